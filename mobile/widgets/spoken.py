"""When one last spoke with someone, in words."""

from datetime import date

from core.language import Language


def spoken_on(last: date | None, t: Language) -> str:
    """Say it calmly: a day, never a mark."""
    return t.text("Last talk: {day}", day=t.date(last)) if last else t.text("No talk written down yet")
