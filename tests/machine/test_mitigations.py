# SPDX-License-Identifier: Apache-2.0
"""Barriers between guests and the hypervisor, code in pages of 4 KiB, and bits of control registers
that guests are not offered."""

import re

import pytest

FORCED = {"bochs": "SPEC_CTRL, RSB filling, BHB clearing, VERW, L1D flush, IBPB at starts",
          "qemu": "SPEC_CTRL, IBPB, RSB filling, VERW, IBPB at starts"}


def pages(boot, what):
    """The pages that map each stretch of @what, by the plan."""
    return re.findall(rf"plan: .* is {what}.*, pages: (.*)", "\n".join(boot.own()))


@pytest.mark.boots("demo")
def test_emulators_need_none(boot, engine):
    """Neither speculates; a real processor behind KVM does."""
    said = boot.match(r"^bulkhead: mitigations: (.*)$")[1]
    assert (said == "none") == (engine != "kvm"), boot.tail()


@pytest.mark.boots("guarded", "guarded-hostile")
def test_forced_barriers_run(boot, engine):
    """All that the CPU can execute."""
    said = boot.match(r"^bulkhead: mitigations: (.*)$")[1]
    assert said == FORCED.get(engine, said) != "none"


@pytest.mark.boots("guarded", "large")
def test_code_lies_in_small_pages(boot):
    """RAM alone: no guest executes a device's registers."""
    assert boot.has("inventory: code-pages 4K")
    assert pages(boot, "RAM")
    assert all(re.fullmatch(r"\d+ of 4 KiB", found) for found in pages(boot, "RAM"))


@pytest.mark.boots("large")
def test_a_large_partition_works(boot):
    """Its tables, 16 MiB, come from RAM."""
    assert boot.status == 0, boot.tail()
    tables = boot.match(r"plan: rt: (\d+) pages of second-stage tables")
    assert int(tables[1]) >= 8 << 30 >> 21
    assert boot.has(r"^bulkhead: partition rt: stopped: powered off"), boot.tail()


@pytest.mark.boots("unmitigated")
def test_off_means_none(boot):
    """Neither barriers nor small pages, although the machine needs them."""
    assert boot.status == 0, boot.tail()
    assert boot.has("inventory: code-pages 4K")
    assert not [found for found in pages(boot, "RAM") if "4 KiB" in found]
    assert boot.has(r"^bulkhead: mitigations: none$")


@pytest.mark.boots("guarded-hostile", "control-registers")
def test_attacks_find_the_allowed_answers(boot):
    """The rows of the probing guest."""
    lines = boot.guest("probe")
    assert not [line for line in lines if "FAIL" in line]
    assert re.search(r"probe: [1-9]\d* ok, 0 failed", "\n".join(lines)), boot.tail()
