"""Looks into everything a browser stores for the site, and fills it to the brim."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

from tests.browser.phone import Phone

TWO_PAUSES_MS = 2_500
"""Longer than what is typed waits for, twice."""
_REMOVE_RECORD = """() => new Promise((done, failed) => {
  const opening = indexedDB.open("goudklompje");
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const records = database.transaction("records", "readwrite", { durability: "strict" });
    const store = records.objectStore("records");
    let largest = null;
    store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (cursor) {
        if (cursor.key.startsWith("record/") && (!largest || cursor.value.length >= largest.size)) {
          largest = { key: cursor.key, size: cursor.value.length };
        }
        cursor.continue();
      } else store.delete(largest.key);
    };
    records.oncomplete = () => (database.close(), done(largest.key));
  };
})"""
_VALUES = """() => new Promise((done, failed) => {
  const opening = indexedDB.open("goudklompje");
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const reading = database.transaction("records");
    const found = [];
    reading.objectStore("records").openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return;
      found.push([cursor.key, [...cursor.value]]);
      cursor.continue();
    };
    reading.oncomplete = () => (database.close(), done(found));
  };
})"""
_KEPT = """() => new Promise((done, failed) => {
  const opening = indexedDB.open("goudklompje");
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const reading = database.transaction("records").objectStore("records").getAll();
    reading.onsuccess = async () => {
      database.close();
      const sum = await crypto.subtle.digest("SHA-256", await new Blob(reading.result).arrayBuffer());
      done([...new Uint8Array(sum)].join());
    };
  };
})"""
_CLEAR_DATABASE = """() => new Promise((done, failed) => {
  const clearing = indexedDB.deleteDatabase("goudklompje");
  clearing.onsuccess = () => done();
  clearing.onerror = clearing.onblocked = () => failed(new Error("still open"));
})"""

FORGET_COPY = """async () => {
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) {
    for (let isGone = false; !isGone; ) {
      try {
        await folder.removeEntry(name);
        isGone = true;
      } catch {
        await new Promise((again) => setTimeout(again, 50)); // it is being written
      }
    }
  }
}"""
"""Remove the second copy; the app writes it anew at its next change."""

# Every byte as one Latin-1 letter: words in UTF-8 are searched in that, words in UTF-16 as well.
_COLLECT = """async () => {
  const found = [];
  const add = (value) => {
    if (value instanceof ArrayBuffer) value = new Uint8Array(value);
    if (value instanceof Uint8Array) {
      found.push(new TextDecoder("utf-8").decode(value), new TextDecoder("utf-16le").decode(value));
    } else found.push(typeof value === "string" ? value : JSON.stringify(value) ?? "");
  };
  const result = (request) => new Promise((good, bad) => {
    request.onsuccess = () => good(request.result);
    request.onerror = () => bad(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    add(name);
    const database = await result(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const records = database.transaction(store).objectStore(store);
      for (const key of await result(records.getAllKeys())) add(key);
      for (const value of await result(database.transaction(store).objectStore(store).getAll())) add(value);
    }
    database.close();
  }
  for (const area of [localStorage, sessionStorage]) {
    for (const [key, value] of Object.entries(area)) add(key + value);
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      add(request.url);
      // the snapshot of Python is packed, and has a test of its own
      if (!/engine-|\\/snapshot$/.test(request.url)) add(await (await cache.match(request)).arrayBuffer());
    }
  }
  const walk = async (folder) => {
    for await (const [name, entry] of folder.entries()) {
      add(name);
      if (entry.kind === "directory") await walk(entry);
      else add(await (await entry.getFile()).arrayBuffer());
    }
  };
  await walk(await navigator.storage.getDirectory());
  add(document.cookie + JSON.stringify(history.state));
  return found.join("\\n");
}"""


def everything_stored(page: Page) -> str:
    """Give all the site stored: IndexedDB, both web storages, caches, OPFS, cookies, history."""
    return page.evaluate(_COLLECT)


@contextmanager
def full_disk(phone: Phone) -> Iterator[None]:
    """Leave the site no room to store anything, as a full phone does.

    Chromium remembers how much room there is, so begin this before the site first uses its storage.
    """
    session = phone.context.new_cdp_session(phone.page)
    origin = phone.page.evaluate("location.origin")
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1})
    yield
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin})


@contextmanager
def written(phone: Phone) -> Iterator[None]:
    """Wait, after what is done within, until the vault keeps something of it, and then nothing more.

    What is typed is stored after a pause, on a busy machine also in the midst of it.
    """
    before = phone.page.evaluate(_KEPT)
    yield
    phone.until(lambda: phone.page.evaluate(_KEPT) != before)
    last = ""
    while (now := phone.page.evaluate(_KEPT)) != last:
        last = now
        phone.page.wait_for_timeout(TWO_PAUSES_MS)


def remove_a_record(page: Page) -> None:
    """Take the largest record out of the vault, and its second copy away, behind the app's back."""
    page.evaluate(FORGET_COPY)
    page.evaluate(_REMOVE_RECORD)


def clear_the_database(page: Page) -> None:
    """Take the database of the vault away, as a browser does that finds it damaged."""
    page.evaluate(_CLEAR_DATABASE)


def clear_the_vault(page: Page) -> None:
    """Take the whole vault away, with its second copy, as a browser does that makes room."""
    page.evaluate(FORGET_COPY)
    clear_the_database(page)


def stored(phone: Phone) -> dict[str, bytes]:
    """Give the values in the vault's store by their names, sealed as they are."""
    return {name: bytes(value) for name, value in phone.page.evaluate(_VALUES)}
