# SPDX-License-Identifier: Apache-2.0
"""What boots with devices get from the machine that runs the tests: files, meetings, disks."""

import concurrent.futures
import hashlib
import os
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path[:0] = [os.path.join(ROOT, "tests/machine")]

import services  # noqa: E402

DEBUGFS = "/sbin/debugfs"


@pytest.fixture(name="get")
def get_from_server():
    """A function from a path to what the server says."""
    with services.Server() as port:
        def get(path):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=300) as answer:
                return answer.read()
        yield get


@pytest.mark.parametrize("megabytes", [1, 8, 9, 17])
def test_payload(get, megabytes):
    """As long as asked for, and with the sum that tests compare with."""
    data = get(f"/payload/{megabytes}")
    assert len(data) == megabytes << 20
    assert hashlib.sha256(data).hexdigest() == services.payload_sha256(megabytes)


@pytest.mark.parametrize("path", ["/", "/payload/0", "/payload/1025", "/payload/x", "/meet/x/9",
                                  "/meet/2", "/etc/passwd"])
def test_nothing_else(get, path):
    """Bounds hold, and files of the machine are none of its answers."""
    with pytest.raises(urllib.error.HTTPError, match="404"):
        get(path)


def test_meeting(get):
    """Nobody leaves before all have come."""
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        first = [pool.submit(get, "/meet/begin/3") for _ in range(2)]
        assert not concurrent.futures.wait(first, timeout=0.5).done
        get("/meet/begin/3")
        assert [come.result(timeout=300) for come in first] == [b"", b""]


def test_meeting_in_vain(get, monkeypatch):
    """Who waits alone is told so in the end."""
    monkeypatch.setattr(services, "MEETING", 0.2)
    with pytest.raises(urllib.error.HTTPError, match="408"):
        get("/meet/end/2")


def test_system_disk(tmp_path):
    """Has an init, the shell that runs it, and files that belong to root."""
    path = services.system_disk(str(tmp_path), "disk.img", 64)
    listing = subprocess.run([DEBUGFS, "-R", "ls -p /sbin", path], stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, check=True).stdout.decode()
    assert "/100755/0/0/init/" in listing
    assert os.listdir(tmp_path) == ["disk.img"]
