"""The choices when the notes lock by themselves, each with what it costs."""

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from core.language import Language
from mobile.hooks.use_action import Action
from mobile.services.auto_lock import AutoLock
from mobile.services.preferences import Preferences
from mobile.settings import HIDDEN_MINUTES, LOCK_MINUTES, Settings
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.radio_choice import radio_choice


def lock_times(app: State, auto_lock: AutoLock, preferences: Preferences, action: Action) -> list[ft.Control]:
    """Build both choices: without use, and out of sight, where the strictest lock time leaves no choice."""
    t = app.language
    chosen = app.settings

    def choose(settings: Settings) -> None:
        auto_lock.note_use()
        action.start(lambda: preferences.choose(settings))

    return [
        radio_choice(
            t.text("When do your notes lock?"),
            {minutes: _without_use(minutes, t) for minutes in LOCK_MINUTES},
            chosen.lock_minutes,
            lambda minutes: choose(replace(chosen, lock_minutes=minutes)),
        ),
        typography.quiet(
            t.text(
                "Whoever picks up your phone in that time can read everything. "
                "Half a minute before, the app says that it will lock."
            )
        ),
        *(_out_of_sight(chosen, choose, t) if chosen.lock_minutes else []),
    ]


def _without_use(minutes: int, t: Language) -> str:
    match minutes:
        case 0:
            return t.text("At once when you leave the app")
        case 30:
            return t.text("After half an hour without use. Then do not leave your phone lying about")
        case 60:
            return t.text("After an hour without use. Only where nobody else can get at your phone")
        case _:
            return t.plural("After {n} minute without use", "After {n} minutes without use", minutes)


def _out_of_sight(chosen: Settings, choose: Callable[[Settings], None], t: Language) -> list[ft.Control]:
    return [
        radio_choice(
            t.text("And when the app is out of sight?"),
            {
                minutes: t.plural("After {n} minute", "After {n} minutes", minutes)
                if minutes
                else t.text("After half a minute")
                for minutes in HIDDEN_MINUTES
            },
            chosen.hidden_minutes,
            lambda minutes: choose(replace(chosen, hidden_minutes=minutes)),
        ),
        typography.quiet(
            t.text(
                "That helps when you look something up, or need time to switch between apps. "
                "But whoever picks up your phone in that time and opens the app, sees your notes."
            )
        ),
    ]
