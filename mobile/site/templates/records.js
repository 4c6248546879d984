// The vault's records in this browser, for what the page reads and writes itself; docs/vault-format.md describes the
// values. Names and database are those of mobile/browser/indexeddb.py.

import { join } from "./hpke.js";

const CHECKSUM = 8;

let opening = null; // the database, for all who ask, from when the first one does

// Returns the object store of the vault in a transaction, or null where no vault was ever made.
export async function records(mode) {
  const asked = (opening ??= opened());
  const database = await asked;
  try {
    return database && begun(database, mode);
  } catch {
    if (opening === asked) opening = null; // closed meanwhile by the browser
    const again = await (opening ??= opened());
    return again && begun(again, mode);
  }
}

// Returns what a request of a transaction found.
export function answer(request) {
  return new Promise((tell, fail) => {
    request.onsuccess = () => tell(request.result);
    request.onerror = () => fail(request.error);
  });
}

// The first six bytes of a value of this kind.
export const header = (kind) => join("GOUD", new Uint8Array([1]), kind);

// Returns whether the value is of this kind and its checksum is right, which reveals chance damage alone.
export async function isWhole(value, kind) {
  if (!(value instanceof Uint8Array) || !isSame(value.slice(0, 6), header(kind))) return false;
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", value.slice(0, -CHECKSUM)));
  return isSame(value.slice(-CHECKSUM), sum.slice(0, CHECKSUM));
}

export const isSame = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

function begun(database, mode) {
  return database.transaction("records", mode, { durability: "strict" }).objectStore("records");
}

function opened() {
  const connection = new Promise((open, fail) => {
    const request = indexedDB.open("goudklompje", 1);
    // only Python makes the database; one that is made here stays away
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = () => (request.error.name === "AbortError" ? open(null) : fail(request.error));
    request.onsuccess = () => {
      const { result } = request;
      result.onversionchange = () => {
        result.close(); // for the sake of another window
        forget();
      };
      result.onclose = forget;
      open(result);
    };
  });
  const forget = () => {
    if (opening === connection) opening = null;
  };
  connection.then((database) => database || forget(), forget);
  return connection;
}
