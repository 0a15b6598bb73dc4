# SPDX-License-Identifier: Apache-2.0
"""tools/run itself, with a stand-in for the hypervisor (stub.asm), and gdb on the image."""

import os
import shlex
import subprocess

import pytest
from machine import HANGS, ROOT

ENDS = {
    "stub-clean": 0,
    "stub-uefi": 0,
    "stub-panic": 2,
    "stub-halted": 3,
    "stub-died": 4,
    "stub-not-off": 4,
    "stub-timeout": 124,
}


@pytest.mark.boots(*ENDS.items(), values="status")
def test_exit_status(boot, status):
    """The exit status says how the run ended."""
    assert boot.status == status, boot.tail()


@pytest.mark.boots("stub-clean")
def test_modules_and_words(boot):
    """Modules by name, the configuration's own among them, and the image's command line as given."""
    assert boot.has(r"^partitions\.toml,rt\.elf,extra,$"), boot.tail()
    assert boot.has(r"^{a} \$b; \*$"), boot.tail()


@pytest.mark.boots("stub-input")
def test_input_arrives(boot):
    """Every byte, in order."""
    assert boot.status == 0, boot.tail()


@pytest.mark.boots("stub-uefi")
def test_firmware_sends_words_alone(boot):
    """No colour, no cursor move; and GRUB found all that it wanted."""
    assert "\x1b" not in boot.text()
    assert not boot.has("not found"), boot.tail()


@pytest.mark.engines("qemu", "kvm")
def test_gdb_stops_in_the_image(engine):
    """By the command that tools/run prints, with the image's symbols."""
    with subprocess.Popen([os.path.join(ROOT, "tools/run"), "--engine", engine, "--gdb",
                           "--timeout", str(HANGS)], cwd=ROOT, stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as run:
        command = next(line for line in run.stderr if line.startswith(b"  gdb ")).decode()
        done = subprocess.run(shlex.split(command) + ["-nx", "-batch", "-ex", "kill"], cwd=ROOT,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=HANGS, check=False)
        run.terminate()
    assert "Breakpoint 1, hv_main (magic=920085129" in done.stdout.decode(), done


@pytest.mark.parametrize("words, message", [
    (["--config", "nowhere.toml"], "nowhere.toml: no such file"),
    (["--module", "x=nowhere.bin"], "nowhere.bin: no such file"),
    (["--module", "a b=README.md"], "module name 'a b'"),
    (["--module", "rt.elf=Makefile", "--module", "rt.elf=Makefile"], "is given twice"),
    (["--memory", "lots"], "is no size"),
    (["--cpus", "3", "--smt"], "even with --smt"),
    (["--firmware", "uefi"], "--firmware uefi works on kvm and qemu only: Bochs"),
    (["--icount"], "--icount works on qemu only"),
    (["--reboots", "1"], "is no restart of the machine"),
    (["--engine", "auto", "--gdb", "--ips", "1"], "no engine has all of --gdb, --ips"),
    (["--no-x2apic", "--cpu-model", "x"], "--cpu-model says already"),
])
def test_wrong_use(words, message):
    """What cannot be booted is said before anything starts."""
    image = os.path.join(ROOT, "build/machine/stub.elf")
    done = subprocess.run([os.path.join(ROOT, "tools/run"), "--engine", "bochs", "--image", image]
                          + words, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=HANGS, check=False)
    assert done.returncode in (2, 64) and done.stdout == b""
    assert message in done.stderr.decode()
