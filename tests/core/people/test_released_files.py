"""A vault, a backup and a handover of each version: they open for ever, and are never made again."""

import asyncio
import json
import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.people.notebook import Notebook
from core.people.records.tables import DRAFTS, MERGED, record_of
from core.vault.backup import open_backup
from core.vault.handover import open_handover
from core.vault.vault import Vault
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PlatformCipher, half_seconds, made_vault

HOME = Path(__file__).parent / "released"
VERSIONS = ("0.1", "0.2", "0.3")
NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


def made_by(version):
    return json.loads((HOME / f"version-{version}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=VERSIONS)
def released(request):
    return made_by(request.param)


def test_the_files_have_every_table_that_is_merged():
    tables = {table for version in VERSIONS for table, _ in records_in(made_by(version))}
    assert tables >= set(MERGED)


def records_in(released, name="records"):
    return tuple((table, doc) for table, doc in released[name])


def stored_in(released):
    return {key: bytes.fromhex(value) for key, value in released["stored"].items()}


def vault_on(store):
    return Vault(store, PlatformCipher(), random=os.urandom, clock=half_seconds())


def notebook_of(vault):
    return Notebook(vault, lambda: None, lambda: NOW)


@pytest.mark.parametrize("secret", ["passphrase", "recovery_code"])
def test_the_vault_opens_with_both_secrets_and_nothing_is_wrong_with_it(released, secret):
    async def story():
        vault = vault_on(MemoryStore(stored_in(released)))
        assert await vault.unlock(released[secret]) == []
        assert vault.records() == records_in(released)
        assert notebook_of(vault).repair.problems() == []

    asyncio.run(story())


def test_every_document_is_read_and_written_back_as_it_is(released):
    for table, doc in records_in(released):
        record = record_of(table, doc)
        assert (record.to_doc(doc["id"]) if table == DRAFTS else record.to_doc()) == doc


@pytest.mark.skipif(sys.platform == "emscripten", reason="the browser has no SQLite store")
def test_the_file_of_a_desktop_opens(tmp_path):
    from core.vault.native.sqlite_store import SqliteStore

    released = made_by("0.1")

    async def story():
        vault = vault_on(SqliteStore(shutil.copy(HOME / "version-0.1.sqlite", tmp_path)))
        assert await vault.unlock(released["passphrase"]) == []
        assert vault.records() == records_in(released)

    asyncio.run(story())


@pytest.mark.parametrize("secret", ["passphrase", "recovery_code"])
def test_the_backup_opens_with_both_secrets_and_has_every_record(released, secret):
    async def story():
        data = bytes.fromhex(released["backup"])
        backup = await open_backup(data, released[secret], PlatformCipher())
        assert backup.records == records_in(released)

    asyncio.run(story())


def test_the_backup_changes_nothing_in_the_vault_that_it_came_from(released):
    async def story():
        vault = vault_on(MemoryStore(stored_in(released)))
        await vault.unlock(released["passphrase"])
        backup = await open_backup(
            bytes.fromhex(released["backup"]), released["passphrase"], PlatformCipher()
        )
        total = notebook_of(vault).backups.preview(backup.records, backup.made).total
        assert total.same == sum(total) > 0

    asyncio.run(story())


def test_the_handover_comes_into_an_empty_vault(released):
    async def story():
        data, passphrase = bytes.fromhex(released["handover"]), released["handover_passphrase"]
        handover = await open_handover(data, passphrase, PlatformCipher())
        assert handover.records == records_in(released, "handed_over")
        book = notebook_of(await made_vault())
        total = (await book.backups.merge_handover(handover.records, handover.made)).total
        assert total.added == sum(total) == len(handover.records)
        assert [person.name for person in book.people()] == ["Test Teun"]

    asyncio.run(story())
