"""The names of values that are one of a few, for who reads what is written about oneself."""

from collections.abc import Mapping
from enum import Enum

from core.language import Language, Words
from core.people.records.agreement import Assignee
from core.people.records.draft import Form
from core.people.records.standing import Standing
from core.people.records.tables import AGREEMENTS, POINTS
from core.people.records.talk_point import RaisedBy
from mobile.wording.agreements import agreement_standings
from mobile.wording.goals import goal_standings, rung_names
from mobile.wording.notes import obstacle_names, talk_names
from mobile.wording.people import work_names
from mobile.wording.plan import PLAN_FORMS, plan_part_names
from mobile.wording.points_and_trials import point_standings, verdict_names
from mobile.wording.scale import scale_questions


def shared_choice_names(w: Words) -> Mapping[Enum, str]:
    """Return the names of the values that the worker reads on other screens too, in the worker's words."""
    you, supervisor = w.text("You"), w.text("Your supervisor")
    return {
        Assignee.WORKER: you,
        Assignee.ME: supervisor,
        Assignee.TOGETHER: w.text("Together"),
        Assignee.COLLEAGUE: w.text("A colleague"),
        RaisedBy.WORKER: you,
        RaisedBy.ME: supervisor,
        **{one: scale.question for one, scale in scale_questions(w).items()},
    }


def choice_names(table: str, t: Language) -> Mapping[Enum, str]:
    """Return the names of all values that are one of a few, as the coach reads them."""
    named: list[tuple[Enum, str]] = [
        *work_names(t).items(),
        *_standings(table, t).items(),
        *obstacle_names(t).items(),
        *verdict_names(t).items(),
        *talk_names(t).items(),
        *rung_names(t).items(),
        (Form.NOTE, t.text("Note")),
        (Form.GROUP_NOTE, t.text("Note")),
        (Form.AGREEMENT, t.text("Agreement")),
        (Form.GOAL, t.text("Goal")),
        (Form.ANSWER, t.text("Number")),
        (Form.DETAILS, t.text("About you")),
        (Form.RETENTION, t.text("How long it is kept")),
        (Form.TALK, t.text("Talk")),
        (Form.POINT, t.text("To talk about")),
        (Form.TRIAL, t.text("Trial")),
        (Form.WORKPLACE, t.text("Workplace")),
        (Form.CIRCLES, t.text("Two circles")),
        (Form.GROUP_CIRCLES, t.text("Two circles")),
        *((form, plan_part_names(t)[part]) for part, form in PLAN_FORMS.items()),
    ]
    return dict(named)


def _standings(table: str, t: Language) -> Mapping[Standing, str]:
    """Return the names of how a record of this table can stand."""
    if table == AGREEMENTS:
        return agreement_standings(t)
    return point_standings(t) if table == POINTS else goal_standings(t)
