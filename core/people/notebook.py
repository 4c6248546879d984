"""The notebook: the people in an open vault, with their goals and notes, and every change to them.

It exists only while the vault is open. The rules of a single record are with the record, and each other table
has a file of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from core.people.agreements import Agreements
from core.people.answers import Answers
from core.people.backups import Backups
from core.people.code_status import CodeStatus
from core.people.day_routes import DayRoutes
from core.people.drafts import Drafts
from core.people.edits import Edits
from core.people.group_notes import GroupNotes
from core.people.letters import Letters
from core.people.newer_records import NewerRecords
from core.people.passkeys import Passkeys
from core.people.people import People
from core.people.points import Points
from core.people.postponed_reminders import PostponedReminders
from core.people.practice import Practice
from core.people.records.agreement import Assignee
from core.people.records.details import NO_DETAILS, Details
from core.people.records.goal import Goal, Rung
from core.people.records.note import Note, newest_first
from core.people.records.person import Person
from core.people.records.standing import Standing
from core.people.records.tables import (
    ABOUT_PEOPLE,
    AGREEMENTS,
    ANSWERS,
    GOALS,
    NOTES,
    PEOPLE,
    POINTS,
    POSTPONED,
    TRIALS,
    AnyNote,
    Records,
)
from core.people.repair import Repair
from core.people.repository import Erases, Repository, Saves
from core.people.trials import Trials
from core.people.workplaces import Workplaces
from core.vault.vault import Vault


class Notebook:
    """People with their goals and notes; answers, agreements, drafts and the rest are attributes.

    Every change is one step that is durable when it returns, and raises what `Repository` says. What is about
    someone raises NoLongerHere when that person was erased meanwhile, here or in another window.

    A change of a record is merged with what another window stored since the form showed it as `shown`.
    Different fields both stay. Of a field that both changed, the newest value stays in its place, and the
    other goes into a note: the changes return the notes they made.

    What saves a form drops the form's `draft`, given by its id, in the same step.
    """

    def __init__(self, vault: Vault, changed: Callable[[], None], now: Callable[[], datetime]) -> None:
        self._repository = Repository(vault, changed, now)
        self._people = People(self._repository)
        self.drafts = Drafts(self._repository, self._people)
        self.edits = Edits(self._repository, self._people, self.drafts)
        self.answers = Answers(self._repository, self._people, self.drafts, self.edits)
        self.agreements = Agreements(self._repository, self._people, self.drafts, self.edits)
        self.points = Points(self._repository, self._people, self.drafts, self.edits)
        self.trials = Trials(self._repository, self._people, self.drafts, self.edits)
        self.workplaces = Workplaces(self._repository, self.drafts, self.edits)
        self.practice = Practice(self._repository, self.drafts)
        self.group_notes = GroupNotes(self._repository, self.drafts, self.edits, self.practice)
        self.routes = DayRoutes(self._repository, self._people)
        self.postponed = PostponedReminders(self._repository, self._people)
        self.letters = Letters(self._repository, self._people, self.agreements)
        self.code_status = CodeStatus(self._repository)
        self.newer = NewerRecords(self._repository)
        self.backups = Backups(self._repository, self.letters)
        self.passkeys = Passkeys(self._repository, self.backups)
        self.repair = Repair(self._repository, self.letters)

    # Reading

    def people(self) -> list[Person]:
        """Return everyone, by name, with a stand-in for each who has only goals or notes left."""
        return self._people.all()

    def person(self, id: str) -> Person | None:  # noqa: A002 - the record's own word
        """Return one person, or None when there is no such person (any more)."""
        return self._people.one(id)

    def goals(self, person: str) -> list[Goal]:
        """Return a person's goals: open ones first, then in the order they were made."""
        return _open_first(self._repository.about(GOALS, person, Goal))

    def all_goals(self) -> list[Goal]:
        """Return the goals of everyone, in the same order."""
        return _open_first(self._repository.all(GOALS, Goal))

    def goal(self, id: str | None) -> Goal | None:  # noqa: A002 - the record's own word
        """Return one goal, or None when there is no such goal (any more)."""
        return self._repository.one(GOALS, id, Goal)

    def notes(self, person: str) -> list[Note]:
        """Return the notes about a person, newest first."""
        return newest_first(self._repository.about(NOTES, person, Note))

    def all_notes(self) -> list[Note]:
        """Return the notes about everyone, in no order: there may be many."""
        return self._repository.all(NOTES, Note)

    def note(self, id: str) -> Note | None:  # noqa: A002 - the record's own word
        """Return one note, or None when there is no such note (any more)."""
        return self._repository.one(NOTES, id, Note)

    def tell_writes(self, on_write: Callable[[], None]) -> None:
        """Set what is called after each change made here that other windows show."""
        self._repository.on_write = on_write

    async def refresh(self) -> None:
        """Read what other windows wrote; `changed` is not called. Raises VaultLocked or StorageRefused."""
        await self._repository.vault.refresh()

    @property
    def revision(self) -> tuple[int, int]:
        """A value that changes with every change: until then, what was computed from the notes holds."""
        return self._repository.revision

    def records(self) -> Records:
        """Return everything as tables and documents, to compare with a backup."""
        return self._repository.records()

    def handover_of(self, person: str) -> Records:
        """Return this person with everything about them, as documents, and nothing of others.

        A workplace is about nobody, and an older version refuses a file with a record about nobody. What the
        user practises is about the user.
        """
        found = self.person(person)
        return (
            *((PEOPLE, one.to_doc()) for one in [found] if one),
            *((GOALS, goal.to_doc()) for goal in self.goals(person)),
            *((NOTES, note.to_doc()) for note in self.notes(person)),
            *((ANSWERS, answer.to_doc()) for answer in self.answers.of(person)),
            *((AGREEMENTS, agreement.to_doc()) for agreement in self.agreements.of(person)),
            *((POINTS, point.to_doc()) for point in self.points.of(person)),
            *((TRIALS, trial.to_doc()) for trial in self.trials.of(person)),
            *((table, one.to_doc()) for table, one in self.newer.about(person, alone=True)),
        )

    # People and goals

    async def add_person(self, person: Person, *, draft: str | None = None) -> Person:
        """Add a person, with a new id. Raises NameTaken, TextEmpty, TextTooLong or EndBeforeStart."""
        new = replace(person, id=self._repository.new_id(), created=self._repository.now()).fitted()
        await self._repository.save(
            PEOPLE,
            new.to_doc(),
            lambda: self.drafts.named(draft),
            lambda: self._people.check_name(new),
        )
        return new

    async def change_person(
        self, person: Person, *, shown: Person | None = None, draft: str | None = None
    ) -> tuple[AnyNote, ...]:
        """Save a person. Raises as `add_person`, but not for a name that stays, and NoLongerHere."""
        return await self.edits.change(PEOPLE, person, shown, draft, self._people.check_name)

    async def erase_person(self, person: str) -> None:
        """Remove a person with all records and drafts about them."""
        await self._repository.change(erases=lambda: self._all_about(person))

    async def add_goal(
        self, person: str, title: str, rung: Rung = Rung.SHORT, *, draft: str | None = None
    ) -> Goal:
        """Add an open goal. Raises TextEmpty, TextTooLong or NoLongerHere."""
        new_id, now = self._repository.new_id(), self._repository.now()
        goal = Goal(new_id, person, title, Standing.OPEN, now, rung).fitted()
        await self._repository.save(
            GOALS,
            goal.to_doc(),
            lambda: self.drafts.named(draft),
            lambda: self._people.check_here(person),
        )
        return goal

    async def change_goal(
        self, goal: Goal, *, shown: Goal | None = None, draft: str | None = None
    ) -> tuple[AnyNote, ...]:
        """Save a goal. Raises TextEmpty, TextTooLong or NoLongerHere."""
        return await self.edits.change(GOALS, goal, shown, draft)

    async def erase_goal(self, goal: str) -> None:
        """Remove a goal with its answers.

        Notes, agreements and trials that were about it stay, about the person.
        """
        await self._repository.change(erases=lambda: self._all_of(goal))

    # Notes

    async def add_note(
        self,
        person: str,
        text: str,
        *,
        day: date,
        goal: str | None,
        details: Details = NO_DETAILS,
        agreements: Sequence[tuple[Assignee, str, date | None]] = (),
        trial: tuple[str, date] | None = None,
        talked_about: Sequence[str] = (),
        practised: bool = False,
        draft: str | None = None,
    ) -> Note:
        """Add a note, and in the same step what came out of the talk.

        That are `agreements`, a `trial` with its last day, and the points, by their ids, that were talked
        about: they are reached on the day of the note. `practised` marks the technique of the week as
        practised on that day; the note says nothing of it. Raises TextEmpty, TextTooLong or NoLongerHere.
        """
        new_id, now = self._repository.new_id(), self._repository.now()
        note = Note(new_id, person, goal, day, text, now, details=details).fitted()
        agreed = [self.agreements.new(person, *agreement, goal) for agreement in agreements]
        tried = [self.trials.new(person, *trial, goal)] if trial else []

        def saves() -> Saves:
            self._people.check_here(person)
            own = self._people.without_lost_goal
            return [
                (NOTES, own(note).to_doc()),
                *((AGREEMENTS, own(one).to_doc()) for one in agreed),
                *((TRIALS, own(one).to_doc()) for one in tried),
                *((POINTS, one.to_doc()) for one in self.points.talked_about(talked_about, person, day)),
                *(self.practice.saves_to_practise(day) if practised else []),
            ]

        await self._repository.change(saves, lambda: self.drafts.named(draft), merges=True)
        return self._people.without_lost_goal(note)

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
    ) -> tuple[AnyNote, ...]:
        """Write anew the note that the form showed; `details` stay unless given.

        `is_corrected` says that the worker asked for it. Raises TextEmpty, TextTooLong or NoLongerHere.
        """
        edited = replace(
            note,
            text=text,
            day=day,
            goal=goal,
            changed=self._repository.now(),
            details=note.details if details is None else details,
            is_corrected=is_corrected,
        )
        return await self.edits.change(NOTES, edited, note, draft)

    async def erase_note(self, note: str) -> None:
        """Remove a note and its draft."""
        await self.erase([(NOTES, note)])

    async def erase(self, records: Erases) -> None:
        """Remove several records in one step, each named with its table, and their drafts."""
        await self._repository.change(erases=lambda: self._with_drafts(records))

    def _all_about(self, person: str) -> Erases:
        tables = [POSTPONED, *(table for table in ABOUT_PEOPLE if table != PEOPLE)]
        about = [one for table in tables for one in self._repository.ids_where(table, person=person)]
        return self._with_drafts([*about, (PEOPLE, person)])

    def _all_of(self, goal: str) -> Erases:
        return self._with_drafts([*self._repository.ids_where(ANSWERS, goal=goal), (GOALS, goal)])

    def _with_drafts(self, records: Erases) -> Erases:
        return [*self.drafts.ids(*(key for _, key in records)), *records]


def _open_first(goals: list[Goal]) -> list[Goal]:
    return sorted(goals, key=lambda goal: (goal.state is not Standing.OPEN, goal.created))
