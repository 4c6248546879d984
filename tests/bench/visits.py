"""Visits of one phone to a site, each timed by the page's own clock."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Playwright

from core.authoring.content_files import read_deck
from core.language import Language
from tests.bench.server import Server
from tests.browser.phone import LOCALES, Phone
from tests.browser.snapshots import HAS_SNAPSHOT

LANGUAGE = "nl"
PATIENCE_MS = 60_000
_LOOK_EVERY_MS = 250
PROFILE = (
    "page painted",
    "Python's worker begun",
    "Python there",
    "app unpacked",
    "app imported",
    "Python listens",
    "first screen sent",
    "engine compiled",
    "first frame",
    "usable",
)
"""The steps of a start of ours. Python and the engine come side by side."""

_MARKS = """(() => ({
  origin: performance.timeOrigin,
  marks: [...performance.getEntriesByType("mark"), ...performance.getEntriesByType("paint")]
    .map(({ name, startTime }) => [name, startTime]),
}))()"""
_OF_PAGE = {
    "first-contentful-paint": "page painted",
    "engine": "engine compiled",
    "flutter": "first frame",
}
_OF_WORKER = {
    "runtime": "Python there",
    "unpacked": "app unpacked",
    "imported": "app imported",
    "initialized": "Python listens",
    "shown": "first screen sent",
}
# Nothing outside this machine is to be waited for: stock asks another host for a runtime it does not need.
_NO_OTHER_HOST = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"


@dataclass(frozen=True)
class Times:
    """Seconds from the start of a visit until a card could be read, and until the app could be used.

    `marks` are those that our page and its Python set on the way, by their names in PROFILE.
    """

    first_card: float
    usable: float
    marks: Mapping[str, float] = field(default_factory=dict)


class Visitor:
    """A phone with an empty profile, which comes back later with what it kept.

    `ours` tells which of the two sites it visits: ours has a readable page before the app, and stays on
    the phone. Its processor is made `slowed` times slower.
    """

    def __init__(
        self, playwright: Playwright, profile: Path, rest_ms: int, *, ours: bool, slowed: int = 1
    ) -> None:
        self._ours = ours
        self._rest_ms = rest_ms
        self._phone = Phone(playwright, profile, LANGUAGE, slowed, flags=[_NO_OTHER_HOST])
        self._watch()

    def first_visit(self, server: Server) -> Times:
        """Visit with nothing kept, stay until the phone has kept what it keeps, and close the browser."""
        times = self._visit(server)
        if self._ours:
            self._wait_until("Boolean(navigator.serviceWorker.controller)")
            self._wait_until(HAS_SNAPSHOT)
        self._phone.page.wait_for_timeout(self._rest_ms)
        self._phone.close()
        return times

    def second_visit(self, server: Server) -> Times:
        """Start the browser again and visit with what was kept; ours finds its server gone.

        The browser stays open, for a `visit_again`.
        """
        if self._ours:
            server.stop()
        self._phone.start()
        self._watch()
        return self._visit(server)

    def visit_again(self, server: Server) -> Times:
        """Visit once more in the browser that runs, and close it."""
        self._phone.page.goto("about:blank")
        times = self._visit(server)
        self.leave()
        return times

    def leave(self) -> None:
        """Close the browser."""
        self._phone.close()

    def _watch(self) -> None:
        self._phone.context.add_init_script(_watch_script(ours=self._ours))

    def _visit(self, server: Server) -> Times:
        page = self._phone.page
        page.goto(server.url, wait_until="commit")
        self._wait_until("Boolean(globalThis.seen?.usable)")
        seen = page.evaluate("seen")
        marks = self._marks() | {"usable": seen["usable"] / 1000} if self._ours else {}
        return Times(seen["first_card"] / 1000, seen["usable"] / 1000, marks)

    def _marks(self) -> dict[str, float]:
        page = self._phone.page.evaluate(_MARKS)
        found = {_OF_PAGE[name]: at for name, at in page["marks"] if name in _OF_PAGE}
        for worker in self._phone.page.workers:
            own = worker.evaluate(_MARKS)
            later = own["origin"] - page["origin"]
            found["Python's worker begun"] = later
            found |= {_OF_WORKER[name]: at + later for name, at in own["marks"] if name in _OF_WORKER}
        return {name: at / 1000 for name, at in found.items()}

    def _wait_until(self, condition: str) -> None:
        # Playwright's own waiting evaluates text in the page, which our site's policy forbids.
        page = self._phone.page
        for _ in range(PATIENCE_MS // _LOOK_EVERY_MS):
            if page.evaluate(condition):
                return
            page.wait_for_timeout(_LOOK_EVERY_MS)
        raise TimeoutError(f"{condition} did not come true: {self._phone.console[-5:]}")


def _watch_script(*, ours: bool) -> str:
    wanted = {
        "titles": [card.title for card in read_deck()],
        "search": Language(LANGUAGE, LOCALES).text("Search the cards"),
        "hasPage": ours,
    }
    script = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
    return script.replace("WANTED;", f"{json.dumps(wanted)};")
