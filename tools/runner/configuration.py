# SPDX-License-Identifier: Apache-2.0
"""What a partitions.toml asks the boot loader for. A TOML reader decides what is in it, no pattern of
our own, so that what the image finds there is found here."""

import os
import tomllib

NAME = "partitions.toml"  # of the file, and of the boot module
GUESTS = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))),
                      "build/guests")
NAME_MAX = 63  # MODULE_NAME_MAX of hv/lib/include/lib/limits.h


def module_name_is_valid(name):
    """The image's rule: printable ASCII without spaces."""
    return isinstance(name, str) and 0 < len(name) <= NAME_MAX and all("!" <= c <= "~" for c in name)


def module_fault(name, path):
    """Why a file cannot be a boot module of this name; None if it can."""
    if not module_name_is_valid(name):
        return f"module name {name!r}: use 1 to {NAME_MAX} characters of ASCII without spaces"
    return None if os.path.isfile(path) else f"{path}: no such file (wanted as {name!r})"


def _tables(text):
    """The tables of the file; of a broken one its lines, each a table if TOML can read it."""
    try:
        whole = tomllib.loads(text)
        partitions = whole.get("partition", [])
        yield from partitions if isinstance(partitions, list) else [partitions]
    except tomllib.TOMLDecodeError:
        for line in text.splitlines():
            try:
                yield tomllib.loads(line)
            except tomllib.TOMLDecodeError:
                pass


def modules(path):
    """Names of the modules that a configuration mentions, right or wrong as it may be."""
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        text = file.read()
    names = (table.get(key) for table in _tables(text) if isinstance(table, dict)
             for key in ("kernel", "initrd"))
    return list(dict.fromkeys(name for name in names if module_name_is_valid(name)))


def files(path, given):
    """Pairs of name and file of the boot modules: those @given, and what else the configuration names
    as far as build/guests has it."""
    if not path:
        return list(given)
    names = dict(given)
    guests = ((name, os.path.join(GUESTS, name)) for name in modules(path) if name not in names)
    return [(name, file) for name, file in guests if os.path.isfile(file)] + list(given)
