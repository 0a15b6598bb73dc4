# SPDX-License-Identifier: Apache-2.0
"""The rows of large machines: CPUs, sockets, NUMA nodes, PCI functions, RAM, and where config space lies."""

import functools
import os
import struct

from boots import SLOW
from row import Boot, config, linux, partition, rt

QEMU = ("qemu",)
CPUS = 255  # all that have IDs in xAPIC mode
ECAM_ABOVE = 32 << 30
BRIDGES, BEHIND = 10, 30
NODES = 8
CHECKSUM_AT = 9


def last(cpus):
    """A guest on the machine's last CPUs, beside others or alone."""
    return partition("last", cpus, "64M", "rt.elf", "ticks=20 hz=100")


def mcfg(*pieces):
    """An MCFG table (PCI Firmware Specification 3.3, 4.1.2) of (base, segment, first bus, last bus)."""
    body = bytes(8) + b"".join(struct.pack("<QHBB4x", *piece) for piece in pieces)
    head = struct.pack("<4sIBB6s8sI4sI", b"MCFG", 36 + len(body), 1, 0, b"TEST  ", b"TEST    ", 1,
                       b"TEST", 1)
    data = bytearray(head + body)
    data[CHECKSUM_AT] = -sum(data) & 0xff
    return bytes(data)


def mcfg_file(data, folder):
    """A boot module that GRUB gives the guest for the firmware's own table."""
    path = os.path.join(folder, "mcfg")
    with open(path, "wb") as out:
        out.write(data)
    return {"mcfg": path}


def ecam_above():
    """Moves the config space of QEMU's host bridge (Intel 3 Series Chipset, PCIEXBAR), and says so."""
    commands = ["setpci -s 00:00.0 60.l=0", f"setpci -s 00:00.0 64.l={ECAM_ABOVE >> 32:x}",
                "setpci -s 00:00.0 60.l=1", "acpi --exclude=MCFG /boot/modules/mcfg"]
    return tuple(word for line in commands for word in ("--grub", line))


def wide():
    """Four sockets, a node for each 8 CPUs, and functions behind bridges."""
    words = ["-smp", "64,sockets=4,cores=16,threads=1"]
    for node in range(NODES):
        words += ["-object", f"memory-backend-ram,id=m{node},size=2G", "-numa",
                  f"node,nodeid={node},cpus={8 * node}-{8 * node + 7},memdev=m{node}"]
    for i in range(BRIDGES):
        words += ["-device", f"pcie-root-port,id=port{i},chassis={i + 1},addr={i + 3}.0",
                  "-device", f"pcie-pci-bridge,id=bridge{i},bus=port{i}"]
        for device in range(1, BEHIND + 1):
            words += ["-device", f"edu,bus=bridge{i},addr={device:x}"]
    return ("--", *words)


ALONE = Boot(config(last([CPUS - 2, CPUS - 1]), smt="share"), cpus=CPUS, memory="2G", engines=QEMU)

BOOTS = {
    "cpus-255": ALONE,
    "cpus-64-wide": Boot(config(linux("linux", list(range(1, 33)), "1G", "bulkhead.sleep=0"),
                                last([62, 63]), smt="share"), cpus=64, memory="16G", engines=QEMU,
                         extra={"qemu": wide()}, slow={"qemu": SLOW["bochs"]}),
    "ecam-above": Boot(config(rt([0], ticks=20)), memory="512M", engines=QEMU,
                       modules=functools.partial(mcfg_file, mcfg((ECAM_ABOVE, 0, 0, 255))),
                       extra={"qemu": (*ecam_above(), "--", "-device", "pcie-root-port,id=below,chassis=1,addr=4.0")}),
    "segments-33": Boot(config(rt([0], ticks=20)), memory="512M", engines=QEMU,
                        modules=functools.partial(mcfg_file, mcfg((0xb0000000, 0, 0, 255), *(
                            ((n + 1) << 32, n, 0, 0) for n in range(1, 33)))),
                        extra={"qemu": ("--grub", "acpi --exclude=MCFG /boot/modules/mcfg")}),
}
