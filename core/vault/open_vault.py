"""What is in memory while a vault is open, and gone when it is locked."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from types import MappingProxyType

from core.errors import (
    ChangedElsewhere,
    DamagedRecord,
    ForeignRecord,
    MissingRecord,
    NewerFormat,
    RecordProblem,
    StorageFull,
    StorageRefused,
)
from core.vault.backup import Backup, BackupFile, seal_backup
from core.vault.documents import Documents, Record, copied
from core.vault.key_slots import PASSPHRASE_SLOT, SLOTS, whole_slots
from core.vault.ledger import HEAD_KEY, PAGE_PREFIX, RECORD_PREFIX, Ledger, is_record_id
from core.vault.letterbox import (
    LETTERBOX_KEY,
    LETTERBOX_TABLE,
    LetterKeyPair,
    check_letterbox,
    key_pair_doc,
    key_pairs,
    letterbox_value,
)
from core.vault.letters import OpenedLetters, letters_in, open_letters
from core.vault.passkey_slot import whole_passkey_slots, without_passkeys
from core.vault.ports import Cipher, Key, RecordStore
from core.vault.reading import read
from core.vault.value_format import Doc, Records, Sealer
from core.vault.writing import Change, seal_change

_PURPOSE = b"goudklompje records 1"
_LISTED = (HEAD_KEY, PAGE_PREFIX, RECORD_PREFIX)
"""What the names begin with of all that the ledger lists, and of its head."""


class OpenVault:
    """The root key, the sealer, the open records, the ledger, and the stored head that they belong to."""

    def __init__(self, root: Key, sealer: Sealer) -> None:
        self._root = root
        self._dropped = False
        self.sealer = sealer
        self.documents = Documents()
        self.ledger = Ledger()
        self.head: bytes | None = None
        self.problems: dict[str, RecordProblem] = {}
        self.beside: Mapping[str, bytes] = {}
        """What stands beside the records, by name, as of the last reading: letters, letterbox, slots."""

    @classmethod
    async def of(
        cls, cipher: Cipher, random: Callable[[int], bytes], vault_id: bytes, root: Key
    ) -> "OpenVault":
        """Build the open vault of a root key; nothing is read yet."""
        key = await cipher.subkey(root, vault_id, _PURPOSE)
        return cls(root, Sealer(cipher, key, vault_id, random))

    def drop(self) -> None:
        """Forget the documents, also in tables that were handed out."""
        self._dropped = True
        self.documents.clear()

    # Reading

    def records(self) -> Records:
        """Copy all open records, with their tables, in the order of their ids."""
        return tuple(
            (record.table, copied(record.doc)) for _, record in sorted(self.documents.records().items())
        )

    def lost(self) -> list[str]:
        """Return the ids of records that are missing or untrusted, except those that a newer app can read."""
        return [
            key.removeprefix(RECORD_PREFIX)
            for key, problem in self.problems.items()
            if key.startswith(RECORD_PREFIX) and not isinstance(problem, NewerFormat)
        ]

    @property
    def is_whole(self) -> bool:
        """Whether every record opened and is listed by the ledger, as of the last reading."""
        return self.problems.keys() <= set(SLOTS)

    @property
    def is_gone(self) -> bool:
        """Whether no slot of this vault is stored any more, as of the last reading."""
        are_gone = (isinstance(self.problems.get(key), MissingRecord | ForeignRecord) for key in SLOTS)
        return all(are_gone) and not whole_passkey_slots(self.beside, self.sealer.vault_id)

    async def read(self, stored: Mapping[str, bytes]) -> frozenset[str]:
        """Replace everything by what is stored. Returns the ids of the records that are not the same."""
        contents = await read(stored, self.sealer, self._known)
        before, records = self.documents.records(), contents.records
        same = {key for key in before.keys() & records if before[key].doc is records[key].doc}
        changed = (before.keys() | records) - same
        self.head = stored.get(HEAD_KEY)
        self.ledger = contents.ledger
        self.beside = {key: value for key, value in stored.items() if not key.startswith(_LISTED)}
        self.problems = {**contents.problems, **whole_slots(stored, self.sealer.vault_id)[1]}
        self._replace({record_id: records.get(record_id) for record_id in changed})
        return frozenset(changed)

    async def mend(self, store: RecordStore, stored: Mapping[str, bytes]) -> None:
        """Replace damaged and missing values by those of a second copy that open and are the last version."""
        problems = dict(self.problems)
        spare = await store.spare([key for key in problems if not isinstance(problems[key], NewerFormat)])
        found = await read({**stored, **spare}, self.sealer, self._known)
        good = {key: value for key, value in spare.items() if key not in found.problems and key not in SLOTS}
        if not good or not found.problems.keys() < problems.keys():
            return
        with suppress(ChangedElsewhere, StorageFull, StorageRefused):
            await store.commit(good, (), (HEAD_KEY, stored.get(HEAD_KEY)))
            await self.read({**stored, **good})

    async def make_backup(self, stored: Mapping[str, bytes], made: datetime) -> BackupFile:
        """Return a backup of what is open, with the stored key slots. Raises as `Vault.make_backup`."""
        vault_id, is_whole = self.sealer.vault_id, self.is_whole
        slots, problems = whole_slots(stored, vault_id)
        if not slots:
            raise problems[PASSPHRASE_SLOT]
        records = without_passkeys(self.records())
        backup = Backup(made, self.ledger.changes, vault_id, records, self.letters)
        data = await seal_backup(backup, slots, self._root, self.sealer.cipher, self.sealer.random)
        return BackupFile(data, backup.changes, is_whole)

    # Letters

    @property
    def letters(self) -> dict[str, bytes]:
        """The sealed letters by id, as of the last reading."""
        return letters_in(self.beside)

    async def open_letters(self) -> OpenedLetters:
        """Open the letters as of the last reading."""
        return await open_letters(self.letters, self._key_pairs(), self.sealer.cipher)

    async def set_up_letterbox(self, store: RecordStore, new_id: Callable[[], str], made: datetime) -> bool:
        """Make the key pair for letters where there is none, and put its public key where letters find it.

        Returns whether another public key stood there: letters that were sealed to it cannot be read. What a
        newer version put there stays. Raises as `commit` does.
        """
        try:
            stands = self._standing_letterbox()
        except NewerFormat:
            return False
        vault_id = self.sealer.vault_id
        values = [letterbox_value(vault_id, pair.public) for pair in self._key_pairs() if not pair.is_former]
        if stands in values:
            return False
        if values:
            letterbox = values[0]
            await store.commit({LETTERBOX_KEY: letterbox}, (), (HEAD_KEY, self.head))
            self.beside = {**self.beside, LETTERBOX_KEY: letterbox}
        else:
            keys = await self.sealer.cipher.draw_letter_keys()
            letterbox = letterbox_value(vault_id, keys.public)
            records = self.new_records([(LETTERBOX_TABLE, key_pair_doc(new_id(), keys, made))])
            await self.commit(store, records, {LETTERBOX_KEY: letterbox})
        return stands is not None

    def _key_pairs(self) -> list[LetterKeyPair]:
        return key_pairs(self.documents.table(LETTERBOX_TABLE).all())

    def _standing_letterbox(self) -> bytes | None:
        """Return the stored letterbox; None when letters cannot be sealed to it. Raises NewerFormat."""
        letterbox = self.beside.get(LETTERBOX_KEY)
        if letterbox is not None:
            with suppress(DamagedRecord):
                check_letterbox(letterbox)
                return letterbox
        return None

    # Writing

    def new_records(self, saves: Iterable[tuple[str, Doc]]) -> dict[str, Record]:
        """Copy what is to be saved, so that nobody else holds it. Raises ValueError for a wrong id."""
        copies = [Record(table, copied(doc)) for table, doc in saves]
        return {self.checked(record.table, record.doc["id"]): record for record in copies}

    def checked(self, table: str, record_id: str) -> str:
        """Return the id. Raises ValueError when it is no id, or when another table has it."""
        entry = self.ledger.entry(record_id)
        if not is_record_id(record_id) or (entry is not None and entry.table != table):
            raise ValueError(f"{record_id!r} is no id for a record of {table!r}")
        return record_id

    async def commit(
        self,
        store: RecordStore,
        records: Mapping[str, Record | None],
        others: Mapping[str, bytes] = MappingProxyType({}),
        leftovers: Collection[str] = (),
    ) -> None:
        """Seal and store a change in one step, and take it over. A record of None is erased.

        `others` are values to store beside the records, as slots and letters, and `leftovers` the names of
        those to remove. Raises what the store raises, and NewerFormat when it would replace a head or a page
        that only a newer app can read; then nothing was stored, and everything is as it was.
        """
        change = await seal_change(self.sealer, self.ledger, records)
        self._refuse_to_replace_newer(change)
        await store.commit({**others, **change.puts}, [*change.deletes, *leftovers], (HEAD_KEY, self.head))
        self.head = change.puts[HEAD_KEY]
        self.ledger = change.ledger
        for key in (*change.puts, *change.deletes):
            self.problems.pop(key, None)
        left = {key: value for key, value in self.beside.items() if key not in leftovers}
        self.beside = {**left, **others}
        self._replace(change.records)

    def _known(self, record_id: str, tag: str) -> Record | None:
        """Return the open record whose stored value has this tag."""
        entry = self.ledger.entry(record_id)
        return self.documents.get(entry.table, record_id) if entry is not None and entry.tag == tag else None

    def _refuse_to_replace_newer(self, change: Change) -> None:
        for key in (*change.puts, *change.deletes):
            problem = self.problems.get(key)
            if isinstance(problem, NewerFormat) and not key.startswith(RECORD_PREFIX):
                raise problem

    def _replace(self, records: Mapping[str, Record | None]) -> None:
        if self._dropped:  # locked while a change was being stored
            return
        for record_id, record in records.items():
            self.documents.drop(record_id)
            if record is not None:
                self.documents.put(record.table, record_id, record.doc)
