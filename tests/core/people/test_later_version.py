"""What a later version of the app wrote is carried as it is, and never shown as something else."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DamagedRecord
from core.people.records.agreement import Agreement, Assignee
from core.people.records.answer import Answer, Question
from core.people.records.codec import unknown
from core.people.records.goal import Goal, Rung
from core.people.records.last_backup import LastBackup
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.place import Place, Work
from core.people.records.plan import Plan
from core.people.records.standing import Standing
from core.people.records.tables import record_of
from core.people.rules.access_sheet import NEWER_LINE, SheetLine, access_sheet
from core.people.rules.carry_over import open_agreements, to_show
from core.people.rules.ending import ended_on
from core.people.rules.ladder import dreams, in_hand, off_the_ladder, rungs
from core.people.rules.scale_line import points
from core.people.rules.workplaces import workplaces
from tests.core.people import later
from tests.core.people.later import doc_of

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TODAY = date(2026, 11, 21)
TEUN = Person("teun", "Test Teun", NOON)
GOAL = Goal("goal", "teun", "Zelf vragen", Standing.OPEN, NOON)
AGREEMENT = Agreement("agreement", "teun", Assignee.ME, "Kar regelen", NOON)
ANSWER = Answer("answer", "teun", None, Question.IMPORTANCE, 3, "", TODAY, NOON)


def through_json(doc):
    return json.loads(json.dumps(doc))


@given(later.documents())
def test_a_document_of_a_later_version_is_read_and_written_back_as_it_was(made):
    table, doc = made
    assert through_json(doc_of(record_of(table, through_json(doc))) | {"id": doc["id"]}) == doc


@given(later.documents(("people", "goals", "notes", "answers", "agreements")), st.text(min_size=1))
def test_an_edit_keeps_what_a_later_version_wrote_beside_it(made, text):
    table, doc = made
    record = record_of(table, doc)
    field = {"people": "name", "goals": "title", "answers": "words"}.get(table, "text")
    edited = through_json(replace(record, **{field: text}).to_doc())
    assert edited == through_json({**doc, field: text})


@given(later.documents())
def test_what_is_unknown_of_a_record_is_just_what_a_later_version_wrote(made):
    table, doc = made
    found = unknown(record_of(table, doc))
    expected = {key: value for key, value in doc.items() if key.startswith("later_")}
    for path in later.OPEN_FIELDS.get(table, ()):
        if "." not in path and str(doc.get(path)).startswith("later "):
            expected[path] = doc[path]
    if doc.get("colleague") and str(doc["slot"]).startswith("later "):
        expected["colleague"] = True  # it says something of "me" alone
    for name in later.INSIDE.get(table, ()):
        inside = {
            key: value
            for key, value in (doc.get(name) or {}).items()
            if key.startswith("later_") or str(value).startswith("later ")
        }
        if inside:
            expected[name] = inside
    assert found == expected


def test_a_copy_that_was_noted_by_a_later_version_keeps_what_it_says():
    doc = {**LastBackup("c" * 32, NOON, 3).to_doc(), "place": "cupboard"}
    assert replace(LastBackup.from_doc(doc), changes=4).to_doc() == {**doc, "changes": 4}


@pytest.mark.parametrize("kind", [Standing, Assignee, Question, Rung, Work])
def test_an_unknown_word_equals_itself_and_no_known_one(kind):
    unknown_word = kind.read("later")
    assert unknown_word == kind.read("later")
    assert hash(unknown_word) == hash(kind.read("later"))
    assert unknown_word not in list(kind)
    assert unknown_word != "later"
    assert unknown_word.is_newer
    assert not any(one.is_newer for one in kind)


def test_a_word_that_is_no_text_is_damage():
    with pytest.raises(DamagedRecord):
        Goal.from_doc({**GOAL.to_doc(), "state": 3})


def test_a_goal_that_stands_as_a_later_version_says_is_neither_open_nor_ended():
    paused = replace(GOAL, state=Standing.read("paused"), ended=TODAY)
    assert ended_on(paused) is None
    assert not any(rungs([paused]).values())
    assert in_hand([paused]) is None
    assert off_the_ladder([paused, GOAL]) == (paused,)
    assert paused.standing(Standing.read("paused"), TODAY) == paused
    assert paused.standing(Standing.OPEN, TODAY) == replace(GOAL, ended=None)


def test_a_goal_on_a_rung_of_a_later_version_stands_on_no_known_rung():
    week = replace(GOAL, rung=Rung.read("week"))
    assert (dreams([week]), in_hand([week])) == ((), None)
    assert not any(rungs([week]).values())
    assert off_the_ladder([week]) == (week,)
    assert off_the_ladder([replace(week, state=Standing.REACHED)]) == ()


def test_an_agreement_of_a_later_state_or_with_a_later_doer_is_not_shown_as_undone_or_done_by_me():
    paused = replace(AGREEMENT, state=Standing.read("paused"))
    assert open_agreements([paused], TODAY) == ()
    assert to_show([paused]) == ()
    team = replace(AGREEMENT, state=Standing.REACHED, slot=Assignee.read("team"))
    assert to_show([team]) == ()


def test_who_works_as_a_later_version_says_comes_last_in_a_group_of_that_name():
    abroad = replace(TEUN, place=Place(Work.read("abroad"), "Proefbakkerij"))
    groups = workplaces([abroad, TEUN])
    assert [group.work for group in groups] == [Work.OWN, Work.read("abroad")]


def test_answers_to_a_question_of_a_later_version_have_a_line_of_their_own():
    joy = replace(ANSWER, question=Question.read("joy"))
    assert points([joy, ANSWER], Question.IMPORTANCE)[0].answer == ANSWER
    assert [one.answer for one in points([joy, ANSWER], Question.read("joy"))] == [joy]


def test_the_access_sheet_names_what_it_cannot_show_and_shows_no_code_of_it():
    person = replace(TEUN, place=Place(Work.read("abroad"), rest={"country": "Testland"}))
    goal = replace(GOAL, plan=Plan(needs="Een kruk", rest={"budget": 3}))
    sheet = access_sheet(person, [goal, replace(GOAL, id="2")], [], [], [], [], None, TODAY)
    about, goals = sheet.sections
    assert about.entries[0].lines[-1] == SheetLine(NEWER_LINE, value=True)
    assert [entry.lines[-1].field == NEWER_LINE for entry in goals.entries] == [True, False]
    shown = [line.value for entry in (*about.entries, *goals.entries) for line in entry.lines]
    assert Work.read("abroad") not in shown
    assert "Testland" not in shown


def test_a_note_of_a_later_kind_of_talk_keeps_its_text_and_that_it_was_a_talk():
    doc = {**Note("note", "teun", None, TODAY, "Bleef erbij.", NOON).to_doc(), "talk": "video"}
    note = Note.from_doc(doc)
    assert note.text == "Bleef erbij."
    assert note.details.talk.is_newer
