"""One language: texts of the screens, the cards and the practice by gettext; dates and the rest by Babel.

Screens are written in English, and the rest in Dutch: each catalogue lacks the language it comes from.
"""

import datetime
import gettext
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Protocol

LANGUAGES = ("nl", "en")
"""The languages there are, the first of the product first."""

VARIANTS = {"nl-BE": "nl"}
"""Ways to say some things otherwise, by the language that says all the rest."""

SOURCES = {"screens": "en", "cards": "nl", "practice": "nl"}
"""The language in which the texts of each catalogue of the app are written."""

_DAYS_OF_A_WEEK = 7


class Words(Protocol):
    """What a text that a worker reads needs of a language: the app's own, or that of the worker."""

    code: str

    @property
    def is_rtl(self) -> bool:
        """Whether it is written from right to left."""

    def text(self, message: str, **values: object) -> str:
        """Return a text of a screen, with `values` in the places named in braces."""

    def card(self, context: str, text: str) -> str:
        """Return a text of a card or a guide."""

    def number(self, n: float) -> str:
        """Write a number."""

    def date(self, day: datetime.date) -> str:
        """Write a day short."""

    def date_long(self, day: datetime.date) -> str:
        """Write a day in full."""

    def date_short(self, day: datetime.date) -> str:
        """Write a day without its year."""


class Language:
    """The words and ways of writing of one language, or of a variant of one.

    `code` names it, such as "nl" or "nl-BE", and `whole` the language it belongs to; `catalogues` is the
    folder that holds "nl/LC_MESSAGES/screens.mo". A variant writes dates and numbers, and says its cards, as
    the whole language does. Raises FileNotFoundError when there is no catalogue.
    """

    is_rtl = False

    def __init__(self, code: str, catalogues: Path) -> None:
        self.code = code
        self.whole = VARIANTS.get(code, code)
        self._catalogues = catalogues
        self._screens = open_catalogue(self.whole, "screens", catalogues)
        self._cards = open_catalogue(self.whole, "cards", catalogues)
        if code in VARIANTS:
            own = open_catalogue(code.replace("-", "_"), "screens", catalogues)
            own.add_fallback(self._screens)
            self._screens = own

    def text(self, message: str, **values: object) -> str:
        """Return a text of a screen, with `values` in the places named in braces."""
        return self._screens.gettext(message).format(**values)

    def plural(self, one: str, many: str, n: int, **values: object) -> str:
        """Return the text that fits the number `n`, which may stand in it as {n}."""
        return self._screens.ngettext(one, many, n).format(n=self.number(n), **values)

    def card(self, context: str, text: str) -> str:
        """Return a text of a card; `context` is its card and field, such as "t07-goudklompjes.say"."""
        return self._cards.pgettext(context, text)

    def practice(self, context: str, text: str) -> str:
        """Return a text of what there is to practise with; `context` is as "oor/willen-open-1.why"."""
        return self._practice.pgettext(context, text)

    @cached_property
    def _practice(self) -> gettext.NullTranslations:
        """The catalogue of the practice, read when it is first needed: not at the start of the app."""
        return open_catalogue(self.whole, "practice", self._catalogues)

    # Babel is imported where it is first needed: a card shows without it, and in a browser it costs time.

    def date(self, day: datetime.date) -> str:
        """Write a day short, such as "21 nov 2026"."""
        from babel.dates import format_date

        return format_date(day, "medium", self.whole)

    def date_long(self, day: datetime.date) -> str:
        """Write a day in full, such as "zaterdag 21 november 2026"."""
        from babel.dates import format_date

        return format_date(day, "full", self.whole)

    def date_short(self, day: datetime.date) -> str:
        """Write a day without its year, such as "21 nov"."""
        from babel.dates import format_skeleton

        return format_skeleton("MMMd", day, locale=self.whole)

    def weekday(self, day: datetime.date, *, begins: bool = False) -> str:
        """Name the day of the week: "maandag"; with a capital if it `begins` a sentence."""
        from babel.dates import format_date

        name = format_date(day, "EEEE", self.whole)
        return _capitalised(name) if begins else name

    def relative_day(self, day: datetime.date, today: datetime.date, *, begins: bool = False) -> str:
        """Write a day as people say it: "gisteren", "dinsdag", "28 november"; with a capital if it `begins`.

        A weekday is the nearest one, ahead or behind, and less than a week away. The year is only written
        when it is another than today's.
        """
        said = self._relative_day(day, today)
        return _capitalised(said) if begins else said

    def _relative_day(self, day: datetime.date, today: datetime.date) -> str:
        away = (day - today).days
        near = {
            -1: self.text("yesterday"),
            0: self.text("today"),
            1: self.text("tomorrow"),
            2: self.text("the day after tomorrow"),
        }
        if away in near:
            return near[away]
        if abs(away) < _DAYS_OF_A_WEEK:
            return self.weekday(day)
        from babel.dates import format_date, format_skeleton

        if day.year != today.year:
            return format_date(day, "long", self.whole)
        return format_skeleton("MMMMd", day, locale=self.whole)

    def number(self, n: float) -> str:
        """Write a number with the language's own signs, such as "1.234,5"."""
        from babel.numbers import format_decimal

        return format_decimal(n, locale=self.whole)

    def list(self, items: Iterable[str]) -> str:
        """Join items as in a sentence, such as "een, twee en drie"."""
        from babel.lists import format_list

        return format_list(list(items), locale=self.whole)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def open_catalogue(code: str, name: str, catalogues: Path) -> gettext.NullTranslations:
    """Open a catalogue, or return one that leaves texts as they are where these come from that language.

    Raises FileNotFoundError when there is none.
    """
    if code == SOURCES.get(name):
        return gettext.NullTranslations()
    with (catalogues / code / "LC_MESSAGES" / f"{name}.mo").open("rb") as file:
        return gettext.GNUTranslations(file)
