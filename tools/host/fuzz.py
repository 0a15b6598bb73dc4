#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Runs libFuzzer programs, two at a time, each for some seconds, and says what each saw.

The tracked corpus tests/fuzz/corpus/NAME is only read; new inputs go to OUTPUT/corpus/NAME, and an
input that breaks something is kept as OUTPUT/NAME-*. A file tests/fuzz/NAME.dict is its dictionary.
"""

import argparse
import concurrent.futures
import glob
import os
import re
import subprocess
import sys

TRACKED = "tests/fuzz/corpus"
AT_ONCE = 2
INPUT_SECONDS = 10  # one input may not take longer
MEMORY_MB = 2048
GRACE = 120  # seconds beyond the wanted ones for loading the corpus and ending
LAST_LINES = 60


def command(program, name, options):
    """The words that start one target."""
    own = os.path.join(options.output, "corpus", name)
    os.makedirs(own, exist_ok=True)
    words = [program, f"-max_total_time={options.seconds}", f"-timeout={INPUT_SECONDS}",
             f"-rss_limit_mb={MEMORY_MB}", "-print_final_stats=1",
             f"-artifact_prefix={options.output}/{name}-"]
    dictionary = f"tests/fuzz/{name}.dict"
    if os.path.exists(dictionary):
        words.append(f"-dict={dictionary}")
    tracked = os.path.join(TRACKED, name)
    return words + [own] + ([tracked] if os.path.isdir(tracked) else [])


def fuzz(program, options):
    """Runs one target; (name, line of facts, failed)."""
    name = os.path.basename(program).removeprefix("fuzz_")
    log = os.path.join(options.output, name + ".log")
    for old in glob.glob(f"{glob.escape(options.output)}/{name}-*"):
        os.rename(old, os.path.join(options.output, "old-" + os.path.basename(old)))
    with open(log, "wb") as file:
        try:
            status = subprocess.run(command(program, name, options), stdout=file,
                                    stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                                    timeout=options.seconds + GRACE, check=False,
                                    env={**os.environ, "LLVM_PROFILE_FILE": os.devnull}).returncode
        except subprocess.TimeoutExpired:
            status = 124
    with open(log, encoding="utf-8", errors="replace") as file:
        text = file.read()
    runs = re.findall(r"^stat::number_of_executed_units:\s*(\d+)", text, re.MULTILINE)
    seen = re.findall(r"^#\d+\s+\w+\s+cov: (\d+) ft: (\d+)", text, re.MULTILINE)
    edges, features = seen[-1] if seen else ("?", "?")
    facts = f"{int(runs[-1]) if runs else 0:12,} runs  {edges:>6} edges  {features:>6} features"
    if status == 0:
        return name, facts + "  no finding", False
    kept = glob.glob(f"{glob.escape(options.output)}/{name}-*")
    tail = "\n".join(text.splitlines()[-LAST_LINES:])
    return name, f"{facts}  FOUND {' '.join(kept) or f'status {status}'} (log: {log})\n{tail}", True


def main():
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--output", default="build/fuzz", metavar="FOLDER")
    parser.add_argument("programs", nargs="*")
    options = parser.parse_args()
    os.makedirs(options.output, exist_ok=True)
    width = max((len(os.path.basename(p).removeprefix("fuzz_")) for p in options.programs),
                default=0)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        for future in [pool.submit(fuzz, program, options) for program in options.programs]:
            name, facts, bad = future.result()
            failed += bad
            print(f"fuzz: {name:{width}} {facts}", flush=True)
    print(f"fuzz: {len(options.programs) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
