"""Notes in words: signs, kinds of talk, where a note comes from, and when the last talk was."""

from collections.abc import Sequence
from datetime import date

from core.language import Language
from core.people.records.details import Details, Obstacle, Sign, Talk
from core.people.records.note import Origin
from core.people.records.tables import AnyNote
from mobile.wording.goals import goal_standings
from mobile.wording.newer_version import Labels, newer_version_label

FIRST_SIGNS = (Sign.DID_IT, Sign.KEPT_AT_IT, Sign.ASKED, Sign.HELPED, Sign.DOUBTS, Sign.PROUD)
"""The signs beside the text, as many as fit above a phone's keyboard; the others are folded away."""


def sign_names(t: Language) -> dict[str, str]:
    """Return the names of the signs, short enough for three beside each other on a phone."""
    return Labels(
        {
            Sign.DID_IT: t.text("Did the job"),
            Sign.TRIED: t.text("Tried it"),
            Sign.KEPT_AT_IT: t.text("Kept at it"),
            Sign.ASKED: t.text("Asked"),
            Sign.HELPED: t.text("Helped"),
            Sign.IDEA: t.text("Had an idea"),
            Sign.WANTS: t.text("Wants to"),
            Sign.CAN: t.text("Can do it"),
            Sign.DOUBTS: t.text("Doubts"),
            Sign.DISAGREES: t.text("Disagrees"),
            Sign.QUIET: t.text("Said little"),
            Sign.PROUD: t.text("Proud"),
            Sign.RECOGNISED: t.text("Recognised it"),
            Sign.CHOSE: t.text("Chose it"),
            Sign.OWN_PLAN: t.text("Own plan"),
            Sign.RETOLD: t.text("Said it back"),
        },
        newer_version_label(t),
    )


def obstacle_names(t: Language) -> dict[Obstacle, str]:
    """Return the names of what can be in the way, short enough for a chip."""
    return Labels(
        {
            Obstacle.TOO_MUCH: t.text("Too much at once"),
            Obstacle.WAITING: t.text("Waiting for a decision"),
            Obstacle.TOOLS: t.text("Tools or material"),
            Obstacle.UNCLEAR: t.text("Not clear what to do"),
            Obstacle.ALONE: t.text("Alone with it"),
            Obstacle.OTHER: t.text("Something else"),
        },
        newer_version_label(t),
    )


def talk_names(t: Language) -> dict[Talk, str]:
    """Return the names of the kinds of talk."""
    return Labels(
        {
            Talk.SHORT: t.text("Short talk"),
            Talk.CALL: t.text("Phone call"),
            Talk.QUARTER: t.text("Quarter talk"),
            Talk.GROUP: t.text("In the group"),
        },
        newer_version_label(t),
    )


def talk_text(text: str, signs: Sequence[str], step: str, t: Language) -> str:
    """Return the text of a note of a talk; one that has only a next step says that this was agreed."""
    step = step.strip()
    return t.text("Agreed: {step}", step=step) if step and not text.strip() and not signs else text


def signs_line(details: Details, t: Language) -> str:
    """Return the signs of a note in one line."""
    names = sign_names(t)
    return " · ".join(names[sign] for sign in details.signs)


def origin_line(origin: Origin, t: Language) -> str:
    """Return where a note with words of a copy or another window comes from, and how a goal stood there."""
    day = t.date(origin.day)
    if origin.is_window:
        return t.text("It read so in another window on {day}", day=day)
    if origin.state is None:
        return t.text("It read so in the copy of {day}", day=day)
    return t.text("It read so in the copy of {day}: {state}", day=day, state=goal_standings(t)[origin.state])


def last_talk_line(last: date | None, today: date, t: Language) -> str:
    """Return the day of the last talk, in calm words."""
    if last is None:
        return t.text("No talk written down yet")
    return t.text("Last talk: {day}", day=t.relative_day(last, today))


def saved_message(beside: Sequence[AnyNote], t: Language) -> str:
    """Return that it is saved; `beside` are the notes with words that another window had saved there."""
    if not beside:
        return t.text("Saved")
    return t.text("Saved. In another window something else was saved here: that is a note now.")
