# SPDX-License-Identifier: Apache-2.0
"""Machines that can't and configurations that are wrong: one clear reason, no guest, no hang."""

import pytest

from boots import WRONG
from config_goldens import configuration
from refusal import check_alike, check_refused

CANNOT = {
    "no-virtualisation": r"^bulkhead: cpu 0: .*VT-x",
    "no-ept": r"^bulkhead: cpu 0: VT-x .*EPT",
    "no-unrestricted-guest": r"^bulkhead: cpu 0: VT-x .*unrestricted guest",
    "no-nested-paging": r"^bulkhead: cpu 0: .*nested paging",
    "little-memory": r"^bulkhead: partitions\.toml:\d+: .*memory",
    "image-kept": r"^bulkhead: halted: Bulkhead's image needs the memory 0x1000000-0x",
    "low-kept": r"^bulkhead: halted: the firmware leaves no two pages in a row below 640 KiB",
    "no-acpi": r"^bulkhead: halted: this machine has no ACPI",
    "no-config": r"^bulkhead: halted: no boot module is named partitions\.toml",
}


@pytest.mark.boots(*CANNOT.items(), values="reason")
def test_machine_that_cannot(boot, reason):
    """The message names what is missing."""
    check_refused(boot)
    assert boot.has(reason), boot.tail()


@pytest.mark.boots(*[(f"wrong-{name}", name) for name in WRONG], values="name")
def test_wrong_configuration(boot, name, tmp_path):
    """The image says what bulkhead-check says of this machine, whose inventory the image printed."""
    check_refused(boot)
    check_alike(boot, configuration(name), tmp_path)
