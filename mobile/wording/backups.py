"""Copies and storage in words: what a file holds, how old the last copy is, and what is not safe."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from core.language import Language
from core.people.records.tables import (
    AGREEMENTS,
    ANSWERS,
    GOALS,
    GROUP_NOTES,
    LETTERS,
    NEWER,
    NOTES,
    PEOPLE,
    POINTS,
    PRACTISED,
    TRIALS,
    WORKPLACES,
)

if TYPE_CHECKING:
    from core.people.notebook import Notebook


def record_counts(numbers: Mapping[str, int], t: Language) -> list[str]:
    """Return a line for each table with records, such as "3 notes"."""
    sentences: dict[str, Callable[[int], str]] = {
        PEOPLE: lambda n: t.plural("{n} person", "{n} people", n),
        GOALS: lambda n: t.plural("{n} goal", "{n} goals", n),
        AGREEMENTS: lambda n: t.plural("{n} agreement", "{n} agreements", n),
        ANSWERS: lambda n: t.plural("{n} number of the scale", "{n} numbers of the scale", n),
        POINTS: lambda n: t.plural("{n} point to talk about", "{n} points to talk about", n),
        TRIALS: lambda n: t.plural("{n} trial", "{n} trials", n),
        NOTES: lambda n: t.plural("{n} note", "{n} notes", n),
        GROUP_NOTES: lambda n: t.plural("{n} note about a group", "{n} notes about a group", n),
        WORKPLACES: lambda n: t.plural("{n} workplace", "{n} workplaces", n),
        PRACTISED: lambda n: t.plural("{n} moment of practice", "{n} moments of practice", n),
        LETTERS: lambda n: t.plural("{n} quick note", "{n} quick notes", n),
        NEWER: lambda n: t.plural(
            "{n} item of a newer version of the app", "{n} items of a newer version of the app", n
        ),
    }
    return [say(numbers[table]) for table, say in sentences.items() if numbers.get(table)]


def made_on(made: datetime, t: Language) -> str:
    """Return the line with the day of a file."""
    return t.text("Made on {day}", day=t.date_long(made.date()))


def backup_age(book: "Notebook", now: datetime, t: Language) -> str:
    """Return how old the last copy is, or that there is none."""
    copy = book.backups.last
    if copy is None:
        return t.text("There is no copy of your notes yet. If you lose your phone, they are gone.")
    if not copy.is_whole:
        return t.text("Your last copy is not complete: something was damaged or gone when you made it.")
    days = (now.date() - copy.made.date()).days
    if days < 1:
        return t.text("Your last copy is from today.")
    return t.plural("Your last copy is {n} day old.", "Your last copy is {n} days old.", days)


def erase_warning(gone: str, book: "Notebook", t: Language) -> str:
    """Return `gone`, which says what is erased, with a warning about copies if one was ever made."""
    if book.backups.last is None:
        return gone
    return gone + " " + t.text("Copies that you made before may still hold this. Throw those away yourself.")


def storage_warning(t: Language) -> str:
    """Return that the phone may clear the notes, and what to do about it."""
    return t.text("Put the app on your home screen, or your phone may clear your notes away.")
