#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Line coverage of chosen files by the unit tests and by one pass over each tracked fuzz corpus.

Only tracked inputs count, so that a fresh clone gives the same figures. Fails if a file is below
the minimum, and names the lines that were never reached."""

import argparse
import concurrent.futures
import os
import shutil
import subprocess
import sys

TRACKED = "tests/fuzz/corpus"
PROFDATA, COV = "llvm-profdata", "llvm-cov"


def run(program, options):
    """Runs one program and gives the name of its profile."""
    name = os.path.basename(program)
    profile = os.path.join(options.output, name + ".profraw")
    words = [program]
    if name.startswith("fuzz_"):
        scratch = os.path.join(options.output, "corpus-" + name)
        os.makedirs(scratch)
        tracked = os.path.join(TRACKED, name.removeprefix("fuzz_"))
        words += ["-runs=0", scratch] + ([tracked] if os.path.isdir(tracked) else [])
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
                          env={**os.environ, "LLVM_PROFILE_FILE": profile})
    if done.returncode != 0:
        sys.stdout.write(done.stdout.decode(errors="replace"))
        raise SystemExit(f"coverage: {name} failed with status {done.returncode}")
    return profile


def line_counts(text):
    """{file: {line: count}} of llvm-cov's lcov output."""
    files, current = {}, {}
    for row in text.splitlines():
        key, _, value = row.partition(":")
        if key == "SF":
            current = files.setdefault(os.path.relpath(value), {})
        elif key == "DA":
            line, count = value.split(",")[:2]
            current[int(line)] = max(current.get(int(line), 0), int(count))
    return files


def spans(numbers):
    """"3-5, 9" of [3, 4, 5, 9]."""
    out = []
    for number in numbers:
        if out and number == out[-1][1] + 1:
            out[-1][1] = number
        else:
            out.append([number, number])
    return ", ".join(f"{a}-{b}" if a != b else f"{a}" for a, b in out)


def judge(counts, options):
    """Prints the table; the number of files below the minimum."""
    low = 0
    width = max(map(len, options.file), default=0)
    for name in options.file:
        lines = counts.get(name, {})
        missed = sorted(line for line, count in lines.items() if count == 0)
        percent = 100 * (1 - len(missed) / len(lines)) if lines else 0.0
        bad = percent < options.minimum
        low += bad
        note = f"  never reached: {spans(missed)}" if missed else ""
        if not lines:
            note = "  no test links it"
        print(f"coverage: {name:{width}} {len(lines):6} lines {percent:7.1f} %" +
              ("  TOO LOW" if bad else "") + note)
    return low


def main():
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minimum", type=float, default=95, metavar="PERCENT")
    parser.add_argument("--output", default="build/coverage", metavar="FOLDER")
    parser.add_argument("--file", action="append", default=[], help="a source file to judge")
    parser.add_argument("programs", nargs="+")
    options = parser.parse_args()
    shutil.rmtree(options.output, ignore_errors=True)
    os.makedirs(options.output)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        profiles = list(pool.map(lambda program: run(program, options), options.programs))
    merged = os.path.join(options.output, "all.profdata")
    subprocess.run([PROFDATA, "merge", "-o", merged] + profiles, check=True)
    objects = [word for program in options.programs[1:] for word in ("-object", program)]
    text = subprocess.run([COV, "export", "-format=lcov", f"-instr-profile={merged}",
                           options.programs[0]] + objects, stdout=subprocess.PIPE, check=True)
    low = judge(line_counts(text.stdout.decode()), options)
    print(f"coverage: {len(options.file) - low} passed, {low} failed "
          f"(at least {options.minimum:g} percent of the lines)")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
