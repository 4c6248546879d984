"""A short talk, turn by turn: who coaches stands at the right, all others at the left."""

from collections.abc import Iterable

import flet as ft

from core.deck.depth import Speaker, Turn
from core.deck.wording import speaker_names
from core.language import Language
from mobile.theme import EDGE_WIDTH, GAP, GAP_LARGE, GAP_SMALL, RADIUS, Colour
from mobile.widgets import typography
from mobile.widgets.layout import column


def dialogue(turns: Iterable[Turn], t: Language) -> list[ft.Control]:
    """Build a balloon for each turn, in their order."""
    names = speaker_names(t)
    return [_balloon(turn, names[turn.who]) for turn in turns]


def _balloon(turn: Turn, name: str) -> ft.Control:
    is_coach = turn.who is Speaker.COACH
    face = ft.Container(
        column([typography.quiet(name), typography.body(turn.says)], GAP_SMALL / 2),
        padding=ft.Padding.symmetric(horizontal=GAP, vertical=GAP_SMALL),
        margin=ft.Margin.only(left=GAP_LARGE) if is_coach else ft.Margin.only(right=GAP_LARGE),
        bgcolor=ft.Colors.PRIMARY_CONTAINER if is_coach else Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.EDGE),
        border_radius=RADIUS,
    )
    return ft.Semantics(content=face, label=f"{name}: {turn.says}", exclude_semantics=True, container=True)
