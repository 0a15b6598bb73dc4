# SPDX-License-Identifier: Apache-2.0
"""Large machines: what they have is found, and what it costs is in proportion."""

import re

import pytest

from size_boots import BEHIND, BRIDGES, CPUS, ECAM_ABOVE

PAGES = r"starting \d+ partitions?, (\d+) of (\d+) pages used"
A_CPU = 24  # pages of the pool, at most: its stacks, block and vCPU, and tables that lead there


@pytest.mark.boots("cpus-255")
def test_a_guest_on_the_last_of_255_cpus(boot):
    """Alone, on a machine with all the CPUs that xAPIC mode has IDs for."""
    assert boot.status == 0, boot.tail()
    assert boot.has(rf"^bulkhead: {CPUS} CPUs with "), boot.tail()
    assert boot.has(r"^bulkhead: partition last: stopped: powered off"), boot.tail()
    used, total = map(int, next(filter(None, (re.search(PAGES, line) for line in boot.own()))).groups())
    assert used <= total and used < CPUS * A_CPU, "pages grow with the CPUs, and by no more"


@pytest.mark.boots("cpus-64-wide")
def test_linux_on_32_of_64_cpus_with_300_functions(boot):
    """In four sockets and eight nodes, with 16 GiB: Linux comes to its init and powers off."""
    assert boot.status == 0, boot.tail()
    found = re.search(r"this machine: 64 CPUs, (\d+) MiB of free RAM, (\d+) PCI", "\n".join(boot.own()))
    assert int(found[1]) > 16000 and int(found[2]) > BRIDGES * BEHIND, boot.tail()
    assert boot.has(r"^bulkhead: partition linux: stopped: powered off"), boot.tail()


@pytest.mark.boots("ecam-above")
def test_config_space_above_4_gib(boot):
    """It is used: the ports do not reach extended capabilities."""
    assert boot.status == 0, boot.tail()
    assert boot.has(rf"inventory: ecam {ECAM_ABOVE:#x} segment 0 buses 0-255$"), boot.tail()
    assert boot.has(r"inventory: pci 0000:00:04.0 1b36:000c .* ari "), "an extended capability"
    assert not boot.has("ACPI MCFG: "), boot.tail()


@pytest.mark.boots("segments-33")
def test_what_a_limit_leaves_out_is_named_as_ours(boot):
    """And the boot goes on."""
    assert boot.status == 0, boot.tail()
    assert boot.has(r"ACPI MCFG: 33 pieces of configuration space, and this version of Bulkhead manages 32: "
                    r"1 left out, with the PCI functions that only they reach$"), boot.tail()
