"""What deserves attention: the days that decide, and the calm order."""

import sys
import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.people.records.agreement import Assignee
from core.people.records.details import NO_DETAILS, Details, Sign, Talk
from core.people.records.place import Place, Work
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy
from core.people.records.trial import Verdict
from core.people.rules.days import months_later
from core.people.rules.reminders import (
    Reminder,
    ReminderKind,
    most_urgent,
    reminder_of_the_day,
    reminders,
)
from core.people.rules.talk_guides import STAY
from tests.core.people.setting import (
    TALK,
    TODAY,
    a_goal,
    a_note,
    a_person,
    a_point,
    a_talk,
    a_trial,
    ago,
    an_agreement,
    an_answer,
)
from tests.core.people.test_records import agreements, answers, days, goals, notes, people

PERSON = a_person(came=ago(20))
REACHED, STOPPED = Standing.REACHED, Standing.STOPPED
SEEN = Details(signs=(Sign.HELPED,), is_nugget=True)


def found(person=PERSON, goals=(), notes=(), agreements=(), answers=(), points=(), trials=(), today=TODAY):
    """Give the cues about one person."""
    goals, notes, agreements, answers, points, trials = (
        [replace(one, person=person.id) for one in records]
        for records in (goals, notes, agreements, answers, points, trials)
    )
    return reminders([person], goals, notes, agreements, answers, today, points, trials)


def kinds(*args, **records):
    return [reminder.kind for reminder in found(*args, **records)]


def test_with_nothing_to_say_about_anyone_the_list_is_empty():
    assert found() == ()
    assert reminders([], [], [], [], [], TODAY) == ()


def test_a_last_day_that_is_over_is_the_first_thing_to_act_on_and_else_what_comes_first():
    due = Reminder(ReminderKind.AGREEMENT_DUE, PERSON.id, ago(3), "1")
    over = Reminder(ReminderKind.TRACK_END, PERSON.id, ago(1))
    ahead = replace(over, day=TODAY)
    assert most_urgent((due, over), TODAY) == over
    assert most_urgent((due, ahead), TODAY) == due
    assert most_urgent((), TODAY) is None


# Long ago


@given(st.integers(0, 400), st.integers(0, 400))
def test_a_person_comes_up_28_days_after_the_last_talk_or_after_coming_in(came, talked):
    person = a_person(came=ago(came))
    talk = a_talk(person.id, ago(talked))
    assert (ReminderKind.LONG_AGO in kinds(person)) == (came >= 28)
    assert (ReminderKind.LONG_AGO in kinds(person, notes=[talk])) == (talked >= 28)


def test_long_ago_tells_the_day_and_the_note_of_the_last_talk_or_that_there_was_none():
    person = a_person(came=ago(50))
    talk = a_talk(day=ago(30))
    assert found(person, notes=[talk, a_talk(day=ago(40))]) == (
        Reminder(ReminderKind.LONG_AGO, person.id, ago(30), talk.id),
    )
    assert found(person) == (Reminder(ReminderKind.LONG_AGO, person.id, ago(50)),)


@given(st.lists(st.tuples(st.integers(28, 90), st.text(), st.booleans()), min_size=2, max_size=6))
def test_who_does_well_comes_up_like_anyone_the_longest_ago_first(talks):
    some = [a_person(f"Proef {number}", came=ago(91)) for number in range(len(talks))]
    written = [
        a_note(one.id, ago(days), text, replace(TALK, is_nugget=is_nugget))
        for one, (days, text, is_nugget) in zip(some, talks, strict=True)
    ]
    long_ago = [
        reminder
        for reminder in reminders(some, [], written, [], [], TODAY)
        if reminder.kind is ReminderKind.LONG_AGO
    ]
    assert [reminder.day for reminder in long_ago] == sorted(ago(days) for days, _, _ in talks)
    assert {reminder.person for reminder in long_ago} == {one.id for one in some}


# The quarter talk


@given(days.filter(lambda day: date(1971, 1, 1) < day < date(2198, 1, 1)), st.integers(-3, 3))
def test_the_quarter_talk_comes_up_three_months_later_to_the_day_also_in_short_months(last, around):
    person = a_person(came=last - timedelta(days=200))
    talk = a_talk(day=last, kind=Talk.QUARTER)
    today = months_later(last, 3) + timedelta(days=around)
    assert (ReminderKind.QUARTER in kinds(person, notes=[talk], today=today)) == (around >= 0)


def test_another_talk_is_no_quarter_talk():
    person = a_person(came=ago(100))
    assert kinds(person, notes=[a_talk(day=ago(2))]) == [ReminderKind.QUARTER]
    assert kinds(person, notes=[a_talk(day=ago(2), kind=Talk.QUARTER)]) == []


# The stay talk


@given(st.integers(-3, 300))
def test_a_stay_talk_comes_up_half_a_year_after_the_last_with_its_note(around):
    last = ago(300)
    person = a_person(came=ago(700))
    talk = a_note(day=last, details=Details(Talk.SHORT, guide=STAY))
    quarter = a_talk(day=months_later(last, 5), kind=Talk.QUARTER)
    today = months_later(last, 6) + timedelta(days=around)
    stays = [
        one for one in found(person, notes=[talk, quarter], today=today) if one.kind is ReminderKind.STAY
    ]
    is_next_quarter_near = abs(today - months_later(last, 8)) < timedelta(days=28)
    is_due = today - quarter.day >= timedelta(days=28) and around >= 0 and not is_next_quarter_near
    assert stays == [Reminder(ReminderKind.STAY, person.id, months_later(last, 6), talk.id)] * is_due


# What someone wants to talk about


@given(st.integers(-40, 40))
def test_an_open_point_comes_up_from_its_day_on(days_ago):
    point = a_point(day=ago(days_ago))
    wanted = (Reminder(ReminderKind.POINT, PERSON.id, ago(days_ago), point.id),) if days_ago >= 0 else ()
    assert found(points=[point, a_point()]) == wanted


def test_of_several_points_the_one_of_the_worker_comes_up_and_stands_before_those_of_others():
    mine, own = a_point(raised_by=RaisedBy.ME, day=ago(9)), a_point(day=ago(3))
    later = a_point(day=ago(2))
    assert [one.about for one in found(points=[mine, later, own])] == [own.id]
    another = a_person(came=ago(20))
    of_another = replace(mine, person=another.id)
    both = reminders(
        [PERSON, another], [], [], [], [], TODAY, [of_another, replace(own, person=PERSON.id)], []
    )
    assert [one.about for one in both] == [own.id, mine.id]


@pytest.mark.parametrize("state", [REACHED, STOPPED])
def test_a_point_that_was_talked_about_or_let_go_comes_up_no_more(state):
    assert found(points=[a_point(day=ago(1), state=state, ended=TODAY)]) == ()


# Trials


@given(st.integers(-40, 40))
def test_a_trial_comes_up_from_its_last_day_on(days_ago):
    trial = a_trial(until=ago(days_ago))
    wanted = (Reminder(ReminderKind.TRIAL_END, PERSON.id, ago(days_ago), trial.id),) if days_ago >= 0 else ()
    assert found(trials=[trial]) == wanted


@pytest.mark.parametrize("verdict", Verdict)
def test_a_trial_with_a_verdict_comes_up_no_more(verdict):
    assert found(trials=[a_trial(until=ago(3)).judged(verdict, TODAY)]) == ()


# Agreements


@given(st.integers(-40, 40))
def test_an_open_agreement_is_due_from_its_day_on(days_ago):
    due = an_agreement(due=ago(days_ago))
    wanted = (
        (Reminder(ReminderKind.AGREEMENT_DUE, PERSON.id, ago(days_ago), due.id),) if days_ago >= 0 else ()
    )
    assert found(agreements=[due, an_agreement()]) == wanted


def test_what_was_done_for_the_worker_is_to_be_shown_and_then_is_not_any_more():
    done = an_agreement(slot=Assignee.ME, due=ago(9), state=REACHED, ended=ago(3))
    assert found(agreements=[done]) == (Reminder(ReminderKind.TO_SHOW, PERSON.id, ago(3), done.id),)
    assert found(agreements=[replace(done, shown=TODAY)]) == ()


# The end of a track


@given(st.integers(-60, 60))
def test_the_end_of_a_track_comes_up_six_weeks_ahead_and_stays_until_someone_is_archived(ahead):
    person = a_person(place=Place(Work.TRACK, end=ago(-ahead)))
    assert kinds(person) == ([ReminderKind.TRACK_END] if ahead <= 42 else [])
    assert kinds(replace(person, archived=TODAY)) == []


# The moments of D-05


@given(st.integers(-10, 60))
def test_looking_back_on_an_open_goal_comes_up_on_its_day_until_something_is_written_about_it(days_ago):
    goal = a_goal(look_back=ago(days_ago))
    is_due = days_ago >= 0
    assert kinds(goals=[goal]) == [ReminderKind.LOOK_BACK] * is_due
    before = a_note(day=ago(days_ago + 1), goal=goal.id)
    elsewhere = a_note(day=TODAY, goal="another")
    assert kinds(goals=[goal], notes=[before, elsewhere]) == [ReminderKind.LOOK_BACK] * is_due
    on_the_day = a_note(day=ago(days_ago), goal=goal.id)
    assert kinds(goals=[goal], notes=[on_the_day, before]) == []
    answer = an_answer(day=ago(days_ago), goal=goal.id)
    assert ReminderKind.LOOK_BACK not in kinds(goals=[goal], answers=[answer])


@pytest.mark.parametrize("state", [REACHED, STOPPED])
def test_nobody_looks_back_on_a_goal_that_ended(state):
    assert ReminderKind.LOOK_BACK not in kinds(goals=[a_goal(look_back=ago(3), state=state, ended=ago(30))])


NEWS = {
    "a goal reached": (ReminderKind.FEEDBACK, lambda day: {"goals": [a_goal(state=REACHED, ended=day)]}),
    "what the worker did": (
        ReminderKind.FEEDBACK,
        lambda day: {"agreements": [an_agreement(state=REACHED, ended=day)]},
    ),
    "a nugget seen outside a talk": (
        ReminderKind.FEEDBACK,
        lambda day: {"notes": [a_note(day=day, details=SEEN)]},
    ),
    "an answer": (ReminderKind.REFLECTION, lambda day: {"answers": [an_answer(day=day)]}),
}


@pytest.mark.parametrize("news", NEWS)
@given(days_ago=st.integers(-3, 20))
def test_fresh_news_comes_up_for_a_week_until_a_talk_follows(news, days_ago):
    kind, records_of = NEWS[news]
    records = records_of(ago(days_ago))
    first = 1 if kind is ReminderKind.REFLECTION else 0  # a number of today was asked just now
    assert kinds(**records) == [kind] * (first <= days_ago <= 7)
    for talk_after in (0, 1):
        talk = a_talk(day=min(TODAY, ago(days_ago - talk_after)))
        followed = {**records, "notes": [*records.get("notes", []), talk]}
        if days_ago >= 0:
            assert kinds(**followed) == []
    earlier = {**records, "notes": [*records.get("notes", []), a_talk(day=ago(days_ago + 1))]}
    assert kinds(**earlier) == [kind] * (first <= days_ago <= 7)


def test_a_goal_or_agreement_that_was_stopped_is_no_news():
    goal, agreement = a_goal(state=STOPPED, ended=TODAY), an_agreement(state=STOPPED, ended=TODAY)
    assert found(goals=[goal], agreements=[agreement]) == ()


def test_a_nugget_in_a_talk_was_told_in_it():
    assert found(notes=[a_note(details=replace(SEEN, talk=Talk.SHORT)), a_note(details=NO_DETAILS)]) == ()


# The list as a whole

records = st.tuples(
    *(st.lists(kind, max_size=6, unique_by=lambda one: one.id) for kind in (people, goals, notes)),
    *(st.lists(kind, max_size=6, unique_by=lambda one: one.id) for kind in (agreements, answers)),
    st.lists(st.builds(a_point, raised_by=st.sampled_from(RaisedBy), day=st.none() | days), max_size=6),
    st.lists(st.builds(a_trial, until=days), max_size=6),
)


def _of_someone(all_records):
    """Let the records be about the people in turn."""
    some, *others = all_records
    about = [
        [replace(one, person=some[number % len(some)].id) for number, one in enumerate(kind)]
        for kind in others
        if some
    ]
    return [some, *(about or [[]] * 6)]


def _listed(some, today):
    *others, points, trials = some
    return reminders(*others, today, points, trials)


@given(records.map(_of_someone), days)
def test_nothing_comes_up_about_anyone_who_is_archived_or_unknown(some, today):
    here = {person.id for person in some[0] if person.archived is None}
    assert {reminder.person for reminder in _listed(some, today)} <= here
    assert _listed([[], *some[1:]], today) == ()


@given(records.map(_of_someone), days)
def test_the_list_goes_kind_by_kind_and_within_a_kind_from_long_ago_to_now(some, today):
    listed = _listed(some, today)
    order = list(ReminderKind)
    assert [order.index(reminder.kind) for reminder in listed] == sorted(
        order.index(reminder.kind) for reminder in listed
    )
    places = [
        (order.index(reminder.kind), reminder.day)
        for reminder in listed
        if reminder.kind is not ReminderKind.POINT  # those of the worker come first
    ]
    assert places == sorted(places)
    assert len({(reminder.kind, reminder.person, reminder.about) for reminder in listed}) == len(listed)


@given(records.map(_of_someone), days)
def test_only_the_end_of_a_track_comes_up_ahead_of_its_day(some, today):
    done = {one.id for one in some[3]}  # a phone with another clock may have kept a day to come
    ahead = [reminder for reminder in _listed(some, today) if reminder.day > today]
    assert all(reminder.kind is ReminderKind.TRACK_END or reminder.about in done for reminder in ahead)


# At most one nudge a day

LISTED = tuple(Reminder(kind, "p", ago(30 + number)) for number, kind in enumerate(ReminderKind))


@given(st.lists(st.integers(0, 3), max_size=30))
def test_at_most_one_cue_is_shown_on_a_day_however_often_one_looks(steps):
    shown, last, today = [], None, TODAY
    for step in steps:
        today += timedelta(days=step)
        if reminder_of_the_day(LISTED, last, today):
            shown.append(today)
            last = today
    assert len(shown) == len(set(shown))


def test_within_as_many_days_as_there_are_cues_each_has_had_its_turn():
    shown = [reminder_of_the_day(LISTED, ago(-number), ago(-number - 1)) for number in range(len(LISTED))]
    assert sorted(shown, key=LISTED.index) == list(LISTED)


@given(st.integers(0, 400))
def test_what_is_of_today_comes_before_what_takes_its_turn(later):
    today = TODAY + timedelta(days=later)
    fresh = Reminder(ReminderKind.AGREEMENT_DUE, "q", today, "a")
    assert reminder_of_the_day((*LISTED, fresh), None, today) == fresh


def test_without_reminders_there_is_nothing_to_show():
    assert reminder_of_the_day((), None, TODAY) is None


@pytest.mark.skipif(sys.platform == "emscripten", reason="measures CPython")
def test_sixty_people_and_ten_thousand_notes_are_looked_through_at_once():
    some = [a_person(f"Proef {number}", came=ago(300)) for number in range(60)]
    written = [
        a_note(some[number % 60].id, ago(number % 290), details=TALK if number % 3 else NO_DETAILS)
        for number in range(10_000)
    ]
    promised = [an_agreement(some[number % 60].id, due=ago(number % 50)) for number in range(600)]
    aims = [a_goal(some[number % 60].id, look_back=ago(number % 40)) for number in range(300)]
    said = [an_answer(some[number % 60].id, ago(number % 290)) for number in range(1_000)]
    began = time.process_time()
    assert reminders(some, aims, written, promised, said, TODAY)
    assert time.process_time() - began < 1  # some 15 milliseconds; coverage makes it several times that
