# SPDX-License-Identifier: Apache-2.0
"""What all rules share: the tracked files of a repository, and how C is split into words."""

import os
import re

C_LIKE = (".c", ".h")
# Folders whose sources make the image; what else stands below guest/ is other programs.
IMAGE_FOLDERS = ("arch", "boot", "drivers", "guest", "hv")
OTHER_PROGRAMS = ("guest/programs/", "guest/linux/", "guest/demo/")

NOT_CODE = re.compile(r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)
WORD = re.compile(r"[A-Za-z_]\w*")


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

    def image(self, endings=C_LIKE):
        """The sources and headers of the image."""
        return [name for name in self.having(endings, tuple(f + "/" for f in IMAGE_FOLDERS))
                if not name.startswith(OTHER_PROGRAMS)]


def line_of(text, index):
    """The line number at a position."""
    return text.count("\n", 0, index) + 1


def without_comments(text):
    """The code alone, every newline where it was."""
    return NOT_CODE.sub(lambda match: "\n" * match[0].count("\n") or " ", text)
