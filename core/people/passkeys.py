"""When the passkeys were last used; adding and removing them is the vault's work."""

from dataclasses import replace

from core.people.backups import Backups
from core.people.records.passkey import PasskeyRecord
from core.people.records.tables import PASSKEYS
from core.people.repository import Repository, Saves


class Passkeys:
    """Remembers the use of a passkey, by the day: an unlocking must not cost a change each time."""

    def __init__(self, repository: Repository, backups: Backups) -> None:
        self._repository = repository
        self._backups = backups

    async def mark_used(self, slot: str) -> None:
        """Remember that the passkey of this slot opened the notes now."""
        if self._used_now(slot):
            await self._repository.change(lambda: self._used_now(slot), merges=True)

    def _used_now(self, slot: str) -> Saves:
        now = self._repository.now()
        due = [
            (PASSKEYS, replace(one, used=now).to_doc())
            for one in self._repository.all(PASSKEYS, PasskeyRecord)
            if one.slot == slot and (one.used is None or one.used.date() != now.date())
        ]
        return [*due, *self._backups.without_counting_one()] if due else []
