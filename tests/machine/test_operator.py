# SPDX-License-Identifier: Apache-2.0
"""The operator's keys, and that an NMI is never a guest's (operator_boots.py). What each key has to
come to is in the rows' scripts: they wait for it."""

import re

import pytest

from operator_boots import CRASHED, ECHO_RUNS, INJECTED, TYPED

PARTITION_INPUT = 4096  # of hv/include/hv/partition.h


@pytest.mark.boots("operator", "operator-idle")
def test_keys(boot):
    """All of them; the machine is off at the end, whatever its partitions do."""
    assert boot.status == 0, boot.tail()
    assert len([line for line in boot.own() if line == "partition spin: stopped: by the operator"]) == 4
    assert len([line for line in boot.own() if line == "partition echo: stopped: powered off"]) == 2
    assert not boot.has("bytes lost"), boot.tail()


@pytest.mark.boots("operator")
def test_muted(boot):
    """Between the two lines about it the partition says nothing."""
    at = boot.index("partition echo is muted$")
    until = boot.index("partition echo is heard again$")
    assert not any(re.search(ECHO_RUNS, line) for _, line in boot.lines[at:until]), boot.tail()
    assert any(re.search(ECHO_RUNS, line) for _, line in boot.lines[until:]), boot.tail()


@pytest.mark.boots("operator-all")
def test_whatever_partitions_do(boot):
    """A loop without interrupts, a panic of Linux and a partition that is off end with the machine."""
    assert boot.status == 0, boot.tail()
    assert len([line for _, line in boot.lines if re.search(CRASHED, line)]) == 3, boot.tail()
    stopped = [line for line in boot.own() if re.match("partition (spin|linux): stopped: by the operator", line)]
    assert len(stopped) == 6, boot.tail()


@pytest.mark.boots("focus", "focus-often")
def test_focus(boot):
    """No letter is lost or another partition's, and no guest gets an NMI."""
    assert boot.status == 0, boot.tail()
    assert not boot.has("NMI of the machine"), boot.tail()
    assert all(int(count) == 0 for _, line in boot.lines for count in re.findall(r"NMI: +(\d+)", line))


@pytest.mark.boots("typed-ahead")
def test_typed_ahead(boot):
    """Every byte for which there was no room is counted, and said in one line. One more waits in the 16550."""
    assert boot.status == 0, boot.tail()
    assert boot.has(rf"    {TYPED - PARTITION_INPUT - 1} bytes typed to it were lost$"), boot.tail()
    assert sum("what is typed to it is lost" in line for line in boot.own()) == 1, boot.tail()


@pytest.mark.boots("nmi")
def test_nmi_of_the_machine(boot):
    """Each is reported, and no guest gets one."""
    assert boot.status == 0, boot.tail()
    found = [line for line in boot.own() if line.startswith("NMI of the machine on CPU ")]
    assert INJECTED < len(found) <= 2 * (INJECTED + 1), found


@pytest.mark.boots("nmi-closed")
def test_nmi_is_not_the_guests_to_mask(boot):
    """The boot CPU gets each, whatever its guest writes to LINT1; the other CPU, whose pin is not wanted, none."""
    assert boot.status == 0, boot.tail()
    found = [line for line in boot.own() if line.startswith("NMI of the machine on CPU ")]
    assert len(found) == INJECTED + 1, found
    assert all(line == "NMI of the machine on CPU 0, status 0x0 (0x80: SERR, 0x40: IOCK): no partition gets it"
               for line in found), found


@pytest.mark.boots("nmi-panic")
def test_nmi_panics(boot):
    """With nmi = "panic" the first ends the run."""
    assert boot.status == 2, boot.tail()
    assert boot.has(r"panic: cpu 0: NMI of the machine, status 0x0 \(0x80: SERR, 0x40: IOCK\)"), boot.tail()
