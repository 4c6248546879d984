"""Lock and copies: what keeps others out of the notes, and what keeps the notes when the phone is gone."""

from dataclasses import replace
from typing import TYPE_CHECKING

import flet as ft

from mobile.device import Storage
from mobile.hooks.component import use_state
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.notices import Notices
from mobile.services.preferences import Preferences
from mobile.services.transfers import Transfers
from mobile.services.vault_secrets import VaultSecrets
from mobile.settings import LOCK_MINUTES
from mobile.state import State, use_app
from mobile.theme import GAP, GAP_LARGE, Colour
from mobile.widgets import words
from mobile.widgets.action import Action, use_action
from mobile.widgets.buttons import dangerous, primary
from mobile.widgets.choice import choice
from mobile.widgets.copy_age import copy_age
from mobile.widgets.done_here import done_here
from mobile.widgets.marked import marked
from mobile.widgets.newer_here import newer_here
from mobile.widgets.notice import failed, hint
from mobile.widgets.promise import no_promise
from mobile.widgets.screen import screen
from mobile.widgets.tile import way
from mobile.widgets.way_back import SECURITY

if TYPE_CHECKING:
    from core.people.notebook import Notebook

BYTES_IN_MB = 1_000_000


@private
def SecurityScreen(app: State, book: "Notebook") -> ft.View:
    """Show what one can do about lock and copies."""
    auto_lock = use_service(AutoLock)
    notices = use_service(Notices)
    preferences = use_service(Preferences)
    vault_secrets = use_service(VaultSecrets)
    t = app.language
    page = ft.context.page
    action = use_action()
    return screen(
        t.text("Lock and copies"),
        [
            *done_here(notices),
            *failed(action.fault, t),
            words.heading(t.text("Copies")),
            words.body(copy_age(book, app.now(), t)),
            _row(t.text("Test a copy"), t.text("See what is in it. Nothing changes"), "test"),
            _row(t.text("Bring back a copy"), t.text("It comes beside what is here"), "terug"),
            _row(t.text("Take over a person"), t.text("From the file of a colleague"), "overdracht"),
            _part(t.text("The lock")),
            _row(t.text("Change the passphrase"), t.text("Your notes stay as they are"), "wachtzin"),
            _row(t.text("New recovery code"), t.text("The old code then stops working"), "code"),
            *_lock_minutes(app, auto_lock, preferences, action),
            *_erase_after_ten(app, vault_secrets, book, action),
            _part(t.text("Storage")),
            _Kept(),
            *newer_here(book, t),
            dangerous(t.text("Erase everything"), lambda: page.navigate(f"{SECURITY}/wissen")),
        ],
        private=True,
        foot=[
            primary(t.text("Make a copy"), lambda: page.navigate(f"{SECURITY}/kopie"), icon=ft.Icons.SAVE_ALT)
        ],
    )


def _part(title: str) -> ft.Control:
    return ft.Container(words.heading(title), padding=ft.Padding.only(top=GAP_LARGE))


def _row(title: str, line: str, route: str) -> ft.Control:
    return way(title, line, f"{SECURITY}/{route}")


def _lock_minutes(
    app: State, auto_lock: AutoLock, preferences: Preferences, action: Action
) -> list[ft.Control]:
    t = app.language
    answers = {
        minutes: t.plural("After {n} minute without use", "After {n} minutes without use", minutes)
        if minutes
        else t.text("At once when you leave the app")
        for minutes in LOCK_MINUTES
    }

    def choose(minutes: int) -> None:
        auto_lock.note_use()
        action.start(lambda: preferences.choose(replace(app.settings, lock_minutes=minutes)))

    return [
        choice(t.text("When do your notes lock?"), answers, app.settings.lock_minutes, choose),
        words.quiet(t.text("Out of sight they lock after half a minute in any case.")),
    ]


def _erase_after_ten(
    app: State, vault_secrets: VaultSecrets, book: "Notebook", action: Action
) -> list[ft.Control]:
    t = app.language
    last = book.backups.last
    is_tested = last is not None and last.is_whole and last.tested is not None
    if not (is_tested or vault_secrets.erases_after_ten):
        return [
            hint(t.text("Only with a tested copy can you let your notes be erased after ten wrong tries."))
        ]
    return [
        choice(
            t.text("What happens after ten wrong tries in a row?"),
            {
                False: t.text("The notes stay. The waiting time grows"),
                True: t.text("All notes here are erased. Only your copy brings them back"),
            },
            vault_secrets.erases_after_ten,
            lambda erases: action.start(lambda: vault_secrets.erase_after_ten(erases=erases)),
        )
    ]


@ft.component
def _Kept() -> ft.Control:
    app = use_app()
    transfers = use_service(Transfers)
    t = app.language
    unknown: Storage | None = None
    storage, show = use_state(unknown)

    async def look() -> None:
        show(await transfers.storage())

    ft.on_mounted(look)
    lines: list[ft.Control] = []
    if storage:
        promise = words.body(t.text("This browser keeps your notes until you erase them yourself."))
        size = t.number(round(storage.used / BYTES_IN_MB, 1))
        lines = [
            marked(ft.Icon(ft.Icons.CHECK_CIRCLE, color=Colour.DONE), promise)
            if storage.persisted
            else hint(no_promise(t)),
            *(
                [words.quiet(t.text("The app and your notes take {size} MB.", size=size))]
                if storage.used
                else []
            ),
        ]
    return ft.Column(lines, spacing=GAP)
