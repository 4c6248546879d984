"""Playwright that can look at no more than what is in front, as its user does.

The page holds every card, some thirteen thousand elements, and lies hidden behind the open app. Looking for
a role or a name goes through every element that is asked, and took a third of the time of a test.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Playwright, sync_playwright

FRONT = "front=all"
APP = "front=app"
"""Flutter's tree for screen readers, beside which the page lies hidden; before it the page's lock."""
_ENGINE = """(() => {
  const queryAll = (root, what) => {
    const isOpen = document.documentElement.dataset.app === "open";
    if (what === "app") return [...document.querySelectorAll(isOpen ? "flt-semantics-host" : "#gate")];
    // what Flutter draws behind the page cannot be reached
    return [...document.body.children].filter(
      (one) => one.checkVisibility() && (isOpen || one.localName !== "flutter-view"));
  };
  return { queryAll, query: (root, what) => queryAll(root, what)[0] };
})()"""


@contextmanager
def playwright_with_front() -> Iterator[Playwright]:
    """Run Playwright with the two selectors FRONT and APP."""
    with sync_playwright() as playwright:
        playwright.selectors.register("front", _ENGINE)
        yield playwright
