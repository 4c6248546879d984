"""Whether the present recovery code was asked back, as the vault remembers it."""

from core.people.records.code import SettledCode
from core.people.records.tables import CODES
from core.people.repository import Repository


class CodeStatus:
    """Remembers that the code is on paper, or was knowingly skipped; never the code itself."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository

    @property
    def is_settled(self) -> bool:
        """Whether the present recovery code was asked back, or knowingly skipped."""
        return bool(self._repository.all(CODES, SettledCode))

    async def settle(self) -> None:
        """Remember that the recovery code was asked back, or knowingly skipped."""
        if not self.is_settled:
            code = SettledCode(self._repository.new_id(), self._repository.now().date())
            await self._repository.save(CODES, code.to_doc())

    async def unsettle(self) -> None:
        """Remember that there is a new recovery code, which was not asked back yet."""
        await self._repository.change(erases=lambda: self._repository.ids_where(CODES))
