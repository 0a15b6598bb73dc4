# SPDX-License-Identifier: Apache-2.0
"""The rows of boots in which devices attack, and of machines whose IOMMU is missing, half there or
wrongly told of by the firmware."""

import dataclasses
import functools
import os

import dmar
from row import TEST_IMAGE, UEFI, Boot, config, partition
from scripts import until

WIDE = "aw-bits=48,eim=on"
NARROW = "aw-bits=39,eim=off"
EDU, OTHER, CARD = "00:04.0", "00:05.0", "00:06.0"
# Without the mask it cuts addresses to 28 bits.
EDU_MODEL = "edu,dma_mask=0xffffffffffffffff"
VICTIM_LOW, VICTIM_HIGH = 0x20000000, 0x120000000
IMAGE = 0x1000000  # where Bulkhead lies
CARD_MIB = 12  # of the partition with a network card: what lies at IMAGE must not be its own
# QEMU delivers messages in compatibility format although the unit's CFIS is clear: what a device
# writes to 0xfee00000 itself. With 8-bit IDs destination 0xff is everybody.
NOT_ON_QEMU = {True: "message-self,message-logical",
               False: "message-self,message-logical,message-broadcast"}
OTHER_MACHINES = "except=refused"  # rows of devices that may not master the bus
ENDED = r"^bulkhead: partition dma: (stopped: powered off|stopped: crashed|crashed \d+ times)"


def words(*devices):
    """QEMU's words for these devices."""
    return [word for device in devices for word in ("-device", device)]


def edu_and_nvme(unused):
    """What attacks, a device with an MSI-X table, and others' things to reach for: a bridge with
    windows and a card that could have virtual functions."""
    return words(f"{EDU_MODEL},addr=4", "nvme,serial=nvme,addr=5",
                 "pcie-root-port,id=root6,chassis=1,slot=1,addr=6", "igb,bus=root6,romfile=")


def edu_and_ports(unused):
    """A device that could master the bus, and one that has I/O ports alone."""
    return words(f"{EDU_MODEL},addr=4", "pci-serial,addr=5")


def witness(at):
    """A guest whose memory is where everybody knows."""
    table = partition("witness", [0], 0, "witness.elf", "until-key")
    return table.replace("memory = 0", f'memory = [{{ at = "{at:#x}", size = "32M" }}]')


def attack(arguments="", at=VICTIM_LOW, x2apic=True, memory="1G", ends=ENDED, **keys):
    """The guest that attacks with two devices beside the one that watches."""
    def tables(more=""):
        said = f"victim={at:#x} hypervisor={IMAGE:#x} {OTHER_MACHINES}{more} {arguments}".strip()
        return config(witness(at), partition("dma", [1], "16M", "dma.elf", said,
                                             pci=[EDU, OTHER], **keys), iommu="required")

    return Boot(tables(), configs={"qemu": tables(f",{NOT_ON_QEMU[x2apic]}")},
                memory=memory, x2apic=x2apic, iommu=WIDE if x2apic else NARROW,
                devices=edu_and_nvme, engines=UEFI, script=until(ends))


def attack_card():
    """The guest that attacks with its network card. What it would write to 0xfee00000 are messages
    in compatibility format, which QEMU delivers."""
    said = (f"victim={VICTIM_LOW:#x} hypervisor={IMAGE:#x} "
            "except=receive-buffer-message,receive-ring-message")
    nic = partition("nic", [1], f"{CARD_MIB}M", "nic.elf", said, pci=[CARD], intx=[f"{CARD}=22"])
    return Boot(config(witness(VICTIM_LOW), nic, iommu="required"), iommu=WIDE, engines=UEFI,
                devices=lambda unused: words("e1000,addr=6,romfile="),
                script=until("nic: own memory again"))


def mastering(policy, **machine):
    """A guest with a device that wants to master the bus, where @policy says what if it can't."""
    guest = partition("dma", [1], "16M", "dma.elf", "only=refused,config", pci=[EDU, OTHER],
                      intx=[f"{EDU}=none", f"{OTHER}=none"])
    return Boot(config(guest, iommu=policy), memory="256M", devices=edu_and_ports,
                **{"engines": UEFI, **machine})


def dmar_file(data, folder):
    """The module that GRUB takes for the firmware's table."""
    path = os.path.join(folder, "dmar")
    with open(path, "wb") as out:
        out.write(data)
    return {"dmar": path}


def told(data, engines=UEFI):
    """A machine whose firmware tells of its IOMMU by this table."""
    line = "acpi --exclude=DMAR /boot/modules/dmar"
    return {"iommu": WIDE, "modules": functools.partial(dmar_file, data),
            "extra": dict.fromkeys(engines, ("--grub", line))}


TABLE = dmar.table(dmar.unit())
MACHINES = {
    "no-iommu": {"engines": ("qemu",)},  # tools/run gives KVM one always
    "no-remapping": {"iommu": "aw-bits=48,intremap=off"},
    "dmar-checksum": told(dmar.spoiled(TABLE)),
    "dmar-length": told(dmar.table(dmar.unit(), length=64 << 20)),
    "dmar-short": told(dmar.table(dmar.unit()[:-4])),
    "dmar-base-0": told(dmar.table(dmar.unit(0))),
    "dmar-unaligned": told(dmar.table(dmar.unit(dmar.REGISTERS + 0x10))),
    "dmar-in-memory": told(dmar.table(dmar.unit(0x100000))),
    "dmar-no-unit": told(dmar.table()),
    "dmar-nobody": told(dmar.table(dmar.unit(0xfeda0000))),
    # Announces interrupt remapping, which the unit does not have.
    "dmar-remapping": {**told(TABLE), "iommu": "aw-bits=48,intremap=off"},
}


def given(*owners, devices, guest=("spin.elf",), **machine):
    """A machine whose functions are given to partitions "a", "b"."""
    tables = [partition(name, [i], "16M", *guest, pci=list(pci))
              for i, (name, pci) in enumerate(zip("ab", owners))]
    return Boot(config(*tables, iommu="required"), devices=lambda unused: devices,
                engines=UEFI, **{"iommu": WIDE, "memory": "256M", **machine})


ONE_EDU = words("edu,addr=4")
# QEMU's switch has no access control services, and the root port above it has.
SWITCH = words("pcie-root-port,id=root,chassis=1,addr=6", "x3130-upstream,id=switch,bus=root",
               "xio3130-downstream,id=left,bus=switch,chassis=2,addr=0",
               "xio3130-downstream,id=right,bus=switch,chassis=3,addr=1",
               "e1000e,bus=left,romfile=", "e1000e,bus=right,romfile=")
RESERVED = dmar.reserved(0xe000000, 0xe00ffff, dmar.scope(dmar.ENDPOINT, 0, 4))
GIVEN = {
    "one-bridge": given(["01:01.0"], ["01:02.0"], devices=words(
        "pcie-pci-bridge,id=bridge,addr=6", "edu,bus=bridge,addr=1", "edu,bus=bridge,addr=2")),
    "one-device": given(["00:04.0"], ["00:04.1"], devices=words(
        "edu,addr=4.0,multifunction=on", "edu,addr=4.1")),
    "one-switch": given(["03:00.0"], ["04:00.0"], devices=SWITCH),
    "reserved": given(["00:04.0"], devices=ONE_EDU,
                      **told(dmar.table(dmar.unit(), RESERVED))),
    "unknown": given(["00:1c.0"], devices=ONE_EDU),
    "twice": given(["00:04.0", "00:04.0"], devices=ONE_EDU),
    "twice-given": given(["00:04.0"], ["00:04.0"], devices=ONE_EDU),
}

# What the BIOS keeps at the end of RAM.
KEPT = dmar.reserved(0xffe0000, 0xfffffff, dmar.scope(dmar.ENDPOINT, 0, 4))
TICKS = ("rt.elf", "ticks=20 hz=1000")
LEGACY = {
    "kept": given(["00:05.0"], guest=TICKS, devices=ONE_EDU + words("edu,addr=5"),
                  **told(dmar.table(dmar.unit(), KEPT))),
    # 128 KiB at the end of RAM, which the guest sees at the same place, past its own.
    "graphics": given(["00:04.0"], guest=TICKS, devices=words("secondary-vga,addr=4"), memory="2G",
                      **told(dmar.table(dmar.unit(), dmar.reserved(
                          0x7ffe0000, 0x7fffffff, dmar.scope(dmar.ENDPOINT, 0, 4))))),
    "usb": given(["00:04.0"], guest=TICKS, devices=words("qemu-xhci,addr=4"),
                 **told(dmar.table(dmar.unit(), KEPT))),
}

BOOTS = {
    "attack": attack(),
    "attack-xapic": attack("only=own,msi,message,table,write-victim,write-512g,write-48",
                           x2apic=False),
    "attack-high": attack("only=own,write-victim,read-victim,across-victim,write-4g",
                          at=VICTIM_HIGH, memory="3G"),
    "attack-strict": attack("only=own,write-victim", access="strict"),
    "attack-card": attack_card(),
    "spaces-edu": dataclasses.replace(attack("only=own,msi,table,write-victim"), image=TEST_IMAGE,
                                      append="spaces=walk"),
    "attack-lives": attack("lives", on_crash="restart", ends=r"crashed \d+ times in a row"),
    **{f"{name}-{policy}": mastering(policy, **machine)
       for name, machine in MACHINES.items() for policy in ("required", "if-present")},
    **{f"given-{name}": boot for name, boot in GIVEN.items()},
    **{f"legacy-{name}": dataclasses.replace(boot, engines=("qemu",))
       for name, boot in LEGACY.items()},
}
