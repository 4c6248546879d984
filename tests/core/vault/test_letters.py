"""Letters that a locked vault took: each opens after unlocking, in its own place, and takes none along."""

import asyncio
import json
from base64 import b64decode, b64encode
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ChangedElsewhere, DamagedRecord, NewerFormat, StorageFull
from core.people.records.letterbox_keys import LetterboxKeys
from core.people.records.tables import LETTERBOX
from core.vault.backup import open_backup, read_backup
from core.vault.letterbox import LETTERBOX_TABLE, letterbox_value
from core.vault.value_format import checksum, pad
from tests.core.vault.contract import letter_vector
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import (
    PASSPHRASE,
    FullStore,
    QuickCipher,
    made_vault,
    note,
    post_letter,
    reopened,
    sealed_letter,
    vault_on,
)

MADE = datetime(2026, 11, 30, 7, tzinfo=UTC)
ONE, TWO = "1" * 32, "2" * 32


async def with_letterbox(store=None):
    """A store whose vault takes letters, and the open vault."""
    store = store or MemoryStore()
    vault = await made_vault(store)
    await vault.letters(MADE)
    return store, vault


async def opened(store):
    """What a new window finds in the letters."""
    return await (await reopened(store)).letters(MADE)


def test_a_letter_that_was_sealed_while_locked_opens_after_unlocking():
    async def run():
        store, vault = await with_letterbox()
        vault.lock()
        await post_letter(store, ONE, text="Vroeg zelf om hulp.")
        assert b"hulp" not in b"".join(store.values.values())
        assert await opened(store) == ({ONE: {"text": "Vroeg zelf om hulp."}}, {}, False)

    asyncio.run(run())


def test_the_key_pair_is_made_once_in_one_step_and_is_a_sealed_record():
    async def run():
        store = MemoryStore()
        vault = await made_vault(store)
        await vault.letters(MADE)
        assert vault.changes == 2
        (doc,) = vault.table(LETTERBOX_TABLE).all()
        assert LetterboxKeys.from_doc(doc).to_doc() == doc
        assert (doc["suite"], doc["made"]) == (1, MADE.isoformat())
        assert store.values["letterbox"][23:88] == b64decode(doc["public"])
        assert len(store.values["letterbox"]) == 96
        assert b64decode(doc["private"]) not in b"".join(store.values.values())
        before = dict(store.values)
        await vault.letters(MADE)
        await opened(store)
        assert store.values == before

    asyncio.run(run())


def test_the_people_and_the_vault_call_the_table_by_one_name():
    assert LETTERBOX == LETTERBOX_TABLE


def test_a_store_that_is_full_makes_no_half_letterbox_and_says_so():
    async def run():
        store = FullStore()
        vault = await made_vault(store)
        store.is_full = True
        with pytest.raises(StorageFull):
            await vault.letters(MADE)
        assert "letterbox" not in store.values
        assert vault.table(LETTERBOX_TABLE).all() == []

    asyncio.run(run())


def test_two_windows_that_both_make_a_key_pair_end_with_one():
    async def run():
        store = MemoryStore()
        vault = await made_vault(store)
        other = await reopened(store)
        await vault.letters(MADE)
        with pytest.raises(ChangedElsewhere):
            await other.letters(MADE)
        await other.refresh()
        await other.letters(MADE)
        assert len(other.table(LETTERBOX_TABLE).all()) == 1

    asyncio.run(run())


@pytest.mark.parametrize("found", [None, b"", b"GOUD", "damaged"])
def test_a_letterbox_that_is_gone_or_damaged_is_written_anew_without_a_word(found):
    async def run():
        store, _ = await with_letterbox()
        right = store.values.pop("letterbox")
        if found is not None:
            store.values["letterbox"] = right[:30] + b"x" + right[31:] if found == "damaged" else found
        assert not (await opened(store)).was_replaced
        assert store.values["letterbox"] == right

    asyncio.run(run())


@pytest.mark.parametrize("vault_id", [None, bytes(16)])
def test_a_letterbox_that_was_replaced_is_told_of_and_set_right(vault_id):
    async def run():
        store, _ = await with_letterbox()
        right = store.values["letterbox"]
        await post_letter(store, ONE, text="Voor")
        theirs = await QuickCipher().draw_letter_keys()
        store.values["letterbox"] = letterbox_value(vault_id or right[6:22], theirs.public)
        await post_letter(store, TWO, text="Na")
        found = await opened(store)
        assert found.was_replaced
        assert found.documents == {ONE: {"text": "Voor"}}
        assert {key: type(one) for key, one in found.problems.items()} == {f"letter/{TWO}": DamagedRecord}
        assert store.values["letterbox"] == right
        assert not (await opened(store)).was_replaced

    asyncio.run(run())


@pytest.mark.parametrize("place", [4, 22])
def test_a_letterbox_of_a_newer_version_is_left_alone(place):
    async def run():
        store, _ = await with_letterbox()
        value = bytearray(store.values["letterbox"])[:-8]
        value[place] = 2
        newer = store.values["letterbox"] = bytes(value) + checksum(bytes(value))
        assert not (await opened(store)).was_replaced
        assert store.values["letterbox"] == newer

    asyncio.run(run())


def test_a_letterbox_of_another_length_is_damage():
    async def run():
        store, _ = await with_letterbox()
        right = store.values["letterbox"]
        store.values["letterbox"] = right[:-8] + b"x" + checksum(right[:-8] + b"x")
        await opened(store)
        assert store.values["letterbox"] == right

    asyncio.run(run())


def test_after_the_key_pair_was_lost_there_is_a_new_one_and_the_old_letters_are_named():
    async def run():
        store, vault = await with_letterbox()
        await post_letter(store, ONE, text="Voor")
        key = f"record/{vault.table(LETTERBOX_TABLE).all()[0]['id']}"
        store.values[key] = b"GOUD"
        other = await reopened(store)
        found = await other.letters(MADE)
        assert (dict(found.documents), list(found.problems)) == ({}, [f"letter/{ONE}"])
        await post_letter(store, TWO, text="Na")
        assert (await opened(store)).documents == {TWO: {"text": "Na"}}

    asyncio.run(run())


@pytest.mark.parametrize(
    "change",
    [
        {"suite": 2},
        {"private": 1},
        {"private": "é"},
        {"public": ""},
        {"public": b64encode(bytes(65)).decode()},
    ],
)
def test_a_key_pair_that_cannot_be_read_opens_nothing_and_hinders_nothing(change):
    async def run():
        store, vault = await with_letterbox()
        await post_letter(store, ONE, text="Voor")
        odd = {**vault.table(LETTERBOX_TABLE).all()[0], "id": TWO, **change}
        await vault.apply([(LETTERBOX_TABLE, odd)])
        assert (await opened(store)).documents == {ONE: {"text": "Voor"}}

    asyncio.run(run())


def test_a_former_key_pair_opens_letters_and_gets_no_new_ones():
    async def run():
        store, vault = await with_letterbox()
        await post_letter(store, ONE, text="Voor")
        await vault.refresh()
        doc = vault.table(LETTERBOX_TABLE).all()[0]
        await vault.apply([(LETTERBOX_TABLE, {**doc, "former": True})])
        old = store.values["letterbox"]
        found = await vault.letters(MADE)
        assert found.documents == {ONE: {"text": "Voor"}}
        assert store.values["letterbox"] != old

    asyncio.run(run())


def test_names_that_no_letter_has_are_left_alone():
    async def run():
        store, _ = await with_letterbox()
        odd = {"letter/": b"", "letter/x": b"1", f"letter/{'A' * 32}": b"2", f"letter/{ONE}0": b"3"}
        store.values |= odd
        vault = await reopened(store)
        assert await vault.letters(MADE) == ({}, {}, False)
        assert vault.letter_ids == frozenset()
        assert store.values.items() >= odd.items()

    asyncio.run(run())


def test_a_letter_of_64_kib_opens_and_a_larger_one_is_damaged():
    async def run():
        store, _ = await with_letterbox()
        await post_letter(store, ONE, text="x" * (65536 - 4 - len('{"text": ""}')))
        await post_letter(store, TWO, text="x" * 65536)
        found = await opened(store)
        assert list(found.documents) == [ONE]
        assert list(found.problems) == [f"letter/{TWO}"]

    asyncio.run(run())


def test_two_hundred_letters_open_and_a_damaged_one_takes_none_along():
    async def run():
        store, _ = await with_letterbox()
        for number in range(200):
            await post_letter(store, f"{number:032x}", text=str(number))
        store.values[f"letter/{7:032x}"] = b"GOUD\1L"
        found = await opened(store)
        assert {doc["text"] for doc in found.documents.values()} == {str(n) for n in range(200)} - {"7"}
        assert list(found.problems) == [f"letter/{7:032x}"]

    asyncio.run(run())


def test_a_letter_of_a_newer_format_or_suite_is_called_newer():
    async def run():
        store, _ = await with_letterbox()
        await post_letter(store, ONE)
        value = store.values[f"letter/{ONE}"]
        store.values[f"letter/{ONE}"] = value[:4] + b"\2" + value[5:]
        store.values[f"letter/{TWO}"] = value[:22] + b"\2" + value[23:]
        found = await opened(store)
        assert [type(found.problems[f"letter/{one}"]) for one in (ONE, TWO)] == [NewerFormat] * 2

    asyncio.run(run())


@pytest.mark.parametrize("padded", [b"", pad(b""), pad(b"[]"), pad(b'{"a":1,"a":1}'), pad(b'{"a":NaN}')])
def test_a_letter_whose_content_is_no_document_is_damaged(padded):
    async def run():
        store, _ = await with_letterbox()
        store.values[f"letter/{ONE}"] = await sealed_letter(store.values["letterbox"], ONE, padded)
        assert list((await opened(store)).problems) == [f"letter/{ONE}"]

    asyncio.run(run())


_STORES = []


async def _stored_letter():
    """A store with one letter, made once: each example changes a copy."""
    if not _STORES:
        store, _ = await with_letterbox()
        await post_letter(store, ONE, text="Voor")
        _STORES.append(store.values)
    return MemoryStore(_STORES[0])


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 255), st.booleans())
def test_any_changed_or_cut_byte_is_damage_and_never_gives_another_text(place, change, is_cut):
    async def run():
        store = await _stored_letter()
        name = f"letter/{ONE}"
        value = store.values[name]
        at = place % len(value)
        store.values[name] = (
            value[:at] if is_cut else value[:at] + bytes([value[at] ^ change]) + value[at + 1 :]
        )
        found = await opened(store)
        assert found.documents == {}
        assert list(found.problems) == [name]

    asyncio.run(run())


def test_a_letter_under_another_name_does_not_open():
    async def run():
        store = await _stored_letter()
        store.values[f"letter/{TWO}"] = store.values.pop(f"letter/{ONE}")
        assert list((await opened(store)).problems) == [f"letter/{TWO}"]

    asyncio.run(run())


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=200),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=9,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.text(max_size=9), json_values, max_size=6))
def test_any_document_comes_out_as_it_went_in(document):
    async def run():
        store = await _stored_letter()
        padded = pad(json.dumps(document).encode())
        store.values[f"letter/{TWO}"] = await sealed_letter(store.values["letterbox"], TWO, padded)
        assert (await opened(store)).documents[TWO] == document

    asyncio.run(run())


def test_the_known_letters_open_in_a_vault_that_has_their_key():
    async def run():
        vector = letter_vector()
        store = MemoryStore()
        vault = await made_vault(store)
        keys = {name: b64encode(bytes.fromhex(vector[name])).decode() for name in ("private", "public")}
        await vault.apply([(LETTERBOX_TABLE, {"id": ONE, "suite": 1, "made": MADE.isoformat(), **keys})])
        store.values |= {one["name"]: bytes.fromhex(one["value"]) for one in vector["letters"]}
        found = await opened(store)
        assert found.problems == {}
        assert [found.documents[one["name"][7:]] for one in vector["letters"]] == [
            one["document"] for one in vector["letters"]
        ]

    asyncio.run(run())


# Changing and carrying


def test_letters_are_removed_in_the_step_that_saves_and_stay_when_it_fails():
    async def run():
        store, vault = await with_letterbox()
        await post_letter(store, ONE, text="Voor")
        await vault.refresh()
        other = await reopened(store)
        await other.apply([("notes", note(1))])
        with pytest.raises(ChangedElsewhere):
            await vault.apply([("notes", note(2))], letters=[ONE])
        assert f"letter/{ONE}" in store.values
        await vault.refresh()
        await vault.apply([("notes", note(2))], letters=[ONE])
        assert f"letter/{ONE}" not in store.values
        assert vault.letter_ids == frozenset()

    asyncio.run(run())


def test_erasing_everything_erases_letters_and_the_letterbox():
    async def run():
        store, vault = await with_letterbox()
        await post_letter(store, ONE, text="Voor")
        await vault.destroy()
        assert store.values == {}

    asyncio.run(run())


def test_a_backup_carries_letters_as_they_are_and_a_restored_vault_opens_them():
    async def run():
        store, vault = await with_letterbox()
        await post_letter(store, ONE, text="Voor")
        await vault.refresh()
        value = store.values[f"letter/{ONE}"]
        data = (await vault.make_backup(MADE)).data
        assert (await open_backup(data, PASSPHRASE, QuickCipher())).letters == {ONE: value}
        fresh = MemoryStore()
        restored = vault_on(fresh)
        await restored.restore_as_new(data, PASSPHRASE)
        assert fresh.values[f"letter/{ONE}"] == value
        assert (await restored.letters(MADE)).documents == {ONE: {"text": "Voor"}}
        assert fresh.values["letterbox"] == store.values["letterbox"]

    asyncio.run(run())


def test_a_backup_without_letters_says_nothing_of_them():
    async def run():
        _, vault = await with_letterbox()
        backup = await open_backup((await vault.make_backup(MADE)).data, PASSPHRASE, QuickCipher())
        assert backup.letters == {}

    asyncio.run(run())


def test_only_the_letters_that_are_asked_for_are_let_go_with_what_is_lost():
    async def run():
        store, vault = await with_letterbox()
        await post_letter(store, ONE, text="Voor")
        store.values[f"letter/{TWO}"] = b"damaged"
        await vault.refresh()
        await vault.accept_loss(letters=[TWO])
        assert await opened(store) == ({ONE: {"text": "Voor"}}, {}, False)

    asyncio.run(run())


@pytest.mark.parametrize("letters", [7, [7], [["x"]], [[ONE, 7]], [[ONE, "é"]], [["x", ""]], [[[], ""]]])
def test_a_backup_with_what_can_be_no_letters_is_damaged(letters):
    with pytest.raises(DamagedRecord):
        read_backup(bytes(16), {"made": MADE.isoformat(), "changes": 1, "records": [], "letters": letters})
