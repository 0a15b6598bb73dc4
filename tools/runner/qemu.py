# SPDX-License-Identifier: Apache-2.0
"""QEMU as a machine: with KVM it passes the host's VT-x on, alone (TCG) it emulates AMD-V."""

import os
import shutil

from runner import screen

PROGRAM = "qemu-system-x86_64"
MODEL = "EPYC"
OVMF_CODE = "/usr/share/OVMF/OVMF_CODE_4M.fd"
OVMF_VARS = "/usr/share/OVMF/OVMF_VARS_4M.fd"
# The same with Secure Boot, and variables that have it on with a key for tests.
OVMF_SECURE_CODE = "/usr/share/OVMF/OVMF_CODE_4M.secboot.fd"
OVMF_SECURE_VARS = "/usr/share/OVMF/OVMF_VARS_4M.snakeoil.fd"
KVM_NESTED = "/sys/module/kvm_intel/parameters/nested"
RESETS = "resets.log"
FATAL = "Triple fault"
# Features of the CPU model that its emulation lacks; said once for every CPU.
NOISE = "warning: TCG doesn't support requested feature"


def kvm_usable():
    """True where KVM passes VT-x on to its guests."""
    try:
        with open(KVM_NESTED, encoding="ascii") as nested:
            on = nested.read().strip() in ("Y", "1")
    except OSError:
        return False
    return on and os.access("/dev/kvm", os.R_OK | os.W_OK)


def ovmf_installed():
    """Whether there is firmware for UEFI."""
    return os.path.isfile(OVMF_CODE) and os.path.isfile(OVMF_VARS)


def _cpu(machine):
    if machine.cpu_model:
        return machine.cpu_model
    x2apic = "+x2apic" if machine.x2apic else "-x2apic"
    return f"host,{x2apic}" if machine.engine == "kvm" else f"{MODEL},+svm,{x2apic}"


def _iommu(machine):
    if machine.iommu is None and machine.engine != "kvm":
        return []
    return ["-device", ",".join(filter(None, ["intel-iommu,intremap=on", machine.iommu]))]


def _accelerator(machine):
    if machine.engine == "kvm":
        return ["-machine", "q35,accel=kvm,kernel-irqchip=split"]
    if machine.icount:
        # Virtual time is the number of executed instructions.
        return ["-machine", "q35", "-accel", "tcg,thread=single",
                "-icount", "shift=0,sleep=off"]
    return ["-machine", "q35", "-accel", "tcg,thread=multi"]


def _firmware(machine, scratch):
    if machine.firmware == "bios":
        return []
    code, initial = ((OVMF_SECURE_CODE, OVMF_SECURE_VARS) if machine.secure_boot else
                     (OVMF_CODE, OVMF_VARS))
    variables = f"{scratch}/ovmf-vars.fd"  # the firmware writes to it
    shutil.copyfile(initial, variables)
    # With Secure Boot, variables are written in system management mode alone.
    guard = ["-machine", "smm=on", "-global", "driver=cfi.pflash01,property=secure,value=on"]
    return [*(guard if machine.secure_boot else []),
            "-drive", f"if=pflash,format=raw,readonly=on,file={code}",
            "-drive", f"if=pflash,format=raw,file={variables}"]


def _media(media):
    """A disk beside a CD is not what the machine boots from; others may come before it."""
    disk = ["-drive", f"if=none,id=esp,format=raw,file={media.disk}",
            "-device", "ide-hd,drive=esp" + ("" if media.cd else ",bootindex=100")]
    return (["-cdrom", media.cd] if media.cd else []) + (disk if media.disk else [])


def _console(machine, port):
    if not machine.serial:
        return ["-serial", "none"]
    if machine.console == "com1":
        return ["-serial", f"tcp:127.0.0.1:{port}"]
    device = {"com2": "isa-serial,index=1", "pci": "pci-serial,addr=1e"}[machine.console]
    return ["-chardev", f"socket,id=console,host=127.0.0.1,port={port}",
            "-device", f"{device},chardev=console"]


def command(machine, media, port, scratch):
    """The words that start it; files go to @scratch."""
    threads = 2 if machine.smt else 1
    cores = machine.cpus // threads
    words = [PROGRAM, "-nodefaults", "-no-user-config", "-display", "none",
             *([] if machine.reboots or machine.boot == "entry" else ["-no-reboot"]),
             *_accelerator(machine), *_iommu(machine), "-cpu", _cpu(machine),
             "-m", f"{max(1, machine.memory >> 20)}M",
             "-smp", f"{machine.cpus},sockets=1,cores={cores},threads={threads}",
             # What reset a CPU, and its registers then: a machine that ends by itself says nothing.
             "-d", "cpu_reset", "-D", f"{scratch}/{RESETS}",
             *_firmware(machine, scratch), *_media(media), *_console(machine, port)]
    if machine.screen:
        words += screen.words(scratch, machine.screen_card, machine.screen_size)
    if machine.gdb:
        words += ["-gdb", f"tcp:127.0.0.1:{machine.gdb_port}", "-S"]
    return words
