"""The ladder of goals, and the goal in hand."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.people.records.goal import Rung
from core.people.records.standing import Standing
from core.people.rules.ladder import FAR_TO_NEAR, dreams, in_hand, next_rung, rungs
from tests.core.people.setting import a_goal, ago
from tests.core.people.test_records import goals

ladders = st.lists(goals, max_size=12, unique_by=lambda goal: goal.id)


@given(ladders)
def test_every_open_goal_stands_once_on_its_own_rung_or_among_the_dreams(some):
    on_rungs = rungs(some)
    assert tuple(on_rungs) == FAR_TO_NEAR
    assert all(goal.rung is rung for rung, own in on_rungs.items() for goal in own)
    shown = [goal.id for own in on_rungs.values() for goal in own] + [goal.id for goal in dreams(some)]
    assert sorted(shown) == sorted(goal.id for goal in some if goal.state is Standing.OPEN)


@given(ladders)
def test_in_hand_is_an_open_goal_that_no_other_is_nearer_or_newer_than(some):
    goal = in_hand(some)
    others = [one for one in some if one.state is Standing.OPEN and one.rung is not Rung.DREAM]
    if goal is None:
        assert others == []
    else:
        nearness = FAR_TO_NEAR.index
        assert all((nearness(one.rung), one.created) <= (nearness(goal.rung), goal.created) for one in others)
        assert goal in others


@given(ladders, st.randoms())
def test_the_ladder_is_the_same_in_whatever_order_the_goals_come(some, chance):
    mixed = list(some)
    chance.shuffle(mixed)
    assert rungs(mixed) == rungs(some)
    assert in_hand(mixed) == in_hand(some)


def test_a_dream_is_never_in_hand():
    dream = a_goal(rung=Rung.DREAM)
    assert in_hand([dream]) is None
    assert dreams([dream]) == (dream,)
    long = a_goal(rung=Rung.LONG)
    assert in_hand([dream, long]) == long


def test_of_two_goals_on_a_rung_the_newest_is_in_hand_until_it_is_reached():
    old, new = a_goal(rung=Rung.TOMORROW, made=ago(9)), a_goal(rung=Rung.TOMORROW, made=ago(2))
    assert in_hand([new, old]) == new
    assert in_hand([replace(new, state=Standing.REACHED), old]) == old


@given(ladders)
def test_the_rung_to_ask_for_is_the_farthest_without_an_open_goal(some):
    asked = next_rung(some)
    known = (Rung.DREAM, *FAR_TO_NEAR)
    filled = {goal.rung for goal in some if goal.state is Standing.OPEN}
    if asked is None:
        assert filled >= set(known)
    else:
        assert asked not in filled
        assert filled >= set(known[: known.index(asked)])
