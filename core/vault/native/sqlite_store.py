"""The record store in a file, for desktop and development: one SQLite table of keys and values."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from core.errors import ChangedElsewhere, StorageFull, StorageRefused
from core.vault.ports import Guard, SingleStore

_SETUP = """
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS records (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
"""


class SqliteStore(SingleStore):
    """Keeps the values in the file `path`, whose folder must exist. Several processes may share it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def load(self, keys: Collection[str] | None = None) -> dict[str, bytes]:
        """Read the values of these keys, or all of them."""
        with self._transaction() as connection:
            rows = connection.execute("SELECT key, value FROM records").fetchall()
        return {key: value for key, value in rows if keys is None or key in keys}

    async def commit(self, puts: Mapping[str, bytes], deletes: Collection[str], *guards: Guard) -> None:
        """Write all of it durably or nothing; raises ChangedElsewhere when a guard does not hold."""
        with self._transaction() as connection:
            for key, expected in guards:
                found = connection.execute("SELECT value FROM records WHERE key = ?", (key,)).fetchone()
                if (None if found is None else found[0]) != expected:
                    raise ChangedElsewhere
            connection.executemany("INSERT OR REPLACE INTO records VALUES (?, ?)", puts.items())
            connection.executemany("DELETE FROM records WHERE key = ?", ((gone,) for gone in deletes))

    async def destroy(self) -> None:
        """Remove everything; SQLite overwrites what it removes with zeros."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM records")

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._path, isolation_level=None)) as connection:
                connection.executescript(_SETUP)
                connection.execute("BEGIN IMMEDIATE")
                with connection:  # commits, or rolls back when anything was raised
                    yield connection
        except sqlite3.Error as error:
            full = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
            raise (StorageFull if full else StorageRefused) from error
