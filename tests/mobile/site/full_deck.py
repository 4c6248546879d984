"""A deck with everything that a card can bring with it, whatever the real one has."""

from dataclasses import replace

from core.authoring.content_files import read_deck
from core.deck.decision import Decision
from core.deck.deck import Deck
from core.deck.depth import Depth
from core.deck.leaflet import Leaflet
from core.deck.situation import Situation

CARDS = ("t01-samenvatten", "t22-negatieve-feedback", "p03-stuurgesprek")
SAID = ("[naam], fijn dat je er bent.", "Je was [hoeveel] te laat.")

SECTIONS = [
    {
        "title": "Zo klinkt het",
        "intro": "Bij de pallets.",
        "dialogue": [
            {"who": "coach", "says": "De pallet staat scheef."},
            {"who": "worker", "says": "Hij stond al zo."},
            {"who": "colleague", "says": "Ik help wel."},
        ],
    },
    {
        "title": "Twee manieren",
        "ours": True,
        "examples": [
            {"less": "Doe je best.", "better": "Leg de doos recht.", "reason": "Zo weet Kees wat je wilt."},
            {"less": "Let op.", "better": "Kijk achter je."},
        ],
    },
    {
        "title": "Naast elkaar",
        "table": {"columns": ["Dit", "Dat"], "rows": [["nu", "later"], ["hier", "daar"]]},
    },
    {"title": "Nog dit", "lines": ["Oefen het eerst.", "Doe het daarna."]},
]


def full_deck() -> Deck:
    """Return the real deck, whose first card has slots, a second layer and two situations."""
    deck = read_deck()
    first, *others = deck.cards
    assert first.id == CARDS[0]
    return replace(
        deck,
        cards=(replace(first, say=SAID, group_say=(), distance_say=()), *others),
        depths=(Depth.from_data({"id": CARDS[0], "sections": SECTIONS}),),
        situations=(
            Situation(id="te-laat", title="Te laat", cards=CARDS),
            Situation(id="boos", title="Boos", cards=CARDS[:2][::-1]),
        ),
        leaflets=(
            Leaflet(
                id="verzuim",
                title="Afwezig",
                gist="Vraag wanneer iemand er weer is.",
                say=("Wanneer ben je er weer?",),
                do=("Verdeel het werk.",),
                do_not=("Vraag niet door.",),
                words=("thuis*", "*dagen"),
            ),
        ),
        decisions=(
            Decision(
                id="stilte",
                question="Hoe lang is een stilte?",
                readings=("003: vijf of zes tellen.",),
                decision="Tot zes tellen.",
                parts=("T19",),
            ),
        ),
    )
