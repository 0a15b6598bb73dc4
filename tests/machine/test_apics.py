# SPDX-License-Identifier: Apache-2.0
"""Which mode local APICs are used in, why, and that guests run in it."""

import pytest

ROWS = {
    "apic-plain": ("x2APIC", "the processor has it"),
    "apic-none": ("xAPIC", "the processor has no other"),
    "apic-opt-out": ("xAPIC", "the firmware asks for it (x2APIC opt-out in the DMAR table)"),
    "apic-left-on": ("x2APIC", "the firmware left it on"),
    "apic-high": ("x2APIC", "there are APIC IDs above 254"),
}


@pytest.mark.boots(*((name, *said) for name, said in ROWS.items()), values="mode why")
def test_mode(boot, mode, why):
    """The log has the reason, and interrupts between CPUs arrive."""
    assert boot.status == 0, boot.tail()
    assert f"local APICs: {mode} mode, because {why}" in boot.own(), boot.tail()
    assert boot.has(rf"^bulkhead: 2 CPUs with \S+, {mode}, "), boot.tail()
    assert boot.has(r"^\[smp\] smp: \d+ ok, 0 failed$"), boot.tail()
