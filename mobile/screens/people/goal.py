"""One IOP goal: its words, what is reached and still to reach, the plan, and how to persevere."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import flet as ft

from core.language import Language
from core.people.records.answer import Answer, Question
from core.people.records.goal import Goal, Rung
from core.people.records.plan import NO_PLAN
from core.people.records.standing import Standing
from core.people.rules.ladder import next_rung
from mobile.hooks.use_action import use_action
from mobile.routing import link_to, use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous, plain, primary, secondary
from mobile.widgets.chips import chips
from mobile.widgets.not_found import goal_not_found
from mobile.widgets.notice import failed, notice_here
from mobile.widgets.screen import screen
from mobile.widgets.tile import spoken_label, tile
from mobile.widgets.use_confirmation import use_erasing
from mobile.wording.backups import erase_warning
from mobile.wording.goals import goal_standings, new_goal_labels, rung_names
from mobile.wording.notes import saved_message
from mobile.wording.plan import (
    BALANCE_PARTS,
    PERSEVERANCE_PARTS,
    PLAN_PARTS,
    PlanPart,
    plan_answer,
    plan_part_names,
)
from mobile.wording.scale import scale_answer_line

EXCERPT_LINES = 3


@private
def GoalScreen(app: State, book: Book) -> ft.Control:
    """Show the goal that the route names."""
    auto_lock = use_service(AutoLock)
    notices = use_service(Notices)
    t = app.language
    names = use_route_params()
    person, goal = book.person(names.get("person", "")), book.goal(names.get("goal"))
    action = use_action()
    erasing = use_erasing(action, f"/mensen/{names.get('person')}")

    async def save(changed: Goal) -> None:
        auto_lock.note_use()
        notices.announce(saved_message(await book.change_goal(changed, shown=goal), t))

    if person is None or goal is None or goal.person != person.id:
        return goal_not_found(t)
    here = f"/mensen/{person.id}/doel/{goal.id}"

    def stand(state: Standing) -> None:
        action.start(lambda: save(goal.standing(state, app.today())))

    def climb(rung: Rung) -> None:
        action.start(lambda: save(replace(goal, rung=rung)))

    answers = [one for one in book.answers.of(person.id) if one.goal == goal.id]
    is_planned = goal.plan != NO_PLAN
    make_plan = t.text("Make the plan")
    ask_scale = t.text("Ask for a number")
    standing, ladder = t.text("How does it stand?"), t.text("Where on the ladder?")
    lower = next_rung(book.goals(person.id)) if goal.rung is Rung.DREAM else None
    if lower:  # a dream is cut in pieces first
        add = link_to(f"/mensen/{person.id}/doel/nieuw/{lower.value}")
        next_step = primary(new_goal_labels(t)[lower], add, icon=ft.Icons.FLAG_OUTLINED)
    elif is_planned:
        next_step = primary(ask_scale, link_to(f"{here}/schaal"), icon=ft.Icons.STAIRS)
    else:
        next_step = primary(make_plan, link_to(f"{here}/plan"), icon=ft.Icons.CHECKLIST)
    again = t.text("Go through the plan again") if is_planned else make_plan
    other_steps = [
        *([secondary(again, link_to(f"{here}/plan"))] if is_planned or lower else []),
        *(
            [secondary(ask_scale, link_to(f"{here}/schaal"), icon=ft.Icons.STAIRS)]
            if lower or not is_planned
            else []
        ),
    ]
    return screen(
        t.text("IOP goal"),
        [
            typography.quiet(person.name),
            typography.title(goal.title),
            typography.quiet(f"{rung_names(t)[goal.rung]} · {goal_standings(t)[goal.state]}"),
            ft.Row([plain(t.text("Change the words"), link_to(f"{here}/plan/woorden"))], wrap=True),
            *notice_here(notices),
            *failed(action.fault, t),
            *_asked_first(
                {
                    BALANCE_PARTS: _part(
                        t.text("Reached and still to reach"),
                        [
                            *_tiles(BALANCE_PARTS, goal, here, t),
                            secondary(
                                t.text("Two circles"), link_to(f"{here}/cirkels"), icon=ft.Icons.ADJUST
                            ),
                        ],
                    ),
                    PLAN_PARTS[1:]: _part(
                        t.text("The plan"), [*_tiles(PLAN_PARTS[1:], goal, here, t), *other_steps]
                    ),
                    PERSEVERANCE_PARTS: _part(
                        t.text("Keeping at it"), _tiles(PERSEVERANCE_PARTS, goal, here, t)
                    ),
                },
                goal,
                t,
            ),
            *(
                _part(t.text("Numbers of the scale"), [_numbers(answers, here, app.today(), t)])
                if answers
                else []
            ),
            *_part(standing, [chips(goal_standings(t), {goal.state}, stand, name=standing)]),
            *_part(ladder, [chips(rung_names(t), {goal.rung}, climb, name=ladder)]),
            dangerous(t.text("Erase this goal"), erasing.open, disabled=action.is_running),
        ],
        private=True,
        foot=[next_step],
        question=erasing.question(
            t.text("Erase this goal?"),
            erase_warning(
                t.text("It is then gone for good, with its numbers. Notes and agreements about it stay."),
                book,
                t,
            ),
            lambda: book.erase_goal(goal.id),
        ),
    )


def _asked_first(
    sections: Mapping[Sequence[PlanPart], list[ft.Control]], goal: Goal, t: Language
) -> list[ft.Control]:
    """Return the sections in their order, those in which nothing was asked yet after the others."""

    def is_empty(parts: Sequence[PlanPart]) -> bool:
        return not any(plan_answer(goal, part, t) for part in parts)

    return [control for parts in sorted(sections, key=is_empty) for control in sections[parts]]


def _part(name: str, controls: Sequence[ft.Control]) -> list[ft.Control]:
    return [typography.part(name), *controls]


def _tiles(parts: Sequence[PlanPart], goal: Goal, here: str, t: Language) -> list[ft.Control]:
    return [_tile(part, goal, here, t) for part in parts]


def _tile(part: PlanPart, goal: Goal, here: str, t: Language) -> ft.Control:
    name, text = plan_part_names(t)[part], plan_answer(goal, part, t)
    return tile(
        name,
        [typography.excerpt(text, EXCERPT_LINES) if text else typography.quiet(t.text("Not asked yet"))],
        link_to(f"{here}/plan/{part.value}"),
        label=spoken_label(name, text or t.text("Not asked yet")),
    )


def _numbers(answers: Sequence[Answer], here: str, today: date, t: Language) -> ft.Control:
    last = {one.question: one for one in answers}
    lines = [scale_answer_line(last[question], today, t) for question in Question if question in last]
    name = t.text("See the line")
    return tile(
        name,
        [typography.body(line) for line in lines],
        link_to(f"{here}/lijn"),
        label=spoken_label(name, *lines),
    )
