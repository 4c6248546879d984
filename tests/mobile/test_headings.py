"""The headings of each screen, and where a screen reader arrives when a screen or a step of it comes."""

import asyncio

import flet as ft
import pytest

from mobile.app import LOCKED, open_routes
from mobile.widgets import arrival
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import PASSPHRASE
from tests.mobile.test_every_form import someone
from tests.mobile.test_screen_titles import CONTENT, routes

IN_ADDRESSES = {
    **CONTENT,
    ":set": "waterlijn",
    ":item": "onder-1",
    ":scene": "samenvatten-mangel",
    ":part": "vooruitgang",
    ":rung": "long",
    ":look": "scale",
    ":rest*": "nergens",
    ":letter": "weg",
}


def address(pattern, ids):
    """The address of this pattern with these ids; the parts of a plan and of the mirror differ."""
    names = {**IN_ADDRESSES, **{f":{name}": one for name, one in ids.items()}}
    if pattern.startswith("/mensen/groep"):
        names[":note"] = ids["group"]
    if "/plan/" in pattern:
        names[":part"] = "als-dan"
    return "/".join(names.get(step, step) for step in pattern.split("/"))


def headings(driver):
    """The levels of the headings of the screen, from its bar down."""
    view = driver._views()[-1]
    bar = [] if view.appbar is None else driver.within(view.appbar)
    return [one.heading_level for one in (*bar, *driver.within(view.controls)) if is_heading(one)]


def is_heading(control):
    return isinstance(control, ft.Semantics) and bool(control.heading_level)


def arrived_at(driver):
    """What is said of where the focus goes on the screen."""
    return [
        one.label or next(inside.value for inside in driver.within(one) if isinstance(inside, ft.Text))
        for one in driver._controls()
        if getattr(one, "focused", False)
    ]


async def on_every_screen(app, driver, look):
    """Open every screen there is while the notes are open; gives the ids and what `look` finds by route."""
    person, ids = await someone(app)
    ids["person"] = person.id
    found = {}
    for pattern, _ in routes(open_routes()):
        await driver.open(address(pattern, ids))
        found[pattern] = look(driver)
    return ids, found


def test_each_screen_begins_with_its_one_heading_of_the_first_level():
    async def steps(app, driver):
        ids, found = await on_every_screen(app, driver, headings)
        await app.access.lock()
        for pattern, _ in routes(LOCKED):
            await driver.open(address(pattern, ids))
            found[f"locked {pattern}"] = headings(driver)
        return {one: levels for one, levels in found.items() if levels[:1] != [1] or levels.count(1) > 1}

    assert walk(steps) == {}


def test_a_screen_reader_arrives_at_one_title_on_each_screen():
    async def steps(app, driver):
        _, found = await on_every_screen(app, driver, arrived_at)
        return {one: titles for one, titles in found.items() if len(titles) != 1}

    assert walk(steps) == {}


def test_the_focus_goes_to_a_title_once_and_does_not_come_back_with_the_screen(monkeypatch):
    monkeypatch.setattr(arrival, "ARRIVED_SECONDS", 4 * SETTLE_SECONDS)

    async def steps(_app, driver):
        await driver.open("/balans")
        assert arrived_at(driver) == ["Balance map"]
        await asyncio.sleep(8 * SETTLE_SECONDS)
        assert arrived_at(driver) == []

    walk(steps)


@pytest.mark.parametrize("address", ["/mensen", "/ik", "/instellingen/veiligheid"])
def test_a_lock_and_an_unlocking_lead_to_the_title_of_what_comes(address):
    async def steps(app, driver):
        await driver.open(address)
        (title,) = arrived_at(driver)
        await app.access.lock()
        await asyncio.sleep(SETTLE_SECONDS)
        assert arrived_at(driver) == ["Your notes are locked"]
        await app.access.unlock(PASSPHRASE)
        await asyncio.sleep(SETTLE_SECONDS)
        assert arrived_at(driver) == [title]

    walk(steps)
