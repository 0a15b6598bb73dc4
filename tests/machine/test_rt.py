# SPDX-License-Identifier: Apache-2.0
"""The real-time guest beside Linux: it has its ticks, and nobody pays an exit for them."""

import re

import pytest

BESIDE_LINUX = pytest.mark.boots("demo", "uefi", "wide", "xapic", "crossed", "smt")


@BESIDE_LINUX
def test_all_ticks_come(boot):
    """The guest counted what it asked for and was switched off by itself."""
    wanted = boot.match(r"^\[rt\] rt: CPU .* Hz for (\d+) ticks")[1]
    assert any(re.match(rf"rt: {wanted} ticks, period", line) for line in boot.guest("rt")), boot.tail()
    assert boot.has(r"^bulkhead: partition rt: stopped: powered off$")


@BESIDE_LINUX
def test_ticks_while_linux_boots(boot, engine):
    """Thousands of timer interrupts were taken before Linux was in user land; or some before it has
    ended where the clock is this machine's, which brings it there in seconds and may lose ticks."""
    ticks, then = (5000, "begin") if engine == "bochs" else (1000, "end")
    assert boot.index(rf"^\[rt\] rt: {ticks} ticks") < boot.index(rf"^\[linux\] fact {then}")


@BESIDE_LINUX
def test_no_exit_for_interrupts(boot):
    """Not one exit for a timer, an interrupt or its end, on any CPU. Without x2APIC, EOI lies in
    one page with the interrupt command register, whose writes have to be judged."""
    exits = boot.exits()
    x2apic = boot.match(r"CPUs with [^,]+, (x2?APIC),")[1] == "x2APIC"
    for reason in ("timer", "interrupt", "eoi") if x2apic else ("timer", "interrupt"):
        assert set(exits[reason]) == {0}, f"{reason}: {exits[reason]}"
