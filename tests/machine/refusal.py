# SPDX-License-Identifier: Apache-2.0
"""What a boot that the hypervisor refuses has to show."""

import os
import subprocess

from machine import ROOT

CHECK = os.path.join(ROOT, "build/bulkhead-check")
HALTED = 3  # exit status of tools/run


def mistakes(boot):
    """The lines about its configuration."""
    return [line for line in boot.own() if line.startswith("partitions.toml:")]


def check_refused(boot):
    """It halted, said so once, and started nothing."""
    assert boot.status == HALTED, boot.tail()
    assert sum(line.startswith("halted: ") for line in boot.own()) == 1
    assert not boot.has(r"^\[") and not boot.has(r": started \d"), boot.tail()
    assert not boot.has("panic:"), boot.tail()


def check_alike(boot, configuration, folder):
    """It said what bulkhead-check says of @configuration on this machine, whose inventory it
    printed, word for word."""
    (folder / "partitions.toml").write_bytes(configuration)
    (folder / "console").write_text(boot.text(), encoding="utf-8")
    done = subprocess.run([CHECK, "partitions.toml", "--inventory", "console"], cwd=folder,
                          stdout=subprocess.PIPE, check=False)
    assert mistakes(boot)
    assert mistakes(boot) == done.stdout.decode().splitlines()
