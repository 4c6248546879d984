"""A phone with Chromium on it, walked by role and name as its user or a screen reader would.

Names are given as the English text in the code and looked up in the catalogue of the phone's language.
"""

import os
import re
import signal
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from types import TracebackType

from babel.messages.pofile import read_po
from playwright.sync_api import Locator, Page, Playwright, expect
from playwright.sync_api import TimeoutError as TooLate

from core.language import Language
from tests.browser.front import APP, FRONT
from tests.browser.keyboard import NO_SUGGESTIONS, Keyboard, parts
from tests.needs import NEEDS

LOCALES = Path(__file__).parents[2] / "locales"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SCREEN = {"width": 360, "height": 740}
BAR_ABOVE, BARS_BELOW = 60, 80
ZONE = "Europe/Amsterdam"
ANDROID = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Mobile Safari/537.36"
)
DESK = {"width": 1440, "height": 900}
DESKTOP = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
)
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.5 Mobile/15E148 Safari/604.1"
)
PATIENCE_MS = 30_000
A_SCREEN_MS = 2_000
"""In this time a screen is there on a busy machine; what is not in it then lies further down."""
SOME_FRAMES = 6
MOST_TABS = 20
_AFTER_FRAMES = """count => new Promise((done) => {
  const frame = () => (count-- > 0 ? requestAnimationFrame(frame) : done());
  frame();
})"""
_LATER = """(milliseconds) => {
  const [date, since] = [Date.now, performance.now.bind(performance)];
  Date.now = () => date() + milliseconds;
  performance.now = () => since() + milliseconds;
}"""
_PLACES = """() => [...document.querySelectorAll("flt-semantics-host *")]
  .map((node) => node.style.transform + node.style.height + node.ariaLabel).join()"""
# By frames and not by the clock, since a busy machine draws fewer of them
_STANDS_STILL = f"""() => new Promise((done) => {{
  const places = {_PLACES};
  let before, left = 4, most = 120;
  const frame = () => {{
    const now = places();
    left = now === before ? left - 1 : 4;
    before = now;
    if (left > 0 && most-- > 0) requestAnimationFrame(frame);
    else done();
  }};
  frame();
}})"""


class Phone:
    """A Chromium profile of its own in `profile`. What it stores survives `kill` and `close`.

    Its processor is `slowed` times slower than this machine, for the page's own thread.
    """

    def __init__(
        self, playwright: Playwright, profile: Path, language: str = "nl", slowed: int = 1, **options: object
    ) -> None:
        self._playwright = playwright
        self.profile = profile
        self._options = options
        self._slowed = slowed
        self.language = Language(language, LOCALES)
        self.requests: list[str] = []
        self.console: list[str] = []
        self.start()

    def __enter__(self) -> "Phone":
        return self

    def __exit__(self, *_fault: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    def start(self) -> None:
        """Start the browser, for the first time or again after a kill."""
        options: dict[str, object] = {
            "viewport": SCREEN,
            "device_scale_factor": 1,
            "is_mobile": True,
            "has_touch": True,
            "user_agent": ANDROID,
            "timezone_id": ZONE,
            "reduced_motion": "reduce",  # no graphics card is here, and drawing each slide takes long
            "locale": f"{self.language.code}-NL",
            **self._options,
        }
        flags = [*FLAGS, *options.pop("flags", [])]  # type: ignore[misc]
        self._screen: dict[str, int] = options["viewport"]  # type: ignore[assignment]
        self.context = self._playwright.chromium.launch_persistent_context(
            self.profile, executable_path=NEEDS["chromium"].find(), args=flags, **options
        )
        self.context.set_default_timeout(PATIENCE_MS)
        self.context.on("request", lambda request: self.requests.append(request.url))
        self.context.on("console", lambda message: self.console.append(f"{message.type}: {message.text}"))
        # what a script throws is no message of the console
        self.context.on("weberror", lambda error: self.console.append(f"error: {error.error}"))
        self._keyboards: dict[Page, Keyboard] = {}
        if self._slowed > 1:
            self.context.on("page", self._slow_down)
        self.page = self.context.pages[0]
        self._slow_down(self.page)

    def kill(self) -> None:
        """Kill the whole browser at once, as an empty battery does. Nothing is told, nothing is closed."""
        # Chromium's lock in the profile is a link whose target ends in the number of its process.
        process = int((self.profile / "SingletonLock").readlink().name.rpartition("-")[2])
        os.kill(process, signal.SIGKILL)
        deadline = time.monotonic() + PATIENCE_MS / 1000
        while _is_alive(process):
            assert time.monotonic() < deadline, "the browser survived"
            time.sleep(0.01)
        (self.profile / "SingletonLock").unlink(missing_ok=True)

    def faults(self) -> list[str]:
        """Give the errors that were told to the console; a missing connection is none."""
        return [
            line
            for line in self.console
            if line.startswith("error: ") and "Failed to load resource: net::ERR" not in line
        ]

    def close(self) -> None:
        """Close the browser in good order; nothing happens when it is closed already."""
        self.context.close()

    def new_tab(self) -> Page:
        """Open another tab and look at that one from now on; gives the tab before."""
        before, self.page = self.page, self.context.new_page()
        return before

    def look_at(self, tab: Page) -> None:
        """Look at this tab from now on."""
        tab.bring_to_front()
        self.page = tab

    # Going somewhere

    def open(self, url: str) -> None:
        """Go to an address and into the app, as soon as it can be used."""
        self.page.goto(url)
        self.enter_app()

    def enter_app(self) -> None:
        """Wait until the app can be used, or the page's own lock before it; where it waits, ask for it."""
        offer = self.page.locator("#open-app button")
        there = self.page.locator("html[data-app=open], html[data-app=ready] .at-gate")
        expect(offer.locator("visible=true").or_(there)).to_have_count(1, timeout=PATIENCE_MS)
        if offer.is_visible():
            offer.tap()
        expect(there).to_have_count(1)

    def look_for_update(self) -> None:
        """Ask the host for a new version, as coming back to the app does."""
        self.page.evaluate(
            "navigator.serviceWorker.getRegistration().then((r) => r.update()).then(() => true)"
        )

    def update_offer(self) -> Locator:
        """Give the bar that offers a new version."""
        return self.page.locator("#update")

    def open_anew(self, url: str, route: str) -> None:
        """Go to an address of the app as a new visit, and into it."""
        self.page.goto("about:blank")
        self.open(f"{url}#/{route}")

    def go_to(self, route: str) -> None:
        """Go to an address within the app."""
        self.page.evaluate("route => { location.hash = `#/${route}`; }", route)

    def go_to_people(self) -> None:
        """To the list of people, from wherever."""
        self.go_to("mensen")
        self.arrive_at_people()

    def arrive_at_people(self) -> None:
        """Wait for the list of people, of which the button to add someone may lie far down."""
        self.front.get_by_role("heading", name=self.text("People"), exact=True).wait_for()

    # Seeing and doing

    def text(self, message: str, **values: object) -> str:
        """Give a text of the code in the phone's language."""
        return self.language.text(message, **values)

    def today(self) -> date:
        """Give the day that the phone's own calendar shows, in its own zone."""
        return date.fromisoformat(self.page.evaluate("new Date().toLocaleDateString('sv')"))

    def day(self, day: date) -> str:
        """Write a day as the app does."""
        return self.language.date(day)

    def beginning(self, sentence: str) -> str:
        """Give, in the phone's language, the text of the code that begins with this sentence.

        Only the first sentence comes back, which is enough to know it by.
        """
        whole = next(text for text in _texts_of_the_code() if text.startswith(sentence))
        return self.language.text(whole, limit="").split(".")[0].split(":")[0]

    def button(self, name: str, **values: object) -> Locator:
        """Give the button with this name."""
        return self.front.get_by_role("button", name=self.text(name, **values), exact=True)

    def row(self, name: str, **values: object) -> Locator:
        """Give the row or the answer to tap that begins with this text of the code."""
        beginning = re.compile("^" + re.escape(self.text(name, **values)))
        rows, answers = (self.front.get_by_role(role, name=beginning) for role in ("button", "radio"))
        return rows.or_(answers).first

    def option(self, name: str, **values: object) -> Locator:
        """Give the answer with this name, of which one can be chosen."""
        return self.front.get_by_role("radio", name=self.text(name, **values), exact=True)

    def press(self, name: str, **values: object) -> None:
        """Press the button or the answer with this name, scrolling to it first where it is out of reach."""
        self.tap(self.button(name, **values).or_(self.option(name, **values)).first)

    def tab_to(self, control: Locator) -> None:
        """Press Tab until this has the focus."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            self.wait_until_still()
            if control.evaluate("one => one === document.activeElement"):
                return
        raise AssertionError(f"no Tab leads to {control}")

    def check(self, name: str) -> None:
        """Tap the checkbox with this name, and see that it is checked."""
        box = self.front.get_by_role("checkbox", name=self.text(name), exact=True)
        self.tap(box)
        expect(box).to_be_checked()

    def tap(self, control: Locator) -> None:
        """Tap this, scrolling to it first where it is out of reach."""
        self.bring(control)
        control.tap()

    def bring(self, control: Locator) -> None:
        """Scroll until this stands between the bars, or comes no further, as what is in a bar.

        Rows far down a long screen come to be while one scrolls to them.
        """
        if self.keyboard.follow_focus():
            self.page.evaluate(_STANDS_STILL)
        with suppress(TooLate):
            control.first.wait_for(timeout=A_SCREEN_MS)
        deadline = time.monotonic() + PATIENCE_MS / 1000
        down = self.keyboard.room / 2
        while not control.count() and time.monotonic() < deadline:
            here = self.page.evaluate(_PLACES)
            self._scroll(down)
            if (
                self.page.evaluate(_PLACES) == here
            ):  # an end of the screen: what came late may lie the other way
                down = -down
        before = None
        while (box := control.first.bounding_box()) and box != before and time.monotonic() < deadline:
            top, bottom = self.reach
            if top < box["y"] and box["y"] + box["height"] < bottom:
                return
            before = box
            self._scroll(box["y"] - (top + bottom) / 2)

    @property
    def reach(self) -> tuple[int, int]:
        """From the bar above to the primary action below, or to the bar that takes a tap back."""
        bottom = self.keyboard.room - BARS_BELOW
        undo = self.button("Undo")
        bar = undo.bounding_box() if undo.count() else None
        # its sentence may stand above its button
        return BAR_ABOVE, min(bottom, int(bar["y"] - bar["height"])) if bar else bottom

    @property
    def keyboard(self) -> Keyboard:
        """The keyboard on the page that is looked at."""
        if self.page not in self._keyboards:
            self._keyboards[self.page] = Keyboard(self.context, self.page, self._screen)
        return self._keyboards[self.page]

    def wait_until_still(self) -> None:
        """Let the keyboard follow the focus, and wait until the screen stands still."""
        self.keyboard.follow_focus()
        self.page.evaluate(_STANDS_STILL)

    def _scroll(self, down: float) -> None:
        self.page.mouse.move(self._screen["width"] / 2, sum(self.reach) / 2)
        self.page.mouse.wheel(0, down)
        self.page.evaluate(_STANDS_STILL)  # Flutter takes a tap during a scroll for its end

    def _slow_down(self, page: Page) -> None:
        if self._slowed > 1:
            session = self.context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": self._slowed})

    def place(self, tab: str) -> Locator:
        """Give a place in the bottom bar: a tab, or at large text a button."""
        return self.front.get_by_role("tab", name=self.text(tab)).or_(self.button(tab)).first

    def go(self, tab: str) -> None:
        """Press a place in the bottom bar."""
        self.place(tab).tap()

    def field(self, label: str, **values: object) -> Locator:
        """Give the field with this label; a hint may follow it."""
        return self._app.get_by_label(re.compile("^" + re.escape(self.text(label, **values))))

    def fill(
        self, label: str, typed: str, *, tapped: Mapping[str, str] = NO_SUGGESTIONS, **values: object
    ) -> None:
        """Type into the field with this label, in place of what was there.

        A word in `tapped` is replaced while it is typed, by tapping the suggestion beside it.
        """
        self.type_into(self.field(label, **values), typed, tapped)

    def type_into(self, field: Locator, typed: str, tapped: Mapping[str, str] = NO_SUGGESTIONS) -> None:
        """Type into a field, in place of what was there, as `fill` does."""
        self.tap(field)
        expect(field).to_be_focused()
        self.keyboard.follow_focus()
        # Flutter begins to listen to a field some frames after it shows the focus
        self.page.evaluate(_AFTER_FRAMES, SOME_FRAMES)
        if field.input_value():
            self.keyboard.clear()
        self.keyboard.type(typed, tapped)
        expect(field).to_have_value("".join(tapped.get(part, part) for part in parts(typed)))

    def sees(self, text: str) -> None:
        """Fail unless this exact text, as given, comes on the screen."""
        expect(self.shown(text)).to_be_visible(timeout=PATIENCE_MS)

    def reads(self, message: str, **values: object) -> None:
        """Fail unless this text of the code comes on the screen, in the phone's language."""
        self.sees(self.text(message, **values))

    def shown(self, text: str) -> Locator:
        """Give the first place where this text shows, as text or as an accessible name."""
        return self._app.get_by_text(text).or_(self._app.locator(f"[aria-label*={_quoted(text)}]")).first

    def until(self, is_so: Callable[[], bool]) -> None:
        """Fail unless this comes true in time, for what no locator can say."""
        deadline = time.monotonic() + PATIENCE_MS / 1000
        while not is_so():
            assert time.monotonic() < deadline, "it did not come true"
            self.page.wait_for_timeout(50)

    @property
    def _app(self) -> Locator:
        return self.page.locator(APP)

    @property
    def front(self) -> Locator:
        """All that can be reached. Looking there is far quicker than looking in the whole page."""
        return self.page.locator(FRONT)

    def back(self) -> None:
        """Go one step back, as the phone's own back gesture does."""
        self.page.go_back()

    def let_time_pass(self, seconds: int) -> None:
        """Move the clocks by which the app's Python goes, as if this had passed."""
        for worker in self.page.workers:
            worker.evaluate(_LATER, seconds * 1000)

    def wait_until_kept(self) -> None:
        """Wait until the service worker has put the whole site on the phone."""
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    # Whole walks

    def make_vault(self, passphrase: str) -> str:
        """From the people tab without a vault to the empty list; gives the recovery code."""
        self.press("Make a passphrase")
        self.press("Think of a passphrase yourself")
        self.fill("Passphrase", passphrase)
        self.fill("The same passphrase again", passphrase)
        self.press("Use this passphrase")
        self.reads("Your recovery code")
        code = self.write_code_down()
        self.button("Add someone").wait_for()
        return code

    def write_code_down(self) -> str:
        """From a new recovery code to where it leads once it was asked back; gives the code."""
        code = self._read_code()
        self.press("I have written it down")
        self.reads("Is the code right on paper?")
        for place, group in enumerate(code.split()):
            if self.field("Group {n}", n=place + 1).count():
                self.fill("Group {n}", group, n=place + 1)
        self.press("Check")
        return code

    def unlock(self, secret: str) -> None:
        """Type the secret and press the button; the caller looks at what comes of it."""
        self.fill("Passphrase or recovery code", secret)
        self.press("Unlock")

    def add_person(self, name: str) -> None:
        """From the list of people to the new person."""
        self.press("Add someone")
        self.fill("Name", name)
        self.press("Save")
        self.reads("Next step")

    def write_note(self, text: str) -> None:
        """From a person back to that person, with one note more."""
        self.press("Write a note")
        self.fill("What did you see, agree or hear?", text)
        self.press("Save")
        self.note(text).wait_for()

    def open_person(self, name: str) -> None:
        """From the list of people to one of them."""
        self.tap(self.row(name))
        self.reads("Next step")

    def further(self, *ways: str) -> None:
        """Through rows that lead further, each by the beginning of its name."""
        for way in ways:
            self.tap(self.row(way))

    def note(self, text: str) -> Locator:
        """Give the note that begins with this text, in the list of a person's notes."""
        return self.front.get_by_role("button", name=text[:30]).first

    def open_note(self, text: str) -> None:
        """From a person to the note that begins with this text."""
        self.tap(self.note(text))
        self.field("What did you see, agree or hear?").wait_for()

    def back_to_list(self) -> None:
        """From a person to the list of people."""
        self.back()
        self.arrive_at_people()

    def _read_code(self) -> str:
        shown = self._app.inner_text()
        labels = self._app.locator("[aria-label]").evaluate_all("nodes => nodes.map(node => node.ariaLabel)")
        groups = re.findall(r"\b[0-9A-HJKMNP-TV-Z]{4}\b", " ".join([shown, *labels]))
        assert len(groups) == 6, f"a recovery code has six groups, not {groups}"
        return " ".join(groups)


@cache
def _texts_of_the_code() -> list[str]:
    with (LOCALES / "nl" / "LC_MESSAGES" / "screens.po").open("rb") as file:
        return [message.id for message in read_po(file) if isinstance(message.id, str)]


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ") + '"'


def _is_alive(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):  # gone before, or while it is read
        return False
