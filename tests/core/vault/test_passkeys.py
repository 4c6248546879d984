"""Passkeys of a vault: one opens it beside passphrase and code, which always go on working."""

import asyncio
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.errors import (
    BlankSecret,
    ChangedElsewhere,
    ForeignRecord,
    PassphraseInstead,
    StorageFull,
    StorageRefused,
    VaultErased,
    VaultLocked,
    WaitFirst,
    WrongSecret,
)
from core.people.records.passkey import PasskeyRecord
from core.people.records.tables import PASSKEYS
from core.vault.backup import open_backup, seal_backup
from core.vault.envelope import BACKUP, Envelope
from core.vault.key_slots import PASSPHRASE_SLOT, SLOTS
from core.vault.passkey_slot import PASSKEYS_TABLE
from core.vault.tries import TRIES_KEY, Tries
from core.vault.vault import VaultStatus
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import (
    OUTPUT,
    PASSPHRASE,
    FullStore,
    QuickCipher,
    made_vault,
    new_passkey,
    note,
    reopened,
    texts,
    vault_on,
)

MADE = datetime(2026, 11, 30, 7, tzinfo=UTC)
OTHER_OUTPUT = bytes(32)


def names(values):
    """The names of the passkey slots."""
    return [name for name in values if name.startswith("slot/passkey-")]


async def with_passkey(store=None, **passkey):
    """A store whose vault a passkey opens, the open vault, and the name of the slot."""
    store = store or MemoryStore()
    vault = await made_vault(store)
    await vault.apply([("notes", note(1, "Vroeg zelf om hulp."))])
    await vault.add_passkey(PASSPHRASE, await new_passkey(**passkey), MADE)
    (slot,) = names(store.values)
    return store, vault, slot


async def opened_by(store, slot, output=OUTPUT):
    """The vault of a store, opened with what a passkey gave."""
    vault = vault_on(store)
    await vault.unlock_with_passkey(await QuickCipher().import_root(output), slot)
    return vault


def test_a_passkey_opens_the_vault_and_the_passphrase_still_does():
    async def run():
        store, _, slot = await with_passkey()
        assert texts(await opened_by(store, slot)) == {note(1)["id"]: "Vroeg zelf om hulp."}
        assert texts(await reopened(store)) == {note(1)["id"]: "Vroeg zelf om hulp."}

    asyncio.run(run())


def test_the_recovery_code_lets_a_passkey_in_as_well():
    async def run():
        store = MemoryStore()
        vault = vault_on(store)
        code = await vault.create(PASSPHRASE, rounds=600_000)
        await vault.add_passkey(str(code), await new_passkey(), MADE)
        await opened_by(store, vault.passkeys()[0].slot)

    asyncio.run(run())


def test_a_passkey_is_listed_with_its_device_and_stored_as_a_sealed_record():
    async def run():
        store, vault, slot = await with_passkey(label="Android, Chrome")
        (passkey,) = vault.passkeys()
        assert (passkey.slot, passkey.label, passkey.made, passkey.used) == (
            slot,
            "Android, Chrome",
            MADE,
            None,
        )
        (doc,) = vault.table(PASSKEYS_TABLE).all()
        assert PasskeyRecord.from_doc(doc).to_doc() == doc
        assert b"Chrome" not in b"".join(store.values.values())
        assert (await reopened(store)).passkeys() == [passkey]

    asyncio.run(run())


def test_the_people_and_the_vault_call_the_table_of_passkeys_by_one_name():
    assert PASSKEYS == PASSKEYS_TABLE


def test_a_label_is_kept_as_long_as_a_label_should_be():
    async def run():
        _, vault, _ = await with_passkey(label="x" * 500)
        assert vault.passkeys()[0].label == "x" * 100

    asyncio.run(run())


def test_half_a_character_in_a_label_does_not_hide_the_passkey():
    async def run():
        _, vault, _ = await with_passkey(label="iPhone \ud83d")
        assert vault.passkeys()[0].label == "iPhone ?"

    asyncio.run(run())


def test_another_passkey_takes_the_place_of_the_one_before_in_one_step():
    async def run():
        store, vault, slot = await with_passkey()
        store.values["slot/passkey-damaged"] = b"?"
        before = vault.changes
        await vault.add_passkey(PASSPHRASE, await new_passkey(OTHER_OUTPUT, label="iPhone"), MADE)
        (new,) = names(store.values)
        assert new != slot
        assert vault.changes == before + 1
        assert [passkey.label for passkey in vault.passkeys()] == ["iPhone"]
        assert len(vault.table(PASSKEYS_TABLE).all()) == 1
        await opened_by(store, new, OTHER_OUTPUT)
        with pytest.raises(PassphraseInstead):
            await opened_by(store, slot)

    asyncio.run(run())


def test_several_passkeys_are_listed_newest_first_and_each_opens():
    async def run():
        store, vault, first = await with_passkey()
        kept, (doc,) = store.values[first], vault.table(PASSKEYS_TABLE).all()
        later = MADE + timedelta(days=1)
        await vault.add_passkey(PASSPHRASE, await new_passkey(OTHER_OUTPUT, label="iPhone"), later)
        store.values[first] = kept
        await vault.apply([(PASSKEYS_TABLE, doc)])
        await vault.refresh()
        assert [passkey.label for passkey in vault.passkeys()] == ["iPhone", "Android"]
        await opened_by(store, first)
        await opened_by(store, vault.passkeys()[0].slot, OTHER_OUTPUT)

    asyncio.run(run())


def test_a_removed_passkey_opens_nothing_any_more_also_when_its_slot_is_put_back():
    async def run():
        store, vault, slot = await with_passkey()
        kept = store.values[slot]
        reads = vault.reads
        await vault.remove_passkey(slot)
        assert vault.reads > reads
        assert names(store.values) == []
        assert vault.passkeys() == vault.table(PASSKEYS_TABLE).all() == []
        store.values[slot] = kept
        with pytest.raises(PassphraseInstead):
            await opened_by(store, slot)
        await reopened(store)

    asyncio.run(run())


def test_removing_a_passkey_leaves_the_others():
    async def run():
        store, vault, first = await with_passkey()
        kept, (doc,) = store.values[first], vault.table(PASSKEYS_TABLE).all()
        await vault.add_passkey(PASSPHRASE, await new_passkey(OTHER_OUTPUT), MADE)
        second = vault.passkeys()[0].slot
        store.values[first] = kept
        await vault.apply([(PASSKEYS_TABLE, doc)])
        await vault.remove_passkey(second)
        assert [passkey.slot for passkey in vault.passkeys()] == names(store.values) == [first]

    asyncio.run(run())


def test_removing_a_passkey_that_is_gone_changes_nothing():
    async def run():
        store, vault, slot = await with_passkey()
        await vault.remove_passkey(slot)
        before = dict(store.values)
        await vault.remove_passkey(slot)
        assert store.values == before

    asyncio.run(run())


def test_a_slot_that_is_gone_can_still_be_removed_with_its_record():
    async def run():
        store, vault, slot = await with_passkey()
        del store.values[slot]
        await vault.refresh()
        assert vault.passkeys() == []
        await vault.remove_passkey(slot)
        assert vault.table(PASSKEYS_TABLE).all() == []

    asyncio.run(run())


@pytest.mark.parametrize(("secret", "error"), [("fout", WrongSecret), ("", BlankSecret), (" ", BlankSecret)])
def test_without_the_right_secret_no_passkey_is_added(secret, error):
    async def run():
        store = MemoryStore()
        vault = await made_vault(store)
        before = dict(store.values)
        with pytest.raises(error):
            await vault.add_passkey(secret, await new_passkey(), MADE)
        store.values.pop(TRIES_KEY, None)
        assert store.values == before

    asyncio.run(run())


def test_a_wrong_secret_for_a_passkey_counts_as_any_wrong_try():
    async def run():
        store = MemoryStore()
        vault = await made_vault(store)
        for _ in range(5):
            with pytest.raises(WrongSecret):
                await vault.add_passkey("fout", await new_passkey(), MADE)
        with pytest.raises(WaitFirst):
            await vault.add_passkey(PASSPHRASE, await new_passkey(), MADE)

    asyncio.run(run())


def test_the_tenth_wrong_secret_for_a_passkey_erases_the_vault_of_who_chose_so():
    async def run():
        store = MemoryStore()
        vault = await made_vault(store)
        store.values[TRIES_KEY] = Tries(9, 0.0, erases=True).to_value()
        with pytest.raises(VaultErased):
            await vault.add_passkey("fout", await new_passkey(), MADE)
        assert store.values == {}
        assert await vault.status() is VaultStatus.ABSENT

    asyncio.run(run())


def test_the_output_of_a_wrong_passkey_is_no_try_and_a_right_one_neither_waits_nor_resets():
    async def run():
        store, _, slot = await with_passkey()
        tries = store.values[TRIES_KEY] = Tries(7, 900.0, erases=True).to_value()
        for _ in range(12):
            with pytest.raises(PassphraseInstead):
                await opened_by(store, slot, OTHER_OUTPUT)
        await opened_by(store, slot)
        assert store.values[TRIES_KEY] == tries

    asyncio.run(run())


def test_a_locked_vault_adds_removes_and_lists_no_passkey():
    async def run():
        store, vault, slot = await with_passkey()
        vault.lock()
        before = dict(store.values)
        with pytest.raises(VaultLocked):
            await vault.add_passkey(PASSPHRASE, await new_passkey(), MADE)
        with pytest.raises(VaultLocked):
            await vault.remove_passkey(slot)
        with pytest.raises(VaultLocked):
            vault.passkeys()
        assert store.values == before

    asyncio.run(run())


def test_a_lock_while_the_secret_is_checked_adds_no_passkey():
    class Locking(MemoryStore):
        vault = None

        async def load(self, keys=None):
            found = await super().load(keys)
            if self.vault is not None and keys is not None and TRIES_KEY in keys:
                self.vault.lock()
            return found

    async def run():
        store = Locking()
        vault = await made_vault(store)
        store.vault = vault
        with pytest.raises(VaultLocked):
            await vault.add_passkey(PASSPHRASE, await new_passkey(), MADE)
        assert names(store.values) == []

    asyncio.run(run())


def test_a_lock_while_a_passkey_opens_the_vault_leaves_it_locked():
    class Locking(MemoryStore):
        vault = None

        async def load(self, keys=None):
            if self.vault is not None:
                self.vault.lock()
            return await super().load(keys)

    async def run():
        good, _, slot = await with_passkey()
        store = Locking(good.values)
        store.vault = vault_on(store)
        with pytest.raises(VaultLocked):
            await store.vault.unlock_with_passkey(await QuickCipher().import_root(OUTPUT), slot)
        store.vault = None

    asyncio.run(run())


@pytest.mark.parametrize("value", [None, b"", b"GOUD\1S", "of another vault", "newer", "moved"])
def test_a_slot_that_is_of_no_use_asks_for_the_passphrase_and_hinders_nothing(value):
    async def run():
        store, _, slot = await with_passkey()
        whole = store.values.pop(slot)
        if value == "of another vault":
            other, _, name = await with_passkey()
            store.values[slot] = other.values[name]
        elif value == "moved":
            slot_now = slot[:-1] + ("0" if slot[-1] != "0" else "1")
            store.values[slot_now] = whole
            slot = slot_now
        elif value == "newer":
            store.values[slot] = whole[:4] + b"\2" + whole[5:]
        elif value is not None:
            store.values[slot] = value
        with pytest.raises(PassphraseInstead):
            await opened_by(store, slot)
        vault = await reopened(store)
        assert vault.problems == vault.passkeys() == []

    asyncio.run(run())


@pytest.mark.parametrize(
    "change",
    [
        {"slot": 7},
        {"slot": "slot/other"},
        {"label": None},
        {"label": "\ud83d"},
        {"made": "vandaag"},
        {"made": None},
        {"used": 1},
    ],
)
def test_a_record_that_describes_no_passkey_is_not_listed_and_opens_nothing(change):
    async def run():
        store, vault, slot = await with_passkey()
        (doc,) = vault.table(PASSKEYS_TABLE).all()
        await vault.apply([(PASSKEYS_TABLE, {**doc, **change})])
        assert vault.passkeys() == []
        with pytest.raises(PassphraseInstead):
            await opened_by(store, slot)

    asyncio.run(run())


def test_a_passphrase_slot_of_another_vault_lets_no_passkey_in():
    async def run():
        store, vault, _ = await with_passkey()
        other = MemoryStore()
        await made_vault(other)
        store.values[PASSPHRASE_SLOT] = other.values[PASSPHRASE_SLOT]
        with pytest.raises(ForeignRecord):
            await vault.add_passkey(PASSPHRASE, await new_passkey(), MADE)

    asyncio.run(run())


def test_a_slot_left_behind_by_a_vault_that_is_gone_does_not_open_the_one_in_its_place():
    async def run():
        store, _, slot = await with_passkey()
        left = dict(store.values)
        fresh = MemoryStore()
        await made_vault(fresh)
        fresh.values = {**left, **fresh.values}
        with pytest.raises(PassphraseInstead):
            await opened_by(fresh, slot)

    asyncio.run(run())


def test_a_new_vault_removes_the_slots_that_an_older_one_left_behind():
    async def run():
        store = MemoryStore({"slot/passkey-old": b"left"})
        await made_vault(store)
        assert names(store.values) == []

    asyncio.run(run())


def test_with_both_other_slots_lost_the_passkey_still_opens_the_vault_and_it_is_not_called_gone():
    async def run():
        store, vault, slot = await with_passkey()
        for name in SLOTS:
            del store.values[name]
        await vault.refresh()
        assert len(vault.problems) == 2
        assert texts(await opened_by(store, slot))
        del store.values[slot]
        with pytest.raises(VaultLocked):
            await vault.refresh()

    asyncio.run(run())


def test_another_passphrase_and_another_code_leave_the_passkey():
    async def run():
        store, vault, slot = await with_passkey()
        await vault.change_passphrase(PASSPHRASE, "drie vogels op het hek")
        await vault.renew_code("drie vogels op het hek")
        await opened_by(store, slot)

    asyncio.run(run())


def test_erasing_everything_erases_passkeys():
    async def run():
        store, vault, _ = await with_passkey()
        await vault.destroy()
        assert store.values == {}

    asyncio.run(run())


def test_a_backup_has_neither_slot_nor_record_of_a_passkey():
    async def run():
        store, vault, slot = await with_passkey(credential_id=b"credential of this device")
        data = (await vault.make_backup(MADE)).data
        assert b"credential of this device" in b"".join(store.values.values())
        assert b"credential of this device" not in data
        (only,) = (await open_backup(data, PASSPHRASE, QuickCipher())).records
        assert only == ("notes", note(1, "Vroeg zelf om hulp."))
        fresh = MemoryStore()
        restored = vault_on(fresh)
        await restored.restore_as_new(data, PASSPHRASE)
        assert names(fresh.values) == restored.passkeys() == []
        with pytest.raises(PassphraseInstead):
            await opened_by(fresh, slot)
        await restored.add_passkey(PASSPHRASE, await new_passkey(), MADE)
        assert len(restored.table(PASSKEYS_TABLE).all()) == 1

    asyncio.run(run())


def test_the_record_of_a_removed_passkey_does_not_come_back_with_a_backup_that_has_it():
    async def run():
        store, vault, slot = await with_passkey()
        cipher, kept = QuickCipher(), store.values[slot]
        data = (await vault.make_backup(MADE)).data
        envelope, backup = Envelope.read(data, BACKUP), await open_backup(data, PASSPHRASE, cipher)
        root = (await envelope.unlock(PASSPHRASE, cipher)).root
        older = await seal_backup(
            replace(backup, records=vault.records()), envelope.slots, root, cipher, os.urandom
        )
        fresh = MemoryStore()
        restored = vault_on(fresh)
        await restored.restore_as_new(older, PASSPHRASE)
        assert texts(restored) == {note(1)["id"]: "Vroeg zelf om hulp."}
        fresh.values[slot] = kept
        with pytest.raises(PassphraseInstead):
            await opened_by(fresh, slot)
        assert (await reopened(fresh)).passkeys() == []

    asyncio.run(run())


class Failing(MemoryStore):
    """Fails at one of its commits, before or after it wrote."""

    def __init__(self, values, number, fault, *, after):
        super().__init__(values)
        self.left, self.fault, self.after = number, fault, after

    async def commit(self, puts, deletes, *guards):
        self.left -= 1
        if self.left == 0 and not self.after:
            raise self.fault
        await super().commit(puts, deletes, *guards)
        if self.left == 0:
            raise self.fault


@pytest.mark.parametrize("fault", [StorageFull(), StorageRefused(), KeyboardInterrupt()], ids=repr)
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("way", ["add", "remove"])
def test_whatever_fails_at_any_step_the_passkey_is_the_old_or_the_new_and_the_passphrase_works(
    fault, after, number, way
):
    async def run():
        good, _, slot = await with_passkey()
        store = Failing(good.values, 0, fault, after=after)
        vault = await reopened(store)
        store.left = number
        try:
            if way == "add":
                await vault.add_passkey(PASSPHRASE, await new_passkey(OTHER_OUTPUT), MADE)
            else:
                await vault.remove_passkey(slot)
        except (StorageFull, StorageRefused, KeyboardInterrupt):
            pass
        store.left = 0
        there = names(store.values)
        assert len(there) <= 1
        if way == "add":
            await opened_by(store, there[0], OUTPUT if there == [slot] else OTHER_OUTPUT)
        else:
            assert there in ([], [slot])
        assert [passkey.slot for passkey in (await reopened(store)).passkeys()] == there

    asyncio.run(run())


def test_a_full_store_says_so_and_keeps_the_passkey_that_was_there():
    async def run():
        store, vault, slot = await with_passkey(FullStore())
        before = dict(store.values)
        store.is_full = True
        with pytest.raises(StorageFull):
            await vault.add_passkey(PASSPHRASE, await new_passkey(OTHER_OUTPUT), MADE)
        assert store.values == before
        assert [passkey.slot for passkey in vault.passkeys()] == [slot]

    asyncio.run(run())


def test_of_two_windows_that_add_a_passkey_at_once_one_is_told():
    class Racing(MemoryStore):
        other = None

        async def commit(self, puts, deletes, *guards):
            if self.other and names(puts):
                other, self.other = self.other, None
                await other.add_passkey(PASSPHRASE, await new_passkey(OTHER_OUTPUT), MADE)
            await super().commit(puts, deletes, *guards)

    async def run():
        store = Racing()
        vault = await made_vault(store)
        store.other = await reopened(store)
        with pytest.raises(ChangedElsewhere):
            await vault.add_passkey(PASSPHRASE, await new_passkey(), MADE)
        (slot,) = names(store.values)
        await opened_by(store, slot, OTHER_OUTPUT)

    asyncio.run(run())
