"""The calendar file as icalendar reads it, which is written by others from the same standard."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from core.people.records.text_rules import fitting_line
from core.people.rules.calendar_file import SUMMARY_LIMIT, ics
from tests.core.people.test_calendar_file import entries
from tests.core.people.test_records import moments


@given(st.lists(entries, max_size=5), moments)
def test_icalendar_reads_back_every_entry_as_a_whole_day_with_one_alarm(some, now):
    calendar = Calendar.from_ical(ics(some, now))
    back = [
        (str(event["UID"]), event.decoded("DTSTART"), event.decoded("DTEND"), str(event["SUMMARY"]))
        for event in calendar.events
    ]
    summaries = [fitting_line(one.summary, SUMMARY_LIMIT) for one in some]
    assert back == [
        (one.uid, one.day, one.day + timedelta(days=1), summary)
        for one, summary in zip(some, summaries, strict=True)
    ]
    alarms = [(alarm.decoded("TRIGGER"), str(alarm["DESCRIPTION"])) for alarm in calendar.walk("VALARM")]
    assert alarms == [(timedelta(hours=9), summary) for summary in summaries]
    assert calendar.errors == []
    assert all(event.errors == [] for event in calendar.events)
