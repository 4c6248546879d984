"""What to look at before a talk with someone: promises first, then what is open, in hand and tried out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.people.records.agreement import Agreement, Assignee
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.place import Work
from core.people.records.talk_point import TalkPoint
from core.people.records.trial import Trial
from core.people.records.workplace import Workplace
from core.people.rules.carry_over import open_agreements, to_show
from core.people.rules.ladder import in_hand
from core.people.rules.last_talks import last_talks
from core.people.rules.waiting_points import waiting_points

_MINE = (Assignee.ME, Assignee.TOGETHER)


@dataclass(frozen=True)
class Preparation:
    """What is known before a talk with one person; all of it may be empty.

    `promises` are what the writer does, alone or together, and then what was done and not shown yet;
    `agreements` the others that are open. `points` are those to talk about, the worker's first.
    """

    promises: tuple[Agreement, ...]
    agreements: tuple[Agreement, ...]
    points: tuple[TalkPoint, ...]
    last_talk: Note | None
    goal: Goal | None
    trials: tuple[Trial, ...]
    workplace: Workplace | None


def prepare(
    person: Person,
    notes: Iterable[Note],
    agreements: Iterable[Agreement],
    goals: Iterable[Goal],
    points: Iterable[TalkPoint],
    trials: Iterable[Trial],
    workplaces: Iterable[Workplace],
    today: date,
) -> Preparation:
    """Return what to look at before a talk with this person, by day; what is about others is left out."""
    own = tuple(one for one in agreements if one.person == person.id)
    unfinished = [one.agreement for one in open_agreements(own, today)]
    running = [one for one in trials if one.person == person.id and one.verdict is None]
    return Preparation(
        promises=(*(one for one in unfinished if one.slot in _MINE), *to_show(own)),
        agreements=tuple(one for one in unfinished if one.slot not in _MINE),
        points=tuple(waiting_points(one for one in points if one.person == person.id)),
        last_talk=last_talks(notes, today).get(person.id),
        goal=in_hand(goal for goal in goals if goal.person == person.id),
        trials=tuple(sorted(running, key=lambda one: (one.until, one.made, one.id))),
        workplace=_workplace(person, workplaces),
    )


def _workplace(person: Person, workplaces: Iterable[Workplace]) -> Workplace | None:
    """Return where the person works; a place elsewhere that has no name can be any."""
    place = person.place
    if not place.where and place.work is not Work.OWN:
        return None
    return next((one for one in workplaces if one.is_at(place.where)), None)
