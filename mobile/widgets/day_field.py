"""Choosing a day: by a tap, in a calendar, or typed."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import flet as ft

from core.errors import NoSuchDay
from core.language import Language
from core.people.rules.days import next_working_day
from core.people.rules.typed_day import day_from
from mobile.hooks.component import Ref, use_ref, use_state
from mobile.hooks.use_focus import use_focus
from mobile.hooks.use_overlay import use_overlay
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.overlays import Overlays
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.chips import chips
from mobile.widgets.layout import column
from mobile.widgets.notice import spoken_hint
from mobile.widgets.text_field import text_field
from mobile.widgets.tile import spoken_label
from mobile.wording.error_messages import error_message

YEARS_BACK = 5
YEARS_AHEAD = 10


@ft.component
def DayField(
    day: date | None,
    on_choose: Callable[[date | None], None],
    on_type: Callable[[date | None], None],
    *,
    ahead: bool = False,
    may_be_none: bool = False,
    is_soon: bool = False,
    question: str = "",
) -> ft.Control:
    """Show the day on a button that opens a calendar.

    `ahead` lets one choose days that are still to come; `is_soon` offers the nearest of those to tap, on
    Friday also Monday, which then comes first.
    `on_choose` gets None only when the day `may_be_none`. `on_type` gets the day at each key, and draws
    nothing: a field that is drawn while someone types may lose a letter.
    """
    app = use_app()
    overlays = use_service(Overlays)
    t, today = app.language, app.today()
    is_open, open_calendar = use_state(initial=False)
    is_typing, type_it = use_state(initial=False)
    given, held = use_ref(day), use_ref(day)
    redraw: Ref[Callable[[], None]] = use_ref(lambda: None)
    if given.current != day:  # else what was typed or tapped since counts
        given.current = held.current = day

    def choose(chosen: date | None) -> None:
        held.current = chosen
        type_it(False)
        on_choose(chosen)

    def typed(chosen: date | None) -> None:
        if chosen != held.current:
            held.current = chosen
            redraw.current()
        on_type(chosen)

    def picked(event: ft.Event[ft.DatePicker]) -> None:
        open_calendar(False)
        if event.control.value:
            choose(_shown_in_calendar(event.control.value))

    use_overlay(overlays.close_calendar, is_shown=is_open, goes_by_itself=False)
    first, last = date(today.year - YEARS_BACK, 1, 1), today
    if ahead:
        last = date(today.year + YEARS_AHEAD, 12, 31)
    shown_first = held.current or today
    ft.use_dialog(
        ft.DatePicker(
            value=shown_first,
            first_date=min(first, shown_first),
            last_date=max(last, shown_first),
            current_date=today,
            help_text=question or t.text("Which day is this about?"),
            cancel_text=t.text("Cancel"),
            confirm_text=t.text("Choose"),
            on_change=picked,
            on_dismiss=lambda: open_calendar(False),
        )
        if is_open
        else None
    )
    may_be_wiped = may_be_none and (is_typing or held.current is not None)
    return column(
        [
            *([typography.strong(question)] if question else []),
            _Chosen(held, choose, lambda: open_calendar(True), redraw, question, is_soon=is_soon),
            *([_Typed(held.current, typed, question.removesuffix("?"), ahead=ahead)] if is_typing else []),
            ft.Row(
                [
                    *([] if is_typing else [plain(t.text("Type the day"), lambda: type_it(True))]),
                    *([plain(t.text("No day"), lambda: choose(None))] if may_be_wiped else []),
                ],
                wrap=True,
                spacing=GAP_SMALL,
            ),
        ],
        GAP_SMALL,
    )


@ft.component
def _Chosen(
    held: Ref[date | None],
    choose: Callable[[date], None],
    open_calendar: Callable[[], None],
    redraw: Ref[Callable[[], None]],
    question: str,
    *,
    is_soon: bool,
) -> ft.Control:
    """Show the day that `held` has now; `redraw` draws it again, and nothing else.

    A screen reader says with it which day the `question`, if any, is about: a form can ask for two.
    """
    app = use_app()
    t, today = app.language, app.today()
    _, draw = use_state(0)
    redraw.current = lambda: draw(lambda turn: turn + 1)
    label = day_label(held.current, today, t)
    spoken = spoken_label(label, question) if question else ""
    return column(
        [
            *([_soon(held.current, choose, question, today, t)] if is_soon else []),
            secondary(label, open_calendar, icon=ft.Icons.CALENDAR_TODAY, spoken=spoken),
        ],
        GAP_SMALL,
    )


def day_label(day: date | None, today: date, t: Language) -> str:
    """Return the text of the button with the day."""
    if day is None:
        return t.text("Choose a day")
    return t.text("Today, {day}", day=t.date(day)) if day == today else t.date_long(day)


def _shown_in_calendar(value: date | datetime) -> date:
    """Return the day that was tapped: the calendar hands over its midnight on this device, written in UTC.

    The offset is that of the day itself: in winter it differs from that of a day in summer.
    """
    return value.astimezone().date() if isinstance(value, datetime) else value


def _soon(
    day: date | None, choose: Callable[[date], None], question: str, today: date, t: Language
) -> ft.Control:
    tomorrow, working = today + timedelta(1), next_working_day(today)
    days = {
        **(
            {tomorrow: t.text("Tomorrow")}
            if working == tomorrow
            # before days off the working day is what most mean, and tomorrow says which day it is
            else {
                working: t.weekday(working, begins=True),
                tomorrow: t.text("Tomorrow, {weekday}", weekday=t.weekday(tomorrow)),
            }
        ),
        today + timedelta(7): t.text("In a week"),
        today + timedelta(14): t.text("In two weeks"),
    }
    return chips(days, {day}, choose, name=question)


@ft.component
def _Typed(
    before: date | None, on_type: Callable[[date | None], None], name: str, *, ahead: bool
) -> ft.Control:
    """Read the day at every key.

    A beginning can be a day that the whole is not, as 31-1 in 31-11: what is no day, and an empty field, give
    back the day from `before` the typing. `name` says which day, to tell two of them on a screen apart.
    """
    app = use_app()
    auto_lock = use_service(AutoLock)
    t = app.language
    field = use_focus("typed")  # the button that had it is gone
    typed = use_ref("")
    at_first = use_ref(before)
    say: Ref[Callable[[str], None]] = use_ref(lambda _: None)

    def read() -> None:
        auto_lock.note_use()
        found, wrong = _read(typed.current, app.today(), ahead=ahead, t=t)
        say.current(wrong)
        on_type(found or at_first.current)

    which = name or t.text("The day")
    label = (
        t.text("{day}, such as 3-12 or Friday", day=which)
        if ahead
        else t.text("{day}, such as 3-12 or yesterday", day=which)
    )
    return column([text_field(label, typed, read, ref=field), _Wrong(say)], GAP_SMALL)


@ft.component
def _Wrong(say: Ref[Callable[[str], None]]) -> ft.Control:
    """Show what is wrong with the day; `say` changes that, and draws nothing else."""
    fault, show_fault = use_state("")
    say.current = show_fault
    return column([spoken_hint(fault)] if fault else [])


def _read(typed: str, today: date, *, ahead: bool, t: Language) -> tuple[date | None, str]:
    """Return the day that was typed, or None and what is wrong with it; with an empty field nothing is."""
    if not typed.strip():
        return None, ""
    try:
        found = day_from(typed, today, past=not ahead)
    except NoSuchDay as fault:
        return None, error_message(fault, t)
    if not ahead and found > today:
        return None, t.text("This day is still to come. Nothing changed. Choose today or a day before.")
    return found, ""
