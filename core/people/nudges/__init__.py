"""Does a typed text say more than it needs to? Checked while typing; nothing is blocked, stored or sent.

Each file looks for one thing. The words are in nudges-nl.toml and nudges-en.toml; what is said about a
finding is for the screen.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from core.people.nudges.addresses import homes, mail_addresses
from core.people.nudges.dates import birth_dates, full_dates
from core.people.nudges.listed_words import listed_words
from core.people.nudges.nudge import Nudge, NudgeKind
from core.people.nudges.numbers import is_citizen_number, is_phone_number, numbers
from core.people.nudges.phrases import split
from core.people.nudges.surnames import surnames, surnames_in_name
from core.people.nudges.wordlist import word_lists

__all__ = ["Nudge", "NudgeKind", "name_nudge", "text_nudge"]


def text_nudge(text: str, today: date) -> Nudge | None:
    """Return the first thing in a note, goal or agreement that is better left out, or None.

    Dutch and English are looked for at once, and ages are computed for `today`.
    """
    return _first(_in_text(text, today))


def name_nudge(name: str, today: date) -> Nudge | None:
    """Return the first thing in a name that nobody needs to recognise someone, or None.

    A first name, initials or a nickname is enough: a surname is too much here, and so is any date.
    """
    return _first([*_in_text(name, today), *_in_name(name)])


def _first(nudges: Iterable[Nudge]) -> Nudge | None:
    return min(nudges, key=lambda nudge: nudge.start, default=None)


def _in_text(text: str, today: date) -> Iterator[Nudge]:
    """Yield the findings, each kind in turn; of two that begin alike, the one that says more comes first."""
    lists, words = word_lists(), split(text)
    for number in numbers(text):
        if is_citizen_number(number):
            yield Nudge(NudgeKind.CITIZEN_NUMBER, number.start, number.end)
        elif is_phone_number(number):
            yield Nudge(NudgeKind.PHONE, number.start, number.end)
    for start, end in birth_dates(text, words, lists, today):
        yield Nudge(NudgeKind.BIRTH_DATE, start, end)
    for start, end in mail_addresses(text):
        yield Nudge(NudgeKind.EMAIL, start, end)
    for start, end in homes(text, words, lists):
        yield Nudge(NudgeKind.ADDRESS, start, end)
    for start, end in surnames(words, lists):
        yield Nudge(NudgeKind.SURNAME, start, end)
    yield from listed_words(words, lists)


def _in_name(name: str) -> Iterator[Nudge]:
    lists = word_lists()
    for start, end, _ in full_dates(name, lists):
        yield Nudge(NudgeKind.BIRTH_DATE, start, end)
    for start, end in surnames_in_name(split(name), lists):
        yield Nudge(NudgeKind.SURNAME, start, end)
