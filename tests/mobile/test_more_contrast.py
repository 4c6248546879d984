"""Who asks the system for more contrast gets it in the app, also when the app is open already."""

import asyncio

from mobile.app import follow_contrast
from mobile.theme import DARK, LIGHT, with_contrast
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import Phone


def edges(driver):
    """The colours of the edges, light and dark."""
    page = driver.page
    return [one.color_scheme.outline_variant for one in (page.theme, page.dark_theme)]


def test_the_app_follows_the_system_to_more_contrast_and_back():
    async def steps(app, driver):
        phone = Phone()
        follow_contrast(phone, app.state)
        await driver.open("/")
        assert edges(driver) == [LIGHT.edge, DARK.edge]
        phone.on_contrast(True)
        await asyncio.sleep(SETTLE_SECONDS)
        assert edges(driver) == [with_contrast(one).edge for one in (LIGHT, DARK)]
        phone.on_contrast(False)
        await asyncio.sleep(SETTLE_SECONDS)
        assert edges(driver) == [LIGHT.edge, DARK.edge]

    walk(steps)
