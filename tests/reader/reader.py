"""A second reader of vaults, letters, backups and handovers, written from docs/vault-format.md alone.

It shows that the page is enough, so it imports nothing of the app. What documents mean it leaves to others.
"""

import base64
import hmac
import json
import re
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import pbkdf2_hmac, sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDH,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_private_key

SLOT_SIZE = 111
MOST_BYTES_OF_A_FILE = {b"\1": 64 * 1024 * 1024, b"\2": 512 * 1024 * 1024}  # by version
ROUNDS = range(600_000, 10_000_001)
SIZES_OF_PADDING = {256 << step for step in range(18)}  # the next is too much for a file
BASE_32, LOOK_ALIKES = set("0123456789ABCDEFGHJKMNPQRSTVWXYZ"), str.maketrans("OIL", "011")
REPLACED = {
    code: by
    for first_and_last, by in (
        ("2018-201B 2032 02BB 02BC 60 B4", "'"),
        ("201C-201F 2033 AB BB", '"'),
        ("2010-2015 2212", "-"),
        ("AD 34F 61C 180E 200B-200F 202A-202E 2060-2064 2066-2069 FE00-FE0F FEFF", ""),
    )
    for row in first_and_last.split()
    for code in range(int(row.split("-")[0], 16), int(row.split("-")[-1], 16) + 1)
}
SEALED = re.compile(r"head|page/[0-9a-f]{2}|record/[0-9a-f]{32}")
LETTER = re.compile(r"letter/[0-9a-f]{32}")
Record = tuple[str, dict[str, object]]  # its table and its document


class Problem(StrEnum):
    """The names that the page gives to what can be wrong."""

    WRONG_SECRET = "wrong secret"
    DAMAGED = "damaged"
    MISSING = "missing"
    OLDER = "older"
    FOREIGN = "from another vault"
    NEWER = "newer format"
    NOT_OUR_FILE = "not our file"


class UnreadableError(Exception):
    """`name` is a name in the store, or `file`."""

    def __init__(self, problem: Problem, name: str) -> None:
        super().__init__(f"{name}: {problem}")
        self.problem, self.name = problem, name


@dataclass(frozen=True)
class File:
    """What a backup or a handover holds; a handover has no count of changes."""

    made: str
    changes: int | None
    records: list[Record]


@dataclass(frozen=True)
class Vault:
    """The records that a vault shows, and what is wrong by name."""

    records: list[Record]
    problems: dict[str, Problem]


def read_backup(data: bytes, secret: str) -> File:
    return _read_file(data, b"B", "backup", ["slot/passphrase", "slot/recovery"], _attempts(secret))


def read_handover(data: bytes, secret: str) -> File:
    return _read_file(
        data,
        b"O",
        "handover",
        ["slot/handover"],
        [("slot/handover", reading) for reading in _readings(secret)],
    )


def read_vault(values: Mapping[str, bytes], secret: str) -> Vault:
    return _read_vault(values, *_open_slots(values, _attempts(secret)))


def read_vault_with_passkey(values: Mapping[str, bytes], name: str, output: bytes) -> Vault:
    """Read a vault through the passkey slot of this name; `output` is what the passkey gave for its salt."""
    return _read_vault(values, *open_passkey_slot(name, values[name], output))


def _read_vault(values: Mapping[str, bytes], vault_id: bytes, root_key: bytes) -> Vault:
    key = _subkey(root_key, vault_id, "goudklompje records 1")
    opened, problems = {}, {}
    for name in filter(SEALED.fullmatch, values):
        try:
            opened[name] = _open_value(name, values[name], vault_id, key)
        except UnreadableError as error:
            problems[name] = error.problem
    tags = {name: values[name][-16:].hex() for name in opened}
    head = opened.get("head")
    listed_pages = {f"page/{byte}": tag for byte, tag in head["pages"].items()} if head else {}
    whole_pages = {name for name in opened if name.startswith("page/")}
    older = {name for name in whole_pages if head and listed_pages.get(name) != tags[name]}
    problems |= dict.fromkeys(older, Problem.OLDER)
    pages = {name: opened[name]["records"] for name in whole_pages - older}
    records = []
    for name in (name for name in opened if name.startswith("record/")):
        table, document = opened[name].get("table"), opened[name]["doc"]
        page = f"page/{document['id'][:2]}"
        has_no_page = head and page not in listed_pages
        listed = pages.get(page, {}).get(document["id"])
        if (page in pages or has_no_page) and listed != [table, tags[name]]:
            problems[name] = Problem.OLDER
        else:
            records.append((table, document))
    listed_records = {f"record/{record_id}" for page in pages.values() for record_id in page}
    absent = {"head", *listed_pages, *listed_records} - values.keys()
    return Vault(records, problems | dict.fromkeys(absent, Problem.MISSING))


def read_letters(values: Mapping[str, bytes], secret: str) -> tuple[dict[str, dict], dict[str, Problem]]:
    """Give the documents of the letters by name, and what is wrong with the others."""
    keys = [
        base64.b64decode(one["private"])
        for table, one in read_vault(values, secret).records
        if table == "letterbox"
    ]
    opened, problems = {}, {}
    for name in filter(LETTER.fullmatch, values):
        try:
            opened[name] = open_letter(name, values[name], keys)
        except UnreadableError as error:
            problems[name] = error.problem
    return opened, problems


def open_letter(name: str, value: bytes, keys: list[bytes]) -> dict:
    """Open a letter with the first of these private keys (PKCS#8) that fits."""
    _check_header(value, b"L", name)
    if value[22:23] not in (b"\1", b""):
        raise UnreadableError(Problem.NEWER, name)
    if 88 + 16 < len(value) <= 88 + 16 + 65_536:
        info = b"goudklompje letter 1" + value[:23] + name.encode()
        for private in keys:
            try:
                key, nonce = hpke_key(load_der_private_key(private, None), value[23:88], info)
                document = read_padded(AESGCM(key).decrypt(nonce, value[88:], b""))
            except (InvalidTag, ValueError):
                continue
            if document is not None:
                return document
    raise UnreadableError(Problem.DAMAGED, name)


def hpke_key(
    private: EllipticCurvePrivateKey, encapsulated: bytes, info: bytes, aead: tuple[int, int] = (2, 32)
) -> tuple[bytes, bytes]:
    """Give key and nonce of RFC 9180 for the first message in base mode; `aead` is its id and key size."""
    sender = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), encapsulated)
    own = private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    kem = b"KEM" + (0x10).to_bytes(2)
    shared = _expand(
        _extract(b"", kem, b"eae_prk", private.exchange(ECDH(), sender)),
        kem,
        b"shared_secret",
        encapsulated + own,
        32,
    )
    suite = b"HPKE" + (0x10).to_bytes(2) + (1).to_bytes(2) + aead[0].to_bytes(2)
    context = b"\0" + _extract(b"", suite, b"psk_id_hash", b"") + _extract(b"", suite, b"info_hash", info)
    secret = _extract(shared, suite, b"secret", b"")
    return _expand(secret, suite, b"key", context, aead[1]), _expand(
        secret, suite, b"base_nonce", context, 12
    )


def _extract(salt: bytes, suite: bytes, label: bytes, keying: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + keying, "sha256")


def _expand(key: bytes, suite: bytes, label: bytes, info: bytes, size: int) -> bytes:
    return HKDFExpand(SHA256(), size, size.to_bytes(2) + b"HPKE-v1" + suite + label + info).derive(key)


def _read_file(data: bytes, kind: bytes, use: str, slots: list[str], attempts: list) -> File:
    version = data[4:5] or b"\0"
    if (
        len(data) > MOST_BYTES_OF_A_FILE.get(version, max(MOST_BYTES_OF_A_FILE.values()))
        or data[:4] != b"GOUD"
    ):
        raise UnreadableError(Problem.NOT_OUR_FILE, "file")
    if version > b"\x02":
        raise UnreadableError(Problem.NEWER, "file")
    if data[5:6] != kind:
        raise UnreadableError(Problem.NOT_OUR_FILE, "file")
    body = 22 + SLOT_SIZE * len(slots)
    sealed = {b"\1": _whole, b"\2": _parts}.get(version, lambda *_: [])(data, body)
    if not sealed:
        raise UnreadableError(Problem.DAMAGED, "file")
    values = {name: data[22 + SLOT_SIZE * place :][:SLOT_SIZE] for place, name in enumerate(slots)}
    _, root_key = _open_slots(values, attempts)
    key = _subkey(root_key, data[6:22], f"goudklompje {use} {version[0]}")
    documents = [_unseal(key, part, additional, "file") for part, additional in sealed]
    document = documents[0]
    try:
        records = [(table, dict(record)) for one in documents for table, record in one["records"]]
        ids = {record["id"] for _, record in records}
        file = File(document["made"], document["changes"] if kind == b"B" else None, records)
    except (KeyError, TypeError, ValueError):
        raise UnreadableError(Problem.DAMAGED, "file") from None
    if len(ids) != len(records):
        raise UnreadableError(Problem.DAMAGED, "file")
    return file


def _whole(data: bytes, body: int) -> list[tuple[bytes, bytes]]:
    """The sealed document with its additional data, or nothing when the size is wrong."""
    is_right = len(data) - body - 12 - 16 in SIZES_OF_PADDING
    return [(data[body:], data[:body])] if is_right else []


def _parts(data: bytes, body: int) -> list[tuple[bytes, bytes]]:
    """The sealed parts, each with its additional data, or nothing when a size is wrong."""
    parts, place = [], body
    while place < len(data):
        size = int.from_bytes(data[place : place + 4])
        start, place = place + 4, place + 4 + 12 + size + 16
        if size not in SIZES_OF_PADDING or place > len(data):
            return []
        is_last = bytes([place == len(data)])
        parts.append((data[start:place], data[:body] + len(parts).to_bytes(4) + is_last))
    return parts


def _attempts(secret: str) -> list[tuple[str, bytes]]:
    """Which slots of a vault to try, and with what."""
    marks = {mark for mark in secret if mark.isspace()} | {"-", "_", "."}
    code = "".join(mark for mark in _wide(secret).upper() if mark not in marks).translate(LOOK_ALIKES)
    first = [("slot/recovery", code.encode())] if len(code) == 24 and set(code) <= BASE_32 else []
    return [*first, *(("slot/passphrase", reading) for reading in _readings(secret))]


def _readings(secret: str) -> list[bytes]:
    """The texts that a passphrase may have been made from, at most three."""
    wide = _wide(secret)
    bare = wide.rstrip(" .") or wide
    cases = [bare[:1].lower() + bare[1:], bare, bare[:1].upper() + bare[1:]]
    texts = [wide, _plain(secret), *cases, wide.replace("'", "\u2019")] if wide else []
    return [text.encode("utf-8", "surrogatepass") for text in dict.fromkeys(texts)][:3]


def _plain(secret: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", secret).split())


def _wide(secret: str) -> str:
    return _plain(unicodedata.normalize("NFKC", secret.translate(REPLACED)).translate(REPLACED))


def _open_slots(values: Mapping[str, bytes], attempts: list[tuple[str, bytes]]) -> tuple[bytes, bytes]:
    """Give the vault id and the root key of the first slot that opens."""
    errors = []
    for name, secret in attempts:
        try:
            return _open_slot(name, values, secret)
        except UnreadableError as error:
            errors.append(error)
    blank = UnreadableError(Problem.WRONG_SECRET, "slot/passphrase")
    raise min(errors, key=lambda error: error.problem is Problem.WRONG_SECRET, default=blank)


def _open_slot(name: str, values: Mapping[str, bytes], secret: bytes) -> tuple[bytes, bytes]:
    if name not in values:
        raise UnreadableError(Problem.MISSING, name)
    slot = values[name]
    if sha256(slot[:-8]).digest()[:8] != slot[-8:]:
        raise UnreadableError(Problem.DAMAGED, name)
    _check_header(slot, b"S", name)
    if len(slot) == SLOT_SIZE and slot[22] != 1:
        raise UnreadableError(Problem.NEWER, name)
    if len(slot) != SLOT_SIZE or int.from_bytes(slot[23:27]) not in ROUNDS:
        raise UnreadableError(Problem.DAMAGED, name)
    key = pbkdf2_hmac("sha256", secret, slot[27:43], int.from_bytes(slot[23:27]))
    try:
        return slot[6:22], AESGCM(key).decrypt(slot[43:55], slot[55:103], slot[:43] + name.encode())
    except InvalidTag:
        raise UnreadableError(Problem.WRONG_SECRET, name) from None


def open_passkey_slot(name: str, slot: bytes, output: bytes) -> tuple[bytes, bytes]:
    """Give the vault id and the root key."""
    if sha256(slot[:-8]).digest()[:8] != slot[-8:]:
        raise UnreadableError(Problem.DAMAGED, name)
    _check_header(slot[:-8], b"S", name)
    if slot[:-8][22:23] > b"\2":
        raise UnreadableError(Problem.NEWER, name)
    rp_end = 56 + int.from_bytes(slot[:-8][55:56])
    nonce = rp_end + 2 + int.from_bytes(slot[:-8][rp_end : rp_end + 2])
    credential_size = nonce - rp_end - 2
    is_shaped = len(slot) == nonce + 12 + 48 + 8 and rp_end > 56 and 1 <= credential_size <= 1023
    if not is_shaped or slot[22] != 2 or not slot[56:rp_end].isascii():
        raise UnreadableError(Problem.DAMAGED, name)
    key = AESGCM(_subkey(output, slot[6:22], "goudklompje passkey 1"))
    try:
        root = key.decrypt(slot[nonce : nonce + 12], slot[nonce + 12 : -8], slot[:nonce] + name.encode())
    except InvalidTag:
        raise UnreadableError(Problem.WRONG_SECRET, name) from None
    return slot[6:22], root


def _open_value(name: str, value: bytes, vault_id: bytes, key: bytes) -> dict:
    """Give the document of the head, a page or a record."""
    _check_header(value, name[:1].upper().encode(), name)
    if value[6:22] != vault_id:
        raise UnreadableError(Problem.FOREIGN, name)
    document = _unseal(key, value[22:], value[:22] + name.encode(), name)
    inside = document.get({"h": "pages", "p": "records", "r": "doc"}[name[0]])
    if not isinstance(inside, dict) or (name[0] == "r" and f"record/{inside.get('id')}" != name):
        raise UnreadableError(Problem.DAMAGED, name)
    return document


def _unseal(key: bytes, sealed: bytes, additional: bytes, name: str) -> dict:
    """Open nonce, ciphertext and tag; take off the padding; read the document."""
    try:
        document = read_padded(AESGCM(key).decrypt(sealed[:12], sealed[12:], additional))
    except InvalidTag:
        document = None
    if document is None:
        raise UnreadableError(Problem.DAMAGED, name)
    return document


def read_padded(padded: bytes) -> dict | None:
    """Give the document in front of the zeros; None when it is damaged."""
    end = 4 + int.from_bytes(padded[:4])
    if len(padded) < end or padded[end:].strip(b"\0"):
        return None
    numbers = {"parse_constant": _number, "parse_float": _number, "parse_int": _number}
    try:
        document = json.loads(padded[4:end].decode("utf-8"), object_pairs_hook=_object, **numbers)
    except (ValueError, RecursionError):
        return None
    if not isinstance(document, dict) or _is_crowded(document, end - 4):
        return None
    return document


def _object(pairs: list[tuple[str, object]]) -> dict:
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name twice")
    return dict(pairs)


def _number(text: str) -> float:
    number = int(text) if text.lstrip("-").isdigit() else float(text)
    largest = sys.float_info.max if isinstance(number, float) else 2**53 - 1
    if not abs(number) <= largest:
        raise ValueError(text)
    return number


def _is_crowded(document: dict, size: int) -> bool:
    """Whether there are too many commas, or objects and lists, for so many bytes."""
    holders, commas, level = 0, 0, [document]
    while level:
        holders += len(level)
        commas += sum(max(0, len(one) - 1) for one in level)
        inner = [item for one in level for item in (one.values() if isinstance(one, dict) else one)]
        level = [item for item in inner if isinstance(item, dict | list)]
    return holders > 10_000 + size // 20 or commas > 10_000 + size // 8


def _subkey(root_key: bytes, salt: bytes, purpose: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=purpose.encode()).derive(root_key)


def _check_header(value: bytes, kind: bytes, name: str) -> None:
    if value[:4] == b"GOUD" and value[4:5] > b"\x01":
        raise UnreadableError(Problem.NEWER, name)
    if value[:6] != b"GOUD\x01" + kind:
        raise UnreadableError(Problem.DAMAGED, name)
