"""Takes a picture of every screen, for a person to look at.

    python -m tests.browser.screenshots [FOLDER] [--cards | --for-manifest]

Four sets: light and dark, text at 100 % and 200 %. With --cards every card is taken, in light and dark, on
sheets of twelve. With --for-manifest only the pictures that the web app manifest shows are taken, into
mobile/site/drawings/screenshots.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Playwright, sync_playwright

from core.deck import load_deck
from mobile.site.icons import SCREENSHOTS
from mobile.site.publish import SITE
from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.phone import Phone

CARD = "kaarten/t07-goudklompjes"
CARDS = (CARD, "kaarten/schaalvraag", "kaarten/t24-verandertaal")
WAYS = (
    "deel/techniques",
    "moment",
    "moment/nu-stoppen",
    "balans",
    "vragen",
    "vragen/b01-blijfvragen",
    "woorden",
)
PER_SHEET = 12
SETTLE_MS = 700


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description="Take a picture of every screen.")
    parser.add_argument("folder", nargs="?", type=Path, default=SITE.with_name("screenshots"))
    parser.add_argument("--cards", action="store_true")
    parser.add_argument("--for-manifest", action="store_true")
    options = parser.parse_args()
    host = Host(SITE)
    with sync_playwright() as playwright:
        if options.for_manifest:
            for language in ("nl", "en"):
                _take_for_manifest(playwright, host, language)
        elif options.cards:
            for theme in ("light", "dark"):
                _take_cards(playwright, host, theme, options.folder / f"cards-{theme}")
        else:
            for theme in ("light", "dark"):
                for size in (100, 200):
                    _take_all(playwright, host, theme, size, options.folder / f"{theme}-{size}")
    host.stop()
    return 0


def _take_all(playwright: Playwright, host: Host, theme: str, size: int, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile, Phone(playwright, Path(profile)) as phone:
        _choose(phone, host, theme=theme, text_size=size)
        for number, name in enumerate(_walk(phone, host)):
            phone.page.wait_for_timeout(SETTLE_MS)
            phone.page.screenshot(path=folder / f"{number:02}-{name}.png")
            sys.stdout.write(".")
            sys.stdout.flush()
    sys.stdout.write(f" {folder}\n")


def _take_cards(playwright: Playwright, host: Host, theme: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pictures = []
    with tempfile.TemporaryDirectory() as profile, Phone(playwright, Path(profile)) as phone:
        _choose(phone, host, theme=theme)
        phone.open(host.url + "?cards")
        for card in load_deck():
            phone.page.evaluate("hash => { location.hash = hash }", f"#/kaarten/{card.id}")
            phone.page.wait_for_timeout(SETTLE_MS)
            pictures.append(Image.open(BytesIO(phone.page.screenshot(scale="css"))))
    width, height = pictures[0].size
    for number, sheet in enumerate(_batched(pictures, PER_SHEET)):
        image = Image.new("RGB", (width * PER_SHEET // 2, height * 2))
        for place, picture in enumerate(sheet):
            image.paste(picture, (place % (PER_SHEET // 2) * width, place // (PER_SHEET // 2) * height))
        image.save(folder / f"{number:02}.png")
    sys.stdout.write(f"{folder}\n")


def _choose(phone: Phone, host: Host, **settings: object) -> None:
    phone.page.goto(host.url)
    kept = json.dumps({"language": "nl", **settings})
    phone.page.evaluate("text => localStorage.setItem('goudklompje.settings', text)", kept)


def _batched(pictures: list[Image.Image], size: int) -> Iterator[list[Image.Image]]:
    return (pictures[first : first + size] for first in range(0, len(pictures), size))


def _walk(phone: Phone, host: Host) -> Iterator[str]:
    """Go from screen to screen; yields a name wherever there is something to look at."""
    phone.page.route("**/python-worker.js", lambda _route: None)
    phone.page.goto(host.url + "?reading")
    yield "page-deck"
    phone.page.goto(f"{host.url}?reading#/{CARD}")
    yield "page-card"
    phone.page.unroute_all()

    phone.open(host.url)
    yield "deck"
    phone.fill("Search the cards", "te laat")
    yield "deck-found"
    phone.fill("Search the cards", "zzzz")
    yield "deck-nothing-found"
    for card in CARDS:
        phone.open(f"{host.url}#/{card}")
        yield f"card-{card.partition('/')[2]}"
    phone.press("In the group")
    yield "card-in-the-group"
    phone.open(f"{host.url}#/{CARD}/zin")
    yield "own-sentence"
    for route in WAYS:
        phone.open(f"{host.url}#/{route}")
        yield route.replace("/", "-")
    phone.open(f"{host.url}#/mensen")
    phone.button("Make a passphrase").wait_for()
    yield "first-use"
    phone.press("Make a passphrase")
    yield "offered-passphrase"
    phone.press("Think of a passphrase yourself")
    yield "own-passphrase"
    phone.fill("Passphrase", PASSPHRASE)
    phone.fill("The same passphrase again", PASSPHRASE)
    phone.press("Use this passphrase")
    phone.reads("Your recovery code")
    yield "recovery-code"
    phone.press("I have written it down")
    phone.reads("Is the code right on paper?")
    yield "asked-back"
    phone.press("Skip this")
    yield "skip-code"
    phone.press("Go on without it")
    phone.button("Add someone").wait_for()
    yield "no-people"
    phone.press("Add someone")
    phone.fill("Name", "Proef Piet de Vries")
    yield "new-person"
    phone.press("Save")
    phone.button("Write a note").wait_for()
    yield "new-person-saved"
    phone.press("Add a goal")
    yield "new-goal"
    phone.page.go_back()
    phone.press("Write a note")
    phone.fill("What did you see, agree or hear?", "Hij vroeg zelf om hulp bij de zaag.")
    yield "note"
    phone.press("Save")
    phone.note("Hij vroeg zelf").wait_for()
    yield "person"
    phone.press("Erase this person")
    yield "erase-question"
    phone.press("Keep")
    phone.go_to_people()
    yield "people"
    phone.press("Lock")
    phone.button("Unlock").wait_for()
    phone.fill("Passphrase or recovery code", "niet de goede woorden")
    phone.press("Unlock")
    phone.reads("That is not the right passphrase or code. Nothing is lost. Try again.")
    yield "wrong-passphrase"
    phone.open(f"{host.url}#/instellingen")
    yield "settings"
    phone.open(f"{host.url}#/instellingen/bronnen")
    yield "sources"
    phone.open(f"{host.url}#/instellingen/bronnen/003")
    yield "source"
    phone.open(f"{host.url}#/nergens")
    yield "lost"


def _take_for_manifest(playwright: Playwright, host: Host, language: str) -> None:
    with (
        tempfile.TemporaryDirectory() as profile,
        Phone(playwright, Path(profile), language=language) as phone,
    ):
        page = host.url + ("" if language == "nl" else f"{language}/")
        for name, route in (("deck", ""), ("card", CARD)):
            phone.open(f"{page}#/{route}")
            phone.page.wait_for_timeout(SETTLE_MS)
            file = SCREENSHOTS / f"{name}-{language}.png"
            phone.page.screenshot(path=file)
            # few colours are on these screens: a palette says it in a third of the bytes
            Image.open(file).convert("RGB").quantize(128).save(file, optimize=True)
            sys.stdout.write(f"{file.name} {file.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    sys.exit(main())
