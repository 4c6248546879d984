"""The agreements in the vault."""

from datetime import date, datetime

from core.people.record_table import RecordTableOfGoals
from core.people.records.agreement import Agreement, Assignee
from core.people.records.tables import AGREEMENTS


class Agreements(RecordTableOfGoals[Agreement]):
    """Reads and saves agreements, by the day they are for and then by age."""

    _table = AGREEMENTS
    _kind = Agreement

    def _order(self, record: Agreement) -> tuple[date, datetime]:
        return record.due or date.max, record.made

    def new(self, person: str, slot: Assignee, text: str, due: date | None, goal: str | None) -> Agreement:
        """Return an agreement that is not saved yet. Raises TextEmpty or TextTooLong."""
        new_id, now = self._repository.new_id(), self._repository.now()
        return Agreement(new_id, person, slot, text, now, due, goal).fitted()

    async def add(
        self,
        person: str,
        slot: Assignee,
        text: str,
        due: date | None,
        goal: str | None = None,
        *,
        draft: str | None = None,
    ) -> Agreement:
        """Add an agreement. Raises TextEmpty, TextTooLong or NoLongerHere."""
        return await self._save_new(self.new(person, slot, text, due, goal), draft)
