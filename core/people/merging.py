"""Taking the records of a copy in, without losing a word of what is here or of what is in the copy.

What is here stays as it is. What is only in the copy is added. Where both differ, the words of the copy are
kept in a note of their own, which says where they come from. Taking the same copy in again changes nothing.

Drafts of a copy stay in the copy: they are half sentences, and only a vault that is restored as new has no
newer ones.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from functools import partial
from typing import Any, NamedTuple, TypeAlias

from core.errors import DamagedRecord, TextEmpty, TextTooLong
from core.people.code import SettledCode
from core.people.copies import Copy
from core.people.draft import Draft
from core.people.fields import readable
from core.people.goal import Goal
from core.people.note import TEXT_LIMIT, Note, Origin
from core.people.person import Person
from core.people.tombstone import Tombstone, version
from core.people.wording import fitting

PEOPLE, GOALS, NOTES, DRAFTS, ERASED = "people", "goals", "notes", "drafts", "erased"
COPIES, CODES = "copies", "codes"  # about one vault, so that they never come in from another

Doc: TypeAlias = dict[str, Any]
Records: TypeAlias = tuple[tuple[str, Doc], ...]
_Known: TypeAlias = Person | Goal | Note
_Any: TypeAlias = _Known | Draft | Tombstone | Copy | SettledCode
_Words: TypeAlias = tuple[object, ...]

_KINDS: dict[str, type[_Any]] = {
    PEOPLE: Person,
    GOALS: Goal,
    NOTES: Note,
    DRAFTS: Draft,
    ERASED: Tombstone,
    COPIES: Copy,
    CODES: SettledCode,
}
TABLES = frozenset(_KINDS)


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
    """What was done with the people, the goals and the notes of a copy."""

    people: Tally
    goals: Tally
    notes: Tally

    @property
    def total(self) -> Tally:
        """All of them together."""
        return Tally(*map(sum, zip(self.people, self.goals, self.notes, strict=True)))


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


def erased_ids(records: Records) -> frozenset[str]:
    """Give the ids of everything that was erased, from the tombstones."""
    stones = readable(Tombstone.from_doc, (doc for table, doc in records if table == ERASED))
    return frozenset(gone for stone in stones for gone in stone.of)


def useless_ids(records: Records) -> frozenset[str]:
    """Give the ids of the documents that are none of their table, or of a table that nobody knows."""
    return frozenset(doc["id"] for table, doc in records if not readable(partial(_record_of, table), [doc]))


def _record_of(table: str, doc: Mapping[str, Any]) -> _Any:
    """Read a document of any table. Raises DamagedRecord."""
    if table not in _KINDS:
        raise DamagedRecord(str(doc["id"]))
    return _KINDS[table].from_doc(doc)


def _fitted(record: _Known) -> _Known:
    """Hold a record from elsewhere to the rules for what is typed here. Raises DamagedRecord."""
    try:
        if isinstance(record, Person):
            return record.renamed(record.name)
        if isinstance(record, Goal):
            return record.changed(record.title, record.state)
        return replace(record, text=fitting(record.text, TEXT_LIMIT))
    except (TextEmpty, TextTooLong) as fault:
        raise DamagedRecord(record.id) from fault


class _Merging:
    def __init__(
        self, mine: Records, made: datetime, new_id: Callable[[], str], erased: Collection[str]
    ) -> None:
        useless = useless_ids(mine)
        self._tables = {doc["id"]: table for table, doc in mine}
        self._here = self._tables.keys() - useless
        known = (_record_of(table, doc) for table, doc in mine if doc["id"] not in useless)
        self._words = {words for record in known if isinstance(record, _Known) for words in _words(record)}
        self._made = made
        self._new_id = new_id
        self._erased = erased
        self._saves: list[tuple[str, Doc]] = []

    def take(self, theirs: Records) -> Merge:
        fates: dict[str, list[Fate]] = {PEOPLE: [], GOALS: [], NOTES: []}
        for table, doc in theirs:
            if self._tables.get(doc["id"], table) != table:
                raise DamagedRecord(doc["id"])  # no two records have the same id
            record = _record_of(table, doc)
            if isinstance(record, _Known):
                fates[table].append(self._take(table, _fitted(record)))
            elif isinstance(record, Tombstone) and record.id not in self._here:
                self._saves.append((table, record.to_doc()))
        return Merge(tuple(self._saves), MergeReport(*map(_tally, fates.values())))

    def _take(self, table: str, record: _Known) -> Fate:
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

    def _save(self, table: str, record: _Known) -> None:
        self._saves.append((table, record.to_doc()))
        self._words |= _words(record)

    def _stays_erased(self, record: _Known) -> bool:
        about = record.id if isinstance(record, Person) else record.person
        if isinstance(record, Note) and record.origin is not None:
            gone = {record.id, version(record.origin.of, record.origin.day)}
        else:
            gone = {record.id}
        return not gone.isdisjoint(self._erased) or (about in self._erased and about not in self._here)

    def _in_a_note(self, record: _Known) -> Note:
        """Keep the copy's words beside what is here, in a note about the same person."""
        day = self._made.date()
        origin = Origin(record.id, day, record.state if isinstance(record, Goal) else None)
        if isinstance(record, Note):
            return replace(record, id=self._new_id(), origin=origin)
        if isinstance(record, Goal):
            about, goal, words = record.person, record.id, record.title
        else:
            about, goal, words = record.id, None, record.name
        return Note(self._new_id(), about, goal, day, words, self._made, origin=origin)


def _words(record: _Known) -> set[_Words]:
    """Give what a record says of which record. A note that came from a copy speaks for two records."""
    if isinstance(record, Person):
        return {(record.id, record.name)}
    if isinstance(record, Goal):
        return {(record.id, record.person, record.title, record.state)}
    own: _Words = (record.id, record.person, record.text, record.day, record.goal)
    return {own} if record.origin is None else {own, _words_of_origin(record, record.origin)}


def _words_of_origin(note: Note, origin: Origin) -> _Words:
    if origin.state is not None:
        return (origin.of, note.person, note.text, origin.state)
    if origin.of == note.person:
        return (origin.of, note.text)
    return (origin.of, note.person, note.text, note.day, note.goal)


def _tally(fates: list[Fate]) -> Tally:
    return Tally(*map(fates.count, Fate))
