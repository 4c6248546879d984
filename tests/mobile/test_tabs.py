"""The tabs at the foot: four beside each other, of which one can be hidden."""

import asyncio
from dataclasses import replace

import flet as ft
import pytest

from mobile.widgets.tab_bar import TABS
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS


def bar(driver):
    """The bar at the foot of the screen."""
    (found,) = [one for one in driver._controls() if isinstance(one, ft.NavigationBar)]
    return found


def words(driver):
    """The words of the tabs."""
    return [one.label for one in bar(driver).destinations]


async def tap_tab(driver, place):
    """Tap the tab at this place, and return where that leads."""
    found = bar(driver)
    driver._session.apply_patch(found._i, {"selected_index": place})
    await driver._session.dispatch_event(found._i, "change", place)
    await asyncio.sleep(SETTLE_SECONDS)
    return driver.went_to


@pytest.mark.parametrize(
    ("shows_practice", "shown"),
    [(True, ["Cards", "People", "Talks", "Me"]), (False, ["Cards", "People", "Talks"])],
)
def test_the_place_to_practise_is_in_the_bar_unless_someone_hid_it(shows_practice, shown):
    async def steps(app, driver):
        await app.preferences.choose(replace(app.settings, shows_practice=shows_practice))
        for place, tab in enumerate(TABS[: len(shown)]):
            await driver.open(tab)
            assert words(driver) == shown
            assert bar(driver).selected_index == place

    walk(steps)


def test_who_stands_at_the_place_to_practise_sees_it_in_the_bar_although_it_is_hidden():
    async def steps(app, driver):
        await app.preferences.choose(replace(app.settings, shows_practice=False))
        await driver.open("/ik")
        assert words(driver) == ["Cards", "People", "Talks", "Me"]
        assert bar(driver).selected_index == 3
        await driver.open("/gesprek")
        assert words(driver) == ["Cards", "People", "Talks"]

    walk(steps)


@pytest.mark.parametrize("shows_practice", [True, False])
def test_each_tab_leads_to_its_place(shows_practice):
    async def steps(app, driver):
        await app.preferences.choose(replace(app.settings, shows_practice=shows_practice))
        await driver.open("/gesprek")
        many = len(words(driver))
        assert [await tap_tab(driver, place) for place in range(many)] == list(TABS[:many])

    walk(steps)
