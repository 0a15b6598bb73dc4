# SPDX-License-Identifier: Apache-2.0
"""Rules that need only the text of a file: licence line, private words, size, paths in documents.

Each rule takes the repository's Tree and yields findings "file:line: what is wrong"."""

import fnmatch
import os
import re

from layers import layers
from names import names
from tree import C_LIKE, line_of

LICENCE = "SPDX-License-Identifier: Apache-2.0"
LICENCE_FORMS = {
    ".c": "/* {} */", ".h": "/* {} */", ".S": "/* {} */", ".asl": "/* {} */", ".ld": "/* {} */",
    ".asm": "; {}", ".inc": "; {}", ".py": "# {}", ".sh": "# {}", ".mk": "# {}",
}
FILE_LINES_MAX = 400
SIZED = C_LIKE + (".asm", ".S", ".py", ".sh")

# Paths from the top, as documents name them; links begin with "../".
DOC_PATH = re.compile(r"(?<![\w./-])(?:\.\./)*((?:arch|boot|docs|drivers|guest|hv|tests|tools)/"
                      r"[\w.*/-]+)")
DOC_ENDINGS = (".c", ".h", ".asm", ".asl", ".ld", ".md", ".mk", ".py", ".sh", ".toml", ".txt")

# Folders that somebody works in; a guest's own /root alone is none. Doesn't match itself.
PRIVATE = re.compile(r"(?<![\w.$}{)-])/(?:(?:work|home|Users)(?=[/\s\"'`),:;]|$)|root/(?=\w))",
                     re.MULTILINE)


def licence_form(tree, name):
    """How a file's licence line has to look, or None if it needs none."""
    base, ending = os.path.basename(name), os.path.splitext(name)[1]
    if ending in LICENCE_FORMS:
        return LICENCE_FORMS[ending].format(LICENCE)
    if base == "Makefile" or tree.text(name).startswith("#!"):
        return "# " + LICENCE
    return None


def spdx(tree):
    """The licence is the first line, or the second after "#!"; C then says what the file owns."""
    for name in tree.files:
        form = licence_form(tree, name)
        lines = tree.text(name).splitlines()
        if form is None or (name.endswith(".py") and not lines):
            continue
        first = 1 if lines and lines[0].startswith("#!") else 0
        if len(lines) <= first or lines[first] != form:
            yield f"{name}:{first + 1}: this line has to be: {form}"
        elif name.endswith(C_LIKE) and not "".join(lines[1:2]).startswith("/*"):
            yield f"{name}:2: a comment has to say what this file owns"


def private(tree):
    """No folder of somebody's machine is written down."""
    for name in tree.files:
        text = tree.text(name)
        for match in PRIVATE.finditer(text):
            yield f"{name}:{line_of(text, match.start())}: a path of one machine: {match[0]}"


def sizes(tree):
    """A file can be read in one sitting."""
    for name in tree.having(SIZED):
        if name.startswith("tests/"):
            continue
        count = tree.text(name).count("\n")
        if count > FILE_LINES_MAX:
            yield f"{name}:{count}: {count} lines; more than {FILE_LINES_MAX} want two files"


def docs(tree):
    """Whatever file or folder a document names is there; "*" stands for any."""
    for name in tree.having(".md"):
        text = tree.text(name)
        for match in DOC_PATH.finditer(text):
            path = match[1].rstrip(".")
            folder = path if path.endswith("/") else None
            if folder is None and not path.endswith(DOC_ENDINGS):
                continue
            if not any(fnmatch.fnmatchcase(known, folder + "*" if folder else path)
                       for known in tree.files):
                yield f"{name}:{line_of(text, match.start(1))}: {path} is not there"


RULES = {"spdx": spdx, "layers": layers, "names": names, "private": private, "sizes": sizes,
         "docs": docs}
