# SPDX-License-Identifier: Apache-2.0
"""One machine whose console is a terminal: tools/run inside tmux, which shows what it is sent, answers
what it is asked, and types."""

import os
import re
import shlex
import subprocess
import tempfile
import time

from machine import ERASED, PATIENCE, ROOT, Transcript, Unexpected

COLUMNS, ROWS = 80, 24
LOOK = 0.1  # seconds between two looks at the screen
BEGIN = "begin"  # what tmux waits for before it runs anything
ASKED = re.compile(r"# \x1b\[6[n~]\Z")  # by busybox's shell
PROMPT = r"#\Z"  # how the pattern of a screen with a prompt ends
LAST_BYTES = 3000  # of the console, in a message


class Terminal:
    """A running machine on a terminal. What it shows is waited for, never an amount of time."""

    def __init__(self, name, words, port=None):
        self.port = port
        self.transcript = Transcript(name)
        self.folder = tempfile.TemporaryDirectory(prefix="bulkhead-terminal-")
        self.raw = os.path.join(self.folder.name, "raw")
        self.start = time.monotonic()
        self.dead = False
        run = shlex.join([os.path.join(ROOT, "tools/run"), *words])
        self._tmux("-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS), "-c", ROOT,
                   f"tmux wait-for {BEGIN}; exec {run}", ";", "set", "remain-on-exit", "on")
        self._tmux("pipe-pane", "-O", f"exec cat >{shlex.quote(self.raw)}", ";", "wait-for", "-S", BEGIN)

    def _tmux(self, *words):
        """A command for the server of this terminal; what it prints."""
        done = subprocess.run(["tmux", "-S", os.path.join(self.folder.name, "socket"), *words],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              check=False)
        if done.returncode != 0:
            raise Unexpected(f"{self.transcript.name}: tmux {words[0]}: {done.stderr.decode()}")
        return done.stdout.decode()

    def output(self):
        """Every byte that the terminal was sent, carriage returns left out."""
        try:
            with open(self.raw, encoding="utf-8", errors="replace", newline="") as file:
                return file.read().replace("\r", "")
        except FileNotFoundError:
            return ""

    def screen(self):
        """What the terminal shows: lines without blanks at their ends, down to the last that has more."""
        return "\n".join(line.rstrip() for line in self._tmux("capture-pane", "-p").split("\n")).rstrip("\n")

    def _wait(self, look, what):
        """Waits until @look gives something, and gives that."""
        end = time.monotonic() + PATIENCE
        while True:
            over = self._has_ended() or time.monotonic() > end
            found = look()
            if found or over:
                break
            time.sleep(LOOK)
        if not found:
            raise Unexpected(f"{self.transcript.name}: waited for {what} in vain\n--- screen:\n"
                             f"{self.screen()}\n--- console:\n{self.output()[-LAST_BYTES:]!r}")
        return found

    def expect(self, regex, name=None):
        """Waits for a screen that matches; kept under @name."""
        shown = self._wait(lambda: re.search(regex, text := self.screen(), re.MULTILINE) and text,
                           f"{regex!r} on the screen")
        if name:
            self.transcript.screens[name] = shown
        return shown

    def prompt(self, regex, name=None):
        """The same of a shell's prompt, once the shell has asked where the cursor is: what is typed from now
        on comes behind the answer."""
        shown = self.expect(regex, name)
        self._wait(lambda: ASKED.search(self.output()), "a question about the cursor")
        return shown

    def lines(self):
        """The whole lines of the output, without what came before a line that took their place."""
        return [line.rpartition(ERASED)[2] for line in self.output().split("\n")[:-1]]

    def follow(self, regex, since=0, times=1):
        """Waits for lines of the output that match, from number @since on; gives the number of the line
        behind the last of so many."""
        def look():
            found = [number for number, line in enumerate(self.lines())
                     if number >= since and re.search(regex, line)]
            return found[times - 1] + 1 if len(found) >= times else None

        return self._wait(look, f"{times} times {regex!r} in the output")

    def send(self, text):
        """Types @text."""
        self._tmux("send-keys", "-H", *(f"{byte:x}" for byte in text.encode()))

    def type(self, text, regex, name=None):
        """Types @text and waits for the screen that has to come of it."""
        self.send(text)
        return (self.prompt if regex.endswith(PROMPT) else self.expect)(regex, name)

    def _has_ended(self):
        # A pane is dead when its terminal is closed, which may be before the status is known.
        return self._tmux("display-message", "-p", "#{pane_dead_status}#{pane_dead_signal}").strip() != ""

    def finish(self):
        """Waits for the end; gives the transcript."""
        while not self.dead and not self._has_ended():
            time.sleep(LOOK)
        self.transcript.lines = [(0.0, line) for line in self.output().split("\n")]
        self.transcript.seconds = time.monotonic() - self.start
        if not self.dead:
            status = self._tmux("display-message", "-p", "#{pane_dead_status}").strip()
            self.transcript.status = int(status) if status else None  # None: killed
            self.kill()
        self.folder.cleanup()
        return self.transcript

    def kill(self):
        """Ends the run at once."""
        if not self.dead:
            self.dead = True
            self._tmux("kill-server")
