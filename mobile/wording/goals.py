"""Goals in words: how one stands, and its rung on the ladder."""

from core.language import Language
from core.people.records.goal import Rung
from core.people.records.standing import Standing
from mobile.wording.newer_version import Labels, newer_version_label


def goal_standings(t: Language) -> dict[Standing, str]:
    """Return the names of how a goal can stand."""
    return Labels(
        {
            Standing.OPEN: t.text("Working on it"),
            Standing.REACHED: t.text("Reached"),
            Standing.STOPPED: t.text("Stopped"),
        },
        newer_version_label(t),
    )


def rung_names(t: Language) -> dict[Rung, str]:
    """Return the names of the rungs, from far to near."""
    return Labels(
        {
            Rung.DREAM: t.text("The dream"),
            Rung.LONG: t.text("In about five years"),
            Rung.MIDDLE: t.text("In about two years"),
            Rung.SHORT: t.text("In about one year"),
            Rung.TOMORROW: t.text("From tomorrow"),
        },
        newer_version_label(t),
    )


def new_goal_labels(t: Language) -> dict[Rung, str]:
    """Return the names of the buttons that add a goal, by rung."""
    return {
        Rung.DREAM: t.text("Add a dream"),
        Rung.LONG: t.text("Add a goal for in five years"),
        Rung.MIDDLE: t.text("Add a goal for in two years"),
        Rung.SHORT: t.text("Add a goal for in one year"),
        Rung.TOMORROW: t.text("Add a step for tomorrow"),
    }


def rung_questions(t: Language) -> dict[Rung, str]:
    """Return the question that finds a goal, by rung."""
    return {
        Rung.DREAM: t.text("What do you dream of in your work?"),
        Rung.LONG: t.text("Where do you want to be in five years?"),
        Rung.MIDDLE: t.text("What do you want to be able to do in two years?"),
        Rung.SHORT: t.text("What do you want to have reached in a year?"),
        Rung.TOMORROW: t.text("What can you do from tomorrow?"),
    }
