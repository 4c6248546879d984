"""From the mirror to a sitting: what says nothing falls out, and what was intended comes back once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import IfThenUnfinished, TextEmpty, TextTooLong, TooMany
from core.people.records.plan import IfThen
from core.people.records.practice.mirror import LINE_LIMIT, MirrorSitting
from core.people.rules.intentions import returning, sitting_of
from tests.core.people.setting import TODAY, ago, noon

NOW = datetime(2026, 11, 21, 23, 30, tzinfo=timezone(timedelta(hours=13)))
TYPED = {
    "already": ["een"],
    "more": ["een", "twee"],
    "works": " Bij de start ",
    "how": "",
    "intentions": ["Doorvragen"],
    "cue": "iemand zucht",
    "action": "vraag ik door",
    "now": NOW,
}


def sitting(**typed):
    return sitting_of("vooruitgang", **(TYPED | typed))


def test_what_was_ticked_and_typed_becomes_a_sitting_that_is_not_saved_yet():
    assert sitting() == MirrorSitting(
        "",
        TODAY,
        NOW,
        "vooruitgang",
        ("een",),
        ("een", "twee"),
        "Bij de start",
        "",
        ("Doorvragen",),
        IfThen("iemand zucht", "vraag ik door"),
        TODAY + timedelta(7),
    )


def test_lines_without_words_fall_out_and_three_may_stay():
    assert sitting(intentions=["", "Een", " \u200b", "Twee", "Drie"]).intentions == ("Een", "Twee", "Drie")
    with pytest.raises(TooMany):
        sitting(intentions=["Een", "Twee", "Drie", "Vier"])
    with pytest.raises(TextTooLong):
        sitting(intentions=["x" * (LINE_LIMIT + 1)])


def test_without_an_intention_nothing_comes_back():
    empty = sitting(intentions=[" "], cue="", action=" ")
    assert (empty.intentions, empty.if_then, empty.remind) == ((), None, None)


@pytest.mark.parametrize(
    "typed",
    [
        {"cue": " "},
        {"action": ""},
        {"intentions": []},
    ],
)
def test_half_an_if_then_plan_and_one_without_an_intention_are_asked_for_again(typed):
    with pytest.raises(IfThenUnfinished):
        sitting(**typed)


lines = st.lists(st.sampled_from(["", " ", "Doorvragen", "Stil zijn"]), max_size=3)


@given(lines, st.sampled_from(["", "iemand zucht"]), st.sampled_from(["", "vraag ik door"]))
def test_a_reminder_and_an_if_then_plan_are_there_only_with_an_intention(intentions, cue, action):
    try:
        found = sitting(intentions=intentions, cue=cue, action=action)
    except TextEmpty:
        assert bool(cue) != bool(action) or (cue and not any(map(str.strip, intentions)))
        return
    assert bool(found.intentions) == (found.remind is not None)
    assert found.intentions or not found.if_then
    assert found.fitted() == found


def of(day, remind):
    return replace(sitting(), id=str(day), day=day, changed=noon(day), remind=remind)


def test_intentions_come_back_from_their_day_on_the_oldest_first():
    late, soon = of(ago(9), ago(2)), of(ago(7), TODAY)
    others = (of(ago(6), TODAY + timedelta(1)), of(ago(30), None))
    assert returning([*others, soon, late], TODAY) == (late, soon)
    assert returning(others, TODAY) == ()


@given(st.lists(st.tuples(st.integers(0, 30), st.none() | st.integers(-9, 9)), max_size=5))
def test_a_day_further_never_loses_an_intention(drawn):
    mirrors = [of(ago(days), None if at is None else TODAY + timedelta(at)) for days, at in drawn]
    now, then = returning(mirrors, TODAY), returning(mirrors, TODAY + timedelta(1))
    assert then[: len(now)] == now


@given(st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)), st.integers(-12, 14))  # noqa: DTZ001
def test_a_sitting_is_of_the_day_where_the_user_is(moment, hours):
    now = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    found = sitting(now=now)
    assert (found.day, found.remind) == (moment.date(), moment.date() + timedelta(7))
    assert found.changed.astimezone(UTC) == now.astimezone(UTC)
