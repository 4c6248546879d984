"""Rounds that begin, by the chance that was given."""

from random import Random

from mobile.services.practice_rounds import PracticeRounds
from tests.core.practice.examples import EAR, WATERLINE


def rounds(seed):
    return PracticeRounds(Random(seed))  # noqa: S311 - an order of questions, no secret


def begin(seed, practice_set=EAR, **known):
    known = {"done": (), "due": (), "waiting": (), "aloud": False, **known}
    return rounds(seed).begin(practice_set, **known)


def test_the_same_chance_gives_the_same_round():
    assert begin(1) == begin(1)


def test_another_chance_gives_other_items_and_another_order_of_replies():
    assert len({begin(seed).items for seed in range(9)}) > 1
    assert len({begin(seed).order for seed in range(9)}) > 1


def test_a_round_begins_at_its_first_item_with_what_is_due_and_read_aloud_if_that_is_wanted():
    new = begin(1, WATERLINE, due=("o1",), waiting=("b1",), aloud=True)
    assert new.items == ("o1", "b2")
    assert (new.item.id, new.block, new.taps, new.right, new.wrong) == ("o1", "", (), (), ())
    assert new.aloud


def test_a_block_is_about_the_first_kind_that_was_not_done():
    assert begin(1).block == "willen"
    assert begin(1, done=("willen",)).block == "kunnen"
