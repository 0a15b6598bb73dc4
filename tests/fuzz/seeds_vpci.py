#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the seed corpus of fuzz_vpci: what drivers do with config space and MSI-X tables."""

import pathlib
import struct

CORPUS = pathlib.Path(__file__).parent / "corpus" / "vpci"

PORTS, ECAM, MEMORY, TIME = range(4)
NIC, PLAIN, OLD, PF, VF = range(5)  # places of config space
WRITE, TABLE = 4, 0x40
WIDTHS = {1: 0, 2: 1, 4: 2, 8: 3}
MESSAGE = 0xFEE11000


def step(kind, function, place, value=0, width=4, write=True):
    """One access, as fuzz_vpci.c reads it; a memory place counts from the MSI-X table."""
    code = kind | (WRITE if write else 0) | WIDTHS[width] << 3
    return struct.pack("<BBHI", code, function | (TABLE if kind == MEMORY else 0), place, value)


def sizing(function):
    return b"".join(step(way, function, reg, value, write=write) for way in (PORTS, ECAM)
                    for reg in (0x10, 0x14) for value, write in ((0xFFFFFFFF, True), (0, False)))


SEEDS = {
    "sizing": sizing(NIC) + sizing(PLAIN) + sizing(OLD) + sizing(VF),
    "msi": step(ECAM, NIC, 0x64, MESSAGE) + step(ECAM, NIC, 0x6C, 0x45, 2)
           + step(ECAM, NIC, 0x62, 0x21, 2) + step(PORTS, NIC, 0x70, 0xF) + step(ECAM, NIC, 0x62, 0, 2),
    "msix": step(PORTS, NIC, 0x82, 0x8000, 2) + step(MEMORY, NIC, 0, MESSAGE)
            + step(MEMORY, NIC, 8, 0x52) + step(MEMORY, NIC, 12, 0) + step(MEMORY, NIC, 8, 1, 8)
            + step(MEMORY, NIC, 3, 1, 2),
    "reset": step(ECAM, NIC, 0xA8, 0x8000, 2) + step(ECAM, NIC, 0, write=False)
             + step(TIME, 0, 120) + step(ECAM, NIC, 4, 6, 2) + step(PORTS, OLD, 0x74, 1, 1)
             + step(ECAM, PF, 0xA8, 0x8000, 2),
    "sriov": step(ECAM, PF, 0x110, 4, 2) + step(ECAM, PF, 0x108, 0x19, 2)
             + step(ECAM, PF, 0x124, 0xFFFFFFFF) + step(ECAM, PF, 0x110, 5, 2),
}


def main():
    CORPUS.mkdir(parents=True, exist_ok=True)
    for name, data in SEEDS.items():
        (CORPUS / name).write_bytes(data)


if __name__ == "__main__":
    main()
