"""Read the content files into a deck. A fault is named by file, field and what is allowed there."""

import tomllib
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any

from core.authoring.schema import CONTENT_ID, Schema
from core.deck.card import Card
from core.deck.deck import Deck
from core.deck.glossary import Glossary, Term
from core.deck.moment import Moment
from core.deck.question_list import QuestionList
from core.deck.source import Elsewhere, Source
from core.errors import CardFault

HOME = Path(__file__).parent


def read_deck(home: Path = HOME) -> Deck:
    """Read and check all content in `home`: a file for each card and question list, one per other kind.

    Raises CardFault when something is not right.
    """
    sources = [{"id": name, **lines} for name, lines in _toml(home / "sources.toml").items()]
    schema = Schema.read([source["id"] for source in sources])
    cards = _folder(home / "cards", "card", schema)
    lists = _folder(home / "questions", "question_list", schema)
    terms = _tables(home / "glossary.toml", "term", schema)
    moments = _tables(home / "moments.toml", "moment", schema)
    elsewhere = _tables(home / "elsewhere.toml", "elsewhere", schema)
    for card_id, card in cards.items():
        _check_links(f"{card_id}.toml", "related", card.get("related", ()), cards.keys() - {card_id})
        _check_links(f"{card_id}.toml", "questions", card.get("questions", ()), lists.keys())
        _check_widths(f"{card_id}.toml", card)
    for name, term in terms.items():
        _check_links("glossary.toml", f"{name}.card", [term["card"]] if "card" in term else (), cards.keys())
    for name, moment in moments.items():
        _check_links("moments.toml", f"{name}.cards", moment["cards"], cards.keys())
    return Deck(
        tuple(map(Card.from_data, _in_order(cards, schema["card"]["parts"].rank))),
        tuple(map(Source.from_data, sources)),
        tuple(map(QuestionList.from_data, _in_order(lists, schema["question_list"]["parts"].rank))),
        Glossary(Term.from_data({"id": name, **term}) for name, term in terms.items()),
        tuple(Moment.from_data({"id": name, **moment}) for name, moment in moments.items()),
        tuple(Elsewhere.from_data({"id": name, **row}) for name, row in elsewhere.items()),
    )


def _folder(folder: Path, kind: str, schema: Schema) -> dict[str, dict[str, Any]]:
    """Read a folder with a file for each item; the name of the file is its id."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.rglob("*.toml")):
        if not CONTENT_ID.fullmatch(path.stem):
            raise CardFault(path.name, "id", ["a file name of small letters, digits and hyphens"])
        if path.stem in found:
            raise CardFault(path.name, "id", [f"a file name that no other {kind.replace('_', ' ')} has"])
        found[path.stem] = _toml(path)
        schema.check(kind, path.name, found[path.stem])
    return found


def _tables(path: Path, kind: str, schema: Schema) -> dict[str, dict[str, Any]]:
    """Read a file with a table for each item; the name of the table is its id."""
    found = _toml(path)
    for name, lines in found.items():
        if not isinstance(lines, dict):
            raise CardFault(path.name, name, [f"a table [{name}]"])
        schema.check(kind, path.name, lines, f"{name}.")
    return found


def _check_links(file: str, field: str, links: Iterable[str], allowed: Collection[str]) -> None:
    if not set(links) <= set(allowed):
        raise CardFault(file, field, sorted(allowed))


def _check_widths(file: str, card: dict[str, Any]) -> None:
    table = card.get("table", {"columns": (), "rows": ()})
    if any(len(row) != len(table["columns"]) for row in table["rows"]):
        raise CardFault(file, "table.rows", ["as many texts in a row as there are columns"])


def _in_order(found: dict[str, dict[str, Any]], rank: Callable[[str], Any]) -> list[dict[str, Any]]:
    things = [{"id": name, **lines} for name, lines in found.items()]
    return sorted(things, key=lambda thing: [rank(part) for part in thing["parts"]])


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:  # both of TOML and of UTF-8
        raise CardFault(path.name, "", [f"TOML in UTF-8: {error}"]) from error
