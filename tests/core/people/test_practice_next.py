"""The one next thing to practise, in a fixed order; what was left undone never piles up."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.people.records.practice.look_back import LookBack, LookBackKind
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.round_memory import Repeat, RoundMemory
from core.people.records.practice.technique import ChosenTechnique
from core.people.rules.colleague_looks import DOTS, colleague_dots, is_time_for_colleague
from core.people.rules.practice_next import Next, NextThing, next_thing
from tests.core.people.setting import noon

MONDAY = date(2026, 11, 16)
THURSDAY, SUNDAY = MONDAY + timedelta(3), MONDAY + timedelta(6)
SETS, PARTS = ("helpen-of-sturen", "oor"), ("vooruitgang", "helpen")
DAY = timedelta(days=1)


def technique(practised=None, due=MONDAY + 7 * DAY):
    return ChosenTechnique("t", due - 7 * DAY, noon(MONDAY), "t15-reflecties", "", due, practised)


def sitting(part=PARTS[0], day=MONDAY, remind=None):
    return MirrorSitting(f"{part} {day}", day, noon(day), part, intentions=("Doorvragen",), remind=remind)


def memory(practice_set, *days):
    repeats = tuple(Repeat(f"item-{number}", 0, day) for number, day in enumerate(days))
    return RoundMemory(practice_set, MONDAY, noon(MONDAY), practice_set, repeats=repeats)


def look(kind, day):
    return LookBack(f"{kind} {day}", day, noon(day), kind, "x")


BEGUN = tuple(map(memory, SETS))
SEEN = (look(LookBackKind.COLLEAGUE, MONDAY - 9 * DAY),)
DONE = {
    "technique": technique(practised=MONDAY),
    "mirrors": (),
    "memories": BEGUN,
    "look_backs": SEEN,
    "sets": SETS,
    "parts": PARTS,
    "today": MONDAY,
}
"""What leaves nothing to do but to fill in a part of the mirror."""
ALL = {
    "technique": technique(),
    "mirrors": (sitting(remind=MONDAY),),
    "memories": (memory("oor", MONDAY),),
    "look_backs": (),
}


def after(**more):
    return next_thing(**{**DONE, **more})


def test_a_technique_that_was_not_practised_comes_first_due_or_not():
    for due in (MONDAY - 30 * DAY, MONDAY, MONDAY + 7 * DAY):
        assert after(**{**ALL, "technique": technique(due=due)}) == NextThing(
            Next.TECHNIQUE, "t15-reflecties"
        )


def test_then_the_oldest_intention_that_comes_back():
    mirrors = (sitting(day=MONDAY - DAY, remind=MONDAY), old := sitting(PARTS[1], remind=MONDAY - 2 * DAY))
    now = {**ALL, "technique": None, "mirrors": mirrors}
    assert after(**now) == NextThing(Next.INTENTION, old.id)
    assert after(**{**now, "mirrors": (sitting(remind=MONDAY + DAY),)}).kind is Next.REPEATS


def test_then_the_set_whose_repeat_is_due_longest():
    now = {"technique": None, "look_backs": ()}
    memories = (memory("oor", MONDAY, MONDAY - 3 * DAY), memory(SETS[0], MONDAY - 2 * DAY))
    assert after(memories=memories, **now) == NextThing(Next.REPEATS, "oor")
    same = (memory("oor", MONDAY), memory(SETS[0], MONDAY))
    assert after(memories=same, **now) == NextThing(Next.REPEATS, SETS[0])
    assert after(memories=(memory("oor", MONDAY + DAY),), **now).kind is Next.CHOOSE
    assert after(memories=(memory("of-later", MONDAY),), **now).kind is Next.CHOOSE


@pytest.mark.parametrize("chosen", [None, technique(practised=MONDAY - 5 * DAY, due=MONDAY)])
def test_then_a_technique_is_chosen_when_none_runs_or_its_week_is_over(chosen):
    assert after(technique=chosen, memories=(), look_backs=()) == NextThing(Next.CHOOSE)


def test_then_the_first_set_that_was_never_begun():
    assert after(memories=(), look_backs=()) == NextThing(Next.NEW_SET, SETS[0])
    never = replace(memory("oor"), id="")
    assert after(memories=(memory(SETS[0]), never), look_backs=()) == NextThing(Next.NEW_SET, "oor")


@pytest.mark.parametrize(("ago", "is_time"), [(None, True), (46, True), (45, False), (0, False), (-1, False)])
def test_then_a_colleague_looks_along_when_the_last_time_is_more_than_45_days_ago(ago, is_time):
    old = [look(LookBackKind.COLLEAGUE, THURSDAY - 100 * DAY), look(LookBackKind.TALK, THURSDAY)]
    looks = [] if ago is None else [*old, look(LookBackKind.COLLEAGUE, THURSDAY - ago * DAY)]
    assert is_time_for_colleague(looks, THURSDAY) is is_time
    assert after(look_backs=looks, today=THURSDAY).kind is (Next.COLLEAGUE if is_time else Next.WEEK)


@pytest.mark.parametrize("number", range(7))
def test_then_the_week_is_looked_back_on_from_thursday_to_sunday(number):
    today = MONDAY + number * DAY
    wanted = Next.WEEK if today >= THURSDAY else Next.MIRROR
    assert after(today=today).kind is wanted
    last_week = (*SEEN, look(LookBackKind.WEEK, MONDAY - DAY))
    assert after(today=today, look_backs=last_week).kind is wanted
    this_week = (*SEEN, look(LookBackKind.WEEK, MONDAY))
    assert after(today=today, look_backs=this_week).kind is Next.MIRROR


def test_a_week_that_lies_in_two_years_is_one_week():
    new_year = date(2026, 12, 31)
    looks = (look(LookBackKind.COLLEAGUE, new_year), look(LookBackKind.WEEK, new_year))
    chosen = technique(practised=new_year, due=new_year + 7 * DAY)
    assert after(technique=chosen, today=new_year + DAY * 3, look_backs=looks).kind is Next.MIRROR
    assert after(technique=chosen, today=new_year + DAY * 3, look_backs=looks[:1]).kind is Next.WEEK


def test_at_last_the_part_of_the_mirror_that_was_not_filled_in_for_longest():
    assert after() == NextThing(Next.MIRROR, PARTS[0])
    assert after(mirrors=[sitting()]) == NextThing(Next.MIRROR, PARTS[1])
    both = [sitting(day=MONDAY - 9 * DAY), sitting(PARTS[1], MONDAY - 8 * DAY), sitting()]
    assert after(mirrors=both) == NextThing(Next.MIRROR, PARTS[1])
    assert after(mirrors=both[::-1]) == NextThing(Next.MIRROR, PARTS[1])


def test_of_the_last_half_year_four_looks_of_a_colleague_are_dots_and_no_more():
    def dots(*days):
        return colleague_dots([look(LookBackKind.COLLEAGUE, MONDAY - day * DAY) for day in days], MONDAY)

    assert (dots(), dots(0), dots(182), dots(183)) == (0, 1, 1, 0)
    assert dots(*range(9)) == DOTS
    assert colleague_dots([look(LookBackKind.WEEK, MONDAY)], MONDAY) == 0


days = st.integers(-400, 400).map(lambda number: MONDAY + number * DAY)
techniques = st.none() | st.builds(technique, st.none() | days, days)
mirrors = st.lists(st.builds(sitting, st.sampled_from(PARTS), days, st.none() | days), max_size=4)
memories = st.lists(
    st.builds(lambda of, due: memory(of, *due), st.sampled_from(SETS), st.lists(days, max_size=3)),
    max_size=2,
    unique_by=lambda one: one.practice_set,
)
look_backs = st.lists(st.builds(look, st.sampled_from(LookBackKind), days), max_size=5)
known = st.fixed_dictionaries(
    {"technique": techniques, "mirrors": mirrors, "memories": memories, "look_backs": look_backs}
)


@given(known, days)
def test_there_is_always_one_thing_and_it_is_really_there(now, today):
    kind, of = after(**now, today=today)
    there = {
        Next.TECHNIQUE: {"t15-reflecties"},
        Next.INTENTION: {one.id for one in now["mirrors"] if one.remind and one.remind <= today},
        Next.REPEATS: {
            one.practice_set for one in now["memories"] if any(own.due <= today for own in one.repeats)
        },
        Next.NEW_SET: set(SETS) - {one.practice_set for one in now["memories"]},
        Next.MIRROR: set(PARTS),
    }
    assert of in there.get(kind, {""})


@given(known, days, st.integers(1, 400))
def test_staying_away_makes_no_arrears_of_a_week_and_forgets_nothing_that_comes_back(now, today, away):
    before, then = after(**now, today=today), after(**now, today=today + away * DAY)
    order = list(Next)
    if before.kind in (Next.TECHNIQUE, Next.INTENTION, Next.REPEATS, Next.CHOOSE, Next.NEW_SET):
        assert order.index(then.kind) <= order.index(before.kind)
    if then.kind is Next.WEEK:
        week = (today + away * DAY).isocalendar()[:2]
        assert all(
            one.day.isocalendar()[:2] != week for one in now["look_backs"] if one.kind is LookBackKind.WEEK
        )
        assert (today + away * DAY).isoweekday() >= 4


@given(look_backs, days)
def test_dots_are_never_more_than_there_were_looks_and_a_day_further_adds_none(looks, today):
    own = [one for one in looks if one.kind is LookBackKind.COLLEAGUE]
    assert colleague_dots(looks, today + DAY) <= colleague_dots(looks, today) <= min(DOTS, len(own))
    assert is_time_for_colleague(looks, today + DAY) or not is_time_for_colleague(looks, today)
