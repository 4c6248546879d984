import dataclasses
import json
import re

import pytest

from core.deck import Card, Deck, Level, load_deck
from core.deck.card import TRANSLATED
from core.deck.schema import Schema

LEVELS = {  # as printed in the source
    "t07-goudklompjes": (Level.MIDDLE, Level.LOW),
    "t14-ontlokken-aanbieden-ontlokken": (Level.HIGH, Level.MIDDLE),
    "schaalvraag": (Level.HIGH, Level.HIGH),
}
HEALTH = re.compile(
    r"\b(ziek|ziekte|pijn|dokter|gezondheid|medicijn|sick|ill|pain|doctor|health)", re.IGNORECASE
)


@pytest.fixture(scope="module")
def schema(deck):
    return Schema.read([source.id for source in deck.sources])


def test_the_deck_holds_its_cards_in_the_order_of_the_source(deck):
    assert [card.id for card in deck] == list(LEVELS)
    assert len(deck) == len(deck.cards)


def test_a_card_is_found_by_its_id(deck):
    assert deck["schaalvraag"].title == "De schaalvraag"
    assert "schaalvraag" in deck
    assert "t99" not in deck
    with pytest.raises(KeyError):
        deck["t99"]


@pytest.mark.parametrize(("card_id", "levels"), LEVELS.items())
def test_the_levels_are_those_printed_in_the_source(deck, card_id, levels):
    assert (deck[card_id].connection, deck[card_id].challenge) == levels


def test_advice_from_the_source_and_our_own_stand_apart(deck):
    assert {card.id for card in deck if card.group} == {"t07-goudklompjes"}
    assert all(bool(card.group) != bool(card.group_ours) for card in deck)
    assert all(card.distance_ours for card in deck)


def test_every_card_leads_on_to_cards_of_the_deck(deck):
    for card in deck:
        assert deck.related(card)
        assert set(deck.related(card)) <= set(deck)


def test_every_source_is_credited_by_title(deck):
    assert {card.source for card in deck} <= {source.id for source in deck.sources}
    assert all(source.title for source in deck.sources)


def test_the_schema_and_the_card_name_the_same_fields(schema):
    fields = {field.name for field in dataclasses.fields(Card)}

    assert set(schema) == fields - {"id"}
    assert {name for name, field in schema.items() if field.translated} == set(TRANSLATED)


def test_a_deck_goes_through_json_unchanged(deck):
    assert Deck.from_data(json.loads(json.dumps(deck.to_data()))) == deck


def test_a_compiled_deck_is_read_instead_of_the_files(deck, tmp_path):
    (tmp_path / "deck.json").write_text(json.dumps(deck.to_data()), encoding="utf-8")

    assert load_deck(tmp_path) == deck


def test_every_text_of_a_card_is_translated_in_its_context(deck):
    asked = []

    translated = deck["t07-goudklompjes"].translated(lambda *text: asked.append(text) or "X")

    assert ("t07-goudklompjes.title", "Goudklompjes zoeken en benoemen") in asked
    assert {text for _, text in translated.texts()} == {"X"}
    assert len(asked) == len(list(translated.texts()))
    assert translated.related == deck["t07-goudklompjes"].related


def test_the_english_deck_keeps_the_limits_of_a_card_too(english, schema):
    for card in english:
        schema.check(card.id, card.to_data())


def test_no_sentence_of_the_english_deck_is_still_dutch(deck, english):
    for dutch, translated in zip(deck, english, strict=True):
        assert not {dutch.gist, *dutch.say, *dutch.steps} & {
            translated.gist,
            *translated.say,
            *translated.steps,
        }


def test_nothing_to_say_is_about_health_or_asks_for_a_higher_number(deck, english):
    for card in (*deck, *english):
        for sentence in card.say:
            assert not HEALTH.search(sentence)
            assert not re.search(r"\b(tien|ten)\b", sentence)


def test_the_scaling_question_asks_what_makes_it_not_a_two(deck, english):
    assert "Wat maakt dat het geen twee is?" in deck["schaalvraag"].say
    assert "What makes it not a two?" in english["schaalvraag"].say


def test_what_to_say_fits_on_the_first_screen_of_a_phone(deck, english):
    # 25 letters of a sentence to say fit on a line at 360 pixels; eight such lines fit below title and gist.
    for card in (*deck, *english):
        assert sum(-(-len(sentence) // 25) for sentence in card.say) <= 8, card.id
