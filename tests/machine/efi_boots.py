# SPDX-License-Identifier: Apache-2.0
"""Boots by UEFI without GRUB's multiboot2: the roads, Secure Boot, what goes wrong before the boot
services end, a TPM, and the firmware's own memory."""

import dataclasses
import os
import re
import shutil
import subprocess

from boots import TEST_IMAGE
from machine import ROOT
from monitor import Monitor, qmp
from row import UEFI, Boot, config, hypervisor, linux, partition, rt
from runner import bundle, configuration, esp, portable, roads
from scripts import live

MACHINE = os.path.join(ROOT, "build/machine")
APPLICATION = os.path.join(ROOT, "build/bulkhead.efi")
REMOVABLE = "EFI/BOOT/"
BOOTX64 = REMOVABLE + "BOOTX64.EFI"
QUESTION = r"^\[lives\] lives: .*again\?"
LIFE = partition("lives", [0], "4M", "lives.elf")
END_LIFE = live(1, QUESTION, "a", "q")
GPT_DISKS = 0x10  # the first device number of disks beside the machine's own

# CPUs: the configuration whose plan and guests are compared between the roads.
CONFIGS = {1: config(LIFE), 2: config(LIFE, rt([1], ticks=20)), 8: config(LIFE, rt([7], ticks=20))}
ROADS = ("bios", "grub", "chain", "entry", "efi", "bundle")
MACHINES = ((1, "512M"), (2, "512M"), (8, "6G"))
QUICK = {("efi", 1), ("bundle", 8), *((road, 2) for road in ROADS), ("bios", 1), ("bios", 8)}


def road_name(road, cpus):
    """The name of the row."""
    return f"road-{road}-{cpus}"


def screen(_):
    """QEMU's words for a graphics card."""
    return ["-device", "VGA"]


def by_road(road, cpus, memory):
    """One configuration by one road."""
    boot = Boot(CONFIGS[cpus], cpus=cpus, memory=memory, engines=UEFI, script=END_LIFE)
    if road != "bios":
        boot = dataclasses.replace(boot, firmware="uefi", road=road,
                                   append="two words" if road == "chain" else "",
                                   devices=screen if road == "efi" else None)
    slow = {} if (road, cpus) in QUICK else dict.fromkeys(UEFI, "slow: make machine-slow")
    return dataclasses.replace(boot, slow=slow)


def disk(scratch, number, files):
    """QEMU's words for one more disk to boot from, before those that were there: @files are
    {path in the partition: file}."""
    path = os.path.join(scratch, f"disk{number}.img")
    esp.make(files, path)
    return ["-drive", f"if=none,id=more{number},format=raw,file={path}",
            "-device", f"virtio-blk-pci,drive=more{number},bootindex={number},"
            f"addr={GPT_DISKS + number:#x}"]


def written(scratch, name, text):
    """A file of @text."""
    path = os.path.join(scratch, name)
    with open(path, "w", encoding="ascii") as out:
        out.write(text)
    return path


THREE_MISTAKES = hypervisor(iommu="perhaps") + partition("a", [0], "4X", "lives.elf", cpu=[1])
NO_IMAGE = config(partition("a", [0], "4M", "missing.elf"))
HUGE = config(partition("a", [0], "4M", "huge.elf"))
HUGE_MIB = 300  # more than the machine has


def mistaken_disks(scratch):
    """A disk for each mistake that is found before the boot services end."""
    huge = os.path.join(scratch, "huge.elf")
    with open(huge, "wb") as out:
        out.truncate(HUGE_MIB << 20)
    images = {REMOVABLE + "lives.elf": os.path.join(configuration.GUESTS, "lives.elf")}
    wrong = [{},
             {REMOVABLE + configuration.NAME: written(scratch, "three.toml", THREE_MISTAKES), **images},
             {REMOVABLE + configuration.NAME: written(scratch, "none.toml", NO_IMAGE), **images},
             {REMOVABLE + configuration.NAME: written(scratch, "huge.toml", HUGE),
              REMOVABLE + "huge.elf": huge}]
    words = []
    for number, files in enumerate(wrong):
        words += disk(scratch, number, {BOOTX64: APPLICATION, **files})
    return words


def press_keys(machine):
    """Waits at the first mistake, presses a key at the others, and ends the guest."""
    at = 0
    for number in range(4):
        at = machine.expect("bulkhead.efi: press a key, or wait", since=at)
        if number:
            machine.send(" ")
    END_LIFE(machine)


def no_acpi_disks(scratch):
    """A machine without ACPI, and what the firmware comes to then."""
    return ["-machine", "acpi=off", *disk(scratch, 0, {BOOTX64: APPLICATION}),
            *disk(scratch, 1, {BOOTX64: os.path.join(MACHINE, "next.efi")})]


SIGNED = config(linux("linux", [0], "256M", "bulkhead.sleep=0"), rt([1], ticks=20))
SIGNED_MODULES = [(name, os.path.join(configuration.GUESTS, name)) for name in ("vmlinuz", "initrd.img", "rt.elf")]
# The name of a file in the bundle, in which one byte is another; None: what the name says.
TAMPERED = {"unsigned": None, "other-key": None, "config": configuration.NAME, "kernel": "vmlinuz",
            "initrd": "initrd.img", "plain": None}


def _other_key(scratch):
    """A key that the firmware does not know."""
    key, certificate = (os.path.join(scratch, "other." + end) for end in ("key", "pem"))
    subprocess.run(["openssl", "req", "-new", "-x509", "-newkey", "rsa:2048", "-nodes", "-sha256",
                    "-subj", "/CN=nobody/", "-keyout", key, "-out", certificate],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return key, certificate


def _change_byte(path, name):
    """One bit in the middle of a file of the bundle."""
    index = [listed for listed, _ in bundle.read(path)].index(name)
    start, size = portable.place(path, f".file{index}")
    with open(path, "r+b") as file:
        file.seek(start + size // 2)
        byte = file.read(1)[0] ^ 1
        file.seek(start + size // 2)
        file.write(bytes([byte]))


def tampered_disks(scratch):
    """A disk for each program that Secure Boot does not let start, and one that is signed and would
    take files from beside itself."""
    key = os.path.join(scratch, "good.key")
    bundle.open_key(roads.SNAKEOIL + ".key", roads.SNAKEOIL_PASSPHRASE, key)
    good = (key, roads.SNAKEOIL + ".pem")
    made = os.path.join(scratch, "made.efi")
    bundle.make(made, written(scratch, "signed.toml", SIGNED), SIGNED_MODULES)
    words = []
    for number, (name, changed) in enumerate(TAMPERED.items()):
        path = os.path.join(scratch, name + ".efi")
        shutil.copyfile(APPLICATION if name == "plain" else made, path)
        if name == "other-key":
            bundle.sign(path, *_other_key(scratch))
        elif name != "unsigned":
            bundle.sign(path, *good)
        if changed:
            _change_byte(path, changed)
        words += disk(scratch, number, {BOOTX64: path})
    return words


def tpm(name):
    """QEMU's words for a TPM whose log of commands stays in build/machine."""
    def words(scratch):
        control = os.path.join(scratch, "tpm")
        log = os.path.join(MACHINE, f"{name}.tpm")
        os.makedirs(MACHINE, exist_ok=True)
        if os.path.exists(log):
            os.remove(log)
        subprocess.run(["swtpm", "socket", "--tpm2", "--daemon", "--terminate", "--tpmstate",
                        f"dir={scratch}", "--ctrl", f"type=unixio,path={control}",
                        "--log", f"file={log},level=20"], check=True)
        return ["-chardev", f"socket,id=tpm,path={control}", "-tpmdev", "emulator,id=tpm0,chardev=tpm",
                "-device", "tpm-tis,tpmdev=tpm0"]
    return words


MEASURED = Boot(config(LIFE), cpus=1, memory="512M", engines=UEFI, firmware="uefi", road="bundle",
                script=END_LIFE)


RUN_TIME = (5, 6)  # EfiRuntimeServicesCode, EfiRuntimeServicesData


def map_of(lines):
    """[(type, start, end)] that print-map.c printed among @lines."""
    rows = (line.split() for line in lines if line.startswith("map: ") and line != "map: end")
    return [tuple(int(word, 16) for word in row[1:]) for row in rows]


CLEARED = "^bulkhead: the application took [0-9]+ ticks; its memory 0x([0-9a-f]+)-0x([0-9a-f]+) is cleared$"


def run_time_boot():
    """A row whose script compares the firmware's memory before and after."""
    state = {}

    def devices(scratch):
        state["path"] = os.path.join(scratch, "monitor")
        return qmp(state["path"])

    def script(machine):
        monitor = Monitor(state["path"])
        at = machine.expect("^map: end$")
        ranges = [row[1:] for row in map_of(line for _, line in machine.transcript.lines)
                  if row[0] in RUN_TIME]
        assert ranges
        at = machine.expect("^bulkhead: Bulkhead .*, loaded by bulkhead.efi", since=at)
        before = monitor.read(ranges)
        at = machine.expect(CLEARED, since=at)
        line = machine.transcript.lines[at - 1][1]
        first, last = (int(word, 16) for word in re.match(CLEARED, line).groups())
        assert not any(monitor.read([(first, last + 1)])[0]), line
        machine.expect(QUESTION, since=at)
        assert monitor.read(ranges) == before
        machine.send("q")

    programs = [os.path.join(MACHINE, "take-memory.efi") + " +800", os.path.join(MACHINE, "print-map.efi")]
    words = tuple(word for program in programs for word in ("--before", program))
    return Boot(config(LIFE), cpus=1, memory="1G", engines=("qemu",), firmware="uefi", road="shell",
                devices=devices, script=script, extra={"qemu": words})


def more_disks(**machine):
    """A machine that boots from what @devices makes before it comes to a disk that is right."""
    return Boot(cpus=1, engines=UEFI, firmware="uefi", **machine)


BOOTS = {
    **{road_name(road, cpus): by_road(road, cpus, memory) for road in ROADS for cpus, memory in MACHINES},
    "efi-demo": Boot(SIGNED, cpus=2, engines=UEFI, firmware="uefi", road="efi"),
    "efi-mistakes": more_disks(config=config(LIFE), memory="256M", road="efi", devices=mistaken_disks,
                               script=press_keys),
    "efi-no-acpi": more_disks(config=config(LIFE), memory="256M", road="efi", devices=no_acpi_disks),
    "efi-secure": Boot(SIGNED, cpus=2, engines=UEFI, firmware="uefi", road="bundle", secure_boot=True,
                       devices=tampered_disks),
    "efi-measured": dataclasses.replace(MEASURED, devices=tpm("efi-measured")),
    "efi-measured-again": dataclasses.replace(MEASURED, devices=tpm("efi-measured-again")),
    "efi-measured-other": dataclasses.replace(MEASURED, config=MEASURED.config + "#\n",
                                              devices=tpm("efi-measured-other")),
    "efi-memory": run_time_boot(),
    "efi-spaces": Boot(config(LIFE), cpus=2, memory="512M", engines=UEFI, firmware="uefi", road="shell",
                       image=TEST_IMAGE, append="spaces=walk", script=END_LIFE),
}
