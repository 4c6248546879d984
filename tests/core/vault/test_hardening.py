"""What somebody with a key, or with the store in hand, may try: none of it gets through or does harm."""

import asyncio
import os
from datetime import datetime

import pytest

from core.errors import DamagedRecord, NewerFormat, OlderRecord
from core.vault.backup import open_backup
from core.vault.envelope import BACKUP, seal_envelope
from core.vault.kdf import FLOOR
from core.vault.key_slot import make_slot
from core.vault.key_slots import PASSPHRASE_SLOT, Opened, open_slot
from core.vault.tries import Tries
from core.vault.value_format import Kind, pad, read_document
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, QuickCipher, made_vault, note, reopened, texts, vault_on

MADE = "2026-11-22T08:30:00+00:00"
MOMENT = datetime.fromisoformat(MADE)


async def opened_file(document):
    """Open a backup whose maker had the key, with this document in it."""
    cipher, file_id, root = QuickCipher(), bytes(16), bytes(32)
    slot = await make_slot(cipher, os.urandom, PASSPHRASE_SLOT, file_id, root, PASSPHRASE.encode(), FLOOR)
    key = await cipher.import_root(root)
    data = await seal_envelope(BACKUP, file_id, {PASSPHRASE_SLOT: slot}, key, document, cipher, os.urandom)
    return await open_backup(data, PASSPHRASE, cipher)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_a_number_that_is_none_makes_a_document_damaged(number):
    assert read_document(pad(f'{{"number":{number}}}'.encode())) is None
    assert read_document(pad(b'{"number":1.5}')) == {"number": 1.5}


def nested(depth):
    value = []
    for _ in range(depth - 1):
        value = [value]
    return value


def test_a_file_in_which_more_is_nested_than_ours_ever_do_is_damaged():
    def document(depth):
        return {"made": MADE, "changes": 1, "records": [["notes", {**note(1), "deep": nested(depth)}]]}

    assert asyncio.run(opened_file(document(28))).changes == 1
    for depth in (29, 400):
        with pytest.raises(DamagedRecord, match="file"):
            asyncio.run(opened_file(document(depth)))


@pytest.mark.parametrize("year", ["0001", "1969", "2200", "9999"])
def test_a_file_from_another_age_is_damaged(year):
    with pytest.raises(DamagedRecord, match="file"):
        asyncio.run(opened_file({"made": f"{year}{MADE[4:]}", "changes": 1, "records": []}))


def test_an_unlikely_count_or_wait_is_damage_and_shuts_nobody_out():
    assert Tries.from_value(Tries(10_000, 900.0, erases=True).to_value()) == Tries(10_000, 900.0, erases=True)
    assert Tries.from_value(Tries(10_001).to_value()) == Tries()
    assert Tries.from_value(Tries(5, 900.001).to_value()) == Tries()
    assert Tries(10_000).one_more().wrong == 10_000


def test_who_chooses_to_erase_after_ten_tries_begins_at_none():
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        store.values["tries"] = Tries(9).to_value()
        await vault.erase_after_ten(True)
        assert Tries.from_value(store.values["tries"]) == Tries(0, 0.0, erases=True)

    asyncio.run(story())


def test_a_new_vault_does_not_inherit_the_tries_of_an_old_one():
    async def story():
        data = (await (await made_vault()).make_backup(MOMENT)).data
        for begin in (
            lambda vault: vault.create(PASSPHRASE, rounds=FLOOR),
            lambda vault: vault.restore_as_new(data, PASSPHRASE),
        ):
            store = MemoryStore()
            store.values["tries"] = Tries(9, 900.0, erases=True).to_value()
            await begin(vault_on(store))
            assert "tries" not in store.values

    asyncio.run(story())


@pytest.mark.parametrize("key", ["head", "page/00"])
def test_nothing_is_written_over_a_ledger_of_a_newer_app(key):
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        await vault.apply([("notes", note(1, "blijft"))])
        value = store.values[key]
        store.values[key] = value[:4] + b"\x02" + value[5:]
        before = dict(store.values)
        vault = await reopened(store)
        for step in (
            lambda: vault.apply([("notes", note(2))]),
            lambda: vault.apply(erases=[("notes", note(1)["id"])]),
            vault.accept_loss,
        ):
            with pytest.raises(NewerFormat, match=key):
                await step()
        assert store.values == before
        assert texts(vault) == {note(1)["id"]: "blijft"}

    asyncio.run(story())


def test_an_erased_record_does_not_come_back_with_its_old_page():
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        await vault.apply([("notes", note(1, "gewist"))])
        old = dict(store.values)
        await vault.apply(erases=[("notes", note(1)["id"])])
        whole = dict(store.values)
        for page in (old["page/00"], b"GOUD"):
            key = f"record/{note(1)['id']}"
            store.values = {**whole, key: old[key], "page/00": page}
            again = await reopened(store)
            problems = {problem.key: type(problem) for problem in again.problems}
            assert problems.keys() == {key, "page/00"}
            assert problems[key] is OlderRecord
            assert texts(again) == {}
            await again.accept_loss()
            assert store.values.keys() == whole.keys()

    asyncio.run(story())


def test_a_backup_tells_whether_everything_was_in_it():
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        await vault.apply([("notes", note(1))])
        assert (await vault.make_backup(MOMENT)).is_whole
        store.values["slot/recovery"] = b""
        assert (await vault.make_backup(MOMENT)).is_whole
        store.values[f"record/{note(1)['id']}"] = b"GOUD"
        assert not (await vault.make_backup(MOMENT)).is_whole
        await vault.accept_loss()
        assert vault.is_whole

    asyncio.run(story())


def test_what_opens_and_says_nothing_can_be_forgotten_with_what_is_lost():
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        await vault.apply(saves=[("notes", note(number, "x")) for number in (1, 2, 3)])
        store.values[f"record/{note(1)['id']}"] = b"GOUD"
        await vault.refresh()
        await vault.accept_loss([note(2)["id"]])
        assert list(texts(await reopened(store))) == [note(3)["id"]]

    asyncio.run(story())


def test_a_secret_shows_in_no_repr():
    async def story():
        store = MemoryStore()
        await made_vault(store)
        opened = await open_slot(store.values, PASSPHRASE, QuickCipher())
        assert isinstance(opened, Opened)
        assert PASSPHRASE not in repr(opened)
        assert "root" not in repr(opened)

    asyncio.run(story())


@pytest.mark.parametrize(
    ("kind", "key", "document"),
    [
        (Kind.RECORD, f"record/{'ab' * 16}", {}),
        (Kind.RECORD, f"record/{'ab' * 16}", {"table": "notes", "doc": []}),
        (Kind.RECORD, f"record/{'ab' * 16}", {"table": "notes", "doc": {"id": "cd" * 16}}),
        (Kind.RECORD, f"record/{'ab' * 16}", {"table": None, "doc": {"id": "ab" * 16}}),
        (Kind.PAGE, "page/ab", {"records": []}),
        (Kind.PAGE, "page/ab", {"records": {"ab" * 16: "notes"}}),
        (Kind.PAGE, "page/ab", {"records": {"ab" * 16: ["notes"]}}),
        (Kind.PAGE, "page/ab", {"records": {"ab" * 16: ["notes", 1]}}),
        (Kind.HEAD, "head", {"pages": {}}),
        (Kind.HEAD, "head", {"pages": [], "changes": 2}),
        (Kind.HEAD, "head", {"pages": {"ab": 1}, "changes": 2}),
        (Kind.HEAD, "head", {"pages": {}, "changes": "2"}),
    ],
)
def test_a_value_that_opens_and_is_not_what_it_should_be_is_damaged_and_takes_no_other_along(
    kind, key, document
):
    async def story():
        store = MemoryStore()
        vault = await made_vault(store)
        await vault.apply([("notes", note(1))])
        store.values |= await vault._opened.sealer.seal(kind, {key: document})
        again = await reopened(store)
        assert isinstance({problem.key: problem for problem in again.problems}[key], DamagedRecord)
        assert texts(again) == texts(vault)

    asyncio.run(story())
