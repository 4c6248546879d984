"""Points to talk about and trials in words: how one stands, who raised it, and how it goes on."""

from core.language import Language
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy, TalkPoint
from core.people.records.trial import Verdict
from mobile.wording.newer_version import Labels, newer_version_label


def point_standings(t: Language) -> dict[Standing, str]:
    """Return the names of how a point can stand."""
    return Labels(
        {
            Standing.OPEN: t.text("Still to talk about"),
            Standing.REACHED: t.text("Talked about"),
            Standing.STOPPED: t.text("No longer needed"),
        },
        newer_version_label(t),
    )


def raised_by_names(name: str, t: Language) -> dict[RaisedBy, str]:
    """Return the names of who can want to talk about something with the person called `name`."""
    return Labels({RaisedBy.WORKER: name, RaisedBy.ME: t.text("Me")}, newer_version_label(t))


def verdict_names(t: Language) -> dict[Verdict, str]:
    """Return the names of what can become of a trial."""
    return Labels(
        {
            Verdict.KEEP: t.text("Keep it this way"),
            Verdict.CHANGE: t.text("Change something"),
            Verdict.STOP: t.text("Stop it"),
        },
        newer_version_label(t),
    )


def settled_point_message(point: TalkPoint, t: Language) -> str:
    """Return what became of a point just now."""
    if point.state is Standing.REACHED:
        return t.text("Noted as talked about")
    return t.text("Let go. It stays in what is written.")


def verdict_message(verdict: Verdict, t: Language) -> str:
    """Return what was decided about a trial just now."""
    match verdict:
        case Verdict.KEEP:
            return t.text("It stays this way")
        case Verdict.CHANGE:
            return t.text("The trial goes on in another way")
        case _:
            return t.text("The trial is stopped")
