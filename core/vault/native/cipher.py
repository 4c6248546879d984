"""The cipher for CPython, on the `cryptography` package. The browser has its own, with the same format."""

from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)

from core.vault.ports import Box, Key, LetterKeys, SealedLetter

LETTER_SUITE = hpke.Suite(hpke.KEM.P256, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


class _NativeKey:
    """The bytes of a key, which no repr or log shows."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw


def _raw(key: Key) -> bytes:
    if not isinstance(key, _NativeKey):
        raise TypeError(key)
    return key.raw


class NativeCipher:
    """The `Cipher` port on the `cryptography` package."""

    async def derive(self, secret: bytes, salt: bytes, rounds: int) -> Key:
        """Stretch a secret with PBKDF2-HMAC-SHA-256."""
        return _NativeKey(PBKDF2HMAC(SHA256(), 32, salt, rounds).derive(secret))

    async def import_root(self, raw: bytes) -> Key:
        """Take the bytes of a new root key in."""
        return _NativeKey(raw)

    async def unwrap(self, key: Key, box: Box) -> Key | None:
        """Open a wrapped root key; None when it does not open."""
        (raw,) = await self.open(key, [box])
        return None if raw is None else _NativeKey(raw)

    async def subkey(self, root: Key, salt: bytes, purpose: bytes) -> Key:
        """Derive the key for one purpose with HKDF-SHA-256."""
        return _NativeKey(HKDF(SHA256(), 32, salt, purpose).derive(_raw(root)))

    async def seal(self, key: Key, boxes: Sequence[Box]) -> list[bytes]:
        """Encrypt each box."""
        aes = AESGCM(_raw(key))
        return [aes.encrypt(box.nonce, box.data, box.aad) for box in boxes]

    async def open(self, key: Key, boxes: Sequence[Box]) -> list[bytes | None]:
        """Decrypt each box; None for one that does not open."""
        aes = AESGCM(_raw(key))
        return [_decrypted(aes, box) for box in boxes]

    async def draw_letter_keys(self) -> LetterKeys:
        """Draw a new key pair on P-256."""
        key = generate_private_key(SECP256R1())
        return LetterKeys(
            key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()),
            key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint),
        )

    async def open_letters(self, private: bytes, letters: Sequence[SealedLetter]) -> list[bytes | None]:
        """Decrypt each letter; None for one that does not open."""
        key = _private_key(private)
        return [None if key is None else _opened(key, letter) for letter in letters]


def _decrypted(aes: AESGCM, box: Box) -> bytes | None:
    try:
        return aes.decrypt(box.nonce, box.data, box.aad)
    except InvalidTag:
        return None


def _private_key(data: bytes) -> EllipticCurvePrivateKey | None:
    try:
        key = load_der_private_key(data, None)
    except ValueError:
        return None
    return key if isinstance(key, EllipticCurvePrivateKey) and isinstance(key.curve, SECP256R1) else None


def _opened(key: EllipticCurvePrivateKey, letter: SealedLetter) -> bytes | None:
    try:
        return LETTER_SUITE.decrypt(letter.sealed, key, letter.info)
    except InvalidTag:
        return None
