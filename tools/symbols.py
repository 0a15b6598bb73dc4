#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the table of hv/symbols.h as C, from the output of `nm -n` on the linked image.

  nm -n first.elf | tools/symbols.py > symbols.c     the table
  tools/symbols.py --empty > symbols.c               a table for the first link
  nm -n last.elf | tools/symbols.py --check symbols.c
                                                     fails if the second link moved a function

Everything lies in section .symbols, which the linker script puts behind all other constants."""

import argparse
import re
import sys

LINE = re.compile(r"([0-9a-f]+) ([A-Za-z]) (\S+)$")
# Parts of a function that the compiler split off keep their name; other dots are labels in asm.
SPLIT = re.compile(r"[^.]+(\.(cold|part|constprop|isra|lto_priv|llvm)(\.\d+)?)+$")
BASE = "image_start"
# The borders of each section of text, in the order of their addresses.
TEXTS = [("image_init_text_start", "image_init_text_end"), ("image_text_start", "image_text_end")]
NAMES_MAX = 0x10000  # an index into the names has 16 bits
COLUMNS = 8


class SymbolError(Exception):
    """The image cannot be described."""


def functions(lines):
    """(base, limit, [(offset, name)]) of the functions, ascending, one name an address.

    An entry without a name ends each text but the last."""
    found, borders = {}, {}
    for match in filter(None, map(LINE.match, lines)):
        address, kind, name = int(match[1], 16), match[2], match[3]
        if name == BASE or name in sum(TEXTS, ()):
            borders[name] = address
        elif kind in "tT" and ("." not in name or SPLIT.match(name)):
            found.setdefault(address, []).append((kind != "T", len(found), name))
    missing = [name for name in sum(TEXTS, (BASE,)) if name not in borders]
    if missing:
        raise SymbolError(f"the image does not define {', '.join(missing)}")
    base, entries = borders[BASE], []
    for start, limit in (tuple(map(borders.get, text)) for text in TEXTS):
        if entries:
            entries.append((end - base, ""))
        entries += [(address - base, min(names)[2]) for address, names in sorted(found.items())
                    if start <= address < limit]
        end = limit
    return base, end - base, entries


def rows(numbers):
    """The body of an array."""
    words = [f"{number:#x}," for number in numbers]
    return "\n".join("\t" + " ".join(words[i:i + COLUMNS]) for i in range(0, len(words), COLUMNS))


def table(base, limit, entries):
    """The C text."""
    indices, used = [], 0
    for _, name in entries:
        indices.append(used)
        used += len(name) + 1
    if used > NAMES_MAX:
        raise SymbolError(f"{used} bytes of names are more than an index of 16 bits reaches")
    text = "\n".join(f'\t"{name}\\0"' for _, name in entries) or '\t""'
    return f"""/* SPDX-License-Identifier: Apache-2.0 */
/* Written by tools/symbols.py: functions of the image. */

#include <hv/symbols.h>

#pragma GCC diagnostic ignored "-Woverlength-strings"
#define SYMBOLS __attribute__((section(".symbols"), used))

SYMBOLS const u64 symbol_base = {base:#x};
SYMBOLS const u32 symbol_limit = {limit:#x};
SYMBOLS const u32 symbol_count = {len(entries)};
SYMBOLS const u32 symbol_offsets[] = {{
{rows([offset for offset, _ in entries] or [0])}
}};
SYMBOLS const u16 symbol_names[] = {{
{rows(indices or [0])}
}};
SYMBOLS const char symbol_text[] =
{text};
"""


def main():
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--empty", action="store_true", help="read nothing, write no function")
    parser.add_argument("--check", metavar="FILE", help="compare with this table, write nothing")
    options = parser.parse_args()
    try:
        text = table(0, 0, []) if options.empty else table(*functions(sys.stdin))
    except SymbolError as error:
        print(f"tools/symbols.py: {error}", file=sys.stderr)
        return 1
    if options.check:
        with open(options.check, encoding="ascii") as file:
            if file.read() != text:
                print(f"tools/symbols.py: {options.check} does not describe this image: "
                      "the second link moved functions", file=sys.stderr)
                return 1
        return 0
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
