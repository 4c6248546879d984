"""The goals of one person on the ladder, from the dream down to a step for tomorrow."""

import flet as ft

from core.language import Language
from core.people.records.goal import Goal, Rung
from core.people.records.standing import Standing
from core.people.rules.ladder import dreams, in_hand, next_rung, off_the_ladder, rungs
from mobile.hooks.component import use_state
from mobile.routing import link_to, use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.state import State
from mobile.theme import Colour
from mobile.widgets import typography
from mobile.widgets.buttons import expander, plain, primary
from mobile.widgets.list_item import list_item
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import hint, notice_here
from mobile.widgets.screen import screen
from mobile.widgets.tile import spoken_label, tile
from mobile.wording.goals import goal_standings, new_goal_labels, rung_names
from mobile.wording.newer_version import newer_version_label


@private
def GoalsScreen(app: State, book: Book) -> ft.Control:
    """Show the ladder of the person that the route names."""
    notices = use_service(Notices)
    t = app.language
    person = book.person(use_route_params().get("person", ""))
    is_unfolded, unfold = use_state(initial=False)
    if person is None:
        return person_not_found(t.text("IOP goals"), t)
    goals = book.goals(person.id)
    ladder = {Rung.DREAM: dreams(goals), **rungs(goals)}
    ended = [goal for goal in goals if goal.state in (Standing.REACHED, Standing.STOPPED)]
    others = off_the_ladder(goals)
    here = f"/mensen/{person.id}/doel"
    now, asked = in_hand(goals), next_rung(goals)
    fold = t.plural("{n} goal reached or stopped", "{n} goals reached or stopped", len(ended))
    return screen(
        t.text("IOP goals"),
        [
            typography.quiet(person.name),
            *notice_here(notices),
            hint(t.text("Begin with the dream. Cut it in pieces, down to a step for tomorrow."))
            if not goals
            else hint(t.text("Work on one or two things at a time.")),
            *[
                control
                for rung, of_rung in ladder.items()
                for control in _rung(rung, of_rung, now, asked, f"{here}/nieuw/{rung.value}", t)
            ],
            *(
                [typography.part(newer_version_label(t)), *(_tile(goal, now, t) for goal in others)]
                if others
                else []
            ),
            *([expander(fold, lambda: unfold(not is_unfolded), expanded=is_unfolded)] if ended else []),
            *([_tile(goal, None, t) for goal in ended] if is_unfolded else []),
        ],
        private=True,
        foot=[primary(t.text("Add a goal"), link_to(f"{here}/nieuw"), icon=ft.Icons.FLAG_OUTLINED)],
    )


def _rung(
    rung: Rung, goals: tuple[Goal, ...], now: Goal | None, asked: Rung | None, add: str, t: Language
) -> list[ft.Control]:
    """Build one rung with its goals; the one that is `asked` for now has a button to add one."""
    heading = typography.part(rung_names(t)[rung])
    empty = (
        ft.Row([plain(new_goal_labels(t)[rung], link_to(add))], wrap=True)
        if rung is asked
        else typography.quiet(t.text("Not asked yet"))
    )
    return [heading, *([_tile(goal, now, t) for goal in goals] or [empty])]


def _tile(goal: Goal, now: Goal | None, t: Language) -> ft.Control:
    is_now = goal == now
    remark = t.text("In hand now") if is_now else ""
    if goal.state is not Standing.OPEN:
        remark = goal_standings(t)[goal.state]
    star = list_item(ft.Icon(ft.Icons.STAR, color=Colour.GOLD), typography.quiet(remark))
    return tile(
        goal.title,
        [star] if is_now else [typography.quiet(remark)] if remark else [],
        link_to(f"/mensen/{goal.person}/doel/{goal.id}"),
        label=spoken_label(t.text("Goal: {title}", title=goal.title), remark),
    )
