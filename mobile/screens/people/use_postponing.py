"""Postponing reminders in a list: each row keeps its place until the screen is left, and can be undone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.people.records.postponed_reminder import PostponedReminder
from core.people.rules.postponing import for_a_week
from core.people.rules.reminders import Reminder
from mobile.hooks.use_action import Action
from mobile.hooks.use_in_visit import InVisit, use_in_visit
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


def use_postponing(book: Book, action: Action) -> Postponing:
    """Return what was postponed on a screen, and what postpones more as its one `action`."""
    app = use_app()
    undo = use_service(Undo)
    visit: InVisit[Reminder, PostponedReminder] = use_in_visit()

    async def save(reminder: Reminder) -> None:
        postponed = await book.postponed.add(for_a_week(reminder, app.today()))
        visit.put(reminder, postponed)
        undo.offer(
            postponed_message(postponed.until, app.today(), app.language),
            lambda: restore(reminder, postponed),
        )

    async def restore(reminder: Reminder, postponed: PostponedReminder) -> None:
        await book.postponed.take_back(postponed)
        visit.drop(reminder)

    return Postponing(
        visit.rows,
        lambda reminder: action.start(lambda: save(reminder)),
        lambda reminder: action.start(lambda: restore(reminder, visit.rows[reminder])),
    )
