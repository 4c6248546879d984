"""The open documents: TinyDB tables in memory, for reading.

Changing them is the vault's work, because a change counts only once it is sealed and stored.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, NoReturn

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from core.vault.value_format import Doc


class Record(NamedTuple):
    """A record that is open."""

    table: str
    doc: Doc


def copied(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a deep copy of a JSON value, in which a tuple is a list, as JSON has no tuples."""
    if isinstance(value, dict):
        return {key: copied(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [copied(item) for item in value]
    return value


class _DocumentCopy(Document):
    """A copy of an open document, so that nobody changes it by changing what was read."""

    def __init__(self, value: Mapping[str, Any], doc_id: int) -> None:
        super().__init__(copied(value), doc_id)


class _ReadOnlyTable(Table):
    """A read-only table whose documents have their own ids as keys."""

    document_class = _DocumentCopy
    document_id_class = str  # type: ignore[assignment] # TinyDB only calls it

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> NoReturn:  # noqa: ARG002
        raise TypeError("an open vault changes through Vault.apply")


class _Held(Storage):
    """The storage of TinyDB, over the documents in memory."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[str, Doc]] = {}

    def read(self) -> dict[str, dict[str, Doc]]:
        return self.tables

    def write(self, data: dict[str, dict[str, Any]]) -> NoReturn:
        raise TypeError(data.keys())


class Documents:
    """The documents of an open vault by table and id."""

    def __init__(self) -> None:
        self._held = _Held()
        self._db = TinyDB(storage=lambda: self._held)
        self._db.table_class = _ReadOnlyTable

    def table(self, name: str) -> Table:
        """Return a TinyDB table to search; its `get(doc_id=...)` takes a record's own id."""
        return self._db.table(name, cache_size=0)  # a cached answer would be handed out twice

    def names(self) -> list[str]:
        """Return the names of the tables."""
        return list(self._held.tables)

    def put(self, table: str, record_id: str, document: Doc) -> None:
        """Insert or replace a document, which nobody else may hold."""
        self._held.tables.setdefault(table, {})[record_id] = document

    def drop(self, record_id: str) -> None:
        """Remove a document, if there is one."""
        for documents in self._held.tables.values():
            documents.pop(record_id, None)

    def get(self, table: str, record_id: str) -> Record | None:
        """Return a record, whose document is not copied; None when there is none."""
        doc = self._held.tables.get(table, {}).get(record_id)
        return None if doc is None else Record(table, doc)

    def records(self) -> dict[str, Record]:
        """Return every record by id; the documents are not copied."""
        tables = self._held.tables.items()
        return {key: Record(table, doc) for table, documents in tables for key, doc in documents.items()}

    def clear(self) -> None:
        """Remove everything, also from tables that were handed out before."""
        self._held.tables.clear()
