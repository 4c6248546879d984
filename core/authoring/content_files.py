"""Read the content files into a deck. A fault is named by file, field and what is allowed there."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from core.authoring.content_links import check_ids, check_links
from core.authoring.schema import CONTENT_ID, Schema
from core.deck.card import Card
from core.deck.decision import Decision
from core.deck.deck import Deck
from core.deck.depth import Depth
from core.deck.glossary import Glossary, Term
from core.deck.leaflet import Leaflet
from core.deck.moment import Moment
from core.deck.phrases import Phrases
from core.deck.question_list import QuestionList
from core.deck.situation import Situation
from core.deck.slot import Slot
from core.deck.source import Elsewhere, Source
from core.errors import ContentFault

HOME = Path(__file__).parent
FOLDERS = {"card": "cards", "question_list": "questions", "depth": "depth"}
"""The kinds of content with a file for each item, and the folder of those files."""
FILES = {
    "term": "glossary.toml",
    "moment": "moments.toml",
    "elsewhere": "elsewhere.toml",
    "situation": "situations.toml",
    "leaflet": "leaflets.toml",
    "decision": "decisions.toml",
    "slot": "slots.toml",
}
"""The kinds of content with a table for each item, and the file of those tables."""


def read_deck(home: Path = HOME) -> Deck:
    """Read and check all content in `home`.

    Raises ContentFault when something is not right.
    """
    sources = [{"id": name, **lines} for name, lines in read_toml(home, "sources.toml").items()]
    schema = Schema.read([source["id"] for source in sources])
    found = {kind: read_folder(home, folder, kind, schema) for kind, folder in FOLDERS.items()}
    found |= {kind: _tables(home, file, kind, schema) for kind, file in FILES.items()}
    check_links(found)
    cards = _in_order(found["card"], schema["card"]["parts"].rank)
    lists = _in_order(found["question_list"], schema["question_list"]["parts"].rank)
    return Deck(
        tuple(map(Card.from_data, cards)),
        tuple(map(Source.from_data, sources)),
        tuple(map(QuestionList.from_data, lists)),
        Glossary(map(Term.from_data, with_ids(found["term"]))),
        tuple(map(Moment.from_data, with_ids(found["moment"]))),
        tuple(map(Elsewhere.from_data, with_ids(found["elsewhere"]))),
        tuple(map(Depth.from_data, with_ids(found["depth"]))),
        tuple(map(Situation.from_data, with_ids(found["situation"]))),
        tuple(map(Leaflet.from_data, with_ids(found["leaflet"]))),
        tuple(map(Decision.from_data, with_ids(found["decision"]))),
        tuple(map(Slot.from_data, with_ids(found["slot"]))),
    )


def read_phrases(language: str, home: Path = HOME) -> Phrases:
    """Read and check what people type in a language: phrases for each card, leaflet and guide of a talk.

    Raises ContentFault when something is not right.
    """
    file = f"phrases/{language}.toml"
    found = _tables(home, file, "phrases", Schema.read(()))
    folders = (home / "cards", home.parent / "talks" / "guides")
    ids = {path.stem for folder in folders for path in folder.rglob("*.toml")}
    ids |= read_toml(home, "leaflets.toml").keys()
    for content_id in found:
        check_ids(file, content_id, [content_id], ids)
    if missing := sorted(ids - found.keys()):
        raise ContentFault(file, missing[0], ["phrases for every card, leaflet and guide"])
    return {content_id: tuple(row["phrases"]) for content_id, row in found.items()}


def read_folder(home: Path, folder: str, kind: str, schema: Schema) -> dict[str, dict[str, Any]]:
    """Read a folder with a file for each item; the name of the file is its id.

    Raises ContentFault when something is not right.
    """
    found: dict[str, dict[str, Any]] = {}
    for path in sorted((home / folder).rglob("*.toml")):
        file = path.relative_to(home).as_posix()
        if not CONTENT_ID.fullmatch(path.stem):
            raise ContentFault(file, "id", ["a file name of small letters, digits and hyphens"])
        if path.stem in found:
            raise ContentFault(file, "id", [f"a file name that no other {kind.replace('_', ' ')} has"])
        found[path.stem] = read_toml(home, file)
        schema.check(kind, file, found[path.stem])
    return found


def read_toml(home: Path, file: str) -> dict[str, Any]:
    """Read a file in `home`. Raises ContentFault when it is no TOML."""
    try:
        return tomllib.loads((home / file).read_text(encoding="utf-8"))
    except ValueError as error:  # both of TOML and of UTF-8
        raise ContentFault(file, "", [f"TOML in UTF-8: {error}"]) from error


def _tables(home: Path, file: str, kind: str, schema: Schema) -> dict[str, dict[str, Any]]:
    """Read a file with a table for each item; the name of the table is its id."""
    found = read_toml(home, file)
    for name, lines in found.items():
        if not isinstance(lines, dict):
            raise ContentFault(file, name, [f"a table [{name}]"])
        schema.check(kind, file, lines, f"{name}.")
    return found


def with_ids(found: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the data of each item with its id."""
    return [{"id": name, **lines} for name, lines in found.items()]


def _in_order(found: dict[str, dict[str, Any]], rank: Callable[[str], Any]) -> list[dict[str, Any]]:
    return sorted(with_ids(found), key=lambda thing: [rank(part) for part in thing["parts"]])
