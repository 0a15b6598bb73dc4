# SPDX-License-Identifier: Apache-2.0
"""tools/bundle, and the media that tools/run writes: what goes in comes out, what is wrong is refused
before anything is written, and nothing depends on the time of day."""

import os
import subprocess

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
APPLICATION = os.path.join(ROOT, "build/bulkhead.efi")
GOOD = """[hypervisor]
iommu = "if-present"

[[partition]]
name = "one"
cpus = [0]
memory = "16M"
kernel = "a-kernel"
"""
INVENTORY = os.path.join(ROOT, "tests/config/machine.inventory")
KERNEL = os.path.join(ROOT, "build/guests/rt.elf")

pytestmark = pytest.mark.skipif(not os.path.exists(APPLICATION), reason="the application is not built")


def tool(name, *words):
    """Runs a tool: (status, both outputs)."""
    done = subprocess.run([os.path.join(ROOT, "tools", name), *words], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout.decode()


@pytest.fixture(name="config")
def configuration(tmp_path):
    """A right configuration."""
    path = tmp_path / "my.toml"
    path.write_text(GOOD, encoding="ascii")
    return str(path)


def make(config, output, *words):
    """Makes a bundle with a kernel."""
    return tool("bundle", "--output", str(output), "--config", config, "--module", f"a-kernel={KERNEL}", *words)


def test_round(config, tmp_path):
    """A bundle has what it was made of, in its order, and is the same when made again."""
    for name in ("first", "second"):
        status, said = make(config, tmp_path / name, "--append", "two words")
        assert status == 0 and "no mistakes, 1 partition" in said, said
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()
    status, said = tool("bundle", "--list", str(tmp_path / "first"))
    assert status == 0, said
    rows = [line.split() for line in said.splitlines()]
    assert [row[2] for row in rows[:-1]] == ["partitions.toml", "a-kernel", "cmdline"]
    assert [int(row[1]) for row in rows[:-1]] == [len(GOOD), os.path.getsize(KERNEL), len("two words")]
    assert said.endswith("not signed\n")
    assert tool("bundle", "--check", str(tmp_path / "first"))[0] == 0
    status, said = tool("bundle", "--check", str(tmp_path / "first"), "--inventory", INVENTORY)
    assert status == 0 and "partitions.toml: no mistakes" in said, said


@pytest.mark.parametrize("old, new, message", [
    ("16M", "16X", "my.toml:7: invalid value for memory"),
    ('"a-kernel"', '"other"', 'my.toml:8: kernel = "other" is not a boot module'),
])
def test_refused(config, tmp_path, old, new, message):
    """Nothing is written where the configuration is wrong: bundle, CD and disk."""
    with open(config, "w", encoding="ascii") as out:
        out.write(GOOD.replace(old, new))
    output = tmp_path / "output"
    module = ("--module", f"a-kernel={KERNEL}")
    for status, said in (make(config, output),
                         tool("run", "--write-iso", str(output), "--config", config, *module),
                         tool("run", "--write-esp", str(output), "--boot", "efi", "--config", config, *module)):
        assert status != 0 and message in said, said
    assert not output.exists()


def test_refused_for_a_machine(config, tmp_path):
    """What only the inventory knows."""
    with open(config, "w", encoding="ascii") as out:
        out.write(GOOD.replace("[0]", "[63]"))
    assert make(config, tmp_path / "right")[0] == 0
    status, said = make(config, tmp_path / "wrong", "--inventory", INVENTORY)
    assert status == 1 and "my.toml:6: " in said, said
    status, said = tool("bundle", "--check", str(tmp_path / "right"), "--inventory", INVENTORY)
    assert status == 1 and "partitions.toml:6: " in said, said


@pytest.mark.parametrize("words, message", [
    (["--append", "x" * 256], "at most 255 characters"),
    (["--append", "\x07"], "of ASCII"),
    (["--module", "empty=/dev/null"], "no such file"),
    (["--application", INVENTORY], "no PE file"),
    (["--key", "nothing", "--cert", "nothing"], "sbsign"),
])
def test_cannot_be_made(config, tmp_path, words, message):
    """Each with its reason."""
    status, said = make(config, tmp_path / "output", *words)
    assert status == 1 and message in said, said


@pytest.mark.parametrize("path, message", [(APPLICATION, "no section .bundle"), (INVENTORY, "no PE file"),
                                           ("/nowhere", "No such file")])
def test_no_bundle(path, message):
    """What is none is named."""
    for option in ("--list", "--check"):
        status, said = tool("bundle", option, path)
        assert status == 1 and message in said, said


def test_signed(config, tmp_path):
    """A key signs it, and the list says whose."""
    key, certificate = str(tmp_path / "key"), str(tmp_path / "cert")
    subprocess.run(["openssl", "req", "-new", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=ours/",
                    "-keyout", key, "-out", certificate], check=True, stderr=subprocess.DEVNULL)
    status, said = make(config, tmp_path / "signed", "--key", key, "--cert", certificate)
    assert status == 0 and said.endswith("signed\n"), said
    status, said = tool("bundle", "--list", str(tmp_path / "signed"))
    assert status == 0 and "signed by: " in said and "ours" in said, said


def test_disk(config, tmp_path):
    """The disk image has the files where firmware looks for them; a bundle goes there alone."""
    image = str(tmp_path / "disk")
    partition = f"{image}@@1M"
    status, said = tool("run", "--write-esp", image, "--boot", "efi", "--config", config, "--module",
                        f"a-kernel={KERNEL}")
    assert status == 0, said
    listed = subprocess.run(["mdir", "-b", "-/", "-i", partition, "::"], stdout=subprocess.PIPE,
                            check=True).stdout.decode().split()
    assert {"::/EFI/BOOT/BOOTX64.EFI", "::/EFI/BOOT/partitions.toml", "::/EFI/BOOT/a-kernel"} <= set(listed)
    assert make(config, tmp_path / "bundle")[0] == 0
    status, said = tool("run", "--write-esp", image, "--boot", "bundle", "--efi", str(tmp_path / "bundle"))
    assert status == 0 and "partitions.toml: no mistakes" in said, said
    copy = tmp_path / "copy"
    subprocess.run(["mcopy", "-i", partition, "::/EFI/BOOT/BOOTX64.EFI", str(copy)], check=True)
    assert copy.read_bytes() == (tmp_path / "bundle").read_bytes()
