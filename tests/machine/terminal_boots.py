# SPDX-License-Identifier: Apache-2.0
"""The rows of boots whose console is a terminal (terminal.py): somebody logs in to a Linux and works, in
a partition and, with the same keys, on the bare machine; and has two that print at once."""

import re

from boots import NATIVE
from operator_boots import FAST
from row import ENGINES, Boot, config, linux
from scripts import CTRL_BRACKET as KEY

PASSWORD = "bulkhead"  # of guest/linux/init
WRONG_PASSWORD = "guessed"
LOGIN = r"guest login:\Z"
PROMPT = r"\n~ #\Z"
DO_LOGIN = "bulkhead.do=login bulkhead.sleep=0"
REFRESHES = 3
SLEEPERS = 18  # with top itself and its four lines of its own one less than a screen
# Processes in a namespace of their own: the same ones on every machine.
TOP = (f"unshare -f -p --mount-proc sh -c 'for i in $(seq {SLEEPERS}); do sleep 9$i & done; "
       f"exec top -d 1 -n {REFRESHES}'; read -s -n 1 -p over? key; echo\n")
NAMES = ("left", "right")
SWITCHES = 6
LINES = 30  # more than a screen has, of either
SLOW = "slow, and the same row runs on QEMU: make machine-slow"


def log_in(machine):
    """A wrong password, and the right one; neither is shown."""
    machine.type("root\n", r"^Password:\Z", "password")
    machine.type(WRONG_PASSWORD + "\n", r"^Login incorrect\n(.*\n)*" + LOGIN, "refused")
    machine.type("root\n", r"^Password:\Z")
    machine.type(PASSWORD + "\n", r"^Enter 'help'.*\n" + PROMPT, "logged-in")


def complete(machine):
    """The names that begin so, and then the only one."""
    machine.type("ls /bin/unl\t\t", r"^unlink +unlzma\n~ # ls /bin/unl\Z", "candidates")
    machine.type("i\t", r"^~ # ls /bin/unlink\Z", "completed")
    machine.type("\n", r"^/bin/unlink" + PROMPT)


def edit(machine):
    """Two lines and a copy of one; all of it is in the file."""
    machine.type("vi poem\n", r"^- poem .*\Z", "vi")
    machine.type("ione line\nand another", r"^one line\nand another\n(~\n)+I poem .*\Z", "inserting")
    machine.type("\x1b", r"^- poem \[Modified\] 2/2 .*\Z", "inserted")
    machine.type("yyp", r"^and another\nand another\n~\n(.*\n)*Put 1 lines .*\Z", "copied")
    machine.type(":wq\n", r"^~ # vi poem\n(.*\n)*~ #\Z", "written")
    machine.type("cat poem\n", r"^one line\nand another\nand another" + PROMPT, "read-back")


def watch(machine):
    """Its last screen is whole when it has ended by itself."""
    rows = rf"( .* (top|sleep) .*\n){{{SLEEPERS + 1}}}"
    machine.type(TOP, rf"\AMem: .*\nCPU: .*\nLoad average: .*\n  PID .*\n{rows}over\?\Z", "top")
    machine.type("\n", PROMPT)


def work(machine):
    """What somebody does who has logged in; then the machine is off."""
    log_in(machine)
    complete(machine)
    edit(machine)
    watch(machine)
    machine.send("poweroff -f\n")


def work_natively(machine):
    """On the bare machine."""
    machine.expect(LOGIN, "issue")
    work(machine)


def work_in_partition(machine):
    """In a partition: choosing it shows its screen again."""
    machine.follow(r"^\[linux\] .*A serial terminal")
    machine.type(KEY + "1", LOGIN, "issue")
    work(machine)


def print_until_key(name):
    """The words for a shell that prints lines with a number until it gets a key."""
    return f"i=0; while ! read -t 0.05 -n 1 key; do echo {name} line $((i=i+1)); done\n"


def attach(machine, number, name):
    """Chooses a partition; the number of the line behind the one about it."""
    since = len(machine.lines())
    machine.send(f"{KEY}{number}")
    return machine.follow(rf"^bulkhead: keyboard: partition {name}$", since)


def switch(machine):
    """From one that prints to another, again and again, while lines of both come."""
    for number in range(SWITCHES):
        name, other = NAMES[number % 2], NAMES[1 - number % 2]
        at = attach(machine, 1 + number % 2, name)
        at = machine.follow(rf"^{name} line \d+$", at, LINES)
        machine.follow(rf"^\[{other}\] {other} line \d+$", at)


def leave_and_return(machine):
    """Of a partition that has gone silent the last lines are there again, and then the screen of an
    editor, whatever came over them."""
    attach(machine, 1, "left")
    machine.type("x", r"linux#\Z")
    at = attach(machine, 2, "right")
    machine.follow(r"^right line \d+$", at, LINES)
    attach(machine, 1, "left")
    machine.prompt(r"^left line \d+x?\n(\[right\] .*\n)*x?linux#\Z", "lines-again")
    machine.type("vi note\n", r"^- note .*\Z")
    machine.type("iwhat the editor shows\nin two lines\x1b", r"^- note \[Modified\] 2/2")
    before = machine.expect(r"\Awhat the editor shows\nin two lines\n(~\n)+- note \[Modified\] 2/2 .*\Z")
    at = attach(machine, 2, "right")
    machine.follow(r"^right line \d+$", at, LINES)
    attach(machine, 1, "left")
    machine.expect(rf"\A{re.escape(before)}\Z", "editor-again")
    machine.type(":wq\n", r"linux#\Z")


def both_print(machine):
    """Two shells: lines come from both, then an editor's screen and lines, and both end."""
    for name in NAMES:
        machine.follow(rf"^\[{name}\] Bulkhead's Linux: a shell")
    for number, name in enumerate(NAMES, 1):
        attach(machine, number, name)
        machine.prompt(r"^linux#\Z")
        machine.send(print_until_key(name))
        machine.follow(rf"^{name} line \d+$")
    switch(machine)
    leave_and_return(machine)
    machine.send("exit\n")
    machine.follow(r"^bulkhead: partition left: stopped: powered off$")
    attach(machine, 2, "right")
    machine.type("x", r"linux#\Z")
    machine.send("exit\n")


BOOTS = {
    "terminal": Boot(config(linux("linux", [0], "256M", DO_LOGIN)), memory="512M", terminal=True, extra=FAST,
                     script=work_in_partition, slow={"bochs": SLOW}),
    "terminal-native": Boot(native=True, append=NATIVE.replace("bulkhead.sleep=0", DO_LOGIN), cpus=1,
                            memory="256M", terminal=True, extra=FAST, script=work_natively, slow={"bochs": SLOW}),
    "terminal-two": Boot(config(*(linux(name, [cpu], "128M", "bulkhead.do=shell bulkhead.sleep=0")
                                  for cpu, name in enumerate(NAMES))),
                         cpus=3, memory="512M", terminal=True, extra=FAST, script=both_print,
                         engines=tuple(engine for engine in ENGINES if engine != "bochs")),
}
