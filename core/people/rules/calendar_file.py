"""Agreements as a file for any calendar (RFC 5545): whole days, with an alarm at nine in the morning.

What an entry says is the caller's choice; nothing is added to it, so no name gets in by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from core.people.records.text_rules import fitting_line

SUMMARY_LIMIT = 2_000
_FOLD = 75  # octets in a line, without its end
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})


@dataclass(frozen=True)
class CalendarEntry:
    """One day in a calendar. `uid` is random; a calendar recognises the entry by it."""

    uid: str
    day: date
    summary: str


def ics(entries: Iterable[CalendarEntry], now: datetime) -> str:
    """Return the text of the file, made at the aware moment `now`; its line ends are CRLF.

    Raises TextEmpty or TextTooLong for a summary that says nothing or too much.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Goudklompje//Goudklompje//EN"]
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for entry in entries:
        lines += _event(entry, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(entry: CalendarEntry, stamp: str) -> list[str]:
    summary = fitting_line(entry.summary, SUMMARY_LIMIT).translate(_ESCAPED)
    return [
        "BEGIN:VEVENT",
        f"UID:{fitting_line(entry.uid, SUMMARY_LIMIT).translate(_ESCAPED)}",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{_compact(entry.day)}",
        f"DTEND;VALUE=DATE:{_compact(entry.day + timedelta(days=1))}",
        f"SUMMARY:{summary}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT9H",
        f"DESCRIPTION:{summary}",
        "END:VALARM",
        "END:VEVENT",
    ]


def _compact(day: date) -> str:
    return day.isoformat().replace("-", "")


def _folded(line: str) -> Iterator[str]:
    """Cut a line where it gets too long, between characters; every next part begins with a space."""
    part, size = "", 0
    for mark in line:
        octets = len(mark.encode())
        if size + octets > _FOLD:
            yield part
            part, size = " ", 1
        part, size = part + mark, size + octets
    yield part
