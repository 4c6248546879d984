"""Every screen of the app as a screen reader finds it: what WCAG asks for at A and AA, in both themes."""

from collections.abc import Iterator

import flet as ft
import pytest
from axe_playwright_python.sync_playwright import Axe

from mobile.app import open_routes
from tests.browser.host import Host
from tests.browser.invented_people import bring_people
from tests.browser.locked_log import note_from_locked
from tests.browser.phone import Phone
from tests.browser.profiles import open_with_letterbox
from tests.browser.ready_vaults import PASSPHRASE

OUR_OWN = {"target-size": {"enabled": False}}
"""Not asked of axe, as it takes what has scrolled away for covered; `_SMALL` asks for more."""
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": OUR_OWN,
}
# axe goes through the whole document, and the page behind, with tests of its own, holds thousands of elements
_EMPTY_PAGE = (
    """() => document.querySelectorAll("#page article > :not(h1, h2)").forEach((one) => one.remove())"""
)
LEAST_SIZE = 44
SHOWN_MS = 400
VALUES = {
    "card": "t22-negatieve-feedback",
    "situation": "te-laat",
    "section": "techniques",
    "moment": "nu-stoppen",
    "list": "b01-blijfvragen",
    "leaflet": "verzuim",
    "source": "002",
    "guide": "g05-kwartaalgesprek",
    "look": "questions",
    "set": "waterlijn",
    "item": "onder-1",
    "scene": "samenvatten-mangel",
    "rung": "short",
    "part": "motivatie",
    "rest*": "niets",
}
"""What stands in an address for its parameters, where the invented people have no record of it."""
OTHERWISE = {
    "gesprek/:guide/scherm": "gesprek/g10-weekstart/scherm",
    "mensen/:person/doel/:goal/plan/:part": "mensen/:person/doel/:goal/plan/als-dan",
}
_SMALL = """(least) => [...document.querySelectorAll("flt-semantics-host :is([tabindex='0'], input):not(h1)")]
  .filter((one) => {
    const room = one.parentElement.closest("flt-semantics[style*='scroll']") ?? document.body;
    const [box, edge] = [one, room].map((node) => node.getBoundingClientRect());
    const isCut = box.top <= edge.top || box.bottom >= edge.bottom;
    return !isCut && Math.min(box.width, box.height) < least;
  })
  .map((one) => one.ariaLabel ?? one.textContent)"""


@pytest.mark.release
def test_every_screen_has_one_title_and_large_targets_and_axe_finds_nothing(visited_phone: Phone, host: Host):
    phone = visited_phone
    ids = bring_people(phone, host)
    ids["letter"] = _letter(phone, host)
    phone.page.evaluate(_EMPTY_PAGE)
    found = []
    for route in _addresses({**VALUES, **ids}):
        phone.go_to(route)
        phone.page.wait_for_timeout(SHOWN_MS)
        phone.wait_until_still()
        titles = phone.page.locator("flt-semantics-host h1").count()
        if titles != 1:
            found.append((route, f"{titles} titles"))
        found += [(route, f"small: {name}") for name in phone.page.evaluate(_SMALL, LEAST_SIZE)]
        for theme in ("light", "dark"):
            phone.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
            result = Axe().run(phone.page, options=RULES).response
            assert result["passes"], "axe must have looked at something"
            found += [
                (route, theme, fault["id"], fault["nodes"][0]["html"][:200]) for fault in result["violations"]
            ]
    assert not found, "\n".join(map(str, found))


def _letter(phone: Phone, host: Host) -> str:
    """Write a quick note from the locked phone, open the app, and give the note's id."""
    open_with_letterbox(phone, host)
    phone.page.goto("about:blank")
    note_from_locked(phone, host, "De zaag stond goed.")
    phone.open_anew(host.url, "mensen/briefjes")
    phone.unlock(PASSPHRASE)
    phone.press("Somebody else, or change it first")
    phone.page.wait_for_url("**/#/mensen/briefjes/*")
    return phone.page.url.rpartition("/")[2]


def _addresses(values: dict[str, str]) -> Iterator[str]:
    for path in _paths(open_routes()):
        parts = OTHERWISE.get(path, path).split("/")
        yield "/".join(values[part[1:]] if part.startswith(":") else part for part in parts)


def _paths(routes: list[ft.Route], above: str = "") -> Iterator[str]:
    for route in routes:
        path = f"{above}/{route.path}".replace("//", "/").strip("/")
        yield path
        yield from _paths(route.children or [], path)
