"""The agreements in the vault."""

from datetime import date

from core.errors import NoLongerHere
from core.people.drafts import Drafts
from core.people.edits import Edits
from core.people.everyone import Everyone
from core.people.pages import Pages, Saves
from core.people.records.agreement import Agreement, Slot
from core.people.records.note import Note
from core.people.records.tables import AGREEMENTS


class Agreements:
    """Reads and keeps agreements, by the day they are for and then by age."""

    def __init__(self, pages: Pages, everyone: Everyone, drafts: Drafts, edits: Edits) -> None:
        self._pages = pages
        self._everyone = everyone
        self._drafts = drafts
        self._edits = edits

    def all(self) -> list[Agreement]:
        """Give the agreements with everyone."""
        return _in_order(self._pages.all(AGREEMENTS, Agreement))

    def of(self, person: str) -> list[Agreement]:
        """Give the agreements with one person."""
        return _in_order(self._pages.about(AGREEMENTS, person, Agreement))

    def one(self, id: str) -> Agreement | None:  # noqa: A002 - the record's own word
        """Give one agreement, or None when there is no such agreement (any more)."""
        return self._pages.one(AGREEMENTS, id, Agreement)

    def new(self, person: str, slot: Slot, text: str, due: date | None, goal: str | None) -> Agreement:
        """Make an agreement that is not kept yet. Raises TextEmpty or TextTooLong."""
        new_id, now = self._pages.new_id(), self._pages.now()
        return Agreement(new_id, person, slot, text, now, due, goal).fitted()

    async def add(
        self,
        person: str,
        slot: Slot,
        text: str,
        due: date | None,
        goal: str | None = None,
        *,
        draft: str | None = None,
    ) -> Agreement:
        """Make an agreement and keep it. Raises TextEmpty, TextTooLong or NoLongerHere."""
        new = self.new(person, slot, text, due, goal)

        def saves() -> Saves:
            self._everyone.check_here(person)
            return [(AGREEMENTS, self._everyone.without_lost_goal(new).to_doc())]

        await self._pages.change(saves, lambda: self._drafts.named(draft))
        return self._everyone.without_lost_goal(new)

    async def change(
        self, agreement: Agreement, *, shown: Agreement | None = None, draft: str | None = None
    ) -> tuple[Note, ...]:
        """Keep an agreement as it is now; see `Notebook`. Raises TextEmpty, TextTooLong or NoLongerHere."""
        shown = shown or self.one(agreement.id)
        if shown is None:
            raise NoLongerHere
        return await self._edits.keep(
            AGREEMENTS, shown, agreement.fitted(), erases=lambda: self._drafts.named(draft)
        )

    async def erase(self, agreement: str) -> None:
        """Remove an agreement and its drafts."""
        await self._pages.change(erases=lambda: [*self._drafts.ids(agreement), (AGREEMENTS, agreement)])


def _in_order(agreements: list[Agreement]) -> list[Agreement]:
    return sorted(agreements, key=lambda one: (one.due or date.max, one.made))
