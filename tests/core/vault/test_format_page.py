"""docs/vault-format.md is enough to open a vault: a reader written from it, without the code of the vault."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from core.people.records.tables import TABLES

AEAD = pytest.importorskip("cryptography.hazmat.primitives.ciphers.aead", exc_type=ImportError)
HKDF = pytest.importorskip("cryptography.hazmat.primitives.kdf.hkdf", exc_type=ImportError)
HASHES = pytest.importorskip("cryptography.hazmat.primitives.hashes", exc_type=ImportError)

HERE = Path(__file__).parent
VAULT = HERE.parents[2] / "core" / "vault"
PAGE = (HERE.parents[2] / "docs" / "vault-format.md").read_text(encoding="utf-8")
EXAMPLE = PAGE.split("## A worked example")[1]
VECTORS = sorted((HERE / "vectors").glob("*.json"))
FILES = sorted((HERE / "vectors" / "files").glob("*.json"))


def keys(slot, name, secret, purpose=b"goudklompje records 1"):
    """The derived key, the root key and the subkey."""
    assert hashlib.sha256(slot[:103]).digest()[:8] == slot[103:]
    derived = hashlib.pbkdf2_hmac("sha256", secret, slot[27:43], int.from_bytes(slot[23:27], "big"))
    root = AEAD.AESGCM(derived).decrypt(slot[43:55], slot[55:103], slot[:43] + name.encode())
    return derived, root, HKDF.HKDF(HASHES.SHA256(), 32, slot[6:22], purpose).derive(root)


def opened(value, name, key):
    """The document of a sealed value."""
    padded = AEAD.AESGCM(key).decrypt(value[22:34], value[34:], value[:22] + name.encode())
    return json.loads(padded[4 : 4 + int.from_bytes(padded[:4], "big")])


def test_the_page_has_a_row_for_every_table():
    rows = PAGE.split("### The tables of this app")[1].split("## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", rows, re.MULTILINE)) == TABLES


@pytest.mark.parametrize("version", ["0.1", "0.2", "0.3"])
def test_the_row_of_a_table_names_every_field_of_its_documents(version):
    rows = dict(re.findall(r"^\| `(\w+)` \|(.*)$", PAGE, re.MULTILINE))
    rows["group_notes"] += rows["notes"]  # it refers to that row
    released = HERE.parent / "people" / "released" / f"version-{version}.json"
    records = json.loads(released.read_text(encoding="utf-8"))["records"]
    unnamed = {(table, name) for table, doc in records for name in doc if f"`{name}`" not in rows[table]}
    assert {one for one in unnamed if one[1] != "id"} == set()


def test_the_page_names_only_files_of_the_vault_that_exist():
    rows = PAGE.split("| section | code in `core/vault/` |")[1].split("\n\n")[0]
    named = re.findall(r"`([\w/]+\.py)`", rows)

    assert len(named) > 20
    assert [name for name in named if not (VAULT / name).is_file()] == []


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_a_reader_written_from_the_page_opens_every_vector(path):
    vector = json.loads(path.read_text(encoding="utf-8"))
    stored = {name: bytes.fromhex(value) for name, value in vector["stored"].items()}
    passphrase = " ".join(vector["passphrase"].split()).encode()
    code = vector["recovery_code"].replace("-", "").encode()
    key = keys(stored["slot/passphrase"], "slot/passphrase", passphrase)[2]
    assert keys(stored["slot/recovery"], "slot/recovery", code)[2] == key

    head = opened(stored["head"], "head", key)
    assert head["pages"] == {
        name[5:]: v[-16:].hex() for name, v in stored.items() if name.startswith("page/")
    }
    tables = {name: [] for name in vector["tables"]}
    for page in head["pages"]:
        for record_id, (table, tag) in opened(stored[f"page/{page}"], f"page/{page}", key)["records"].items():
            value = stored[f"record/{record_id}"]
            record = opened(value, f"record/{record_id}", key)
            assert (record["table"], value[-16:].hex(), record_id[:2]) == (table, tag, page)
            tables[table].append(record["doc"])
    assert {name: sorted(docs, key=lambda doc: doc["id"]) for name, docs in tables.items()} == vector[
        "tables"
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_reader_written_from_the_page_opens_every_file(path):
    vector = json.loads(path.read_text(encoding="utf-8"))
    data = bytes.fromhex(vector["file"])
    secrets = {"slot/handover": vector["passphrase"].encode()}
    if vector["kind"] == "backup":
        code = vector["recovery_code"].replace("-", "").encode()
        secrets = {"slot/passphrase": vector["passphrase"].encode(), "slot/recovery": code}
    assert data[:6] == b"GOUD\x01" + {"backup": b"B", "handover": b"O"}[vector["kind"]]
    start = 22 + 111 * len(secrets)
    for place, (name, secret) in enumerate(secrets.items()):
        slot = data[22 + 111 * place :][:111]
        assert slot[6:22] == data[6:22]
        key = keys(slot, name, secret, f"goudklompje {vector['kind']} 1".encode())[2]
        padded = AEAD.AESGCM(key).decrypt(data[start : start + 12], data[start + 12 :], data[:start])
        document = json.loads(padded[4 : 4 + int.from_bytes(padded[:4], "big")])
        assert document.pop("changes", 2) == 2
        assert document == {"made": vector["made"], "records": vector["records"]}


def test_a_reader_written_from_the_page_opens_the_vault_of_a_passkey():
    vector = json.loads((HERE / "vectors" / "passkeys" / "passkey.json").read_text(encoding="utf-8"))
    stored = {name: bytes.fromhex(value) for name, value in vector["stored"].items()}
    name = vector["slot"]
    slot = stored[name]
    rp_end = 56 + slot[55]
    nonce_at = rp_end + 2 + int.from_bytes(slot[rp_end : rp_end + 2])
    assert slot[:6] + slot[22:23] == b"GOUD\x01S\x02"
    assert slot[23:55].hex() == vector["salt"]
    assert slot[56:rp_end].decode() == vector["rp_id"]
    assert slot[rp_end + 2 : nonce_at].hex() == vector["credential_id"]
    assert hashlib.sha256(slot[:-8]).digest()[:8] == slot[-8:]
    assert len(slot) == nonce_at + 12 + 48 + 8
    wrapping = HKDF.HKDF(HASHES.SHA256(), 32, slot[6:22], b"goudklompje passkey 1")
    aes = AEAD.AESGCM(wrapping.derive(bytes.fromhex(vector["output"])))
    root = aes.decrypt(
        slot[nonce_at : nonce_at + 12], slot[nonce_at + 12 : -8], slot[:nonce_at] + name.encode()
    )
    assert root == keys(stored["slot/passphrase"], "slot/passphrase", vector["passphrase"].encode())[1]


def test_the_worked_example_is_true():
    stored = json.loads((HERE / "vectors" / "small.json").read_text(encoding="utf-8"))["stored"]
    slot_block = EXAMPLE.split("`slot/passphrase`:")[1].split("Keys:")[0]
    assert "".join(re.findall("^    ([0-9a-f]+)", slot_block, re.MULTILINE)) == stored["slot/passphrase"]
    secret = re.search("passphrase is `(.+?)`", EXAMPLE)[1].encode()
    shown = re.findall("^    ([0-9a-f]{64}) ", EXAMPLE, re.MULTILINE)
    assert [
        key.hex() for key in keys(bytes.fromhex(stored["slot/passphrase"]), "slot/passphrase", secret)
    ] == shown
    name = re.search("`(record/.+?)`", EXAMPLE)[1]
    start = "".join(re.findall("^    ([0-9a-f]+)  ", EXAMPLE.split(f"`{name}`")[1], re.MULTILINE))
    assert stored[name].startswith(start)
    assert len(start) == 68
    document = json.loads(re.search("^    ({.+})$", EXAMPLE, re.MULTILINE)[1])
    assert opened(bytes.fromhex(stored[name]), name, bytes.fromhex(shown[2])) == document
    assert stored[name][-32:] in EXAMPLE
