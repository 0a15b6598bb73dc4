# SPDX-License-Identifier: Apache-2.0
"""Rules that need only the text of a file: licence line, layers, vendor words, private words, size.

Each rule takes the repository's Tree and yields findings "file:line: what is wrong"."""

import os
import re

LICENCE = "SPDX-License-Identifier: Apache-2.0"
LICENCE_FORMS = {
    ".c": "/* {} */", ".h": "/* {} */", ".S": "/* {} */", ".asl": "/* {} */", ".ld": "/* {} */",
    ".asm": "; {}", ".inc": "; {}", ".py": "# {}", ".sh": "# {}", ".mk": "# {}",
}
FILE_LINES_MAX = 400
C_LIKE = (".c", ".h")
SIZED = C_LIKE + (".asm", ".S", ".py", ".sh")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
FREESTANDING = {"stdarg.h", "stdbool.h", "stddef.h", "stdint.h", "limits.h", "cpuid.h"}
# Folders whose sources make the image; what else stands below guest/ is other programs.
IMAGE_FOLDERS = ("arch", "boot", "drivers", "guest", "hv")
OTHER_PROGRAMS = ("guest/programs/", "guest/linux/", "guest/demo/")
PUBLIC_FOLDERS = ["hv/lib/include"] + [folder + "/include" for folder in IMAGE_FOLDERS]
ARCH_PRIVATE = "arch/x86/"

NOT_CODE = re.compile(r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)
VENDOR = re.compile(r"(?:vmx|vmcs|svm|vmcb|vtd|vtx|ept|npt|amdv|amdvi|amd|intel)\d*", re.IGNORECASE)
WORD = re.compile(r"[A-Za-z_]\w*")

# Folders that somebody works in; a guest's own /root alone is none. Doesn't match itself.
PRIVATE = re.compile(r"(?<![\w.$}{)-])/(?:(?:work|home|Users)(?=[/\s\"'`),:;]|$)|root/(?=\w))",
                     re.MULTILINE)


class Tree:
    """The tracked files of a repository, and their texts."""

    def __init__(self, root, files):
        self.root, self.files, self.known = root, sorted(files), set(files)
        self._texts = {}

    def text(self, name):
        """The text of a file; empty for what is no text."""
        if name not in self._texts:
            with open(os.path.join(self.root, name), "rb") as file:
                data = file.read()
            self._texts[name] = "" if b"\0" in data else data.decode(errors="replace")
        return self._texts[name]

    def having(self, endings, folders=("",)):
        """The files with these endings below these folders."""
        return [name for name in self.files if name.endswith(endings) and name.startswith(folders)]


def line_of(text, index):
    """The line number at a position."""
    return text.count("\n", 0, index) + 1


def without_comments(text):
    """The code alone, every newline where it was."""
    return NOT_CODE.sub(lambda match: "\n" * match[0].count("\n") or " ", text)


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


def resolve(tree, name, quoted, angled):
    """Which file of the tree an include names, or None."""
    path = quoted or angled
    folders = [os.path.dirname(name)] if quoted else []
    for folder in folders + PUBLIC_FOLDERS + [ARCH_PRIVATE.rstrip("/")]:
        target = os.path.normpath(os.path.join(folder, path))
        if target in tree.known or os.path.exists(os.path.join(tree.root, target)):
            return target
    return None


def include_fault(tree, name, quoted, angled):
    """Why a file may not include this, or None."""
    target = resolve(tree, name, quoted, angled)
    path = quoted or angled
    top = name.split("/", 1)[0]
    if target is None:
        if name.startswith(OTHER_PROGRAMS) or (angled in FREESTANDING):
            return None
        return f"{path} is neither ours nor a freestanding header"
    if target.startswith(ARCH_PRIVATE) and not name.startswith(ARCH_PRIVATE):
        return f"{top}/ may not include {target}, a private header of arch/"
    if name.startswith(OTHER_PROGRAMS):
        return None
    if "/include/" not in target and target.split("/", 1)[0] != top:
        return f"{top}/ may not include {target}, a private header of another folder"
    if target not in tree.known:
        return f"{target} is not tracked"
    return None


def layers(tree):
    """Private headers stay private, and hv/ knows no vendor."""
    for name in tree.having(C_LIKE, tuple(f + "/" for f in IMAGE_FOLDERS)):
        text = tree.text(name)
        for match in INCLUDE.finditer(text):
            fault = include_fault(tree, name, match[1], match[2])
            if fault:
                yield f"{name}:{line_of(text, match.start())}: {fault}"
    for name in tree.having(C_LIKE, ("hv/",)):
        code = without_comments(tree.text(name))
        for match in WORD.finditer(code):
            for part in match[0].split("_"):
                if VENDOR.fullmatch(part):
                    yield (f"{name}:{line_of(code, match.start())}: {match[0]}: hv/ knows no "
                           f"vendor: {part} belongs below arch/")


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


RULES = {"spdx": spdx, "layers": layers, "private": private, "sizes": sizes}
