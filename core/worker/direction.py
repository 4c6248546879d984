"""The direction of what somebody typed, among words that may run the other way.

A name or a goal in Latin letters inside an Arabic sentence has to keep its own order, with its full stop at
its own end. In a sentence it stands in an isolate of Unicode, which has the direction of its first letter.
"""

import unicodedata

ISOLATE, END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"

_FROM_RIGHT = {"R", "AL"}
"""The classes of Unicode for letters that are written from the right; "L" is that of all others."""

_NO_ISOLATES = str.maketrans("", "", ISOLATE + END)


def begins_rtl(text: str) -> bool | None:
    """Return whether the first letter is written from the right; None for a text without letters."""
    return next((is_rtl for is_rtl in map(_letter_is_rtl, text) if is_rtl is not None), None)


def isolated(text: str, *, in_rtl: bool) -> str:
    """Return a text to put among words of one direction: in isolates, if anything in it runs otherwise."""
    if all(is_rtl in (None, in_rtl) for is_rtl in map(_letter_is_rtl, text)):
        return text
    # an isolate ends with its line
    return "\n".join(f"{ISOLATE}{line}{END}" if line else line for line in text.split("\n"))


def without_isolates(text: str) -> str:
    """Return a text as it is said: an isolate is only for the eye."""
    return text.translate(_NO_ISOLATES)


def _letter_is_rtl(character: str) -> bool | None:
    kind = unicodedata.bidirectional(character)
    if kind == "L":
        return False
    return True if kind in _FROM_RIGHT else None
