# SPDX-License-Identifier: Apache-2.0
"""Bulkhead's TOML reader against Python's tomllib on generated documents: what we accept is read to
the same values, what we refuse of TOML is said to be not supported, what tomllib refuses we refuse.

The documents are the same in every run. DOCUMENTS=N in the environment makes more or fewer."""

import collections
import io
import json
import os
import pathlib
import random
import subprocess
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
DUMP = ROOT / "build" / "host" / "toml-dump"
DOCUMENTS = int(os.environ.get("DOCUMENTS", "6000"))
SEED = 20

TEXT = ["com1", "512M", "0x100000000", "", " ", "a#b", "[x]", "x = 1", "{", "}", ",", "é", "日本", "𝄞",
        "vmlinuz", "console=ttyS0 quiet", "tab\there"]
BASIC = TEXT + ['\\"', "\\\\", "\\n\\t", "it's", "\\r\\b\\f"]
LITERAL = TEXT + ["C:\\path", 'a "b" c', "\\q", "\\"]
OUTSIDE = [
    "1.5", "-1", "+7", "1_000", "0o17", "0b101", "1e9", "6.02e-23", "inf", "-nan", "+inf", "nan",
    "1979-05-27", "1979-05-27T07:32:00Z", "1979-05-27 07:32:00.5+01:00", "07:32:00", "-0", "0e0",
    "99999999999999999999", "0xfff_fff", '"""one"""', "'''two'''", '"""\nx = 1\n[y]\n"""',
    '"""a \\\n   b"""', "'''\n[z]\nq = ']'\n'''", '""""quoted"""""', "[[1, 2], [3]]", "[[]]",
    "[\n[1],\n[2, 3],\n]", "[\n  1979-05-27 07:32:00, # then\n  'x = ['\n]", '"\\u00e9"', '"\\U0001F600"',
    "{ a = { b = 1 } }", "{ a = [\n1,\n2\n] }", "{ a.b = 1 }", "{ 'q' = 1 }", '{ "" = 1 }',
    "[ { a = 1.5, b = 2 }, 3 ]", '"' + "x" * 3000 + '"', '[ "' + "y" * 2100 + '", 1 ]',
    '["""\n]\n""", \'\'\'\n]]\'\'\']', "{ s = \"\"\"\n}\n\"\"\" }",
]
OUTSIDE_STATEMENTS = [
    "a.b = 1", "a . b . c = [\n1]", '"quoted" = 1', "'q' = 'x'", '"x.y".z = "]"', '"" = 0',
    "3.14 = 'pi'", "[p.q]\nk = 1", '["p]"]\nk = 1', "[ p . 'q' ]", "[[p.q]]\nr = 2", "[[ 'w' ]]\nr = 3",
]
NUMBERS = ["0", "1", "7", "42", "65535", "0x0", "0x3f8", "0xFfFf", "9223372036854775807",
           "18446744073709551615", "0x00ff"]
# What mutation puts in: punctuation of TOML, and bytes that no TOML may hold.
PIECES = [b"[", b"]", b"[[", b"]]", b"{", b"}", b"=", b",", b'"', b"'", b'"""', b"'''", b"#", b"\n", b"\r",
          b"\r\n", b".", b"\\", b" ", b"\t", b"0", b"01", b"_", b"-", b"+", b"true", b"x", b"\x00", b"\x01",
          b"\x7f", b"\x80", b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc3\xa9",
          b"\xef\xbb\xbf", b"\xe2\x82", b"\x0b", b"a = 1\n", b"[t]\n", b"[[t]]\n", b"1 2", b"\\u12",
          b"\\q", b"0x", b"0X1", b"1__0", b"1979-13-01", b"truex", b"{ a = 1, }", b"{ a = 1, a = 2 }"]


class Writer:
    """Writes one random document."""

    def __init__(self, rng, outside):
        self.rng, self.outside, self.names = rng, outside, set()

    def gap(self, lines):
        """White space; inside a list also newlines and comments."""
        return self.rng.choice(["", "", " ", "  ", "\t"] + (["\n", " # c ] \" '\n", "\n\n\t"] if lines else []))

    def scalar(self):
        """One value that is no list and no table."""
        kind = self.rng.randrange(8)
        if kind < 3:
            return '"' + "".join(self.rng.sample(BASIC, self.rng.randrange(3))) + '"'
        if kind == 3:
            return "'" + "".join(self.rng.sample(LITERAL, self.rng.randrange(3))) + "'"
        return self.rng.choice(["true", "false"]) if kind == 4 else self.rng.choice(NUMBERS)

    def word(self):
        """A bare name, often one used before."""
        rng = self.rng
        return rng.choice(["name", "cpus", "a", "b", "t", "key-1", "K_2", "1", "007", "-", "_", "true"]
                          + [f"k{rng.randrange(1000)}"] * 6)

    def keys(self, count):
        """Names that differ, as keys of one table."""
        return list(dict.fromkeys(self.word() for _ in range(count)))

    def inline(self):
        """An inline table."""
        pairs = [f"{self.gap(0)}{key}{self.gap(0)}={self.gap(0)}{self.scalar()}{self.gap(0)}"
                 for key in self.keys(self.rng.randrange(4))]
        return "{" + (",".join(pairs) if pairs else self.gap(0)) + "}"

    def list(self):
        """A list of single values and inline tables."""
        items = [self.gap(1) + self.rng.choice([self.scalar, self.scalar, self.inline])() + self.gap(1)
                 for _ in range(self.rng.randrange(5))]
        tail = "," + self.gap(1) if items and self.rng.random() < 0.3 else ""
        return "[" + (",".join(items) or self.gap(1)) + tail + "]"

    def value(self):
        """Any value of the subset, now and then one beyond it."""
        if self.rng.random() < self.outside:
            return self.rng.choice(OUTSIDE)
        return self.rng.choice([self.scalar, self.scalar, self.list, self.inline])()

    def body(self, taken=()):
        """Key lines of one table."""
        out = ""
        for key in self.keys(self.rng.randrange(6)):
            if key in taken:
                continue
            self.names.add(key)
            comment = self.rng.choice(["", "", "", " # it's \"x\" = [", "\t#é"])
            out += f"{self.gap(0)}{key}{self.gap(0)}={self.gap(0)}{self.value()}{self.gap(0)}{comment}\n"
            out += self.rng.choice(["", "", "", "\n", "# comment\n", "   \n"])
            if self.rng.random() < self.outside / 2:
                # Dotted and quoted keys of their own, so that the document stays valid.
                out += self.rng.choice(OUTSIDE_STATEMENTS[:7]).replace("a", f"n{len(out)}", 1) + "\n"
        return out

    def document(self):
        """Root keys, then tables and arrays of tables."""
        out = self.body() if self.rng.random() < 0.5 else ""
        kinds = {name: "key" for name in self.names}
        for _ in range(self.rng.randrange(5)):
            name = self.word()
            kind = kinds.setdefault(name, self.rng.choice(["[[", "[[", "["]))
            if kind == "[" and f"[{name}" in kinds:
                kind = "key"
            kinds[f"{kind}{name}"] = "header"
            if kind != "key":
                close = "]" * len(kind)
                out += f"{kind}{self.gap(0)}{name}{self.gap(0)}{close}{self.gap(0)}\n{self.body()}"
        if self.rng.random() < self.outside:
            out += self.rng.choice(OUTSIDE_STATEMENTS[7:]) + "\n"
        ends = self.rng.choice(["\n", "\n", "\r\n"])
        return (out if self.rng.random() < 0.8 else out.rstrip("\n")).replace("\n", ends).encode()


def mutate(rng, document):
    """Breaks (mostly) a document in one to three places."""
    for _ in range(rng.randrange(1, 4)):
        at = rng.randrange(len(document) + 1)
        to = min(len(document), at + rng.randrange(1, 4))
        kind = rng.randrange(6)
        if kind == 0:
            document = document[:at] + document[to:]
        elif kind == 1:
            document = document[:at] + rng.choice(PIECES) + document[at:]
        elif kind == 2:
            document = document[:at] + rng.choice(PIECES) + document[to:]
        elif kind == 3:
            lines = document.split(b"\n")
            lines.insert(rng.randrange(len(lines) + 1), rng.choice(lines))
            document = b"\n".join(lines)
        elif kind == 4:
            document = document[:at]
        else:
            document = document[:at] + bytes([rng.randrange(256)]) + document[at:]
    return document


def documents():
    """A third inside the subset, a third valid TOML with more, a third broken, always the same."""
    rng = random.Random(SEED)
    for number in range(DOCUMENTS):
        outside = 0.0 if number % 3 == 0 else 0.2
        document = Writer(rng, outside if number % 3 == 1 else rng.choice([0.0, outside])).document()
        yield mutate(rng, document) if number % 3 == 2 else document


def ours(batch):
    """What the reader hands out for each document."""
    data = b"".join(b"%d\n%s" % (len(document), document) for document in batch)
    done = subprocess.run([DUMP], input=data, stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.split(b"\n")[:-1]]


class Builder:
    """Makes values of events."""

    def __init__(self):
        self.root = {}
        self.table = self.key = None
        self.open = []

    def put(self, value):
        """Stores a value where the events are."""
        if self.open and isinstance(self.open[-1][0], list):
            self.open[-1][0].append(value)
        else:
            (self.open[-1][0] if self.open else self.table)[self.open[-1][1] if self.open else self.key] = value

    def event(self, kind, text, number):
        """Follows one event."""
        if kind == "table":
            self.table = self.root[text] = {}
        elif kind == "element":
            self.table = {}
            self.root.setdefault(text, []).append(self.table)
        elif kind == "key" and self.open:
            self.open[-1][1] = text
        elif kind == "key":
            self.key = text
        elif kind in ("list", "inline"):
            value = [] if kind == "list" else {}
            self.put(value)
            self.open.append([value, None])
        elif kind in ("list end", "inline end"):
            self.open.pop()
        else:
            self.put({"string": text, "integer": number, "boolean": bool(number)}[kind])


def build(rows):
    """The document that @rows describe."""
    builder = Builder()
    builder.table = builder.root
    for row in rows:
        if row[0] == "event":
            builder.event(row[1], row[3], row[4])
    return builder.root


def typed(value):
    """Makes True differ from 1."""
    if isinstance(value, dict):
        return {key: typed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [typed(item) for item in value]
    return (type(value).__name__, value)


def judge(document, rows):
    """The class that the two readers agree on, or an exception."""
    messages = [row[1] for row in rows if row[0] == "message"]
    accepted = rows[-1] == ["status", 0]
    assert accepted == (not messages)
    try:
        theirs = tomllib.load(io.BytesIO(document))
    except (ValueError, RecursionError):
        assert not accepted, "tomllib refuses what we accept"
        return "broken"
    if accepted:
        assert typed(build(rows)) == typed(theirs)
        return "equal"
    for message in messages:
        assert "not supported" in message or "mistakes" in message, message
    return "not supported"


def test_same_as_tomllib():
    """At least 2,000 documents, some hundreds of each class."""
    batch = list(documents())
    counts = collections.Counter()
    for document, rows in zip(batch, ours(batch), strict=True):
        try:
            counts[judge(document, rows)] += 1
        except AssertionError as error:
            raise AssertionError(f"{error}\n--- document:\n{document!r}\n--- we: {rows}") from error
    print(dict(counts))
    assert sum(counts.values()) == DOCUMENTS >= 2000
    for name in ("equal", "not supported", "broken"):
        assert counts[name] >= DOCUMENTS // 10, counts


def test_known_edges():
    """Single documents that once were, or might be, read differently."""
    edges = [b"", b"\n", b"#", b"a=1", b"a = 1\r", b"a = 1 # \r\n", b"a = 1 # \r b\n", b"a", b"a =", b"a = \n1",
             b"[a]\n[a]", b"[a]\n[[a]]", b"[[a]]\n[a]", b"[[a]]\n[[a]]", b"a = 1\n[a]", b"a = []\n[[a]]",
             b"a = {}\n[a]", b"[a]b=1", b"[a] # c", b"[ a ]", b"[ [a]]", b"[[a] ]", b"[]", b"[[]]", b"[a", b"[[a]",
             b"a = [1,,2]", b"a = [,]", b"a = [1 2]", b"a = [", b"a = [1", b"a = {", b"a = {b=1", b"a = {b=1\n}",
             b"a = {b=1,}", b"a = {,}", b"a = {b}", b"a = '", b'a = "', b'a = "\\', b'a = "\\"', b"a = ''''",
             b"a = 00", b"a = 0x", b"a = 0xg", b"a = 0X1", b"a = 1.", b"a = .5", b"a = 1e", b"a = +0x1",
             b"a = True", b"a = truefalse", b"a = 1979-05-27T", b"\xef\xbb\xbfa = 1", b"a = \"\xff\"", b"=1",
             b"a = 1 b = 2", b"a == 1", b'"a" = 1\n"a" = 2', b"a.b = 1\na.b = 2", b"\x00", b"a = 1\x00",
             b"a = 'x\ty'", b"a = '\x0b'", b"# \x1f", b"a\t=\t1", b"a = 1,", b"\ta = 1", b"a = [\r\n1\r\n]\r\n"]
    edges += [b"a = " + b"[" * 5000, b"[a]\n" * 60, b"a = " + b"1" * 5000, b"k = 'x'\n" * 2 + b"z = 1",
              b"".join(b"k%d = 1\n" % i for i in range(200)), b"".join(b"[t%d]\nk = 1\n" % i for i in range(200)),
              b"x" * 1000000, b"a = '" + b"x" * 1000000 + b"'", b"a = [" + b"1," * 300000 + b"]",
              b"# " + b"c" * 1000000, b"a = [\n" + b" " * 300000 + b"1," * 300000 + b"]"]
    for document, rows in zip(edges, ours(edges), strict=True):
        try:
            judge(document, rows)
        except AssertionError as error:
            raise AssertionError(f"{document[:80]!r}: {error}\n{rows[-8:]}") from error
