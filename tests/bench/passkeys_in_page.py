"""Runs in the browser: makes a vault that a finger opens, and times that without the reading of the notes."""

import os
from collections.abc import Awaitable, Callable
from typing import Any

from js import performance

import core.vault.open_vault
from core.people.notebook import Notebook
from core.people.records.note import Note
from core.people.records.person import Person
from core.vault.passkey_slot import NewPasskey
from core.vault.ports import Key
from core.vault.vault import Vault
from mobile.browser.indexeddb import IndexedDbStore
from mobile.browser.webcrypto import WebCryptoCipher
from tests.bench.vault_in_page import AT_ONCE, NOTES_OF_ONE, NOW, SECRET, WORDS


class FingerVault:
    """A vault with a passkey, and the milliseconds that went into reading it so far."""

    def __init__(self, vault: Vault, output: Key, slot: str) -> None:
        self._vault = vault
        self._output = output
        self._slot = slot
        self._reading = 0.0

    @classmethod
    async def made(cls, size: int) -> "FingerVault":
        """Make a vault with so many notes, about people with fifty each, and a passkey."""
        store, cipher = IndexedDbStore(f"finger {size}"), WebCryptoCipher()
        vault = Vault(store, cipher, random=os.urandom, clock=lambda: performance.now() / 1000)
        await vault.create(SECRET)
        people = [Person(vault.new_id(), f"Test Teun {n}", NOW) for n in range(0, size, NOTES_OF_ONE)]
        await vault.apply([("people", one.to_doc()) for one in people])
        text = " ".join(WORDS * 4)
        for start in range(0, size, AT_ONCE):
            numbers = range(start, min(size, start + AT_ONCE))
            whose = [people[number // NOTES_OF_ONE].id for number in numbers]
            notes = [Note(vault.new_id(), person, None, NOW.date(), text, NOW) for person in whose]
            await vault.apply([("notes", note.to_doc()) for note in notes])
        output = await cipher.import_root(os.urandom(32))
        await vault.add_passkey(
            SECRET, NewPasskey(os.urandom(16), "localhost", os.urandom(32), output, ""), NOW
        )
        made = cls(vault, output, vault.passkeys()[0].slot)
        store.load = made._counted(store.load)  # type: ignore[method-assign]
        core.vault.open_vault.read = made._counted(core.vault.open_vault.read)
        return made

    async def open(self) -> float:
        """Lock the vault and open it with the passkey; gives the milliseconds that were not reading."""
        self._vault.lock()
        self._reading, start = 0.0, performance.now()
        await self._vault.unlock_with_passkey(self._output, self._slot)
        Notebook(self._vault, lambda: None, lambda: NOW)
        return performance.now() - start - self._reading

    def _counted(self, read: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def counted(*given: object) -> Any:
            start = performance.now()
            try:
                return await read(*given)
            finally:
                self._reading += performance.now() - start

        return counted
