"""Settling agreements in a list: each row keeps its place until the screen is left, and can be undone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from core.people.records.agreement import Agreement
from mobile.hooks.use_action import Action
from mobile.hooks.use_in_visit import InVisit, use_in_visit
from mobile.screens.vault.guard import Book
from mobile.services import use_service
from mobile.services.undo import Undo
from mobile.state import use_app
from mobile.wording.agreements import settled_message


@dataclass(frozen=True)
class Settling:
    """What was settled in this visit to the screen: by id, the agreements as they were `before`."""

    before: Mapping[str, Agreement]
    settle: Callable[[Agreement], None]
    """Saves an agreement as it is after a tap."""
    take_back: Callable[[str], None]
    """Saves the agreement with this id as it was before."""


def use_settling(book: Book, action: Action) -> Settling:
    """Return what was settled on a screen, and what settles more as its one `action`."""
    undo = use_service(Undo)
    t = use_app().language
    visit: InVisit[str, Agreement] = use_in_visit()

    async def save(changed: Agreement) -> None:
        stored = book.agreements.one(changed.id)
        await book.agreements.change(changed)
        if stored is None:
            return
        visit.put(changed.id, stored)
        undo.offer(settled_message(changed, t), lambda: restore(stored))

    async def restore(stored: Agreement) -> None:
        now = book.agreements.one(stored.id)
        if now is not None:
            again = replace(now, state=stored.state, ended=stored.ended, shown=stored.shown)
            await book.agreements.change(again, shown=now)
        visit.drop(stored.id)

    return Settling(
        visit.rows,
        lambda changed: action.start(lambda: save(changed)),
        lambda key: action.start(lambda: restore(visit.rows[key])),
    )
