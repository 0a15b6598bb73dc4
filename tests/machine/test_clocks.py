# SPDX-License-Identifier: Apache-2.0
"""What a guest is told of its clock, on machines that lack clocks, against the engine's own time."""

import re

import pytest

from clock_boots import AHEAD

MEASURED = 50_000  # ppb
SOURCES = {
    "clock-all": "the ACPI PM timer", "clock-no-pit": "the ACPI PM timer",
    "clock-no-hpet": "the ACPI PM timer", "clock-pm-alone": "the ACPI PM timer",
    "clock-no-pm": "the PIT", "clock-pit-alone": "the PIT", "clock-hpet-alone": "the HPET",
    "clock-all-intel": "the ACPI PM timer", "clock-no-pm-intel": "the PIT",
}
SAID = re.compile(r"clock: (\d+) Hz by CPUID, (\d+) Hz by the timer at 0x[0-9a-f]+: (\d+) ppb apart")


@pytest.mark.boots(*SOURCES.items(), values="source")
def test_measured(boot, source, record_property):
    """The clock that is left is used, and is right."""
    assert boot.status == 0, boot.tail()
    own = [re.match(r"clock: the TSC runs at (\d+) kHz, measured by (.*), in \d+ ticks", line)
           for line in boot.own()]
    own = [match for match in own if match]
    assert len(own) == 1 and own[0][2] == source, boot.tail()
    said = [match for match in map(SAID.match, boot.guest("clock")) if match]
    assert len(said) == 1, boot.tail()
    says, apart = int(said[0][1]), int(said[0][3])
    record_property("ppb", apart)
    assert apart < MEASURED, boot.tail()
    # The guest is told what the hypervisor found: to half of its last digit, and 1 ppm.
    assert abs(says - int(own[0][1]) * 1000) <= 1000 + says // 1_000_000, boot.tail()


@pytest.mark.boots("clock-none")
def test_none(boot):
    """Without any, on a processor that does not say, nothing starts, and the boot says why."""
    assert boot.status == 3, boot.tail()
    assert boot.has(r"^bulkhead: none of the ACPI PM timer, the PIT and the HPET is counting, and "
                    "CPUID does not say how fast the TSC is"), boot.tail()


APART = re.compile(r"cpu 1: its TSC and that of CPU 0 are at least (\d+) ticks apart \(an error of the "
                   r"firmware or of this machine\): a partition that has both sees time go backward")


@pytest.mark.boots("clock-apart", "clock-together")
def test_apart(boot):
    """Counters that differ are noticed, and others are not said to."""
    assert boot.status == 0, boot.tail()
    apart = [int(match[1]) for match in map(APART.match, boot.own()) if match]
    if boot.name.startswith("clock-together"):
        assert not apart, boot.tail()
    else:
        # Less what the other had counted by then.
        assert len(apart) == 1 and AHEAD // 2 <= apart[0] <= AHEAD, boot.tail()
    assert boot.has(r"^\[smp\] smp: \d+ ok, 0 failed$"), boot.tail()


@pytest.mark.boots("clock-adjusted")
def test_adjusted(boot):
    """What the processor knows of the difference is taken back: the counters are equal."""
    assert boot.status == 0, boot.tail()
    assert ("the firmware had changed the TSC of 1 CPUs (IA32_TSC_ADJUST was not 0): taken back, so "
            "that all are equal") in boot.own(), boot.tail()
    assert not any("ticks apart" in line for line in boot.own()), boot.tail()
    assert boot.has(r"^\[smp\] smp: \d+ ok, 0 failed$"), boot.tail()
