"""Choosing the day something is about."""

from collections.abc import Callable
from datetime import date, datetime

import flet as ft

from mobile.state import use_app
from mobile.widgets.buttons import secondary

YEARS_BACK = 5


@ft.component
def DayEntry(day: date, on_choose: Callable[[date], None]) -> ft.Control:
    """Show the day on a button that opens a calendar; tomorrow has not happened yet."""
    app = use_app()
    t = app.language
    today = app.today()
    is_open, open_calendar = ft.use_state(initial=False)

    def choose(event: ft.Event[ft.DatePicker]) -> None:
        picked = event.control.value
        open_calendar(False)
        on_choose(picked.date() if isinstance(picked, datetime) else picked)

    ft.use_dialog(
        ft.DatePicker(
            value=day,
            first_date=date(today.year - YEARS_BACK, 1, 1),
            last_date=today,
            help_text=t.text("Which day is this about?"),
            cancel_text=t.text("Cancel"),
            confirm_text=t.text("Choose"),
            on_change=choose,
            on_dismiss=lambda: open_calendar(False),
        )
        if is_open
        else None
    )
    shown = t.text("Today, {day}", day=t.date(day)) if day == today else t.date_long(day)
    return secondary(shown, lambda: open_calendar(True), icon=ft.Icons.CALENDAR_TODAY)
