"""The record store that forgets: for tests and for a first look without a vault of one's own."""

from collections.abc import Collection, Mapping

from core.errors import ChangedElsewhere
from core.vault.ports import Guard, SingleStore


class MemoryStore(SingleStore):
    """Keeps the values in a dict. Two vaults may share one, as two tabs share a browser's storage."""

    def __init__(self, values: Mapping[str, bytes] | None = None) -> None:
        self.values = dict(values or {})

    async def load(self, keys: Collection[str] | None = None) -> dict[str, bytes]:
        """Read the values of these keys, or all of them."""
        return {key: value for key, value in self.values.items() if keys is None or key in keys}

    async def names(self, prefix: str) -> frozenset[str]:
        """Read the names that begin so."""
        return frozenset(key for key in self.values if key.startswith(prefix))

    async def commit(self, puts: Mapping[str, bytes], deletes: Collection[str], *guards: Guard) -> None:
        """Write all of it or nothing; raises ChangedElsewhere when a guard does not hold."""
        if any(self.values.get(key) != expected for key, expected in guards):
            raise ChangedElsewhere
        self.values |= puts
        for gone in deletes:
            self.values.pop(gone, None)

    async def destroy(self) -> None:
        """Remove everything."""
        self.values.clear()
