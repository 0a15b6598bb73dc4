# SPDX-License-Identifier: Apache-2.0
"""tools/runner/screen.py on pictures that are drawn here by the same font."""

import gzip
import os
import sys

import pytest
from PIL import Image

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "tools"))

from runner import screen  # noqa: E402


def draw(path, size, scale, lines, left=0, top=0):
    """A picture of these rows of text."""
    with gzip.open(screen.FONT) as file:
        font = file.read()
    picture = Image.new("RGB", size)
    for row, line in enumerate(lines):
        for column, letter in enumerate(line):
            glyph = font[screen.FONT_HEADER + ord(letter) * 16:][:16]
            cell = Image.frombytes("1", (8, 16), glyph).resize((8 * scale, 16 * scale), Image.NEAREST)
            picture.paste((208, 208, 208), (left + column * 8 * scale, top + row * 16 * scale), cell)
    picture.save(path)


@pytest.mark.parametrize("size, scale, left, top", [
    ((1024, 768), 1, 0, 0), ((1920, 1080), 1, 0, 4), ((3840, 2160), 2, 0, 8), ((1005, 74), 1, 2, 5)])
def test_text_of_a_picture(tmp_path, size, scale, left, top):
    """Whatever its size: where the image puts the text."""
    path = str(tmp_path / "picture.png")
    draw(path, size, scale, ["bulkhead: {one}", "", "[rt] ~|two"], left, top)
    assert screen.text(path) == "bulkhead: {one}\n\n[rt] ~|two\n"


def test_long_lines_are_put_together(tmp_path):
    """Unless the next begins like one of ours."""
    path = str(tmp_path / "picture.png")
    draw(path, (80, 96), 1, ["0123456789", "01234", "0123456789", "[a] 456789", "ab"])
    assert screen.text(path) == "012345678901234\n0123456789\n[a] 456789ab\n"


def test_what_is_no_text(tmp_path):
    """Has no glyphs, or has pixels of another size than its text would."""
    path = str(tmp_path / "picture.png")
    Image.new("RGB", (640, 480), (255, 255, 255)).save(path)
    assert screen.UNKNOWN in screen.text(path)
    draw(path, (3840, 2160), 1, ["small"])
    with pytest.raises(screen.ScreenError, match="not every pixel"):
        screen.text(path)


def test_size():
    """Of words, not of others."""
    assert screen.size("1920x1080") == (1920, 1080)
    for word in ("1920", "x", "1920x", "axb", "1920x1080x32"):
        with pytest.raises(ValueError):
            screen.size(word)
