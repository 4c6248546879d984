"""Backups of the open vault: when the last was made, and merging the records of one; see `merging`.

Making and opening the file itself is the vault's work.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from core.errors import ChangedElsewhere, StorageFull, StorageRefused
from core.people.handover import check_handover, received
from core.people.letters import Letters
from core.people.merge_report import MergeReport, Outcome, Tally
from core.people.merging import Merge, merge
from core.people.records.last_backup import LastBackup, is_due
from core.people.records.note import Note
from core.people.records.tables import COPIES, LETTERBOX, NOTES, Records
from core.people.repository import Repository, Saves


class Backups:
    """Remembers the last backup, and merges the records of backups and handovers."""

    def __init__(self, repository: Repository, letters: Letters) -> None:
        self._repository = repository
        self._letters = letters

    @property
    def last(self) -> LastBackup | None:
        """The last backup that was saved, or None."""
        return next(iter(self._repository.all(COPIES, LastBackup)), None)

    def is_due(self, now: datetime) -> bool:
        """Return whether it is a week since the last backup, or the first note, and something changed."""
        last = self.last
        notes = () if last else self._repository.all(NOTES, Note)
        first_note = min((note.written for note in notes), default=None)
        return is_due(last, first_note, self._repository.vault.changes, now)

    async def mark_saved(self, made: datetime, changes: int, *, is_whole: bool) -> None:
        """Remember a backup that was made at this moment and saved, with this count of changes in it.

        `is_whole` is whether the vault found all its records for it.
        """
        is_whole = is_whole and not self._repository.unreadable_ids()
        # in place of the one before, also of one that cannot be read
        stored = self._repository.ids_where(COPIES)
        backup_id = stored[0][1] if stored else self._repository.new_id()
        # Noting it is one change more; any other since then is not in the file.
        backup = LastBackup(backup_id, made, changes + 1, is_whole=is_whole)
        await self._repository.save(COPIES, backup.to_doc())

    async def mark_tested(self) -> None:
        """Remember that the last backup was opened and is good."""
        last = self.last
        if last is not None:
            nothing_changed = last.changes == self._repository.vault.changes
            tested = replace(last, changes=last.changes + nothing_changed, tested=self._repository.now())
            await self._repository.save(COPIES, tested.to_doc())

    def without_counting_one(self) -> Saves:
        """Return what to save along with a change after which the last backup still has everything."""
        last = self.last
        if last is None or last.changes != self._repository.vault.changes:
            return []
        return [(COPIES, replace(last, changes=last.changes + 1).to_doc())]

    def preview(
        self,
        records: Records,
        made: datetime,
        *,
        bring_back: bool = False,
        letters: Mapping[str, bytes] = MappingProxyType({}),
    ) -> MergeReport:
        """Return what `merge` would do. Raises DamagedRecord for what is no record."""
        return self._merged(records, made, letters, bring_back=bring_back)[0].report

    async def merge(
        self,
        records: Records,
        made: datetime,
        *,
        bring_back: bool = False,
        letters: Mapping[str, bytes] = MappingProxyType({}),
    ) -> MergeReport:
        """Merge the records of a backup made at this moment and its letters, by id, in one step.

        What was erased here stays erased, unless `bring_back`, and a letter that was filed here stays filed.
        Raises DamagedRecord for what is no record.
        """
        merged, coming = self._merged(records, made, letters, bring_back=bring_back)
        try:
            await self._repository.store(merged.saves, coming)
        except ChangedElsewhere:
            await self._repository.vault.refresh()
            merged, coming = self._merged(records, made, letters, bring_back=bring_back)
            await self._repository.store(merged.saves, coming)
        if coming or any(table == LETTERBOX for table, _ in merged.saves):
            with suppress(ChangedElsewhere, StorageFull, StorageRefused):  # they wait until the next look
                await self._letters.look()
        self._repository.changed()
        return merged.report

    async def merge_handover(self, handover: Records, made: datetime) -> MergeReport:
        """Merge what a colleague handed over, also what was erased here. Raises DamagedRecord."""
        check_handover(handover)
        return await self.merge(received(handover), made, bring_back=True)

    def _merged(
        self, records: Records, made: datetime, letters: Mapping[str, bytes], *, bring_back: bool
    ) -> tuple[Merge, dict[str, bytes]]:
        """Return how to merge the records, and the letters to store."""
        erased = frozenset() if bring_back else self._repository.erased_ids()
        merged = merge(self._repository.records(), records, made, self._repository.new_id, erased)
        vault, outcomes = self._repository.vault, dict[str, Outcome]()
        here = vault.letter_ids.difference(self._letters.lost())
        ids = {doc["id"] for _, doc in merged.saves}
        for one in letters:
            if one in erased:
                outcomes[one] = Outcome.STAYED_ERASED
            elif one in ids or one in here or vault.has_record(one):
                outcomes[one] = Outcome.SAME
            else:
                outcomes[one] = Outcome.ADDED
        report = replace(merged.report, letters=Tally.of(list(outcomes.values())))
        coming = {one: letters[one] for one, outcome in outcomes.items() if outcome is Outcome.ADDED}
        return replace(merged, report=report), coming
