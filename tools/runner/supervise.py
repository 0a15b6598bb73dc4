# SPDX-License-Identifier: Apache-2.0
"""One run: copies COM1 to standard output and standard input to COM1, watches for the lines that end
a run, and says how it ended."""

import os
import re
import select
import signal
import socket
import sys
import termios
import time
import tty

from runner import media

STATUS_CLEAN = 0
STATUS_PANIC = 2
STATUS_HALTED = 3
STATUS_DIED = 4
STATUS_NOT_STARTED = 5
STATUS_USAGE = 64
STATUS_TIMEOUT = 124

STOPPED = re.compile(rb"bulkhead: all partitions stopped\s*$")
PANIC = re.compile(rb"bulkhead: panic:")
HALTED = re.compile(rb"bulkhead: halted:")
REFUSED = re.compile(media.FAILED.encode())
# Of UEFI firmware that has tried all that it knows of, and asks somebody what to do.
NOTHING_STARTS = re.compile(rb"BdsDxe: No bootable option or device was found")
ERASED = b"\x1b[K"  # before a line that comes between those of the partition that has the terminal
OURS = re.compile(rb"\nbulkhead: ")
# Of Linux, and of a program of ours on the bare machine.
NATIVE_END = re.compile(rb"reboot: (Power down|Restarting system)|^program: powers off")
RESTART = b"reboot: Restarting system"
AFTER_HALT = 0.5  # seconds for the lines after the last one
AFTER_STOPPED = 20.0  # seconds for the machine to power itself off
# What UEFI firmware and GRUB send to a terminal, and how such a sequence begins at a block's end.
CONTROL = re.compile(rb"\x1b\[[0-9;=?]*[A-Za-z]")
CONTROL_BEGUN = re.compile(rb"\x1b(?:\[[0-9;=?]*)?$")
# Emulated receivers drop what comes faster than they are polled.
KEY_PAUSE = 0.002
FIFO = 16  # bytes of a UART, and the seconds that a line of 115,200 baud takes for them
FIFO_PAUSE = FIFO * 10 / 115200
SCREEN_PAUSE = 1.0  # seconds between two looks at the screen
HANG_UP = 0.2  # seconds from an engine's last word to its end


class Terminal:
    """Standard input, byte by byte if it is a terminal; Ctrl-C still ends the run."""

    def __init__(self):
        self.fd = None
        self.saved = None

    def __enter__(self):
        try:
            self.fd = sys.stdin.fileno()
        except (AttributeError, ValueError, OSError):
            return self
        if os.isatty(self.fd):
            self.saved = termios.tcgetattr(self.fd)
            tty.setcbreak(self.fd)
        return self

    def __exit__(self, *unused):
        if self.saved is not None:
            termios.tcsetattr(self.fd, termios.TCSADRAIN, self.saved)


class Plain:
    """Takes colours and cursor moves out of the text before the hypervisor's own."""

    def __init__(self):
        self.held = b""
        self.last = b"\n"  # of what was taken: our first words may come in two blocks
        self.over = False

    def take(self, data):
        """@data without them; what may be the begin of one is held back."""
        data, self.held = self.held + data, b""
        if self.over:
            return data
        begun = CONTROL_BEGUN.search(data)
        cut = begun.start() if begun else len(data)
        self.held = data[cut:]
        data = CONTROL.sub(b"", data[:cut])
        text = self.last + data
        self.over = bool(OURS.search(text))
        self.last = text[-len(b"\nbulkhead: "):]
        return data


class Run:
    """State of one run of an engine."""

    def __init__(self, process, options, screen=None):
        self.process = process
        self.screen = screen  # of the machine, if there is to be a picture
        self.serial = options.serial
        self.picture = options.screen
        self.picture_at = re.compile(options.screen_at.encode()) if options.screen_at else None
        self.end_line = NATIVE_END if options.native else STOPPED
        self.plain = Plain()
        self.fast_keys = options.fast_keys
        self.returns = sys.stdout.isatty()  # a terminal wants carriage returns, a file does not
        # A BIOS and its GRUB speak to the screen, unless GRUB has to leave a mark or may complain.
        self.plain.over = options.firmware == "bios" and not (options.mark or options.grub)
        self.timeout = time.monotonic() + options.timeout
        self.deadline = self.timeout
        self.reboots = options.reboots
        self.stopped = self.panicked = self.halted = self.refused = self.not_started = False
        self.line = b""
        self.keys = b""
        self.next_key = 0.0
        self.begin = time.monotonic()
        self.hung_up = None  # seconds after the begin, and whether the engine still ran

    def how_it_ended(self):
        """Words on when the console was lost and when the engine ended."""
        if self.hung_up is None:
            return ""
        seconds, running = self.hung_up
        return (f": its console was lost after {seconds:.1f} seconds"
                f"{' while it ran on' if running else ''}")

    def accept(self, server):
        """Waits for the engine to connect its COM1; None if it ended before."""
        server.settimeout(0.2)
        while self.process.poll() is None and time.monotonic() < self.deadline:
            try:
                return server.accept()[0]
            except socket.timeout:
                pass
        return None

    def _take_picture(self):
        if self.picture:
            self.screen.picture(self.picture)
            self.picture = None

    def _judge(self, line):
        line = line.rpartition(ERASED)[2]
        if self.picture_at and self.picture_at.search(line):
            self._take_picture()
        if PANIC.match(line):
            self.panicked = True
        if REFUSED.match(line):
            self.refused = True
            self.deadline = min(self.deadline, time.monotonic() + AFTER_HALT)
        if NOTHING_STARTS.match(line):
            self.not_started = True
            self.deadline = min(self.deadline, time.monotonic() + AFTER_HALT)
        if HALTED.match(line):
            self.halted = True
            self.deadline = min(self.deadline, time.monotonic() + AFTER_HALT)
        if self.reboots and RESTART in line:
            self.reboots -= 1
        elif self.end_line.search(line):
            self.stopped = True
            self.deadline = min(self.deadline, time.monotonic() + AFTER_STOPPED)

    def _output(self, data):
        data = self.plain.take(data if self.returns else data.replace(b"\r", b""))
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        *lines, self.line = (self.line + data.replace(b"\r", b"")).split(b"\n")
        for line in lines:
            self._judge(line)

    def _send_keys(self, connection):
        now = time.monotonic()
        if not self.keys or now < self.next_key:
            return
        try:
            sent = connection.send(self.keys[:FIFO if self.fast_keys else 1], socket.MSG_DONTWAIT)
        except BlockingIOError:
            sent = 0
        self.keys = self.keys[sent:]
        self.next_key = now + (FIFO_PAUSE if self.fast_keys else KEY_PAUSE)

    def copy(self, connection, stdin):
        """Copies until the engine hangs up, ends, or the time is over."""
        self._copy(connection, stdin)
        if self.stopped or self.halted or self.refused:
            return
        time.sleep(HANG_UP)  # an engine that ends closes its sockets first
        self.hung_up = (time.monotonic() - self.begin, self.process.poll() is None)

    def _copy(self, connection, stdin):
        sources = [connection] + ([stdin] if stdin is not None else [])
        while time.monotonic() < self.deadline and not self._is_off():
            ready, _, _ = select.select(sources, [], [], KEY_PAUSE if self.keys else 0.2)
            if stdin in ready:
                typed = os.read(stdin, 4096)
                self.keys += typed
                if not typed:
                    sources.remove(stdin)
            try:
                self._send_keys(connection)
                data = connection.recv(65536) if connection in ready else None
            except OSError:
                return
            if data:
                self._output(data)
            elif data is not None:
                return
            elif self.process.poll() is not None and connection not in ready:
                return

    def _is_off(self):
        return self.screen is not None and self.screen.has_ended()

    def _was_seen(self):
        """Whether what the picture had to wait for is on the screen of a machine to which nobody can
        type: that ends the run."""
        return not self.serial and self.picture_at is not None and self.picture is None

    def watch(self):
        """Instead of copy(), without a serial port: the lines are those on the screen, by and by."""
        while (time.monotonic() < self.deadline and self.process.poll() is None and
               not self._is_off() and not self._was_seen()):
            time.sleep(SCREEN_PAUSE)
            for line in self.screen.lines():
                self._judge(line.encode())

    def _end_screen(self):
        """The last picture, and the end of a machine that is off and waits."""
        if self.screen is None or self.process.poll() is not None:
            return
        off = self._is_off() or self._was_seen()
        self.stopped = self.stopped or self._was_seen()
        # With a serial port it may be the screen alone that has the last lines.
        for line in [] if self.serial and self.stopped else self.screen.lines():
            self._judge(line.encode())
            if not self.serial:
                print(line)
        self._take_picture()
        if off:
            self.screen.quit()
        elif self.stopped:
            print("tools/run: the machine is still on; its CPUs are at " + ", ".join(self.screen.places()),
                  file=sys.stderr)

    def end(self):
        """Ends the engine if it still runs; the exit status of the run."""
        self._end_screen()
        timed_out = time.monotonic() >= self.timeout
        over = self.halted or self.refused or self.not_started or timed_out
        by_itself = not over and wait(self.process, self.deadline)
        stop(self.process)
        if self.line:
            sys.stdout.buffer.write(b"\n")
            sys.stdout.buffer.flush()
            self._judge(self.line)
        if self.refused:
            return STATUS_USAGE
        if self.not_started:
            return STATUS_NOT_STARTED
        if self.halted:
            return STATUS_PANIC if self.panicked else STATUS_HALTED
        if self.stopped and by_itself:
            return STATUS_CLEAN
        return STATUS_TIMEOUT if timed_out else STATUS_DIED


def wait(process, deadline):
    """Waits for the process to end; False if it did not in time."""
    while process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    return process.poll() is not None


def stop(process):
    """Ends the engine's whole process group."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
