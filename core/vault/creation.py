"""NewVault a vault, from nothing or out of a backup. Whether there may be one is left to the vault."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.vault.backup import read_backup
from core.vault.envelope import BACKUP, Envelope
from core.vault.key_slot import ROOT_SIZE
from core.vault.key_slots import whole_slots
from core.vault.keyring import Keyring
from core.vault.ledger import Ledger
from core.vault.ports import Cipher, RecordStore
from core.vault.reading import Record
from core.vault.recovery_code import RecoveryCode
from core.vault.session import Session, open_session
from core.vault.tries import TRIES_KEY
from core.vault.value_format import ID_SIZE


@dataclass(frozen=True)
class NewVault:
    """A vault that is not stored yet: what is open in it, its first records, and its key slots."""

    session: Session
    records: Mapping[str, Record]
    slots: Mapping[str, bytes]

    async def keep(self, store: RecordStore) -> None:
        """Store it in one step, without the tries of an older vault.

        Raises ChangedElsewhere or StorageFull.
        """
        await self.session.commit(store, self.records, self.slots, leftovers=[TRIES_KEY])


async def from_nothing(
    cipher: Cipher, random: Callable[[int], bytes], keyring: Keyring, passphrase: str, rounds: int | None
) -> tuple[NewVault, RecoveryCode]:
    """Begin an empty vault; the rounds of the passphrase are measured unless given."""
    code = RecoveryCode.draw(random)
    vault_id, root = random(ID_SIZE), random(ROOT_SIZE)
    slots = await keyring.new_slots(vault_id, root, passphrase, code, rounds)
    session = await open_session(cipher, random, vault_id, await cipher.import_root(root))
    return NewVault(session, {}, slots), code


async def from_backup(cipher: Cipher, random: Callable[[int], bytes], data: bytes, secret: str) -> NewVault:
    """Begin the vault of a backup, with its secrets.

    Raises NotOurFile, NewerFormat, DamagedRecord or WrongSecret.
    """
    envelope = Envelope.read(data, BACKUP)
    opened = await envelope.unlock(secret, cipher)
    backup = read_backup(envelope.id, await envelope.open(opened.root, cipher))
    session = await open_session(cipher, random, envelope.id, opened.root)
    session.ledger = Ledger(backup.changes)
    slots, _ = whole_slots(envelope.slots, envelope.id)
    return NewVault(session, session.new_records(backup.records), slots)
