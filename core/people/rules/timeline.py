"""The timeline: notes, answers, agreements and goals as events by day, and search in them. In memory only."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TypeAlias

from core.errors import EndBeforeStart
from core.folding import fold
from core.people.records.agreement import Agreement
from core.people.records.answer import Answer
from core.people.records.goal import Goal
from core.people.records.group_note import GroupNote
from core.people.records.tables import AnyNote
from core.people.rules.ending import ended_on

Record: TypeAlias = AnyNote | Answer | Agreement | Goal


class EventKind(Enum):
    """The kinds of events."""

    NOTE = "note"
    ANSWER = "answer"
    AGREEMENT_MADE = "agreement made"
    AGREEMENT_ENDED = "agreement ended"
    GOAL_MADE = "goal made"
    GOAL_ENDED = "goal ended"


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One event on the timeline of a person (an id, "" for a group), with the record it comes from."""

    day: date
    kind: EventKind
    person: str
    record: Record


@dataclass(frozen=True)
class Filter:
    """Search criteria; None or "" matches everything. Both days are included.

    `person`, `card` and `goal` are ids. Of `words`, typed as anyone types, each must occur.
    """

    person: str | None = None
    card: str | None = None
    goal: str | None = None
    since: date | None = None
    until: date | None = None
    words: str = ""


def timeline(
    goals: Iterable[Goal],
    notes: Iterable[AnyNote],
    answers: Iterable[Answer],
    agreements: Iterable[Agreement],
) -> tuple[TimelineEvent, ...]:
    """Return all that happened, newest first; of one day, what was written last comes first.

    A goal or agreement that ended is in it twice. The day something was made is the day where it was written.
    """
    events = [
        *((one.written, TimelineEvent(one.day, EventKind.NOTE, one.about, one)) for one in notes),
        *((one.written, TimelineEvent(one.day, EventKind.ANSWER, one.person, one)) for one in answers),
        *_made_and_ended(agreements, EventKind.AGREEMENT_MADE, EventKind.AGREEMENT_ENDED),
        *_made_and_ended(goals, EventKind.GOAL_MADE, EventKind.GOAL_ENDED),
    ]
    events.sort(key=lambda pair: (pair[1].day, pair[0]), reverse=True)
    return tuple(event for _, event in events)


def found(
    events: Iterable[TimelineEvent], wanted: Filter, called: Mapping[str, str]
) -> tuple[TimelineEvent, ...]:
    """Return the events that fit, in the order they came in.

    `called` has the names of people, goals and cards by id, and the words on the screen by sign: these are
    searched as well. Capitals and accents do not matter. Raises EndBeforeStart.
    """
    if wanted.since and wanted.until and wanted.until < wanted.since:
        raise EndBeforeStart
    words = fold(wanted.words).split()
    folded = {key: fold(words_of) for key, words_of in called.items()} if words else {}
    return tuple(event for event in events if _fits(event, wanted) and _has(event.record, words, folded))


def _made_and_ended(
    records: Iterable[Goal] | Iterable[Agreement], made: EventKind, ended: EventKind
) -> Iterator[tuple[datetime, TimelineEvent]]:
    for record in records:
        when = record.created if isinstance(record, Goal) else record.made
        if day := ended_on(record):
            yield when, TimelineEvent(day, ended, record.person, record)
        yield when, TimelineEvent(when.date(), made, record.person, record)


def _fits(event: TimelineEvent, wanted: Filter) -> bool:
    record = event.record
    return (
        wanted.person in (None, event.person)
        and wanted.card in (None, record.details.card if isinstance(record, AnyNote) else None)
        and wanted.goal in (None, _goal(record))
        and (wanted.since is None or wanted.since <= event.day)
        and (wanted.until is None or event.day <= wanted.until)
    )


def _has(record: Record, words: list[str], called: Mapping[str, str]) -> bool:
    if not words:
        return True
    said = record.text if isinstance(record, AnyNote) else record.said()
    names = [record.about, _goal(record)]
    if isinstance(record, AnyNote):
        names += [record.details.card, *record.details.signs]
    text = "\n".join((fold(said), *(called.get(name, "") for name in names if name)))
    return all(word in text for word in words)


def _goal(record: Record) -> str | None:
    match record:
        case Goal():
            return record.id
        case GroupNote():
            return None
        case _:
            return record.goal
