# SPDX-License-Identifier: Apache-2.0
"""BARs that GRUB has put where they must not be (bar_boots.py): refused by name, and nothing starts."""

import re

import pytest

from bar_boots import BOOTS, MOVED
from refusal import check_alike, check_refused, mistakes

WRONG_USE = 64  # exit status of tools/run


def check_moved(boot, engine, name, folder):
    """The image, and the checker on the inventory that it printed, say that and nothing else."""
    moved = MOVED[name]
    check_refused(boot)
    assert boot.has(rf"^bulkhead: inventory: pci-bars 0000:{re.escape(moved.function)} .*"
                    rf"bar{moved.bar} \S+ {moved.address:#x}-"), boot.tail()
    assert len(mistakes(boot)) == 1, mistakes(boot)
    assert re.match(moved.message(), mistakes(boot)[0]), (moved.message(), mistakes(boot))
    check_alike(boot, BOOTS[f"bar-{name}"].on(engine).config.encode(), folder)


@pytest.mark.boots(*[(f"bar-{name}", name) for name in MOVED], values="name")
def test_moved_bar(boot, engine, name, tmp_path):
    """Over RAM, what the firmware keeps, the platform's registers and other BARs; or where nothing reaches it."""
    check_moved(boot, engine, name, tmp_path)


@pytest.mark.boots("bar-off")
def test_switched_off(boot):
    """Firmware may leave that to drivers: the address is judged like any other, and a warning says so."""
    assert boot.status == 0, boot.tail()
    assert [line for line in boot.own() if "warning: " in line] == [
        "partitions.toml:10: warning: BAR 0 of pci 00:04.0 of partition 'card', 0xfe000000-0xfe0fffff, was left "
        "switched off by the firmware (bit 1 of its command register): if the function does not work, have the "
        "firmware set it up (an option ROM, a boot entry)"]


@pytest.mark.boots(("grub-unknown", "no-such-command"),
                   ("grub-wrong", "setpci -s 00:00.0 nothing=1"), values="line")
def test_grub_fails(boot, line):
    """tools/run names the command that GRUB could not do, and ends: else a row might try nothing."""
    assert boot.status == WRONG_USE, boot.tail()
    assert boot.has(f"^tools/run: GRUB could not do: {line}$"), boot.tail()
