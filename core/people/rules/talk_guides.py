"""The guides that rules know, by the id of their file in core/talks/guides/, which no rule reads."""

from core.people.records.details import Talk
from core.people.records.note import Note
from core.people.rules.last_talks import is_talk

FIVE_MINUTES = "g03-vijf-minuten"
STAY = "g04-blijfgesprek"
QUARTER = "g05-kwartaalgesprek"
PROGRESS = "g06-progressiegesprek"

TALK_OF_GUIDE = {QUARTER: Talk.QUARTER}
"""The kind of talk that a guide is for; other guides fit any kind."""
STAY_CARD = "b01-blijfvragen"
"""The card with the questions of the stay talk."""


def is_about_staying(note: Note) -> bool:
    """Return whether a note is about a talk that asked about staying, as a stay or a quarter talk does."""
    details = note.details
    return is_talk(note) and (
        details.guide == STAY or details.card == STAY_CARD or details.talk is Talk.QUARTER
    )
