"""Lock and backups: passphrase, recovery code, lock time, copies and storage."""

import flet as ft

from mobile.device import Storage
from mobile.hooks.component import use_state
from mobile.hooks.use_action import Action, use_action
from mobile.routing import SECURITY_ROUTE, link_to
from mobile.screens.vault.guard import Book, private
from mobile.screens.vault.lock_times import lock_times
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.notices import Notices
from mobile.services.preferences import Preferences
from mobile.services.transfers import Transfers
from mobile.services.vault_secrets import VaultSecrets
from mobile.state import State, use_app
from mobile.theme import GAP, GAP_LARGE, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous, primary
from mobile.widgets.list_item import list_item
from mobile.widgets.notice import failed, hint, notice_here
from mobile.widgets.radio_choice import radio_choice
from mobile.widgets.screen import screen
from mobile.widgets.tile import link_tile
from mobile.wording.backups import backup_age, storage_warning
from mobile.wording.newer_version import newer_items_here

BYTES_IN_MB = 1_000_000


@private
def SecurityScreen(app: State, book: Book) -> ft.Control:
    """Show the settings of the lock and the ways to the copies."""
    auto_lock = use_service(AutoLock)
    notices = use_service(Notices)
    preferences = use_service(Preferences)
    vault_secrets = use_service(VaultSecrets)
    t = app.language
    action = use_action()
    return screen(
        t.text("Lock and copies"),
        [
            *notice_here(notices),
            *failed(action.fault, t),
            typography.heading(t.text("Copies")),
            typography.body(backup_age(book, app.now(), t)),
            _row(t.text("Test a copy"), t.text("See what is in it. Nothing changes"), "test"),
            _row(t.text("Bring back a copy"), t.text("It comes beside what is here"), "terug"),
            _row(t.text("Take over a person"), t.text("From the file of a colleague"), "overdracht"),
            _part(t.text("The lock")),
            _row(t.text("Change the passphrase"), t.text("Your notes stay as they are"), "wachtzin"),
            _row(t.text("New recovery code"), t.text("The old code then stops working"), "code"),
            _row(
                t.text("Open with your finger"), t.text("Or with your face, or your phone's code"), "vinger"
            ),
            *lock_times(app, auto_lock, preferences, action),
            *_erase_after_ten(app, vault_secrets, book, action),
            _part(t.text("Storage")),
            _Kept(),
            *([hint(newer_items_here(many, t))] if (many := book.newer.count()) else []),
            dangerous(t.text("Erase everything"), link_to(f"{SECURITY_ROUTE}/wissen")),
        ],
        private=True,
        foot=[primary(t.text("Make a copy"), link_to(f"{SECURITY_ROUTE}/kopie"), icon=ft.Icons.SAVE_ALT)],
    )


def _part(title: str) -> ft.Control:
    return ft.Container(typography.heading(title), padding=ft.Padding.only(top=GAP_LARGE))


def _row(title: str, line: str, route: str) -> ft.Control:
    return link_tile(title, line, f"{SECURITY_ROUTE}/{route}")


def _erase_after_ten(app: State, vault_secrets: VaultSecrets, book: Book, action: Action) -> list[ft.Control]:
    t = app.language
    last = book.backups.last
    is_tested = last is not None and last.is_whole and last.tested is not None
    if not (is_tested or vault_secrets.erases_after_ten):
        return [
            hint(t.text("Only with a tested copy can you let your notes be erased after ten wrong tries."))
        ]
    return [
        radio_choice(
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
    transfers = use_service(Transfers)
    t = use_app().language
    unknown: Storage | None = None
    storage, show = use_state(unknown)

    async def look() -> None:
        show(await transfers.storage())

    ft.on_mounted(look)
    lines: list[ft.Control] = []
    if storage:
        warning = storage_warning(t) + " " + t.text("In a private window they are gone once you close it.")
        promise = typography.body(t.text("This browser keeps your notes until you erase them yourself."))
        size = t.number(round(storage.used / BYTES_IN_MB, 1))
        lines = [
            list_item(ft.Icon(ft.Icons.CHECK_CIRCLE, color=Colour.DONE), promise)
            if storage.persisted
            else hint(warning),
            *(
                [typography.quiet(t.text("The app and your notes take {size} MB.", size=size))]
                if storage.used
                else []
            ),
        ]
    return ft.Column(lines, spacing=GAP)
