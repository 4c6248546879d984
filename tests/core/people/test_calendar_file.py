"""Agreements as a calendar file, read back by a reader that is as strict as the standard (RFC 5545)."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import TextEmpty, TextTooLong
from core.people.records.text_rules import fitting_line
from core.people.rules.calendar_file import SUMMARY_LIMIT, CalendarEntry, ics
from tests.core.people.test_records import days, moments

pytestmark = pytest.mark.usefixtures("zone")

NOW = datetime(2026, 11, 21, 9, 5, 7, tzinfo=UTC)
_LINE = re.compile(r"([A-Z][A-Z-]*)((?:;[A-Z-]+=[^;:\x00-\x1f]+)*):([^\x00-\x08\x0a-\x1f\x7f]*)")
_UNESCAPED = re.compile(r"\\(.)")


def _can_be_kept(text):
    try:
        return bool(fitting_line(text, SUMMARY_LIMIT))
    except (TextEmpty, TextTooLong):
        return False


texts = st.text(min_size=1, max_size=400).filter(_can_be_kept)
uids = st.text("0123456789abcdef", min_size=32, max_size=32)
entries = st.builds(CalendarEntry, uids, days, texts)


def unfolded(file):
    """Give the whole lines of a file, after checking how they are cut."""
    assert file.endswith("\r\n")
    parts = file[:-2].split("\r\n")
    assert all("\r" not in part and "\n" not in part for part in parts)
    assert all(len(part.encode()) <= 75 for part in parts)
    lines = []
    for part in parts:
        if part.startswith(" "):
            lines[-1] += part[1:]
        else:
            lines.append(part)
    return lines


def read(file):
    """Give the calendar as nested pairs: a name with its value, or a component with its own pairs."""
    stack = [("", [])]
    for line in unfolded(file):
        match = _LINE.fullmatch(line)
        assert match, line
        name, parameters, value = match.groups()
        if name == "BEGIN":
            stack.append((value, []))
        elif name == "END":
            component = stack.pop()
            assert component[0] == value
            stack[-1][1].append(component)
        else:
            stack[-1][1].append((name + parameters, value))
    ((_, ((_, calendar),)),) = stack
    return calendar


def plain(value):
    assert re.fullmatch(r"(?:[^\\;,]|\\[\\;,nN])*", value)
    return _UNESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def events(file):
    return [dict(pairs) for name, pairs in read(file) if name == "VEVENT"]


@given(st.lists(entries, max_size=5), moments)
def test_every_entry_comes_back_as_it_was_from_a_strict_reader(some, now):
    file = ics(some, now)
    back = [
        (
            event["UID"],
            datetime.strptime(event["DTSTART;VALUE=DATE"], "%Y%m%d").replace(tzinfo=UTC).date(),
            plain(event["SUMMARY"]),
        )
        for event in events(file)
    ]
    assert back == [(one.uid, one.day, fitting_line(one.summary, SUMMARY_LIMIT)) for one in some]


@given(entries)
def test_nothing_is_said_but_what_the_entry_says(entry):
    (event,) = events(ics([entry], NOW))
    alarm = dict(event.pop("VALARM"))
    assert alarm == {"ACTION": "DISPLAY", "TRIGGER": "PT9H", "DESCRIPTION": event["SUMMARY"]}
    assert set(event) == {
        *("UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "TRANSP"),
    }


@given(days)
def test_an_entry_lasts_one_whole_day_also_at_the_end_of_a_month_and_when_the_clock_changes(day):
    (event,) = events(ics([CalendarEntry("u", day, "Afspraak")], NOW))
    assert event["DTEND;VALUE=DATE"] == (day + timedelta(days=1)).strftime("%Y%m%d")


@pytest.mark.parametrize("hours", [-11, 0, 2, 14])
def test_when_it_was_made_is_told_in_universal_time(hours):
    there = NOW.astimezone(timezone(timedelta(hours=hours)))
    (event,) = events(ics([CalendarEntry("u", NOW.date(), "Afspraak")], there))
    assert event["DTSTAMP"] == "20261121T090507Z"


def test_a_calendar_names_its_version_and_who_made_it():
    pairs = read(ics([], NOW))
    assert pairs == [("VERSION", "2.0"), ("PRODID", "-//Goudklompje//Goudklompje//EN")]


@pytest.mark.parametrize(
    ("summary", "line"),
    [
        ("Vragen; bij de balie, morgen", r"SUMMARY:Vragen\; bij de balie\, morgen"),
        ("een \\ streep", r"SUMMARY:een \\ streep"),
        ("twee\nregels\ten meer ", "SUMMARY:twee regels en meer"),
    ],
)
def test_marks_with_a_meaning_are_written_as_the_standard_says(summary, line):
    assert line in unfolded(ics([CalendarEntry("u", date(2026, 12, 3), summary)], NOW))


def test_a_long_line_is_never_cut_inside_a_character():
    file = ics([CalendarEntry("u", date(2026, 12, 3), "é👍🏽" * 60)], NOW)
    (event,) = events(file)
    assert plain(event["SUMMARY"]) == "é👍🏽" * 60


@pytest.mark.parametrize(("summary", "error"), [(" \n", TextEmpty), ("x" * 2_001, TextTooLong)])
def test_an_entry_that_says_nothing_or_too_much_is_refused(summary, error):
    with pytest.raises(error):
        ics([CalendarEntry("u", date(2026, 12, 3), summary)], NOW)
