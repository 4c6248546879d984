"""The title of the window: one for each screen, and nothing in it of the notes."""

import asyncio
from dataclasses import replace

import pytest

from core.language import LANGUAGES
from mobile.app import open_routes
from mobile.wording.screen_titles import APP_NAME, screen_title
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import Phone, Setting

NAME = "Test Teun"
CONTENT = {
    ":card": "t07-goudklompjes",
    ":situation": "te-laat",
    ":section": "techniques",
    ":moment": "nu-stoppen",
    ":list": "t14c-slotvragen",
    ":leaflet": "verzuim",
    ":guide": "g02-aanspreken",
    ":source": "003",
}
"""What the ids in an address that lead to content are, for one address of each kind."""


def routes(tree, above=""):
    """Yield the pattern of each route below these, and the name of the screen at it."""
    for route in tree:
        pattern = f"{above}/{route.path.strip('/')}".rstrip("/")
        yield pattern or "/", route.component.__name__
        yield from routes(route.children or [], pattern)


def filled(pattern):
    """An address of this pattern, with a name in place of each id that leads to no content."""
    return "/".join(CONTENT.get(step, NAME) if step.startswith(":") else step for step in pattern.split("/"))


def app_in(language):
    return Setting(Phone({"language": language})).app.state


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_screen_has_a_title_of_its_own_which_ends_in_the_name_of_the_app(language):
    app = app_in(language)
    screens = {}
    for pattern, screen in routes(open_routes()):
        screens.setdefault(screen_title(filled(pattern), app), set()).add(screen)
    assert [title for title, those in screens.items() if len(those) > 1] == []
    assert all(title.endswith(f" · {APP_NAME}") for title in screens)


def test_no_title_repeats_an_id_of_the_address():
    app = app_in("nl")
    assert [one for one, _ in routes(open_routes()) if NAME in screen_title(filled(one), app)] == []


@pytest.mark.parametrize("step", [one for one in CONTENT if one != ":section"])
def test_a_title_says_which_content_is_shown(step):
    app = app_in("nl")
    for pattern, _ in routes(open_routes()):
        if pattern.endswith(f"/{step}") and not pattern.startswith("/mensen"):
            gone = filled(pattern).replace(CONTENT[step], "weg")
            assert screen_title(filled(pattern), app) != screen_title(gone, app)


def test_the_window_has_the_title_of_the_screen_in_sight_in_the_language_of_the_app():
    async def steps(app, driver):
        person = await add_person(app.book, NAME)
        await driver.open("/mensen")
        assert driver.page.title == f"People · {APP_NAME}"
        await driver.open(f"/mensen/{person.id}")
        assert driver.page.title == f"Person · {APP_NAME}"
        await driver.open("/mensen")
        assert driver.page.title == f"People · {APP_NAME}"
        await app.preferences.choose(replace(app.settings, language="nl"))
        await asyncio.sleep(SETTLE_SECONDS)
        assert driver.page.title == f"Mensen · {APP_NAME}"

    walk(steps)


@pytest.mark.parametrize("route", ["/mensen", "/mensen/iemand", "/ik", "/instellingen/veiligheid"])
def test_the_window_says_that_the_notes_are_locked_where_the_lock_is_in_sight(route):
    async def steps(app, driver):
        await driver.open(route)
        await app.access.lock()
        await asyncio.sleep(SETTLE_SECONDS)
        assert driver.page.title == f"Your notes are locked · {APP_NAME}"
        await driver.open("/gesprek")
        assert driver.page.title == f"Guides of talks · {APP_NAME}"

    walk(steps)
