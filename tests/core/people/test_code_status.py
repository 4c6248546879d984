"""Knowing whether the recovery code of now is on paper."""

import asyncio

import pytest

from core.errors import DamagedRecord
from core.people.records.code import SettledCode
from core.vault.backup import open_backup
from tests.core.people.test_backups import MADE
from tests.core.people.test_notebook import TODAY, notebook_of
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, QuickCipher, made_vault, reopened


def test_a_code_is_settled_until_there_is_a_new_one():
    async def run():
        store = MemoryStore()
        book = notebook_of(await made_vault(store))
        assert not book.code_status.is_settled
        await book.code_status.settle()
        before = dict(store.values)
        await book.code_status.settle()
        assert store.values == before
        again = notebook_of(await reopened(store))
        assert again.code_status.is_settled
        await again.code_status.unsettle()
        assert not again.code_status.is_settled

    asyncio.run(run())


def test_what_another_vault_knows_of_its_code_never_comes_in():
    async def run():
        theirs = await made_vault()
        await notebook_of(theirs).code_status.settle()
        copy = await open_backup((await theirs.make_backup(MADE)).data, PASSPHRASE, QuickCipher())
        mine = notebook_of(await made_vault())
        await mine.backups.merge(copy.records, copy.made)
        assert not mine.code_status.is_settled

    asyncio.run(run())


@pytest.mark.parametrize("day", [None, "yesterday", "9999-01-01"])
def test_a_document_that_is_no_settled_code_is_damaged(day):
    good = SettledCode("0" * 32, TODAY)
    assert SettledCode.from_doc(good.to_doc()) == good
    with pytest.raises(DamagedRecord):
        SettledCode.from_doc(good.to_doc() | {"day": day})
