# SPDX-License-Identifier: Apache-2.0
"""One machine run by tools/run, and what its console showed."""

import os
import re
import subprocess
import threading
import time
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ATTACHED = re.compile(r"bulkhead: keyboard: partition (\S+)$")
ERASED = "\x1b[K"  # before a line that comes between those of the partition that has the terminal
CONTROL = re.compile(r"\x1b\[[0-9;=?]*[A-Za-z]")
GUEST_LINE = re.compile(r"^\[([a-z0-9_-]+)\] (.*)$")
OWN = "bulkhead: "
TAIL = 40
# Guards against a machine that hangs, and no measure of one that works: this one may be busy.
PATIENCE = 600
HANGS = 1200  # seconds of a whole run


class Unexpected(AssertionError):
    """A line that was waited for did not come."""


class Transcript:
    """The console of a run: (seconds since the start, line) pairs and the exit status. Of a terminal also
    what its screen showed at some moments: {name: text}."""

    def __init__(self, name):
        self.name = name
        self.lines = []
        self.screens = {}
        self.errors = ""
        self.status = None
        self.seconds = 0.0

    def text(self, since=0):
        """The whole console."""
        return "\n".join(line for _, line in self.lines[since:])

    def own(self):
        """The hypervisor's lines, without their prefix."""
        return [line[len(OWN):] for _, line in self.lines if line.startswith(OWN)]

    def guest(self, name):
        """A partition's lines, without their prefix."""
        matches = (GUEST_LINE.match(line) for _, line in self.lines)
        return [match[2] for match in matches if match and match[1] == name]

    def index(self, regex):
        """Number of the first line that matches; fails if none does."""
        for number, (_, line) in enumerate(self.lines):
            if re.search(regex, line):
                return number
        raise Unexpected(f"{self.name}: no line matches {regex!r}\n{self.tail()}")

    def match(self, regex):
        """The match of the first line that matches; fails if none does."""
        return re.search(regex, self.lines[self.index(regex)][1])

    def has(self, regex):
        """Whether some line matches."""
        return any(re.search(regex, line) for _, line in self.lines)

    def tail(self):
        """The last lines, for a message."""
        last = "\n".join(f"{when:8.2f} {line}" for when, line in self.lines[-TAIL:])
        return f"--- {self.name}: status {self.status}, last lines:\n{last}\n{self.errors}"

    def facts(self, guest=None):
        """{name: [values]} of the lines "fact NAME: VALUE" that the Linux guest's init prints."""
        lines = [line for _, line in self.lines] if guest is None else self.guest(guest)
        facts = {}
        for line in lines:
            match = re.match(r"fact ([a-z-]+): ?(.*)$", line)
            if match:
                facts.setdefault(match[1], []).append(match[2])
        assert "end" in facts, f"{guest}: the facts are not complete\n{self.tail()}"
        return facts

    def exits(self):
        """{reason: [count of cpu 0, of cpu 1, ...]} of the tables at the end."""
        table, reading = {}, False
        for line in self.own():
            if re.match(r"exits of CPU +\d", line):
                reading = True
            elif reading and re.match(r"  [a-z]", line):
                reason, *counts = line.split()
                table.setdefault(reason, []).extend(int(count) for count in counts)
            else:
                reading = False
        assert table, f"no table of exits\n{self.tail()}"
        return table

    def save(self, folder):
        """Writes the transcript with its times to FOLDER/NAME.txt."""
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, f"{self.name}.txt"), "w", encoding="utf-8") as out:
            for when, line in self.lines:
                out.write(f"{when:8.2f} {line}\n")
            for name, text in self.screens.items():
                out.write(f"--- screen {name}:\n{text}\n")
            out.write(f"{self.errors}status {self.status} after {self.seconds:.1f} seconds\n")


class Machine:
    """A running machine: lines as they come, keys as they are typed."""

    def __init__(self, name, words, port=None):
        self.port = port  # of the server for its guests
        self.transcript = Transcript(name)
        self.condition = threading.Condition()
        self.ended = False
        self.over = False
        self.attached = None  # the partition that has the terminal
        self.start = time.monotonic()
        self.process = subprocess.Popen(
            [os.path.join(ROOT, "tools/run")] + words, cwd=ROOT, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)
        self.readers = [threading.Thread(target=read, daemon=True)
                        for read in (self._read, self._read_errors)]
        for reader in self.readers:
            reader.start()

    def _read(self):
        for line in self.process.stdout:
            text = self._named(line.decode(errors="replace").rstrip("\r\n"))
            with self.condition:
                self.transcript.lines.append((time.monotonic() - self.start, text))
                self.condition.notify_all()
        with self.condition:
            self.ended = True
            self.condition.notify_all()

    def _named(self, text):
        """A line with its partition's name in front, also of the one that has the terminal."""
        if self.over:  # firmware and loaders write as they like
            text = CONTROL.sub("", text.rpartition(ERASED)[2])
        self.over = self.over or text.startswith(OWN)
        attached = ATTACHED.match(text)
        if attached:
            self.attached = None if attached[1] == "none" else attached[1]
        elif text == OWN + "all partitions stopped":
            self.attached = None  # what comes then is the runner's
        elif self.attached and not text.startswith(OWN) and not GUEST_LINE.match(text):
            return f"[{self.attached}] {text}"
        return text

    def _read_errors(self):
        self.transcript.errors = self.process.stderr.read().decode(errors="replace")

    def expect(self, regex, since=0):
        """Waits for a line that matches, at or after line number @since; gives the number of the
        line behind it, to go on from."""
        end = time.monotonic() + PATIENCE
        at = since
        with self.condition:
            while True:
                for at in range(at, len(self.transcript.lines)):
                    if re.search(regex, self.transcript.lines[at][1]):
                        return at + 1
                at = max(at, len(self.transcript.lines) - 1)
                left = end - time.monotonic()
                if self.ended or left <= 0:
                    raise Unexpected(f"waited for {regex!r} in vain\n{self.transcript.tail()}")
                self.condition.wait(min(left, 1))

    def send(self, text):
        """Types @text."""
        self.process.stdin.write(text.encode())

    def meet(self, name, guests):
        """Waits, as one of them, for guests that meet at the server."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/meet/{name}/{guests}"):
                pass
        except OSError as error:
            raise Unexpected(f"met nobody: {error}\n{self.transcript.tail()}") from error

    def finish(self):
        """Waits for the end; gives the transcript."""
        for reader in self.readers:
            reader.join()
        self.transcript.status = self.process.wait()
        self.transcript.seconds = time.monotonic() - self.start
        return self.transcript

    def kill(self):
        """Ends the run at once."""
        self.process.terminate()
