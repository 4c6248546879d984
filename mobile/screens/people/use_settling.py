"""Settling rows in a list: each keeps its place until the screen is left, and can be undone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from core.people.record_table import RecordTable
from core.people.records.agreement import Agreement
from core.people.records.talk_point import TalkPoint
from mobile.hooks.use_action import Action
from mobile.hooks.use_in_visit import InVisit, use_in_visit
from mobile.screens.vault.guard import Book
from mobile.services import use_service
from mobile.services.undo import Undo
from mobile.state import use_app
from mobile.wording.agreements import settled_message
from mobile.wording.points_and_trials import settled_point_message

K = TypeVar("K", Agreement, TalkPoint)


@dataclass(frozen=True)
class Settling(Generic[K]):
    """What was settled in this visit to the screen: by id, the records as they were `before`."""

    before: Mapping[str, K]
    settle: Callable[[K], None]
    """Saves a record as it is after a tap."""
    take_back: Callable[[str], None]
    """Saves the record with this id as it was before."""


def use_settling(book: Book, action: Action) -> Settling[Agreement]:
    """Return the agreements that were settled on a screen, and what settles more as its one `action`."""
    t = use_app().language
    return _use_settling(
        book.agreements,
        action,
        lambda one: settled_message(one, t),
        lambda now, before: replace(now, state=before.state, ended=before.ended, shown=before.shown),
    )


def use_settling_points(book: Book, action: Action) -> Settling[TalkPoint]:
    """Return the points that were settled on a screen, and what settles more as its one `action`."""
    t = use_app().language
    return _use_settling(
        book.points,
        action,
        lambda one: settled_point_message(one, t),
        lambda now, before: replace(now, state=before.state, ended=before.ended),
    )


def _use_settling(
    table: RecordTable[K], action: Action, message: Callable[[K], str], as_before: Callable[[K, K], K]
) -> Settling[K]:
    undo = use_service(Undo)
    visit: InVisit[str, K] = use_in_visit()

    async def save(changed: K) -> None:
        stored = table.one(changed.id)
        await table.change(changed)
        if stored is None:
            return
        visit.put(changed.id, stored)
        undo.offer(message(changed), lambda: restore(stored))

    async def restore(stored: K) -> None:
        now = table.one(stored.id)
        if now is not None:
            await table.change(as_before(now, stored), shown=now)
        visit.drop(stored.id)

    return Settling(
        visit.rows,
        lambda changed: action.start(lambda: save(changed)),
        lambda key: action.start(lambda: restore(visit.rows[key])),
    )
