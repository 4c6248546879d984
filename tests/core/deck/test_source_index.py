"""Every instrument of the sources is in the deck or says why not, and the counts of the sources hold."""

import re
from collections import Counter

import pytest

from core.deck.card import DeckSection, Level
from core.deck.source import OURS
from core.deck.source_index import ContentKind, locations

HIGH, MIDDLE, LOW = Level.HIGH, Level.MIDDLE, Level.LOW

LEVELS = {  # connection and challenge, as printed in the source
    "T01": (MIDDLE, LOW),
    "T02": (HIGH, LOW),
    "T03": (MIDDLE, LOW),
    "T04": (HIGH, LOW),
    "T05": (MIDDLE, LOW),
    "T06": (HIGH, LOW),
    "T07": (MIDDLE, LOW),
    "T08": (HIGH, LOW),
    "T09": (MIDDLE, MIDDLE),
    "T10": (HIGH, MIDDLE),
    "T11": (MIDDLE, MIDDLE),
    "T12": (HIGH, MIDDLE),
    "T13": (MIDDLE, MIDDLE),
    "T14": (HIGH, MIDDLE),
    "T15": (MIDDLE, HIGH),
    "T16": (HIGH, HIGH),
    "T17": (MIDDLE, HIGH),
    "T18": (HIGH, HIGH),
    "T19": (MIDDLE, HIGH),
    "T20": (HIGH, HIGH),
    "T21": (MIDDLE, HIGH),
    "T22": (HIGH, HIGH),
    "T23": (LOW, HIGH),
    "T24": (HIGH, HIGH),
    "T25": (MIDDLE, HIGH),
    "T26": (HIGH, HIGH),
}
FLOOR_BOXES = {"T07", "T10", "T13", "T15", "T18"}

ROWS = {
    "003": [
        *LEVELS,
        *("V-0", "V-A", "V-B", "V-C"),
        *(f"M-{n:02}" for n in range(1, 18)),
        *("KB-01", "KB-02"),
        *(f"R-{n}" for n in range(1, 5)),
        *("T10a", "T14c", "T21a", "T24c"),  # parts of techniques with a place of their own
    ],
    "002": [f"P-{n:02}" for n in range(1, 15)],
    "001": [f"D-{n:02}" for n in range(1, 7)],
    "004": [f"B-{n:02}" for n in range(1, 8)],
    "000": [f"E-{n:02}" for n in range(1, 6)],
}
MOVED = {"E-01"}
"""Told on a card that is made from another source: both count the same three needs."""

DEPTH = {
    "t01-samenvatten": {"Zo begin je met oefenen"},
    "t03-iets-van-jezelf": {"Wat je kunt delen", "Een persoonlijke vraag aan jou"},
    "t06-aandacht-oogcontact": {"Denk aan de kassa"},
    "t09-non-verbaal": {"Checken met antwoorden erbij"},
    "t11-positieve-feedback": {"Eén ding gedaan, vier manieren om het af te maken"},
    "t14-ontlokken-aanbieden-ontlokken": {"Aansluiten bij wat iemand weet"},
    "t15-reflecties": {"Voel het eerst zelf", "Van bedoelen naar zeggen, en terug"},
    "t16-perspectiefwisseling": {"Een hele scène", "Uit de rol gestapt"},
    "t17-plan-maken": {"Twee kanten van een plan", "Van vaag naar SMART"},
    "t20-beslisbalans": {"Een ingevuld blad", "Zo maak je het blad"},
    "t22-negatieve-feedback": {
        "De zes G's, zin voor zin",
        "Wat je in plaats daarvan vraagt",
        "De ijsberg in lagen",
    },
    "t25-ambivalentie": {"Hoor het ‘maar’"},
    "vc-reparatiereflex": {"Zo gaat het mis", "Jij duwt, de ander duwt terug"},
    "m04-balans": {"Fout 1: alleen uitdagen", "Fout 2: alleen verbinding"},
    "m06-vijf-steunen": {
        "De behoeften hangen samen",
        "Dansen, niet worstelen",
        "Het voordeel van de twijfel",
    },
    "m10-wat-doe-je-wanneer": {"Je kiest zelf"},
    "p01-helpen-of-sturen": {"Je hoeft niet alles op te lossen"},
    "p03-stuurgesprek": {"Het geval Frank"},
    "p12-nog-niet": {"Een werkplek waar je mag leren"},
}
"""What the sources have that a card has no room for: the titles of the sections behind it."""

DECISIONS = {
    "basisbehoeften": ("M-06", "P-11"),
    "confronteren": ("T26",),
    "waarom": ("T18", "T21"),
    "prijzen": ("T11", "P-12"),
    "boos-en-vriendelijk": ("T23", "P-03"),
    "stilte": ("T19",),
    "veel-van-beide": ("M-10",),
    "schaalvraag": ("T24",),
    "gezondheid": ("D-03",),
    "kerngesprekken": ("R-1", "R-2", "R-3", "M-15"),
    "kleuren": ("M-16",),
    "meer-gesprekken": ("D-01", "B-04"),
    "kritiek": ("P-03", "T22"),
    "nog-niet": ("P-12",),
    "verzuimgesprek": ("R-2",),
    "nu-stoppen": ("M-10", "T23"),
    "grenzen": ("P-01", "P-12"),
    "lijst-van-002": ("P-08",),
}
"""Where the sources disagree or a part of one is lost, with the instruments that each decision is about."""

ELSEWHERE = {"M-15", "M-17", "P-08", "R-1", "R-2", "R-3", "R-4"}


@pytest.fixture(scope="module")
def index(deck):
    return [location for location in locations(deck) if location.source != OURS]


@pytest.fixture(scope="module")
def techniques(deck):
    return {
        card.parts[0]: card
        for card in deck
        if card.section is DeckSection.TECHNIQUES and card.parts[0] in LEVELS
    }


def test_every_instrument_of_the_sources_has_a_place(index):
    assert {row for rows in ROWS.values() for row in rows} - {location.part for location in index} == set()


def test_the_deck_names_no_instrument_that_the_sources_do_not_have(index):
    assert {location.part for location in index} - {row for rows in ROWS.values() for row in rows} == set()


@pytest.mark.parametrize("source", ROWS)
def test_an_instrument_is_credited_to_the_text_it_comes_from(index, source):
    credited = {location.part for location in index if location.source == source}

    assert credited - MOVED == set(ROWS[source]) - MOVED


def test_what_is_ours_has_a_number_of_its_own_and_names_the_cards_it_is_built_from(deck):
    ours = [card for card in deck if card.source == OURS]

    assert [part for card in ours for part in card.parts] == [f"F-{n}" for n in range(1, len(ours) + 1)]
    assert {card.section for card in ours} <= {DeckSection.FLOOR}
    assert all(deck.built_from(card) for card in ours)


def test_only_what_has_no_text_or_a_later_place_is_no_card(index):
    assert {location.part for location in index if location.kind is ContentKind.ELSEWHERE} == ELSEWHERE
    assert {
        location.part for location in index if location.kind is not ContentKind.ELSEWHERE
    } & ELSEWHERE == set()


def test_the_places_stand_in_the_order_of_the_sources(index):
    parts = [location.part for location in index]

    assert parts.index("T01") < parts.index("T10a") < parts.index("T11") < parts.index("V-0")
    assert parts.index("M-17") < parts.index("KB-01") < parts.index("P-01") < parts.index("R-1")


def test_there_are_26_techniques_each_on_a_card_of_its_own(techniques):
    assert set(techniques) == set(LEVELS)
    assert len({card.id for card in techniques.values()}) == 26


@pytest.mark.parametrize(("part", "levels"), LEVELS.items())
def test_the_levels_are_those_printed_in_the_source(techniques, part, levels):
    assert (techniques[part].connection, techniques[part].challenge) == levels


def test_the_levels_together_count_as_the_source_counts_them(techniques):
    assert Counter(card.connection for card in techniques.values()) == {HIGH: 13, MIDDLE: 12, LOW: 1}
    assert Counter(card.challenge for card in techniques.values()) == {LOW: 8, MIDDLE: 6, HIGH: 12}


def test_only_techniques_have_levels(deck):
    for card in deck:
        assert bool(card.connection) == bool(card.challenge) == (card.section is DeckSection.TECHNIQUES), (
            card.id
        )


def test_a_card_bears_the_name_of_one_of_its_instruments(deck):
    for card in deck:
        names = {re.sub(r"^f-?(\d)$", r"f0\1", part.lower()).replace("-", "") for part in card.parts}
        assert card.id == "schaalvraag" or card.id.partition("-")[0] in names, card.id


def test_advice_for_a_group_comes_from_the_source_only_where_it_has_a_box_for_the_floor(deck):
    assert {card.parts[0] for card in deck if card.group} == FLOOR_BOXES


def test_the_tables_hold_as_many_rows_as_in_the_source(deck):
    assert len(deck["t24-verandertaal"].table.rows) == 7
    assert len(deck["t24-verandertaal"].table.columns) == 3
    assert len(deck["v0-handig-gedrag"].table.rows) == 8
    pairs = deck["m12-een-op-een-of-groep"].table.rows
    assert Counter(row[0].startswith("— ") for row in pairs) == {False: 8, True: 3}  # three are sub-points
    assert len(deck["m13-eigen-balans"].table.rows) == 6
    assert len(deck["kb02-zes-fasen"].table.rows) == 6


def test_feedback_has_six_steps_that_begin_with_a_g(deck):
    steps = deck["t22-negatieve-feedback"].steps

    assert len(steps) == 6
    assert all(re.match(r"G[a-z]+", step) for step in steps)


@pytest.mark.parametrize(
    ("question_list", "questions"),
    [("b01-blijfvragen", 8), ("b04-kwartaalvragen", 3), ("b05-startvragen", 3), ("d03-drie-delen", 9),
     ("p04-startvragen", 3), ("p07-progressievragen", 3), ("t14c-slotvragen", 3)],
)  # fmt: skip
def test_a_list_has_as_many_questions_as_in_the_source(deck, question_list, questions):
    (found,) = (one for one in deck.question_lists if one.id == question_list)

    assert len(found.questions) == questions


@pytest.mark.parametrize(
    ("question_list", "parts"),
    [("t10a-verbindende-vragen", 3), ("t21a-uitdagende-vragen", 5), ("d03-drie-delen", 3),
     ("p02-helpend-gesprek", 7)],
)  # fmt: skip
def test_a_list_has_as_many_parts_as_in_the_source(deck, question_list, parts):
    (found,) = (one for one in deck.question_lists if one.id == question_list)

    assert len([heading for heading, _ in found.grouped()]) == parts


def test_every_stay_question_says_what_it_brings(deck):
    (found,) = (one for one in deck.question_lists if one.id == "b01-blijfvragen")

    assert all(question.why for question in found.questions)


def test_nine_terms_come_from_the_list_of_the_source(deck):
    assert sum(term.parts == ("KB-01",) for term in deck.glossary.terms) == 9


def test_the_three_pitfalls_stand_beside_the_table_of_handy_behaviour(deck):
    pitfalls = [card.parts[0] for card in deck if card.section is DeckSection.PITFALLS]

    assert pitfalls == ["V-0", "V-A", "V-B", "V-C"]


def test_the_decision_path_has_six_ways(deck):
    assert [moment.id for moment in deck.moments] == [
        "nu-stoppen",
        "nu-beginnen",
        "later-wil-wel",
        "later-wil-niet",
        "vasthouden",
        "sfeer",
    ]


def test_every_list_of_questions_belongs_to_a_card(deck):
    assert {question_list.id for question_list in deck.question_lists} == {
        question_list for card in deck for question_list in card.questions
    }


@pytest.mark.parametrize(("card", "titles"), DEPTH.items())
def test_what_the_card_has_no_room_for_stands_behind_it(deck, card, titles):
    assert titles - {section.title for section in deck.depth_of(deck[card])} == set()


def test_each_decision_is_there_and_names_what_it_is_about(deck):
    parts = {decision.id: decision.parts for decision in deck.decisions}

    assert parts.keys() == DECISIONS.keys()
    assert [name for name, about in DECISIONS.items() if not set(about) <= set(parts[name])] == []
