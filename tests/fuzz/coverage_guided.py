"""Fuzzes the parsers for as long as one likes, guided by which lines of core each input reaches.

    python -m tests.fuzz.coverage_guided [SECONDS]     ten minutes unless told otherwise

Not a part of `make test`: it needs atheris, which is not in requirements.lock. It can be had in a place of
its own, which says nothing to the project's packages:

    python3 -m venv build/fuzz && build/fuzz/bin/pip install atheris tinydb
    nice -n 19 build/fuzz/bin/python -m tests.fuzz.coverage_guided

Inputs that reached something new are kept in build/fuzz-corpus and tried first the next time. An input that
raises something else than our errors is written beside it, and ends the run.
"""

import json
import sys
from pathlib import Path

try:
    import atheris
except ModuleNotFoundError:
    sys.exit("This needs atheris; the first lines of this file say how to get it.")

with atheris.instrument_imports(include=["core"]):
    from core.vault.envelope import BACKUP, HANDOVER
    from core.vault.value_format import pad
    from tests.fuzz import targets, valid_document

CORPUS = Path(__file__).parents[2] / "build" / "fuzz-corpus"
LARGEST = 4096
WORDS = (
    *(
        "GOUD\\x01B",
        "GOUD\\x01O",
        "GOUD\\x01S",
        "GOUD\\x01R",
        '\\"made\\":',
        '\\"changes\\":',
        '\\"records\\":',
    ),
    *(
        '\\"people\\"',
        '\\"goals\\"',
        '\\"notes\\"',
        '\\"drafts\\"',
        '\\"erased\\"',
        '\\"copies\\"',
        '\\"id\\":',
    ),
    *(
        '\\"2026-11-22\\"',
        '\\"2026-11-22T09:30:00+00:00\\"',
        "0123456789abcdef0123456789abcdef",
        "NaN",
        "1e999",
    ),
    *(
        '\\"name\\":',
        '\\"created\\":',
        '\\"title\\":',
        '\\"state\\":',
        '\\"open\\"',
        '\\"person\\":',
        '\\"goal\\":',
    ),
    *(
        '\\"day\\":',
        '\\"text\\":',
        '\\"written\\":',
        '\\"changed\\":',
        '\\"origin\\":',
        '\\"of\\":',
        "\\\\ud800",
    ),
)


def main() -> None:
    """Fuzz, and say what came of it."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    CORPUS.mkdir(parents=True, exist_ok=True)
    for place, seed in enumerate(_seeds()):
        (CORPUS / f"seed-{place}").write_bytes(seed)
    words = CORPUS.with_name("fuzz-words")
    words.write_text("".join(f'"{word}"\n' for word in WORDS), encoding="utf-8")
    options = [f"-max_total_time={seconds}", f"-max_len={LARGEST}", f"-dict={words}", "-rss_limit_mb=1024"]
    crashes = f"-artifact_prefix={CORPUS.parent}/fuzz-"
    atheris.Setup([sys.argv[0], *options, crashes, "-print_final_stats=1", str(CORPUS)], _one_input)
    atheris.Fuzz()


def _one_input(data: bytes) -> None:
    """Give the first byte's target the rest."""
    if data:
        targets.try_out(targets.TARGETS[data[0] % len(targets.TARGETS)], data[1:])


def _seeds() -> list[bytes]:
    """Whole files and documents to begin from, each behind the number of its target."""
    text = json.dumps(valid_document.DOCUMENT, separators=(",", ":")).encode()
    whole = {
        targets.backup: targets.file_of(BACKUP, pad(text)),
        targets.handover: targets.file_of(HANDOVER, pad(text)),
        targets.backup_restored: targets.file_of(BACKUP, pad(text)),
        targets.handover_taken_in: targets.file_of(HANDOVER, pad(text)),
        targets.backup_document: text,
        targets.handover_document: text,
        targets.recovery_code: b"PAAG-QXZ6-FX89-PVW1-FDEQ-65GG",
    }
    return [bytes([place]) + whole.get(target, b"") for place, target in enumerate(targets.TARGETS)]


if __name__ == "__main__":
    main()
