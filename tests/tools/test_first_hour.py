# SPDX-License-Identifier: Apache-2.0
"""Mistakes of somebody's first hour, and what bulkhead-check says to each: the line, what is wrong, and the cure. Each
is one change to a file that tools/bulkhead-suggest wrote."""

import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MACHINES = ROOT / "tests/tools/machines"
CHECK = ROOT / "build/bulkhead-check"
RT = ROOT / "build/guests/rt.elf"
PLACE = r'expected bus:device\.function in hexadecimal, such as "00:03\.0"'

pytestmark = pytest.mark.skipif(not (CHECK.exists() and RT.exists()), reason="not built")


def change(old, new):
    """An edit that has to find what it replaces."""
    def edit(text):
        assert old in text, old
        return text.replace(old, new, 1)
    return edit


# name: (the edit, what one line says). {line} is the number of the line that the edit changed.
MISTAKES = {
    "capitals in a name": (change('"linux"', '"Linux"'), r'invalid value for name: "Linux", expected .* of a-z'),
    "MB": (change('"1664M"', '"1664MB"'), r'invalid value for memory: "1664MB", .* such as "512M"'),
    "GiB": (change('"1664M"', '"1.5GiB"'), r'invalid value for memory: "1\.5GiB", .*K, M and G are powers of 1024'),
    "a bare number of bytes": (change('"1664M"', "1664"), r"key 'memory' cannot be a number: write, .*\"512M\""),
    "a disk's name": (change('"00:06.0",', '"/dev/nvme0n1",'), f'invalid value for pci: "/dev/nvme0n1", {PLACE}'),
    "a network device's name": (change('"00:06.0",', '"eth0",'), f'invalid value for pci: "eth0", {PLACE}'),
    "vendor and device": (change('"00:06.0",', '"8086:10d3",'), f'invalid value for pci: "8086:10d3", {PLACE}'),
    "the host bridge": (change('"00:06.0",', '"00:00.0",'), r"is a bridge or a part of the platform .*: leave it out"),
    "the ISA bridge": (change('"00:06.0",', '"00:1f.0",'), r"is a bridge or a part of the platform .*: leave it out"),
    "the SMBus": (change('"00:06.0",', '"00:1f.3",'), r"is the SMBus, .*: leave it out"),
    "a function that is not there": (change('"00:06.0",', '"00:0a.0",'), r"pci 00:0a\.0 of partition 'linux' is not .*"),
    "all CPUs given away twice": (change("[0, 1, 2]", "[0, 1, 2, 3]"), r"cpu 3 .* is also cpu 3 of .*: give it to one"),
    "a CPU too many": (change("cpus = [3]", "cpus = [4]"), r"cpu 4 .* is not in this machine, which has CPUs 0 to 3"),
    "CPUs as a range": (change("[0, 1, 2]", '"0-2"'), r"key 'cpus' cannot be a string: list each CPU"),
    "a CPU without a list": (change("cpus = [3]", "cpus = 3"), r"key 'cpus' cannot be a number: write, .*\[0, 1\]"),
    "all memory": (change('"1664M"', '"2G"'), r"memory of partition 'linux' does not fit: 2048M wanted, .* ask for at most"),
    "memory that leaves nothing": (change('"64M"', '"400M"'), r"memory of partition 'rt' does not fit: .*"),
    "no quotes": (change('"rt.elf"', "rt.elf"), r'rt\.elf is not supported as a value: write it in quotes: "rt\.elf"'),
    "curly quotes": (change('"rt.elf"', "\u201crt.elf\u201d"), r'found a curly quote .*: use the straight quote "'),
    "a terminal as console": (change('"virtual"', '"ttyS0"'), r'invalid value for console: "ttyS0", expected "virtual" or'),
    "one bracket": (change("[[partition]]", "[partition]"), r"table 'partition' has the wrong brackets: write \[\[part"),
    "a word of another hypervisor": (change("cpus = [3]", "cores = [3]"), r"unknown key 'cores' in \[\[partition\]\]: there"),
    "a slip": (change("memory", "memmory"), r"unknown key 'memmory' in \[\[partition\]\]: did you mean 'memory'\?"),
    "a name twice": (change('"rt"', '"linux"'), r"the name 'linux' is already used by the partition of line \d+: give"),
    "a key twice": (change('console = "virtual"\n', 'console = "virtual"\nconsole = "none"\n'), r"'console' .*"),
}


def check(folder, text, *words, machine="q35-devices"):
    """Runs the checker on @text."""
    path = folder / "my.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    done = subprocess.run([CHECK, path.name, "--inventory", MACHINES / f"{machine}.inventory", *words], cwd=folder,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, encoding="utf-8")
    return done.returncode, done.stdout.splitlines()


@pytest.fixture(name="right")
def right_file():
    """The file as it was suggested."""
    return (MACHINES / "q35-devices.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake(name, right, tmp_path):
    """One line at least says it, with the line of the file or near it."""
    edit, said = MISTAKES[name]
    wrong = edit(right)
    status, lines = check(tmp_path, wrong)
    assert status == 1
    fitting = [line for line in lines if re.match(r"my\.toml:\d+: .*" + said, line)]
    assert fitting, lines
    first = next(number for number, (a, b) in enumerate(zip(right.splitlines(), wrong.splitlines()), 1) if a != b)
    assert any(int(line.split(":")[1]) == first or f"(line {first})" in line for line in fitting), (first, lines)


def test_of_a_windows_editor(right, tmp_path):
    """Carriage returns are taken; so is a byte order mark, or it is named with the cure."""
    assert check(tmp_path, right.replace("\n", "\r\n"))[0] == 0
    status, lines = check(tmp_path, "\ufeff" + right)
    assert status == 0 or re.match(r"my\.toml:1: .*byte order mark.*: save the file as UTF-8 without it", lines[0])
    status, lines = check(tmp_path, right.encode("utf-16"))
    assert status == 1 and re.match(r"my\.toml:1: .*UTF-8", lines[0]), lines


@pytest.mark.parametrize("name, data", [
    ("a PDF", b"%PDF-1.4\n" + bytes(5000)), ("nothing", b""), ("a gzip file", b"\x1f\x8b\x08" + bytes(5000)),
    ("an ELF without a header that is known", b"\x7fELF\x02\x01\x01" + bytes(5000)),
    ("a PC boot sector", bytes(510) + b"\x55\xaa"),
])
def test_no_kernel(name, data, right, tmp_path):
    """What is no kernel is refused by its module's name, with the formats that are known."""
    (tmp_path / "k").write_bytes(data)
    (tmp_path / "initrd").write_bytes(b"070701" + bytes(1000))
    status, lines = check(tmp_path, right, "--module", "vmlinuz=k", "--module", "initrd.img=initrd",
                          "--module", f"rt.elf={RT}")
    assert status == 1, name
    assert any(re.match(r"my\.toml:\d+: .*(kernel module )?vmlinuz.*: ", line) for line in lines), lines


def test_module_not_in_the_menu_entry(right, tmp_path):
    """Named, with what there is."""
    status, lines = check(tmp_path, right, "--module", f"rt.elf={RT}")
    assert status == 1
    assert any('"vmlinuz" is not a boot module, the loader gave rt.elf' in line for line in lines), lines


def test_smt_split(tmp_path):
    """A core's threads in two partitions."""
    right = (MACHINES / "q35-smt.toml").read_text(encoding="utf-8")
    status, lines = check(tmp_path, re.sub(r"cpus = \[6\]", "cpus = [7]", right.replace("cpus = [0, 1, 2, 3, 4, 5]",
                                                                                       "cpus = [0, 1, 2, 3, 4, 5, 6]")),
                          machine="q35-smt")
    assert status == 1
    assert any("core" in line and "smt" in line for line in lines), lines


def test_inventory_of_another_machine(right, tmp_path):
    """What differs is named line by line."""
    status, lines = check(tmp_path, right, machine="q35-none")
    assert status == 1
    assert any(re.search(r"cpu 3 of partition 'rt' is not in this machine, which has CPUs 0 to 0", line) for line in lines)
    assert any(re.search(r"pci 00:06\.0 of partition 'linux'", line) for line in lines)


def test_enough():
    """Twenty-five and more."""
    assert len(MISTAKES) + 9 >= 25
