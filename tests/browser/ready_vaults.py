"""Vaults made once, by core on this machine, and brought into a phone as the sealed values they are."""

import asyncio
import base64
import os
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from playwright.sync_api import Page

from core.people.notebook import Notebook
from core.vault.kdf import FLOOR
from core.vault.native.cipher import NativeCipher
from core.vault.vault import Vault
from tests.core.people.setting import add_person
from tests.core.vault.memory_store import MemoryStore

PASSPHRASE = "kraan lamp weide stoel"
PERSON = "Test Teun"
NOTE = "Hij vroeg zelf om hulp bij de zaag."
Fill = Callable[[Notebook], Awaitable[None]]
_BRING = """(values) => new Promise((done, failed) => {
  localStorage.setItem("goudklompje.vault", "1");
  const opening = indexedDB.open("goudklompje", 1);
  opening.onerror = () => failed(opening.error);
  opening.onupgradeneeded = () => opening.result.createObjectStore("records");
  opening.onsuccess = () => {
    const writing = opening.result.transaction("records", "readwrite", { durability: "strict" });
    for (const [name, value] of Object.entries(values)) {
      const bytes = Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0));
      writing.objectStore("records").put(bytes, name);
    }
    writing.oncomplete = () => (opening.result.close(), done());
    writing.onabort = () => failed(writing.error);
  };
})"""


async def nobody(_book: Notebook) -> None:
    """A vault without people."""


async def open_once(book: Notebook) -> None:
    """A vault without people that was opened before, so that it takes letters."""
    await book.letters.look()


async def person(book: Notebook) -> None:
    """A vault with one person."""
    await add_person(book, PERSON)


async def person_with_note(book: Notebook) -> None:
    """A vault with one person and one note about that person."""
    teun = await add_person(book, PERSON)
    await book.add_note(teun.id, NOTE, day=datetime.now(UTC).date(), goal=None)


def make_values(fill: Fill) -> dict[str, bytes]:
    """Make a vault that opens with PASSPHRASE and holds what `fill` puts in it; gives its sealed values.

    In a thread of its own, since Playwright has a loop running in this one.
    """
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(_make(fill))).result()


def bring_in(page: Page, values: dict[str, bytes]) -> None:
    """Put these values into the storage of the site whose page this is, before the app has opened it."""
    page.evaluate(_BRING, {name: base64.b64encode(value).decode() for name, value in values.items()})


async def _make(fill: Fill) -> dict[str, bytes]:
    store = MemoryStore()
    vault = Vault(store, NativeCipher(), random=os.urandom, clock=time.monotonic)
    await vault.create(PASSPHRASE, rounds=FLOOR)
    book = Notebook(vault, lambda: None, lambda: datetime.now(UTC))
    await book.code_status.settle()
    await fill(book)
    return store.values
