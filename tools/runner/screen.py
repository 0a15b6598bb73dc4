# SPDX-License-Identifier: Apache-2.0
"""The screen of a QEMU machine: pictures of it by QMP, and the text in them, read back by the font."""

import gzip
import json
import os
import re
import select
import socket
import time

try:
    from PIL import Image
except ImportError:  # of use to few runs
    Image = None

FONT = "/usr/share/consolefonts/Lat15-TerminusBold16.psf.gz"
FONT_HEADER = 4
VGA_ROMS = ("/usr/share/seabios/vgabios-stdvga.bin", "/usr/share/qemu/vgabios-stdvga.bin")
ROM_A = bytes.fromhex("000010386cc6c6fec6c6c6c600000000")  # the letter in the ROM's font
HEIGHT, WIDTH = 16, 8
VGA_WIDTH = 9  # VGA text: the last column of a cell is black
VGA_SIZE = (720, 400)
FIRST, END = 0x20, 0x7f
SHARP_WIDTH = 1920  # as hv/screen/init.c
COLUMNS_MAX, ROWS_MAX = 240, 80
PATIENCE = 30
UNKNOWN = "\ufffd"
BEGIN = re.compile(r"bulkhead: |\[[a-z0-9_-]+\] ")  # of a line, wherever the one before ended
QMP = "qmp"
BYTES = {}  # eight pixels as they are in a picture: the same as one byte


class ScreenError(Exception):
    """There is no picture; the text says why."""


def words(scratch, card, size):
    """QEMU's words for a graphics card of this size, and for the way to its picture."""
    width, height = size or (None, None)
    card += f",edid=on,xres={width},yres={height},vgamem_mb=64" if size else ""
    return ["-device", card, "-qmp", f"unix:{scratch}/{QMP},server=on,wait=off", "-no-shutdown"]


class Screen:
    """The way to a running machine; it stops at its power-off, so that the last picture stays."""

    def __init__(self, scratch):
        self.path = os.path.join(scratch, QMP)
        self.socket = None
        self.data = b""
        self.over = False

    def _line(self, seconds):
        """The next message; None if none comes in time, or no more."""
        until = time.monotonic() + seconds
        while b"\n" not in self.data:
            left = max(0, until - time.monotonic())
            if not select.select([self.socket], [], [], left)[0]:
                return None
            more = self.socket.recv(65536)
            if not more:
                self.over = True
                return None
            self.data += more
        line, _, self.data = self.data.partition(b"\n")
        message = json.loads(line)
        self.over = self.over or message.get("event") == "SHUTDOWN"
        return message

    def _connect(self):
        if self.socket is None:
            connection = socket.socket(socket.AF_UNIX)
            connection.connect(self.path)
            self.socket = connection
            self._line(PATIENCE)
            self.command("qmp_capabilities")

    def command(self, name, **arguments):
        """Does one command and waits for its answer."""
        self._connect()
        self.socket.sendall(json.dumps({"execute": name, "arguments": arguments}).encode() + b"\n")
        message = {}
        while message is not None and "return" not in message and "error" not in message:
            message = self._line(PATIENCE)
        if message is None or "error" in message:
            raise ScreenError(f"QEMU: {name}: {message}")
        return message["return"]

    def places(self):
        """Where each CPU is, in QEMU's words."""
        try:
            said = self.command("human-monitor-command", **{"command-line": "info registers -a"})
        except (OSError, ScreenError):
            return []
        return re.findall(r"[RE]IP=\S+ \S+ \[[^\]]*\] CPL=\d.*?HLT=\d", said)

    def picture(self, path):
        """Writes the picture of now."""
        path = os.path.abspath(path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        self.command("screendump", filename=path, format="png")

    def lines(self):
        """The lines on it now; none while it shows something else than our text."""
        path = self.path + ".png"
        try:
            self.picture(path)
            return text(path).splitlines()
        except (OSError, ScreenError):  # or the engine has just begun, or ended
            return []

    def has_ended(self):
        """Whether the machine has switched itself off: QEMU is asked, for the event does not always come."""
        try:
            self.over = self.over or self.command("query-status")["status"] == "shutdown"
        except (OSError, ScreenError):
            return self.socket is not None
        return self.over

    def quit(self):
        """Ends the engine."""
        try:
            self.command("quit")
        except (OSError, ScreenError):
            pass


def _glyphs(font, start):
    """{rows of a glyph: its character} of a table of all codes."""
    return {font[start + code * HEIGHT:start + (code + 1) * HEIGHT]: chr(code) for code in range(FIRST, END)}


def _own_font():
    with gzip.open(FONT) as file:
        return _glyphs(file.read(), FONT_HEADER)


def _rom_font():
    rom = next((path for path in VGA_ROMS if os.path.isfile(path)), None)
    if rom is None:
        raise ScreenError(f"none of {', '.join(VGA_ROMS)} is there")
    with open(rom, "rb") as file:
        font = file.read()
    return _glyphs(font, font.index(ROM_A) - ord("A") * HEIGHT)


def _cells(size):
    """Scale, cell width, columns, rows, and where the first cell is, of a screen of this size."""
    if size == VGA_SIZE:
        return 1, VGA_WIDTH, 80, 25, 0, 0
    width, height = size
    scale = -(-width // SHARP_WIDTH)
    columns = min(width // (WIDTH * scale), COLUMNS_MAX)
    rows = min(height // (HEIGHT * scale), ROWS_MAX)
    return (scale, WIDTH, columns, rows, (width - columns * WIDTH * scale) // 2,
            (height - rows * HEIGHT * scale) // 2)


def columns_of(path):
    """How many characters a row of a picture has."""
    if Image is None:
        raise ScreenError("python3-pil is not installed (tools/setup installs it)")
    with Image.open(path) as file:
        return _cells(file.size)[2]


def read(path):
    """The lines of text in a picture, without blanks at their ends; what is no glyph is UNKNOWN."""
    with Image.open(path) as file:
        picture = file.convert("L").point(lambda level: 255 if level > 64 else 0)
    scale, cell, columns, rows, left, top = _cells(picture.size)
    font = _rom_font() if picture.size == VGA_SIZE else _own_font()
    text = picture.crop((left, top, left + columns * cell * scale, top + rows * HEIGHT * scale))
    small = text.resize((columns * cell, rows * HEIGHT), Image.NEAREST)
    if small.resize(text.size, Image.NEAREST).tobytes() != text.tobytes():
        raise ScreenError(f"{path}: not every pixel is {scale}x{scale}")
    lines = []
    for row in range(rows):
        # A band of bytes of one bit a pixel: WIDTH of each cell alone.
        band = small.crop((0, row * HEIGHT, columns * cell, (row + 1) * HEIGHT)).tobytes()
        line = ""
        for column in range(columns):
            glyph = bytes(_byte(band, y * columns * cell + column * cell) for y in range(HEIGHT))
            line += font.get(glyph, UNKNOWN)
        lines.append(line.rstrip())
    return lines


def _byte(band, at):
    """Eight pixels as one byte, the leftmost highest."""
    pixels = band[at:at + WIDTH]
    return BYTES.get(pixels) or BYTES.setdefault(
        pixels, sum(0x80 >> i for i, level in enumerate(pixels) if level))


def text(path):
    """The text in a picture, its rows put together again where a line was too long for one."""
    columns = columns_of(path)
    lines = read(path) + [""]
    # A row may end in the blank between two words.
    return "".join(line.ljust(columns) if len(line) >= columns - 1 and after and not BEGIN.match(after)
                   else line + "\n" for line, after in zip(lines, lines[1:])).rstrip() + "\n"


def size(word):
    """(width, height) of "1920x1080"."""
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", word)
    if not match:
        raise ValueError(f"{word!r} is not WIDTHxHEIGHT")
    return int(match[1]), int(match[2])
