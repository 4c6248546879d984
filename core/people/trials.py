"""The trials in the vault."""

from datetime import date, datetime

from core.errors import NoLongerHere
from core.people.record_table import RecordTableOfGoals
from core.people.records.tables import TRIALS
from core.people.records.trial import Trial, Verdict
from core.people.repository import Saves


class Trials(RecordTableOfGoals[Trial]):
    """Reads and saves trials, by their last day and then by age."""

    _table = TRIALS
    _kind = Trial

    def _order(self, record: Trial) -> tuple[date, datetime]:
        return record.until, record.made

    def new(self, person: str, text: str, until: date, goal: str | None) -> Trial:
        """Return a trial that is not saved yet. Raises TextEmpty or TextTooLong."""
        new_id, now = self._repository.new_id(), self._repository.now()
        return Trial(new_id, person, text, now, until, goal).fitted()

    async def add(
        self, person: str, text: str, until: date, goal: str | None = None, *, draft: str | None = None
    ) -> Trial:
        """Add a trial that runs. Raises TextEmpty, TextTooLong or NoLongerHere."""
        return await self._save_new(self.new(person, text, until, goal), draft)

    async def follow_up(
        self, trial: Trial, text: str, until: date, today: date, *, draft: str | None = None
    ) -> Trial:
        """End a trial as changed, and add in the same step the one that follows it.

        Raises TextEmpty, TextTooLong, or NoLongerHere when the trial or its person was erased meanwhile.
        """
        new = self.new(trial.person, text, until, trial.goal)

        def saves() -> Saves:
            self._people.check_here(trial.person)
            stored = self.one(trial.id)
            if stored is None:
                raise NoLongerHere
            follows = self._people.without_lost_goal(new)
            return [(TRIALS, one.to_doc()) for one in (stored.judged(Verdict.CHANGE, today), follows)]

        await self._repository.change(saves, lambda: self._drafts.named(draft))
        return self._people.without_lost_goal(new)

    async def take_back_follow_up(self, trial: Trial, follows: Trial) -> None:
        """Take back `follow_up`: erase what follows, and let the trial run on as it was."""

        def saves() -> Saves:
            stored = self.one(trial.id)
            return [(TRIALS, stored.judged(None, stored.until).to_doc())] if stored else []

        await self._repository.change(saves, lambda: [*self._drafts.ids(follows.id), (TRIALS, follows.id)])
