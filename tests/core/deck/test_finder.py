"""The rules of the finder, on small decks on which each of them shows."""

import time
from dataclasses import replace

import pytest

from core.deck.card import Card
from core.deck.context import Context, Fit
from core.deck.deck import Deck
from core.deck.finder import Finder, Found, Match
from core.deck.leaflet import Leaflet

LEAFLET = Leaflet(
    id="verzuim",
    title="Ziek",
    gist="Gist",
    say=("Sterkte.",),
    do=("Bel.",),
    do_not=("Vraag niets.",),
    words=("ziek*", "*pijn", "burn-out", "griep"),
)
BARE = dict.fromkeys(("say", "steps", "when", "watch_out", "questions", "distance_ours"), ())


@pytest.fixture(scope="module")
def bare(deck):
    """A card on which hardly anything stands."""
    return replace(next(iter(deck)), **BARE, title="Xx", gist="Xx", table=None)


@pytest.fixture(scope="module")
def typed_for(bare):
    """Make a finder over cards c0, c1 … that are found by these phrases only, among others."""

    def make(*phrases, leaflet=()):
        # A word is rare or common among many lines only.
        others = [(f"vulling{n} {n}",) for n in range(20)]
        by_card = [*[(one,) if isinstance(one, str) else one for one in phrases], *others]
        cards = tuple(replace(bare, id=f"c{n}") for n in range(len(by_card)))
        typed = {f"c{n}": one for n, one in enumerate(by_card)} | {"verzuim": leaflet}
        return Finder(Deck(cards, (), leaflets=(LEAFLET,)), typed)

    return make


def ids(found):
    return [hit.card.id for hit in found.cards]


def test_the_words_themselves_find_their_card_first(typed_for):
    finder = typed_for("te laat", "grote mond", "laat zich niks zeggen")

    assert ids(finder.find("te laat"))[0] == "c0"
    assert ids(finder.find("ze heeft weer een grote mond"))[0] == "c1"


@pytest.mark.parametrize(
    ("query", "phrase"),
    [
        ("boze", "boos"),
        ("geïrriteerd", "irriteert me"),
        ("goudklomp", "een goudklompje"),
        ("uitgelegd", "leg het goed uit"),
        ("leg t nog eens uit", "uitleggen"),
        ("neemt niet op", "opnemen"),
        ("moddr", "modder"),
        ("mdoder", "modder"),
        ("weerstnad", "weerstand"),
        ("irritant", "irriteert"),
        ("cijfergeven", "cijfer geven"),
        ("klomp", "goudklompje"),
        ("zegt nix", "zegt niks"),
    ],
)
def test_other_forms_typos_and_parts_of_words_find_the_card(typed_for, query, phrase):
    assert ids(typed_for((phrase, f"{phrase} weer"), "iets anders").find(query)) == ["c0"]


@pytest.mark.parametrize(
    ("query", "phrase"),
    [
        ("vriendin", "ik wil vrienden blijven"),
        ("kleren", "leren"),
        ("manger", "anger"),
        ("maanden", "man met een hoed"),
        ("hat off", "hates it"),
        ("zegt ie", "iets anders"),
        ("5 min", "plussen en minnen"),
        ("kansen", "kan beter"),
    ],
)
def test_another_word_is_not_taken_for_a_form_or_a_typo(typed_for, query, phrase):
    assert ids(typed_for(phrase).find(query)) == []


@pytest.mark.parametrize("end", range(3, 13))
def test_every_letter_typed_keeps_the_card_in_sight(typed_for, end):
    assert ids(typed_for("een goudklompje").find("goudklompjes"[:end])) == ["c0"]


def test_one_or_two_letters_at_the_end_change_nothing(typed_for):
    finder = typed_for("luistert niet", "wast zijn handen niet")

    assert finder.find("luistert w") == finder.find("luistert")


def test_a_typo_in_one_form_of_a_word_finds_the_others(typed_for):
    assert set(ids(typed_for(("klokje", "het klokje"), ("klok", "de klok")).find("klojke"))) == {"c0", "c1"}


def test_a_rare_word_counts_for_more_than_a_common_one(typed_for):
    finder = typed_for("blauwe jas", ("rode fiets", "fiets"), "blauwe deur", "blauwe hek")

    assert ids(finder.find("blauwe fiets"))[0] == "c1"


def test_a_word_that_is_inside_many_words_is_common(typed_for):
    finder = typed_for(
        "werkbank", "werktijd", "werkplek", "werkschoen", "werkbus", ("kapotte trein", "trein")
    )

    assert ids(finder.find("werk trein"))[0] == "c5"


def test_more_lines_with_the_same_answer_are_a_stronger_sign(typed_for):
    finder = typed_for("boos op mij", ("boos op mij", "boos op haar", "boos op hem"))

    assert ids(finder.find("hij kijkt boos"))[0] == "c1"


def test_a_line_that_is_the_very_query_comes_before_cards_with_more_lines(typed_for):
    finder = typed_for(("klaagt over mij", "klaagt over haar", "klaagt over hem"), "klaagt")

    assert ids(finder.find("klaagt"))[0] == "c1"


def test_another_card_is_not_pushed_away_by_one_with_the_very_words(typed_for):
    finder = typed_for("sfeer is slecht", "slechte sfeer")

    assert ids(finder.find("sfeer is slecht")) == ["c0", "c1"]


@pytest.mark.parametrize("query", ["nieuwe printer bestellen", "hoe laat gaat de winkel open", "de"])
def test_a_query_that_shares_only_a_common_word_finds_nothing(typed_for, query):
    finder = typed_for("nieuwe collega", "te laat", "gaat niet goed", "open vraag", "nieuwe taak")

    assert finder.find(query) == Found()


def test_words_about_things_alone_need_more_to_find_a_card_than_words_about_people(typed_for):
    finder = typed_for("gooit pallets", "bestelt soep")

    assert ids(finder.find("pallets bestelt")) == []
    assert set(ids(finder.find("pallets bestelt jij"))) == {"c0", "c1"}
    assert ids(finder.find("pallets")) == ["c0"]


@pytest.mark.parametrize("query", ["", "   ", "?!", "xyzzy", "de kat", "🙂"])
def test_nothing_fits_nothing(typed_for, query):
    assert typed_for("te laat").find(query) == Found()


def test_small_words_alone_still_find_what_holds_them(typed_for):
    finder = typed_for("ja maar", "wil niet")

    assert ids(finder.find("ja maar")) == ["c0"]
    assert ids(finder.find("wil niet")) == ["c1"]


def test_a_deck_without_cards_finds_nothing():
    assert Finder(Deck((), ()), {}).find("boos") == Found()


def test_a_hit_says_which_text_of_which_field_was_found(typed_for):
    assert typed_for("boos").find("boze").cards[0].match == Match("phrases", "boos")


def test_the_texts_of_a_card_are_searched_too(bare):
    card = replace(bare, title="Goudklompjes", say=("Hoe klinkt dat voor jou?",))
    finder = Finder(Deck((card,), ()), {})

    assert finder.find("goudklompje").cards[0].match == Match("title", card.title)
    assert finder.find("hoe klinkt dat").cards[0].match == Match("say", card.say[0])


def test_of_cards_that_match_the_same_the_one_that_fits_the_context_comes_first(bare):
    apart, good = (
        replace(bare, id=name, group_fit=fit) for name, fit in (("apart", Fit.APART), ("good", Fit.GOOD))
    )
    finder = Finder(Deck((apart, good), ()), {"apart": ("boos",), "good": ("boos",)})

    assert ids(finder.find("boos", Context.ALONE)) == ["apart", "good"]
    assert ids(finder.find("boos", Context.GROUP)) == ["good", "apart"]


@pytest.mark.parametrize(
    "query", ["ziek", "weer ziek gemeld en te laat", "rugpijn", "burn-out", "zit met een burn out", "GRIEP"]
)
def test_a_word_of_a_leaflet_leads_to_it_and_to_no_card(typed_for, query):
    assert typed_for("weer ziek", "te laat").find(query) == Found(leaflet=LEAFLET)


@pytest.mark.parametrize("query", ["te laat", "pijnlijk stil", "belt niet af", "luistert naar muziek"])
def test_what_someone_does_leads_to_cards(typed_for, query):
    found = typed_for("te laat", "pijnlijk stil", "belt niet af", "luistert naar muziek").find(query)

    assert found.leaflet is None
    assert len(found.cards) == 1


def test_a_phrase_of_a_leaflet_leads_to_it_as_a_whole_only(typed_for):
    finder = typed_for("voelt zich niet goed genoeg", leaflet=("voelt zich niet goed", "stress"))

    assert finder.find("Voelt zich niet goed…") == Found(leaflet=LEAFLET)
    assert ids(finder.find("voelt zich niet goed genoeg")) == ["c0"]


def test_sixty_cards_are_searched_within_milliseconds(deck):
    letters = "abcdefghijklmnopqrst"
    many = [
        Card.from_data(
            card.to_data()
            | {"id": f"{card.id}{n}", "say": [word + letters[n % 20] * 2 for word in card.say[0].split()]}
        )
        for n in range(20)
        for card in list(deck)[:3]
    ]
    finder = Finder(Deck(tuple(many), ()), {})
    began = time.process_time()

    for query in ("b", "te laat", "hij komt weer te laat en is boos", "weerstnad en irrtatie"):
        finder.find(query)

    assert time.process_time() - began < 0.1  # a few milliseconds each; coverage makes it several times that


@pytest.mark.parametrize("pasted", ["e" * 20_000, "geluisterd" * 2_000, "boos " * 4_000, "ß" * 20_000])
def test_a_pasted_page_holds_up_nobody(deck, phrases, pasted):
    finder = Finder(deck, phrases)
    start = time.process_time()
    finder.find(pasted)
    assert time.process_time() - start < 0.25
