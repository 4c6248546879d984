"""A vault to test with: this platform's cipher, without the half second that makes guessing slow."""

import os
import sys
from collections.abc import Callable, Collection, Mapping
from itertools import count
from typing import Any

from core.errors import StorageFull
from core.vault.kdf import FLOOR
from core.vault.ports import Guard, Key, RecordStore
from core.vault.vault import Vault
from tests.core.vault.memory_store import MemoryStore

if sys.platform == "emscripten":
    from mobile.browser.webcrypto import WebCryptoCipher as PlatformCipher
else:
    from core.vault.native.cipher import NativeCipher as PlatformCipher

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


def note(number: int, text: str = "") -> dict[str, Any]:
    """A document with an id of its own; numbers below 256 share a page of the ledger."""
    return {"id": f"{number:032x}", "text": text}


def texts(vault: Vault, table: str = "notes") -> dict[str, str]:
    """What can be read, by id."""
    return {doc["id"]: doc["text"] for doc in vault.table(table).all()}
