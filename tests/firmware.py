# SPDX-License-Identifier: Apache-2.0
"""A firmware's tables as they might be, made from their parts (ACPI 6.5, chapter 5; PCI Firmware
Specification 3.3; Intel VT-d, "BIOS Considerations"), and the variants of a plain machine that the
parsers are tried on: sizes, orders, oddities, and rows that are broken."""

import copy
import struct

IOAPIC_AT, HPET_AT, UNITS_AT = 0xfec00000, 0xfed00000, 0xfed90000
GRAPHICS, REST = UNITS_AT, UNITS_AT + 0x1000
ECAM = 0xe0000000
ENDPOINT, BRIDGE, IOAPIC, HPET, NAMESPACE = 1, 2, 3, 4, 5
RAM = ["ram=0-7fffffff", "ram=100000000-17fffffff"]
S5 = b"\x08_S5_\x12\x06\x04\x05\x05\x00\x00"


def table(signature, body, revision=1, length=None, spoil=0):
    """A table with a header: @length for its true one, @spoil added to its checksum."""
    head = struct.pack("<4sIBB6s8sI4sI", signature, 36 + len(body) if length is None else length,
                       revision, 0, b"TEST  ", b"TEST    ", 1, b"TEST", 1)
    data = bytearray(head + body)
    data[9] = (spoil - sum(data)) & 0xff
    return bytes(data)


def cpu(apic_id, flags=1):
    """A local APIC of the MADT."""
    return struct.pack("<BBBBI", 0, 8, apic_id & 0xff, apic_id, flags)


def x2cpu(apic_id, flags=1):
    """One with a 32-bit ID."""
    return struct.pack("<BBHIII", 9, 16, 0, apic_id, flags, apic_id)


def ioapic(number=2, at=IOAPIC_AT, gsi=0):
    """An IOAPIC of the MADT."""
    return struct.pack("<BBBBII", 1, 12, number, 0, at, gsi)


def override(irq, gsi, flags=0, bus=0):
    """An ISA interrupt of the MADT."""
    return struct.pack("<BBBBIH", 2, 10, bus, irq, gsi, flags)


def ecam(base=ECAM, segment=0, first=0, last=255):
    """A row of the MCFG."""
    return struct.pack("<QHBBI", base, segment, first, last, 0)


def scope(kind, *path, bus=0, number=0, length=None):
    """A device scope; @path of pairs of device and function."""
    tail = b"".join(struct.pack("<BB", *hop) for hop in path)
    return struct.pack("<BBHBB", kind, 6 + len(tail) if length is None else length, 0, number, bus) + tail


def drhd(base, *scopes, flags=0, segment=0):
    """A remapping unit."""
    tail = b"".join(scopes)
    return struct.pack("<HHBBHQ", 0, 16 + len(tail), flags, 0, segment, base) + tail


def rmrr(start, last, *scopes, segment=0):
    """A reserved region."""
    tail = b"".join(scopes)
    return struct.pack("<HHHHQQ", 1, 24 + len(tail), 0, segment, start, last) + tail


VGA, USB, PORT = (scope(ENDPOINT, (2, 0)), scope(ENDPOINT, (29, 0)), scope(BRIDGE, (7, 0)))
LINES = scope(IOAPIC, (31, 0), bus=0xf0, number=2)


class Machine:  # pylint: disable=too-many-instance-attributes
    """The parts of a machine's tables; plain: four CPUs, one IOAPIC, two units."""

    def __init__(self):
        self.madt = [cpu(0), cpu(2), cpu(4), cpu(6), ioapic(), override(0, 2), override(9, 9, 13)]
        self.local_apic = 0xfee00000
        self.mcfg = [ecam()]
        self.dmar = [drhd(GRAPHICS, VGA), drhd(REST, LINES, flags=1),
                     rmrr(0x7c000000, 0x7fffffff, VGA), rmrr(0x7b000000, 0x7b00ffff, USB)]
        self.dmar_flags, self.width = 1, 39
        self.fadt = {64: 0x1804, 76: 0x1808, 112: 1 << 8}
        self.fadt_length = 244
        self.dsdt, self.ssdts = S5, []
        self.spoil, self.lengths = {}, {}
        self.leave_out, self.strays = set(), []
        self.rsdt_only = self.rsdp_spoil = 0
        self.xsdt_spoil, self.xsdt_empty, self.xsdt_tail = 0, False, b""
        self.hpet = HPET_AT
        self.map = RAM + ["kept=e0000000-efffffff", "kept=fec00000-fec00fff"]

    def _fadt(self):
        body = bytearray(self.fadt_length - 36)
        struct.pack_into("<I", body, 40 - 36, 0x500000)
        for offset, value in self.fadt.items():
            struct.pack_into("<I", body, offset - 36, value)
        return bytes(body)

    def bodies(self):
        """The tables that the root lists: signature, body, revision."""
        yield b"APIC", struct.pack("<II", self.local_apic, 1) + b"".join(self.madt), 4
        yield b"FACP", self._fadt(), 4
        yield b"MCFG", bytes(8) + b"".join(self.mcfg), 1
        yield b"HPET", struct.pack("<IBBBBQBHB", 0x8086a201, 0, 64, 0, 0, self.hpet, 0, 0, 0), 1
        yield b"DMAR", struct.pack("<BB10x", (self.width - 1) & 0xff, self.dmar_flags) + \
            b"".join(self.dmar), 1
        for code in self.ssdts:
            yield b"SSDT", code, 2

    def pieces(self):
        """The memory with the tables: address and bytes, the RSDP first."""
        at, listed, out = 0x600000, [], []
        for signature, body, revision in self.bodies():
            name = signature.decode()
            if name in self.leave_out:
                continue
            out.append((at, table(signature, body, revision, self.lengths.get(name),
                                  self.spoil.get(name, 0))))
            listed.append(at)
            at += 0x10000
        listed += self.strays
        out.append((0x500000, table(b"DSDT", self.dsdt, 2, spoil=self.spoil.get("DSDT", 0))))
        if self.rsdt_only >= 0:
            out.append((0x400000, table(b"RSDT", b"".join(struct.pack("<I", a) for a in listed))))
        entries = [0] * len(listed) if self.xsdt_empty else listed
        out.append((0x410000, table(b"XSDT", b"".join(struct.pack("<Q", a) for a in entries)
                                    + self.xsdt_tail, spoil=self.xsdt_spoil)))
        rsdp = bytearray(struct.pack("<8sB6sBIIQBBH", b"RSD PTR ", 0, b"TEST  ",
                                     0 if self.rsdt_only > 0 else 2,
                                     0x400000 if self.rsdt_only >= 0 else 0, 36,
                                     0 if self.rsdt_only > 0 else 0x410000, 0, 0, 0))
        rsdp[8] = -sum(rsdp[:20]) & 0xff
        rsdp[32] = (self.rsdp_spoil - sum(rsdp)) & 0xff
        return [(0, bytes(rsdp)), *out]


def change(**parts):
    """A machine with other parts."""
    machine = Machine()
    for name, value in parts.items():
        assert hasattr(machine, name), name
        setattr(machine, name, value)
    return machine


def madt(*more, first=None):
    """A plain machine with more rows in its MADT; @first: instead of its own."""
    return change(madt=(Machine().madt if first is None else first) + list(more))


def dmar(*rows, **parts):
    """One with these rows in its DMAR."""
    return change(dmar=list(rows), **parts)


def mcfg(*rows, reserves=None):
    """One with these rows in its MCFG, whose memory map reserves @reserves."""
    kept = [f"kept={start:x}-{last:x}" for start, last in reserves or []]
    return change(mcfg=list(rows), map=RAM + kept)


def _plain(rows=None):
    return [copy.copy(row) for row in (rows or Machine().dmar)]


def _dmar_with(place, row):
    rows = _plain()
    rows[place] = row
    return dmar(*rows)


VARIANTS = {
    "plain": Machine(),
    # Sizes.
    "one-cpu": madt(first=[cpu(0), ioapic()]),
    "no-ioapic": madt(first=[cpu(0), cpu(1)]),
    "cpus-64": madt(first=[*(cpu(n) for n in range(64)), ioapic()]),
    "cpus-above-254": madt(x2cpu(256), x2cpu(300)),
    "three-ioapics": madt(ioapic(8, 0xfec01000, 24), ioapic(9, 0xfec40000, 32)),
    "nine-ioapics": madt(*(ioapic(9 + n, 0xfec01000 + (n << 12), 24 + 8 * n) for n in range(8))),
    "ioapics-65": madt(*(ioapic(9 + n, 0xfec01000 + (n << 12), 24 + 8 * n) for n in range(64))),
    "cpus-80": madt(first=[*(cpu(32 * socket + n) for socket in range(4) for n in range(20)), ioapic()]),
    "cpus-600": madt(first=[*(x2cpu(n) for n in range(600)), ioapic()]),
    "twenty-units": dmar(*(drhd(0xc0000000 + (n << 20), scope(BRIDGE, (1, 0), bus=12 * n))
                           for n in range(1, 20)), drhd(REST, LINES, flags=1)),
    "units-65": dmar(*(drhd(0xc0000000 + (n << 20), VGA, segment=n) for n in range(1, 65)),
                     drhd(REST, LINES, flags=1)),
    "reserved-61-pairs": dmar(*_plain()[:2], *(rmrr(0x7b000000 + (n << 16), 0x7b00ffff + (n << 16),
                                                    VGA, USB, PORT, scope(ENDPOINT, (31, 0)))
                                               for n in range(12)),
                              rmrr(0x7bf00000, 0x7bf0ffff, VGA)),
    "eight-segments": mcfg(*(ecam(0x2000000000 + (n << 28), n) for n in range(8))),
    "mcfg-33-rows": mcfg(*(ecam(0x2000000000 + (n << 28), n) for n in range(33))),
    "no-mcfg": change(leave_out={"MCFG"}),
    "mcfg-without-rows": mcfg(),
    "mcfg-two-segments": mcfg(ecam(), ecam(0xc0000000, 1, 0, 63)),
    "no-dmar": change(leave_out={"DMAR"}),
    "dmar-without-rows": dmar(),
    "no-hpet": change(leave_out={"HPET"}),
    "fadt-of-acpi-1": change(fadt_length=116),
    "rsdt-only": change(rsdt_only=1),
    "xsdt-only": change(rsdt_only=-1),
    # Orders.
    "cpus-backwards": madt(first=[ioapic(), *(cpu(n) for n in (6, 4, 2, 0))]),
    "rest-unit-first": dmar(*_plain()[1::-1], *_plain()[2:]),
    "regions-first": dmar(*_plain()[2:], *_plain()[:2]),
    "tables-after-strays": change(strays=[0]),
    # Oddities.
    "cpu-in-both-kinds": madt(x2cpu(0), x2cpu(2), x2cpu(4), x2cpu(6)),
    "cpus-disabled": madt(cpu(8, 0), cpu(0xff), x2cpu(0xffffffff), cpu(9, 2)),
    "unknown-structures": madt(struct.pack("<BB6x", 0x7f, 8), struct.pack("<BBH", 4, 6, 0xff) + b"\0\1"),
    "dmar-unknown-structures": dmar(*_plain(), struct.pack("<HH12x", 77, 16),
                                    struct.pack("<HHBBBB", 4, 8, 0, 0, 0, 1)),
    "dmar-opt-out": change(dmar_flags=3),
    "dmar-no-interrupts": change(dmar_flags=0),
    "dmar-wide": change(width=256),
    "region-unaligned": _dmar_with(3, rmrr(0x7b000400, 0x7b00f3fe, USB)),
    "region-of-bridge": _dmar_with(3, rmrr(0x7b000000, 0x7b00ffff, PORT)),
    "scope-of-nobody": _dmar_with(0, drhd(GRAPHICS, VGA, scope(ENDPOINT, (20, 0)))),
    "scope-behind-bridge": _dmar_with(0, drhd(GRAPHICS, scope(ENDPOINT, (28, 0), (0, 0)))),
    "scope-behind-nothing": _dmar_with(0, drhd(GRAPHICS, scope(ENDPOINT, (3, 0), (0, 0)))),
    "ports-unit": dmar(drhd(GRAPHICS, VGA), drhd(0xfed84000, PORT), drhd(REST, LINES, flags=1)),
    "no-rest-unit": dmar(drhd(GRAPHICS, VGA), drhd(0xfed84000, PORT, LINES)),
    "namespace-twice": dmar(drhd(GRAPHICS, VGA, scope(NAMESPACE, (0, 0), number=1)),
                            drhd(REST, LINES, scope(NAMESPACE, (0, 0), number=1), flags=1)),
    "segment-of-its-own": dmar(drhd(GRAPHICS, VGA, segment=1), drhd(REST, LINES, flags=1)),
    "s5-in-an-ssdt": change(dsdt=b"", ssdts=[b"", S5]),
    "no-s5": change(dsdt=b""),
    "no-pm-timer": change(fadt={64: 0x1804}),
    "mcfg-not-reserved": mcfg(ecam()),
    "mcfg-at-f8000000-64": mcfg(ecam(0xf8000000, last=63), reserves=[(0xf8000000, 0xfbffffff)]),
    # Broken rows.
    "mcfg-at-f0000000": mcfg(ecam(0xf0000000)),
    "mcfg-at-f8000000": mcfg(ecam(0xf8000000)),
    "mcfg-reserved-64": mcfg(ecam(0xf8000000), reserves=[(0xf8000000, 0xfbffffff)]),
    "mcfg-in-ram": mcfg(ecam(0x70000000), ecam(0xc0000000, 1)),
    "mcfg-runs-into-ram": mcfg(ecam(0xfff00000 - (16 << 20), 2), ecam()),
    "mcfg-in-flash": mcfg(ecam(0xff000000, last=3)),
    "mcfg-backwards": mcfg(ecam(first=9, last=8), ecam(0xc0000000, 1)),
    "mcfg-unaligned": mcfg(ecam(ECAM + 0x100), ecam(0xc0000000, 1)),
    "mcfg-twice": mcfg(ecam(), ecam(0xd0000000)),
    "mcfg-zeros": mcfg(ecam(), bytes(16)),
    "mcfg-cut-off": mcfg(ecam(), b"\0" * 5),
    "mcfg-checksum": change(spoil={"MCFG": 1}),
    "madt-checksum": change(spoil={"APIC": 1}),
    "fadt-checksum": change(spoil={"FACP": 1}),
    "dsdt-checksum": change(spoil={"DSDT": 1}),
    "dmar-checksum": change(spoil={"DMAR": 1}),
    "hpet-checksum": change(spoil={"HPET": 1}),
    "xsdt-checksum": change(xsdt_spoil=1),
    "xsdt-of-zeros": change(xsdt_empty=True),
    "xsdt-cut-off": change(xsdt_tail=b"\1\2\3"),
    "rsdp-checksum": change(rsdp_spoil=1),
    "stray": change(strays=[0x7fff0000]),
    "no-madt": change(leave_out={"APIC"}),
    "no-fadt": change(leave_out={"FACP"}),
    "madt-short-cpu": madt(struct.pack("<BB4x", 0, 6), cpu(8)),
    "madt-endless": madt(b"\0\0", cpu(8)),
    "madt-beyond": madt(struct.pack("<BB6x", 0, 200), cpu(8)),
    "madt-no-cpu": madt(first=[cpu(0, 0), ioapic()]),
    "ioapic-at-0": madt(ioapic(8, 0, 24)),
    "ioapic-twice": madt(ioapic(8)),
    "ioapic-lines-twice": madt(ioapic(8, 0xfec01000, 0)),
    "ioapic-in-ram": madt(ioapic(8, 0x100000, 24)),
    "override-of-24": madt(override(24, 24)),
    "override-of-bus-1": madt(override(3, 3, bus=1)),
    "local-apics-high": madt(struct.pack("<BBHQ", 5, 12, 0, 0x1fee00000)),
    "ioapic-nobody-has": _dmar_with(1, drhd(REST, scope(IOAPIC, (31, 0), bus=0xf0, number=0), flags=1)),
    "ioapic-in-two-units": dmar(drhd(GRAPHICS, VGA, LINES), drhd(REST, LINES, flags=1)),
    "region-of-0": _dmar_with(3, rmrr(0, 0, USB)),
    "region-backwards": _dmar_with(3, rmrr(0x7b010000, 0x7b000000, USB)),
    "region-endless": _dmar_with(3, rmrr(0x7b000000, 0xffffffffffffffff, USB)),
    "region-over-unit": _dmar_with(3, rmrr(REST, REST + 0xfff, USB)),
    "region-short": _dmar_with(3, struct.pack("<HH16x", 1, 20)),
    "region-scope-cut-off": _dmar_with(3, rmrr(0x7b000000, 0x7b00ffff, USB, b"\1\x08")),
    "scope-without-path": _dmar_with(0, drhd(GRAPHICS, VGA, scope(ENDPOINT))),
    "scope-odd": _dmar_with(0, drhd(GRAPHICS, scope(ENDPOINT, (2, 0), length=9) + b"\0", VGA)),
    "scope-endless": _dmar_with(0, drhd(GRAPHICS, VGA, scope(ENDPOINT, (2, 1), length=0))),
    "scope-beyond": _dmar_with(0, drhd(GRAPHICS, VGA, scope(ENDPOINT, (2, 1), length=40))),
    "scope-of-device-32": _dmar_with(0, drhd(GRAPHICS, scope(ENDPOINT, (32, 0)))),
    "scope-in-two-units": dmar(drhd(GRAPHICS, VGA), drhd(REST, VGA, LINES, flags=1)),
    "unit-at-0": _dmar_with(1, drhd(0, LINES, flags=1)),
    "unit-unaligned": _dmar_with(0, drhd(GRAPHICS + 0x100, VGA)),
    "unit-without-a-known-device": _dmar_with(0, drhd(0, scope(ENDPOINT, (32, 0)))),
    "unit-twice": dmar(*_plain(), drhd(REST, USB)),
    "rest-twice": dmar(*_plain(), drhd(0xfed92000, flags=1)),
    "all-units-at-0": dmar(drhd(0, VGA), drhd(0, LINES, flags=1)),
    "unit-short": _dmar_with(0, struct.pack("<HH8x", 0, 12)),
    "dmar-endless": dmar(*_plain(), b"\1\0\0\0"),
    "dmar-beyond": dmar(*_plain(), struct.pack("<HH", 1, 4096)),
    "dmar-length": change(lengths={"DMAR": 64 << 20}),
}
