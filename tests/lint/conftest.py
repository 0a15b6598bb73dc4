# SPDX-License-Identifier: Apache-2.0
"""Lets these tests import the modules that they test, and makes trees for rules to look at."""

import os
import sys

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.dont_write_bytecode = True
sys.path[:0] = [os.path.join(ROOT, "tools"), os.path.join(ROOT, "tools/lint")]

from tree import Tree  # noqa: E402

C = "/* SPDX-License-Identifier: Apache-2.0 */\n/* Owns nothing. */\n"


@pytest.fixture(name="tree")
def tree_of(tmp_path):
    """Makes a tree of {name: text}."""
    def make(files):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return Tree(str(tmp_path), files)
    return make
