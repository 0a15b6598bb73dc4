# SPDX-License-Identifier: Apache-2.0
"""The rows of machines that lack clocks: GRUB leaves the ACPI PM timer out of the FADT, QEMU leaves out
the PIT and the HPET. The guest reads the timer all the same, by the port that it is told."""

import functools
import os
import struct

import firmware
from row import BOCHS, ENGINES, UEFI, Boot, config, partition

# What each machine's chipset has: PM1 event block, PM1 control, PM timer, the word that enables ACPI.
CHIPSETS = {"bochs": (0xb000, 0xb004, 0xb008, 0xf1), "qemu": (0x600, 0x604, 0x608, 2),
            "kvm": (0x600, 0x604, 0x608, 2)}
OFF = b"\x08_S5_\x12\x06\x04\x00\x00\x00\x00"  # \_S5, which is type 0 on each
SECONDS = {"bochs": 1, "qemu": 4, "kvm": 4}  # of the engine's time
AHEAD = 1 << 36  # ticks
LINE = "acpi --exclude=FACP,DSDT /boot/modules/facp /boot/modules/dsdt"


def fadt(engine):
    """A FADT without a timer."""
    events, control, _, enable = CHIPSETS[engine]
    body = bytearray(116 - 36)
    for offset, width, value in ((48, 4, 0xb2), (52, 1, enable), (56, 4, events), (64, 4, control),
                                 (88, 1, 4), (89, 1, 2)):
        struct.pack_into({1: "<B", 4: "<I"}[width], body, offset - 36, value)
    return firmware.table(b"FACP", bytes(body))


def files(engine, folder):
    """The modules that GRUB takes for the firmware's tables."""
    paths = {}
    for name, data in (("facp", fadt(engine)), ("dsdt", firmware.table(b"DSDT", OFF, 2))):
        paths[name] = os.path.join(folder, name)
        with open(paths[name], "wb") as out:
            out.write(data)
    return paths


def guest(engine, told):
    """A guest that measures; it is given the timer's port where the firmware does not name it."""
    port = CHIPSETS[engine][2]
    words = f"seconds={SECONDS[engine]}"
    if told:
        return config(partition("clock", [0], "16M", "clock.elf", words))
    return config(partition("clock", [0], "16M", "clock.elf", f"{words} pm={port:#x}",
                            ioports=[f"{port:#x}-{port + 3:#x}"]))


def machine(*properties, told=False, engine="qemu"):
    """One with these properties of QEMU's board, and a timer in the FADT if @told."""
    words = ["-machine", ",".join(properties)] if properties else []
    return Boot(guest(engine, told), memory="256M", engines=UEFI if engine == "qemu" else (engine,),
                devices=(lambda unused: words) if words else None,
                modules=None if told else functools.partial(files, engine),
                extra={} if told else dict.fromkeys(ENGINES, ("--grub", LINE)))


SMP = config(partition("smp", [0, 1], "16M", "smp.elf"))


def ahead(**processor):
    """Two CPUs, the TSC of the first of which GRUB writes."""
    return Boot(SMP, memory="256M", engines=BOCHS,
                extra={"bochs": ("--grub", f"wrmsr 0x10 {AHEAD:#x}")}, **processor)


BOOTS = {
    "clock-all": machine(told=True),
    "clock-no-pit": machine("pit=off", told=True),
    "clock-no-hpet": machine("hpet=off", told=True),
    "clock-pm-alone": machine("pit=off", "hpet=off", told=True),
    "clock-no-pm": machine(),
    "clock-pit-alone": machine("hpet=off"),
    "clock-hpet-alone": machine("pit=off"),
    "clock-none": machine("pit=off", "hpet=off"),
    "clock-all-intel": machine(told=True, engine="bochs"),
    "clock-no-pm-intel": machine(engine="bochs"),
    # A firmware that leaves the TSC of one CPU ahead of the others; the second processor does not
    # keep by how much (IA32_TSC_ADJUST).
    "clock-adjusted": ahead(),
    "clock-apart": ahead(models={"bochs": "corei7_ivy_bridge_3770k"}),
    "clock-together": Boot(SMP, memory="256M"),
}
