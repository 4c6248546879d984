"""What a note says besides its text, in words: what was seen, and which talk it was."""

from core.language import Language
from core.people.records.details import Details, Sign, Talk
from mobile.widgets.named import Named, newer


def signs(t: Language) -> dict[str, str]:
    """Name what one sees or hears most, short enough for three beside each other on a phone."""
    return Named(
        {
            Sign.DID_IT: t.text("Did it"),
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
        },
        newer(t),
    )


def talks(t: Language) -> dict[Talk, str]:
    """Name the kinds of talk."""
    return Named(
        {
            Talk.SHORT: t.text("Short talk"),
            Talk.CALL: t.text("Phone call"),
            Talk.QUARTER: t.text("Quarter talk"),
        },
        newer(t),
    )


def seen(details: Details, t: Language) -> str:
    """Say the signs of a note in one line; one that this version does not know is of a newer one."""
    names = signs(t)
    return " · ".join(names[sign] for sign in details.signs)
