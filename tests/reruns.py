"""A second try of a failed test is no secret: each is counted and shown, and more than a few fail the run.

Busy machines let a browser miss a beat now and then. A test that needs its second try often has a fault.
"""

import pytest

MOST = 2


class Reruns:
    """A plugin of pytest: watches the tests that `--reruns` of pytest-rerunfailures tries once more."""

    def __init__(self) -> None:
        self._failures: list[tuple[str, str]] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember each failure that leads to another try."""
        if report.outcome == "rerun":
            self._failures.append((report.nodeid, _message(report)))

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail a run of too many second tries."""
        if len(self._failures) > MOST and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Show the name and the failure of each test that was tried again."""
        count = len(self._failures)
        if not count:
            return
        terminalreporter.section(f"second tries: {count}")
        for name, message in self._failures:
            terminalreporter.line(f"{name}: {message}")
        if count > MOST:
            terminalreporter.line(f"More than {MOST} second tries fail the run.", red=True)


def _message(report: pytest.TestReport) -> str:
    """Return where the test failed, by the line of the test itself, and the first line of why."""
    crash = getattr(report.longrepr, "reprcrash", None)
    message = str(crash.message if crash else report.longrepr).partition("\n")[0]
    trace = getattr(report.longrepr, "reprtraceback", None)
    place = trace.reprentries[0].reprfileloc if trace else None
    return f"line {place.lineno}: {message}" if place else message
