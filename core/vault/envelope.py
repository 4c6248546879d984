"""The file that leaves the device: key slots and a sealed document, as a backup or as a handover.

Whatever is in a file, reading it costs no more than its size; nothing is derived before all sizes are right.
How the document lies in it is in `bodies`, what it says is read in `backup` and `handover`.
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
from core.vault.bodies import IN_PARTS, WHOLE, joined, part_boxes, seal_parts, seal_whole, whole, whole_box
from core.vault.ledger import is_record_id
from core.vault.ports import Box, Cipher, Key
from core.vault.sealed import HEADER_SIZE, ID_SIZE, MAGIC, Doc, Kind, Records, read_document
from core.vault.slot import SLOT_SIZE
from core.vault.slots import SLOTS, Opened, open_slot

LARGEST_WHOLE = 64 * 1024 * 1024
LARGEST = 512 * 1024 * 1024
"""Bytes of a file in parts: ten times what a phone has opened as a vault."""
YEARS = range(1970, 2200)
"""When a file can have been made; far outside, other time zones cannot be reckoned."""
DEEPEST = 32
"""How many objects and lists may hold each other; ours are five at most."""
FILE = "file"
"""How a problem with the file itself is named."""


class Sort(NamedTuple):
    """One sort of file: its kind, the names of its slots in order, and what its key is for.

    `instead` is the error that says that it was given where another sort was asked for.
    """

    kind: Kind
    slots: tuple[str, ...]
    use: str
    instead: type[NotOurFile]

    def header(self, version: int) -> bytes:
        """Make the first six bytes of a file."""
        return MAGIC + bytes([version]) + self.kind.value

    def purpose(self, version: int) -> bytes:
        """Name what the key for the body is for."""
        return f"goudklompje {self.use} {version}".encode()

    def is_of(self, data: bytes) -> bool:
        """Tell whether this is a file of this sort, of whatever version."""
        return data[: len(MAGIC)] == MAGIC and data[HEADER_SIZE - 1 : HEADER_SIZE] == self.kind.value


BACKUP = Sort(Kind.BACKUP, SLOTS, "backup", BackupInstead)
HANDOVER = Sort(Kind.HANDOVER, ("slot/handover",), "handover", HandoverInstead)


@dataclass(frozen=True)
class Envelope:
    """A file that is whole as far as can be seen without its secret."""

    sort: Sort
    version: int
    id: bytes
    slots: Mapping[str, bytes]
    boxes: list[Box]

    @classmethod
    def read(cls, data: bytes, *sorts: Sort) -> "Envelope":
        """Take a file of one of these sorts apart. Raise NotOurFile, NewerFormat or DamagedRecord."""
        version = int.from_bytes(data[len(MAGIC) : HEADER_SIZE - 1], "big")
        if data[: len(MAGIC)] != MAGIC or len(data) > (LARGEST_WHOLE if version == WHOLE else LARGEST):
            raise NotOurFile
        sort = next((sort for sort in (BACKUP, HANDOVER) if sort.is_of(data)), None)
        if sort is not None and sort not in sorts:
            raise sort.instead
        if version > IN_PARTS:
            raise NewerFormat(FILE, version)
        if sort is None:
            raise NotOurFile
        start = HEADER_SIZE + ID_SIZE + SLOT_SIZE * len(sort.slots)
        boxes = _BODIES[version](data, start) if version in _BODIES else None
        if boxes is None:
            raise DamagedRecord(FILE)
        slots = {
            key: data[place : place + SLOT_SIZE]
            for key, place in zip(sort.slots, range(HEADER_SIZE + ID_SIZE, start, SLOT_SIZE), strict=True)
        }
        return cls(sort, version, data[HEADER_SIZE : HEADER_SIZE + ID_SIZE], slots, boxes)

    async def unlock(self, secret: str, cipher: Cipher) -> Opened:
        """Open a slot; raises WrongSecret, or DamagedRecord or NewerFormat when it is of no use."""
        return await open_slot(self.slots, secret, cipher, self.sort.slots)

    async def open(self, root: Key, cipher: Cipher) -> Doc:
        """Open the document with the root key from a slot, a part at a time; raises DamagedRecord."""
        key = await cipher.subkey(root, self.id, self.sort.purpose(self.version))
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
    sort: Sort,
    id: bytes,  # noqa: A002 - the file's own word
    slots: Mapping[str, bytes],
    root: Key,
    document: Doc,
    cipher: Cipher,
    random: Callable[[int], bytes],
) -> bytes:
    """Make a file. A slot that is not there is written as zeros. Raises FileTooLarge."""
    padded = whole(document)
    version = IN_PARTS if padded is None else WHOLE
    start = sort.header(version) + id + b"".join(slots.get(key, bytes(SLOT_SIZE)) for key in sort.slots)
    key = await cipher.subkey(root, id, sort.purpose(version))
    if padded is None:
        body = await seal_parts(document, start, cipher, key, random)
    else:
        body = await seal_whole(padded, start, cipher, key, random)
    if len(start) + len(body) > LARGEST:
        raise FileTooLarge(LARGEST)
    return start + body


def moment_of(document: Doc) -> datetime:
    """Read when the file was made. Raises DamagedRecord when it does not say so with its time zone."""
    try:
        made = datetime.fromisoformat(document["made"])
    except (KeyError, TypeError, ValueError) as fault:
        raise DamagedRecord(FILE) from fault
    if made.tzinfo is None or made.year not in YEARS:
        raise DamagedRecord(FILE)
    return made


def records_of(document: Doc) -> Records:
    """Read the records. Raises DamagedRecord when they could not be those of one vault."""
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
