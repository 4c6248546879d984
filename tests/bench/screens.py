"""Measures how fast the screens with notes open in Chromium, for someone with many people and notes."""

from pathlib import Path

from playwright.sync_api import Playwright

from tests.bench.effort import Effort
from tests.browser.host import Host
from tests.browser.in_page import open_python, run_python
from tests.browser.phone import Phone

SCREENS = (
    "mensen",
    "mensen/nieuw",
    "mensen/loggen",
    "mensen/zoeken",
    "mensen/aandacht",
    "mensen/agenda",
    "mensen/onderweg",
    "mensen/opruimen",
    "mensen/{person}",
    "mensen/{person}/gegevens",
    "mensen/{person}/doelen",
    "mensen/{person}/tijdlijn",
    "mensen/{person}/meer",
    "mensen/{person}/inzage",
    "mensen/{person}/bewaren",
    "mensen/{person}/bellen",
    "mensen/{person}/notitie/nieuw",
    "mensen/{person}/afspraak/nieuw",
    "mensen/{person}/doel/{goal}",
    "mensen/{person}/doel/{goal}/lijn",
    "mensen/{person}/doel/{goal}/schaal",
)
"""The addresses of the screens that read notes; each is opened from the one it lies under."""

EMPTY = "niets"
"""An address that leads nowhere: a screen with a sentence and a button, opened from the cards."""

_SECRET = "vier geiten op een dak"
_PATIENCE_MS = 300_000
_FILL = "from tests.bench.screens_in_page import fill\nawait fill({secret!r}, {people}, {notes})"
_OPEN = """(address) => new Promise((opened, failed) => {
  const tree = document.querySelector("flt-semantics-host");
  const shown = () =>
    [...tree.querySelectorAll("h1, h2, h3, [role=heading]")]
      .map((heading) => heading.textContent + heading.ariaLabel).join("|");
  const before = shown();
  const start = performance.now();
  location.hash = address;
  const look = () => {
    const passed = performance.now() - start;
    if (shown() !== before && shown()) opened(passed);
    else if (passed > 20000) failed(new Error(`${address} does not open`));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})"""


def measure(playwright: Playwright, site: Path, profile: Path, effort: Effort) -> dict[str, list[float]]:
    """Open every screen so many times, and the one that is EMPTY, and return the milliseconds by address.

    A screen counts as open when its headings are there for a screen reader, which is after it was drawn.
    """
    fill = _FILL.format(secret=_SECRET, people=effort.people, notes=effort.notes)
    host = Host(site)
    try:
        with Phone(playwright, profile) as phone:
            phone.context.set_default_timeout(_PATIENCE_MS)
            open_python(phone, host, ["tests/bench/screens_in_page.py"])
            person, goal = str(run_python(phone, fill)).split()
            phone.open(f"{host.url}#/mensen")
            phone.unlock(_SECRET)
            phone.button("Add someone").wait_for()
            times: dict[str, list[float]] = {address: [] for address in (*SCREENS, EMPTY)}
            for _ in range(effort.screen_rounds):
                for address in times:
                    times[address].append(
                        _open(phone, address.format(person=person, goal=goal), effort.settled_ms)
                    )
    finally:
        host.stop()
    return times


def _open(phone: Phone, address: str, settled_ms: int) -> float:
    parent = (
        address.rpartition("/")[0].removesuffix("/doel").removesuffix("/notitie").removesuffix("/afspraak")
    )
    if not phone.page.url.endswith(f"#/{parent}"):
        phone.page.evaluate(_OPEN, f"#/{parent}")
    phone.page.wait_for_timeout(settled_ms)
    return float(phone.page.evaluate(_OPEN, f"#/{address}"))
