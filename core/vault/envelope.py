"""The file that leaves the device: key slots and one sealed document, as a backup or as a handover.

Whatever is in a file, reading it costs no more than its size; nothing is derived before all sizes are right.
What the documents say is read in `backup` and `handover`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from core.errors import DamagedRecord, FileTooLarge, NewerFormat, NotOurFile
from core.vault.ledger import is_record_id
from core.vault.ports import Box, Cipher, Key
from core.vault.sealed import (
    HEADER_SIZE,
    ID_SIZE,
    MAGIC,
    NONCE_SIZE,
    SMALLEST_CLASS,
    TAG_SIZE,
    VERSION,
    Doc,
    Kind,
    Records,
    header,
    pad,
    read_document,
)
from core.vault.slot import SLOT_SIZE
from core.vault.slots import SLOTS, Opened, open_slot
from core.vault.strict_json import to_json

LARGEST = 64 * 1024 * 1024
YEARS = range(1970, 2200)
"""When a file can have been made; far outside, other time zones cannot be reckoned."""
DEEPEST = 32
"""How many objects and lists may hold each other; ours are five at most."""
FILE = "file"
"""How a problem with the file itself is named."""


class Sort(NamedTuple):
    """One sort of file: its kind, the names of its slots in order, and what its key is for."""

    kind: Kind
    slots: tuple[str, ...]
    purpose: bytes


BACKUP = Sort(Kind.BACKUP, SLOTS, b"goudklompje backup 1")
HANDOVER = Sort(Kind.HANDOVER, ("slot/handover",), b"goudklompje handover 1")


@dataclass(frozen=True)
class Envelope:
    """A file that is whole as far as can be seen without its secret."""

    sort: Sort
    id: bytes
    slots: Mapping[str, bytes]
    box: Box

    @classmethod
    def read(cls, data: bytes, *sorts: Sort) -> "Envelope":
        """Take a file of one of these sorts apart. Raises NotOurFile, NewerFormat or DamagedRecord."""
        if len(data) > LARGEST or data[: len(MAGIC)] != MAGIC:
            raise NotOurFile
        if data[4:5] > bytes([VERSION]):
            raise NewerFormat(FILE, data[4])
        sort = next((sort for sort in sorts if data[5:HEADER_SIZE] == sort.kind.value), None)
        if sort is None:
            raise NotOurFile
        start = HEADER_SIZE + ID_SIZE + SLOT_SIZE * len(sort.slots)
        sealed = data[start + NONCE_SIZE :]
        if data[:HEADER_SIZE] != header(sort.kind) or not _is_padded_size(len(sealed) - TAG_SIZE):
            raise DamagedRecord(FILE)
        slots = {
            key: data[place : place + SLOT_SIZE]
            for key, place in zip(sort.slots, range(HEADER_SIZE + ID_SIZE, start, SLOT_SIZE), strict=True)
        }
        box = Box(data[start : start + NONCE_SIZE], sealed, data[:start])
        return cls(sort, data[HEADER_SIZE : HEADER_SIZE + ID_SIZE], slots, box)

    async def unlock(self, secret: str, cipher: Cipher) -> Opened:
        """Open a slot; raises WrongSecret, or DamagedRecord or NewerFormat when it is of no use."""
        return await open_slot(self.slots, secret, cipher, self.sort.slots)

    async def open(self, root: Key, cipher: Cipher) -> Doc:
        """Open the document with the root key from a slot; raises DamagedRecord."""
        key = await cipher.subkey(root, self.id, self.sort.purpose)
        (padded,) = await cipher.open(key, [self.box])
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
    start = header(sort.kind) + id + b"".join(slots.get(key, bytes(SLOT_SIZE)) for key in sort.slots)
    padded = pad(to_json(document))
    if len(start) + NONCE_SIZE + len(padded) + TAG_SIZE > LARGEST:
        raise FileTooLarge(LARGEST)
    nonce = random(NONCE_SIZE)
    key = await cipher.subkey(root, id, sort.purpose)
    (sealed,) = await cipher.seal(key, [Box(nonce, padded, start)])
    return start + nonce + sealed


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


def _is_padded_size(size: int) -> bool:
    return size >= SMALLEST_CLASS and size & (size - 1) == 0
