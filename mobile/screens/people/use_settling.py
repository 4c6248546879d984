"""Settling agreements in a list: each row keeps its place until the screen is left, and can be undone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from core.people.records.agreement import Agreement
from mobile.hooks.component import use_state
from mobile.hooks.use_action import Action
from mobile.routing import use_location
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


class _Settled(NamedTuple):
    visit: int
    before: Mapping[str, Agreement]


def use_settling(book: Book, action: Action) -> Settling:
    """Return what was settled on a screen, and what settles more as its one `action`."""
    undo = use_service(Undo)
    t = use_app().language
    visit = use_location().visit
    last, remember = use_state(_Settled(visit, {}))
    before = last.before if last.visit == visit else {}

    async def save(changed: Agreement) -> None:
        stored = book.agreements.one(changed.id)
        await book.agreements.change(changed)
        if stored is None:
            return

        def remembered(settled: _Settled) -> _Settled:
            earlier = settled.before if settled.visit == visit else {}
            return _Settled(visit, {changed.id: stored, **earlier})

        async def take_back() -> None:
            await restore(stored)

        remember(remembered)
        undo.offer(settled_message(changed, t), take_back)

    async def restore(stored: Agreement) -> None:
        now = book.agreements.one(stored.id)
        if now is not None:
            again = replace(now, state=stored.state, ended=stored.ended, shown=stored.shown)
            await book.agreements.change(again, shown=now)
        remember(
            lambda settled: settled._replace(
                before={key: one for key, one in settled.before.items() if key != stored.id}
            )
        )

    return Settling(
        before,
        lambda changed: action.start(lambda: save(changed)),
        lambda key: action.start(lambda: restore(before[key])),
    )
