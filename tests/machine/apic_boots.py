# SPDX-License-Identifier: Apache-2.0
"""The rows of machines whose firmware wants one mode of the local APICs, or whose CPUs need one."""

import functools

import dmar
from attack_boots import WIDE, dmar_file
from row import Boot, config, partition

OPT_OUT = 2  # the flag of the table
LEFT_ON = "wrmsr 0x1b 0xfee00d00"  # x2APIC mode of the boot CPU, as some firmware leaves it
ALL = partition("smp", [0, 1], "16M", "smp.elf")
QEMU_ONLY = ("qemu",)


def asked(*commands):
    """A machine whose DMAR table has the opt-out, and where GRUB does this besides."""
    data = dmar.table(dmar.unit(), flags=dmar.INTERRUPT_REMAPPING | OPT_OUT)
    lines = ("acpi --exclude=DMAR /boot/modules/dmar", *commands)
    words = tuple(word for line in lines for word in ("--grub", line))
    return Boot(config(ALL), memory="256M", engines=QEMU_ONLY, iommu=WIDE,
                modules=functools.partial(dmar_file, data), extra={"qemu": words})


def high(*unused):
    """QEMU's words for a second CPU with APIC ID 256: the first of a second package."""
    return ["-smp", "cpus=1,sockets=2,cores=129,threads=1,maxcpus=258",
            "-device", "EPYC-x86_64-cpu,svm=on,x2apic=on,socket-id=1,core-id=0,thread-id=0"]


BOOTS = {
    "apic-opt-out": asked(),
    "apic-left-on": asked(LEFT_ON),
    "apic-plain": Boot(config(ALL), memory="256M"),
    "apic-none": Boot(config(ALL), memory="256M", x2apic=False),
    "apic-high": Boot(config(ALL), cpus=1, memory="256M", engines=QEMU_ONLY, devices=high),
}
