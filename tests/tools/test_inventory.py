# SPDX-License-Identifier: Apache-2.0
"""tools/bulkhead-inventory and tools/bulkhead-suggest on the saved machines of tests/tools/machines, which
tests/machine/test_inventory.py makes and compares with a boot (UPDATE=1 there; here UPDATE=1 writes the
suggested files anew)."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAVED = ROOT / "tests/tools/machines"
NAMES = sorted(path.name.removesuffix(".tar.xz") for path in SAVED.glob("*.tar.xz"))
CHECK = ROOT / "build/bulkhead-check"

pytestmark = pytest.mark.skipif(not (ROOT / "build/bulkhead-inventory-of").exists(), reason="not built")
sys.dont_write_bytecode = True


def tool(name, *words):
    """Runs a tool of ours."""
    return subprocess.run([ROOT / "tools" / name, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          stdin=subprocess.DEVNULL, check=False, encoding="utf-8")


def unpack(name, folder):
    """The saved machine @name in @folder."""
    with tarfile.open(SAVED / f"{name}.tar.xz") as archive:
        archive.extractall(folder)
    return folder


def cores(inventory):
    """The core of each CPU."""
    return {int(cpu): int(core) for cpu, core in re.findall(r": cpu (\d+) apic \d+ package \d+ core (\d+)", inventory)}


def test_enough():
    """Ten machines at the very least."""
    assert len(NAMES) >= 10


@pytest.mark.parametrize("name", NAMES)
def test_inventory(name, tmp_path):
    """Every line, and nothing to complain about where root saved it; what is saved again says the same."""
    golden = (SAVED / f"{name}.inventory").read_text(encoding="utf-8")
    done = tool("bulkhead-inventory", "--from", unpack(name, tmp_path / "a"))
    assert (done.returncode, done.stdout) == (0, golden)
    assert tool("bulkhead-inventory", "--from", tmp_path / "a", "--save", tmp_path / "b").returncode == 0
    assert tool("bulkhead-inventory", "--from", tmp_path / "b").stdout == golden


@pytest.mark.parametrize("name", NAMES)
def test_suggestion(name, tmp_path):
    """The file, word for word; it passes the checker; no core is shared; one core of each small partition."""
    inventory = SAVED / f"{name}.inventory"
    machine = cores(inventory.read_text(encoding="utf-8"))
    single = len(set(machine.values())) == 1
    done = tool("bulkhead-suggest", inventory, *(["--linux-only"] if single else []))
    golden = SAVED / f"{name}.toml"
    if os.environ.get("UPDATE"):
        golden.write_text(done.stdout, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == golden.read_text(encoding="utf-8")
    (tmp_path / "a.toml").write_text(done.stdout, encoding="utf-8")
    assert subprocess.run([CHECK, tmp_path / "a.toml", "--inventory", inventory], check=False,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
    parts = tomllib.loads(done.stdout)["partition"]
    assert len(parts) == (1 if single else 2)
    owned = [{machine[cpu] for cpu in part["cpus"]} for part in parts]
    assert sum(map(len, owned)) == len(set().union(*owned)), "two partitions share a core"


@pytest.mark.parametrize("words, small, unowned", [
    (["--linux-only"], 0, 0), (["--partitions", "4"], 3, 3), (["--reserve-core"], 1, 3),
    (["--partitions", "3", "--reserve-core"], 2, 4),
])
def test_options(words, small, unowned):
    """Numbers of partitions, and of CPUs that nobody has, on four cores of two threads."""
    done = tool("bulkhead-suggest", SAVED / "q35-smt.inventory", *words)
    assert done.returncode == 0, done.stderr
    parts = tomllib.loads(done.stdout)["partition"]
    assert len(parts) == 1 + small
    assert 8 - sum(len(part["cpus"]) for part in parts) == unowned


def test_too_few_cores(tmp_path):
    """Said with the cure."""
    done = tool("bulkhead-suggest", SAVED / "q35-none.inventory")
    assert done.returncode == 2 and "--linux-only" in done.stderr
    (tmp_path / "x").write_text("nothing", encoding="utf-8")
    assert "no inventory" in tool("bulkhead-suggest", tmp_path / "x").stderr


@pytest.mark.parametrize("gone, status, said", [
    ("sys/firmware/acpi/tables/APIC", 2, "MADT"), ("proc/cpuinfo", 2, "it lists no CPU"),
    ("sys/firmware/memmap", 2, "takes root"), ("kernel-log", 0, "24 are assumed"),
    ("cpuid", 0, "taken from proc/cpuinfo"), ("sys/bus/pci/devices", 0, "no PCI function"),
])
def test_missing(gone, status, said, tmp_path):
    """What is not there is named with its cost, and what can be said without it is said."""
    folder = unpack("q35-devices", tmp_path)
    if (folder / gone).is_dir():
        shutil.rmtree(folder / gone)
    else:
        (folder / gone).unlink()
    done = tool("bulkhead-inventory", "--from", folder)
    assert done.returncode == status
    assert said in done.stderr
    assert (": inventory: cpu 3 " in done.stdout) == (status == 0)


def test_without_acpiexec(tmp_path):
    """The lines that Linux has routed, and that others are not known."""
    folder = unpack("q35-pins", tmp_path)
    with open(folder / "proc/interrupts", "a", encoding="ascii") as file:
        file.write("  16:          7          0  IR-IO-APIC   16-fasteoi   ahci[0000:00:1f.2]\n")
    (folder / "sys/bus/pci/devices/0000:00:1f.2/irq").write_text("16\n", encoding="ascii")
    done = subprocess.run([ROOT / "tools/bulkhead-inventory", "--from", folder], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False, encoding="utf-8", env={"PATH": str(tmp_path)})
    golden = (SAVED / "q35-pins.inventory").read_text(encoding="utf-8")
    assert done.returncode == 0
    assert "acpiexec is not installed (Debian: acpica-tools): the lines of 1 interrupt pins" in done.stderr
    assert re.findall("^bulkhead-inventory: (.*)", done.stdout, re.MULTILINE) == ["pin 00:1f.2 line 16"]
    assert set(done.stdout.splitlines()) <= set(golden.splitlines())


def test_not_root(tmp_path):
    """64 bytes of config space: the functions are listed, without capabilities, and that is said once."""
    folder = unpack("q35-devices", tmp_path)
    for config in folder.glob("sys/bus/pci/devices/*/config"):
        config.write_bytes(config.read_bytes()[:64])
    done = tool("bulkhead-inventory", "--from", folder)
    golden = (SAVED / "q35-devices.inventory").read_text(encoding="utf-8")
    assert done.returncode == 0
    assert done.stderr.count("beyond 64 bytes") == 1
    assert "msix" in golden and "msix" not in done.stdout
    assert done.stdout.count(": pci 0000:") == golden.count(": pci 0000:")


def test_no_serial_numbers(tmp_path):
    """A card's serial number, which is its MAC address, and vital product data are not saved; all else is."""
    folder = unpack("q35-devices", tmp_path / "a")
    path = next(folder.glob("sys/bus/pci/devices/0000:00:04.0/config"))
    config = bytearray(path.read_bytes())
    at, serial = 0x100, None
    while at:
        if int.from_bytes(config[at:at + 2], "little") == 3:
            serial = at
        at = int.from_bytes(config[at + 2:at + 4], "little") >> 4
    assert serial is not None, "this card has one"
    config[serial + 4:serial + 12] = b"MACMACID"
    path.write_bytes(config)
    assert tool("bulkhead-inventory", "--from", folder, "--save", tmp_path / "b").returncode == 0
    saved = (tmp_path / "b" / path.relative_to(folder)).read_bytes()
    assert b"MACMACID" not in saved
    config[serial + 4:serial + 12] = bytes(8)
    assert saved == config


def test_wrong_folders(tmp_path):
    """A folder that is none of ours, and one that is in use."""
    assert tool("bulkhead-inventory", "--from", tmp_path).returncode == 2
    (tmp_path / "x").write_text("", encoding="utf-8")
    assert tool("bulkhead-inventory", "--save", tmp_path).returncode == 2
