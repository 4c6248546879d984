"""How a goal stands, in words."""

from core.language import Language
from core.people.goal import GoalState


def standings(t: Language) -> dict[GoalState, str]:
    """Give the words for each way a goal can stand."""
    return {
        GoalState.OPEN: t.text("Working on it"),
        GoalState.REACHED: t.text("Reached"),
        GoalState.STOPPED: t.text("Stopped"),
    }
