"""Whose day is it at half past midnight, in summer, read in winter: always the day where it was written."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone
from functools import wraps

import pytest

from mobile.main import _now
from mobile.wording.backups import backup_age, made_on
from tests.core.people.setting import add_person
from tests.mobile.app_driver import ENGLISH, AppDriver
from tests.mobile.setting import Phone, Setting

pytestmark = pytest.mark.usefixtures("zone")

HALF_PAST_MIDNIGHT = (2026, 7, 15, 0, 30)
IN_WINTER = (2026, 12, 15, 12)


def on_the_wall(*numbers):
    """The aware moment at which a clock on the wall here shows this."""
    return datetime(*numbers).astimezone()


def there(hours):
    """Half past midnight in a zone so many hours from UTC."""
    return datetime(*HALF_PAST_MIDNIGHT, tzinfo=timezone(timedelta(hours=hours)))


def story(moment):
    """Run a test with an open app in English, and a clock in a list that stands at `moment`."""

    def of(tell):
        @wraps(tell)
        def run():
            async def steps():
                clock = [moment()]
                setting = Setting(Phone(ENGLISH), now=lambda: clock[0])
                await setting.opened()
                await tell(setting, clock)

            asyncio.run(steps())

        del run.__wrapped__  # pytest would ask for what the story gets
        return run

    return of


def test_the_clock_of_the_app_is_the_one_on_the_wall():
    assert abs(_now() - datetime.now(UTC)) < timedelta(seconds=10)
    assert _now().utcoffset() == on_the_wall(*_now().timetuple()[:5]).utcoffset()


@story(lambda: on_the_wall(*HALF_PAST_MIDNIGHT))
async def test_a_new_note_is_about_the_day_on_the_wall(setting, clock):
    driver = AppDriver(setting)
    person = await add_person(setting.app.book, "Test Teun")
    await driver.open(f"/mensen/{person.id}/notitie/nieuw")
    await driver.tap("Add more")
    assert (clock[0].day, "Today, Jul 15, 2026" in driver.words()) == (15, True)


@story(lambda: on_the_wall(*HALF_PAST_MIDNIGHT))
async def test_the_access_sheet_names_the_day_on_which_it_was_written(setting, clock):
    driver = AppDriver(setting)
    person = await add_person(setting.app.book, "Test Teun")
    clock[0] = on_the_wall(*IN_WINTER)
    await driver.open(f"/mensen/{person.id}/inzage")
    assert "Jul 15, 2026" in " ".join(driver.words())


@story(lambda: there(14))
async def test_the_access_sheet_names_the_day_of_there_after_a_journey(setting, clock):
    driver = AppDriver(setting)
    person = await add_person(setting.app.book, "Test Teun")
    clock[0] = on_the_wall(*IN_WINTER)
    await driver.open(f"/mensen/{person.id}/inzage")
    assert "Jul 15, 2026" in " ".join(driver.words())


@story(lambda: on_the_wall(*HALF_PAST_MIDNIGHT))
async def test_a_copy_grows_older_by_days_of_the_calendar(setting, clock):
    app = setting.app
    await app.book.backups.mark_saved(app.now(), 0, is_whole=True)
    ages = []
    for moment in (HALF_PAST_MIDNIGHT, (2026, 7, 15, 23, 59), (2026, 7, 16, 0, 1), IN_WINTER):
        clock[0] = on_the_wall(*moment)
        ages.append(backup_age(app.book, app.now(), app.language))
    assert ages == [
        "Your last copy is from today.",
        "Your last copy is from today.",
        "Your last copy is 1 day old.",
        "Your last copy is 153 days old.",
    ]


@pytest.mark.parametrize("hours", [-10, 0, 2, 14])
def test_a_file_is_of_the_day_on_which_it_was_made_there(hours):
    setting = Setting(Phone(ENGLISH))
    assert made_on(there(hours), setting.app.language) == "Made on Wednesday, July 15, 2026"
