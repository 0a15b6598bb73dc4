# SPDX-License-Identifier: Apache-2.0
"""What Linux finds in its partition: what it was given, and nothing else."""

import re
import time

import pytest
from modules import ballast_md5

MIB = 1 << 20
DAY = 86400
# boot, partition, CPUs, MiB, native boot of the same machine
GUESTS = [
    ("demo", "linux", 2, 1024, "native"),
    ("guarded", "linux", 2, 1024, "native"),
    ("uefi", "linux", 2, 1024, "native"),
    ("wide", "linux", 3, 512, "native-wide"),
    ("xapic", "linux", 1, 512, "native-xapic"),
    ("crossed", "linux", 2, 1024, "native"),
    ("smt", "linux", 2, 512, "native-smt"),
    ("two-linux", "left", 1, 256, "native"),
    ("two-linux", "right", 1, 256, "native"),
    ("heavy", "linux", 1, 512, "native"),
    ("four", "large", 4, 512, "native"),
    ("four", "small", 2, 256, "native"),
]
EACH = pytest.mark.boots(*GUESTS, values="name cpus megabytes reference",
                         ids=[f"{row[0]}-{row[1]}" for row in GUESTS])


def complaint(text):
    """A line of the kernel's log without what differs from boot to boot."""
    text = re.sub(r"^\[ *[\d.]+\] ", "", text)
    return re.sub(r"(CPU|PID): \d+", r"\1", text)


@EACH
def test_clean_end(boot, name, cpus, megabytes, reference):
    """The machine ran its partitions and switched itself off."""
    assert boot.status == 0, boot.tail()
    assert boot.lines[-1][1] == "bulkhead: all partitions stopped"
    assert boot.has(f"^bulkhead: partition {name}: stopped: powered off$"), boot.tail()


@EACH
def test_cpus(boot, name, cpus, megabytes, reference):
    """As many CPUs as the configuration says."""
    assert boot.facts(name)["nproc"] == [str(cpus)]


@EACH
def test_memory(boot, name, cpus, megabytes, reference):
    """All of the memory, the kernel's own part of a small one apart."""
    facts = boot.facts(name)
    present = int(re.search(r"/(\d+)K available", facts["memory"][0])[1])
    assert 0.99 * megabytes <= present / 1024 <= megabytes
    if megabytes >= 1024:
        assert int(facts["memtotal-kb"][0]) / 1024 >= 0.94 * megabytes


@EACH
def test_date(boot, name, cpus, megabytes, reference):
    """From the machine's clock, which partitions may read."""
    assert abs(int(boot.facts(name)["date"][0]) - time.time()) < DAY


@EACH
def test_iomem(boot, name, cpus, megabytes, reference):
    """RAM from 0 to the partition's size, so no address of anybody else's."""
    ram = [re.match(r"([0-9a-f]+)-([0-9a-f]+) : System RAM", line)
           for line in boot.facts(name)["iomem"]]
    ranges = [(int(match[1], 16), int(match[2], 16) + 1) for match in ram if match]
    assert ranges
    assert max(end for _, end in ranges) <= megabytes * MIB
    assert sum(end - start for start, end in ranges) <= megabytes * MIB


@EACH
def test_no_new_complaints(boot, name, cpus, megabytes, reference, transcript):
    """Nothing in the kernel's log that it doesn't say natively on the same engine and CPU."""
    natively = {complaint(line) for line in transcript(reference).facts().get("complaint", [])}
    here = {complaint(line) for line in boot.facts(name).get("complaint", [])}
    assert here <= natively


@EACH
def test_clock(boot, name, cpus, megabytes, reference, engine):
    """sleep agrees with the TSC within 5 percent. Where the TSC is this machine's, a busy one may wake
    the sleeper late, but hardly each time."""
    found = [re.match(r"([\d.]+) of (\d+) seconds", line) for line in boot.facts(name).get("tsc", [])]
    took = [float(match[1]) / int(match[2]) for match in found]
    assert all(ratio >= 0.95 for ratio in took), took
    assert min(took, default=1) <= (1.05 if engine == "bochs" else 1.5), took


@pytest.mark.boots("demo")
def test_clock_was_checked(boot):
    """The demo does take that measure."""
    assert len(boot.facts("linux")["tsc"]) == 3


@pytest.mark.boots("demo")
def test_kernel_version(boot):
    """The kernel says which one it is."""
    assert "cloud-amd64" in boot.facts("linux")["kernel"][0]


@pytest.mark.boots("heavy")
def test_large_modules_arrive_whole(boot):
    """Every byte of an initrd of more than 64 MiB."""
    assert boot.facts("linux")["ballast"][0].startswith(ballast_md5())


@pytest.mark.boots("two-linux")
def test_two_run_at_the_same_time(boot):
    """Neither has ended before the other was in user land, with nothing left to do."""
    for here, there in (("left", "right"), ("right", "left")):
        assert boot.index(rf"^\[{here}\] Bulkhead's Linux: a shell") < \
            boot.index(f"^bulkhead: partition {there}: stopped")


@pytest.mark.boots(("uefi", "demo"), values="reference")
def test_firmware_makes_no_difference(boot, reference, transcript):
    """Memory map and ACPI tables come from another loader, and the guests find the same."""
    def found(facts):
        # The kernel chooses by chance where in its RAM it lies.
        return ([line for line in facts["iomem"] if "Kernel" not in line],
                re.search(r"/(\d+K) available", facts["memory"][0])[1],
                [facts[name] for name in ("kernel", "nproc", "flags")])

    assert boot.has("BdsDxe: starting"), "this was no UEFI boot"
    assert found(boot.facts("linux")) == found(transcript(reference).facts("linux"))


@pytest.mark.boots("four")
def test_eight_cpus_four_partitions(boot):
    """The other two of them did their work as well."""
    assert any(re.match(r"rt: 3000 ticks, period", line) for line in boot.guest("rt")), boot.tail()
    assert re.search(r"smp: [1-9]\d* ok, 0 failed", "\n".join(boot.guest("smp"))), boot.tail()


@pytest.mark.boots("migrate", "migrate-xapic")
def test_threads_move_between_cpus(boot):
    """Every move arrives, by interrupts that are an exit where they are sent and none where they
    come: /proc/interrupts has about as many as were sent."""
    facts = boot.facts("linux")
    assert facts["nproc"] == ["3"]
    found = re.match(r"(\d+) of (\d+) on 3 CPUs$", facts["migrations"][0])
    assert found[1] == found[2] == "1200"
    came = sum(int(count) for line in facts["interrupts"]
               if re.match(r" *(RES|CAL|TLB):", line) for count in line.split()[1:4])
    assert came > 500
    exits = boot.exits()
    assert 0 < sum(exits["icr"][:3]) <= 1.1 * came
    assert set(exits["interrupt"]) == set(exits["timer"]) == {0}
    if boot.match(r"CPUs with [^,]+, (x2?APIC),")[1] == "x2APIC":
        assert set(exits["eoi"]) == {0}


@pytest.mark.boots("reboot")
def test_reboot_starts_the_partition_anew(boot):
    """All its CPUs, from the pristine image; scripts.py types."""
    assert boot.status == 0, boot.tail()
    assert boot.has(r"^bulkhead: partition linux: stopped: reset$")
    assert [line for line in boot.guest("linux") if line.startswith("fact nproc")] == \
        ["fact nproc: 2"] * 2
