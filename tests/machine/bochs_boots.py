# SPDX-License-Identifier: Apache-2.0
"""The rows of boots on Bochs with our VT-d unit (tests/engines/bochs-vtd): VT-x and VT-d in one
machine; and those that compare the unit with QEMU's. Its IDE disk and its network card are at the
addresses that native Linux shows."""

import os

from attack_boots import CARD_MIB, TABLE, told, witness
from boots import SLOW
from device_boots import INITRD, KERNEL, QUIET, SERVER, modules
import dmar
from machine import ROOT
from row import BOCHS, TEST_IMAGE, Boot, config, partition
from scripts import read_while_fetching, until
import services

IDE, E1000 = "00:01.1", "00:02.0"
OHCI = "00:03.0"
ISA, UHCI = "00:01.0", "00:01.2"  # the bridge speaks for the diskette's channel of ISA DMA
E1000_LINE = 9  # where the BIOS leaves it; native Linux moves it to 10
IDE_PORTS = ["0x170-0x177", "0x376-0x376"]  # of the second channel, in compatibility mode
IDE_LINES = [15]
# Bochs 2.7 loses wake-ups of MWAIT, and leaves an x2APIC's logical ID empty (docs/testing.md).
NATIVE = (f"console=ttyS0,115200 idle=nomwait x2apic_phys {QUIET} intel_iommu=on iommu.strict=1 "
          "panic=1")
WIDE = "aw-bits=48,eim=on"
NARROW = "aw-bits=39,eim=off,coherent=off"
WITNESS, VICTIM, HYPERVISOR = 0x10000000, 0x10800000, 0x1000000
TARGETS = f"victim={VICTIM:#x} hypervisor={HYPERVISOR:#x}"
SYSTEM_MIB, FETCHED_MIB, PARTITION_MIB = 32, 8, 4
MADE = services.block()[:2 << 20]  # the emulated disk is slow
DISK = "bulkhead.disk=/dev/sda"
STICKS = "bulkhead.sticks=/dev/sdb,/dev/sdc"
FETCH = f"{SERVER} bulkhead.megabytes={FETCHED_MIB}"
FORGETFUL = os.path.join(ROOT, "build/bulkhead-forgetful.elf")  # never has the unit forget
UNIT_PROGRAM = os.path.join(ROOT, "build/guests/unit.elf")
DISK_INITRD = os.path.join(ROOT, "build/guests/initrd-disk.img")
# CPUs of Bochs 3.0 look like siblings in pairs.
ATTACKED = {"iommu": "required", "smt": "share"}
REPORT = {"bochs": ("--unit-report",)}


def disk_modules(unused):
    """Debian's kernel that unpacks itself quickly and has no driver of the card."""
    return {"initrd.img": DISK_INITRD}


def disk(folder):
    """The second channel's disk: a root file system."""
    path = services.system_disk(folder, "system.img", SYSTEM_MIB, MADE)
    return ["ata1: enabled=1, ioaddr1=0x170, ioaddr2=0x370, irq=15",
            f"ata1-master: type=disk, path={path}, mode=flat"]


def card(unused):
    """A network card with a user network."""
    return ["plugin_ctrl: e1000=1", "pci: enabled=1, chipset=i440fx, slot1=e1000",
            "e1000: enabled=1, mac=52:54:00:12:34:56, ethmod=slirp"]


def both(folder):
    """Both."""
    return disk(folder) + card(folder)


def diskette():
    """Bytes of a diskette whose sectors differ."""
    return b"".join(sector.to_bytes(2, "little") * 256 for sector in range(2880))


def everything(folder):
    """The kinds of devices that Bochs has: a diskette by ISA DMA, and disks behind two kinds of USB
    controllers."""
    path = os.path.join(folder, "diskette.img")
    with open(path, "wb") as out:
        out.write(diskette())
    words = [*disk(folder), f"floppya: 1_44={path}, status=inserted", *card(folder),
             "plugin_ctrl: usb_ohci=1", "pci: enabled=1, chipset=i440fx, slot1=e1000, slot2=usb_ohci"]
    for kind in ("uhci", "ohci"):
        stick = services.system_disk(folder, f"{kind}.img", SYSTEM_MIB, MADE)
        words.append(f'usb_{kind}: enabled=1, port1=disk, options1="path:{stick}"')
    return words


def native(words, devices, iommu=WIDE, modules=disk_modules, **more):
    """Debian's Linux, without Bulkhead."""
    return Boot(native=True, append=f"{NATIVE} {words}", cpus=1, memory="384M", iommu=iommu,
                devices=devices, modules=modules, engines=BOCHS, extra=REPORT, **more)


def passthrough(more_words, iommu=WIDE, **more):
    """One partition runs from the disk, the other fetches."""
    words = f"console=ttyS0 {QUIET} bulkhead.load"
    disk_words = f"{words}=root {DISK} bulkhead.megabytes=1 {more_words}"
    net_words = f"{words}=fetch {SERVER} bulkhead.megabytes={PARTITION_MIB}"
    tables = (partition("disk", [0, 1], "256M", "vmlinuz", disk_words, initrd="initrd-disk.img",
                        pci=[IDE], ioports=IDE_PORTS, irqs=IDE_LINES),
              partition("net", [2], "256M", KERNEL, net_words, initrd=INITRD,
                        pci=[E1000], intx=[f"{E1000}={E1000_LINE}"]))
    return Boot(config(*tables, iommu="required"), cpus=3, iommu=iommu, devices=both,
                engines=BOCHS, extra=REPORT, **more)


def attacked(guest, devices, last, iommu, **more):
    """@guest attacks with @devices beside one that watches until it has said its @last words."""
    return Boot(config(witness(WITNESS), guest, **ATTACKED), iommu=iommu, memory="512M",
                devices=devices, engines=BOCHS, extra=REPORT,
                script=until(last), **more)


def attack(iommu=WIDE, **more):
    """A guest that attacks by its IDE controller's bus master beside one that watches."""
    guest_ide = partition("ide", [1], "16M", "ide.elf", TARGETS, pci=[IDE], ioports=IDE_PORTS,
                          irqs=IDE_LINES)
    return attacked(guest_ide, disk, "ide: own memory again", iommu, **more)


def unusable(iommu=WIDE, **machine):
    """A unit that is missing or wrongly told of, and a controller that would need it."""
    table = partition("spin", [0], "16M", "spin.elf", pci=[IDE])
    return Boot(config(table, iommu="required"), cpus=1, memory="256M", engines=BOCHS,
                **{"iommu": iommu, **machine})


def attack_card(iommu=WIDE, **more):
    """The same by its network card."""
    nic = partition("nic", [1], f"{CARD_MIB}M", "nic.elf", TARGETS, pci=[E1000],
                    intx=[f"{E1000}={E1000_LINE}"])
    return attacked(nic, card, "nic: own memory again", iommu, **more)


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
    "unit-native": native(f"bulkhead.load=made {DISK}", disk),
    "unit-native-all": native(f"bulkhead.load=made,sticks,floppy,fetch {DISK} {STICKS} {FETCH}", everything,
                              modules=modules, slow=SLOW),
    "unit-sabotaged": native(f"bulkhead.load=made {DISK}", disk,
                             f"{WIDE},sabotage=write,sabotage-after=40"),
    "unit-passthrough": passthrough("bulkhead.once=1", script=read_while_fetching),
    "unit-attack": attack(),
    "spaces-ide": attack(image=TEST_IMAGE, append="spaces=walk"),
    "unit-attack-narrow": attack(NARROW, x2apic=False),
    "unit-forgetful": attack(image=FORGETFUL),
    "unit-attack-card": attack_card(),
    "unit-attack-card-narrow": attack_card(NARROW, x2apic=False),
    "unit-no-remapping": unusable(f"{WIDE},intremap=off"),
    "unit-dmar-checksum": unusable(**told(dmar.spoiled(TABLE), BOCHS)),
    "unit-dmar-nobody": unusable(**told(dmar.table(dmar.unit(0xfeda0000)), BOCHS)),
    "unit-passthrough-narrow": passthrough("", NARROW, x2apic=False, slow=SLOW),
}
