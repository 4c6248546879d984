"""An agreement as a row: who does it, what and when, and what became of it in one tap."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import flet as ft

from core.language import Language
from core.people.records.agreement import Agreement
from core.people.records.standing import Standing
from core.people.rules.carry_over import Carried
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, RADIUS, Colour
from mobile.widgets import words
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.named import Named, newer
from mobile.widgets.slots import ICONS, doers
from mobile.widgets.tile import spoken

Change = Callable[[Agreement], None]
"""Keeps an agreement as it stands after a tap."""


def agreement_standings(t: Language) -> dict[Standing, str]:
    """Give the words for how an agreement can stand."""
    return Named(
        {
            Standing.OPEN: t.text("Still open"),
            Standing.REACHED: t.text("Done"),
            Standing.STOPPED: t.text("Let go"),
        },
        newer(t),
    )


def open_agreement(carried: Carried, name: str, today: date, change: Change, t: Language) -> ft.Control:
    """Make the row of what is not finished."""
    one = carried.agreement
    return _row(
        one,
        name,
        [_when(carried, t)],
        [
            secondary(
                t.text("Done"), lambda: change(one.standing(Standing.REACHED, today)), icon=ft.Icons.CHECK
            ),
            plain(t.text("Let it go"), lambda: change(one.standing(Standing.STOPPED, today))),
        ],
        t,
    )


def unseen_agreement(one: Agreement, name: str, today: date, change: Change, t: Language) -> ft.Control:
    """Make the row of what is done and the worker did not see yet."""
    line = t.text("Done. Show or tell that it is done.")
    told = secondary(t.text("Shown"), lambda: change(replace(one, shown=today)), icon=ft.Icons.VISIBILITY)
    return _row(one, name, [line], [told], t)


def settled_agreement(one: Agreement, name: str, undo: Change, t: Language) -> ft.Control:
    """Make the row of what was settled just now: it stays where it was, with a way to undo it."""
    tick = ft.Icon(ft.Icons.CHECK_CIRCLE, color=Colour.DONE)
    said = ft.Row([tick, words.body(_settled(one, t))], spacing=GAP_SMALL, tight=True, wrap=True)
    told = ft.Semantics(content=said, live_region=True, container=True)
    return _row(one, name, [], [told, plain(t.text("Undo"), lambda: undo(one))], t)


def _settled(one: Agreement, t: Language) -> str:
    if one.shown:
        return t.text("Noted that it was shown")
    if one.state is Standing.REACHED:
        return t.text("Noted as done")
    return t.text("Let go. It stays in the timeline.")


def _row(one: Agreement, name: str, lines: list[str], buttons: list[ft.Control], t: Language) -> ft.Control:
    page = ft.context.page
    remark = " · ".join(filter(None, [doers(name, t)[one.slot], *lines]))

    def look() -> None:
        page.navigate(f"/mensen/{one.person}/afspraak/{one.id}")

    face = ft.Container(
        ft.Row(
            [
                ft.Icon(ICONS[one.slot], color=Colour.INK),
                ft.Column(
                    [words.excerpt(one.text, 4), words.quiet(remark)],
                    spacing=GAP_SMALL,
                    tight=True,
                    expand=True,
                ),
                ft.Icon(ft.Icons.CHEVRON_RIGHT, color=Colour.QUIET),
            ],
            spacing=GAP,
        ),
        ink=True,
        on_click=look,
        padding=ft.Padding.only(bottom=GAP_SMALL),
    )
    opens = ft.Semantics(
        content=face, label=spoken(one.text, remark), button=True, exclude_semantics=True, on_tap=look
    )
    return ft.Container(
        ft.Column(
            [opens, ft.Row(buttons, wrap=True, spacing=GAP_SMALL, run_spacing=GAP_SMALL)],
            spacing=GAP_SMALL,
            tight=True,
        ),
        padding=GAP,
        bgcolor=Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.EDGE),
        border_radius=RADIUS,
    )


def _when(carried: Carried, t: Language) -> str:
    due = carried.agreement.due
    if due is None:
        return ""
    day = t.text("for {day}", day=t.date(due))
    if not carried.days_late:
        return day
    late = t.plural("{n} day over", "{n} days over", carried.days_late)
    return f"{day} · {late}"
