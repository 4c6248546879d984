"""A vault to test with: this platform's cipher, without the half second that makes guessing slow."""

import json
import os
import sys
from collections.abc import Callable, Collection, Mapping
from itertools import count
from typing import Any

from core.errors import StorageFull
from core.vault.kdf import FLOOR
from core.vault.passkey_slot import NewPasskey
from core.vault.ports import Guard, Key, RecordStore
from core.vault.value_format import pad
from core.vault.vault import Vault
from tests.core.vault.memory_store import MemoryStore

if sys.platform == "emscripten":
    import js
    from pyodide.ffi import to_js

    from mobile.browser.webcrypto import WebCryptoCipher as PlatformCipher

    async def hpke_sealed(public: bytes, info: bytes, plaintext: bytes) -> bytes:
        """Encapsulated key and ciphertext, as the page makes them."""
        sealed = await js.hpke.seal(to_js(public), to_js(info), to_js(plaintext))
        return bytes(sealed.to_py())

else:
    from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey

    from core.vault.native.cipher import LETTER_SUITE
    from core.vault.native.cipher import NativeCipher as PlatformCipher

    async def hpke_sealed(public: bytes, info: bytes, plaintext: bytes) -> bytes:
        """Encapsulated key and ciphertext, as the page makes them."""
        key = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), public)
        return LETTER_SUITE.encrypt(plaintext, key, info)


PASSPHRASE = "vier geiten op een dak"


class QuickCipher(PlatformCipher):
    """Derives with a single round."""

    async def derive(self, secret: bytes, salt: bytes, rounds: int) -> Key:  # noqa: ARG002
        return await super().derive(secret, salt, 1)


class FullStore(MemoryStore):
    """Takes nothing more while it `is_full`."""

    is_full = False

    async def commit(self, puts: Mapping[str, bytes], deletes: Collection[str], *guards: Guard) -> None:
        if self.is_full:
            raise StorageFull
        await super().commit(puts, deletes, *guards)


def half_seconds() -> Callable[[], float]:
    """A clock by which each step takes half a second, so that the rounds always fit the device."""
    return count(0.0, 0.5).__next__


def vault_on(store: RecordStore, clock: Callable[[], float] | None = None) -> Vault:
    """A tab: a vault that is still locked."""
    return Vault(store, QuickCipher(), random=os.urandom, clock=clock or half_seconds())


async def made_vault(store: RecordStore | None = None) -> Vault:
    """A new vault, open."""
    vault = vault_on(MemoryStore() if store is None else store)
    await vault.create(PASSPHRASE, rounds=FLOOR)
    return vault


async def reopened(store: RecordStore, secret: str = PASSPHRASE) -> Vault:
    """The vault of a store, opened in a new tab."""
    vault = vault_on(store)
    await vault.unlock(secret)
    return vault


async def sealed_letter(letterbox: bytes, letter_id: str, padded: bytes) -> bytes:
    """The value of a letter with these padded bytes, as the page makes it from the stored letterbox."""
    name = f"letter/{letter_id}"
    start = b"GOUD\x01L" + letterbox[6:23]
    sealed = await hpke_sealed(letterbox[23:88], b"goudklompje letter 1" + start + name.encode(), padded)
    return start + sealed


async def post_letter(store: MemoryStore, letter_id: str, **fields: Any) -> None:
    """Store a letter with this document, as the page does while the vault is locked."""
    padded = pad(json.dumps(fields).encode())
    store.values[f"letter/{letter_id}"] = await sealed_letter(store.values["letterbox"], letter_id, padded)


OUTPUT = bytes(range(100, 132))
"""What a passkey gives for a salt."""


async def new_passkey(output: bytes = OUTPUT, **others: Any) -> NewPasskey:
    """A passkey that was made in the page and gave this."""
    key = await QuickCipher().import_root(output)
    made = {"credential_id": b"a passkey", "rp_id": "example.org", "salt": bytes(32), "label": "Android"}
    return NewPasskey(output=key, **{**made, **others})


def note(number: int, text: str = "") -> dict[str, Any]:
    """A document with an id of its own; numbers below 256 share a page of the ledger."""
    return {"id": f"{number:032x}", "text": text}


def texts(vault: Vault, table: str = "notes") -> dict[str, str]:
    """What can be read, by id."""
    return {doc["id"]: doc["text"] for doc in vault.table(table).all()}
