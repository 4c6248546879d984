"""Where someone works, in words."""

from core.language import Language
from core.people.records.place import Place, Work
from core.people.rules.workplaces import Workplace
from mobile.widgets.named import Named, newer


def works(t: Language) -> dict[Work, str]:
    """Name the ways to work."""
    return Named(
        {
            Work.OWN: t.text("On our own floor"),
            Work.SECONDED: t.text("Seconded to a company"),
            Work.TRACK: t.text("On a learn-work track"),
        },
        newer(t),
    )


def workplace_name(place: Workplace, t: Language) -> str:
    """Name a group of people who work in one place."""
    return place.where or works(t)[place.work]


def place_line(place: Place, t: Language) -> str:
    """Say in a line where someone works, and until when; nothing of one's own floor without a department."""
    if place.work is Work.OWN:
        return place.where
    line = place.where or works(t)[place.work]
    return t.text("{place}, until {day}", place=line, day=t.date(place.end)) if place.end else line


def line_under(workplace: Workplace, place: Place, t: Language) -> str:
    """Say in a line what the heading of a workplace does not say yet of someone's place."""
    if place.work is Work.SECONDED and place.where and workplace.where:
        return t.text("Until {day}", day=t.date(place.end)) if place.end else ""
    return place_line(place, t)
