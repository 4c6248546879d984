"""With whom one spoke, and how long ago."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.people.records.details import Details, Sign, Talk
from core.people.records.note import Origin
from core.people.rules.last_talks import by_last_talk, is_talk, last_talks, recent_first
from tests.core.people.setting import TALK, TODAY, a_note, a_person, a_talk, ago, noon
from tests.core.people.test_records import notes, people


def test_a_note_is_about_a_talk_when_it_says_so_or_when_a_card_was_used():
    assert is_talk(a_note(details=Details(Talk.CALL)))
    assert is_talk(a_note(details=Details(card="t07-goudklompjes")))
    assert not is_talk(a_note())
    assert not is_talk(a_note(details=Details(signs=(Sign.HELPED,), is_nugget=True)))


def test_words_kept_from_a_copy_are_no_talk_of_their_own():
    assert not is_talk(a_note(details=TALK, origin=Origin("n", ago(3))))


def test_a_talk_noted_for_a_day_to_come_was_not_yet():
    person = a_person()
    talks = [a_talk(person.id, ago(-1)), a_talk(person.id, ago(5))]
    assert by_last_talk([person], last_talks(talks, TODAY)) == ((person, ago(5)),)


def test_of_two_talks_on_a_day_the_one_written_last_is_the_last_one():
    first = a_talk()
    second = replace(first, id="second", written=noon(TODAY) + timedelta(hours=1))
    assert last_talks([second, first], TODAY) == last_talks([first, second], TODAY) == {"p": second}


def test_only_talks_of_the_wanted_kind_count():
    short, quarter = a_talk(day=ago(1)), a_talk(day=ago(40), kind=Talk.QUARTER)
    assert last_talks([short, quarter], TODAY, Talk.QUARTER) == {"p": quarter}


@given(st.lists(people, max_size=8, unique_by=lambda one: one.id), st.data())
def test_everyone_who_is_here_has_one_turn_and_whom_one_never_spoke_to_comes_first(some, data):
    about = st.sampled_from([person.id for person in some]) if some else st.nothing()
    written = data.draw(
        st.lists(st.builds(replace, notes, person=about), max_size=12) if some else st.just([])
    )
    turns = by_last_talk(some, last_talks(written, TODAY))
    assert sorted(person.id for person, _ in turns) == sorted(one.id for one in some if not one.archived)
    days = [day for _, day in turns]
    known = [day for day in days if day]
    assert days == [None] * (len(days) - len(known)) + sorted(known)


@given(st.lists(st.tuples(st.integers(0, 400), st.text()), min_size=2, max_size=6))
def test_the_turns_depend_on_days_only_and_not_on_what_was_written(talks):
    some = [a_person(f"Proef {number}") for number in range(len(talks))]
    written = [a_talk(one.id, ago(days), text=text) for one, (days, text) in zip(some, talks, strict=True)]
    silent = [replace(note, text="", details=TALK) for note in written]
    assert by_last_talk(some, last_talks(written, TODAY)) == by_last_talk(some, last_talks(silent, TODAY))


@given(st.lists(people, max_size=8, unique_by=lambda one: one.id), st.data())
def test_who_was_spoken_to_last_comes_first_and_the_others_keep_their_order(some, data):
    about = st.sampled_from([person.id for person in some]) if some else st.nothing()
    written = data.draw(
        st.lists(st.builds(replace, notes, person=about), max_size=12) if some else st.just([])
    )
    last = last_talks(written, TODAY)
    listed = recent_first(some, last)
    talks = [(last[one.id].day, last[one.id].written) for one in listed if one.id in last]
    assert talks == sorted(talks, reverse=True)
    assert listed[len(talks) :] == tuple(one for one in some if one.id not in last)
    assert len(listed) == len(some)
