"""Read the content files into a deck. A fault is named by file, field and what is allowed there."""

import tomllib
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any

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
from core.deck.slot import Slot, slot_names
from core.deck.source import Elsewhere, Source
from core.errors import CardFault

HOME = Path(__file__).parent
OURS = "ours"
"""The source of what we made ourselves."""
SAID = ("say", "group_say", "distance_say")
SECTION_KINDS = ("lines", "table", "examples", "dialogue")


def read_deck(home: Path = HOME) -> Deck:
    """Read and check all content in `home`: a file for each card, depth and question list, one per kind else.

    Raises CardFault when something is not right.
    """
    sources = [{"id": name, **lines} for name, lines in _toml(home / "sources.toml").items()]
    schema = Schema.read([source["id"] for source in sources])
    cards = _folder(home / "cards", "card", schema)
    lists = _folder(home / "questions", "question_list", schema)
    terms = _tables(home / "glossary.toml", "term", schema)
    moments = _tables(home / "moments.toml", "moment", schema)
    elsewhere = _tables(home / "elsewhere.toml", "elsewhere", schema)
    depths = _folder(home / "depth", "depth", schema)
    situations = _tables(home / "situations.toml", "situation", schema)
    leaflets = _tables(home / "leaflets.toml", "leaflet", schema)
    decisions = _tables(home / "decisions.toml", "decision", schema)
    slots = _tables(home / "slots.toml", "slot", schema)
    names = [slot["name"] for slot in slots.values()]
    for card_id, card in cards.items():
        _check_links(f"{card_id}.toml", "related", card.get("related", ()), cards.keys() - {card_id})
        _check_links(f"{card_id}.toml", "questions", card.get("questions", ()), lists.keys())
        _check_links(f"{card_id}.toml", "built_from", card.get("built_from", ()), cards.keys() - {card_id})
        _check_origin(f"{card_id}.toml", card)
        _check_widths(f"{card_id}.toml", "", card)
        _check_slots(f"{card_id}.toml", card, names)
    for card_id, depth in depths.items():
        _check_links(f"depth/{card_id}.toml", "id", [card_id], cards.keys())
        _check_sections(f"depth/{card_id}.toml", depth["sections"])
    for name, situation in situations.items():
        _check_links("situations.toml", f"{name}.cards", situation["cards"], cards.keys())
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
        tuple(map(Depth.from_data, ({"id": card_id, **depths[card_id]} for card_id in depths))),
        tuple(Situation.from_data({"id": name, **row}) for name, row in situations.items()),
        tuple(Leaflet.from_data({"id": name, **row}) for name, row in leaflets.items()),
        tuple(Decision.from_data({"id": name, **row}) for name, row in decisions.items()),
        tuple(Slot.from_data({"id": name, **row}) for name, row in slots.items()),
    )


def read_phrases(language: str, home: Path = HOME) -> Phrases:
    """Read and check what people type in a language: phrases for each card and each leaflet.

    Raises CardFault when something is not right.
    """
    file = f"{language}.toml"
    found = _tables(home / "phrases" / file, "phrases", Schema.read(()))
    ids = {path.stem for path in (home / "cards").rglob("*.toml")} | _toml(home / "leaflets.toml").keys()
    for content_id in found:
        _check_links(file, content_id, [content_id], ids)
    if missing := sorted(ids - found.keys()):
        raise CardFault(file, missing[0], ["phrases for every card and leaflet"])
    return {content_id: tuple(row["phrases"]) for content_id, row in found.items()}


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


def _check_origin(file: str, card: dict[str, Any]) -> None:
    if (card["source"] == OURS) != ("built_from" in card):
        raise CardFault(file, "built_from", [f"cards, when the source is {OURS!r}, and nothing otherwise"])


def _check_widths(file: str, at: str, holder: dict[str, Any]) -> None:
    table = holder.get("table", {"columns": (), "rows": ()})
    if any(len(row) != len(table["columns"]) for row in table["rows"]):
        raise CardFault(file, f"{at}table.rows", ["as many texts in a row as there are columns"])


def _check_slots(file: str, card: dict[str, Any], names: Collection[str]) -> None:
    for field in SAID:
        for sentence in card.get(field, ()):
            if not set(slot_names(sentence)) <= set(names):
                raise CardFault(file, field, [f"[{name}]" for name in names])


def _check_sections(file: str, sections: Iterable[dict[str, Any]]) -> None:
    for section in sections:
        if sum(kind in section for kind in SECTION_KINDS) != 1:
            raise CardFault(file, f"sections.{section['title']}", SECTION_KINDS)
        _check_widths(file, "sections.", section)


def _in_order(found: dict[str, dict[str, Any]], rank: Callable[[str], Any]) -> list[dict[str, Any]]:
    things = [{"id": name, **lines} for name, lines in found.items()]
    return sorted(things, key=lambda thing: [rank(part) for part in thing["parts"]])


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:  # both of TOML and of UTF-8
        raise CardFault(path.name, "", [f"TOML in UTF-8: {error}"]) from error
