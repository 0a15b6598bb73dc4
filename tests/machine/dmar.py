# SPDX-License-Identifier: Apache-2.0
"""DMAR tables (Intel VT-d, "BIOS Considerations") as a firmware may give them, right and wrong, for a
machine whose own table GRUB leaves out."""

import struct

import firmware
from firmware import ENDPOINT, IOAPIC

REGISTERS = 0xfed90000  # of QEMU's unit
INCLUDE_ALL = 1
INTERRUPT_REMAPPING = 1
WIDTH = 48
PLATFORM_BUS = 0xff  # where QEMU's IOAPIC sends from
CHECKSUM_AT = 9


def scope(kind, bus, device, function=0, number=0):
    """A device scope of one hop."""
    return firmware.scope(kind, (device, function), bus=bus, number=number)


def unit(base=REGISTERS):
    """A remapping unit that has all functions and the IOAPIC."""
    return unit_of(base, INCLUDE_ALL, scope(IOAPIC, PLATFORM_BUS, 0))


def unit_of(base, flags, *scopes):
    """A remapping unit that has these devices."""
    return firmware.drhd(base, *scopes, flags=flags)


def reserved(start, last, *scopes):
    """Memory that these devices reach by DMA (an RMRR)."""
    return firmware.rmrr(start, last, *scopes)


def table(*structures, length=None, flags=INTERRUPT_REMAPPING):
    """The whole table, which says that it is @length bytes long: None for its true length."""
    body = struct.pack("<BB10x", WIDTH - 1, flags) + b"".join(structures)
    return firmware.table(b"DMAR", body, length=length)


def spoiled(data):
    """@data with a checksum that is wrong."""
    data = bytearray(data)
    data[CHECKSUM_AT] ^= 1
    return bytes(data)
