"""Make a backup of all notes, and test one before the day it is needed."""

import flet as ft

from core.people.file_summary import FileSummary
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_leave import use_leave
from mobile.routing import SECURITY_ROUTE, link_to
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.transfers import Transfers
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import plain, primary, secondary
from mobile.widgets.file_summary import file_summary
from mobile.widgets.notice import busy, complaint, done, failed, hint
from mobile.widgets.open_file import OpenFile
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button
from mobile.wording.backups import backup_age


@private
def BackupScreen(app: State, book: Book) -> ft.Control:
    """Make the backup; once it is saved, the next step is to test it."""
    transfers = use_service(Transfers)
    t = app.language
    made, show_made = use_state(initial=False)
    action = use_action()

    async def make() -> None:
        show_made(False)
        show_made(await transfers.make_copy())

    copy, to_test = t.text("Make a copy"), t.text("Test this copy")
    see_lost = secondary(t.text("See what is lost"), link_to(f"{SECURITY_ROUTE}/herstel"))
    news = []
    if made and not transfers.is_complete:
        news = complaint(t.text("The copy is saved or shared, but it is not complete"))
        body = [
            typography.body(
                t.text("What is damaged or gone here is not in it. Keep your older copies, and repair first.")
            ),
            see_lost,
            plain(t.text("Make another copy"), lambda: action.start(make), disabled=action.is_running),
        ]
    elif made:
        news = done(t.text("The copy is saved or shared"))
        body = [
            typography.body(t.text("Does it open when you need it? Test it now. It takes a minute.")),
            hint(t.text("Keep the copy in another place than this phone. And keep its passphrase apart.")),
            plain(t.text("Make another copy"), lambda: action.start(make), disabled=action.is_running),
        ]
    else:
        not_all = t.text(
            "Not everything opens now. What is damaged or gone is not in this copy. Keep your older copies."
        )
        body = [
            *([] if transfers.is_complete else [*complaint(not_all), see_lost]),
            typography.body(backup_age(book, app.now(), t)),
            typography.body(
                t.text("A copy is one file with all your notes. It is locked, as they are here.")
            ),
            typography.body(t.text("It opens with your passphrase of today, and with your recovery code.")),
            hint(t.text("Erase something later? Then also throw away the copies in which it still is.")),
        ]
    return screen(
        t.text("Copy"),
        [
            typography.title(t.text("A copy of your notes")),
            *body,
            *failed(action.fault, t),
            *busy(t.text("Making the copy. This takes a moment.") if action.is_running else ""),
        ],
        private=True,
        alert=news,
        foot=[
            primary(
                to_test,
                link_to(f"{SECURITY_ROUTE}/test"),
                icon=ft.Icons.FACT_CHECK,
                disabled=action.is_running,
            )
            if made
            else start_button(copy, action, make, icon=ft.Icons.SAVE_ALT)
        ],
    )


@private
def TestBackupScreen(app: State, book: Book) -> ft.Control:  # noqa: ARG001 - the notes are left alone
    """Open a backup as on the day it is needed, and show what is in it."""
    leave = use_leave(SECURITY_ROUTE)
    transfers = use_service(Transfers)
    t = app.language
    nothing: FileSummary | None = None
    held, show = use_state(nothing)

    async def test(data: bytes, secret: str) -> None:
        show(await transfers.test_copy(data, secret))

    if held is None:
        return OpenFile(
            t.text("Test a copy"),
            t.text("Test a copy"),
            [
                t.text("Choose the copy that you saved. Its name ends in .goud."),
                t.text("You see what is in it. Your notes here stay as they are."),
            ],
            t.text("Passphrase or recovery code"),
            transfers.check_copy,
            test,
        )
    return screen(
        t.text("Test a copy"),
        [
            typography.title(t.text("This copy is good")),
            file_summary(held, t),
            typography.quiet(t.text("Nothing changed in your notes.")),
        ],
        private=True,
        foot=[primary(t.text("Ready"), leave)],
    )
