# SPDX-License-Identifier: Apache-2.0
"""Somebody else's guests (fetched_boots.py). Not collected by make machine: make test-guests names it."""

import re

import pytest

from fetched_boots import TESTED, WAYS
from test_linux import complaint

WALLS = {"xen": r"IO-APIC \+ timer doesn't work", "xen-noapic": "No CMOS RTC found|The noapic parameter is incompatible with Xen"}


def ticked(boot, ticks):
    """Whether the real-time guest beside came to its end."""
    return boot.has(rf"^\[rt\] rt: {ticks} ticks, period")


@pytest.mark.boots("memtest")
def test_memtest_finds_no_error(boot):
    """memtest86+ 6.10 of Debian tests its partition, beside one that does not notice."""
    assert ticked(boot, 10000), boot.tail()
    assert "Errors: 0" in boot.screens["testing"], (TESTED, boot.screens)


@pytest.mark.boots("backports", "realtime")
def test_other_kernels(boot, transcript):
    """To userland with both CPUs; interrupts and timer are no exits, as with the release's kernel."""
    facts = boot.facts("linux")
    assert boot.status == 0 and ticked(boot, 10000), boot.tail()
    assert facts["nproc"] == ["2"]
    own = transcript("own-kernel")
    assert facts["kernel"] != own.facts("linux")["kernel"]
    here, there = ([complaint(line) for line in found.get("complaint", [])]
                   for found in (facts, own.facts("linux")))
    assert set(here) <= set(there), here
    assert facts["migrations"][0].split()[0] == facts["migrations"][0].split()[2], facts["migrations"]
    for run in (boot, own):
        exits = run.exits()
        assert set(exits["interrupt"]) == set(exits["timer"]) == set(exits["eoi"]) == {0}, exits


@pytest.mark.boots("xen")
def test_xen_ends_where_the_documents_say(boot):
    """At the PIT's line; or, told to do without an IOAPIC, at a clock's update that QEMU shows for so
    short a time that it is seen by chance, else when its first domain refuses the same word. All that
    beside a partition that does not notice."""
    for name, wall in WALLS.items():
        assert any(re.search(wall, line) for line in boot.guest(name)), boot.guest(name)[-20:]
    assert ticked(boot, 1000), boot.tail()
    assert not boot.has("partition xen.*: (crashed|stopped)"), boot.tail()


@pytest.mark.boots("debian")
def test_debian_with_systemd(boot):
    """From its drive, with a login, no failed unit, kexec, and an end by ACPI."""
    assert boot.status == 0, boot.tail()
    assert set(boot.screens) >= {"running", "failed", "failed-again"}
    assert boot.has("partition linux: stopped: powered off"), boot.tail()
    assert not boot.has("partition linux: restarting"), boot.tail()


@pytest.mark.boots("reboot-ways")
def test_each_word_of_reboot(boot):
    """Each restarts its partition, and only by a triple fault is it counted as one."""
    assert boot.status == 0, boot.tail()
    for way in WAYS:
        assert boot.has(rf"^bulkhead: partition {way}: restarting$"), boot.tail()
    faults = [line for line in boot.own() if "reset by a triple fault" in line]
    assert any("partition t:" in line or "partition t " in line for line in faults), faults
