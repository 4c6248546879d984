"""Hand a person over to a colleague, and take one over."""

from typing import TYPE_CHECKING

import flet as ft

from core.people.file_summary import FileSummary
from core.people.records.person import Person
from core.people.records.tables import PEOPLE
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_leave import use_leave
from mobile.routing import SECURITY_ROUTE, use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.transfers import Transfers
from mobile.services.vault_secrets import VaultSecrets
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import plain, primary, secondary
from mobile.widgets.file_summary import checklist, file_summary
from mobile.widgets.gold_block import gold_block
from mobile.widgets.not_found import not_found
from mobile.widgets.notice import busy, done, failed, hint
from mobile.widgets.open_file import OpenFile
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button
from mobile.wording.merge_summary import merge_forecast, merge_result

if TYPE_CHECKING:
    from core.people.merge_report import MergeReport
    from mobile.services.transfers import Handover


@private
def HandOverScreen(app: State, book: Book) -> ft.Control:
    """Show the form that makes a file of the person in the route, with a passphrase of its own."""
    t = app.language
    person = book.person(use_route_params().get("person", ""))
    if person is None:
        return not_found(t.text("Hand over"), t.text("This person is not in your notes (any more)."))
    return _Giving(person)


@ft.component
def _Giving(person: Person) -> ft.Control:
    leave = use_leave(f"/mensen/{person.id}")
    transfers = use_service(Transfers)
    vault_secrets = use_service(VaultSecrets)
    t = use_app().language
    offered, offer = use_state(vault_secrets.suggest_passphrase)
    is_given, show_given = use_state(initial=False)
    action = use_action()

    async def give() -> None:
        show_given(await transfers.hand_over(person, offered))

    block = gold_block(t.text("Words for this file"), [typography.said(offered)])
    if is_given:
        body = [
            block,
            typography.body(t.text("Tell your colleague these words. You do not see them again after this.")),
            hint(
                t.text(
                    "{name} is still on your phone. Does your colleague have the file? "
                    "Then you can erase here what is about {name}.",
                    name=person.name,
                )
            ),
        ]
    else:
        body = [
            typography.body(
                t.text(
                    "You make a file with {name} alone: name, goals and notes. "
                    "Your colleague opens it with these words.",
                    name=person.name,
                )
            ),
            block,
            typography.body(
                t.text("Do not put these words in the same message as the file. Call, or tell them.")
            ),
            hint(
                t.text("Does {name} know that you hand the notes over? Tell {name} first.", name=person.name)
            ),
            secondary(
                t.text("Other words"),
                lambda: offer(vault_secrets.suggest_passphrase()),
                icon=ft.Icons.REFRESH,
            ),
        ]
    return screen(
        t.text("Hand over"),
        [
            typography.title(t.text("Hand over {name}", name=person.name)),
            *body,
            *failed(action.fault, t),
            *busy(t.text("Making the file. This takes a moment.") if action.is_running else ""),
        ],
        private=True,
        alert=done(t.text("The file is saved or shared") if is_given else ""),
        foot=[
            primary(t.text("Ready"), leave)
            if is_given
            else start_button(t.text("Make the file"), action, give)
        ],
    )


@private
def TakeOverScreen(app: State, book: Book) -> ft.Control:  # noqa: ARG001 - the steps read it
    """Open the file of a colleague, show the forecast, and merge it or not."""
    transfers = use_service(Transfers)
    t = app.language
    no_file: Handover | None = None
    given, show_given = use_state(no_file)

    async def open_it(data: bytes, passphrase: str) -> None:
        show_given(await transfers.open_handover(data, passphrase))

    if given is not None:
        return _Taking(given)
    return OpenFile(
        t.text("Take over a person"),
        t.text("Take over a person"),
        [
            t.text("Choose the file of your colleague. Its name ends in .goud."),
            t.text("It opens with the words that your colleague tells you."),
        ],
        t.text("Words for this file"),
        transfers.check_handover,
        open_it,
    )


@ft.component
def _Taking(given: "Handover") -> ft.Control:
    app = use_app()
    leave = use_leave(SECURITY_ROUTE)
    transfers = use_service(Transfers)
    t = app.language
    page = ft.context.page
    action = use_action()
    no_report: MergeReport | None = None
    report, show_report = use_state(no_report)
    expected = ft.use_memo(lambda: transfers.forecast(given.records, given.made, bring_back=True), [])
    held = FileSummary.of(given.made, given.records)

    async def take_over() -> None:
        show_report(await app.book.backups.merge_handover(given.records, given.made))

    async def go_to_them() -> None:
        people = [doc["id"] for table, doc in given.records if table == PEOPLE]
        await page.push_route(f"/mensen/{people[0]}" if len(people) == 1 else "/mensen")

    name = t.list(held.names)
    if report is not None:
        return screen(
            t.text("Take over a person"),
            [*done(t.text("{name} is now in your notes", name=name)), checklist(merge_result(report, t))],
            private=True,
            foot=[primary(t.text("Look at {name}", name=name), go_to_them)],
        )
    return screen(
        t.text("Take over a person"),
        [
            typography.title(name),
            file_summary(held, t),
            typography.heading(t.text("What will happen")),
            checklist(merge_forecast(expected, t)),
            plain(t.text("Do not take over"), leave),
            *failed(action.fault, t),
            *busy(t.text("Taking over. This takes a moment.") if action.is_running else ""),
        ],
        private=True,
        foot=[start_button(t.text("Take over"), action, take_over)],
    )
