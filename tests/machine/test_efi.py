# SPDX-License-Identifier: Apache-2.0
"""Started by UEFI firmware itself: every road ends in the same, Secure Boot lets nothing else in,
what is wrong is said on the firmware's screen, and the firmware's own memory stays as it was."""

import hashlib
import os
import re

from efi_boots import (GPT_DISKS, HUGE_MIB, MACHINES, RUN_TIME, ROADS, TAMPERED, MACHINE, map_of,
                       road_name)
import pytest
from test_loaded import NOT_GUESTS

EXTEND = bytes.fromhex("00000182")  # TPM2_CC_PCR_Extend (TPM 2.0 Part 2, 6.5.2)
SHA256 = 0x000b
BOOT_PROGRAMS = 4  # the PCR (TCG PC Client Platform Firmware Profile, 3.3.4)


def plan_of(boot):
    """What the plan says of partitions, as far as they can see it."""
    return [line for line in boot.own() if re.match("plan: (lives|rt): ", line) and not NOT_GUESTS.search(line)]


def guest_of(boot):
    """What the guest found: its memory, its ACPI tables, its CPU."""
    return [line for line in boot.guest("lives") if re.match("lives: ", line)]


@pytest.mark.boots(*[(road_name(road, cpus), road) for road in ROADS for cpus, _ in MACHINES], values="road",
                   ids=[road_name(road, cpus) for road in ROADS for cpus, _ in MACHINES])
def test_roads_end_well(boot, road):
    """The loader that was asked for started it, and its partitions did their work."""
    assert boot.status == 0, boot.tail()
    loader = "GRUB" if road in ("bios", "grub") else "bulkhead.efi on EDK II, UEFI "
    assert boot.has(f"^bulkhead: Bulkhead .*, loaded by {loader}"), boot.tail()


@pytest.mark.boots(*[(road_name(road, cpus), road_name("bios", cpus)) for road in ROADS if road != "bios"
                     for cpus, _ in MACHINES], values="reference",
                   ids=[road_name(road, cpus) for road in ROADS if road != "bios" for cpus, _ in MACHINES])
def test_roads_are_equal(boot, reference, transcript):
    """The plan, and what the guest found, are those of BIOS and GRUB."""
    there = transcript(reference)
    assert plan_of(boot) and plan_of(boot) == plan_of(there)
    assert guest_of(boot) and guest_of(boot) == guest_of(there)


@pytest.mark.boots(road_name("chain", 2))
def test_load_options(boot):
    """The words of GRUB's line are the command line."""
    assert boot.has("^bulkhead: command line: two words$"), boot.tail()


@pytest.mark.boots(road_name("efi", 2))
def test_screen(boot):
    """The firmware's frame buffer is known."""
    found = boot.match(r"^bulkhead: screen of (\d+)x(\d+) pixels at 0x([0-9a-f]+)$")
    assert int(found[1]) >= 640 and int(found[2]) >= 480 and int(found[3], 16) >= 1 << 20


@pytest.mark.boots("efi-mistakes")
def test_mistakes(boot):
    """All that is wrong with each disk is said before the next is tried, and the last starts."""
    for words in ("there is no partitions.toml beside bulkhead.efi: copy it there",
                  "partitions.toml:2: ", "partitions.toml:6: ", "partitions.toml:9: ",
                  "3 mistakes in partitions.toml",
                  'partitions.toml:8: kernel = "missing.elf" is not a file beside bulkhead.efi: copy it',
                  f"huge.elf: {HUGE_MIB} MiB, and the largest piece of free memory has "):
        assert boot.has("bulkhead.efi: " + re.escape(words)), f"{words}\n{boot.tail()}"
    assert boot.text().count("bulkhead.efi: nothing was started; the firmware goes on") == 4
    assert len(re.findall(r"BdsDxe: failed to start Boot", boot.text())) == 4
    assert boot.status == 0, boot.tail()


@pytest.mark.boots("efi-no-acpi")
def test_no_acpi(boot):
    """Without ACPI nothing of ours starts, and the firmware goes on to what else there is."""
    assert boot.has("bulkhead.efi: this machine has no ACPI"), boot.tail()
    assert boot.has("^next: the firmware went on to its next boot entry"), boot.tail()


@pytest.mark.boots("efi-secure")
def test_secure_boot(boot):
    """Whatever is not signed by the right key as it is does not start; the next that is does."""
    for number, name in enumerate(TAMPERED):
        path = rf"PciRoot\(0x0\)/Pci\(0x{GPT_DISKS + number:X},0x0\)"
        if name == "plain":
            assert boot.has(f"^BdsDxe: starting Boot.*{path}"), boot.tail()
        else:
            assert boot.has(f"^BdsDxe: failed to load Boot.*{path}.*: Access Denied"), f"{name}\n{boot.tail()}"
    assert boot.has("bulkhead.efi: Secure Boot is on, and nobody has signed the files beside"), boot.tail()
    assert boot.has("bulkhead.efi: Secure Boot is on: all is from the signed bundle"), boot.tail()
    assert boot.has(r"^bulkhead: Bulkhead .*, loaded by bulkhead.efi \(Secure Boot\)"), boot.tail()
    assert boot.status == 0, boot.tail()
    assert "end" in boot.facts("linux")


def commands(row):
    """The TPM's commands of a boot, from its log."""
    with open(os.path.join(MACHINE, f"{row}.tpm"), encoding="ascii", errors="replace") as log:
        text = log.read()
    for block in re.findall(r"SWTPM_IO_Read: length \d+\n((?: [0-9A-F ]+\n)+)", text):
        yield bytes.fromhex(block)


def pcr(row, number):
    """A register's value as the commands leave it (TPM 2.0 Part 3, 22.2 "TPM2_PCR_Extend")."""
    value = bytes(32)
    for command in commands(row):
        if command[6:10] != EXTEND or int.from_bytes(command[10:14], "big") != number:
            continue
        at = 18 + int.from_bytes(command[14:18], "big")
        count, at = int.from_bytes(command[at:at + 4], "big"), at + 4
        for _ in range(count):
            algorithm = int.from_bytes(command[at:at + 2], "big")
            size = {0x0004: 20, SHA256: 32, 0x000c: 48, 0x000d: 64}[algorithm]
            if algorithm == SHA256:
                value = hashlib.sha256(value + command[at + 2:at + 2 + size]).digest()
            at += 2 + size
    return value


@pytest.mark.boots(("efi-measured", "efi-measured-again", "efi-measured-other"), values="again other")
def test_measured(boot, again, other, transcript):
    """The same bundle twice leaves the same values; one byte of its configuration changes one."""
    for row in (again, other):
        assert transcript(row).status == 0, transcript(row).tail()
    assert boot.status == 0, boot.tail()
    first, second, third = (pcr(row, BOOT_PROGRAMS) for row in ("efi-measured", again, other))
    assert first != bytes(32)
    assert first == second
    assert first != third


@pytest.mark.boots("efi-memory")
def test_memory_with_holes(boot):
    """With a page of each eight MiB gone it starts; the row's script saw the firmware's memory of
    run time, and the application's, which is cleared."""
    assert boot.status == 0, boot.tail()
    ram = [tuple(int(word, 16) for word in match.groups()) for match in
           (re.match(r"inventory: ram 0x([0-9a-f]+)-0x([0-9a-f]+)$", line) for line in boot.own()) if match]
    assert len(ram) > 90
    rows = map_of(line for _, line in boot.lines)
    for kind, start, end in rows:
        inside = any(first <= start and end - 1 <= last for first, last in ram)
        touched = any(start <= last and first < end for first, last in ram)
        if kind in (3, 4):  # of the boot services
            assert inside, f"{start:#x}-{end:#x}"
        if kind in RUN_TIME:
            assert not touched, f"{start:#x}-{end:#x}"
    assert sum(end - start for kind, start, end in rows if kind in (3, 4)) > 1 << 20


@pytest.mark.boots("efi-spaces")
def test_application_is_not_mapped(boot):
    """When guests run, no CPU sees a page that has no name."""
    assert boot.status == 0, boot.tail()
    found = re.findall(r"selftest: walk: cpu \d+: pages: .*; wrong (\d+)", boot.text())
    assert found and set(found) == {"0"}, boot.tail()


@pytest.mark.boots("efi-demo")
def test_linux_by_uefi(boot):
    """Debian's kernel, beside a real-time guest."""
    assert boot.status == 0, boot.tail()
    assert "end" in boot.facts("linux")
