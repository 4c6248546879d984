"""Everything that happened with the people one coaches, by day, and finding in it; in memory only."""

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
from core.people.records.note import Note
from core.people.rules.ending import ended_on

Record: TypeAlias = Note | Answer | Agreement | Goal


class MomentKind(Enum):
    """What happened on a day."""

    NOTE = "note"
    ANSWER = "answer"
    AGREEMENT_MADE = "agreement made"
    AGREEMENT_ENDED = "agreement ended"
    GOAL_MADE = "goal made"
    GOAL_ENDED = "goal ended"


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened with one person (an id), and the record that tells of it."""

    day: date
    kind: MomentKind
    person: str
    record: Record


@dataclass(frozen=True)
class Filter:
    """What to look for; what is None or "" does not matter. Both days are included.

    `person`, `card` and `goal` are ids. Of `words`, typed as anyone types, each must occur.
    """

    person: str | None = None
    card: str | None = None
    goal: str | None = None
    since: date | None = None
    until: date | None = None
    words: str = ""


def timeline(
    goals: Iterable[Goal], notes: Iterable[Note], answers: Iterable[Answer], agreements: Iterable[Agreement]
) -> tuple[Moment, ...]:
    """Return all that happened, newest first; of one day, what was written last comes first.

    A goal or agreement that ended is in it twice. The day something was made is the day where it was written.
    """
    moments = [
        *((one.written, Moment(one.day, MomentKind.NOTE, one.person, one)) for one in notes),
        *((one.written, Moment(one.day, MomentKind.ANSWER, one.person, one)) for one in answers),
        *_made_and_ended(agreements, MomentKind.AGREEMENT_MADE, MomentKind.AGREEMENT_ENDED),
        *_made_and_ended(goals, MomentKind.GOAL_MADE, MomentKind.GOAL_ENDED),
    ]
    moments.sort(key=lambda pair: (pair[1].day, pair[0]), reverse=True)
    return tuple(moment for _, moment in moments)


def found(moments: Iterable[Moment], wanted: Filter, called: Mapping[str, str]) -> tuple[Moment, ...]:
    """Return the moments that fit, in the order they came in.

    `called` gives by id what people, goals and cards are called, and by sign what it says on the screen:
    these words are looked in as well. Capitals and accents do not matter. Raises EndBeforeStart.
    """
    if wanted.since and wanted.until and wanted.until < wanted.since:
        raise EndBeforeStart
    words = fold(wanted.words).split()
    folded = {key: fold(words_of) for key, words_of in called.items()} if words else {}
    return tuple(moment for moment in moments if _fits(moment, wanted) and _has(moment.record, words, folded))


def _made_and_ended(
    records: Iterable[Goal] | Iterable[Agreement], made: MomentKind, ended: MomentKind
) -> Iterator[tuple[datetime, Moment]]:
    for record in records:
        when = record.created if isinstance(record, Goal) else record.made
        if day := ended_on(record):
            yield when, Moment(day, ended, record.person, record)
        yield when, Moment(when.date(), made, record.person, record)


def _fits(moment: Moment, wanted: Filter) -> bool:
    record = moment.record
    return (
        wanted.person in (None, moment.person)
        and wanted.card in (None, record.details.card if isinstance(record, Note) else None)
        and wanted.goal in (None, _goal(record))
        and (wanted.since is None or wanted.since <= moment.day)
        and (wanted.until is None or moment.day <= wanted.until)
    )


def _has(record: Record, words: list[str], called: Mapping[str, str]) -> bool:
    if not words:
        return True
    said = record.text if isinstance(record, Note) else record.said()
    names = [record.person, _goal(record)]
    if isinstance(record, Note):
        names += [record.details.card, *record.details.signs]
    text = "\n".join((fold(said), *(called.get(name, "") for name in names if name)))
    return all(word in text for word in words)


def _goal(record: Record) -> str | None:
    return record.id if isinstance(record, Goal) else record.goal
