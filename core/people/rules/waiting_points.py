"""The points that wait to be talked about, in the order in which to begin with them."""

from collections.abc import Iterable
from datetime import date

from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy, TalkPoint


def waiting_points(points: Iterable[TalkPoint]) -> list[TalkPoint]:
    """Return the open points: the worker's first, then by the day they are wanted on, and by age."""
    return sorted((one for one in points if one.state is Standing.OPEN), key=_by_voice_and_day)


def _by_voice_and_day(point: TalkPoint) -> tuple[object, ...]:
    return point.raised_by is not RaisedBy.WORKER, point.day or date.max, point.made, point.id
