# SPDX-License-Identifier: Apache-2.0
"""Nobody waits for a console: what writing costs in instructions, at most, by guests that measure it."""

import re

import pytest

from boots import LENGTHS

MEASURED = re.compile(r"lines: part (\d): (\d+) of \d+, most: byte (\d+) line (\d+) wait (\d+)$")
BYTE_MOST = 4000  # instructions; a UART's byte takes 4,350, a line of 80 that is waited for 350,000


def measured(boot, name):
    """{part: (lines, byte, line, wait)} of a partition."""
    found = [MEASURED.match(line) for line in boot.guest(name)]
    return {int(match[1]): tuple(map(int, match.groups()[1:])) for match in found if match}


@pytest.mark.boots("talker")
def test_nobody_waits_for_a_talker(boot):
    """A byte, a line, and the time in between take the one no longer when the other writes 2,000 lines."""
    assert boot.status == 0, boot.tail()
    alone, beside = measured(boot, "rt")[0], measured(boot, "rt")[1]
    assert measured(boot, "talker")[0][0] == 2000 and min(alone[0], beside[0]) > 10, boot.tail()
    assert boot.has(r"^\[talker\] .*\(\d+ bytes lost\)"), boot.tail()
    for before, then in zip(alone[1:], beside[1:]):
        assert then < before * 1.05, (alone, beside)


@pytest.mark.boots(*(f"lines-{length}" for length in LENGTHS))
def test_no_exit_depends_on_a_line(boot):
    """The dearest write of a byte is one of a chunk, however long the line is."""
    assert boot.status == 0, boot.tail()
    assert measured(boot, "lines")[0][1] < BYTE_MOST, boot.tail()
