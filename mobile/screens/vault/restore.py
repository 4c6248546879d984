"""Bringing a copy back beside the notes that are here: it says first what it will do, and loses nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import flet as ft

from core.people.file_summary import FileSummary
from mobile.hooks.component import use_state
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.transfers import Transfers
from mobile.state import State, use_app
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.buttons import primary
from mobile.widgets.choice import choice
from mobile.widgets.contents import contents, facts
from mobile.widgets.notice import busy, done, failed
from mobile.widgets.open_file import OpenFile
from mobile.widgets.outcome import account, erased, forecast
from mobile.widgets.screen import screen
from mobile.widgets.way_back import SECURITY, go_back

if TYPE_CHECKING:
    from core.people.merge_report import MergeReport
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
    history = use_service(History)
    transfers = use_service(Transfers)
    t = app.language
    brings_back, bring_back = use_state(initial=False)
    expected = ft.use_memo(lambda: transfers.forecast(copy.records, copy.made), [])
    action = use_action()

    async def take_in() -> None:
        on_report(await app.book.backups.merge(copy.records, copy.made, bring_back=brings_back))

    async def leave() -> None:
        await go_back(history, SECURITY)

    total = expected.total
    is_news = total.added or total.completed or total.kept_both or total.stayed_erased
    return screen(
        t.text("Bring back"),
        [
            words.title(t.text("This is in the copy")),
            contents(FileSummary.of(copy.made, copy.records), t),
            words.heading(t.text("What will happen")),
            facts(forecast(expected, t)),
            *(
                [
                    choice(
                        t.text(
                            "Erased here, but in the copy: {what}. Bring that back too?",
                            what=erased(expected, t),
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
    history = use_service(History)
    t = app.language

    async def leave() -> None:
        await go_back(history, SECURITY)

    return screen(
        t.text("Bring back"),
        [*done(t.text("The copy is brought back")), facts(account(report, t))],
        private=True,
        foot=[primary(t.text("Ready"), leave)],
    )
