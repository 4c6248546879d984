import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.deck.card import Card
from core.deck.deck import Deck
from core.deck.finder import Finder, Match

T07, T14, SCALE = "t07-goudklompjes", "t14-ontlokken-aanbieden-ontlokken", "schaalvraag"


def three(deck):
    """A deck so small that every rule of the finder shows."""
    return Deck(tuple(deck[card_id] for card_id in (T07, T14, SCALE)), ())


@pytest.fixture(scope="module")
def finder(deck, phrases):
    return Finder(three(deck), phrases)


def typed_for(deck, typed):
    """A finder over cards that differ in what people type for them alone."""
    cards = tuple(replace(deck[T07], id=f"c{n}") for n in range(len(typed)))
    return Finder(Deck(cards, ()), {f"c{n}": (words,) for n, words in enumerate(typed)})


def ids(hits):
    return [hit.card.id for hit in hits]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("modder", T07),
        ("boos", T07),
        ("hij irriteert me", T07),
        ("grote mond", T07),
        ("ze heeft weer een grote mond", T07),
        ("ik zie alleen fouten", T07),
        ("luistert niet", T14),
        ("advies", T14),
        ("wil geen hulp", T14),
        ("te laat", SCALE),
        ("hij komt steeds te laat", SCALE),
        ("wil niet", SCALE),
        ("niet gemotiveerd", SCALE),
        ("cijfer", SCALE),
        ("van 1 tot 10", SCALE),
    ],
)
def test_everyday_words_find_their_card_first(finder, query, first):
    assert ids(finder.find(query))[0] == first


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("mud", T07),
        ("angry with me", T07),
        ("he talks back", T07),
        ("yes but", T14),
        ("doesnt listen", T14),
        ("late again", SCALE),
        ("not motivated", SCALE),
    ],
)
def test_the_same_finder_works_in_english(english, english_phrases, query, first):
    assert ids(Finder(three(english), english_phrases).find(query))[0] == first


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("boze", T07),
        ("geïrriteerd", T07),
        ("irriteren", T07),
        ("klagen", T07),
        ("goudklomp", T07),
        ("luisterde niet", T14),
        ("uitgelegd", None),
        ("uitlegt", T14),
        ("advies gegeven", T14),
        ("veranderd", SCALE),
        ("verandering", SCALE),
        ("gemotiveerde", SCALE),
    ],
)
def test_other_forms_of_a_word_find_the_card(finder, query, first):
    assert next(iter(ids(finder.find(query))), None) == first


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("moddr", T07),
        ("mdoder", T07),
        ("irritteert me", T07),
        ("goudklmp", T07),
        ("weerstnad", T14),
        ("cijfrr", SCALE),
    ],
)
def test_one_typo_in_a_word_does_no_harm(finder, query, first):
    assert ids(finder.find(query)) == [first]


def test_a_typo_in_one_form_of_a_word_finds_the_others(deck):
    finder = typed_for(deck, ["het klokje", "de klok"])

    assert set(ids(finder.find("klojke"))) == {"c0", "c1"}


def test_capitals_accents_and_signs_make_no_difference(finder):
    assert finder.find("ÉIGENWĲS?") == finder.find("eigenwijs")
    assert finder.find("  Ja, maar…") == finder.find("ja maar")


def test_every_letter_typed_keeps_the_card_in_sight(finder):
    word = "goudklompjes"

    assert all(T07 in ids(finder.find(word[:n])) for n in range(1, len(word) + 1))


def test_a_card_that_answers_only_a_scrap_of_the_query_stays_away(finder):
    assert ids(finder.find("noemen")) == [SCALE, T07]
    assert ids(finder.find("redenen om te noemen bij dit cijfer")) == [SCALE]


def test_a_part_of_a_compound_finds_it(finder):
    assert ids(finder.find("klomp"))[0] == T07


def test_words_written_together_find_what_is_written_apart(finder):
    assert ids(finder.find("cijfergeven")) == ids(finder.find("cijfer geven"))


def test_a_word_that_begins_the_same_way_will_do_when_nothing_fits_better(finder):
    assert ids(finder.find("irritant")) == [T07]


def test_a_rare_word_counts_for_more_than_a_common_one(deck):
    finder = typed_for(deck, ["blauwe jas", "rode fiets", "blauwe deur", "blauwe hek"])

    assert ids(finder.find("blauwe fiets"))[0] == "c1"


def test_a_hit_says_which_text_of_which_field_was_found(finder, deck):
    assert finder.find("boze")[0].match == Match("phrases", "boos")
    assert finder.find("goudklompje")[0].match == Match("title", deck[T07].title)
    assert finder.find("hoe klinkt dat")[0].match == Match("say", "Hoe klinkt dat voor jou?")


@pytest.mark.parametrize("query", ["", "   ", "?!", "xyzzy", "de kat", "🙂"])
def test_nothing_fits_nothing(finder, query):
    assert finder.find(query) == []


def test_small_words_alone_still_find_what_holds_them(finder):
    assert SCALE in ids(finder.find("wil niet"))
    assert set(ids(finder.find("ja maar"))) == {T14, SCALE}


def test_a_deck_without_cards_finds_nothing():
    assert Finder(Deck((), ()), {}).find("boos") == []


@given(query=st.text(max_size=60))
def test_no_text_a_person_can_type_breaks_the_search(finder, query):
    hits = finder.find(query)

    assert len(set(ids(hits))) == len(hits)


def test_sixty_cards_are_searched_within_milliseconds(deck):
    letters = "abcdefghijklmnopqrst"
    many = [
        Card.from_data(
            card.to_data()
            | {"id": f"{card.id}{n}", "say": [word + letters[n % 20] * 2 for word in card.say[0].split()]}
        )
        for n in range(20)
        for card in three(deck)
    ]
    finder = Finder(Deck(tuple(many), ()), {})
    began = time.process_time()

    for query in ("b", "te laat", "hij komt weer te laat en is boos", "weerstnad en irrtatie"):
        finder.find(query)

    assert time.process_time() - began < 0.1  # a few milliseconds each; coverage makes it several times that


@pytest.mark.parametrize("pasted", ["e" * 20_000, "geluisterd" * 2_000, "boos " * 4_000, "ß" * 20_000])
def test_a_pasted_page_holds_up_nobody(finder, pasted):
    start = time.process_time()
    finder.find(pasted)
    assert time.process_time() - start < 0.25
