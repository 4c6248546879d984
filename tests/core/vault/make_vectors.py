"""Makes the known answers in `vectors/`: `python -m tests.core.vault.make_vectors`.

A vector is frozen once a version of the app wrote that format, so existing files are never written again.
Each holds the randomness it used, in the order it was asked for, so that anybody can repeat every byte.
"""

import asyncio
import hashlib
import json
from typing import Any
from unittest.mock import patch

from core.vault import file_body
from core.vault.kdf import FLOOR
from core.vault.letterbox import PREFIX_SIZE, letterbox_value
from core.vault.letters import letter_info
from core.vault.passkey_slot import passkey_names
from core.vault.recovery_code import RecoveryCode
from core.vault.value_format import pad
from tests.core.vault import later_version
from tests.core.vault.contract import (
    DOCUMENT_VECTORS,
    FILE_VECTORS,
    LATER_VECTORS,
    LETTER_VECTORS,
    PASSKEY_VECTORS,
    VECTORS,
    Stream,
    replay,
    replay_file,
    replay_passkey,
)
from tests.core.vault.setting import PlatformCipher, sealed_letter


def randomness(name: str, size: int = 2000) -> bytes:
    """Bytes that look random and are the same for ever."""
    return b"".join(
        hashlib.sha256(f"goudklompje {name} {number}".encode()).digest() for number in range(size // 32)
    )


def record(seed: str, /, **fields: Any) -> dict[str, Any]:
    """A document with an id made from a seed."""
    return {"id": randomness(seed)[:16].hex(), **fields}


TEUN = record("teun", name="Test Teun", created="2026-11-21")
GOAL = record("goal", person=TEUN["id"], title="Zelf om gereedschap vragen", state="open")
NOTE = record("note", person=TEUN["id"], day="2026-11-21", text="Vroeg vandaag zelf om de grote sleutel.")
STRANGE = record(
    "strange",
    text="😀 é \ud83d שלום \0 \u2028",
    list=[1, 2.5, None, True, {"deep": []}],
)
LONG = record("long", text="Hij zei: het gaat elke dag een beetje beter. " * 50)

STORIES: dict[str, dict[str, Any]] = {
    "small": {
        "passphrase": "vier geiten op een dak",
        "rounds": FLOOR,
        "steps": [{"saves": [["people", TEUN]], "erases": []}],
        "tables": {"people": [TEUN]},
    },
    "texts": {
        "passphrase": "Caf\u00e9  met   z\u00f2n op straat",
        "rounds": 700_000,
        "steps": [
            {"saves": [["people", TEUN], ["goals", GOAL], ["notes", NOTE]], "erases": []},
            {"saves": [["notes", STRANGE], ["notes", {**NOTE, "text": "Korter."}]], "erases": []},
            {"saves": [["notes", LONG]], "erases": [["goals", GOAL["id"]]]},
        ],
        "tables": {
            "people": [TEUN],
            "goals": [],
            "notes": sorted([STRANGE, LONG, {**NOTE, "text": "Korter."}], key=lambda doc: doc["id"]),
        },
    },
}


RECORDS = sorted(
    [["people", TEUN], ["goals", GOAL], ["notes", NOTE], ["notes", STRANGE]], key=lambda pair: pair[1]["id"]
)

FILES: dict[str, dict[str, Any]] = {
    "backup": {
        "kind": "backup",
        "made": "2026-11-22T08:30:00+01:00",
        "passphrase": "vier geiten op een dak",
        "rounds": FLOOR,
        "records": RECORDS,
    },
    "handover": {
        "kind": "handover",
        "made": "2026-11-22T08:31:00+01:00",
        "passphrase": "zes emmers naast de trap",
        "ticks": [0.0, 0.125],  # what the clock says before and after a trial: 800 000 rounds
        "records": RECORDS,
    },
}


def padded(content: bytes, size: int = 256, *, zeros: bytes = b"\0") -> str:
    """A document as it is before sealing, in hex."""
    return (len(content).to_bytes(4, "big") + content).ljust(size, zeros).hex()


DOCUMENTS: dict[str, dict[str, Any]] = {
    "documents": {
        name: {"padded": value, "document": document}
        for name, value, document in (
            ("the smallest there is", padded(b"{}"), {}),
            ("more zeros than the size class takes", padded(b'{"a":1}', 1024), {"a": 1}),
            ("zeros to a size that is no class", padded(b'{"a":1}', 300), {"a": 1}),
            ("no padding", padded(b'{"a":1}', 0), {"a": 1}),
            ("something behind the document", padded(b'{"a":1}', zeros=b"x"), None),
            ("a length beyond the end", (300).to_bytes(4, "big").hex() + bytes(252).hex(), None),
            ("no length", "0000", None),
            ("white space and a character as it is", padded(' {"a": "é"} '.encode()), {"a": "é"}),
            ("half a surrogate pair", padded(b'{"a":"\\ud83d"}'), {"a": "\ud83d"}),
            ("half a surrogate pair as bytes", padded(b'{"a":"\xed\xa0\xbd"}'), None),
            ("a byte order mark", padded(b'\xef\xbb\xbf{"a":1}'), None),
            ("UTF-16", padded('{"a":1}'.encode("utf-16-le")), None),
            ("UTF-16 with a byte order mark", padded('{"a":1}'.encode("utf-16")), None),
            ("UTF-32", padded('{"a":1}'.encode("utf-32-le")), None),
            ("a name twice", padded(b'{"a":1,"a":1}'), None),
            ("a name twice, deep inside", padded(b'{"a":[{"b":1,"c":2,"b":3}]}'), None),
            ("the largest whole number", padded(b'{"a":9007199254740991}'), {"a": 2**53 - 1}),
            ("the lowest whole number", padded(b'{"a":-9007199254740991}'), {"a": 1 - 2**53}),
            ("a whole number that is too large", padded(b'{"a":9007199254740992}'), None),
            ("a whole number that is too low", padded(b'{"a":-9007199254740992}'), None),
            ("a number that is no whole one", padded(b'{"a":2.5e3}'), {"a": 2500.0}),
            ("a number that is too large", padded(b'{"a":1e999}'), None),
            ("a number that JSON does not have", padded(b'{"a":NaN}'), None),
            ("a list", padded(b"[]"), None),
            ("a text that is cut", padded(b'{"a":"'), None),
            ("two documents", padded(b"{}{}"), None),
            ("no document", padded(b""), None),
        )
    }
}
"""What is before sealing, and the document in it; None when it is damaged."""


async def made_document(name: str, story: dict[str, Any]) -> dict[str, Any]:  # noqa: ARG001 - as the others
    """The cases as they are: nothing is drawn or sealed."""
    return story


LATER: dict[str, dict[str, Any]] = {
    "vault": {
        "passphrase": "vier geiten op een dak",
        "rounds": FLOOR,
        "steps": [{"saves": [list(record) for record in later_version.RECORDS], "erases": []}],
        "tables": later_version.tables(later_version.RECORDS),
    },
    "backup": {
        "kind": "backup",
        "made": later_version.MOMENT,
        "passphrase": "vier geiten op een dak",
        "rounds": FLOOR,
        "records": [list(record) for record in later_version.RECORDS],
    },
    "handover": {
        "kind": "handover",
        "made": later_version.MOMENT,
        "passphrase": "zes emmers naast de trap",
        "ticks": [0.0, 0.125],
        "records": [list(record) for record in later_version.PEOPLE],
    },
}


PARTS: dict[str, dict[str, Any]] = {
    "backup": {
        "kind": "backup",
        "made": "2026-11-29T08:30:00+01:00",
        "passphrase": "vier geiten op een dak",
        "rounds": FLOOR,
        "records": sorted([*RECORDS, ["notes", LONG]], key=lambda pair: pair[1]["id"]),
    },
}


LETTERS: dict[str, dict[str, Any]] = {
    "letters": {
        "vault_id": randomness("letters")[:16].hex(),
        "documents": [
            {
                "written": "2026-11-30T06:58:00+01:00",
                "day": "2026-11-30",
                "who": "Teun",
                "text": "Was op tijd.",
            },
            {"who": "\u00c9mile \U0001f600", "signs": ["asked"], "nugget": True, "unfinished": True},
            {"text": "Hij zei: het gaat elke dag een beetje beter. " * 50, "next": "Morgen kijken"},
            {},
        ],
    }
}


async def made_letters(name: str, story: dict[str, Any]) -> dict[str, Any]:
    """A key pair with letters sealed to it. HPKE draws keys of its own, so this cannot be made again."""
    keys = await PlatformCipher().draw_letter_keys()
    letterbox = letterbox_value(bytes.fromhex(story["vault_id"]), keys.public)
    letters = []
    for number, document in enumerate(story["documents"]):
        letter_id = randomness(f"{name} {number}")[:16].hex()
        content = pad(json.dumps(document, separators=(",", ":")).encode())
        value = await sealed_letter(letterbox, letter_id, content)
        letters.append(
            {
                "name": f"letter/{letter_id}",
                "value": value.hex(),
                "info": letter_info(f"letter/{letter_id}", value).hex(),
                "sealed": value[PREFIX_SIZE:].hex(),
                "padded": content.hex(),
                "document": document,
            }
        )
    return {
        "private": keys.private.hex(),
        "public": keys.public.hex(),
        "letterbox": letterbox.hex(),
        "letters": letters,
    }


PASSKEYS: dict[str, dict[str, Any]] = {
    "passkey": {
        "passphrase": "vier geiten op een dak",
        "rounds": FLOOR,
        "credential_id": randomness("credential")[:32].hex(),
        "rp_id": "goudklompje.example.org",
        "salt": randomness("salt")[:32].hex(),
        "output": randomness("output")[:32].hex(),
        "label": "Android, Chrome",
        "made": "2026-11-30T07:00:00+01:00",
    }
}


async def made_passkey(name: str, story: dict[str, Any]) -> dict[str, Any]:
    """A vault that a passkey opens, with the name of its slot."""
    source = randomness(name)
    vector = {**story, "random": source.hex()}
    stored, used = await replay_passkey(PlatformCipher(), vector)
    (slot,) = passkey_names(stored)
    values = {key: stored[key].hex() for key in sorted(stored)}
    return {**vector, "random": source[:used].hex(), "slot": slot, "stored": values}


async def made_later(name: str, story: dict[str, Any]) -> dict[str, Any]:
    """What a later version of the app stores, or writes in a file."""
    return await (made_file if "kind" in story else made)(f"later {name}", story)


async def made_file(name: str, story: dict[str, Any]) -> dict[str, Any]:
    """The story of a file with its answers."""
    source = randomness(f"file {name}")
    vector = {**story, "random": source.hex()}
    if story["kind"] == "backup":
        vector["recovery_code"] = str(RecoveryCode.draw(Stream(source)))
    data, used = await replay_file(PlatformCipher(), vector)
    return {**vector, "random": source[:used].hex(), "file": data.hex()}


async def made_in_parts(name: str, story: dict[str, Any]) -> dict[str, Any]:
    """The story of a backup with its answers, in parts of half a kilobyte although it would fit whole."""
    with patch.object(file_body, "LARGEST_PADDED", 1024), patch.object(file_body, "PART", 512):
        return await made_file(f"parts {name}", story)


async def made(name: str, story: dict[str, Any]) -> dict[str, Any]:
    """The story with its answers."""
    source = randomness(name)
    code = str(RecoveryCode.draw(Stream(source)))
    vector = {**story, "recovery_code": code, "random": source.hex()}
    stored, used = await replay(PlatformCipher(), vector)
    vector["random"] = source[:used].hex()
    vector["stored"] = {key: stored[key].hex() for key in sorted(stored)}
    return vector


def main() -> None:
    """Write the vectors that are not there yet."""
    for folder, stories, make in (
        (VECTORS, STORIES, made),
        (FILE_VECTORS, FILES, made_file),
        (DOCUMENT_VECTORS, DOCUMENTS, made_document),
        (LATER_VECTORS, LATER, made_later),
        (VECTORS / "parts", PARTS, made_in_parts),
        (LETTER_VECTORS, LETTERS, made_letters),
        (PASSKEY_VECTORS, PASSKEYS, made_passkey),
    ):
        folder.mkdir(exist_ok=True)
        for name, story in stories.items():
            path = folder / f"{name}.json"
            if not path.exists():
                path.write_text(json.dumps(asyncio.run(make(name, story)), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
