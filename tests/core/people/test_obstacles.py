"""What stands in the way is told from three people on, and never who named it."""

import pytest

from core.people.records.details import Details, Obstacle
from core.people.rules.obstacles import shared_obstacles
from tests.core.people.setting import TODAY, a_note, ago


def named(obstacle, *people, day=TODAY):
    return [a_note(person, day, details=Details(obstacle=obstacle)) for person in people]


def test_what_three_people_named_is_told_and_what_two_named_is_not():
    notes = [*named(Obstacle.WAITING, "a", "b", "c"), *named(Obstacle.TOOLS, "a", "b")]
    assert shared_obstacles(notes, TODAY) == (Obstacle.WAITING,)


def test_one_person_who_names_it_three_times_is_one():
    assert shared_obstacles(named(Obstacle.WAITING, "a", "a", "b"), TODAY) == ()


@pytest.mark.parametrize(("day", "counts"), [(ago(91), True), (ago(92), False), (ago(-1), False)])
def test_only_the_last_quarter_counts(day, counts):
    notes = [*named(Obstacle.ALONE, "a", "b"), *named(Obstacle.ALONE, "c", day=day)]
    assert bool(shared_obstacles(notes, TODAY)) is counts


def test_they_come_in_one_order_whoever_named_them_and_how_often():
    notes = [*named(Obstacle.UNCLEAR, "a", "b", "c", "d"), *named(Obstacle.TOO_MUCH, "a", "b", "c")]
    assert shared_obstacles(notes, TODAY) == (Obstacle.TOO_MUCH, Obstacle.UNCLEAR)


@pytest.mark.parametrize("obstacle", [Obstacle.OTHER, Obstacle.read("the weather"), None])
def test_other_and_what_is_not_known_are_never_told(obstacle):
    assert shared_obstacles(named(obstacle, "a", "b", "c", "d"), TODAY) == ()
