"""The record store in files of the browser: a journal in the origin-private file system.

Two files take turns. One grows with each change; when most of it is old, what counts is written to the other.
Files are written in place, with a handle that only a worker can get and that one window at a time can have.
"""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager

import js
from pyodide.ffi import JsException, JsProxy, to_js

from core.errors import ChangedElsewhere, StorageFull, StorageRefused
from core.vault.journal import START_SIZE, Contents, read_journal, write_frame
from core.vault.ports import Guard
from mobile.browser.web_lock import web_lock

_SUFFIXES = ("a", "b")
_SMALL = 256 * 1024
"""So many bytes are written anew without anybody noticing."""

_FEW = 8
"""So many values are read one by one; more are cut from the whole file."""


class OpfsStore:
    """Keeps the values in the files `name`.a and `name`.b of this site, which all its tabs share."""

    was_restored = False
    was_destroyed = None

    def __init__(self, name: str) -> None:
        self._name = name
        self._current = 0
        self._contents = Contents()
        self._is_first = True

    async def load(self, keys: Collection[str] | None = None) -> dict[str, bytes]:
        """Read the values of these keys, or all of them."""
        async with self._opened(create=False) as files:
            places = self._look(files).places
            wanted = places.keys() if keys is None else places.keys() & set(keys)
            return self._values(files, wanted)

    async def commit(self, puts: Mapping[str, bytes], deletes: Collection[str], *guards: Guard) -> None:
        """Write all of it durably or nothing; raises ChangedElsewhere when a guard does not hold."""
        async with self._opened(create=True) as files:
            contents = self._look(files)
            found = self._values(files, contents.places.keys() & {key for key, _ in guards})
            if any(found.get(key) != expected for key, expected in guards):
                raise ChangedElsewhere
            gone = contents.places.keys() & set(deletes) - puts.keys()
            if contents.number and not self._is_worn(contents):
                self._append(files, puts, gone)
            else:
                kept = self._values(files, contents.places.keys() - puts.keys() - gone)
                self._begin_anew(files, {**kept, **puts})

    async def destroy(self) -> None:
        """Remove everything; two empty files stay."""
        async with self._opened(create=False) as files:
            self._look(files)
            # the journal that counts goes last, so that nothing older counts in between
            for file in (files.get(1 - self._current), files.get(self._current)):
                if file is not None:
                    file.truncate(0)
                    file.flush()

    async def spare(self, keys: Collection[str]) -> dict[str, bytes]:  # noqa: ARG002 - the port's own word
        """Return nothing: there is no second copy."""
        return {}

    async def drop_copy(self) -> None:
        """Do nothing: there is no second copy."""

    def _append(self, files: Mapping[int, JsProxy], puts: Mapping[str, bytes], gone: Collection[str]) -> None:
        frame = write_frame(self._contents, puts, gone)
        _write(files[self._current], frame.data, self._contents.end)
        self._contents.add(frame)

    def _begin_anew(self, files: Mapping[int, JsProxy], values: Mapping[str, bytes]) -> None:
        """Write everything to the other file, and empty this one when that is durable."""
        before, after = self._current, 1 - self._current
        contents = Contents(self._contents.number + 1)
        frame = write_frame(contents, values, ())
        _write(files[after], frame.data, 0)
        contents.add(frame)
        self._current, self._contents = after, contents
        files[before].truncate(0)
        files[before].flush()

    def _is_worn(self, contents: Contents) -> bool:
        """Return whether to write anew; the first time here also so that nothing erased stays for long."""
        is_first, self._is_first = self._is_first, False
        if is_first and contents.live <= _SMALL:
            return contents.waste > 0
        return contents.waste > max(_SMALL, contents.live)

    def _look(self, files: Mapping[int, JsProxy]) -> Contents:
        """Find out what the files hold, unless nobody wrote to them since this was known."""
        file = files.get(self._current)
        known = self._contents
        if file is None or not known.number or _read(file, 0, START_SIZE) != known.start:
            found = {number: read_journal(_read_all(file)) for number, file in files.items()}
            self._current = max(found, key=lambda number: found[number].number, default=0)
            self._contents = found.get(self._current, Contents())
        elif file.getSize() != known.end:
            self._contents = read_journal(_read_all(file))
        return self._contents

    def _values(self, files: Mapping[int, JsProxy], keys: Collection[str]) -> dict[str, bytes]:
        places = {key: self._contents.places[key] for key in keys}
        if len(places) <= _FEW:
            file = files.get(self._current)
            return {key: _read(file, start, size) for key, (start, size) in places.items()}
        data = _read_all(files[self._current])
        return {key: data[start : start + size] for key, (start, size) in places.items()}

    @asynccontextmanager
    async def _opened(self, *, create: bool) -> AsyncIterator[dict[int, JsProxy]]:
        """Give the files that are there, by number; raises StorageFull or StorageRefused."""
        async with web_lock(f"{self._name}-files"):
            files: dict[int, JsProxy] = {}
            try:
                folder = await self._folder()
                for number, suffix in enumerate(_SUFFIXES if folder is not None else ()):
                    entry = await _entry(folder, f"{self._name}.{suffix}", create=create)
                    if entry is not None:
                        files[number] = await entry.createSyncAccessHandle()
                if not all(isinstance(file.getSize(), int) for file in files.values()):
                    _close(files)  # an early Safari, in which all of this takes time
                if create and not files:
                    raise StorageRefused
                yield files
            except JsException as error:
                self._contents = Contents()  # what was half written is found out at the next look
                raise (StorageFull if error.name == "QuotaExceededError" else StorageRefused) from error
            finally:
                _close(files)

    async def _folder(self) -> JsProxy | None:
        """Give the site's folder; None where the browser has none for us, as in some private windows."""
        try:
            return await js.navigator.storage.getDirectory()
        except JsException:
            if self._contents.number:
                raise
            return None


def _close(files: dict[int, JsProxy]) -> None:
    while files:
        files.popitem()[1].close()


async def _entry(folder: JsProxy, name: str, *, create: bool) -> JsProxy | None:
    try:
        return await folder.getFileHandle(name, _options(create=create))
    except JsException as error:
        if error.name == "NotFoundError":
            return None
        raise


def _read_all(file: JsProxy) -> bytes:
    return _read(file, 0, file.getSize())


def _read(file: JsProxy, start: int, size: int) -> bytes:
    buffer = js.Uint8Array.new(size)
    count = file.read(buffer, _options(at=start))
    return buffer.to_bytes()[:count]


def _write(file: JsProxy, data: bytes, at: int) -> None:
    """Write as the end of the file, durably; raises StorageFull when not all of it fits."""
    if file.getSize() != at:
        file.truncate(at)
    if file.write(to_js(data), _options(at=at)) != len(data):
        raise StorageFull
    file.flush()


def _options(**options: object) -> JsProxy:
    return to_js(options, dict_converter=js.Object.fromEntries)
