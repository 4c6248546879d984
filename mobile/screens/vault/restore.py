"""Restore a copy into the notes that are here: shows a forecast first, and loses nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import flet as ft

from core.people.file_summary import FileSummary
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_leave import use_leave
from mobile.routing import SECURITY_ROUTE
from mobile.screens.vault.finished import FinishedScreen
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.transfers import Transfers
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.file_summary import checklist, file_summary
from mobile.widgets.notice import busy, failed
from mobile.widgets.open_file import OpenFile
from mobile.widgets.radio_choice import radio_choice
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button
from mobile.wording.merge_summary import erased_records, merge_forecast, merge_result

if TYPE_CHECKING:
    from core.people.merge_report import MergeReport
    from mobile.services.transfers import Backup


@private
def RestoreScreen(app: State, book: Book) -> ft.Control:  # noqa: ARG001 - the steps read it
    """Open a copy, show the forecast, merge it, and show the report."""
    transfers = use_service(Transfers)
    t = app.language
    no_copy: Backup | None = None
    no_report: MergeReport | None = None
    copy, show_copy = use_state(no_copy)
    report, show_report = use_state(no_report)

    async def open_it(data: bytes, secret: str) -> None:
        show_copy(await transfers.open_copy(data, secret))

    if report is not None:
        what = [checklist(merge_result(report, t))]
        return FinishedScreen(t.text("Bring back"), t.text("The copy is brought back"), what, SECURITY_ROUTE)
    if copy is not None:
        return _Look(copy, show_report)
    return OpenFile(
        t.text("Bring back"),
        t.text("Bring back a copy"),
        [
            t.text("Choose the copy that you saved. Its name ends in .goud."),
            t.text("You first see what is in it. What is here stays."),
        ],
        t.text("Passphrase or recovery code"),
        transfers.check_copy,
        open_it,
    )


@ft.component
def _Look(copy: "Backup", on_report: "Callable[[MergeReport], None]") -> ft.Control:
    app = use_app()
    leave = use_leave(SECURITY_ROUTE)
    transfers = use_service(Transfers)
    t = app.language
    brings_back, bring_back = use_state(initial=False)
    expected = ft.use_memo(lambda: transfers.forecast(copy.records, copy.made, letters=copy.letters), [])
    action = use_action()

    async def take_in() -> None:
        on_report(
            await app.book.backups.merge(
                copy.records, copy.made, bring_back=brings_back, letters=copy.letters
            )
        )

    total = expected.total
    is_news = total.added or total.completed or total.kept_both or total.stayed_erased
    return screen(
        t.text("Bring back"),
        [
            typography.title(t.text("This is in the copy")),
            file_summary(FileSummary.of(copy.made, copy.records), t),
            typography.heading(t.text("What will happen")),
            checklist(merge_forecast(expected, t)),
            *(
                [
                    radio_choice(
                        t.text(
                            "Erased here, but in the copy: {what}. Bring that back too?",
                            what=erased_records(expected, t),
                        ),
                        {False: t.text("No, it stays erased"), True: t.text("Yes, bring it back too")},
                        brings_back,
                        bring_back,
                    )
                ]
                if total.stayed_erased
                else []
            ),
            *failed(action.fault, t),
            *busy(t.text("Bringing back. This takes a moment.") if action.is_running else ""),
        ],
        private=True,
        foot=[
            start_button(t.text("Bring back"), action, take_in)
            if is_news
            else primary(t.text("Ready"), leave)
        ],
    )
