# SPDX-License-Identifier: Apache-2.0
"""QEMU's machines whose inventory Linux and Bulkhead have to agree on: the runner's options, then QEMU's."""

UNIT = ("--iommu=",)


def machine(cpus, memory, *extra, options=UNIT):
    """One of them."""
    return (["--engine", "qemu", "--cpus", str(cpus), "--memory", memory, *options], list(extra))


def device(*names):
    """An option for each device."""
    return [word for name in names for word in ("-device", name)]


NODES = ["-smp", "8,sockets=2,cores=2,threads=2",
         "-object", "memory-backend-ram,id=m0,size=2G", "-object", "memory-backend-ram,id=m1,size=2G",
         "-numa", "node,memdev=m0,cpus=0-3", "-numa", "node,memdev=m1,cpus=4-7"]
PORTS = device("pcie-root-port,id=r0,chassis=1,addr=1c.0,multifunction=on", "pcie-root-port,id=r1,chassis=2,addr=1c.1",
               "x3130-upstream,id=u,bus=r0", "xio3130-downstream,id=d0,bus=u,chassis=3,slot=1", "nvme,serial=b,bus=d0",
               "pcie-pci-bridge,id=pb,bus=r1", "e1000,bus=pb,addr=1", "e1000,bus=pb,addr=2")
MANY = device(*(f"virtio-rng-pci,addr={slot:x}.{function},multifunction=on"
                for slot in range(3, 15) for function in range(8)))
HIGH = ["-object", "memory-backend-ram,id=hm,size=4G,share=on", *device("ivshmem-plain,memdev=hm,addr=4")]

def every_pin(slots):
    """Four functions in each slot, with a pin each."""
    models = ("ich9-usb-uhci1", "ich9-usb-uhci2", "ich9-usb-uhci3", "piix3-usb-uhci")
    return device(*(f"{model},addr={slot:x}.{function},multifunction=on"
                    for slot in slots for function, model in enumerate(models)))


MACHINES = {
    "q35-none": machine(1, "512M", options=()),
    "q35-devices": machine(4, "2G", *device("e1000e,addr=4", "edu,addr=5", "nvme,serial=a,addr=6",
                                            "virtio-net-pci,addr=7")),
    "q35-smt": machine(8, "3G", "-smp", "8,sockets=1,cores=4,threads=2"),
    "q35-two-nodes": machine(8, "4G", *NODES),
    "q35-bridges": machine(4, "2G", *PORTS),
    "q35-sriov": machine(4, "2G", *device("pcie-root-port,id=r0,chassis=1,addr=1c.0", "igb,bus=r0")),
    "q35-many": machine(16, "2G", *MANY),
    "q35-high": machine(2, "6G", *HIGH),
    "q35-39bit": machine(4, "1G", *device("e1000e,addr=4"), options=("--iommu=aw-bits=39,eim=off",)),
    "i440fx": machine(2, "1G", "-machine", "pc", *device("e1000,addr=4", "rtl8139,addr=5"), options=()),
    "i440fx-usb": machine(3, "4G", "-machine", "pc", *device("virtio-net-pci,addr=4", "piix3-usb-uhci,addr=5"),
                          options=()),
    "q35-pins": machine(2, "1G", *every_pin(range(2, 0x1f))),
    "i440fx-pins": machine(2, "1G", "-machine", "pc", *every_pin(range(2, 0x20)), options=()),
}
# The others show the like: make machine-slow.
QUICK = ["q35-devices"]
