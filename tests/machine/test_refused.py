# SPDX-License-Identifier: Apache-2.0
"""Machines that can't and configurations that are wrong: one clear reason, no guest, no hang."""

import os
import subprocess

import pytest
from boots import WRONG
from config_goldens import configuration
from machine import ROOT

CHECK = os.path.join(ROOT, "build/bulkhead-check")
HALTED = 3  # exit status of tools/run
CANNOT = {
    "no-virtualisation": r"^bulkhead: cpu 0: .*VT-x",
    "no-ept": r"^bulkhead: cpu 0: VT-x .*EPT",
    "no-unrestricted-guest": r"^bulkhead: cpu 0: VT-x .*unrestricted guest",
    "no-nested-paging": r"^bulkhead: cpu 0: .*nested paging",
    "little-memory": r"^bulkhead: partitions\.toml:\d+: .*memory",
    "image-kept": r"^bulkhead: halted: Bulkhead's image needs the memory 0x1000000-0x",
    "low-kept": r"^bulkhead: halted: the start of further CPUs needs the memory 0x8000-0x9fff",
    "no-acpi": r"^bulkhead: halted: this machine has no ACPI",
    "no-config": r"^bulkhead: halted: no boot module is named partitions\.toml",
}


def check_refused(boot):
    """It halted, said so once, and started nothing."""
    assert boot.status == HALTED, boot.tail()
    assert sum(line.startswith("halted: ") for line in boot.own()) == 1
    assert not boot.has(r"^\[") and not boot.has(r": started \d"), boot.tail()
    assert not boot.has("panic:"), boot.tail()


@pytest.mark.boots(*CANNOT.items(), values="reason")
def test_machine_that_cannot(boot, reason):
    """The message names what is missing."""
    check_refused(boot)
    assert boot.has(reason), boot.tail()


@pytest.mark.boots(*[(f"wrong-{name}", name) for name in WRONG], values="name")
def test_wrong_configuration(boot, name, tmp_path):
    """The image says what bulkhead-check says of this machine, whose inventory the image printed."""
    check_refused(boot)
    (tmp_path / "partitions.toml").write_bytes(configuration(name))
    (tmp_path / "console").write_text(boot.text(), encoding="utf-8")
    done = subprocess.run([CHECK, "partitions.toml", "--inventory", "console"], cwd=tmp_path,
                          stdout=subprocess.PIPE, check=False)
    said = [line for line in boot.own() if line.startswith("partitions.toml:")]
    assert said
    assert said == done.stdout.decode().splitlines()
