# SPDX-License-Identifier: Apache-2.0
"""tools/run itself, with a stand-in for the hypervisor (stub.asm) on Bochs."""

import os
import subprocess

import pytest
from machine import ROOT

ENDS = {
    "stub-clean": 0,
    "stub-panic": 2,
    "stub-halted": 3,
    "stub-died": 4,
    "stub-not-off": 4,
    "stub-timeout": 124,
}


@pytest.mark.parametrize("boot, status", ENDS.items(), ids=ENDS.keys(), indirect=["boot"])
def test_exit_status(boot, status):
    """The exit status says how the run ended."""
    assert boot.status == status, boot.tail()


@pytest.mark.parametrize("boot", ["stub-clean"], indirect=True)
def test_modules_and_words(boot):
    """Modules by name, the configuration's own among them, and the image's command line as given."""
    assert boot.has(r"^partitions\.toml,rt\.elf,extra,$"), boot.tail()
    assert boot.has(r"^{a} \$b; \*$"), boot.tail()


@pytest.mark.parametrize("boot", ["stub-input"], indirect=True)
def test_input_arrives(boot):
    """Every byte, in order."""
    assert boot.status == 0, boot.tail()


@pytest.mark.parametrize("words, message", [
    (["--config", "nowhere.toml"], "nowhere.toml: no such file"),
    (["--module", "x=nowhere.bin"], "nowhere.bin: no such file"),
    (["--module", "a b=README.md"], "module name 'a b'"),
    (["--module", "rt.elf=Makefile", "--module", "rt.elf=Makefile"], "is given twice"),
    (["--memory", "lots"], "is no size"),
    (["--cpus", "3", "--smt"], "even with --smt"),
])
def test_wrong_use(words, message):
    """What cannot be booted is said before anything starts."""
    image = os.path.join(ROOT, "build/machine/stub.elf")
    done = subprocess.run([os.path.join(ROOT, "tools/run"), "--engine", "bochs", "--image", image]
                          + words, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=60, check=False)
    assert done.returncode in (2, 64) and done.stdout == b""
    assert message in done.stderr.decode()
