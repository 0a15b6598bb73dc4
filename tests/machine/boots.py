# SPDX-License-Identifier: Apache-2.0
"""The table of boots: which machine, which configuration, and, where somebody has to type, a
script. Tests name the rows; conftest.py runs each once on every engine that the row is for. A row
of one engine alone is one whose point the others have no word for."""

import dataclasses
import os

from config_goldens import configuration
from machine import ROOT
from modules import extra_module, heavy_initrd, stand_ins
from row import BOCHS, ENGINES, QUICK, TEST_IMAGE, UEFI, Boot, config, linux, partition, rt
from scripts import (both_at_shell, live, reboot_once, type_at_com2, type_at_shell, type_at_stub, until)

HASWELL = "corei7_haswell_4770"
CANNON_LAKE = "corei3_cnl"
BROADWELL = "broadwell_ult"
TIGER_LAKE = "tigerlake"
NO_VTX = "p4_prescott_celeron_336"
AMD = "ryzen"
NO_EPT = "core2_penryn_t9600"
NO_UNRESTRICTED_GUEST = "corei5_lynnfield_750"

STUB = os.path.join(ROOT, "build/machine/stub.elf")  # of stub.asm
# What Linux says without Bulkhead; Bochs 2.7 loses wake-ups of MWAIT with more than one CPU.
NATIVE = "console=ttyS0,115200 idle=nomwait quiet cryptomgr.notests bulkhead.sleep=0"
BESIDE = 6000  # ticks of the real-time guest while Linux boots
COM2 = os.path.join(ROOT, "build/machine/com2-{}.out")  # of an engine
ECHO = partition("echo", [1], "16M", "echo.elf")
LIVES = 51  # 50 restarts
TINY = config(rt([0], ticks=20))

# What every kernel probes, by first and last port, and one port that none does.
LEGACY = ((0x0, 0xff), (0x170, 0x177), (0x1f0, 0x1f7), (0x200, 0x207), (0x278, 0x27f), (0x2e8, 0x2ef),
          (0x2f8, 0x2ff), (0x376, 0x37f), (0x3b0, 0x3df), (0x3e8, 0x3ff), (0x4d0, 0x4d1), (0x678, 0x67a),
          (0x778, 0x77a), (0xa79, 0xa79), (0xc80, 0xc83), (0xcf8, 0xcff))
NOT_LEGACY = 0x5658


def port_list(*ranges):
    """A word for ports.elf."""
    return "list=" + ",".join(f"{first:x}-{last:x}" for first, last in ranges)


LENGTHS = (1, 80, 1000)  # of lines that are written, with about so many bytes in all:
LINES_BYTES = 20_000

# Files of tests/config whose messages are compared with bulkhead-check's, word for word.
WRONG = ("bytes-not-utf8", "cpu-overlap", "cpu-unknown", "empty", "key-unknown", "long-line",
         "many-mistakes", "memory-does-not-fit", "module-missing", "name-twice", "pinned-hypervisor",
         "pinned-overlap", "pinned-reserved", "several", "smt-split",
         "syntax-string-not-closed-at-end")


def lines(*tables):
    """Guests that measure what they write, where instructions of a CPU are counted and bytes take time."""
    return Boot(config(*tables), memory="256M", engines=BOCHS)


def native(**machine):
    """A machine that runs Linux without Bulkhead."""
    return Boot(native=True, append=NATIVE, **machine)


def stub(words, **more):
    """The stand-in for the hypervisor told what to print."""
    return Boot(TINY, cpus=1, memory="64M", image=STUB, append=words, **more)


def selftest(name):
    """The test image told to run one of its self tests."""
    return Boot(TINY, cpus=2, memory="256M", image=TEST_IMAGE, append=f"selftest={name}")


def spaces(word, **machine):
    """The test image that looks at the address spaces of its CPUs, or breaks one."""
    other = partition("other", [1, 2], "64M", "rt.elf", "ticks=20 hz=1000")
    return Boot(config(rt([0], ticks=20), other), **{"cpus": 4, "memory": "512M", **machine},
                image=TEST_IMAGE, append=f"spaces={word}")


def forced(*names):
    """The demo with what this machine does not need."""
    return Boot(cpus=4, memory="2G", image=TEST_IMAGE, append=" ".join(f"force={name}" for name in names))


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


def loaded(**machine):
    """One configuration, for machines that differ in where the loader puts the image."""
    return Boot(config(linux("linux", [1], "512M", "bulkhead.sleep=0 nokaslr"), rt([0], ticks=20)),
                memory="3G", engines=UEFI, **machine)


def above(mib, boot):
    """The same where the firmware keeps what is free from 16 MiB to there."""
    return dataclasses.replace(boot, firmware="uefi", memory="3G", engines=UEFI,
                               extra=dict.fromkeys(UEFI, ("--take-memory", str(mib))))


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
    return config(partition("witness", [0], "64M", "witness.elf", "until-key"),
                  partition("probe", [1], "16M", "probe.elf", words))


MIGRATE = Boot(config(linux("linux", [0, 1, 2], "256M", "bulkhead.sleep=0 bulkhead.migrate=200"),
                      rt([3], ticks=3000)), cpus=4, memory="512M")
# QEMU's emulation lets a guest do what no processor does, and then refuses to go on with it.
HOSTILE = Boot(hostile(), memory="512M", models={"bochs": HASWELL},
               configs={"qemu": hostile("except=cr,vmxon,vmclear,vmptrld")},
               script=until("^bulkhead: partition probe: stopped"))
# CPUs with bits of CR4 that guests are not offered: CET and PKS on Bochs, LA57 and PKS on QEMU.
CONTROLS = Boot(hostile("only=cr4,xsetbv,msr-xss,seamcall,tdcall,encls"), memory="512M",
                models={"bochs": TIGER_LAKE, "qemu": "max,+svm"},
                script=until("^bulkhead: partition probe: stopped"))
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
    "two-linux": Boot(config(linux("left", [0], "256M", "bulkhead.do=shell"),
                             linux("right", [1], "256M", "bulkhead.do=shell")),
                      script=both_at_shell, slow=SLOW),
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
    # A firmware that keeps the memory that the image, or the start of CPUs, needs: without any below
    # 640 KiB GRUB hangs itself.
    "image-kept": refused(extra=dict.fromkeys(ENGINES, ("--grub", "cutmem 16M 17M"))),
    "low-kept": refused(extra=dict.fromkeys(ENGINES, ("--grub", "cutmem 8K 632K"))),
    "low-holes": Boot(config(rt([3], ticks=20)), cpus=4, memory="512M",
                      extra=dict.fromkeys(ENGINES, ("--grub", "cutmem 8K 48K"))),
    "no-config": Boot("", cpus=1, memory="256M"),
    # Configurations that are wrong.
    **{f"wrong-{name}": refused(configuration(name), cpus=4, smt=True) for name in WRONG},
    # Guests that die, guests that attack.
    "triple-fault": Boot(config(partition("witness", [0], "64M", "witness.elf", "seconds=5"),
                                partition("bad", [1], "16M", "triplefault.elf", on_triple_fault="crash")),
                         memory="512M"),
    "restart": Boot(config(partition("bad", [0], "16M", "triplefault.elf", on_triple_fault="crash",
                                     on_crash="restart")), cpus=1, memory="256M"),
    "restart-triple": Boot(config(partition("bad", [0], "16M", "triplefault.elf")), cpus=1, memory="256M"),
    "pending": PENDING,
    "pending-xapic": xapic(PENDING),
    "hostile": HOSTILE,
    "hostile-xapic": xapic(HOSTILE),
    "control-registers": CONTROLS,
    # Every barrier that the CPU can execute, and code in pages of 4 KiB, where none needs either.
    "guarded": dataclasses.replace(forced("barriers", "small-code"), slow=SLOW),
    "guarded-hostile": dataclasses.replace(HOSTILE, image=TEST_IMAGE, append="force=barriers"),
    "unmitigated": Boot(config(rt([0], ticks=20), mitigations="off"), cpus=1, memory="256M",
                        image=TEST_IMAGE, append="force=small-code"),
    "large": Boot(config(partition("rt", [0], "8G", "rt.elf", "ticks=20 hz=1000")), cpus=1, memory="10G",
                  image=TEST_IMAGE, append="force=small-code", engines=UEFI,
                  slow=dict.fromkeys(UEFI, "it takes 8 GiB of this machine's memory")),
    "legacy-ports": Boot(config(partition("usual", [0], "16M", "ports.elf", port_list(*LEGACY)),
                                partition("unusual", [1], "16M", "ports.elf",
                                          port_list((0xcf8, 0xcf8), (NOT_LEGACY, NOT_LEGACY + 1)))), memory="256M"),
    # The image anywhere.
    "loaded-bios": loaded(),
    "loaded-uefi": loaded(firmware="uefi"),
    **{f"loaded-{mib}": above(mib, loaded()) for mib in (64, 500, 1040)},
    "loaded-heavy": above(1900, loaded(modules=heavy_initrd)),
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
    # One restarts itself many times, and ends when it is told to.
    "lives": Boot(config(partition("lives", [0], "4M", "lives.elf"), rt([1], ticks=3000)),
                  memory="256M", script=live(LIVES, r"^\[lives\] lives: CPU .*again\?", "a", "q")),
    # The image examines itself.
    "wx": selftest("wx"),
    "wx-broken": selftest("wx-broken"),
    "stack-overflow": selftest("stack-overflow"),
    "write-text": selftest("write-text"),
    "panic": selftest("panic"),
    "spaces-walk": spaces("walk"),
    "spaces-neighbour": spaces("neighbour"),
    **{f"spaces-{word}": spaces(word, slow=SLOW) for word in ("boot", "stack", "ram", "wx", "unnamed")},
    "spaces-high": above(1040, spaces("walk")),
    "spaces-call": spaces("walk spaces=call"),
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
    # What a partition that writes all the time costs another, and what a line's length costs.
    "talker": lines(partition("talker", [1], "16M", "lines.elf", "begin=20000000 count=2000 length=80"),
                    partition("rt", [0], "16M", "lines.elf", "count=40 length=80 gap=1000000 split=19000000")),
    **{f"lines-{length}": lines(partition("lines", [0], "16M", "lines.elf",
                                          f"count={LINES_BYTES // (length + 1)} length={length}"))
       for length in LENGTHS},
    # Somebody types.
    "console": Boot(config(linux("linux", [0], "256M", "bulkhead.do=shell bulkhead.sleep=0"), ECHO),
                    memory="512M", script=type_at_shell, slow=SLOW),
}
