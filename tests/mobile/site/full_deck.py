"""A deck with everything that a card can bring with it, whatever the real one has."""

from dataclasses import replace

from core.authoring.content_files import read_deck
from core.deck.decision import Decision
from core.deck.deck import Deck
from core.deck.depth import Depth
from core.deck.situation import Situation
from tests.core.deck.second_layer import LEAFLET, SECTIONS

CARDS = ("t01-samenvatten", "t22-negatieve-feedback", "p03-stuurgesprek")
SAID = ("[naam], fijn dat je er bent.", "Je was [hoeveel] te laat.")


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
        leaflets=(LEAFLET,),
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
