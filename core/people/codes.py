"""Whether the recovery code of now was asked back, as the vault remembers it."""

from core.people.pages import Pages
from core.people.records.code import SettledCode
from core.people.records.tables import CODES


class Codes:
    """Remembers that the code is on paper, or was knowingly skipped; never the code itself."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    @property
    def is_settled(self) -> bool:
        """Whether the recovery code of now was asked back, or knowingly skipped."""
        return bool(self._pages.all(CODES, SettledCode))

    async def settle(self) -> None:
        """Remember that the recovery code was asked back, or knowingly skipped."""
        if not self.is_settled:
            code = SettledCode(self._pages.new_id(), self._pages.now().date())
            await self._pages.keep(CODES, code.to_doc())

    async def unsettle(self) -> None:
        """Remember that there is a new recovery code, which was not asked back yet."""
        await self._pages.change(erases=lambda: self._pages.ids_where(CODES))
