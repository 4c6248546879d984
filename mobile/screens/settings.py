"""The settings of the app, and what it says about itself."""

from dataclasses import replace

import flet as ft

from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.preferences import Preferences
from mobile.settings import TEXT_SIZES, THEMES, Settings
from mobile.state import use_app
from mobile.theme import GAP_LARGE
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.choice import choice
from mobile.widgets.link import link
from mobile.widgets.notice import failed
from mobile.widgets.screen import screen
from mobile.widgets.tile import tile
from mobile.widgets.way_back import SECURITY

LANGUAGE_NAMES = {"nl": "Nederlands", "nl-BE": "Nederlands (Vlaanderen)", "en": "English"}


@ft.component
def SettingsScreen() -> ft.View:
    """Show the settings; the root of the third tab."""
    app = use_app()
    auto_lock = use_service(AutoLock)
    preferences = use_service(Preferences)
    t = app.language
    action = use_action()
    chosen = app.settings

    def choose(settings: Settings) -> None:
        auto_lock.note_use()
        action.start(lambda: preferences.choose(settings))

    themes = dict(zip(THEMES, (t.text("As the phone has it"), t.text("Light"), t.text("Dark")), strict=True))
    security, sources = t.text("Lock and copies"), t.text("Sources")
    return screen(
        t.text("Settings"),
        [
            *failed(action.fault, t),
            choice(
                t.text("Language"),
                LANGUAGE_NAMES,
                chosen.language,
                lambda code: choose(replace(chosen, language=code)),
            ),
            choice(
                t.text("Text size"),
                {size: t.text("{percent} %", percent=size) for size in TEXT_SIZES},
                chosen.text_size,
                lambda size: choose(replace(chosen, text_size=size)),
            ),
            choice(
                t.text("Light or dark"),
                themes,
                chosen.theme,
                lambda theme: choose(replace(chosen, theme=theme)),
            ),
            tile(
                security,
                [words.quiet(t.text("Passphrase, lock time, a copy of your notes"))],
                link(SECURITY),
                label=security,
            ),
            ft.Container(words.heading(t.text("About this app")), padding=ft.Padding.only(top=GAP_LARGE)),
            words.body(
                t.text("Goudklompje helps you before and after a talk. During the talk, put your phone away.")
            ),
            words.body(t.text("Nothing leaves your phone. There is no account and nobody looks along.")),
            words.body(
                t.text(
                    "Not covered: an unlocked phone in another hand, spying software, screenshots, "
                    "and a browser that clears its data."
                )
            ),
            words.body(t.text("What the app says about privacy is a summary, not legal advice.")),
            tile(
                sources,
                [words.quiet(t.text("Whose method this is"))],
                link("/instellingen/bronnen"),
                label=sources,
            ),
        ],
        tab="/instellingen",
        private=True,
    )
