"""The bytes of stored values: the header of each, and those that are sealed documents.

`docs/vault-format.md` specifies them. What the documents mean is not known here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256
from typing import Any, TypeAlias

from core.errors import DamagedRecord, ForeignRecord, NewerFormat, RecordProblem
from core.vault.ports import Box, Cipher, Key
from core.vault.strict_json import from_json, to_json

Doc: TypeAlias = dict[str, Any]
"""A JSON object."""

Records: TypeAlias = tuple[tuple[str, Doc], ...]
"""Documents, each with its table."""

MAGIC = b"GOUD"
VERSION = 1
HEADER_SIZE = 6
ID_SIZE = 16
NONCE_SIZE = 12
TAG_SIZE = 16
CHECKSUM_SIZE = 8
SMALLEST_CLASS = 256


class Kind(Enum):
    """What a stored value is; the last byte of its header."""

    SLOT = b"S"
    RECORD = b"R"
    PAGE = b"P"
    HEAD = b"H"
    TRIES = b"T"
    BACKUP = b"B"
    HANDOVER = b"O"
    LETTERBOX = b"K"
    LETTER = b"L"


def header(kind: Kind) -> bytes:
    """Return the first six bytes of a value: magic, version, kind."""
    return MAGIC + bytes([VERSION]) + kind.value


def check_header(kind: Kind, key: str, value: bytes) -> None:
    """Raise DamagedRecord or NewerFormat unless the value under this key is of this kind and version."""
    if value[:4] == MAGIC and value[4:5] > bytes([VERSION]):
        raise NewerFormat(key, value[4])
    if value[:HEADER_SIZE] != header(kind):
        raise DamagedRecord(key)


def checksum(content: bytes) -> bytes:
    """Return the eight bytes behind an unsealed value; they reveal chance damage and protect nothing."""
    return sha256(content).digest()[:CHECKSUM_SIZE]


def is_undamaged(value: bytes) -> bool:
    """Return whether an unsealed value ends with the checksum of what precedes it."""
    return value[-CHECKSUM_SIZE:] == checksum(value[:-CHECKSUM_SIZE])


def tag(value: bytes) -> str:
    """Return the authentication tag of a sealed value in hex; no other sealing has it."""
    return value[-TAG_SIZE:].hex()


def pad(data: bytes) -> bytes:
    """Return length, data and zeros, up to 256, 512, 1024 ... bytes, to hide the length."""
    size = SMALLEST_CLASS
    while size < 4 + len(data):
        size *= 2
    return (len(data).to_bytes(4, "big") + data).ljust(size, b"\0")


def unpad(padded: bytes) -> bytes:
    """Undo `pad`. Raises ValueError for a length beyond the end, or anything but zeros behind the data.

    More zeros than `pad` adds are no fault: another version may hide the length better.
    """
    end = 4 + int.from_bytes(padded[:4], "big")
    if end > len(padded) or padded.count(0, end) != len(padded) - end:
        raise ValueError(end)
    return padded[4:end]


@dataclass(frozen=True)
class Sealer:
    """Seals and opens the documents of one vault."""

    cipher: Cipher
    key: Key = field(repr=False)
    vault_id: bytes
    random: Callable[[int], bytes]

    async def seal(self, kind: Kind, documents: Mapping[str, Doc]) -> dict[str, bytes]:
        """Seal each document for the store key it is named by."""
        start = header(kind) + self.vault_id
        boxes = [
            Box(self.random(NONCE_SIZE), pad(to_json(document)), start + key.encode())
            for key, document in documents.items()
        ]
        sealed = await self.cipher.seal(self.key, boxes)
        return {
            key: start + box.nonce + data for key, box, data in zip(documents, boxes, sealed, strict=True)
        }

    async def open(
        self, kind: Kind, values: Mapping[str, bytes]
    ) -> tuple[dict[str, Doc], dict[str, RecordProblem]]:
        """Open each value. Returns the documents that opened, and why the others did not."""
        boxes: dict[str, Box] = {}
        problems: dict[str, RecordProblem] = {}
        for key, value in values.items():
            try:
                boxes[key] = self._box(kind, key, value)
            except RecordProblem as problem:
                problems[key] = problem
        documents: dict[str, Doc] = {}
        plain = await self.cipher.open(self.key, list(boxes.values()))
        for key, padded in zip(boxes, plain, strict=True):
            document = None if padded is None else read_document(padded)
            if document is None:
                problems[key] = DamagedRecord(key)
            else:
                documents[key] = document
        return documents, problems

    def _box(self, kind: Kind, key: str, value: bytes) -> Box:
        check_header(kind, key, value)
        start, rest = value[: HEADER_SIZE + ID_SIZE], value[HEADER_SIZE + ID_SIZE :]
        if len(rest) < NONCE_SIZE + TAG_SIZE:
            raise DamagedRecord(key)
        if start[HEADER_SIZE:] != self.vault_id:
            raise ForeignRecord(key)
        return Box(rest[:NONCE_SIZE], rest[NONCE_SIZE:], start + key.encode())


def read_document(padded: bytes) -> Doc | None:
    """Return the document in opened bytes; None when they hold none."""
    try:
        return from_json(unpad(padded))
    except (TypeError, ValueError, RecursionError):
        return None
