"""A point to talk about as a row, with buttons for what became of it. The caller frames it."""

from collections.abc import Callable
from datetime import date

import flet as ft

from core.language import Language
from core.people.records.standing import Standing
from core.people.records.talk_point import TalkPoint
from mobile.routing import link_to
from mobile.theme import GAP_SMALL, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.layout import wrapped_row
from mobile.widgets.open_row import open_row
from mobile.widgets.tile import spoken_label
from mobile.wording.points_and_trials import raised_by_names, settled_point_message


def open_point_row(
    point: TalkPoint, name: str, today: date, change: Callable[[TalkPoint], None], t: Language
) -> ft.Control:
    """Build the row of a point that is still to talk about; `change` saves it as it is after a tap."""

    def settle(state: Standing) -> Callable[[], None]:
        return lambda: change(point.standing(state, today))

    day = t.relative_day(point.day, today) if point.day else ""
    return _row(
        point,
        name,
        day,
        [
            secondary(t.text("Talked about"), settle(Standing.REACHED), icon=ft.Icons.CHECK),
            plain(t.text("Let it go"), settle(Standing.STOPPED)),
        ],
        t,
    )


def settled_point_row(
    point: TalkPoint, name: str, take_back: Callable[[str], None], t: Language
) -> ft.Control:
    """Build the row of a point that was settled just now, with a button to take that back."""
    tick = ft.Icon(ft.Icons.CHECK_CIRCLE, color=Colour.DONE)
    said = typography.quiet(settled_point_message(point, t))
    line = ft.Row([tick, said], spacing=GAP_SMALL, tight=True, wrap=True)
    return _row(point, name, "", [line, plain(t.text("Not after all"), lambda: take_back(point.id))], t)


def _row(point: TalkPoint, name: str, day: str, buttons: list[ft.Control], t: Language) -> ft.Control:
    remark = " · ".join(filter(None, [raised_by_names(name, t)[point.raised_by], day]))
    opens = open_row(
        typography.excerpt(point.text, 4),
        typography.quiet(remark),
        link_to(f"/mensen/{point.person}/punt/{point.id}"),
        label=spoken_label(point.text, remark),
    )
    return ft.Column([opens, wrapped_row(buttons)], spacing=GAP_SMALL, tight=True)
