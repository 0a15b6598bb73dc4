# SPDX-License-Identifier: Apache-2.0
"""QEMU's monitor (QMP) on a socket: reads the machine's memory, and sends NMIs to its CPUs."""

import contextlib
import json
import socket


def qmp(path):
    """QEMU's words for a monitor at @path."""
    return ["-qmp", f"unix:{path},server=on,wait=off"]


class Monitor:
    """The monitor of a running machine."""

    def __init__(self, path):
        self.path = path

    @contextlib.contextmanager
    def _stream(self):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(self.path)
            with connection.makefile("rw", encoding="ascii") as stream:
                stream.readline()
                self._command(stream, "qmp_capabilities")
                yield stream

    def _command(self, stream, name, **arguments):
        stream.write(json.dumps({"execute": name, "arguments": arguments}) + "\n")
        stream.flush()
        for line in stream:
            answer = json.loads(line)
            assert "error" not in answer, answer
            if "return" in answer:
                return

    def read(self, ranges):
        """[bytes] of physical memory, of (start, end) each, while the machine stands still."""
        found = []
        with self._stream() as stream:
            self._command(stream, "stop")
            for start, end in ranges:
                name = self.path + ".bytes"
                self._command(stream, "pmemsave", val=start, size=end - start, filename=name)
                with open(name, "rb") as file:
                    found.append(file.read())
            self._command(stream, "cont")
        return found

    def nmi(self):
        """Raises LINT1 of every CPU."""
        with self._stream() as stream:
            self._command(stream, "inject-nmi")
