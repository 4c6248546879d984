"""Decides whether a store holds one of the states that it may hold, wholly and nothing besides."""

from collections.abc import Mapping, Sequence

from core.errors import GoudklompjeError, WrongSecret
from core.people.records.tables import ERASED, PASSKEYS
from core.vault.ledger import RECORD_PREFIX
from core.vault.passkey_slot import passkey_names
from core.vault.vault import Vault
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import QuickCipher, vault_on
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
        told = {doc["id"]: (table, doc) for table, doc in records if table not in (ERASED, PASSKEYS)}
        devices = [doc["label"] for table, doc in records if table == PASSKEYS]
        if told != dict(state.records) or devices != [state.device] * bool(state.device):
            return "other records"
        if {gone for table, doc in records if table == ERASED for gone in doc["of"]} != state.erased:
            return "other records are erased"
    for secret in secrets - own:
        try:
            await _copy(values).unlock(secret)
        except WrongSecret:
            continue
        return f"{secret!r} opens it too"
    return await _fault_of_passkey(values, state)


async def _fault_of_passkey(values: Mapping[str, bytes], state: State) -> str | None:
    """Say in what the passkey slots differ from this state."""
    names = passkey_names(values)
    if len(names) != bool(state.passkey):
        return f"passkeys: {names}"
    for name in names:
        output = await QuickCipher().import_root(bytes.fromhex(state.passkey))
        try:
            await _copy(values).unlock_with_passkey(output, name)
        except GoudklompjeError as error:
            return f"the passkey does not open it: {error!r}"
    return None


def _copy(values: Mapping[str, bytes]) -> Vault:
    """A vault on a copy, so that looking at it changes nothing."""
    return vault_on(MemoryStore(values))
