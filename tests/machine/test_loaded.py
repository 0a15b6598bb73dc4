# SPDX-License-Identifier: Apache-2.0
"""The same image wherever the loader puts it: at different addresses, and with memory of the first
640 KiB reserved, it starts the same configuration."""

import re

from modules import ballast_md5
import pytest

ROWS = ("loaded-bios", "loaded-uefi", "loaded-64", "loaded-500", "loaded-1040", "loaded-heavy")
GIB = 1 << 30
MIB_16 = 16 << 20
# What no clock, and no load of this machine, changes.
FACTS = ("kernel", "nproc", "memory", "memtotal-kb", "iomem", "flags")
NOT_GUESTS = re.compile("is RAM|second-stage")  # where it is, and how that is aligned


def image_at(boot):
    """The address of the image."""
    return int(boot.match(r"^bulkhead: inventory: hypervisor 0x([0-9a-f]+)-")[1], 16)


def ram_of(boot):
    """(first, last) byte of each piece of the RAM that the loader told of."""
    return [tuple(int(word, 16) for word in match.groups()) for match in
            (re.match(r"inventory: ram 0x([0-9a-f]+)-0x([0-9a-f]+)$", line) for line in boot.own()) if match]


def seen_by_guests(boot):
    """What the plan says of partitions, as far as they can see it."""
    return [line for line in boot.own()
            if re.match("plan: (linux|rt): ", line) and not NOT_GUESTS.search(line)]


def facts_of(boot):
    """What Linux found, without the times of its log."""
    facts = boot.facts("linux")
    return {name: [re.sub(r"^\[ *[\d.]+\] ", "", line) for line in facts[name]] for name in FACTS}


@pytest.mark.boots(*ROWS)
def test_ends_well(boot):
    """Both partitions did their work."""
    assert boot.status == 0, boot.tail()
    assert boot.has(r"^\[rt\] rt: 20 ticks, "), boot.tail()
    for name in ("linux", "rt"):
        assert boot.has(f"^bulkhead: partition {name}: stopped: powered off$"), boot.tail()


@pytest.mark.boots(*[(row, "loaded-bios") for row in ROWS if row not in ("loaded-bios", "loaded-heavy")],
                   values="reference")
def test_guests_see_the_same(boot, reference, transcript):
    """Their part of the plan, and what Linux found, is what it is at 16 MiB."""
    there = transcript(reference)
    assert seen_by_guests(boot) and seen_by_guests(boot) == seen_by_guests(there)
    assert facts_of(boot) == facts_of(there)


@pytest.mark.boots("loaded-heavy")
def test_large_modules_beside_a_high_image(boot):
    """Every byte of an initrd of more than 64 MiB, loaded above 1 GiB as well."""
    first = int(boot.match(r"^bulkhead: inventory: module initrd\.img 0x([0-9a-f]+)-")[1], 16)
    assert first > GIB
    assert boot.facts("linux")["ballast"][0].startswith(ballast_md5())


@pytest.mark.boots(*[(row, int(row.split("-")[1])) for row in ROWS if row.split("-")[1].isdigit()],
                   values="mib")
def test_memory_was_taken(boot, mib):
    """RAM begins anew there, with the image. (What is RAM at 16 MiB the firmware gives back later.)"""
    assert (mib << 20) in [first for first, _ in ram_of(boot)]
    assert image_at(boot) == mib << 20


@pytest.mark.boots("loaded-bios")
def test_addresses_differ(boot, transcript):
    """Each row has the image at another, one at least above 1 GiB."""
    assert image_at(boot) == MIB_16
    found = {row: image_at(transcript(row)) for row in ROWS}
    assert len(set(found.values())) == len(ROWS), found
    assert max(found.values()) > GIB, found


@pytest.mark.boots("low-holes")
def test_reserved_pages_below_640_kib(boot):
    """Four CPUs start without 0x2000-0xbfff, and the last of them runs its guest."""
    assert boot.status == 0, boot.tail()
    assert not [piece for piece in ram_of(boot) if piece[1] >= 0x2000 and piece[0] < 0xc000]
    assert boot.has("^bulkhead: 4 CPUs with "), boot.tail()
    assert boot.has(r"^\[rt\] rt: 20 ticks, "), boot.tail()
