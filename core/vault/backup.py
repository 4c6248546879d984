"""A backup: everything in a vault, in one file that the vault's own secrets open.

It carries the key slots of the day it was made, so it opens with the passphrase of that day or the recovery
code. Reading one never touches a vault.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from core.errors import DamagedRecord
from core.vault.envelope import BACKUP, FILE, Envelope, moment_of, records_of, seal_envelope
from core.vault.ports import Cipher, Key
from core.vault.value_format import Doc, Records


@dataclass(frozen=True)
class Backup:
    """The content of a backup; `made` is an aware moment, `changes` the count of changes up to then."""

    made: datetime
    changes: int
    vault_id: bytes
    records: Records


@dataclass(frozen=True)
class BackupFile:
    """A new backup: its bytes, the count of changes in it, and whether the vault was whole."""

    data: bytes
    changes: int
    is_whole: bool


async def open_backup(data: bytes, secret: str, cipher: Cipher) -> Backup:
    """Open a backup with the passphrase of the day it was made, or the recovery code.

    Raises NotOurFile, NewerFormat, DamagedRecord or WrongSecret.
    """
    envelope = Envelope.read(data, BACKUP)
    opened = await envelope.unlock(secret, cipher)
    return read_backup(envelope.id, await envelope.open(opened.root, cipher))


def read_backup(vault_id: bytes, document: Doc) -> Backup:
    """Parse the document of a backup. Raises DamagedRecord."""
    changes = document.get("changes")
    if not isinstance(changes, int) or changes < 0:
        raise DamagedRecord(FILE)
    return Backup(moment_of(document), changes, vault_id, records_of(document))


async def seal_backup(
    backup: Backup,
    slots: Mapping[str, bytes],
    root: Key,
    cipher: Cipher,
    random: Callable[[int], bytes],
) -> bytes:
    """Return the file of a backup, which these slots of the vault open. Raises FileTooLarge."""
    document = {"made": backup.made.isoformat(), "changes": backup.changes, "records": backup.records}
    return await seal_envelope(BACKUP, backup.vault_id, slots, root, document, cipher, random)
