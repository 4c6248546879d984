"""The workplaces in the vault: what the role asks for and what is possible there."""

from dataclasses import replace

from core.collation import name_key
from core.people.drafts import Drafts
from core.people.edits import Edits
from core.people.records.tables import WORKPLACES, AnyNote
from core.people.records.workplace import Workplace
from core.people.repository import Erases, Repository, Saves


class Workplaces:
    """Reads and saves workplaces; see `Notebook`. There is one of each name."""

    def __init__(self, repository: Repository, drafts: Drafts, edits: Edits) -> None:
        self._repository = repository
        self._drafts = drafts
        self._edits = edits

    def all(self) -> list[Workplace]:
        """Return all of them, by name."""
        found = self._repository.all(WORKPLACES, Workplace)
        return sorted(found, key=lambda one: (name_key(one.where), one.changed))

    def at(self, where: str) -> Workplace | None:
        """Return the workplace of this name, or None when nothing was written about it (any more)."""
        return next((one for one in self.all() if one.is_at(where)), None)

    async def save(
        self,
        where: str,
        role: str,
        options: str,
        *,
        shown: Workplace | None = None,
        draft: str | None = None,
    ) -> tuple[AnyNote, ...]:
        """Save what is written about a workplace; `shown` is what the form showed, None for nothing.

        Raises TextTooLong, or NoLongerHere when what was shown was erased.
        """
        now = self._repository.now()
        new = Workplace(self._repository.new_id(), where, now, role, options).fitted()
        if shown is None and await self._add(new, draft):
            return ()
        stored = shown or self.at(where) or new
        before = shown or replace(stored, role="", options="")
        edited = replace(stored, role=role, options=options, changed=now)
        return await self._edits.change(WORKPLACES, edited, before, draft)

    async def erase(self, workplace: str) -> None:
        """Remove what is written about a workplace, and its drafts."""
        await self._repository.change(erases=lambda: [*self._drafts.ids(workplace), (WORKPLACES, workplace)])

    async def _add(self, new: Workplace, draft: str | None) -> bool:
        """Save a workplace and return True, or return False when there is one of that name by now."""
        is_new = True

        def saves() -> Saves:
            nonlocal is_new
            is_new = self.at(new.where) is None
            return [(WORKPLACES, new.to_doc())] if is_new else []

        def erases() -> Erases:
            return self._drafts.named(draft) if is_new else []

        await self._repository.change(saves, erases)
        return is_new
