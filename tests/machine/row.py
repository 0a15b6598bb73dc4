# SPDX-License-Identifier: Apache-2.0
"""What a row of the table of boots is made of: a configuration and its tables, and a machine, which
become words for tools/run."""

import dataclasses
import json
import os
import typing

from machine import HANGS, ROOT
from services import PORT_WORD

QUICK = "console=ttyS0 quiet cryptomgr.notests"  # what a Linux is told that says little


def hypervisor(**keys):
    """The [hypervisor] table."""
    lines = [f'{key} = "{value}"' for key, value in {"iommu": "if-present", **keys}.items()]
    return "\n".join(["[hypervisor]", *lines, ""])


def partition(name, cpus, memory, kernel, cmdline="", **keys):
    """A [[partition]] table."""
    keys = {"name": name, "memory": memory, "kernel": kernel, "cmdline": cmdline, **keys}
    lines = [f"{key} = {json.dumps(value)}" for key, value in keys.items()]
    return "\n".join(["[[partition]]", f"cpus = {cpus}", *lines, ""])


def linux(name, cpus, memory, words=""):
    """A Linux partition that says little on its console."""
    return partition(name, cpus, memory, "vmlinuz", f"{QUICK} {words}".strip(), initrd="initrd.img")


def rt(cpus, ticks=10000):
    """The demo's real-time guest."""
    return partition("rt", cpus, "64M", "rt.elf", f"ticks={ticks} hz=1000")


def config(*tables, **keys):
    """A whole configuration."""
    return "\n".join([hypervisor(**keys), *tables])


TEST_IMAGE = os.path.join(ROOT, "build/bulkhead-test.elf")

BOCHS = ("bochs",)
UEFI = ("qemu", "kvm")
ENGINES = ("bochs", "qemu", "kvm")


@dataclasses.dataclass
class Boot:
    """One row."""

    config: typing.Union[str, bytes, None] = None  # None: the demo's; "": none
    configs: dict = dataclasses.field(default_factory=dict)  # engine: another configuration there
    cpus: int = 2
    memory: str = "1G"
    smt: bool = False
    x2apic: bool = True
    iommu: str = ""  # its properties, if there is to be one; services.PORT_WORD may stand in words
    devices: typing.Optional[typing.Callable] = None  # makes disks: folder -> QEMU's words
    reboots: int = 0
    firmware: str = "bios"
    road: str = "grub"  # how UEFI comes to Bulkhead
    secure_boot: bool = False
    models: dict = dataclasses.field(default_factory=dict)  # engine: its CPU model
    engines: tuple = ENGINES
    cannot: dict = dataclasses.field(default_factory=dict)  # engine: why the row is left out there
    slow: dict = dataclasses.field(default_factory=dict)  # the same, unless slow rows are asked for
    timeout: int = HANGS
    image: str = ""
    append: str = ""
    native: bool = False
    program: str = ""  # instead of Bulkhead
    extra: dict = dataclasses.field(default_factory=dict)  # engine: more words for tools/run
    script: typing.Optional[typing.Callable] = None
    terminal: bool = False  # the console is a terminal: the script gets a Terminal
    modules: typing.Optional[typing.Callable] = None  # makes files: folder -> {name: path}

    def on(self, engine):
        """The row as it is on @engine: two rows that are the same there need one boot."""
        def only(table):
            return {engine: table[engine]} if table.get(engine) else {}

        return dataclasses.replace(self, engines=(engine,), cannot={}, slow={}, models=only(self.models),
                                   config=self.configs.get(engine, self.config), configs={},
                                   extra=only(self.extra))

    def words(self, engine, scratch, port):
        """The words for tools/run; files go to @scratch. A server for guests is on @port."""
        words = ["--engine", engine, "--cpus", str(self.cpus), "--memory", self.memory,
                 "--timeout", str(self.timeout), "--firmware", self.firmware]
        text = self.configs.get(engine, self.config)
        if self.program:
            words += ["--program", self.program]
        elif self.native:
            words += ["--native"]
        elif text is not None:
            path = os.path.join(scratch, "partitions.toml") if text != "" else ""
            if path:
                if isinstance(text, str):
                    text = text.replace(PORT_WORD, str(port)).encode()
                with open(path, "wb") as out:
                    out.write(text)
            words += ["--config", path]
        for flag, value in (("--cpu-model", self.models.get(engine)), ("--image", self.image),
                            ("--append", self.append.replace(PORT_WORD, str(port))),
                            ("--iommu", self.iommu), ("--reboots", str(self.reboots or ""))):
            words += [flag, value] if value else []
        words += ["--boot", self.road] if self.road != "grub" else []
        words += ["--secure-boot"] * self.secure_boot
        words += ["--no-iommu"] * (engine == "bochs" and not self.iommu)
        words += ["--smt"] * self.smt + ["--no-x2apic"] * (not self.x2apic)
        for name, path in (self.modules(scratch) if self.modules else {}).items():
            words += ["--module", f"{name}={path}"]
        words += self.extra.get(engine, ())
        return words + (["--", *self.devices(scratch)] if self.devices else [])
