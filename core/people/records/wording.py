"""What a text must be before it becomes part of a record: there, not too long, and whole Unicode."""

import unicodedata

from core.errors import TextEmpty, TextTooLong


def fitting(text: str, limit: int) -> str:
    """Give the text as it is kept: composed (NFC), without white space or control characters around it.

    The limit counts characters after that. Line breaks and tabs inside the text stay. Raises TextEmpty
    when nothing visible is left, and TextTooLong for more than `limit` characters: nothing is ever cut.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = "".join(
        mark for mark in lines if mark in "\n\t" or unicodedata.category(mark) not in ("Cc", "Cs")
    )
    kept = unicodedata.normalize("NFC", clean).strip()
    if not any(_visible(mark) for mark in kept):
        raise TextEmpty
    if len(kept) > limit:
        raise TextTooLong(limit)
    return kept


def fitting_line(text: str, limit: int) -> str:
    """Do as `fitting`, for a name or a title: white space inside becomes one space."""
    return fitting(" ".join(text.split()), limit)


def fitting_or_empty(text: str, limit: int) -> str:
    """Do as `fitting`, for a text that need not be there. Raises TextTooLong."""
    return fitting(text, limit) if any(map(_visible, text)) else ""


def fitting_line_or_empty(text: str, limit: int) -> str:
    """Do as `fitting_line`, for a line that need not be there. Raises TextTooLong."""
    return fitting_or_empty(" ".join(text.split()), limit)


def _visible(mark: str) -> bool:
    # Joiners and direction marks (Cf) carry emoji and right-to-left text, but alone they show nothing.
    return not mark.isspace() and unicodedata.category(mark) not in ("Cf", "Mn", "Cn")
