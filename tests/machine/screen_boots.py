# SPDX-License-Identifier: Apache-2.0
"""Boots on a machine with a screen, most of them without a serial port: then the lines of the
transcript are those that were read from the picture."""

import os

from boots import TEST_IMAGE, TINY, spaces
from machine import ROOT
from row import Boot, UEFI, config, hypervisor, partition, rt

SAVED = os.path.join(ROOT, "build/machine")
SLOW = dict.fromkeys(UEFI, "slow: make machine-slow")
MISTAKES = hypervisor(iommu="perhaps") + partition("a", [0], "4X", "lives.elf", cpu=[1])
TWO = config(rt([0], ticks=20), partition("other", [1], "64M", "rt.elf", "ticks=20 hz=1000"))
CARD = "00:01.0"
GIVEN = config(partition("gui", [0], "64M", "rt.elf", "ticks=20 hz=1000", pci=[CARD]))
TEXT = ["--grub", "set gfxpayload=text"]
# GRUB's driver of QEMU's card gives it three bytes a pixel.
THREE_BYTES = ["--grub", "insmod all_video"]


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


BOOTS = {
    **screen("screen-text", MISTAKES, words=TEXT, slow=False),
    **screen("screen-text-two", TWO, words=TEXT, serial=True),
    **screen("screen-text-panic", TINY, words=TEXT, image=TEST_IMAGE, append="selftest=panic"),
    **screen("screen-bios", MISTAKES, "1024x768"),
    **screen("screen-bios-panic", TINY, "1024x768", slow=False, image=TEST_IMAGE, append="selftest=panic"),
    **screen("screen-three-bytes", MISTAKES, words=THREE_BYTES),
    **screen("screen-1024", MISTAKES, "1024x768", firmware="uefi"),
    **screen("screen-1080", TWO, "1920x1080", serial=True, slow=False, firmware="uefi"),
    **screen("screen-1080-efi", TWO, "1920x1080", firmware="uefi", road="efi"),
    **screen("screen-1080-panic", TINY, "1920x1080", firmware="uefi", image=TEST_IMAGE, append="selftest=panic"),
    **screen("screen-2160", TWO, "3840x2160", serial=True, firmware="uefi"),
    **screen("screen-2160-mistakes", MISTAKES, "3840x2160", firmware="uefi"),
    **screen("screen-given", GIVEN, "1024x768", serial=True),
    # A panic beside a partition that runs.
    "screen-neighbour": spaces("neighbour", slow=SLOW, engines=UEFI, extra=dict.fromkeys(
        UEFI, ["--screen", picture_of("screen-neighbour"), "--screen-size", "1024x768", "--no-serial"])),
    "screen-walk": spaces("walk", slow=SLOW, engines=UEFI, extra=dict.fromkeys(
        UEFI, ["--screen", picture_of("screen-walk"), "--screen-size", "1024x768"])),
}
