"""When a passkey was last used, and passkeys in what is merged and restored."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.people.notebook import Notebook
from core.people.records.passkey import PasskeyRecord
from core.people.records.tables import PASSKEYS
from core.vault.passkey_slot import PASSKEYS_TABLE
from tests.core.people.setting import add_person
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, made_vault, new_passkey, reopened

MADE = datetime(2026, 11, 30, 7, tzinfo=UTC)


class Phone:
    """A vault that a passkey opens, with its notebook at a time that can be set."""

    def __init__(self, vault):
        self.now, self.drawn = MADE, 0
        self.vault = vault
        self.book = Notebook(vault, self._draw, lambda: self.now)
        self.slot = vault.passkeys()[0].slot

    @classmethod
    async def with_passkey(cls, store=None):
        vault = await made_vault(store)
        await vault.add_passkey(PASSPHRASE, await new_passkey(), MADE)
        return cls(vault)

    def _draw(self):
        self.drawn += 1

    @property
    def used(self):
        return self.vault.passkeys()[0].used


def test_the_use_of_a_passkey_is_remembered_once_a_day():
    async def run():
        phone = await Phone.with_passkey()
        await phone.book.passkeys.mark_used(phone.slot)
        assert phone.used == MADE
        changes, drawn = phone.vault.changes, phone.drawn
        phone.now += timedelta(hours=8)
        await phone.book.passkeys.mark_used(phone.slot)
        assert (phone.used, phone.vault.changes, phone.drawn) == (MADE, changes, drawn)
        phone.now += timedelta(days=1)
        await phone.book.passkeys.mark_used(phone.slot)
        assert phone.used == phone.now

    asyncio.run(run())


def test_the_use_of_a_passkey_that_is_gone_is_not_remembered():
    async def run():
        phone = await Phone.with_passkey()
        await phone.vault.remove_passkey(phone.slot)
        changes = phone.vault.changes
        await phone.book.passkeys.mark_used(phone.slot)
        assert phone.vault.changes == changes

    asyncio.run(run())


def test_the_use_of_a_passkey_is_remembered_although_another_window_wrote_just_before():
    async def run():
        store = MemoryStore()
        phone = await Phone.with_passkey(store)
        other = Notebook(await reopened(store), lambda: None, lambda: MADE)
        await add_person(other, "Test Teun")
        await phone.book.passkeys.mark_used(phone.slot)
        assert phone.used == MADE

    asyncio.run(run())


@pytest.mark.parametrize("is_changed", [False, True])
def test_the_use_of_a_passkey_alone_asks_for_no_new_copy(is_changed):
    async def run():
        phone = await Phone.with_passkey()
        file = await phone.vault.make_backup(MADE)
        await phone.book.backups.mark_saved(MADE, file.changes, is_whole=True)
        if is_changed:
            await add_person(phone.book, "Test Teun")
        phone.now += timedelta(days=60)
        await phone.book.passkeys.mark_used(phone.slot)
        assert phone.used == phone.now
        assert phone.book.backups.is_due(phone.now) is is_changed

    asyncio.run(run())


def test_what_a_later_version_adds_to_the_record_of_a_passkey_stays():
    async def run():
        phone = await Phone.with_passkey()
        (doc,) = phone.vault.table(PASSKEYS_TABLE).all()
        await phone.vault.apply([(PASSKEYS, {**doc, "later": 1})])
        await phone.book.passkeys.mark_used(phone.slot)
        (doc,) = phone.vault.table(PASSKEYS_TABLE).all()
        assert (doc["later"], doc["used"]) == (1, MADE.isoformat())

    asyncio.run(run())


def test_passkeys_of_a_copy_that_is_taken_in_stay_behind():
    async def run():
        phone, other = await Phone.with_passkey(), await Phone.with_passkey()
        record = PasskeyRecord.from_doc(other.vault.table(PASSKEYS_TABLE).all()[0])
        moved = replace(record, slot=phone.slot)
        await phone.book.backups.merge(((PASSKEYS, moved.to_doc()),), MADE)
        assert len(phone.vault.table(PASSKEYS_TABLE).all()) == 1
        assert len(phone.vault.passkeys()) == 1

    asyncio.run(run())
