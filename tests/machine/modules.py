# SPDX-License-Identifier: Apache-2.0
"""Modules that a boot brings along beside those of build/guests: each function makes its files in a
folder and gives {name: path}."""

import hashlib
import os
import random

from machine import ROOT

INITRD = os.path.join(ROOT, "build/guests/initrd.img")
BALLAST_SIZE = 64 << 20


def ballast():
    """Bytes that no compression and no accident gives twice."""
    return random.Random(64).randbytes(BALLAST_SIZE)


def ballast_md5():
    """What the guest's md5sum has to print."""
    return hashlib.md5(ballast()).hexdigest()


def cpio_entry(name, mode, data):
    """One file of a "newc" cpio archive."""
    fields = [1, mode, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(name) + 1, 0]
    head = b"070701" + b"".join(b"%08x" % field for field in fields) + name.encode() + b"\0"
    return head + bytes(-len(head) % 4) + data + bytes(-len(data) % 4)


def heavy_initrd(folder):
    """An initrd of more than 64 MiB: ours, and a second archive with one large file."""
    path = os.path.join(folder, "initrd.img")
    with open(INITRD, "rb") as ours, open(path, "wb") as out:
        data = ours.read()
        out.write(data + bytes(-len(data) % 4))
        out.write(cpio_entry("ballast", 0o100644, ballast()))
        out.write(cpio_entry("TRAILER!!!", 0, b""))
    return {"initrd.img": path}


def extra_module(folder):
    """A module that the configuration doesn't name."""
    path = os.path.join(folder, "extra")
    with open(path, "w", encoding="ascii") as out:
        out.write("extra\n")
    return {"extra": path}


def stand_ins(folder):
    """Small files in place of what the loader takes seconds for and nobody comes to use."""
    names = ("vmlinuz", "initrd.img", "rt.elf")
    for name in names:
        with open(os.path.join(folder, name), "w", encoding="ascii") as out:
            out.write("a stand-in\n")
    return {name: os.path.join(folder, name) for name in names}
