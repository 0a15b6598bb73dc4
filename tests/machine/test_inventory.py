# SPDX-License-Identifier: Apache-2.0
"""What tools/bulkhead-inventory makes of a native Linux is what a boot of Bulkhead prints on the same machine,
line by line, but for memory that only a boot gives away. UPDATE=1 writes the saved machines of
tests/tools/machines anew."""

import base64
import gzip
import io
import os
import re
import shutil
import subprocess
import tarfile

import pytest

from inventory_machines import MACHINES, QUICK
from machine import ROOT

RUN = os.path.join(ROOT, "tools/run")
TOOL = os.path.join(ROOT, "tools/bulkhead-inventory")
SUGGEST = os.path.join(ROOT, "tools/bulkhead-suggest")
SCRIPT = os.path.join(ROOT, "tests/machine/save-machine")
CPUID = os.path.join(ROOT, "build/bulkhead-cpuid")
INITRD = os.path.join(ROOT, "build/guests/initrd.img")
SAVED = os.path.join(ROOT, "tests/tools/machines")
PREFIX = "bulkhead: inventory: "
# Linux opens I/O windows of bridges that the firmware left closed, at places of its choice; a partition's Linux
# does the same. No line that a configuration is judged by follows from them.
OPENED = {"q35-bridges": re.compile(r"(pci-windows \S+) io 0x1000-0x[12]fff")}
# A disk and a network card by messages; without an IOMMU, only what needs neither DMA nor a pin of unknown wiring.
GIVEN = {"q35-devices": ["00:06.0", "00:04.0"], "i440fx": ["00:01.1"]}
# SeaBIOS takes memory for each USB controller when that answers: how much lies where differs between two boots.
MEMORY_VARIES = ("q35-pins", "i440fx-pins")
MEMORY = re.compile(r"(ram|kept) ")
# A pin's line by the tables, and what Linux makes of the pin of a function that is switched on.
PIN = re.compile(r"^bulkhead-inventory: pin (\S+) line (\d+)$", re.MULTILINE)
ROUTED = re.compile(r"^routed 0000:(\S+) (\d+)$", re.MULTILINE)
# Where the image and its tables lie is decided by the boot.
OF_A_BOOT = ("pool ", "hypervisor ")


def console(options, extra):
    """The lines of a run."""
    done = subprocess.run([RUN, *options, "--timeout", "600", "--", *extra], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, check=False)
    return done.stdout.decode(errors="replace").replace("\r", "").splitlines()


def native(name, folder):
    """Boots Linux on machine @name and unpacks what it saved into @folder."""
    shutil.copy(SCRIPT, folder / "init")
    shutil.copy(CPUID, folder / "bulkhead-cpuid")
    more = subprocess.run(["cpio", "--quiet", "-o", "-H", "newc"], cwd=folder, input=b"init\nbulkhead-cpuid\n",
                          stdout=subprocess.PIPE, check=True).stdout
    with open(INITRD, "rb") as file:
        (folder / "initrd.img").write_bytes(file.read() + gzip.compress(more))
    options, extra = MACHINES[name]
    lines = console([*options, "--native", "--module", f"initrd.img={folder / 'initrd.img'}"], extra)
    packed = lines[lines.index("saved begin:") + 1:lines.index("saved end:")]
    text = "".join(line for line in packed if re.fullmatch(r"[A-Za-z0-9+/=]+", line))
    with tarfile.open(fileobj=io.BytesIO(base64.b64decode(text))) as archive:
        archive.extractall(folder / "raw")
    subprocess.run([TOOL, "--from", folder / "raw", "--save", folder / "saved"], check=True)
    return folder / "saved", dict(ROUTED.findall("\n".join(lines)))


def keep(name, saved, lines):
    """Makes the golden files that tests/tools/test_inventory.py reads."""
    os.makedirs(SAVED, exist_ok=True)
    subprocess.run(["tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0", "-C", saved,
                    "-cJf", os.path.join(SAVED, name + ".tar.xz"), "."], check=True)
    with open(os.path.join(SAVED, name + ".inventory"), "w", encoding="utf-8") as out:
        out.write("".join(line + "\n" for line in lines))


@pytest.mark.engines("qemu")
@pytest.mark.parametrize("name", MACHINES)
def test_linux_and_boot_agree(name, engine, tmp_path, request):
    """Every line, in the same order."""
    assert engine == "qemu"
    if name not in QUICK and not request.config.getoption("--slow"):
        pytest.skip("slow, and another machine shows the like: make machine-slow")
    saved, routed = native(name, tmp_path)
    done = subprocess.run([TOOL, "--from", saved], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False,
                          encoding="utf-8")
    assert done.returncode == 0, done.stderr
    everything = done.stdout.splitlines()
    linux = [line for line in everything if line.startswith(PREFIX)]
    # A driver that uses messages instead hides its function's line; the tables have that as well.
    assert routed and routed.items() <= dict(PIN.findall(done.stdout)).items()
    options, extra = MACHINES[name]
    boot = [line for line in console([*options, "--config", ""], extra) if line.startswith(PREFIX)]
    assert len([line for line in boot if line[len(PREFIX):].startswith(OF_A_BOOT)]) == len(OF_A_BOOT)
    if os.environ.get("UPDATE"):
        keep(name, saved, everything)
    if name in OPENED:
        changed = [OPENED[name].sub(r"\1", line) for line in linux]
        assert changed != linux, "no longer a difference"
        linux = changed
    boot = [line for line in boot if not line[len(PREFIX):].startswith(OF_A_BOOT)]
    if name in MEMORY_VARIES:
        linux, boot = ([line for line in lines if not MEMORY.match(line[len(PREFIX):])] for lines in (linux, boot))
    assert linux == boot


@pytest.mark.engines("qemu")
@pytest.mark.parametrize("name", QUICK)
def test_suggestion_boots(name, engine, tmp_path):
    """The suggested file, unchanged: Linux powers off, the small partition ends, and so does the machine."""
    assert engine == "qemu"
    config = tmp_path / "partitions.toml"
    with open(config, "wb") as out:
        subprocess.run([SUGGEST, os.path.join(SAVED, name + ".inventory")], stdout=out, check=True)
    options, extra = MACHINES[name]
    lines = console([*options, "--config", str(config)], extra)
    assert "bulkhead: partition linux: stopped: powered off" in lines
    assert "bulkhead: all partitions stopped" in lines
    given = re.findall(r'^    "(\S+)",', config.read_text(encoding="utf-8"), re.MULTILINE)
    assert given == GIVEN[name]
    for function in given:
        assert any(line.startswith(f"bulkhead: plan: linux: pci {function} ") for line in lines)
