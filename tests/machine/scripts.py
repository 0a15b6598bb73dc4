# SPDX-License-Identifier: Apache-2.0
"""What somebody types into a boot, and what has to come first. A script that waits in vain fails the
tests of its row."""

CTRL_BRACKET = "\x1d"


def type_at_shell(machine):
    """Types into Linux, moves the keyboard to the other partition and back, and ends both."""
    at = machine.expect(r"^\[echo\] echo: ready")
    at = machine.expect(r"^\[linux\] Bulkhead's Linux: a shell")
    machine.send("echo hello-$((40 + 2))\n")
    at = machine.expect(r"^\[linux\] hello-42$", since=at)
    machine.send(CTRL_BRACKET + "?")
    at = machine.expect(r"^bulkhead:   1 linux runs, \d+ s, attached$", since=at)
    at = machine.expect(r"^bulkhead:   2 echo runs, \d+ s$", since=at)
    machine.send(CTRL_BRACKET + "2")
    at = machine.expect(r"^bulkhead: keyboard: partition echo", since=at)
    machine.send("is anybody there, " + "x" * 60 + "?\n")
    at = machine.expect(r"^\[echo\] echo: is anybody there, x{60}\?$", since=at)
    machine.send(CTRL_BRACKET + "9")
    at = machine.expect(r"^bulkhead: keyboard: no such partition", since=at)
    machine.send(CTRL_BRACKET + "1")
    at = machine.expect(r"^bulkhead: keyboard: partition linux", since=at)
    machine.send("exit\n")
    at = machine.expect(r"^bulkhead: partition linux: stopped: powered off", since=at)
    machine.send(CTRL_BRACKET + "2quit\n")
    machine.expect(r"^bulkhead: partition echo: stopped: powered off", since=at)


def reboot_once(machine):
    """Restarts Linux from its shell, and ends it the second time."""
    at = machine.expect(r"^\[linux\] Bulkhead's Linux: a shell")
    machine.send("reboot -f\n")
    at = machine.expect(r"^bulkhead: partition linux: restarting", since=at)
    at = machine.expect(r"^\[linux\] Bulkhead's Linux: a shell", since=at)
    machine.send("exit\n")
    machine.expect(r"^bulkhead: partition linux: stopped: powered off", since=at)


def live(times, asks, again, end):
    """A script that answers a guest's question so often with @again, and then with @end."""
    def script(machine):
        at = 0
        for life in range(times):
            at = machine.expect(asks, since=at)
            machine.send(again if life < times - 1 else end)

    return script


def type_at_com2(machine):
    """Sends a line through the physical port that Linux owns, and asks for its interrupts."""
    at = machine.expect(r"^\[linux\] Bulkhead's Linux: a shell")
    machine.send("(stty raw 115200; echo through-com2; stty sane; grep ttyS1 /proc/interrupts >&2)"
                 " 0<>/dev/ttyS1 1>&0\n")
    at = machine.expect(r"^\[linux\].* IO-APIC +3-edge +ttyS1", since=at)
    machine.send("exit\n")
    machine.expect(r"^bulkhead: partition linux: stopped: powered off", since=at)


def type_at_stub(machine):
    """Types more than any FIFO holds and reads it back."""
    machine.expect("^ready$")
    machine.send("0123456789" * 10 + "q")
    machine.expect("^" + "0123456789" * 10 + "q$")


def both_at_shell(machine):
    """Ends two Linux, of which either has come to its shell before."""
    for name in ("left", "right"):
        machine.expect(rf"^\[{name}\] Bulkhead's Linux: a shell")
    machine.send("exit\n")
    at = machine.expect("^bulkhead: partition left: stopped: powered off")
    machine.send(CTRL_BRACKET + "2")
    at = machine.expect("^bulkhead: keyboard: partition right", since=at)
    machine.send("exit\n")
    machine.expect("^bulkhead: partition right: stopped: powered off", since=at)


def until(regex):
    """A script that lets the witness look a last time when a line has come."""
    def script(machine):
        machine.expect(regex)
        machine.send("x")

    return script


def read_while_fetching(machine):
    """Has the one partition read its disk again while the other fetches."""
    machine.expect(r"^\[disk\] fact waiting:")
    machine.expect(r"^\[net\] fact fetch-begin:")
    machine.send("go on\n")


def begin_together(machine):
    """Has the one partition begin with its drive, which it has found, when the other fetches."""
    machine.expect(r"^\[disk\] fact waiting:")
    machine.meet("begin", 2)
    machine.expect(r"^\[net\] fact fetch-begin:")
    machine.send("go on\n")
    machine.meet("end", 2)
