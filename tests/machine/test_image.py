# SPDX-License-Identifier: Apache-2.0
"""The hypervisor examines itself (bulkhead-test.elf), and its console takes keys."""

import pytest

from boots import COM2

PANIC = 2  # exit status of tools/run


@pytest.mark.boots("wx")
def test_no_page_is_writable_and_executable(boot):
    """By a walk of the live page tables."""
    found = boot.match(r"W\^X: (\d+) pages mapped, (\d+) of them writable and executable")
    assert int(found[1]) > 10 and int(found[2]) == 0
    assert boot.status == 0, boot.tail()


@pytest.mark.boots("wx-broken")
def test_the_walk_finds_such_a_page(boot):
    """When there is one."""
    assert boot.status == PANIC, boot.tail()
    assert boot.has("panic: .*is writable and executable"), boot.tail()


@pytest.mark.boots("stack-overflow")
def test_stack_overflow_names_the_guard_page(boot):
    """And ends in a clean panic."""
    assert boot.status == PANIC, boot.tail()
    assert boot.has(r"stack overflow: guard page below the .* of cpu 0 was touched"), boot.tail()
    assert boot.has("  0x[0-9a-f]+ overflow"), "the back trace names the function"


@pytest.mark.boots("write-text")
def test_code_cannot_be_written(boot):
    """A store to our own text is a page fault."""
    assert boot.status == PANIC, boot.tail()
    assert boot.has("panic: .*#PF"), boot.tail()
    assert not boot.has("survived"), boot.tail()


@pytest.mark.boots("panic")
def test_panic_has_a_back_trace(boot):
    """With the names of functions."""
    assert boot.status == PANIC, boot.tail()
    assert boot.has(r"  0x[0-9a-f]+ selftest_run\+0x"), boot.tail()


@pytest.mark.boots("console")
def test_keyboard(boot):
    """Keys reach the partition that has the keyboard; scripts.py types and expects."""
    assert boot.status == 0, boot.tail()


@pytest.mark.boots("com2")
def test_physical_port_given_away(boot, engine):
    """Linux drives the physical COM2, and its line interrupts without an exit."""
    assert boot.status == 0, boot.tail()
    with open(COM2.format(engine), "rb") as out:
        assert out.read().strip() == b"through-com2"
    found = boot.match(r"\[linux\] +\d+: +(\d+) +IO-APIC +3-edge +ttyS1")
    assert int(found[1]) > 0
