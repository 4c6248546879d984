"""People in words: where someone works, and the symbol beside a name."""

from datetime import date

from core.language import Language
from core.people.records.place import Place, Work
from mobile.wording.newer_version import Labels, newer_version_label


def work_names(t: Language) -> dict[Work, str]:
    """Return the names of the ways to work."""
    return Labels(
        {
            Work.OWN: t.text("On our own floor"),
            Work.SECONDED: t.text("Seconded to a company"),
            Work.TRACK: t.text("On a learn-work track"),
        },
        newer_version_label(t),
    )


def placement_line(place: Place, today: date, t: Language) -> str:
    """Return where someone works and until when; "" for the own floor without a department."""
    if place.work is Work.OWN:
        return place.where
    line = place.where or work_names(t)[place.work]
    if place.end is None:
        return line
    return t.text("{place}, until {day}", place=line, day=t.relative_day(place.end, today))


def symbol_names(t: Language) -> dict[str, str]:
    """Return the names of the symbols, for screen readers; "" is the first letter."""
    return {
        "": t.text("First letter"),
        "leaf": t.text("Leaf"),
        "star": t.text("Star"),
        "wave": t.text("Wave"),
        "sun": t.text("Sun"),
        "key": t.text("Key"),
        "boat": t.text("Boat"),
        "tree": t.text("Tree"),
        "bell": t.text("Bell"),
        "moon": t.text("Moon"),
        "flag": t.text("Flag"),
        "anchor": t.text("Anchor"),
        "cloud": t.text("Cloud"),
    }
