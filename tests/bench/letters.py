"""Measures the letterbox: from opening the app to the first letter one can type, and from Save to stored.

The vault is locked and the app is not running. Stock's first frame is measured in the same round.
"""

import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path

from playwright.sync_api import Playwright

from tests.bench.effort import Effort
from tests.bench.server import serving
from tests.bench.visits import Visitor
from tests.browser.host import Host
from tests.browser.locked_log import SHORTCUT, Cost, note_from_locked
from tests.browser.phone import Phone
from tests.browser.ready_vaults import bring_in, make_values, open_once

SPEEDS = (1, 4)
"""How many times slower the processor of the page is made: not, and as on a cheap phone."""
_WITHOUT_APP = "icons/nugget.svg"
# The moment from which a key goes into the field, by the page's own clock.
_WATCH = """(() => {
  const look = () => {
    const field = document.activeElement;
    if (field?.localName === "textarea" && field.closest("dialog[open]")) window.canType = performance.now();
    else setTimeout(look, 5);
  };
  look();
})();"""
_SAVE = """(text) => new Promise((saved) => {
  const letter = document.getElementById("letter");
  const field = letter.querySelector("textarea");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const began = performance.now();
  const look = () => {
    if (letter.querySelector("[data-panel=done]").hidden) requestAnimationFrame(look);
    else saved(performance.now() - began);
  };
  letter.querySelector("[data-act=save]").click();
  look();
})"""
_ANOTHER = """() => document.querySelector("#letter [data-act=another]").click()"""
_CLOSE = """() => document.getElementById("letter").close()"""


def measure(
    playwright: Playwright,
    sites: Mapping[str, Path],
    effort: Effort,
    slowed: int,
    tell: Callable[[str], None],
) -> Mapping[str, list[float]]:
    """Return the milliseconds of all rounds: stock's first frame and our first letter, cold and warm, and
    each letter "saved". Warm is after a restart of the browser; ours finds its server gone then.
    """
    times: dict[str, list[float]] = defaultdict(list)
    for number in range(1, effort.rounds + 1):
        tell(f"Letters, round {number} of {effort.rounds}, processor slowed {slowed} times\n")
        _visit_stock(playwright, sites["stock"], effort, slowed, times)
        _write_letters(playwright, sites["ours"], effort, slowed, times)
    return times


def _visit_stock(
    playwright: Playwright, site: Path, effort: Effort, slowed: int, times: dict[str, list[float]]
) -> None:
    with tempfile.TemporaryDirectory() as profile, serving(site, keep_everything=True) as server:
        visitor = Visitor(playwright, Path(profile), effort.rest_ms, ours=False, slowed=slowed)
        times["stock cold"].append(1000 * visitor.first_visit(server).first_card)
        times["stock warm"].append(1000 * visitor.second_visit(server).first_card)
        visitor.leave()


def _write_letters(
    playwright: Playwright, site: Path, effort: Effort, slowed: int, times: dict[str, list[float]]
) -> None:
    host = Host(site)
    with tempfile.TemporaryDirectory() as profile, Phone(playwright, Path(profile), slowed=slowed) as phone:
        phone.page.goto(host.url + _WITHOUT_APP)
        bring_in(phone.page, make_values(open_once))
        times["letter cold"].append(_until_one_can_type(phone, host))
        for number in range(effort.letters):
            times["saved"].append(phone.page.evaluate(_SAVE, f"Test Teun vroeg zelf om hulp, keer {number}."))
            phone.page.evaluate(_ANOTHER)
        phone.page.evaluate(_CLOSE)
        phone.wait_until_kept()
        phone.page.wait_for_timeout(effort.rest_ms)
        phone.close()
        host.stop()
        phone.start()
        times["letter warm"].append(_until_one_can_type(phone, host))


def _until_one_can_type(phone: Phone, host: Host) -> float:
    phone.page.add_init_script(_WATCH)
    phone.page.goto(host.url + SHORTCUT, wait_until="commit")
    phone.until(lambda: phone.page.evaluate("Boolean(window.canType)"))
    milliseconds: float = phone.page.evaluate("window.canType")
    return milliseconds


def cost_of_a_note(playwright: Playwright, site: Path) -> Cost:
    """Return what it takes to note a talk from a locked phone."""
    host = Host(site)
    with tempfile.TemporaryDirectory() as profile, Phone(playwright, Path(profile)) as phone:
        phone.page.goto(host.url + _WITHOUT_APP)
        bring_in(phone.page, make_values(open_once))
        cost = note_from_locked(phone, host, "Test Teun vroeg zelf om hulp.")
    host.stop()
    return cost
