"""The record store in files of the browser: a journal in the origin-private file system.

Two files take turns. One grows with each change; when most of it is old, what counts is written to the other.
Files are written in place, with a handle that only a worker can get and that one window at a time can have.
"""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager

import js
from pyodide.ffi import JsException, JsProxy, to_js

from core.errors import ChangedElsewhere, StorageFull, StorageRefused
from core.vault.journal import START_SIZE, JournalState, read_journal, write_frame
from core.vault.ports import Guard, SingleStore
from mobile.browser.web_lock import web_lock

_SUFFIXES = ("a", "b")
_SMALL = 256 * 1024
"""So many bytes are written anew without anybody noticing."""

_FEW = 8
"""So many values are read one by one; more are cut from the whole file."""


class OpfsStore(SingleStore):
    """Stores the values in the files `name`.a and `name`.b of this site, which all its tabs share."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._current = 0
        self._contents = JournalState()
        self._is_first = True

    async def load(self, keys: Collection[str] | None = None) -> dict[str, bytes]:
        """Read the values of these keys, or all of them."""
        async with self._opened(create=False) as files:
            places = (await self._look(files)).places
            wanted = places.keys() if keys is None else places.keys() & set(keys)
            return await self._values(files, wanted)

    async def names(self, prefix: str) -> frozenset[str]:
        """Read the names that begin so."""
        async with self._opened(create=False) as files:
            return frozenset(name for name in (await self._look(files)).places if name.startswith(prefix))

    async def commit(self, puts: Mapping[str, bytes], deletes: Collection[str], *guards: Guard) -> None:
        """Write all of it durably or nothing. Raise ChangedElsewhere when a guard does not hold."""
        async with self._opened(create=True) as files:
            contents = await self._look(files)
            found = await self._values(files, contents.places.keys() & {key for key, _ in guards})
            if any(found.get(key) != expected for key, expected in guards):
                raise ChangedElsewhere
            gone = contents.places.keys() & set(deletes) - puts.keys()
            if contents.number and not self._is_worn(contents):
                frame = write_frame(contents, puts, gone)
                _write(await files.get(self._current), frame.data, contents.end)
                contents.add(frame)
            else:
                kept = await self._values(files, contents.places.keys() - puts.keys() - gone)
                await self._begin_anew(files, {**kept, **puts})

    async def destroy(self) -> None:
        """Remove everything; two empty files stay."""
        was_there = self._contents.number > 0
        async with self._opened(create=False) as files:
            if was_there and not files.are_reachable:
                raise StorageRefused
            await self._look(files)
            # the journal that counts goes last, so that nothing older counts in between
            for number in (1 - self._current, self._current):
                file = await files.find(number)
                if file is not None:
                    file.truncate(0)
                    file.flush()

    async def _begin_anew(self, files: "_Files", values: Mapping[str, bytes]) -> None:
        """Write everything to the other file, and empty this one when that is durable."""
        before, after = self._current, 1 - self._current
        contents = JournalState(self._contents.number + 1)
        frame = write_frame(contents, values, ())
        _write(await files.get(after), frame.data, 0)
        contents.add(frame)
        self._current, self._contents = after, contents
        old = await files.get(before)
        old.truncate(0)
        old.flush()

    def _is_worn(self, contents: JournalState) -> bool:
        """Return whether to write anew; the first time here also so that nothing erased stays for long."""
        is_first, self._is_first = self._is_first, False
        if is_first and contents.live <= _SMALL:
            return contents.waste > 0
        return contents.waste > max(_SMALL, contents.live)

    async def _look(self, files: "_Files") -> JournalState:
        """Return what the files hold; they are read again only when something was written to them."""
        file = await files.find(self._current)
        known = self._contents
        if file is None or not known.number or _read(file, 0, START_SIZE) != known.start:
            found = {number: read_journal(await files.all_of(number)) for number in (0, 1)}
            self._current = max(found, key=lambda number: found[number].number)
            self._contents = found[self._current]
        elif file.getSize() != known.end:
            self._contents = read_journal(await files.all_of(self._current))
        return self._contents

    async def _values(self, files: "_Files", keys: Collection[str]) -> dict[str, bytes]:
        places = {key: self._contents.places[key] for key in keys}
        if not places:
            return {}
        if len(places) <= _FEW:
            file = await files.get(self._current)
            return {key: _read(file, start, size) for key, (start, size) in places.items()}
        data = await files.all_of(self._current)
        return {key: data[start : start + size] for key, (start, size) in places.items()}

    @asynccontextmanager
    async def _opened(self, *, create: bool) -> "AsyncIterator[_Files]":
        """Yield the files, which no other window has meanwhile. Raise StorageFull or StorageRefused."""
        async with web_lock(f"{self._name}-files"):
            files = None
            try:
                files = _Files(self._name, await _folder(), create=create)
                yield files
            except JsException as error:
                self._contents = JournalState()  # what was half written is found out at the next look
                raise (StorageFull if error.name == "QuotaExceededError" else StorageRefused) from error
            finally:
                if files is not None:
                    files.close()


async def _folder() -> "js.FileSystemDirectoryHandle | None":
    """Return the folder of the site, or None where there is none, as in some private windows."""
    try:
        return await js.navigator.storage.getDirectory()
    except JsException:
        return None


class _Files:
    """The two files by number, each opened at its first use."""

    def __init__(self, name: str, folder: "js.FileSystemDirectoryHandle | None", *, create: bool) -> None:
        self._name = name
        self._folder = folder
        self._create = create
        self._open: dict[int, js.FileSystemSyncAccessHandle] = {}

    @property
    def are_reachable(self) -> bool:
        """Whether the browser has a folder for the site."""
        return self._folder is not None

    async def find(self, number: int) -> "js.FileSystemSyncAccessHandle | None":
        """Open this file and return its handle, or None when it is not there."""
        if number not in self._open and self._folder is not None:
            try:
                options = _options(create=self._create)
                entry = await self._folder.getFileHandle(f"{self._name}.{_SUFFIXES[number]}", options)
            except JsException as error:
                if error.name != "NotFoundError":
                    raise
                return None
            self._open[number] = await entry.createSyncAccessHandle()
            if not isinstance(self._open[number].getSize(), int):
                # an early Safari, in which all of this takes time: there nothing was ever written
                self.close()
                self._folder = None
        return self._open.get(number)

    async def get(self, number: int) -> "js.FileSystemSyncAccessHandle":
        """Open this file and return its handle. Raise StorageRefused where there can be none."""
        file = await self.find(number)
        if file is None:
            raise StorageRefused
        return file

    async def all_of(self, number: int) -> bytes:
        """Return all bytes of this file; none when it is not there."""
        file = await self.find(number)
        return b"" if file is None else _read(file, 0, file.getSize())

    def close(self) -> None:
        """Close the handles, so that other windows can open the files."""
        while self._open:
            self._open.popitem()[1].close()


def _read(file: "js.FileSystemSyncAccessHandle", start: int, size: int) -> bytes:
    buffer = js.Uint8Array.new(size)
    count = file.read(buffer, _options(at=start))
    return buffer.to_bytes()[:count]


def _write(file: "js.FileSystemSyncAccessHandle", data: bytes, at: int) -> None:
    """Write durably at this offset, as the end of the file. Raise StorageFull when not all of it fits."""
    if file.getSize() != at:
        file.truncate(at)
    if file.write(to_js(data), _options(at=at)) != len(data):
        raise StorageFull
    file.flush()


def _options(**options: object) -> JsProxy:
    return to_js(options, dict_converter=js.Object.fromEntries)
