"""Bringing a copy back beside the notes that are here: it says first what it will do, and loses nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import flet as ft

from core.people.file_summary import FileSummary
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.routing import SECURITY_ROUTE, use_go_back
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.transfers import Transfers
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.file_summary import checklist, file_summary
from mobile.widgets.notice import busy, done, failed
from mobile.widgets.open_file import OpenFile
from mobile.widgets.radio_choice import radio_choice
from mobile.widgets.screen import screen
from mobile.wording.merge_summary import erased_records, merge_forecast, merge_result

if TYPE_CHECKING:
    from core.people.merging import MergeReport
    from core.people.notebook import Notebook
    from mobile.services.transfers import Backup


@private
def RestoreScreen(app: State, book: "Notebook") -> ft.Control:  # noqa: ARG001 - the steps read it
    """Open a copy, look at it, take it in, and say what was done."""
    transfers = use_service(Transfers)
    t = app.language
    no_copy: Backup | None = None
    no_report: MergeReport | None = None
    copy, show_copy = use_state(no_copy)
    report, show_report = use_state(no_report)

    async def open_it(data: bytes, secret: str) -> None:
        show_copy(await transfers.open_copy(data, secret))

    if report is not None:
        return _Done(report)
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
        open_it,
    )


@ft.component
def _Look(copy: "Backup", on_report: "Callable[[MergeReport], None]") -> ft.View:
    app = use_app()
    go_back = use_go_back()
    transfers = use_service(Transfers)
    t = app.language
    brings_back, bring_back = use_state(initial=False)
    expected = ft.use_memo(lambda: transfers.forecast(copy.records, copy.made), [])
    action = use_action()

    async def take_in() -> None:
        on_report(await app.book.copying.take_in(copy.records, copy.made, bring_back=brings_back))

    async def leave() -> None:
        await go_back(SECURITY_ROUTE)

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
            primary(t.text("Bring back"), lambda: action.start(take_in), disabled=action.is_running)
            if is_news
            else primary(t.text("Ready"), leave)
        ],
    )


@ft.component
def _Done(report: "MergeReport") -> ft.View:
    app = use_app()
    go_back = use_go_back()
    t = app.language

    async def leave() -> None:
        await go_back(SECURITY_ROUTE)

    return screen(
        t.text("Bring back"),
        [*done(t.text("The copy is brought back")), checklist(merge_result(report, t))],
        private=True,
        foot=[primary(t.text("Ready"), leave)],
    )
