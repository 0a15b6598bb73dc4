#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the seed corpora of fuzz_multiboot2, fuzz_acpi, fuzz_pci, fuzz_efi_bundle and fuzz_efi_memory_map: small
well-formed inputs."""

import pathlib
import struct

CORPUS = pathlib.Path(__file__).parent / "corpus"


def mb2_tag(kind, payload):
    tag = struct.pack("<II", kind, 8 + len(payload)) + payload
    return tag + bytes(-len(tag) % 8)


def mb2_memory(ranges, entry_size=24):
    payload = struct.pack("<II", entry_size, 0)
    for base, length, kind in ranges:
        payload += struct.pack("<QQII", base, length, kind, 0).ljust(entry_size, b"\0")
    return mb2_tag(6, payload)


def mb2_info(*tags):
    body = b"".join(tags) + mb2_tag(0, b"")
    return struct.pack("<II", 8 + len(body), 0) + body


PC_MEMORY = mb2_memory([(0, 0x9FC00, 1), (0x9FC00, 0x400, 2), (0x100000, 0x3FF00000, 1),
                        (0x40000000, 0x1000, 3), (0x40001000, 0x1000, 4)])

MULTIBOOT2 = {
    "empty": mb2_info(),
    "memory": mb2_info(PC_MEMORY),
    "wide-entries": mb2_info(mb2_memory([(0, 0x100000, 1), (0x100000, 0x1000, 9)], 40)),
    "strings": mb2_info(mb2_tag(1, b"one two\0"), mb2_tag(2, b"GRUB 2.06\0"), PC_MEMORY),
    "modules": mb2_info(PC_MEMORY, mb2_tag(3, struct.pack("<II", 0x200000, 0x300000) + b"vmlinuz x\0"),
                        mb2_tag(3, struct.pack("<II", 0x300000, 0x300000) + b"\0")),
    "screen": mb2_info(PC_MEMORY, mb2_tag(8, struct.pack("<QIIIBBH6B", 0xC0000000, 4096, 1024, 768, 32, 1, 0,
                                                         16, 8, 8, 8, 0, 8))),
    "text": mb2_info(PC_MEMORY, mb2_tag(8, struct.pack("<QIIIBBH", 0xB8000, 160, 80, 25, 16, 2, 0))),
    "rsdp": mb2_info(PC_MEMORY, mb2_tag(14, b"RSD PTR " + bytes(12)), mb2_tag(15, b"RSD PTR " + bytes(28))),
}


def table(signature, body, revision=1):
    return struct.pack("<4sIBB6s8sIII", signature, 36 + len(body), revision, 0, b"BLKHD", b"SEED", 1, 0, 0) + body


def gas(port):
    return struct.pack("<BBBBQ", 1, 32, 0, 0, port)


def fadt(dsdt, modern):
    body = bytearray(244 if modern else 116)
    struct.pack_into("<I", body, 40, dsdt)
    struct.pack_into("<I", body, 64, 0x604)
    struct.pack_into("<I", body, 76, 0x608)
    struct.pack_into("<I", body, 112, 0x500)
    if modern:
        body[116:128], body[128] = gas(0xCF9), 6
        struct.pack_into("<Q", body, 140, dsdt)
        body[172:184], body[208:220] = gas(0x604), gas(0x608)
    return table(b"FACP", bytes(body[36:]), 3 if modern else 1)


MADT = table(b"APIC", struct.pack("<II", 0xFEE00000, 1)
             + bytes([0, 8, 0, 0, 1, 0, 0, 0, 0, 8, 1, 1, 1, 0, 0, 0])
             + struct.pack("<BBBBII", 1, 12, 0, 0, 0xFEC00000, 0)
             + struct.pack("<BBBBIH", 2, 10, 0, 9, 9, 13)
             + struct.pack("<BBBHB", 4, 6, 0xFF, 5, 1)
             + struct.pack("<BBHQ", 5, 12, 0, 0xFEE00000)
             + struct.pack("<BBHIII", 9, 16, 0, 300, 1, 2))
DSDT = table(b"DSDT", b"\x08_S5_\x12\x08\x04\x0a\x07\x0a\x05\x00\x00" + b"\x10\x06_SB_\x00", 2)
DSDT_ROOT = table(b"DSDT", b"\x08\\_S5_\x12\x47\x00\x02\x0b\x05\x00\x01")
MCFG = table(b"MCFG", bytes(8) + struct.pack("<QHBBI", 0xB0000000, 0, 0, 255, 0))
SPCR = table(b"SPCR", bytes(4) + struct.pack("<BBBBQ", 0, 32, 0, 3, 0xFE032000) + bytes(6) + bytes([7] + [0] * 5)
             + bytes([0x3D, 0x1E, 0x86, 0x80, 0, 22, 3] + [0] * 9))
DMAR = table(b"DMAR", bytes([38, 1]) + bytes(10)
             + struct.pack("<HHBBHQ", 0, 24, 1, 0, 0, 0xFED90000) + bytes([1, 8, 0, 0, 0, 0, 0, 0])
             + struct.pack("<HHHHQQ", 1, 24, 0, 0, 0x7FD00000, 0x7FDFFFFF)
             + struct.pack("<HHI", 2, 8, 0))
# Two units, a path over a bridge, an IOAPIC, a bridge with all behind it, affinity and a name.
DMAR_UNITS = table(b"DMAR", bytes([47, 3]) + bytes(10)
                   + struct.pack("<HHBBHQ", 0, 34, 0, 0, 0, 0xFED91000)
                   + bytes([1, 10, 0, 0, 0, 0, 4, 0, 3, 1, 2, 8, 0, 0, 0, 0, 6, 0])
                   + struct.pack("<HHBBHQ", 0, 24, 1, 0, 0, 0xFED90000) + bytes([3, 8, 0, 0, 2, 0xFF, 0, 0])
                   + struct.pack("<HHIIQ", 3, 20, 0, 1, 0xFED90000)
                   + struct.pack("<HHI", 4, 12, 1) + b"\\SB\0")


def machine(tables, dsdt, modern):
    """RSDP, choices, then memory from 0x1000 on: root, FADT, DSDT and the other tables."""
    base = 0x1000
    others = [fadt(0, modern), *tables]
    entry = "<Q" if modern else "<I"
    address = base + 36 + len(others) * struct.calcsize(entry)
    dsdt_at = address
    others[0] = fadt(dsdt_at, modern)
    address += len(dsdt)
    entries, memory = b"", dsdt
    for one in others:
        entries += struct.pack(entry, address)
        memory += one
        address += len(one)
    root = table(b"XSDT" if modern else b"RSDT", entries)
    rsdp = struct.pack("<8sB6sBIIQB3s", b"RSD PTR ", 0, b"BLKHD", 2 if modern else 0,
                       0 if modern else base, 36, base if modern else 0, 0, b"")
    return rsdp + bytes([0 if modern else 2]) + root + memory


ACPI = {
    "modern": machine([MADT, MCFG, DMAR, SPCR], DSDT, True),
    "old": machine([MADT], DSDT_ROOT, False),
    "units": machine([MADT, DMAR_UNITS], DSDT, True),
    "no-madt": machine([MCFG], DSDT, True),
}


def pci_function(bus, device, function, header, config, writable):
    """A function of fuzz_pci: (offset, bytes) pairs over an empty config space, and of what can be written."""
    space, mask = bytearray(512), bytearray(512)
    space[0:16] = struct.pack("<HHHHIBBBB", 0x8086, 0x10C9, 7, 0x10, 0x02000001, 0, 0, header, 0)
    mask[4:6] = b"\x07\x04"
    for where, pairs in ((space, config), (mask, writable)):
        for offset, data in pairs:
            where[offset:offset + len(data)] = data
    return struct.pack("<H", bus << 8 | device << 3 | function) + space + mask


# A port with access control and ARI, a card with MSI, MSI-X and VFs below it, a bridge with a card.
PCI_PORT = pci_function(0, 1, 0, 0x81, [
    (0x19, b"\x01\x02"), (0x20, b"\x00\xfe\x10\xfe"), (0x24, b"\x01\x00\x01\x00\x08\0\0\0\x08\0\0\0"), (0x34, b"\x40"),
    (0x40, b"\x10\0\x42\0"), (0x64, b"\x20\0\0\0"), (0x100, b"\x0d\0\x01\0\x1f\0")],
    [(0x68, b"\x20"), (0x106, b"\x1f")])
PCI_CARD = pci_function(1, 0, 0, 0, [
    (0x10, b"\0\0\0\xfe"), (0x14, b"\x01\xd0"), (0x18, b"\x04\0\x01\xfe"), (0x34, b"\x40"), (0x3D, b"\x01"),
    (0x40, b"\x05\x50\x80\x01"), (0x50, b"\x11\x60\x03\0\x02\0\0\0\x02\x20\0\0"), (0x60, b"\x10\0\x02\0\0\0\0\x10"),
    (0x100, b"\x0e\0\x01\x11"), (0x110, b"\x10\0\x01\0"), (0x11E, b"\x07\0"), (0x124, b"\x80\0\x02\0"),
    (0x12A, b"\xca\x10\x53\x05\0\0"), (0x134, b"\x0c")],
    [(0x10, b"\0\0\xfe\xff"), (0x14, b"\xe0\xff\xff\xff"), (0x18, b"\0\xc0\xff\xff" + b"\xff" * 4),
     (0x118, b"\x19\0"), (0x120, b"\xff\xff"), (0x130, b"\x53\x05"), (0x134, b"\0\xc0\xff\xff" + b"\xff" * 4)])
PCI_BRIDGE = pci_function(0, 2, 0, 1, [(0x19, b"\x03\x03")], [])
PCI_OLD = pci_function(3, 4, 0, 0, [(0x30, b"\0\0\xff\xfe"), (0x3C, b"\x0b\x02")], [(0x30, b"\x01\xf8\xff\xff")])
PCI = {
    "card": PCI_PORT + PCI_CARD,
    "machine": PCI_PORT + PCI_CARD + PCI_BRIDGE + PCI_OLD + pci_function(1, 16, 0, 0, [], []),
}


def portable(sections):
    """A PE file as firmware loads it, of sections (name, contents, size or None): contents that follow the headers, but
    for those of ".m" and a number, which begin a page each behind these."""
    table, body, pages = b"", b"", b""
    start = 64 + 24 + 16 + 40 * len(sections)
    for name, data, size in sections:
        page = name.startswith(b".m")
        at = 4096 + len(pages) if page else start + len(body)
        table += struct.pack("<8sIIII12xI", name, len(data) if size is None else size, at, 0, 0, 0x40000040)
        if page:
            pages += data + bytes(-len(data) % 4096)
        else:
            body += data
    header = b"MZ".ljust(60, b"\0") + struct.pack("<I", 64)
    header += struct.pack("<4sHHIIIHH", b"PE\0\0", 0x8664, len(sections), 0, 0, 0, 16, 0x2022) + bytes(16)
    return ((header + table + body).ljust(4096, b"\0") + pages).rstrip(b"\0") + b"\0"


EFI_BUNDLE = {
    "none": portable([(b".text", b"code", None)]),
    "modules": portable([(b".m0", b"a = 1\n", None), (b".m1", b"kernel", None), (b".words", b"console=com1", None),
                         (b".bundle", b".m0 6 partitions.toml\n.m1 3 kernel\n.words 12 cmdline\n", None)]),
    "long-name": portable([(b".bundle", b".m345678 1 y\n.m345678 0 z z\n", None), (b".m345678", b"1", None)]),
    "outside": portable([(b".m0", b"m", 0xFFFFFFFF), (b".bundle", b".m0 4294967295 m\n", None)]),
    "cut": portable([(b".m0", b"m", None), (b".bundle", b".m0 1 m", None)]),
}


def efi_map(each, *descriptors):
    """Choices of fuzz_efi_memory_map, and descriptors (type, start, pages, attributes)."""
    return bytes([each, 21, 4, 8]) + b"".join(struct.pack("<IIQQQQ", kind, 0, start, 0, pages, attributes).ljust(each, b"\7")
                                              for kind, start, pages, attributes in descriptors)


EFI_MEMORY_MAP = {
    "pc": efi_map(48, (3, 0, 1, 15), (7, 0x1000, 0x9F, 15), (7, 0x100000, 0x700, 15), (10, 0x800000, 8, 15), (4, 0x808000, 8, 15),
                  (7, 0x1000000, 0x6000, 15), (9, 0x7000000, 16, 15), (6, 0x7010000, 16, 15 | 1 << 63), (0, 0xFD000000, 0x3000, 0),
                  (7, 0x100000000, 0x80000, 15)),
    "unsorted": efi_map(40, (7, 0x3000000, 16, 15), (7, 0x1000000, 16, 15), (7, 0x1010000, 0x1FF0, 15), (7, 0x5000000, 1, 1 << 18)),
    "wrong": efi_map(40, (7, 0xFFFFFFFFFFFFF000, 1, 15), (7, 0x1000, 1 << 52, 15), (8, 0, 0, 0), (14, 0x2000, 1, 0)),
}


def main():
    for folder, seeds in (("multiboot2", MULTIBOOT2), ("acpi", ACPI), ("pci", PCI),
                          ("efi_bundle", EFI_BUNDLE), ("efi_memory_map", EFI_MEMORY_MAP)):
        (CORPUS / folder).mkdir(parents=True, exist_ok=True)
        for name, data in seeds.items():
            (CORPUS / folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
