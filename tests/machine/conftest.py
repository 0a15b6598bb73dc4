# SPDX-License-Identifier: Apache-2.0
"""Boots are expensive, so each row of boots.py and of the other files of boots runs once on each
engine, two at a time in the background, and every test that names it looks at what it left.

The mark "boots" names a test's rows and makes a test of each row on each engine that it is for,
with an identifier like "demo@qemu"; see pytest_generate_tests."""

import concurrent.futures
import os
import sys
import tempfile

import pytest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE), os.path.join(HERE, "..", "..", "tools")]
sys.dont_write_bytecode = True

import apic_boots  # noqa: E402
import attack_boots  # noqa: E402
import bar_boots  # noqa: E402
import bochs_boots  # noqa: E402
import boots  # noqa: E402
import clock_boots  # noqa: E402
import console_boots  # noqa: E402
import device_boots  # noqa: E402
import efi_boots  # noqa: E402
import fetched_boots  # noqa: E402
import firmware_boots  # noqa: E402
import foreign_boots  # noqa: E402
import operator_boots  # noqa: E402
import screen_boots  # noqa: E402
import terminal_boots  # noqa: E402
import size_boots  # noqa: E402
from machine import ROOT, Machine  # noqa: E402
from row import ENGINES  # noqa: E402
from runner import qemu  # noqa: E402
from services import Server  # noqa: E402
import summary  # noqa: E402
from terminal import Terminal  # noqa: E402

SAVED = os.path.join(ROOT, "build/machine")
FARM = pytest.StashKey()
BOOTS = {**boots.BOOTS, **device_boots.BOOTS, **attack_boots.BOOTS, **bar_boots.BOOTS,
         **bochs_boots.BOOTS, **efi_boots.BOOTS, **console_boots.BOOTS,
         **screen_boots.BOOTS, **operator_boots.BOOTS, **terminal_boots.BOOTS, **foreign_boots.BOOTS,
         **clock_boots.BOOTS, **apic_boots.BOOTS, **firmware_boots.BOOTS, **size_boots.BOOTS,
         **fetched_boots.BOOTS}


def pytest_addoption(parser):
    """Options of the machine tests."""
    parser.addoption("--slow", action="store_true", help="also rows that are left out as slow")
    parser.addoption("--engine", choices=ENGINES, help="this engine alone (default: all usable)")
    parser.addoption("--at-once", type=int, default=2, help="machines run at the same time")


def pytest_configure(config):
    """Marks of the machine tests."""
    config.addinivalue_line("markers", "boots(*rows, values, ids): rows of boots.py, each on each "
                            "of its engines; a row is a name, or a name and @values")
    config.addinivalue_line("markers", "engines(*names): engines that a test starts by itself")


def engines_of(config):
    """The engines of this session."""
    chosen = config.getoption("--engine")
    return [engine for engine in ENGINES
            if engine == chosen or (not chosen and (engine != "kvm" or qemu.kvm_usable()))]


def params_of_rows(mark, engines, with_slow):
    """One pytest.param of each row on each engine; those that are slow @with_slow alone."""
    rows = [row if isinstance(row, tuple) else (row,) for row in mark.args]
    ids = mark.kwargs.get("ids") or [row[0] for row in rows]
    for (name, *values), label in zip(rows, ids):
        boot = BOOTS[name]
        for engine in [engine for engine in engines if engine in boot.engines]:
            why = boot.cannot.get(engine) or (None if with_slow else boot.slow.get(engine))
            marks = [pytest.mark.skip(reason=f"row {name} on {engine}: {why}")] if why else []
            yield pytest.param((name, engine), *values, id=f"{label}@{engine}", marks=marks)


def pytest_generate_tests(metafunc):
    """Tests of the marks "boots" and "engines". A value of the name "reference" is a row that the
    test compares with."""
    engines = engines_of(metafunc.config)
    with_slow = metafunc.config.getoption("--slow")
    mark = metafunc.definition.get_closest_marker("boots")
    if mark:
        names = ["boot", *mark.kwargs.get("values", "").split()]
        metafunc.parametrize(names, list(params_of_rows(mark, engines, with_slow)), indirect=["boot"])
    mark = metafunc.definition.get_closest_marker("engines")
    if mark:
        metafunc.parametrize("engine", [pytest.param(engine, id=f"@{engine}")
                                        for engine in engines if engine in mark.args])


def pytest_collection_modifyitems(items):
    """A test of whose rows this session's engines have none is no test: pytest makes one of it
    that is skipped, and calls its parameters so."""
    items[:] = [item for item in items if not item.name.endswith("NOTSET]")]


def boots_of(item):
    """The (row, engine) pairs that a test looks at."""
    params = item.callspec.params if hasattr(item, "callspec") else {}
    if "boot" not in params or item.get_closest_marker("skip"):
        return []
    row, engine = params["boot"]
    return [(row, engine)] + ([(params["reference"], engine)] if "reference" in params else [])


class Farm:
    """Runs boots in the background and keeps their transcripts."""

    def __init__(self, at_once):
        self.pool = concurrent.futures.ThreadPoolExecutor(at_once)
        self.futures = {}
        self.machines = []

    def want(self, row, engine):
        """Has a boot run, once; rows that are the same on this engine share it."""
        boot = BOOTS[row].on(engine)
        first = next(name for name, other in BOOTS.items()
                     if engine in other.engines and other.on(engine) == boot)
        key = f"{first}@{engine}"
        if key not in self.futures:
            self.futures[key] = self.pool.submit(self._run, key, boot, engine)
        return self.futures[key]

    def _run(self, key, boot, engine):
        with tempfile.TemporaryDirectory(prefix="bulkhead-test-") as scratch, Server() as port:
            machine = (Terminal if boot.terminal else Machine)(key, boot.words(engine, scratch, port), port)
            self.machines.append(machine)
            failure = None
            try:
                if boot.script:
                    boot.script(machine)
            except AssertionError as error:
                failure = error
                machine.kill()
            transcript = machine.finish()
        transcript.save(SAVED)
        if failure:
            raise failure
        return transcript

    def close(self):
        """Ends whatever still runs."""
        for future in self.futures.values():
            future.cancel()
        for machine in self.machines:
            machine.kill()
        self.pool.shutdown()


@pytest.fixture(scope="session", name="farm")
def farm_of_session(request):
    """The boots of this session, started in the order in which tests want them."""
    farm = Farm(request.config.getoption("--at-once"))
    request.config.stash[FARM] = farm
    for item in request.session.items:
        for row, engine in boots_of(item):
            farm.want(row, engine)
    yield farm
    farm.close()


@pytest.fixture(name="engine")
def engine_of_test(request):
    """The engine of the test's boot."""
    return request.node.callspec.params["boot"][1]


@pytest.fixture(name="transcript")
def transcript_of_boot(farm, engine):
    """A function from a row's name to its transcript on the engine of the test."""
    return lambda row: farm.want(row, engine).result()


@pytest.fixture(name="boot")
def boot_of_test(request, farm):
    """The transcript of the boot that the test is parametrised with."""
    return farm.want(*request.param).result()


def pytest_terminal_summary(terminalreporter, config):
    """Tests by engine, what was left out and why, the slowest boots, and where to look."""
    for line in summary.table(terminalreporter.stats, engines_of(config)):
        terminalreporter.write_line(line)
    farm = config.stash.get(FARM, None)
    if farm:
        for line in summary.slowest([machine.transcript for machine in farm.machines]):
            terminalreporter.write_line(line)
        terminalreporter.write_line("consoles of all boots: build/machine")
