"""A day in a form: what the calendar showed, what was tapped, or what was typed."""

from datetime import UTC, datetime

import flet as ft
import pytest

from tests.mobile.hand import walk
from tests.zones import TURNS


async def choose_in_calendar(hand, button, day):
    """Open the calendar and choose a day, as Flet's client hands it over: the local midnight, in UTC."""
    await hand.tap(button)
    calendar = next(one for one in hand.page._dialogs.controls if isinstance(one, ft.DatePicker))
    midnight = datetime(day.year, day.month, day.day).astimezone(UTC)
    await hand.choose(calendar, midnight)


@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize("day", TURNS)
def test_the_day_chosen_in_the_calendar_is_the_day_it_showed(day):
    async def steps(app, hand):
        person = await app.book.add_person("Test Teun")
        await hand.open(f"/mensen/{person.id}/afspraak/nieuw")
        await choose_in_calendar(hand, "Choose a day", day)
        assert app.language.date_long(day) in hand.words()

    walk(steps)
