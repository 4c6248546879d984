"""Merge the records of a backup, without losing a word of what is here or of what is in the backup.

What is here stays as it is. What is only in the backup is added. Where both differ, the words of the backup
go into a note of their own, which says where they come from. Merging the same backup again changes nothing.

What a later version of the app wrote comes along: a record that is here is completed with it, and where it
has another value here, the note that holds the words of the backup holds it too.

Drafts in a backup are left out: they are half sentences, and only a vault that is restored as new has no
newer ones. What the user practises has rules of its own, in `merging_practice`.
"""

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from core.errors import DamagedRecord
from core.people.incoming import check_size, fitted_incoming
from core.people.merge_report import MergeReport, Outcome, Tally
from core.people.merging_practice import PracticeMerging
from core.people.record_words import canonical, completed, later_words, state_of, words_of, words_of_newer
from core.people.records.codec import Doc
from core.people.records.goal import Goal
from core.people.records.group_note import GroupNote
from core.people.records.letterbox_keys import LetterboxKeys
from core.people.records.newer import Newer
from core.people.records.note import Note, Origin, in_pieces
from core.people.records.practice.record import PracticeRecord
from core.people.records.tables import (
    CONTENT,
    NEWER,
    PRACTISED,
    TABLES,
    AnyNote,
    AnyRecord,
    ContentRecord,
    Records,
    record_of,
    table_of,
)
from core.people.records.tombstone import Tombstone, version
from core.people.records.workplace import Workplace

_RECORD = "record"
"""The field of a note's origin with what a later version wrote in the record that read so."""


@dataclass(frozen=True)
class Merge:
    """The records to save, all in one step, and the report about them."""

    saves: tuple[tuple[str, Doc], ...]
    report: MergeReport


def merge(
    mine: Records, theirs: Records, made: datetime, new_id: Callable[[], str], erased: Collection[str]
) -> Merge:
    """Return how to merge `theirs`, the records of a backup that was made at this moment, with `mine`.

    What is in `erased`, or is about a person in it, stays erased unless it is here. `new_id` draws an id for
    a new note. Raises DamagedRecord for a document of theirs that is no record of its table, or that breaks
    the rules for typed text.
    """
    return _Merging(mine, made, new_id, erased).take(theirs)


def _readable(records: Records) -> dict[str, AnyRecord]:
    found: dict[str, AnyRecord] = {}
    for table, doc in records:
        with suppress(DamagedRecord):
            found[doc["id"]] = record_of(table, doc)
    return found


class _Merging:
    def __init__(
        self, mine: Records, made: datetime, new_id: Callable[[], str], erased: Collection[str]
    ) -> None:
        self._tables = {doc["id"]: table for table, doc in mine}
        self._records = _readable(mine)
        self._here = self._records.keys()
        known = [record for record in self._records.values() if isinstance(record, ContentRecord)]
        self._words = {words for record in known for words in words_of(record)}
        self._kept = {kept for record in known for kept in _kept(record)}
        self._newer = {words_of_newer(table, doc) for table, doc in mine if table not in TABLES}
        self._made = made
        self._new_id = new_id
        self._erased = frozenset(erased)
        practised = (record for record in self._records.values() if isinstance(record, PracticeRecord))
        self._practice = PracticeMerging(practised, new_id, self._erased)
        self._saves: list[tuple[str, Doc]] = []

    def take(self, theirs: Records) -> Merge:
        outcomes: dict[str, list[Outcome]] = {table: [] for table in (*CONTENT, PRACTISED, NEWER)}
        for table, doc in theirs:
            if self._tables.get(doc["id"], table) != table:
                raise DamagedRecord(doc["id"])  # no two records have the same id
            record = record_of(table, doc)
            if isinstance(record, ContentRecord):
                outcomes[table].append(self._take(table, fitted_incoming(record)))
            elif isinstance(record, PracticeRecord):
                outcomes[PRACTISED].append(self._practice.take(record))
            elif isinstance(record, Newer):
                outcomes[NEWER].append(self._take_newer(table, record))
            elif isinstance(record, Tombstone) and record.id not in self._here:
                self._saves.append((table, record.to_doc()))
            elif isinstance(record, LetterboxKeys) and record.id not in self._here:
                # they open the letters of the backup; what is sealed from now on is sealed to those of here
                self._saves.append((table, replace(record, is_former=True).to_doc()))
        tallies = {table: Tally.of(found) for table, found in outcomes.items()}
        return Merge((*self._saves, *self._practice.saves), MergeReport(**tallies))

    def _take(self, table: str, record: ContentRecord) -> Outcome:
        is_here = record.id in self._here
        if not is_here and self._stays_erased(record):
            return Outcome.STAYED_ERASED
        if not is_here and isinstance(record, Workplace) and (same := self._of_the_name(record)):
            record, is_here = replace(record, id=same), True
        came_from_a_copy = isinstance(record, AnyNote) and record.origin is not None
        if is_here or came_from_a_copy:
            outcome = self._compare(table, record)
            if outcome is not None:
                return outcome
        if not is_here:
            self._save(table, record)
            return Outcome.ADDED
        if version(record.id, self._made.date()) in self._erased:
            return Outcome.STAYED_ERASED
        for note in self._in_notes(record):
            self._save(table_of(note), note)
        return Outcome.KEPT_BOTH

    def _compare(self, table: str, record: ContentRecord) -> Outcome | None:
        """Complete the record here with a record whose words are here; None when some of it is not here."""
        if not self._says(record):
            return None
        here = self._records.get(record.id)
        of = record.origin.of if here is None and isinstance(record, AnyNote) and record.origin else record.id
        more = later_words(record)
        if not more or (record.about, of, canonical(more)) in self._kept:
            return Outcome.SAME
        if not isinstance(here, ContentRecord) or words_of(here).isdisjoint(words_of(record)):
            return None
        doc = here.to_doc()
        whole = completed(doc, more, doc.keys() - here.rest.keys())
        if whole == doc:
            return Outcome.SAME
        if whole is None:
            return None
        self._saves.append((table, whole))
        return Outcome.COMPLETED

    def _says(self, record: ContentRecord) -> bool:
        """Return whether the words of a record are here, in it or in the notes that hold them."""
        if isinstance(record, AnyNote):
            return not self._words.isdisjoint(words_of(record))
        kept = {(record.id, record.about, piece, state_of(record)) for piece in in_pieces(record.said())}
        return not self._words.isdisjoint(words_of(record)) or self._words >= kept

    def _take_newer(self, table: str, record: Newer) -> Outcome:
        """Add a record that cannot be read here as it is, under another id where its own is taken."""
        check_size(record.id, record.doc)
        is_here = record.id in self._here
        gone = self._erased - self._here
        if not is_here and (record.id in gone or not record.texts.isdisjoint(gone)):
            return Outcome.STAYED_ERASED
        if words_of_newer(table, record.doc) in self._newer:
            return Outcome.SAME
        doc = {**record.doc, "id": self._new_id()} if is_here else record.doc
        self._newer.add(words_of_newer(table, doc))
        self._saves.append((table, doc))
        return Outcome.KEPT_BOTH if is_here else Outcome.ADDED

    def _save(self, table: str, record: ContentRecord) -> None:
        self._saves.append((table, record.to_doc()))
        self._words |= words_of(record)
        self._kept |= _kept(record)

    def _of_the_name(self, workplace: Workplace) -> str | None:
        """Return the id of the workplace here that has this name."""
        here = (one for one in self._records.values() if isinstance(one, Workplace))
        return next((one.id for one in here if one.is_at(workplace.where)), None)

    def _stays_erased(self, record: ContentRecord) -> bool:
        if isinstance(record, AnyNote) and record.origin is not None and not record.origin.is_window:
            gone = {record.id, version(record.origin.of, record.origin.day)}
        else:
            gone = {record.id}
        return not gone.isdisjoint(self._erased) or (
            record.about in self._erased and record.about not in self._here
        )

    def _in_notes(self, record: ContentRecord) -> Sequence[AnyNote]:
        """Return notes that hold the words of a record of the backup, about the same person or nobody."""
        day = self._made.date()
        if isinstance(record, AnyNote):
            rest = record.origin.rest if record.origin else {}
            return [replace(record, id=self._new_id(), origin=Origin(record.id, day, rest=rest))]
        more = later_words(record)
        origin = Origin(record.id, day, state_of(record), rest={_RECORD: more} if more else {})
        if isinstance(record, Workplace):
            return [
                GroupNote(self._new_id(), day, piece, self._made, origin=origin)
                for piece in in_pieces(record.said())
            ]
        goal = record.id if isinstance(record, Goal) else None
        return [
            Note(self._new_id(), record.about, goal, day, piece, self._made, origin=origin)
            for piece in in_pieces(record.said())
        ]


def _kept(record: ContentRecord) -> set[tuple[str, str, str]]:
    """Return what a later version wrote that a note holds of another record: person, record and JSON."""
    if not isinstance(record, AnyNote) or record.origin is None:
        return set()
    found = (later_words(record), record.origin.rest.get(_RECORD))
    return {(record.about, record.origin.of, canonical(more)) for more in found if more}
