# SPDX-License-Identifier: Apache-2.0
"""What is on the screen, read back from its picture by the font."""

import re

import pytest
from screen_boots import ALL, CARD, GRIDS, name_of, picture_of
from runner import screen
from test_spaces import walks

PANIC, HALTED = 2, 3  # exit statuses of tools/run
HEX = "0x[0-9a-f]+"
REGISTERS = ("rax rbx rcx", "rdx rsi rdi", "rbp rsp r8 ", "r9  r10 r11", "r12 r13 r14", "r15 rfl cr0", "cr2 cr3 cr4")
HEAD = [r"bulkhead: Bulkhead \S+, loaded by .+",
        rf"bulkhead: screen of (80x25 characters|\d+x\d+ pixels) at {HEX}",
        r"bulkhead: local APICs: .+",
        r"bulkhead: clock: the TSC runs at \d+ kHz, .+",
        r"bulkhead: this machine: 2 CPUs, \d+ MiB of free RAM, \d+ PCI functions, 0 IOMMU units"]
PLAN = {r"bulkhead: plan: (echo|rt|other|unassigned|tables): .+"}
CPUS = [r"bulkhead: 2 CPUs with .+", r"bulkhead: mitigations: .+"]
# Of a panic: all registers, and the functions that led to it.
STATE = [*("bulkhead: " + re.sub(r"\w+ ?$|\w+ +", lambda word: f"{word[0]:<3.3} [0-9a-f]{{16}} ", line).rstrip()
           for line in REGISTERS),
         "bulkhead: back trace:", {rf"bulkhead:   {HEX} \w+\+{HEX}"}, "bulkhead: halted: panic"]
FAULT = [rf"bulkhead: panic: cpu 0: #PF \(vector 14, error 0x0\) at 0008:{HEX}",
         rf"bulkhead: {HEX} is RAM of partition other, and cpu 0 is outside of a window to it", *STATE]
# Each line on the screen, in its order; a set stands for one or more lines that match one of it.
SHOWN = {
    "summary": [*HEAD, PLAN, *CPUS, r"bulkhead: starting 1 partition, .+",
                r"bulkhead: keyboard: no serial port, .+",
                r"bulkhead: partition echo: started \d+ ticks after entry, .+", r"\[echo\] echo: ready"],
    "mistakes": [*HEAD, *(re.escape("bulkhead: " + line) for line in (
        'partitions.toml:2: invalid value for iommu: "perhaps", expected "required" or "if-present"',
        'partitions.toml:6: invalid value for memory: "4X", expected a multiple of 4K, at least 1M, such as "512M" '
        "(K, M and G are powers of 1024)",
        "partitions.toml:9: unknown key 'cpu' in [[partition]]: did you mean 'cpus'?",
        "halted: 3 mistakes in partitions.toml; nothing was started"))],
    "panic": [HEAD[0], "bulkhead: command line: selftest=stack-overflow", *HEAD[1:], PLAN, *CPUS,
              "bulkhead: selftest: overflowing the stack",
              rf"bulkhead: panic: cpu 0: #DF \(vector 8, error 0x0\) at 0008:{HEX}",
              "bulkhead: stack overflow: guard page below the stack of cpu 0 was touched",
              *STATE],
    "two": [*HEAD, PLAN, *CPUS, r"bulkhead: starting 2 partitions, .+", {r"bulkhead: (console|keyboard): no .+"},
            {r"bulkhead: partition (rt|other): (started|stopped).+", r"\[(rt|other)\] rt: .+"},
            r"bulkhead: exits of CPU +0 +1", {r"bulkhead:   [a-z-]+ +\d+ +\d+"},
            {r"bulkhead: refused: partition (rt|other): .+"}, "bulkhead: all partitions stopped"],
}
STATUS = {"summary": 0, "mistakes": HALTED, "panic": PANIC, "two": 0}
# What a screen has to have room for.
LEAST = {"summary": 19, "mistakes": len(SHOWN["mistakes"]), "panic": 20, "two": 20}


def shown(boot):
    """The lines in the picture that a boot left."""
    return screen.text(picture_of(boot.name.partition("@")[0])).splitlines()


def row_kinds():
    """The rows of all kinds, each with its words."""
    return [(name_of(*kind), *kind) for kind in ALL]


def check_lines(lines, wanted, full, boot):
    """All lines, from the last one. A screen that is @full begins anywhere, also within a line."""
    at, held = len(wanted) - 1, False  # held: what is wanted there has been seen
    for number in range(len(lines) - 1, -1, -1):
        forms = [form if isinstance(form, set) else {form} for form in wanted]
        fits = [any(re.fullmatch(form, lines[number]) for form in some) for some in forms]
        if held and not (fits[at] and isinstance(wanted[at], set)):
            at, held = at - 1, False
        if at < 0 or not fits[at]:
            assert full and number == 0, f"{lines[number]!r}: expected {wanted[at]}\n{boot.tail()}"
            return
        held = True
    assert full or (at == 0 and held), f"not all is shown\n{boot.tail()}"


@pytest.mark.boots(*row_kinds(), values="firmware size scene")
def test_scenes(boot, firmware, size, scene):
    """Every line on screens of every kind: as much of the end as there is room for."""
    assert boot.status == STATUS[scene], boot.tail()
    columns, rows = GRIDS[size]
    assert columns == screen.columns_of(picture_of(name_of(firmware, size, scene)))
    lines = shown(boot)
    assert LEAST[scene] <= len(lines) <= rows, boot.tail()
    assert screen.UNKNOWN not in "".join(lines), boot.tail()
    full = len(screen.read(picture_of(name_of(firmware, size, scene)))[rows - 2]) > 0  # the cursor's is the last
    check_lines(lines, SHOWN[scene], full, boot)
    assert scene == "summary" or [line for _, line in boot.lines] == lines, "what the runner printed"


PLACES = {"screen-wide": "0x8000000", "screen-far": "0x108000000", "screen-far-wide": "0x108000000"}
CLEARED = r"bulkhead: the application took \d+ ticks; its memory .+ is cleared"


@pytest.mark.boots(*PLACES.items(), values="place")
def test_rows_apart_and_above_4_gib(boot, place):
    """The same is on it."""
    assert boot.status == 0, boot.tail()
    assert boot.has(f"^bulkhead: screen of 1024x768 pixels at {place}$"), boot.tail()
    check_lines(shown(boot), [*HEAD[:3], CLEARED, *SHOWN["summary"][3:]], False, boot)


@pytest.mark.boots("screen-far-refused")
def test_refusal_before_page_tables_is_on_the_screen(boot):
    """What the machine lacks is said before there are any."""
    assert boot.status == HALTED, boot.tail()
    assert boot.has(f"^bulkhead: screen of 1024x768 pixels at {PLACES['screen-far']}$"), boot.tail()
    assert boot.has("^bulkhead: halted: this machine cannot run Bulkhead$"), boot.tail()


@pytest.mark.boots("screen-before")
def test_mistakes_before_the_screen_are_on_it(boot):
    """What is wrong with the loader's information is found while it is read."""
    assert boot.status == HALTED, boot.tail()
    check_lines(shown(boot), [r"bulkhead: multiboot2: the command line has \d+ characters, at most 255 fit",
                              r"bulkhead: halted: the loader's information is broken"], False, boot)


@pytest.mark.boots("screen-three-bytes")
def test_three_bytes_a_pixel(boot):
    """As many drivers of GRUB have it."""
    assert boot.status == HALTED, boot.tail()
    check_lines(shown(boot), SHOWN["mistakes"], False, boot)


@pytest.mark.boots("screen-neighbour")
def test_panic_beside_partitions_is_on_the_screen(boot):
    """Whole, whatever the other CPUs do."""
    assert boot.status == PANIC, boot.tail()
    assert boot.has("is RAM of partition other, and cpu 0 is outside"), boot.tail()
    assert boot.has("^bulkhead: halted: panic$"), boot.tail()


def rows_of(lines, columns):
    """The rows that lines of text take."""
    return [line[i:i + columns].rstrip() for line in lines for i in range(0, max(1, len(line)), columns)]


@pytest.mark.boots("printing", "screen-printing")
def test_panic_while_another_cpu_prints(boot):
    """Whole, and nothing of the other's comes between or behind."""
    assert boot.status == PANIC, boot.tail()
    lines = [line.rstrip() for _, line in boot.lines]
    first = next(i for i, line in enumerate(lines) if line.startswith("[other] "))
    # It may print between that line and what the line says; and a byte that was being sent when its CPU was stopped
    # may be sent again.
    reading = r"bulkhead: selftest: .+"
    assert any(re.fullmatch(reading, line) for line in lines), boot.tail()
    check_lines(lines[first + 1:], [r".+", {r"\[other\] .*", reading}, *FAULT], True, boot)


@pytest.mark.boots(("screen-serial-text", "text"), ("screen-serial-1080", "1920x1080"),
                   ("screen-serial-2160", "3840x2160"), values="size")
def test_screen_shows_what_the_serial_port_gets(boot, size):
    """Row by row, without the inventory: as much of the end as there is room for."""
    assert boot.status == 0, boot.tail()
    columns, rows = GRIDS[size]
    sent = [line for _, line in boot.lines if "inventory: " not in line]
    first = next(i for i, line in enumerate(sent) if line.startswith("bulkhead: Bulkhead"))
    sent = rows_of(sent[first:], columns)
    seen = screen.read(picture_of(boot.name.partition("@")[0]))
    assert len(sent) >= LEAST["two"] and (len(sent) > rows) == (size == "text"), boot.tail()
    assert seen == (sent[-rows:] + [""] * rows)[:rows]


@pytest.mark.boots("screen-efi-1080")
def test_application_hands_the_screen_over(boot):
    """Without GRUB and without a serial port."""
    assert boot.status == 0, boot.tail()
    assert boot.has(r"screen of 1920x1080 pixels at 0x"), boot.tail()
    assert boot.has("plan: rt: ") and boot.has(r"^\[other\] ") and boot.has("all partitions stopped$"), boot.tail()


@pytest.mark.boots("screen-named")
def test_only_the_screen_is_named(boot):
    """COM1 gets what is said until the configuration is known to be right."""
    assert boot.status == 0, boot.tail()
    assert boot.own()[-1] == "console: I/O port 0x3f8 is not named: no more is shown here", boot.tail()
    assert shown(boot)[-1] == "bulkhead: all partitions stopped"


@pytest.mark.boots("screen-unnamed")
def test_the_screen_is_not_named(boot):
    """It gets what is said until the configuration is known to be right."""
    said = "bulkhead: the screen ends here: the configuration's console does not name it"
    assert boot.status == 0 and boot.has("^" + said), boot.tail()
    assert shown(boot)[-1] == said


@pytest.mark.boots("screen-instead")
def test_screen_instead_of_a_port(boot):
    """It goes on where nothing that is named answers."""
    assert boot.status == 0, boot.tail()
    assert boot.has("^bulkhead: console: I/O port 0x2f8 is not answered by a UART: going on with the screen$"), boot.tail()
    assert boot.has(r"^\[rt\] "), boot.tail()


@pytest.mark.boots("screen-given")
def test_screen_is_given_to_a_partition(boot):
    """Before it starts: nothing of ours is drawn any more, and the log says so."""
    assert boot.status == 0, boot.tail()
    said = rf"^bulkhead: the screen ends here: its function 0000:{CARD} belongs to partition gui$"
    assert boot.has(said), boot.tail()
    assert re.search(said, shown(boot)[-1]), "the last line that is drawn"


@pytest.mark.boots("screen-walk")
def test_screen_is_in_every_space(boot):
    """Under its name, and nothing else is."""
    assert boot.status == 0, boot.tail()
    seen = walks(boot)
    assert sorted(seen) == [0, 1, 2, 3] and all(cpu[-1] == 0 for cpu in seen.values()), boot.tail()
    assert all(cpu[5] == 1024 * 768 * 4 // 4096 for cpu in seen.values()), boot.tail()
