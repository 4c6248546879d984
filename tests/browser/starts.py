"""Starts the app many times on a busy machine, and compares what it draws: letters must not be lost.

    python -m tests.browser.starts [--starts 100] [--at-once 4] [--out FOLDER] [--threaded]

Several pages start at once, which is the load. A picture that is not like the others is taken again for a
while, as a busy machine may be late; what stays different is counted and kept. With --threaded the engine
draws in a thread of its own, as it did until that was seen to break letters.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, Route

from mobile.site.publish import SITE
from tests.browser.front import playwright_with_front
from tests.browser.host import Host
from tests.browser.phone import ANDROID, FLAGS, PATIENCE_MS, SCREEN
from tests.needs import NEEDS

ADDRESSES = ("#/", "#/woorden", "#/mensen")
SETTLE_MS = 700
TRIES = 6
PATIENCE = PATIENCE_MS * 4
PIXELS = 40
"""So many pixels differ where a letter is lost or broken; fewer may be a caret or a rounded edge."""


def start_often(
    browser: Browser, url: str, starts: int, at_once: int, *, threaded: bool
) -> Iterator[list[bytes]]:
    """Start the app that often, so many at once; gives for each start its picture at each address."""
    first: list[bytes] = []
    for begun in range(0, starts, at_once):
        with ExitStack() as closing:
            pages = [
                closing.enter_context(_page(browser, threaded=threaded))
                for _ in range(min(at_once, starts - begun))
            ]
            for page in pages:
                page.goto(url, wait_until="commit")
            for page in pages:
                page.locator("html[data-app=open]").wait_for(state="attached", timeout=PATIENCE)
            for page in pages:
                pictures = [
                    _picture(page, address, first[place : place + 1])
                    for place, address in enumerate(ADDRESSES)
                ]
                first = first or pictures
                yield pictures


def differing(one: bytes, other: bytes) -> int:
    """Count the pixels in which two pictures differ."""
    pictures = [Image.open(BytesIO(data)).convert("L") for data in (one, other)]
    return sum(
        count for value, count in enumerate(ImageChops.difference(*pictures).histogram()) if value > 32
    )


def odd_ones(starts: list[list[bytes]]) -> list[int]:
    """Give the places of the starts of which a picture is not like the most common one of its address."""
    common = [Counter(pictures).most_common(1)[0][0] for pictures in zip(*starts, strict=True)]
    return [
        place
        for place, pictures in enumerate(starts)
        if any(differing(*pair) > PIXELS for pair in zip(pictures, common, strict=True))
    ]


@contextmanager
def _page(browser: Browser, *, threaded: bool) -> Iterator[Page]:
    """Open a page on a phone of its own."""
    context = browser.new_context(
        viewport=SCREEN, is_mobile=True, has_touch=True, locale="nl-NL", user_agent=ANDROID
    )
    if threaded:
        context.route("**/engine.js", _with_a_thread)
    yield context.new_page()
    context.close()


def _with_a_thread(route: Route) -> None:
    answer = route.fetch()
    single = "forceSingleThreadedSkwasm: true"
    assert single in answer.text()
    route.fulfill(response=answer, body=answer.text().replace(single, "forceSingleThreadedSkwasm: false"))


def _picture(page: Page, address: str, wanted: list[bytes]) -> bytes:
    page.evaluate("address => { location.hash = address; }", address)
    for _ in range(TRIES):
        page.wait_for_timeout(SETTLE_MS)
        picture = page.screenshot()
        if not wanted or differing(picture, wanted[0]) <= PIXELS:
            break
    return picture


def main() -> int:
    """Start the app often, and say how often letters were lost."""
    parser = argparse.ArgumentParser(description="Start the app many times and compare what it draws.")
    parser.add_argument("--starts", type=int, default=100)
    parser.add_argument("--at-once", type=int, default=4)
    parser.add_argument("--out", type=Path, default=SITE.with_name("starts"))
    parser.add_argument("--threaded", action="store_true")
    options = parser.parse_args()
    host, began = Host(SITE), time.monotonic()
    with playwright_with_front() as playwright:
        browser = playwright.chromium.launch(executable_path=NEEDS["chromium"].find(), args=list(FLAGS))
        starts = []
        for pictures in start_often(
            browser, host.url, options.starts, options.at_once, threaded=options.threaded
        ):
            starts.append(pictures)
            sys.stdout.write(f"{len(starts)} starts, {time.monotonic() - began:.0f} s\n")
            sys.stdout.flush()
        browser.close()
    host.stop()
    odd = odd_ones(starts)
    options.out.mkdir(parents=True, exist_ok=True)
    for place in {0, *odd}:
        for number, picture in enumerate(starts[place]):
            (options.out / f"start-{place}-{number}.png").write_bytes(picture)
    sys.stdout.write(f"{len(odd)} of {len(starts)} starts drew something else: {odd}\n")
    return bool(odd)


if __name__ == "__main__":
    sys.exit(main())
