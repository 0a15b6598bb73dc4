# SPDX-License-Identifier: Apache-2.0
"""Guests that nobody here wrote, and what they do (foreign_boots.py)."""

import pytest

from foreign_boots import RESETS


@pytest.mark.boots("resets")
def test_each_way_to_reset(boot):
    """Each resets the partition, counted as a crash if it is a triple fault; what comes before does
    not, and none is an access to a port that is not there."""
    said = boot.guest("resets")
    assert boot.status == 0, boot.tail()
    assert sum(line == "resets: ready" for line in said) == len(RESETS) + 1, boot.tail()
    assert sum(line == "resets: controller 0x0, port A 0x2" for line in said) == len(RESETS) + 1, said
    assert sum("reset by a triple fault" in line for line in boot.own()) == RESETS.count("t")
    assert sum(line == "partition resets: stopped: reset" for line in boot.own()) == \
        len(RESETS) - RESETS.count("t")
    assert not boot.has("unassigned port"), boot.tail()
