"""What is in memory while a vault is open, and gone when it is locked."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType

from core.errors import NewerFormat, RecordProblem
from core.vault.documents import Documents, copied
from core.vault.ledger import HEAD_KEY, RECORD_PREFIX, Ledger, is_record_id
from core.vault.ports import Cipher, Key, RecordStore
from core.vault.reading import Record, VaultContents
from core.vault.value_format import Doc, Records, Sealer
from core.vault.writing import Change, seal_change

_PURPOSE = b"goudklompje records 1"


class Session:
    """The root key, the sealer, the open records, the ledger, and the stored head they all belong to."""

    def __init__(self, root: Key, sealer: Sealer) -> None:
        self.root = root
        self.sealer = sealer
        self.documents = Documents()
        self.ledger = Ledger()
        self.head: bytes | None = None
        self.problems: dict[str, RecordProblem] = {}
        self._records: dict[str, Record] = {}
        self._dropped = False

    def known(self, record_id: str, tag: str) -> Record | None:
        """Look up the open record of which the stored value has this tag."""
        entry = self.ledger.entry(record_id)
        return self._records.get(record_id) if entry is not None and entry.tag == tag else None

    def records(self) -> Records:
        """Copy all open records, with their tables, in the order of their ids."""
        return tuple((record.table, copied(record.doc)) for _, record in sorted(self._records.items()))

    def lost(self) -> list[str]:
        """Name the records that are missing or cannot be trusted, except those only a newer app can read."""
        return [
            key.removeprefix(RECORD_PREFIX)
            for key, problem in self.problems.items()
            if key.startswith(RECORD_PREFIX) and not isinstance(problem, NewerFormat)
        ]

    def new_records(self, saves: Iterable[tuple[str, Doc]]) -> dict[str, Record]:
        """Check what is to be saved, and copy it so that nobody else holds it. Raises ValueError."""
        copies = [Record(table, json.loads(json.dumps(doc, allow_nan=False))) for table, doc in saves]
        return {self.checked(record.table, record.doc["id"]): record for record in copies}

    def checked(self, table: str, record_id: str) -> str:
        """Give the id back; raises ValueError when it is not one, or when another table has it."""
        entry = self.ledger.entry(record_id)
        if not is_record_id(record_id) or (entry is not None and entry.table != table):
            raise ValueError(f"{record_id!r} is no id for a record of {table!r}")
        return record_id

    def take(self, stored: Mapping[str, bytes], contents: VaultContents) -> frozenset[str]:
        """Replace everything by what was read; returns the ids of the records that are not the same."""
        records = contents.records
        changed = {
            key for key in self._records.keys() | records if self._records.get(key) is not records.get(key)
        }
        self.head = stored.get(HEAD_KEY)
        self.ledger = contents.ledger
        self.problems = dict(contents.problems)
        self._replace({record_id: records.get(record_id) for record_id in changed})
        return frozenset(changed)

    async def commit(
        self,
        store: RecordStore,
        records: Mapping[str, Record | None],
        slots: Mapping[str, bytes] = MappingProxyType({}),
        leftovers: Collection[str] = (),
    ) -> None:
        """Seal and store a change in one step, and remember it.

        A new vault gives its slots as well, and the names of `leftovers` to remove. Raises what the store
        raises, and NewerFormat when it would replace a head or a page that only a newer app can read; then
        nothing was stored, and everything is as it was.
        """
        change = await seal_change(self.sealer, self.ledger, records)
        self._refuse_to_replace_newer(change)
        await store.commit({**slots, **change.puts}, [*change.deletes, *leftovers], (HEAD_KEY, self.head))
        self._keep(change)

    def drop(self) -> None:
        """Forget the documents, also in tables that were handed out."""
        self._dropped = True
        self._records.clear()
        self.documents.clear()

    def _refuse_to_replace_newer(self, change: Change) -> None:
        for key in (*change.puts, *change.deletes):
            problem = self.problems.get(key)
            if isinstance(problem, NewerFormat) and not key.startswith(RECORD_PREFIX):
                raise problem

    def _keep(self, change: Change) -> None:
        self.head = change.puts[HEAD_KEY]
        self.ledger = change.ledger
        for key in (*change.puts, *change.deletes):
            self.problems.pop(key, None)
        self._replace(change.records)

    def _replace(self, records: Mapping[str, Record | None]) -> None:
        if self._dropped:  # locked while a change was being stored
            return
        for record_id, record in records.items():
            old = self._records.pop(record_id, None)
            if old is not None:
                self.documents.drop(old.table, record_id)
            if record is not None:
                self._records[record_id] = record
                self.documents.put(record.table, record_id, record.doc)


async def open_session(cipher: Cipher, random: Callable[[int], bytes], vault_id: bytes, root: Key) -> Session:
    """Make the session of the vault with this root key; nothing is read yet."""
    key = await cipher.subkey(root, vault_id, _PURPOSE)
    return Session(root, Sealer(cipher, key, vault_id, random))
