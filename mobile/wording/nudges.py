"""The advice on what to leave out of a text: the standing line, and what is said about a finding."""

from core.language import Language, Words
from core.people.nudges import Nudge, NudgeKind
from core.worker.direction import isolated

SHOWN = 40
"""Characters of what was found that the advice repeats."""


def no_health(t: Language) -> str:
    """Return the line on health that stands under every field for free text."""
    return t.text("Nothing about health. Write behaviour, agreements, their own words.")


def no_names(t: Language) -> str:
    """Return that line for a text about oneself, in which others have no name."""
    return t.text("No names, and nothing about health.")


def no_health_of_yours(w: Words) -> str:
    """Return the line on health under a field that a worker reads."""
    return w.text("Leave out anything about your health.")


def advice_for_worker(nudge: Nudge, text: str, w: Words) -> str:
    """Return what was found in a text, and to leave it out, for a worker who reads along."""
    found = isolated(text[nudge.start : nudge.end][:SHOWN], in_rtl=w.is_rtl)
    is_health = nudge.kind is NudgeKind.HEALTH
    reason = no_health_of_yours(w) if is_health else w.text("Leave this out: nobody needs it here.")
    return f"“{found}”. {reason}"


def advice(nudge: Nudge, text: str, t: Language) -> str:
    """Return what was found in a text, and what to do instead."""
    return advice_on(nudge.kind, t, text[nudge.start : nudge.end][:SHOWN])


def advice_on(kind: NudgeKind, t: Language, words_found: str) -> str:
    """Return the advice on a finding of this kind, which repeats these words."""
    return f"“{words_found}”. {_reason(kind, t)}"


def _reason(kind: NudgeKind, t: Language) -> str:
    return {
        NudgeKind.HEALTH: t.text(
            "Is that about health? Leave it out. Write what you see, or what you agreed."
        ),
        NudgeKind.SENSITIVE: t.text(
            "That may be very private. Leave it out, unless the work cannot do without."
        ),
        NudgeKind.SURNAME: t.text(
            "Is that a surname? You can do without: a first name or initials is enough."
        ),
        NudgeKind.BIRTH_DATE: t.text("This looks like a date of birth. Leave it out: nobody needs it here."),
        NudgeKind.CITIZEN_NUMBER: t.text(
            "This looks like a citizen service number. Leave it out: nobody needs it here."
        ),
        NudgeKind.PHONE: t.text("This looks like a phone number. Keep it in your contacts, not here."),
        NudgeKind.EMAIL: t.text("This looks like a mail address. Keep it in your contacts, not here."),
        NudgeKind.ADDRESS: t.text("This looks like a home address. Leave it out: nobody needs it here."),
    }[kind]
