# SPDX-License-Identifier: Apache-2.0
"""The IOMMU, driven by the image's own self test with QEMU's "edu" device; no partition is started.

QEMU 10.0.2 delivers messages in compatibility format although its registers say that these are
blocked, so "let through by the machine" is no failure of ours."""

import re

import pytest

MEMORY = 10  # checks of DMA
ALL = 19  # and of messages and lines
EMULATED = 2  # that QEMU does not enforce


def count(boot, verdict):
    """How many checks ended so."""
    return sum(bool(re.match(rf"selftest: iommu: .*: {verdict}$", line)) for line in boot.own())


@pytest.mark.boots("iommu-48", "iommu-39", "iommu-8-bit-ids", "iommu-xapic", "iommu-caching")
def test_nothing_arrives_that_should_not(boot):
    """Memory, messages and lines; what is blocked is reported once."""
    assert boot.status == 0, boot.tail()
    assert not boot.has("FAILED"), boot.tail()
    let_through = count(boot, "let through by the machine")
    assert count(boot, "ok") + let_through == ALL and let_through <= EMULATED, boot.tail()


@pytest.mark.boots("iommu-39", "iommu-48")
def test_faults_have_words(boot):
    """Who, what, where and why."""
    function = r"^bulkhead: partition selftest: function 0000:00:04\.0: "
    assert boot.has(function + "a write of page 0x300000 was blocked: its partition has no "
                    r"writable memory there \(fault 0x5\)$")
    assert boot.has(function + "a read of page 0x300000 was blocked: .* no readable memory there")
    assert boot.has(function + "an interrupt through IRTE [0-9]+ was blocked: the IRTE belongs to "
                    "another function")
    assert boot.has(r"^bulkhead: no partition: function 0000:00:05\.0: a write of page ")


@pytest.mark.boots("iommu-48", "iommu-39", "iommu-8-bit-ids", "iommu-xapic")
def test_features(boot):
    """As the machine has them."""
    bits = 39 if boot.name.startswith(("iommu-39", "iommu-8-bit-ids")) else 48
    wide = "yes" if boot.name.startswith(("iommu-48", "iommu-39")) else "no"
    assert boot.has(f"iommu: VT-d, {bits} bits, interrupts yes, x2APIC {wide}$"), boot.tail()


@pytest.mark.boots("iommu-memory-only")
def test_without_interrupt_remapping(boot):
    """DMA is policed all the same, and the lack is known."""
    assert boot.status == 0 and not boot.has("FAILED"), boot.tail()
    assert boot.has("interrupts no, x2APIC no$") and count(boot, "ok") == MEMORY, boot.tail()


@pytest.mark.boots("iommu-none")
def test_machine_without(boot):
    """Is no error by itself."""
    assert boot.status == 0 and boot.has("selftest: iommu: none: -2$"), boot.tail()
