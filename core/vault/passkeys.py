"""The passkeys of a vault: their slots in the store, and the records that say which devices they are on.

A slot counts only with a record that names it, so what the settings show is what opens.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from core.errors import ForeignRecord, PassphraseInstead, RecordProblem
from core.timestamps import read_timestamp
from core.vault.key_slots import whole_slots
from core.vault.passkey_slot import NewPasskey, PasskeySlot, passkey_names
from core.vault.ports import Cipher, Key
from core.vault.value_format import Doc

PASSKEYS_TABLE = "passkeys"
LONGEST_LABEL = 100
"""Characters."""


@dataclass(frozen=True)
class Passkey:
    """A passkey as the settings show it; `slot` is the name of its slot in the store."""

    id: str
    slot: str
    label: str
    made: datetime
    used: datetime | None

    @classmethod
    def of(cls, doc: Doc) -> "Passkey | None":
        """Read the document of a record; None when it describes no passkey."""
        slot, label, used = doc.get("slot"), doc.get("label"), doc.get("used")
        if not isinstance(slot, str) or not isinstance(label, str):
            return None
        try:
            made, last = read_timestamp(doc.get("made")), None if used is None else read_timestamp(used)
        except (TypeError, ValueError):
            return None
        return cls(doc["id"], slot, label[:LONGEST_LABEL], made, last)


def passkeys_of(docs: Iterable[Doc], slots: Mapping[str, PasskeySlot]) -> list[Passkey]:
    """Return the passkeys of these documents that have one of these slots, newest first."""
    found = [passkey for passkey in map(Passkey.of, docs) if passkey is not None and passkey.slot in slots]
    return sorted(found, key=lambda passkey: (passkey.made, passkey.id), reverse=True)


def passkey_doc(
    passkey: NewPasskey,
    slot: str,
    id: str,  # noqa: A002 - the record's own word
    made: datetime,
) -> Doc:
    """Return the document of a new passkey; `made` is an aware moment."""
    label = passkey.label[:LONGEST_LABEL]
    return {"id": id, "slot": slot, "label": label, "made": made.isoformat(), "used": None}


def whole_passkey_slots(stored: Mapping[str, bytes], vault_id: bytes) -> dict[str, PasskeySlot]:
    """Return the passkey slots of this vault that can be used."""
    slots: dict[str, PasskeySlot] = {}
    for name in passkey_names(stored):
        try:
            slot = PasskeySlot.read(name, stored[name])
        except RecordProblem:
            continue
        if slot.vault_id == vault_id:
            slots[name] = slot
    return slots


async def open_passkey_slot(
    stored: Mapping[str, bytes], name: str, output: Key, cipher: Cipher
) -> tuple[bytes, Key]:
    """Return vault id and root key from this slot. Raises PassphraseInstead when it is of no use."""
    try:
        slot = PasskeySlot.read(name, stored[name])
    except (KeyError, RecordProblem) as problem:
        raise PassphraseInstead from problem
    others, problems = whole_slots(stored, slot.vault_id)
    if not others and any(isinstance(problem, ForeignRecord) for problem in problems.values()):
        raise PassphraseInstead  # it was left behind by a vault that is gone
    return slot.vault_id, await slot.unlock(cipher, output)
