"""Where people, goals and notes meet the vault: reading them as records, keeping each change at once.

It exists only while the vault is open. The rules of a single record live with the record.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from tinydb import where

from core.errors import ChangedElsewhere
from core.people.draft import Draft
from core.people.goal import Goal, GoalState
from core.people.note import Note, newest_first
from core.people.person import Person

if TYPE_CHECKING:
    from core.vault.vault import Vault

PEOPLE, GOALS, NOTES, DRAFTS = "people", "goals", "notes", "drafts"

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
        """Give everyone, by name."""
        everyone = [Person.from_doc(doc) for doc in self._vault.table(PEOPLE).all()]
        return sorted(everyone, key=lambda person: (person.name.casefold(), person.created))

    def person(self, id: str) -> Person | None:  # noqa: A002 - the record's own word
        """Give one person, or None when there is no such person (any more)."""
        doc = self._one(PEOPLE, id)
        return Person.from_doc(doc) if doc else None

    def goals(self, person: str) -> list[Goal]:
        """Give a person's goals: open ones first, then in the order they were made."""
        goals = [Goal.from_doc(doc) for doc in self._of(GOALS, person)]
        return sorted(goals, key=lambda goal: (goal.state is not GoalState.OPEN, goal.created))

    def goal(self, id: str | None) -> Goal | None:  # noqa: A002 - the record's own word
        """Give one goal, or None when there is no such goal (any more)."""
        doc = self._one(GOALS, id)
        return Goal.from_doc(doc) if doc else None

    def notes(self, person: str) -> list[Note]:
        """Give the notes about a person, newest first."""
        return newest_first([Note.from_doc(doc) for doc in self._of(NOTES, person)])

    def last_days(self) -> dict[str, date]:
        """Give, by person, the day of the newest note."""
        days: dict[str, date] = {}
        for doc in self._vault.table(NOTES).all():
            note = Note.from_doc(doc)
            days[note.person] = max(note.day, days.get(note.person, note.day))
        return days

    def note(self, id: str) -> Note | None:  # noqa: A002 - the record's own word
        """Give one note, or None when there is no such note (any more)."""
        doc = self._one(NOTES, id)
        return Note.from_doc(doc) if doc else None

    def draft(self, of: str) -> Draft | None:
        """Give what was being typed for this note, or for a new note about this person."""
        found = self._vault.table(DRAFTS).search(where("of") == of)
        return Draft.from_doc(found[0]) if found else None

    # Writing

    async def add_person(self, name: str) -> Person:
        """Add a person. Raises TextEmpty or TextTooLong for a name that cannot be kept."""
        person = Person.named(name, id=self._vault.new_id(), now=self._now())
        await self._change([(PEOPLE, person.to_doc())])
        return person

    async def rename(self, person: Person, name: str) -> None:
        """Call a person something else. Raises TextEmpty or TextTooLong."""
        await self._change([(PEOPLE, person.renamed(name).to_doc())])

    async def erase_person(self, person: str) -> None:
        """Remove a person with every goal, note and draft."""
        await self._change(erases=lambda: self._all_about(person))

    async def add_goal(self, person: str, title: str) -> Goal:
        """Add an open goal. Raises TextEmpty or TextTooLong for a title that cannot be kept."""
        goal = Goal.titled(title, person=person, id=self._vault.new_id(), now=self._now())
        await self._change([(GOALS, goal.to_doc())])
        return goal

    async def change_goal(self, goal: Goal, title: str, state: GoalState) -> None:
        """Word a goal anew, or say how it stands. Raises TextEmpty or TextTooLong."""
        await self._change([(GOALS, goal.changed(title, state).to_doc())])

    async def erase_goal(self, goal: str) -> None:
        """Remove a goal. Notes that were about it stay, about the person alone."""
        await self._change(erases=lambda: [(GOALS, goal)])

    async def add_note(self, person: str, text: str, *, day: date, goal: str | None) -> Note:
        """Add a note and drop its draft. Raises TextEmpty or TextTooLong for such a text."""
        note = Note.about(person, text, day=day, goal=goal, id=self._vault.new_id(), now=self._now())
        await self._change([(NOTES, note.to_doc())], lambda: self._drafts(person))
        return note

    async def change_note(self, note: Note, text: str, *, day: date, goal: str | None) -> None:
        """Write a note anew and drop its draft. Raises TextEmpty or TextTooLong."""
        changed = note.rewritten(text, day=day, goal=goal, now=self._now())
        await self._change([(NOTES, changed.to_doc())], lambda: self._drafts(note.id))

    async def erase_note(self, note: str) -> None:
        """Remove a note and its draft."""
        await self._change(erases=lambda: [*self._drafts(note), (NOTES, note)])

    async def keep_draft(self, draft: Draft) -> None:
        """Keep what is being typed, in place of what was kept before for the same note."""
        kept = self._drafts(draft.of)
        await self._change([(DRAFTS, draft.to_doc(kept[0][1] if kept else self._vault.new_id()))])

    async def drop_draft(self, of: str) -> None:
        """Forget what was being typed for this note, or for a new note about this person."""
        if self._drafts(of):
            await self._change(erases=lambda: self._drafts(of))

    # The vault's edge

    def _one(self, table: str, id: str | None) -> Any:  # noqa: A002, ANN401 - the record's own word; TinyDB's own type
        return self._vault.table(table).get(where("id") == id)

    def _of(self, table: str, person: str) -> list[Any]:
        return self._vault.table(table).search(where("person") == person)

    def _drafts(self, of: str) -> Erases:
        return [(DRAFTS, doc["id"]) for doc in self._vault.table(DRAFTS).search(where("of") == of)]

    def _all_about(self, person: str) -> Erases:
        notes = [doc["id"] for doc in self._of(NOTES, person)]
        goals = [doc["id"] for doc in self._of(GOALS, person)]
        return [
            *[draft for of in [person, *notes] for draft in self._drafts(of)],
            *[(NOTES, note) for note in notes],
            *[(GOALS, goal) for goal in goals],
            (PEOPLE, person),
        ]

    async def _change(self, saves: Saves | None = None, erases: Callable[[], Erases] = list) -> None:
        saves = saves or []
        try:
            await self._vault.apply(saves, erases())
        except ChangedElsewhere:
            touched = await self._vault.refresh()
            self._changed()
            if any(doc["id"] in touched for _, doc in saves):
                raise
            await self._vault.apply(saves, erases())
        self._changed()
