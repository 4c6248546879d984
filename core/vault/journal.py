"""The bytes of a journal: named values in a file that only grows, for a place that only stores files.

A journal is a row of frames, each a change that holds as a whole or not at all: a frame that was cut or
damaged ends the journal, and the next one is written over it. All frames bear the number of their journal.
So the later of two journals is known, and what an earlier one left behind is not taken for a part of it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from core.vault.value_format import CHECKSUM_SIZE, checksum

_MAGIC = b"journal\1"
_NUMBER_SIZE = 8
_LENGTH_SIZE = 4
_KEY_LENGTH_SIZE = 2
_DELETED = 2 ** (8 * _LENGTH_SIZE) - 1
_PREFIX = len(_MAGIC) + CHECKSUM_SIZE
_BODY = _PREFIX + _NUMBER_SIZE + _LENGTH_SIZE

START_SIZE = _BODY
"""How many of its first bytes tell one journal from every other."""


class Span(NamedTuple):
    """Where a value stands in a journal."""

    start: int
    size: int


class Frame(NamedTuple):
    """One change: its bytes, where each value in it stands (None: removed), and where it ends."""

    data: bytes
    places: Mapping[str, Span | None]
    end: int


@dataclass
class JournalState:
    """The state of a journal: its number, its first bytes, where each value is, and where it ends.

    `live` bytes are in values that count, `waste` bytes in those that no longer do.
    """

    number: int = 0
    start: bytes = b""
    places: dict[str, Span] = field(default_factory=dict)
    end: int = 0
    live: int = 0
    waste: int = 0

    def add(self, frame: Frame) -> None:
        """Take in the frame that follows."""
        self.start = self.start or frame.data[:START_SIZE]
        self.end = frame.end
        for key, place in frame.places.items():
            before = self.places.pop(key, None)
            if before is not None:
                self.live -= before.size
                self.waste += before.size
            if place is not None:
                self.places[key] = place
                self.live += place.size


def read_journal(data: bytes) -> JournalState:
    """Find the values of a journal; one without a whole frame has number 0 and no values."""
    state = JournalState()
    while (found := _frame_at(data, state)) is not None:
        state.number, end = found
        places = dict(_entries(data, state.end + _BODY, end))
        state.add(Frame(data[state.end : state.end + START_SIZE], places, end))
    return state


def write_frame(state: JournalState, puts: Mapping[str, bytes], deletes: Collection[str]) -> Frame:
    """Return the frame of a change that follows this state."""
    parts: list[bytes] = []
    places: dict[str, Span | None] = {}
    position = state.end + _BODY
    for key, value in (*((key, None) for key in deletes), *puts.items()):
        name, size = key.encode(), _DELETED if value is None else len(value)
        parts += [len(name).to_bytes(_KEY_LENGTH_SIZE, "big"), name, size.to_bytes(_LENGTH_SIZE, "big")]
        position += _KEY_LENGTH_SIZE + len(name) + _LENGTH_SIZE
        places[key] = None if value is None else Span(position, size)
        if value is not None:
            parts.append(value)
            position += size
    body = b"".join(parts)
    content = state.number.to_bytes(_NUMBER_SIZE, "big") + len(body).to_bytes(_LENGTH_SIZE, "big") + body
    return Frame(_MAGIC + checksum(content) + content, places, position)


def _frame_at(data: bytes, state: JournalState) -> tuple[int, int] | None:
    """Return number and end of the frame that follows; None when it is not whole, or of another journal."""
    start = state.end
    number_at, length_at = start + _PREFIX, start + _PREFIX + _NUMBER_SIZE
    number = int.from_bytes(data[number_at:length_at], "big")
    end = start + _BODY + int.from_bytes(data[length_at : start + _BODY], "big")
    begins = _MAGIC + checksum(data[number_at:end])
    if data[start:number_at] != begins or number != (state.number or number) or not number:
        return None
    return number, end


def _entries(data: bytes, start: int, end: int) -> Iterator[tuple[str, Span | None]]:
    while start < end:
        key_at = start + _KEY_LENGTH_SIZE
        value_at = key_at + int.from_bytes(data[start:key_at], "big") + _LENGTH_SIZE
        size = int.from_bytes(data[value_at - _LENGTH_SIZE : value_at], "big")
        key = data[key_at : value_at - _LENGTH_SIZE].decode()
        yield key, None if size == _DELETED else Span(value_at, size)
        start = value_at + (0 if size == _DELETED else size)
