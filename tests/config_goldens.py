# SPDX-License-Identifier: Apache-2.0
"""Every wrong configuration in tests/config gives exactly the messages of its golden file, on the
machine of machine.inventory or of an inventory of its own. Files named right-* have none. UPDATE=1
writes the golden files anew: read what changed before committing it."""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
CHECK = ROOT / "build" / "bulkhead-check"
FOLDER = ROOT / "tests" / "config"
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))
WRONG = [name for name in NAMES if not name.startswith("right-")]
# Too long for files that people read: written out when the test runs.
LONG = {b"@MEGABYTE@": b"x" * (1 << 20), b"@ZEROS@": b"0," * (1 << 19)}


def configuration(name):
    """The bytes of a case."""
    text = (FOLDER / f"{name}.toml").read_bytes()
    for short, long in LONG.items():
        text = text.replace(short, long)
    return text


def check(folder, *words):
    """Runs bulkhead-check in @folder."""
    return subprocess.run([CHECK, *words], cwd=folder, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False, timeout=300)


@pytest.mark.parametrize("name", NAMES)
def test_messages(name, tmp_path):
    """The messages, word for word, and the exit status."""
    (tmp_path / "partitions.toml").write_bytes(configuration(name))
    own = FOLDER / f"{name}.inventory"
    machine = own if own.exists() else FOLDER / "machine.inventory"
    done = check(tmp_path, "partitions.toml", "--inventory", machine)
    golden = FOLDER / f"{name}.expected"
    if os.environ.get("UPDATE"):
        golden.write_bytes(done.stdout)
    # What an older inventory leaves unjudged is said apart.
    old = b"format 2" not in machine.read_bytes()
    assert (b"is of an older version" in done.stderr) == (old and done.returncode == 0)
    assert done.stdout.decode() == golden.read_text(encoding="utf-8")
    assert done.returncode == (0 if name.startswith("right-") else 1)


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.plan")))
def test_plan(name, tmp_path):
    """The plan of a machine, line by line."""
    (tmp_path / "partitions.toml").write_bytes(configuration(name))
    own = FOLDER / f"{name}.inventory"
    machine = own if own.exists() else FOLDER / "machine.inventory"
    done = check(tmp_path, "partitions.toml", "--inventory", machine, "--plan")
    golden = FOLDER / f"{name}.plan"
    lines = [line for line in done.stdout.splitlines(True) if line.startswith(b"plan: ")]
    if os.environ.get("UPDATE"):
        golden.write_bytes(b"".join(lines))
    assert done.returncode == 0
    assert b"".join(lines).decode() == golden.read_text(encoding="utf-8")
    assert max(map(len, lines)) < 400


@pytest.mark.parametrize("name", WRONG)
def test_form_of_messages(name):
    """Each names file and line, says what and gives a cure; none was cut."""
    count = configuration(name).count(b"\n") + 1
    for line in (FOLDER / f"{name}.expected").read_text(encoding="utf-8").splitlines():
        file, number, text = line.split(":", 2)
        assert file == "partitions.toml"
        assert 1 <= int(number) <= count
        assert ": " in text or text.endswith("?"), "no cure"
        assert len(line) < 399


def test_enough():
    """Forty wrong configurations at the very least."""
    assert len(WRONG) >= 40


def test_without_a_machine(tmp_path):
    """Without an inventory, what depends on the machine is not judged."""
    (tmp_path / "a.toml").write_bytes(configuration("cpu-unknown"))
    done = check(tmp_path, "a.toml")
    assert (done.returncode, done.stdout) == (0, b"a.toml: no mistakes, 2 partitions\n")


def test_inventory_without_modules(tmp_path):
    """No module is a mistake where the inventory names none, and each that is assumed is named; one that the
    inventory lacks among others stays a mistake, and so does everything else."""
    full = (FOLDER / "machine.inventory").read_bytes()
    (tmp_path / "bare").write_bytes(b"".join(line for line in full.splitlines(True) if b" module" not in line))
    (tmp_path / "a.toml").write_bytes(configuration("module-missing"))
    done = check(tmp_path, "a.toml", "--inventory", "bare", "--plan")
    assert done.returncode == 0, done.stdout
    said = done.stderr.decode().splitlines()
    assert all(line.startswith("bare: it names no boot modules: whether '") for line in said)
    assert [line.split("'")[1] for line in said] == ["vmlinux", "ramdisk", "rt.elf"]
    assert check(tmp_path, "a.toml", "--inventory", FOLDER / "machine.inventory").returncode == 1
    (tmp_path / "a.toml").write_bytes(configuration("cpu-unknown"))
    assert check(tmp_path, "a.toml", "--inventory", "bare").returncode == 1


@pytest.mark.parametrize("words, said", [
    ([], b"usage:"), (["--inventory"], b"usage:"), (["a.toml", "b.toml"], b"usage:"), (["-x"], b"usage:"),
    (["nothing.toml"], b"nothing.toml: No such file"),
    (["a.toml", "--inventory", "nothing"], b"nothing: No such file"),
    (["a.toml", "--inventory", "a.toml"], b"inventory line 3: "), (["."], b".: Is a directory"), (["a.toml", "--plan"], b"usage:"),
])
def test_trouble(words, said, tmp_path):
    """Exit status 2 when nothing can be judged."""
    (tmp_path / "a.toml").write_bytes(configuration("right-design"))
    done = check(tmp_path, *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == b""


def test_help_and_standard_input():
    """--help is no trouble; "-" reads standard input."""
    done = check(ROOT, "--help")
    assert done.returncode == 0 and done.stdout.startswith(b"usage:")
    done = subprocess.run([CHECK, "-"], input=configuration("empty"), stdout=subprocess.PIPE, check=False)
    assert done.returncode == 1 and done.stdout.startswith(b"-:1: there is no [[partition]]")
