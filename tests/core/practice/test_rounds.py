"""Which items come in a round, and what is asked about each."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.practice.rounds import Ask, asked, compose, in_some_order, next_block
from tests.core.practice.examples import EAR, WATERLINE

IDS = [item.id for item in EAR.items]
WILLEN = {item.id for item in EAR.items if item.kind == "willen"}


def chance(seed):
    return Random(seed)  # noqa: S311 - an order of questions, no secret


def round_of(practice_set, *, done=(), due=(), waiting=(), seed=1):
    return compose(practice_set, done=done, due=due, waiting=waiting, random=chance(seed))


def test_kinds_come_one_by_one_and_are_mixed_when_each_was_done():
    assert next_block(EAR, ()) == "willen"
    assert next_block(EAR, ("willen",)) == "kunnen"
    assert next_block(EAR, ("kunnen", "willen")) == ""
    assert next_block(WATERLINE, ()) == ""


def test_a_block_has_items_of_its_kind_alone():
    block = round_of(EAR)
    assert block.block == "willen"
    assert set(block.items) == WILLEN


def test_a_mixed_round_takes_from_all_kinds_and_from_what_has_none():
    found = {item for seed in range(50) for item in round_of(EAR, done=("willen", "kunnen"), seed=seed).items}
    assert found == set(IDS)


def test_what_is_due_comes_first_and_takes_at_most_half_of_a_block():
    block = round_of(EAR, due=("kunnen-open-1", "kunnen-open-2", "kunnen-dicht-1"))
    assert block.items[:2] == ("kunnen-open-1", "kunnen-open-2")
    assert set(block.items[2:]) < WILLEN


def test_a_mixed_round_can_be_all_that_is_due():
    due = IDS[:5]
    assert round_of(EAR, done=("willen", "kunnen"), due=due).items == tuple(due[:4])


def test_what_is_not_due_yet_stays_away():
    waiting = {"b1"}
    assert all("b1" not in round_of(WATERLINE, waiting=waiting, seed=seed).items for seed in range(20))


def test_a_round_is_never_empty_even_when_all_of_it_waits_for_another_day():
    assert sorted(round_of(WATERLINE, waiting=("b1", "b2", "o1")).items) == ["b1", "b2", "o1"]


def test_an_item_that_is_gone_is_not_asked_again():
    assert "weg" not in round_of(WATERLINE, due=("weg", "b1")).items


@given(
    due=st.lists(st.sampled_from(IDS), unique=True),
    waiting=st.sets(st.sampled_from(IDS)),
    done=st.sets(st.sampled_from(["willen", "kunnen"])),
    seed=st.integers(),
)
def test_no_round_is_empty_or_too_long_or_asks_the_same_twice(due, waiting, done, seed):
    found = round_of(EAR, due=due, waiting=waiting - set(due), done=done, seed=seed).items
    assert 0 < len(found) <= EAR.round
    assert len(set(found)) == len(found)
    assert set(found) <= set(IDS)


@pytest.mark.parametrize(
    ("item", "block", "expected"),
    [
        (EAR.items[0], "", (Ask.SIDE, Ask.KIND, Ask.REPLY)),
        (EAR.items[0], "willen", (Ask.SIDE, Ask.REPLY)),
        (EAR.items[0], "kunnen", (Ask.SIDE, Ask.KIND, Ask.REPLY)),
        (WATERLINE.items[0], "", (Ask.SIDE,)),
    ],
)
def test_what_is_asked_depends_on_the_item_and_on_the_block(item, block, expected):
    assert asked(item, block) == expected


def test_the_best_reply_does_not_always_stand_at_the_same_place():
    replies = EAR.items[0].replies
    orders = [in_some_order(replies, chance(seed)) for seed in range(30)]
    assert {order.index(replies[0]) for order in orders} == {0, 1, 2}
    assert all(sorted(order, key=replies.index) == list(replies) for order in orders)
