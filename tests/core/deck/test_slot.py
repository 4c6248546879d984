"""Slots: where they are in a sentence, what fills them, and every sentence of the deck filled in."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.deck.context import Context
from core.deck.slot import filled, pieces, slot_names

NAME = st.text("abc é", min_size=1)
PLAIN = st.text("abc ,.?", min_size=1)
PIECES = st.lists(st.one_of(st.tuples(PLAIN, st.just(False)), st.tuples(NAME, st.just(True))), max_size=6)
"""Texts and names of slots by turns."""

BADLY_FILLED = re.compile(r"[\[\]]|  |^[^\w‘“]|[.?!] [a-z]")
"""A bracket, a double space, or a sentence without a capital: only a filling that begins a line gets one."""


def written(parts):
    return "".join(f"[{text}]" if is_slot else text for text, is_slot in parts)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Hoe ging het?", []),
        ("[naam], hoe ging [de klus]?", ["naam", "de klus"]),
        ("Eerst [naam] en dan [naam].", ["naam", "naam"]),
    ],
)
def test_the_names_of_slots_stand_in_the_order_of_the_sentence(sentence, names):
    assert slot_names(sentence) == names


def test_a_sentence_falls_into_pieces_of_text_and_slots():
    assert list(pieces("[naam], hoe ging [de klus]?")) == [
        ("naam", True),
        (", hoe ging ", False),
        ("de klus", True),
        ("?", False),
    ]


@given(PIECES)
def test_pieces_make_the_sentence_again_and_none_is_empty(parts):
    found = list(pieces(written(parts)))

    assert written(found) == written(parts)
    assert all(text for text, _ in found)
    assert [text for text, is_slot in found if is_slot] == slot_names(written(parts))


@given(PIECES)
def test_a_filled_sentence_has_no_slots_and_all_its_other_text(parts):
    sentence = written(parts)

    text = filled(sentence, dict.fromkeys(slot_names(sentence), "Kees"))

    assert slot_names(text) == []
    assert text == "".join("Kees" if is_slot else piece for piece, is_slot in parts)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("[de klus] ging goed.", "Het vegen ging goed."),
        ("Dus [de klus] ging goed.", "Dus het vegen ging goed."),
        ("Hoe ging het?", "Hoe ging het?"),
        ("", ""),
    ],
)
def test_a_filling_that_begins_a_sentence_gets_a_capital(sentence, text):
    assert filled(sentence, {"de klus": "het vegen"}) == text


def test_a_slot_without_a_filling_is_an_error():
    with pytest.raises(KeyError, match="naam"):
        filled("Dag [naam].", {})


@pytest.mark.parametrize("language", ["deck", "english"])
def test_a_slot_has_three_fillings_that_differ_and_a_name_of_its_own(language, request):
    slots = request.getfixturevalue(language).slots

    assert len({slot.name for slot in slots}) == len(slots)
    assert [slot.id for slot in slots if len(set(slot.fillings)) != 3] == []


@pytest.mark.parametrize("language", ["deck", "english"])
def test_every_sentence_to_say_takes_each_filling_of_its_slots(language, request):
    deck = request.getfixturevalue(language)
    fillings = {slot.name: slot.fillings for slot in deck.slots}
    wrong = []
    for card in deck:
        for sentence in {text for context in Context for text in card.say_in(context)}:
            names = dict.fromkeys(slot_names(sentence))
            if names.keys() - fillings.keys():
                wrong.append(f"{card.id}: no such slot: {sentence}")
                continue
            for chosen in product(*(fillings[name] for name in names)):
                said = filled(sentence, dict(zip(names, chosen, strict=True)))
                if BADLY_FILLED.search(said):
                    wrong.append(f"{card.id}: {said}")
    assert wrong == []


def test_every_slot_is_in_a_sentence_of_some_card(deck):
    used = {
        name
        for card in deck
        for context in Context
        for text in card.say_in(context)
        for name in slot_names(text)
    }
    assert {slot.name for slot in deck.slots} - used == set()
