"""The store of the vault in this browser: IndexedDB, with a copy in files where the browser can keep them."""

import secrets

import js

from core.errors import InsecureAddress
from core.vault.mirrored_store import MirroredStore
from core.vault.ports import RecordStore
from mobile.browser.indexeddb import IndexedDbStore
from mobile.browser.opfs_store import OpfsStore
from mobile.browser.web_lock import web_lock


def browser_store(name: str) -> RecordStore:
    """Open the store `name` of this site, which all its windows share. Raises InsecureAddress."""
    if not js.isSecureContext:
        raise InsecureAddress
    first = IndexedDbStore(name)
    if not _keeps_files():
        return first
    return MirroredStore(first, OpfsStore(name), lambda: web_lock(f"{name}-copy"), secrets.token_bytes)


def _keeps_files() -> bool:
    """Return whether a worker can write files in place here, with a lock for all windows."""
    handle = getattr(getattr(js, "FileSystemFileHandle", None), "prototype", None)
    return (
        hasattr(js.navigator, "locks")
        and hasattr(js.AbortSignal, "timeout")
        and hasattr(handle, "createSyncAccessHandle")
    )
