"""The words of a worker's language: a few texts and questions, numbers and days.

It answers as `Language` does: what writes a slip, a scale or a message takes either. Dutch and English are
those of the app; every other language has a catalogue of its own, `worker.mo`.
"""

import datetime
from pathlib import Path

from core.language import LANGUAGES, open_catalogue
from core.worker.direction import isolated
from core.worker.offered import OFFERED

REVIEW = "review"
"""The context of the one entry of a catalogue that is no translation."""

CHECKED_BY = "Checked by"
"""That entry: its translation is the name of the speaker who checked the file, or empty."""


def words_are_here(code: str, catalogues: Path) -> bool:
    """Return whether a language can be opened; in a browser its words come a moment after the start."""
    return code in LANGUAGES or (code in OFFERED and (catalogues / code).is_dir())


class WorkerLanguage:
    """One of the languages in OFFERED; `catalogues` is the folder that holds "ar/LC_MESSAGES/worker.mo".

    Raises KeyError for a code that is not offered, and FileNotFoundError where `words_are_here` is false.
    """

    def __init__(self, code: str, catalogues: Path) -> None:
        self.code = code
        self._offered = OFFERED[code]
        texts, cards = ("screens", "cards") if code in LANGUAGES else ("worker", "worker")
        self._texts = open_catalogue(code, texts, catalogues)
        self._cards = open_catalogue(code, cards, catalogues)
        self._digits = str.maketrans("0123456789", self._offered.digits)

    @property
    def is_rtl(self) -> bool:
        """Whether it is written from right to left."""
        return self._offered.is_rtl

    @property
    def is_checked(self) -> bool:
        """Whether somebody who speaks it checked the words; those of the app need no check."""
        return self.code in LANGUAGES or self._texts.pgettext(REVIEW, CHECKED_BY) != CHECKED_BY

    def text(self, message: str, **values: object) -> str:
        """Return a text of a screen, with `values` in the places named in braces, numbers in its digits.

        What was typed in letters that run the other way keeps its own direction.
        """
        written = {name: self._written(value) for name, value in values.items()}
        return self._texts.gettext(message).format(**written)

    def card(self, context: str, text: str) -> str:
        """Return a question of a card or a guide; `context` is as "questions/b05-startvragen.questions"."""
        return self._cards.pgettext(context, text)

    # Babel is imported where it is first needed, as in `Language`.

    def number(self, n: float) -> str:
        """Write a number with the language's own signs and digits."""
        from babel.numbers import format_decimal

        return format_decimal(n, locale=self.code, numbering_system="default").translate(self._digits)

    def date(self, day: datetime.date) -> str:
        """Write a day with its month in letters: numbers alone are read in more than one order."""
        from babel.dates import format_date

        return format_date(day, "long", self.code).translate(self._digits)

    def date_long(self, day: datetime.date) -> str:
        """Write a day with its weekday."""
        from babel.dates import format_date

        return format_date(day, "full", self.code).translate(self._digits)

    def date_short(self, day: datetime.date) -> str:
        """Write a day with its month in few letters, and without its year."""
        from babel.dates import format_date

        return format_date(day, "d MMM", self.code).translate(self._digits)

    def _written(self, value: object) -> object:
        if isinstance(value, int | float):
            return self.number(value)
        return isolated(value, in_rtl=self.is_rtl) if isinstance(value, str) else value
