# SPDX-License-Identifier: Apache-2.0
"""The rows of machines whose firmware is odd or wrong in one place, which costs what depends on that:
DMAR tables that contradict the machine, given by GRUB."""

import dmar
from attack_boots import EDU, EDU_MODEL, OTHER, told, words
from row import UEFI, Boot, config, partition

SECOND = dmar.REGISTERS + 0x10000  # nothing is there
DEVICES = words(f"{EDU_MODEL},addr=4", "edu,addr=5")


def own(base, device):
    """A unit of one function."""
    tail = dmar.scope(dmar.ENDPOINT, 0, device)
    return dmar.unit_of(base, 0, tail)


def machine(*rows, functions=(EDU,)):
    """Two devices, some of them a partition's, behind units of these rows."""
    guest = partition("a", [0], "16M", "rt.elf", "ticks=20 hz=1000", pci=list(functions))
    return Boot(config(guest, iommu="required"), memory="256M", engines=UEFI,
                devices=lambda unused: DEVICES, **told(dmar.table(*rows)))


NO_IOAPIC = dmar.unit_of(dmar.REGISTERS, dmar.INCLUDE_ALL,
                         dmar.scope(dmar.IOAPIC, dmar.PLATFORM_BUS, 0, number=9))
BOOTS = {
    # What is wrong does not concern the partition.
    "firmware-region-0": machine(dmar.unit(), dmar.reserved(0, 0, dmar.scope(dmar.ENDPOINT, 0, 5))),
    "firmware-unit-0": machine(own(0, 5), dmar.unit()),
    "firmware-unit-nobody": machine(own(SECOND, 5), dmar.unit()),
    "firmware-ioapic": machine(NO_IOAPIC),
    # It does.
    "firmware-region-0-given": machine(
        dmar.unit(), dmar.reserved(0, 0, dmar.scope(dmar.ENDPOINT, 0, 5)), functions=(OTHER,)),
    "firmware-unit-0-given": machine(own(0, 5), dmar.unit(), functions=(OTHER,)),
    "firmware-unit-nobody-given": machine(own(SECOND, 5), dmar.unit(), functions=(OTHER,)),
}
