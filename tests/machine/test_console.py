# SPDX-License-Identifier: Apache-2.0
"""The console on other devices than COM1 (console_boots.py): each shows everything from the first line on."""

import re

import pytest

from console_boots import AT, BOOTS, MANY, REGISTERS, STATUS
from refusal import check_alike, check_refused, mistakes
from test_spaces import walks

FIRST = r"^Bulkhead \S+, loaded by "


def check_begin(boot):
    """The hypervisor's first line is the first that it shows."""
    assert re.search(FIRST, boot.own()[0]), boot.tail()


@pytest.mark.boots("console-com2")
def test_mistake_on_com2_alone(boot, engine, tmp_path):
    """The console is found in a configuration with a mistake, and the checker can read what it shows."""
    check_begin(boot)
    check_refused(boot)
    assert len(mistakes(boot)) == 1, mistakes(boot)
    check_alike(boot, BOOTS["console-com2"].on(engine).config.encode(), tmp_path)


@pytest.mark.boots("console-pci")
def test_pci_uart(boot):
    """With an inventory of many functions, in front of which the console becomes known."""
    assert boot.status == 0, boot.tail()
    check_begin(boot)
    functions = [line for line in boot.own() if re.match("inventory: pci 0000:0[12]:", line)]
    assert len(functions) == MANY, boot.tail()
    assert boot.has(r"^\[rt\] "), boot.tail()


@pytest.mark.boots("console-pci-keys")
def test_keys_of_a_pci_uart(boot):
    """Its script has typed to a shell and to a bare-metal guest, and moved the keyboard between them."""
    assert boot.status == 0, boot.tail()
    check_begin(boot)
    assert not boot.has("wait for the next exit"), boot.tail()
    assert boot.has(r"^\[linux\] hello-42$") and boot.has(r"^\[echo\] echo: is anybody there, x{60}\?$"), boot.tail()


@pytest.mark.boots("console-wrong")
def test_wrong_port(boot):
    """COM1 goes on, and says why."""
    assert boot.status == 0, boot.tail()
    check_begin(boot)
    assert [line for line in boot.own() if line.startswith("console: ")] == [
        "console: I/O port 0xc000 is not answered by a UART: going on with I/O port 0x3f8"]
    assert boot.has(r"^\[rt\] "), boot.tail()


@pytest.mark.boots("console-screen")
def test_screen_that_is_not_there(boot):
    """COM1 goes on, and says why."""
    assert boot.status == 0, boot.tail()
    check_begin(boot)
    assert boot.has("^bulkhead: console: the screen is not there: going on with I/O port 0x3f8$"), boot.tail()
    assert boot.has(r"^\[rt\] "), boot.tail()


@pytest.mark.boots("console-auto")
def test_what_the_firmware_uses(boot):
    """SPCR names COM2, and the configuration nothing."""
    assert boot.status == 0, boot.tail()
    check_begin(boot)
    assert boot.has("^bulkhead: inventory: firmware-console ports 0x2f8$"), boot.tail()
    assert boot.has(r"^\[rt\] "), boot.tail()


@pytest.mark.boots("console-memory")
def test_registers_in_memory(boot):
    """They are set up and written to, and are the one device that every CPU sees."""
    assert boot.status == 0, boot.tail()
    assert not boot.has("console: "), boot.tail()
    seen = walks(boot)
    assert sorted(seen) == [0, 1, 2] and all(cpu[-1] == 0 for cpu in seen.values()), boot.tail()
    assert seen[2][4] in (1, 2), "the UART, and the local APIC without x2APIC"
    with open(REGISTERS.format("memory"), "rb") as file:
        registers = file.read(4 * 8)[::4]
    assert registers[7] == 0x5a and registers[3] == 3 and registers[STATUS] == 0x60, registers
    assert registers[0] == ord("\n"), registers
    assert boot.has(rf"bar2 mem64 {AT:#x}-"), boot.tail()
