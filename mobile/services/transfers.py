"""Encrypted files of the notes: backups, the handover of a person, and recovery of lost records."""

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from core.errors import DamagedRecord
from mobile.device import Device, Storage
from mobile.services.auto_lock import AutoLock
from mobile.services.file_prompts import picking, saving
from mobile.services.vault_access import VaultAccess
from mobile.state import State

if TYPE_CHECKING:
    from core.people.file_summary import FileSummary
    from core.people.merge_report import MergeReport
    from core.people.records.person import Person
    from core.people.records.tables import Records
    from core.vault.backup import Backup as Backup  # screens hand these two on, and know no vault
    from core.vault.handover import Handover as Handover
    from core.vault.ports import Cipher


class Transfers:
    """Takes locked files out of the app and into it; `cipher` gives the cipher that seals and opens them."""

    def __init__(
        self,
        state: State,
        device: Device,
        access: VaultAccess,
        auto_lock: AutoLock,
        cipher: "Callable[[], Cipher]",
    ) -> None:
        self._state = state
        self._device = device
        self._access = access
        self._auto_lock = auto_lock
        self._cipher = cipher

    # Files

    async def pick_file(self) -> bytes | None:
        """Return a file that the user chose, or None when that was cancelled. Raise NotOurFile."""
        with self._auto_lock.errand():
            return await self._device.pick_file(picking(self._state.language))

    async def _save_file(self, name: str, data: bytes) -> bool:
        with self._auto_lock.errand_with_notes():
            return await self._device.save_file(name, data, saving(self._state.language))

    # Copies

    async def make_copy(self) -> bool:
        """Save a backup of everything; return False when that was cancelled.

        Raise FileTooLarge, StorageFull or StorageRefused.
        """
        made = self._state.now()
        file = await self._access.vault.make_backup(made)
        self._state.look_at_problems()
        if not await self._save_file(f"goudklompje-{made.date().isoformat()}.goud", file.data):
            return False
        await self._state.book.backups.mark_saved(made, file.changes, is_whole=file.is_whole)
        return True

    @property
    def is_complete(self) -> bool:
        """Whether all that was stored opens. A copy made while it does not lacks the rest."""
        return self._access.vault.is_whole and not self._state.book.repair.lost()

    def check_copy(self, data: bytes) -> None:
        """Raise NotOurFile, NewerFormat or DamagedRecord for what no secret opens as a copy."""
        from core.vault.envelope import BACKUP, Envelope

        Envelope.read(data, BACKUP)

    async def open_copy(self, data: bytes, secret: str) -> "Backup":
        """Open a copy beside the vault. Raise NotOurFile, NewerFormat, DamagedRecord or WrongSecret."""
        from core.vault.backup import open_backup

        copy = await open_backup(data, secret, self._cipher())
        self._check(copy.records, copy.made)
        return copy

    async def test_copy(self, data: bytes, secret: str) -> "FileSummary":
        """Open a copy as on the day it is needed, and return what is in it. Raise as `open_copy`."""
        from core.people.file_summary import FileSummary

        copy = await self.open_copy(data, secret)
        last = self._state.book.backups.last
        if last is not None and last.made == copy.made:
            await self._state.book.backups.mark_tested()
        return FileSummary.of(copy.made, copy.records)

    def forecast(
        self,
        records: "Records",
        made: datetime,
        *,
        bring_back: bool = False,
        letters: Mapping[str, bytes] = MappingProxyType({}),
    ) -> "MergeReport":
        """Return what taking these records in would do. Raise DamagedRecord for what is no record."""
        return self._state.book.backups.preview(records, made, bring_back=bring_back, letters=letters)

    # Handing over

    async def hand_over(self, person: "Person", passphrase: str) -> bool:
        """Save a file with this person alone; return False when that was cancelled."""
        from core.vault.handover import make_handover

        made = self._state.now()
        records = self._state.book.handover_of(person.id)
        data = await make_handover(
            self._cipher(), secrets.token_bytes, time.monotonic, records, passphrase, made
        )
        return await self._save_file(f"goudklompje-overdracht-{made.date().isoformat()}.goud", data)

    def check_handover(self, data: bytes) -> None:
        """Raise NotOurFile, NewerFormat or DamagedRecord for what no words open as a handover."""
        from core.vault.envelope import HANDOVER, Envelope

        Envelope.read(data, HANDOVER)

    async def open_handover(self, data: bytes, passphrase: str) -> "Handover":
        """Open the file of a colleague. Raise NotOurFile, NewerFormat, DamagedRecord or WrongSecret."""
        from core.vault.handover import open_handover

        given = await open_handover(data, passphrase, self._cipher())
        self._check(given.records, given.made)
        return given

    def _check(self, records: "Records", made: datetime) -> None:
        """Raise DamagedRecord for the file when one of its records could not be taken in."""
        try:
            self.forecast(records, made, bring_back=True)
        except DamagedRecord as fault:
            from core.vault.envelope import FILE

            raise DamagedRecord(FILE) from fault

    # Repair

    async def find_lost(self, data: bytes, secret: str) -> "Backup":
        """Open a copy, and return of it only what is lost here. Raise as `open_copy`."""
        copy = await self.open_copy(data, secret)
        lost = self._state.book.repair.lost()
        return replace(
            copy,
            records=tuple(one for one in copy.records if one[1]["id"] in lost),
            letters={one: value for one, value in copy.letters.items() if one in lost},
        )

    async def accept_loss(self) -> None:
        """Go on without what is lost. Raise ChangedElsewhere, StorageFull or StorageRefused."""
        await self._state.book.repair.accept_loss()

    async def storage(self) -> Storage:
        """Return whether the storage is persistent, and how much of it is used."""
        return await self._device.storage()
