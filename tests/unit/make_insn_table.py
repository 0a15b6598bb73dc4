#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what the GNU assembler makes of many instructions on memory, for two unit tests.

insn_table.h says what each means. That comes from the way in which the source line was put
together, the bytes come from `as`, and `objdump` confirms that they are one instruction.
insn_native.h holds instructions that the test executes itself, to compare what they do. Run it
again after changing it:
    tests/unit/make_insn_table.py >tests/unit/insn_table.h
    tests/unit/make_insn_table.py --native >tests/unit/insn_native.h
"""

import itertools
import subprocess
import sys
import tempfile
from pathlib import Path

WORDS = ["ax", "cx", "dx", "bx", "sp", "bp", "si", "di"]
LOW_BYTES = ["al", "cl", "dl", "bl", "spl", "bpl", "sil", "dil"]
HIGH_BYTES = ["ah", "ch", "dh", "bh"]
SUFFIX = {1: "b", 2: "w", 4: "l", 8: "q"}
ARITHMETIC = ["add", "or", "adc", "sbb", "and", "sub", "xor", "cmp"]
BITS = ["bt", "bts", "btr", "btc"]

MEMORY = {
    16: ["(%bx,%si)", "(%bp)", "0x10(%di)", "0x1234", "-0x1234(%bp,%di)", "%es:(%si)", "(%eax)",
         "0x10(%esp,%ecx,2)", "%cs:0x12345678(%ebp)", "(,%edx,8)", "-1(%bx)"],
    32: ["(%eax)", "(%esp)", "0x10(%ebp)", "(%ebp)", "0x1000(,%ecx,8)", "0xfee00300", "%fs:(%ebx)",
         "(%bx,%si)", "0x1234(%di)", "(%ebp,%esi,4)", "-0x12345678(%esp)", "0x7f(%eax,%ecx)"],
    64: ["(%rax)", "(%rbx,%rcx,4)", "8(%rbp)", "(%rsp)", "0x12345678(%r12)", "(%r13)", "(%r12)",
         "0x1234(%rip)", "0x12345(,%rdx,8)", "0x1000", "%gs:(%rax)", "(%r13,%r14,2)", "(%eax)",
         "-4(%r8d)", "0x7f(%rsp,%r12)", "%fs:0x1234(%r9d,%r10d,8)", "-0x80(%rbp,%r15)"],
}


def registers(mode, width):
    """(name, number, high byte) of every register of this width."""
    if width == 1:
        rows = [(HIGH_BYTES[i], i, True) for i in range(4)]
        rows += [(name, i, False) for i, name in enumerate(LOW_BYTES) if mode == 64 or i < 4]
    else:
        rows = [({2: "", 4: "e", 8: "r"}[width] + name, i, False) for i, name in enumerate(WORDS)]
    if mode == 64:
        rows += [(f"r{i}" + {1: "b", 2: "w", 4: "d", 8: ""}[width], i, False) for i in range(8, 16)]
    return rows


class Table:
    def __init__(self):
        self.rows = []  # mode, source line, expected fields or None

    def add(self, mode, line, **fields):
        row = dict(op="MOVE", width=0, read=None, write=0, to_register=None, immediate=0, reg=0,
                   high=0, reg_width=0, sign=0, repeat=0, address_width=0, value=0)
        row.update(fields)
        # A move goes one way, and what else reads memory has the register or memory as target.
        if row["read"] is None:
            row["read"] = int(not row["write"])
        if row["to_register"] is None:
            row["to_register"] = int(row["op"] == "MOVE" and not row["write"])
        self.rows.append((mode, line, row))

    def refuse(self, mode, line):
        self.rows.append((mode, line, None))


def extended(memory):
    """Whether this operand needs a REX prefix, with which AH to BH cannot be named."""
    return any(f"%r{i}" in memory for i in range(8, 16))


def moves(table, mode):
    memory = itertools.cycle(MEMORY[mode])
    for width in [1, 2, 4] + ([8] if mode == 64 else []):
        for name, number, high in registers(mode, width):
            for write in (1, 0):
                place = next(memory)
                while high and extended(place):
                    place = next(memory)
                operands = f"%{name}, {place}" if write else f"{place}, %{name}"
                table.add(mode, f"mov{SUFFIX[width]} {operands}", width=width, write=write,
                          reg=number, high=int(high), reg_width=width)
        for value in (0, 0x7f, -2, -0x7ffffff0 if width > 2 else -0x70):
            mask = (1 << 64) - 1
            table.add(mode, f"mov{SUFFIX[width]} ${value}, {next(memory)}", width=width, write=1,
                      immediate=1, reg_width=width, value=value & mask)
    for place in MEMORY[mode]:
        table.add(mode, f"movl {place}, %edi", width=4, reg=7, reg_width=4)
        table.add(mode, f"movw $0x1234, {place}", width=2, write=1, immediate=1, reg_width=2,
                  value=0x1234)


def extensions(table, mode):
    memory = itertools.cycle(MEMORY[mode])
    for source, target in [(1, 2), (1, 4), (2, 4), (1, 8), (2, 8)]:
        if target == 8 and mode != 64:
            continue
        for kind, sign in (("z", 0), ("s", 1)):
            for name, number, _ in registers(mode, target)[::3]:
                table.add(mode, f"mov{kind}{SUFFIX[source]}{SUFFIX[target]} {next(memory)}, %{name}",
                          width=source, reg=number, reg_width=target, sign=sign)
    if mode == 64:
        for name, number, _ in registers(64, 8)[::3]:
            table.add(64, f"movslq {next(memory)}, %{name}", width=4, reg=number, reg_width=8,
                      sign=1)


def offsets(table, mode):
    kind, address = ("movabs", "0x123456789abcdef0") if mode == 64 else ("mov", "0xfee0")
    for width, name in [(1, "al"), (2, "ax"), (4, "eax")] + ([(8, "rax")] if mode == 64 else []):
        for prefix in ("", "addr32 " if mode != 32 else "addr16 "):
            place = "0xfee0" if prefix else address
            # The assembler has no short form in 64-bit mode: 0x67 is put before by hand.
            before = ".byte 0x67; .byte " if prefix and mode == 64 else None
            if before:
                opcode = {1: "0xa0", 2: "0x66, 0xa1", 4: "0xa1", 8: "0x48, 0xa1"}[width]
                table.add(64, f"{before}{opcode}, 0, 0, 0xe0, 0xfe", width=width, reg_width=width)
                continue
            table.add(mode, f"{prefix}{kind} {place}, %{name}", width=width, reg_width=width)
            table.add(mode, f"{prefix}{kind} %{name}, {place}", width=width, write=1,
                      reg_width=width)


def widths(mode):
    return [1, 2, 4] + ([8] if mode == 64 else [])


def some_registers(mode, memory, width):
    """(operand, memory operand, fields) of a few registers, each with the next memory operand."""
    for name, number, high in registers(mode, width)[::5]:
        place = next(memory)
        while high and extended(place):
            place = next(memory)
        yield f"%{name}", place, dict(width=width, reg=number, high=int(high), reg_width=width)


def locks(name):
    """Prefixes that the instruction may have when its target is memory."""
    return ("", "lock ") if name not in ("cmp", "test", "bt") else ("",)


def number(value):
    return value & ((1 << 64) - 1)


def arithmetic(table, mode):
    memory = itertools.cycle(MEMORY[mode])
    for name, width in itertools.product(ARITHMETIC, widths(mode)):
        op, line = name.upper(), name + SUFFIX[width]
        write = int(name != "cmp")
        for lock in locks(name):
            for register, place, fields in some_registers(mode, memory, width):
                table.add(mode, f"{lock}{line} {register}, {place}", op=op, read=1, write=write,
                          **fields)
            for value in (0, 0x7f, -2, 0x1234 if width > 1 else 1,
                          -0x7ffffff0 if width > 2 else -0x70):
                table.add(mode, f"{lock}{line} ${value}, {next(memory)}", op=op, read=1,
                          write=write, immediate=1, width=width, reg_width=width,
                          value=number(value))
        for register, place, fields in some_registers(mode, memory, width):
            table.add(mode, f"{line} {place}, {register}", op=op, read=1, to_register=1, **fields)


def others(table, mode):
    memory = itertools.cycle(MEMORY[mode])
    for width in widths(mode):
        suffix = SUFFIX[width]
        for register, place, fields in some_registers(mode, memory, width):
            table.add(mode, f"test{suffix} {register}, {place}", op="TEST", read=1, **fields)
            for lock in ("", "lock "):
                table.add(mode, f"{lock}xchg{suffix} {register}, {place}", op="EXCHANGE", read=1,
                          write=1, **fields)
        for value in (0, 0x7f, -0x7ffffff0 if width > 2 else -0x70):
            table.add(mode, f"test{suffix} ${value}, {next(memory)}", op="TEST", read=1,
                      immediate=1, width=width, reg_width=width, value=number(value))
        for name in BITS if width > 1 else []:
            for lock, value in itertools.product(locks(name), (0, 5, 63, 255)):
                table.add(mode, f"{lock}{name}{suffix} ${value}, {next(memory)}", op=name.upper(),
                          read=1, write=int(name != "bt"), immediate=1, width=width,
                          reg_width=width, value=number(value - 256 if value > 127 else value))
        for prefix, size in (("", mode // 8), ("addr32 " if mode != 32 else "addr16 ",
                                                4 if mode != 32 else 2)):
            for repeat in (0, 1):
                table.add(mode, f"{prefix}{'rep ' if repeat else ''}stos{suffix}",
                          op="STORE_STRING", read=0, write=1, width=width, reg_width=width,
                          repeat=repeat, address_width=size)


def oddities(table):
    """Prefixes that compilers do not emit, and what must be refused."""
    table.add(64, ".byte 0x48, 0x66, 0x89, 0x08", width=2, write=1, reg=1, reg_width=2)
    table.add(64, ".byte 0x66, 0x48, 0x89, 0x08", width=8, write=1, reg=1, reg_width=8)
    table.add(64, ".byte 0x44, 0x2e, 0x41, 0x8b, 0x08", width=4, reg=1, reg_width=4)
    table.add(64, ".byte 0x41, 0x44, 0x8b, 0x08", width=4, reg=9, reg_width=4)
    table.add(64, ".byte 0x66, 0x66, 0x67, 0x65, 0x88, 0x20", width=1, write=1, reg=0, high=1,
              reg_width=1)
    table.add(64, ".byte 0x40, 0x88, 0x20", width=1, write=1, reg=4, reg_width=1)
    table.add(64, ".byte 0x63, 0x08", width=4, reg=1, reg_width=4, sign=1)
    table.add(64, ".byte 0x66, 0x63, 0x08", width=2, reg=1, reg_width=2, sign=1)
    table.add(64, ".byte 0x66, 0x0f, 0xb7, 0x08", width=2, reg=1, reg_width=2)
    table.refuse(32, "arpl %cx, (%eax)")
    table.refuse(32, ".byte 0x82, 0x00, 0x01")
    for mode, accumulator in ((16, "bx"), (32, "eax"), (64, "rax")):
        place = f"(%{accumulator})"
        for line in (f"mov %ds, {place}", f"mov {place}, %es", "mov %ecx, %edx", "mov $1, %ecx",
                     "mov %cl, %dl", "movzbl %cl, %edx", "movswl %cx, %edx", "movsb", "rep movsl",
                     "lodsl", f"push {place}", f"pop {place}", f"call *{place}", f"incl {place}",
                     f"notl {place}", f"negb {place}", f"mull {place}", f"xadd %ecx, {place}",
                     "add %ecx, %edx", "orb $1, %cl", "xchg %ecx, %edx", "test $1, %ecx",
                     "bts $1, %ecx", f"shll $1, {place}", f"lea {place}, %ecx", f"movups {place}, %xmm0",
                     f"movd %xmm0, {place}", f"movbe %ecx, {place}", f"movnti %ecx, {place}",
                     f"bts %ecx, {place}", f"cmpxchg %ecx, {place}", "nop", "pause", "hlt", "ret",
                     "scasl", "cmpsb",
                     ".byte 0xf0, 0x3b, 0x08", ".byte 0xf0, 0x39, 0x08", ".byte 0xf0, 0x03, 0x08",
                     ".byte 0xf0, 0x85, 0x08", ".byte 0xf0, 0xaa", ".byte 0xf2, 0xaa",
                     ".byte 0xf0, 0x0f, 0xba, 0x60, 0x10, 0x01", ".byte 0xf3, 0x01, 0x08",
                     ".byte 0xf2, 0xf0, 0x87, 0x08", ".byte 0xf6, 0x48, 0x10, 0x00",
                     ".byte 0x0f, 0xba, 0x58, 0x10, 0x00", ".byte 0xf0, 0x89, 0x08", ".byte 0xf3, 0x8b, 0x08", ".byte 0xf2, 0x8b, 0x08",
                     ".byte 0xf3, 0x0f, 0xb6, 0x08", ".byte 0xc6, 0x48, 0x10, 0x00",
                     ".byte 0xc7, 0x78, 0x10, 0, 0, 0, 0", "vmovd %xmm0, " + place):
            table.refuse(mode, line)


def assemble(mode, lines):
    """The bytes of each line, each between labels of its own."""
    source = [f".code{mode}"]
    for i, line in enumerate(lines):
        source += [f"l{i}:", line]
    source += [f"l{len(lines)}:", ".section .ends, \"\""]
    source += [f".long l{i} - l0" for i in range(len(lines) + 1)]
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        (base / "a.s").write_text("\n".join(source) + "\n")
        subprocess.run(["as", "--64", "-o", base / "a.o", base / "a.s"], check=True)
        parts = []
        for section in (".text", ".ends"):
            subprocess.run(["objcopy", "-O", "binary", "--set-section-flags", ".ends=alloc", "-j",
                            section, base / "a.o", base / "part"], check=True)
            parts.append((base / "part").read_bytes())
    code, raw = parts
    ends = [int.from_bytes(raw[i:i + 4], "little") for i in range(0, len(raw), 4)]
    return [code[a:b] for a, b in zip(ends, ends[1:])]


def confirm(mode, codes):
    """objdump sees one instruction in each, of this length."""
    machine = {16: "i8086", 32: "i386", 64: "i386:x86-64"}[mode]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "code"
        # NOPs between keep a wrong length from swallowing the next row unseen.
        path.write_bytes(b"".join(code + b"\x90" * 16 for code in codes))
        text = subprocess.run(["objdump", "-D", "-b", "binary", "-m", machine, "--insn-width=16",
                               path], check=True, capture_output=True, text=True).stdout
    lengths = {}
    for line in text.splitlines():
        fields = line.split("\t")
        if len(fields) >= 2 and fields[0].strip().endswith(":"):
            lengths[int(fields[0].strip()[:-1], 16)] = len(fields[1].split())
    at = 0
    for code in codes:
        if lengths.get(at) != len(code):
            sys.exit(f"objdump disagrees about {code.hex()} in {mode}-bit mode")
        at += len(code) + 16


def native():
    """Each on memory at RDI, with whatever registers of RAX, RCX, RDX and R8 there are."""
    lines = []
    for width in widths(64):
        suffix = SUFFIX[width]
        names = {1: ("al", "ch", "r8b"), 2: ("ax", "r8w"), 4: ("eax", "r8d"), 8: ("rax", "r8")}
        for name in names[width]:
            register = f"%{name}"
            place = "(%rdi)"
            for operation in ARITHMETIC:
                lines += [f"{operation}{suffix} {register}, {place}",
                          f"{operation}{suffix} {place}, {register}"]
            lines += [f"mov{suffix} {register}, {place}", f"mov{suffix} {place}, {register}",
                      f"xchg{suffix} {register}, {place}", f"test{suffix} {register}, {place}"]
        for value in (0, 1, -1, 0x7f, -0x80, 0x5a):
            lines += [f"{operation}{suffix} ${value}, (%rdi)"
                      for operation in ARITHMETIC + ["mov", "test"]]
        for value in (0x1234567, -0x76543210) if width > 2 else ():
            lines += [f"{operation}{suffix} ${value}, (%rdi)"
                      for operation in ARITHMETIC + ["mov", "test"]]
        for value in (0, 3, 15, 17, 63, 200) if width > 1 else ():
            lines += [f"{operation}{suffix} ${value}, (%rdi)" for operation in BITS]
            lines += [f"lock {operation}{suffix} ${value}, (%rdi)" for operation in BITS[1:]]
        lines += [f"lock {operation}{suffix} %cl, (%rdi)" if width == 1 else
                  f"lock {operation}{suffix} $3, (%rdi)" for operation in ARITHMETIC[:-1]]
        lines += [f"{prefix}stos{suffix}" for prefix in ("", "rep ")]
    for line in ("zbw", "zbl", "zbq", "zwl", "zwq", "sbw", "sbl", "sbq", "swl", "swq", "slq"):
        target = {"w": "%dx", "l": "%edx", "q": "%rdx"}[line[-1]]
        lines.append(f"mov{line} (%rdi), {target}")
    return lines


def write_native():
    print("/* SPDX-License-Identifier: Apache-2.0 */")
    print("/* Written by tests/unit/make_insn_table.py from the GNU assembler's output. */")
    print("/* clang-format off */")
    lines = native()
    for code, line in zip(assemble(64, lines), lines):
        text = "".join(f"\\x{byte:02x}" for byte in code)
        print(f'{{"{text}", {len(code)}, "{line}"}},')


def main():
    if sys.argv[1:] == ["--native"]:
        write_native()
        return
    table = Table()
    for mode in (16, 32, 64):
        moves(table, mode)
        extensions(table, mode)
        offsets(table, mode)
        arithmetic(table, mode)
        others(table, mode)
    oddities(table)
    print("/* SPDX-License-Identifier: Apache-2.0 */")
    print("/* Written by tests/unit/make_insn_table.py from the GNU assembler's output. */")
    print("/* clang-format off */")
    for mode in (16, 32, 64):
        rows = [row for row in table.rows if row[0] == mode]
        codes = assemble(mode, [row[1] for row in rows])
        confirm(mode, [c for c, row in zip(codes, rows)
                       if row[2] is not None and not row[1].startswith(".byte")])
        for code, (_, line, fields) in zip(codes, rows):
            text = "".join(f"\\x{byte:02x}" for byte in code)
            if fields is None:
                print(f'{{INSN_MODE_{mode}, "{text}", {len(code)}, -ENOTSUP, {{0}}}}, /* {line} */')
                continue
            # In the order of struct insn.
            values = [f"INSN_{fields['op']}", len(code)]
            values += [fields[name] for name in ("width", "read", "write", "to_register",
                                                 "immediate", "reg", "high", "reg_width", "sign",
                                                 "repeat", "address_width")]
            print(f'{{INSN_MODE_{mode}, "{text}", {len(code)}, 0, {{{", ".join(map(str, values))}, '
                  f'{fields["value"]:#x}U}}}}, /* {line} */')


if __name__ == "__main__":
    main()
