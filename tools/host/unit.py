#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Runs unit test programs of one or more builds, a line for each; the whole output if one fails."""

import argparse
import concurrent.futures
import os
import re
import subprocess
import sys

TIMEOUT = 300  # seconds for one program
MARKS = re.compile(r"^\[ +(RUN|OK|SKIPPED) +\] (\w+)$", re.MULTILINE)


class Result:
    """What one program of one build did."""

    def __init__(self, program):
        try:
            done = subprocess.run([program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  stdin=subprocess.DEVNULL, timeout=TIMEOUT, check=False,
                                  env={**os.environ, "LLVM_PROFILE_FILE": os.devnull})
            self.text, status = done.stdout.decode(errors="replace"), done.returncode
        except subprocess.TimeoutExpired as error:
            self.text = (error.stdout or b"").decode(errors="replace") + "\ntimeout\n"
            status = 124
        marks = MARKS.findall(self.text)
        ended = {name for mark, name in marks if mark != "RUN"}
        self.passed = sum(mark == "OK" for mark, _ in marks)
        self.failed = sum(mark == "RUN" and name not in ended for mark, name in marks)
        if self.failed == 0 and (status != 0 or self.passed == 0):
            self.failed = 1  # died outside of a test, or ran none

    def __str__(self):
        return f"{self.passed} passed" + (f", {self.failed} FAILED" if self.failed else "")


def main():
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", action="append", required=True, metavar="NAME=FOLDER")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    builds = [build.split("=", 1) for build in options.build]
    passed = failed = 0
    width = max(map(len, options.names), default=0)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = {name: [(build, pool.submit(Result, os.path.join(folder, name)))
                       for build, folder in builds] for name in options.names}
        for name, pairs in runs.items():
            results = [(build, future.result()) for build, future in pairs]
            print(f"unit: {name:{width}}  " +
                  "  ".join(f"{build}: {result!s:11}" for build, result in results).rstrip(),
                  flush=True)
            for build, result in results:
                passed, failed = passed + result.passed, failed + result.failed
                if result.failed:
                    print(f"--- {name}, {build}:\n{result.text}", flush=True)
    print(f"unit: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
