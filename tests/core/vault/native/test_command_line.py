"""The command for the day the phone is gone, on the files that were ever written."""

import asyncio
import json
import os
import runpy
import stat
import sys
from datetime import UTC, datetime

import pytest

from core.vault.kdf import FLOOR
from core.vault.vault import Vault
from tests.core.vault.contract import file_vectors
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, PlatformCipher, half_seconds, post_letter

COMMAND = pytest.importorskip("core.vault.native.__main__", exc_type=ImportError)
VECTORS = file_vectors()
MADE = datetime(2026, 11, 30, 7, tzinfo=UTC)


@pytest.fixture(params=VECTORS)
def vector(request):
    return VECTORS[request.param]


@pytest.fixture
def file(tmp_path, vector):
    path = tmp_path / "copy.goud"
    path.write_bytes(bytes.fromhex(vector["file"]))
    return str(path)


@pytest.fixture
def run(vector, capsys):
    """Run the command, answering each question for a secret with the next of these; gives code and output."""

    def main(*arguments, answers=(vector["passphrase"],)):
        answers = iter(answers)
        code = COMMAND.main(arguments, ask=lambda _: next(answers))
        said = capsys.readouterr()
        return code, said.out, said.err

    return main


def test_a_file_is_listed_without_its_words(run, file):
    code, out, err = run("list", file)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"made {out[5:27]}",
        "     1 goals",
        "     2 notes, 2026-11-21 to 2026-11-21",
        "     1 people",
    ]
    assert "Teun" not in out


def test_its_words_are_shown_when_they_are_asked_for(run, file):
    code, out, _ = run("list", file, "--words")
    assert code == 0
    assert "Test Teun" in out
    assert "😀 é ?" in out


@pytest.mark.parametrize("words", [False, True])
def test_notes_about_a_group_are_counted_by_their_own_name_with_their_days(words):
    notes = [["group_notes", {"id": one * 32, "day": f"2026-11-2{one}"}] for one in "12"]
    document = {"made": "2026-11-22T08:30:00+00:00", "records": notes}
    lines = list(COMMAND.listed(document, words=words))
    assert lines[1] == "     2 group_notes, 2026-11-21 to 2026-11-22"
    assert sum(line.startswith("group_notes {") for line in lines) == 2 * words


def test_what_the_maker_of_a_file_made_up_does_not_reach_the_terminal():
    doc = {"id": "a" * 32, "day": "\x1b[2J", "text": "\x9b2J"}
    document = {
        "made": "2026-11-22T08:30:00+00:00",
        "records": [["notes", doc], ["\x1b]0;", {"id": "b" * 32}]],
    }
    lines = list(COMMAND.listed(document, words=True))
    assert lines[1:3] == ["     1 notes", "     1 other"]
    assert all(line.isprintable() for line in lines)


def test_a_file_that_is_whole_is_verified(run, file, tmp_path, vector):
    secret = tmp_path / "secret"
    secret.write_text(vector["passphrase"] + "\n", encoding="utf-8")
    assert run("verify", file, "--secret-file", str(secret), answers=())[0] == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "utf-16-be-bom"])
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_secret_file_of_any_editor_is_read(run, file, tmp_path, vector, encoding, end):
    boms = {"utf-16-le-bom": b"\xff\xfe", "utf-16-be-bom": b"\xfe\xff"}
    data = (vector["passphrase"] + end).encode(encoding.removesuffix("-bom"))
    secret = tmp_path / "secret"
    secret.write_bytes(boms.get(encoding, b"") + data)
    assert run("verify", file, "--secret-file", str(secret), answers=())[0] == 0


def test_a_blank_secret_is_told_from_a_wrong_one(run, file):
    assert run("verify", file, answers=[" "]) == (
        1,
        "",
        "Nothing was typed. Type the passphrase or recovery code of this file.\n",
    )


def test_a_wrong_secret_is_told_from_a_spoilt_file(run, file, tmp_path, vector):
    assert run("verify", file, answers=["fout"])[0::2] == (
        1,
        "That is not the passphrase or recovery code of this file.\n",
    )
    for data, says in (
        (bytes.fromhex(vector["file"])[:-1], "damaged"),
        (b"GOUD\x03B", "newer version"),
        (b"", "no Goudklompje"),
    ):
        path = tmp_path / "spoilt"
        path.write_bytes(data)
        code, out, err = run("verify", str(path))
        assert (code, out) == (3, "")
        assert says in err


def test_what_is_exported_is_readable_and_goes_to_a_new_file_for_its_owner_alone(run, file, tmp_path, vector):
    to = tmp_path / "readable.json"
    assert run("export", file, str(to)) == (0, "", "")
    tables = json.loads(to.read_text(encoding="utf-8"))["tables"]
    assert sorted(doc["id"] for docs in tables.values() for doc in docs) == [
        doc["id"] for _, doc in vector["records"]
    ]
    assert stat.S_IMODE(to.stat().st_mode) == 0o600
    code, _, err = run("export", file, str(to))
    assert code == 2
    assert str(to) in err


def test_a_file_gets_another_passphrase_as_a_new_file(run, file, tmp_path, vector):
    to, new = tmp_path / "new.goud", "drie vogels op het hek"
    assert run("rekey", file, str(to), answers=[vector["passphrase"], new, "anders"])[0] == 1
    assert run("rekey", file, str(to), answers=[vector["passphrase"], "kort", "kort"])[0] == 1
    assert not to.exists()
    assert run("rekey", file, str(to), answers=[vector["passphrase"], new, new]) == (0, "", "")
    assert run("verify", str(to), answers=[new])[0] == 0
    assert run("verify", str(to))[0] == 1
    secret, other = tmp_path / "secret", tmp_path / "other.goud"
    secret.write_text(new, encoding="utf-8")
    assert run("rekey", file, str(other), "--new-secret-file", str(secret))[0] == 0
    assert run("verify", str(other), answers=[new])[0] == 0


def test_a_file_that_is_not_there_is_named(run, tmp_path):
    code, _, err = run("list", str(tmp_path / "nowhere"))
    assert code == 2
    assert "nowhere" in err


def test_what_cannot_be_asked_is_explained(run):
    with pytest.raises(SystemExit) as left:
        run("open")
    assert left.value.code == 2


def test_it_runs_as_a_module(monkeypatch, file):
    monkeypatch.delitem(sys.modules, "core.vault.native.__main__")
    monkeypatch.setattr(sys, "argv", ["vault", "list", f"{file}.gone", "--secret-file", file])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("core.vault.native", run_name="__main__")
    assert left.value.code == 2


async def backup_with_letters():
    """A backup with a letter that opens and one that does not, and the private key for them."""
    store = MemoryStore()
    vault = Vault(store, PlatformCipher(), random=os.urandom, clock=half_seconds())
    await vault.create(PASSPHRASE, rounds=FLOOR)
    await vault.letters(MADE)
    await post_letter(store, "1" * 32, day="2026-11-30", text="Vroeg zelf om hulp.")
    store.values[f"letter/{'2' * 32}"] = b"damaged"
    await vault.refresh()
    (keys,) = vault.table("letterbox").all()
    return (await vault.make_backup(MADE)).data, keys["private"]


def test_letters_are_counted_and_opened_and_their_key_is_not_shown(tmp_path, capsys):
    data, private = asyncio.run(backup_with_letters())
    path = tmp_path / "copy.goud"
    path.write_bytes(data)
    assert COMMAND.main(["list", str(path)], ask=lambda _: PASSPHRASE) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["     2 letters, 2026-11-30 to 2026-11-30"]
    to = tmp_path / "copy.json"
    assert COMMAND.main(["export", str(path), str(to)], ask=lambda _: PASSPHRASE) == 0
    letters = json.loads(to.read_text())["tables"]["letters"]
    assert [(one["id"][0], one["opened"], one.get("text")) for one in letters] == [
        ("1", True, "Vroeg zelf om hulp."),
        ("2", False, None),
    ]
    assert private not in to.read_text()
