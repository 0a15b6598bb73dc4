# SPDX-License-Identifier: Apache-2.0
"""The machines: how each engine is started with a boot medium and with COM1 on a TCP port of ours.
What each can and cannot do stands in docs/testing.md."""

import ctypes
import os
import shutil
import signal
import subprocess

PR_SET_PDEATHSIG = 1
ENGINES = ("auto", "kvm", "bochs", "qemu")
BXSHARE = os.environ.get("BXSHARE", "/usr/share/bochs")
BOCHS_MODEL = "corei7_skylake_x"
# Instructions that Bochs runs in a second of its own time: lower makes the BIOS's and Linux's
# waits shorter for us, higher leaves more instructions between two timer interrupts.
BOCHS_IPS = 50000000
BOCHS_HOST_MEGABYTES = 2048  # it takes no more at once; what is above is swapped to a file
KVM_NESTED = "/sys/module/kvm_intel/parameters/nested"


class EngineError(Exception):
    """This engine cannot run here; the text says why."""


def kvm_usable():
    """True where KVM passes VT-x on to its guests."""
    try:
        with open(KVM_NESTED, encoding="ascii") as nested:
            on = nested.read().strip() in ("Y", "1")
    except OSError:
        return False
    return on and os.access("/dev/kvm", os.R_OK | os.W_OK)


def choose(name):
    """Resolves "auto" and refuses what is not there."""
    if name == "auto":
        name = "kvm" if kvm_usable() else "bochs"
    if name == "kvm" and not kvm_usable():
        raise EngineError("engine kvm: this machine has no KVM with nested VT-x")
    program = "bochs" if name == "bochs" else "qemu-system-x86_64"
    if shutil.which(program) is None:
        raise EngineError(f"engine {name}: {program} is not installed (tools/setup installs it)")
    return name


def _megabytes(size):
    return max(1, size >> 20)


def _bochs_config(machine, medium, port, scratch):
    cores = machine.cpus // 2 if machine.smt else machine.cpus
    threads = 2 if machine.smt else 1
    megabytes = _megabytes(machine.memory)
    return [
        f"cpu: model={machine.cpu_model or BOCHS_MODEL}, count=1:{cores}:{threads}, "
        f"ips={machine.ips or BOCHS_IPS}, reset_on_triple_fault=0",
        f"memory: guest={megabytes}, host={min(megabytes, BOCHS_HOST_MEGABYTES)}",
        f"romimage: file={BXSHARE}/{machine.bios}, options=fastboot",
        f"vgaromimage: file={BXSHARE}/VGABIOS-lgpl-latest",
        "vga: extension=vbe, update_freq=1",
        "pci: enabled=1, chipset=i440fx",
        f"ata0-master: type=cdrom, path={medium}, status=inserted",
        "boot: cdrom",
        f"com1: enabled=1, mode=socket-client, dev=127.0.0.1:{port}",
        "clock: sync=none, time0=utc",
        'display_library: rfb, options="timeout=0"',
        f"log: {scratch}/bochs.log",
        "panic: action=fatal",
        "error: action=report",
        "info: action=ignore",
        "debug: action=ignore",
        # With the ALSA driver Bochs dies at once where there is no sound card.
        "sound: waveoutdrv=dummy, waveindrv=dummy, midioutdrv=dummy",
        "speaker: enabled=0",
        "mouse: enabled=0",
    ]


def _bochs(machine, medium, port, scratch, extra):
    with open(f"{scratch}/bochsrc", "w", encoding="utf-8") as out:
        out.write("\n".join(_bochs_config(machine, medium, port, scratch)) + "\n")
    # Debian's Bochs is a debugger build: it has to be told to continue.
    with open(f"{scratch}/bochs.rc", "w", encoding="ascii") as out:
        out.write("c\n")
    return ["bochs", "-q", "-unlock", "-f", f"{scratch}/bochsrc", "-rc", f"{scratch}/bochs.rc"] + extra


def _qemu(machine, medium, port, scratch, extra):
    kvm = machine.engine == "kvm"
    threads = 2 if machine.smt else 1
    command = ["qemu-system-x86_64", "-nodefaults", "-no-user-config", "-display", "none",
               "-no-reboot", "-m", f"{_megabytes(machine.memory)}M",
               "-smp", f"{machine.cpus},sockets=1,cores={machine.cpus // threads},threads={threads}",
               "-cdrom", medium, "-serial", f"tcp:127.0.0.1:{port}"]
    if kvm:
        command += ["-machine", "q35,accel=kvm,kernel-irqchip=split",
                    "-cpu", machine.cpu_model or "host", "-device", "intel-iommu,intremap=on"]
    else:
        command += ["-machine", "q35,accel=tcg", "-cpu", machine.cpu_model or "EPYC,+svm,+x2apic"]
    return command + extra


def _die_with_parent():
    """In the child: an engine must not outlive a runner that was killed (prctl(2))."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def start(machine, medium, port, scratch, extra):
    """Starts the engine; its own words go to SCRATCH/engine.out. Returns the process."""
    build = _bochs if machine.engine == "bochs" else _qemu
    command = build(machine, medium, port, scratch, list(extra))
    with open(f"{scratch}/engine.out", "wb") as out:
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                                cwd=scratch, start_new_session=True,
                                preexec_fn=_die_with_parent)


def had_no_display(scratch):
    """Whether Bochs ended before it began because all ports of its display were taken."""
    return any("RFB could not bind" in line for line in last_words(scratch))


def last_words(scratch):
    """What the engine said at its end, for a run that ended badly."""
    words = []
    for name in ("engine.out", "bochs.log"):
        try:
            with open(f"{scratch}/{name}", encoding="utf-8", errors="replace") as log:
                words += [f"{name}: {line.rstrip()}" for line in log.readlines()[-12:]]
        except OSError:
            pass
    return words
