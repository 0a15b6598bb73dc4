# SPDX-License-Identifier: Apache-2.0
"""Devices in partitions work as they do without Bulkhead, on the same machine, by the same loads;
and each Linux finds its own alone."""

import re

import pytest

from device_boots import (AHCI, E1000, E1000E, EDU, FETCHED_MIB, FETCHING_CPUS, FEW_LIVES, IGB,
                          MANY_LIVES, NVME, VFS, VIRTIO_BLK, VIRTIO_NET)
import services

TRAFFIC_GROWS = 200  # further interrupts of a device, at the very least,
FREE_OF_DEVICES = 10  # and further exits that pass for chance
BRIDGES = ("0600", "0604")

# row, partition, MiB of each file, files
FETCHING = [
    ("native-fetch", None, FETCHED_MIB, 1),
    ("native-sriov", None, 8, 2),
    ("native-many", None, 4, 2),
    ("passthrough", "net", FETCHED_MIB, 1),
    ("passthrough-narrow", "net", FETCHED_MIB, 1),
    ("sriov", "owner", 8, 1),
    ("sriov", "left", 8, 1),
    ("sriov", "right", 8, 1),
    ("many", "modern", 4, 1),
    ("many", "legacy", 4, 1),
]
ROOTS = [("native-root", None), ("passthrough", "disk"), ("passthrough-narrow", "disk")]
MANY = [("native-many", None), ("many", "modern")]
# row, partition, the functions that it has with their kinds
OWN = [
    ("passthrough", "net", [f"0000:{E1000E} 0200: 8086:10d3 e1000e"]),
    ("passthrough-narrow", "net", [f"0000:{E1000E} 0200: 8086:10d3 e1000e"]),
    ("sriov", "owner", [f"0000:{IGB} 0200: 8086:10c9 igb"]),
    ("sriov", "left", [f"0000:{VFS[0]} 0200: 8086:10ca igbvf"]),
    ("sriov", "right", [f"0000:{VFS[1]} 0200: 8086:10ca igbvf"]),
    ("many", "legacy", [f"0000:{E1000} 0200: 8086:100e e1000"]),
    ("many", "modern", [f"0000:{AHCI} 0106: 8086:2922 ahci",
                        f"0000:{VIRTIO_BLK} 0100: 1af4:1042 virtio-pci",
                        f"0000:{VIRTIO_NET} 0200: 1af4:1041 virtio-pci",
                        f"0000:{EDU} 00ff: 1234:11e8 -"]),
]
# row, partition, handlers whose interrupts came, and by which way
INTERRUPTS = [
    ("native-root", None, r"nvme0q[12]", "PCI-MSI"),
    ("native-fetch", None, r"eth0-[rt]x-0", "PCI-MSI"),
    ("native-many", None, r"virtio\d-(input|req)\.\d", "PCI-MSI"),
    ("native-many", None, r"ahci\[0000:00:07\.0\]", "PCI-MSI"),
    ("native-many", None, r"eth\d", "IO-APIC"),
    ("passthrough", "disk", r"nvme0q[12]", "PCI-MSI"),
    ("passthrough", "net", r"eth0-[rt]x-0", "PCI-MSI"),
    ("passthrough-narrow", "net", r"eth0-[rt]x-0", "PCI-MSI"),
    ("sriov", "owner", r"eth0-(TxRx|tx)-0", "PCI-MSI"),
    ("many", "modern", r"virtio\d-(input|req)\.\d", "PCI-MSI"),
    ("many", "modern", r"ahci\[0000:00:07\.0\]", "PCI-MSI"),
    ("many", "legacy", r"eth0", "IO-APIC"),
]


def ids(rows):
    """Names of tests: row and partition."""
    return [f"{row[0]}-{row[1] or 'linux'}" for row in rows]


def interrupts(facts, handler=r"\S+", way="PCI-MSI|IO-APIC"):
    """Sum of the interrupts, over CPUs, of handlers by one way."""
    total = 0
    for line in facts["interrupts"]:
        found = re.match(rf" *\d+:((?: +\d+)+) +\S*(?:{way})\S* .* {handler}(?:,|$)", line)
        total += sum(map(int, found[1].split())) if found else 0
    return total


def good_facts(boot, name):
    """What a Linux said that found nothing amiss on a machine that ended well."""
    assert boot.status == 0, boot.tail()
    facts = boot.facts(name)
    assert "amiss" not in facts, facts["amiss"]
    return facts


def device_exits(boot):
    """{reason: count} of the exits of the fetching partition that are neither its console's nor
    configuration accesses."""
    table = boot.exits()
    sums = {reason: sum(counts[cpu] for cpu in FETCHING_CPUS) for reason, counts in table.items()}
    counts = {reason: sums.get(reason, 0)
              for reason in ("io", "mmio", "interrupt", "timer", "eoi", "other")}
    counts["io"] -= sums["io-console"] + sums["io-config"]
    counts["mmio"] -= sums.get("mmio-config", 0)
    return counts


@pytest.mark.boots(*FETCHING, values="name megabytes files", ids=ids(FETCHING))
def test_file_arrives_whole(boot, name, megabytes, files):
    """Through a network card: every byte, and the card's carrier was there."""
    assert good_facts(boot, name)["fetched"] == [services.payload_sha256(megabytes)] * files


@pytest.mark.boots(*ROOTS, values="name", ids=ids(ROOTS))
def test_root_file_system_survives_a_reboot(boot, name):
    """Linux runs from its own drive, writes, reboots, and finds all as it was."""
    facts = good_facts(boot, name)
    assert all(re.match(r"/dev/nvme0n1 / ext4 rw", line) for line in facts["root"])
    assert facts["made"] == ["/made: OK"] * 2
    assert facts["written"] == facts["kept"] == ["/written: OK"]


@pytest.mark.boots(*MANY, values="name", ids=ids(MANY))
def test_other_disks_keep_what_is_written(boot, name):
    """virtio-blk and AHCI."""
    facts = good_facts(boot, name)
    assert len(set(facts["written"])) == 2
    assert facts["read"] == facts["written"]


@pytest.mark.boots(*MANY, values="name", ids=ids(MANY))
def test_registers_of_a_device_without_driver(boot, name):
    """edu says who it is and works out a factorial."""
    identity, factorial = (int(value, 16) for value in good_facts(boot, name)["edu"])
    assert identity & 0xffff == 0x00ed
    assert factorial == 120


@pytest.mark.boots(*INTERRUPTS, values="name handler way",
                   ids=[f"{row}-{handler}" for row, _, handler, _ in INTERRUPTS])
def test_interrupts_come(boot, name, handler, way):
    """By MSI or MSI-X where the device has it, by its line where it has not."""
    facts = good_facts(boot, name)
    assert interrupts(facts, handler, way) > 0, "\n".join(facts["interrupts"])


@pytest.mark.boots(*OWN, values="name functions", ids=ids(OWN))
def test_each_finds_its_own(boot, name, functions):
    """Nothing but bridges beside the functions that the configuration gives."""
    found = good_facts(boot, name)["pci"]
    assert [line for line in found if line.split()[1].rstrip(":") not in BRIDGES] == functions


@pytest.mark.boots("passthrough", "passthrough-narrow")
def test_both_at_once(boot):
    """The one ran from its drive while the other fetched, each on two CPUs."""
    assert boot.index(r"^\[net\] fact fetch-begin") < boot.index(r"^\[disk\] fact kept")
    assert boot.index(r"^\[disk\] fact root") < boot.index(r"^\[net\] fact fetch-end")
    assert [boot.facts(name)["nproc"][0] for name in ("disk", "net")] == ["2", "2"]


@pytest.mark.boots("sriov")
def test_number_of_virtual_functions_is_fixed(boot):
    """The owner sees as many as the configuration says, and its driver takes them."""
    assert good_facts(boot, "owner")["vfs"] == ["2", "2"]


@pytest.mark.boots("native-sriov")
def test_virtual_functions_without_us(boot):
    """The machine has the two that the configuration names."""
    found = [line.split()[0] for line in good_facts(boot, None)["pci-after"] if "8086:10ca" in line]
    assert found == [f"0000:{function}" for function in VFS]


@pytest.mark.boots(("passthrough-longer", "passthrough"), values="reference")
def test_no_exit_for_devices(boot, reference, transcript):
    """Three times the traffic, and the CPUs of its partition exit no more than before: DMA,
    registers and interrupts of devices need none. How often Linux polls its console depends on how
    busy this machine is, so that accesses to it are left out, as are those to config space."""
    short = transcript(reference)
    more = interrupts(boot.facts("net"), r"eth0\S*") - interrupts(short.facts("net"), r"eth0\S*")
    assert more > TRAFFIC_GROWS, "the traffic did not grow"
    before, after = device_exits(short), device_exits(boot)
    for reason, count in after.items():
        grown = count - before[reason]
        assert grown <= FREE_OF_DEVICES, f"{reason}: {grown} more for {more} interrupts"


@pytest.mark.boots(*FETCHING[3:], values="name megabytes files", ids=ids(FETCHING[3:]))
def test_no_dma_was_blocked(boot, name, megabytes, files):
    """Nor was an interrupt."""
    assert not boot.has(r"^bulkhead: .* was blocked"), boot.tail()
    found = boot.match(rf"^bulkhead: refused: partition {name}: .* (\d+) DMA; ")
    assert found[1] == "0", boot.tail()


@pytest.mark.boots(("device-lives", FEW_LIVES), ("device-lives-50", MANY_LIVES), values="times")
def test_every_life_has_its_device(boot, times):
    """Restarted by itself, Linux finds the same CPUs, memory and functions, and its drive works."""
    facts = boot.facts("linux")
    assert boot.status == 0, boot.tail()
    for name in ("kernel", "nproc", "pci"):
        values = [facts[name][at::len(facts[name]) // times] for at in
                  range(len(facts[name]) // times)]
        assert all(len(each) == times and len(set(each)) == 1 for each in values), facts[name]
    assert any(NVME in function and "nvme" in function for function in facts["pci"])
    assert facts["read"] == facts["written"] and len(set(facts["read"])) == times
    assert "amiss" not in facts and not boot.has("was blocked"), boot.tail()
    assert sum("partition linux: restarted in" in line for line in boot.own()) == times - 1
