"""The ports of the vault: a cipher and a store. All ciphers use one format, and all stores one contract."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeAlias

Key: TypeAlias = object
"""A key as its cipher keeps it. In the browser the bytes cannot be read back from it."""


class Box(NamedTuple):
    """One sealing: `data` is the plain text to seal, or the ciphertext with its tag to open."""

    nonce: bytes
    data: bytes
    aad: bytes


class LetterKeys(NamedTuple):
    """A key pair for letters: PKCS#8 in DER, and an uncompressed point of P-256."""

    private: bytes
    public: bytes


class SealedLetter(NamedTuple):
    """One letter to open: the `info` it is bound to, and the encapsulated key with the ciphertext."""

    info: bytes
    sealed: bytes


class Cipher(Protocol):
    """AES-256-GCM with 12-byte nonces and 16-byte tags, PBKDF2-HMAC-SHA-256 and HKDF-SHA-256.

    Letters are sealed with HPKE (RFC 9180) in base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
    """

    async def derive(self, secret: bytes, salt: bytes, rounds: int) -> Key:
        """Stretch a secret with PBKDF2 into a key that seals, opens and unwraps."""

    async def import_root(self, raw: bytes) -> Key:
        """Take the 32 bytes of a new root key in."""

    async def unwrap(self, key: Key, box: Box) -> Key | None:
        """Open a wrapped 32-byte root key without showing it; None when it does not open."""

    async def subkey(self, root: Key, salt: bytes, purpose: bytes) -> Key:
        """Derive with HKDF, from a root key or the output of a passkey, the key for one purpose.

        It seals, opens and unwraps.
        """

    async def seal(self, key: Key, boxes: Sequence[Box]) -> list[bytes]:
        """Encrypt each box; the answers are ciphertext with the tag at the end, in the same order."""

    async def open(self, key: Key, boxes: Sequence[Box]) -> list[bytes | None]:
        """Decrypt each box, in the same order; None for a box that does not open with this key."""

    async def draw_letter_keys(self) -> LetterKeys:
        """Draw a new key pair for letters."""

    async def open_letters(self, private: bytes, letters: Sequence[SealedLetter]) -> list[bytes | None]:
        """Decrypt each letter, in the same order; None for one that does not open with this private key.

        With bytes that are no private key none opens.
        """


Guard: TypeAlias = tuple[str, bytes | None]
"""A key, and the value that it must still have (None: must not exist)."""


class RecordStore(Protocol):
    """Named bytes, stored durably. Every method raises StorageRefused when the store cannot be reached."""

    @property
    def was_restored(self) -> bool:
        """Whether the values were lost, and came back from a second copy since the store was opened."""

    @property
    def was_destroyed(self) -> bool | None:
        """Whether an empty store is so because `destroy` was called, here or elsewhere; None: unknown."""

    async def load(self, keys: Collection[str] | None = None) -> dict[str, bytes]:
        """Read the values of these keys, those that exist, or all values; all as of one moment."""

    async def commit(self, puts: Mapping[str, bytes], deletes: Collection[str], *guards: Guard) -> None:
        """Write all of it in one step that is durable when this returns, or nothing of it.

        When one of the guards does not hold, ChangedElsewhere. StorageFull when there is no room.
        """

    async def destroy(self) -> None:
        """Remove everything."""

    async def spare(self, keys: Collection[str]) -> dict[str, bytes]:
        """Read what a second copy has under these keys, where that is something else."""

    async def drop_copy(self) -> None:
        """Remove the second copy, if there is one, of a store that is empty, because another destroyed it."""

    def copy_letters(self) -> None:
        """Have the second copy, if there is one, follow the letters that the page stored by itself."""


class ListedStore(RecordStore, Protocol):
    """A record store that tells names without reading values, so that it can be held beside another."""

    async def names(self, prefix: str) -> frozenset[str]:
        """Read the names that begin so."""


class SingleStore:
    """The part of the contract that a store without a second copy answers in one way."""

    was_restored = False
    was_destroyed = None

    async def spare(self, keys: Collection[str]) -> dict[str, bytes]:  # noqa: ARG002 - the port's own word
        """Return nothing: there is no second copy."""
        return {}

    async def drop_copy(self) -> None:
        """Do nothing: there is no second copy."""

    def copy_letters(self) -> None:
        """Do nothing: there is no second copy."""
