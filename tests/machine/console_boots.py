# SPDX-License-Identifier: Apache-2.0
"""The rows of boots whose console is another than COM1, or is not where the configuration says."""

import os
import struct

from attack_boots import words
from bar_boots import grub, set_bar
from boots import ECHO
from machine import ROOT
from row import TEST_IMAGE, UEFI, Boot, config, linux, partition, rt
from scripts import type_at_shell

REGISTERS = os.path.join(ROOT, "build/machine/console-{}.registers")  # of the row
CARD = "00:04.0"
AT = 0xfe000000  # nobody's
STATUS, EMPTY = 5, 0x60  # the line status register, and what it says when nothing waits
PCI_UART = "pci:00:1e.0"  # of tools/run --console pci
MANY = 300  # functions behind two bridges


def on(console, *more):
    """The words for tools/run."""
    return dict.fromkeys(UEFI, ("--console", console, *more))


def many(unused):
    """More functions than any desk has."""
    places = [(bus, device, function) for bus in (1, 2) for device in range(1, 32) for function in range(8)]
    return words(*(f"pci-bridge,id=many{bus},chassis_nr={bus},addr={4 + bus}" for bus in (1, 2)),
                 *(f"pvpanic-pci,multifunction=on,bus=many{bus},addr={device:x}.{function}"
                   for bus, device, function in places[:MANY]))


def spcr(folder):
    """A table that names COM2, as it is set."""
    address = struct.pack("<BBBBQ", 1, 8, 0, 1, 0x2f8)
    table = (b"\x00" + bytes(3) + address + bytes(6) + bytes(6) + b"\xff" * 4).ljust(44, b"\x00")
    path = os.path.join(folder, "spcr.table")
    with open(path, "wb") as out:
        out.write(table)
    return ["-acpitable", f"sig=SPCR,rev=2,data={path}"]


def in_memory(unused):
    """A card whose memory stands for a UART's registers, four bytes apart."""
    path = REGISTERS.format("memory")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as out:
        out.write(bytes(4 * STATUS) + bytes([EMPTY]))
        out.truncate(1 << 20)
    return ["-object", f"memory-backend-file,id=registers,share=on,size=1M,mem-path={path}",
            *words(f"ivshmem-plain,memdev=registers,addr={CARD[3:5]}")]


def memory():
    """Beside COM1; the address spaces of all CPUs are looked at."""
    text = config(rt([0], ticks=20), partition("other", [1], "64M", "rt.elf", "ticks=20 hz=1000"),
                  console="OUTPUTS").replace('"OUTPUTS"', f'["com1", "mmio32:{AT:#x}"]')
    return Boot(text, cpus=3, memory="512M", image=TEST_IMAGE, append="spaces=walk", engines=UEFI,
                devices=in_memory, extra=dict.fromkeys(UEFI, grub(set_bar(CARD, 2, AT, wide=True))))


BOOTS = {
    "console-com2": Boot(config(partition("rt", [7], "64M", "rt.elf"), console="com2"), engines=UEFI,
                         extra=on("com2")),
    "console-pci": Boot(config(rt([0], ticks=20), console=PCI_UART), engines=UEFI, devices=many,
                        extra=on("pci"), slow=dict.fromkeys(UEFI, "300 functions: make machine-slow")),
    # With a CPU that has no partition, which takes keys where no interrupt announces them.
    "console-pci-keys": Boot(config(linux("linux", [0], "256M", "bulkhead.do=shell bulkhead.sleep=0"), ECHO,
                                    console=PCI_UART), cpus=3, memory="512M", engines=UEFI,
                             extra=on("pci"), script=type_at_shell),
    "console-wrong": Boot(config(rt([0], ticks=20), console="0xc000"), engines=UEFI),
    "console-screen": Boot(config(rt([0], ticks=20), console="screen"), engines=UEFI),
    "console-auto": Boot(config(rt([0], ticks=20)), engines=UEFI, devices=spcr, extra=on("com2")),
    "console-memory": memory(),
}
