# SPDX-License-Identifier: Apache-2.0
"""Names that a reader can look up: one place for each macro and each static function."""

import re

from tree import line_of, without_comments

MACRO = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)", re.MULTILINE)
# From "static" at the begin of a line to the name before the first parenthesis.
STATIC = re.compile(r"^static\s[^;={()]*?\b(?!__attribute__)(\w+)\((?!\*)", re.MULTILINE)


def places(tree, endings, pattern):
    """{name: {file: line of its first definition}}."""
    found = {}
    for file in tree.image(endings):
        code = without_comments(tree.text(file))
        for match in pattern.finditer(code):
            found.setdefault(match[1], {}).setdefault(file, line_of(code, match.start(1)))
    return found


def duplicates(found, what):
    """A finding for each file of a name that several define."""
    for name, files in found.items():
        for file, line in files.items():
            others = ", ".join(sorted(set(files) - {file}))
            if others:
                yield f"{file}:{line}: {what} {name} is defined in {others} too"


def names(tree):
    """A macro is defined in one file; a static function's name has two words and is used once."""
    statics = places(tree, (".c",), STATIC)
    findings = [*duplicates(places(tree, (".c", ".h"), MACRO), "macro"),
                *duplicates(statics, "static function")]
    for name, files in statics.items():
        if "_" not in name.strip("_"):
            findings += [f"{file}:{line}: static function {name}: one word says too little in a "
                         "back trace: begin with the file's own" for file, line in files.items()]
    yield from sorted(findings)
