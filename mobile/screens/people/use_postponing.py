"""Postponing reminders in a list: each row keeps its place until the screen is left, and can be undone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from core.people.records.postponed_reminder import PostponedReminder
from core.people.rules.postponing import for_a_week
from core.people.rules.reminders import Reminder
from mobile.hooks.component import use_state
from mobile.hooks.use_action import Action
from mobile.routing import use_location
from mobile.screens.vault.guard import Book
from mobile.services import use_service
from mobile.services.undo import Undo
from mobile.state import use_app
from mobile.wording.reminders import postponed_message


@dataclass(frozen=True)
class Postponing:
    """What was postponed in this visit to the screen, by reminder."""

    stored: Mapping[Reminder, PostponedReminder]
    postpone: Callable[[Reminder], None]
    """Postpones a reminder for a week."""
    take_back: Callable[[Reminder], None]


class _Visit(NamedTuple):
    number: int
    stored: Mapping[Reminder, PostponedReminder]


def use_postponing(book: Book, action: Action) -> Postponing:
    """Return what was postponed on a screen, and what postpones more as its one `action`."""
    app = use_app()
    undo = use_service(Undo)
    number = use_location().visit
    last, remember = use_state(_Visit(number, {}))
    stored = last.stored if last.number == number else {}

    async def save(reminder: Reminder) -> None:
        postponed = await book.postponed.add(for_a_week(reminder, app.today()))

        def remembered(visit: _Visit) -> _Visit:
            earlier = visit.stored if visit.number == number else {}
            return _Visit(number, {**earlier, reminder: postponed})

        async def take_back() -> None:
            await restore(reminder, postponed)

        remember(remembered)
        undo.offer(postponed_message(postponed.until, app.today(), app.language), take_back)

    async def restore(reminder: Reminder, postponed: PostponedReminder) -> None:
        await book.postponed.take_back(postponed)
        remember(
            lambda visit: visit._replace(
                stored={key: one for key, one in visit.stored.items() if key != reminder}
            )
        )

    return Postponing(
        stored,
        lambda reminder: action.start(lambda: save(reminder)),
        lambda reminder: action.start(lambda: restore(reminder, stored[reminder])),
    )
