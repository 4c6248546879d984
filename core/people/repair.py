"""What is wrong with what was stored, and going on without it."""

from core.errors import ChangedElsewhere, DamagedRecord, RecordProblem
from core.people.letters import Letters
from core.people.repository import Repository


class Repair:
    """Names what is missing or damaged in the open vault, and removes it when asked to."""

    def __init__(self, repository: Repository, letters: Letters) -> None:
        self._repository = repository
        self._letters = letters

    def problems(self) -> list[RecordProblem]:
        """Return the problems of vault and letters, and DamagedRecord for each unreadable document."""
        unreadable = (DamagedRecord(f"record/{one}") for one in sorted(self._repository.unreadable_ids()))
        return [*self._repository.vault.problems, *unreadable, *self._letters.problems()]

    def lost(self) -> frozenset[str]:
        """Return the ids of records and letters that are missing or damaged; a backup may still have them.

        What was erased is not lost, also when an old copy of it was put back.
        """
        repository = self._repository
        lost = repository.unreadable_ids() | frozenset(repository.vault.lost())
        return lost.union(self._letters.lost()) - repository.erased_ids()

    async def accept_loss(self) -> None:
        """Go on without what is lost, letters that are damaged included.

        Raises ChangedElsewhere after reading what another window wrote: look again at what is lost now.
        """
        vault = self._repository.vault
        try:
            await vault.accept_loss(self._repository.unreadable_ids(), self._letters.lost())
        except ChangedElsewhere:
            await vault.refresh()
            self._repository.changed()
            raise
        self._repository.forget()
        self._repository.on_write()
        self._repository.changed()
