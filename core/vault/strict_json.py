"""Documents as JSON, read so that every program reads the same, and at a cost that their size allows.

`docs/vault-format.md` says what is refused, and why.
"""

import json
import math
import re
from typing import Any

LARGEST_WHOLE = 2**53 - 1
"""Whole numbers up to here are the same in programs that have only floating-point numbers."""
FEW = 10_000
"""How many values any document may have, however short it is; longer ones may have more."""
BYTES_FOR_A_VALUE, BYTES_FOR_A_HOLDER = 8, 20
"""How long a document must be for each value more, and for each object or list more."""

_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)


def to_json(value: Any) -> bytes:  # noqa: ANN401 - any JSON value
    """Return a document, or a part of one, as it is sealed. Raise ValueError for a number JSON lacks."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False).encode()


def from_json(data: bytes) -> dict[str, Any]:
    """Read a document. Raise ValueError, TypeError or RecursionError when it is none."""
    if _is_crowded(data):
        raise ValueError(len(data))
    document = json.loads(
        data.decode(),  # json.loads would also take bytes that are UTF-16
        parse_constant=_finite,
        parse_float=_finite,
        parse_int=_exact,
        object_pairs_hook=_without_doubles,
    )
    if not isinstance(document, dict):
        raise TypeError(type(document))
    return document


def _is_crowded(data: bytes) -> bool:
    """Return whether there are more values than a document of this size may have, before any is made.

    Signs within texts are taken off only when counting with them finds too many: it takes long.
    """
    if len(data) <= FEW:
        return False
    most = FEW + len(data) // BYTES_FOR_A_VALUE
    most_holders = FEW + len(data) // BYTES_FOR_A_HOLDER
    values, holders = data.count(b","), data.count(b"{") + data.count(b"[")
    if values <= most and holders <= most_holders:
        return False
    if data.count(b'"') - data.count(b'\\"') > 4 * most:  # a value and its name are two texts
        return True
    for text in _STRING.finditer(data):
        start, end = text.span()
        values -= data.count(b",", start, end)
        holders -= data.count(b"{", start, end) + data.count(b"[", start, end)
    return values > most or holders > most_holders


def _finite(number: str) -> float:
    """Refuse what JSON does not have and Python reads: NaN, Infinity, and numbers as large as that."""
    if not math.isfinite(float(number)):
        raise ValueError(number)
    return float(number)


def _exact(number: str) -> int:
    """Refuse whole numbers that other programs would round."""
    whole = int(number)
    if abs(whole) > LARGEST_WHOLE:
        raise ValueError(number)
    return whole


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a name that stands twice in one object: programs differ in which of the two they take."""
    document = dict(pairs)
    if len(document) != len(pairs):
        raise ValueError(len(pairs))
    return document
