"""The ladder of one person's goals, from far to near (technique 17), and the goal that is in hand.

The dream stands apart: it is what the ladder leans on, and nobody works on it today.
"""

from collections.abc import Iterable

from core.people.records.goal import Goal, Rung
from core.people.records.standing import Standing

FAR_TO_NEAR = (Rung.LONG, Rung.MIDDLE, Rung.SHORT, Rung.TOMORROW)


def rungs(goals: Iterable[Goal]) -> dict[Rung, tuple[Goal, ...]]:
    """Return the open goals of every rung but the dream, far to near, oldest first; a rung may have none."""
    wanted = _in_order(goal for goal in goals if goal.state is Standing.OPEN)
    return {rung: tuple(goal for goal in wanted if goal.rung is rung) for rung in FAR_TO_NEAR}


def dreams(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """Return the open dreams, mostly one, oldest first."""
    return tuple(_in_order(goal for goal in goals if goal.state is Standing.OPEN and goal.rung is Rung.DREAM))


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


def next_rung(goals: Iterable[Goal]) -> Rung | None:
    """Return the rung to ask for now: the farthest without an open goal, or None when each has one."""
    goals = tuple(goals)
    ladder = {Rung.DREAM: dreams(goals), **rungs(goals)}
    return next((rung for rung, own in ladder.items() if not own), None)


def _in_order(goals: Iterable[Goal]) -> list[Goal]:
    return sorted(goals, key=lambda goal: (goal.state is not Standing.OPEN, goal.created, goal.id))
