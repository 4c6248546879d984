"""Answers to the scaling question over time, as places to draw; and what the question after it compares with.

It draws one worker's own numbers for that worker. It knows no average, no aim and no verdict.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

from core.people.records.answer import HIGHEST, LOWEST, Answer, Question

APART = 0.05
"""Two points lie at least so far apart, as far as there is room, if nothing else is asked for."""

_ROUNDING = 1e-9
_LOW = 2  # the question is always "what makes it not a two?" (technique 24)


@dataclass(frozen=True)
class Point:
    """Where an answer is drawn: `x` is time and `y` the number, both from 0 to 1."""

    x: float
    y: float
    answer: Answer


def points(answers: Iterable[Answer], question: Question, apart: float = APART) -> tuple[Point, ...]:
    """Return the answers to one question, oldest first, with their time from 0 (first) to 1 (last).

    Those of one day stand side by side in the order they were given; where there is but one day, around the
    middle. Two lie at least `apart`, as far as there is room.
    """
    asked = sorted(
        (one for one in answers if one.question == question), key=lambda one: (one.day, one.written)
    )
    places = _spread([one.day.toordinal() for one in asked], apart)
    steps = HIGHEST - LOWEST
    return tuple(Point(x, (one.number - LOWEST) / steps, one) for x, one in zip(places, asked, strict=True))


def not_lower(number: int) -> int | None:
    """Return the number to compare with: two, as in "what makes it not a two?".

    For a one or a two there is none. Then the question turns around: what would make it one step higher?
    """
    return _LOW if number > _LOW else None


def newest(line: tuple[Point, ...], apart: float) -> tuple[Point, ...]:
    """Return the points of the newest answers, as many as can lie `apart`, over the whole width."""
    many = floor(1 / apart + _ROUNDING) + 1
    kept = [point.answer for point in line[-many:]]
    return points(kept, kept[0].question, apart) if kept else ()


def _spread(days: list[int], apart: float) -> list[float]:
    """Return the place of each day from 0 to 1, moved as little as needed to keep neighbours apart."""
    last = len(days) - 1
    apart = min(apart, 1 / max(1, last))
    if not days or days[0] == days[-1]:
        return [0.5 + (at - last / 2) * apart for at in range(len(days))]
    places = [(day - days[0]) / (days[-1] - days[0]) for day in days]
    for at in range(1, last):
        places[at] = max(places[at], places[at - 1] + apart)
    for at in range(last - 1, 0, -1):
        places[at] = min(places[at], places[at + 1] - apart)
    return places
