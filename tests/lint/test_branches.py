# SPDX-License-Identifier: Apache-2.0
"""tools/lint/branches.py over planted code: each fault is found, and nothing else."""

import branches
import pytest

CLEAN = """
ffffffff80100000 <good>:
ffffffff80100000:\tcall   ffffffff80100100 <__x86_indirect_thunk_rax>
ffffffff80100005:\tje     ffffffff80100010 <good+0x10>
ffffffff80100007:\tjmp    ffffffff80100020 <good+0x20>
ffffffff80100009:\tint3
ffffffff8010000a:\tret
ffffffff8010000b:\tint3
ffffffff8010000c:\tiretq
ffffffff8010000e:\tint3
"""


def told(line, before=""):
    """What is found when @line stands at the end of clean code."""
    return list(branches.findings(CLEAN + before + f"ffffffff80100010:\t{line}\n"
                                  "ffffffff80100012:\tnop\n"))


def test_clean_code():
    """Passes."""
    assert not list(branches.findings(CLEAN))


def test_no_code_at_all():
    """Is a finding: the section has another name, or was not there."""
    assert list(branches.findings("")) == ["no code in section .text"]


@pytest.mark.parametrize("line", ["call   *%rax", "call   *0x10(%rbx)", "jmp    *%r11",
                                  "notrack jmp *%rax", "call   *(%rdi)"])
def test_indirect(line):
    """Whatever the form of its target."""
    assert any("indirect, and no thunk" in found for found in told(line))


@pytest.mark.parametrize("line", ["ret", "repz ret", "iretq", "lretq", "jmp    ffffffff80100000 <good>"])
def test_no_trap(line):
    """Behind a return or a jump."""
    assert [found.split(": ")[-1] for found in told(line)] == ["no trap behind it"]


def test_conditional_jump():
    """Needs no trap: what is behind it is one of its ways."""
    assert not told("jne    ffffffff80100000 <good>")


def test_function_is_named():
    """So that the finding can be found."""
    assert told("ret", "ffffffff8010000f <bad>:\n")[0].startswith("bad: ffffffff80100010: ret")
