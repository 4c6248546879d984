"""A long run says where it is: which test of how many, and how long it has been running."""

import time
from collections.abc import Generator
from typing import Any

import pytest


class Progress:
    """A plugin of pytest: adds the place and the time to the word that a verbose run writes for each test."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._all = 0
        self._done: list[str] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Count the tests of this run."""
        self._all = len(session.items)

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids: list[str]) -> None:
        """Count the tests of a run that several processes share; each of them collects all."""
        self._all = len(ids)

    @pytest.hookimpl(wrapper=True)
    def pytest_report_teststatus(
        self, report: pytest.TestReport | pytest.CollectReport
    ) -> Generator[None, Any, Any]:
        """Give the same word with the place and the time behind it."""
        category, letter, word = yield
        if not word:
            return category, letter, word
        if report.nodeid not in self._done:
            self._done.append(report.nodeid)
        minutes, seconds = divmod(round(time.monotonic() - self._began), 60)
        place = f" {self._done.index(report.nodeid) + 1}/{self._all} {minutes}:{seconds:02}"
        return category, letter, (word[0] + place, word[1]) if isinstance(word, tuple) else word + place
