"""The stories and the judge themselves: a story nobody kills comes true, and a half change is noticed."""

import asyncio
from itertools import pairwise
from random import Random

import pytest

from tests.core.vault.memory_store import MemoryStore
from tests.crash.judge import judge
from tests.crash.operations import live
from tests.crash.story import State, make_story


def told(seed, length):
    return make_story(Random(seed), State(), length)  # noqa: S311 - a story is no secret


def lived(store, story):
    """Live through a story undisturbed; gives what was stored after each step."""
    stored = []
    asyncio.run(live(store, "", story.steps, lambda _done: stored.append(dict(store.values))))
    return stored


@pytest.mark.parametrize("seed", range(3))
def test_a_story_that_nobody_kills_comes_true_step_by_step(seed):
    story = told(seed, 120)
    stored = lived(MemoryStore(), story)
    for values, state in zip(stored, story.states, strict=True):
        assert asyncio.run(judge(values, [state])) == 0


def test_every_kind_of_change_happens_in_a_story():
    assert len({step["do"] for seed in range(3) for step in told(seed, 120).steps}) == 14


def test_the_judge_sees_a_change_of_which_only_a_part_is_stored():
    story = told(7, 60)
    torn = 0
    for place, (before, after) in enumerate(pairwise(lived(MemoryStore(), story))):
        changed = sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))
        for size in range(1, len(changed)):
            half = before | {key: after[key] for key in changed[:size] if key in after}
            half = {key: value for key, value in half.items() if key in after or key not in changed[:size]}
            with pytest.raises(AssertionError, match="none of the 2 states"):
                asyncio.run(judge(half, story.states[place : place + 2]))
            torn += 1
    assert torn > 100


def test_the_judge_sees_a_change_that_was_acknowledged_and_is_gone():
    story = told(7, 20)
    stored = lived(MemoryStore(), story)
    with pytest.raises(AssertionError, match="none of the 2 states"):
        asyncio.run(judge(stored[3], story.states[4:6]))
