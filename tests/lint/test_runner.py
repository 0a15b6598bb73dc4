# SPDX-License-Identifier: Apache-2.0
"""The runner's choices, the filter of its console, the mark in GRUB's script, and the summary of the
machine tests, on made-up input."""

import argparse
import io
import os
import sys
import types

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path[:0] = [os.path.join(ROOT, "tools"), os.path.join(ROOT, "tests/machine")]

import summary  # noqa: E402
from runner import configuration, engines, media, options as command_line, qemu, supervise  # noqa: E402


def machine(**options):
    """Options of tools/run as far as the choice of an engine looks at them."""
    return argparse.Namespace(**{"engine": "auto", "firmware": "bios", "icount": False, "gdb": False,
                                 "bios": None, "ips": None, "iommu": None, "unit_report": False,
                                 "no_iommu": False, "console": "com1", "screen": None, "serial": True,
                                 "reboots": 0, **options})


@pytest.mark.parametrize("kvm, options, engine", [
    (False, {}, "bochs"),
    (True, {}, "kvm"),
    (True, {"icount": True}, "qemu"),
    (False, {"firmware": "uefi"}, "qemu"),
    (False, {"gdb": True}, "qemu"),
    (False, {"iommu": ""}, "bochs"),
    (True, {"ips": 1}, "bochs"),
    (True, {"engine": "qemu"}, "qemu"),
])
def test_engine(monkeypatch, kvm, options, engine):
    """KVM where it works, else Bochs, else whatever has what is asked for."""
    monkeypatch.setattr(qemu, "kvm_usable", lambda: kvm)
    monkeypatch.setattr(qemu, "ovmf_installed", lambda: True)
    monkeypatch.setattr(engines.shutil, "which", lambda program: program)
    assert engines.choose(machine(**options)) == engine


@pytest.mark.parametrize("options, message", [
    ({"engine": "kvm"}, "no KVM with nested VT-x"),
    ({"engine": "bochs", "firmware": "uefi"}, "Bochs boots by BIOS alone"),
    ({"firmware": "uefi", "ips": 1}, "no engine has all of --firmware uefi, --ips"),
    ({"firmware": "uefi"}, "OVMF_CODE_4M.fd is not installed"),
])
def test_no_engine(monkeypatch, options, message):
    """The reason says what is missing."""
    monkeypatch.setattr(qemu, "kvm_usable", lambda: False)
    monkeypatch.setattr(qemu, "ovmf_installed", lambda: False)
    monkeypatch.setattr(engines.shutil, "which", lambda program: program)
    with pytest.raises(engines.EngineError, match=message):
        engines.choose(machine(**options))


@pytest.mark.parametrize("words", [["--bad"], ["--cpus", "0"], ["--module", "x"], ["--take-memory", "64"],
                                   ["--firmware", "uefi", "--take-memory", "0"]])
def test_wrong_options(monkeypatch, capsys, words):
    """Their exit status is none that a run may have: 2 would be a panic."""
    monkeypatch.setattr(sys, "argv", ["tools/run", *words])
    with pytest.raises(SystemExit) as end:
        command_line.parse("")
    assert end.value.code == supervise.STATUS_USAGE == 64
    assert "\ntools/run: " in capsys.readouterr().err


def test_plain_text():
    """Control sequences of the firmware go, in whatever pieces they come, until we speak."""
    text = b"\x1b[2J\x1b[01;01H\x1b[=3hGRUB\x1b[0m!\nbulkhead: us\n"
    for cut in range(len(text)):
        plain = supervise.Plain()
        assert plain.take(text[:cut]) + plain.take(text[cut:]) == b"GRUB!\nbulkhead: us\n"
        assert plain.take(b"\x1b[1mguest") == b"\x1b[1mguest"
    plain = supervise.Plain()
    assert plain.take(b"bulkhead: us\n\x1b") + plain.take(b"[1m") == b"bulkhead: us\n\x1b[1m"


def test_mark_is_last(tmp_path):
    """GRUB says its word behind everything that it loads."""
    kernel = tmp_path / "kernel"
    kernel.write_bytes(b"")
    lines = media.Boot(kernel, modules=[("m", kernel)], mark=True).script().splitlines()
    assert lines[-1] == "boot"
    assert f"echo '{media.MARK}'" in lines[lines.index("module2 /boot/modules/m m"):]
    assert media.MARK not in media.Boot(kernel).script()


def test_memory_is_taken_first(monkeypatch, tmp_path):
    """Before the caller's commands, by a program on the medium; without the option it needs none."""
    kernel = tmp_path / "kernel"
    kernel.write_bytes(b"")
    monkeypatch.setattr(media, "TAKE_MEMORY", str(kernel))
    boot = media.Boot(kernel, grub_lines=["cutmem 1 2"], take_memory=64)
    tried = [line for line in boot.script().splitlines() if line.startswith("if ! ")]
    assert tried == [f"if ! {line}; then" for line in
                     ("chainloader /boot/take-memory.efi 64", "boot", "cutmem 1 2")]
    assert boot.files["take-memory.efi"] == str(kernel)
    monkeypatch.setattr(media, "TAKE_MEMORY", str(tmp_path / "none"))
    assert "take-memory.efi" not in media.Boot(kernel).files
    with pytest.raises(media.MediaError, match="no such file"):
        media.Boot(kernel, take_memory=64)


CONFIGURATION = """\
[hypervisor]
kernel = "not-of-a-partition"
[[partition]]
name = "kernel = 'in-a-string'" # kernel = "in-a-comment"
kernel = 'rt.elf'
initrd = "a+b~1.img"
[[partition]]
kernel	=	"rt.elf"
initrd = "two words"
[[partition]]
kernel = 7
"""


@pytest.mark.parametrize("text, modules", [
    (CONFIGURATION, ["rt.elf", "a+b~1.img"]),
    (CONFIGURATION.replace("\n", "\r\n"), ["rt.elf", "a+b~1.img"]),
    # What is broken still names modules, so that the image has its say about the rest.
    (CONFIGURATION + "memory = 512M\n", ["not-of-a-partition", "rt.elf", "a+b~1.img"]),
    ("partition = 1\n", []),
    ("partition = [1]\n", []),
    ("[partition]\nkernel = 'k'\n", ["k"]),
    ("kernel = '" + "k" * 63 + "'\ninitrd = '" + "i" * 64 + "'\n[", ["k" * 63]),
    ("\xff\xfe", []),
    ("", []),
])
def test_modules_of_a_configuration(tmp_path, text, modules):
    """Those that the image would look for."""
    file = tmp_path / "partitions.toml"
    file.write_bytes(text.encode("latin-1"))
    assert configuration.modules(file) == modules


def test_module_names(tmp_path):
    """Names are the image's: what GRUB or the medium treat specially is quoted or replaced."""
    file = tmp_path / "file"
    file.write_bytes(b"")
    names = ["rt+1.elf", "../x", "..", "a'b;$c", "__x"]
    boot = media.Boot(file, modules=[(name, file) for name in names])
    assert [line for line in boot.script().splitlines() if line.startswith("module2")] == [
        "module2 /boot/modules/rt+1.elf rt+1.elf", "module2 /boot/modules/.._x ../x",
        "module2 /boot/modules/_ ..", "module2 /boot/modules/a_b__c 'a'\"'\"'b;$c'",
        "module2 /boot/modules/__x __x"]
    boot = media.Boot(file, modules=[("a_b", file), ("a/b", file)])
    assert sorted(boot.files) == ["bulkhead.elf", "modules/a_b", "modules/a_b_"]
    for name in ("", "two words", "k" * 64, "caf\u00e9", "a\tb"):
        with pytest.raises(media.MediaError, match="of ASCII without spaces"):
            media.Boot(file, modules=[(name, file)])
    with pytest.raises(media.MediaError, match="given twice"):
        media.Boot(file, modules=[("m", file), ("m", file)])


def report(nodeid, reason=None):
    """What pytest reports of a test, as far as the summary looks at it."""
    return types.SimpleNamespace(nodeid=nodeid, longrepr=("", 0, f"Skipped: {reason}"))


def test_summary():
    """Tests by engine, with the reasons of those left out."""
    stats = {"passed": [report("t.py::test_a[demo@bochs]"), report("t.py::test_a[demo@qemu]"),
                        report("t.py::test_b[x]")],
             "failed": [report("t.py::test_a[uefi@qemu]")],
             "skipped": [report("t.py::test_a[four@bochs]", "row four on bochs: slow")]}
    lines = list(summary.table(stats, ["bochs", "qemu"]))
    assert [line.split() for line in lines[1:]] == [
        ["bochs", "qemu", "none"], ["test_a", "1/0/1", "1/1/0", "-"], ["test_b", "-", "-", "1/0/0"],
        ["all", "1/0/1", "1/1/0", "1/0/0"], "skipped 1: row four on bochs: slow".split()]


def test_slowest():
    """Ten of them, the slowest first."""
    boots = [types.SimpleNamespace(name=f"b{i}", seconds=float(i), status=0) for i in range(12)]
    lines = list(summary.slowest(boots))
    assert len(lines) == 11 and lines[1].split() == ["11.0", "s", "b11"]


@pytest.mark.parametrize("terminal, shown", [(True, b"log\rin: \r\nbulkhead: all partitions stopped\r\n"),
                                             (False, b"login: \nbulkhead: all partitions stopped\n")])
def test_carriage_returns(monkeypatch, terminal, shown):
    """A terminal gets them, a file does not; the lines that are judged have none."""
    out = types.SimpleNamespace(buffer=io.BytesIO(), isatty=lambda: terminal)
    monkeypatch.setattr(supervise.sys, "stdout", out)
    words = dict.fromkeys(("serial", "screen", "screen_at", "native", "mark", "grub", "reboots", "fast_keys"))
    run = supervise.Run(None, types.SimpleNamespace(**words, firmware="bios", timeout=1))
    for piece in (b"log\rin: \r", b"\nbulkhead: all partitions stopped\r\n"):
        run._output(piece)  # pylint: disable=protected-access
    assert out.buffer.getvalue() == shown
    assert run.stopped
