"""The names of the key slots, and opening the one that a typed secret fits."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from core.errors import (
    BlankSecret,
    ForeignRecord,
    GoudklompjeError,
    MissingRecord,
    RecordProblem,
    WrongSecret,
)
from core.vault.key_slot import Slot
from core.vault.ports import Cipher, Key
from core.vault.recovery_code import RecoveryCode
from core.vault.secret_readings import readings, secret_of

PASSPHRASE_SLOT = "slot/passphrase"  # noqa: S105 - a name in the store
RECOVERY_SLOT = "slot/recovery"
SLOTS = (PASSPHRASE_SLOT, RECOVERY_SLOT)


@dataclass(frozen=True)
class Opened:
    """A slot that a secret opened, with the root key from it; neither shows in reprs and logs.

    `derived` counts the readings of the secret that were tried on this slot.
    """

    slot: Slot
    secret: bytes = field(repr=False)
    root: Key = field(repr=False)
    derived: int = 1


def slot_of(stored: Mapping[str, bytes], key: str) -> Slot:
    """Read the slot of this name; raises MissingRecord, DamagedRecord or NewerFormat."""
    if key not in stored:
        raise MissingRecord(key)
    return Slot.read(key, stored[key])


def whole_slots(
    stored: Mapping[str, bytes], vault_id: bytes
) -> tuple[dict[str, bytes], dict[str, RecordProblem]]:
    """Return the usable slots of this vault, and why the others are not."""
    slots: dict[str, bytes] = {}
    problems: dict[str, RecordProblem] = {}
    for key in SLOTS:
        try:
            slot = slot_of(stored, key)
        except RecordProblem as problem:
            problems[key] = problem
            continue
        if slot.vault_id == vault_id:
            slots[key] = stored[key]
        else:
            problems[key] = ForeignRecord(key)
    return slots, problems


async def open_slot(
    stored: Mapping[str, bytes], secret: str, cipher: Cipher, keys: Sequence[str] = SLOTS
) -> Opened:
    """Open one of these slots with what was typed.

    What can be read as a recovery code is tried as one first. Raises BlankSecret, and when nothing opens why
    the first slot did not: WrongSecret, or MissingRecord, DamagedRecord or NewerFormat when that slot is of
    no use.
    """
    refuse_blank(secret)
    code = RecoveryCode.read(secret)
    failures: list[GoudklompjeError] = []
    for key in reversed(keys):
        if key != RECOVERY_SLOT:
            secrets = readings(secret)
        elif code is not None:
            secrets = (secret_of(code.symbols),)
        else:
            continue
        try:
            return await _open(slot_of(stored, key), secrets, cipher)
        except GoudklompjeError as failure:
            failures.append(failure)
    raise failures[0]


def refuse_blank(secret: str) -> None:
    """Raise BlankSecret when nothing was typed that one can see."""
    if not readings(secret):
        raise BlankSecret


async def _open(slot: Slot, secrets: Sequence[bytes], cipher: Cipher) -> Opened:
    for number, secret in enumerate(secrets, 1):
        with suppress(WrongSecret):
            return Opened(slot, secret, await slot.unlock(cipher, secret), number)
    raise WrongSecret
