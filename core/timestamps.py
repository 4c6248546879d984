"""Days and moments as texts in documents (ISO 8601)."""

from datetime import date, datetime
from typing import Any

YEARS = range(1970, 2200)
"""When anything can be from; far outside, moments cannot be converted to other time zones."""


def read_timestamp(text: Any) -> datetime:  # noqa: ANN401 - what a document may have
    """Return a moment with its UTC offset. Raise TypeError or ValueError for what is none."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or moment.year not in YEARS:
        raise ValueError(text)
    return moment


def read_day(text: Any) -> date:  # noqa: ANN401 - what a document may have
    """Return a day. Raise TypeError or ValueError for what is none."""
    day = date.fromisoformat(text)
    if day.year not in YEARS:
        raise ValueError(text)
    return day
