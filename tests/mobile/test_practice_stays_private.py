"""No screen about people and no paper for them shows what the user practises."""

import pytest

from tests.core.people.test_practice_stays_private import PLANTED, practise, someone
from tests.mobile.app_driver import walk

SCREENS = (
    "/mensen",
    "/mensen/aandacht",
    "/mensen/groep",
    "/mensen/opruimen",
    "/mensen/zoeken",
    "{person}",
    "{person}/tijdlijn",
    "{person}/inzage",
    "{person}/overdracht",
    "{person}/notitie/nieuw",
)


@pytest.mark.parametrize("address", SCREENS)
def test_a_screen_about_people_shows_nothing_of_it_and_offers_no_draft_of_it(address):
    async def steps(app, driver):
        person = await someone(app.book)
        await practise(app.book)
        await driver.open(address.format(person=f"/mensen/{person.id}"))
        assert PLANTED not in str(driver.words())
        own = int(address in ("{person}", "{person}/notitie/nieuw"))
        assert sum(word in ("Write on", "Throw this draft away") for word in driver.words()) == own

    walk(steps)
