"""A passkey slot: the vault's root key, wrapped with a key from a passkey of this device (WebAuthn).

The passkey gives the same 32 bytes for the salt in the slot each time (the PRF extension); see `NewPasskey`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from core.errors import DamagedRecord, NewerFormat, PassphraseInstead, RecordProblem
from core.vault.key_slot import ROOT_SIZE, slot_content
from core.vault.ports import Box, Cipher, Key
from core.vault.value_format import (
    HEADER_SIZE,
    ID_SIZE,
    NONCE_SIZE,
    TAG_SIZE,
    Kind,
    Records,
    checksum,
    header,
)

PASSKEY_PREFIX = "slot/passkey-"
PASSKEYS_TABLE = "passkeys"
PRF = 2
"""The derivation of these slots; the others are derived with PBKDF2, which is 1."""
PRF_SALT_SIZE = 32
LONGEST_CREDENTIAL_ID = 1023
"""Bytes, as WebAuthn has it."""
LONGEST_RP_ID = 255

_PURPOSE = b"goudklompje passkey 1"
_SALT_AT = HEADER_SIZE + ID_SIZE + 1
_RP_AT = _SALT_AT + PRF_SALT_SIZE
_BOX_SIZE = NONCE_SIZE + ROOT_SIZE + TAG_SIZE


class NewPasskey(NamedTuple):
    """A passkey that was made, and tried once with this salt.

    `output` is what came out of the trial, as `Cipher.import_root` would take it in. `label` names the device
    for the person who looks at the settings.
    """

    credential_id: bytes
    rp_id: str
    salt: bytes
    output: Key
    label: str


@dataclass(frozen=True)
class PasskeySlot:
    """A passkey slot that is whole. What names the passkey is authenticated with the root key."""

    key: str
    vault_id: bytes
    salt: bytes
    rp_id: str
    credential_id: bytes
    box: Box

    @classmethod
    def read(cls, key: str, value: bytes) -> "PasskeySlot":
        """Parse the slot stored under `key`. Raises DamagedRecord or NewerFormat."""
        content = slot_content(key, value)
        derivation = content[_SALT_AT - 1 : _SALT_AT]
        if derivation > bytes([PRF]):
            raise NewerFormat(key, derivation[0])
        parameters, box = content[:-_BOX_SIZE], content[-_BOX_SIZE:]
        rp_id, rest = _cut(parameters[_RP_AT:], 1)
        credential_id, rest = _cut(rest, 2)
        if derivation != bytes([PRF]) or rest or not _are_ids(rp_id, credential_id):
            raise DamagedRecord(key)
        return cls(
            key,
            parameters[HEADER_SIZE : HEADER_SIZE + ID_SIZE],
            parameters[_SALT_AT:_RP_AT],
            rp_id.decode("ascii"),
            credential_id,
            Box(box[:NONCE_SIZE], box[NONCE_SIZE:], parameters + key.encode()),
        )

    async def unlock(self, cipher: Cipher, output: Key) -> Key:
        """Unwrap the root key with what the passkey gave; raises PassphraseInstead."""
        root = await cipher.unwrap(await cipher.subkey(output, self.vault_id, _PURPOSE), self.box)
        if root is None:
            raise PassphraseInstead
        return root


def passkey_names(stored: Iterable[str]) -> list[str]:
    """Return the names of the passkey slots among these, also of those that are damaged."""
    return [name for name in stored if name.startswith(PASSKEY_PREFIX)]


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


def without_passkeys(records: Records) -> Records:
    """Return the records that a backup carries; those of passkeys go with slots that stay on the device."""
    return tuple((table, doc) for table, doc in records if table != PASSKEYS_TABLE)


async def make_passkey_slot(
    cipher: Cipher, random: Callable[[int], bytes], vault_id: bytes, root: bytes, passkey: NewPasskey
) -> tuple[str, bytes]:
    """Wrap the root key for a new slot, and return its name and value.

    Raises ValueError for ids or a salt of another size than WebAuthn gives.
    """
    rp_id = passkey.rp_id.encode()
    if len(passkey.salt) != PRF_SALT_SIZE or not _are_ids(rp_id, passkey.credential_id):
        raise ValueError(f"no passkey: {passkey.rp_id!r}")
    key = PASSKEY_PREFIX + random(ID_SIZE).hex()
    parameters = header(Kind.SLOT) + vault_id + bytes([PRF]) + passkey.salt
    parameters += len(rp_id).to_bytes(1, "big") + rp_id
    parameters += len(passkey.credential_id).to_bytes(2, "big") + passkey.credential_id
    wrapping = await cipher.subkey(passkey.output, vault_id, _PURPOSE)
    nonce = random(NONCE_SIZE)
    (wrapped,) = await cipher.seal(wrapping, [Box(nonce, root, parameters + key.encode())])
    content = parameters + nonce + wrapped
    return key, content + checksum(content)


def _cut(data: bytes, length_size: int) -> tuple[bytes, bytes]:
    """Return what stands behind its own length, and the rest; what is cut short is no id and has no rest."""
    size, rest = int.from_bytes(data[:length_size], "big"), data[length_size:]
    return (rest[:size], rest[size:]) if size <= len(rest) else (b"", b"")


def _are_ids(rp_id: bytes, credential_id: bytes) -> bool:
    return (
        0 < len(rp_id) <= LONGEST_RP_ID
        and rp_id.isascii()
        and 0 < len(credential_id) <= LONGEST_CREDENTIAL_ID
    )
