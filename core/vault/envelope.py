"""The file that leaves the device: key slots and a sealed document, as a backup or as a handover.

Whatever is in a file, reading it costs no more than its size; nothing is derived before all sizes are right.
`file_body` knows how the document lies in it; `backup` and `handover` read what it says.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from core.errors import (
    BackupInstead,
    DamagedRecord,
    FileTooLarge,
    HandoverInstead,
    NewerFormat,
    NotOurFile,
)
from core.timestamps import read_timestamp
from core.vault.file_body import IN_PARTS, WHOLE, joined, part_boxes, seal_parts, seal_whole, whole, whole_box
from core.vault.key_slot import SLOT_SIZE
from core.vault.key_slots import SLOTS, Opened, open_slot
from core.vault.ledger import is_record_id
from core.vault.ports import Box, Cipher, Key
from core.vault.value_format import HEADER_SIZE, ID_SIZE, MAGIC, Doc, Kind, Records, read_document

LARGEST_WHOLE = 64 * 1024 * 1024
LARGEST = 512 * 1024 * 1024
"""Bytes of a file in parts: ten times what a phone has opened as a vault."""
DEEPEST = 32
"""How many objects and lists may hold each other; ours are five at most."""
FILE = "file"
"""How a problem with the file itself is named."""


class FileKind(NamedTuple):
    """One kind of file: the letter in its header, the names of its slots in order, and the use of its key.

    `instead` is the error when another kind was asked for.
    """

    kind: Kind
    slots: tuple[str, ...]
    use: str
    instead: type[NotOurFile]

    def header(self, version: int) -> bytes:
        """Return the first six bytes of a file."""
        return MAGIC + bytes([version]) + self.kind.value

    def purpose(self, version: int) -> bytes:
        """Return the HKDF info of the key for the body."""
        return f"goudklompje {self.use} {version}".encode()

    def is_of(self, data: bytes) -> bool:
        """Return whether the data is a file of this kind, of any version."""
        return data[: len(MAGIC)] == MAGIC and data[HEADER_SIZE - 1 : HEADER_SIZE] == self.kind.value


BACKUP = FileKind(Kind.BACKUP, SLOTS, "backup", BackupInstead)
HANDOVER = FileKind(Kind.HANDOVER, ("slot/handover",), "handover", HandoverInstead)


@dataclass(frozen=True)
class Envelope:
    """A parsed file, as far as it can be checked without its secret."""

    kind: FileKind
    version: int
    id: bytes
    slots: Mapping[str, bytes]
    boxes: list[Box]

    @classmethod
    def read(cls, data: bytes, *kinds: FileKind) -> "Envelope":
        """Parse a file of one of these kinds. Raises NotOurFile, NewerFormat or DamagedRecord."""
        version = int.from_bytes(data[len(MAGIC) : HEADER_SIZE - 1], "big")
        if data[: len(MAGIC)] != MAGIC or len(data) > (LARGEST_WHOLE if version == WHOLE else LARGEST):
            raise NotOurFile
        kind = next((kind for kind in (BACKUP, HANDOVER) if kind.is_of(data)), None)
        if kind is not None and kind not in kinds:
            raise kind.instead
        if version > IN_PARTS:
            raise NewerFormat(FILE, version)
        if kind is None:
            raise NotOurFile
        start = HEADER_SIZE + ID_SIZE + SLOT_SIZE * len(kind.slots)
        boxes = _BODIES[version](data, start) if version in _BODIES else None
        if boxes is None:
            raise DamagedRecord(FILE)
        slots = {
            key: data[place : place + SLOT_SIZE]
            for key, place in zip(kind.slots, range(HEADER_SIZE + ID_SIZE, start, SLOT_SIZE), strict=True)
        }
        return cls(kind, version, data[HEADER_SIZE : HEADER_SIZE + ID_SIZE], slots, boxes)

    async def unlock(self, secret: str, cipher: Cipher) -> Opened:
        """Open a slot; raises WrongSecret, or DamagedRecord or NewerFormat when it is of no use."""
        return await open_slot(self.slots, secret, cipher, self.kind.slots)

    async def open(self, root: Key, cipher: Cipher) -> Doc:
        """Open the document with the root key from a slot, a part at a time; raises DamagedRecord."""
        key = await cipher.subkey(root, self.id, self.kind.purpose(self.version))
        documents = [await self._open(box, key, cipher) for box in self.boxes]
        document = documents[0] if self.version == WHOLE else joined(documents)
        if document is None:
            raise DamagedRecord(FILE)
        return document

    @staticmethod
    async def _open(box: Box, key: Key, cipher: Cipher) -> Doc:
        (padded,) = await cipher.open(key, [box])
        document = None if padded is None else read_document(padded)
        if document is None or _is_deeper(document, DEEPEST):
            raise DamagedRecord(FILE)
        return document


async def seal_envelope(
    kind: FileKind,
    id: bytes,  # noqa: A002 - the file's own word
    slots: Mapping[str, bytes],
    root: Key,
    document: Doc,
    cipher: Cipher,
    random: Callable[[int], bytes],
) -> bytes:
    """Return the bytes of a file. A missing slot is written as zeros. Raises FileTooLarge."""
    padded = whole(document)
    version = IN_PARTS if padded is None else WHOLE
    start = kind.header(version) + id + b"".join(slots.get(key, bytes(SLOT_SIZE)) for key in kind.slots)
    key = await cipher.subkey(root, id, kind.purpose(version))
    if padded is None:
        body = await seal_parts(document, start, cipher, key, random)
    else:
        body = await seal_whole(padded, start, cipher, key, random)
    if len(start) + len(body) > LARGEST:
        raise FileTooLarge(LARGEST)
    return start + body


def moment_of(document: Doc) -> datetime:
    """Return when the file was made. Raises DamagedRecord without a moment that has a UTC offset."""
    try:
        return read_timestamp(document["made"])
    except (KeyError, TypeError, ValueError) as fault:
        raise DamagedRecord(FILE) from fault


def records_of(document: Doc) -> Records:
    """Return the records. Raises DamagedRecord when they cannot be those of one vault."""
    try:
        records = tuple((table, doc) for table, doc in document["records"])
        ids = {doc["id"] for table, doc in records if isinstance(table, str) and isinstance(doc, dict)}
    except (KeyError, TypeError, ValueError) as fault:
        raise DamagedRecord(FILE) from fault
    if len(ids) != len(records) or not all(map(is_record_id, ids)):
        raise DamagedRecord(FILE)
    return records


def _is_deeper(document: Doc, depth: int) -> bool:
    level: list[Any] = [document]
    for _ in range(depth):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, dict | list)
        ]
    return bool(level)


_BODIES: Mapping[int, Callable[[bytes, int], list[Box] | None]] = {WHOLE: whole_box, IN_PARTS: part_boxes}
"""How the body of a file of each version is taken apart."""
