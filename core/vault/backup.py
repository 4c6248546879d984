"""A backup: everything in a vault, in one file that the vault's own secrets open.

It carries the key slots of the day it was made, so it opens with the passphrase of that day or the recovery
code. Reading one never touches a vault.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from core.errors import DamagedRecord
from core.vault.envelope import BACKUP, FILE, Envelope, moment_of, records_of, seal_envelope
from core.vault.ledger import is_record_id
from core.vault.ports import Cipher, Key
from core.vault.value_format import Doc, Records

LETTERS = "letters"
"""The field with the letters; it is there only when there are any."""


@dataclass(frozen=True)
class Backup:
    """The content of a backup; `made` is an aware moment, `changes` the count of changes up to then.

    `letters` are the letters that waited, by id and as sealed as they were in the store.
    """

    made: datetime
    changes: int
    vault_id: bytes
    records: Records
    letters: Mapping[str, bytes] = field(default_factory=dict)


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
    return Backup(moment_of(document), changes, vault_id, records_of(document), letters_of(document))


async def seal_backup(
    backup: Backup,
    slots: Mapping[str, bytes],
    root: Key,
    cipher: Cipher,
    random: Callable[[int], bytes],
) -> bytes:
    """Return the file of a backup, which these slots of the vault open. Raises FileTooLarge."""
    document = {"made": backup.made.isoformat(), "changes": backup.changes, "records": backup.records}
    if backup.letters:
        document[LETTERS] = [[key, b64encode(value).decode()] for key, value in backup.letters.items()]
    return await seal_envelope(BACKUP, backup.vault_id, slots, root, document, cipher, random)


def letters_of(document: Doc) -> dict[str, bytes]:
    """Return the letters, still sealed. Raises DamagedRecord for what can be none."""
    try:
        letters = {
            letter_id: b64decode(value, validate=True) for letter_id, value in document.get(LETTERS, [])
        }
    except (TypeError, ValueError) as fault:
        raise DamagedRecord(FILE) from fault
    if not all(map(is_record_id, letters)):
        raise DamagedRecord(FILE)
    return letters
