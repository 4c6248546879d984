"""Check content files against each other: links, slots, sections, and the origin of our own cards.

What a field may hold by itself is the schema's concern.
"""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from typing import Any

from core.deck.slot import slot_names
from core.deck.source import OURS
from core.errors import ContentFault

SAID = ("say", "group_say", "distance_say")
"""The fields of a card with sentences to say aloud, which may have slots."""
SECTION_KINDS = ("lines", "table", "examples", "dialogue")
"""What a section of the second layer holds: exactly one of them."""

Found = Mapping[str, Mapping[str, dict[str, Any]]]
"""Data that passed the schema, by its kind and id."""


def check_links(found: Found) -> None:
    """Check all content against each other. Raises ContentFault for the first fault."""
    cards, lists = found["card"], found["question_list"]
    slots = _slot_names(found["slot"])
    for card_id, card in cards.items():
        file = f"cards/{card_id}.toml"
        others = cards.keys() - {card_id}
        check_ids(file, "related", card.get("related", ()), others)
        check_ids(file, "questions", card.get("questions", ()), lists)
        check_ids(file, "built_from", card.get("built_from", ()), others)
        _check_origin(file, card)
        _check_widths(file, "table", card.get("table"))
        _check_slots(file, card, slots)
    for card_id, depth in found["depth"].items():
        check_ids(f"depth/{card_id}.toml", "id", [card_id], cards)
        for section in depth["sections"]:
            _check_section(f"depth/{card_id}.toml", section)
    for kind, file in (("moment", "moments.toml"), ("situation", "situations.toml")):
        for name, one in found[kind].items():
            check_ids(file, f"{name}.cards", one["cards"], cards)
    for name, term in found["term"].items():
        check_ids("glossary.toml", f"{name}.card", [term["card"]] if "card" in term else (), cards)


def check_ids(file: str, field: str, ids: Iterable[str], allowed: Collection[str]) -> None:
    """Raise ContentFault when one of the ids in a field is not allowed there."""
    if not set(ids) <= set(allowed):
        raise ContentFault(file, field, sorted(allowed))


def _slot_names(slots: Mapping[str, dict[str, Any]]) -> list[str]:
    names = [slot["name"] for slot in slots.values()]
    for number, slot_id in enumerate(slots):
        if names[number] in names[:number]:
            raise ContentFault("slots.toml", f"{slot_id}.name", ["a name that no other slot has"])
    return names


def _check_origin(file: str, card: dict[str, Any]) -> None:
    if (card["source"] == OURS) != ("built_from" in card):
        raise ContentFault(file, "built_from", [f"cards, when the source is {OURS!r}, and nothing otherwise"])


def _check_widths(file: str, field: str, table: dict[str, Any] | None) -> None:
    if table and any(len(row) != len(table["columns"]) for row in table["rows"]):
        raise ContentFault(file, f"{field}.rows", ["as many texts in a row as there are columns"])


def _check_slots(file: str, card: dict[str, Any], names: Collection[str]) -> None:
    for field in SAID:
        if set(chain.from_iterable(map(slot_names, card.get(field, ())))) - set(names):
            raise ContentFault(file, field, [f"[{name}]" for name in names])


def _check_section(file: str, section: dict[str, Any]) -> None:
    if sum(kind in section for kind in SECTION_KINDS) != 1:
        raise ContentFault(file, f"sections.{section['title']}", SECTION_KINDS)
    _check_widths(file, "sections.table", section.get("table"))
