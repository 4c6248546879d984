"""The sentences about a passkey."""

from datetime import date, datetime

from core.language import Language


def passkey_costs(t: Language) -> tuple[str, str]:
    """Return what opening with a finger is, and what it costs."""
    return (
        t.text(
            "Your phone asks for your finger, your face or its code, as when you unlock the phone itself."
        ),
        t.text(
            "Whoever can unlock this phone can then read your notes, "
            "and the maker of your phone may keep the key in your account."
        ),
    )


def passkey_stays(t: Language) -> str:
    """Return what does not end with another passphrase."""
    return t.text(
        "Another passphrase changes nothing here. Remove the key when your finger must open no more."
    )


def passkey_line(made: datetime, used: datetime | None, today: date, t: Language) -> str:
    """Return when it was made, and when it was used last."""
    line = t.text("Made {day}.", day=t.relative_day(made.date(), today))
    if used is None:
        return line
    last = t.text("Last used {day}.", day=t.relative_day(used.date(), today))
    return f"{line} {last}"
