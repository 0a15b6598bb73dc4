#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Runs every check over the tracked files, a verdict a line; called by `make lint`.

  format    clang-format changes nothing
  headers   each header compiles as the only include of a file, with gcc and clang
  layers    includes follow the order of layers; no private header leaves its folder; hv/ has no
            vendor's word in a name
  names     each macro in one file; static functions of two words, each name in one file
  spdx      the licence line comes first, then what the file owns
  private   no path of one machine
  sizes     no file is longer than one sitting
  docs      files that documents name are there
  warnings  gcc and clang see nothing, for the host and for the bare machine
  tidy      clang-tidy, by .clang-tidy
  cppcheck  with the exceptions of tools/lint/cppcheck.txt
  branches  of the code that stays: no indirect one, and traps behind returns and jumps
  self      tests/lint: these rules find planted faults
"""

import argparse
import concurrent.futures
import os
import re
import shlex
import shutil
import subprocess
import sys
import time

import rules
from layers import ARCH_PRIVATE, PUBLIC_FOLDERS
from tree import C_LIKE, Tree

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BARE_FLAGS = "-std=c17 -O2 -ffreestanding -mgeneral-regs-only -mno-red-zone -fno-pie"
HOST_FLAGS = "-std=c17 -O2"
IMAGE = "build/bulkhead.elf"
APPLICATION = "boot/efi/"  # sources of the UEFI application alone
TIMEOUT = 300  # seconds for one command
SHOWN_MAX = 60  # findings shown for one check
FINDING = re.compile(r"[^\s:]+:\d+:(\d+:)? (?!note:)")


def run(words):
    """What a command says if it fails, else nothing."""
    try:
        done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT,
                              stdin=subprocess.DEVNULL, timeout=TIMEOUT, check=False)
    except subprocess.TimeoutExpired:
        return [f"{shlex.join(words)}: no end after {TIMEOUT} s"]
    if done.returncode == 0:
        return []
    lines = done.stdout.decode(errors="replace").splitlines()
    return lines or [f"{shlex.join(words)}: status {done.returncode}"]


def tracked():
    """Files that git knows and that exist."""
    names = subprocess.run(["git", "ls-files", "-z"], stdout=subprocess.PIPE, check=True,
                           cwd=ROOT).stdout.decode().split("\0")
    return [name for name in names if name and os.path.isfile(os.path.join(ROOT, name))]


def halves(names, parts):
    """The names in about equal batches, none empty."""
    return [batch for batch in (names[i::parts] for i in range(parts)) if batch]


class Commands:
    """Builds the command lines of the checks that need a tool."""

    def __init__(self, options, tree):
        self.options, self.tree, self.cores = options, tree, os.cpu_count() or 1
        self.pure = [n for n in options.pure.split() if n in tree.known]
        self.image = [n for n in options.image.split() if n in tree.known]
        efi = [n for n in options.efi.split() if n in tree.known]
        self.compiled = sorted({*self.pure, *self.image, *efi})

    def includes(self, name):
        """Only arch/ and tests reach the private headers of arch/."""
        options = self.options
        return shlex.split(options.private if name.startswith(("arch/", "tests/"))
                           else options.public)

    def bare(self, name):
        """The flags of the image, or of the UEFI application."""
        if name.startswith(APPLICATION):
            flags = self.options.efi_flags + " -I."  # its private headers, by the path from the top
        else:
            flags = self.options.image_flags.strip() or BARE_FLAGS
        return shlex.split(flags) + shlex.split(self.options.warnings) + self.includes(name)

    def host(self, name):
        """The flags of unit tests, optimised: some warnings need that."""
        return (shlex.split(HOST_FLAGS) + shlex.split(self.options.warnings) + self.includes(name))

    def format(self):
        """clang-format in batches."""
        return [["clang-format", "--dry-run", "-Werror"] + batch
                for batch in halves(self.tree.having(C_LIKE), self.cores)]

    def headers(self):
        """A .c file for each header, and both compilers over all that share their flags."""
        folder = os.path.join(self.options.output, "headers")
        shutil.rmtree(os.path.join(ROOT, folder), ignore_errors=True)
        os.makedirs(os.path.join(ROOT, folder))
        batches = {}
        for name in self.tree.having(".h", (*PUBLIC_FOLDERS, ARCH_PRIVATE, APPLICATION)):
            public = name.split("/include/", 1)[1] if "/include/" in name else None
            line = (f"#include <{public or name.removeprefix(ARCH_PRIVATE)}>\n"
                    "typedef int not_empty;\n")
            source = os.path.join(folder, name.replace("/", "_")[:-1] + "c")
            with open(os.path.join(ROOT, source), "w", encoding="ascii") as file:
                file.write(line)
            batches.setdefault(tuple(self.bare(name)), []).append(source)
        return [[compiler, *flags, "-fsyntax-only", *sources] for flags, sources in batches.items()
                for compiler in (self.options.gcc, self.options.clang)]

    def warnings(self):
        """gcc has to go as far as assembly to see all; clang sees all while parsing."""
        jobs = []
        for flags, names in ((self.host, self.pure), (self.bare, self.compiled)):
            jobs += [[self.options.gcc, *flags(n), "-S", "-o", os.devnull, n] for n in names]
            batches = {}
            for name in names:
                batches.setdefault(tuple(flags(name)), []).append(name)
            jobs += [[self.options.clang, *words, "-fsyntax-only", *batch]
                     for words, batch in batches.items()]
        return jobs

    def tidy(self):
        """One file at a time, the longest first, so that no core waits for the last."""
        names = sorted(self.compiled, key=lambda n: -len(self.tree.text(n)))
        return [["clang-tidy", "--quiet", name, "--", *self.bare(name)] for name in names]

    def cppcheck(self):
        """All at once: it keeps its own cores busy."""
        names = self.compiled
        return [["cppcheck", "--quiet", "--std=c11", "--platform=unix64", f"-j{self.cores}",
                 "--enable=warning,style,performance,portability", "--inline-suppr",
                 "--suppressions-list=tools/lint/cppcheck.txt", "--error-exitcode=1",
                 "--template={file}:{line}: {message} [{id}]",
                 *shlex.split(self.options.private), *names]] if names else []

    @staticmethod
    def branches():
        """Over the linked image, which make has built."""
        return [[sys.executable, "-B", "tools/lint/branches.py", IMAGE]]

    @staticmethod
    def self():
        """The tests of the rules."""
        return [[sys.executable, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider",
                 "tests/lint"]]


CHECKS = ("format", "headers", "layers", "names", "spdx", "private", "sizes", "docs", "warnings",
          "tidy", "cppcheck", "branches", "self")


def verdict(name, lines, seconds, log):
    """Prints the findings of a check, each once, and keeps all lines in its log; True if none."""
    with open(log, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
    print(f"lint: {name:9} {'FAILED' if lines else 'ok':7} {seconds:5.1f} s", flush=True)
    lines = [line.removeprefix(ROOT + "/") for line in lines]
    findings = list(dict.fromkeys(filter(FINDING.match, lines))) or lines
    for line in findings[:SHOWN_MAX]:
        print("    " + line)
    if len(findings) > SHOWN_MAX or len(findings) < len(lines):
        print(f"    {len(findings)} findings; with notes in {os.path.relpath(log, ROOT)}")
    return not lines


def timed(words):
    """Runs a command; (findings, seconds)."""
    start = time.monotonic()
    return run(words), time.monotonic() - start


def check(name, tree, commands, pool):
    """A function that waits for the check's end and gives (findings, seconds of work)."""
    if name in rules.RULES:
        start = time.monotonic()
        findings = list(rules.RULES[name](tree))
        seconds = time.monotonic() - start
        return lambda: (findings, seconds)
    jobs = getattr(commands, name)()
    missing = sorted({job[0] for job in jobs if shutil.which(job[0]) is None})
    if missing:
        return lambda: ([f"{', '.join(missing)}: not installed; tools/setup does it"], 0)
    futures = [pool.submit(timed, job) for job in jobs]

    def wait():
        done = [future.result() for future in futures]
        return [line for lines, _ in done for line in lines], sum(spent for _, spent in done)
    return wait


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", default="build/lint", metavar="FOLDER")
    parser.add_argument("--gcc", default="gcc")
    parser.add_argument("--clang", default="clang")
    for name in ("warnings", "public", "private", "image-flags", "efi-flags", "pure", "image",
                 "efi"):
        parser.add_argument("--" + name, default="", metavar="WORDS")
    parser.add_argument("checks", nargs="*", metavar="CHECK", help="default: all")
    options = parser.parse_args()
    unknown = set(options.checks) - set(CHECKS)
    if unknown:
        parser.error(f"no check is called {', '.join(sorted(unknown))}")
    return options


def main():
    """Entry point."""
    options = arguments()
    tree = Tree(ROOT, tracked())
    commands = Commands(options, tree)
    output = os.path.join(ROOT, options.output)
    os.makedirs(output, exist_ok=True)
    failed = 0
    names = options.checks or CHECKS
    with concurrent.futures.ThreadPoolExecutor(commands.cores) as pool:
        waits = [(name, check(name, tree, commands, pool)) for name in names]
        for name, wait in waits:
            failed += not verdict(name, *wait(), os.path.join(output, name + ".log"))
    print(f"lint: {len(names) - failed} checks passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
