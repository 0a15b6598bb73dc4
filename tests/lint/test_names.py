# SPDX-License-Identifier: Apache-2.0
"""tools/lint/names.py: macros and static functions that a name alone does not find."""

import pytest

import names
from conftest import C


def findings(tree, monkeypatch, files):
    """What the rule finds in these files, with no folder excused."""
    return list(names.names(tree({name: C + text for name, text in files.items()})))


@pytest.mark.parametrize("first, second", [
    ("#define ONE 1\n#define ONE 2\n", ""),
    ("#define ONE 1\n", "/* #define ONE */\n"),
    ("#define ONE 1\n", "#undef ONE\n#ifdef ONE\n#endif\nint a = ONE;\n"),
    ("static int file_one(void)\n{\n}\n", "static int file_two(void)\n{\n}\n"),
    ("static int file_one(void);\nstatic int file_one(void)\n{\n}\n", "int b = file_one();\n"),
    ("static int (*hook)(void);\n", "static int (*hook)(void);\n"),
    ("static const int a = f(1), table[] = {g(2)};\n", "static const int a = f(1);\n"),
    ("static u8 pool[4] __attribute__((aligned(8)));\n", "static u8 x __attribute__((a(8)));\n"),
    ("", "int run(void)\n{\n\tstatic int run(void);\n}\n"),
])
def test_clean(tree, monkeypatch, first, second):
    """A name in one file, and what is no definition of ours."""
    assert not findings(tree, monkeypatch, {"hv/a.c": first, "arch/x86/b.c": second})


@pytest.mark.parametrize("second", ["#define ONE 1\n", "#  define ONE 2\n", "#define ONE(a) a\n"])
def test_macro_twice(tree, monkeypatch, second):
    """The same value is no better: it will be changed in one place alone."""
    found = findings(tree, monkeypatch, {"hv/a.c": "#define ONE 1\n", "drivers/b.h": second})
    assert found == ["drivers/b.h:3: macro ONE is defined in hv/a.c too",
                     "hv/a.c:3: macro ONE is defined in drivers/b.h too"]


@pytest.mark.parametrize("head", ["static int", "static NORETURN void", "static const struct a *",
                                  "static inline u64", "static struct range\n"])
def test_static_twice(tree, monkeypatch, head):
    """A back trace prints it, and two places have it."""
    text = f"{head} read_row(int a)\n{{\n}}\n"
    found = findings(tree, monkeypatch, {"hv/a.c": text, "guest/b.c": "\n" + text})
    assert len(found) == 2 and found[1].startswith("hv/a.c:")
    assert "static function read_row is defined in guest/b.c too" in found[1]


def test_static_of_one_word(tree, monkeypatch):
    """Once is enough to be too little."""
    found = findings(tree, monkeypatch, {"hv/a.c": "\nstatic void decode(void)\n{\n}\n"})
    assert len(found) == 1 and found[0].startswith("hv/a.c:4: static function decode: one word")


def test_other_programs(tree, monkeypatch):
    """Guests and tests are programs of their own."""
    text = "#define ONE 1\nstatic void run(void)\n{\n}\n"
    assert not findings(tree, monkeypatch, {"guest/programs/a.c": text, "tests/unit/b.c": text,
                                            "hv/c.h": "#define ONE 1\n"})
