"""Another passphrase, another recovery code, more rounds: only one slot is written, or nothing is."""

import asyncio
from dataclasses import replace
from itertools import count

import pytest

from core.errors import (
    ChangedElsewhere,
    StorageFull,
    StorageRefused,
    WaitFirst,
    WeakPassphrase,
    WrongSecret,
)
from core.vault.kdf import FLOOR
from core.vault.key_slots import PASSPHRASE_SLOT, RECOVERY_SLOT, slot_of
from core.vault.tries import Tries
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, note, reopened, texts, vault_on

NEW = "zes emmers naast de trap"


class FailingStore(MemoryStore):
    """Fails with `fault` at the commit of this number, before or after it was stored."""

    def __init__(self, values, number, fault, *, after=False):
        super().__init__(values)
        self.left, self.fault, self.after = number, fault, after

    async def commit(self, puts, deletes, guard):
        self.left -= 1
        if self.left == 0 and not self.after:
            raise self.fault
        await super().commit(puts, deletes, guard)
        if self.left == 0:
            raise self.fault


async def vault_and_code():
    store = MemoryStore()
    vault = vault_on(store)
    code = str(await vault.create(PASSPHRASE, rounds=FLOOR))
    await vault.apply([("notes", note(1, "blijft"))])
    return store, vault, code


async def opens(store, secret):
    try:
        return texts(await reopened(store, secret)) == {note(1)["id"]: "blijft"}
    except WrongSecret:
        return False


def changed_keys(before, store):
    return {key for key in before.keys() | store.values if before.get(key) != store.values.get(key)}


@pytest.mark.parametrize("is_open", [True, False])
def test_another_passphrase_opens_what_was_there_and_the_old_one_nothing(is_open):
    async def story():
        store, vault, code = await vault_and_code()
        before = dict(store.values)
        if not is_open:
            vault.lock()
        await vault.change_passphrase(PASSPHRASE, NEW)
        assert changed_keys(before, store) == {PASSPHRASE_SLOT}
        assert [await opens(store, secret) for secret in (PASSPHRASE, NEW, code)] == [False, True, True]

    asyncio.run(story())


def test_the_recovery_code_gives_another_passphrase_also_when_the_slot_is_damaged_or_gone():
    async def story():
        for damage in (
            lambda values: values.pop(PASSPHRASE_SLOT),
            lambda values: values.update({PASSPHRASE_SLOT: b""}),
        ):
            store, _, code = await vault_and_code()
            damage(store.values)
            vault = await reopened(store, code)
            assert [problem.key for problem in vault.problems] == [PASSPHRASE_SLOT]
            await vault.change_passphrase(code, NEW)
            assert vault.problems == []
            assert await opens(store, NEW)

    asyncio.run(story())


def test_another_recovery_code_opens_and_the_old_one_does_not():
    async def story():
        store, vault, code = await vault_and_code()
        before = dict(store.values)
        new = str(await vault.renew_code(PASSPHRASE))
        assert changed_keys(before, store) == {RECOVERY_SLOT}
        assert [await opens(store, secret) for secret in (PASSPHRASE, new, code)] == [True, True, False]

    asyncio.run(story())


def test_a_wrong_secret_or_a_weak_passphrase_changes_no_slot():
    async def story():
        store, vault, _ = await vault_and_code()
        before = dict(store.values)
        with pytest.raises(WeakPassphrase):
            await vault.change_passphrase(PASSPHRASE, "wachtwoord123")
        for step in (vault.change_passphrase("fout", NEW), vault.renew_code("fout")):
            with pytest.raises(WrongSecret):
                await step
        assert changed_keys(before, store) == {"tries"}
        store.values["tries"] = Tries(5, 60.0).to_value()
        with pytest.raises(WaitFirst):
            await vault.change_passphrase(PASSPHRASE, NEW)

    asyncio.run(story())


@pytest.mark.parametrize("fault", [StorageFull(), StorageRefused(), KeyboardInterrupt()], ids=repr)
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("way", ["passphrase", "code"])
def test_whatever_fails_at_any_step_exactly_one_passphrase_and_one_code_work(fault, after, number, way):
    async def story():
        good, _, code = await vault_and_code()
        store = FailingStore(good.values, number, fault, after=after)
        vault = vault_on(store)
        try:
            if way == "passphrase":
                await vault.change_passphrase(PASSPHRASE, NEW)
            else:
                await vault.renew_code(PASSPHRASE)
        except (StorageFull, StorageRefused, KeyboardInterrupt):
            pass
        store.left = 0
        kept = dict(store.values)
        assert [await opens(store, PASSPHRASE), await opens(store, NEW)].count(True) == 1
        if way == "passphrase":
            assert await opens(store, code)
        assert len(changed_keys(good.values, MemoryStore(kept)) - {"tries"}) <= 1

    asyncio.run(story())


def test_a_passphrase_that_another_window_changed_meanwhile_is_not_overwritten():
    class Racing(MemoryStore):
        other = None

        async def commit(self, puts, deletes, guard):
            if self.other and PASSPHRASE_SLOT in puts:
                other, self.other = self.other, None
                await other.change_passphrase(PASSPHRASE, "drie vogels op het hek")
            await super().commit(puts, deletes, guard)

    async def story():
        good, _, _ = await vault_and_code()
        store = Racing(good.values)
        store.other = await reopened(store)
        with pytest.raises(ChangedElsewhere):
            await vault_on(store).change_passphrase(PASSPHRASE, NEW)
        assert await opens(store, "drie vogels op het hek")

    asyncio.run(story())


def rounds_in(store, slot=PASSPHRASE_SLOT):
    return int.from_bytes(store.values[slot][23:27], "big")


def clock_of(step):
    return count(0.0, step).__next__


@pytest.mark.parametrize(
    ("seconds", "rounds"), [(0.1, 3_000_000), (0.24, 1_250_000), (0.26, FLOOR), (2.0, FLOOR)]
)
def test_a_device_that_is_much_faster_than_half_a_second_gets_more_rounds_at_the_next_unlock(seconds, rounds):
    async def story():
        store, _, code = await vault_and_code()
        vault = vault_on(store, clock_of(seconds / 3))  # the attempt limiter reads the clock too
        vault._keyring = replace(vault._keyring, clock=clock_of(seconds))
        assert await vault.unlock(PASSPHRASE) == []
        assert rounds_in(store) == pytest.approx(rounds, abs=1000)
        assert await opens(store, PASSPHRASE)
        assert await opens(store, code)

    asyncio.run(story())


def test_the_recovery_code_needs_no_more_rounds():
    async def story():
        store, _, code = await vault_and_code()
        before = dict(store.values)
        await vault_on(store, clock_of(0.01)).unlock(code)
        assert changed_keys(before, store) == set()

    asyncio.run(story())


@pytest.mark.parametrize("fault", [StorageFull(), StorageRefused(), ChangedElsewhere()], ids=repr)
def test_an_upgrade_that_fails_keeps_nobody_out(fault):
    async def story():
        good, _, _ = await vault_and_code()
        store = FailingStore(good.values, 1, fault)
        vault = vault_on(store, clock_of(0.01))
        assert await vault.unlock(PASSPHRASE) == []
        assert store.left == 0
        assert rounds_in(store) == FLOOR
        assert texts(vault) == {note(1)["id"]: "blijft"}

    asyncio.run(story())


def test_accepting_a_loss_forgets_what_cannot_be_read_and_mends_the_rest():
    async def story():
        store, vault, _ = await vault_and_code()
        for number in (2, 3, 4):
            await vault.apply([("notes", note(number, "weg"))])
        del store.values[f"record/{note(2)['id']}"]
        store.values[f"record/{note(3)['id']}"] = b"GOUD"
        newer = store.values[f"record/{note(4)['id']}"]
        newer = newer[:4] + b"\x07" + newer[5:]
        store.values[f"record/{note(4)['id']}"] = newer
        other = await reopened(store)
        assert sorted(other.lost()) == [note(2)["id"], note(3)["id"]]
        await other.accept_loss()
        assert other.lost() == []
        assert store.values[f"record/{note(4)['id']}"] == newer
        again = await reopened(store)
        assert [problem.key for problem in again.problems] == [f"record/{note(4)['id']}"]
        assert texts(again) == {note(1)["id"]: "blijft"}

    asyncio.run(story())


def test_a_secret_that_does_not_fit_reveals_no_root_key():
    async def story():
        store, vault, _ = await vault_and_code()
        with pytest.raises(WrongSecret):
            await slot_of(store.values, PASSPHRASE_SLOT).reveal(vault._cipher, b"fout")

    asyncio.run(story())
