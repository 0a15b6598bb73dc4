# SPDX-License-Identifier: Apache-2.0
"""The emulator Bochs as a machine: its set-up file for our options, and the signs of its bad days."""

import os

PROGRAM = "bochs"
BXSHARE = os.environ.get("BXSHARE", "/usr/share/bochs")
BIOS = "BIOS-bochs-latest"
MODEL = "corei7_skylake_x"
MODEL_WITHOUT_X2APIC = "corei7_sandy_bridge_2600k"
# Instructions that Bochs runs in a second of its own time: lower makes the BIOS's and Linux's
# waits shorter for us, higher leaves more instructions between two timer interrupts.
IPS = 50000000
HOST_MEGABYTES = 2048  # it takes no more at once; what is above is swapped to a file


def model_of(machine):
    """The CPU model for a machine."""
    return machine.cpu_model or (MODEL if machine.x2apic else MODEL_WITHOUT_X2APIC)


def _config(machine, medium, port, scratch):
    cores = machine.cpus // 2 if machine.smt else machine.cpus
    threads = 2 if machine.smt else 1
    megabytes = max(1, machine.memory >> 20)
    return [
        f"cpu: model={model_of(machine)}, count=1:{cores}:{threads}, "
        f"ips={machine.ips or IPS}, reset_on_triple_fault=0",
        f"memory: guest={megabytes}, host={min(megabytes, HOST_MEGABYTES)}",
        f"romimage: file={BXSHARE}/{machine.bios or BIOS}, options=fastboot",
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


def command(machine, medium, port, scratch):
    """The words that start it; files go to @scratch."""
    with open(f"{scratch}/bochsrc", "w", encoding="utf-8") as out:
        out.write("\n".join(_config(machine, medium, port, scratch)) + "\n")
    # Debian's Bochs is a debugger build: it has to be told to continue.
    with open(f"{scratch}/bochs.rc", "w", encoding="ascii") as out:
        out.write("c\n")
    return [PROGRAM, "-q", "-unlock", "-f", f"{scratch}/bochsrc", "-rc", f"{scratch}/bochs.rc"]


def had_no_display(words):
    """Whether it ended before it began because all ports of its display were taken."""
    return any("RFB could not bind" in line for line in words)
