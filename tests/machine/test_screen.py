# SPDX-License-Identifier: Apache-2.0
"""What is on the screen, read back from its picture by the font."""

import re

import pytest
from screen_boots import CARD, picture_of
from runner import screen
from test_spaces import walks

PANIC, HALTED = 2, 3  # exit statuses of tools/run
SIZES = {"screen-text-two": (80, 25), "screen-1080": (240, 67), "screen-2160": (240, 67)}
SAID = ("partitions.toml:2: invalid value for iommu", "partitions.toml:6: invalid value for memory",
        "partitions.toml:9: unknown key 'cpu'")


def shown(boot):
    """The lines in the picture that a boot left."""
    return screen.text(picture_of(boot.name.partition("@")[0])).splitlines()


@pytest.mark.boots("screen-text", "screen-bios", "screen-three-bytes", "screen-1024", "screen-2160-mistakes")
def test_mistakes_are_on_the_screen(boot):
    """All of a configuration's, with the version and the machine, and no line of the inventory."""
    assert boot.status == HALTED, boot.tail()
    assert boot.lines[0][1].startswith("bulkhead: Bulkhead "), boot.tail()
    assert boot.has(r"^bulkhead: screen of \d+x\d+ (pixels|characters) at 0x"), boot.tail()
    assert boot.has(r"^bulkhead: this machine: 2 CPUs, \d+ MiB of free RAM, "), boot.tail()
    for words in SAID:
        assert boot.has("^bulkhead: " + re.escape(words)), boot.tail()
    assert boot.has("halted: 3 mistakes in partitions.toml; nothing was started$"), boot.tail()
    assert not boot.has("inventory: "), boot.tail()
    assert screen.UNKNOWN not in boot.text(), boot.tail()


@pytest.mark.boots("screen-text-panic", "screen-bios-panic", "screen-1080-panic")
def test_panic_is_on_the_screen(boot):
    """With its back trace."""
    assert boot.status == PANIC, boot.tail()
    assert boot.has("^bulkhead: panic: cpu 0: "), boot.tail()
    assert boot.has("^bulkhead: back trace:$") and boot.has("selftest_panic"), boot.tail()
    assert boot.has("^bulkhead: halted: panic$"), boot.tail()
    assert screen.UNKNOWN not in boot.text(), boot.tail()


@pytest.mark.boots("screen-neighbour")
def test_panic_beside_partitions_is_on_the_screen(boot):
    """Whole, whatever the other CPUs do."""
    assert boot.status == PANIC, boot.tail()
    assert boot.has("is RAM of partition other, and cpu 0 is outside"), boot.tail()
    assert boot.has("^bulkhead: halted: panic$"), boot.tail()


@pytest.mark.boots(*SIZES.items(), values="size")
def test_screen_shows_what_the_serial_port_gets(boot, size):
    """Line by line, without the inventory: as much of the end as there is room for."""
    assert boot.status == 0, boot.tail()
    lines = shown(boot)
    sent = [line for _, line in boot.lines if "inventory: " not in line]
    first = next(i for i, line in enumerate(sent) if line.startswith("bulkhead: Bulkhead"))
    sent = [line.rstrip() for line in sent[first:]]
    whole = lines[0].startswith("bulkhead: Bulkhead")
    assert whole == (size != SIZES["screen-text-two"]), "how much room there is"
    rows = lines if whole else lines[1:]  # the first may be the end of a line
    assert rows == sent[len(sent) - len(rows):]
    assert any(line.startswith("[rt] ") for line in lines) and any(line.startswith("[other] ") for line in lines)


@pytest.mark.boots("screen-1080-efi")
def test_application_hands_the_screen_over(boot):
    """Without GRUB and without a serial port."""
    assert boot.status == 0, boot.tail()
    assert boot.has(r"screen of 1920x1080 pixels at 0x"), boot.tail()
    assert boot.has("plan: rt: ") and boot.has(r"^\[other\] ") and boot.has("all partitions stopped$"), boot.tail()


@pytest.mark.boots("screen-given")
def test_screen_is_given_to_a_partition(boot):
    """Before it starts: nothing of ours is drawn any more, and the log says so."""
    assert boot.status == 0, boot.tail()
    said = rf"^bulkhead: the screen ends here: its function 0000:{CARD} belongs to partition gui$"
    assert boot.has(said), boot.tail()
    assert re.search(said, shown(boot)[-1]), "the last line that is drawn"


@pytest.mark.boots("screen-walk")
def test_screen_is_in_every_space(boot):
    """Under its name, and nothing else is."""
    assert boot.status == 0, boot.tail()
    seen = walks(boot)
    assert sorted(seen) == [0, 1, 2, 3] and all(cpu[-1] == 0 for cpu in seen.values()), boot.tail()
    assert all(cpu[5] == 1024 * 768 * 4 // 4096 for cpu in seen.values()), boot.tail()
