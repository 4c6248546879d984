"""A journal holds each change as a whole or not at all, wherever it was cut or damaged."""

import pytest

from core.vault.journal import START_SIZE, JournalState, read_journal, write_frame

CHANGES = (
    ({"head": b"1", "record/é": b"first", "empty": b""}, ()),
    ({"head": b"2", "other": bytes(300)}, ("empty", "not there")),
    ({"empty": b"again"}, ("record/é",)),
)
STATES = (
    {},
    {"head": b"1", "record/é": b"first", "empty": b""},
    {"head": b"2", "record/é": b"first", "other": bytes(300)},
    {"head": b"2", "other": bytes(300), "empty": b"again"},
)


def journal(changes=CHANGES, number=1):
    """The bytes of a journal with these changes, and where each of its frames ends."""
    data, ends, contents = b"", [0], JournalState(number)
    for puts, deletes in changes:
        frame = write_frame(contents, puts, deletes)
        contents.add(frame)
        data += frame.data
        ends.append(len(data))
    return data, ends


def values(data):
    places = read_journal(data).places
    return {key: data[start : start + size] for key, (start, size) in places.items()}


def test_the_last_value_of_each_name_counts():
    data, ends = journal()
    assert values(data) == STATES[-1]
    assert read_journal(data).end == ends[-1]
    assert read_journal(data).number == 1


def test_what_is_known_after_writing_is_what_is_read():
    data, contents = b"", JournalState(7)
    for puts, deletes in CHANGES:
        frame = write_frame(contents, puts, deletes)
        contents.add(frame)
        data += frame.data
        assert read_journal(data) == contents
    assert contents.live == sum(map(len, STATES[-1].values()))
    assert contents.waste == len(b"1" + b"first")
    assert contents.start == data[:START_SIZE]


def test_a_cut_anywhere_leaves_the_changes_before_it():
    data, ends = journal()
    for cut in range(len(data)):
        whole = sum(end <= cut for end in ends) - 1
        assert values(data[:cut]) == STATES[whole]
        assert read_journal(data[:cut]).end == ends[whole]


def test_a_damaged_byte_anywhere_leaves_the_changes_before_it():
    data, ends = journal()
    for place in range(len(data)):
        damaged = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        assert values(damaged) == STATES[sum(end <= place for end in ends) - 1]


def test_what_an_earlier_journal_left_behind_is_not_read():
    later, _ = journal(CHANGES[:1], number=2)
    earlier, _ = journal(number=1)
    assert values(later + earlier) == STATES[1]
    assert read_journal(later + earlier).end == len(later)


@pytest.mark.parametrize("data", [b"", b"journal", bytes(100), b"journal\1" + bytes(60)])
def test_what_is_no_journal_has_no_number(data):
    assert read_journal(data) == JournalState()
