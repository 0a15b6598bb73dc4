# SPDX-License-Identifier: Apache-2.0
"""What a run of the machine tests says at its end: a table of tests by engine, what was left out
and why, and the boots that took longest."""

import re

ENGINE = re.compile(r"@([a-z]+)\]$")
NO_ENGINE = "none"  # column of tests that start no machine
OUTCOMES = ("passed", "failed", "skipped")
SLOWEST = 10


def _results(stats):
    """(function, engine, outcome, report) of each test."""
    for name, outcome in (("passed", 0), ("failed", 1), ("error", 1), ("skipped", 2)):
        for report in stats.get(name, []):
            found = ENGINE.search(report.nodeid)
            function = report.nodeid.split("::")[-1].split("[")[0]
            yield function, found[1] if found else NO_ENGINE, outcome, report


def _row(name, cells, width):
    return f"{name:{width}}" + "".join(f"{cell:>12}" for cell in cells)


def table(stats, engines):
    """The lines of the table, and of the reasons beneath it."""
    counts, reasons = {}, {}
    for function, engine, outcome, report in _results(stats):
        count = counts.setdefault(function, {}).setdefault(engine, [0, 0, 0])
        count[outcome] += 1
        if outcome == 2:
            reason = report.longrepr[2].removeprefix("Skipped: ")
            reasons[reason] = reasons.get(reason, 0) + 1
    columns = [*engines, NO_ENGINE]
    width = max(map(len, counts), default=0) + 2
    yield f"tests by engine: {'/'.join(OUTCOMES)}, - where there is none"
    yield _row("", columns, width)
    for function, row in sorted(counts.items()):
        cells = ["/".join(map(str, row[engine])) if engine in row else "-" for engine in columns]
        yield _row(function, cells, width)
    sums = [[sum(row[engine][i] for row in counts.values() if engine in row) for i in range(3)]
            for engine in columns]
    yield _row("all", ["/".join(map(str, total)) for total in sums], width)
    for reason, number in sorted(reasons.items()):
        yield f"skipped {number}: {reason}"


def slowest(transcripts):
    """The lines of the boots that took longest."""
    ended = [transcript for transcript in transcripts if transcript.status is not None]
    ended.sort(key=lambda transcript: -transcript.seconds)
    yield f"the slowest of {len(ended)} boots, {sum(t.seconds for t in ended):.0f} seconds in all:"
    for transcript in ended[:SLOWEST]:
        yield f"{transcript.seconds:8.1f} s  {transcript.name}"
