from dataclasses import replace

import pytest

from core.authoring.catalogues import ROOT
from core.deck import outline
from core.deck.context import Context, Fit
from core.deck.depth import Depth, DepthSection
from core.language import Language

DUTCH = Language("nl", ROOT / "locales")
SECTION = DepthSection(title="Nog dit", lines=("Oefen het eerst.",))


def kinds(found):
    return [type(block).__name__ for block in found]


def test_a_full_card_begins_with_its_gist_and_what_to_say_and_ends_with_where_it_comes_from(deck):
    full = replace(deck["t24-verandertaal"], questions=(deck.question_lists[0].id,))
    deck = replace(deck, depths=(Depth(id=full.id, sections=(SECTION,)),))
    found = outline.blocks(full, deck, [Context.GROUP], DUTCH)
    assert kinds(found) == [
        *("Gist", "Say", "ContextAdvice", "Steps", "When", "WatchOut", "Comparison", "Questions", "More"),
        *("Terms", "Related", "Credit"),
    ]


def test_what_a_card_does_not_have_is_left_out(deck):
    bare = replace(deck["m05-uitdaging-doseren"], title="", gist="", related=(), questions=(), table=None)
    bare = replace(bare, **dict.fromkeys(("say", "steps", "when", "watch_out"), ("Kijk.",)))
    found = outline.blocks(bare, replace(deck, depths=()), [Context.ALONE], DUTCH)
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


def test_the_second_layer_is_one_block_with_all_its_sections(deck):
    card = deck["t01-samenvatten"]
    deck = replace(deck, depths=(Depth(id=card.id, sections=(SECTION, replace(SECTION, ours=True))),))
    (more,) = [
        one for one in outline.blocks(card, deck, [Context.ALONE], DUTCH) if isinstance(one, outline.More)
    ]
    assert (more.heading, [section.ours for section in more.sections]) == (
        "Meer bij deze kaart",
        [False, True],
    )


def test_a_card_of_our_own_names_the_cards_it_is_built_from_and_no_source(deck):
    card = replace(deck["t01-samenvatten"], source="ours", built_from=("t02-luisteren", "t26-confronteren"))
    *_, credit = outline.blocks(card, deck, [Context.ALONE], DUTCH)
    titles = [deck[card_id].title for card_id in card.built_from]
    assert credit.text == f"Een kaart van onszelf, gemaakt met: {titles[0]} en {titles[1]}"


def test_a_table_with_our_examples_says_so(deck):
    card = deck["t24-verandertaal"]
    headings = {
        ours: next(
            one.heading
            for one in outline.blocks(
                replace(card, table=replace(card.table, ours=ours)), deck, [Context.ALONE], DUTCH
            )
            if isinstance(one, outline.Comparison)
        )
        for ours in (False, True)
    }
    assert headings == {False: "Naast elkaar", True: "Naast elkaar (onze voorbeelden)"}
