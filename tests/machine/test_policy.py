# SPDX-License-Identifier: Apache-2.0
"""Machines whose IOMMU is missing, half there or wrongly told of: what iommu = "required" and
"if-present" make of them; and functions that nobody can have as the configuration wants it."""

import pytest

from attack_boots import BOOTS, EDU, GIVEN, OTHER
from refusal import check_alike, check_refused, mistakes

NO_IOMMU = ("this machine has no IOMMU that can be used (it may be switched off in the firmware's "
            "setup)")
NO_REMAPPING = ("IOMMU unit 0 at 0xfed90000 does not remap interrupts, so none does, and DMA could "
                "raise any interrupt")
UNCONFINED = ("partitions.toml:10: DMA of pci {} of partition 'dma' cannot be confined, because "
              "{}: leave it out, or set iommu = \"if-present\" in [hypervisor], which denies it "
              "bus mastering")
BROKEN = ("IOMMU: not usable, because the firmware's DMAR table is invalid (see above); update the "
          "firmware")
NO_UNIT = "IOMMU: not usable, because none of its units is (see above)"
LEFT_OUT = "it is left out, and functions behind it have no DMA in partitions"
FIRMWARE = "(an error of the firmware)"
AT = "its registers cannot be at this address " + FIRMWARE + ": " + LEFT_OUT
# What is said of broken tables, and why DMA is not confined then.
MACHINES = {
    "no-iommu": (None, NO_IOMMU),
    "no-remapping": (None, NO_REMAPPING),
    "dmar-no-unit": (None, NO_IOMMU),
    # The table announces it, and the unit does not have it.
    "dmar-remapping": (None, NO_REMAPPING),
    "dmar-checksum": (f"ACPI DMAR: bad checksum {FIRMWARE}: it is left out", NO_IOMMU),
    "dmar-length": ("ACPI DMAR: bad length of 67108864 bytes", NO_IOMMU),
    "dmar-short": ("ACPI DMAR: structure of type 0 at offset 48 has a bad length of 24 bytes "
                   f"{FIRMWARE}: the whole table is left out, and no partition has DMA", NO_IOMMU),
    "dmar-base-0": (f"ACPI DMAR: remapping unit at 0x0: {AT}; VT-d may be switched off in the "
                    "firmware's setup", NO_IOMMU),
    "dmar-unaligned": (f"ACPI DMAR: remapping unit at 0xfed90010: {AT}", NO_IOMMU),
}
UNITS = {"dmar-base-0", "dmar-unaligned"}  # of which it is a unit that is broken
# Tables that look right and are not: their units cannot be used.
WRONG = {
    "dmar-in-memory": "IOMMU unit at 0x100000: its registers overlap RAM or exceed the CPU's "
                      "physical address width; the firmware's DMAR table is wrong: "
                      f"{LEFT_OUT}",
    "dmar-nobody": "IOMMU unit at 0xfeda0000: no registers respond at this address; the "
                   f"firmware's DMAR table is wrong: {LEFT_OUT}",
}
PCI = "partitions.toml:{line}: pci {pci} of partition '{name}' "
MESSAGES = {
    "one-bridge": PCI.format(line=18, pci="01:02.0", name="b") + "cannot be separated from pci "
                  "01:01.0 of partition 'a' (line 10), because bridge 0000:00:06.0 uses one "
                  "requester ID for all devices behind it: give both to one partition",
    "one-device": PCI.format(line=18, pci="00:04.1", name="b") + "cannot be separated from pci "
                  "00:04.0 of partition 'a' (line 10), because requests can pass between the "
                  "functions of device 0000:00:04.0 without reaching the IOMMU (no ACS request "
                  "redirect): give both to one partition",
    "one-switch": PCI.format(line=18, pci="04:00.0", name="b") + "cannot be separated from pci "
                  "03:00.0 of partition 'a' (line 10), because port 0000:02:00.0 does not send "
                  "requests up to the IOMMU, so devices below its switch can reach each other (no "
                  "ACS request redirect): give both to one partition",
    "reserved": PCI.format(line=10, pci="00:04.0", name="a") + "must reach memory "
                "0xe000000-0xe00ffff by DMA, which the firmware keeps for itself: leave it out, or "
                "switch off what uses it in the firmware's setup (such as RAID or remote management)",
    "unknown": PCI.format(line=10, pci="00:1c.0", name="a") + "is not a PCI function of this machine: "
               "choose one, near it are 00:04.0 (1234:11e8), 00:1f.2 (8086:2922)",
    "twice": PCI.format(line=10, pci="00:04.0", name="a") + "is also pci 00:04.0 of the same "
             "partition (line 10): write it once",
    "twice-given": PCI.format(line=18, pci="00:04.0", name="b") + "is also pci 00:04.0 of "
                   "partition 'a' (line 10): give it to one of the two",
}


def acpi_errors(boot):
    """What was wrong with ACPI tables."""
    return [line for line in boot.own() if line.startswith("ACPI ")]


@pytest.mark.boots(*((f"{name}-required", *said) for name, said in MACHINES.items()),
                   values="broken reason")
def test_required(boot, broken, reason, engine, tmp_path):
    """Nothing starts; a message for each function, and the broken table's name."""
    check_refused(boot)
    assert acpi_errors(boot) == ([broken] if broken else [])
    assert mistakes(boot) == [UNCONFINED.format(pci, reason) for pci in (EDU, OTHER)]
    check_alike(boot, configuration_of(boot, engine), tmp_path)


def configuration_of(boot, engine):
    """The configuration of a boot."""
    row = BOOTS[boot.name.split("@")[0]]
    return row.configs.get(engine, row.config).encode()


@pytest.mark.boots(*((f"{name}-if-present", *said) for name, said in MACHINES.items()),
                   values="broken reason")
def test_if_present(boot, broken, reason):
    """The functions work, without DMA, and the boot says so."""
    assert boot.status == 0, boot.tail()
    assert acpi_errors(boot) == ([broken] if broken else [])
    units = boot.name.split("@")[0].removesuffix("-if-present") in UNITS
    assert (BROKEN in boot.own()) == (bool(broken) and not units), boot.tail()
    assert (NO_UNIT in boot.own()) == units, boot.tail()
    assert ("VT-d: DMA remapping, 48 bits; interrupt remapping off" in boot.own()) == (
        reason == NO_REMAPPING), boot.tail()
    for function in (f"{EDU} 1234:11e8", f"{OTHER} 1b36:0002"):
        assert any(line.startswith(f"plan: dma: pci {function}: no DMA, because {reason}, ")
                   and line.endswith(", no reset of its own") for line in boot.own()), boot.tail()
    assert boot.has(r"^bulkhead: partition dma: PCI function 0000:00:04\.0 at 0x4: refused bus "
                    "mastering without an IOMMU "), boot.tail()
    for row in ("refused-master", "refused-copy", "refused-ports"):
        assert f"dma: {row} ok" in boot.guest("dma"), boot.tail()
    assert boot.has(r"^\[dma\] dma: \d+ ok, 0 failed, 0 left out$"), boot.tail()


@pytest.mark.boots(*((f"{name}-required", said) for name, said in WRONG.items()), values="wrong")
def test_table_that_lies(boot, wrong, engine, tmp_path):
    """Where the firmware tells of an IOMMU that is not there, nothing starts that needs one."""
    check_refused(boot)
    assert wrong in boot.own(), boot.tail()
    assert mistakes(boot) == [UNCONFINED.format(pci, NO_IOMMU) for pci in (EDU, OTHER)]
    check_alike(boot, configuration_of(boot, engine), tmp_path)


@pytest.mark.boots(*((f"{name}-if-present", said) for name, said in WRONG.items()), values="wrong")
def test_table_that_lies_and_nobody_minds(boot, wrong):
    """What needs none works without DMA."""
    assert boot.status == 0 and wrong in boot.own(), boot.tail()
    assert boot.has(r"^\[dma\] dma: \d+ ok, 0 failed, 0 left out$"), boot.tail()


@pytest.mark.boots(*((f"given-{name}", MESSAGES[name]) for name in GIVEN), values="message")
def test_given_in_vain(boot, message, engine, tmp_path):
    """One exact message, bulkhead-check's own."""
    check_refused(boot)
    assert mistakes(boot) == [message]
    check_alike(boot, configuration_of(boot, engine), tmp_path)


@pytest.mark.boots("legacy-kept")
def test_function_of_nobody(boot):
    """One by which the firmware works goes on with its own memory, and another is given beside it."""
    assert boot.status == 0, boot.tail()
    assert ("plan: unassigned: pci 00:04.0 1234:11e8, goes on with its DMA to memory that the firmware "
            "keeps for it") in boot.own(), boot.tail()


@pytest.mark.boots("legacy-graphics")
def test_graphics_with_its_memory(boot):
    """A graphics function is given with the memory that the firmware's table ties it to."""
    assert boot.status == 0, boot.tail()
    assert ("plan: a: guest 0x7ffe0000-0x7fffffff is what the firmware reserves for pci 00:04.0, for its "
            "DMA alone, not mapped") in boot.own(), boot.tail()
    assert boot.has(r"^bulkhead: plan: a: pci 00:04\.0 1234:1111: DMA confined"), boot.tail()


@pytest.mark.boots("legacy-usb")
def test_usb_of_the_firmware(boot):
    """A controller that the firmware's table ties to memory of its own is given after the handoff."""
    assert boot.status == 0, boot.tail()
    assert boot.has(r"^bulkhead: plan: a: pci 00:04\.0 1b36:000d: DMA confined"), boot.tail()
