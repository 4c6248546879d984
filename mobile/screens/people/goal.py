"""One IOP goal: its words, what is reached and still to reach, the plan, and how to persevere."""

from collections.abc import Sequence
from dataclasses import replace

import flet as ft

from core.language import Language
from core.people.records.answer import Answer, Question
from core.people.records.goal import Goal, Rung
from core.people.records.plan import NO_PLAN
from core.people.records.standing import Standing
from mobile.address import use_names
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.buttons import dangerous, plain, primary, secondary
from mobile.widgets.chips import chips
from mobile.widgets.done_here import done_here
from mobile.widgets.erasing import gone_for_good
from mobile.widgets.link import link
from mobile.widgets.lost import lost_goal
from mobile.widgets.notice import failed
from mobile.widgets.plan import BALANCE, KEEPING, PLAN, Part, part_names, said
from mobile.widgets.rungs import rung_names
from mobile.widgets.saving import saved
from mobile.widgets.scale import number_said
from mobile.widgets.screen import screen
from mobile.widgets.standing import standings
from mobile.widgets.tile import spoken, tile
from mobile.widgets.use_confirmation import use_erasing

EXCERPT_LINES = 3


@private
def GoalScreen(app: State, book: Book) -> ft.View:
    """Show the goal that the route names."""
    auto_lock = use_service(AutoLock)
    notices = use_service(Notices)
    t = app.language
    names = use_names()
    person, goal = book.person(names.get("person", "")), book.goal(names.get("goal"))
    action = use_action()
    erasing = use_erasing(action, f"/mensen/{names.get('person')}")

    async def keep(changed: Goal) -> None:
        auto_lock.note_use()
        notices.announce(saved(await book.change_goal(changed, shown=goal), t))

    if person is None or goal is None or goal.person != person.id:
        return lost_goal(t)
    here = f"/mensen/{person.id}/doel/{goal.id}"

    def stand(state: Standing) -> None:
        action.start(lambda: keep(goal.standing(state, app.today())))

    def climb(rung: Rung) -> None:
        action.start(lambda: keep(replace(goal, rung=rung)))

    answers = [one for one in book.answers.of(person.id) if one.goal == goal.id]
    is_planned = goal.plan != NO_PLAN
    make_plan = t.text("Make the plan")
    ask_scale = t.text("Ask for a number")
    next_step = (
        primary(ask_scale, link(f"{here}/schaal"), icon=ft.Icons.STAIRS)
        if is_planned
        else primary(make_plan, link(f"{here}/plan"), icon=ft.Icons.CHECKLIST)
    )
    other_step = (
        secondary(t.text("Go through the plan again"), link(f"{here}/plan"))
        if is_planned
        else secondary(ask_scale, link(f"{here}/schaal"), icon=ft.Icons.STAIRS)
    )
    return screen(
        t.text("IOP goal"),
        [
            words.quiet(person.name),
            words.title(goal.title),
            words.quiet(f"{rung_names(t)[goal.rung]} · {standings(t)[goal.state]}"),
            ft.Row([plain(t.text("Change the words"), link(f"{here}/plan/woorden"))], wrap=True),
            *done_here(notices),
            *failed(action.fault, t),
            *_part(t.text("Reached and still to reach"), _tiles(BALANCE, goal, here, t)),
            *_part(t.text("The plan"), [*_tiles(PLAN[1:], goal, here, t), other_step]),
            *_part(t.text("Keeping at it"), _tiles(KEEPING, goal, here, t)),
            *(_part(t.text("Numbers of the scale"), [_numbers(answers, here, t)]) if answers else []),
            *_part(t.text("How does it stand?"), [chips(standings(t), {goal.state}, stand)]),
            *_part(t.text("Where on the ladder?"), [chips(rung_names(t), {goal.rung}, climb)]),
            dangerous(t.text("Erase this goal"), erasing.open, disabled=action.is_running),
        ],
        private=True,
        foot=[next_step],
        question=erasing.question(
            t.text("Erase this goal?"),
            gone_for_good(
                t.text("It is then gone for good, with its numbers. Notes and agreements about it stay."),
                book,
                t,
            ),
            lambda: book.erase_goal(goal.id),
        ),
    )


def _part(name: str, controls: Sequence[ft.Control]) -> list[ft.Control]:
    return [words.part(name), *controls]


def _tiles(parts: Sequence[Part], goal: Goal, here: str, t: Language) -> list[ft.Control]:
    return [_tile(part, goal, here, t) for part in parts]


def _tile(part: Part, goal: Goal, here: str, t: Language) -> ft.Control:
    name, text = part_names(t)[part], said(goal, part, t)
    return tile(
        name,
        [words.excerpt(text, EXCERPT_LINES) if text else words.quiet(t.text("Not asked yet"))],
        link(f"{here}/plan/{part.value}"),
        label=spoken(name, text or t.text("Not asked yet")),
    )


def _numbers(answers: Sequence[Answer], here: str, t: Language) -> ft.Control:
    last = {one.question: one for one in answers}
    lines = [number_said(last[question], t) for question in Question if question in last]
    name = t.text("See the line")
    return tile(name, [words.body(line) for line in lines], link(f"{here}/lijn"), label=spoken(name, *lines))
