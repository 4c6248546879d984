"""Copies of the open vault: when the last was made, and taking one in.

Making and opening the file itself is the vault's work.
"""

from dataclasses import replace
from datetime import datetime

from core.errors import ChangedElsewhere
from core.people.handing_over import check_handover, received
from core.people.merging import Merge, MergeReport, merge
from core.people.pages import Pages
from core.people.records.copies import Copy, is_due
from core.people.records.note import Note
from core.people.records.tables import COPIES, NOTES, Records


class Copying:
    """Remembers the last backup, and takes in the records of copies and handovers."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    @property
    def last(self) -> Copy | None:
        """The last backup that was noted, or None."""
        copies = self._pages.all(COPIES, Copy)
        return copies[0] if copies else None

    def is_due(self, now: datetime) -> bool:
        """Return whether it is a week since the last backup, or the first note, and something changed."""
        last = self.last
        first_note = (
            None if last else min((note.written for note in self._pages.all(NOTES, Note)), default=None)
        )
        return is_due(last, first_note, self._pages.vault.changes, now)

    async def note_made(self, made: datetime, changes: int, *, is_whole: bool) -> None:
        """Remember a backup that was made at this moment and saved, with this count of changes in it.

        `is_whole` tells whether the vault found all its records for it.
        """
        is_whole = is_whole and not self._pages.useless_ids()
        # Noting it is one change more; any other since then is not in the file.
        await self._keep(Copy(made, changes + 1, is_whole=is_whole))

    async def note_tested(self) -> None:
        """Remember that the last backup was opened and is good."""
        last = self.last
        if last is not None:
            nothing_changed = last.changes == self._pages.vault.changes
            await self._keep(replace(last, changes=last.changes + nothing_changed, tested=self._pages.now()))

    def forecast(self, records: Records, made: datetime, *, bring_back: bool = False) -> MergeReport:
        """Return what `take_in` would do. Raises DamagedRecord for what is no record."""
        return self._merged(records, made, bring_back=bring_back).report

    async def take_in(self, records: Records, made: datetime, *, bring_back: bool = False) -> MergeReport:
        """Merge the records of a copy made at this moment, in one step; see `merging`.

        What was erased here stays erased, unless `bring_back`. Raises DamagedRecord for what is no record.
        """
        merged = self._merged(records, made, bring_back=bring_back)
        try:
            await self._save(merged)
        except ChangedElsewhere:
            await self._pages.vault.refresh()
            merged = self._merged(records, made, bring_back=bring_back)
            await self._save(merged)
        self._pages.changed()
        return merged.report

    async def accept(self, handover: Records, made: datetime) -> MergeReport:
        """Merge what a colleague handed over, also what was erased here. Raises DamagedRecord."""
        check_handover(handover)
        return await self.take_in(received(handover), made, bring_back=True)

    def _merged(self, records: Records, made: datetime, *, bring_back: bool) -> Merge:
        erased = frozenset() if bring_back else self._pages.erased_ids()
        return merge(self._pages.records(), records, made, self._pages.new_id, erased)

    async def _save(self, merged: Merge) -> None:
        await self._pages.take_in(list(merged.saves))

    async def _keep(self, copy: Copy) -> None:
        kept = self._pages.vault.table(COPIES).all()
        await self._pages.keep(COPIES, copy.to_doc(kept[0]["id"] if kept else self._pages.new_id()))
