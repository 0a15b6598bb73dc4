# SPDX-License-Identifier: Apache-2.0
"""What every pytest run of the project shares: its result as one line that tools/test adds up."""


def pytest_terminal_summary(terminalreporter):
    """The last line: "pytest: N passed, N failed, N skipped"."""
    def count(*names):
        return sum(len(terminalreporter.stats.get(name, [])) for name in names)

    terminalreporter.write_line(f"pytest: {count('passed')} passed, {count('failed', 'error')} "
                                f"failed, {count('skipped')} skipped")
