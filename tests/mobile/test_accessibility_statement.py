"""The statement of accessibility in the app: the same as on the page, and found from the settings."""

import pytest

from mobile.wording.accessibility import accessibility_statement
from tests.mobile.app_driver import walk


@pytest.mark.parametrize("is_locked", [False, True])
def test_the_settings_lead_to_the_statement_with_every_line_in_order(is_locked):
    async def steps(app, driver):
        if is_locked:
            await app.access.lock()
        await driver.open("/instellingen")
        await driver.tap("Accessibility")
        words = driver.words()
        parts = accessibility_statement(app.state.language)
        lines = [line for part in parts for line in (part.heading, *part.lines) if line]
        places = [words.index(line) for line in lines]
        assert len(lines) > 10
        assert places == sorted(places)

    walk(steps)
