"""Runs in the browser: fills the vault of this device with people who each have an agreement for today."""

import os
from datetime import UTC, date, datetime

from js import performance

from core.people.notebook import Notebook
from core.people.records.agreement import Assignee
from core.people.records.person import Person
from core.vault.vault import Vault
from mobile.browser.indexeddb import IndexedDbStore
from mobile.browser.webcrypto import WebCryptoCipher

NOW = datetime.now(UTC)


async def fill(secret: str, people: int, today: str) -> None:
    """Make the vault with this secret; `today` is the day on the phone's own calendar."""
    vault = Vault(
        IndexedDbStore("goudklompje"),
        WebCryptoCipher(),
        random=os.urandom,
        clock=lambda: performance.now() / 1000,
    )
    await vault.create(secret)
    book = Notebook(vault, lambda: None, lambda: NOW)
    await book.code_status.settle()
    for number in range(people):
        person = await book.add_person(Person("", f"Proef {number}", NOW))
        await book.agreements.add(person.id, Assignee.WORKER, f"Afspraak {number}", date.fromisoformat(today))
