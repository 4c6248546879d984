"""The settings of the app, and what it says about itself."""

from dataclasses import replace

import flet as ft

from mobile.hooks.use_action import use_action
from mobile.routing import KEYS_ROUTE, SECURITY_ROUTE, SETTINGS_ROUTE, link_to
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.preferences import Preferences
from mobile.settings import TEXT_SIZES, THEMES, Settings
from mobile.state import use_app
from mobile.theme import GAP_LARGE
from mobile.widgets import typography
from mobile.widgets.notice import failed
from mobile.widgets.radio_choice import radio_choice
from mobile.widgets.screen import screen
from mobile.widgets.switch import switch
from mobile.widgets.tile import tile

LANGUAGE_NAMES = {"nl": "Nederlands", "nl-BE": "Nederlands (Vlaanderen)", "en": "English"}


@ft.component
def SettingsScreen() -> ft.Control:
    """Show the settings; a screen on the deck, which the root of every tab leads to."""
    app = use_app()
    auto_lock = use_service(AutoLock)
    preferences = use_service(Preferences)
    t = app.language
    action = use_action()
    chosen = app.settings

    def choose(settings: Settings) -> None:
        auto_lock.note_use()
        action.start(lambda: preferences.choose(settings))

    themes = dict(zip(THEMES, (t.text("Same as the phone"), t.text("Light"), t.text("Dark")), strict=True))
    security, keys, sources = t.text("Lock and copies"), t.text("Keys"), t.text("Sources")
    accessibility = t.text("Accessibility")
    return screen(
        t.text("Settings"),
        [
            *failed(action.fault, t),
            radio_choice(
                t.text("Language"),
                LANGUAGE_NAMES,
                chosen.language,
                lambda code: choose(replace(chosen, language=code)),
            ),
            radio_choice(
                t.text("Text size"),
                {size: t.text("{percent} %", percent=size) for size in TEXT_SIZES},
                chosen.text_size,
                lambda size: choose(replace(chosen, text_size=size)),
            ),
            radio_choice(
                t.text("Light or dark"),
                themes,
                chosen.theme,
                lambda theme: choose(replace(chosen, theme=theme)),
            ),
            switch(
                t.text("Show “Me” in the bar"),
                t.text(
                    "There you practise the techniques, for yourself alone. "
                    "If you hide it, what you did there stays."
                ),
                lambda is_on: choose(replace(chosen, shows_practice=is_on)),
                is_on=chosen.shows_practice,
            ),
            tile(
                security,
                [typography.quiet(t.text("Passphrase, lock time, a copy of your notes"))],
                link_to(SECURITY_ROUTE),
                label=security,
            ),
            tile(
                keys,
                [typography.quiet(t.text("For who has a keyboard"))],
                link_to(KEYS_ROUTE),
                label=keys,
            ),
            ft.Container(
                typography.heading(t.text("About this app")), padding=ft.Padding.only(top=GAP_LARGE)
            ),
            typography.body(
                t.text("Goudklompje helps you before and after a talk. During the talk, put your phone away.")
            ),
            typography.body(t.text("Nothing leaves your phone. There is no account and nobody looks along.")),
            typography.body(
                t.text(
                    "Not covered: an unlocked phone in another hand, spying software, screenshots, "
                    "and a browser that clears its data."
                )
            ),
            typography.body(t.text("What the app says about privacy is a summary, not legal advice.")),
            tile(
                sources,
                [typography.quiet(t.text("Whose method this is"))],
                link_to(f"{SETTINGS_ROUTE}/bronnen"),
                label=sources,
            ),
            tile(
                accessibility,
                [typography.quiet(t.text("What works for everyone, and what does not yet"))],
                link_to(f"{SETTINGS_ROUTE}/toegankelijkheid"),
                label=accessibility,
            ),
        ],
        private=True,
    )
