"""Looking back on all that one practised, newest first; each can be erased and put back, or all at once."""

from collections.abc import Callable, Sequence

import flet as ft

from core.language import Language
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_in_visit import InVisit, use_in_visit
from mobile.routing import PRACTICE_ROUTE, TECHNIQUE_ROUTE, link_to
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.practice_content import PracticeContent
from mobile.services.undo import Undo
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous, plain, primary, secondary
from mobile.widgets.layout import panel
from mobile.widgets.notice import failed
from mobile.widgets.screen import screen
from mobile.widgets.use_confirmation import use_erasing
from mobile.wording.backups import erase_warning
from mobile.wording.look_backs import LookedBackOn, record_lines, record_name

AT_ONCE = 20
"""Rows that are built at a time: more would delay the screen."""


@private
def LookBackScreen(app: State, book: Book) -> ft.Control:
    """Show the sittings with the mirror, the techniques and the look backs."""
    t = app.language
    practice = book.practice
    found: tuple[LookedBackOn, ...] = (*practice.mirrors(), *practice.techniques(), *practice.look_backs())
    gone = t.text("The mirror, your balance, techniques, rounds and look backs are then gone for good.")
    return _LookBack(found, erase_warning(gone, book, t))


@ft.component
def _LookBack(found: Sequence[LookedBackOn], gone: str) -> ft.Control:
    """Show the rows. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    t = app.language
    mirror = use_service(PracticeContent).get().mirror
    undo = use_service(Undo)
    action = use_action()
    erasing = use_erasing(action, PRACTICE_ROUTE)
    visit: InVisit[str, LookedBackOn] = use_in_visit()
    rows, build = use_state(AT_ONCE)
    here = {one.id for one in found}
    shown = sorted(
        (*found, *(one for key, one in visit.rows.items() if key not in here)),
        key=lambda one: (one.day, one.changed),
        reverse=True,
    )

    async def erase(one: LookedBackOn) -> None:
        await app.book.practice.erase(one)
        visit.put(one.id, one)
        undo.offer(t.text("Erased"), lambda: put_back(one))

    async def put_back(one: LookedBackOn) -> None:
        await app.book.practice.put_back(one)
        visit.drop(one.id)

    def row(one: LookedBackOn) -> ft.Control:
        day = t.relative_day(one.day, app.today(), begins=True)
        head = f"{day} · {record_name(one, app.deck, mirror, t)}"
        if one.id not in here:
            return _gap(head, lambda: action.start(lambda: put_back(one)), t)
        return _row(head, record_lines(one, t), lambda: action.start(lambda: erase(one)), t)

    return screen(
        t.text("Look back"),
        [
            *([] if shown else _nothing_yet(t)),
            *map(row, shown[:rows]),
            *([secondary(t.text("Show more"), lambda: build(rows + AT_ONCE))] if len(shown) > rows else []),
            dangerous(t.text("Erase everything of “Practise”"), erasing.open, disabled=action.is_running),
        ],
        private=True,
        long=True,
        alert=failed(action.fault, t),
        question=erasing.question(
            t.text("Erase everything of “Practise”?"), gone, lambda: app.book.practice.erase_all()
        ),
    )


def _row(head: str, lines: Sequence[str], erase: Callable[[], None], t: Language) -> ft.Control:
    button = dangerous(t.text("Erase"), erase, spoken=t.text("Erase: {text}", text=head))
    return panel([typography.strong(head), *map(typography.body, lines), ft.Row([button], wrap=True)])


def _gap(head: str, put_back: Callable[[], None], t: Language) -> ft.Control:
    """Build what keeps the place of a row that was erased just now."""
    button = plain(t.text("Put back"), put_back, spoken=t.text("Put back: {text}", text=head))
    return panel([typography.quiet(head), typography.body(t.text("Erased")), ft.Row([button], wrap=True)])


def _nothing_yet(t: Language) -> list[ft.Control]:
    return [
        typography.body(t.text("What you practise and look back on comes here, day by day.")),
        primary(t.text("Choose a technique"), link_to(TECHNIQUE_ROUTE)),
    ]
