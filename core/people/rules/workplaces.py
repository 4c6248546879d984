"""People by where they work."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.folding import fold
from core.people.records.person import Person
from core.people.records.place import Work

_ORDER = (Work.OWN, Work.SECONDED, Work.TRACK)


@dataclass(frozen=True)
class Workplace:
    """The people who work in one place; of those on one's own floor and on a track `where` is ""."""

    work: Work
    where: str
    people: tuple[Person, ...]


def workplaces(people: Iterable[Person]) -> tuple[Workplace, ...]:
    """Group people: one's own floor, then each company by name, then the tracks of learning and working.

    Those who work in a way that only a newer version of the app knows come last. Within a group the order
    stays. Capitals and accents do not separate two spellings of a company.
    """
    groups: dict[tuple[int, str], list[Person]] = {}
    for person in people:
        work = person.place.work
        company = fold(person.place.where).strip() if work is Work.SECONDED else ""
        order = _ORDER.index(work) if work in _ORDER else len(_ORDER)
        groups.setdefault((order, company), []).append(person)
    return tuple(
        Workplace(own[0].place.work, own[0].place.where if company else "", tuple(own))
        for (_, company), own in sorted(groups.items())
    )
