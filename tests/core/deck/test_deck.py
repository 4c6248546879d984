import dataclasses
import json
import re

import pytest

from core.authoring.schema import Schema
from core.deck.card import Card, DeckSection, Level, Table
from core.deck.context import Context, Fit
from core.deck.decision import Decision
from core.deck.deck import Deck
from core.deck.depth import Depth, DepthSection, Example, Turn
from core.deck.glossary import Term
from core.deck.leaflet import Leaflet
from core.deck.loader import load_deck
from core.deck.moment import Moment
from core.deck.question_list import ListedQuestion, QuestionList
from core.deck.situation import Situation
from core.deck.slot import Slot
from core.deck.source import Elsewhere
from core.talks.guide import Guide, GuideStep

KINDS = {
    "card": Card,
    "table": Table,
    "question_list": QuestionList,
    "question": ListedQuestion,
    "term": Term,
    "moment": Moment,
    "elsewhere": Elsewhere,
    "depth": Depth,
    "depth_section": DepthSection,
    "example": Example,
    "turn": Turn,
    "situation": Situation,
    "leaflet": Leaflet,
    "decision": Decision,
    "slot": Slot,
    "guide": Guide,
    "guide_step": GuideStep,
}

HEALTH = re.compile(
    r"\b(ziek|ziekte|pijn|dokter|gezondheid|medicijn|sick|ill|pain|doctor|health)", re.IGNORECASE
)


@pytest.fixture(scope="module")
def schema(deck):
    return Schema.read([source.id for source in deck.sources])


def test_the_deck_holds_its_cards_in_the_order_of_the_sources(deck):
    ids = [card.id for card in deck]

    assert ids[:2] == ["t01-samenvatten", "t02-luisteren"]
    assert ids.index("schaalvraag") == ids.index("t24-verandertaal") + 1
    assert len(deck) == len(deck.cards) == len(set(ids))


def test_the_sections_hold_every_card_once(deck):
    sections = deck.sections(Context.ALONE)

    filled = {card.section for card in deck}
    assert [section for section, _ in sections] == [section for section in DeckSection if section in filled]
    assert [card for _, cards in sections for card in cards] == list(deck)


def test_a_card_is_found_by_its_id(deck):
    assert deck["schaalvraag"].title == "De schaalvraag"
    assert "schaalvraag" in deck
    assert "t99" not in deck
    with pytest.raises(KeyError):
        deck["t99"]


@pytest.mark.parametrize("context", [Context.GROUP, Context.DISTANCE])
def test_a_context_puts_what_fits_it_best_first(deck, context):
    for _, cards in deck.sections(context):
        ranks = [card.fit(context).rank for card in cards]
        assert ranks == sorted(ranks)
    for moment in deck.moments:
        ranks = [card.fit(context).rank for card in deck.for_moment(moment, context)]
        assert ranks == sorted(ranks)


def test_a_context_reorders_the_deck(deck):
    assert deck.sections(Context.GROUP) != deck.sections(Context.ALONE)
    assert deck.sections(Context.DISTANCE) != deck.sections(Context.ALONE)


def test_alone_with_a_person_every_card_fits_and_says_what_its_file_says(deck):
    for card in deck:
        assert card.fit(Context.ALONE) is Fit.GOOD
        assert card.say_in(Context.ALONE) == card.say
        assert card.advice(Context.ALONE).texts == ()


def test_in_another_context_every_card_advises_something_else(deck):
    for card in deck:
        assert card.advice(Context.GROUP).texts
        assert card.advice(Context.DISTANCE).texts
        assert card.say_in(Context.GROUP) == (card.group_say or card.say)
        assert card.say_in(Context.DISTANCE) == (card.distance_say or card.say)


def test_advice_from_the_source_and_our_own_stand_apart(deck):
    assert not deck["t07-goudklompjes"].advice(Context.GROUP).ours
    assert deck["t01-samenvatten"].advice(Context.GROUP).ours
    assert all(card.advice(Context.DISTANCE).ours for card in deck)


def test_every_square_of_the_map_leads_to_its_cards(deck):
    squares = [(connection, challenge) for connection in Level for challenge in Level]
    on_the_map = [card for square in squares for card in deck.with_levels(*square)]

    assert sorted(card.id for card in on_the_map) == sorted(card.id for card in deck if card.connection)
    assert [card.id for card in deck.with_levels(Level.LOW, Level.HIGH)] == ["t23-boos-worden"]


def test_a_card_leads_to_its_questions_and_its_words(deck):
    assert [question_list.id for question_list in deck.question_lists_of(deck["t10-verbindende-vragen"])] == [
        "t10a-verbindende-vragen"
    ]
    assert "goudklompje" in {term.id for term in deck.terms(deck["t07-goudklompjes"])}


def test_every_card_leads_on_to_cards_of_the_deck(deck):
    for card in deck:
        assert deck.related(card)
        assert set(deck.related(card)) <= set(deck)


def test_every_source_is_credited_by_title(deck):
    assert {card.source for card in deck} <= {source.id for source in deck.sources}
    assert all(source.title for source in deck.sources)


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_the_schema_and_the_records_name_the_same_fields(schema, name, kind):
    fields = {field.name for field in dataclasses.fields(kind)}

    assert set(schema[name]) == fields - {"id"}
    assert {field.name for field in schema[name].values() if field.translated} == set(kind.TRANSLATED)


def test_the_schema_describes_no_other_kinds(schema):
    of_practice = {name for name in schema if name.startswith(("practice_", "mirror", "scene"))}
    assert set(schema) - of_practice == {*KINDS, "depth_table", "phrases"}


def test_a_table_of_the_second_layer_has_the_fields_of_a_table_and_leaves_its_origin_to_its_section(schema):
    assert set(schema["depth_table"]) == set(schema["table"]) - {"ours"}


def test_a_deck_goes_through_json_unchanged(deck):
    assert Deck.from_data(json.loads(json.dumps(deck.to_data()))) == deck


def test_a_compiled_deck_is_the_deck_of_the_content_files(deck, tmp_path):
    compiled = tmp_path / "deck.json"
    compiled.write_text(json.dumps(deck.to_data()), encoding="utf-8")

    assert load_deck(compiled) == deck


def test_every_text_is_translated_in_its_context(deck):
    asked = []

    translated = deck.translated(lambda *text: asked.append(text) or "X")

    assert asked == list(deck.texts())
    assert ("t07-goudklompjes.title", "Goudklompjes zoeken en benoemen") in asked
    assert "t24-verandertaal.table" in dict(asked)
    assert "questions/b01-blijfvragen.questions" in dict(asked)
    assert {text for _, text in translated.texts()} == {"X"}
    assert len(list(translated.texts())) == len(asked)
    assert translated["t07-goudklompjes"].related == deck["t07-goudklompjes"].related


def test_the_english_deck_keeps_the_limits_too(english, schema):
    data = english.to_data()
    for kind, key in {
        "card": "cards",
        "question_list": "question_lists",
        "term": "glossary",
        "moment": "moments",
        "elsewhere": "elsewhere",
        "depth": "depths",
        "situation": "situations",
        "leaflet": "leaflets",
        "decision": "decisions",
        "slot": "slots",
    }.items():
        for thing in data[key]:
            schema.check(kind, thing["id"], {name: value for name, value in thing.items() if name != "id"})


def test_no_sentence_of_the_english_deck_is_still_dutch(deck, english):
    for dutch, translated in zip(deck, english, strict=True):
        assert not {dutch.gist, *dutch.say, *dutch.steps} & {
            translated.gist,
            *translated.say,
            *translated.steps,
        }


def test_nothing_to_say_is_about_health_or_asks_for_a_higher_number(deck, english):
    for card in (*deck, *english):
        for sentence in (*card.say, *card.group_say, *card.distance_say):
            assert not HEALTH.search(sentence)
            assert not re.search(r"\b(geen|not a|no) (tien|ten)\b", sentence)


def test_the_scaling_question_asks_what_makes_it_not_a_two(deck, english):
    assert "Wat maakt dat het geen twee is?" in deck["schaalvraag"].say
    assert any(line.endswith("not a two?") for line in english["schaalvraag"].say)


def test_what_to_say_fits_on_the_first_screen_of_a_phone(deck, english):
    # 25 letters of a sentence to say fit on a line at 360 pixels; eight such lines fit below title and gist.
    for card in (*deck, *english):
        for context in Context:
            said = (re.sub(r"[\[\]]", "", sentence) for sentence in card.say_in(context))
            lines = sum(-(-len(sentence) // 25) for sentence in said)
            assert lines <= 8, (card.id, context)


def test_a_card_that_a_group_can_have_as_it_is_is_for_groups(deck):
    assert deck["p04-vergadering-starten"].is_for_groups
    assert not deck["t05-complimenten"].is_for_groups
    assert not deck["t22-negatieve-feedback"].is_for_groups
