"""How long things are kept, and when it is time to ask."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.people.records.person import Extension
from core.people.records.place import Place, Work
from core.people.records.standing import Standing
from core.people.records.tables import AGREEMENTS, ANSWERS, GOALS, NOTES, PEOPLE, POINTS, TRIALS
from core.people.records.trial import Verdict
from core.people.rules.days import months_later
from core.people.rules.ending import ended_on
from core.people.rules.retention import Expired, Reason, expired, left_behind, retention_end
from tests.core.people.setting import (
    TODAY,
    a_goal,
    a_note,
    a_person,
    a_point,
    a_trial,
    ago,
    an_agreement,
    an_answer,
)
from tests.core.people.test_records import (
    agreements,
    answers,
    days,
    goals,
    maybe_days,
    notes,
    people,
    points,
    trials,
)

ENDED = st.sampled_from([Standing.REACHED, Standing.STOPPED])
PERSON = a_person()


def left(person, day):
    return replace(person, place=Place(Work.TRACK, end=day))


def asked(person=PERSON, goals=(), notes=(), answers=(), agreements=(), points=(), trials=(), today=TODAY):
    *about, own_points, own_trials = [
        [replace(one, person=person.id) for one in records]
        for records in (goals, notes, answers, agreements, points, trials)
    ]
    return expired([person], *about, today, own_points, own_trials)


@given(notes | answers)
def test_a_note_or_an_answer_is_asked_about_a_year_after_its_day(record):
    assert retention_end(PERSON, record) == months_later(record.day, 12)


@given(goals | agreements | points, ENDED, maybe_days)
def test_a_goal_agreement_or_point_that_ended_is_asked_about_a_year_after_its_end(record, state, ended):
    over = replace(record, state=state, ended=ended)
    assert retention_end(PERSON, over) == months_later(ended_on(over), 12)
    assert ended is None or ended_on(over) == ended


@given(trials, st.sampled_from(Verdict), days)
def test_a_trial_is_asked_about_a_year_after_its_verdict_and_never_before_it(trial, verdict, ended):
    over = replace(trial, verdict=verdict, ended=ended)
    assert retention_end(PERSON, over) == months_later(ended, 12)
    assert retention_end(PERSON, replace(trial, verdict=None, ended=None)) is None


@given(goals | agreements | points)
def test_what_is_open_never_goes_by_age_alone(record):
    still_open = replace(record, state=Standing.OPEN, ended=None)
    assert retention_end(PERSON, still_open) is None


@given(people, goals | notes | answers | agreements | points | trials)
def test_nothing_of_someone_who_left_is_kept_past_a_month_unless_it_was_extended(person, record):
    gone = left_behind(person)
    day = retention_end(person, record)
    if person.place.end or person.archived:
        assert gone == min(filter(None, (person.place.end, person.archived))) + timedelta(days=30)
        assert day <= max(gone, person.extension.until if person.extension else gone)
    else:
        assert gone is None


@given(people, goals | notes | answers | agreements | points | trials, days, st.text(min_size=1))
def test_an_extension_only_ever_makes_it_later_and_never_asks_by_itself(person, record, day, reason):
    usual = retention_end(replace(person, extension=None), record)
    longer = retention_end(replace(person, extension=Extension(day, reason)), record)
    assert longer == (None if usual is None else max(usual, day))


@given(people, st.lists(notes, max_size=6, unique_by=lambda one: one.id), days)
def test_what_is_asked_about_is_exactly_what_has_reached_its_day(person, some, today):
    about = [replace(note, person=person.id) for note in some]
    due = [(NOTES, note.id) for note in about if retention_end(person, note) <= today]
    everyone = [(PEOPLE, person.id)] if (day := retention_end(person, person)) and day <= today else []
    past = expired([person], [], about, [], [], today)
    assert [record for one in past for record in one.records] == due + everyone


def test_every_kind_of_record_is_named_with_its_table():
    old = {
        "goals": [a_goal(state=Standing.REACHED, ended=ago(400)), a_goal()],
        "notes": [a_note(day=ago(400)), a_note()],
        "answers": [an_answer(day=ago(400)), an_answer()],
        "agreements": [an_agreement(state=Standing.STOPPED, ended=ago(400)), an_agreement(due=ago(900))],
        "points": [a_point(state=Standing.REACHED, ended=ago(400)), a_point(day=ago(900))],
        "trials": [a_trial(verdict=Verdict.KEEP, ended=ago(400)), a_trial(until=ago(900))],
    }
    (past,) = asked(**old)
    tables = dict(zip(old, (GOALS, NOTES, ANSWERS, AGREEMENTS, POINTS, TRIALS), strict=True))
    expected = tuple((tables[kind], records[0].id) for kind, records in old.items())
    assert past == Expired(PERSON.id, Reason.AGE, expected)


def test_of_someone_who_left_everything_is_asked_about_open_or_not_and_the_person_last():
    person = left(PERSON, ago(30))
    goal, note, agreement = a_goal(), a_note(), an_agreement()
    (past,) = asked(person, goals=[goal], notes=[note], agreements=[agreement])
    everything = ((GOALS, goal.id), (NOTES, note.id), (AGREEMENTS, agreement.id), (PEOPLE, person.id))
    assert past == Expired(person.id, Reason.LEFT, everything)
    assert asked(left(PERSON, ago(29)), notes=[note]) == ()
    assert asked(replace(PERSON, archived=ago(30)), notes=[note])[0].reason is Reason.LEFT


def test_nothing_is_asked_until_the_day_of_the_extension():
    note = a_note(day=ago(500))
    assert asked(replace(PERSON, extension=Extension(ago(-1), "klacht loopt")), notes=[note]) == ()
    assert asked(replace(PERSON, extension=Extension(TODAY, "klacht loopt")), notes=[note]) != ()


def test_records_of_people_who_are_not_here_are_left_alone():
    assert expired([PERSON], [], [a_note("someone else", ago(900))], [], [], TODAY) == ()


@pytest.mark.parametrize("back", [0, 1])
def test_a_note_of_a_leap_day_is_asked_about_on_the_last_of_february(back):
    note = a_note(day=ago(0).replace(year=2024, month=2, day=29))
    today = note.day.replace(year=2025, day=28) - timedelta(days=back)
    assert bool(asked(notes=[note], today=today)) == (back == 0)


def test_people_come_in_the_order_they_were_given():
    some = [left(a_person(f"Proef {number}"), ago(90 + number)) for number in range(4)]
    assert [past.person for past in expired(some, [], [], [], [], TODAY)] == [one.id for one in some]
