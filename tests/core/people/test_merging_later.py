"""Merging what a later version of the app wrote, and what is longer than a note: nothing of it is lost."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.people.merge_report import Tally
from core.people.records.codec import unknown
from core.people.records.goal import Goal, Rung
from core.people.records.note import TEXT_LIMIT, Note, Origin
from core.people.records.person import Person
from core.people.records.plan import ITEMS_LIMIT, LINE_LIMIT, WORDS_LIMIT, IfThen, Plan
from core.people.records.standing import Standing
from core.people.records.tables import NOTES, record_of
from tests.core.people import test_merging as plain
from tests.core.people.later import more
from tests.core.people.test_merging import DAY, GOAL, MADE, NOTE, TEUN, after, docs, merged

LATER = replace(GOAL, rest={"colour": "red"})


def test_a_record_with_the_same_words_is_completed_with_what_a_later_version_wrote():
    theirs = replace(LATER, plan=Plan(rest={"budget": 3}))
    result = merged(docs(TEUN, GOAL), docs(TEUN, theirs))
    assert result.saves == docs(theirs)
    assert result.report.goals == Tally(completed=1)
    assert merged(docs(TEUN, theirs), docs(TEUN, theirs)).report.total == Tally(same=2)
    assert merged(docs(TEUN, theirs), docs(TEUN, GOAL)).report.total == Tally(same=2)


@pytest.mark.parametrize(
    ("mine", "theirs", "more_"),
    [
        (LATER, replace(GOAL, rest={"colour": "blue"}), {"colour": "blue"}),
        (replace(GOAL, rest={"box": {}}), replace(GOAL, rest={"box": {"a": 1}}), {"box": {"a": 1}}),
        (replace(GOAL, rest={"done": 0}), replace(GOAL, rest={"done": False}), {"done": False}),
        (
            replace(GOAL, plan=Plan(rest={"budget": 3})),
            replace(GOAL, plan=Plan(rest={"budget": 4})),
            {"plan": {"budget": 4}},
        ),
        (GOAL, replace(GOAL, rung=Rung.read("week")), {"rung": "week"}),
        (GOAL, replace(GOAL, state=Standing.read("paused")), {"state": "paused"}),
        (GOAL, replace(LATER, title="Eerder vragen"), {"colour": "red"}),
    ],
)
def test_where_something_else_stands_here_the_note_that_is_kept_has_what_a_later_version_wrote(
    mine, theirs, more_
):
    result = merged(docs(TEUN, mine), docs(TEUN, theirs))
    ((table, kept),) = result.saves
    assert table == NOTES
    assert kept["origin"]["record"] == more_
    assert kept["text"] == theirs.title
    assert result.report.goals == Tally(kept_both=1)
    again = merged(after(docs(TEUN, mine), result), docs(TEUN, theirs))
    assert (again.saves, again.report.goals) == ((), Tally(same=1))


def test_another_version_of_a_note_keeps_what_a_later_version_wrote_in_it():
    theirs = replace(NOTE, text="Ging weg.", rest={"mood": "calm"})
    result = merged(docs(TEUN, NOTE), docs(TEUN, theirs))
    assert result.saves == docs(replace(theirs, id="new 0", origin=Origin("note", DAY)))
    assert merged(after(docs(TEUN, NOTE), result), docs(TEUN, theirs)).saves == ()


def test_a_note_that_came_from_a_copy_elsewhere_is_taken_in_when_it_has_more_than_the_one_here():
    here = replace(NOTE, id="here", origin=Origin("note", DAY))
    theirs = replace(NOTE, id="theirs", origin=Origin("note", DAY), rest={"mood": "calm"})
    assert merged(docs(TEUN, here), docs(replace(theirs, rest={}))).saves == ()
    result = merged(docs(TEUN, here), docs(theirs))
    assert result.saves == docs(theirs)
    assert merged(after(docs(TEUN, here), result), docs(theirs)).saves == ()


def test_what_a_later_version_wrote_about_one_person_is_not_kept_by_a_note_about_another():
    """A note of someone else may name this record as its origin, and hold the same by chance."""
    mood = {"mood": "calm"}
    stray = Note("stray", "piet", None, DAY, "x", NOTE.written, origin=Origin(TEUN.id, DAY), rest=mood)
    theirs = replace(TEUN, rest=mood)
    assert merged(docs(TEUN, stray), docs(theirs)).saves == docs(theirs)


@st.composite
def later_sides(draw):
    """Records of which a later version wrote a part."""
    return tuple((table, {**doc, **draw(more)}) for table, doc in draw(plain.sides))


def of_later(records):
    """Every value that a later version wrote, with the person it is about."""
    found = set()
    for record in (record_of(table, doc) for table, doc in records):
        notes = unknown(record)
        origin = notes.pop("origin", {})
        for part in (notes, origin.get("record", {})):
            found |= {(record.about, key, json.dumps(value, sort_keys=True)) for key, value in part.items()}
    return found


@settings(max_examples=300, deadline=None)
@given(later_sides(), later_sides())
def test_everything_a_later_version_wrote_on_both_sides_is_there_afterwards_and_once_is_enough(mine, theirs):
    result = merged(mine, theirs)
    here = after(mine, result)
    assert of_later(mine) | of_later(theirs) <= of_later(here)
    assert plain.said(mine) | plain.said(theirs) <= plain.said(here)
    assert sum(result.report.total) == len(theirs)
    again = merged(here, theirs)
    assert again.saves == ()
    assert again.report.total == Tally(same=len(theirs))


# What is longer than a note


FULL = Plan(
    *["n" * WORDS_LIMIT] * 5,
    if_then=tuple(IfThen("c" * LINE_LIMIT, str(at).zfill(LINE_LIMIT)) for at in range(ITEMS_LIMIT)),
    exceptions=tuple(str(at) * (LINE_LIMIT // 2) for at in range(ITEMS_LIMIT)),
)


def test_words_that_are_too_long_for_a_note_are_kept_in_several_and_can_be_copied_and_taken_in():
    other = replace(GOAL, title="Eerder vragen", plan=FULL)
    result = merged(docs(TEUN, GOAL), docs(TEUN, other))
    notes = [Note.from_doc(doc) for _, doc in result.saves]
    assert len(notes) > 1
    assert all(len(note.text) <= TEXT_LIMIT for note in notes)
    assert "\n".join(note.text for note in notes) == other.said()
    here = after(docs(TEUN, GOAL), result)
    assert merged(here, docs(TEUN, other)).saves == ()
    elsewhere = merged((), here)
    assert sorted(elsewhere.saves, key=str) == sorted(here, key=str)


def test_a_note_from_a_copy_that_an_older_version_made_too_long_can_be_taken_in():
    long = replace(NOTE, text="x" * 60_000, origin=Origin("goal", DAY))
    assert merged(docs(TEUN), docs(TEUN, long)).saves == docs(long)


lines = st.text("ab \n\u0301\u00a0", max_size=8).map(lambda text: (text * 600)[:WORDS_LIMIT])
short_lines = st.text("ab\u0301", min_size=1, max_size=3).map(lambda text: "a" + text * 90)
long_plans = st.builds(
    Plan,
    *[lines] * 5,
    if_then=st.lists(st.builds(IfThen, short_lines, short_lines), max_size=20).map(tuple),
    exceptions=st.lists(short_lines, max_size=30).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(long_plans, st.sampled_from(["a", "b"]))
def test_whatever_is_merged_can_be_merged_again_elsewhere(plan, title):
    mine, theirs = GOAL, Goal("goal", "teun", title, Standing.OPEN, MADE, plan=plan).fitted()
    result = merged(docs(TEUN, mine), docs(TEUN, theirs))
    here = after(docs(TEUN, mine), result)
    assert merged(here, docs(TEUN, theirs)).saves == ()
    assert merged((), here).report.total == Tally(added=len(here))


@pytest.mark.parametrize(
    ("name", "kept"),
    [("Test \0 Teun", "Test Teun"), ("\0Test\x07Teun", "TestTeun"), ("Test\x1f\x0bTeun", "Test Teun")],
)
def test_a_name_with_control_characters_is_the_same_name_when_it_is_read_again(name, kept):
    person = Person("7", name, MADE).fitted()
    assert person.name == kept
    assert person.fitted() == person


def test_a_text_that_need_not_be_there_may_be_a_control_character_alone():
    assert replace(TEUN, manner="\0").fitted().manner == ""
