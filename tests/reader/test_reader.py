"""The reader on the frozen files and vaults: what the page says is what was sealed.

Broken and older ones are made from them, so that the names of the problems are the page's too.
"""

import asyncio
import json
import secrets
import time
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, derive_private_key
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.errors import DamagedRecord, NewerFormat
from core.vault.native.cipher import NativeCipher
from core.vault.passkey_slot import PasskeySlot
from core.vault.vault import Vault
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import post_letter
from tests.reader import reader
from tests.reader.reader import Problem, UnreadableError, read_backup, read_handover, read_vault

VECTORS = Path(__file__).parents[1] / "core" / "vault" / "vectors"
PERSON = "record/4335ef1c5897f24be2ce90498cb214ea"
NOTE = "record/733c0adb8f42ee70ea31b862b93056ed"
ERASED_GOAL = "record/173862ea4ea258bfa682d28b3a95a781"


def _vector(name):
    return json.loads((VECTORS / name).read_text(encoding="utf-8"))


def _released(version):
    home = VECTORS.parents[1] / "people" / "released"
    return json.loads((home / f"version-{version}.json").read_text(encoding="utf-8"))


def _stored(vector):
    return {name: bytes.fromhex(value) for name, value in vector["stored"].items()}


def _other_bit(value, offset):
    return value[:offset] + bytes([value[offset] ^ 1]) + value[offset + 1 :]


def _with_checksum(slot):
    return slot[:-8] + sha256(slot[:-8]).digest()[:8]


def _sealed(key, document, before, name=""):
    """Seal as a writer does; `before` is what stands before the nonce."""
    text = json.dumps(document).encode()
    padded = len(text).to_bytes(4) + text
    padded += bytes(max(256, 1 << (len(padded) - 1).bit_length()) - len(padded))
    nonce = secrets.token_bytes(12)
    return before + nonce + AESGCM(key).encrypt(nonce, padded, before + name.encode())


def _sealed_value(vector, name, document):
    """Seal a value for a vault, without listing it anywhere."""
    vault_id, root_key = reader._open_slots(_stored(vector), reader._attempts(vector["passphrase"]))
    key = reader._subkey(root_key, vault_id, "goudklompje records 1")
    return _sealed(key, document, b"GOUD\x01" + name[0].upper().encode() + vault_id, name)


@pytest.fixture(scope="module")
def texts():
    return _vector("texts.json")


@pytest.fixture(scope="module")
def backup():
    return bytes.fromhex(_vector("files/backup.json")["file"])


@pytest.fixture(scope="module")
def backup_passphrase():
    return _vector("files/backup.json")["passphrase"]


# Whole ones


@pytest.mark.parametrize("secret", ["passphrase", "recovery_code"])
@pytest.mark.parametrize("name", [path.name for path in sorted(VECTORS.glob("*.json"))])
def test_a_whole_vault_opens_with_either_secret(name, secret):
    vector = _vector(name)
    vault = read_vault(_stored(vector), vector[secret])
    expected = [(table, document) for table, documents in vector["tables"].items() for document in documents]
    assert vault.problems == {}
    assert sorted(vault.records, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("secret", ["passphrase", "recovery_code"])
def test_a_backup_opens_with_either_secret(backup, secret):
    vector = _vector("files/backup.json")
    file = read_backup(backup, vector[secret])
    assert (file.made, file.changes) == (vector["made"], 2)
    assert [list(record) for record in file.records] == vector["records"]


@pytest.mark.parametrize("secret", ["passphrase", "recovery_code"])
def test_a_backup_in_parts_opens_with_either_secret(secret):
    vector = _vector("parts/backup.json")
    file = read_backup(bytes.fromhex(vector["file"]), vector[secret])
    assert (file.made, file.changes) == (vector["made"], 2)
    assert [list(record) for record in file.records] == vector["records"]


@pytest.mark.parametrize("version", ["0.1", "0.2", "0.3"])
def test_the_vault_and_the_files_that_a_version_made_have_its_records(version):
    made = _released(version)
    vault = read_vault(_stored(made), made["passphrase"])
    backup = read_backup(bytes.fromhex(made["backup"]), made["recovery_code"])
    handover = read_handover(bytes.fromhex(made["handover"]), made["handover_passphrase"])
    assert vault.problems == {}
    for records, expected in ((vault.records, "records"), (backup.records, "records")):
        assert sorted(map(list, records), key=str) == sorted(made[expected], key=str)
    assert [list(record) for record in handover.records] == made["handed_over"]


def test_a_backup_in_parts_of_which_one_is_gone_or_elsewhere_is_damaged():
    vector = _vector("parts/backup.json")
    data = bytes.fromhex(vector["file"])
    start, parts = data[:244], [sealed for sealed, _ in reader._parts(data, 244)]
    parts = [(len(part) - 28).to_bytes(4) + part for part in parts]
    assert start + b"".join(parts) == data
    for chosen in (parts[1:], parts[:-1], [parts[1], parts[0], *parts[2:]], [*parts, parts[-1]], []):
        with pytest.raises(UnreadableError, match=Problem.DAMAGED):
            read_backup(start + b"".join(chosen), vector["passphrase"])


def test_a_handover_opens_with_its_passphrase():
    vector = _vector("files/handover.json")
    file = read_handover(bytes.fromhex(vector["file"]), vector["passphrase"])
    assert (file.made, file.changes) == (vector["made"], None)
    assert [list(record) for record in file.records] == vector["records"]


@pytest.mark.parametrize(
    "typed",
    ["  vier\tgeiten op een\u00a0 dak ", "\uff56ier geiten op een dak", "paag qxz6.fx89_pvwi-fdeq\u201365gg"],
)
def test_a_secret_may_be_typed_in_more_ways_than_one(typed):
    assert read_vault(_stored(_vector("small.json")), typed).problems == {}


@pytest.mark.parametrize("vector", _vector("secrets/readings.json"), ids=lambda one: ascii(one["typed"]))
def test_a_typed_passphrase_is_read_as_the_page_says(vector):
    assert [reading.hex() for reading in reader._readings(vector["typed"])] == vector["readings"]


def test_a_blank_secret_opens_nothing(texts):
    with pytest.raises(UnreadableError, match=Problem.WRONG_SECRET):
        read_vault(_stored(texts), " \u200b")


# Slots


def test_another_passphrase_is_a_wrong_secret(texts):
    with pytest.raises(UnreadableError, match=Problem.WRONG_SECRET):
        read_vault(_stored(texts), "vier geiten op een dak")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda slot: _other_bit(slot, 60), Problem.DAMAGED),
        (lambda slot: slot[:-1], Problem.DAMAGED),
        (lambda _: bytes(111), Problem.DAMAGED),
        (lambda slot: _with_checksum(slot[:23] + bytes(4) + slot[27:]), Problem.DAMAGED),
        (lambda slot: _with_checksum(slot[:22] + b"\x02" + slot[23:]), Problem.NEWER),
        (lambda slot: _with_checksum(slot[:4] + b"\x02" + slot[5:] + b"longer"), Problem.NEWER),
    ],
)
def test_a_slot_that_cannot_be_used_says_why_and_the_other_one_still_opens(texts, change, problem):
    values = _stored(texts)
    values["slot/passphrase"] = change(values["slot/passphrase"])
    with pytest.raises(UnreadableError, match=problem):
        read_vault(values, texts["passphrase"])
    assert read_vault(values, texts["recovery_code"]).problems == {}


# Sealed values


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda value: _other_bit(value, 100), Problem.DAMAGED),
        (lambda value: value[:5], Problem.DAMAGED),
        (lambda value: _other_bit(value, 5), Problem.DAMAGED),
        (lambda value: _other_bit(value, 10), Problem.FOREIGN),
        (lambda value: value[:4] + b"\x02" + value[5:], Problem.NEWER),
    ],
)
def test_one_value_that_does_not_open_takes_no_other_along(texts, change, problem):
    values = _stored(texts)
    values[NOTE] = change(values[NOTE])
    vault = read_vault(values, texts["passphrase"])
    assert vault.problems == {NOTE: problem}
    assert len(vault.records) == 3


def test_a_record_under_the_name_of_another_is_damaged(texts):
    values = _stored(texts)
    values[NOTE] = values[PERSON]
    assert read_vault(values, texts["passphrase"]).problems == {NOTE: Problem.DAMAGED}


@pytest.mark.parametrize("document", [[], {}, {"table": "notes", "doc": {"id": PERSON[-32:]}}])
def test_a_record_whose_document_is_not_what_it_should_be_is_damaged(texts, document):
    vault = read_vault(_stored(texts) | {NOTE: _sealed_value(texts, NOTE, document)}, texts["passphrase"])
    assert vault.problems == {NOTE: Problem.DAMAGED}


def test_a_listed_record_that_is_not_there_is_missing(texts):
    values = _stored(texts)
    del values[NOTE]
    assert read_vault(values, texts["passphrase"]).problems == {NOTE: Problem.MISSING}


def test_records_are_shown_without_their_page_and_without_the_head(texts):
    values = _stored(texts)
    del values["page/73"]
    vault = read_vault(values, texts["passphrase"])
    assert vault.problems == {"page/73": Problem.MISSING}
    assert len(vault.records) == 4
    del values["head"]
    vault = read_vault(values, texts["passphrase"])
    assert vault.problems == {"head": Problem.MISSING}
    assert len(vault.records) == 4


@pytest.mark.parametrize(("name", "shown"), [(NOTE, 3), (ERASED_GOAL, 4)])
def test_a_record_that_is_not_the_last_version_is_older_and_not_shown(texts, name, shown):
    document = {"table": "notes", "doc": {"id": name.removeprefix("record/"), "text": "Eerder."}}
    vault = read_vault(_stored(texts) | {name: _sealed_value(texts, name, document)}, texts["passphrase"])
    assert vault.problems == {name: Problem.OLDER}
    assert len(vault.records) == shown


def test_a_page_that_is_not_the_last_version_judges_nothing(texts):
    older = _sealed_value(texts, "page/73", {"records": {}})
    vault = read_vault(_stored(texts) | {"page/73": older}, texts["passphrase"])
    assert vault.problems == {"page/73": Problem.OLDER}
    assert len(vault.records) == 4


def test_names_that_are_not_of_the_format_are_left_alone(texts):
    others = {"record/" + "A" * 32: b"", "page/7": b"", "anything": b"", "tries": b""}
    assert read_vault(_stored(texts) | others, texts["passphrase"]).problems == {}


# Files


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda file: b"ZIP!" + file[4:], Problem.NOT_OUR_FILE),
        (lambda file: file + bytes(64 * 1024 * 1024), Problem.NOT_OUR_FILE),
        (lambda file: file[:5] + b"O" + file[6:], Problem.NOT_OUR_FILE),
        (lambda file: file[:4] + b"\x03" + file[5:], Problem.NEWER),
        (lambda file: file[:4] + b"\x03X" + file[6:], Problem.NEWER),
        (lambda file: file[:-1], Problem.DAMAGED),
        (lambda file: _other_bit(file, 10), Problem.DAMAGED),
        (lambda file: _other_bit(file, 60), Problem.DAMAGED),
        (lambda file: _other_bit(file, len(file) - 1), Problem.DAMAGED),
    ],
)
def test_a_backup_that_cannot_be_read_says_why(backup, backup_passphrase, change, problem):
    with pytest.raises(UnreadableError, match=problem):
        read_backup(change(backup), backup_passphrase)


def test_a_backup_of_another_size_is_damaged_whatever_the_secret(backup):
    with pytest.raises(UnreadableError, match="file: damaged"):
        read_backup(backup[:-1], "een heel ander geheim")


def _backup_without_passphrase_slot(backup, document):
    slots = {"slot/recovery": backup[133:244]}
    _, root_key = reader._open_slots(
        slots, reader._attempts(_vector("files/backup.json")["recovery_code"])[:1]
    )
    key = reader._subkey(root_key, backup[6:22], "goudklompje backup 1")
    return _sealed(key, document, backup[:22] + bytes(111) + backup[133:244])


def test_a_backup_without_one_of_its_slots_opens_with_the_other_secret_only(backup):
    vector = _vector("files/backup.json")
    without = _backup_without_passphrase_slot(backup, {"made": vector["made"], "changes": 7, "records": []})
    assert read_backup(without, vector["recovery_code"]).changes == 7
    with pytest.raises(UnreadableError, match=r"slot/passphrase: damaged"):
        read_backup(without, vector["passphrase"])


@pytest.mark.parametrize(
    "document",
    [
        [],
        {"made": "2026-11-22T08:30:00+01:00", "records": []},
        {"made": "2026-11-22T08:30:00+01:00", "changes": 2, "records": [["people", {}]]},
        {"made": "2026-11-22T08:30:00+01:00", "changes": 2, "records": [["people", {"id": "a"}]] * 2},
    ],
)
def test_a_backup_whose_document_is_not_what_it_should_be_is_damaged(backup, document):
    file = _backup_without_passphrase_slot(backup, document)
    with pytest.raises(UnreadableError, match="file: damaged"):
        read_backup(file, _vector("files/backup.json")["recovery_code"])


# Documents, and what a later version writes


@pytest.mark.parametrize("name", _vector("documents/documents.json"))
def test_a_padded_document_is_what_the_vector_says_or_damaged(name):
    case = _vector("documents/documents.json")[name]
    assert reader.read_padded(bytes.fromhex(case["padded"])) == case["document"]


@pytest.mark.parametrize("items", ["{}", "0", '""'])
def test_a_document_with_more_values_than_its_size_allows_is_damaged(items):
    few, many = (f'{{"a":[{",".join([items] * number)}]}}'.encode() for number in (9_000, 50_000))
    assert reader.read_padded(len(few).to_bytes(4) + few) is not None
    assert reader.read_padded(len(many).to_bytes(4) + many) is None


def test_a_vault_of_a_later_version_opens_with_all_its_tables():
    vector = _vector("later/vault.json")
    vault = read_vault(_stored(vector), vector["passphrase"])
    expected = [(table, document) for table, documents in vector["tables"].items() for document in documents]
    assert vault.problems == {}
    assert sorted(vault.records, key=str) == sorted(expected, key=str)


def test_files_of_a_later_version_open_with_all_they_hold():
    for name, read in (("backup", read_backup), ("handover", read_handover)):
        vector = _vector(f"later/{name}.json")
        file = read(bytes.fromhex(vector["file"]), vector["passphrase"])
        assert [list(record) for record in file.records] == vector["records"]


# Letters


def test_the_key_schedule_gives_the_answer_that_rfc_9180_publishes():
    """Appendix A.3.1: base mode with AES-128-GCM, of which the first message has additional data."""
    private = derive_private_key(
        int("f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2", 16), SECP256R1()
    )
    encapsulated = bytes.fromhex(
        "04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac9"
        "8536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4"
    )
    key, nonce = reader.hpke_key(private, encapsulated, b"Ode on a Grecian Urn", (1, 16))
    assert (key.hex(), nonce.hex()) == ("868c066ef58aae6dc589b6cfdd18f97e", "4e0bc5018beba4bf004cca59")
    sealed = bytes.fromhex(
        "5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434"
    )
    assert AESGCM(key).decrypt(nonce, sealed, b"Count-0") == b"Beauty is truth, truth beauty"


def test_the_known_letters_open_and_not_under_another_name_or_when_changed():
    vector = _vector("letters/letters.json")
    keys = [b"no key", bytes.fromhex(vector["private"])]
    for one in vector["letters"]:
        value = bytes.fromhex(one["value"])
        assert reader.open_letter(one["name"], value, keys) == one["document"]
        spoiled = [_other_bit(value, place) for place in range(6, 104, 7)]
        for name, changed in [(f"letter/{'0' * 32}", value), *((one["name"], other) for other in spoiled)]:
            with pytest.raises(UnreadableError):
                reader.open_letter(name, changed, keys)


@pytest.fixture(scope="module")
def taken():
    """A vault of version 0.1 that was opened by this version, and took a letter; and its passphrase."""
    released = _released("0.1")
    store = MemoryStore(_stored(released))

    async def run():
        vault = Vault(store, NativeCipher(), random=secrets.token_bytes, clock=time.monotonic)
        await vault.unlock(released["passphrase"])
        await vault.letters(datetime(2026, 11, 30, tzinfo=UTC))

    asyncio.run(run())
    asyncio.run(post_letter(store, "1" * 32, text="Vroeg zelf om hulp."))
    store.values[f"letter/{'2' * 32}"] = b"GOUD\1L"
    return store.values, released


def test_the_letters_of_a_vault_open_and_damaged_ones_are_named(taken):
    values, released = taken
    opened, problems = reader.read_letters(values, released["passphrase"])
    assert opened == {f"letter/{'1' * 32}": {"text": "Vroeg zelf om hulp."}}
    assert problems == {f"letter/{'2' * 32}": Problem.DAMAGED}


def test_a_reader_that_knows_no_letters_opens_a_vault_of_0_1_that_takes_them(taken):
    values, released = taken
    vault = read_vault(values, released["passphrase"])
    assert vault.problems == {}
    added = [table for table, doc in vault.records if [table, doc] not in released["records"]]
    assert added == ["letterbox"]
    assert len(vault.records) == len(released["records"]) + 1


# Passkeys


@pytest.fixture(scope="module")
def passkey():
    """A vault that a passkey opens: its values, the name of the slot, and what the passkey gives."""
    vector = _vector("passkeys/passkey.json")
    return _stored(vector), vector["slot"], bytes.fromhex(vector["output"])


def test_the_output_of_a_passkey_opens_the_vault_that_its_passphrase_opens(passkey):
    vault = reader.read_vault_with_passkey(*passkey)
    assert vault == read_vault(passkey[0], _vector("passkeys/passkey.json")["passphrase"])
    assert vault.problems == {}
    ((table, doc),) = vault.records
    assert (table, doc["slot"], doc["label"]) == ("passkeys", passkey[1], "Android, Chrome")


def test_no_changed_byte_of_a_passkey_slot_opens(passkey):
    values, name, output = passkey
    slot = values[name]
    for place in range(len(slot) - 8):
        for changed in (_other_bit(slot, place), _with_checksum(_other_bit(slot, place))):
            with pytest.raises(UnreadableError):
                reader.open_passkey_slot(name, changed, output)
    for other_name, other_output in ((name[:-1], output), (name, bytes(32))):
        with pytest.raises(UnreadableError, match="wrong secret"):
            reader.open_passkey_slot(other_name, slot, other_output)


@pytest.mark.parametrize(
    ("place", "value", "problem"),
    [
        (0, b"B", Problem.DAMAGED),
        (4, b"\2", Problem.NEWER),
        (22, b"\1", Problem.DAMAGED),
        (22, b"\3", Problem.NEWER),
        (55, b"\0", Problem.DAMAGED),
        (56, b"\xe9", Problem.DAMAGED),
    ],
)
def test_the_app_and_the_reader_say_the_same_of_a_passkey_slot_that_is_none(passkey, place, value, problem):
    values, name, output = passkey
    slot = _with_checksum(values[name][:place] + value + values[name][place + 1 :])
    with pytest.raises(UnreadableError) as raised:
        reader.open_passkey_slot(name, slot, output)
    assert raised.value.problem is problem
    with pytest.raises(NewerFormat if problem is Problem.NEWER else DamagedRecord):
        PasskeySlot.read(name, slot)
