"""Backups and handovers as files: what they hold, who opens them, and how they can be spoilt."""

import asyncio
import os
import sys
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import (
    ChangedElsewhere,
    DamagedRecord,
    FileTooLarge,
    GoudklompjeError,
    MissingRecord,
    NewerFormat,
    NotOurFile,
    VaultLocked,
    WeakPassphrase,
    WrongSecret,
)
from core.vault import envelope as envelope_module
from core.vault.backup import open_backup
from core.vault.envelope import BACKUP, HANDOVER, LARGEST_WHOLE, Envelope
from core.vault.file_body import WHOLE, seal_whole
from core.vault.handover import make_handover, open_handover
from core.vault.kdf import FLOOR
from core.vault.key_slot import make_slot
from core.vault.key_slots import PASSPHRASE_SLOT, RECOVERY_SLOT
from core.vault.native.rekeying import rekeyed
from core.vault.strict_json import to_json
from core.vault.value_format import pad
from core.vault.vault import VaultStatus
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import (
    PASSPHRASE,
    QuickCipher,
    half_seconds,
    made_vault,
    note,
    reopened,
    texts,
    vault_on,
)

MADE = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
OWN = "zes emmers naast de trap"
RECORDS = (("notes", note(1, "van Proef Piet")), ("people", {"id": note(2)["id"], "name": "Proef Piet"}))
FIXED_PART = 22 + 2 * 111


def run(story):
    return asyncio.run(story)


async def backup_of(store=None):
    """A vault with a note and a person, its recovery code, and its backup."""
    store = MemoryStore() if store is None else store
    vault = vault_on(store)
    code = str(await vault.create(PASSPHRASE, rounds=FLOOR))
    await vault.apply(saves=RECORDS)
    return vault, code, (await vault.make_backup(MADE)).data


async def handover_file(records=RECORDS):
    return await make_handover(QuickCipher(), os.urandom, half_seconds(), records, OWN, MADE)


# What a copy is for


def test_a_backup_opens_with_both_secrets_of_its_day_and_leaves_the_vault_alone():
    async def story():
        store = MemoryStore()
        vault, code, data = await backup_of(store)
        before = dict(store.values)
        await vault.change_passphrase(PASSPHRASE, OWN)
        await vault.apply([("notes", note(3, "later"))])
        for secret in (PASSPHRASE, code):
            backup = await open_backup(data, secret, QuickCipher())
            assert (backup.made, backup.changes, backup.records) == (MADE, 2, RECORDS)
            assert backup.vault_id == before["head"][6:22]
        with pytest.raises(WrongSecret):
            await open_backup(data, OWN, QuickCipher())

    run(story())


def test_a_backup_becomes_a_vault_again_with_the_same_secrets():
    async def story():
        _, code, data = await backup_of()
        store = MemoryStore()
        vault = vault_on(store)
        await vault.restore_as_new(data, code)
        assert vault.records() == RECORDS
        assert vault.changes == 3
        assert vault.problems == []
        await vault.apply([("notes", note(3, "daarna"))])
        for secret in (PASSPHRASE, code):
            assert (await reopened(store, secret)).changes == 4

    run(story())


def test_a_vault_is_never_restored_over_another():
    async def story():
        store = MemoryStore()
        vault, _, data = await backup_of(store)
        before = dict(store.values)
        for other in (vault, vault_on(store)):
            with pytest.raises(ChangedElsewhere):
                await other.restore_as_new(data, PASSPHRASE)
        assert store.values == before

    run(story())


def test_a_restore_with_a_wrong_secret_or_a_spoilt_file_leaves_nothing_behind():
    async def story():
        _, _, data = await backup_of()
        store = MemoryStore()
        for spoilt, secret in ((data, "fout"), (data[:-1], PASSPHRASE), (b"", PASSPHRASE)):
            with pytest.raises(GoudklompjeError):
                await vault_on(store).restore_as_new(spoilt, secret)
        assert store.values == {}

    run(story())


def test_a_vault_that_is_locked_while_it_is_restored_stays_locked():
    class Locking(MemoryStore):
        vault = None

        async def commit(self, puts, deletes, guard):
            self.vault.lock()
            await super().commit(puts, deletes, guard)

    async def story():
        _, _, data = await backup_of()
        store = Locking()
        store.vault = vault_on(store)
        await store.vault.restore_as_new(data, PASSPHRASE)
        assert await store.vault.status() is VaultStatus.LOCKED
        assert (await reopened(store)).records() == RECORDS

    run(story())


def test_a_backup_holds_what_another_window_just_wrote_and_nothing_that_was_erased():
    async def story():
        store = MemoryStore()
        vault, _, _ = await backup_of(store)
        other = await reopened(store)
        await other.apply([("notes", note(3, "net"))])
        await other.apply(erases=[("notes", note(1)["id"])])
        backup = await open_backup((await vault.make_backup(MADE)).data, PASSPHRASE, QuickCipher())
        assert [doc["id"] for _, doc in backup.records] == [note(2)["id"], note(3)["id"]]
        await other.destroy()
        with pytest.raises(VaultLocked):
            await vault.make_backup(MADE)

    run(story())


def test_a_slot_that_is_of_no_use_goes_into_no_backup_and_the_other_opens_it():
    async def story():
        store = MemoryStore()
        vault, code, _ = await backup_of(store)
        for spoilt in (b"short", (await made_vault())._store.values[PASSPHRASE_SLOT]):
            store.values[PASSPHRASE_SLOT] = spoilt
            data = (await vault.make_backup(MADE)).data
            with pytest.raises(DamagedRecord, match=PASSPHRASE_SLOT):
                await open_backup(data, PASSPHRASE, QuickCipher())
            assert (await open_backup(data, code, QuickCipher())).records == RECORDS
            again = MemoryStore()
            await vault_on(again).restore_as_new(data, code)
            (problem,) = (await reopened(again, code)).problems
            assert isinstance(problem, MissingRecord)
        store.values[RECOVERY_SLOT] = store.values[PASSPHRASE_SLOT] = b""
        with pytest.raises(DamagedRecord, match=PASSPHRASE_SLOT):
            await vault.make_backup(MADE)

    run(story())


def test_a_handover_opens_with_its_own_passphrase_and_holds_what_was_given():
    async def story():
        data = await handover_file()
        handover = await open_handover(data, f" {OWN} ", QuickCipher())
        assert (handover.made, handover.records) == (MADE, RECORDS)
        for secret in (PASSPHRASE, "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01"):
            with pytest.raises(WrongSecret):
                await open_handover(data, secret, QuickCipher())
        with pytest.raises(WeakPassphrase):
            await make_handover(QuickCipher(), os.urandom, half_seconds(), RECORDS, "kort", MADE)

    run(story())


def test_no_word_can_be_read_in_a_file_and_two_of_the_same_differ():
    async def story():
        vault, _, one = await backup_of()
        two = (await vault.make_backup(MADE)).data
        assert one != two
        for data in (one, two, await handover_file()):
            assert not any(word in data for word in (b"Piet", b"notes", b"2026", b"geiten", b"emmers"))

    run(story())


def test_a_backup_and_a_handover_are_not_mistaken_for_each_other():
    async def story():
        _, _, backup = await backup_of()
        with pytest.raises(NotOurFile):
            await open_handover(backup, PASSPHRASE, QuickCipher())
        with pytest.raises(NotOurFile):
            await open_backup(await handover_file(), OWN, QuickCipher())

    run(story())


def test_a_file_gets_another_passphrase_and_keeps_all_that_is_in_it():
    async def story():
        _, code, data = await backup_of()
        again = await rekeyed(data, PASSPHRASE, OWN, QuickCipher(), os.urandom, half_seconds())
        for secret in (OWN, code):
            assert (await open_backup(again, secret, QuickCipher())).records == RECORDS
        with pytest.raises(WrongSecret):
            await open_backup(again, PASSPHRASE, QuickCipher())
        handover = await rekeyed(
            await handover_file(), OWN, PASSPHRASE, QuickCipher(), os.urandom, half_seconds()
        )
        assert (await open_handover(handover, PASSPHRASE, QuickCipher())).records == RECORDS
        with pytest.raises(WeakPassphrase):
            await rekeyed(data, PASSPHRASE, "kort", QuickCipher(), os.urandom, half_seconds())

    run(story())


# What can be wrong with a file


def test_every_flipped_or_cut_byte_is_refused_with_an_error_of_ours():
    async def story():
        _, code, data = await backup_of()
        step = 1 if sys.platform != "emscripten" else 7
        for place in range(0, len(data), step):
            flipped = data[:place] + bytes([data[place] ^ 1 << place % 8]) + data[place + 1 :]
            for spoilt in (flipped, data[:place]):
                for secret in (PASSPHRASE, code):
                    with pytest.raises((DamagedRecord, NewerFormat, NotOurFile)):
                        await open_backup(spoilt, secret, QuickCipher())
        handover = await handover_file()
        for place in range(0, len(handover), step):
            flipped = handover[:place] + bytes([handover[place] ^ 1 << place % 8]) + handover[place + 1 :]
            for spoilt in (flipped, handover[:place], handover + b"\0"):
                with pytest.raises((DamagedRecord, NewerFormat, NotOurFile)):
                    await open_handover(spoilt, OWN, QuickCipher())

    run(story())


@pytest.fixture(scope="module")
def good():
    return run(backup_of())[2]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_whatever_bytes_a_file_has_it_is_refused_or_was_never_touched(good, data):
    spoilt = data.draw(
        st.one_of(
            st.binary(max_size=600),
            st.binary(max_size=600).map(lambda rest: b"GOUD\x01B" + rest),
            st.tuples(st.integers(0, len(good)), st.integers(0, len(good)), st.binary(max_size=40)).map(
                lambda cut: good[: cut[0]] + cut[2] + good[cut[1] :]
            ),
        )
    )

    async def story():
        try:
            await open_backup(spoilt, PASSPHRASE, QuickCipher())
        except GoudklompjeError:
            assert spoilt != good
        else:
            assert spoilt == good

    run(story())


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_the_parts_of_any_bytes_are_those_bytes(rest):
    for sort in (BACKUP, HANDOVER):
        data = b"GOUD\x01" + sort.kind.value + rest
        try:
            read = Envelope.read(data, BACKUP, HANDOVER)
        except GoudklompjeError:
            continue
        (box,) = read.boxes
        assert box.aad + box.nonce + box.data == data


def test_a_file_that_is_too_large_is_refused_without_taking_memory():
    tracemalloc = pytest.importorskip("tracemalloc", exc_type=ImportError)
    large = b"GOUD\x01B" + bytes(LARGEST_WHOLE)
    tracemalloc.start()
    with pytest.raises(NotOurFile):
        Envelope.read(large, BACKUP)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


def test_nothing_is_derived_for_a_file_of_which_the_sizes_are_wrong(good):
    class Never(QuickCipher):
        async def derive(self, *_):
            raise AssertionError

    for spoilt in (good[:-1], good + b"\0", good[:FIXED_PART], good[: FIXED_PART + 12 + 16 + 128]):
        with pytest.raises(DamagedRecord):
            run(open_backup(spoilt, PASSPHRASE, Never()))


def test_a_file_of_a_newer_version_says_which():
    async def story():
        for data, opening in (((await backup_of())[2], open_backup), (await handover_file(), open_handover)):
            with pytest.raises(NewerFormat) as newer:
                await opening(data[:4] + b"\x03" + data[5:], PASSPHRASE, QuickCipher())
            assert (newer.value.key, newer.value.found) == ("file", 3)
            with pytest.raises(DamagedRecord):
                await opening(data[:4] + b"\0" + data[5:], PASSPHRASE, QuickCipher())

    run(story())


def test_what_does_not_fit_in_one_file_is_not_written(monkeypatch):
    async def story():
        vault, _, data = await backup_of()
        monkeypatch.setattr(envelope_module, "LARGEST", len(data))
        await vault.make_backup(MADE)
        monkeypatch.setattr(envelope_module, "LARGEST", len(data) - 1)
        with pytest.raises(FileTooLarge) as large:
            await vault.make_backup(MADE)
        assert large.value.limit == len(data) - 1

    run(story())


GOOD = {"made": MADE.isoformat(), "changes": 1, "records": []}


@pytest.mark.parametrize(
    "document",
    [
        {},
        {**GOOD, "changes": "1"},
        {**GOOD, "changes": -1},
        {**GOOD, "made": "gisteren"},
        {**GOOD, "made": 3},
        {**GOOD, "made": "2026-11-22T08:30:00"},
        {**GOOD, "records": None},
        {**GOOD, "records": [["notes"]]},
        {**GOOD, "records": [["notes", {}]]},
        {**GOOD, "records": [["notes", {"id": []}]]},
        {**GOOD, "records": [["notes", {"id": "7"}]]},
        {**GOOD, "records": [["notes", []]]},
        {**GOOD, "records": [[7, note(1)]]},
        {**GOOD, "records": [["notes", note(1)], ["goals", note(1)]]},
    ],
    ids=str,
)
def test_a_file_that_opens_and_holds_no_records_is_damaged(document):
    async def story():
        cipher, file_id, root = QuickCipher(), bytes(16), bytes(32)
        slot = await make_slot(cipher, os.urandom, PASSPHRASE_SLOT, file_id, root, PASSPHRASE.encode(), FLOOR)
        start = BACKUP.header(WHOLE) + file_id + slot + bytes(111)
        key = await cipher.subkey(await cipher.import_root(root), file_id, BACKUP.purpose(WHOLE))
        data = start + await seal_whole(pad(to_json(document)), start, cipher, key, os.urandom)
        with pytest.raises(DamagedRecord, match="file"):
            await open_backup(data, PASSPHRASE, cipher)

    run(story())


def test_texts_come_back_as_they_were(good):
    async def story():
        vault, _, _ = await backup_of()
        text = "\ud83d half, \0 niets, שלום 😀 " + "lang " * 30_000
        await vault.apply([("notes", note(9, text))])
        data = (await vault.make_backup(MADE)).data
        restored = vault_on(MemoryStore())
        await restored.restore_as_new(data, PASSPHRASE)
        assert texts(restored)[note(9)["id"]] == text
        assert len(data) > len(good)

    run(story())
