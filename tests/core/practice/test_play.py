"""A round as it is played: what is asked, what a tap does, what may be shown, and what comes of an item."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.practice.play import Play
from core.practice.rounds import Ask
from tests.core.practice.examples import EAR, WATERLINE

ITEM = EAR.items[0]
OTHER = EAR.items[1]
NO_KIND = EAR.items[-1]


def play(*items, practice_set=EAR, block="willen", **kept):
    return Play(
        practice_set=practice_set, items=tuple(one.id for one in items), block=block, order="7", **kept
    )


def fitting(one):
    """The round after the fitting answer to the question in hand."""
    return one.tap(one.question(one.item).fitting)


def through(one):
    """The round after the fitting answers to all that is asked about the item in hand."""
    item = one.item
    while one.item == item:
        one = fitting(one).go_on()
    return one


def test_before_and_after_a_round_no_item_is_in_hand():
    assert play().item is None
    assert play().go_on() == play()
    assert through(through(play(ITEM, OTHER))).item is None


def test_the_items_come_in_their_order_and_each_has_its_place():
    now = play(OTHER, ITEM)
    assert (now.item, now.place) == (OTHER, 1)
    assert (through(now).item, through(now).place) == (ITEM, 2)


def test_an_item_that_is_in_the_set_no_more_is_left_out():
    assert replace(play(ITEM), items=("weg", ITEM.id)).item == ITEM


@pytest.mark.parametrize(
    ("item", "block", "expected"),
    [
        (ITEM, "willen", [(Ask.SIDE, "open"), (Ask.REPLY, "0")]),
        (ITEM, "", [(Ask.SIDE, "open"), (Ask.KIND, "willen"), (Ask.REPLY, "0")]),
        (NO_KIND, "", [(Ask.SIDE, "open")]),
    ],
)
def test_what_is_asked_about_an_item_and_what_fits(item, block, expected):
    questions = play(item, block=block).questions(item)
    assert [(one.ask, one.fitting) for one in questions] == expected
    assert all(one.fitting in one.answers for one in questions)
    assert questions[0].answers == ("open", "dicht")


def test_replies_stand_in_an_order_that_stays_that_of_their_round_and_does_not_give_the_best_away():
    def order(of):
        return replace(play(ITEM), order=str(of)).questions(ITEM)[-1].answers

    assert all(sorted(order(of)) == ["0", "1", "2"] for of in range(30))
    assert order(3) == order(3)
    assert {order(of).index("0") for of in range(30)} == {0, 1, 2}
    of_the_other = play(OTHER).questions(OTHER)[-1].answers
    assert any(
        replace(play(ITEM), order=str(of)).questions(ITEM)[-1].answers != of_the_other for of in range(9)
    )


def test_only_the_first_tap_on_a_question_counts():
    now = play(ITEM).tap("dicht")
    assert now.tapped() == "dicht"
    assert now.tap("open") == now
    assert play(ITEM).tapped() is None


def test_an_item_went_right_when_each_first_tap_was_the_fitting_one():
    after = through(play(ITEM, OTHER))
    assert (after.right, after.wrong, after.taps, after.number) == ((ITEM.id,), (), (), 0)


@pytest.mark.parametrize("at", [0, 1])
def test_one_other_tap_brings_it_back(at):
    now = play(ITEM, OTHER)
    for number, question in enumerate(now.questions(ITEM)):
        other = next(one for one in question.answers if one != question.fitting)
        now = now.tap(other if number == at else question.fitting).go_on()
    assert (now.right, now.wrong) == ((), (ITEM.id,))


def test_the_words_of_an_item_are_explained_once_it_was_said_what_it_is():
    in_block, mixed = play(ITEM), play(ITEM, block="")
    assert not in_block.is_told(ITEM)
    assert fitting(in_block).is_told(ITEM)
    after_side = fitting(mixed)
    assert not after_side.is_told(ITEM)
    assert not after_side.go_on().is_told(ITEM)
    assert fitting(after_side.go_on()).is_told(ITEM)
    assert fitting(after_side.go_on()).go_on().is_told(ITEM)


def test_what_a_colleague_reads_aloud_is_read_first_and_hidden_until_it_is_told():
    silent, aloud = play(ITEM, OTHER), play(ITEM, OTHER, aloud=True)
    assert not silent.is_read_aloud_now(ITEM)
    assert not silent.is_hidden(ITEM)
    assert aloud.is_read_aloud_now(ITEM)
    heard = replace(aloud, heard=ITEM.id)
    assert not heard.is_read_aloud_now(ITEM)
    assert heard.is_hidden(ITEM)
    assert not fitting(heard).is_hidden(ITEM)
    assert not replace(fitting(heard), heard="").is_read_aloud_now(ITEM)
    assert through(heard).is_read_aloud_now(OTHER)


@pytest.mark.parametrize(
    "kept",
    [
        {"taps": ("weg",)},
        {"taps": ("open", "9")},
        {"taps": ("open", "0", "0")},
        {"taps": ("open", "0"), "number": 2},
    ],
)
def test_an_item_in_hand_that_an_update_changed_begins_anew(kept):
    assert play(ITEM, right=("x",), **kept).checked() == play(ITEM, right=("x",))


@given(st.lists(st.integers(0, 2), max_size=20), st.booleans())
def test_every_way_through_a_round_ends_with_each_item_done_once_and_needs_no_check(choices, aloud):
    now = replace(play(*EAR.items, block=""), aloud=aloud)
    choices = iter([*choices, *[0] * 99])
    while now.item:
        question = now.question(now.item)
        now = now.tap(question.answers[next(choices) % len(question.answers)])
        assert now.checked() == now
        now = now.go_on()
        assert now.item is None or now.checked() == now
    assert sorted((*now.right, *now.wrong)) == sorted(now.items)


def test_a_set_without_kinds_and_replies_asks_one_thing():
    one = WATERLINE.items[2]
    assert [question.ask for question in play(one, practice_set=WATERLINE, block="").questions(one)] == [
        Ask.SIDE
    ]
