# SPDX-License-Identifier: Apache-2.0
"""Where the interrupt pins of PCI functions arrive: evaluates each _PRT of a machine's tables by ACPICA's own
interpreter, with its links as the firmware set them, as an operating system in APIC mode does (ACPI 6.5, 6.2.13
"_PRT"; PCI-to-PCI Bridge 1.2, 9.1 for what lies behind a bridge without one)."""

import os
import re
import subprocess
import tempfile

NODE = re.compile(r"^ *(\d+) +([A-Z_][A-Z0-9_]{3}) (\w+) +(0x[0-9a-f]+) [0-9a-f]{3} ?(.*)$")
REGION = re.compile(r"\[PCI_Config\] Addr ([0-9A-F]+) Len")
FIELD = re.compile(r"Rgn \[([A-Z0-9_]{4})\] Off ([0-9A-F]+) Len ([0-9A-F]+)")
DEBUG = re.compile(r"^ACPI Debug: +(.*)$")
SECONDS = 60
CLASS, TYPE, SECONDARY, PIN = 0x0a, 0x0e, 0x19, 0x3d
ROUTES = "BKPN"


class Trouble(Exception):
    """No pin is known, and why."""


class Node:
    """A name of the namespace."""

    def __init__(self, parent, name, kind, address, rest):
        self.parent, self.name, self.kind, self.address, self.rest = parent, name, kind, address, rest
        self.children = {}

    @property
    def path(self):
        """As ASL writes it."""
        names = []
        node = self
        while node.parent is not None:
            names.append(node.name.rstrip("_"))
            node = node.parent
        return "\\" + ".".join(reversed(names))


def namespace(text):
    """The root of what the interpreter's command "namespace" listed."""
    root = Node(None, "", "Scope", "", "")
    chain = [root]
    for line in text.splitlines():
        match = NODE.match(line)
        if match and int(match[1]) < len(chain):
            level = int(match[1])
            node = Node(chain[level], *match.group(2, 3, 4, 5))
            chain[level].children[match[2]] = node
            chain[level + 1:] = [node]
    return root


def walk(node):
    """Every node below @node."""
    for child in node.children.values():
        yield child
        yield from walk(child)


def interpret(tables, commands, folder):
    """What the interpreter says to @commands; it runs in @folder, where it may leave files."""
    try:
        done = subprocess.run(["acpiexec", *tables], input="".join(line + "\n" for line in [*commands, "quit"]),
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, encoding="utf-8",
                              errors="replace", timeout=SECONDS, cwd=folder)
    except FileNotFoundError:
        raise Trouble("acpiexec is not installed (Debian: acpica-tools)") from None
    except subprocess.TimeoutExpired:
        raise Trouble(f"acpiexec has not ended after {SECONDS} seconds") from None
    return done.stdout


def integer(node, name, values, otherwise):
    """The value of the object @name of @node; @values has those of methods."""
    child = node.children.get(name)
    if child is None:
        return otherwise
    if child.kind == "Integer":
        return int(child.rest.lstrip("= "), 16)
    return values.get(child.path, otherwise)


def routed(config):
    """Config space as a number; of an ISA bridge with the routes that Linux has switched off on again, because
    it does so with each before it asks for it (Intel's PIIX, ICH and PCH data sheets, "PIRQ[n]_ROUT")."""
    config = bytearray(config)
    if len(config) >= 256 and config[CLASS:CLASS + 2] == b"\x01\x06":
        for at in (*range(0x60, 0x64), *range(0x68, 0x6c)):
            config[at] &= 0x7f if config[at] & 0x0f else 0xff
    return int.from_bytes(config, "little")


class Machine:
    """Functions by (segment, bus, device, function), and the namespace's view of them."""

    def __init__(self, functions, root, values):
        self.functions, self.root, self.values = functions, root, values

    def bridge_to(self, segment, bus):
        """The bridge whose secondary bus is @bus."""
        for key, config in self.functions.items():
            if key[0] == segment and config[TYPE] & 0x7f == 1 and config[SECONDARY] == bus:
                return key
        return None

    def function_of(self, node):
        """The function that the device @node stands for."""
        address = integer(node, "_ADR", self.values, None)
        bus = self.bus_of(node.parent) if address is not None and node.parent else None
        return bus and (*bus, address >> 16 & 0x1f, address & 7)

    def bus_of(self, node):
        """(segment, bus) below the device @node, a host bridge's or a bridge's; None if there is none."""
        if node is None or node.parent is None:
            return None
        if "_HID" in node.children:
            return (integer(node, "_SEG", self.values, 0), integer(node, "_BBN", self.values, 0))
        config = self.functions.get(self.function_of(node) or ())
        return (self.function_of(node)[0], config[SECONDARY]) if config and config[TYPE] & 0x7f == 1 else None

    def fields(self):
        """(path, value) of each field in config space, as the firmware left it."""
        regions = [node for node in walk(self.root) if node.kind == "Region" and REGION.match(node.rest)]
        for node in walk(self.root):
            match = node.kind == "RegionField" and FIELD.match(node.rest)
            # It is listed by its last name alone: beside the field, or else the only one so called.
            named = [region for region in regions if match and region.name == match[1]]
            region = next((one for one in named if one.parent is node.parent), named[0] if len(named) == 1 else None)
            config = region and self.functions.get(self.function_of(region.parent) or ())
            if config:
                bit = int(REGION.match(region.rest)[1], 16) * 8 + int(match[2], 16)
                bits = int(match[3], 16)
                if bits <= 32 and bit + bits <= len(config) * 8:
                    yield node.path, routed(config) >> bit & ((1 << bits) - 1)


def source_of(machine, prts):
    """ASL that has the interpreter print each row of each _PRT."""
    fields = list(machine.fields())
    lines = ['DefinitionBlock ("", "SSDT", 2, "BLKHD", "PINS", 1)', "{", "External (\\_PIC, MethodObj)"]
    lines += [f"External ({path}, FieldUnitObj)" for path, _ in fields]
    lines += [f"External ({node.path}, MethodObj)" for node in prts]
    lines += ["Method (BKPR, 1, Serialized)", "{", "Local0 = SizeOf (Arg0)", "Local1 = 0",
              "While (Local1 < Local0)", "{", "Local2 = DerefOf (Arg0 [Local1])",
              "Debug = ToInteger (DerefOf (Local2 [0]))", "Debug = ToInteger (DerefOf (Local2 [1]))",
              "Debug = DerefOf (Local2 [2])", "Debug = ToInteger (DerefOf (Local2 [3]))", "Local1++", "}", "}"]
    lines += [f"Method ({ROUTES}, 0, Serialized)", "{", "If (CondRefOf (\\_PIC)) { \\_PIC (1) }"]
    lines += [f"{path} = 0x{value:x}" for path, value in fields]
    for number, node in enumerate(prts):
        lines += [f'Debug = "prt {number}"', f"BKPR ({node.path} ())"]
    return "\n".join([*lines, "}", "}", ""])


def rows_of(text):
    """{number: [(address, pin, source, index)]} of what was printed; a source is a node's address, a path or 0."""
    rows, row = {}, []
    current = None
    for match in filter(None, map(DEBUG.match, text.splitlines())):
        word = match[1].strip()
        if word.startswith('"prt '):
            current, row = rows.setdefault(int(word[5:-1]), []), []
        elif current is not None:
            node = re.search(r"Node (0x[0-9a-f]+)", word)
            row.append(node[1] if node else word.strip('"') if word.startswith('"') else int(word, 16))
            if len(row) == 4:
                current.append(tuple(row))
                row = []
    return rows


def gsi_of(resources):
    """The first interrupt of a resource template (ACPI 6.5, 6.4.2.1, 6.4.3.6); None without one."""
    at = 0
    while at < len(resources):
        if resources[at] & 0x80:
            length = 3 + int.from_bytes(resources[at + 1:at + 3], "little")
            if resources[at] == 0x89 and at + 9 <= len(resources) and resources[at + 4]:
                return int.from_bytes(resources[at + 5:at + 9], "little")
        else:
            length = 1 + (resources[at] & 7)
            if resources[at] >> 3 == 4:
                mask = int.from_bytes(resources[at + 1:at + 3], "little")
                return (mask & -mask).bit_length() - 1 if mask else None
        at += length
    return None


def results(text):
    """{path: integer or bytes} of the methods that were executed."""
    values, path = {}, None
    for line in text.splitlines():
        done = re.match(r"Evaluation of (\S+) returned", line)
        path = done[1] if done else path
        number = re.match(r" +\[Integer\] = ([0-9A-F]+)", line)
        data = re.match(r" +(?:\[Buffer\] Length [0-9A-F]+ = +)?([0-9A-F]{4}): ((?:[0-9A-F]{2} )+)", line)
        if path and number:
            values[path] = int(number[1], 16)
        elif path and data:
            values[path] = values.get(path, b"") + bytes.fromhex(data[2])
    return values


def link_lines(root, values):
    """{address of a link's node: its line}; 0 is none, as a link that is switched off says."""
    lines = {}
    for node in walk(root):
        resources = node.children.get("_CRS") if node.kind == "Device" else None
        if resources is None:
            continue
        if resources.kind == "Buffer" and "= " in resources.rest:
            data = bytes.fromhex("".join(resources.rest.split("= ", 1)[1].split()))
        else:
            data = values.get(resources.path, b"")
        lines[node.address] = lines[node.path] = gsi_of(data) if isinstance(data, bytes) else None
    return lines


def route_tables(functions, tables):
    """{(segment, bus): {(device, pin from 0): line}} of every _PRT."""
    with tempfile.TemporaryDirectory(prefix="bulkhead-pins-") as folder:
        root = namespace(interpret(tables, ["namespace"], folder))
        methods = [node.path for node in walk(root) if node.kind == "Method" and
                   node.name in ("_ADR", "_BBN", "_SEG")]
        values = results(interpret(tables, [f"execute {path}" for path in methods], folder)) if methods else {}
        prts = [node for node in walk(root) if node.name == "_PRT"]
        if not prts:
            raise Trouble("the tables have no _PRT")
        machine = Machine(functions, root, values)
        with open(os.path.join(folder, "pins.asl"), "w", encoding="ascii") as out:
            out.write(source_of(machine, prts))
        if subprocess.run(["iasl", "-p", "pins", "pins.asl"], cwd=folder, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, check=False).returncode != 0:
            raise Trouble("iasl cannot compile a table for these names")
        crs = [node.path for node in walk(root) if node.name == "_CRS" and node.kind == "Method"]
        text = interpret([*tables, "pins.aml"], [f"execute \\{ROUTES}", "namespace",
                                                 *(f"execute {path}" for path in crs)], folder)
    links = link_lines(namespace(text), results(text))
    found = {}
    for number, rows in rows_of(text).items():
        bus = machine.bus_of(prts[number].parent)
        if bus is not None:
            found[bus] = {(address >> 16, pin): index if source == 0 else links.get(source)
                          for address, pin, source, index in rows}
    return machine, found


def pins(functions, tables):
    """{function: line} of each function of @functions ({(segment, bus, device, function): config space}) whose pin
    has a line by @tables, the files of DSDT and SSDTs; raises Trouble."""
    machine, routes = route_tables(functions, [os.path.abspath(table) for table in tables])
    lines = {}
    for key, config in functions.items():
        pin = config[PIN] - 1
        segment, bus, device = key[:3]
        for _ in range(256):
            if not 0 <= pin < 4 or (line := routes.get((segment, bus), {}).get((device, pin))) is not None:
                break
            bridge = machine.bridge_to(segment, bus)
            if bridge is None:
                break
            pin = (pin + device) % 4
            bus, device = bridge[1:3]
        else:
            line = None
        if 0 <= pin < 4 and line:
            lines[key] = line
    return lines
