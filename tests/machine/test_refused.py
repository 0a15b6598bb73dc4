# SPDX-License-Identifier: Apache-2.0
"""Machines that can't and configurations that are wrong: one clear reason, no guest, no hang."""

import pytest

HALTED = 3  # exit status of tools/run
CANNOT = {
    "no-vtx": r"^bulkhead: cpu 0: .*no VT-x",
    "amd": r"^bulkhead: cpu 0: .*no VT-x",
    "no-ept": r"^bulkhead: cpu 0: VT-x .*EPT",
    "no-unrestricted-guest": r"^bulkhead: cpu 0: VT-x .*unrestricted guest",
    "little-memory": r"^bulkhead: partitions\.toml:\d+: .*memory",
    "no-acpi": r"^bulkhead: halted: this machine has no ACPI",
    "no-config": r"^bulkhead: halted: no boot module is named partitions\.toml",
}
WRONG = {
    "mistakes": [
        r"partitions\.toml:8: .*kernal.*kernel",
        r"partitions\.toml:12: .*cpu 1\b",
        r"partitions\.toml:12: .*cpu 17\b",
        r"partitions\.toml:13: .*memory",
        r"partitions\.toml:14: .*nowhere\.elf",
        r"partitions\.toml:17: .*one",
        r"partitions\.toml:19: .*memory",
    ],
    "empty": [r"partitions\.toml:\d+: "],
    "long-line": [r"partitions\.toml:1: "],
    "split-core": [r"partitions\.toml:\d+: .*(SMT|sibling|share)"],
}


def check_refused(boot):
    """It halted, said so once, and started nothing."""
    assert boot.status == HALTED, boot.tail()
    assert sum(line.startswith("halted: ") for line in boot.own()) == 1
    assert not boot.has(r"^\[") and not boot.has("started"), boot.tail()
    assert not boot.has("panic"), boot.tail()


@pytest.mark.parametrize("boot, reason", CANNOT.items(), ids=CANNOT.keys(), indirect=["boot"])
def test_machine_that_cannot(boot, reason):
    """The message names what is missing."""
    check_refused(boot)
    assert boot.has(reason), boot.tail()


@pytest.mark.parametrize("boot, mistakes", WRONG.items(), ids=WRONG.keys(), indirect=["boot"])
def test_wrong_configuration(boot, mistakes):
    """Every mistake of the file is told in one run."""
    check_refused(boot)
    for mistake in mistakes:
        assert boot.has(f"^bulkhead: {mistake}"), f"{mistake}\n{boot.tail()}"
