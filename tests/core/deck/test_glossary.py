import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.deck.glossary import Glossary, Term

FEEDBACK = Term(id="feedback", name="feedback", meaning="Zeggen wat je zag.", also=("terugkoppeling",))
FORWARD = Term(id="feedforward", name="feedforward", meaning="Zeggen wat iemand straks kan doen.")
PLAN = Term(id="iop", name="IOP", meaning="Het plan van een medewerker.", also=("plan van jezelf",))
GLOSSARY = Glossary([PLAN, FORWARD, FEEDBACK])


def test_terms_stand_in_the_order_of_the_alphabet():
    assert [term.id for term in GLOSSARY.terms] == ["feedback", "feedforward", "iop"]
    assert GLOSSARY["iop"] == PLAN


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Geef feedback.", [FEEDBACK]),
        ("FEEDBACK en je iop?", [FEEDBACK, PLAN]),
        ("Een terugkoppeling, daarna feedforward", [FEEDBACK, FORWARD]),
        ("het plan van jezelf", [PLAN]),
        ("feedbackformulier, biopsie", []),
        ("", []),
    ],
)
def test_terms_are_found_in_texts_as_whole_words_in_any_form(text, found):
    assert GLOSSARY.standing_in([text]) == found


def test_a_term_is_found_once_however_often_it_stands_there():
    assert GLOSSARY.standing_in(["feedback", "Feedback, terugkoppeling"]) == [FEEDBACK]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("fee", [FEEDBACK, FORWARD]),
        ("Feedb", [FEEDBACK]),
        ("terug", [FEEDBACK]),
        ("fe", []),
        ("  ", []),
        ("niets", []),
    ],
)
def test_typing_the_beginning_of_a_term_finds_it(typed, found):
    assert GLOSSARY.find(typed) == found


def test_an_empty_glossary_finds_nothing():
    empty = Glossary(())

    assert empty.standing_in(["feedback"]) == empty.find("feedback") == []


def test_glossaries_with_the_same_terms_are_the_same():
    assert Glossary([FEEDBACK, PLAN, FORWARD]) == GLOSSARY
    assert hash(GLOSSARY) == hash(Glossary([FEEDBACK, PLAN, FORWARD]))
    assert Glossary([PLAN]) != GLOSSARY
    assert GLOSSARY != "feedback"


@given(st.text())
def test_no_text_breaks_the_glossary(text):
    assert set(GLOSSARY.standing_in([text])) <= set(GLOSSARY.terms)
    assert set(GLOSSARY.find(text)) <= set(GLOSSARY.terms)


def test_every_term_leads_to_a_card_or_explains_itself(deck):
    assert all(term.meaning and (not term.card or term.card in deck) for term in deck.glossary.terms)


def test_most_cards_hold_a_word_that_is_explained(deck):
    assert sum(bool(deck.terms(card)) for card in deck) > len(deck) / 2
