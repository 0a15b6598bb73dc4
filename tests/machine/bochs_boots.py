# SPDX-License-Identifier: Apache-2.0
"""The rows of boots on Bochs with our VT-d unit (tests/engines/bochs-vtd): VT-x and VT-d in one
machine; and those that compare the unit with QEMU's. Its IDE disk and its network card are at the
addresses that native Linux shows."""

import os

from boots import BOCHS, Boot, config, partition
from device_boots import INITRD, KERNEL, QUIET, SERVER, modules
from machine import ROOT
import services

IDE, E1000 = "00:01.1", "00:02.0"
E1000_LINE = 9  # where the BIOS leaves it; native Linux moves it to 10
IDE_PORTS = ["0x1f0-0x1f7", "0x3f6-0x3f6", "0x170-0x177", "0x376-0x376"]
IDE_LINES = [14, 15]
# Bochs 2.7 loses wake-ups of MWAIT, and leaves an x2APIC's logical ID empty (docs/testing.md).
NATIVE = (f"console=ttyS0,115200 idle=nomwait x2apic_phys {QUIET} intel_iommu=on iommu.strict=1 "
          "panic=1")
WIDE = "aw-bits=48,eim=on"
NARROW = "aw-bits=39,eim=off,coherent=off"
WITNESS, VICTIM, HYPERVISOR = 0x10000000, 0x10800000, 0x1000000
SYSTEM_MIB, FETCHED_MIB = 32, 8
DISK = "bulkhead.disk=/dev/sda"
FETCH = f"{SERVER} bulkhead.megabytes={FETCHED_MIB}"
FORGETFUL = os.path.join(ROOT, "build/bulkhead-forgetful.elf")  # never has the unit forget
UNIT_PROGRAM = os.path.join(ROOT, "build/guests/unit.elf")
REPORT = {"bochs": ("--unit-report",)}


def disk(folder):
    """The second channel's disk: a root file system."""
    path = services.system_disk(folder, "system.img", SYSTEM_MIB)
    return ["ata1: enabled=1, ioaddr1=0x170, ioaddr2=0x370, irq=15",
            f"ata1-master: type=disk, path={path}, mode=flat"]


def card(unused):
    """A network card with a user network."""
    return ["plugin_ctrl: e1000=1", "pci: enabled=1, chipset=i440fx, slot1=e1000",
            "e1000: enabled=1, mac=52:54:00:12:34:56, ethmod=slirp"]


def both(folder):
    """Both."""
    return disk(folder) + card(folder)


def native(words, devices=both, iommu=WIDE, **more):
    """Debian's Linux, without Bulkhead."""
    return Boot(native=True, append=f"{NATIVE} {words}", cpus=1, memory="384M", iommu=iommu,
                devices=devices, modules=modules, engines=BOCHS, extra=REPORT, **more)


def guest(name, cpus, pci, words, **keys):
    """A partition with Linux and devices."""
    return partition(name, cpus, "256M", KERNEL, f"console=ttyS0 {QUIET} {words}", initrd=INITRD,
                     pci=pci, **keys)


def passthrough(iommu=WIDE, **more):
    """One partition runs from the disk, the other fetches."""
    tables = (guest("disk", [0, 1], [IDE], f"bulkhead.load=root {DISK} bulkhead.megabytes=4",
                    ioports=IDE_PORTS, irqs=IDE_LINES),
              guest("net", [2], [E1000], f"bulkhead.load=fetch {FETCH}",
                    intx=[f"{E1000}={E1000_LINE}"]))
    return Boot(config(*tables, iommu="required"), cpus=3, iommu=iommu, devices=both,
                engines=BOCHS, extra=REPORT, timeout=900, **more)


def moved(**more):
    """A partition that moves its disk's interrupts to its other CPU."""
    table = guest("disk", [0, 1], [IDE], f"bulkhead.load=made,moved {DISK}", ioports=IDE_PORTS,
                  irqs=IDE_LINES)
    return Boot(config(table, iommu="required"), iommu=WIDE, memory="512M", devices=disk,
                engines=BOCHS, extra=REPORT, timeout=900, **more)


def attack(iommu=WIDE, **more):
    """A guest that attacks by its IDE controller's bus master beside one that watches."""
    witness = partition("witness", [0], 0, "witness.elf", "seconds=20").replace(
        "memory = 0", f'memory = [{{ at = "{WITNESS:#x}", size = "32M" }}]')
    guest_ide = partition("ide", [1], "16M", "ide.elf",
                          f"victim={VICTIM:#x} hypervisor={HYPERVISOR:#x}", pci=[IDE],
                          ioports=IDE_PORTS, irqs=IDE_LINES)
    return Boot(config(witness, guest_ide, iommu="required"), iommu=iommu, memory="512M",
                devices=disk, engines=BOCHS, extra=REPORT, **more)


def unit_rows(iommu):
    """Drives the VT-d unit of either emulator by the same sequence. Ours has one fault record, as
    QEMU's has; "edu" asks for interrupts where the IOAPIC does not say who it is."""
    return Boot(program=UNIT_PROGRAM, memory="512M", engines=("bochs", "qemu"), iommu=iommu,
                extra={"bochs": ("--iommu", f"{iommu},coherent=off,records=1", "--", *card(None)),
                       "qemu": ("--", "-device", "e1000,addr=2", "-device", "edu,addr=3")})


BOOTS = {
    "unit-rows-48": unit_rows("aw-bits=48,eim=on,snoop-control=on"),
    "unit-rows-caching": unit_rows("aw-bits=48,eim=on,snoop-control=on,caching-mode=on"),
    "unit-rows-39": unit_rows("aw-bits=39,eim=off,snoop-control=off"),
    "unit-native": native(f"bulkhead.load=made,fetch {DISK} {FETCH}"),
    "unit-sabotaged": native(f"bulkhead.load=made {DISK}", disk,
                             f"{WIDE},sabotage=write,sabotage-after=40"),
    "unit-passthrough": passthrough(),
    "unit-attack": attack(),
    "unit-attack-narrow": attack(NARROW, x2apic=False),
    "unit-moved": moved(),
    "unit-forgetful": moved(image=FORGETFUL),
    "unit-passthrough-narrow": passthrough(NARROW, x2apic=False),
}
