"""Taking the records of a copy in, without losing a word of what is here or of what is in the copy.

What is here stays as it is. What is only in the copy is added. Where both differ, the words of the copy are
kept in a note of their own, which says where they come from. Taking the same copy in again changes nothing.

Drafts of a copy stay in the copy: they are half sentences, and only a vault that is restored as new has no
newer ones.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import NamedTuple, TypeAlias

from core.errors import DamagedRecord, EndBeforeStart, TextEmpty, TextTooLong
from core.people.records.agreement import Agreement
from core.people.records.goal import Goal
from core.people.records.note import Note, Origin
from core.people.records.standing import Standing
from core.people.records.tables import ABOUT_PEOPLE, NOTES, Doc, Known, Records, record_of, useless_ids
from core.people.records.tombstone import Tombstone, version

_Words: TypeAlias = tuple[object, ...]


class Fate(Enum):
    """What became of a record of the copy."""

    ADDED = "added"
    SAME = "same"
    KEPT_BOTH = "kept both"
    STAYED_ERASED = "stayed erased"


class Tally(NamedTuple):
    """How many records of one table, or of all, had which fate."""

    added: int = 0
    same: int = 0
    kept_both: int = 0
    stayed_erased: int = 0


@dataclass(frozen=True)
class MergeReport:
    """What was done with the records of a copy, by their table."""

    people: Tally
    goals: Tally
    notes: Tally
    answers: Tally
    agreements: Tally

    @property
    def total(self) -> Tally:
        """All of them together."""
        return Tally(*map(sum, zip(*vars(self).values(), strict=True)))


@dataclass(frozen=True)
class Merge:
    """The records to save, all in one step, and what to tell about it."""

    saves: tuple[tuple[str, Doc], ...]
    report: MergeReport


def merge(
    mine: Records, theirs: Records, made: datetime, new_id: Callable[[], str], erased: Collection[str]
) -> Merge:
    """Work out how to take in the records of a copy that was made at this moment.

    What is in `erased`, or is about a person in it, stays erased unless it is here. `new_id` draws an id for
    a note that keeps other words. Raises DamagedRecord for a document of theirs that is none of its table, or
    that says more or less than fits.
    """
    return _Merging(mine, made, new_id, erased).take(theirs)


def _fitted(record: Known) -> Known:
    """Hold a record from elsewhere to the rules for what is typed here. Raises DamagedRecord."""
    try:
        return record.fitted()
    except (TextEmpty, TextTooLong, EndBeforeStart) as fault:
        raise DamagedRecord(record.id) from fault


class _Merging:
    def __init__(
        self, mine: Records, made: datetime, new_id: Callable[[], str], erased: Collection[str]
    ) -> None:
        useless = useless_ids(mine)
        self._tables = {doc["id"]: table for table, doc in mine}
        self._here = self._tables.keys() - useless
        known = (record_of(table, doc) for table, doc in mine if doc["id"] not in useless)
        self._words = {words for record in known if isinstance(record, Known) for words in _words(record)}
        self._made = made
        self._new_id = new_id
        self._erased = erased
        self._saves: list[tuple[str, Doc]] = []

    def take(self, theirs: Records) -> Merge:
        fates: dict[str, list[Fate]] = {table: [] for table in ABOUT_PEOPLE}
        for table, doc in theirs:
            if self._tables.get(doc["id"], table) != table:
                raise DamagedRecord(doc["id"])  # no two records have the same id
            record = record_of(table, doc)
            if isinstance(record, Known):
                fates[table].append(self._take(table, _fitted(record)))
            elif isinstance(record, Tombstone) and record.id not in self._here:
                self._saves.append((table, record.to_doc()))
        return Merge(tuple(self._saves), MergeReport(*map(_tally, fates.values())))

    def _take(self, table: str, record: Known) -> Fate:
        is_here = record.id in self._here
        if not is_here and self._stays_erased(record):
            return Fate.STAYED_ERASED
        came_from_a_copy = isinstance(record, Note) and record.origin is not None
        if (is_here or came_from_a_copy) and not self._words.isdisjoint(_words(record)):
            return Fate.SAME
        if is_here and version(record.id, self._made.date()) in self._erased:
            return Fate.STAYED_ERASED
        if is_here:
            self._save(NOTES, self._in_a_note(record))
            return Fate.KEPT_BOTH
        self._save(table, record)
        return Fate.ADDED

    def _save(self, table: str, record: Known) -> None:
        self._saves.append((table, record.to_doc()))
        self._words |= _words(record)

    def _stays_erased(self, record: Known) -> bool:
        if isinstance(record, Note) and record.origin is not None and not record.origin.is_window:
            gone = {record.id, version(record.origin.of, record.origin.day)}
        else:
            gone = {record.id}
        return not gone.isdisjoint(self._erased) or (
            record.about in self._erased and record.about not in self._here
        )

    def _in_a_note(self, record: Known) -> Note:
        """Keep the copy's words beside what is here, in a note about the same person."""
        day = self._made.date()
        if isinstance(record, Note):
            return replace(record, id=self._new_id(), origin=Origin(record.id, day))
        origin = Origin(record.id, day, _state(record))
        goal = record.id if isinstance(record, Goal) else None
        return Note(self._new_id(), record.about, goal, day, record.said(), self._made, origin=origin)


def _words(record: Known) -> set[_Words]:
    """Give what a record says of which record. A note that came from a copy speaks for two records."""
    if not isinstance(record, Note):
        return {(record.id, record.about, record.said(), _state(record))}
    words = {_words_of_note(record.id, record)}
    if record.origin is not None:
        of = record.origin.of
        words |= {_words_of_note(of, record), (of, record.person, record.text, record.origin.state)}
    return words


def _words_of_note(of: str, note: Note) -> _Words:
    return (of, note.person, note.text, note.day, note.goal, note.details)


def _state(record: Known) -> Standing | None:
    return record.state if isinstance(record, Goal | Agreement) else None


def _tally(fates: list[Fate]) -> Tally:
    return Tally(*map(fates.count, Fate))
