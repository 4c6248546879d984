"""Where people, goals and notes meet the vault: reading them as records, keeping each change at once.

It exists only while the vault is open. The rules of a single record live with the record.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from tinydb import where

from core.errors import ChangedElsewhere, DamagedRecord, RecordProblem
from core.people.code import SettledCode
from core.people.copies import Copy, is_due
from core.people.draft import Draft
from core.people.fields import readable
from core.people.goal import Goal, GoalState
from core.people.handing_over import check_handover
from core.people.merging import (
    CODES,
    COPIES,
    DRAFTS,
    ERASED,
    GOALS,
    NOTES,
    PEOPLE,
    Merge,
    MergeReport,
    Records,
    erased_ids,
    merge,
    useless_ids,
)
from core.people.note import Note, newest_first
from core.people.person import Person
from core.people.tombstone import Tombstone, version

if TYPE_CHECKING:
    from core.vault.vault import Vault

_WITH_TOMBSTONE = (PEOPLE, GOALS, NOTES)

T = TypeVar("T")
Saves = list[tuple[str, dict[str, Any]]]
Erases = list[tuple[str, str]]


class Notebook:
    """People with their goals and notes.

    Every change is one step that is durable when it returns, and then calls `changed`. All raise what
    the vault raises: StorageFull, StorageRefused, VaultLocked, and ChangedElsewhere when the same record
    was changed in another window meanwhile; calling again then keeps what this window has.
    """

    def __init__(self, vault: "Vault", changed: Callable[[], None], now: Callable[[], datetime]) -> None:
        self._vault = vault
        self._changed = changed
        self._now = now

    # Reading

    def people(self) -> list[Person]:
        """Give everyone, by name; also whom goals or notes are about and of whom nothing else is left."""
        known = {person.id: person for person in self._all(PEOPLE, Person.from_doc)}
        everyone = [*known.values(), *self._lost_people(lambda person: person not in known).values()]
        return sorted(everyone, key=lambda person: (person.name.casefold(), person.created))

    def person(self, id: str) -> Person | None:  # noqa: A002 - the record's own word
        """Give one person, or None when there is no such person (any more)."""
        found = self._one(PEOPLE, id, Person.from_doc)
        return found or self._lost_people(lambda person: person == id).get(id)

    def goals(self, person: str) -> list[Goal]:
        """Give a person's goals: open ones first, then in the order they were made."""
        goals = readable(Goal.from_doc, self._of(GOALS, person))
        return sorted(goals, key=lambda goal: (goal.state is not GoalState.OPEN, goal.created))

    def goal(self, id: str | None) -> Goal | None:  # noqa: A002 - the record's own word
        """Give one goal, or None when there is no such goal (any more)."""
        return self._one(GOALS, id, Goal.from_doc)

    def notes(self, person: str) -> list[Note]:
        """Give the notes about a person, newest first."""
        return newest_first(readable(Note.from_doc, self._of(NOTES, person)))

    def last_days(self) -> dict[str, date]:
        """Give, by person, the day of the newest note."""
        days: dict[str, date] = {}
        for note in self._all(NOTES, Note.from_doc):
            days[note.person] = max(note.day, days.get(note.person, note.day))
        return days

    def note(self, id: str) -> Note | None:  # noqa: A002 - the record's own word
        """Give one note, or None when there is no such note (any more)."""
        return self._one(NOTES, id, Note.from_doc)

    def draft(self, of: str) -> Draft | None:
        """Give what was being typed for this note, or for a new note about this person."""
        found = readable(Draft.from_doc, self._vault.table(DRAFTS).search(where("of") == of))
        return found[0] if found else None

    def records(self) -> Records:
        """Give everything as tables and documents, to lay beside a copy."""
        return self._vault.records()

    def handover_of(self, person: str) -> Records:
        """Give this person with goals and notes, as tables and documents, and nothing of anyone else."""
        found = self.person(person)
        return (
            *((PEOPLE, one.to_doc()) for one in [found] if one),
            *((GOALS, goal.to_doc()) for goal in self.goals(person)),
            *((NOTES, note.to_doc()) for note in self.notes(person)),
        )

    # What is wrong

    def problems(self) -> list[RecordProblem]:
        """Give what the vault knows to be wrong, and DamagedRecord for each document that says nothing."""
        useless = (DamagedRecord(f"record/{one}") for one in sorted(useless_ids(self.records())))
        return [*self._vault.problems, *useless]

    def lost(self) -> frozenset[str]:
        """Give the ids of records that are missing or damaged; a copy may still have them.

        What was erased is not lost, also when an old copy of it was put back.
        """
        mine = self.records()
        return (useless_ids(mine) | frozenset(self._vault.lost())) - erased_ids(mine)

    async def accept_loss(self) -> None:
        """Go on without what is lost.

        Raises ChangedElsewhere after reading what another window wrote: look again at what is lost now.
        """
        try:
            await self._vault.accept_loss(useless_ids(self.records()))
        except ChangedElsewhere:
            await self._vault.refresh()
            self._changed()
            raise
        self._changed()

    # The recovery code

    @property
    def code_is_settled(self) -> bool:
        """Whether the recovery code of now was asked back, or knowingly skipped."""
        return bool(self._all(CODES, SettledCode.from_doc))

    async def settle_code(self) -> None:
        """Remember that the recovery code was asked back, or knowingly skipped."""
        if not self.code_is_settled:
            await self._keep(CODES, SettledCode(self._vault.new_id(), self._now().date()).to_doc())

    async def unsettle_code(self) -> None:
        """Remember that there is a new recovery code, which was not asked back yet."""
        await self._change(erases=lambda: [(CODES, doc["id"]) for doc in self._vault.table(CODES).all()])

    # Copies

    @property
    def last_backup(self) -> Copy | None:
        """The last backup that was noted, or None."""
        copies = self._all(COPIES, Copy.from_doc)
        return copies[0] if copies else None

    def backup_due(self, now: datetime) -> bool:
        """Tell whether it is a week since the last backup, or the first note, and something changed."""
        written = [note.written for note in self._all(NOTES, Note.from_doc)]
        return is_due(self.last_backup, min(written, default=None), self._vault.changes, now)

    async def note_backup(self, made: datetime, changes: int, *, is_whole: bool) -> None:
        """Remember a backup that was made at this moment and saved, with this count of changes in it.

        `is_whole` tells whether the vault found all its records for it.
        """
        is_whole = is_whole and not useless_ids(self.records())
        # Noting it is one change more; any other since then is not in the file.
        await self._keep_copy(Copy(made, changes + 1, is_whole=is_whole))

    async def note_tested(self) -> None:
        """Remember that the last backup was opened and is good."""
        last = self.last_backup
        if last is not None:
            nothing_changed = last.changes == self._vault.changes
            await self._keep_copy(replace(last, changes=last.changes + nothing_changed, tested=self._now()))

    async def take_in(self, records: Records, made: datetime, *, bring_back: bool = False) -> MergeReport:
        """Take in the records of a copy made at this moment, in one step; see `merging`.

        What was erased here stays erased, unless `bring_back`. Raises DamagedRecord for what is no record.
        """
        merged = self._merged(records, made, bring_back=bring_back)
        try:
            await self._save_merged(merged)
        except ChangedElsewhere:
            await self._vault.refresh()
            merged = self._merged(records, made, bring_back=bring_back)
            await self._save_merged(merged)
        self._changed()
        return merged.report

    async def accept(self, handover: Records, made: datetime) -> MergeReport:
        """Take in what a colleague handed over; also what was erased here. Raises DamagedRecord."""
        check_handover(handover)
        return await self.take_in(handover, made, bring_back=True)

    # Writing

    async def add_person(self, name: str) -> Person:
        """Add a person. Raises TextEmpty or TextTooLong for a name that cannot be kept."""
        person = Person.named(name, id=self._vault.new_id(), now=self._now())
        await self._keep(PEOPLE, person.to_doc())
        return person

    async def rename(self, person: Person, name: str) -> None:
        """Call a person something else. Raises TextEmpty or TextTooLong."""
        await self._keep(PEOPLE, person.renamed(name).to_doc())

    async def erase_person(self, person: str) -> None:
        """Remove a person with every goal, note and draft."""
        await self._change(erases=lambda: self._all_about(person))

    async def add_goal(self, person: str, title: str) -> Goal:
        """Add an open goal. Raises TextEmpty or TextTooLong for a title that cannot be kept."""
        goal = Goal.titled(title, person=person, id=self._vault.new_id(), now=self._now())
        await self._keep(GOALS, goal.to_doc())
        return goal

    async def change_goal(self, goal: Goal, title: str, state: GoalState) -> None:
        """Word a goal anew, or say how it stands. Raises TextEmpty or TextTooLong."""
        await self._keep(GOALS, goal.changed(title, state).to_doc())

    async def erase_goal(self, goal: str) -> None:
        """Remove a goal. Notes that were about it stay, about the person alone."""
        await self._change(erases=lambda: [(GOALS, goal)])

    async def add_note(self, person: str, text: str, *, day: date, goal: str | None) -> Note:
        """Add a note and drop its draft. Raises TextEmpty or TextTooLong for such a text."""
        note = Note.about(person, text, day=day, goal=goal, id=self._vault.new_id(), now=self._now())
        await self._keep(NOTES, note.to_doc(), lambda: self._drafts(person))
        return note

    async def change_note(self, note: Note, text: str, *, day: date, goal: str | None) -> None:
        """Write a note anew and drop its draft. Raises TextEmpty or TextTooLong."""
        changed = note.rewritten(text, day=day, goal=goal, now=self._now())
        await self._keep(NOTES, changed.to_doc(), lambda: self._drafts(note.id))

    async def erase_note(self, note: str) -> None:
        """Remove a note and its draft."""
        await self._change(erases=lambda: [*self._drafts(note), (NOTES, note)])

    async def keep_draft(self, draft: Draft) -> None:
        """Keep what is being typed, in place of what was kept before for the same note.

        Nothing is kept when the note, or the person of a new one, is not here any more.
        """
        await self._change(lambda: self._draft_to_save(draft))

    async def drop_draft(self, of: str) -> None:
        """Forget what was being typed for this note, or for a new note about this person."""
        if self._drafts(of):
            await self._change(erases=lambda: self._drafts(of))

    async def tidy(self) -> None:
        """Forget the drafts of what was erased while another window was still typing."""
        if self._orphans():
            await self._change(erases=self._orphans)

    # The vault's edge

    def _all(self, table: str, read: Callable[[Mapping[str, Any]], T]) -> list[T]:
        return readable(read, self._vault.table(table).all())

    def _one(self, table: str, id: str | None, read: Callable[[Mapping[str, Any]], T]) -> T | None:  # noqa: A002 - the record's own word
        found = readable(read, self._vault.table(table).search(where("id") == id))
        return found[0] if found else None

    def _lost_people(self, is_wanted: Callable[[str], bool]) -> dict[str, Person]:
        """Stand in for the wanted ones of whom goals and notes are about, by id."""
        about = where("person").test(lambda person: isinstance(person, str) and is_wanted(person))
        goals = readable(Goal.from_doc, self._vault.table(GOALS).search(about))
        notes = readable(Note.from_doc, self._vault.table(NOTES).search(about))
        seen = [(goal.person, goal.created) for goal in goals] + [
            (note.person, note.written) for note in notes
        ]
        return {person: Person.lost(person, first) for person, first in sorted(seen, reverse=True)}

    def _of(self, table: str, person: str) -> list[Any]:
        return self._vault.table(table).search(where("person") == person)

    def _drafts(self, of: str) -> Erases:
        return [(DRAFTS, doc["id"]) for doc in self._vault.table(DRAFTS).search(where("of") == of)]

    def _draft_to_save(self, draft: Draft) -> Saves:
        if not (self.person(draft.of) or self.note(draft.of)):
            return []
        kept = self._drafts(draft.of)
        return [(DRAFTS, draft.to_doc(kept[0][1] if kept else self._vault.new_id()))]

    def _orphans(self) -> Erases:
        erased = erased_ids(self.records())
        return [
            (DRAFTS, doc["id"])
            for doc in self._vault.table(DRAFTS).all()
            if doc.get("of") in erased and not (self.person(doc["of"]) or self.note(doc["of"]))
        ]

    def _all_about(self, person: str) -> Erases:
        notes = [doc["id"] for doc in self._of(NOTES, person)]
        goals = [doc["id"] for doc in self._of(GOALS, person)]
        return [
            *[draft for of in [person, *notes] for draft in self._drafts(of)],
            *[(NOTES, note) for note in notes],
            *[(GOALS, goal) for goal in goals],
            (PEOPLE, person),
        ]

    async def _keep(self, table: str, doc: dict[str, Any], erases: Callable[[], Erases] = list) -> None:
        await self._change(lambda: [(table, doc)], erases)

    async def _change(self, saves: Callable[[], Saves] = list, erases: Callable[[], Erases] = list) -> None:
        try:
            await self._apply(saves(), erases())
        except ChangedElsewhere:
            touched = await self._vault.refresh()
            self._changed()
            again = saves()
            if any(doc["id"] in touched for _, doc in again):
                raise
            await self._apply(again, erases())
        self._changed()

    async def _apply(self, saves: Saves, erases: Erases) -> None:
        """Do it in one step, and leave a tombstone for what is not to come back from an old copy."""
        gone = [key for table, key in erases if table in _WITH_TOMBSTONE]
        notes = filter(None, map(self.note, gone))
        gone += [version(note.origin.of, note.origin.day) for note in notes if note.origin]
        if gone:
            tombstone = Tombstone(self._vault.new_id(), self._now().date(), tuple(gone))
            saves = [*saves, (ERASED, tombstone.to_doc())]
        if saves or erases:
            await self._vault.apply(saves, erases)

    def _merged(self, records: Records, made: datetime, *, bring_back: bool) -> Merge:
        mine = self.records()
        erased = frozenset() if bring_back else erased_ids(mine)
        return merge(mine, records, made, self._vault.new_id, erased)

    async def _save_merged(self, merged: Merge) -> None:
        if merged.saves:
            await self._vault.apply(merged.saves)

    async def _keep_copy(self, copy: Copy) -> None:
        kept = self._vault.table(COPIES).all()
        await self._keep(COPIES, copy.to_doc(kept[0]["id"] if kept else self._vault.new_id()))
