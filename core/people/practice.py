"""What the user practises, in the vault: mirror, piles, technique of the week, rounds and look backs."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from core.errors import ChangedElsewhere, NoLongerHere
from core.people.drafts import Drafts
from core.people.records.practice.look_back import LookBack, LookBackKind, TalkedMost
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.piles import TechniquePiles
from core.people.records.practice.record import PracticeRecord
from core.people.records.practice.round_memory import RoundMemory
from core.people.records.practice.technique import ChosenTechnique
from core.people.records.tables import (
    LOOK_BACKS,
    MIRRORS,
    PILES,
    PRACTICE,
    ROUNDS,
    TECHNIQUES,
    table_of_practice,
)
from core.people.repository import Erases, Repository, Saves

P = TypeVar("P", bound=PracticeRecord)

_WEEK = timedelta(days=7)


class Practice:
    """Reads and saves what the user practises; see `Notebook`.

    What is added gets a new id, so nothing that another window adds is lost. Of a state the last write wins.
    """

    def __init__(self, repository: Repository, drafts: Drafts) -> None:
        self._repository = repository
        self._drafts = drafts

    # Reading

    def mirrors(self) -> list[MirrorSitting]:
        """Return all sittings with the mirror, newest first."""
        return _newest_first(self._repository.all(MIRRORS, MirrorSitting))

    def mirror(self, part: str) -> MirrorSitting | None:
        """Return the last sitting with a part, or None when there was none."""
        return next((one for one in self.mirrors() if one.part == part), None)

    def piles(self) -> TechniquePiles | None:
        """Return the last piles, or None."""
        return next(iter(_newest_first(self._repository.all(PILES, TechniquePiles))), None)

    def technique(self) -> ChosenTechnique | None:
        """Return the technique of the week that runs, or None."""
        return next(iter(self._running()), None)

    def techniques(self) -> list[ChosenTechnique]:
        """Return all techniques of a week, also those that are over, newest first."""
        return _newest_first(self._repository.all(TECHNIQUES, ChosenTechnique))

    def memory(self, practice_set: str) -> RoundMemory:
        """Return what is remembered of the rounds with a set; without any it is one that is not begun."""
        now = self._repository.now()
        empty = RoundMemory("", now.date(), now, practice_set)
        return next(iter(self._memories(practice_set)), empty)

    def look_backs(self, kind: LookBackKind | None = None) -> list[LookBack]:
        """Return the look backs of this kind, or of all kinds, newest first."""
        found = self._repository.all(LOOK_BACKS, LookBack)
        return _newest_first(one for one in found if kind in (None, one.kind))

    def one(self, table: str, id: str) -> PracticeRecord | None:  # noqa: A002 - the record's own word
        """Return one record of a table of PRACTICE, or None when there is no such record (any more)."""
        return self._repository.one(table, id, PracticeRecord)  # type: ignore[type-abstract] # only compared with

    # Writing

    async def add_mirror(self, sitting: MirrorSitting, *, draft: str | None = None) -> MirrorSitting:
        """Add a sitting with the mirror. Raises TextEmpty, TextTooLong or TooMany."""
        new_id, now = self._repository.new_id(), self._repository.now()
        return await self._add(replace(sitting, id=new_id, changed=now), draft)

    async def set_reminder(self, sitting: MirrorSitting, remind: date | None) -> None:
        """Let the intentions of a sitting come back on another day, or not any more. Raises NoLongerHere.

        What the sitting says stays, so `changed` does too, by which the sittings of one day are in order.
        """

        def saves() -> Saves:
            stored = self._repository.one(MIRRORS, sitting.id, MirrorSitting)
            if stored is None:
                raise NoLongerHere
            return [(MIRRORS, replace(stored, remind=remind).fitted().to_doc())]

        await self._repository.change(saves, merges=True)

    async def save_piles(
        self,
        often: Iterable[str],
        sometimes: Iterable[str],
        new: Iterable[str],
        thoughts: Iterable[str],
        *,
        day: date,
        draft: str | None = None,
    ) -> TechniquePiles:
        """Add piles of techniques, and the thoughts that one recognised. Raises TooMany."""
        new_id, now = self._repository.new_id(), self._repository.now()
        lists = (tuple(often), tuple(sometimes), tuple(new), tuple(thoughts))
        return await self._add(TechniquePiles(new_id, day, now, *lists), draft)

    async def save_thoughts(self, thoughts: Iterable[str], *, day: date) -> None:
        """Save which thoughts one recognised, with the last piles; without any these begin on a day.

        Raises TooMany.
        """
        recognised = tuple(thoughts)

        def saves() -> Saves:
            now = self._repository.now()
            last = self.piles() or TechniquePiles(self._repository.new_id(), day, now)
            return [(PILES, replace(last, thoughts=recognised, changed=now).fitted().to_doc())]

        await self._repository.change(saves, merges=True)

    async def choose_technique(
        self, card: str, moment: str, *, day: date, draft: str | None = None
    ) -> ChosenTechnique:
        """Choose the technique of the week from a day on, and end the one that runs. Raises TextTooLong."""
        new_id, now = self._repository.new_id(), self._repository.now()
        return await self._add(
            ChosenTechnique(new_id, day, now, card, moment, due=day + _WEEK), draft, self.saves_to_end
        )

    async def practised(self, day: date) -> None:
        """Mark the technique that runs, if any, as practised on a day."""
        await self._repository.change(lambda: self.saves_to_practise(day), merges=True)

    async def end_technique(self) -> None:
        """End the technique that runs, if any."""
        await self._repository.change(self.saves_to_end, merges=True)

    async def save_round(self, memory: RoundMemory, *, day: date, draft: str | None = None) -> RoundMemory:
        """Save what is remembered after a round, in place of what was. Raises TextTooLong or TooMany.

        It keeps its id, so that no round leaves a trace of something erased; what a backup brought beside it
        goes.
        """
        known = [one.id for one in self._memories(memory.practice_set)] or [self._repository.new_id()]
        new = replace(memory, id=known[0], day=day, changed=self._repository.now())
        return await self._add(new, draft, erases=lambda: [(ROUNDS, one) for one in known[1:]])

    async def add_look_back(
        self,
        kind: LookBackKind,
        *,
        day: date,
        good: str = "",
        next: str = "",  # noqa: A002 - the record's own word
        talked_most: TalkedMost | None = None,
        card: str | None = None,
        draft: str | None = None,
    ) -> LookBack:
        """Add a look back. Raises TextEmpty when it says nothing, or TextTooLong."""
        new_id, now = self._repository.new_id(), self._repository.now()
        return await self._add(LookBack(new_id, day, now, kind, good, next, talked_most, card), draft)

    async def erase(self, record: PracticeRecord) -> None:
        """Remove a record."""
        await self._repository.change(erases=lambda: [(table_of_practice(record), record.id)])

    async def put_back(self, record: PracticeRecord) -> None:
        """Save a record as it was before it was erased; that is then forgotten. Twice is once."""
        doc = table_of_practice(record), record.to_doc()
        try:
            await self._repository.store([doc])
        except ChangedElsewhere:
            await self._repository.vault.refresh()
            await self._repository.store([doc])
        self._repository.changed()

    async def erase_all(self) -> None:
        """Remove everything that the user practised, and the drafts of it."""

        def erases() -> Erases:
            stored = [one for table in PRACTICE for one in self._repository.ids_where(table)]
            return [*self._drafts.of_practice(), *stored]

        await self._repository.change(erases=erases)

    # What a change of more than this saves along with it

    def saves_to_practise(self, day: date) -> Saves:
        """Return what to save so that the technique that runs, if any, is practised on a day."""
        now = self._repository.now()
        running = self._running()[:1]
        practised = [replace(one.practised_on(day), changed=now) for one in running]
        return [(TECHNIQUES, one.to_doc()) for one in practised]

    def saves_to_end(self) -> Saves:
        """Return what to save so that no technique runs; a backup may have brought one more."""
        now = self._repository.now()
        return [(TECHNIQUES, replace(one, is_over=True, changed=now).to_doc()) for one in self._running()]

    def _running(self) -> list[ChosenTechnique]:
        return [one for one in self.techniques() if not one.is_over]

    def _memories(self, practice_set: str) -> list[RoundMemory]:
        found = self._repository.all(ROUNDS, RoundMemory)
        return _newest_first(one for one in found if one.practice_set == practice_set)

    async def _add(
        self,
        new: P,
        draft: str | None,
        saves: Callable[[], Saves] = list,
        erases: Callable[[], Erases] = list,
    ) -> P:
        """Save a record by the rules for what is typed, drop the draft of it, and return the record."""
        fitted = new.fitted()
        doc = table_of_practice(fitted), fitted.to_doc()
        await self._repository.change(
            lambda: [doc, *saves()], lambda: [*self._drafts.named(draft), *erases()], merges=True
        )
        return fitted


def _newest_first(records: Iterable[P]) -> list[P]:
    return sorted(records, key=lambda one: (one.day, one.changed), reverse=True)
