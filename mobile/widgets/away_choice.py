"""The choice how long a screen stays open out of sight, as during a call."""

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from core.language import Language
from mobile.hooks.use_action import use_action
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.preferences import Preferences
from mobile.settings import AWAY_MINUTES, Settings
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.chips import chips
from mobile.widgets.layout import column
from mobile.widgets.notice import failed

SECONDS = 60.0


@ft.component
def AwayChoice(question: str) -> ft.Control:
    """Ask how long the screen stays open out of sight, and promise that for this screen alone."""
    app = use_app()
    auto_lock = use_service(AutoLock)
    preferences = use_service(Preferences)
    t = app.language
    page = ft.context.page
    action = use_action()
    answers = _answers(app.settings, t)
    minutes = app.settings.away_minutes if app.settings.away_minutes in answers else 0
    here = ft.use_memo(lambda: page.route, [])

    def make_promise() -> Callable[[], float]:
        # the screen lies under another one while that is in sight, which was promised nothing
        return lambda: app.settings.away_minutes * SECONDS if page.route == here else 0.0

    promise = ft.use_memo(make_promise, [])
    ft.use_effect(lambda: auto_lock.promise(promise), [], cleanup=lambda: auto_lock.end_promise(promise))

    def choose(chosen: int) -> None:
        auto_lock.note_use()
        action.start(lambda: preferences.choose(replace(app.settings, away_minutes=chosen)))

    return column(
        [
            chips(answers, {minutes}, choose, question),
            typography.quiet(
                t.text(
                    "The screen is covered meanwhile. Whoever picks up your phone in that time can open it."
                )
            ),
            *failed(action.fault, t),
        ],
        GAP_SMALL,
    )


def _answers(settings: Settings, t: Language) -> dict[int, str]:
    """Return the answers; 0 is as long as any screen, and none is shorter than that."""
    hidden = settings.hidden_minutes if settings.lock_minutes else 0
    if hidden:
        usual = t.plural("{n} minute", "{n} minutes", hidden)
    else:
        usual = t.text("Half a minute") if settings.lock_minutes else t.text("Not at all")
    longer = [minutes for minutes in AWAY_MINUTES if minutes > hidden]
    return {0: usual} | {minutes: t.plural("{n} minute", "{n} minutes", minutes) for minutes in longer}
