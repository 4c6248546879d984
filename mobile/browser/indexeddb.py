"""The record store in the browser: one IndexedDB object store of names and values.

The database stays at version 1 for ever; the format has its version in the values.
"""

import asyncio
from collections.abc import Collection, Mapping

import js
from pyodide.ffi import JsException, JsProxy, create_proxy, to_js

from core.errors import ChangedElsewhere, NewerFormat, StorageFull, StorageRefused
from core.vault.ports import Guard, SingleStore

_VERSION = 1
_STORE = "records"


class IndexedDbStore(SingleStore):
    """Stores the values in the database `name` of this site, which all its tabs share."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._database: js.IDBDatabase | None = None

    async def load(self, keys: Collection[str] | None = None) -> dict[str, bytes]:
        """Read the values of these keys, or all of them."""
        transaction = await self._begin("readonly")
        records = transaction.objectStore(_STORE)
        if keys is None:
            names, values = records.getAllKeys(), records.getAll()
            await _completion(transaction)
            return dict(zip(names.result.to_py(), map(_bytes, values.result.to_py()), strict=True))
        requests = {key: records.get(key) for key in keys}
        await _completion(transaction)
        found = {key: _value(request) for key, request in requests.items()}
        return {key: value for key, value in found.items() if value is not None}

    async def names(self, prefix: str) -> frozenset[str]:
        """Read the names that begin so."""
        transaction = await self._begin("readonly")
        names = transaction.objectStore(_STORE).getAllKeys()
        await _completion(transaction)
        return frozenset(name for name in names.result.to_py() if name.startswith(prefix))

    async def commit(self, puts: Mapping[str, bytes], deletes: Collection[str], *guards: Guard) -> None:
        """Write all of it durably or nothing. Raise ChangedElsewhere when a guard does not hold."""
        transaction = await self._begin("readwrite")
        records = transaction.objectStore(_STORE)
        asked = [(records.get(key), expected) for key, expected in guards]
        held = True

        def write(_event: "js.Event") -> None:
            # Inside the event, because a transaction ends by itself once nothing more is asked of it.
            # Requests are answered in order, so that by the last answer all are there.
            nonlocal held
            held = all(_value(request) == expected for request, expected in asked)
            if not held:
                transaction.abort()
                return
            for name, value in puts.items():
                records.put(to_js(value), name)
            for name in deletes:
                records.delete(name)

        listener = create_proxy(write)
        asked[-1][0].addEventListener("success", listener)
        try:
            await _completion(transaction)
        except StorageRefused as refused:
            raise refused if held else ChangedElsewhere from None
        finally:
            listener.destroy()

    async def destroy(self) -> None:
        """Remove everything."""
        transaction = await self._begin("readwrite")
        transaction.objectStore(_STORE).clear()
        await _completion(transaction)

    async def _begin(self, mode: str) -> "js.IDBTransaction":
        if self._database is not None:
            try:
                return _transaction(self._database, mode)
            except JsException:  # closed meanwhile, by the browser or for the sake of another tab
                self._database = None
        try:
            self._database = await self._opened()
            return _transaction(self._database, mode)
        except (JsException, AttributeError) as error:  # refused, or there is no IndexedDB at all
            raise StorageRefused from error

    async def _opened(self) -> "js.IDBDatabase":
        request = js.indexedDB.open(self._name, _VERSION)
        create = create_proxy(lambda event: event.target.result.createObjectStore(_STORE))
        request.addEventListener("upgradeneeded", create)
        try:
            if await _first_event(request, "success", "error") == "error":
                if request.error.name == "VersionError":
                    raise NewerFormat(self._name, _VERSION + 1)
                raise StorageRefused(request.error.name)
        finally:
            create.destroy()
        database = request.result
        # Make way when another tab wants to delete or upgrade; the next transaction opens anew.
        database.onversionchange = database.close.bind(database)
        return database


def _transaction(database: "js.IDBDatabase", mode: str) -> "js.IDBTransaction":
    options = to_js({"durability": "strict"}, dict_converter=js.Object.fromEntries)
    return database.transaction(_STORE, mode, options)


async def _completion(transaction: "js.IDBTransaction") -> None:
    """Wait until the transaction is durable. Raise StorageFull or StorageRefused when it was undone."""
    if await _first_event(transaction, "complete", "abort") == "abort":
        reason = getattr(transaction.error, "name", None)
        raise StorageFull if reason == "QuotaExceededError" else StorageRefused(reason)


async def _first_event(target: "js.EventTarget", *names: str) -> str:
    """Return the name of the first of these events, once it comes."""
    arrived: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def arrive(event: "js.Event") -> None:
        if not arrived.done():
            arrived.set_result(event.type)

    listener = create_proxy(arrive)
    for name in names:
        target.addEventListener(name, listener)
    try:
        return await arrived
    finally:
        for name in names:
            target.removeEventListener(name, listener)
        listener.destroy()


def _value(request: "js.IDBRequest[object]") -> bytes | None:
    result = request.result
    return None if result is None else _bytes(result.to_py() if isinstance(result, JsProxy) else result)


def _bytes(stored: object) -> bytes:
    """Return the bytes, or no bytes for anything else: it was not stored here, and reads as damaged."""
    return bytes(stored) if isinstance(stored, memoryview) else b""
