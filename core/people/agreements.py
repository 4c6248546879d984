"""The agreements in the vault."""

from datetime import date

from core.people.drafts import Drafts
from core.people.edits import Edits
from core.people.everyone import Everyone
from core.people.pages import Pages, Saves
from core.people.record_table import RecordTable
from core.people.records.agreement import Agreement, Assignee
from core.people.records.tables import AGREEMENTS


class Agreements(RecordTable[Agreement]):
    """Reads and saves agreements, by the day they are for and then by age."""

    def __init__(self, pages: Pages, everyone: Everyone, drafts: Drafts, edits: Edits) -> None:
        super().__init__(
            AGREEMENTS, Agreement, lambda one: (one.due or date.max, one.made), pages, everyone, edits, drafts
        )

    def new(self, person: str, slot: Assignee, text: str, due: date | None, goal: str | None) -> Agreement:
        """Return an agreement that is not saved yet. Raises TextEmpty or TextTooLong."""
        new_id, now = self._pages.new_id(), self._pages.now()
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
        new = self.new(person, slot, text, due, goal)

        def saves() -> Saves:
            self._everyone.check_here(person)
            return [(AGREEMENTS, self._everyone.without_lost_goal(new).to_doc())]

        await self._pages.change(saves, lambda: self._drafts.named(draft))
        return self._everyone.without_lost_goal(new)
