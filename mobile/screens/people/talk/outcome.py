"""The fields of what a guided talk leads to, as its guide says: a next step, three actions or a trial."""

from collections.abc import Sequence

import flet as ft

from core.language import Language
from core.people.records.agreement import Assignee
from core.people.records.details import Obstacle
from core.people.records.person import Person
from core.people.records.talk_point import TalkPoint
from core.talks.guide import Outcome
from mobile.hooks.use_draft import FormDraft
from mobile.screens.people.next_step import NextStep
from mobile.screens.people.talk.talk_form import SLOTS
from mobile.widgets import typography
from mobile.widgets.chips import chips
from mobile.widgets.draft_fields import draft_day, draft_text
from mobile.wording.notes import obstacle_names


def outcome_fields(
    outcome: Outcome, person: Person, draft: FormDraft[object], points: Sequence[TalkPoint], t: Language
) -> list[ft.Control]:
    """Build the fields; the `points` that wait come before them, to tick off."""
    return [*_points(draft, points, t), *_agreed(outcome, person, draft, t)]


def _agreed(outcome: Outcome, person: Person, draft: FormDraft[object], t: Language) -> list[ft.Control]:
    match outcome:
        case Outcome.STEP:
            return [NextStep(person.name, draft)]
        case Outcome.SLOTS:
            return [*_three_actions(person, draft, t), _obstacle(draft, t)]
        case Outcome.TRIAL:
            return [
                draft_text(draft, "trial.text", t.text("What are you going to try?"), lines=2),
                draft_day(draft, "trial.until", t.text("Until which day?"), may_be_none=False),
            ]
        case _:
            return []


def _three_actions(person: Person, draft: FormDraft[object], t: Language) -> list[ft.Control]:
    questions = {
        Assignee.WORKER: t.text("What does {name} do?", name=person.name),
        Assignee.ME: t.text("What do you do yourself?"),
        Assignee.TOGETHER: t.text("What do you do together?"),
    }
    return [
        typography.strong(t.text("What did you agree?")),
        *[draft_text(draft, SLOTS[doer], question, lines=2) for doer, question in questions.items()],
        draft_day(draft, "due", t.text("For which day?"), is_soon=True),
    ]


def _obstacle(draft: FormDraft[object], t: Language) -> ft.Control:
    def tap(obstacle: Obstacle) -> None:
        draft.tap(details__obstacle=None if obstacle is draft.values["details.obstacle"] else obstacle)

    question = t.text("What gets in the way of the work?")
    return chips(obstacle_names(t), {draft.values["details.obstacle"]}, tap, question)


def _points(draft: FormDraft[object], points: Sequence[TalkPoint], t: Language) -> list[ft.Control]:
    if not points:
        return []

    def tap(point: str) -> None:
        before = draft.values["talked_about"]
        without = tuple(one for one in before if one != point)
        draft.tap(talked_about=without if point in before else (*before, point))

    return [
        chips(
            {point.id: point.text for point in points},
            draft.values["talked_about"],
            tap,
            t.text("Tick what you talked about"),
            several=True,
        )
    ]
