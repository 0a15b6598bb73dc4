# SPDX-License-Identifier: Apache-2.0
"""What a partitions.toml asks the boot loader for. A TOML reader decides what is in it, no pattern of
our own, so that what the image finds there is found here."""

import tomllib

NAME_MAX = 63  # MODULE_NAME_MAX of hv/lib/include/lib/limits.h


def module_name_is_valid(name):
    """The image's rule: printable ASCII without spaces."""
    return isinstance(name, str) and 0 < len(name) <= NAME_MAX and all("!" <= c <= "~" for c in name)


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
