# SPDX-License-Identifier: Apache-2.0
"""tools/lint/rules.py: a planted fault of each kind is found at its line, and clean code is not."""

import pytest

import rules

C = "/* SPDX-License-Identifier: Apache-2.0 */\n/* Owns nothing. */\n"


@pytest.fixture(name="tree")
def tree_of(tmp_path):
    """Makes a tree of {name: text}."""
    def make(files):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return rules.Tree(str(tmp_path), files)
    return make


HEADERS = {"hv/include/hv/a.h": C, "arch/include/arch/b.h": C, "arch/x86/cpu/c.h": C,
           "drivers/d.h": C, "guest/programs/lib/lib.h": C}


def test_clean_includes(tree):
    """All that is allowed, in one go."""
    assert not list(rules.layers(tree({
        **HEADERS,
        "hv/x.c": C + "#include <stdint.h>\n#include <hv/a.h>\n#include <arch/b.h>\n",
        "arch/x86/vmx/x.c": C + '#include <cpu/c.h>\n#include "../cpu/c.h"\n#include <hv/a.h>\n',
        "drivers/x.c": C + '#include "d.h"\n',
        "guest/programs/x.c": C + '#include "lib/lib.h"\n#include <whatever.h>\n',
        "tests/unit/x.c": C + "#include <cpu/c.h>\n#include <string.h>\n",
    })))


@pytest.mark.parametrize("name, line, word", [
    ("hv/x.c", "#include <cpu/c.h>", "private header of arch/"),
    ("hv/x.c", '#include "../arch/x86/cpu/c.h"', "private header of arch/"),
    ("hv/include/hv/x.h", "#  include <cpu/c.h>", "private header of arch/"),
    ("drivers/x.c", "#include <cpu/c.h>", "private header of arch/"),
    ("boot/x.c", "#include <cpu/c.h>", "private header of arch/"),
    ("guest/x.c", "#include <cpu/c.h>", "private header of arch/"),
    ("guest/programs/x.c", '#include "../../arch/x86/cpu/c.h"', "private header of arch/"),
    ("arch/include/arch/x.h", "#include <cpu/c.h>", "private header of arch/"),
    ("hv/x.c", '#include "../drivers/d.h"', "private header of another folder"),
    ("hv/x.c", "#include <string.h>", "neither ours nor"),
    ("hv/x.c", '#include "gone.h"', "neither ours nor"),
])
def test_forbidden_include(tree, name, line, word):
    """Each way to reach what one may not."""
    found = list(rules.layers(tree({**HEADERS, name: C + "\n" + line + "\n"})))
    assert len(found) == 1
    assert found[0].startswith(f"{name}:4: ") and word in found[0]


def test_untracked_header(tree):
    """A header that git doesn't know breaks a fresh clone."""
    found = rules.layers(rules.Tree(tree({"hv/include/hv/new.h": C}).root,
                                    tree({"hv/x.c": C + "#include <hv/new.h>\n"}).files))
    assert list(found) == ["hv/x.c:3: hv/include/hv/new.h is not tracked"]


@pytest.mark.parametrize("word", ["vmx_enter", "read_vmcs", "SVM_EXIT", "vmcb", "is_amd", "vtd2",
                                  "INTEL", "ept_map"])
def test_vendor_word(tree, word):
    """hv/ knows no vendor in any name."""
    found = list(rules.layers(tree({"hv/x.c": C + f"/*\n*/ int {word};\n"})))
    assert len(found) == 1 and found[0].startswith(f"hv/x.c:4: {word}: ")


def test_vendor_word_elsewhere(tree):
    """Comments, strings, longer words and other folders may say it."""
    assert not list(rules.layers(tree({
        "hv/x.c": C + '/* vmx */ const char *s = "svm \\" vmx"; int accept, script; // vmcs\n',
        "arch/x86/x.c": C + "int vmx_enter;\n",
    })))


@pytest.mark.parametrize("name, text", [
    ("hv/x.c", C), ("a.asm", "; SPDX-License-Identifier: Apache-2.0\n"),
    ("a.py", "# SPDX-License-Identifier: Apache-2.0\n"), ("pkg/__init__.py", ""),
    ("tools/x", "#!/bin/sh\n# SPDX-License-Identifier: Apache-2.0\n"),
    ("data.toml", ""), ("README.md", "words"),
])
def test_licence_present(tree, name, text):
    """Nothing to complain about."""
    assert not list(rules.spdx(tree({name: text})))


@pytest.mark.parametrize("name, text, line", [
    ("hv/x.c", "", 1), ("hv/x.c", "// SPDX-License-Identifier: Apache-2.0\n", 1),
    ("hv/x.c", "\n" + C, 1), ("hv/x.c", C.splitlines()[0] + "\nint a;\n", 2),
    ("x.asl", "DefinitionBlock\n", 1), ("x.mk", "A := 1\n", 1), ("Makefile", "all:\n", 1),
    ("tools/x", "#!/bin/sh\necho\n", 2), ("x.py", "#!/usr/bin/python3\n", 2),
])
def test_licence_missing(tree, name, text, line):
    """The line is missing, in the wrong form or in the wrong place."""
    found = list(rules.spdx(tree({name: text})))
    assert len(found) == 1 and found[0].startswith(f"{name}:{line}: ")


@pytest.mark.parametrize("path, bad", [
    ("/" + "work/main", True), ("'/" + "home/somebody/x'", True), ("file:///" + "root/x", True),
    ("see /" + "work", True), ("a/" + "work/b", False), ("$x/home/b", False), ("/workbench", False),
    ("/usr/share", False), ("cd /root && sh", False),
])
def test_private_paths(tree, path, bad):
    """A path of one machine, and what only looks like one."""
    assert bool(list(rules.private(tree({"doc.md": f"words\n{path}\n"})))) == bad


def test_sizes(tree):
    """Just fits, one too many, and tests may be long."""
    rest = rules.FILE_LINES_MAX
    found = list(rules.sizes(tree({"a.c": "\n" * rest, "b.c": "\n" * (rest + 1),
                                   "tests/c.c": "\n" * (rest + 1)})))
    assert len(found) == 1 and found[0].startswith("b.c:401:")
