"""Postpone a reminder, and leave out those that are postponed."""

from collections.abc import Iterable
from datetime import date

from core.people.records.postponed_reminder import LONGEST, PostponedReminder
from core.people.rules.days import days_later
from core.people.rules.reminders import Reminder


def for_a_week(reminder: Reminder, today: date) -> PostponedReminder:
    """Return the reminder postponed until this day next week, not stored yet."""
    return _postponed(reminder, days_later(today, LONGEST.days))


def for_a_day(reminder: Reminder, today: date) -> PostponedReminder:
    """Return the reminder postponed until tomorrow, not stored yet."""
    return _postponed(reminder, days_later(today, 1))


def without_postponed(
    found: Iterable[Reminder], postponed: Iterable[PostponedReminder], today: date
) -> tuple[Reminder, ...]:
    """Return the reminders that are not postponed, in their order."""
    waiting = {one.reminder for one in postponed if one.is_in_force(today)}
    return tuple(one for one in found if (one.kind.value, one.person, one.about, one.day) not in waiting)


def _postponed(reminder: Reminder, until: date) -> PostponedReminder:
    return PostponedReminder("", reminder.person, reminder.kind.value, reminder.about, reminder.day, until)
