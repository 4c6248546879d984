"""Where people and what is kept about them meet the vault: one change is one step, kept at once.

It exists only while the vault is open. The rules of a single record live with the record. Each other table
has a file of its own, which the notebook opens.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from core.people.agreements import Agreements
from core.people.answers import Answers
from core.people.codes import Codes
from core.people.copying import Copying
from core.people.drafts import Drafts
from core.people.edits import Edits
from core.people.everyone import Everyone
from core.people.mending import Mending
from core.people.pages import Erases, Pages, Saves
from core.people.records.agreement import Agreement, Assignee
from core.people.records.details import NO_DETAILS, Details
from core.people.records.goal import Goal, Rung
from core.people.records.newer import Newer, about_alone, named_people
from core.people.records.note import Note, newest_first
from core.people.records.person import Person
from core.people.records.standing import Standing
from core.people.records.tables import ABOUT_PEOPLE, AGREEMENTS, ANSWERS, GOALS, NOTES, PEOPLE, Records
from core.people.routes import Routes

if TYPE_CHECKING:
    from core.vault.vault import Vault


class Notebook:
    """People with their goals and notes; answers, agreements, drafts and the rest are attributes.

    Every change raises what `Pages` says. What is about someone raises NoLongerHere when that person was
    erased meanwhile, here or in another window.

    A change of a record that is there is merged with what another window stored since the form showed it,
    which is what `shown` gives. Different fields both stay. Of a field that both changed the newest stays in
    its place, and the other one in a note: the changes return the notes they made.

    What saves a form drops the form's `draft`, given by its id, in the same step.
    """

    def __init__(self, vault: "Vault", changed: Callable[[], None], now: Callable[[], datetime]) -> None:
        self._pages = Pages(vault, changed, now)
        self._everyone = Everyone(self._pages)
        self.drafts = Drafts(self._pages, self._everyone)
        self.edits = Edits(self._pages, self._everyone, self.drafts)
        self.answers = Answers(self._pages, self._everyone, self.drafts, self.edits)
        self.agreements = Agreements(self._pages, self._everyone, self.drafts, self.edits)
        self.routes = Routes(self._pages, self._everyone)
        self.codes = Codes(self._pages)
        self.copying = Copying(self._pages)
        self.mending = Mending(self._pages)

    # Reading

    def people(self) -> list[Person]:
        """Return everyone, by name; also whom goals or notes are about and of whom nothing else is left."""
        return self._everyone.all()

    def person(self, id: str) -> Person | None:  # noqa: A002 - the record's own word
        """Return one person, or None when there is no such person (any more)."""
        return self._everyone.one(id)

    def goals(self, person: str) -> list[Goal]:
        """Return a person's goals: open ones first, then in the order they were made."""
        return _open_first(self._pages.about(GOALS, person, Goal))

    def all_goals(self) -> list[Goal]:
        """Return the goals of everyone, in the same order."""
        return _open_first(self._pages.all(GOALS, Goal))

    def goal(self, id: str | None) -> Goal | None:  # noqa: A002 - the record's own word
        """Return one goal, or None when there is no such goal (any more)."""
        return self._pages.one(GOALS, id, Goal)

    def notes(self, person: str) -> list[Note]:
        """Return the notes about a person, newest first."""
        return newest_first(self._pages.about(NOTES, person, Note))

    def all_notes(self) -> list[Note]:
        """Return the notes about everyone, in no order: there may be many."""
        return self._pages.all(NOTES, Note)

    def note(self, id: str) -> Note | None:  # noqa: A002 - the record's own word
        """Return one note, or None when there is no such note (any more)."""
        return self._pages.one(NOTES, id, Note)

    def tell_writes(self, on_write: Callable[[], None]) -> None:
        """Set what is called at each change made here that other windows show."""
        self._pages.on_write = on_write

    async def read_anew(self) -> None:
        """Read what other windows wrote; `changed` is not called. Raises VaultLocked or StorageRefused."""
        await self._pages.vault.refresh()

    @property
    def edition(self) -> tuple[int, int]:
        """What is another one after each change: until then, what was reckoned from the notes still holds."""
        return self._pages.edition

    def records(self) -> Records:
        """Return everything as tables and documents, to compare with a copy."""
        return self._pages.records()

    def handover_of(self, person: str) -> Records:
        """Return this person with everything about them, as documents, and nothing of others."""
        found = self.person(person)
        return (
            *((PEOPLE, one.to_doc()) for one in [found] if one),
            *((GOALS, goal.to_doc()) for goal in self.goals(person)),
            *((NOTES, note.to_doc()) for note in self.notes(person)),
            *((ANSWERS, answer.to_doc()) for answer in self.answers.of(person)),
            *((AGREEMENTS, agreement.to_doc()) for agreement in self.agreements.of(person)),
            *((table, one.to_doc()) for table, one in self.newer_about(person, alone=True)),
        )

    # What a later version of the app wrote in tables of its own

    def newer(self) -> int:
        """Return the number of these records, which are carried and cannot be shown."""
        return len(self._pages.newer())

    def newer_about(self, person: str, *, alone: bool = False) -> list[tuple[str, Newer]]:
        """Return those that name this person, by table; with `alone`, only those that name nobody else."""
        found = self._pages.newer()
        records, owners = [one for _, one in found], self._pages.owners()
        if alone:
            wanted = about_alone(records, owners, person)
        else:
            named = named_people(records, owners)
            wanted = frozenset(key for key, of in named.items() if person in of)
        return [(table, one) for table, one in found if one.id in wanted]

    def newer_about_nobody(self) -> int:
        """Return the number of those that name nobody known here."""
        named = named_people([one for _, one in self._pages.newer()], self._pages.owners())
        return sum(not people for people in named.values())

    # People and goals

    async def add_person(self, person: Person, *, draft: str | None = None) -> Person:
        """Add a person with every field; the id and the moment are made here.

        Raises NameTaken, TextEmpty, TextTooLong or EndBeforeStart for what cannot be kept.
        """
        new = replace(person, id=self._pages.new_id(), created=self._pages.now()).fitted()
        await self._pages.keep(
            PEOPLE,
            new.to_doc(),
            lambda: self.drafts.named(draft),
            lambda: self._everyone.check_name(new),
        )
        return new

    async def change_person(
        self, person: Person, *, shown: Person | None = None, draft: str | None = None
    ) -> tuple[Note, ...]:
        """Save a person. Raises as `add_person`, and NoLongerHere.

        Only another name than before is refused when someone has it.
        """
        return await self.edits.change(PEOPLE, person, shown, draft, self._everyone.check_name)

    async def erase_person(self, person: str) -> None:
        """Remove a person with all that is kept about them, drafts included."""
        await self._pages.change(erases=lambda: self._all_about(person))

    async def add_goal(
        self, person: str, title: str, rung: Rung = Rung.SHORT, *, draft: str | None = None
    ) -> Goal:
        """Add an open goal. Raises TextEmpty, TextTooLong or NoLongerHere."""
        new_id, now = self._pages.new_id(), self._pages.now()
        goal = Goal.titled(title, person=person, id=new_id, now=now, rung=rung)
        await self._pages.keep(
            GOALS,
            goal.to_doc(),
            lambda: self.drafts.named(draft),
            lambda: self._everyone.check_here(person),
        )
        return goal

    async def change_goal(
        self, goal: Goal, *, shown: Goal | None = None, draft: str | None = None
    ) -> tuple[Note, ...]:
        """Save a goal. Raises TextEmpty, TextTooLong or NoLongerHere."""
        return await self.edits.change(GOALS, goal, shown, draft)

    async def erase_goal(self, goal: str) -> None:
        """Remove a goal with its answers. Notes and agreements that were about it stay, about the person."""
        await self._pages.change(erases=lambda: self._all_of(goal))

    # Notes

    async def add_note(
        self,
        person: str,
        text: str,
        *,
        day: date,
        goal: str | None,
        details: Details = NO_DETAILS,
        agreement: tuple[Assignee, str, date | None] | None = None,
        draft: str | None = None,
    ) -> Note:
        """Add a note, and in the same step make the agreement that came out of the talk.

        Raises TextEmpty, TextTooLong or NoLongerHere.
        """
        new_id, now = self._pages.new_id(), self._pages.now()
        note = Note.of(person, text, day=day, goal=goal, id=new_id, now=now, details=details)
        records: list[tuple[str, Note | Agreement]] = [(NOTES, note)]
        if agreement is not None:
            records.append((AGREEMENTS, self.agreements.new(person, *agreement, goal)))

        def saves() -> Saves:
            self._everyone.check_here(person)
            return [(table, self._everyone.without_lost_goal(record).to_doc()) for table, record in records]

        await self._pages.change(saves, lambda: self.drafts.named(draft))
        return self._everyone.without_lost_goal(note)

    async def change_note(
        self,
        note: Note,
        text: str,
        *,
        day: date,
        goal: str | None,
        details: Details | None = None,
        is_corrected: bool = False,
        draft: str | None = None,
    ) -> tuple[Note, ...]:
        """Write anew the note that the form showed; `details` stay unless given.

        `is_corrected` says that the worker asked for it. Raises TextEmpty, TextTooLong or NoLongerHere.
        """
        changed = note.rewritten(
            text,
            day=day,
            goal=goal,
            now=self._pages.now(),
            details=note.details if details is None else details,
            is_corrected=is_corrected,
        )
        return await self.edits.save(NOTES, note, changed, draft)

    async def erase_note(self, note: str) -> None:
        """Remove a note and its draft."""
        await self.erase([(NOTES, note)])

    async def erase(self, records: Erases) -> None:
        """Remove several records in one step, each named with its table, and their drafts."""
        await self._pages.change(erases=lambda: [*self.drafts.ids(*(key for _, key in records)), *records])

    def _all_about(self, person: str) -> Erases:
        about = [
            one
            for table in ABOUT_PEOPLE
            if table != PEOPLE
            for one in self._pages.ids_where(table, person=person)
        ]
        return [*self.drafts.ids(person, *(key for _, key in about)), *about, (PEOPLE, person)]

    def _all_of(self, goal: str) -> Erases:
        about = [*self._pages.ids_where(ANSWERS, goal=goal), (GOALS, goal)]
        return [*self.drafts.ids(*(key for _, key in about)), *about]


def _open_first(goals: list[Goal]) -> list[Goal]:
    return sorted(goals, key=lambda goal: (goal.state is not Standing.OPEN, goal.created))
