"""What is done with the notes as a whole: copies, handing over a person, repair, and the lock itself.

Screens reach it through the state. What opens and closes the notes is `door`.
"""

import secrets
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from core.errors import DamagedRecord, NotOurFile, Weakness
from mobile.device import Storage
from mobile.file_sheets import picking, saving

if TYPE_CHECKING:
    from core.people.merging import MergeReport
    from core.people.records.person import Person
    from core.people.records.tables import Records
    from core.vault.backup import Backup
    from core.vault.handover import Handover
    from core.vault.ports import Cipher
    from mobile.device import Device
    from mobile.state import State


class HandoverInstead(NotOurFile):
    """The file is the handover of a colleague, where a copy was asked for."""


class CopyInstead(NotOurFile):
    """The file is a copy, where the handover of a colleague was asked for."""


def check_is_copy(data: bytes) -> None:
    """Raise HandoverInstead for a handover; whether it is a good copy shows when it is opened."""
    from core.vault.envelope import HANDOVER

    if HANDOVER.is_of(data):
        raise HandoverInstead


@dataclass(frozen=True)
class Contents:
    """What a file holds, in `numbers` by table; all tables that only a newer app knows are one.

    `names` are those of its people, `last_day` the day of its newest note.
    """

    made: datetime
    names: tuple[str, ...]
    numbers: Mapping[str, int]
    last_day: date | None

    @classmethod
    def of(cls, made: datetime, records: "Records") -> "Contents":
        """Count the records of a file that was made at this moment."""
        from core.people.records.tables import NEWER, NOTES, PEOPLE, TABLES

        numbers = Counter(table if table in TABLES else NEWER for table, _ in records)
        names = tuple(doc["name"] for table, doc in records if table == PEOPLE)
        days = [date.fromisoformat(doc["day"]) for table, doc in records if table == NOTES]
        return cls(made, names, numbers, max(days, default=None))


class Keeping:
    """Acts on the vault and the notebook of `app`; `cipher` gives the cipher they use."""

    def __init__(self, app: "State", device: "Device", cipher: "Callable[[], Cipher]") -> None:
        self._app = app
        self._device = device
        self._cipher = cipher

    # Files

    async def pick_file(self) -> bytes | None:
        """Let someone choose a file; None when that was cancelled. Raises NotOurFile."""
        with self._app.watch.errand():
            return await self._device.pick_file(picking(self._app.language))

    async def _save_file(self, name: str, data: bytes) -> bool:
        with self._app.errand():
            return await self._device.save_file(name, data, saving(self._app.language))

    # Copies

    async def make_copy(self) -> bool:
        """Make a copy of everything and hand it over to its owner; False when that was cancelled.

        Raises FileTooLarge, StorageFull or StorageRefused.
        """
        made = self._app.now()
        file = await self._app.door.vault.make_backup(made)
        self._app.look_at_problems()
        if not await self._save_file(f"goudklompje-{made.date().isoformat()}.goud", file.data):
            return False
        await self._app.book.copying.note_made(made, file.changes, is_whole=file.is_whole)
        return True

    @property
    def is_complete(self) -> bool:
        """Whether all that was stored opens. A copy made while it does not lacks the rest."""
        return self._app.door.vault.is_whole and not self._app.book.mending.lost()

    async def open_copy(self, data: bytes, secret: str) -> "Backup":
        """Open a copy beside the vault. Raises NotOurFile, NewerFormat, DamagedRecord or WrongSecret."""
        from core.vault.backup import open_backup

        check_is_copy(data)
        copy = await open_backup(data, secret, self._cipher())
        self._check(copy.records, copy.made)
        return copy

    async def test_copy(self, data: bytes, secret: str) -> Contents:
        """Open a copy as on the day it is needed, and say what is in it. Raises as `open_copy`."""
        copy = await self.open_copy(data, secret)
        last = self._app.book.copying.last
        if last is not None and last.made == copy.made:
            await self._app.book.copying.note_tested()
        return Contents.of(copy.made, copy.records)

    def forecast(self, records: "Records", made: datetime, *, bring_back: bool = False) -> "MergeReport":
        """Tell what taking these records in would do. Raises DamagedRecord for what is no record."""
        return self._app.book.copying.forecast(records, made, bring_back=bring_back)

    # Handing over

    async def hand_over(self, person: "Person", passphrase: str) -> bool:
        """Make a file with this person alone, and hand it over; False when that was cancelled."""
        from core.vault.handover import make_handover

        made = self._app.now()
        records = self._app.book.handover_of(person.id)
        data = await make_handover(
            self._cipher(), secrets.token_bytes, time.monotonic, records, passphrase, made
        )
        return await self._save_file(f"goudklompje-overdracht-{made.date().isoformat()}.goud", data)

    async def open_handover(self, data: bytes, passphrase: str) -> "Handover":
        """Open the file of a colleague. Raises NotOurFile, NewerFormat, DamagedRecord or WrongSecret."""
        from core.vault.envelope import BACKUP
        from core.vault.handover import open_handover

        if BACKUP.is_of(data):
            raise CopyInstead
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
        """Open a copy, and give of it only the records that are lost here. Raises as `open_copy`."""
        copy = await self.open_copy(data, secret)
        lost = self._app.book.mending.lost()
        return replace(copy, records=tuple(one for one in copy.records if one[1]["id"] in lost))

    async def accept_loss(self) -> None:
        """Go on without what is lost. Raises ChangedElsewhere, StorageFull or StorageRefused."""
        await self._app.book.mending.accept_loss()

    # The lock

    def suggest_passphrase(self) -> str:
        """Draw five Dutch words; whatever the language, they are easier to keep than letters."""
        from core.vault.passphrase import propose

        return propose(secrets.token_bytes)

    async def seconds_to_wait(self) -> float:
        """Tell how long to wait before the next try at the lock; call it every second meanwhile."""
        await self._app.door.vault.look_at_tries()
        return self._app.door.vault.wait_seconds

    def weakness_of(self, passphrase: str) -> Weakness | None:
        """Tell why a passphrase is too easy to guess; None when it is not."""
        from core.vault.strength.estimate import estimate

        return estimate(passphrase).weakness

    def check_passphrase(self, passphrase: str) -> None:
        """Raise WeakPassphrase when it is too easy to guess."""
        from core.vault.passphrase import check

        check(passphrase)

    async def change_passphrase(self, secret: str, new: str) -> None:
        """Take another passphrase, given the secret of now.

        Raises what unlocking raises, WeakPassphrase, ChangedElsewhere, StorageFull or StorageRefused.
        """
        async with self._app.door.trying():
            await self._app.door.vault.change_passphrase(secret, new)
        self._app.look_at_problems()

    async def renew_code(self, secret: str) -> None:
        """Make a new recovery code, to be shown and asked back; the old one opens nothing any more.

        Raises what unlocking raises, ChangedElsewhere, StorageFull or StorageRefused.
        """
        async with self._app.door.trying():
            # What says that the code is on paper goes first: after a kill in between, a new code is offered
            # once more. The other way round, a code on paper would open nothing and nobody would know.
            code = await self._app.door.vault.renew_code(secret, self._app.book.codes.unsettle)
        self._app.look_at_problems()
        self._app.recovery_code = tuple(code.groups)

    @property
    def erases_after_ten(self) -> bool:
        """Whether the tenth wrong try in a row erases the notes."""
        return self._app.door.vault.erases_after_ten

    async def erase_after_ten(self, *, erases: bool) -> None:
        """Choose whether the tenth wrong try erases the notes. Raises ChangedElsewhere or StorageFull."""
        await self._app.door.vault.erase_after_ten(erases)
        self._app.notify()

    async def storage(self) -> Storage:
        """Find out how stored data is kept, and how much room there is."""
        return await self._device.storage()
