"""The vault from first use to erasing, as a person and a second tab see it."""

import asyncio
import json
from dataclasses import replace

import pytest
from tinydb import Query

from core.errors import (
    ChangedElsewhere,
    DamagedRecord,
    MissingRecord,
    StorageFull,
    VaultLocked,
    WeakPassphrase,
    WrongSecret,
)
from core.vault.kdf import FLOOR
from core.vault.key_slots import PASSPHRASE_SLOT, RECOVERY_SLOT
from core.vault.vault import VaultStatus
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, FullStore, made_vault, note, reopened, texts, vault_on


def test_a_vault_is_absent_then_open_then_locked_then_open_again():
    async def story():
        vault = vault_on(MemoryStore())
        assert await vault.status() is VaultStatus.ABSENT
        await vault.create(PASSPHRASE, rounds=FLOOR)
        assert await vault.status() is VaultStatus.OPEN
        vault.lock()
        assert await vault.status() is VaultStatus.LOCKED
        assert await vault.unlock(PASSPHRASE) == []
        assert await vault.status() is VaultStatus.OPEN

    asyncio.run(story())


def test_a_vault_says_what_its_store_found_out_about_its_past():
    async def story():
        store = MemoryStore()
        vault = vault_on(store)
        await vault.status()
        assert (vault.was_restored, vault.was_destroyed) == (store.was_restored, store.was_destroyed)

    asyncio.run(story())


def test_what_has_to_happen_before_a_new_code_happens_first_and_can_stop_it():
    async def story():
        store = MemoryStore()
        vault = vault_on(store)
        old = str(await vault.create(PASSPHRASE, rounds=FLOOR))

        async def stop():
            raise StorageFull

        with pytest.raises(StorageFull):
            await vault.renew_code(PASSPHRASE, stop)
        await reopened(store, old)

        async def look():
            await reopened(store, old)

        new = str(await vault.renew_code(PASSPHRASE, look))
        await reopened(store, new)
        with pytest.raises(WrongSecret):
            await reopened(store, old)

    asyncio.run(story())


def test_what_was_saved_is_read_back_in_another_tab_with_either_secret():
    async def story():
        store = MemoryStore()
        vault = vault_on(store)
        code = await vault.create(PASSPHRASE, rounds=FLOOR)
        await vault.apply([("notes", note(1, "Proef Piet koos zelf de pauze 😀"))])
        for secret in (PASSPHRASE, f"  {PASSPHRASE.replace(' ', '   ')} ", str(code), str(code).lower()):
            other = await reopened(store, secret)
            assert texts(other) == {note(1)["id"]: "Proef Piet koos zelf de pauze 😀"}

    asyncio.run(story())


def test_a_wrong_secret_says_so_and_changes_nothing_but_the_count_of_tries():
    async def story():
        store = MemoryStore()
        await (await made_vault(store)).apply([("notes", note(1))])
        before = dict(store.values)
        vault = vault_on(store)
        for secret in (PASSPHRASE.upper(), "x", "\ud83d", "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01"):
            with pytest.raises(WrongSecret):
                await vault.unlock(secret)
        assert await vault.status() is VaultStatus.LOCKED
        assert store.values.pop("tries")
        assert store.values == before

    asyncio.run(story())


def test_a_passphrase_that_looks_like_a_recovery_code_opens_the_vault():
    async def story():
        store = MemoryStore()
        await vault_on(store).create("abzd-efgh-jkmn-pqrs-tvwx-yz01", rounds=FLOOR)
        await reopened(store, "abzd-efgh-jkmn-pqrs-tvwx-yz01")

    asyncio.run(story())


def test_a_weak_passphrase_makes_no_vault():
    async def story():
        store = MemoryStore()
        with pytest.raises(WeakPassphrase):
            await vault_on(store).create("wachtwoord123")
        assert store.values == {}

    asyncio.run(story())


def test_a_vault_is_never_made_over_another():
    async def story():
        store = MemoryStore()
        await made_vault(store)
        before = dict(store.values)
        with pytest.raises(ChangedElsewhere):
            await made_vault(store)
        assert store.values == before
        del store.values["head"]
        with pytest.raises(ChangedElsewhere):
            await made_vault(store)

    asyncio.run(story())


def test_of_two_tabs_that_make_a_vault_at_once_one_is_told():
    async def story():
        store = MemoryStore()
        outcomes = await asyncio.gather(made_vault(store), made_vault(store), return_exceptions=True)
        assert [type(outcome) for outcome in outcomes].count(ChangedElsewhere) == 1
        await reopened(store)

    asyncio.run(story())


def test_rounds_are_measured_when_they_are_not_given():
    async def story():
        store = MemoryStore()
        vault = vault_on(store)
        ticks = iter((1.0, 1.0625))
        vault._keyring = replace(vault._keyring, clock=lambda: next(ticks))
        await vault.create(PASSPHRASE)
        assert int.from_bytes(store.values[PASSPHRASE_SLOT][23:27], "big") == 1_600_000
        assert int.from_bytes(store.values[RECOVERY_SLOT][23:27], "big") == FLOOR
        await reopened(store)

    asyncio.run(story())


def test_a_locked_vault_gives_nothing_and_takes_nothing():
    async def story():
        vault = await made_vault()
        await vault.apply([("notes", note(1, "gesprek"))])
        table = vault.table("notes")
        vault.lock()
        assert table.all() == []
        for step in (
            vault.apply([("notes", note(2))]),
            vault.apply(erases=[("notes", note(1)["id"])]),
            vault.refresh(),
        ):
            with pytest.raises(VaultLocked):
                await step
        with pytest.raises(VaultLocked):
            vault.table("notes")
        with pytest.raises(VaultLocked):
            _ = vault.problems
        vault.lock()

    asyncio.run(story())


def test_unlocking_again_empties_the_tables_that_were_handed_out_before():
    async def story():
        vault = await made_vault()
        await vault.apply([("notes", note(1, "gesprek"))])
        before = vault.table("notes")
        await vault.unlock(PASSPHRASE)
        assert before.all() == []
        assert texts(vault) == {note(1)["id"]: "gesprek"}

    asyncio.run(story())


class PausingStore(MemoryStore):
    """Calls `meanwhile` while it loads or commits."""

    meanwhile = staticmethod(lambda: None)

    async def load(self, keys=None):
        self.meanwhile()
        return await super().load(keys)

    async def commit(self, puts, deletes, guard):
        self.meanwhile()
        await super().commit(puts, deletes, guard)


def test_a_vault_that_is_locked_while_it_unlocks_stays_locked():
    async def story():
        store = PausingStore()
        await made_vault(store)
        vault = vault_on(store)
        store.meanwhile = vault.lock
        with pytest.raises(VaultLocked):
            await vault.unlock(PASSPHRASE)
        assert await vault.status() is VaultStatus.LOCKED

    asyncio.run(story())


def test_a_vault_that_is_locked_while_it_is_made_stays_locked_and_gives_its_code():
    async def story():
        store = PausingStore()
        vault = vault_on(store)
        store.meanwhile = vault.lock
        code = await vault.create(PASSPHRASE, rounds=FLOOR)
        assert await vault.status() is VaultStatus.LOCKED
        await reopened(store, str(code))

    asyncio.run(story())


def test_a_save_during_which_the_vault_is_locked_is_kept_but_not_shown():
    async def story():
        store = PausingStore()
        vault = await made_vault(store)
        table = vault.table("notes")
        store.meanwhile = vault.lock
        await vault.apply([("notes", note(1, "laatste zin"))])
        assert table.all() == []
        assert texts(await reopened(store)) == {note(1)["id"]: "laatste zin"}

    asyncio.run(story())


def test_what_is_read_or_saved_is_a_copy():
    async def story():
        vault = await made_vault()
        given = {**note(1, "eerst"), "tags": ["a", {"b": 1}]}
        await vault.apply([("notes", given)])
        given["tags"].append("later")
        read = vault.table("notes").get(doc_id=given["id"])
        read["tags"][1]["b"] = 2
        everything = Query().text.exists()
        vault.table("notes").search(everything)[0]["text"] = "later"
        for documents in (vault.table("notes").all(), vault.table("notes").search(everything)):
            assert documents == [{**note(1, "eerst"), "tags": ["a", {"b": 1}]}]

    asyncio.run(story())


def test_a_table_is_for_reading_only():
    async def story():
        vault = await made_vault()
        await vault.apply([("notes", note(1, "blijft"))])
        for write in (
            lambda table: table.insert({"text": "x"}),
            lambda table: table.update({"text": "x"}),
            lambda table: table.truncate(),
            lambda table: table.storage.write({}),
        ):
            with pytest.raises(TypeError):
                write(vault.table("notes"))
        assert texts(vault) == {note(1)["id"]: "blijft"}

    asyncio.run(story())


def test_several_changes_are_stored_in_one_step():
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        await vault.apply(saves=[("people", note(1)), ("notes", note(2, "a")), ("notes", note(3, "b"))])
        await vault.apply(saves=[("notes", note(3, "c"))], erases=[("people", note(1)["id"])])
        await vault.apply()
        other = await reopened(store)
        assert other.table("people").all() == []
        assert texts(other) == texts(vault) == {note(2)["id"]: "a", note(3)["id"]: "c"}

    asyncio.run(story())


def test_saves_at_the_same_time_in_one_tab_all_arrive():
    class SlowStore(MemoryStore):
        async def commit(self, puts, deletes, guard):
            await asyncio.sleep(0)
            await super().commit(puts, deletes, guard)

    async def story():
        store = SlowStore()
        vault = await made_vault(store)
        await asyncio.gather(*(vault.apply([("notes", note(number, "x"))]) for number in range(20)))
        assert len(texts(await reopened(store))) == 20

    asyncio.run(story())


def test_erasing_leaves_no_trace_and_no_empty_page():
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        before = set(store.values)
        await vault.apply([("notes", note(1))])
        await vault.apply(erases=[("notes", note(1)["id"])])
        await vault.apply(erases=[("notes", note(7)["id"])])
        assert set(store.values) == before
        assert await vault_on(store).unlock(PASSPHRASE) == []

    asyncio.run(story())


def test_destroying_leaves_nothing_and_locks():
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        await vault.apply([("notes", note(1))])
        await vault.destroy()
        assert store.values == {}
        assert await vault.status() is VaultStatus.ABSENT

    asyncio.run(story())


@pytest.mark.parametrize("wrong", ["", "abc", "A" * 32, "0" * 31 + "\n", "../" + "0" * 29])
def test_an_id_that_says_something_is_refused(wrong):
    async def story():
        vault = await made_vault()
        with pytest.raises(ValueError, match="is no id"):
            await vault.apply([("notes", {"id": wrong})])
        with pytest.raises(ValueError, match="is no id"):
            await vault.apply(erases=[("notes", wrong)])

    asyncio.run(story())


def test_a_record_stays_in_its_table():
    async def story():
        vault = await made_vault()
        await vault.apply([("notes", note(1, "hier"))])
        with pytest.raises(ValueError, match=note(1)["id"]):
            await vault.apply([("people", note(1, "daar"))])
        with pytest.raises(ValueError, match=note(1)["id"]):
            await vault.apply(erases=[("people", note(1)["id"])])
        assert texts(vault) == {note(1)["id"]: "hier"}

    asyncio.run(story())


@pytest.mark.parametrize("value", [float("nan"), {1, 2}, b"bytes"])
def test_what_is_not_json_is_refused_before_anything_is_stored(value):
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        before = dict(store.values)
        with pytest.raises((ValueError, TypeError)):
            await vault.apply([("notes", {**note(1), "value": value})])
        assert store.values == before

    asyncio.run(story())


def test_strange_text_comes_back_as_it_was():
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        text = "\ud83d half an emoji, \0 nothing, שלום right to left, " + "lang " * 20_000
        await vault.apply([("notes", note(1, text))])
        assert texts(await reopened(store)) == texts(vault) == {note(1)["id"]: text}

    asyncio.run(story())


def test_a_new_id_is_32_hex_digits_and_never_the_same():
    vault = asyncio.run(made_vault())
    ids = {vault.new_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(len(new) == 32 and set(new) <= set("0123456789abcdef") for new in ids)


def test_two_tabs_never_overwrite_each_other():
    async def story():
        store = MemoryStore()
        one = await made_vault(store)
        await one.apply(saves=[("notes", note(1, "a")), ("notes", note(2, "a")), ("notes", note(3, "a"))])
        two = await reopened(store)
        await two.apply(saves=[("notes", note(2, "b")), ("notes", note(4, "b"))])
        await two.apply(erases=[("notes", note(3)["id"])])
        before = dict(store.values)
        with pytest.raises(ChangedElsewhere):
            await one.apply([("notes", note(5, "c"))])
        assert store.values == before
        assert texts(one) == {note(n)["id"]: "a" for n in (1, 2, 3)}

        assert await one.refresh() == {note(n)["id"] for n in (2, 3, 4)}
        await one.apply([("notes", note(5, "c"))])
        expected = {note(1)["id"]: "a", note(2)["id"]: "b", note(4)["id"]: "b", note(5)["id"]: "c"}
        assert texts(one) == texts(await reopened(store)) == expected
        assert await two.refresh() == {note(5)["id"]}

    asyncio.run(story())


def test_a_refresh_opens_only_what_changed():
    async def story():
        store = MemoryStore()
        one = await made_vault(store)
        await one.apply(saves=[("notes", note(number)) for number in range(30)])
        two = await reopened(store)
        await two.apply([("notes", note(3, "anders"))])
        opened = []
        cipher_open = one._cipher.open
        one._cipher.open = lambda key, boxes: opened.extend(boxes) or cipher_open(key, boxes)
        await one.refresh()
        assert len([box for box in opened if b"record/" in box.aad]) == 1

    asyncio.run(story())


@pytest.mark.parametrize("replaced", [False, True])
def test_a_tab_of_which_the_vault_was_erased_locks_itself(replaced):
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        await (await reopened(store)).destroy()
        if replaced:
            await made_vault(store)
        gone = []
        vault.on_gone = lambda: gone.append(vault._opened)
        with pytest.raises(ChangedElsewhere):
            await vault.apply([("notes", note(1))])
        with pytest.raises(VaultLocked):
            await vault.refresh()
        assert gone == [None], "it is told when it is locked already"
        assert await vault.status() is (VaultStatus.LOCKED if replaced else VaultStatus.ABSENT)

    asyncio.run(story())


def test_a_full_store_keeps_the_vault_as_it_was():
    async def story():
        store = FullStore()
        vault = await made_vault(store)
        await vault.apply([("notes", note(1, "eerst"))])
        store.is_full = True
        with pytest.raises(StorageFull):
            await vault.apply([("notes", note(1, "later"))])
        assert texts(vault) == {note(1)["id"]: "eerst"}
        store.is_full = False
        await vault.apply([("notes", note(1, "later"))])
        assert texts(await reopened(store)) == {note(1)["id"]: "later"}

    asyncio.run(story())


def test_nothing_of_a_note_can_be_seen_in_what_is_stored():
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        await vault.apply([("people", {"id": vault.new_id(), "name": "Testzzteun"})])
        await vault.apply([("notes", note(1, "Testzzteun"))])
        everything = json.dumps({key: value.decode("latin-1") for key, value in store.values.items()})
        assert all(word not in everything for word in ("Testzzteun", "notes", "people", "geiten"))

    asyncio.run(story())


def test_size_tells_no_more_than_its_class():
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        for number, length in enumerate((0, 100, 150, 190, 400, 900)):
            await vault.apply([("notes", note(number, "x" * length))])
        sizes = [len(store.values[f"record/{number:032x}"]) for number in range(6)]
        assert sizes == [306, 306, 306, 562, 562, 1074]

    asyncio.run(story())


def test_a_save_costs_the_same_in_a_large_vault():
    class CountingStore(MemoryStore):
        written = 0

        async def commit(self, puts, deletes, guard):
            self.written = len(puts)
            await super().commit(puts, deletes, guard)

    async def story():
        store = CountingStore()
        vault = await made_vault(store)
        await vault.apply(saves=[("notes", {"id": vault.new_id(), "text": "x"}) for _ in range(2000)])
        await vault.apply([("notes", {"id": vault.new_id(), "text": "x"})])
        assert store.written == 3
        sizes = sorted(len(value) for key, value in store.values.items() if not key.startswith("slot/"))
        assert sizes[-1] < 17_000

    asyncio.run(story())


@pytest.mark.parametrize(
    ("slot", "secret_index"), [(PASSPHRASE_SLOT, 0), (RECOVERY_SLOT, 1)], ids=["passphrase", "recovery"]
)
def test_a_damaged_missing_or_newer_slot_is_named_and_the_other_still_opens(slot, secret_index):
    async def story():
        store = MemoryStore()
        vault = vault_on(store)
        secrets = [PASSPHRASE, str(await vault.create(PASSPHRASE, rounds=FLOOR))]
        await vault.apply([("notes", note(1, "er nog"))])
        good = store.values[slot]
        for stored, error in (
            (good[:-30] + bytes([good[-30] ^ 1]) + good[-29:], DamagedRecord),
            (good[:-1], DamagedRecord),
            (b"", DamagedRecord),
            (None, MissingRecord),
        ):
            store.values.pop(slot)
            if stored is not None:
                store.values[slot] = stored
            with pytest.raises(error, match=slot):
                await vault_on(store).unlock(secrets[secret_index])
            other = vault_on(store)
            (problem,) = await other.unlock(secrets[1 - secret_index])
            assert isinstance(problem, error)
            assert problem.key == slot
            assert texts(other) == {note(1)["id"]: "er nog"}
            store.values[slot] = good

    asyncio.run(story())
