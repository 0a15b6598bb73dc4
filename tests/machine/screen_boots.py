# SPDX-License-Identifier: Apache-2.0
"""Boots on a machine with a screen, most of them without a serial port: then the lines of the
transcript are those that were read from the picture."""

import os

from boots import ECHO, TEST_IMAGE, TINY, spaces
from machine import ROOT
from row import ENGINES, Boot, UEFI, config, hypervisor, partition, rt

SAVED = os.path.join(ROOT, "build/machine")
SLOW = dict.fromkeys(UEFI, "slow: make machine-slow")
MISTAKES = hypervisor(iommu="perhaps") + partition("a", [0], "4X", "lives.elf", cpu=[1])
TWO = config(rt([0], ticks=20), partition("other", [1], "64M", "rt.elf", "ticks=20 hz=1000"))
CARD = "00:01.0"
GIVEN = config(partition("gui", [0], "64M", "rt.elf", "ticks=20 hz=1000", pci=[CARD]))
TEXT = ["--grub", "set gfxpayload=text"]
# GRUB's driver of QEMU's card gives it three bytes a pixel.
THREE_BYTES = ["--grub", "insmod all_video"]

# What is on the screen: a configuration, and more of the machine.
SCENES = {
    "summary": (config(ECHO), {"words": ["--screen-at", r"\[echo\] echo: ready"]}),
    "mistakes": (MISTAKES, {}),
    "panic": (TINY, {"image": TEST_IMAGE, "append": "selftest=stack-overflow"}),
    "two": (TWO, {}),
}
# Columns and rows of text, by the word for the size: VGA text has its own.
GRIDS = {"text": (80, 25), "1024x768": (128, 48), "1920x1080": (240, 67), "3840x2160": (240, 67)}
# UEFI has no VGA text.
KINDS = [("bios", "text"), *((firmware, size) for firmware in ("bios", "uefi") for size in list(GRIDS)[1:])]
QUICK = ("screen-bios-text-mistakes", "screen-bios-text-panic", "screen-bios-1024x768-summary")


def picture_of(name):
    """Where the picture of a row is left."""
    return os.path.join(SAVED, f"{name}.png")


def screen(name, text, size=None, words=(), serial=False, slow=True, **machine):
    """A row whose machine has a graphics card."""
    extra = ["--screen", picture_of(name), *words]
    extra += ["--screen-size", size] if size else []
    extra += [] if serial else ["--no-serial"]
    return {name: Boot(text, **{"memory": "512M", **machine}, engines=UEFI, extra={"qemu": extra, "kvm": extra},
                       slow=SLOW if slow else {})}


def name_of(firmware, size, scene):
    """Of a row of each kind."""
    return f"screen-{firmware}-{size}-{scene}"


def of_kind(firmware, size, scene):
    """A scene on a screen of a kind, which its size makes."""
    text, more = SCENES[scene]
    name = name_of(firmware, size, scene)
    words = [*more.get("words", []), *(TEXT if size == "text" else [])]
    return screen(name, text, None if size == "text" else size, slow=name not in QUICK, firmware=firmware,
                  **{**more, "words": words})


def printing(engines, **more):
    """A panic while a partition prints without end."""
    return Boot(config(rt([0]), partition("other", [1], "16M", "spin.elf", "print")), cpus=3, memory="512M",
                image=TEST_IMAGE, append="spaces=neighbour-prints", engines=engines, **more)


def far(words):
    """A row of a frame buffer in RAM: see far-screen.c."""
    program = os.path.join(ROOT, "build/machine/far-screen.efi")
    _, summary = SCENES["summary"]
    return {"words": [*summary["words"], "--screen-card", "ramfb", "--before", f"{program} {words}"],
            "memory": "3G", "firmware": "uefi", "road": "shell"}


ALL = [(firmware, size, scene) for firmware, size in KINDS for scene in SCENES]

BOOTS = {
    **{name: boot for kind in ALL for name, boot in of_kind(*kind).items()},
    # Rows of pixels that are apart, and above 4 GiB; there also before there are page tables of ours.
    **screen("screen-wide", config(ECHO), **far("1100")),
    **screen("screen-far", config(ECHO), slow=False, **far("+ 1024")),
    **screen("screen-far-wide", config(ECHO), **far("+ 1100")),
    **screen("screen-far-refused", config(ECHO), models={"qemu": "EPYC,-svm,+x2apic"}, **far("+ 1024")),
    # Said before it is known that there is a screen.
    **screen("screen-before", TINY, "1024x768", append="word " * 60),
    **screen("screen-three-bytes", MISTAKES, words=THREE_BYTES),
    **screen("screen-serial-text", TWO, words=TEXT, serial=True),
    **screen("screen-serial-1080", TWO, "1920x1080", serial=True, slow=False, firmware="uefi"),
    **screen("screen-serial-2160", TWO, "3840x2160", serial=True, firmware="uefi"),
    **screen("screen-efi-1080", TWO, "1920x1080", firmware="uefi", road="efi"),
    # Which of two that both work, the one that is named; and the other where it does not.
    **screen("screen-named", config(rt([0], ticks=20), console="screen"), "1024x768", serial=True),
    **screen("screen-unnamed", config(rt([0], ticks=20), console="com1"), "1024x768", serial=True),
    **screen("screen-instead", config(rt([0], ticks=20), console="com2"), "1024x768", slow=False),
    **screen("screen-given", GIVEN, "1024x768", serial=True),
    # A panic beside a partition that runs, and beside one that prints without end, which an idle CPU shows.
    "screen-neighbour": spaces("neighbour", slow=SLOW, engines=UEFI, extra=dict.fromkeys(
        UEFI, ["--screen", picture_of("screen-neighbour"), "--screen-size", "1024x768", "--no-serial"])),
    "screen-printing": printing(UEFI, slow={}, extra=dict.fromkeys(
        UEFI, ["--screen", picture_of("screen-printing"), "--screen-size", "1024x768", "--no-serial"])),
    "printing": printing(ENGINES, slow={}),
    "screen-walk": spaces("walk", slow=SLOW, engines=UEFI, extra=dict.fromkeys(
        UEFI, ["--screen", picture_of("screen-walk"), "--screen-size", "1024x768"])),
}
