"""The filter of a timeline: words, a period, a card, a goal."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

import flet as ft

from core.language import Language
from core.people.rules.days import months_later
from core.people.rules.timeline import Filter
from mobile.hooks.component import keyed, use_ref, use_state
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.state import use_app
from mobile.widgets.buttons import expander, icon_button
from mobile.widgets.chips import chips
from mobile.widgets.day_field import DayField
from mobile.widgets.layout import column
from mobile.widgets.text_field import search_field

_Ask: TypeAlias = Callable[[Callable[[Filter], Filter]], None]
"""Changes what is looked for."""

PAUSE_SECONDS = 0.3
OWN = -1
"""Stands for a period between two days, where other values are a number of months."""


@ft.component
def TimelineFilter(
    cards: Mapping[str, str],
    goals: Mapping[str, str],
    wanted: Filter,
    want: Callable[[Filter], None],
    *,
    hint: str,
    autofocus: bool = False,
) -> ft.Control:
    """Ask what to look for; `cards` and `goals` are the titles to choose from, by id.

    The cross clears the words, and puts one back in the field.
    """
    app = use_app()
    auto_lock = use_service(AutoLock)
    t = app.language
    page = ft.context.page
    typed = use_ref(wanted.words)
    held = use_ref(wanted)
    is_unfolded, unfold = use_state(initial=False)
    months, show_months = use_state(0)
    turn, begin_anew = use_state(0)

    def ask(change: Callable[[Filter], Filter]) -> None:
        held.current = change(held.current)
        want(held.current)

    async def look(asked: Filter) -> None:
        await asyncio.sleep(PAUSE_SECONDS)
        if asked is held.current:
            want(asked)

    def ask_after_pause(change: Callable[[Filter], Filter]) -> None:
        held.current = change(held.current)
        page.run_task(look, held.current)

    def on_type() -> None:
        auto_lock.note_use()
        ask_after_pause(lambda now: replace(now, words=typed.current))

    def clear() -> None:
        typed.current = ""
        begin_anew(turn + 1)  # a new field takes the focus
        ask(lambda now: replace(now, words=""))

    def tap_period(back: int) -> None:
        chosen = 0 if back == months else back
        show_months(chosen)
        since = months_later(app.today(), -chosen) if chosen > 0 else None
        ask(lambda now: replace(now, since=since, until=None))

    def more() -> list[ft.Control]:
        return [
            chips(_periods(t), {months}, tap_period, t.text("When was it?")),
            *([_Between(wanted, ask, ask_after_pause)] if months == OWN else []),
            *_one_of(
                cards,
                wanted.card,
                lambda card: ask(lambda now: replace(now, card=card)),
                t.text("With which card?"),
            ),
            *_one_of(
                goals,
                wanted.goal,
                lambda goal: ask(lambda now: replace(now, goal=goal)),
                t.text("About which goal?"),
            ),
        ]

    fold = t.text("Hide day, card and goal") if is_unfolded else t.text("Day, card and goal")
    return column(
        [
            ft.Row(
                [
                    ft.Container(
                        search_field(
                            t.text("Search your notes"),
                            typed,
                            on_type,
                            hint=hint,
                            autofocus=autofocus or turn > 0,
                        ),
                        expand=True,
                        key=f"words-{turn}",
                    ),
                    icon_button(ft.Icons.CLOSE, t.text("Clear the search"), clear),
                ],
                vertical_alignment=ft.CrossAxisAlignment.END,
                spacing=0,
            ),
            ft.Row([expander(fold, lambda: unfold(not is_unfolded), expanded=is_unfolded)], wrap=True),
            *(more() if is_unfolded else []),
        ]
    )


def _periods(t: Language) -> dict[int, str]:
    return {
        1: t.text("The last month"),
        3: t.text("The last three months"),
        12: t.text("The last year"),
        OWN: t.text("Between two days"),
    }


def _one_of(
    titles: Mapping[str, str], chosen: str | None, on_choose: Callable[[str | None], None], question: str
) -> list[ft.Control]:
    """Build chips for one choice that can be cleared; nothing without titles."""
    if not titles:
        return []
    return [chips(titles, {chosen}, lambda tapped: on_choose(None if tapped == chosen else tapped), question)]


@ft.component
def _Between(wanted: Filter, ask: _Ask, ask_after_pause: _Ask) -> ft.Control:
    """Ask for the first and the last day, both included; a typed one counts after a pause in the typing."""
    t = use_app().language
    return column(
        [
            keyed("since", DayField)(
                wanted.since,
                lambda day: ask(lambda now: replace(now, since=day)),
                lambda day: ask_after_pause(lambda now: replace(now, since=day)),
                may_be_none=True,
                question=t.text("From"),
            ),
            keyed("until", DayField)(
                wanted.until,
                lambda day: ask(lambda now: replace(now, until=day)),
                lambda day: ask_after_pause(lambda now: replace(now, until=day)),
                may_be_none=True,
                question=t.text("Up to"),
            ),
        ]
    )
