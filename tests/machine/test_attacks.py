# SPDX-License-Identifier: Apache-2.0
"""A guest attacks with devices of its own: nothing arrives, all of it is told, and the guest beside
it, whose memory's addresses it knows, notices nothing."""

import re

import pytest

from attack_boots import CARD_MIB, IMAGE, VICTIM_LOW

CASES = 25  # attacks, at the very least
LIVES = 6
BLOCKED = re.compile(r"function 0000:(\S+): an? (\S+) .* was blocked: ")
REPORTED_ONCE = "(reported once, totals at shutdown)"
CARD_BLOCKED = re.compile(r"bulkhead: partition nic: function 0000:00:06\.0: an? (.*) was blocked")
PARTITION = "partition dma: "
ATTACKS = ("attack", "attack-xapic", "attack-high")
# What a row's DMA is for, by how its name begins. A row that writes reads back what it wrote.
TOLD = {"write": "write", "across": "write", "ioapic": "write", "read": "read",
        "message-entry": "interrupt"}


def rows(boot):
    """(name, what was told of blocked accesses while it ran) of each row of the attacker."""
    told = []
    for _, line in boot.lines:
        row = re.match(r"\[dma\] dma: ([a-z][a-z0-9-]+) (ok|FAIL|left out)", line)
        found = BLOCKED.search(line)
        if row:
            yield row[1], told
            told = []
        elif found:
            told.append((found[2], line))


def check_witness(boot, after):
    """It looked at all of its memory a last time behind the line @after, and it was as ever."""
    last = boot.index(r"^\[witness\] witness: .* 0 changed words, 0 stray interrupts$")
    assert last > boot.index(after), boot.tail()
    assert boot.has(r"^bulkhead: partition witness: stopped: powered off"), boot.tail()


@pytest.mark.boots(*ATTACKS)
def test_nothing_arrives(boot):
    """Each row found one of the outcomes that are allowed, and the neighbour is untouched."""
    assert boot.status == 0, boot.tail()
    assert not [line for line in boot.guest("dma") if "FAIL" in line], boot.tail()
    passed = int(boot.match(r"^\[dma\] dma: (\d+) ok, 0 failed, 0 left out$")[1])
    assert passed == len(list(rows(boot)))
    check_witness(boot, r"^\[dma\] dma: \d+ ok")


@pytest.mark.boots("attack")
def test_enough_attacks(boot):
    """Not counting what the device may do."""
    assert sum(not re.match("own|msi-own", name) for name, _ in rows(boot)) >= CASES


@pytest.mark.boots(*ATTACKS)
def test_attempts_are_told_once(boot):
    """What a row tried is in one line, before the row ends; rows that try nothing have none."""
    for name, told in rows(boot):
        wanted = next((kind for begin, kind in TOLD.items() if name.startswith(begin)), None)
        kinds = [kind for kind, _ in told]
        if wanted:
            assert kinds.count(wanted) == 1, (name, told)
            assert set(kinds) <= {wanted, "read"} and kinds.count("read") <= 1, (name, told)
        elif name.startswith("msi-"):
            assert kinds in ([], ["interrupt"]), (name, told)
        else:
            assert not told, (name, told)


@pytest.mark.boots(*ATTACKS)
def test_attempts_are_counted(boot):
    """Every blocked access of its functions has a line; every kind of refusal has one alone."""
    counts = boot.match(r"^bulkhead: refused: partition dma: 0 ports, 0 memory, 0 interrupt "
                        r"commands, (\d+) PCI, (\d+) DMA; ")
    blocked = [line for line in boot.own() if line.startswith(PARTITION) and BLOCKED.search(line)]
    assert len(blocked) == int(counts[2]) > 0
    refusals = [line for line in boot.own() if line.endswith(REPORTED_ONCE)]
    kinds = [re.sub(r" at 0x[0-9a-f]+", "", line) for line in refusals]
    assert len(kinds) == len(set(kinds)) <= int(counts[1])
    assert boot.has(r"^bulkhead: refused: partition witness: 0 ports, 0 memory, 0 interrupt "
                    r"commands, 0 PCI, 0 DMA; ")


@pytest.mark.boots("attack")
def test_each_kind_of_refusal_is_told(boot):
    """In words that name the function and the reason."""
    for function, reason in (("00:04.0", "refused to move a BAR"),
                             ("00:00.1", "configuration write ignored, the partition does not have it"),
                             ("00:04.0", "refused a configuration access that is misaligned or "
                                         "crosses a register"),
                             ("00:04.0", "refused an interrupt message that names no CPU of the "
                                         "partition"),
                             ("00:05.0", "refused an MSI-X table access that is not 4 or 8 aligned "
                                         "bytes of one entry")):
        assert boot.has(rf"^bulkhead: {PARTITION}PCI function 0000:{function} at 0x[0-9a-f]+: "
                        rf"{reason} \("), boot.tail()


@pytest.mark.boots("attack", "attack-high")
def test_no_exit_is_an_interrupt(boot):
    """Neither the attacker's device nor the witness's ticks cost one."""
    exits = boot.exits()
    for reason in ("interrupt", "timer", "eoi"):
        assert sum(exits[reason]) == 0, exits


@pytest.mark.boots("attack-strict")
def test_strict_ends_with_the_first(boot):
    """access = "strict" stops the partition before the row that tried is over."""
    assert boot.status == 0, boot.tail()
    crash = boot.index(f"^bulkhead: {PARTITION}crashed: cpu 1: a device attempted a DMA access or an "
                       "interrupt outside the partition$")
    assert boot.index(f"^bulkhead: {PARTITION}function 0000:00:04\\.0: a write of page 0x20000000 "
                      "was blocked: ") < crash
    assert [name for name, _ in rows(boot)] == ["own-page", "own-odd", "own-whole-page"]
    check_witness(boot, f"^bulkhead: {PARTITION}stopped: crashed$")


@pytest.mark.boots("attack-card")
def test_attacks_of_a_network_card_are_blocked(boot):
    """Its buffers and its rings in others' memory and registers. Of a case only the first access is
    told of for certain: QEMU drops the next one while its record of a fault is full."""
    firsts = {"receive-buffer": "write", "receive-ring": "read", "transmit-buffer": "read",
              "transmit-ring": "read"}
    pages = {"victim": VICTIM_LOW, "hypervisor": IMAGE, "ram-end": CARD_MIB << 20,
             "iommu": 0xfed90000, "ioapic": 0xfec00000}
    told = {}
    for _, line in boot.lines:
        case = re.match(r"\[nic\] nic: (\S+) 0x[0-9a-f]+ ok$", line)
        found = CARD_BLOCKED.match(line)
        if found:
            told.setdefault(None, found[1])
        elif case:
            told[case[1]] = told.pop(None, None)
    assert boot.status == 0, boot.tail()
    assert not [line for line in boot.guest("nic") if "FAIL" in line], boot.tail()
    for target, page in pages.items():
        for place, kind in firsts.items():
            assert told[f"{place}-{target}"] == f"{kind} of page {page:#x}", boot.tail()
    assert boot.index("witness: watching") < boot.index("nic: receive-buffer-victim"), boot.tail()
    check_witness(boot, r"^\[nic\] nic: own memory again ok$")


@pytest.mark.boots("attack-lives")
def test_nothing_outlives_its_partition(boot):
    """A copy and an interrupt under way when a life ends reach neither the next one nor others."""
    assert boot.status == 0, boot.tail()
    assert boot.guest("dma") == ["dma: of the life before: 0 bytes, 0 interrupts",
                                 "dma: dies with a copy under way"] * LIVES
    check_witness(boot, "crashed 6 times in a row, not started again")
