"""The two ways in which a file holds its document: whole, or in parts that are each sealed for their place.

A document that fits is written whole, so that also an older app opens the file. A larger one is cut between
its records. Each part is bound to its place and to whether it is the last, so that none can be dropped,
swapped or added, and is sealed and opened by itself.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

from core.vault.ports import Box, Cipher, Key
from core.vault.strict_json import to_json
from core.vault.value_format import NONCE_SIZE, SMALLEST_CLASS, TAG_SIZE, Doc, pad

WHOLE, IN_PARTS = 1, 2
"""The versions of a file."""

LARGEST_PADDED = 32 * 1024 * 1024
"""Bytes of a padded document or part; more makes no file that is read."""

PART = 1024 * 1024
"""Bytes of a padded part, unless one record alone takes more."""

_LENGTH_SIZE = 4
_MARKS = {False: b"\0", True: b"\1"}


def whole(document: Doc) -> bytes | None:
    """Return a document padded to be written whole; None when it does not fit."""
    pieces: list[bytes] = []
    left = LARGEST_PADDED - _LENGTH_SIZE
    for piece in map(to_json, document["records"]):
        left -= len(piece) + 1
        if left < 0:
            return None
        pieces.append(piece)
    padded = pad(_with_records(to_json(_rest(document)), pieces))
    return padded if len(padded) <= LARGEST_PADDED else None


def parts(document: Doc) -> Iterator[bytes]:
    """Yield a document in padded parts; the first has everything besides the records."""
    start, pieces = _utf_8(_rest(document)), list[bytes]()
    size = len(start)
    for piece in map(_utf_8, document["records"]):
        if pieces and size + len(piece) + len(b',"records":[],') > PART - _LENGTH_SIZE:
            yield pad(_with_records(start, pieces))
            start, pieces, size = b"{}", [], len(b"{}")
        pieces.append(piece)
        size += len(piece) + 1
    yield pad(_with_records(start, pieces))


def is_padded_size(size: int) -> bool:
    """Return whether padding makes this many bytes."""
    return SMALLEST_CLASS <= size <= LARGEST_PADDED and size & (size - 1) == 0


async def seal_whole(
    padded: bytes, start: bytes, cipher: Cipher, key: Key, random: Callable[[int], bytes]
) -> bytes:
    """Seal what `whole` returned."""
    nonce = random(NONCE_SIZE)
    (sealed,) = await cipher.seal(key, [Box(nonce, padded, start)])
    return nonce + sealed


async def seal_parts(
    document: Doc, start: bytes, cipher: Cipher, key: Key, random: Callable[[int], bytes]
) -> bytes:
    """Seal a document in parts, one at a time."""
    body: list[bytes] = []
    coming = parts(document)
    padded: bytes | None = next(coming)
    place = 0
    while padded is not None:
        following = next(coming, None)
        nonce = random(NONCE_SIZE)
        aad = part_aad(start, place, is_last=following is None)
        (sealed,) = await cipher.seal(key, [Box(nonce, padded, aad)])
        body += (len(padded).to_bytes(_LENGTH_SIZE, "big"), nonce, sealed)
        padded, place = following, place + 1
    return b"".join(body)


def whole_box(data: bytes, start: int) -> list[Box] | None:
    """Return the body of a whole file, from `start`; None when its size is no size of padding."""
    if not is_padded_size(len(data) - start - NONCE_SIZE - TAG_SIZE):
        return None
    return [Box(data[start : start + NONCE_SIZE], data[start + NONCE_SIZE :], data[:start])]


def part_boxes(data: bytes, start: int) -> list[Box] | None:
    """Return the parts, the first at `start`; None when the sizes do not add up to the file."""
    boxes: list[Box] = []
    place = start
    while place < len(data):
        nonce = place + _LENGTH_SIZE
        size = int.from_bytes(data[place:nonce], "big")
        end = nonce + NONCE_SIZE + size + TAG_SIZE
        if not is_padded_size(size) or end > len(data):
            return None
        aad = part_aad(data[:start], len(boxes), is_last=end == len(data))
        boxes.append(Box(data[nonce : nonce + NONCE_SIZE], data[nonce + NONCE_SIZE : end], aad))
        place = end
    return boxes or None


def part_aad(start: bytes, place: int, *, is_last: bool) -> bytes:
    """Return the additional data of a part: its file, its place, and whether it is the last."""
    return start + place.to_bytes(_LENGTH_SIZE, "big") + _MARKS[is_last]


def joined(documents: list[Doc]) -> Doc | None:
    """Join the documents of all parts; None when one has no list of records."""
    if not all(isinstance(document.get("records"), list) for document in documents):
        return None
    records = [record for document in documents for record in document["records"]]
    return {**documents[0], "records": records}


def _rest(document: Doc) -> Doc:
    return {key: value for key, value in document.items() if key != "records"}


def _with_records(rest: bytes, pieces: list[bytes]) -> bytes:
    """Append the written records to the rest of a written document."""
    comma = b"," if rest != b"{}" else b""
    return b"".join((rest[:-1], comma, b'"records":[', b",".join(pieces), b"]}"))


def _utf_8(value: Any) -> bytes:  # noqa: ANN401 - any JSON value
    """Write JSON in UTF-8; half of a surrogate pair as its escape."""
    text = json.dumps(value, separators=(",", ":"), allow_nan=False, ensure_ascii=False)
    return text.encode(errors="backslashreplace")
