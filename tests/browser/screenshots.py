"""Takes a picture of every screen, for a person to look at.

    python -m tests.browser.screenshots [FOLDER] [--walk lock] [--language en] [--width 412] [--height 915]
    python -m tests.browser.screenshots [FOLDER] --walk worker --language-of-worker Arabisch
    python -m tests.browser.screenshots [FOLDER] --cards
    python -m tests.browser.screenshots --for-manifest

Four sets: light and dark, text at 100 % and 200 %. With --walk only the screens of one walk are taken; with
a great height all of a screen is in the picture, also what one scrolls to. With --cards every card is taken
and then what stands behind each, in light and dark, on sheets of twelve. With --for-manifest only those that
the web app manifest shows are taken, into mobile/site/drawings/screenshots.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Playwright

from core.authoring.content_files import read_deck
from mobile.site.icons import SCREENSHOTS
from mobile.site.publish import SITE
from tests.browser.front import playwright_with_front
from tests.browser.host import Host
from tests.browser.phone import SCREEN, Phone
from tests.browser.walk_cards_and_notes import CARD, along_cards_and_notes
from tests.browser.walk_lock import along_lock
from tests.browser.walk_people import along_people
from tests.browser.walk_practice import along_practice
from tests.browser.walk_talks import along_talks
from tests.browser.walk_worker import along_worker

WALKS: dict[str, Callable[..., Iterator[str]]] = {
    "cards": along_cards_and_notes,
    "people": along_people,
    "talks": along_talks,
    "practice": along_practice,
    "worker": along_worker,
    "lock": along_lock,
}
PER_SHEET = 12
SHARP = 2
"""Pixels a point: sharp enough to judge letters by."""
SETTLE_MS = 700


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description="Take a picture of every screen.")
    parser.add_argument("folder", nargs="?", type=Path, default=SITE.with_name("screenshots"))
    parser.add_argument("--walk", choices=WALKS)
    parser.add_argument("--language", default="nl")
    parser.add_argument("--language-of-worker", default="Turks")
    parser.add_argument("--width", type=int, default=SCREEN["width"])
    parser.add_argument("--height", type=int, default=SCREEN["height"])
    parser.add_argument("--cards", action="store_true")
    parser.add_argument("--for-manifest", action="store_true")
    options = parser.parse_args()
    host = Host(SITE)
    with playwright_with_front() as playwright:
        if options.for_manifest:
            for language in ("nl", "en"):
                _take_for_manifest(playwright, host, language)
        elif options.cards:
            for theme in ("light", "dark"):
                for layer in ("", "/meer"):
                    _take_cards(playwright, host, theme, layer, options)
        else:
            for theme in ("light", "dark"):
                for size in (100, 200):
                    _take_all(playwright, host, theme, size, options)
    host.stop()
    return 0


def _take_all(playwright: Playwright, host: Host, theme: str, size: int, options: argparse.Namespace) -> None:
    folder = options.folder / f"{theme}-{size}"
    folder.mkdir(parents=True, exist_ok=True)
    screen = {"width": options.width, "height": options.height}
    for kind in [options.walk] if options.walk else WALKS:
        with (
            tempfile.TemporaryDirectory() as profile,
            Phone(
                playwright, Path(profile), options.language, viewport=screen, device_scale_factor=SHARP
            ) as phone,
        ):
            _choose(phone, host, language=options.language, theme=theme, text_size=size)
            spoken = [options.language_of_worker] if kind == "worker" else []
            for number, name in enumerate(WALKS[kind](phone, host, *spoken)):
                phone.keyboard.follow_focus()  # a field may have gone, of itself, since the last tap
                phone.page.wait_for_timeout(SETTLE_MS)
                phone.page.screenshot(path=folder / f"{kind}-{number:02}-{name}.png")
                sys.stdout.write(".")
                sys.stdout.flush()
    sys.stdout.write(f" {folder}\n")


def _take_cards(
    playwright: Playwright, host: Host, theme: str, layer: str, options: argparse.Namespace
) -> None:
    folder = options.folder / f"cards-{options.language}-{theme}{layer.replace('/', '-')}"
    folder.mkdir(parents=True, exist_ok=True)
    screen = {"width": options.width, "height": options.height}
    pictures = []
    with (
        tempfile.TemporaryDirectory() as profile,
        Phone(
            playwright, Path(profile), options.language, viewport=screen, device_scale_factor=SHARP
        ) as phone,
    ):
        _choose(phone, host, language=options.language, theme=theme)
        phone.open(host.url + "?cards")
        for card in read_deck():
            phone.page.evaluate("hash => { location.hash = hash }", f"#/kaarten/{card.id}{layer}")
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


def _take_for_manifest(playwright: Playwright, host: Host, language: str) -> None:
    with (
        tempfile.TemporaryDirectory() as profile,
        Phone(playwright, Path(profile), language=language, device_scale_factor=SHARP) as phone,
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
