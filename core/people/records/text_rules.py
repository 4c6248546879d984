"""What a text must be before it becomes part of a record: there, not too long, and whole Unicode."""

import unicodedata
from collections.abc import Sized

from core.errors import TextEmpty, TextTooLong, TooMany

ID_LIMIT = 100
"""No id is longer, of a record or of a card."""


def fitting(text: str, limit: int) -> str:
    """Return the text as it is stored: composed (NFC), without white space or control characters around it.

    The limit counts characters after that. Line breaks and tabs inside the text stay. Raises TextEmpty
    when nothing visible is left, and TextTooLong for more than `limit` characters: nothing is ever cut.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = "".join(mark for mark in lines if mark in "\n\t" or not _is_control(mark))
    kept = unicodedata.normalize("NFC", clean).strip()
    if not any(_visible(mark) for mark in kept):
        raise TextEmpty
    if len(kept) > limit:
        raise TextTooLong(limit)
    return kept


def fitting_line(text: str, limit: int) -> str:
    """Do as `fitting`, for a name or a title: white space inside becomes one space."""
    # Control characters go first: the white space around one is one space then.
    shown = "".join(mark for mark in text if mark.isspace() or not _is_control(mark))
    return fitting(" ".join(shown.split()), limit)


def fitting_or_empty(text: str, limit: int) -> str:
    """Do as `fitting`, for a text that need not be there. Raises TextTooLong."""
    return fitting(text, limit) if any(map(_visible, text)) else ""


def fitting_line_or_empty(text: str, limit: int) -> str:
    """Do as `fitting_line`, for a line that need not be there. Raises TextTooLong."""
    return fitting_line(text, limit) if any(map(_visible, text)) else ""


def check_short(text: str, limit: int) -> str:
    """Return a word of ours, which nobody typed. Raise TextTooLong for more than `limit` characters."""
    if len(text) > limit:
        raise TextTooLong(limit)
    return text


def check_ids(*ids: str | None) -> None:
    """Raise TextTooLong when one of these can be no id."""
    for one in ids:
        check_short(one or "", ID_LIMIT)


def check_few(items: Sized, limit: int) -> None:
    """Raise TooMany for more than `limit` items."""
    if len(items) > limit:
        raise TooMany(limit)


def _is_control(mark: str) -> bool:
    return unicodedata.category(mark) in ("Cc", "Cs")


def _visible(mark: str) -> bool:
    # Joiners and direction marks (Cf) carry emoji and right-to-left text, but alone they show nothing.
    return not mark.isspace() and unicodedata.category(mark) not in ("Cc", "Cf", "Cn", "Cs", "Mn")
