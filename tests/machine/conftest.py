# SPDX-License-Identifier: Apache-2.0
"""Boots are expensive, so each row of boots.py runs once, two at a time in the background, and
every test that names it looks at what it left. A test names rows by the fixture "boot" (by
parametrize, indirectly) or by the mark "needs"."""

import concurrent.futures
import os
import sys
import tempfile

import pytest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]
sys.dont_write_bytecode = True

from boots import BOOTS  # noqa: E402
from machine import ROOT, Machine  # noqa: E402

SAVED = os.path.join(ROOT, "build/machine")


def pytest_addoption(parser):
    """Options of the machine tests."""
    parser.addoption("--engine", default="auto", help="engine of the boots that run on any")
    parser.addoption("--at-once", type=int, default=2, help="machines run at the same time")


def pytest_configure(config):
    """Marks of the machine tests."""
    config.addinivalue_line("markers", "needs(*names): boots of boots.py that a test looks at")


def names_of(item):
    """The boots that a test looks at."""
    names = []
    if hasattr(item, "callspec") and "boot" in item.callspec.params:
        names.append(item.callspec.params["boot"])
    for mark in item.iter_markers("needs"):
        names += mark.args
    return names


class Farm:
    """Runs boots in the background and keeps their transcripts."""

    def __init__(self, engine, at_once):
        self.engine = engine
        self.pool = concurrent.futures.ThreadPoolExecutor(at_once)
        self.futures = {}
        self.machines = []

    def want(self, name):
        """Has a boot run, once."""
        if name not in self.futures:
            self.futures[name] = self.pool.submit(self._run, name, BOOTS[name])

    def _run(self, name, boot):
        with tempfile.TemporaryDirectory(prefix="bulkhead-test-") as scratch:
            machine = Machine(name, boot.words(self.engine, scratch))
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

    def get(self, name):
        """The transcript of a boot, when it has ended."""
        self.want(name)
        return self.futures[name].result()

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
    farm = Farm(request.config.getoption("--engine"), request.config.getoption("--at-once"))
    for item in request.session.items:
        for name in names_of(item):
            farm.want(name)
    yield farm
    farm.close()


@pytest.fixture(name="transcript")
def transcript_of_boot(farm):
    """A function from a boot's name to its transcript."""
    return farm.get


@pytest.fixture(name="boot")
def boot_of_test(request, farm):
    """The transcript of the boot that the test is parametrised with."""
    return farm.get(request.param)


def pytest_terminal_summary(terminalreporter):
    """Where to look, and how long each boot took."""
    if os.path.isdir(SAVED):
        terminalreporter.write_line("consoles of all boots: build/machine")
