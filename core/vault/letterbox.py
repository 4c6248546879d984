"""The letterbox: the public key that stands outside the lock, and the key pairs among the records.

Anybody who holds the device can seal a letter to the public key; only the open vault has the private one.
"""

from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from core.errors import DamagedRecord, NewerFormat
from core.vault.ports import LetterKeys
from core.vault.value_format import (
    CHECKSUM_SIZE,
    HEADER_SIZE,
    ID_SIZE,
    Doc,
    Kind,
    check_header,
    checksum,
    header,
    is_undamaged,
)

LETTERBOX_KEY = "letterbox"
LETTERBOX_TABLE = "letterbox"
SUITE = 1
"""HPKE (RFC 9180), base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM."""
POINT_SIZE = 65
"""An uncompressed point of P-256: a public key, or an encapsulated one."""
PREFIX_SIZE = HEADER_SIZE + ID_SIZE + 1
"""Header, vault id and suite: what the value of a letterbox and that of a letter begin with."""

_UNCOMPRESSED = 4
_SIZE = PREFIX_SIZE + POINT_SIZE + CHECKSUM_SIZE


def letterbox_value(vault_id: bytes, public: bytes) -> bytes:
    """Return the stored value of a public key."""
    content = header(Kind.LETTERBOX) + vault_id + bytes([SUITE]) + public
    return content + checksum(content)


def check_letterbox(value: bytes) -> None:
    """Raise DamagedRecord or NewerFormat unless letters can be sealed to the key in this value."""
    check_header(Kind.LETTERBOX, LETTERBOX_KEY, value)
    if len(value) < PREFIX_SIZE or not is_undamaged(value):
        raise DamagedRecord(LETTERBOX_KEY)
    check_suite(LETTERBOX_KEY, value)
    if len(value) != _SIZE:
        raise DamagedRecord(LETTERBOX_KEY)


def check_suite(key: str, value: bytes) -> None:
    """Raise NewerFormat for a suite that this version does not know."""
    suite = value[PREFIX_SIZE - 1]
    if suite != SUITE:
        raise NewerFormat(key, suite)


@dataclass(frozen=True)
class LetterKeyPair:
    """A key pair as it is stored; a `former` one opens letters, and new ones are not sealed to it."""

    id: str
    private: bytes = field(repr=False)
    public: bytes
    is_former: bool = False

    @classmethod
    def of(cls, doc: Doc) -> "LetterKeyPair | None":
        """Read the document of a record; None for another suite, or when it holds no keys."""
        try:
            private, public = (b64decode(doc[name], validate=True) for name in ("private", "public"))
        except (KeyError, TypeError, ValueError):
            return None
        is_point = len(public) == POINT_SIZE and public[0] == _UNCOMPRESSED
        if not is_point or doc.get("suite") != SUITE:
            return None
        return cls(doc["id"], private, public, doc.get("former") is True)


def key_pairs(docs: Iterable[Doc]) -> list[LetterKeyPair]:
    """Return the key pairs that can be read, in the order of their ids."""
    return sorted(filter(None, map(LetterKeyPair.of, docs)), key=lambda pair: pair.id)


def key_pair_doc(id: str, keys: LetterKeys, made: datetime) -> Doc:  # noqa: A002 - the record's own word
    """Return the document of a new key pair; `made` is an aware moment."""
    return {
        "id": id,
        "suite": SUITE,
        "private": b64encode(keys.private).decode(),
        "public": b64encode(keys.public).decode(),
        "made": made.isoformat(),
    }
