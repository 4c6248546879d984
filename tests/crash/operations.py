"""Lives through a story: does each step to a real vault, and acknowledges it when the vault says it is done.

Runs under CPython and in the browser; there is nothing of pytest in here.
"""

import os
from collections.abc import Callable
from itertools import count

from core.people.notebook import Notebook
from core.vault.ledger import HEAD_KEY, RECORD_PREFIX
from core.vault.ports import RecordStore
from core.vault.vault import Vault
from tests.core.vault.setting import QuickCipher, new_passkey
from tests.crash.story import MADE, Step

_CODE_SIZE = 15
# By this clock a derivation takes a fifth of a second, so that unlocking also raises the rounds of the slot.
_SECONDS_OF_A_STEP = 0.2


async def live(
    store: RecordStore, passphrase: str, steps: list[Step], acknowledge: Callable[[int], None]
) -> None:
    """Open the vault, if there should be one, and do all steps; tell how many are done, from 0 on."""
    hands = _Hands(store)
    if passphrase:
        await hands.vault.unlock(passphrase)
    acknowledge(0)
    for number, step in enumerate(steps, 1):
        await hands.do(step)
        acknowledge(number)


class _Hands:
    def __init__(self, store: RecordStore) -> None:
        self._store = store
        self._next_code = b""
        self._copy = b""
        clock = count(0.0, _SECONDS_OF_A_STEP).__next__
        self.vault = Vault(store, QuickCipher(), random=self._draw, clock=clock)
        self._notebook = Notebook(self.vault, lambda: None, lambda: MADE)

    async def do(self, step: Step) -> None:
        """Do one step of a story."""
        self._next_code = bytes.fromhex(step.get("drawn", ""))
        match step:
            case {"do": "make", "passphrase": passphrase}:
                await self.vault.create(passphrase)
            case {"do": "save", "records": records}:
                await self.vault.apply([(table, doc) for table, doc in records])
            case {"do": "erase note", "note": note}:
                await self._notebook.erase_note(note)
            case {"do": "erase person", "person": person}:
                await self._notebook.erase_person(person)
            case {"do": "take in", "records": records}:
                await self._notebook.backups.merge(tuple((table, doc) for table, doc in records), MADE)
            case {"do": "change passphrase", "secret": secret, "passphrase": passphrase}:
                await self.vault.change_passphrase(secret, passphrase)
            case {"do": "renew code", "secret": secret}:
                await self.vault.renew_code(secret)
            case {"do": "add passkey", "secret": secret, "output": output}:
                await self.vault.add_passkey(
                    secret, await new_passkey(bytes.fromhex(output), label=output[:8]), MADE
                )
            case {"do": "remove passkey"}:
                (passkey,) = self.vault.passkeys()
                await self.vault.remove_passkey(passkey.slot)
            case {"do": "lose", "record": record}:
                await self._lose(RECORD_PREFIX + record)
            case {"do": "accept the loss"}:
                await self.vault.accept_loss()
            case {"do": "copy"}:
                self._copy = (await self.vault.make_backup(MADE)).data
            case {"do": "erase everything"}:
                await self.vault.destroy()
            case {"do": "restore the copy", "secret": secret}:
                await self.vault.restore_as_new(self._copy, secret)
            case _:
                raise ValueError(step)

    async def _lose(self, key: str) -> None:
        """Take a value away behind the vault's back."""
        head = (await self._store.load((HEAD_KEY,)))[HEAD_KEY]
        await self._store.commit({}, [key], (HEAD_KEY, head))
        await self.vault.refresh()

    def _draw(self, size: int) -> bytes:
        return self._next_code if size == _CODE_SIZE else os.urandom(size)
