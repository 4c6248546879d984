"""The zones in which tests about days and moments run, among them the first on earth to begin a day.

The rules, such as "CET-1CEST,M3.5.0,M10.5.0/3", are those of POSIX, so that no database of zones is needed:
the offset of winter, that of summer, and the two Sundays on which the clock changes.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

ZONES = {
    "Europe/Amsterdam": "CET-1CEST,M3.5.0,M10.5.0/3",
    "Europe/London": "GMT0BST,M3.5.0/1,M10.5.0",
    "America/New_York": "EST5EDT,M3.2.0,M11.1.0",
    "Pacific/Auckland": "NZST-12NZDT,M9.5.0,M4.1.0/3",
    "Pacific/Kiritimati": "<+14>-14",
}

TURNS = (
    date(2026, 3, 29),  # clocks change in Europe
    date(2026, 10, 25),
    date(2027, 3, 14),  # in America
    date(2026, 11, 1),
    date(2027, 4, 4),  # in New Zealand
    date(2026, 9, 27),
    date(2026, 7, 15),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2028, 2, 29),
)
"""Days that are easy to miss: with a change of the clock, in summer, around new year, and a leap day."""


@contextmanager
def clock_in(zone: str) -> Iterator[None]:
    """Set the clock of this process to a zone, and back."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = ZONES[zone]
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


@pytest.fixture(params=ZONES, scope="module")
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """Run the tests of a module in each zone, one after another.

    The browser's Python keeps the zone it was started in, and runs them in that one alone.
    """
    if hasattr(time, "tzset"):
        with clock_in(request.param):
            yield request.param
    elif request.param == next(iter(ZONES)):
        yield "the device's own"
    else:
        pytest.skip("there is no other zone than the device's own")
