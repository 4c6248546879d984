"""A dated note about a person: behaviour, agreements, own words. Who changed it when stays with it."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from core.people.records.codec import INLINE, OMITTED, Rest, StoredOfPerson, called
from core.people.records.details import NO_DETAILS, Details
from core.people.records.standing import Standing
from core.people.records.text_rules import check_ids, fitting, fitting_or_empty

TEXT_LIMIT = 10_000


@dataclass(frozen=True)
class Origin:
    """Where a note comes from that holds the words of a backup or of another window, beside other ones.

    `of` is the id of the record that read so in the backup made on `day`; `state` is that of a goal or an
    agreement there. With `is_window` it read so on that day in another window of the app.
    """

    of: str
    day: date
    state: Standing | None = None
    is_window: bool = field(default=False, metadata=called("window") | OMITTED)
    rest: Rest = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Note(StoredOfPerson):
    """One note; `day` is the day it is about, `written` and `changed` are aware moments.

    `is_corrected` says that the last change was made because the worker asked for it. A note with signs may
    do without a text.
    """

    id: str
    person: str
    goal: str | None
    day: date
    text: str
    written: datetime
    changed: datetime | None = None
    origin: Origin | None = field(default=None, metadata=OMITTED)
    details: Details = field(default=NO_DETAILS, metadata=INLINE)
    is_corrected: bool = field(default=False, metadata=called("corrected") | OMITTED)
    rest: Rest = field(default_factory=dict, hash=False)

    def fitted(self, limit: int = TEXT_LIMIT) -> "Note":
        """Return the note as it is stored. Raise TextEmpty, TextTooLong or TooMany."""
        fit = fitting_or_empty if self.details.signs else fitting
        check_ids(self.person, self.goal, self.origin.of if self.origin else None)
        return replace(self, text=fit(self.text, limit), details=self.details.fitted())


def in_pieces(text: str) -> list[str]:
    """Cut a text into pieces that each fit in a note, at the end of a line where there is one."""
    pieces = []
    while len(text) > TEXT_LIMIT:
        end = text.rfind("\n", 1, TEXT_LIMIT + 1)
        end = TEXT_LIMIT if end < 0 else end
        pieces.append(text[:end])
        text = text[end:]
    return list(filter(None, (fitting_or_empty(piece, TEXT_LIMIT) for piece in (*pieces, text))))


def newest_first(notes: list[Note]) -> list[Note]:
    """Order notes by the day they are about, and within a day by when they were written."""
    return sorted(notes, key=lambda note: (note.day, note.written), reverse=True)
