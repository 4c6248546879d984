"""What stands behind a card: its sections, in plain data and in another language."""

import json

from core.deck.card import Card
from core.deck.deck import Deck
from core.deck.depth import Depth, DepthSection, Example, Speaker, Turn

DEPTH = {
    "id": "t99-proef",
    "sections": [
        {"title": "Zo klinkt het", "intro": "In het magazijn.", "dialogue": [
            {"who": "coach", "says": "De pallet staat scheef."},
            {"who": "worker", "says": "Dat zag ik niet."},
            {"who": "colleague", "says": "Ik help wel."},
        ]},
        {"title": "Twee manieren", "ours": True, "examples": [{"less": "Doe het.", "better": "Leg recht."}]},
        {"title": "Naast", "table": {"columns": ["Dit", "Dat"], "rows": [["een", "twee"], ["a", "b"]]}},
        {"title": "Nog dit", "lines": ["Oefen eerst."]},
    ],
}  # fmt: skip


def card(card_id):
    texts = {field: ["Kijk."] for field in ("say", "steps", "when", "watch_out", "distance_ours")}
    fits = {"group_fit": "good", "distance_fit": "good"}
    return Card.from_data(
        {"id": card_id, "title": "P", "source": "003", "parts": ["T99"], "gist": "K."} | texts | fits
    )


def test_sections_are_built_from_plain_data_and_become_it_again():
    depth = Depth.from_data(DEPTH)

    assert json.loads(json.dumps(depth.to_data())) == DEPTH
    assert depth.sections[0].dialogue[2] == Turn(who=Speaker.COLLEAGUE, says="Ik help wel.")
    assert depth.sections[1] == DepthSection(
        title="Twee manieren", ours=True, examples=(Example(less="Doe het.", better="Leg recht."),)
    )


def test_every_text_of_a_section_is_translated_and_who_speaks_is_not():
    asked = []

    translated = Depth.from_data(DEPTH).translated("depth/t99-proef", lambda *text: asked.append(text) or "X")

    assert {context for context, _ in asked} == {"depth/t99-proef.sections"}
    assert {"Zo klinkt het", "In het magazijn.", "Ik help wel.", "Leg recht.", "Dat", "Oefen eerst."} <= {
        text for _, text in asked
    }
    assert translated.sections[0].dialogue[1] == Turn(who=Speaker.WORKER, says="X")
    assert translated.sections[1].examples[0].reason == ""
    assert translated.sections[2].table.rows == (("X", "X"), ("X", "X"))


def test_a_card_leads_to_its_own_sections_and_a_card_without_them_to_none():
    deck = Deck((card("t99-proef"), card("t98-proef")), (), depths=(Depth.from_data(DEPTH),))

    assert [len(deck.depth_of(one)) for one in deck] == [4, 0]
