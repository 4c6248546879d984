"""What every cipher and every record store must do, as plain coroutines.

pytest runs them under CPython and in Pyodide under Node, and the browser tests run them in Chromium with
IndexedDB; so there is nothing of pytest in here.
"""

import asyncio
import json
import os
import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from core.errors import ChangedElsewhere
from core.vault.backup import open_backup
from core.vault.handover import make_handover, open_handover
from core.vault.passkey_slot import NewPasskey
from core.vault.ports import Box, Cipher, RecordStore, SealedLetter
from core.vault.vault import Vault
from tests.core.vault.memory_store import MemoryStore

VECTORS = Path(__file__).parent / "vectors"
FILE_VECTORS = VECTORS / "files"
LETTER_VECTORS = VECTORS / "letters"
PASSKEY_VECTORS = VECTORS / "passkeys"
DOCUMENT_VECTORS = VECTORS / "documents"
LATER_VECTORS = VECTORS / "later"
"""A vault, a backup and a handover as a made-up later version of the app could write them."""


def vectors() -> dict[str, dict]:
    """All known vaults, by name."""
    return _read_all(VECTORS)


def file_vectors() -> dict[str, dict]:
    """All known backups and handovers, by name."""
    return _read_all(FILE_VECTORS)


def document_vectors() -> dict[str, dict]:
    """What may stand before sealing, by name: with the document in it, or None when it is damaged."""
    return _read_all(DOCUMENT_VECTORS)["documents"]


def letter_vector() -> dict:
    """A key pair, and letters that were sealed to it."""
    return _read_all(LETTER_VECTORS)["letters"]


def passkey_vector() -> dict:
    """A vault that a passkey opens, and what the passkey gives."""
    return _read_all(PASSKEY_VECTORS)["passkey"]


def _read_all(folder: Path) -> dict[str, dict]:
    paths = sorted(folder.glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths}


class Stream:
    """A source of random bytes that gives the same ones every time."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.given = 0

    def __call__(self, size: int) -> bytes:
        start, self.given = self.given, self.given + size
        assert self.given <= len(self._data), "the stream is used up"
        return self._data[start : self.given]


async def replay(cipher: Cipher, vector: dict) -> tuple[dict[str, bytes], int]:
    """Do the steps of a vector; gives what is then stored and how much randomness it took."""
    store, stream = MemoryStore(), Stream(bytes.fromhex(vector["random"]))
    vault = Vault(store, cipher, random=stream, clock=time.monotonic)
    code = await vault.create(vector["passphrase"], rounds=vector["rounds"])
    assert str(code) == vector["recovery_code"]
    for step in vector["steps"]:
        await vault.apply(saves=step["saves"], erases=step["erases"])
    return store.values, stream.given


async def check_vector(cipher: Cipher, vector: dict) -> None:
    """The same steps give the same bytes, and both secrets open them."""
    stored = {key: bytes.fromhex(value) for key, value in vector["stored"].items()}
    assert (await replay(cipher, vector))[0] == stored
    for secret in (vector["passphrase"], vector["recovery_code"]):
        vault = Vault(MemoryStore(stored), cipher, random=bytes, clock=time.monotonic)
        assert await vault.unlock(secret) == []
        for name, documents in vector["tables"].items():
            assert sorted(vault.table(name).all(), key=lambda doc: doc["id"]) == documents


async def replay_passkey(cipher: Cipher, vector: dict) -> tuple[dict[str, bytes], int]:
    """Add the passkey of a vector to a new vault; gives what is then stored and the randomness it took."""
    store, stream = MemoryStore(), Stream(bytes.fromhex(vector["random"]))
    vault = Vault(store, cipher, random=stream, clock=time.monotonic)
    await vault.create(vector["passphrase"], rounds=vector["rounds"])
    passkey = NewPasskey(
        bytes.fromhex(vector["credential_id"]),
        vector["rp_id"],
        bytes.fromhex(vector["salt"]),
        await cipher.import_root(bytes.fromhex(vector["output"])),
        vector["label"],
    )
    await vault.add_passkey(vector["passphrase"], passkey, datetime.fromisoformat(vector["made"]))
    return store.values, stream.given


async def replay_file(cipher: Cipher, vector: dict) -> tuple[bytes, int]:
    """Make the file of a vector again; gives it and how much randomness it took."""
    stream, made = Stream(bytes.fromhex(vector["random"])), datetime.fromisoformat(vector["made"])
    if vector["kind"] == "handover":
        records = tuple((table, doc) for table, doc in vector["records"])
        ticks = iter(vector["ticks"])
        data = await make_handover(cipher, stream, lambda: next(ticks), records, vector["passphrase"], made)
        return data, stream.given
    vault = Vault(MemoryStore(), cipher, random=stream, clock=time.monotonic)
    code = await vault.create(vector["passphrase"], rounds=vector["rounds"])
    assert str(code) == vector["recovery_code"]
    await vault.apply(saves=vector["records"])
    return (await vault.make_backup(made)).data, stream.given


async def check_file_vector(cipher: Cipher, vector: dict) -> None:
    """The file is made the same again, every secret opens it, and a backup becomes a vault again."""
    data = bytes.fromhex(vector["file"])
    assert (await replay_file(cipher, vector))[0] == data
    made = datetime.fromisoformat(vector["made"])
    records = tuple(
        sorted(((table, doc) for table, doc in vector["records"]), key=lambda pair: pair[1]["id"])
    )
    if vector["kind"] == "handover":
        handover = await open_handover(data, vector["passphrase"], cipher)
        assert (handover.made, handover.records) == (made, records)
        return
    for secret in (vector["passphrase"], vector["recovery_code"]):
        backup = await open_backup(data, secret, cipher)
        assert (backup.made, backup.changes, backup.records) == (made, 2, records)
    vault = Vault(MemoryStore(), cipher, random=os.urandom, clock=time.monotonic)
    await vault.restore_as_new(data, vector["passphrase"])
    assert vault.records() == records


async def check_cipher(cipher: Cipher) -> None:
    """Keys open what they sealed and nothing else, in order, and one bad box takes no other along."""
    salt = bytes(range(16))
    key = await cipher.derive(b"secret", salt, 1)
    boxes = [Box(bytes([number]) * 12, bytes([number]) * number, b"for %d" % number) for number in range(40)]
    sealed = await cipher.seal(key, boxes)
    assert [len(data) for data in sealed] == [len(box.data) + 16 for box in boxes]
    closed = [box._replace(data=data) for box, data in zip(boxes, sealed, strict=True)]
    closed[3] = closed[3]._replace(data=bytes(len(closed[3].data)))
    closed[4] = closed[4]._replace(aad=b"for another")
    closed[5] = closed[5]._replace(nonce=bytes(12))
    closed[6] = closed[6]._replace(data=closed[6].data[:-1])
    closed[7] = closed[7]._replace(data=b"")
    expected = [None if number in range(3, 8) else box.data for number, box in enumerate(boxes)]
    assert await cipher.open(key, closed) == expected
    assert await cipher.open(await cipher.derive(b"secret", salt, 1), closed) == expected
    assert await cipher.seal(key, []) == []
    assert await cipher.open(key, []) == []
    for other in (b"Secret", salt, 1), (b"secret", bytes(16), 1), (b"secret", salt, 2):
        assert await cipher.open(await cipher.derive(*other), closed[:1]) == [None]


async def check_root_keys(cipher: Cipher) -> None:
    """A wrapped root key gives the same subkeys as the root key itself; each purpose and salt has its own."""
    key = await cipher.derive(b"secret", bytes(16), 1)
    raw, box = bytes(range(32)), Box(bytes(12), b"text", b"")
    (wrapped,) = await cipher.seal(key, [Box(bytes(12), raw, b"slot")])
    root = await cipher.unwrap(key, Box(bytes(12), wrapped, b"slot"))
    assert root is not None
    assert await cipher.unwrap(key, Box(bytes(12), wrapped, b"other slot")) is None
    subkey = await cipher.subkey(await cipher.import_root(raw), b"vault", b"records")
    (sealed,) = await cipher.seal(subkey, [box])
    closed = box._replace(data=sealed)
    assert await cipher.open(await cipher.subkey(root, b"vault", b"records"), [closed]) == [b"text"]
    assert await cipher.open(await cipher.subkey(root, b"vault", b"backup"), [closed]) == [None]
    assert await cipher.open(await cipher.subkey(root, b"other", b"records"), [closed]) == [None]


async def check_letters(cipher: Cipher) -> None:
    """New keys differ, what is no key opens nothing, and the known letters open, each bound to its info."""
    keys, others = await cipher.draw_letter_keys(), await cipher.draw_letter_keys()
    assert keys != others
    assert (len(keys.public), keys.public[0]) == (65, 4)
    vector = letter_vector()
    private = bytes.fromhex(vector["private"])
    known = [SealedLetter(*map(bytes.fromhex, (one["info"], one["sealed"]))) for one in vector["letters"]]
    padded = [bytes.fromhex(one["padded"]) for one in vector["letters"]]
    assert await cipher.open_letters(private, known) == padded
    first = known[0]
    spoiled = [
        first._replace(info=b"for another"),
        first._replace(sealed=first.sealed[:-1]),
        first._replace(sealed=first.sealed[:65]),
        first._replace(sealed=b"\4" + bytes(64) + first.sealed[65:]),
        first._replace(sealed=bytes(65) + first.sealed[65:]),
        first._replace(sealed=known[1].sealed[:65] + first.sealed[65:]),
    ]
    assert await cipher.open_letters(private, [*spoiled, known[1]]) == [None] * len(spoiled) + [padded[1]]
    for useless in (others.private, b"", private[:-1], private[::-1]):
        assert await cipher.open_letters(useless, [first]) == [None]
    assert await cipher.open_letters(private, []) == []


async def check_passkeys(cipher: Cipher) -> None:
    """The known passkey is let in with the same bytes again, and its output opens the known vault."""
    vector = passkey_vector()
    stored = {key: bytes.fromhex(value) for key, value in vector["stored"].items()}
    assert await replay_passkey(cipher, vector) == (stored, len(vector["random"]) // 2)
    vault = Vault(MemoryStore(stored), cipher, random=bytes, clock=time.monotonic)
    output = await cipher.import_root(bytes.fromhex(vector["output"]))
    assert await vault.unlock_with_passkey(output, vector["slot"]) == []
    assert [passkey.label for passkey in vault.passkeys()] == [vector["label"]]


Opener = Callable[[], RecordStore]
"""Gives a new handle on the same storage, as a second tab would have."""


async def check_keeps(opened: Opener) -> None:
    """An empty store keeps exactly the bytes that are committed, and another handle sees them."""
    values = {"empty": b"", "every byte": bytes(range(256)), "record/é😀": b"name", "large": bytes(1_000_000)}
    assert await opened().load() == {}
    await opened().commit(values, (), ("head", None))
    assert await opened().load() == values


async def check_loads_some(opened: Opener) -> None:
    """Asked for some keys, it gives those that exist."""
    store = opened()
    await store.commit({"a": b"1", "b": b"2", "c": b"3"}, (), ("a", None))
    assert await store.load(["a", "c", "missing"]) == {"a": b"1", "c": b"3"}
    assert await store.load([]) == {}


async def check_replaces_and_deletes(opened: Opener) -> None:
    """A commit replaces, deletes, and does not mind deleting what is not there."""
    store = opened()
    await store.commit({"a": b"1", "b": b"2"}, (), ("a", None))
    await store.commit({"a": b"new", "c": b"3"}, ["b", "missing"], ("a", b"1"))
    assert await store.load() == {"a": b"new", "c": b"3"}


async def check_guard(opened: Opener) -> None:
    """A commit of which the guard does not hold changes nothing."""
    store = opened()
    await store.commit({"head": b"1"}, (), ("head", None))
    for guard in (("head", None), ("head", b"0"), ("head", b""), ("missing", b"1")):
        await raises_changed_elsewhere(store.commit({"head": b"2", "x": b""}, ["head"], guard))
    assert await store.load() == {"head": b"1"}
    await store.commit({"head": b"2"}, (), ("head", b"1"))


async def check_one_of_two_wins(opened: Opener) -> None:
    """Of commits with the same guard at the same time, one wins and the others are told."""
    await opened().commit({"head": b"0"}, (), ("head", None))
    outcomes = await asyncio.gather(
        *(opened().commit({"head": b"%d" % n, f"by {n}": b""}, (), ("head", b"0")) for n in (1, 2, 3)),
        return_exceptions=True,
    )
    assert sorted(map(str, map(type, outcomes))) == sorted(
        map(str, (type(None), ChangedElsewhere, ChangedElsewhere))
    )
    winner = outcomes.index(None) + 1
    assert await opened().load() == {"head": b"%d" % winner, f"by {winner}": b""}


async def check_destroys(opened: Opener) -> None:
    """After destroying there is nothing, and one can begin again."""
    store = opened()
    await store.commit({"a": b"1", "b": b"2"}, (), ("a", None))
    await store.destroy()
    assert await opened().load() == {}
    await store.commit({"a": b"again"}, (), ("a", None))
    assert await opened().load() == {"a": b"again"}


STORE_CHECKS: tuple[Callable[[Opener], Awaitable[None]], ...] = (
    check_keeps,
    check_loads_some,
    check_replaces_and_deletes,
    check_guard,
    check_one_of_two_wins,
    check_destroys,
)
"""Each wants a storage of its own that is still empty."""

CIPHER_CHECKS: tuple[Callable[[Cipher], Awaitable[None]], ...] = (
    check_cipher,
    check_root_keys,
    check_letters,
    check_passkeys,
)


async def raises_changed_elsewhere(commit: Awaitable[None]) -> None:
    """Await a commit that must fail."""
    try:
        await commit
    except ChangedElsewhere:
        return
    raise AssertionError("the guard was not looked at")
