# SPDX-License-Identifier: Apache-2.0
"""tools/lint/rules.py: a planted fault of each kind is found at its line, and clean text is not."""

import pytest

import rules
from conftest import C


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


@pytest.mark.parametrize("words", [
    "see `hv/main.c`", "[it](../hv/main.c)", "the files of `hv/lib/`.", "hv/main.c.", "`hv/*.c`",
    "`hv/main` and `other/gone.c`", "build/hv/gone.c", "```\n hv/main.c   its stages\n```",
    "a name without a folder: gone.c",
])
def test_documents_name_what_is_there(tree, words):
    """Files, folders, patterns, links, and what is no path of ours."""
    assert not list(rules.docs(tree({"docs/a.md": words, "hv/main.c": C, "hv/lib/a.c": C})))


@pytest.mark.parametrize("words, path", [
    ("see `hv/gone.c`", "hv/gone.c"), ("[it](../hv/gone.h)", "hv/gone.h"),
    ("hv/gone/ is", "hv/gone/"), ("ends with drivers/gone.c.", "drivers/gone.c"),
    ("`hv/gone*.c`", "hv/gone*.c"), ("```\nboot/gone.asm  entry\n```", "boot/gone.asm"),
    ("`hv/main.h`", "hv/main.h"), ("tools/gone.py, tests/a.c", "tools/gone.py"),
])
def test_documents_name_what_is_gone(tree, words, path):
    """Each kind of path, at its line."""
    text = "# Title\n\n" + words
    found = list(rules.docs(tree({"docs/a.md": text, "hv/main.c": C, "tests/a.c": C})))
    line = 1 + text[:text.index(path)].count("\n")
    assert found == [f"docs/a.md:{line}: {path} is not there"]
