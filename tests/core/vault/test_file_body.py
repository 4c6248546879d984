"""Files in parts: what does not fit whole goes out all the same, and no part can be left out or moved."""

import asyncio
import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import DamagedRecord, FileTooLarge, NotOurFile
from core.vault import envelope, file_body
from core.vault.backup import open_backup
from core.vault.envelope import BACKUP, Envelope, seal_envelope
from core.vault.file_body import IN_PARTS, LARGEST_PADDED, PART, WHOLE
from core.vault.handover import make_handover, open_handover
from core.vault.kdf import FLOOR
from core.vault.key_slot import make_slot
from core.vault.key_slots import PASSPHRASE_SLOT
from core.vault.native.rekeying import rekeyed
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, QuickCipher, half_seconds, made_vault, note, vault_on

MADE = datetime(2026, 11, 29, 8, 30, tzinfo=UTC)
VECTOR = Path(__file__).parent / "vectors" / "parts" / "backup.json"
START = 22 + 2 * 111


async def file_of(records, cipher=None):
    """A backup of these records, made as a vault makes it."""
    cipher, file_id, root = cipher or QuickCipher(), bytes(16), bytes(range(32))
    slot = await make_slot(cipher, os.urandom, PASSPHRASE_SLOT, file_id, root, PASSPHRASE.encode(), FLOOR)
    document = {"made": MADE.isoformat(), "changes": 7, "records": records}
    key = await cipher.import_root(root)
    return await seal_envelope(BACKUP, file_id, {PASSPHRASE_SLOT: slot}, key, document, cipher, os.urandom)


async def opened(data):
    return await open_backup(data, PASSPHRASE, QuickCipher())


def notes(count, text=""):
    return tuple(("notes", note(number, text)) for number in range(count))


def parts_of(data):
    """The bytes of each part of a file, with their length in front."""
    found, place = [], START
    while place < len(data):
        end = place + 4 + 12 + int.from_bytes(data[place : place + 4], "big") + 16
        found.append(data[place:end])
        place = end
    return found


@pytest.fixture
def small(monkeypatch):
    """Whole up to a kilobyte, parts of half a kilobyte."""
    monkeypatch.setattr(file_body, "LARGEST_PADDED", 1024)
    monkeypatch.setattr(file_body, "PART", 512)


@pytest.mark.usefixtures("small")
def test_what_fits_is_written_whole_for_older_apps_and_what_does_not_in_parts():
    async def story():
        for count, version in ((0, WHOLE), (8, WHOLE), (40, IN_PARTS)):
            data = await file_of(notes(count))
            assert data[:6] == b"GOUD" + bytes([version]) + b"B"
            backup = await opened(data)
            assert (backup.made, backup.changes, backup.records) == (MADE, 7, notes(count))

    asyncio.run(story())


@pytest.mark.usefixtures("small")
def test_no_part_can_be_left_out_swapped_said_twice_cut_or_added():
    async def story():
        data = await file_of(notes(40))
        parts = parts_of(data)
        assert len(parts) > 3
        another = parts_of(await file_of(notes(40)))
        spoilt = [
            *(parts[:place] + parts[place + 1 :] for place in range(len(parts))),
            *(parts[:place] for place in range(len(parts))),
            [parts[1], parts[0], *parts[2:]],
            [*parts, parts[-1]],
            [parts[0], *parts],
            [another[0], *parts[1:]],
            [*parts[:-1], another[-1]],
        ]
        for chosen in spoilt:
            with pytest.raises(DamagedRecord, match="file"):
                await opened(data[:START] + b"".join(chosen))

    asyncio.run(story())


@pytest.mark.usefixtures("small")
def test_every_flipped_or_cut_byte_of_a_file_in_parts_is_refused():
    async def story():
        data = await file_of(notes(20, "van Proef Piet"))
        assert data[4] == IN_PARTS
        for place in range(6, len(data), 11):
            flipped = data[:place] + bytes([data[place] ^ 1 << place % 8]) + data[place + 1 :]
            for spoilt in (flipped, data[:place], data + b"\0"):
                with pytest.raises(DamagedRecord):
                    await opened(spoilt)
        whole = data[:4] + bytes([WHOLE]) + data[5:]
        with pytest.raises(DamagedRecord):
            await opened(whole)

    asyncio.run(story())


def test_nothing_is_derived_for_a_file_of_which_the_parts_have_wrong_sizes(small):  # noqa: ARG001
    class Never(QuickCipher):
        async def derive(self, *_):
            raise AssertionError

    data = asyncio.run(file_of(notes(40)))
    for spoilt in (data[:-1], data + b"\0", data[:START], data[: START + 3], data[:START] + bytes(4)):
        with pytest.raises(DamagedRecord):
            asyncio.run(open_backup(spoilt, PASSPHRASE, Never()))


@pytest.mark.usefixtures("small")
def test_a_part_that_opens_and_has_no_records_makes_the_file_damaged(monkeypatch):
    monkeypatch.setattr(
        file_body,
        "parts",
        lambda _: iter([file_body.pad(b'{"records":[]}'), file_body.pad(b'{"records":{}}')]),
    )
    with pytest.raises(DamagedRecord):
        asyncio.run(opened(asyncio.run(file_of(notes(40)))))


TEXTS = st.text(max_size=60) | st.sampled_from(
    ["\ud83d", "\ude00", '\u2028\0"\\', "سلام", "😀" * 20, "x" * 3000]
)


@settings(deadline=None, max_examples=40)
@given(st.lists(TEXTS, max_size=30))
def test_texts_come_back_from_parts_as_they_were(texts):
    async def story():
        records = tuple(("notes", note(number, text)) for number, text in enumerate(texts))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(file_body, "PART", 512)
            patch.setattr(file_body, "whole", lambda _: None)
            patch.setattr(envelope, "whole", lambda _: None)
            data = await file_of(records)
        assert data[4] == IN_PARTS
        expected = json.loads(json.dumps(records))
        assert [list(record) for record in (await opened(data)).records] == expected

    asyncio.run(story())


@pytest.mark.usefixtures("small")
def test_a_vault_its_backup_and_a_handover_may_be_in_parts():
    async def story():
        vault = await made_vault()
        await vault.apply(saves=notes(60, "سلام"))
        made = await vault.make_backup(MADE)
        assert made.data[4] == IN_PARTS
        restored = vault_on(MemoryStore())
        await restored.restore_as_new(made.data, PASSPHRASE)
        assert restored.records() == notes(60, "سلام")
        other = await rekeyed(
            made.data, PASSPHRASE, "zes emmers naast de trap", QuickCipher(), os.urandom, half_seconds()
        )
        assert (
            await open_backup(other, "zes emmers naast de trap", QuickCipher())
        ).records == restored.records()
        given = await make_handover(
            QuickCipher(), os.urandom, half_seconds(), notes(60), "zes emmers naast de trap", MADE
        )
        assert given[:6] == b"GOUD\x02O"
        handover = await open_handover(given, "zes emmers naast de trap", QuickCipher())
        assert handover.records == notes(60)

    asyncio.run(story())


def test_eighty_thousand_notes_make_a_copy_that_opens():
    text = "Hij zei: het gaat elke dag een beetje beter, en morgen probeert hij het zonder hulp. " * 5

    async def story():
        records = notes(80_000, text)
        data = await file_of(records)
        assert data[4] == IN_PARTS
        assert LARGEST_PADDED < len(data) < 60 * PART
        assert len((await opened(data)).records) == 80_000

    asyncio.run(story())


def test_arabic_takes_two_bytes_a_letter_in_parts_and_not_six(small):  # noqa: ARG001
    text = "ذهب اليوم إلى العمل وحده " * 100
    letters = sum(len(doc["text"]) for _, doc in notes(20, text))
    assert len(asyncio.run(file_of(notes(20, text)))) < 4.2 * letters


def test_one_record_larger_than_a_part_has_a_part_of_its_own(small):  # noqa: ARG001
    async def story():
        records = (("notes", note(1)), ("notes", note(2, "x" * 700)), *notes(30)[3:])
        data = await file_of(records)
        assert [int.from_bytes(part[:4], "big") for part in parts_of(data)][:3] == [256, 1024, 512]
        assert (await opened(data)).records == records

    asyncio.run(story())


def test_more_than_any_phone_opens_is_not_written_and_not_read(small, monkeypatch):  # noqa: ARG001
    async def story():
        data = await file_of(notes(40))
        monkeypatch.setattr(envelope, "LARGEST", len(data) - 1)
        with pytest.raises(FileTooLarge) as large:
            await file_of(notes(40))
        assert large.value.limit == len(data) - 1
        with pytest.raises(NotOurFile):
            Envelope.read(data, BACKUP)

    asyncio.run(story())


def test_the_known_file_in_parts_opens():
    vector = json.loads(VECTOR.read_text(encoding="utf-8"))
    for secret in (vector["passphrase"], vector["recovery_code"]):
        backup = asyncio.run(open_backup(bytes.fromhex(vector["file"]), secret, QuickCipher.__base__()))
        assert backup.made.isoformat() == vector["made"]
        assert [list(record) for record in backup.records] == vector["records"]
