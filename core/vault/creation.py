"""Create a vault: empty, or from a backup. Whether there may be one is for the vault to decide."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.vault.backup import read_backup
from core.vault.documents import Record
from core.vault.envelope import BACKUP, Envelope
from core.vault.key_slot import ROOT_SIZE
from core.vault.key_slots import whole_slots
from core.vault.keyring import Keyring
from core.vault.ledger import Ledger
from core.vault.letters import letter_name
from core.vault.open_vault import OpenVault
from core.vault.passkey_slot import passkey_names, without_passkeys
from core.vault.ports import Cipher, RecordStore
from core.vault.recovery_code import RecoveryCode
from core.vault.tries import TRIES_KEY
from core.vault.value_format import ID_SIZE


@dataclass(frozen=True)
class NewVault:
    """A vault that is not stored yet: its open half, its first records, its key slots and letters."""

    opened: OpenVault
    records: Mapping[str, Record]
    others: Mapping[str, bytes]

    async def store(self, store: RecordStore) -> None:
        """Store it in one step, without older tries and passkeys. Raises ChangedElsewhere or StorageFull."""
        leftovers = [TRIES_KEY, *passkey_names(await store.load())]
        await self.opened.commit(store, self.records, self.others, leftovers)


async def empty_vault(
    cipher: Cipher, random: Callable[[int], bytes], keyring: Keyring, passphrase: str, rounds: int | None
) -> tuple[NewVault, RecoveryCode]:
    """Create an empty vault; the rounds of the passphrase are measured unless given."""
    code = RecoveryCode.draw(random)
    vault_id, root = random(ID_SIZE), random(ROOT_SIZE)
    slots = await keyring.new_slots(vault_id, root, passphrase, code, rounds)
    opened = await OpenVault.of(cipher, random, vault_id, await cipher.import_root(root))
    return NewVault(opened, {}, slots), code


async def vault_of_backup(
    cipher: Cipher, random: Callable[[int], bytes], data: bytes, secret: str
) -> NewVault:
    """Create the vault of a backup. Raises NotOurFile, NewerFormat, DamagedRecord or WrongSecret."""
    envelope = Envelope.read(data, BACKUP)
    slot = await envelope.unlock(secret, cipher)
    backup = read_backup(envelope.id, await envelope.open(slot.root, cipher))
    opened = await OpenVault.of(cipher, random, envelope.id, slot.root)
    opened.ledger = Ledger(backup.changes)
    slots, _ = whole_slots(envelope.slots, envelope.id)
    records = without_passkeys(backup.records)  # a removed one would count again
    letters = {letter_name(letter_id): value for letter_id, value in backup.letters.items()}
    return NewVault(opened, opened.new_records(records), slots | letters)
