# SPDX-License-Identifier: Apache-2.0
"""The rows of boots in which a BAR lies where it must not: GRUB moves it before the hypervisor looks.
On QEMU, RAM and the platform's registers go before a BAR at the same address, so that the
machine works on; on Bochs the BAR goes before them, so that only some places can be tried there."""

import dataclasses
import re

from attack_boots import VICTIM_LOW, WIDE, witness, words
from bochs_boots import card
from boots import stub
from row import BOCHS, ENGINES, UEFI, Boot, config, partition

MIB, GIB = 1 << 20, 1 << 30
EDU, OTHER, NVME, E1000E, SERIAL, SMBUS = "00:04.0", "00:05.0", "00:06.0", "00:07.0", "00:08.0", "00:1f.3"
BEHIND = "01:00.0"  # the port 00:09.0
BOCHS_CARD = "00:02.0"
SIZES = {(EDU, 0): MIB, (NVME, 0): 0x4000, (E1000E, 1): 0x20000, (SERIAL, 0): 8, (BEHIND, 0): 0x4000,
         (BOCHS_CARD, 0): 0x20000, (BOCHS_CARD, 1): 64}
OWNER = "card"  # the partition with the function
HOLE = 0xfe000000  # nobody's
IMAGE = 0x1000000  # where Bulkhead lies
TOP = (1 << 64) - 0x4000  # of all addresses; where the last BAR of NVME's size would end
SMBUS_PORTS = 0x700  # where the BIOS puts them on QEMU's Q35


def set_bar(function, bar, address, wide=False):
    """GRUB's commands that put it there."""
    register = 0x10 + 4 * bar
    high = [f"setpci -s {function} {register + 4:x}.l={address >> 32:#x}"] if wide else []
    return [f"setpci -s {function} {register:x}.l={address & 0xffffffff:#x}", *high]


def until_judged(machine):
    """A script that ends the machine if it does start."""
    at = machine.expect(r"^bulkhead: (halted: |partition \S+: started )")
    assert "halted: " in machine.transcript.lines[at - 1][1], machine.transcript.tail()


@dataclasses.dataclass
class Moved:
    """A BAR that lies elsewhere, and what is said about it."""

    function: str
    address: int
    said: str  # a pattern, with "@" for the addresses
    bar: int = 0
    wide: bool = False  # of 64 bits
    others: tuple = ()  # BARs that go there too: (function, number)
    lines: tuple = ()  # more for GRUB
    memory: str = "1G"
    engines: tuple = UEFI

    def boot(self):
        """The function's partition beside one whose memory is where everybody knows."""
        more = [set_bar(function, bar, self.address) for function, bar in self.others]
        lines = sum(more, set_bar(self.function, self.bar, self.address, self.wide)) + [*self.lines]
        guest = partition(OWNER, [1], "16M", "spin.elf", pci=[self.function],
                          intx=[f"{self.function}=none"] if self.function in (SERIAL, BOCHS_CARD) else [])
        return Boot(config(witness(VICTIM_LOW), guest, iommu="required"), memory=self.memory,
                    iommu=WIDE, devices=card if self.engines == BOCHS else cards, script=until_judged,
                    engines=self.engines, extra=dict.fromkeys(self.engines, grub(lines)))

    def message(self):
        """The pattern of the one mistake."""
        place = f"{self.address:#x}-{self.address + SIZES[self.function, self.bar] - 1:#x}"
        what = f"BAR {self.bar} of pci {re.escape(self.function)}"
        return (rf"partitions\.toml:\d+: {what} of partition '{OWNER}'{self.said.replace('@', place)}: "
                "leave (?:it|the function) out")


def grub(lines):
    """The words for tools/run."""
    return tuple(word for line in lines for word in ("--grub", line))


def cards(unused):
    """BARs of several sizes, of 32 and 64 bits, in memory and I/O ports, one behind a bridge."""
    return words("edu,addr=4", "edu,addr=5", "nvme,serial=left,addr=6", "e1000e,addr=7,romfile=",
                 "pci-serial,addr=8", "pcie-root-port,id=root9,chassis=1,slot=1,addr=9",
                 "nvme,serial=right,bus=root9")


def lies_in(owner):
    """Said of an address with an owner."""
    return rf", @, lies in {owner}, 0x[0-9a-f]+-0x[0-9a-f]+"


RAM, IOAPIC = lies_in("RAM of this machine"), lies_in("the registers of (?:the|an) IOAPICs?")
LAPIC, UNIT = lies_in(r"[^,]*\blocal APICs?\b[^,]*"), lies_in("the registers of an IOMMU unit")
MOVED = {
    "witness": Moved(EDU, VICTIM_LOW, RAM),
    "high-ram": Moved(NVME, 4 * GIB + 16 * MIB, RAM, wide=True, memory="3G"),
    "image": Moved(EDU, IMAGE, lies_in("the hypervisor")),
    "ioapic": Moved(EDU, 0xfec00000, IOAPIC),
    "lapic": Moved(EDU, 0xfee00000, LAPIC),
    "unit": Moved(NVME, 0xfed90000, UNIT),
    "other": Moved(EDU, HOLE, lies_in(f"BAR 0 of pci {OTHER}"), others=((OTHER, 0),)),
    "itself": Moved(E1000E, HOLE, lies_in(f"BAR 0 of pci {E1000E}"), bar=1, others=((E1000E, 0),)),
    "other-ports": Moved(SERIAL, SMBUS_PORTS, lies_in(f"BAR 4 of pci {SMBUS}")),
    "clock": Moved(SERIAL, 0x70, lies_in("the clock and its NMI switch")),
    "screen": Moved(NVME, 0xa0000, lies_in("the machine's first MiB")),
    "end": Moved(NVME, TOP, "[^:]* ends beyond all addresses", wide=True),
    "bochs-ram": Moved(BOCHS_CARD, VICTIM_LOW, RAM, engines=BOCHS),
    "bochs-ioapic": Moved(BOCHS_CARD, 0xfec00000, IOAPIC, engines=BOCHS),
    "bochs-lapic": Moved(BOCHS_CARD, 0xfee00000, LAPIC, engines=BOCHS),
    "bochs-unit": Moved(BOCHS_CARD, 0xfed80000, UNIT, engines=BOCHS),
    "kept": Moved(NVME, 0x3fff0000, lies_in("memory that the firmware keeps")),
    "ecam": Moved(NVME, 0xb0000000, lies_in("PCI config space")),
    "hpet": Moved(NVME, 0xfed00000, lies_in("the registers of the HPET")),
    "beyond": Moved(NVME, 1 << 56, r", @, is beyond the \d+ address bits that guests of this machine have", wide=True),
    "window": Moved(BEHIND, HOLE, ", @, lies outside of what bridge 00:09.0 above it forwards[^:]*"),
    "power": Moved(SERIAL, 0x620, lies_in("power management[^:]*")),  # its general-purpose events
    "bochs-power": Moved(BOCHS_CARD, 0xb000, lies_in("power management[^:]*"), bar=1, engines=BOCHS),
}


def switched_off():
    """A function whose registers the firmware left switched off, at an address that is nobody's."""
    guest = partition(OWNER, [1], "16M", "rt.elf", "ticks=20 hz=1000", pci=[EDU])
    lines = [*set_bar(EDU, 0, HOLE), f"setpci -s {EDU} COMMAND=0"]
    return Boot(config(guest, iommu="required"), iommu=WIDE, devices=cards, engines=UEFI,
                extra=dict.fromkeys(UEFI, grub(lines)))


BOOTS = {
    **{f"bar-{name}": moved.boot() for name, moved in MOVED.items()},
    "bar-off": switched_off(),
    # GRUB sees what is wrong with the words; that there is no such function it leaves unsaid.
    "grub-unknown": stub("^", extra=dict.fromkeys(ENGINES, grub(["set a=b", "no-such-command"]))),
    "grub-wrong": stub("^", extra=dict.fromkeys(ENGINES, grub(["setpci -s 00:00.0 nothing=1"]))),
}
