"""The ladder of one person's goals, from far to near (technique 17), and the goal that is in hand.

The dream stands apart: it is what the ladder leans on, and nobody works on it today.
"""

from collections.abc import Iterable

from core.people.records.goal import Goal, Rung
from core.people.records.standing import Standing

FAR_TO_NEAR = (Rung.LONG, Rung.MIDDLE, Rung.SHORT, Rung.TOMORROW)


def rungs(goals: Iterable[Goal], *, with_ended: bool = False) -> dict[Rung, tuple[Goal, ...]]:
    """Return the goals of every rung but the dream, far to near, also of a rung that has none.

    On a rung the oldest comes first. Goals that were reached or stopped are left out unless `with_ended`;
    then they come last.
    """
    wanted = _in_order(goal for goal in goals if with_ended or goal.state is Standing.OPEN)
    return {rung: tuple(goal for goal in wanted if goal.rung is rung) for rung in FAR_TO_NEAR}


def dreams(goals: Iterable[Goal], *, with_ended: bool = False) -> tuple[Goal, ...]:
    """Return the dreams, mostly one, in the order of `rungs`."""
    wanted = (goal for goal in goals if with_ended or goal.state is Standing.OPEN)
    return tuple(_in_order(goal for goal in wanted if goal.rung is Rung.DREAM))


def off_the_ladder(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """Return the goals in a state, or open on a rung, that only a newer version of the app knows."""
    wanted = (
        goal for goal in goals if goal.state.is_newer or (goal.state is Standing.OPEN and goal.rung.is_newer)
    )
    return tuple(_in_order(wanted))


def in_hand(goals: Iterable[Goal]) -> Goal | None:
    """Return the open goal nearest to tomorrow, the newest of equals; None when there is none but a dream."""
    nearest = [own for own in rungs(goals).values() if own]
    return nearest[-1][-1] if nearest else None


def _in_order(goals: Iterable[Goal]) -> list[Goal]:
    return sorted(goals, key=lambda goal: (goal.state is not Standing.OPEN, goal.created, goal.id))
