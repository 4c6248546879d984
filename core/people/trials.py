"""The trials in the vault."""

from datetime import date, datetime

from core.people.record_table import RecordTable
from core.people.records.tables import TRIALS
from core.people.records.trial import Trial
from core.people.repository import Saves


class Trials(RecordTable[Trial]):
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
        new = self.new(person, text, until, goal)

        def saves() -> Saves:
            self._people.check_here(person)
            return [(TRIALS, self._people.without_lost_goal(new).to_doc())]

        await self._repository.change(saves, lambda: self._drafts.named(draft))
        return self._people.without_lost_goal(new)
