# SPDX-License-Identifier: Apache-2.0
"""Our VT-d unit for Bochs beside QEMU's intel-iommu: a program (guest/programs/unit) drives the
same registers, tables, queue and interrupts on both, and each row has to end alike, or as
unit_judged.py has judged it by the specification."""

import re

import pytest

from unit_judged import BOTH, CACHING, NARROW, WIDE

ROW = re.compile(r"unit: ([a-z0-9-]+): (.*)$")
JUDGED = {"unit-rows-48": {**BOTH, **WIDE}, "unit-rows-39": {**BOTH, **NARROW},
          "unit-rows-caching": {**BOTH, **WIDE, **CACHING}}
ROWS_MIN = 430
KINDS = ("Ours", "Either")


def results(boot):
    """{row: result}, in order; the program has to have come to its end, and each row once."""
    found = [ROW.match(line) for _, line in boot.lines]
    lines = [(match[1], match[2]) for match in found if match]
    assert boot.status == 0 and lines and lines[-1][0] == "end", boot.tail()
    rows = dict(lines[:-1])
    assert len(rows) == len(lines) - 1, f"{boot.name}: a row is there twice"
    return rows


@pytest.mark.boots(*JUDGED)
def test_all_rows_are_there(boot):
    """None is lost, and the results come from the unit: it translates, blocks and remaps."""
    rows = results(boot)
    assert len(rows) >= ROWS_MIN
    assert boot.has(rf"unit: end: {len(rows)} rows$")
    assert rows["page-4k"] == "writes A, no fault, reads A, no fault"
    assert rows["remapped"] == "vector 0x41 on cpu 0, no fault"


def surprises(bochs, qemu, judged):
    """A text for each row whose results are neither the same nor judged so."""
    for name in sorted(set(bochs) | set(qemu) | set(judged)):
        ours, theirs = bochs.get(name), qemu.get(name)
        expected = judged[name][:2] if name in judged else None
        if (ours, theirs) != expected and (ours != theirs or expected):
            yield (f"{name}:\n  bochs: {ours}\n  qemu: {theirs}\n  judged: "
                   f"{' / '.join(expected) if expected else 'the same'}")


@pytest.mark.parametrize("row", JUDGED)
def test_both_units_do_the_same(farm, row, request):
    """Line by line. A difference that nobody judged fails, and so does a judgement of none."""
    if request.config.getoption("--engine"):
        pytest.skip("compares two engines; --engine asks for one")
    bochs, qemu = (results(farm.want(row, engine).result()) for engine in ("bochs", "qemu"))
    assert list(bochs) == list(qemu), "the rows are not the same"
    assert not (found := list(surprises(bochs, qemu, JUDGED[row]))), "\n".join(found)


def test_surprises_are_found():
    """Of each kind: not judged, judged otherwise, no difference any more, a row that is not there."""
    judged = {"b": ("1", "2", ""), "c": ("1", "2", ""), "e": ("1", "2", "")}
    rows = {"a": "1", "b": "1", "c": "1", "d": "1", "e": "1"}
    found = list(surprises(rows, {"a": "2", "b": "3", "c": "1", "e": "2"}, judged))
    assert [text[0] for text in found] == ["a", "b", "c", "d"]


def test_judgements_say_who_is_right():
    """Each begins so."""
    for name, (ours, theirs, why) in {**BOTH, **WIDE, **NARROW, **CACHING}.items():
        assert why.startswith(KINDS) and ours != theirs, name
