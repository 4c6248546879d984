"""The globals of a worker in the browser, as far as they are called here.

A name or a method may be missing in some browsers; the callers look for those first.
"""

from collections.abc import Awaitable
from typing import ClassVar, Generic, TypeVar

from pyodide.ffi import JsArray, JsBuffer, JsDoubleProxy, JsProxy

T = TypeVar("T")

isSecureContext: bool
crypto: Crypto
indexedDB: IDBFactory
navigator: Navigator
hpke: Hpke

class Function(JsProxy):
    prototype: ClassVar[Function]
    apply: Function
    def bind(self, this: object, *args: object) -> Function: ...
    def __call__(self, *args: object) -> JsProxy: ...

class Object:
    @staticmethod
    def fromEntries(entries: object) -> JsProxy: ...

class Promise:
    @staticmethod
    def all(promises: JsArray[object]) -> Awaitable[JsArray[memoryview]]:
        """Wait for the answers of a cipher."""

    @staticmethod
    def allSettled(promises: JsArray[object]) -> Awaitable[JsArray[dict[str, memoryview]]]:
        """Wait for the answers of a cipher; one that failed has no "value"."""

class Uint8Array(JsBuffer):
    @staticmethod
    def new(size: int) -> Uint8Array: ...

class AbortSignal(JsProxy):
    @staticmethod
    def timeout(milliseconds: int) -> AbortSignal: ...

class DOMException(JsProxy):
    name: str

class Crypto:
    subtle: SubtleCrypto

class CryptoKey(JsProxy): ...

class SubtleCrypto(JsProxy):
    encrypt: Function
    decrypt: Function
    def importKey(
        self, format: str, key: JsBuffer, algorithm: str, extractable: bool, usages: JsArray[str]
    ) -> Awaitable[CryptoKey]: ...
    def deriveKey(
        self, algorithm: JsProxy, key: object, derived: JsProxy, extractable: bool, usages: JsArray[str]
    ) -> Awaitable[CryptoKey]: ...
    def unwrapKey(
        self,
        format: str,
        wrapped: JsBuffer,
        key: object,
        algorithm: JsProxy,
        unwrapped: str,
        extractable: bool,
        usages: JsArray[str],
    ) -> Awaitable[CryptoKey]: ...

class LetterKeyBytes(JsProxy):
    private: JsBuffer
    public: JsBuffer

class Hpke(JsProxy):
    """What hpke.js exports."""

    def generate(self) -> Awaitable[LetterKeyBytes]: ...
    def open(self, private: JsBuffer, info: JsBuffer, sealed: JsBuffer) -> JsProxy:
        """Promise the opened bytes, or null."""

class Event(JsProxy):
    type: str

class EventTarget(JsProxy):
    def addEventListener(self, name: str, listener: JsDoubleProxy) -> None: ...
    def removeEventListener(self, name: str, listener: JsDoubleProxy) -> None: ...

class IDBFactory:
    def open(self, name: str, version: int) -> IDBRequest[IDBDatabase]: ...

class IDBRequest(EventTarget, Generic[T]):
    result: T
    error: DOMException
    """None unless the request failed; it is read only then."""

class IDBDatabase(EventTarget):
    close: Function
    onversionchange: Function
    def transaction(self, store: str, mode: str, options: JsProxy) -> IDBTransaction: ...

class IDBTransaction(EventTarget):
    error: DOMException | None
    def objectStore(self, name: str) -> IDBObjectStore: ...
    def abort(self) -> None: ...

class IDBObjectStore(JsProxy):
    def get(self, key: str) -> IDBRequest[object]: ...
    def getAll(self) -> IDBRequest[JsArray[object]]: ...
    def getAllKeys(self) -> IDBRequest[JsArray[str]]: ...
    def put(self, value: JsProxy, key: str) -> IDBRequest[object]: ...
    def delete(self, key: str) -> IDBRequest[object]: ...
    def clear(self) -> IDBRequest[object]: ...

class Navigator:
    locks: LockManager
    storage: StorageManager

class LockManager:
    def request(self, name: str, options: JsProxy, callback: JsDoubleProxy) -> Awaitable[None]: ...

class StorageManager:
    def getDirectory(self) -> Awaitable[FileSystemDirectoryHandle]: ...

class FileSystemDirectoryHandle(JsProxy):
    def getFileHandle(self, name: str, options: JsProxy) -> Awaitable[FileSystemFileHandle]: ...

class FileSystemFileHandle(JsProxy):
    def createSyncAccessHandle(self) -> Awaitable[FileSystemSyncAccessHandle]: ...

class FileSystemSyncAccessHandle(JsProxy):
    def getSize(self) -> int: ...
    def read(self, buffer: Uint8Array, options: JsProxy) -> int: ...
    def write(self, buffer: JsBuffer, options: JsProxy) -> int: ...
    def truncate(self, size: int) -> None: ...
    def flush(self) -> None: ...
    def close(self) -> None: ...
