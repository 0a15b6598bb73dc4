# SPDX-License-Identifier: Apache-2.0
"""DMAR tables (Intel VT-d, "BIOS Considerations") as a firmware may give them, right and wrong, for a
machine whose own table GRUB leaves out."""

import struct

REGISTERS = 0xfed90000  # of QEMU's unit
INCLUDE_ALL = 1
INTERRUPT_REMAPPING = 1
WIDTH = 48
ENDPOINT, IOAPIC = 1, 3
PLATFORM_BUS = 0xff  # where QEMU's IOAPIC sends from
CHECKSUM_AT = 9


def scope(kind, bus, device, function=0, number=0):
    """A device scope of one hop."""
    return struct.pack("<BBHBBBB", kind, 8, 0, number, bus, device, function)


def unit(base=REGISTERS):
    """A remapping unit that has all functions and the IOAPIC."""
    return unit_of(base, INCLUDE_ALL, scope(IOAPIC, PLATFORM_BUS, 0))


def unit_of(base, flags, *scopes):
    """A remapping unit that has these devices."""
    tail = b"".join(scopes)
    return struct.pack("<HHBBHQ", 0, 16 + len(tail), flags, 0, 0, base) + tail


def reserved(start, last, *scopes):
    """Memory that these devices reach by DMA (an RMRR)."""
    tail = b"".join(scopes)
    return struct.pack("<HHHHQQ", 1, 24 + len(tail), 0, 0, start, last) + tail


def table(*structures, length=0, flags=INTERRUPT_REMAPPING):
    """The whole table, which says that it is @length bytes long: 0 for its true length."""
    body = struct.pack("<BB10x", WIDTH - 1, flags) + b"".join(structures)
    head = struct.pack("<4sIBB6s8sI4sI", b"DMAR", length or 36 + len(body), 1, 0, b"TEST  ",
                       b"TEST    ", 1, b"TEST", 1)
    data = bytearray(head + body)
    data[CHECKSUM_AT] = -sum(data) & 0xff
    return bytes(data)


def spoiled(data):
    """@data with a checksum that is wrong."""
    data = bytearray(data)
    data[CHECKSUM_AT] ^= 1
    return bytes(data)
