from dataclasses import replace

import pytest

from core.authoring.catalogues import ROOT
from core.deck import outline
from core.deck.context import Context, Fit
from core.language import Language

DUTCH = Language("nl", ROOT / "locales")


def kinds(found):
    return [type(block).__name__ for block in found]


def test_a_full_card_begins_with_its_gist_and_what_to_say_and_ends_with_where_it_comes_from(deck):
    full = replace(deck["t24-verandertaal"], questions=(deck.question_lists[0].id,))
    found = outline.blocks(full, deck, [Context.GROUP], DUTCH)
    assert kinds(found) == [
        *("Gist", "Say", "ContextAdvice", "Steps", "When", "WatchOut", "Comparison", "Questions", "Terms"),
        *("Related", "Credit"),
    ]


def test_what_a_card_does_not_have_is_left_out(deck):
    bare = replace(deck["m05-uitdaging-doseren"], title="", gist="", related=(), questions=(), table=None)
    bare = replace(bare, **dict.fromkeys(("say", "steps", "when", "watch_out"), ("Kijk.",)))
    found = outline.blocks(bare, deck, [Context.ALONE], DUTCH)
    assert kinds(found) == ["Gist", "Say", "Steps", "When", "WatchOut", "Credit"]


def test_words_that_are_the_same_in_several_contexts_are_one_block(deck):
    card = replace(deck["t01-samenvatten"], group_say=("Samen?",), distance_say=())
    said = [
        (block.texts, block.contexts)
        for block in outline.blocks(card, deck, tuple(Context), DUTCH)
        if isinstance(block, outline.Say)
    ]
    assert said == [
        (card.say, (Context.ALONE, Context.DISTANCE)),
        (("Samen?",), (Context.GROUP,)),
    ]


@pytest.mark.parametrize(
    ("context", "advice"),
    [
        (Context.ALONE, []),
        (Context.GROUP, [("In de groep (ons advies)", "Doe dit liever apart")]),
        (Context.DISTANCE, [("Op afstand (ons advies)", "")]),
    ],
)
def test_a_context_brings_its_advice_and_a_note_where_the_card_does_not_simply_fit(deck, context, advice):
    card = replace(deck["t01-samenvatten"], group_fit=Fit.APART, distance_fit=Fit.GOOD)
    found = outline.blocks(card, deck, [context], DUTCH)
    assert [(one.heading, one.note) for one in found if isinstance(one, outline.ContextAdvice)] == advice
