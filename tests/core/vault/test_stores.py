"""Every record store keeps the same contract."""

import asyncio
import os

import pytest

from core.vault.mirrored_store import MirroredStore
from core.vault.native.sqlite_store import SqliteStore
from tests.core.vault.contract import STORE_CHECKS
from tests.core.vault.memory_store import MemoryStore


def memory_opener(_folder):
    store = MemoryStore()
    return lambda: store


def sqlite_opener(folder):
    return lambda: SqliteStore(folder / "vault.db")


def mirrored_opener(_folder):
    first, second, lock = MemoryStore(), MemoryStore(), asyncio.Lock()
    return lambda: MirroredStore(first, second, lambda: lock, os.urandom)


@pytest.mark.parametrize("check", STORE_CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("opener", [memory_opener, sqlite_opener, mirrored_opener])
def test_a_store_keeps_its_contract(opener, check, tmp_path):
    asyncio.run(check(opener(tmp_path)))


@pytest.mark.parametrize("opener", [memory_opener, sqlite_opener])
def test_a_store_without_a_copy_restores_nothing_and_knows_not_why_it_is_empty(opener, tmp_path):
    store = opener(tmp_path)()
    asyncio.run(store.drop_copy())
    store.copy_letters()
    assert asyncio.run(store.spare(["head"])) == {}
    assert store.was_restored is False
    assert store.was_destroyed is None
