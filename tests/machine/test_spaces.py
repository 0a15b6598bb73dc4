# SPDX-License-Identifier: Apache-2.0
"""What each CPU sees when partitions run, by a walk of its live tables (bulkhead-test.elf)."""

import re

import pytest

PANIC = 2  # exit status of tools/run
SUMMARY = (r"selftest: walk: cpu (\d+): pages: text (\d+), rodata (\d+), data (\d+), own (\d+), "
           r"devices (\d+), screen (\d+), RAM (\d+), start (\d+); wrong (\d+)$")
PLANTED = [("boot", "of the boot"), ("stack", "another CPU's"), ("ram", "RAM of another partition"),
           ("wx", "writable and executable"), ("unnamed", "without a name")]


def walks(boot):
    """The numbers of each CPU's summary."""
    found = filter(None, (re.search(SUMMARY, line) for line in boot.own()))
    return {int(match[1]): [int(word) for word in match.groups()[1:]] for match in found}


@pytest.mark.boots("spaces-walk", "spaces-high")
def test_every_page_has_a_name(boot):
    """Of every CPU: its image, its own pages, devices, RAM of its partition."""
    assert boot.status == 0, boot.tail()
    seen = walks(boot)
    assert sorted(seen) == [0, 1, 2, 3], boot.tail()
    assert all(cpu[-1] == 0 for cpu in seen.values()), boot.tail()
    assert all(min(cpu[:4]) > 0 for cpu in seen.values()), "text, rodata, data and own pages"
    ram = [seen[cpu][6] for cpu in range(4)]
    assert ram[0] > 0 and ram[1] == ram[2] > 0 and ram[3] == 0, "CPU 3 has no partition"
    assert seen[3][4] <= 1, "and no device but its APIC"


@pytest.mark.boots(*((f"spaces-{word}", what) for word, what in PLANTED), values="what")
def test_planted_page_is_found(boot, what):
    """One page that must not be there, in the space of CPU 0."""
    assert boot.has(rf"selftest: walk: cpu 0: 0x[0-9a-f]+ at 0x7f0000000000, 4096 bytes: {what}$"), boot.tail()
    assert walks(boot)[0][-1] == 1, boot.tail()


@pytest.mark.boots("spaces-walk", "spaces-high", "spaces-ide", "spaces-edu")
def test_no_pointer_into_the_boot(boot):
    """In data that stays: also where the boot wrote it."""
    assert boot.has(r"selftest: pointers: 0 into the boot$"), boot.tail()


@pytest.mark.boots("spaces-ide", "spaces-edu")
def test_every_page_has_a_name_with_functions(boot):
    """Of a partition with PCI functions, an IOMMU and lines."""
    assert boot.status == 0, boot.tail()
    seen = walks(boot)
    assert seen and all(cpu[-1] == 0 for cpu in seen.values()), boot.tail()


@pytest.mark.boots("spaces-call")
def test_boot_cannot_be_called(boot):
    """When partitions run: a panic that names the function."""
    assert boot.status == PANIC, boot.tail()
    assert boot.has(r"points into the boot: 0x[0-9a-f]+ start_read_acpi$"), "the pointer is found"
    assert boot.has("start_read_acpi is part of the boot, which is gone"), boot.tail()
    assert not boot.has("survived"), boot.tail()


@pytest.mark.boots("spaces-neighbour")
def test_neighbours_ram_cannot_be_read(boot):
    """By the hypervisor itself: a panic that names the partition."""
    assert boot.status == PANIC, boot.tail()
    assert boot.has("is RAM of partition other, and cpu 0 is outside"), boot.tail()
    assert not boot.has("survived"), boot.tail()
