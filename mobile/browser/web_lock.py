"""Locks that all windows of the site share."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import js
from pyodide.ffi import JsException, create_proxy, to_js

from core.errors import StorageRefused

PATIENCE_MS = 10_000


@asynccontextmanager
async def web_lock(name: str) -> AsyncIterator[None]:
    """Hold this lock. Raise StorageRefused when another window does not release it in time."""
    loop = asyncio.get_running_loop()
    held: asyncio.Future[None] = loop.create_future()
    release: asyncio.Future[None] = loop.create_future()

    async def hold(_lock: object) -> None:
        held.set_result(None)
        await release

    holder = create_proxy(hold)
    options = to_js({"signal": js.AbortSignal.timeout(PATIENCE_MS)}, dict_converter=js.Object.fromEntries)
    request = asyncio.ensure_future(js.navigator.locks.request(name, options, holder))
    try:
        await asyncio.wait({held, request}, return_when=asyncio.FIRST_COMPLETED)
        if not held.done():
            raise StorageRefused
        yield
    finally:
        release.set_result(None)
        try:
            await request
        except JsException as error:
            raise StorageRefused from error
        finally:
            holder.destroy()
