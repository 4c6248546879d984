"""Where answers are drawn, and what the question after them compares with."""

from datetime import timedelta
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.people.records.answer import HIGHEST, LOWEST, Question
from core.people.rules.scale_line import APART, newest, not_lower, points
from tests.core.people.setting import TODAY, an_answer
from tests.core.people.test_records import answers

many = st.lists(answers, max_size=40)
ROUNDING = 1e-9


@given(many, st.sampled_from(Question))
def test_every_answer_to_the_question_is_one_point_from_old_to_new(some, question):
    line = points(some, question)
    asked = [one for one in some if one.question is question]
    assert sorted(point.answer.id for point in line) == sorted(one.id for one in asked)
    in_time = [(point.answer.day, point.answer.written) for point in line]
    assert in_time == sorted(in_time)


@given(many)
def test_points_stand_apart_in_time_and_inside_the_drawing(some):
    line = points(some, Question.CONFIDENCE)
    apart = min(APART, 1 / max(1, len(line) - 1))
    for point, following in pairwise(line):
        assert following.x - point.x >= apart - ROUNDING
    assert all(-ROUNDING <= point.x <= 1 + ROUNDING and 0 <= point.y <= 1 for point in line)


@given(st.lists(st.integers(100, 200), min_size=1, max_size=9))
def test_days_that_lie_far_enough_apart_stand_exactly_where_they_are_in_time(gaps):
    later = [0, *accumulate(gaps)]
    line = points([an_answer(day=TODAY + timedelta(step)) for step in later], Question.CONFIDENCE)
    assert [point.x for point in line] == pytest.approx([step / later[-1] for step in later])


@pytest.mark.parametrize("number", range(LOWEST, HIGHEST + 1))
def test_one_answer_stands_in_the_middle_at_the_height_of_its_number(number):
    (point,) = points([an_answer(number=number)], Question.CONFIDENCE)
    assert (point.x, point.y) == (0.5, pytest.approx((number - 1) / 9))


def test_answers_of_one_day_stand_side_by_side_around_the_middle():
    line = points([an_answer() for _ in range(3)], Question.CONFIDENCE)
    assert [point.x for point in line] == pytest.approx([0.5 - APART, 0.5, 0.5 + APART])


def test_answers_of_the_last_day_stand_side_by_side_up_to_the_end():
    line = points([an_answer(), an_answer(), an_answer(day=TODAY - timedelta(100))], Question.CONFIDENCE)
    assert [point.x for point in line] == pytest.approx([0, 1 - APART, 1])


def test_without_answers_there_is_no_line():
    assert points([an_answer()], Question.IMPORTANCE) == ()
    assert newest((), APART) == ()


@given(many, st.floats(0.05, 1))
def test_of_many_numbers_the_newest_stand_on_the_line_as_many_as_can_be_told_apart(some, apart):
    whole = points(some, Question.CONFIDENCE)
    line = newest(whole, apart)
    assert [point.answer for point in line] == [point.answer for point in whole[-len(line) :] if line]
    assert len(line) == min(len(whole), int(1 / apart + ROUNDING) + 1)
    assert all(following.x - point.x >= apart - ROUNDING for point, following in pairwise(line))


@pytest.mark.parametrize("number", range(LOWEST, HIGHEST + 1))
def test_the_question_compares_with_a_two_or_turns_around_and_never_looks_up(number):
    assert not_lower(number) == (2 if number > 2 else None)
