# SPDX-License-Identifier: Apache-2.0
"""What is wrong in one row of the firmware's tables costs what depends on it: the others' devices work,
and the one concerned is refused with the reason."""

import pytest

from refusal import check_refused, mistakes

ERROR = "(an error of the firmware)"
LEFT_OUT = "it is left out, and functions behind it have no DMA in partitions"
REGION = (f"ACPI DMAR: reserved region at 0x0: it is empty, or ends before it begins {ERROR}: it is "
          "left out, and its functions cannot be given to partitions")
UNIT = (f"ACPI DMAR: remapping unit at 0x0: its registers cannot be at this address {ERROR}: "
        f"{LEFT_OUT}; VT-d may be switched off in the firmware's setup")
NOBODY = ("IOMMU unit at 0xfeda0000: no registers respond at this address; the firmware's DMAR table "
          f"is wrong: {LEFT_OUT}")
LINES = (f"IOAPIC 0 at 0xfec00000: no IOMMU unit has it {ERROR}: lines 0 to 23 stay masked, and cannot "
         "be given to partitions")
SAID = {"region-0": REGION, "unit-0": UNIT, "unit-nobody": NOBODY, "ioapic": LINES}
NO_UNIT = ("partitions.toml:10: DMA of pci 00:05.0 of partition 'a' cannot be confined, because no IOMMU "
           "unit covers it: leave it out, or set iommu = \"if-present\" in [hypervisor], which denies "
           "it bus mastering")
UNKNOWN = ("partitions.toml:10: pci 00:05.0 of partition 'a' must reach memory by DMA, and the firmware's "
           "DMAR table is wrong about where (the log of the boot says how): leave it out, or update the "
           "firmware")


@pytest.mark.boots(*((f"firmware-{name}", said) for name, said in SAID.items()), values="said")
def test_others_work(boot, said):
    """The partition runs, with its device's DMA."""
    assert boot.status == 0, boot.tail()
    assert said in boot.own(), boot.tail()
    assert boot.has(r"^bulkhead: VT-d: DMA remapping, 48 bits; interrupt remapping on"), boot.tail()
    assert boot.has(r"^bulkhead: plan: a: pci 00:04\.0 .*DMA confined by"), boot.tail()
    assert boot.has(r"^\[a\] rt: 20 ticks"), boot.tail()


@pytest.mark.boots(*((f"firmware-{name}-given", SAID[name], mistake) for name, mistake in
                     (("region-0", UNKNOWN), ("unit-0", NO_UNIT), ("unit-nobody", NO_UNIT))),
                   values="said mistake")
def test_concerned_is_refused(boot, said, mistake):
    """One message, with the reason; the log has the row."""
    check_refused(boot)
    assert said in boot.own(), boot.tail()
    assert mistakes(boot) == [mistake]
