"""What is fuzzed: all that reads bytes which may come from anywhere, each behind one function of bytes.

Nothing but our own errors may come out of any of them. The cipher opens whatever it is given, so that it is
the parsers that are tried and not AES, and so that also a file is tried whose maker had the key.
"""

import os
from collections.abc import Callable, Coroutine, Sequence
from itertools import count
from typing import Any

from core.errors import GoudklompjeError
from core.people.notebook import Notebook
from core.people.rules.letter_suggestions import suggested
from core.people.rules.practice_next import next_thing
from core.vault.backup import open_backup
from core.vault.envelope import BACKUP, HANDOVER, FileKind
from core.vault.file_body import IN_PARTS, WHOLE
from core.vault.handover import open_handover
from core.vault.key_slot import SLOT_SIZE, Slot, make_slot
from core.vault.letterbox import POINT_SIZE
from core.vault.passkey_slot import PASSKEYS_TABLE, PRF, PRF_SALT_SIZE
from core.vault.ports import Box, Key, LetterKeys, SealedLetter
from core.vault.recovery_code import RecoveryCode
from core.vault.secret_readings import readings
from core.vault.tries import Tries
from core.vault.value_format import (
    CHECKSUM_SIZE,
    HEADER_SIZE,
    ID_SIZE,
    NONCE_SIZE,
    TAG_SIZE,
    Kind,
    Sealer,
    checksum,
    header,
    pad,
    read_document,
)
from core.vault.vault import Vault
from tests.core.vault.memory_store import MemoryStore
from tests.fuzz.valid_document import MADE, PERSON

SECRET = "vier geiten op een dak"
ROUNDS = 600_000
_SHUT = 0xFF
PASSKEY = "slot/passkey-" + "a" * 32


class OpenCipher:
    """Opens everything but what ends in a byte of ones, and derives for nothing."""

    async def derive(self, secret: bytes, salt: bytes, rounds: int) -> Key:  # noqa: ARG002
        """Give any key."""
        return secret

    async def import_root(self, raw: bytes) -> Key:
        """Give any key."""
        return raw

    async def unwrap(self, key: Key, box: Box) -> Key | None:  # noqa: ARG002
        """Give any key, or none."""
        return None if box.data[-1] == _SHUT else box.data

    async def subkey(self, root: Key, salt: bytes, purpose: bytes) -> Key:  # noqa: ARG002
        """Give any key."""
        return root

    async def seal(self, key: Key, boxes: Sequence[Box]) -> list[bytes]:  # noqa: ARG002
        """Put something behind it that looks like a tag."""
        return [box.data + os.urandom(TAG_SIZE - 1) + b"\0" for box in boxes]

    async def open(self, key: Key, boxes: Sequence[Box]) -> list[bytes | None]:  # noqa: ARG002
        """Take the tag away."""
        return [None if box.data[-1] == _SHUT else box.data[:-TAG_SIZE] for box in boxes]

    async def draw_letter_keys(self) -> LetterKeys:
        """Give keys that are none."""
        return LetterKeys(b"private", b"\4" + bytes(64))

    async def open_letters(self, private: bytes, letters: Sequence[SealedLetter]) -> list[bytes | None]:  # noqa: ARG002
        """Take the encapsulated key and the tag away."""
        sealed = [letter.sealed for letter in letters]
        return [None if one[-1] == _SHUT else one[POINT_SIZE:-TAG_SIZE] for one in sealed]


def finish(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Run what never has to wait, which saves a loop for each of millions of runs."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value
    raise AssertionError("it waits for something")


def file_of(kind: FileKind, padded: bytes) -> bytes:
    """Make a file of this kind that is whole, with these bytes sealed in it."""
    file_id = bytes(ID_SIZE)
    slots = [
        finish(make_slot(OpenCipher(), bytes, key, file_id, bytes(32), b"", ROUNDS)) for key in kind.slots
    ]
    return kind.header(WHOLE) + file_id + b"".join(slots) + bytes(NONCE_SIZE) + padded + bytes(TAG_SIZE)


def with_checksums(kind: FileKind, data: bytes) -> bytes:
    """Put the checksums of the slots right, which no fuzzer guesses."""
    slots = bytearray(data)
    for place in range(len(kind.slots)):
        start = HEADER_SIZE + ID_SIZE + place * SLOT_SIZE
        end = start + SLOT_SIZE - CHECKSUM_SIZE
        if len(data) >= end + CHECKSUM_SIZE:
            slots[end : end + CHECKSUM_SIZE] = checksum(bytes(slots[start:end]))
    return bytes(slots)


def backup(data: bytes) -> None:
    """Open a backup."""
    finish(open_backup(data, SECRET, OpenCipher()))


def handover(data: bytes) -> None:
    """Open a handover."""
    finish(open_handover(data, SECRET, OpenCipher()))


def backup_restored(data: bytes) -> None:
    """Make a vault of a backup, and read all of it."""
    vault = _vault(MemoryStore())
    finish(vault.restore_as_new(with_checksums(BACKUP, data), SECRET))
    _read(vault)


def handover_taken_in(data: bytes) -> None:
    """Take a handover in beside what is there, and read all of it."""
    opened = finish(open_handover(with_checksums(HANDOVER, data), SECRET, OpenCipher()))
    vault = _vault(MemoryStore(_STORED))
    finish(vault.unlock(SECRET))
    finish(Notebook(vault, lambda: None, lambda: MADE).backups.merge(opened.records, opened.made))
    _read(vault)


def backup_document(data: bytes) -> None:
    """Make a vault of a backup with this document in it."""
    backup_restored(file_of(BACKUP, pad(data)))


def handover_document(data: bytes) -> None:
    """Take in a handover with this document in it."""
    handover_taken_in(file_of(HANDOVER, pad(data)))


def backup_in_parts(data: bytes) -> None:
    """Make a vault of a backup whose first part holds this document, and whose last holds the rest of it."""
    half = len(data) // 2
    start = BACKUP.header(IN_PARTS) + file_of(BACKUP, b"")[HEADER_SIZE:-TAG_SIZE][:-NONCE_SIZE]
    for documents in ([data], [b'{"records":[]}', data], [data[:half], data[half:]]):
        padded = [pad(document) for document in documents]
        body = b"".join(
            len(part).to_bytes(4, "big") + bytes(NONCE_SIZE) + part + bytes(TAG_SIZE) for part in padded
        )
        try_out(backup_restored, start + body)
    backup_restored(start + data)


def slot(data: bytes) -> None:
    """Read a key slot, with and without the checksum that belongs to it."""
    for value in (data, data + checksum(data)):
        try:
            finish(Slot.read("slot/passphrase", value).unlock(OpenCipher(), b""))
        except GoudklompjeError:
            continue


def passkey_slot(data: bytes) -> None:
    """Find these bytes as a passkey slot, and in one, open the vault with it, and remove it."""
    start = header(Kind.SLOT) + _VAULT_ID + bytes([PRF]) + bytes(PRF_SALT_SIZE)
    whole = start + b"\x01x\0\x01y" + data
    for value in (data, *(content + checksum(content) for content in (data, start + data, whole))):
        vault = _vault(MemoryStore({**_WITH_RECORD, PASSKEY: value}))
        try_out_step(vault.unlock_with_passkey(b"", PASSKEY))
        finish(vault.unlock(SECRET))
        vault.passkeys()
        finish(vault.remove_passkey(PASSKEY))


def passkey_record(data: bytes) -> None:
    """Find this as the fields of the record of a passkey."""
    doc = read_document(pad(data))
    if doc is not None:
        vault = _vault(MemoryStore(_STORED))
        finish(vault.unlock(SECRET))
        finish(vault.apply([(PASSKEYS_TABLE, {**doc, "id": "a" * 32})]))
        vault.passkeys()
        _read(vault)


def sealed_value(data: bytes) -> None:
    """Open a record, a page and a head."""
    sealer = Sealer(OpenCipher(), b"", bytes(ID_SIZE), bytes)
    for kind in (Kind.RECORD, Kind.PAGE, Kind.HEAD):
        finish(sealer.open(kind, {"as it is": data, "whole": header(kind) + bytes(ID_SIZE) + data}))


def letterbox(data: bytes) -> None:
    """Find this instead of the letterbox when opening, with and without its checksum."""
    for value in (data, data + checksum(data)):
        vault = _vault(MemoryStore({**_STORED, "letterbox": value}))
        finish(vault.unlock(SECRET))
        finish(vault.letters(MADE))


def letter(data: bytes) -> None:
    """Find these bytes as a letter, and in one, and file what opens."""
    start = header(Kind.LETTER) + bytes(ID_SIZE) + b"\1" + bytes(POINT_SIZE)
    values = [data, start + data, start + pad(data) + bytes(TAG_SIZE)]
    letters = {f"letter/{number:032x}": value for number, value in enumerate(values)}
    vault = _vault(MemoryStore({**_STORED, **letters}))
    finish(vault.unlock(SECRET))
    notebook = Notebook(vault, lambda: None, lambda: MADE)
    finish(notebook.letters.look())
    person = finish(notebook.add_person(PERSON))
    for one in notebook.letters.waiting():
        suggested(one, [person], (), {})
        try_out_step(notebook.letters.file(one, person.id, one.text or one.next_step))
    finish(notebook.repair.accept_loss())
    _read(vault)


def tries(data: bytes) -> None:
    """Read what is kept about wrong tries, and count on from there."""
    for value in (data, data + checksum(data)):
        Tries.from_value(value).one_more().to_value()


def recovery_code(data: bytes) -> None:
    """Read a recovery code as typed."""
    RecoveryCode.read(data.decode(errors="surrogateescape"))


def passphrase(data: bytes) -> None:
    """Read a passphrase as typed."""
    readings(data.decode(errors="surrogateescape"))


TARGETS: tuple[Callable[[bytes], None], ...] = (
    backup,
    handover,
    backup_restored,
    handover_taken_in,
    backup_document,
    handover_document,
    backup_in_parts,
    slot,
    passkey_slot,
    passkey_record,
    sealed_value,
    letterbox,
    letter,
    tries,
    recovery_code,
    passphrase,
)


def try_out(target: Callable[[bytes], None], data: bytes) -> None:
    """Give it these bytes; what is raised from here is a finding."""
    try:
        target(data)
    except GoudklompjeError:
        return


def try_out_step(step: Coroutine[Any, Any, Any]) -> None:
    """Take a step that may be refused by an error of ours."""
    try:
        finish(step)
    except GoudklompjeError:
        return


def _vault(store: MemoryStore) -> Vault:
    return Vault(store, OpenCipher(), random=os.urandom, clock=count(0.0, 0.5).__next__)


def _read(vault: Vault) -> None:
    """Read everything there is to see, as the screens do, and copy it."""
    notebook = Notebook(vault, lambda: None, lambda: MADE)
    for person in notebook.people():
        for draft in notebook.drafts.about(person.id).values():
            "".join(map(str, draft.values.values())).encode()
        notebook.goals(person.id)
        for note in notebook.notes(person.id):
            note.text.encode()
        for record in (person, *notebook.goals(person.id), *notebook.answers.of(person.id)):
            record.said().encode()
        for agreement in notebook.agreements.of(person.id):
            agreement.said().encode()
        notebook.handover_of(person.id)
    notebook.newer.count_about_nobody()
    practice = notebook.practice
    for sitting in practice.mirrors():
        "".join((sitting.works, sitting.how, *sitting.intentions)).encode()
    for look_back in practice.look_backs():
        "".join((look_back.good, look_back.next)).encode()
    next_thing(
        technique=practice.technique(),
        mirrors=practice.mirrors(),
        memories=[practice.memory("oor")],
        look_backs=practice.look_backs(),
        sets=("oor",),
        parts=("vooruitgang",),
        today=MADE.date(),
    )
    finish(vault.make_backup(MADE))


def _stored() -> dict[str, bytes]:
    store = MemoryStore()
    finish(_vault(store).create(SECRET, rounds=ROUNDS))
    return store.values


def _with_record() -> dict[str, bytes]:
    """The vault with the record of a passkey, whose slot is for the fuzzer to make."""
    store = MemoryStore(_STORED)
    vault = _vault(store)
    finish(vault.unlock(SECRET))
    doc = {"id": "a" * 32, "slot": PASSKEY, "label": "", "made": MADE.isoformat(), "used": None}
    finish(vault.apply([(PASSKEYS_TABLE, doc)]))
    return store.values


_STORED = _stored()
_VAULT_ID = _STORED["slot/passphrase"][HEADER_SIZE:][:ID_SIZE]
_WITH_RECORD = _with_record()
