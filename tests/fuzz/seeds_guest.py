#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the seed corpus of fuzz_guest_image: one small image of each kind that is loaded."""

import pathlib
import struct

CORPUS = pathlib.Path(__file__).parent / "corpus" / "guest_image"
MIB = 1 << 20
MAGIC = 0x1BADB002
LOAD, INITRD, CONSOLE = 1, 2, 4


def options(flags=0, com_ports=0, cmdline=16, load=0):
    return struct.pack("<BBBBI", flags, com_ports, cmdline >> 8, cmdline & 255, load)


def linux():
    image = bytearray(2 * 512 + 0x240)
    for offset, form, value in [
            (0x1F1, "B", 1), (0x1F4, "I", 0x24), (0x1FE, "H", 0xAA55), (0x200, "H", 0x6AEB),
            (0x202, "I", 0x53726448), (0x206, "H", 0x20F), (0x211, "B", 1),
            (0x22C, "I", 0x7FFFFFFF), (0x230, "I", 0x200000), (0x236, "H", 0x3F),
            (0x238, "I", 2047), (0x258, "Q", MIB), (0x260, "I", 0x100000)]:
        struct.pack_into("<" + form, image, offset, value)
    return bytes(image)


def multiboot(flags, *addresses):
    return struct.pack("<III", MAGIC, flags, -(MAGIC + flags) & 0xFFFFFFFF) + struct.pack(
        f"<{len(addresses)}I", *addresses)


def elf32():
    header = struct.pack("<4sBBB9xHHIIIIIHHHHHH", b"\x7fELF", 1, 1, 1, 2, 3, 1, MIB, 52, 0, 0, 52,
                         32, 2, 0, 0, 0)
    segments = struct.pack("<8I", 1, 128, MIB, MIB, 32, 32, 5, 4)
    segments += struct.pack("<8I", 1, 128, 0x1000, 0x1000, 16, 0x2000, 6, 4)
    return (header + segments).ljust(128, b"\0") + multiboot(3).ljust(64, b"\xf4")


def elf64():
    high = 0xFFFFFFFF80000000
    header = struct.pack("<4sBBB9xHHIQQQIHHHHHH", b"\x7fELF", 2, 1, 1, 2, 62, 1, high, 64, 0, 0, 64,
                         56, 1, 0, 0, 0)
    segment = struct.pack("<IIQQQQQQ", 1, 5, 128, high, MIB, 32, 64, 4096)
    return (header + segment).ljust(128, b"\0") + multiboot(0).ljust(64, b"\xf4")


SEEDS = {
    "linux": options(INITRD | CONSOLE) + linux(),
    "linux-long-cmdline": options(cmdline=2048) + linux(),
    "elf32": options(INITRD | CONSOLE, 14) + elf32(),
    "elf64": options() + elf64(),
    "addresses": options() + multiboot(0x10003, MIB, MIB, 0, MIB + 0x400, MIB + 32).ljust(64, b"\xf4"),
    "video": options() + multiboot(4),
    "flat": options(LOAD | CONSOLE, load=0x1000) + b"\xf4\xeb\xfd",
    "unknown": options() + b"MZ",
}

CORPUS.mkdir(parents=True, exist_ok=True)
for name, content in SEEDS.items():
    (CORPUS / name).write_bytes(content)
