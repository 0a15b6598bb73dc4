# SPDX-License-Identifier: Apache-2.0
"""The rows of what guests do that nobody here wrote."""

from row import Boot, config, partition

RESETS = "kapwftk"  # the keys of resets.elf


def reset_each_way(machine):
    """Has the guest reset itself in each way that works on a PC, and power off in the end."""
    at = 0
    for key in RESETS:
        at = machine.expect(r"^\[resets\] resets: ready$", since=at)
        machine.send(key)
        at = machine.expect(r"^bulkhead: partition resets: restarting$", since=at)
    machine.expect(r"^\[resets\] resets: ready$", since=at)
    machine.send("q")


BOOTS = {
    "resets": Boot(config(partition("resets", [0], "16M", "resets.elf")), cpus=1, memory="256M",
                   script=reset_each_way),
}
