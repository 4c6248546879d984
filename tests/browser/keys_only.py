"""A walk through the app by keyboard alone, which looks at every stop."""

import re

from playwright.sync_api import expect

from tests.browser.phone import Phone

MOST_STOPS = 60
LEAST_SIZE = 44
# The node with the focus after the app had time to move it elsewhere, and how it shows
_STOP = """() => new Promise((done) => {
  const at = document.activeElement;
  let left = 3;
  const frame = () => {
    if (left-- > 0) return requestAnimationFrame(frame);
    const box = at.getBoundingClientRect();
    const ring = getComputedStyle(at);
    done({
      name: at.ariaLabel ?? at.labels?.[0]?.textContent ?? at.textContent,
      stays: at === document.activeElement,
      inApp: at.closest("flt-semantics-host") !== null,
      isField: at.matches("input, textarea"),
      ring: parseFloat(ring.outlineWidth) * (ring.outlineStyle === "solid"),
      size: Math.min(box.width, box.height),
      isInSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      top: Math.round(box.top),
      left: Math.round(box.left),
    });
  };
  requestAnimationFrame(frame);
})"""


class KeysOnly:
    """The keys of somebody who has no pointer, on this phone or desk."""

    def __init__(self, phone: Phone) -> None:
        self._phone = phone
        self.stops: list[dict[str, object]] = []

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Press the key until the stop whose name begins with this text, and look at each on the way."""
        wanted = self._phone.text(name)
        begun = len(self.stops)
        for _ in range(MOST_STOPS):
            if str(self.stop(key)["name"]).startswith(wanted):
                return
        raise AssertionError(f"no {key} led to {wanted!r}, but to {self.stops[begun:]}")

    def stop(self, key: str) -> dict[str, object]:
        """Press the key and give the stop it led to, which is a good one."""
        self._phone.page.keyboard.press(key)
        stop = self._phone.page.evaluate(_STOP)
        assert stop["inApp"], f"behind {self.stops[-1:]} the keys leave the app"
        assert stop["stays"], f"the app has moved the focus from {stop}"
        assert re.search(r"\w", stop["name"]), stop
        assert stop["isInSight"], stop
        assert stop["isField"] or stop["ring"] >= 3, stop
        assert stop["size"] >= LEAST_SIZE, stop
        self.stops.append(stop)
        return stop

    def enter(self, title: str | None = None) -> None:
        """Press Enter on what has the focus, and wait for the screen with this title, where one comes."""
        self._phone.page.keyboard.press("Enter")
        if title:
            self.arrive(title)

    def is_at(self, name: str) -> None:
        """Wait until the stop whose name begins with this text has the focus."""
        self._phone.until(lambda: self._phone.page.evaluate(_STOP)["name"].startswith(name))

    def arrive(self, title: str) -> None:
        """Wait for the screen with this title, as its one first heading, which has the focus."""
        page = self._phone.page
        heading = page.locator("flt-semantics-host h1")
        expect(heading).to_have_count(1)
        expect(heading).to_have_text(title)
        expect(heading).to_be_focused()

    def unlock(self, secret: str) -> None:
        """From the page's own lock to the list of people."""
        self._phone.tab_to(self._phone.field("Passphrase or recovery code"))
        self._phone.page.keyboard.type(secret)
        self._phone.page.keyboard.press("Enter")
        expect(self._phone.page.locator("html[data-app=open]")).to_have_count(1)
        self._phone.arrive_at_people()

    def write(self, text: str) -> None:
        """Write into the field that has the focus."""
        page = self._phone.page
        page.wait_for_timeout(100)  # Flutter begins to listen to a field some frames after it shows the focus
        page.keyboard.type(text)
        expect(page.locator(":focus")).to_have_value(text)
