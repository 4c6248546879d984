"""The languages that workers are offered: each with its own name, its direction and its digits.

They are the languages that coaches in the Netherlands meet most, and for which there is a catalogue.
"""

from dataclasses import dataclass

_LATIN = "0123456789"
_PERSIAN = "۰۱۲۳۴۵۶۷۸۹"


@dataclass(frozen=True, slots=True)
class Offered:
    """A language: its code, its name in itself, and how it is written.

    The digits are those of its default numbering system in CLDR. For Arabic as such these are the Latin ones,
    as in Morocco and on every clock, form and pay slip in the Netherlands; Syria and Iraq have others. For
    Persian they are its own, in Iran and in Afghanistan alike.
    """

    code: str
    own_name: str
    is_rtl: bool = False
    digits: str = _LATIN


OFFERED = {
    one.code: one
    for one in (
        Offered("nl", "Nederlands"),
        Offered("en", "English"),
        Offered("ar", "العربية", is_rtl=True),
        Offered("de", "Deutsch"),
        Offered("es", "Español"),
        # one language with two names: in Afghanistan it is called Dari
        Offered("fa", "فارسی / دری", is_rtl=True, digits=_PERSIAN),
        Offered("fr", "Français"),
        Offered("pl", "Polski"),
        Offered("ro", "Română"),
        Offered("so", "Soomaali"),
        Offered("ti", "ትግርኛ"),
        Offered("tr", "Türkçe"),
        Offered("uk", "Українська"),
    )
}
"""All languages by code: those of the app first, as nobody has to check them, and the rest by code."""
