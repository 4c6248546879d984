"""A stay talk is due half a year after the last, spread as quarter talks are, and apart from those."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import core.talks
from core.people.records.details import Details, Talk
from core.people.records.note import Origin
from core.people.rules import talk_guides
from core.people.rules.days import months_later
from core.people.rules.quarter_talks import quarter_talks
from core.people.rules.stay_talks import stay_talks
from tests.core.people.setting import TODAY, a_note, a_person, a_talk, ago

DAYS = st.dates(date(1971, 1, 1), date(2198, 1, 1))
STAY = Details(Talk.SHORT, guide=talk_guides.STAY)
ABOUT_STAYING = {
    "a quarter talk": Details(Talk.QUARTER),
    "a talk with the questions about staying": Details(Talk.SHORT, card=talk_guides.STAY_CARD),
}


def due(people, notes=(), today=TODAY, *, quarters=None):
    """Return by person the day of the stay talk that is due."""
    of_people = quarter_talks(people, notes, today) if quarters is None else quarters
    return {person: talk.due for person, talk in stay_talks(people, notes, of_people, today).items()}


def test_the_rules_know_guides_and_a_card_that_are_there():
    guides = {path.stem for path in (Path(core.talks.__file__).parent / "guides").glob("*.toml")}
    cards = {path.stem for path in Path(core.__file__).parent.glob("authoring/cards/*.toml")}
    known = {talk_guides.FIVE_MINUTES, talk_guides.STAY, talk_guides.QUARTER, talk_guides.PROGRESS}
    assert known <= guides
    assert talk_guides.TALK_OF_GUIDE.keys() <= guides
    assert talk_guides.STAY_CARD in cards


@given(DAYS, st.integers(-40, 400))
def test_it_is_due_half_a_year_after_the_last_or_after_coming_in_and_waits_from_then_on(since, around):
    full = months_later(since, 6)
    today = full + timedelta(days=around)
    wanted = [full] if around >= 0 else []
    newcomer = a_person(came=since)
    assert list(due([newcomer], today=today, quarters={}).values()) == wanted
    person = a_person(came=since - timedelta(days=300))
    held = a_note(person.id, since, details=STAY)
    assert list(due([person], [held], today, quarters={}).values()) == wanted


@pytest.mark.parametrize("details", ABOUT_STAYING.values(), ids=ABOUT_STAYING)
@given(days_ago=st.integers(-30, 90))
def test_who_was_asked_about_staying_in_the_last_four_weeks_is_left_in_peace(details, days_ago):
    person = a_person(came=ago(400))
    talk = a_note(person.id, ago(days_ago), details=details)
    assert bool(due([person], [talk], quarters={})) == (days_ago not in range(28))


@given(st.integers(-90, 90))
def test_it_keeps_four_weeks_away_from_the_day_a_quarter_talk_is_due(days_ago):
    person = a_person(came=ago(400))
    held = a_talk(person.id, months_later(ago(days_ago), -3), Talk.QUARTER)
    quarters = quarter_talks([person], [held], TODAY)
    away = abs((TODAY - quarters[person.id].due).days)
    assert bool(due([person], [], quarters=quarters)) == (away >= 28)


@given(DAYS, st.integers(1, 60))
def test_of_people_who_came_on_one_day_each_week_gets_as_many_within_four_weeks(came, many):
    people = [a_person(f"Proef {number}", came=came) for number in range(many)]
    full = months_later(came, 6)
    away = [day - full for day in due(people, today=full + timedelta(days=28), quarters={}).values()]
    assert len(away) == many
    assert timedelta(0) == min(away) <= max(away) < timedelta(days=28)
    weeks = Counter(one.days // 7 for one in away)
    assert max(weeks.values()) <= -(-many // 4) + (many > 28)


@given(st.lists(st.integers(0, 1500), max_size=8), st.lists(st.integers(0, 1500), max_size=4))
def test_on_no_day_a_stay_talk_is_due_close_to_one_that_was_held(quarters_held, stays_held):
    person = a_person(came=ago(1500))
    notes = [a_talk(person.id, ago(days), Talk.QUARTER) for days in quarters_held]
    notes += [a_note(person.id, ago(days), details=STAY) for days in stays_held]
    for back in range(0, 1500, 50):
        if due([person], notes, ago(back)):
            assert not [one for one in notes if timedelta(0) <= ago(back) - one.day < timedelta(days=28)]


def test_another_guide_and_the_words_of_a_copy_are_no_stay_talk():
    person = a_person(came=ago(400))
    held = a_note(person.id, ago(10), details=STAY)
    copied = replace(held, origin=Origin(held.id, ago(3)))
    other = a_note(person.id, ago(10), details=Details(Talk.SHORT, guide=talk_guides.FIVE_MINUTES))
    assert due([person], [held], quarters={}) == {}
    assert due([person], [copied, other], quarters={}) == {person.id: months_later(ago(400), 6)}
