"""Damage, theft and swapping in the store: each is noticed and named, and takes nothing else along."""

import asyncio
import sys

import pytest

from core.errors import (
    DamagedRecord,
    ForeignRecord,
    MissingRecord,
    NewerFormat,
    OlderRecord,
)
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, made_vault, note, texts, vault_on

ONE, TWO, FAR = note(1, "eerste"), note(2, "tweede"), note(0xFF << 120, "derde, op een andere bladzijde")
ONE_KEY, FAR_KEY = f"record/{ONE['id']}", f"record/{FAR['id']}"
ALL = {doc["id"]: doc["text"] for doc in (ONE, TWO, FAR)}
STEP = 1 if sys.platform != "emscripten" else 13


async def small_vault():
    store = MemoryStore()
    vault = await made_vault(store)
    await vault.apply(saves=[("notes", ONE), ("notes", TWO), ("notes", FAR)])
    return store, vault


async def problems_of(store):
    """What unlocking says is wrong, by key, and what can be read."""
    vault = vault_on(store)
    problems = await vault.unlock(PASSPHRASE)
    return {problem.key: type(problem) for problem in problems}, texts(vault), vault


def without(*gone):
    return {key: text for key, text in ALL.items() if key not in {doc["id"] for doc in gone}}


def damages(value):
    """Every bit-flip of every byte, as one flip a byte, and every cut."""
    for place in range(0, len(value), STEP):
        yield value[:place] + bytes([value[place] ^ 1 << place % 8]) + value[place + 1 :]
        yield value[:place]
    yield value + b"\0"


def test_any_flipped_or_cut_byte_is_named_and_never_gives_wrong_text():
    async def story():
        store, _ = await small_vault()
        good = dict(store.values)
        for key, value in good.items():
            for damaged in damages(value):
                store.values = {**good, key: damaged}
                vault = vault_on(store)
                if key == "slot/passphrase":
                    with pytest.raises(DamagedRecord, match=key):
                        await vault.unlock(PASSPHRASE)
                    continue
                problems = await vault.unlock(PASSPHRASE)
                assert [problem.key for problem in problems] == [key]
                expected = {k: text for k, text in ALL.items() if key != f"record/{k}"}
                assert texts(vault) == expected

    asyncio.run(story())


@pytest.mark.parametrize("lost", ["head", "page/00", "page/ff", "head page/00", "head page/00 page/ff"])
@pytest.mark.parametrize("removed", [True, False])
def test_a_ledger_that_is_lost_takes_no_record_along_and_the_next_change_mends_it(lost, removed):
    async def story():
        store, _ = await small_vault()
        for key in lost.split():
            value = store.values.pop(key)
            if not removed:
                store.values[key] = value[:-1]
        found, readable, vault = await problems_of(store)
        if removed:  # without a head nobody knows which pages there were
            assert found == {lost.split()[0]: MissingRecord}
        else:
            assert found == dict.fromkeys(lost.split(), DamagedRecord)
        assert readable == ALL
        await vault.apply([("notes", note(3, "vierde"))])
        assert vault.problems == []
        assert (await problems_of(store))[:2] == ({}, {**ALL, note(3)["id"]: "vierde"})

    asyncio.run(story())


def test_a_record_that_was_removed_is_missed():
    async def story():
        store, _ = await small_vault()
        del store.values[ONE_KEY]
        found, readable, _ = await problems_of(store)
        assert found == {ONE_KEY: MissingRecord}
        assert readable == without(ONE)

    asyncio.run(story())


def test_records_that_changed_places_are_noticed():
    async def story():
        store, _ = await small_vault()
        values = store.values
        values[ONE_KEY], values[FAR_KEY] = values[FAR_KEY], values[ONE_KEY]
        found, readable, _ = await problems_of(store)
        assert found == {ONE_KEY: DamagedRecord, FAR_KEY: DamagedRecord}
        assert readable == without(ONE, FAR)

    asyncio.run(story())


def test_an_older_copy_of_a_record_is_noticed_and_not_shown():
    async def story():
        store, vault = await small_vault()
        older = store.values[ONE_KEY]
        await vault.apply([("notes", {**ONE, "text": "veranderd"})])
        store.values[ONE_KEY] = older
        found, readable, _ = await problems_of(store)
        assert found == {ONE_KEY: OlderRecord}
        assert readable == without(ONE)

    asyncio.run(story())


def test_an_erased_record_that_was_put_back_is_noticed_and_not_shown():
    async def story():
        store, vault = await small_vault()
        for doc, key in ((ONE, ONE_KEY), (FAR, FAR_KEY)):  # FAR is alone on its page, which goes as well
            older = store.values[key]
            await vault.apply(erases=[("notes", doc["id"])])
            store.values[key] = older
        found, readable, vault = await problems_of(store)
        assert found == {ONE_KEY: OlderRecord, FAR_KEY: OlderRecord}
        assert readable == without(ONE, FAR)
        await vault.apply(erases=[("notes", ONE["id"])])
        assert ONE_KEY not in store.values

    asyncio.run(story())


def test_an_older_copy_of_a_page_is_noticed():
    async def story():
        store, vault = await small_vault()
        older = store.values["page/00"]
        await vault.apply(erases=[("notes", ONE["id"])])
        store.values["page/00"] = older
        found, readable, vault = await problems_of(store)
        assert found == {"page/00": OlderRecord}
        assert readable == without(ONE)
        await vault.apply([("notes", FAR)])
        assert await vault_on(store).unlock(PASSPHRASE) == []

    asyncio.run(story())


def test_values_of_another_vault_are_called_foreign():
    async def story():
        store, _ = await small_vault()
        other, _ = await small_vault()
        for key in (ONE_KEY, "page/ff", "slot/recovery"):
            store.values[key] = other.values[key]
        found, readable, _ = await problems_of(store)
        assert found == {ONE_KEY: ForeignRecord, "page/ff": ForeignRecord, "slot/recovery": ForeignRecord}
        assert readable == without(ONE)

    asyncio.run(story())


def test_a_slot_of_another_vault_opens_none_of_these_records():
    async def story():
        store, _ = await small_vault()
        other, _ = await small_vault()
        store.values["slot/passphrase"] = other.values["slot/passphrase"]
        found, readable, _ = await problems_of(store)
        assert set(found.values()) == {ForeignRecord}
        assert readable == {}

    asyncio.run(story())


def test_a_record_of_a_newer_format_is_named_with_its_version():
    async def story():
        store, _ = await small_vault()
        value = store.values[ONE_KEY]
        store.values[ONE_KEY] = value[:4] + b"\x07" + value[5:]
        vault = vault_on(store)
        (problem,) = await vault.unlock(PASSPHRASE)
        assert isinstance(problem, NewerFormat)
        assert (problem.key, problem.found) == (ONE_KEY, 7)
        assert texts(vault) == without(ONE)

    asyncio.run(story())


def test_a_damaged_record_can_be_replaced_or_erased():
    async def story():
        store, _ = await small_vault()
        store.values[ONE_KEY] = store.values[FAR_KEY] = b"GOUD"
        _, _, vault = await problems_of(store)
        await vault.apply([("notes", ONE)])
        await vault.apply(erases=[("notes", FAR["id"])])
        assert vault.problems == []
        assert (await problems_of(store))[:2] == ({}, without(FAR))

    asyncio.run(story())


def test_names_in_the_store_that_mean_nothing_to_us_are_left_alone():
    async def story():
        store, _ = await small_vault()
        store.values |= {"later": b"y", "headline": b"x"}
        found, readable, vault = await problems_of(store)
        assert (found, readable) == ({}, ALL)
        await vault.apply([("notes", ONE)])
        assert store.values["headline"] == b"x"

    asyncio.run(story())


def test_a_tab_whose_slots_are_damaged_stays_open():
    async def story():
        store, vault = await small_vault()
        store.values["slot/passphrase"] = store.values["slot/recovery"] = b""
        await vault.refresh()
        assert {problem.key for problem in vault.problems} == {"slot/passphrase", "slot/recovery"}
        assert texts(vault) == ALL

    asyncio.run(story())
