"""The keyboard of a phone: it takes a part of the screen, and composes words letter by letter.

An Android keyboard does not insert letters. It holds the word being typed as a composition that it may still
replace, as it does when a suggestion is tapped, and commits it with the space or the tap that follows.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from playwright.sync_api import BrowserContext, Page

HEIGHT = 300
SLIDES_AWAY_MS = 250
"""How long a keyboard takes to go, as on a phone: the room comes back only then."""
MOST_OF_A_LOW_SCREEN = 0.55
LONGEST_TYPED = 300
"""Nobody types more than this on a phone: a longer text is pasted."""
NO_SUGGESTIONS: Mapping[str, str] = MappingProxyType({})
_PARTS = re.compile(r"\n|[^\S\n]+|\S+")
_FIELD = """() => {
  const field = document.activeElement;
  const isPressed = ["checkbox", "radio", "button", "file"].includes(field?.type);
  if (!field?.matches("textarea, input") || isPressed || field.inputMode === "none") return "";
  return field.type;
}"""


def parts(text: str) -> list[str]:
    """Split a text into what is typed at once: words, the space between them, and ends of lines."""
    return _PARTS.findall(text)


class Keyboard:
    """The keyboard on one page, which `width` by `height` pixels of the screen are for while it is down."""

    def __init__(self, context: BrowserContext, page: Page, screen: Mapping[str, int]) -> None:
        self._page = page
        self._screen = screen
        self._session = context.new_cdp_session(page)
        self.is_up = False

    @property
    def room(self) -> int:
        """The height that is left for the page."""
        height = self._screen["height"]
        return height - min(HEIGHT, round(height * MOST_OF_A_LOW_SCREEN)) if self.is_up else height

    def follow_focus(self) -> bool:
        """Come up when a field has the focus, and go down when none has; gives whether it moved."""
        is_asked = bool(self._page.evaluate(_FIELD))
        if is_asked == self.is_up:
            return False
        self.is_up = is_asked
        if not is_asked:  # Flutter meanwhile decides what the tap meant that took the focus away
            self._page.wait_for_timeout(SLIDES_AWAY_MS)
        self._page.set_viewport_size({"width": self._screen["width"], "height": self.room})
        return True

    def type(self, text: str, tapped: Mapping[str, str] = NO_SUGGESTIONS) -> None:
        """Type into the field that has the focus; the last word stays in composition until something follows.

        A word in `tapped` is composed, and then replaced by the suggestion beside it, which ends it.
        """
        if len(text) > LONGEST_TYPED:
            self._insert(text)
            return
        # no keyboard composes a secret: what is shown as dots would be learned as a word
        is_secret = self._page.evaluate(_FIELD) == "password"
        open_word = ""
        for part in parts(text):
            if open_word:  # what follows a word ends it
                self._insert(open_word)
                open_word = ""
            if part == "\n":
                self._page.keyboard.press("Enter")
            elif is_secret:
                for letter in part:
                    self._insert(letter)
            elif not any(letter.isalnum() for letter in part):
                self._insert(part)
            else:
                self._compose(part)
                if part in tapped:
                    self._insert(tapped[part])
                else:
                    open_word = part

    def clear(self) -> None:
        """Remove what is in the field that has the focus."""
        self._page.keyboard.press("ControlOrMeta+a")
        self._page.keyboard.press("Delete")

    def _compose(self, word: str) -> None:
        for letters in range(1, len(word) + 1):
            end = len(word[:letters].encode("utf-16-le")) // 2
            self._session.send(
                "Input.imeSetComposition",
                {"text": word[:letters], "selectionStart": end, "selectionEnd": end},
            )

    def _insert(self, text: str) -> None:
        """Put this in the place of the composition, or where there is none at the cursor."""
        self._session.send("Input.insertText", {"text": text})
