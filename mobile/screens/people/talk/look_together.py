"""The ways from a preparation to what coach and worker look at together."""

import flet as ft

from core.people.records.goal import Goal
from core.people.records.person import Person
from core.talks.guide import Guide, Look
from mobile.settings import guide_on_paper
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.paper_tile import paper_tile
from mobile.widgets.tile import link_tile


def look_together(guide: Guide, person: Person, goal: Goal | None, app: State) -> list[ft.Control]:
    """Build a row for each thing of the guide to look at; those of a goal lead to the `goal` in hand."""
    t = app.language
    here = f"/mensen/{person.id}"
    of_goal = f"{here}/doel/{goal.id}" if goal else f"{here}/doelen"
    ways = {
        Look.SCALE: (t.text("The scale"), f"{of_goal}/schaal" if goal else of_goal),
        Look.LADDER: (t.text("The ladder of goals"), f"{here}/doelen"),
        Look.CIRCLES: (t.text("Two circles"), ""),
        Look.SLOTS: (t.text("Three actions"), ""),
        Look.TASKS: (t.text("Pictures of tasks"), ""),
        Look.QUESTIONS: (t.text("Choose a question"), ""),
    }
    rows = [
        link_tile(name, "", route or f"{here}/gesprek/{guide.id}/samen/{look.value}")
        for look in guide.looks
        if look in ways
        for name, route in [ways[look]]
    ]
    if Look.GRID in guide.looks and ft.context.page.web:
        paper = guide_on_paper(guide.id, t.whole)
        rows.append(paper_tile(t.text("For and against"), t.text("On paper, to fill in together"), paper))
    if Look.LADDER in guide.looks and goal:
        rows.append(link_tile(t.text("The plan"), goal.title, f"{of_goal}/plan"))
    if not rows:
        return []
    return [typography.part(t.text("Look at it together")), *rows]
