# SPDX-License-Identifier: Apache-2.0
"""The rows of boots with devices behind an IOMMU: the same loads on the same machine in partitions
and, in the rows "native-", without Bulkhead. Addresses of devices are given, never found: the
configurations name them."""

import os

from machine import ROOT
from row import UEFI, Boot, config, partition
from scripts import begin_together, live
import services

GUESTS = os.path.join(ROOT, "build/guests")
KERNEL, INITRD = "vmlinuz-devices", "initrd-devices.img"
SERVER = f"bulkhead.server=http://10.0.2.2:{services.PORT_WORD}"
QUIET = "quiet cryptomgr.notests"
NATIVE = f"console=ttyS0,115200 {QUIET} intel_iommu=on iommu.strict=1"
WIDE = "aw-bits=48,eim=on"  # properties of the IOMMU
NARROW = "aw-bits=39,eim=off"
SYSTEM_MIB, DISK_MIB = 96, 48
FETCHED_MIB = 32
FEW_LIVES, MANY_LIVES = 2, 51  # the first is no restart
FETCHING_CPUS = [2, 3]
# Of each round of tools/throughput: fetched, and read from the drive so many times.
RATED_MIB, READ_MIB, READ_PASSES = 48, 512, 4

NVME, E1000E, E1000, AHCI = "00:04.0", "00:05.0", "00:06.0", "00:07.0"
VIRTIO_BLK, VIRTIO_NET, EDU = "00:08.0", "00:09.0", "00:0a.0"
IGB, VFS = "01:00.0", ("01:10.0", "01:10.2")  # behind the root port 00:03.0

FETCH_8 = f"{SERVER} bulkhead.megabytes=8"
MANY_4 = f"{SERVER} bulkhead.megabytes=4"
ROOT_16 = "bulkhead.load=root bulkhead.megabytes=16"


def _words(*groups):
    """Words of QEMU, of strings as somebody types them."""
    return [word for group in groups for word in group.split()]


def _drive(name, path):
    return f"-drive if=none,id={name},format=raw,file={path}"


def _network(name, model, address, more=""):
    # Without its ROM, which the BIOS would run.
    return f"-netdev user,id={name} -device {model},netdev={name},addr={address},romfile={more}"


def nvme_and_e1000e_of(path):
    """A drive, which is the file @path, and a network card with MSI-X."""
    return _words(_drive("nvme", path), "-device nvme,serial=nvme,drive=nvme,addr=4.0",
                  _network("net", "e1000e", "5.0"))


def nvme_and_e1000e(folder):
    """A drive with a root file system, and a network card."""
    return nvme_and_e1000e_of(services.system_disk(folder, "system.img", SYSTEM_MIB))


def igb(unused):
    """A card that has virtual functions, behind a port of its own."""
    return _words("-device pcie-root-port,id=port0,chassis=1,slot=1,addr=3.0",
                  _network("net", "igb", "0.0", ",bus=port0"))


def many(folder):
    """virtio by the IOMMU, AHCI, a card without MSI, and QEMU's teaching device."""
    virtio = ",iommu_platform=on,disable-legacy=on"
    return _words(_network("legacy", "e1000", "6.0"),
                  _drive("sata", services.empty_disk(folder, "sata.img", DISK_MIB)),
                  "-device ahci,id=ahci,addr=7.0 -device ide-hd,drive=sata,bus=ahci.0",
                  _drive("virtio", services.empty_disk(folder, "virtio.img", DISK_MIB)),
                  f"-device virtio-blk-pci,drive=virtio,addr=8.0{virtio}",
                  _network("modern", "virtio-net-pci", "9.0", virtio), "-device edu,addr=a.0")


def modules(unused):
    """For natives, which know one kernel and one initrd by name."""
    return {"vmlinuz": os.path.join(GUESTS, KERNEL), "initrd.img": os.path.join(GUESTS, INITRD)}


def native(devices, words, iommu=WIDE, **more):
    """A machine that runs Linux with devices without Bulkhead."""
    return Boot(native=True, append=f"{NATIVE} {words}", memory="384M", iommu=iommu,
                devices=devices, modules=modules, engines=UEFI, **more)


def guest(name, cpus, pci, words, **keys):
    """A partition with Linux and devices."""
    return partition(name, cpus, "256M", KERNEL, f"console=ttyS0 {QUIET} {words}", initrd=INITRD,
                     pci=pci, **keys)


def passthrough(devices, *tables, iommu=WIDE, **more):
    """A machine whose devices are in partitions."""
    return Boot(config(*tables, iommu="required"), cpus=4, memory="1G", iommu=iommu,
                devices=devices, engines=UEFI, **more)


def fetching(megabytes, guests):
    """A partition that fetches when so many have come."""
    return guest("net", FETCHING_CPUS, [E1000E], f"bulkhead.load=fetch {SERVER} "
                 f"bulkhead.megabytes={megabytes} bulkhead.meet={guests}")


def both(iommu, **more):
    """One that runs from its drive, and one that fetches, at once."""
    disk = guest("disk", [0, 1], [NVME], f"{ROOT_16} bulkhead.wait=1")
    return passthrough(nvme_and_e1000e, disk, fetching(FETCHED_MIB, 2), iommu=iommu,
                       script=begin_together, **more)


def owner_and_vfs():
    """The owner of a card, and two with a virtual function of it, who fetch together."""
    fetch = f"bulkhead.megabytes=8 bulkhead.meet=3 {SERVER}"
    return ('[[sriov]]\npf = "{}"\nvfs = 2\n'.format(IGB),
            guest("owner", [0], [IGB], f"bulkhead.load=pf,fetch,linger {fetch}"),
            guest("left", [1], [VFS[0]], f"bulkhead.load=fetch bulkhead.ip=10.0.2.16 {fetch}"),
            guest("right", [2], [VFS[1]], f"bulkhead.load=fetch bulkhead.ip=10.0.2.17 {fetch}"))


def lives(times, **more):
    """Linux with a drive that it writes to and reads, restarted by itself."""
    return passthrough(nvme_and_e1000e, guest("linux", [0, 1], [NVME], "bulkhead.load=disk "
                       "bulkhead.megabytes=4 bulkhead.again=1"),
                       script=live(times, r"^\[linux\] fact asking:", "again\n", "end\n"), **more)


BOOTS = {
    "device-lives": lives(FEW_LIVES),
    "device-lives-50": lives(MANY_LIVES, timeout=3600, slow={
        "qemu": "a quarter of an hour of Linux restarting: make machine-slow"}),
    "native-root": native(nvme_and_e1000e, ROOT_16, reboots=1),
    "native-fetch": native(nvme_and_e1000e, f"bulkhead.load=fetch {SERVER} "
                           f"bulkhead.megabytes={FETCHED_MIB} bulkhead.meet=1", NARROW,
                           x2apic=False),
    "native-sriov": native(igb, "bulkhead.load=pf,fetch bulkhead.autoprobe=1 "
                           f"bulkhead.cards=eth1,eth2 {FETCH_8}"),
    "native-many": native(many, "bulkhead.load=disk,fetch,edu bulkhead.cards=eth1,eth0 "
                          f"bulkhead.disk=/dev/vda,/dev/sda {MANY_4}"),
    "passthrough": both(WIDE),
    "passthrough-narrow": both(NARROW, x2apic=False),
    "passthrough-longer": passthrough(nvme_and_e1000e, fetching(3 * FETCHED_MIB, 1)),
    "sriov": passthrough(igb, *owner_and_vfs()),
    "many": passthrough(
        many, guest("modern", [0, 1], [AHCI, VIRTIO_BLK, VIRTIO_NET, EDU],
                    f"bulkhead.load=disk,fetch,edu bulkhead.disk=/dev/vda,/dev/sda {MANY_4}"),
        # On the line of its pin that native Linux shows.
        guest("legacy", [2], [E1000], f"bulkhead.load=fetch {MANY_4}", intx=[f"{E1000}=22"])),
}
