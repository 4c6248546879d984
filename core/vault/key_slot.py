"""A key slot: the vault's root key, wrapped with a key that is derived from a secret.

A vault has one slot for the passphrase and one for the recovery code; either opens it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from core.errors import DamagedRecord, NewerFormat, WrongSecret
from core.vault.kdf import CAP, FLOOR
from core.vault.ports import Box, Cipher, Key
from core.vault.value_format import (
    CHECKSUM_SIZE,
    HEADER_SIZE,
    ID_SIZE,
    NONCE_SIZE,
    TAG_SIZE,
    Kind,
    check_header,
    checksum,
    header,
    is_undamaged,
)

ROOT_SIZE = 32
SALT_SIZE = 16
PBKDF2 = 1
_PARAMETERS_SIZE = HEADER_SIZE + ID_SIZE + 1 + 4 + SALT_SIZE
SLOT_SIZE = _PARAMETERS_SIZE + NONCE_SIZE + ROOT_SIZE + TAG_SIZE + CHECKSUM_SIZE


@dataclass(frozen=True)
class Slot:
    """A slot that is whole. Its checksum is no secret: it distinguishes damage from a wrong passphrase."""

    key: str
    vault_id: bytes
    rounds: int
    salt: bytes
    box: Box

    @classmethod
    def read(cls, key: str, value: bytes) -> "Slot":
        """Parse the slot stored under `key`. Raises DamagedRecord or NewerFormat."""
        content = slot_content(key, value)
        if len(value) != SLOT_SIZE:
            raise DamagedRecord(key)
        parameters, rest = content[:_PARAMETERS_SIZE], content[_PARAMETERS_SIZE:]
        vault_id, costs = parameters[HEADER_SIZE : HEADER_SIZE + ID_SIZE], parameters[HEADER_SIZE + ID_SIZE :]
        if costs[0] != PBKDF2:
            raise NewerFormat(key, costs[0])
        rounds, salt = int.from_bytes(costs[1:5], "big"), costs[5:]
        if not FLOOR <= rounds <= CAP:
            raise DamagedRecord(key)
        return cls(
            key, vault_id, rounds, salt, Box(rest[:NONCE_SIZE], rest[NONCE_SIZE:], parameters + key.encode())
        )

    async def unlock(self, cipher: Cipher, secret: bytes) -> Key:
        """Unwrap the root key; raises WrongSecret."""
        root = await cipher.unwrap(await cipher.derive(secret, self.salt, self.rounds), self.box)
        if root is None:
            raise WrongSecret
        return root

    async def reveal(self, cipher: Cipher, secret: bytes) -> bytes:
        """Return the bytes of the root key, to wrap for another slot. Raises WrongSecret."""
        (root,) = await cipher.open(await cipher.derive(secret, self.salt, self.rounds), [self.box])
        if root is None:
            raise WrongSecret
        return root


def is_whole(value: bytes | None) -> bool:
    """Return whether these are the undamaged bytes of a slot, of any version."""
    return value is not None and is_undamaged(value)


def slot_content(key: str, value: bytes) -> bytes:
    """Return a slot of any derivation without its checksum. Raises DamagedRecord or NewerFormat."""
    if not is_undamaged(value):
        raise DamagedRecord(key)
    content = value[:-CHECKSUM_SIZE]
    check_header(Kind.SLOT, key, content)
    return content


async def make_slot(
    cipher: Cipher,
    random: Callable[[int], bytes],
    key: str,
    vault_id: bytes,
    root: bytes,
    secret: bytes,
    rounds: int,
) -> bytes:
    """Wrap the root key for a new slot that will be stored under `key`."""
    salt, nonce = random(SALT_SIZE), random(NONCE_SIZE)
    parameters = header(Kind.SLOT) + vault_id + bytes([PBKDF2]) + rounds.to_bytes(4, "big") + salt
    wrapping = await cipher.derive(secret, salt, rounds)
    (wrapped,) = await cipher.seal(wrapping, [Box(nonce, root, parameters + key.encode())])
    content = parameters + nonce + wrapped
    return content + checksum(content)
