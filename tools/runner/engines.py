# SPDX-License-Identifier: Apache-2.0
"""The machines: which engine a run takes, and how it is started with a boot medium and with COM1 on
a TCP port of ours. What each can and cannot do stands in docs/testing.md."""

import ctypes
import os
import shutil
import signal
import subprocess

from runner import bochs, qemu

PR_SET_PDEATHSIG = 1
ENGINES = ("auto", "kvm", "bochs", "qemu")
PREFERRED = ("kvm", "bochs", "qemu")  # of "auto", if the options let it choose
PROGRAMS = {"kvm": qemu, "bochs": bochs, "qemu": qemu}
LAST_WORDS = 12  # lines of each log that are worth showing


class EngineError(Exception):
    """This engine cannot run here; the text says why."""


def _demands(machine):
    """(option, engines that have it, why the others have not) of the options that not all have."""
    if machine.firmware == "uefi":
        yield "--firmware uefi", ("kvm", "qemu"), "Bochs boots by BIOS alone"
    if machine.reboots:
        yield "--reboots", ("kvm", "qemu"), "Bochs ends at a restart"
    if machine.icount:
        yield "--icount", ("qemu",), "Bochs always counts instructions, KVM never does"
    if machine.gdb:
        yield "--gdb", ("kvm", "qemu"), "Bochs has a debugger of its own only"
    if machine.screen:
        yield "--screen", ("kvm", "qemu"), "Bochs gives no picture"
    if machine.no_iommu:
        yield "--no-iommu", ("bochs",), "QEMU has an IOMMU only if --iommu asks, KVM always"
    if machine.unit_report:
        yield "--unit-report", ("bochs",), "QEMU's unit does not count"
    if machine.bios:
        yield "--bios", ("bochs",), "QEMU has one BIOS"
    if machine.ips:
        yield "--ips", ("bochs",), "only Bochs's time is made of instructions of a given length"


def choose(machine):
    """The engine for @machine: resolves "auto" and refuses what cannot be."""
    fit = [engine for engine in PREFERRED
           if all(engine in engines for _, engines, _ in _demands(machine))]
    engine = machine.engine
    if engine == "auto":
        fit = [engine for engine in fit if engine != "kvm" or qemu.kvm_usable()]
        if not fit:
            options = ", ".join(option for option, _, _ in _demands(machine))
            raise EngineError(f"no engine has all of {options}")
        engine = fit[0]
    for option, engines, reason in _demands(machine):
        if engine not in engines:
            raise EngineError(f"engine {engine}: {option} works on {' and '.join(engines)} "
                              f"only: {reason}")
    if engine == "kvm" and not qemu.kvm_usable():
        raise EngineError("engine kvm: this machine has no KVM with nested VT-x")
    program = PROGRAMS[engine].PROGRAM
    if shutil.which(program) is None:
        raise EngineError(f"engine {engine}: {program} is not installed (tools/setup installs it)")
    if machine.firmware == "uefi" and not qemu.ovmf_installed():
        raise EngineError(f"engine {engine}: {qemu.OVMF_CODE} is not installed (tools/setup "
                          "installs it)")
    return engine


def _die_with_parent():
    """In the child: an engine must not outlive a runner that was killed (prctl(2))."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def start(machine, media, port, scratch, extra):
    """Starts the engine with the media; its own words go to SCRATCH/engine.out. Returns the process."""
    command = PROGRAMS[machine.engine].command(machine, media, port, scratch) + list(extra)
    with open(f"{scratch}/engine.out", "wb") as out:
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                                cwd=scratch, start_new_session=True,
                                preexec_fn=_die_with_parent)


def last_words(scratch):
    """What the engine said at its end, for a run that ended badly."""
    words = []
    for name in ("engine.out", "bochs.log"):
        try:
            with open(f"{scratch}/{name}", encoding="utf-8", errors="replace") as log:
                lines = [line.rstrip() for line in log if qemu.NOISE not in line]
            words += [f"{name}: {line}" for line in lines[-LAST_WORDS:]]
        except OSError:
            pass
    return words + _fatal_reset(scratch)


def _fatal_reset(scratch):
    """QEMU: the registers of a CPU whose triple fault reset the machine."""
    try:
        with open(f"{scratch}/{qemu.RESETS}", encoding="utf-8", errors="replace") as log:
            before, fatal, after = log.read().rpartition(qemu.FATAL)
    except OSError:
        return []
    return [f"{qemu.RESETS}: {line}" for line in [fatal] + after.splitlines()[:LAST_WORDS]
            if fatal and before]
