"""Who a letter may be about: by the talk begun, what was typed, the route of today, and the last talks."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from core.folding import fold
from core.people.records.letter import Letter
from core.people.records.note import Note
from core.people.records.person import Person


def suggested(
    letter: Letter,
    people: Iterable[Person],
    stops: Collection[str],
    last: Mapping[str, Note],
    begun_with: str = "",
) -> tuple[Person, ...]:
    """Return everyone who is not archived, the likeliest first.

    First the person with the id `begun_with`, with whom the talk was prepared; then those whose name begins
    with what was typed or has these initials; then those on the route, which has these `stops`; then by the
    `last` talk, the latest first. Of equals the order of `people` stays.
    """
    typed = _letters(letter.who)

    def unlikeliness(person: Person) -> tuple[bool, bool, bool, int]:
        talk = last.get(person.id)
        days = (talk.day if talk else date.min).toordinal()
        return person.id != begun_with, not _is_meant(person.name, typed), person.id not in stops, -days

    return tuple(sorted((one for one in people if one.archived is None), key=unlikeliness))


def is_named(letter: Letter, person: Person) -> bool:
    """Return whether what was typed fits the name of this person."""
    return _is_meant(person.name, _letters(letter.who))


def _is_meant(name: str, typed: str) -> bool:
    initials = "".join(word[0] for word in fold(name).split())
    return typed != "" and (_letters(name).startswith(typed) or initials.startswith(typed))


def _letters(text: str) -> str:
    """Return the folded letters and digits of a text, without what stands between them."""
    return "".join(mark for mark in fold(text) if mark.isalnum())
