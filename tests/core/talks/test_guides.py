"""The guides of this project: which there are, and that their English keeps the limits of a phone too."""

import re

from core.authoring.guide_files import SPOKEN
from core.authoring.schema import Schema
from core.deck.slot import slot_names
from core.talks.guide import Outcome, Stance

HEALTH = re.compile(
    r"\b(ziek|pijn|dokter|gezond|medicijn|alcohol|sick|pain|doctor|health|drink)", re.IGNORECASE
)


def test_there_are_twelve_guides_first_those_for_two_then_those_for_a_group(guides):
    assert [guide.id.partition("-")[0] for guide in guides] == [f"g{number:02}" for number in range(1, 13)]
    assert [guide.is_for_group for guide in guides] == [False] * 9 + [True] * 3


def test_one_chooses_from_guides_that_help_and_guides_that_direct(guides):
    helping, directing = guides.for_two(Stance.HELPING), guides.for_two(Stance.DIRECTING)

    assert {guide.id for guide in helping} >= {"g01-helpend-gesprek", "g04-blijfgesprek", "g09-twijfel"}
    assert {guide.id for guide in directing} >= {"g02-aanspreken"}
    assert {*helping, *directing} == set(guides) - set(guides.for_group())
    assert all(guide.stance is Stance.EITHER for guide in {*helping} & {*directing})


def test_only_a_talk_that_looks_for_what_to_do_together_has_three_slots(guides):
    slots = [guide.id for guide in guides if guide.outcome is Outcome.SLOTS]

    assert slots == ["g04-blijfgesprek", "g05-kwartaalgesprek"]


def test_a_guide_in_english_keeps_the_limits_and_knows_its_slots(deck, english, english_guides):
    schema = Schema.read([source.id for source in deck.sources])
    known = {slot.name for slot in english.slots}
    for guide in english_guides:
        data = guide.to_data()
        schema.check("guide", data.pop("id"), data)

        assert {name for _, text in guide.texts() for name in slot_names(text)} <= known


def test_no_text_of_a_guide_in_english_is_still_dutch(guides, english_guides):
    for dutch, english in zip(guides, english_guides, strict=True):
        same = {text for _, text in dutch.texts()} & {text for _, text in english.texts()}

        assert [text for text in same if len(text.split()) > 1] == []


def test_nothing_in_a_guide_is_about_health_or_asks_for_it(guides, english_guides):
    lines = [
        text
        for guide in (*guides, *english_guides)
        for field, text in guide.texts_by_field()
        if field in (*SPOKEN, "say", "wall")
    ]

    assert [line for line in lines if HEALTH.search(line)] == []
