"""An item comes back after 3, 7, 21 and 60 days: never sooner the better it goes, and none is ever lost."""

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.people.records.practice.round_memory import Repeat, RoundMemory
from core.people.rules.repeats import SPACING, after_round, answered, coming_back, due, waiting
from tests.core.people.setting import TODAY, ago, noon

DAY = timedelta(days=1)

items = st.sampled_from(["willen-1", "kunnen-2", "reden-3"])
days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
repeats = st.lists(
    st.builds(Repeat, items, st.integers(0, len(SPACING) + 2), days),
    max_size=3,
    unique_by=lambda one: one.item,
).map(tuple)
memories = repeats.map(lambda them: memory(*them))


def memory(*them):
    return RoundMemory("7", TODAY, noon(TODAY), "oor", repeats=them)


def repeat_of(memory_, item):
    return next((one for one in memory_.repeats if one.item == item), None)


def test_what_goes_wrong_comes_back_in_three_days_wherever_it_was():
    for begun in (
        memory(),
        memory(Repeat("willen-1", 2, ago(1))),
        memory(Repeat("willen-1", 2, TODAY + DAY)),
    ):
        assert answered(begun, "willen-1", TODAY, is_right=False) == memory(
            Repeat("willen-1", 0, TODAY + timedelta(3))
        )


def test_what_goes_well_each_time_comes_back_after_3_7_21_and_60_days_and_then_not_any_more():
    now, today = answered(memory(), "willen-1", TODAY, is_right=False), TODAY
    for wait in (3, 7, 21, 60):
        assert repeat_of(now, "willen-1").due == today + timedelta(wait)
        today += timedelta(wait)
        now = answered(now, "willen-1", today, is_right=True)
    assert now.repeats == ()


def test_a_right_answer_before_its_day_or_to_what_never_went_wrong_changes_nothing():
    early = memory(Repeat("willen-1", 1, TODAY + DAY))
    assert answered(early, "willen-1", TODAY, is_right=True) == early
    assert answered(early, "kunnen-2", TODAY, is_right=True) == early


def test_of_what_is_due_the_longest_comes_first_and_of_what_waits_the_next():
    now = memory(
        Repeat("a", 0, TODAY),
        Repeat("b", 0, ago(9)),
        Repeat("c", 0, TODAY + DAY * 9),
        Repeat("d", 0, TODAY + DAY),
    )
    assert (due(now, TODAY), waiting(now, TODAY)) == (("b", "a"), ("d", "c"))


def test_a_round_moves_what_went_well_on_and_brings_back_what_did_not():
    before = memory(Repeat("a", 0, TODAY), Repeat("b", 2, ago(1)), Repeat("c", 1, TODAY + DAY))
    after = after_round(before, TODAY, right=("a", "d"), wrong=("b",), block="")
    assert set(after.repeats) == {
        Repeat("a", 1, TODAY + timedelta(7)),
        Repeat("b", 0, TODAY + timedelta(3)),
        Repeat("c", 1, TODAY + DAY),
    }
    assert after.blocks == ()


def test_a_block_is_remembered_once():
    once = after_round(memory(), TODAY, right=(), wrong=(), block="willen")
    assert once.blocks == ("willen",)
    assert after_round(once, TODAY, right=(), wrong=(), block="willen") == once
    assert after_round(once, TODAY, right=(), wrong=(), block="kunnen").blocks == ("willen", "kunnen")


def test_what_comes_back_of_some_items_stands_under_its_day_the_next_day_first():
    now = memory(
        Repeat("a", 1, TODAY + 7 * DAY),
        Repeat("b", 0, TODAY + 3 * DAY),
        Repeat("c", 0, TODAY + 3 * DAY),
        Repeat("d", 0, TODAY + DAY),
    )
    assert coming_back(now, ("a", "b", "c", "e")) == [
        (TODAY + 3 * DAY, ("b", "c")),
        (TODAY + 7 * DAY, ("a",)),
    ]
    assert coming_back(memory(), ("a",)) == []


@given(memories, items, days, st.booleans())
def test_an_answer_leaves_all_other_items_alone_and_makes_no_arrears(now, item, today, is_right):
    then = answered(now, item, today, is_right=is_right)
    assert [one for one in then.repeats if one.item != item] == [
        one for one in now.repeats if one.item != item
    ]
    changed = repeat_of(then, item)
    assert item not in due(then, today)
    if changed != repeat_of(now, item) and changed is not None:
        assert changed.due >= today + SPACING[0] * DAY


@given(days, st.lists(st.integers(0, 400), min_size=len(SPACING), max_size=len(SPACING)))
def test_the_spacing_never_shrinks_while_it_goes_well_however_late_one_answers(today, delays):
    now, waits = answered(memory(), "willen-1", today, is_right=False), []
    for delay in delays:
        known = repeat_of(now, "willen-1")
        waits.append(known.due - today)
        today = known.due + delay * DAY
        now = answered(now, "willen-1", today, is_right=True)
    assert now.repeats == ()
    assert all(earlier <= later for earlier, later in pairwise(waits))


@given(memories, days)
def test_a_day_further_never_loses_a_repeat(now, today):
    assert sorted((*due(now, today), *waiting(now, today))) == sorted(one.item for one in now.repeats)
    tomorrow = due(now, today + DAY)
    assert set(due(now, today)) <= set(tomorrow)
    assert tomorrow[: len(due(now, today))] == due(now, today)


zones = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(moments, st.integers(0, 200), zones, zones)
def test_whoever_answers_here_and_looks_there_later_finds_each_item_due_or_waiting(
    moment, hours, here, there
):
    answered_on = moment.astimezone(here).date()
    looked_on = (moment + timedelta(hours=hours)).astimezone(there).date()
    now = answered(memory(), "willen-1", answered_on, is_right=False)
    is_due = due(now, looked_on) == ("willen-1",)
    assert is_due != (waiting(now, looked_on) == ("willen-1",))
    assert is_due == (looked_on >= answered_on + timedelta(3))
    if here == there and hours >= (SPACING[0] + 1) * 24:
        assert is_due
