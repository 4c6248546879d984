"""Runs in the browser: makes vaults of several sizes, and times what a user waits for."""

import os
import random
from collections.abc import Awaitable
from datetime import UTC, datetime

from js import performance
from tinydb import where

from core.people.records.note import Note
from core.people.records.person import Person
from core.vault.ports import Key, RecordStore
from core.vault.vault import Vault
from mobile.browser.indexeddb import IndexedDbStore
from mobile.browser.stores import browser_store
from mobile.browser.webcrypto import WebCryptoCipher

SECRET = "vier geiten op een dak"
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
NOTES_OF_ONE = 50
AT_ONCE = 500
WORDS = ("afspraak", "zaag", "pauze", "vroeg", "hulp", "rustig", "werkbank", "samen", "morgen", "begeleider")
WANTED = "kersenboom"

Times = dict[str, list[float]]
"""Milliseconds of every round, by what was timed."""


async def measure(sizes: list[int], rounds: int, saves: int) -> dict[str, Times]:
    """Time so many rounds of everything and so many saves in vaults of these sizes; gives them by size.

    The sizes take turns, so that a busy machine is busy for all.
    """
    vaults = [await _TimedVault.made(size, browser_store(f"bench {size}")) for size in sizes]
    alone = [await _TimedVault.made(size, IndexedDbStore(f"alone {size}")) for size in sizes]
    for _ in range(rounds):
        for vault in vaults:
            await vault.lock_and_unlock()
            vault.search()
    for _ in range(saves):
        for vault in (*vaults, *alone):
            await vault.save()
            await vault.save_and_erase()
    for vault, single in zip(vaults, alone, strict=True):
        vault.times["save, no copy"] = single.times["save"]
        vault.times["erase, no copy"] = single.times["save and erase"]
    return {str(vault.size): vault.times for vault in vaults}


class _TimedCipher(WebCryptoCipher):
    """Counts the milliseconds that go into stretching the passphrase, which are meant to be many."""

    derived = 0.0

    async def derive(self, secret: bytes, salt: bytes, rounds: int) -> Key:
        start = performance.now()
        key = await super().derive(secret, salt, rounds)
        self.derived += performance.now() - start
        return key


class _TimedVault:
    """A vault with `size` notes, about people with fifty each."""

    def __init__(self, size: int, store: RecordStore) -> None:
        self.size = size
        self.times: Times = {"unlock": [], "lock": [], "search": [], "save": [], "save and erase": []}
        self._cipher = _TimedCipher()
        self._vault = Vault(store, self._cipher, random=os.urandom, clock=lambda: performance.now() / 1000)
        self._notes: list[Note] = []

    @classmethod
    async def made(cls, size: int, store: RecordStore) -> "_TimedVault":
        """Make it in an empty store, with its notes."""
        vault = cls(size, store)
        await vault._vault.create(SECRET)
        people = [Person(vault._vault.new_id(), f"Test Teun {n}", NOW) for n in range(0, size, NOTES_OF_ONE)]
        await vault._vault.apply([("people", person.to_doc()) for person in people])
        for start in range(0, size, AT_ONCE):
            notes = [
                vault._note(vault._vault.new_id(), people[number // NOTES_OF_ONE].id, number)
                for number in range(start, min(size, start + AT_ONCE))
            ]
            await vault._vault.apply([("notes", note.to_doc()) for note in notes])
            vault._notes += notes
        return vault

    async def lock_and_unlock(self) -> None:
        """Lock the vault, and open it again; what the passphrase takes does not count."""
        start = performance.now()
        self._vault.lock()
        self.times["lock"].append(performance.now() - start)
        before = self._cipher.derived
        unlocking = await _milliseconds(self._vault.unlock(SECRET))
        self.times["unlock"].append(unlocking - (self._cipher.derived - before))

    def search(self) -> None:
        """Find the notes with a word that one in a hundred has."""
        start = performance.now()
        found = self._vault.table("notes").search(where("text").test(lambda text: WANTED in text.casefold()))
        self.times["search"].append(performance.now() - start)
        assert len(found) == self.size // 100

    async def save(self) -> None:
        """Write any note anew."""
        number = random.randrange(self.size)  # noqa: S311 - any note will do
        note = self._note(self._notes[number].id, self._notes[number].person, number)
        self.times["save"].append(await _milliseconds(self._vault.apply([("notes", note.to_doc())])))

    async def save_and_erase(self) -> None:
        """Write a note anew, and erase in the same step what was kept while it was typed."""
        draft, note = self._vault.new_id(), self._notes[random.randrange(self.size)]  # noqa: S311 - any will do
        await self._vault.apply([("drafts", {"id": draft, "of": note.id, "text": note.text})])
        change = self._vault.apply([("notes", note.to_doc())], [("drafts", draft)])
        self.times["save and erase"].append(await _milliseconds(change))

    def _note(self, id: str, person: str, number: int) -> Note:  # noqa: A002 - the record's own word
        words = [random.choice(WORDS) for _ in range(random.randrange(10, 80))]  # noqa: S311 - any words will do
        text = " ".join([*words, WANTED] if number % 100 == 0 else words)
        return Note(id, person, None, NOW.date(), text, NOW)


async def _milliseconds(work: Awaitable[object]) -> float:
    start = performance.now()
    await work
    return performance.now() - start
