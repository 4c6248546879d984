"""An agreement as a row: who does what and when, with buttons for what became of it.

The caller frames it. The buttons fit beside each other at 360 wide, also in a gold block: else the row would
be lower or higher after a tap, and what stands below it would move.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import flet as ft

from core.language import Language
from core.people.records.agreement import Agreement
from core.people.records.standing import Standing
from core.people.rules.carry_over import Carried
from mobile.routing import link_to
from mobile.theme import GAP_SMALL, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.layout import wrapped_row
from mobile.widgets.open_row import open_row
from mobile.widgets.tile import spoken_label
from mobile.wording.agreements import ASSIGNEE_ICONS, assignee_names, settled_message

AgreementChange = Callable[[Agreement], None]
"""Saves an agreement as it is after a tap."""


def open_agreement_row(
    carried: Carried, name: str, today: date, change: AgreementChange, t: Language
) -> ft.Control:
    """Build the row of an open agreement."""
    one = carried.agreement
    return _row(
        one,
        name,
        [_when(carried, today, t)],
        [
            secondary(
                t.text("Done"), lambda: change(one.standing(Standing.REACHED, today)), icon=ft.Icons.CHECK
            ),
            plain(t.text("Let it go"), lambda: change(one.standing(Standing.STOPPED, today))),
        ],
        t,
    )


def unseen_agreement_row(
    one: Agreement, name: str, today: date, change: AgreementChange, t: Language
) -> ft.Control:
    """Build the row of an agreement that is done, but not shown to the worker yet."""
    line = t.text("Done. Show or tell that it is done.")
    shown = secondary(t.text("Shown"), lambda: change(replace(one, shown=today)), icon=ft.Icons.VISIBILITY)
    return _row(one, name, [line], [shown], t)


def settled_agreement_row(
    one: Agreement, name: str, take_back: Callable[[str], None], t: Language
) -> ft.Control:
    """Build the row of an agreement that was settled just now, with a button to take that back."""
    tick = ft.Icon(ft.Icons.CHECK_CIRCLE, color=Colour.DONE)
    line = ft.Row([tick, typography.quiet(settled_message(one, t))], spacing=GAP_SMALL, tight=True, wrap=True)
    return _row(one, name, [], [line, plain(t.text("Not after all"), lambda: take_back(one.id))], t)


def agreement_to_read(one: Agreement, name: str, today: date, t: Language) -> ft.Control:
    """Build the row of an agreement without buttons, for where one prepares and settles nothing."""
    is_done = one.state is Standing.REACHED
    line = t.text("Done. Show or tell that it is done.") if is_done else _day(one, today, t)
    return _row(one, name, [line], [], t)


def _row(one: Agreement, name: str, lines: list[str], buttons: list[ft.Control], t: Language) -> ft.Control:
    remark = " · ".join(filter(None, [assignee_names(name, t)[one.slot], *lines]))
    opens = open_row(
        typography.excerpt(one.text, 4),
        typography.quiet(remark),
        link_to(f"/mensen/{one.person}/afspraak/{one.id}"),
        label=spoken_label(one.text, remark),
        icon=ASSIGNEE_ICONS[one.slot],
    )
    return ft.Column([opens, wrapped_row(buttons)], spacing=GAP_SMALL, tight=True)


def _when(carried: Carried, today: date, t: Language) -> str:
    day = _day(carried.agreement, today, t)
    return " · ".join([day, t.text("still open")]) if carried.days_late else day


def _day(one: Agreement, today: date, t: Language) -> str:
    return t.text("for {day}", day=t.relative_day(one.due, today)) if one.due else ""
