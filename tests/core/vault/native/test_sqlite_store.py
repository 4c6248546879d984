"""The file store, where a file system can say no."""

import asyncio
import sqlite3
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from core.errors import ChangedElsewhere, StorageFull, StorageRefused
from core.vault.native import sqlite_store
from core.vault.native.sqlite_store import SqliteStore


@pytest.fixture
def path(tmp_path):
    return tmp_path / "vault.db"


def commit(path, value, before=None):
    asyncio.run(SqliteStore(path).commit({"head": value}, (), ("head", before)))


def test_a_file_without_room_says_so_and_keeps_what_it_had(path, monkeypatch):
    commit(path, b"first")
    connect = sqlite3.connect

    def cramped(*args, **kwargs):
        connection = connect(*args, **kwargs)
        connection.execute("PRAGMA max_page_count = 1")
        return connection

    monkeypatch.setattr(sqlite_store.sqlite3, "connect", cramped)
    with pytest.raises(StorageFull):
        commit(path, bytes(100_000), b"first")
    monkeypatch.undo()
    assert asyncio.run(SqliteStore(path).load()) == {"head": b"first"}


def test_a_folder_that_is_missing_or_a_file_that_is_no_vault_is_refused(path):
    with pytest.raises(StorageRefused):
        asyncio.run(SqliteStore(path.parent / "missing" / "vault.db").load())
    path.write_bytes(b"this is no database" * 100)
    with pytest.raises(StorageRefused):
        asyncio.run(SqliteStore(path).load())


def test_a_file_that_another_process_keeps_busy_is_refused(path, monkeypatch):
    commit(path, b"first")
    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite_store.sqlite3, "connect", lambda *args, **kwargs: connect(*args, timeout=0.01, **kwargs)
    )
    other = connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StorageRefused):
        commit(path, b"second", b"first")
    other.close()
    with pytest.raises(ChangedElsewhere):
        commit(path, b"second", b"other")
    commit(path, b"second", b"first")


@pytest.mark.skipif(sys.platform == "emscripten", reason="the browser has no threads")
def test_of_writers_at_the_same_time_one_wins_and_the_others_are_told(path):
    commit(path, b"0")
    start = threading.Barrier(3)

    def write(number):
        start.wait()
        try:
            commit(path, b"%d" % number, b"0")
        except ChangedElsewhere:
            return "told"
        return "won"

    for _ in range(10):
        with ThreadPoolExecutor(3) as writers:
            assert sorted(writers.map(write, (1, 2, 3))) == ["told", "told", "won"]
        (head,) = asyncio.run(SqliteStore(path).load()).values()
        commit(path, b"0", head)


def test_what_was_erased_is_overwritten_in_the_file(path):
    commit(path, b"erased words" * 10)
    assert b"erased words" in path.read_bytes()
    asyncio.run(SqliteStore(path).destroy())
    assert b"erased words" not in path.read_bytes()
