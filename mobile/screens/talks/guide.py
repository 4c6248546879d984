"""One guide to read through: before a talk, or to learn it. Nothing of it is kept."""

import flet as ft

from core.language import Language
from core.talks.guide import Guide, GuideStep, Look
from core.talks.wording import minutes_line, origin_line
from mobile.routing import GROUP_ROUTE, link_to, use_route_params
from mobile.screens.deck.card_blocks import part, warnings
from mobile.screens.talks.group_work import group_work
from mobile.settings import guide_on_paper
from mobile.state import State, use_app
from mobile.theme import GAP_LARGE, GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.buttons import primary, secondary
from mobile.widgets.deck_tiles import card_tile
from mobile.widgets.gold_block import gold_block
from mobile.widgets.layout import column
from mobile.widgets.list_item import bullets, list_item
from mobile.widgets.not_found import not_found
from mobile.widgets.paper_tile import paper_tile
from mobile.widgets.say_line import say_line, small_say_line
from mobile.widgets.screen import screen


@ft.component
def GuideScreen() -> ft.Control:
    """Show the guide in the route."""
    app = use_app()
    t = app.language
    guide = app.guides.one(use_route_params().get("guide"))
    if guide is None:
        return not_found(t.text("Talk"), t.text("This guide does not exist (any more)."))
    return screen(
        t.text("Talk"),
        [
            typography.title(guide.title),
            typography.quiet(minutes_line(guide, t)),
            typography.body(guide.gist),
            *_ways_on(guide, app),
            *_part(t.text("When"), bullets(guide.when)),
            *_openings(guide, app),
            *_part(
                t.text("What you expect"), [say_line(guide.expectation, app)] if guide.expectation else []
            ),
        ],
        second=[
            *part(t.text("Steps"), [_step(number, step, app) for number, step in enumerate(guide.steps, 1)]),
            *_part(t.text("Choose one question"), [_quoted(one, app) for one in guide.questions]),
            *_part(
                t.text("Let them say it in their own words"),
                [typography.body(guide.retell)] if guide.retell else [],
            ),
            *_part(t.text("Watch out"), warnings(guide.watch_out)),
            *_part(t.text("Cards that fit"), _cards(guide, app)),
            *_paper(guide, t),
            ft.Container(column(_credit(guide, app), GAP_SMALL), padding=ft.Padding.only(top=GAP_LARGE)),
        ],
        foot=[
            primary(
                t.text("Remember it"), link_to(f"/gesprek/{guide.id}/strook"), icon=ft.Icons.PSYCHOLOGY_ALT
            )
        ],
    )


def _ways_on(guide: Guide, app: State) -> list[ft.Control]:
    """Build the ways to a big screen, and while the notes are open to what they are needed for."""
    t = app.language
    if guide.is_for_group:
        wall = link_to(f"/gesprek/{guide.id}/scherm")
        ways = [secondary(t.text("On a big screen"), wall, icon=ft.Icons.TV)]
        if app.notebook and Look.CIRCLES in guide.looks:
            circles = link_to(f"{GROUP_ROUTE}/cirkels")
            ways.append(secondary(t.text("Two circles"), circles, icon=ft.Icons.ADJUST))
        return ways
    if app.notebook is None:
        return []
    choose = link_to(f"/mensen/gesprek?gids={guide.id}")
    return [secondary(t.text("With someone"), choose, icon=ft.Icons.PERSON_OUTLINE)]


def _paper(guide: Guide, t: Language) -> list[ft.Control]:
    if not ft.context.page.web:
        return []
    paper = guide_on_paper(guide.id, t.whole)
    return [paper_tile(t.text("On paper"), t.text("To print on one page"), paper)]


def _part(heading: str, lines: list[ft.Control]) -> list[ft.Control]:
    return part(heading, lines) if lines else []


def _openings(guide: Guide, app: State) -> list[ft.Control]:
    if not guide.openings:
        return []
    said = [say_line(f"“{sentence}”", app) for sentence in guide.openings]
    return [gold_block(app.language.text("Begin with one of these"), said)]


def _quoted(question: str, app: State) -> ft.Control:
    return list_item(typography.golden("•"), small_say_line(f"“{question}”", app))


def _step(number: int, step: GuideStep, app: State) -> ft.Control:
    """Build a step: its word in the strip, what one does, what one could say, and what a group reads."""
    lines = [
        typography.strong(step.word),
        typography.body(step.do),
        *([small_say_line(f"“{step.say}”", app)] if step.say else []),
        *([group_work(step.work, app.language)] if step.work else []),
        *(
            [typography.quiet(app.language.text("On the screen: {text}", text=step.wall))]
            if step.wall
            else []
        ),
    ]
    return list_item(typography.strong(str(number)), column(lines, GAP_SMALL))


def _credit(guide: Guide, app: State) -> list[ft.Control]:
    ours = [app.language.text("The order is ours.")] if guide.ours else []
    return [typography.quiet(line) for line in (*ours, origin_line(guide, app.deck.sources, app.language))]


def _cards(guide: Guide, app: State) -> list[ft.Control]:
    context = app.settings.cards.context
    return [card_tile(app.deck[card], app.language, context) for card in guide.cards if card in app.deck]
