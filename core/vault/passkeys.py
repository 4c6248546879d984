"""The passkeys of a vault: their slots in the store, and the records that say which devices they are on.

A slot counts only with a record that names it, so what the settings show is what opens.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from tinydb.table import Document

from core.errors import ForeignRecord, PassphraseInstead, RecordProblem
from core.timestamps import read_timestamp
from core.vault.key_slots import whole_slots
from core.vault.open_vault import OpenVault
from core.vault.passkey_slot import (
    PASSKEYS_TABLE,
    NewPasskey,
    PasskeySlot,
    make_passkey_slot,
    passkey_names,
    whole_passkey_slots,
)
from core.vault.ports import Cipher, Key, RecordStore
from core.vault.value_format import Doc

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
            label.encode()  # half a character cannot be shown
            made, last = read_timestamp(doc.get("made")), None if used is None else read_timestamp(used)
        except (TypeError, ValueError):
            return None
        return cls(doc["id"], slot, label[:LONGEST_LABEL], made, last)


def passkeys_of(opened: OpenVault) -> list[Passkey]:
    """Return the passkeys that open this vault on this device, newest first, as of the last reading."""
    slots = whole_passkey_slots(opened.beside, opened.sealer.vault_id)
    found = [Passkey.of(doc) for doc in _docs(opened)]
    there = [passkey for passkey in found if passkey is not None and passkey.slot in slots]
    return sorted(there, key=lambda passkey: (passkey.made, passkey.id), reverse=True)


async def add_passkey(
    opened: OpenVault,
    store: RecordStore,
    root: bytes,
    passkey: NewPasskey,
    new_id: Callable[[], str],
    made: datetime,
) -> None:
    """Store a slot and a record for a passkey, in place of every other. Raises as `OpenVault.commit` does."""
    sealer = opened.sealer
    name, value = await make_passkey_slot(sealer.cipher, sealer.random, sealer.vault_id, root, passkey)
    others = dict.fromkeys(doc["id"] for doc in _docs(opened))
    records = opened.new_records([(PASSKEYS_TABLE, _doc(passkey, name, new_id(), made))])
    await opened.commit(store, {**others, **records}, {name: value}, passkey_names(opened.beside))


async def remove_passkey(opened: OpenVault, store: RecordStore, name: str) -> None:
    """Remove the slot with this name, and the records that name it. Raises as `OpenVault.commit` does."""
    records = dict.fromkeys(doc["id"] for doc in _docs(opened) if doc.get("slot") == name)
    if records or name in passkey_names(opened.beside):
        await opened.commit(store, records, leftovers=[name])


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


def _docs(opened: OpenVault) -> list[Document]:
    return opened.documents.table(PASSKEYS_TABLE).all()


def _doc(
    passkey: NewPasskey,
    slot: str,
    id: str,  # noqa: A002 - the record's own word
    made: datetime,
) -> Doc:
    """Return the document of a new passkey; `made` is an aware moment."""
    label = passkey.label[:LONGEST_LABEL].encode(errors="replace").decode()
    return {"id": id, "slot": slot, "label": label, "made": made.isoformat(), "used": None}
