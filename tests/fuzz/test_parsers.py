"""Whatever bytes come in, only our own errors come out, and no more memory is taken than the size allows.

`coverage_guided` tries the same for as long as one likes.
"""

import json
import os
import tracemalloc

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.errors import DamagedRecord, NotOurFile
from core.vault.backup import open_backup
from core.vault.envelope import BACKUP, HANDOVER, LARGEST_WHOLE, Envelope
from core.vault.value_format import pad
from tests.fuzz import targets
from tests.fuzz.valid_document import DOCUMENT, NOTE, PERSON, RECORDS

MANY = settings(max_examples=500, deadline=None)

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
likely = st.sampled_from(
    [
        *(DOCUMENT["made"], "2026-11-22", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00+23:59"),
        *("later", ["later"], {"later": PERSON.id}),
        *(PERSON.id, "a" * 32, "b" * 32, "A" * 32, "", " ", "x" * 20_000, "\ud800", "\0"),
    ]
)

LETTER_FIELDS = (
    *("written", "day", "who", "text", "signs", "nugget", "talk"),
    *("card", "next", "slot", "due", "unfinished", "new"),
)


@st.composite
def records(draw):
    """A valid record of which a few fields may be something else, or not there; its table may be unknown."""
    table, doc = draw(st.sampled_from(RECORDS))
    table = draw(st.just(table) | st.sampled_from(["walks", "", "records"]))
    changes = draw(st.dictionaries(st.sampled_from([*doc, "new"]), likely | anything, max_size=2))
    gone = draw(st.sets(st.sampled_from([*doc]), max_size=1))
    return table, {key: value for key, value in {**doc, **changes}.items() if key not in gone}


documents = st.fixed_dictionaries(
    {
        "made": st.just(DOCUMENT["made"]) | likely | anything,
        "records": st.lists(records(), max_size=6) | anything,
    },
    optional={"changes": st.integers() | anything},
)


def whole(sort, document=DOCUMENT):
    return targets.file_of(sort, pad(json.dumps(document).encode()))


@st.composite
def spoiled(draw, sort):
    """A whole file with a few bytes changed, cut out, or put in between."""
    data = bytearray(whole(sort))
    for _ in range(draw(st.integers(1, 3))):
        place, new = draw(st.integers(0, len(data))), draw(st.binary(max_size=40))
        data[place : place + draw(st.just(len(new)) | st.integers(0, 40))] = new
    return bytes(data)


@MANY
@given(st.sampled_from(targets.TARGETS), st.binary(max_size=2000))
def test_any_bytes_at_all(target, data):
    targets.try_out(target, data)


@MANY
@given(spoiled(BACKUP))
def test_a_spoiled_backup(data):
    targets.try_out(targets.backup, data)
    targets.try_out(targets.backup_restored, data)


@MANY
@given(spoiled(HANDOVER))
def test_a_spoiled_handover(data):
    targets.try_out(targets.handover, data)
    targets.try_out(targets.handover_taken_in, data)


@MANY
@given(documents)
@example({**DOCUMENT, "records": [("else", {"id": "a" * 32, "number": float("inf")})]})
@example(
    {**DOCUMENT, "records": [("people", PERSON.to_doc()), ("notes", {**NOTE.to_doc(), "text": "\ud800"})]}
)
@example({**DOCUMENT, "changes": 10**4299})
def test_any_document_in_a_file_of_who_has_the_key(document):
    data = json.dumps(document).encode()
    targets.try_out(targets.backup_document, data)
    targets.try_out(targets.handover_document, data)
    targets.try_out(targets.backup_in_parts, data)


@MANY
@given(st.dictionaries(st.sampled_from(LETTER_FIELDS), likely | anything, max_size=6))
@example({"text": "x" * 20_000, "slot": "colleague", "due": "9999-12-31"})
@example({"written": "2026-11-22T09:30:00", "signs": ["\ud800"] * 101, "next": "\0", "slot": "me"})
def test_any_document_in_a_letter(document):
    targets.try_out(targets.letter, json.dumps(document).encode())


@MANY
@given(
    st.dictionaries(st.sampled_from(["slot", "label", "made", "used", "new"]), likely | anything, max_size=5)
)
@example({"slot": targets.PASSKEY, "label": "x" * 20_000, "made": "2026-11-22T09:30:00+01:00", "used": None})
def test_any_document_of_a_passkey(document):
    targets.try_out(targets.passkey_record, json.dumps(document).encode())


@pytest.mark.parametrize("target", [targets.backup_document, targets.handover_document])
@pytest.mark.parametrize("depth", [50, 200, 900, 100_000])
def test_a_document_as_deep_as_one_likes(target, depth):
    start, end = json.dumps({**DOCUMENT, "records": [["else", {"id": "a" * 32, "deep": "HERE"}]]}).split(
        '"HERE"'
    )
    targets.try_out(target, (start + "[" * depth + "]" * depth + end).encode())


@pytest.mark.parametrize("sort", [BACKUP, HANDOVER])
def test_a_file_that_is_too_large_is_refused_before_anything_is_made_of_it(sort):
    data = whole(sort).ljust(LARGEST_WHOLE + 1, b"\0")
    peak, fault = used(lambda: Envelope.read(data, sort))
    assert isinstance(fault, NotOurFile)
    assert peak < 10_000


def test_a_damaged_file_takes_at_most_a_few_times_its_size():
    data = whole(BACKUP)[:-16] + os.urandom(1 << 20)
    peak, _ = used(lambda: targets.finish(open_backup(data, targets.SECRET, targets.OpenCipher())))
    assert peak < 4 * len(data)


BOMBS = pytest.mark.parametrize("bomb", [b"[[]]", b"{}", b'{"":[]}', b"0.5", b'""'])


@BOMBS
def test_a_whole_file_takes_memory_by_its_size_only(bomb):
    peak, fault, size = opened_with(b",".join([bomb] * 4_000))
    assert fault is None
    assert peak < 60 * size


@BOMBS
def test_a_whole_file_with_more_values_than_its_size_allows_is_refused_before_they_are_made(bomb):
    peak, fault, size = opened_with(b",".join([bomb] * 300_000))
    assert isinstance(fault, DamagedRecord)
    assert peak < 8 * size


def opened_with(values):
    """What opening a whole backup with these values in it took, what was raised, and its size."""
    data = targets.file_of(BACKUP, pad(json.dumps(DOCUMENT).encode()[:-1] + b',"more":[' + values + b"]}"))
    peak, fault = used(lambda: targets.finish(open_backup(data, targets.SECRET, targets.OpenCipher())))
    return peak, fault, len(data)


def used(work):
    """The most memory that was taken at once, in bytes, and what was raised."""
    fault = None
    tracemalloc.start()
    try:
        work()
    except Exception as raised:  # noqa: BLE001 - the test looks at it
        fault = raised
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return peak, fault
