"""What is wrong with what was stored, and going on without it."""

from core.errors import ChangedElsewhere, DamagedRecord, RecordProblem
from core.people.pages import Pages
from core.people.tables import erased_ids, useless_ids


class Mending:
    """Names what is missing or damaged in the open vault."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def problems(self) -> list[RecordProblem]:
        """Give what the vault knows to be wrong, and DamagedRecord for each document that says nothing."""
        useless = (DamagedRecord(f"record/{one}") for one in sorted(useless_ids(self._pages.records())))
        return [*self._pages.vault.problems, *useless]

    def lost(self) -> frozenset[str]:
        """Give the ids of records that are missing or damaged; a copy may still have them.

        What was erased is not lost, also when an old copy of it was put back.
        """
        mine = self._pages.records()
        return (useless_ids(mine) | frozenset(self._pages.vault.lost())) - erased_ids(mine)

    async def accept_loss(self) -> None:
        """Go on without what is lost.

        Raises ChangedElsewhere after reading what another window wrote: look again at what is lost now.
        """
        vault = self._pages.vault
        try:
            await vault.accept_loss(useless_ids(self._pages.records()))
        except ChangedElsewhere:
            await vault.refresh()
            self._pages.changed()
            raise
        self._pages.changed()
