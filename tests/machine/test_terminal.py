# SPDX-License-Identifier: Apache-2.0
"""What somebody sees who works at a terminal (terminal_boots.py). That each thing comes of the keys at
all is in the rows' scripts: they wait for it."""

import re

import pytest

from machine import ERASED
from terminal_boots import LINES, PASSWORD, REFRESHES, WRONG_PASSWORD

# What is not the same in two boots of one Linux: process numbers of the log, and in top's screen memory,
# times and loads, by which its rows are sorted.
DIFFER = [
    (re.compile(r"^login\[\d+\]:", re.MULTILINE), "login[N]:"),
    (re.compile(r"^(Mem|CPU|Load average):.*$", re.MULTILINE),
     lambda match: re.sub(r" *[0-9.]+", " N", match[0])),
    (re.compile(r"^( +\d+ +\d+ \S+ +)[RS]( +\d+) +\d+% +\d+% ", re.MULTILINE), r"\1?\2 N% N% "),
    (re.compile(r"(^ +\d+ +\d+ .*\n)+", re.MULTILINE), lambda match: "".join(sorted(match[0].splitlines(True)))),
]


def alike(text):
    """A screen without what differs."""
    for pattern, instead in DIFFER:
        text = pattern.sub(instead, text)
    return text


@pytest.mark.boots(("terminal", "terminal-native"), values="reference")
def test_as_on_the_bare_machine(boot, reference, transcript):
    """Every screen of a session is that of the same session without Bulkhead."""
    native = transcript(reference)
    assert boot.status == 0 and native.status == 0, boot.tail()
    assert list(boot.screens) == list(native.screens) and len(boot.screens) > 10
    for name, shown in boot.screens.items():
        assert alike(shown) == alike(native.screens[name]), name


@pytest.mark.boots("terminal", "terminal-native")
def test_session(boot):
    """No password is shown, and top draws its screen as often as it was asked to."""
    assert WRONG_PASSWORD not in boot.text()
    assert not re.search(rf"Password:.*{PASSWORD}", boot.text())
    assert boot.text().count("Load average:") == REFRESHES


def printed(boot):
    """What a terminal with two partitions shows, line by line: (partition that was chosen,), or (name,
    number, whether the name was in front) of a printed line. Fails at a line that is torn."""
    for _, line in boot.lines[boot.index("keyboard: partition left$"):]:
        line = line.rpartition(ERASED)[2]
        chosen = re.match("bulkhead: keyboard: partition (left|right)$", line)
        whole = re.match(r"(\[(left|right)\] )?((left|right) line (\d+))?x?$", line)
        if chosen:
            yield (chosen[1],)
        elif whole and whole[3]:
            assert whole[2] in (None, whole[4]), line
            yield whole[4], int(whole[5]), bool(whole[1])
        else:
            # Also of a line that was begun when another partition was chosen, and of what was typed.
            assert "line" not in line or line.endswith(("\x1b[m", "done")) or "in two" in line, line


@pytest.mark.boots("terminal-two")
def test_two_at_once(boot):
    """No line is torn, lines come in order while one partition stays chosen, and choosing one again shows
    its last ones again."""
    assert boot.status == 0 and not boot.has("bytes lost"), boot.tail()
    chosen, last, again = None, {"left": 0, "right": 0}, []
    for name, *line in printed(boot):
        if not line:
            chosen, again = name, []
            continue
        number, named = line
        assert named == (name != chosen), (name, number, chosen)
        assert not again or named or number == again[-1] + 1, (name, number)
        again += [] if named else [number]
        last[name] = max(last[name], number)
    assert min(last.values()) > LINES
    shown = boot.screens["lines-again"]
    assert len(re.findall(r"^left line \d+", shown, re.MULTILINE)) >= 20, shown
    assert f"left line {last['left']}" in shown
