# SPDX-License-Identifier: Apache-2.0
"""VT-x and VT-d in one machine: Bochs with our VT-d unit. Debian's own driver says first, without
Bulkhead, whether the unit is right."""

import hashlib
import os
import re
import subprocess

import pytest

from bochs_boots import (CARD_MIB, E1000, FETCHED_MIB, HYPERVISOR, IDE, ISA, OHCI, PARTITION_MIB,
                         UHCI, VICTIM, diskette)
from machine import HANGS, ROOT
from refusal import check_refused
import services

TRACK = 18 * 512  # bytes of the diskette that are read
FEW = 100
POWER_OFF = 1  # exit, and a guest has nothing else by ports
DIED = 4  # exit status of tools/run
COUNTS = re.compile(r"unit: ([0-9a-f:.]+): DMA (\d+) translated, (\d+) passed, (\d+) blocked; "
                    r"interrupts (\d+) remapped, (\d+) compatible, (\d+) blocked")
IOAPIC = "ff:00.0"
CARD_BLOCKED = re.compile(r"bulkhead: partition nic: function 0000:00:02\.0: an? (.*) was blocked")
NOT_MESSAGES = 3  # writes to the interrupt window that don't have four bytes


def counts(boot):
    """{requester: the numbers} of the unit's report."""
    found = (COUNTS.match(line) for _, line in boot.lines)
    return {match[1]: list(map(int, match.groups()[1:])) for match in found if match}


def all_translated(boot, requester):
    """Every access of @requester went through tables, and there were some."""
    translated, passed, blocked = counts(boot)[requester][:3]
    assert translated > 500 and passed == 0 and blocked == 0, boot.tail()


@pytest.mark.boots("unit-native", "unit-native-all")
def test_linux_finds_the_unit(boot):
    """It switches both kinds of remapping on."""
    iommu = "\n".join(boot.facts()["iommu"])
    assert "Intel(R) Virtualization Technology for Directed I/O" in iommu
    assert "Using Queued invalidation" in iommu
    assert any("IR-IO-APIC" in line for line in boot.facts()["interrupts"])


@pytest.mark.boots("unit-native")
def test_linux_uses_its_disk(boot):
    """By DMA through the unit."""
    facts = boot.facts()
    assert boot.status == 0 and "amiss" not in facts, boot.tail()
    assert facts["made"] == ["made: OK"]
    all_translated(boot, IDE)


@pytest.mark.boots("unit-native-all")
def test_linux_uses_its_devices(boot):
    """The files of the disk and the sticks, the fetched one and the diskette's track are whole."""
    facts = boot.facts()
    assert boot.status == 0 and "amiss" not in facts, boot.tail()
    assert facts["made"] == ["made: OK"] * 3
    assert facts["floppy"] == [hashlib.sha256(diskette()[:TRACK]).hexdigest()]
    assert facts["fetched"] == [services.payload_sha256(FETCHED_MIB)]


@pytest.mark.boots("unit-native-all")
def test_other_devices_go_through_the_unit(boot):
    """What masters the bus for the diskette and for USB."""
    for controller in (UHCI, OHCI):
        all_translated(boot, controller)
    assert counts(boot)[ISA][0] > 0 and counts(boot)[ISA][2] == 0, boot.tail()


@pytest.mark.boots("unit-native-all", "unit-passthrough", "unit-passthrough-narrow")
def test_everything_goes_through_the_unit(boot):
    """DMA of both devices and their interrupts."""
    all_translated(boot, IDE)
    all_translated(boot, E1000)
    assert counts(boot)[IOAPIC][3] > 100
    assert counts(boot)[IOAPIC][5] == 0


@pytest.mark.boots("unit-sabotaged")
def test_linux_reports_the_fault(boot):
    """Pages that the unit does not take for writable: the device's data does not arrive."""
    assert boot.has(r"DMAR: \[DMA Write NO_PASID\] Request device \[00:01\.1\] .*reason 0x05"), \
        boot.tail()
    assert counts(boot)[IDE][2] > 0, boot.tail()


@pytest.mark.boots("unit-passthrough", "unit-passthrough-narrow")
def test_partitions_use_their_devices(boot):
    """One runs from its disk, the other fetches."""
    assert boot.status == 0, boot.tail()
    disk, net = boot.facts("disk"), boot.facts("net")
    assert "amiss" not in disk and "amiss" not in net, boot.tail()
    assert all(re.match(r"/dev/sda / ext4 rw", line) for line in disk["root"])
    assert set(disk["made"]) == {"/made: OK"} and disk["written"] == ["/written: OK"]
    assert net["fetched"] == [services.payload_sha256(PARTITION_MIB)]
    assert [disk["nproc"][0], net["nproc"][0]] == ["2", "1"]
    assert not boot.has(r"^bulkhead: .* was blocked"), boot.tail()


@pytest.mark.boots("unit-passthrough")
def test_partitions_use_their_devices_at_once(boot):
    """The disk is read while the other partition fetches."""
    assert boot.facts("disk")["again"] == ["/made: OK"]
    begin, read, end = (boot.index(rf"^\[{line}:") for line in (
        "net\\] fact fetch-begin", "disk\\] fact again-begin", "net\\] fact fetch-end"))
    assert begin < read < end


@pytest.mark.boots("unit-passthrough-narrow")
def test_a_disk_outlives_its_partition(boot):
    """After a restart all is as it was."""
    assert boot.facts("disk")["made"] == ["/made: OK"] * 2
    assert boot.facts("disk")["kept"] == ["/written: OK"]


@pytest.mark.boots(
    ("unit-no-remapping", "because IOMMU unit 0 at 0xfed90000 does not remap interrupts, "),
    ("unit-dmar-checksum", "because this machine has no IOMMU that can be used "),
    ("unit-dmar-nobody", "IOMMU unit at 0xfeda0000: no registers respond at this address"), values="said")
def test_units_that_cannot_be_used(boot, said):
    """Nothing starts, for a reason that is told."""
    check_refused(boot)
    assert sum(said in line for line in boot.own()) == 1, boot.tail()


@pytest.mark.boots("unit-forgetful")
def test_a_missing_invalidation_shows(boot):
    """An image without invalidation: the interrupt still has the vector of before. This unit caches."""
    assert boot.has(r"^\[ide\] ide: interrupt ok")
    assert boot.has(r"^\[ide\] ide: interrupt moved FAIL"), boot.tail()


@pytest.mark.boots("unit-attack", "unit-attack-narrow")
def test_attacks_of_a_bus_master_are_blocked(boot):
    """Data and descriptors in others' memory, registers, messages: reported, and nothing changed."""
    assert boot.status == 0 and not boot.has("FAIL"), boot.tail()
    told = r"^bulkhead: partition ide: function 0000:00:01\.1: a "
    for page in (VICTIM, HYPERVISOR, 0xfed90000, 0xfec00000):
        assert boot.has(rf"{told}write of page {page:#x} was blocked"), boot.tail()
        assert boot.has(rf"{told}read of page {page:#x} was blocked"), boot.tail()
    assert boot.has(r"^bulkhead: partition ide: function 0000:00:01\.1: an? .*(message|interrupt)"
                    ".* was blocked"), boot.tail()
    assert boot.has(r"^\[ide\] ide: own memory again ok"), boot.tail()
    assert boot.has(r"^\[ide\] ide: interrupt moved ok"), boot.tail()
    assert boot.has(r"^\[witness\] witness: .*, 0 changed words, 0 stray interrupts"), boot.tail()


@pytest.mark.boots(("unit-attack", "ide", 8), ("unit-attack-card", "nic", 0), values="name mmio",
                   ids=["unit-attack", "unit-attack-card"])
def test_registers_and_dma_need_no_exit(boot, name, mmio):
    """Hundreds of accesses to the device's ports or registers, and DMA: beside the console and config
    space, what exits are the accesses to the emulated IOAPIC and the end of the guest. Each
    character of the console is two accesses, so that its row is known as well."""
    characters = sum(len(line) + 1 for line in boot.guest(name))
    exits = {reason: counts[1] for reason, counts in boot.exits().items()}
    assert exits["io"] - exits["io-console"] - exits["io-config"] == POWER_OFF, boot.tail()
    assert 0 <= exits["io-console"] - 2 * characters <= 1, boot.tail()
    assert 0 < exits["io-config"] <= FEW, boot.tail()
    assert exits.get("mmio", 0) == mmio and "mmio-config" not in exits, boot.tail()
    assert exits["interrupt"] == 0


def told_of_card(boot):
    """{case: what was told of while it ran} of the attacks by a network card."""
    cases, told = {}, []
    for _, line in boot.lines:
        case = re.match(r"\[nic\] nic: (\S+) 0x[0-9a-f]+ ok$", line)
        found = CARD_BLOCKED.match(line)
        if case:
            cases[case[1]], told = told, []
        elif found:
            told.append(found[1])
    return cases


def expected_of_card():
    """{case: what has to be told}. A ring that cannot be read is taken for ones, and so is the
    address of the buffer in it; a frame is no message, which has four bytes."""
    beyond = "write of page 0xfffffffffffff000"
    expected = {
        "receive-buffer-messages": [], "receive-ring-messages": [beyond],
        "transmit-buffer-messages": [], "transmit-ring-messages": ["interrupt through IRTE 0"],
        # Its four bytes name entry 0x807f, and 0x73 behind that.
        "receive-buffer-message": [f"interrupt through IRTE {0x807f + 0x73}"],
    }
    for target, page in (("victim", VICTIM), ("hypervisor", HYPERVISOR),
                         ("ram-end", CARD_MIB << 20), ("iommu", 0xfed90000),
                         ("ioapic", 0xfec00000)):
        read, write = f"read of page {page:#x}", f"write of page {page:#x}"
        expected.update({f"receive-buffer-{target}": [write],
                         f"receive-ring-{target}": [read, beyond, write],
                         f"transmit-buffer-{target}": [read],
                         f"transmit-ring-{target}": [read, write]})
    return expected


@pytest.mark.boots("unit-attack-card", "unit-attack-card-narrow")
def test_attacks_of_a_network_card_are_blocked(boot):
    """Its buffers and its rings in others' memory and registers: each access is told of, and none
    arrives."""
    assert boot.status == 0 and not boot.has("FAIL"), boot.tail()
    assert told_of_card(boot) == expected_of_card(), boot.tail()
    order = [boot.index(regex) for regex in (
        r"^\[witness\] witness: watching", "nic: receive-buffer-victim", "nic: own memory again ok",
        r"^\[witness\] witness: .*, 0 changed words, 0 stray interrupts")]
    assert order == sorted(order), boot.tail()


@pytest.mark.boots("unit-attack-card", "unit-attack-card-narrow")
def test_attacks_of_a_network_card_are_counted(boot):
    """By the unit, which lets nothing pass, and by the hypervisor."""
    translated, passed, blocked, _, compatible, messages = counts(boot)[E1000]
    told = sum(expected_of_card().values(), [])
    interrupts = sum(what.startswith("interrupt") for what in told)
    assert translated > 0 and passed == compatible == 0, boot.tail()
    assert blocked == len(told) - interrupts
    assert messages == interrupts + NOT_MESSAGES
    assert boot.has(rf"^bulkhead: refused: partition nic: .* {len(told)} DMA; "), boot.tail()


@pytest.mark.engines("bochs")
@pytest.mark.parametrize("iommu, devices, message", [
    ("aw-bits=40", (), "aw-bits: 39 or 48"),
    ("colour=red", (), "no property of the unit is called colour"),
    ("aw-bits=48", ("plugin_ctrl: usb_uhci=1, usb_ehci=1", "usb_uhci: enabled=1",
                    "usb_ehci: enabled=1"), "several PCI functions"),
])
def test_what_the_unit_cannot_guard_is_refused(engine, iommu, devices, message):
    """The run ends with the reason instead of a device that goes unguarded."""
    image = os.path.join(ROOT, "build/machine/stub.elf")
    done = subprocess.run([os.path.join(ROOT, "tools/run"), "--engine", engine, "--config", "",
                           "--image", image, "--iommu", iommu, "--", *devices],
                          cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, timeout=HANGS,
                          check=False)
    assert done.returncode == DIED
    assert re.search(f"bochs-vtd: .*{message}", done.stderr.decode())
