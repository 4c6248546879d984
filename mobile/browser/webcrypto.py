"""The cipher for the browser, on WebCrypto through Pyodide's bridge; one format with the one for CPython.

Keys stay inside the browser: Python holds handles, from which the bytes cannot be read back.
"""

from collections.abc import Mapping, Sequence

import js
from js import Function, Object, Promise, crypto
from pyodide.ffi import JsArray, JsException, JsProxy, to_js

from core.vault.ports import Box, Key, LetterKeys, SealedLetter

_AES = {"name": "AES-GCM", "length": 256}
_HIDDEN = False  # not extractable


class WebCryptoCipher:
    """The `Cipher` port on `crypto.subtle`; letters go through the `hpke` that the worker imports."""

    async def derive(self, secret: bytes, salt: bytes, rounds: int) -> Key:
        """Derive a key from a secret with PBKDF2-HMAC-SHA-256."""
        base = await crypto.subtle.importKey("raw", to_js(secret), "PBKDF2", _HIDDEN, to_js(["deriveKey"]))
        cost = {"name": "PBKDF2", "hash": "SHA-256", "salt": salt, "iterations": rounds}
        uses = to_js(["encrypt", "decrypt", "unwrapKey"])
        return await crypto.subtle.deriveKey(_object(cost), base, _object(_AES), _HIDDEN, uses)

    async def import_root(self, raw: bytes) -> Key:
        """Import the 32 bytes of a new root key."""
        return await crypto.subtle.importKey("raw", to_js(raw), "HKDF", _HIDDEN, to_js(["deriveKey"]))

    async def unwrap(self, key: Key, box: Box) -> Key | None:
        """Unwrap a root key, or return None when it does not open."""
        uses = to_js(["deriveKey"])
        try:
            return await crypto.subtle.unwrapKey(
                "raw", to_js(box.data), key, _object(_gcm(box)), "HKDF", _HIDDEN, uses
            )
        except JsException as error:
            if error.name != "OperationError":
                raise
            return None

    async def subkey(self, root: Key, salt: bytes, purpose: bytes) -> Key:
        """Derive the key for one purpose with HKDF-SHA-256, from a root key or the output of a passkey."""
        how = {"name": "HKDF", "hash": "SHA-256", "salt": salt, "info": purpose}
        uses = to_js(["encrypt", "decrypt", "unwrapKey"])
        return await crypto.subtle.deriveKey(_object(how), root, _object(_AES), _HIDDEN, uses)

    async def seal(self, key: Key, boxes: Sequence[Box]) -> list[bytes]:
        """Return each box encrypted, in the same order."""
        sealed = await Promise.all(_start(crypto.subtle.encrypt, key, boxes))
        return [bytes(data) for data in sealed.to_py()]

    async def open(self, key: Key, boxes: Sequence[Box]) -> list[bytes | None]:
        """Return each box decrypted, in the same order; None for one that does not open."""
        opened = await Promise.allSettled(_start(crypto.subtle.decrypt, key, boxes))
        return [bytes(result["value"]) if "value" in result else None for result in opened.to_py()]

    async def draw_letter_keys(self) -> LetterKeys:
        """Return a new key pair on P-256."""
        keys = await js.hpke.generate()
        return LetterKeys(keys.private.to_bytes(), keys.public.to_bytes())

    async def open_letters(self, private: bytes, letters: Sequence[SealedLetter]) -> list[bytes | None]:
        """Return each letter decrypted, in the same order; None for one that does not open."""
        key = to_js(private)
        calls: list[object] = [
            js.hpke.open(key, to_js(letter.info), to_js(letter.sealed)) for letter in letters
        ]
        opened = await Promise.all(to_js(calls))
        return [bytes(data) if data else None for data in opened.to_py()]


def _start(method: Function, key: Key, boxes: Sequence[Box]) -> "JsArray[object]":
    """Call a WebCrypto method for every box, and return the array of promises.

    The loop over the boxes runs in JavaScript: crossing the bridge once for all of them takes half the time
    of crossing it for each, which counts when a vault of thousands of records is opened.
    """
    calls = to_js([[_gcm(box), key, box.data] for box in boxes], dict_converter=Object.fromEntries)
    return calls.map(Function.prototype.apply.bind(method, crypto.subtle))


def _gcm(box: Box) -> dict[str, object]:
    return {"name": "AES-GCM", "iv": box.nonce, "additionalData": box.aad}


def _object(value: Mapping[str, object]) -> JsProxy:
    return to_js(value, dict_converter=Object.fromEntries)
