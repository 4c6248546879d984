"""Decides whether a store holds one of the states that it may hold, wholly and nothing besides."""

from collections.abc import Mapping, Sequence

from core.errors import GoudklompjeError, WrongSecret
from core.people.records.tables import ERASED
from core.vault.ledger import RECORD_PREFIX
from core.vault.vault import Vault
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import vault_on
from tests.crash.story import State


async def judge(values: Mapping[str, bytes], states: Sequence[State]) -> int:
    """Give the place of the state that these stored values hold; fails when they hold none of them."""
    secrets = {secret for state in states for secret in (state.passphrase, state.code) if state.exists}
    faults = [await _fault(values, state, secrets) for state in states]
    assert None in faults, f"the store holds none of the {len(states)} states it may hold: {faults}"
    return faults.index(None)


async def _fault(values: Mapping[str, bytes], state: State, secrets: set[str]) -> str | None:
    """Say in what the stored values differ from this state."""
    if not state.exists:
        return f"{sorted(values)} should not be there" if values else None
    own = {state.passphrase, state.code}
    for secret in own:
        vault = _copy(values)
        try:
            problems = await vault.unlock(secret)
        except GoudklompjeError as error:
            return f"{secret!r} does not open it: {error!r}"
        if {problem.key for problem in problems} != {RECORD_PREFIX + lost for lost in state.lost}:
            return f"problems: {problems}"
        records = vault.records()
        if {doc["id"]: (table, doc) for table, doc in records if table != ERASED} != dict(state.records):
            return "other records"
        if {gone for table, doc in records if table == ERASED for gone in doc["of"]} != state.erased:
            return "other records are erased"
    for secret in secrets - own:
        try:
            await _copy(values).unlock(secret)
        except WrongSecret:
            continue
        return f"{secret!r} opens it too"
    return None


def _copy(values: Mapping[str, bytes]) -> Vault:
    """A vault on a copy, so that looking at it changes nothing."""
    return vault_on(MemoryStore(values))
