# SPDX-License-Identifier: Apache-2.0
"""The emulator Bochs as a machine: its set-up file for our options, and the signs of its bad days."""

import os
import struct

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = "bochs"
BXSHARE = os.environ.get("BXSHARE", "/usr/share/bochs")
BIOS = "BIOS-bochs-latest"
MODEL = "corei7_skylake_x"
MODEL_WITHOUT_X2APIC = "corei7_sandy_bridge_2600k"
# Instructions that Bochs runs in a second of its own time: lower makes the BIOS's and Linux's
# waits shorter for us, higher leaves more instructions between two timer interrupts.
IPS = 50000000
HOST_MEGABYTES = 2048  # it takes no more at once; what is above is swapped to a file
# Our VT-d unit, a plugin beside Bochs's own, which Debian has in one of these folders.
UNIT = os.path.join(ROOT, "build/bochs-vtd/libbx_vtd.so")
PLUGINS = ("/usr/lib/x86_64-linux-gnu/bochs/plugins", "/usr/lib/bochs/plugins")
UNIT_REPORT = "vtd.report"
UNIT_REGISTERS = 0xfed90000
PLATFORM_BUS = 0xff  # where its IOAPIC (device 0) and HPET (device 1) send from


class UnitError(Exception):
    """The VT-d unit cannot be had; the text says why."""


def has_unit(machine):
    """Whether @machine has a VT-d unit."""
    return machine.iommu is not None


def _scope(kind, number, device):
    return struct.pack("<BBHBBBB", kind, 8, 0, number, PLATFORM_BUS, device, 0)


def dmar_table(machine):
    """The firmware's table about the unit of @machine (Intel VT-d, "BIOS Considerations"): it has all
    functions, the IOAPIC, whose ID is the number of CPUs in Bochs's BIOS, and the HPET."""
    words = f",{machine.iommu},"
    scopes = _scope(3, machine.cpus, 0) + _scope(4, 0, 1)
    unit = struct.pack("<HHBBHQ", 0, 16 + len(scopes), 1, 0, 0, UNIT_REGISTERS) + scopes
    body = struct.pack("<BB10x", 39, 0 if ",intremap=off," in words else 1) + unit
    head = struct.pack("<4sIBB6s8sI4sI", b"DMAR", 36 + len(body), 1, 0, b"BOCHS ", b"VTD     ", 1,
                       b"TEST", 1)
    table = bytearray(head + body)
    table[9] = -sum(table) & 0xff
    return bytes(table)


def _plugins(scratch):
    """A folder of all plugins: Bochs's own and the unit."""
    folder = next((name for name in PLUGINS if os.path.isdir(name)), None)
    if folder is None:
        raise UnitError(f"none of {', '.join(PLUGINS)} is there: where this Bochs has its plugins is "
                        "unknown; --no-iommu does without")
    if not os.path.isfile(UNIT):
        raise UnitError(f"{os.path.relpath(UNIT)} is not built: make bochs-vtd builds it, --no-iommu "
                        "does without")
    ours = os.path.join(scratch, "plugins")
    os.makedirs(ours, exist_ok=True)
    for path in [os.path.join(folder, name) for name in os.listdir(folder)] + [UNIT]:
        link = os.path.join(ours, os.path.basename(path))
        if not os.path.lexists(link):
            os.symlink(path, link)
    return ours


def unit_report(scratch):
    """What the unit counted, in lines; none if it did not come to that."""
    try:
        with open(os.path.join(scratch, UNIT_REPORT), encoding="ascii") as report:
            return [f"unit: {line.rstrip()}" for line in report]
    except OSError:
        return ["unit: left no report"]


def model_of(machine):
    """The CPU model for a machine."""
    return machine.cpu_model or (MODEL if machine.x2apic else MODEL_WITHOUT_X2APIC)


def _config(machine, media, port, scratch):
    cores = machine.cpus // 2 if machine.smt else machine.cpus
    threads = 2 if machine.smt else 1
    megabytes = max(1, machine.memory >> 20)
    return [
        f"cpu: model={model_of(machine)}, count=1:{cores}:{threads}, "
        f"ips={machine.ips or IPS}, reset_on_triple_fault=0",
        f"memory: guest={megabytes}, host={min(megabytes, HOST_MEGABYTES)}",
        f"romimage: file={BXSHARE}/{machine.bios or BIOS}, options=fastboot",
        f"vgaromimage: file={BXSHARE}/VGABIOS-lgpl-latest",
        # Text alone: GRUB's way to a VBE mode ends in a triple fault here.
        "vga: extension=none, update_freq=1",
        "pci: enabled=1, chipset=i440fx",
        f"ata0-master: type=cdrom, path={media.cd}, status=inserted",
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
        *(["plugin_ctrl: vtd=1"] if has_unit(machine) else []),
    ]


def command(machine, media, port, scratch):
    """The words that start it; files go to @scratch."""
    with open(f"{scratch}/bochsrc", "w", encoding="utf-8") as out:
        out.write("\n".join(_config(machine, media, port, scratch)) + "\n")
    # Debian's Bochs is a debugger build: it has to be told to continue.
    with open(f"{scratch}/bochs.rc", "w", encoding="ascii") as out:
        out.write("c\n")
    unit = []
    if has_unit(machine):
        report = os.path.join(scratch, UNIT_REPORT)
        unit = ["env", f"LTDL_LIBRARY_PATH={_plugins(scratch)}",
                f"BULKHEAD_VTD={machine.iommu},report={report}"]
    return [*unit, PROGRAM, "-q", "-unlock", "-f", f"{scratch}/bochsrc", "-rc", f"{scratch}/bochs.rc"]


def had_no_display(words):
    """Whether it ended before it began because all ports of its display were taken."""
    return any("RFB could not bind" in line for line in words)
