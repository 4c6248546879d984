"""Quarter talks are due three months after the last one, and spread where many fell on one day."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.people.records.details import Talk
from core.people.records.note import Origin
from core.people.rules.days import months_later
from core.people.rules.quarter_talks import quarter_talks
from tests.core.people.setting import TODAY, a_person, a_talk, ago

DAYS = st.dates(date(1971, 1, 1), date(2198, 1, 1))
AT_MOST = timedelta(days=28)


def team(many, came):
    return [a_person(f"Proef {number}", came=came) for number in range(many)]


def due(people, notes=(), today=TODAY):
    return {person: talk.due for person, talk in quarter_talks(people, notes, today).items()}


@given(DAYS, st.integers(1, 60))
def test_of_people_who_came_on_one_day_each_week_gets_as_many_within_four_weeks(came, many):
    full = months_later(came, 3)
    away = [day - full for day in due(team(many, came)).values()]
    assert min(away) == timedelta(0)
    assert max(away) < AT_MOST
    weeks = Counter(one.days // 7 for one in away)
    assert max(weeks.values()) <= -(-many // 4) + (many > 28)
    assert max(Counter(away).values()) <= -(-many // 28)


@given(st.lists(DAYS, min_size=1, max_size=20, unique=True))
def test_people_who_came_on_days_of_their_own_have_it_to_the_day(days):
    people = [a_person(came=day) for day in days]
    assert due(people) == {one.id: months_later(one.created.date(), 3) for one in people}


@given(st.integers(2, 40), st.data())
def test_a_talk_with_one_moves_nobody_else(many, data):
    people = team(many, ago(100))
    before = due(people)
    spoken = data.draw(st.sampled_from(people)).id
    after = due(people, [a_talk(spoken, TODAY, Talk.QUARTER)])
    assert after.pop(spoken) == months_later(TODAY, 3)
    assert after == {person: day for person, day in before.items() if person != spoken}


@given(st.integers(2, 20), st.randoms())
def test_the_order_in_which_people_are_given_makes_no_difference(many, chance):
    people = team(many, ago(100))
    shuffled = people[:]
    chance.shuffle(shuffled)
    assert due(shuffled) == due(people)


@given(st.integers(1, 20))
def test_someone_who_comes_in_later_moves_nobody(many):
    people = team(many, ago(100))
    later = a_person(came=ago(99))
    assert due([later, *people]) == {**due(people), later.id: months_later(ago(99), 3)}


@given(st.integers(2, 28))
def test_talks_that_were_held_on_one_day_are_spread_the_next_time(many):
    people = [a_person(f"Proef {number}", came=ago(200 - number)) for number in range(many)]
    notes = [a_talk(person.id, ago(50), Talk.QUARTER) for person in people]
    days = list(due(people, notes).values())
    assert len(set(days)) == many
    assert all(timedelta(0) <= day - months_later(ago(50), 3) < AT_MOST for day in days)


def test_another_talk_a_talk_to_come_and_the_words_of_a_copy_are_no_quarter_talk():
    person = a_person(came=ago(100))
    held = a_talk(person.id, ago(50), Talk.QUARTER)
    others = [
        a_talk(person.id, ago(3), Talk.SHORT),
        a_talk(person.id, ago(-3), Talk.QUARTER),
        replace(held, id="copy", day=ago(3), origin=Origin(held.id, ago(3))),
        a_talk("nobody", ago(3), Talk.QUARTER),
    ]
    (talk,) = quarter_talks([person], [held, *others], TODAY).values()
    assert talk == (months_later(ago(50), 3), held)
