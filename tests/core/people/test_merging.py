"""Taking in a copy: no word of either side is lost, and doing it twice changes nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import DamagedRecord
from core.people.merge_report import MergeReport, Tally
from core.people.merging import merge
from core.people.records.agreement import Agreement, Assignee
from core.people.records.answer import Answer, Question
from core.people.records.goal import Goal
from core.people.records.last_backup import LastBackup
from core.people.records.note import Note, Origin
from core.people.records.person import Person
from core.people.records.place import Place, Work
from core.people.records.plan import IfThen, Plan
from core.people.records.standing import Standing
from core.people.records.tables import (
    AGREEMENTS,
    ANSWERS,
    COPIES,
    DRAFTS,
    ERASED,
    GOALS,
    NOTES,
    PEOPLE,
    record_of,
)
from core.people.records.tombstone import Tombstone, version
from tests.core.people.unsaved import half

MADE = datetime(2026, 11, 12, 9, tzinfo=UTC)
DAY = MADE.date()
TODAY = date(2026, 11, 21)
TEUN = Person("teun", "Test Teun", MADE)
GOAL = Goal("goal", "teun", "Zelf vragen", Standing.OPEN, MADE)
NOTE = Note("note", "teun", None, TODAY, "Bleef erbij.", MADE)
ANSWER = Answer("answer", "teun", None, Question.IMPORTANCE, 3, "Voor mijn zoon", TODAY, MADE)
AGREEMENT = Agreement("agreement", "teun", Assignee.ME, "Kar regelen", MADE)
NOTHING = Tally()


def table_of(record):
    return {Person: PEOPLE, Goal: GOALS, Note: NOTES, Answer: ANSWERS, Agreement: AGREEMENTS}[type(record)]


def docs(*records):
    return tuple((table_of(record), record.to_doc()) for record in records)


def merged(mine, theirs, erased=()):
    numbers = count()
    return merge(mine, theirs, MADE, lambda: f"new {next(numbers)}", erased)


def after(mine, merge_):
    """What is here after the merge."""
    kept = {doc["id"]: (table, doc) for table, doc in mine}
    kept |= {doc["id"]: (table, doc) for table, doc in merge_.saves}
    return tuple(kept.values())


def test_what_is_only_in_the_copy_is_added_as_it_was():
    result = merged((), docs(TEUN, GOAL, NOTE))
    assert result.saves == docs(TEUN, GOAL, NOTE)
    assert result.report == MergeReport(Tally(added=1), Tally(added=1), Tally(added=1), NOTHING, NOTHING)
    assert result.report.total == Tally(added=3)


def test_what_is_the_same_stays():
    result = merged(docs(TEUN, GOAL, NOTE), docs(TEUN, GOAL, NOTE))
    assert result.saves == ()
    assert result.report.total == Tally(same=3)


def test_the_other_words_of_a_note_are_kept_in_a_second_note_that_says_where_they_come_from():
    other = replace(NOTE, text="Ging weg.", changed=MADE)
    result = merged(docs(TEUN, NOTE), docs(TEUN, other))
    assert result.saves == docs(replace(other, id="new 0", origin=Origin("note", DAY)))
    assert result.report.notes == Tally(kept_both=1)


def test_another_title_or_state_of_a_goal_is_kept_as_a_note_about_that_goal():
    for other in (replace(GOAL, title="Eerder vragen"), replace(GOAL, state=Standing.REACHED)):
        result = merged(docs(TEUN, GOAL), docs(TEUN, other))
        assert result.saves == docs(
            Note("new 0", "teun", "goal", DAY, other.title, MADE, origin=Origin("goal", DAY, other.state))
        )
        assert result.report.goals == Tally(kept_both=1)


def test_another_name_of_a_person_is_kept_as_a_note():
    result = merged(docs(TEUN), docs(replace(TEUN, name="Proef Piet")))
    assert result.saves == docs(
        Note("new 0", "teun", None, DAY, "Proef Piet", MADE, origin=Origin("teun", DAY))
    )
    assert result.report.people == Tally(kept_both=1)


def test_another_answer_or_agreement_is_kept_as_a_note_with_all_it_said():
    for mine, other, said, state in (
        (ANSWER, replace(ANSWER, number=4, words="Voor mezelf"), "4\nVoor mezelf", None),
        (AGREEMENT, replace(AGREEMENT, due=TODAY), "Kar regelen\n2026-11-21", Standing.OPEN),
        (AGREEMENT, replace(AGREEMENT, state=Standing.REACHED), "Kar regelen", Standing.REACHED),
    ):
        once = merged(docs(TEUN, mine), docs(TEUN, other))
        kept = Note("new 0", "teun", None, DAY, said, MADE, origin=Origin(other.id, DAY, state))
        assert once.saves == docs(kept)
        assert once.report.total == Tally(same=1, kept_both=1)
        assert merged(docs(TEUN, mine, kept), docs(TEUN, other)).saves == ()


def test_the_place_and_the_plan_of_a_copy_are_kept_word_for_word():
    other = replace(TEUN, place=Place(Work.SECONDED, "Proefbakkerij", end=TODAY), manner="Rustig")
    assert merged(docs(TEUN), docs(other)).saves[0][1]["text"] == (
        "Test Teun\nProefbakkerij\n2026-11-21\nRustig"
    )
    plan = Plan(needs="Een kruk", if_then=(IfThen("het druk wordt", "vraag ik hulp"),), look_back=TODAY)
    assert merged(docs(TEUN, GOAL), docs(replace(GOAL, plan=plan))).saves[0][1]["text"] == (
        "Zelf vragen\nEen kruk\nhet druk wordt - vraag ik hulp\n2026-11-21"
    )


def test_what_was_erased_here_stays_erased_with_all_about_a_person_who_was():
    later = replace(NOTE, id="later")
    result = merged((), docs(TEUN, GOAL, NOTE, later), erased={"teun", "goal", "note"})
    assert result.saves == ()
    assert result.report == MergeReport(
        Tally(stayed_erased=1), Tally(stayed_erased=1), Tally(stayed_erased=2), NOTHING, NOTHING
    )


def test_what_is_here_again_is_not_taken_for_erased():
    later = replace(NOTE, id="later")
    result = merged(docs(TEUN, NOTE), docs(TEUN, NOTE, later), erased={"teun", "note"})
    assert result.saves == docs(later)


def test_two_devices_that_exchange_copies_end_with_the_same_words_and_no_doubles():
    one, two = docs(TEUN, NOTE), docs(TEUN, replace(NOTE, text="Ging weg."))
    one = after(one, merged(one, two))
    two = after(two, merged(two, one))
    assert merged(one, two).saves == ()
    assert merged(two, one).saves == ()


def draft(key, of, text="half"):
    return DRAFTS, half(of, text).to_doc(key)


def test_drafts_stay_in_the_copy():
    mine = (*docs(TEUN), draft("d1", "teun", "hier"))
    theirs = (draft("d2", "teun", "daar"), draft("d3", "note"), draft("d4", "gone"))
    assert merged(mine, theirs).saves == ()


def test_tombstones_of_the_copy_are_taken_in_and_its_notes_about_copies_are_not():
    stone = (ERASED, Tombstone("stone", TODAY, ("gone", "away")).to_doc())
    theirs = (stone, (COPIES, LastBackup("copy", MADE, 3).to_doc()))
    result = merged((), theirs)
    assert result.saves == (stone,)
    assert result.report.total == NOTHING
    assert merged(theirs, theirs).saves == ()


def test_what_a_later_version_wrote_in_a_record_is_taken_in_with_it():
    more = tuple((table, {**doc, "colour": ["red"]}) for table, doc in docs(TEUN, GOAL, NOTE))
    assert merged((), more).saves == more


def test_words_of_a_copy_that_were_erased_here_come_back_from_another_copy_only():
    other = replace(NOTE, text="Ging weg.")
    erased = {version("note", DAY), "new 0"}
    assert merged(docs(TEUN, NOTE), docs(TEUN, NOTE), erased).report.notes == Tally(same=1)
    assert merged(docs(TEUN, NOTE), docs(TEUN, other), erased).report.notes == Tally(stayed_erased=1)
    kept_elsewhere = replace(other, id="theirs", origin=Origin("note", DAY))
    assert merged(docs(TEUN), docs(TEUN, kept_elsewhere), erased).saves == ()
    erased = {version("note", TODAY)}
    assert merged(docs(TEUN, NOTE), docs(TEUN, other), erased).report.notes == Tally(kept_both=1)


def test_what_says_nothing_here_is_replaced_by_what_the_copy_has():
    useless = ((NOTES, {"id": "note"}), (ERASED, {"id": "stone"}))
    assert merged((*useless, *docs(TEUN)), docs(TEUN, NOTE)).saves == docs(NOTE)


@pytest.mark.parametrize(
    "doc",
    [
        (PEOPLE, {**TEUN.to_doc(), "name": 7}),
        (PEOPLE, {**TEUN.to_doc(), "created": "2026-11-21T09:00:00"}),
        (GOALS, {**GOAL.to_doc(), "state": 1}),
        (NOTES, {**NOTE.to_doc(), "text": None}),
        (NOTES, {**NOTE.to_doc(), "origin": {"of": "x", "day": "31-31", "state": None}}),
        (DRAFTS, {"id": "draft", "of": []}),
        (ERASED, {"id": "stone", "day": "2026-11-21", "of": 7}),
        (COPIES, {"id": "copy"}),
        ("talks", {"id": "talk", "words": "x" * 1_000_000}),
        (PEOPLE, {**TEUN.to_doc(), "words": "x" * 1_000_000}),
        (PEOPLE, {**TEUN.to_doc(), "symbol": "x" * 101}),
        (GOALS, {**GOAL.to_doc(), "person": "x" * 101}),
        (GOALS, {**GOAL.to_doc(), "plan": {"exceptions": ["x"] * 101}}),
        (GOALS, {**GOAL.to_doc(), "plan": {"if_then": [["x", "y"]] * 101}}),
        (NOTES, {**NOTE.to_doc(), "card": "x" * 101}),
        (NOTES, {**NOTE.to_doc(), "signs": ["x" * 101]}),
        (NOTES, {**NOTE.to_doc(), "signs": ["x"] * 101}),
        (NOTES, {**NOTE.to_doc(), "goal": "x" * 101}),
        (PEOPLE, {**TEUN.to_doc(), "name": "x" * 61}),
        (GOALS, {**GOAL.to_doc(), "title": " "}),
        (NOTES, {**NOTE.to_doc(), "text": "x" * 10_001}),
        (NOTES, {**NOTE.to_doc(), "written": "9999-12-31T23:59:59-12:00"}),
    ],
    ids=lambda doc: str(doc)[:60],
)
def test_a_document_that_is_none_of_its_table_is_refused(doc):
    with pytest.raises(DamagedRecord):
        merged((), (doc,))


def test_a_record_that_has_the_id_of_another_table_is_refused():
    with pytest.raises(DamagedRecord):
        merged(docs(TEUN), docs(replace(NOTE, id="teun")))


ids = st.sampled_from("abc")
words = st.text("xyz", min_size=1, max_size=2)
people = st.builds(Person, ids.map("p{}".format), words, st.just(MADE))
goals = st.builds(
    Goal, ids.map("g{}".format), ids.map("p{}".format), words, st.sampled_from(Standing), st.just(MADE)
)
origins = st.builds(
    Origin, st.sampled_from(["na", "ga", "pa"]), st.just(DAY), st.none() | st.sampled_from(Standing)
)
notes = st.builds(
    Note,
    ids.map("n{}".format),
    ids.map("p{}".format),
    st.none() | ids.map("g{}".format),
    st.just(TODAY),
    words,
    st.just(MADE),
    st.none(),
    st.none() | origins,
)
answers = st.builds(
    Answer,
    ids.map("s{}".format),
    ids.map("p{}".format),
    st.none() | ids.map("g{}".format),
    st.just(Question.CONFIDENCE),
    st.integers(2, 4),
    words,
    st.just(TODAY),
    st.just(MADE),
)
agreements = st.builds(
    Agreement,
    ids.map("m{}".format),
    ids.map("p{}".format),
    st.just(Assignee.WORKER),
    words,
    st.just(MADE),
    st.none() | st.just(TODAY),
    st.none() | ids.map("g{}".format),
    st.sampled_from(Standing),
)
sides = st.lists(
    st.one_of(people, goals, notes, answers, agreements), max_size=9, unique_by=lambda record: record.id
).map(lambda records: docs(*records))


def said(records):
    """Every word, with the person it is about."""
    known = [record_of(table, doc) for table, doc in records]
    return {
        (record.about, line)
        for record in known
        for line in (record.text if isinstance(record, Note) else record.said()).split("\n")
    }


@settings(max_examples=400, deadline=None)
@given(sides, sides)
def test_every_word_of_both_sides_is_there_afterwards_and_once_is_enough(mine, theirs):
    result = merged(mine, theirs)
    here = after(mine, result)
    assert said(mine) | said(theirs) <= said(here)
    kept = {doc["id"]: doc for _, doc in here}
    assert all(kept[doc["id"]] == doc for _, doc in mine)
    assert sum(result.report.total) == len(theirs)
    again = merged(here, theirs)
    assert again.saves == ()
    assert again.report.total == Tally(same=len(theirs))


@settings(deadline=None)
@given(sides, sides, st.sets(st.sampled_from(["pa", "pb", "ga", "na", "nb"])))
def test_nothing_that_was_erased_comes_back(mine, theirs, erased):
    here = {doc["id"] for _, doc in mine}
    back = {doc["id"] for _, doc in merged(mine, theirs, erased).saves}
    assert not back & (erased - here)
