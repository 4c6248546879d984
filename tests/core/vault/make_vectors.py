"""Makes the known answers in `vectors/`: `python -m tests.core.vault.make_vectors`.

A vector is frozen once a version of the app wrote that format, so existing files are never written again.
Each holds the randomness it used, in the order it was asked for, so that anybody can repeat every byte.
"""

import asyncio
import hashlib
import json
from typing import Any

from core.vault.recovery_code import RecoveryCode
from core.vault.rounds import FLOOR
from tests.core.vault.contract import FILE_VECTORS, VECTORS, Stream, replay, replay_file
from tests.core.vault.setting import PlatformCipher


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


async def made_file(name: str, story: dict[str, Any]) -> dict[str, Any]:
    """The story of a file with its answers."""
    source = randomness(f"file {name}")
    vector = {**story, "random": source.hex()}
    if story["kind"] == "backup":
        vector["recovery_code"] = str(RecoveryCode.draw(Stream(source)))
    data, used = await replay_file(PlatformCipher(), vector)
    return {**vector, "random": source[:used].hex(), "file": data.hex()}


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
    for folder, stories, make in ((VECTORS, STORIES, made), (FILE_VECTORS, FILES, made_file)):
        folder.mkdir(exist_ok=True)
        for name, story in stories.items():
            path = folder / f"{name}.json"
            if not path.exists():
                path.write_text(json.dumps(asyncio.run(make(name, story)), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
