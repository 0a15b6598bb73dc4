# SPDX-License-Identifier: Apache-2.0
"""The rows of boots in which somebody uses the operator's keys, and of NMIs, which those keys' port
shares with the machine."""

import os
import string
import time

from monitor import Monitor, qmp
from row import Boot, config, linux, partition
from scripts import CTRL_BRACKET as KEY

SPIN = partition("spin", [0], "16M", "spin.elf")
ECHO = partition("echo", [1], "16M", "echo.elf")
SPIN_RUNS = r"^\[spin\] spin: running away$"
ECHO_RUNS = r"^\[echo\] echo: ready$"
QUIET = 3  # seconds after which an NMI is not the console's
INJECTED = 3
FOCUS_CHANGES = 300
MANY_CHANGES = 10000
AT_ONCE = 2500  # letters for each guest, fewer than wait for one (PARTITION_INPUT of hv/include/hv/partition.h)
SLOW = "slow, and another row shows the like: make machine-slow"


class Operator:
    """Somebody at the console of @machine."""

    def __init__(self, machine):
        self.machine = machine
        self.at = 0

    def see(self, *lines):
        """Waits for lines that match, in turn."""
        for line in lines:
            self.at = self.machine.expect(line, since=self.at)

    def press(self, keys, *lines):
        """Ctrl-] and @keys, and waits for what comes of them."""
        self.machine.send(KEY + keys)
        self.see(*lines)

    def type(self, text, *lines):
        """Types to the partition that has the keyboard."""
        self.machine.send(text)
        self.see(*lines)


def ask(what, name):
    """The question before something is done to a partition."""
    return rf"^bulkhead: keyboard: {what} partition {name}\? y$"


def stopped(name, why="by the operator"):
    """The line of a partition's end."""
    return rf"^bulkhead: partition {name}: stopped: {why}$"


def restarted(name):
    """The line of its next life."""
    return rf"^bulkhead: partition {name}: restarted in \d+ ticks$"


def is_stopped(name):
    """The answer where there is nothing to be stopped."""
    return rf"^bulkhead: keyboard: partition {name} is stopped$"


def keep_wrong(operator):
    """Keys that do nothing, and say so."""
    for keys in ("z", "sz", "s0", "s3", "m9", "lG", "9", "\r"):
        operator.press(keys, r"^bulkhead: keyboard: no such partition or command")
    operator.press("s2", ask("stop", "echo"))
    operator.type("n", "^bulkhead: keyboard: not done$")
    operator.press("p", r"^bulkhead: keyboard: stop all partitions and power the machine off\? y$")
    operator.press("", "^bulkhead: keyboard: not done$")
    operator.press("b2y", ask("start", "echo"), "^bulkhead: keyboard: partition echo runs$")
    operator.press("h", r"^bulkhead: keyboard: .*attach a partition", r"^bulkhead:   2 echo runs")


def stop_and_start(operator, number, name, runs):
    """One that runs is stopped, started, and restarted; stopped, and restarted all the same."""
    operator.press(f"s{number}", ask("stop", name))
    operator.type("y", stopped(name))
    operator.press("?", rf"^bulkhead:   {number} {name} stopped, \d+ s(, attached)?$")
    operator.press(f"b{number}", ask("start", name))
    operator.type("y", restarted(name), runs)
    operator.press("?", rf"^bulkhead:   {number} {name} runs, \d+ s(, attached)?$")
    operator.press(f"r{number}", ask("restart", name))
    operator.type("y", stopped(name), restarted(name), runs)
    operator.press(f"s{number}y", stopped(name))
    operator.press(f"s{number}y", is_stopped(name))
    operator.press(f"r{number}y", restarted(name), runs)


def listen(operator):
    """A partition that is muted says nothing; its last lines are shown all the same."""
    operator.press("m2", "^bulkhead: keyboard: partition echo is muted$")
    operator.press("r2y", restarted("echo"))
    time.sleep(QUIET)
    operator.press("?", r"^bulkhead:   2 echo runs")
    operator.press("m2", "^bulkhead: keyboard: partition echo is heard again$", ECHO_RUNS)
    operator.press("l2", ECHO_RUNS)


def operate(machine):
    """Every key, on an endless loop without interrupts and on a partition that powers itself off."""
    operator = Operator(machine)
    operator.see(ECHO_RUNS)
    operator.press("?", r"^bulkhead: keyboard: .*attach a partition", r"^bulkhead:   1 spin runs, \d+ s$",
                   r"^bulkhead:   2 echo runs, \d+ s$")
    keep_wrong(operator)
    stop_and_start(operator, 1, "spin", SPIN_RUNS)
    stop_and_start(operator, 2, "echo", ECHO_RUNS)
    listen(operator)
    operator.press("2", "^bulkhead: keyboard: partition echo$")
    operator.type(f"here{KEY}{KEY}\n", rf"^\[echo\] echo: here{KEY}$")
    operator.press("1", "^bulkhead: keyboard: partition spin$")
    operator.press("0", "^bulkhead: keyboard: partition none$")
    operator.press("2" + "quit\n", stopped("echo", "powered off"))
    operator.press("b2y", restarted("echo"), ECHO_RUNS)
    operator.type("quit\n", stopped("echo", "powered off"))
    operator.press("r2y", restarted("echo"), ECHO_RUNS)
    operator.type("again\n", r"^\[echo\] echo: again$")
    operator.press("s2y", stopped("echo"))
    operator.press("p", r"^bulkhead: keyboard: stop all partitions and power the machine off\? y$")
    operator.type("y", stopped("spin"))


CRASHED = r"^\[linux\] .*\] Kernel panic - not syncing: sysrq triggered crash$"


def operate_all(machine):
    """One in an endless loop without interrupts, one in a panic of Linux, one that powered itself off:
    each is stopped, started and restarted, and all are switched off in these states."""
    operator = Operator(machine)
    operator.see(SPIN_RUNS)
    operator.press("s1y", stopped("spin"))  # Linux comes to its panic sooner
    machine.expect(CRASHED)
    operator.press("s2y", stopped("linux"))
    operator.press("b2y", restarted("linux"), CRASHED)
    operator.press("r2y", stopped("linux"), restarted("linux"), CRASHED)
    operator.press("b1y", restarted("spin"), SPIN_RUNS)
    operator.press("r1y", stopped("spin"), restarted("spin"), SPIN_RUNS)
    operator.press("3quit\n", stopped("echo", "powered off"))
    operator.press("s3y", is_stopped("echo"))
    for key in "br":
        operator.press(f"{key}3y", restarted("echo"), ECHO_RUNS)
        operator.press("3quit\n", stopped("echo", "powered off"))
    operator.press("?", r"^bulkhead:   1 spin runs", r"^bulkhead:   2 linux runs",
                   r"^bulkhead:   3 echo stopped, \d+ s, attached$")
    machine.send(f"{KEY}py")
    for name in ("spin", "linux"):
        machine.expect(stopped(name), since=operator.at)  # in any order


NMIS = [partition("lower", [0], "16M", "nmis.elf", f"first={ord('a')}"),
        partition("upper", [1], "16M", "nmis.elf", f"first={ord('A')}")]


def counts(letters):
    """What a guest says that got all its letters and no NMI."""
    return rf"nmis: {letters} letters, 0 wrong, 0 NMIs$"


def change_focus(times, more=None):
    """A script that gives each of two guests a letter so many times: as many without a pause as wait for
    a guest, however long it is kept from its CPU."""
    def script(machine):
        operator = Operator(machine)
        for name in ("lower", "upper"):
            machine.expect(rf"^\[{name}\] nmis: ready")
        if more:
            machine.expect(more)
        for i in range(times // 2):
            letter = i % len(string.ascii_lowercase)
            machine.send(f"{KEY}1{string.ascii_lowercase[letter]}{KEY}2{string.ascii_uppercase[letter]}")
            if i % AT_ONCE == AT_ONCE - 1:
                for number in "12":
                    operator.press(number + "\n", counts(i + 1))
        for number, name in enumerate(("lower", "upper"), 1):
            machine.send(f"{KEY}{number}.")
            for line in (rf"^\[{name}\] {counts(times // 2)}", stopped(name, "powered off")):
                machine.expect(line)  # the hypervisor's may come first
        if more:
            operator.press("3", "^bulkhead: keyboard: partition linux$")
            operator.type("grep NMI: /proc/interrupts; exit\n", stopped("linux", "powered off"))
    return script


TYPED = 5000  # bytes, more than wait for a partition


def type_ahead(machine):
    """To a partition that never reads, and all the same the operator's keys work, and the other one's."""
    operator = Operator(machine)
    operator.see(SPIN_RUNS)
    machine.expect(ECHO_RUNS)
    operator.press("1", "^bulkhead: keyboard: partition spin$")
    operator.type("x" * TYPED, "^bulkhead: keyboard: partition spin reads too slowly: what is typed to it is lost")
    operator.press("?", r"^bulkhead:   1 spin runs, \d+ s, attached$",
                   r"^bulkhead:     \d+ bytes typed to it were lost$", r"^bulkhead:   2 echo runs, \d+ s$")
    operator.press("2", "^bulkhead: keyboard: partition echo$")
    operator.type("quit\n", stopped("echo", "powered off"))
    operator.press("s1y", stopped("spin"))
    operator.press("py")


FAST = {engine: ("--fast-keys",) for engine in ("bochs", "qemu", "kvm")}


def closed(guests):
    """The same guests, with LINT1 masked in their local APICs."""
    return [guest.replace("first=", "closed=1 first=") for guest in guests]


def nmis_of_the_machine(guests, panics=False):
    """Every CPU gets some from outside, with a guest that is running or has ended."""
    state = {}

    def devices(scratch):
        state["path"] = os.path.join(scratch, "monitor")
        return qmp(state["path"])

    def script(machine):
        operator = Operator(machine)

        def inject():
            time.sleep(QUIET)
            Monitor(state["path"]).nmi()
            operator.see(r"^bulkhead: (panic: cpu \d+: )?NMI of the machine")

        def end_guest(number, name):
            machine.send(f"{KEY}{number}.")
            machine.expect(rf"^\[{name}\] {counts(0)}")
            machine.expect(stopped(name, "powered off"))

        for name in ("lower", "upper"):
            machine.expect(rf"^\[{name}\] nmis: ready")
        if panics:
            inject()
            return
        for _ in range(INJECTED):
            inject()
        end_guest("1", "lower")
        inject()
        end_guest("2", "upper")

    keys = {"nmi": "panic"} if panics else {}
    return Boot(config(*guests, **keys), memory="512M", engines=("qemu",), devices=devices, script=script)


BOOTS = {
    "operator": Boot(config(SPIN, ECHO), memory="512M", script=operate),
    # With a CPU that has no partition.
    "operator-idle": Boot(config(SPIN, ECHO), cpus=3, memory="512M", script=operate, slow={"bochs": SLOW}),
    "operator-all": Boot(config(SPIN, linux("linux", [1], "256M", "bulkhead.do=crash bulkhead.sleep=0 panic=0"),
                                ECHO.replace("[1]", "[2]")),
                         cpus=3, memory="512M", engines=("qemu", "kvm"), script=operate_all),
    "focus": Boot(config(*NMIS), memory="512M", script=change_focus(FOCUS_CHANGES), extra=FAST),
    "focus-often": Boot(config(*NMIS, linux("linux", [2], "256M", "bulkhead.do=shell bulkhead.sleep=0")),
                        cpus=3, memory="1G", extra=FAST, slow=dict.fromkeys(FAST, SLOW),
                        script=change_focus(MANY_CHANGES, r"^\[linux\] Bulkhead's Linux: a shell")),
    "typed-ahead": Boot(config(SPIN, ECHO), memory="512M", script=type_ahead, extra=FAST),
    "nmi": nmis_of_the_machine(NMIS),
    "nmi-closed": nmis_of_the_machine(closed(NMIS)),
    "nmi-panic": nmis_of_the_machine(closed(NMIS), panics=True),
}
