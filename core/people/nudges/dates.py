"""Dates of birth. A date of now or of last year is an agreement; one of long ago is most likely a birth."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from operator import attrgetter

from core.people.nudges.phrases import Word, split
from core.people.nudges.wordlist import WordLists

AGES = range(14, 101)
"""How old someone at work is, in years, give or take."""

_NEAR = 5
"""How many words and stops before a date may say what the date is."""

_NUMBERS = re.compile(r"(?<![\w/-])\d{1,2}( ?[-/.] ?| )\d{1,2}\1'?(\d{4}|\d{2})(?!\w|[-/.]\d)")
_YEAR_FIRST = re.compile(r"(?<![\w/-])(\d{4})([-/.])\d{1,2}\2\d{1,2}(?!\w)")
_BEFORE_YEAR = re.compile(
    r"(?<!\w)(?:\d{1,2}(?:st|nd|rd|th|e)?\.? (?:of |de )?([^\W\d_]{3,9})"
    r"|([^\W\d_]{3,9}) \d{1,2}(?:st|nd|rd|th)?)\.?,? \Z"
)
_LONGEST_BEFORE_YEAR = 24
_YEAR = re.compile(r"(?<!\w)(?:19|20)\d{2}(?!\w)")


def birth_dates(text: str, words: list[Word], lists: WordLists, today: date) -> Iterator[tuple[int, int]]:
    """Yield where a date of birth begins and ends; `words` are those of the text."""
    births = lists["birth"]

    def near(field: str, start: int) -> bool:
        place = bisect_left(words, start, key=attrgetter("start"))
        return births[field].touch(words, max(0, place - _NEAR), place)

    for start, end, year in full_dates(text, lists):
        # Two digits are a year of birth only when it is said to be one: "12-11-26" is this year's.
        if len(year) == 2 or not _fits(year, today):
            known = len(year) == 2 and near("says", start)
        else:
            known = near("says", start) or not near("unless", start)
        if known:
            yield start, end
    for alone in _YEAR.finditer(text):
        if _fits(alone[0], today) and near("says", alone.start()):
            yield alone.span()


def full_dates(text: str, lists: WordLists) -> Iterator[tuple[int, int, str]]:
    """Yield where each date with a year begins and ends, and that year: two digits or four."""
    for found in _NUMBERS.finditer(text):
        if found[1] != " " or len(found[2]) == 4:
            yield *found.span(), found[2]
    for found in _YEAR_FIRST.finditer(text):
        yield *found.span(), found[1]
    for found in _YEAR.finditer(text):
        before = max(0, found.start() - _LONGEST_BEFORE_YEAR)
        named = _BEFORE_YEAR.search(text, before, found.start())
        if named and lists["birth"]["months"].end_at(split(named[1] or named[2]), 0):
            yield named.start(), found.end(), found[0]


def _fits(year: str, today: date) -> bool:
    return today.year - int(year) in AGES
