# SPDX-License-Identifier: Apache-2.0
"""What the parsers say of each variant of a firmware (firmware.py) and what they leave of it is what
firmware.expected has. UPDATE=1 writes that anew: read what changed before committing it."""

import os
import pathlib
import re
import struct
import subprocess

import pytest

from firmware import VARIANTS

ROOT = pathlib.Path(__file__).resolve().parent.parent
DUMP = ROOT / "build" / "host" / "acpi-dump"
GOLDEN = ROOT / "tests" / "firmware.expected"


def dump(machine, folder):
    """What is said of @machine and left of it."""
    path = folder / "memory"
    path.write_bytes(b"".join(struct.pack("<QQ", at, len(data)) + data
                              for at, data in machine.pieces()))
    done = subprocess.run([DUMP, path, *machine.map], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False, timeout=300)
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout.decode()


def golden():
    """The sections of the golden file."""
    parts = re.split(r"^(\S+):\n", GOLDEN.read_text(encoding="utf-8"), flags=re.M)
    return dict(zip(parts[1::2], parts[2::2]))


@pytest.mark.parametrize("name", VARIANTS)
def test_variant(name, tmp_path):
    """Word for word."""
    assert dump(VARIANTS[name], tmp_path) == golden()[name]


def test_golden_is_complete(tmp_path):
    """Sections and variants are the same, and there are many."""
    if os.environ.get("UPDATE"):
        GOLDEN.write_text("".join(f"{name}:\n{dump(machine, tmp_path)}"
                                  for name, machine in VARIANTS.items()), encoding="utf-8")
    assert list(golden()) == list(VARIANTS)
    assert len(VARIANTS) >= 60


@pytest.mark.parametrize("name", VARIANTS)
def test_one_row_costs_little(name):
    """What is refused or broken as a whole is what cannot be otherwise."""
    section = golden()[name]
    assert ("refused" in section) == (name in {"no-madt", "no-fadt", "madt-no-cpu"})
    assert ("dmar broken" in section) == (name in {"dmar-checksum", "dmar-length", "unit-short",
                                                   "dmar-endless", "dmar-beyond"})


# Ten kinds of real firmware that were refused once, and how each ends: what is said (nothing of a healthy
# machine), and a line of what is left, with how often it is there.
KINDS = [
    ("nine-ioapics", None, r"  ioapic ", 9),
    ("cpus-80", None, r"  cpus( \d+){80}$", 1),
    ("twenty-units", None, r"  dmar 20 units, 0 left out, interrupts$", 1),
    ("reserved-61-pairs", None, r"needs 0x", 61),
    ("ioapic-nobody-has", None, r"  ioapic 2 at 0xfec00000 gsi 0$", 1),
    ("mcfg-at-f0000000", "buses 236 to 255 would lie in registers of the platform", r"  ecam .* buses 0-235$", 1),
    ("mcfg-at-f8000000", "buses 108 to 255 would lie in registers of the platform", r"  ecam .* buses 0-107$", 1),
    ("region-of-0", "its functions cannot be given to partitions", r"  dmar 2 units, 0 left out", 1),
    ("unit-at-0", "VT-d may be switched off in the firmware's setup", r"  dmar 1 units, 1 left out", 1),
    ("eight-segments", None, r"  ecam 0x20[0-7]0000000 segment \d buses 0-255$", 8),
]


@pytest.mark.parametrize("name, said, left, count", KINDS, ids=[kind[0] for kind in KINDS])
def test_machines_that_were_refused(name, said, left, count):
    """None is refused; an odd row costs itself, and says so in one line."""
    section = golden()[name]
    says = re.findall(r"^  says (.*)", section, flags=re.M)
    assert "refused" not in section
    assert len(says) == (said is not None) and (said or "") in "".join(says)
    assert len(re.findall(left, section, flags=re.M)) == count
