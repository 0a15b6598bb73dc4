# SPDX-License-Identifier: Apache-2.0
"""What a boot with devices needs from the machine that runs the test: disks, and an HTTP server on
127.0.0.1 that guests reach as 10.0.2.2 of QEMU's user network. Both have bounds and end with it."""

import functools
import hashlib
import http.server
import os
import random
import shutil
import subprocess
import tempfile
import threading

from machine import ROOT

MIB = 1 << 20
BLOCK = 8 * MIB
PAYLOAD_MAX = 1024  # MiB of one answer
GUESTS_MAX = 8  # that meet
MEETING = 600.0  # seconds to wait for the others
PORT_WORD = "$PORT"  # stands for the server's port in configurations and command lines
GUEST_LINUX = os.path.join(ROOT, "guest/linux")
MKFS = "/sbin/mkfs.ext4"


@functools.cache
def block():
    """Bytes that no accident gives twice."""
    return random.Random(82576).randbytes(BLOCK)


@functools.cache
def payload_sha256(megabytes):
    """What the sum of /payload/@megabytes has to be."""
    total = hashlib.sha256()
    for start in range(0, megabytes * MIB, BLOCK):
        total.update(block()[:megabytes * MIB - start])
    return total.hexdigest()


class Meetings:
    """Guests that wait for each other."""

    def __init__(self):
        self.barriers = {}
        self.lock = threading.Lock()

    def wait(self, name, guests):
        """Returns when @guests have come, true if they did."""
        with self.lock:
            barrier = self.barriers.setdefault(name, threading.Barrier(guests, timeout=MEETING))
        try:
            barrier.wait()
            return True
        except threading.BrokenBarrierError:
            return False


class Handler(http.server.BaseHTTPRequestHandler):
    """/payload/MEGABYTES, and /meet/NAME/GUESTS."""

    def do_GET(self):  # noqa: N802, the name is the library's
        """Answers a request."""
        words = self.path.strip("/").split("/")
        number = int(words[-1]) if words[-1].isdigit() else 0
        if words[0] == "payload" and len(words) == 2 and 0 < number <= PAYLOAD_MAX:
            self._payload(number * MIB)
        elif words[0] == "meet" and len(words) == 3 and 0 < number <= GUESTS_MAX:
            met = self.server.meetings.wait(words[1], number)
            self.send_response(200 if met else 408)
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self.send_error(404)

    def _payload(self, size):
        self.send_response(200)
        self.send_header("Content-Length", str(size))
        self.end_headers()
        for start in range(0, size, BLOCK):
            self.wfile.write(memoryview(block())[:size - start])

    def log_message(self, *unused):
        """Says nothing."""


class Server(http.server.ThreadingHTTPServer):
    """The server of one boot, as a context that gives its port."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.meetings = Meetings()

    def __enter__(self):
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()
        return self.server_address[1]

    def __exit__(self, *unused):
        self.shutdown()
        self.server_close()

    def handle_error(self, *unused):
        """A guest that hangs up is no matter of ours."""


def empty_disk(folder, name, megabytes):
    """A disk of zeros; gives its path."""
    path = os.path.join(folder, name)
    with open(path, "wb") as out:
        out.truncate(megabytes * MIB)
    return path


def _plant_system(tree, made):
    """Fills @tree with busybox, the init of a disk, and the file @made with its sum."""
    for name in ("bin", "sbin", "dev", "proc", "sys", "tmp"):
        os.mkdir(os.path.join(tree, name))
    busybox = os.path.join(tree, "bin/busybox")
    shutil.copy(shutil.which("busybox"), busybox)
    applets = subprocess.run([busybox, "--list"], stdout=subprocess.PIPE, check=True)
    for applet in set(applets.stdout.decode().split()) - {"busybox"}:
        os.symlink("busybox", os.path.join(tree, "bin", applet))
    shutil.copy(os.path.join(GUEST_LINUX, "common"), os.path.join(tree, "bin/common"))
    shutil.copy(os.path.join(GUEST_LINUX, "init-root"), os.path.join(tree, "sbin/init"))
    with open(os.path.join(tree, "made"), "wb") as out:
        out.write(made)
    with open(os.path.join(tree, "made.sum"), "w", encoding="ascii") as out:
        out.write(f"{hashlib.sha256(made).hexdigest()}  /made\n")


def system_disk(folder, name, megabytes, made=None):
    """A disk with a root file system, and the bytes @made (block()) in a file; gives its path."""
    path = os.path.join(folder, name)
    with tempfile.TemporaryDirectory(dir=folder) as tree:
        _plant_system(tree, block() if made is None else made)
        subprocess.run([MKFS, "-q", "-F", "-d", tree, "-E", "root_owner=0:0", path,
                        f"{megabytes}M"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       check=True)
    return path
