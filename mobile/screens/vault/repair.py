"""Repair of lost records: shows the problems, recovers records from a copy, or accepts the loss."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import flet as ft

from core.errors import DamagedRecord, ForeignRecord, MissingRecord, NewerFormat, OlderRecord, RecordProblem
from core.language import Language
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.routing import SECURITY_ROUTE, link_to
from mobile.screens.vault.finished import FinishedScreen
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.transfers import Transfers
from mobile.state import State, use_app
from mobile.theme import GAP_SMALL, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, plain, primary, secondary
from mobile.widgets.list_item import list_item
from mobile.widgets.notice import busy, failed, hint
from mobile.widgets.open_file import OpenFile
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button
from mobile.widgets.use_confirmation import use_confirmation
from mobile.wording.backups import made_on

if TYPE_CHECKING:
    from mobile.services.transfers import Backup

LIST = "list"
"""The kind of a problem with the pages or the head of the ledger, which for a user are one thing."""


@private
def RepairScreen(app: State, book: Book) -> ft.Control:
    """Show the problems, then what a copy can restore."""
    transfers = use_service(Transfers)
    t = app.language
    step, go = use_state("look")
    no_copy: Backup | None = None
    found, show_found = use_state(no_copy)

    async def find(data: bytes, secret: str) -> None:
        show_found(await transfers.find_lost(data, secret))

    if not app.problems:
        whole = [typography.body(t.text("Nothing is lost or damaged."))]
        return FinishedScreen(t.text("Repair"), t.text("Your notes are whole"), whole, "/mensen")
    if found is not None:
        return _Found(found, len(book.repair.lost()), lambda: show_found(None))
    if step == "find":
        return OpenFile(
            t.text("Repair"),
            t.text("Look for it in a copy"),
            [t.text("Choose the copy that you saved. Its name ends in .goud.")],
            t.text("Passphrase or recovery code"),
            transfers.check_copy,
            find,
            None,
            lambda: go("look"),
        )
    return _Wrong(bool(book.repair.lost()), lambda: go("find"))


@ft.component
def _Wrong(may_be_found: bool, find: Tap) -> ft.Control:  # noqa: FBT001 - plain switch
    app = use_app()
    transfers = use_service(Transfers)
    t = app.language
    confirmation = use_confirmation()
    action = use_action()

    # What a newer version of the app wrote is whole, and waits for that version.
    broken = [problem for problem in app.problems if not isinstance(problem, NewerFormat)]
    slots = [problem for problem in broken if problem.key.startswith("slot/")]
    can_go_on = len(slots) < len(broken)
    ways_in = [
        secondary(t.text("New recovery code"), link_to(f"{SECURITY_ROUTE}/code"))
        if problem.key == "slot/recovery"
        else secondary(t.text("Change the passphrase"), link_to(f"{SECURITY_ROUTE}/wachtzin"))
        for problem in slots
    ]
    return screen(
        t.text("Repair"),
        [
            typography.title(t.text("Not everything is as you left it")),
            typography.body(t.text("This is what the app noticed. All the rest is here, and safe.")),
            ft.Column(
                [
                    list_item(ft.Icon(ft.Icons.ERROR, color=Colour.DANGER), typography.body(line))
                    for line in what_is_wrong(app.problems, t)
                ],
                spacing=GAP_SMALL,
            ),
            *ways_in,
            *([hint(t.text("A copy may still have it. Look there first."))] if may_be_found else []),
            *([plain(t.text("Go on without what is lost"), confirmation.open)] if can_go_on else []),
            *failed(action.fault, t),
            *busy(t.text("Tidying up. This takes a moment.") if action.is_running else ""),
        ],
        private=True,
        foot=[primary(t.text("Look for it in a copy"), find)] if may_be_found else [],
        question=confirmation.question(
            t.text("Go on without it?"),
            t.text("What is lost here is then gone for good, unless a copy has it. All the rest stays."),
            yes=t.text("Go on without what is lost"),
            no=t.text("Not now"),
            on_yes=lambda: action.start(transfers.accept_loss),
        ),
    )


@ft.component
def _Found(copy: "Backup", lost: int, another: Callable[[], None]) -> ft.Control:
    app = use_app()
    t = app.language
    action = use_action()
    found = len(copy.records) + len(copy.letters)

    async def take_back() -> None:
        await app.book.backups.merge(copy.records, copy.made, bring_back=True, letters=copy.letters)
        app.look_at_problems()
        another()

    return screen(
        t.text("Repair"),
        [
            typography.title(t.text("{found} of {lost} found", found=t.number(found), lost=t.number(lost))),
            typography.body(made_on(copy.made, t)),
            typography.body(
                t.text("It comes back as it was on that day. What you wrote later is not in this copy.")
                if found
                else t.text("What is lost is not in this copy. Perhaps another copy has it.")
            ),
            *([plain(t.text("Choose another file"), another)] if found else []),
            *failed(action.fault, t),
            *busy(t.text("Bringing back. This takes a moment.") if action.is_running else ""),
        ],
        private=True,
        foot=[
            start_button(t.text("Bring back"), action, take_back)
            if found
            else primary(t.text("Choose another file"), another)
        ],
    )


def what_is_wrong(problems: Sequence[RecordProblem], t: Language) -> list[str]:
    """Return one sentence for each kind of problem, with its count."""
    kinds = Counter(_kind(problem) for problem in problems)
    sentences: dict[type[RecordProblem] | str, Callable[[int], str]] = {
        DamagedRecord: lambda n: t.plural("{n} item is damaged.", "{n} items are damaged.", n),
        MissingRecord: lambda n: t.plural("{n} item is gone.", "{n} items are gone.", n),
        OlderRecord: lambda n: t.plural(
            "{n} item was put back from an older copy of the storage.",
            "{n} items were put back from an older copy of the storage.",
            n,
        ),
        ForeignRecord: lambda n: t.plural(
            "{n} item belongs to other notes.", "{n} items belong to other notes.", n
        ),
        NewerFormat: lambda n: t.plural(
            "{n} item was written by a newer version of the app. Load the new version, then it opens.",
            "{n} items were written by a newer version of the app. Load the new version, then they open.",
            n,
        ),
        LIST: lambda _: t.text("The list that guards your notes is damaged."),
        "slot/passphrase": lambda _: t.text("Your passphrase does not work any more. Choose a new one."),
        "slot/recovery": lambda _: t.text("Your recovery code does not work any more. Make a new one."),
    }
    return [say(kinds[kind]) for kind, say in sentences.items() if kinds[kind]]


def _kind(problem: RecordProblem) -> type[RecordProblem] | str:
    if problem.key.startswith("record/") or isinstance(problem, NewerFormat):
        return type(problem)
    return problem.key if problem.key.startswith("slot/") else LIST
