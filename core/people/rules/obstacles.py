"""What stands in the way of several people (B-06): a question for the organisation, never about anyone."""

from collections.abc import Iterable
from datetime import date, timedelta

from core.people.records.details import Obstacle
from core.people.records.note import Note

RECENT = timedelta(days=91)
FEWEST = 3
"""What fewer people named could be traced to them."""


def shared_obstacles(notes: Iterable[Note], today: date) -> tuple[Obstacle, ...]:
    """Return what at least three people named in the last quarter, in the order of `Obstacle`.

    Who named it, and how many did, is not told. What is called other is no one thing, so it is left out.
    """
    named: dict[Obstacle, set[str]] = {one: set() for one in Obstacle if one is not Obstacle.OTHER}
    for note in notes:
        people = named.get(note.details.obstacle) if note.details.obstacle else None
        if people is not None and timedelta(0) <= today - note.day <= RECENT:
            people.add(note.person)
    return tuple(obstacle for obstacle, people in named.items() if len(people) >= FEWEST)
