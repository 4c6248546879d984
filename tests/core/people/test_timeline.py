"""What happened by day, in every time zone, and finding in it."""

import sys
import time
import zoneinfo
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import EndBeforeStart
from core.people.records.agreement import Agreement
from core.people.records.details import Details, Sign
from core.people.records.goal import Goal
from core.people.records.standing import Standing
from core.people.rules.timeline import EventKind, Filter, found, timeline
from tests.core.people.setting import (
    TODAY,
    a_goal,
    a_note,
    a_person,
    ago,
    an_agreement,
    an_answer,
)
from tests.core.people.test_records import agreements, answers, days, goals, maybe_days, notes

some_records = st.tuples(*(st.lists(kind, max_size=5) for kind in (goals, notes, answers, agreements)))
ALL = Filter()


@given(some_records)
def test_every_record_is_in_it_and_one_that_ended_is_in_it_twice(records):
    goals, _, _, agreements = records
    ended = sum(one.state is not Standing.OPEN for one in (*goals, *agreements))
    events = timeline(*records)
    assert len(events) == sum(map(len, records)) + ended
    assert all(event.person == event.record.person for event in events)


@given(some_records)
def test_the_newest_day_comes_first(records):
    in_time = [event.day for event in timeline(*records)]
    assert in_time == sorted(in_time, reverse=True)


@given(st.lists(st.tuples(st.integers(0, 1400), st.integers(-12, 14)), unique_by=lambda one: one[0]))
def test_notes_of_one_day_stand_in_the_order_they_were_written_whatever_the_time_zone(times):
    # The same day, noted in different places: what counts is which came first in the world.
    start = datetime(2026, 11, 21, tzinfo=UTC)
    written = [
        replace(
            a_note(),
            written=(start + timedelta(minutes=minutes)).astimezone(timezone(timedelta(hours=hours))),
        )
        for minutes, hours in times
    ]
    events = [event.record.written for event in timeline([], written, [], [])]
    assert events == sorted(events, reverse=True)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.timezones()))  # noqa: DTZ001
def test_what_was_made_stands_on_the_day_it_was_there_also_when_the_clock_changed(made):
    goal = Goal.from_doc(replace(a_goal(), created=made).to_doc())
    agreement = Agreement.from_doc(replace(an_agreement(), made=made).to_doc())
    assert [event.day for event in timeline([goal], [], [], [agreement])] == [made.date()] * 2


@pytest.mark.parametrize("fold", [0, 1])
@pytest.mark.parametrize("hour", [0, 2, 23])
def test_on_the_night_the_clock_goes_back_a_note_keeps_its_day_and_its_place(hour, fold):
    amsterdam = zoneinfo.ZoneInfo("Europe/Amsterdam")
    made = datetime(2026, 10, 25, hour, 30, fold=fold, tzinfo=amsterdam)
    goal = Goal.from_doc(replace(a_goal(), created=made).to_doc())
    before, after = (
        replace(a_goal(), created=(made.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(amsterdam))
        for minutes in (-20, 20)
    )
    events = timeline([after, goal, before], [], [], [])
    assert [event.record for event in events] == [after, goal, before]
    assert {event.day for event in events} == {made.date()}


def test_a_goal_that_ended_stands_on_its_day_and_on_the_day_it_was_made():
    goal = a_goal(made=ago(9), state=Standing.REACHED, ended=ago(2))
    assert [(one.day, one.kind) for one in timeline([goal], [], [], [])] == [
        (ago(2), EventKind.GOAL_ENDED),
        (ago(9), EventKind.GOAL_MADE),
    ]


def test_of_something_made_and_ended_on_one_day_the_end_comes_first():
    agreement = an_agreement(made=TODAY, state=Standing.STOPPED, ended=TODAY)
    assert [one.kind for one in timeline([], [], [], [agreement])] == [
        EventKind.AGREEMENT_ENDED,
        EventKind.AGREEMENT_MADE,
    ]


# Finding

TEUN, PIET = a_person("Test Teun"), a_person("Proef Piet")
GOAL = a_goal(TEUN.id)
NOTES = [
    a_note(TEUN.id, ago(1), "Vroeg zélf om een CAFÉ-pauze.", Details(card="t07-goudklompjes")),
    a_note(TEUN.id, ago(2), "Bleef erbij.", goal=GOAL.id),
    a_note(PIET.id, ago(3), "Hielp bij de band.", Details(signs=(Sign.PROUD,))),
]
ANSWER = an_answer(TEUN.id, ago(4), 7, GOAL.id, words="Ik wil het leren")
AGREEMENT = an_agreement(PIET.id, due=TODAY, made=ago(5))
EVERYTHING = timeline([GOAL], NOTES, [ANSWER], [AGREEMENT])
CALLED = {
    TEUN.id: "Test Teun",
    PIET.id: "Proef Piet",
    GOAL.id: GOAL.title,
    "t07-goudklompjes": "Goudklompjes zoeken",
    Sign.PROUD: "trots",
}


def records_found(**wanted):
    return [event.record for event in found(EVERYTHING, Filter(**wanted), CALLED)]


@pytest.mark.parametrize(
    ("wanted", "records"),
    [
        ({"person": PIET.id}, [NOTES[2], AGREEMENT]),
        ({"card": "t07-goudklompjes"}, [NOTES[0]]),
        ({"goal": GOAL.id}, [NOTES[1], ANSWER, GOAL]),
        ({"since": ago(2)}, NOTES[:2]),
        ({"until": ago(4)}, [ANSWER, AGREEMENT, GOAL]),
        ({"since": ago(3), "until": ago(3)}, [NOTES[2]]),
        ({"words": "cafe ZELF"}, [NOTES[0]]),
        ({"words": "  café  "}, [NOTES[0]]),
        ({"words": "goudklompjes"}, [NOTES[0]]),
        ({"words": "teun bleef"}, [NOTES[1]]),
        ({"words": "trots"}, [NOTES[2]]),
        ({"words": "leren vragen"}, [ANSWER]),
        ({"words": "balie"}, [AGREEMENT]),
        ({"words": "zelf vragen", "person": TEUN.id}, [NOTES[1], ANSWER, GOAL]),
        ({"words": "onvindbaar"}, []),
    ],
)
def test_it_is_found_by_person_card_goal_day_and_word(wanted, records):
    assert records_found(**wanted) == records


def test_half_a_person_is_no_person_and_a_card_is_only_in_notes():
    assert records_found(person=TEUN.id[:3]) == []
    assert records_found(card=GOAL.id) == []


@given(some_records)
def test_who_looks_for_nothing_finds_everything(records):
    events = timeline(*records)
    assert found(events, ALL, {}) == events
    assert found(events, Filter(words=" \n"), {}) == events


@given(some_records, st.text(), st.none() | st.text(), maybe_days)
def test_what_is_found_is_a_part_in_the_same_order_and_asking_more_finds_no_more(records, words, card, since):
    events = timeline(*records)
    wide = found(events, Filter(since=since), {})
    narrow = found(events, Filter(card=card, since=since, words=words), {})
    rest = iter(wide)
    assert all(any(event is other for other in rest) for event in narrow)


@given(notes)
def test_a_note_is_found_by_each_of_its_own_words_in_capitals(note):
    note = replace(note, text=f"{note.text} Geërgerd")
    events = timeline([], [note], [], [])
    assert found(events, Filter(words="GEERGERD"), {}) == events
    assert all(found(events, Filter(words=word), {}) == events for word in note.text.split())


@given(days, st.integers(1, 9_000))
def test_a_period_that_ends_before_it_starts_is_refused(day, later):
    with pytest.raises(EndBeforeStart):
        found((), Filter(since=day, until=day - timedelta(days=later)), {})


@pytest.mark.skipif(sys.platform == "emscripten", reason="measures CPython")
def test_ten_thousand_notes_are_searched_at_once():
    text = "Vroeg zelf om hulp bij de café-automaat en bleef daarna rustig werken. " * 4
    written = [a_note(f"p{number % 60}", ago(number % 300), f"{text}{number}") for number in range(10_000)]
    events = timeline([], written, [], [])
    began = time.process_time()
    assert len(found(events, Filter(words="cafe rustig 9999"), {"p1": "Test Teun"})) == 1
    assert time.process_time() - began < 2  # some 50 milliseconds; coverage makes it several times that


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Hij maakte foto’s van de klus", "foto's"),
        ("Hij deed z'n best", "z’n"),
        ("Met Łukasz aan de zaag", "lukasz"),
        ("Işık vroeg om hulp", "isik"),
        ("Isik vroeg om hulp", "ışık"),
        ("koffie\u00adpauze", "koffiepauze"),
        ("e‑mail gestuurd", "e-mail"),
        ("أحمد كان مبكرا", "احمد"),
    ],
)
def test_a_note_is_found_however_its_letters_are_typed(written, typed):
    note = replace(a_note(a_person()), text=written)
    events = timeline([], [note], [], [])
    assert found(events, Filter(words=typed), {}) == events
