# SPDX-License-Identifier: Apache-2.0
"""The rows of somebody else's guests, which make test-guests fetches as Debian's packages. All run on
QEMU: Bochs would take hours."""

import os

from machine import ROOT
from row import QUICK, Boot, config, partition, rt
from scripts import CTRL_BRACKET as KEY

QEMU = ("qemu",)
KERNELS = {"backports": "vmlinuz-backports", "realtime": "vmlinuz-realtime"}
WAYS = "akpteb"  # what Linux knows as reboot=
DISK = os.path.join(ROOT, "build/linux/debian.img")
ISSUE = r"Debian GNU/Linux 12 guest ttyS0"
LOGIN = r"^guest login:\Z"
SHELL = r"root@guest:~[#]\Z"
TESTED = r"Pass: +[0-9]+ +Errors: 0"
XEN = "placeholder console=com1 com1=115200,8n1 dom0_mem=128M sync_console noreboot"


def end(machine):
    """Of guests that do not end by themselves: what has come is what the test looks at."""
    machine.kill()


def test_memory(machine):
    """memtest86+ draws its screen and comes past its first test."""
    machine.follow(r"^\[memtest\] .*Memtest86")
    machine.send(KEY + "1")
    machine.expect(r"Memtest86\+ v6\.10(.*\n)+.*Test #[1-9](.*\n)+.*" + TESTED, "testing")
    machine.send(KEY + "0")  # memtest86+ writes no newline: lines of others wait while it is attached
    machine.follow(r"rt: 10000 ticks, period")
    machine.transcript.lines = [(0.0, line) for line in machine.lines()]
    end(machine)


def both_walls(machine):
    """Xen stops in either of the ways that docs/guest-abi.md has."""
    for name in ("xen", "xen-noapic"):
        machine.expect(rf"^\[{name}\] .*(Manual reset required|Hardware Dom0 crashed)")
    machine.expect(r"^bulkhead: partition rt: stopped: powered off")
    end(machine)


def log_in(machine, since):
    """From the line that announces the login on."""
    machine.follow(ISSUE, since)
    machine.send(KEY + "1")
    machine.expect(LOGIN)
    machine.type("root\n", r"^Password:\Z")
    machine.type("bulkhead\n", SHELL)


def work_in_debian(machine):
    """Logs in, asks for failed units, changes to the same kernel by kexec, and the same again."""
    log_in(machine, 0)
    machine.type("clear; systemctl is-system-running --wait\n", r"^running\n" + SHELL, "running")
    machine.type("clear; systemctl --failed\n", r"^0 loaded units listed\.\n(.*\n)*" + SHELL, "failed")
    machine.type("clear; kexec -l /boot/vmlinuz --initrd=/boot/initrd.img --reuse-cmdline && echo lo''aded\n",
                 r"^loaded\n" + SHELL)
    since = len(machine.lines())
    machine.send("sync; kexec -e\n")
    log_in(machine, since)
    machine.type("clear; systemctl --failed\n", r"^0 loaded units listed\.\n(.*\n)*" + SHELL, "failed-again")
    machine.send("systemctl poweroff\n")


def reset_each(machine):
    """Each Linux resets itself in its way, comes to its shell again, and powers off."""
    for number, way in enumerate(WAYS, 1):
        at = machine.expect(rf"^\[{way}\] Bulkhead's Linux: a shell")
        since = len(machine.transcript.lines)
        machine.send(f"{KEY}{number}")
        machine.expect(rf"^bulkhead: keyboard: partition {way}$", since=since)
        machine.send("reboot -f\n")
        at = machine.expect(rf"^bulkhead: partition {way}: restarting$", since=at)
        machine.expect(rf"^\[{way}\] Bulkhead's Linux: a shell", since=at)
        machine.send("exit\n")
        machine.expect(rf"^bulkhead: partition {way}: stopped: powered off$", since=at)


def other_kernel(name):
    """The demo's Linux with another kernel, beside the real-time guest."""
    return Boot(config(partition("linux", [0, 1], "512M", KERNELS.get(name, "vmlinuz"),
                                 f"{QUICK} bulkhead.sleep=0 bulkhead.migrate=200", initrd="initrd.img"),
                       rt([2])), cpus=3, memory="1G", engines=QEMU)


def xen(name, cpu, words=""):
    """Xen, given a Linux for its first domain. The first word is lost to it: it skips its own name."""
    return partition(name, [cpu], "384M", "xen.elf", f"{XEN} {words}".strip(), initrd="vmlinuz")


def nvme(unused):
    """A drive with Debian, which stays as it was made."""
    return ["-drive", f"if=none,id=nvme,format=raw,snapshot=on,file={DISK}",
            "-device", "nvme,serial=nvme,drive=nvme,addr=4.0"]


BOOTS = {
    "memtest": Boot(config(partition("memtest", [0], "64M", "memtest.bin",
                                     "console=ttyS0,115200 nobench nosm nopause"), rt([1])),
                    memory="512M", engines=QEMU, terminal=True, script=test_memory),
    "backports": other_kernel("backports"),
    "realtime": other_kernel("realtime"),
    "own-kernel": other_kernel("debian"),
    "xen": Boot(config(xen("xen", 0), xen("xen-noapic", 1, "noapic cmos-rtc-probe"), rt([2], ticks=1000)),
                cpus=3, engines=QEMU, script=both_walls),
    "debian": Boot(config(partition("linux", [0, 1], "512M", "vmlinuz-devices",
                                    f"{QUICK} bulkhead.load=root", initrd="initrd-devices.img",
                                    pci=["00:04.0"]), iommu="required"),
                   cpus=2, memory="1G", iommu="aw-bits=48,eim=on", devices=nvme, engines=QEMU, terminal=True,
                   script=work_in_debian),
    "reboot-ways": Boot(config(*(partition(way, [cpu], "128M", "vmlinuz",
                                           f"{QUICK} reboot={way} bulkhead.do=shell bulkhead.sleep=0",
                                           initrd="initrd.img") for cpu, way in enumerate(WAYS))),
                        cpus=len(WAYS), engines=QEMU, script=reset_each),
}
