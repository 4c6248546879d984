"""What one looks at before a talk: what was promised first, and nothing about anyone else."""

from dataclasses import replace

import pytest

from core.people.records.agreement import Assignee
from core.people.records.person import Person
from core.people.records.place import Place, Work
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy
from core.people.records.trial import Verdict
from core.people.records.workplace import Workplace
from core.people.rules.preparation import Preparation, prepare
from tests.core.people.setting import (
    TODAY,
    a_goal,
    a_note,
    a_person,
    a_point,
    a_talk,
    a_trial,
    ago,
    an_agreement,
    noon,
)

PERSON = Person("p", "Test Teun", noon(TODAY))
FLOOR = Workplace("floor", "", noon(TODAY), "Op tijd")
BAKERY = Workplace("bakery", "Proefbakkerij", noon(TODAY), "Inpakken")


def prepared(
    person=PERSON, notes=(), agreements=(), goals=(), points=(), trials=(), workplaces=()
) -> Preparation:
    return prepare(person, notes, agreements, goals, points, trials, workplaces, TODAY)


def test_of_someone_new_there_is_nothing_to_look_at():
    assert prepared() == Preparation((), (), (), None, None, (), None)


def test_what_i_promised_comes_before_what_was_done_and_not_shown():
    mine = an_agreement(slot=Assignee.ME)
    ours = an_agreement(slot=Assignee.TOGETHER, due=ago(-3))
    unseen = an_agreement(slot=Assignee.ME, state=Standing.REACHED, ended=ago(2))
    seen = replace(unseen, id="seen", shown=ago(1))
    dropped = an_agreement(slot=Assignee.ME, state=Standing.STOPPED)
    theirs = an_agreement(slot=Assignee.WORKER, due=ago(1))
    colleagues = an_agreement(slot=Assignee.COLLEAGUE)
    found = prepared(agreements=[unseen, seen, colleagues, theirs, dropped, mine, ours])
    assert found.promises == (ours, mine, unseen)
    assert found.agreements == (theirs, colleagues)


def test_what_the_worker_wants_to_talk_about_comes_first_each_by_day():
    mine = a_point(raised_by=RaisedBy.ME, day=ago(3))
    some_day, soon = a_point(), a_point(day=ago(-2))
    done = a_point(state=Standing.REACHED)
    assert prepared(points=[mine, some_day, done, soon]).points == (soon, some_day, mine)


def test_the_last_talk_the_goal_in_hand_and_the_trials_that_run_are_there():
    note, talk, older = a_note(), a_talk(day=ago(1)), a_talk(day=ago(8))
    goal = a_goal()
    late, soon = a_trial(until=ago(-9)), a_trial(until=ago(1))
    over = a_trial(verdict=Verdict.STOP)
    found = prepared(
        notes=[older, note, talk],
        goals=[goal, a_goal(state=Standing.REACHED)],
        trials=[late, over, soon],
    )
    assert (found.last_talk, found.goal, found.trials) == (talk, goal, (soon, late))


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (Place(), FLOOR),
        (Place(Work.SECONDED, "proefbakkerij "), BAKERY),
        (Place(Work.TRACK, "Elders"), None),
        (Place(Work.SECONDED), None),
    ],
)
def test_the_workplace_is_the_one_of_the_place_and_a_place_elsewhere_without_a_name_has_none(place, found):
    person = replace(PERSON, place=place)
    assert prepared(person, workplaces=[BAKERY, FLOOR]).workplace == found


def test_what_is_about_others_is_left_out():
    other = a_person().id
    found = prepared(
        notes=[a_talk(other)],
        agreements=[an_agreement(other, Assignee.ME), an_agreement(other, state=Standing.REACHED)],
        goals=[a_goal(other)],
        points=[a_point(other)],
        trials=[a_trial(other)],
    )
    assert found == prepared()
