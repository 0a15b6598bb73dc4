# SPDX-License-Identifier: Apache-2.0
"""tools/lint/layers.py: planted includes in each direction, and private headers from outside."""

import fnmatch
import os

import pytest

import layers
from conftest import C, ROOT
from tree import Tree

HEADERS = {name: C for name in (
    "hv/lib/include/lib/types.h", "arch/include/arch/io.h", "arch/include/arch/cpu.h",
    "drivers/include/drivers/acpi.h", "boot/include/boot/boot_info.h", "guest/include/guest/load.h",
    "hv/include/hv/vuart.h", "hv/include/hv/console.h", "hv/include/hv/inventory.h",
    "hv/include/hv/config.h", "hv/include/hv/vpci.h", "hv/include/hv/plan.h",
    "hv/include/hv/partition.h", "hv/include/hv/main.h",
    "arch/x86/cpu/msr.h", "arch/x86/mm/radix.h", "arch/x86/vcpu/insn.h", "arch/x86/vmx/vmx.h",
    "arch/x86/vtd/vtd.h", "arch/x86/exit/exits.h", "drivers/acpi/table.h", "drivers/pci/device.h",
    "hv/vpci/private.h", "hv/partition/private.h", "guest/acpi_writer.h",
    "hv/include/hv/version.h", "boot/efi/application.h",
    "guest/programs/lib/lib.h", "guest/programs/dma/dma.h")}


def findings(tree, name, line):
    """What the rule finds when @line is planted in @name."""
    return list(layers.layers(tree({**HEADERS, name: C + "\n" + line + "\n"})))


@pytest.mark.parametrize("name, line", [
    ("hv/lib/x.c", "<lib/types.h>"), ("hv/lib/x.c", "<stdint.h>"),
    ("drivers/x.c", "<arch/io.h>"), ("drivers/x.c", "<lib/types.h>"),
    ("drivers/acpi/x.c", '"table.h"'), ("guest/x.c", '"acpi_writer.h"'),
    ("arch/include/arch/x.h", "<guest/load.h>"), ("arch/x86/mm/x.c", "<boot/boot_info.h>"),
    ("arch/x86/vmx/x.c", "<cpu/msr.h>"), ("arch/x86/vmx/x.c", '"../cpu/msr.h"'),
    ("arch/x86/vmx/x.c", "<vmx/vmx.h>"), ("arch/x86/virt.c", "<vmx/vmx.h>"),
    ("arch/x86/iommu.c", "<vtd/vtd.h>"), ("arch/x86/svm/x.c", "<vcpu/insn.h>"),
    ("arch/x86/exit/x.c", "<hv/partition.h>"), ("arch/x86/exit/x.c", "<vcpu/insn.h>"),
    ("arch/x86/exit/x.c", "<exit/exits.h>"),
    ("hv/config/x.c", "<hv/vuart.h>"), ("hv/plan/x.c", "<hv/config.h>"),
    ("hv/vpci/x.c", '"private.h"'), ("hv/partition/x.c", "<hv/plan.h>"),
    ("hv/main.c", "<hv/partition.h>"), ("hv/main.c", "<arch/cpu.h>"), ("hv/main.c", "<hv/version.h>"),
    ("boot/efi/x.c", "<efi.h>"), ("boot/efi/x.h", "<hv/config.h>"), ("boot/efi/x.c", '"application.h"'),
    ("boot/efi/x.c", "<boot/boot_info.h>"), ("boot/efi/x.c", "<drivers/acpi.h>"),
    ("boot/efi/x.c", "<hv/version.h>"),
    ("guest/programs/x.c", '"lib/lib.h"'), ("guest/programs/dma.c", '"dma/dma.h"'),
    ("guest/programs/x.c", "<whatever.h>"), ("guest/programs/x.c", "<guest/load.h>"),
    ("tests/unit/x.c", '"hv/vpci/private.h"'), ("tests/image/x.c", "<exit/exits.h>"),
])
def test_allowed(tree, name, line):
    """Downwards, within a layer, and tests wherever they like."""
    assert not findings(tree, name, "#include " + line)


@pytest.mark.parametrize("name, line, lower, upper", [
    ("hv/lib/x.c", "<drivers/acpi.h>", "lib", "drivers"),
    ("hv/lib/include/lib/x.h", "<arch/cpu.h>", "lib", "arch"),
    ("arch/include/arch/io.h", "<arch/cpu.h>", "lib", "arch"),
    ("drivers/x.c", "<arch/cpu.h>", "drivers", "arch"),
    ("drivers/pci/x.c", "<hv/inventory.h>", "drivers", "inventory"),
    ("boot/x.c", "<hv/main.h>", "boot", "main"),
    ("boot/efi/x.c", "<hv/partition.h>", "efi", "partition"),
    ("boot/efi/x.c", "<hv/main.h>", "efi", "main"),
    ("guest/x.c", "<hv/vuart.h>", "guest", "devices"),
    ("guest/programs/x.c", "<arch/cpu.h>", "programs", "arch"),
    ("arch/x86/cpu/x.c", "<hv/inventory.h>", "arch", "inventory"),
    ("arch/x86/vtd/x.c", "<hv/partition.h>", "arch", "partition"),
    ("arch/include/arch/x.h", "<hv/partition.h>", "arch", "partition"),
    ("hv/console/x.c", "<hv/partition.h>", "console", "partition"),
    ("hv/devices/x.c", "<hv/vpci.h>", "devices", "vpci"),
    ("hv/config/x.c", "<hv/plan.h>", "config", "plan"),
    ("hv/include/hv/config.h", "<hv/partition.h>", "config", "partition"),
    ("hv/vpci/x.c", "<hv/partition.h>", "vpci", "partition"),
    ("hv/plan/x.c", "<hv/partition.h>", "plan", "partition"),
    ("hv/partition/x.c", "<hv/main.h>", "partition", "main"),
    ("arch/x86/exit/x.c", "<hv/main.h>", "exit", "main"),
])
def test_upwards(tree, name, line, lower, upper):
    """What is above is named as such."""
    found = findings(tree, name, "#include " + line)
    assert len(found) == 1 and found[0].startswith(f"{name}:4: ")
    assert f" is above: {lower} is below {upper} " in found[0]


@pytest.mark.parametrize("name, line, words", [
    ("guest/x.c", "<boot/boot_info.h>", "guest may not include boot"),
    ("guest/x.c", "<drivers/acpi.h>", "guest may not include drivers"),
    ("boot/x.c", "<drivers/acpi.h>", "boot may not include drivers"),
    ("boot/efi/x.c", "<hv/plan.h>", "efi may not include plan"),
    ("boot/efi/x.c", "<arch/cpu.h>", "efi may not include arch"),
    ("boot/efi/x.c", "<guest/load.h>", "efi may not include guest"),
    ("drivers/x.c", "<guest/load.h>", "drivers may not include guest"),
    ("hv/console/x.c", "<hv/vuart.h>", "console may not include devices"),
    ("hv/vpci/x.c", "<hv/plan.h>", "vpci may not include plan"),
    ("hv/vpci/x.c", "<hv/config.h>", "vpci may not include config"),
    ("hv/config/x.c", "<hv/inventory.h>", "config may not include inventory"),
])
def test_sideways(tree, name, line, words):
    """A layer sees only those that it names, not all that are lower."""
    found = findings(tree, name, "#include " + line)
    assert len(found) == 1 and found[0].startswith(f"{name}:4: ")
    assert f" is beside: {words}" in found[0]


@pytest.mark.parametrize("name, line, target", [
    ("hv/main.c", "<cpu/msr.h>", "arch/x86/cpu/msr.h"),
    ("hv/x/x.c", '"../../arch/x86/cpu/msr.h"', "arch/x86/cpu/msr.h"),
    ("hv/include/hv/main.h", "<mm/radix.h>", "arch/x86/mm/radix.h"),
    ("arch/include/arch/x.h", "<cpu/msr.h>", "arch/x86/cpu/msr.h"),
    ("guest/programs/x.c", '"../../arch/x86/cpu/msr.h"', "arch/x86/cpu/msr.h"),
    ("arch/x86/svm/x.c", "<vmx/vmx.h>", "arch/x86/vmx/vmx.h"),
    ("arch/x86/cpu/x.c", "<vmx/vmx.h>", "arch/x86/vmx/vmx.h"),
    ("arch/x86/exit/x.c", "<vtd/vtd.h>", "arch/x86/vtd/vtd.h"),
    ("arch/x86/virt.c", "<exit/exits.h>", "arch/x86/exit/exits.h"),
    ("drivers/x.c", '"acpi/table.h"', "drivers/acpi/table.h"),
    ("boot/x.c", '"efi/application.h"', "boot/efi/application.h"),
    ("drivers/pci/x.c", '"../acpi/table.h"', "drivers/acpi/table.h"),
    ("hv/partition/x.c", '"../vpci/private.h"', "hv/vpci/private.h"),
    ("hv/main.c", '"hv/partition/private.h"', "hv/partition/private.h"),
    ("arch/x86/exit/x.c", "<hv/partition/private.h>", "hv/partition/private.h"),
    ("guest/programs/x.c", '"../acpi_writer.h"', "guest/acpi_writer.h"),
    ("guest/programs/lib/x.c", '"../dma/dma.h"', "guest/programs/dma/dma.h"),
])
def test_private_header_from_outside(tree, name, line, target):
    """By an include path, by a relative path, and by the path from the top."""
    found = findings(tree, name, "#  include " + line)
    assert found == [f"{name}:4: {target} is a private header of {os.path.dirname(target)}/"]


@pytest.mark.parametrize("name, line", [
    ("hv/main.c", "<string.h>"), ("hv/main.c", '"gone.h"'), ("hv/main.c", "<hv/gone.h>"),
    ("hv/main.c", "<efi.h>"), ("boot/x.c", "<efi.h>"), ("arch/x86/x.c", "<efi.h>"),
    ("boot/efi/x.c", '"efi.h"'), ("boot/efi/x.c", "<efilib.h>"), ("boot/efi/x.c", "<string.h>"),
])
def test_neither_ours_nor_freestanding(tree, name, line):
    """What the image does not have; the UEFI application has one header more."""
    found = findings(tree, name, "#include " + line)
    assert len(found) == 1 and "neither ours nor" in found[0]


def test_header_without_a_layer(tree):
    """A new header in hv/include/hv has to be given its place."""
    found = list(layers.layers(tree({**HEADERS, "hv/include/hv/new.h": C,
                                     "hv/main.c": C + "#include <hv/new.h>\n"})))
    assert found == ["hv/main.c:3: hv/include/hv/new.h belongs to no layer: name it in "
                     "tools/lint/layers.py"]


def test_untracked_header(tree):
    """A header that git doesn't know breaks a fresh clone."""
    found = layers.layers(Tree(tree({"hv/include/hv/main.h": C}).root,
                               tree({"hv/main.c": C + "#include <hv/main.h>\n"}).files))
    assert list(found) == ["hv/main.c:3: hv/include/hv/main.h is not tracked"]


def test_table_goes_downwards():
    """No layer of the table names one that is not lower, and each has its place in the order."""
    for layer, _, below in layers.LAYERS:
        assert all(layers.rank(other) < layers.rank(layer) for other in below.split()), layer


def test_table_has_what_there_is():
    """Each pattern of the table still names something, but for layers to come."""
    files = [os.path.relpath(os.path.join(folder, name), ROOT)
             for top in ("arch", "boot", "drivers", "guest", "hv")
             for folder, _, names in os.walk(os.path.join(ROOT, top)) for name in names]
    gone = [p for _, patterns, _ in layers.LAYERS for p in patterns.split()
            if not any(fnmatch.fnmatchcase(file, p) for file in files)]
    assert not [p for p in gone if p not in ("hv/include/hv/plan*.h",)]


@pytest.mark.parametrize("word", ["vmx_enter", "read_vmcs", "SVM_EXIT", "vmcb", "is_amd", "vtd2",
                                  "INTEL", "ept_map"])
def test_vendor_word(tree, word):
    """hv/ knows no vendor in any name."""
    found = list(layers.layers(tree({"hv/x.c": C + f"/*\n*/ int {word};\n"})))
    assert len(found) == 1 and found[0].startswith(f"hv/x.c:4: {word}: ")


def test_vendor_word_elsewhere(tree):
    """Comments, strings, longer words and other folders may say it."""
    assert not list(layers.layers(tree({
        "hv/x.c": C + '/* vmx */ const char *s = "svm \\" vmx"; int accept, script; // vmcs\n',
        "arch/x86/x.c": C + "int vmx_enter;\n",
    })))
