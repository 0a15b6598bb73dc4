#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Branches of the code that stays when guests run, in what `objdump -d` says of the linked image:

  - no indirect call or jump: each goes through a thunk of arch/x86/cpu/thunks.asm, which returns
  - behind each return and each unconditional jump stands a trap, so that a processor which goes on
    behind it speculatively gets nowhere (CVE-2021-26341; Intel, "Straight Line Speculation")

  tools/lint/branches.py IMAGE"""

import re
import subprocess
import sys

RESIDENT = ".text"
FUNCTION = re.compile(r"^[0-9a-f]+ <([^>]+)>:$")
INSTRUCTION = re.compile(r"^\s*([0-9a-f]+):\t(\S+)\s*(.*)$")
PREFIXES = {"notrack", "bnd", "repz", "rep", "cs", "ds", "data16"}
RETURNS = {"ret", "retq", "lret", "lretq", "iret", "iretq"}
TRAP = "int3"


def instructions(text):
    """(function, address, mnemonic, operands) of each instruction of a disassembly."""
    function = "?"
    for line in text.splitlines():
        begun = FUNCTION.match(line)
        if begun:
            function = begun[1]
        found = INSTRUCTION.match(line)
        if found:
            words = f"{found[2]} {found[3]}".split()
            while len(words) > 1 and words[0] in PREFIXES:
                words.pop(0)
            yield function, found[1], words[0], " ".join(words[1:])


def findings(text):
    """What is wrong, a line each."""
    listed = list(instructions(text))
    if not listed:
        yield f"no code in section {RESIDENT}"
    for (function, address, name, operands), after in zip(listed, listed[1:] + [None]):
        where = f"{function}: {address}: {name} {operands}".rstrip()
        if re.match(r"(call|jmp|ljmp|lcall)", name) and "*" in operands:
            yield f"{where}: indirect, and no thunk"
        if (name in RETURNS or name.startswith(("jmp", "ljmp"))) and (after is None or after[2] != TRAP):
            yield f"{where}: no trap behind it"


def main():
    """Entry point."""
    text = subprocess.run(["objdump", "-d", "--no-show-raw-insn", "-j", RESIDENT, sys.argv[1]],
                          stdout=subprocess.PIPE, check=True, text=True).stdout
    found = list(findings(text))
    for line in found:
        print(f"{sys.argv[1]}: {line}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
