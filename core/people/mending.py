"""What is wrong with what was stored, and going on without it."""

from core.errors import ChangedElsewhere, DamagedRecord, RecordProblem
from core.people.pages import Pages


class Mending:
    """Names what is missing or damaged in the open vault."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def problems(self) -> list[RecordProblem]:
        """Return what the vault knows to be wrong, and DamagedRecord for each document that says nothing."""
        useless = (DamagedRecord(f"record/{one}") for one in sorted(self._pages.useless_ids()))
        return [*self._pages.vault.problems, *useless]

    def lost(self) -> frozenset[str]:
        """Return the ids of records that are missing or damaged; a copy may still have them.

        What was erased is not lost, also when an old copy of it was put back.
        """
        pages = self._pages
        return (pages.useless_ids() | frozenset(pages.vault.lost())) - pages.erased_ids()

    async def accept_loss(self) -> None:
        """Go on without what is lost.

        Raises ChangedElsewhere after reading what another window wrote: look again at what is lost now.
        """
        vault = self._pages.vault
        try:
            await vault.accept_loss(self._pages.useless_ids())
        except ChangedElsewhere:
            await vault.refresh()
            self._pages.changed()
            raise
        self._pages.forget()
        self._pages.on_write()
        self._pages.changed()
