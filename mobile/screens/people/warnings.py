"""What is wrong with the notes or not safe, one at a time: the heaviest that was not put off for today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

import flet as ft

from core.errors import NewerFormat
from mobile.hooks.use_action import use_action
from mobile.routing import SECURITY_ROUTE, link_to
from mobile.screens.people.one_line import one_line
from mobile.screens.vault.guard import Book
from mobile.services import use_service
from mobile.services.preferences import Preferences
from mobile.state import State, use_app
from mobile.theme import Colour


class WarningKind(Enum):
    """The kinds of warnings, the heaviest first."""

    DAMAGED = "damaged"
    MAY_BE_CLEARED = "may be cleared"
    CODE_UNSURE = "code unsure"
    COPY_DUE = "copy due"


@dataclass(frozen=True)
class StorageWarning:
    """A warning in words: what is wrong, what solves it, and where."""

    kind: WarningKind
    what: str
    action: str
    route: str


def warning_of_now(app: State, book: Book) -> StorageWarning | None:
    """Return the heaviest warning that was not put off for today, or None when there is none."""
    put_off: Mapping[str, object] = app.settings.warnings_put_off
    return next((one for one in _warnings(app, book) if put_off.get(one.kind.value) != app.today()), None)


def _warnings(app: State, book: Book) -> Iterator[StorageWarning]:
    t = app.language
    many = sum(not isinstance(problem, NewerFormat) for problem in app.problems)
    if many:
        what = t.plural("{n} note or item is damaged", "{n} notes or items are damaged", many)
        yield StorageWarning(
            WarningKind.DAMAGED, what, t.text("See what is lost"), f"{SECURITY_ROUTE}/herstel"
        )
    if app.may_be_cleared:
        what = t.text("Your phone may clear your notes")
        yield StorageWarning(
            WarningKind.MAY_BE_CLEARED, what, t.text("Put the app on the home screen"), SECURITY_ROUTE
        )
    if not book.code_status.is_settled:
        what = t.text("Your recovery code is not on paper yet")
        yield StorageWarning(
            WarningKind.CODE_UNSURE, what, t.text("New recovery code"), f"{SECURITY_ROUTE}/code"
        )
    if book.backups.is_due(app.now()):
        copy = book.backups.last
        if copy is None:
            what = t.text("You have no copy of your notes yet")
        elif not copy.is_whole:
            what = t.text("Your last copy is not complete")
        else:
            day = t.relative_day(copy.made.date(), app.today())
            what = t.text("Your last copy is from {day}", day=day)
        yield StorageWarning(WarningKind.COPY_DUE, what, t.text("Make a copy"), f"{SECURITY_ROUTE}/kopie")


@ft.component
def WarningLine(warning: StorageWarning) -> ft.Control:
    """Show a warning, with a cross that puts it off for today."""
    app = use_app()
    preferences = use_service(Preferences)
    action = use_action()
    is_damage = warning.kind is WarningKind.DAMAGED

    async def put_off() -> None:
        days = {**app.settings.warnings_put_off, warning.kind.value: app.today()}
        await preferences.choose(replace(app.settings, warnings_put_off=days))

    return one_line(
        ft.Icon(
            ft.Icons.ERROR if is_damage else ft.Icons.LIGHTBULB_OUTLINE,
            color=Colour.DANGER if is_damage else Colour.GOLD_TEXT,
        ),
        warning.what,
        warning.action,
        link_to(warning.route),
        put_off=app.language.text("Not today"),
        on_put_off=lambda: action.start(put_off),
    )
