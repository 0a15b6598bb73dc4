# SPDX-License-Identifier: Apache-2.0
"""The plan that a boot printed is the one that bulkhead-check makes at the desk, byte for byte, of the
inventory that the same boot printed; and what then ran is what it says."""

import os
import re
import subprocess

import pytest

import conftest
from machine import ROOT
from refusal import CHECK

DEMO = os.path.join(ROOT, "guest/demo/partitions.toml")
ROWS = pytest.mark.boots("demo", "uefi", "xapic", "smt", "crossed", "four", "smp", "hostile", "guarded", "large", "passthrough",
                         "passthrough-narrow", "sriov", "many", "unit-passthrough")


def plan_of(boot):
    """The lines of the plan."""
    return [line for line in boot.own() if line.startswith("plan: ")]


def configuration_of(boot, engine):
    """What it was configured with, but for the ports of servers in command lines."""
    row = conftest.BOOTS[boot.name.split("@")[0]].on(engine)
    if row.config is None:
        with open(DEMO, "rb") as file:
            return file.read()
    return row.config if isinstance(row.config, bytes) else row.config.encode()


@ROWS
def test_desk_and_machine_agree(boot, engine, tmp_path):
    """The same lines, in the same order."""
    (tmp_path / "partitions.toml").write_bytes(configuration_of(boot, engine))
    (tmp_path / "console").write_text(boot.text(), encoding="utf-8")
    done = subprocess.run([CHECK, "partitions.toml", "--inventory", "console", "--plan"], cwd=tmp_path,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    desk = [line for line in done.stdout.decode().splitlines() if line.startswith("plan: ")]
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(plan_of(boot)) > 8, boot.tail()
    assert plan_of(boot) == desk


@ROWS
def test_tables_are_as_planned(boot):
    """No more pages than were counted, and no fewer than all but those that may not be needed."""
    planned = re.search(r"tables: RAM \S+, (\d+) of (\d+) pages", "\n".join(plan_of(boot)))
    used = boot.match(r"^bulkhead: starting \d+ partitions?, .*, (\d+) of (\d+) for their tables$")
    assert int(planned[2]) == int(used[2])
    # A page that is trapped takes up to three tables of the hypervisor's own.
    assert int(planned[1]) - 3 * len(re.findall("each access exits", "\n".join(plan_of(boot)))) <= int(used[1])
    # What CPUs see of memory has tables from the pool, unless that is used up.
    assert int(used[1]) <= int(planned[2])
