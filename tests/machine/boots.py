# SPDX-License-Identifier: Apache-2.0
"""The table of boots: which machine, which configuration, and, where somebody has to type, a
script. Tests name the rows; conftest.py runs each once on every engine that the row is for. A row
of one engine alone is one whose point the others have no word for."""

import dataclasses
import hashlib
import json
import os
import random
import typing

from config_goldens import configuration
from machine import ROOT
from services import PORT_WORD

HASWELL = "corei7_haswell_4770"
CANNON_LAKE = "corei3_cnl"
BROADWELL = "broadwell_ult"
NO_VTX = "p4_prescott_celeron_336"
AMD = "ryzen"
NO_EPT = "core2_penryn_t9600"
NO_UNRESTRICTED_GUEST = "corei5_lynnfield_750"

STUB = os.path.join(ROOT, "build/machine/stub.elf")  # of stub.asm
TEST_IMAGE = os.path.join(ROOT, "build/bulkhead-test.elf")
INITRD = os.path.join(ROOT, "build/guests/initrd.img")
# What Linux says without Bulkhead; Bochs 2.7 loses wake-ups of MWAIT with more than one CPU.
NATIVE = "console=ttyS0,115200 idle=nomwait quiet cryptomgr.notests bulkhead.sleep=0"
QUICK = "console=ttyS0 quiet cryptomgr.notests"
BESIDE = 6000  # ticks of the real-time guest while Linux boots
CTRL_BRACKET = "\x1d"
BALLAST_SIZE = 64 << 20


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
    models: dict = dataclasses.field(default_factory=dict)  # engine: its CPU model
    engines: tuple = ENGINES
    cannot: dict = dataclasses.field(default_factory=dict)  # engine: why the row is left out there
    slow: dict = dataclasses.field(default_factory=dict)  # the same, unless slow rows are asked for
    timeout: int = 300
    image: str = ""
    append: str = ""
    native: bool = False
    program: str = ""  # instead of Bulkhead
    extra: dict = dataclasses.field(default_factory=dict)  # engine: more words for tools/run
    script: typing.Optional[typing.Callable] = None
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
        words += ["--no-iommu"] * (engine == "bochs" and not self.iommu)
        words += ["--smt"] * self.smt + ["--no-x2apic"] * (not self.x2apic)
        for name, path in (self.modules(scratch) if self.modules else {}).items():
            words += ["--module", f"{name}={path}"]
        words += self.extra.get(engine, ())
        return words + (["--", *self.devices(scratch)] if self.devices else [])


def ballast():
    """Bytes that no compression and no accident gives twice."""
    return random.Random(64).randbytes(BALLAST_SIZE)


def ballast_md5():
    """What the guest's md5sum has to print."""
    return hashlib.md5(ballast()).hexdigest()


def cpio_entry(name, mode, data):
    """One file of a "newc" cpio archive."""
    fields = [1, mode, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(name) + 1, 0]
    head = b"070701" + b"".join(b"%08x" % field for field in fields) + name.encode() + b"\0"
    return head + bytes(-len(head) % 4) + data + bytes(-len(data) % 4)


def heavy_initrd(folder):
    """An initrd of more than 64 MiB: ours, and a second archive with one large file."""
    path = os.path.join(folder, "initrd.img")
    with open(INITRD, "rb") as ours, open(path, "wb") as out:
        data = ours.read()
        out.write(data + bytes(-len(data) % 4))
        out.write(cpio_entry("ballast", 0o100644, ballast()))
        out.write(cpio_entry("TRAILER!!!", 0, b""))
    return {"initrd.img": path}


def type_at_shell(machine):
    """Types into Linux, moves the keyboard to the other partition and back, and ends both."""
    at = machine.expect(r"^\[echo\] echo: ready")
    at = machine.expect(r"^\[linux\] Bulkhead's Linux: a shell", 240)
    machine.send("echo hello-$((40 + 2))\n")
    at = machine.expect(r"^\[linux\] hello-42$", since=at)
    machine.send(CTRL_BRACKET + "?")
    at = machine.expect(r"^bulkhead:   0 linux \(selected\)", since=at)
    at = machine.expect(r"^bulkhead:   1 echo$", since=at)
    machine.send(CTRL_BRACKET + "1")
    at = machine.expect(r"^bulkhead: keyboard: partition echo", since=at)
    machine.send("is anybody there, " + "x" * 60 + "?\n")
    at = machine.expect(r"^\[echo\] echo: is anybody there, x{60}\?$", since=at)
    machine.send(CTRL_BRACKET + "9")
    at = machine.expect(r"^bulkhead: keyboard: no such partition", since=at)
    machine.send(CTRL_BRACKET + "0")
    at = machine.expect(r"^bulkhead: keyboard: partition linux", since=at)
    machine.send("exit\n")
    at = machine.expect(r"^bulkhead: partition linux: stopped: powered off", since=at)
    machine.send(CTRL_BRACKET + "1quit\n")
    machine.expect(r"^bulkhead: partition echo: stopped: powered off", since=at)


def reboot_once(machine):
    """Restarts Linux from its shell, and ends it the second time."""
    at = machine.expect(r"^\[linux\] Bulkhead's Linux: a shell", 240)
    machine.send("reboot -f\n")
    at = machine.expect(r"^bulkhead: partition linux: restarting", 60, since=at)
    at = machine.expect(r"^\[linux\] Bulkhead's Linux: a shell", 240, since=at)
    machine.send("exit\n")
    machine.expect(r"^bulkhead: partition linux: stopped: powered off", since=at)


def type_at_com2(machine):
    """Sends a line through the physical port that Linux owns, and asks for its interrupts."""
    at = machine.expect(r"^\[linux\] Bulkhead's Linux: a shell", 240)
    machine.send("(stty raw 115200; echo through-com2; sleep 1; grep ttyS1 /proc/interrupts >&2)"
                 " 0<>/dev/ttyS1 1>&0\n")
    at = machine.expect(r"^\[linux\].* IO-APIC +3-edge +ttyS1", since=at)
    machine.send("exit\n")
    machine.expect(r"^bulkhead: partition linux: stopped: powered off", since=at)


def type_at_stub(machine):
    """Types more than any FIFO holds and reads it back."""
    machine.expect("^ready$")
    machine.send("0123456789" * 10 + "q")
    machine.expect("^" + "0123456789" * 10 + "q$")


def extra_module(folder):
    """A module that the configuration doesn't name."""
    path = os.path.join(folder, "extra")
    with open(path, "w", encoding="ascii") as out:
        out.write("extra\n")
    return {"extra": path}


def stand_ins(folder):
    """Small files in place of what the loader takes seconds for and nobody comes to use."""
    names = ("vmlinuz", "initrd.img", "rt.elf")
    for name in names:
        with open(os.path.join(folder, name), "w", encoding="ascii") as out:
            out.write("a stand-in\n")
    return {name: os.path.join(folder, name) for name in names}


COM2 = os.path.join(ROOT, "build/machine/com2-{}.out")  # of an engine
ECHO = partition("echo", [1], "16M", "echo.elf")
TINY = config(rt([0], ticks=20))

# Files of tests/config whose messages are compared with bulkhead-check's, word for word.
WRONG = ("bytes-not-utf8", "cpu-overlap", "cpu-unknown", "empty", "key-unknown", "long-line",
         "many-mistakes", "memory-does-not-fit", "module-missing", "name-twice", "pinned-hypervisor",
         "pinned-overlap", "pinned-reserved", "several", "smt-split",
         "syntax-string-not-closed-at-end")


def native(**machine):
    """A machine that runs Linux without Bulkhead."""
    return Boot(native=True, append=NATIVE, **machine)


def stub(words, **more):
    """The stand-in for the hypervisor told what to print."""
    return Boot(TINY, cpus=1, memory="64M", image=STUB, append=words, **more)


def selftest(name):
    """The test image told to run one of its self tests."""
    return Boot(TINY, cpus=2, memory="256M", image=TEST_IMAGE, append=f"selftest={name}")


def iommu(*units, **machine):
    """The test image drives QEMU's "edu" device through these remapping units."""
    devices = [*units, *(f"edu,dma_mask=0xffffffffffffffff,addr={at}" for at in (4, 5))]
    words = ["--", *(word for device in devices for word in ("-device", device))]
    return dataclasses.replace(selftest("iommu"), memory="2G", engines=("qemu",),
                               extra={"qemu": tuple(words)}, **machine)


def refused(config=None, **machine):
    """A machine, or a configuration, on which nothing starts."""
    return Boot(config, modules=stand_ins, **machine)


def cannot(**models):
    """A machine whose CPU lacks something, by engine."""
    return refused(cpus=1, models=models, engines=tuple(models))


def xapic(boot):
    """The same without x2APIC."""
    return dataclasses.replace(boot, x2apic=False, models={})


with open(os.path.join(ROOT, "tests/machine/four.toml"), encoding="utf-8") as four:
    FOUR = four.read()

PENDING = Boot(config(partition("bad", [0], "16M", "triplefault.elf", "pending",
                                on_crash="restart"), rt([1], ticks=3000)), memory="256M",
               models={"bochs": BROADWELL})


def hostile(words=""):
    """A guest that does what it may not, beside one that would notice."""
    return config(partition("witness", [0], "64M", "witness.elf", "seconds=10"),
                  partition("probe", [1], "16M", "probe.elf", words))


MIGRATE = Boot(config(linux("linux", [0, 1, 2], "256M", "bulkhead.sleep=0 bulkhead.migrate=200"),
                      rt([3], ticks=3000)), cpus=4, memory="512M")
# QEMU's emulation lets a guest do what no processor does, and then refuses to go on with it.
HOSTILE = Boot(hostile(), memory="512M", models={"bochs": HASWELL},
               configs={"qemu": hostile("except=cr,vmxon,vmclear,vmptrld")})
# What another row shows on that engine as well, in a minute for each.
SLOW = {"bochs": "slow, and another row shows the like: make machine-slow"}
SMP = Boot(config(partition("smp", [1, 2, 3], "16M", "smp.elf"), rt([0], ticks=3000)), cpus=4, memory="512M",
           models={"bochs": CANNON_LAKE})

BOOTS = {
    # What `make run` shows, by either firmware.
    "demo": Boot(cpus=4, memory="2G"),
    "native": native(),
    "uefi": Boot(cpus=4, memory="2G", firmware="uefi", engines=UEFI),
    # Other processors, numbers of CPUs, sizes of guests.
    "wide": Boot(config(linux("linux", [0, 1, 2], "512M"), rt([3], BESIDE)), cpus=4,
                 models={"bochs": HASWELL}, slow=SLOW),
    "native-wide": native(models={"bochs": HASWELL}, slow=SLOW),
    "xapic": xapic(Boot(config(linux("linux", [0], "512M"), rt([1], BESIDE)))),
    "native-xapic": xapic(native()),
    "crossed": Boot(config(linux("linux", [1, 2], "1G"), rt([0], BESIDE)), cpus=3, memory="2G",
                    slow=SLOW),
    "smt": Boot(config(linux("linux", [0, 1], "512M"), rt([2], BESIDE)), cpus=4, smt=True,
                models={"bochs": BROADWELL}, slow=SLOW),
    "native-smt": native(smt=True, models={"bochs": BROADWELL}, slow=SLOW),
    "two-linux": Boot(config(linux("left", [0], "256M"), linux("right", [1], "256M")), slow=SLOW),
    # Interrupts between CPUs, in both modes of the local APIC.
    "migrate": MIGRATE,
    "migrate-xapic": dataclasses.replace(xapic(MIGRATE), slow=SLOW),
    "heavy": Boot(config(linux("linux", [0], "512M", "bulkhead.sleep=0")), cpus=1,
                  modules=heavy_initrd, slow=SLOW),
    "four": Boot(FOUR, cpus=8, memory="1G", cannot={
        "bochs": "eight CPUs, two of its Linux kernels: it runs all CPUs in turn on one of ours"}),
    # Machines that cannot.
    "no-virtualisation": cannot(bochs=NO_VTX, qemu="EPYC,-svm,+x2apic"),
    "no-ept": cannot(bochs=NO_EPT),
    "no-unrestricted-guest": cannot(bochs=NO_UNRESTRICTED_GUEST),
    "no-nested-paging": cannot(qemu="EPYC,+svm,-npt,+x2apic"),
    "little-memory": refused(cpus=4, memory="128M"),
    # With QEMU's tables switched off its BIOS makes some of its own.
    "no-acpi": refused(cpus=1, engines=BOCHS, extra={"bochs": ("--bios", "BIOS-bochs-legacy")}),
    # A firmware that keeps the memory that the image, or the start of CPUs, needs.
    "image-kept": refused(extra=dict.fromkeys(ENGINES, ("--grub", "cutmem 16M 17M"))),
    "low-kept": refused(extra=dict.fromkeys(ENGINES, ("--grub", "cutmem 32K 36K"))),
    "no-config": Boot("", cpus=1, memory="256M"),
    # Configurations that are wrong.
    **{f"wrong-{name}": refused(configuration(name), cpus=4, smt=True) for name in WRONG},
    # Guests that die, guests that attack.
    "triple-fault": Boot(config(partition("witness", [0], "64M", "witness.elf", "seconds=5"),
                                partition("bad", [1], "16M", "triplefault.elf")), memory="512M"),
    "restart": Boot(config(partition("bad", [0], "16M", "triplefault.elf", on_crash="restart")),
                    cpus=1, memory="256M"),
    "pending": PENDING,
    "pending-xapic": xapic(PENDING),
    "hostile": HOSTILE,
    "hostile-xapic": xapic(HOSTILE),
    "smp": SMP,
    "smp-xapic": xapic(SMP),
    # Bochs's AMD-V tells the next instruction, as processors do and QEMU doesn't. It takes the four
    # CPUs for threads of one core.
    "smp-amd": dataclasses.replace(SMP, config=SMP.config.replace("[hypervisor]",
                                                                  '[hypervisor]\nsmt = "share"'),
                                   models={"bochs": AMD}, engines=BOCHS),
    # A partition starts anew when its guest asks for it.
    "reboot": Boot(config(linux("linux", [0, 1], "256M", "bulkhead.do=shell bulkhead.sleep=0")),
                   memory="512M", script=reboot_once, slow=SLOW),
    # The image examines itself.
    "wx": selftest("wx"),
    "wx-broken": selftest("wx-broken"),
    "stack-overflow": selftest("stack-overflow"),
    "write-text": selftest("write-text"),
    "panic": selftest("panic"),
    "iommu-48": iommu("intel-iommu,intremap=on,eim=on,aw-bits=48"),
    "iommu-39": iommu("intel-iommu,intremap=on,eim=on,aw-bits=39"),
    "iommu-8-bit-ids": iommu("intel-iommu,intremap=on,eim=off,aw-bits=39"),
    "iommu-xapic": iommu("intel-iommu,intremap=on,eim=off,aw-bits=48", x2apic=False),
    "iommu-caching": iommu("intel-iommu,intremap=on,caching-mode=on,snoop-control=on"),
    "iommu-memory-only": iommu("intel-iommu,intremap=off,aw-bits=48"),
    "iommu-none": iommu(),
    # tools/run alone.
    "stub-clean": stub("#~{a}_$b;_*~bulkhead:_all_partitions_stopped~!",
                       modules=extra_module),
    "stub-uefi": stub("#~bulkhead:_all_partitions_stopped~!", firmware="uefi", engines=UEFI),
    "stub-panic": stub("bulkhead:_panic:_at_the_disco~bulkhead:_halted:_panic~^"),
    "stub-halted": stub("bulkhead:_halted:_no_reason~^"),
    "stub-died": stub("half_a_line!"),
    "stub-not-off": stub("bulkhead:_all_partitions_stopped~^"),
    "stub-timeout": stub("still_here~^", timeout=5),
    "stub-input": stub("ready~@~bulkhead:_all_partitions_stopped~!", script=type_at_stub),
    # A physical port with its interrupt line, given away.
    "com2": Boot(config(partition("linux", [1], "256M", "vmlinuz",
                                  f"{QUICK} bulkhead.do=shell bulkhead.sleep=0",
                                  initrd="initrd.img").replace(
                                      "cpus", 'ioports = ["0x2f8-0x2ff"]\nirqs = [3]\ncpus')),
                 memory="512M", script=type_at_com2, slow=SLOW, extra={
                     "bochs": ("--", f"com2: enabled=1, mode=file, dev={COM2.format('bochs')}"),
                     "qemu": ("--", "-serial", f"file:{COM2.format('qemu')}"),
                     "kvm": ("--", "-serial", f"file:{COM2.format('kvm')}")}),
    # Somebody types.
    "console": Boot(config(linux("linux", [0], "256M", "bulkhead.do=shell bulkhead.sleep=0"), ECHO),
                    memory="512M", script=type_at_shell, slow=SLOW),
}
