# SPDX-License-Identifier: Apache-2.0
"""Guests that die and guests that attack: only they notice."""

import re

from boots import LEGACY, LIVES, NOT_LEGACY
import pytest


def registers(lines):
    """{register: value} of a crash report."""
    found = re.findall(r"\b(rip|cr0|cr3|cr4|qualification) ((?:0x)?[0-9a-f]+)", "\n".join(lines))
    return {name: int(value, 16) for name, value in found}


def restart_ticks(boot, name):
    """How long each restart of a partition took."""
    found = (re.match(rf"partition {name}: restarted in (\d+) ticks$", line) for line in boot.own())
    return [int(match[1]) for match in found if match]


def crash(boot, name):
    """The lines that report a partition's crash."""
    return [line for line in boot.own() if line.startswith(f"partition {name}:")]


@pytest.mark.boots("triple-fault")
def test_triple_fault_is_reported(boot):
    """CPU, RIP, CR0, CR3, CR4 and qualification, as the guest itself announced them."""
    lines = crash(boot, "bad")
    assert any("crashed: cpu 1: triple fault" in line for line in lines), boot.tail()
    said = re.search(r"rip (0x[0-9a-f]+) with cr3 (0x[0-9a-f]+)", "\n".join(boot.guest("bad")))
    found = registers(lines)
    assert found["rip"] == int(said[1], 16)
    assert found["cr3"] == int(said[2], 16)
    assert found["cr0"] & 0x80000001 == 0x80000001
    assert found["cr4"] & 0x20
    assert "qualification" in found


@pytest.mark.boots("legacy-ports")
def test_usual_probing_is_counted_alone(boot):
    """The ports that every kernel probes have no line, and any other has."""
    assert boot.status == 0, boot.tail()
    assert [line for line in boot.own() if "unassigned" in line and line.startswith("partition ")] == [
        f"partition unusual: access to unassigned port {NOT_LEGACY:#x}: reads return all ones, writes are "
        "ignored (reported once, totals at shutdown)"]
    reads = sum(last + 1 - first for first, last in LEGACY)
    assert boot.guest("usual") == [f"ports: {reads} reads"], boot.tail()
    # Port 0x42, the two of the RTC, the eight of the 16550, the three at which PCs are reset.
    counts = {name: boot.match(rf"^bulkhead: refused: partition {name}: (\d+) ports, .*; (\d+) probes of "
                               "legacy ports$").groups() for name in ("usual", "unusual")}
    assert counts == {"usual": ("0", str(reads - 14)), "unusual": ("2", "1")}, boot.tail()


@pytest.mark.boots("demo", "uefi", "wide", "two-linux", "xapic")
def test_a_healthy_boot_reports_no_access(boot):
    """Linux, and the real-time guest, do nothing that is worth a line."""
    assert not [line for line in boot.own() if "unassigned " in line and line.startswith("partition ")], boot.tail()
    assert boot.has(r"^bulkhead: refused: partition \w+: 0 ports, 0 memory, .*; [1-9]\d* probes of legacy ports$")


@pytest.mark.boots("triple-fault", "hostile", "hostile-xapic")
def test_neighbour_finishes_its_work(boot):
    """The other partition saw nothing and ended as it wanted."""
    assert boot.status == 0, boot.tail()
    assert boot.has(r"^\[witness\] witness: .*, 0 changed words, 0 stray interrupts"), boot.tail()
    assert boot.has(r"^bulkhead: partition witness: stopped: powered off"), boot.tail()


@pytest.mark.boots("restart", "restart-triple")
def test_restart_has_an_end(boot):
    """on_crash = "restart" starts it again, and gives up on one that cannot live; a triple fault does
    the same, as on a PC."""
    assert boot.status == 0, boot.tail()
    assert sum("restarting" in line for line in crash(boot, "bad")) == 5
    assert boot.has(r"crashed \d+ times in a row, not started again")


@pytest.mark.boots("lives")
def test_every_life_finds_the_same(boot):
    """50 restarts: no word of the life before is left, and what the boot prepared is as it was."""
    lives = boot.guest("lives")
    assert boot.status == 0, boot.tail()
    assert len(lives) == 2 * LIVES and len(set(lives)) == 2, boot.tail()
    assert re.search(r", 0 words of \d+ not zero$", lives[0]), lives[0]
    assert len(restart_ticks(boot, "lives")) == LIVES - 1
    assert boot.has(r"^bulkhead: partition rt: stopped: powered off"), boot.tail()


@pytest.mark.boots("pending", "pending-xapic")
def test_pending_interrupts_die_with_their_guest(boot):
    """Vectors that look like exceptions with an error code are taken from the APIC as well."""
    assert boot.status == 0, boot.tail()
    assert boot.has(r"crashed \d+ times in a row, not started again")
    assert boot.has(r"^bulkhead: partition rt: stopped: powered off"), boot.tail()


@pytest.mark.boots("hostile", "hostile-xapic")
def test_attacks_find_the_allowed_answers(boot):
    """Each row of the probing guest."""
    lines = boot.guest("probe")
    assert not [line for line in lines if "FAIL" in line]
    assert re.search(r"probe: [1-9]\d* ok, 0 failed", "\n".join(lines)), boot.tail()


@pytest.mark.boots("smp", "smp-xapic", "smp-amd")
def test_interrupts_between_cpus(boot):
    """Every way to interrupt another CPU of the same partition."""
    lines = boot.guest("smp")
    assert not [line for line in lines if "FAIL" in line]
    assert re.search(r"smp: [1-9]\d* ok, 0 failed", "\n".join(lines)), boot.tail()


@pytest.mark.boots("smp", "smp-xapic", "smp-amd")
def test_one_exit_an_interrupt_command(boot):
    """Whatever it asks for: the row "icr" of the table is what the guest has counted."""
    sent = int(boot.match(r"^\[smp\] smp: (\d+) interrupt commands")[1])
    assert sent > 1000
    assert sum(boot.exits()["icr"][1:]) == sent
