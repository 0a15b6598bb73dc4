# SPDX-License-Identifier: Apache-2.0
"""tools/symbols.py and tools/count-lines on made-up input."""

import importlib.machinery
import importlib.util
import os

import pytest
import symbols

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def script(name):
    """The module of a script without an ending."""
    loader = importlib.machinery.SourceFileLoader(name.replace("-", "_"),
                                                  os.path.join(ROOT, "tools", name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


COUNT = script("count-lines")
BENCH = script("bench")

NM = """\
                 U undefined
0000000000001000 A constant
0000000000200000 T image_start
0000000000200000 T image_init_text_start
0000000000200040 T boot_entry
0000000000200050 t boot_entry.loop
0000000000200060 t parse.cold
0000000000200060 t parse.constprop.0
0000000000200070 t alias
0000000000200070 T real
0000000000201000 R constants
0000000000202000 T image_init_text_end
0000000000202000 T between
0000000000203000 T image_text_start
0000000000203040 T stays
0000000000204000 T image_text_end
0000000000204000 T behind
0000000000205000 B data
"""


def test_functions():
    """Functions only, ascending, one for each address, the global name first."""
    assert symbols.functions(NM.splitlines()) == (0x200000, 0x4000, [
        (0x40, "boot_entry"), (0x60, "parse.cold"), (0x70, "real"), (0x2000, ""), (0x3040, "stays")])


def test_no_borders():
    """An image without the linker script's names is refused."""
    with pytest.raises(symbols.SymbolError):
        symbols.functions(["0000000000200040 T boot_entry"])


def test_too_many_names():
    """An index of 16 bits has to reach every name."""
    symbols.table(0, 16, [(i, "n" * 255) for i in range(256)])
    with pytest.raises(symbols.SymbolError):
        symbols.table(0, 16, [(i, "n" * 256) for i in range(256)])


def test_c_lines():
    """Comments of both kinds, strings that look like them, and code beside them."""
    text = ('/* one\n two */\n\nint a; /* three */\nconst char *s = "/*";\n'
            "char c = '\"'; // four\n/* five */ int b; /* six\n*/\n\t\n")
    assert COUNT.code_lines(text, COUNT.C_TOKEN) == 4


def test_asm_lines():
    """Semicolons in strings start no comment."""
    text = "; one\n\tdb ';', 0 ; two\n\n\tnop\nlabel:\n"
    assert COUNT.code_lines(text, COUNT.ASM_TOKEN) == 3


def test_folders():
    """A public header counts for the folder that it belongs to."""
    assert COUNT.folder_of("hv/include/hv/x.h") == "hv"
    assert COUNT.folder_of("arch/x86/vmx/x.c") == "arch/x86/vmx"


def test_bench_lines():
    """Lines of a console, with a partition's name or without."""
    console = "[bench] bench: empty 20\n[bench] bench: rdmsr-fault 900\nbench: in 5\nno bench: x 1\n"
    assert BENCH.BENCH_LINE.findall(console) == [
        ("empty", "20"), ("rdmsr-fault", "900"), ("in", "5")]
    start = ("bulkhead: partition rt: started 123 ticks after entry, without 45 for placing images and 6 "
             "for the console\n"
             "bulkhead: partition rt: restarted in 78 ticks\n")
    assert BENCH.START_LINE.findall(start) == [("rt", "123", "45", "6")]
    assert BENCH.RESTART_LINE.findall(start) == [("rt", "78")]


def test_bench_aims():
    """Only what missed its aim is marked."""
    text = BENCH.table([("exit cpuid, bochs", 250), ("bytes .text", 1), ("exit in", 10**9)])
    assert [line.endswith("MISSED") for line in text.splitlines()] == [True, False, False]
