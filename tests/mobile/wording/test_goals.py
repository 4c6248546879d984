"""What a goal, its plan and its numbers say on screen."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.language import Language
from core.people.records.answer import HIGHEST, LOWEST, Question
from core.people.records.goal import Goal, Rung
from core.people.records.plan import IfThen, Plan
from core.people.records.standing import Standing
from mobile.wording.goals import rung_names, rung_questions
from mobile.wording.plan import (
    BALANCE_PARTS,
    PERSEVERANCE_PARTS,
    PLAN_FIELDS,
    PLAN_PARTS,
    PlanPart,
    plan_answer,
    plan_part_names,
    plan_questions,
)
from mobile.wording.scale import next_question, scale_questions
from tests.mobile.setting import CATALOGUES

ENGLISH = Language("en", CATALOGUES)
DUTCH = Language("nl", CATALOGUES)
PLANNED = Plan(
    needs="An alarm clock",
    helpers="Test Tom",
    hold="Good humour",
    reached="Three weeks",
    ahead="Mondays",
    if_then=(IfThen("the bus is late", "I call"), IfThen("I am tired", "I go to bed")),
    exceptions=("Tuesday", "Friday"),
    look_back=date(2026, 12, 3),
)
GOAL = Goal("1", "7", "On time", Standing.OPEN, datetime(2026, 11, 21, tzinfo=UTC), plan=PLANNED)


def test_every_part_is_asked_in_exactly_one_place():
    assert sorted(part.value for part in (*PLAN_PARTS, *BALANCE_PARTS, *PERSEVERANCE_PARTS)) == sorted(
        part.value for part in PlanPart
    )


@pytest.mark.parametrize("part", PlanPart)
def test_every_part_has_a_name_a_question_and_what_the_goal_says(part):
    assert plan_part_names(ENGLISH)[part]
    assert plan_questions(ENGLISH)[part].question.endswith("?")
    assert plan_answer(GOAL, part, ENGLISH)


@pytest.mark.parametrize("part", [part for part in PlanPart if part is not PlanPart.WORDS])
def test_what_was_not_asked_yet_says_nothing(part):
    bare = Goal("1", "7", "On time", Standing.OPEN, datetime(2026, 11, 21, tzinfo=UTC))
    assert plan_answer(bare, part, ENGLISH) == ""


def test_a_text_of_the_plan_is_kept_in_a_field_of_its_own():
    fields = {PLAN_FIELDS[part] for part in PLAN_FIELDS}
    assert len(fields) == len(PLAN_FIELDS)
    assert all(hasattr(PLANNED, field) for field in fields)


def test_each_if_then_plan_is_a_line():
    assert plan_answer(GOAL, PlanPart.IF_THEN, ENGLISH).splitlines() == [
        "If the bus is late: I call",
        "If I am tired: I go to bed",
    ]


@pytest.mark.parametrize("rung", Rung)
def test_every_rung_has_a_name_and_a_question(rung):
    assert rung_names(ENGLISH)[rung]
    assert rung_questions(ENGLISH)[rung].endswith("?")


@pytest.mark.parametrize("question", Question)
def test_every_number_of_the_scale_has_a_word_that_it_shares_with_one_other(question):
    scale = scale_questions(ENGLISH)[question]
    words = [scale.word(number) for number in range(LOWEST, HIGHEST + 1)]
    assert words == sorted(words, key=scale.words.index)
    assert {words.count(word) for word in scale.words} == {2}


@pytest.mark.parametrize("number", range(3, 11))
def test_the_question_after_a_number_is_what_makes_it_not_a_two(number):
    assert next_question(number, ENGLISH) == "What makes it not a 2?"


@pytest.mark.parametrize("number", [1, 2])
def test_after_a_low_number_the_question_is_what_would_make_it_one_higher(number):
    assert next_question(number, ENGLISH) == f"What would make it a {number + 1}?"


def test_an_if_then_plan_reads_as_one_sentence_also_when_if_and_then_were_typed():
    typed = Plan(
        if_then=(IfThen("Als ik te laat ben", "Dan bel ik om 7 uur"), IfThen("het druk is", "hulp vragen"))
    )
    assert plan_answer(replace(GOAL, plan=typed), PlanPart.IF_THEN, DUTCH).splitlines() == [
        "Als ik te laat ben, dan bel ik om 7 uur",
        "Als het druk is, dan: hulp vragen",
    ]
