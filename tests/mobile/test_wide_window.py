"""A wide window: a rail with the places, the list of a place, and beside it what was opened from that."""

import asyncio
from dataclasses import replace

import flet as ft
import pytest

from core.people.records.agreement import Assignee
from core.people.records.goal import Rung
from mobile.app import LOCKED, follow_size, open_routes
from mobile.routing import ROOTS, ScreenRoute
from mobile.screens.people import scale_views
from mobile.screens.people.scale_layout import step_layout
from mobile.theme import (
    GAP_LARGE,
    LINE_WIDTH,
    LIST_WIDTH,
    MARGIN,
    RAIL_WIDTH,
    SHARED_WIDTH,
    TOUCH,
    WIDE_LIST,
    type_sizes,
)
from mobile.widgets.frame import framed
from mobile.width import Width, width_of
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS, _walk
from tests.mobile.setting import PASSPHRASE
from tests.mobile.type_width import type_width

SMALL = ft.TextThemeStyle.BODY_SMALL
DESK, TABLET, PHONE = (1440, 900), (1024, 768), (412, 915)
TOGETHER = {
    "/mensen/:person/inzage",
    "/mensen/:person/bellen",
    "/mensen/:person/overdracht",
    "/mensen/:person/doel/:goal/plan",
    "/mensen/:person/doel/:goal/plan/:part",
    "/mensen/:person/doel/:goal/cirkels",
    "/mensen/:person/doel/:goal/schaal",
    "/mensen/:person/doel/:goal/lijn",
    "/mensen/:person/gesprek/:guide/samen/:look",
    "/mensen/:person/meenemen",
    "/mensen/groep/cirkels",
}
"""The private screens that a worker looks at or hears of, beside which no other name may stand."""


def wide(steps, size=DESK):
    """Walk in a window of this size."""

    async def resized(app, driver):
        driver.page.width, driver.page.height = size
        follow_size(driver.page, app.state)
        return await steps(app, driver)

    return walk(resized)


def rails(driver):
    return [one for one in _walk(driver.page.views) if isinstance(one, ft.NavigationRail)]


def words_of_rail(driver):
    (rail,) = rails(driver)
    return [one.label for one in rail.destinations]


def bars(driver):
    """The words in the bars above, of the list and of what was opened."""
    above = [one for one in _walk(driver.page.views) if isinstance(one, ft.AppBar)]
    return [text for bar in above for text in texts(bar.title)]


def arrow_of(bar):
    return next(one for one in _walk(bar.leading) if isinstance(one, ft.IconButton))


def columns_of(driver):
    """The two columns of what was opened; none where it has one."""
    rows = [one for one in driver._controls() if isinstance(one, ft.Row)]
    return next((row.controls for row in rows if [one.expand for one in row.controls] == [1, 1]), [])


def texts(part):
    return [one.value for one in _walk(part) if isinstance(one, ft.Text)]


async def resize(driver, width, height):
    driver.page.width, driver.page.height = width, height
    driver.page.on_resize(None)
    await asyncio.sleep(SETTLE_SECONDS)


@pytest.mark.parametrize(
    ("size", "kind"),
    [
        ((0, 0), Width.PHONE),
        ((1440, 0), Width.DESK),
        ((740, 360), Width.PHONE),
        ((915, 412), Width.PHONE),
        ((839, 700), Width.PHONE),
        ((840, 600), Width.TABLET),
        ((1199, 700), Width.TABLET),
        ((1200, 700), Width.DESK),
        ((2560, 1440), Width.DESK),
    ],
)
def test_a_window_is_a_phone_a_tablet_or_a_desk_by_its_size(size, kind):
    assert width_of(*size) is kind


def test_a_keyboard_over_half_of_a_tablet_takes_no_list_away():
    async def steps(_app, driver):
        await driver.open("/mensen/nieuw")
        before = [one._i for one in driver.fields()]
        await resize(driver, 1024, 400)
        assert rails(driver)
        assert [one._i for one in driver.fields()] == before

    wide(steps, TABLET)


@pytest.mark.parametrize("size", [TABLET, DESK, (840, 600)])
@pytest.mark.parametrize("route", ["/", "/kaarten/schaalvraag", "/instellingen", "/mensen/nieuw", "/ik/week"])
def test_a_wide_window_has_the_places_in_a_rail_on_every_screen_and_none_at_its_foot(size, route):
    async def steps(_app, driver):
        await driver.open(route)
        assert words_of_rail(driver) == ["Cards", "People", "Talks", "Me"]
        assert not [one for one in _walk(driver.page.views) if isinstance(one, ft.NavigationBar)]

    wide(steps, size)


@pytest.mark.parametrize("route", ["/", "/kaarten/schaalvraag", "/mensen", "/gesprek", "/ik"])
def test_a_phone_has_no_rail_and_one_screen_at_a_time(route):
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        await driver.open(route)
        assert not rails(driver)
        assert not [one for one in _walk(driver.page.views) if isinstance(one, ft.Pagelet)]

    wide(steps, PHONE)


@pytest.mark.parametrize(
    ("route", "place"),
    [
        ("/", 0),
        ("/balans", 0),
        ("/mensen/nieuw", 1),
        ("/gesprek", 2),
        ("/ik/week", 3),
        ("/instellingen/bronnen", None),
    ],
)
def test_the_rail_marks_the_place_that_a_screen_is_part_of(route, place):
    async def steps(_app, driver):
        await driver.open(route)
        assert rails(driver)[0].selected_index == place

    wide(steps)


def test_a_place_in_the_rail_leads_there():
    async def steps(_app, driver):
        await driver.open("/")
        (rail,) = rails(driver)
        driver._session.apply_patch(rail._i, {"selected_index": 2})
        await driver._session.dispatch_event(rail._i, "change", 2)
        await asyncio.sleep(SETTLE_SECONDS)
        assert driver.went_to == "/gesprek"

    wide(steps)


def test_the_rail_hides_the_place_to_practise_where_someone_hid_it():
    async def steps(app, driver):
        await app.preferences.choose(replace(app.settings, shows_practice=False))
        await driver.open("/kaarten/schaalvraag")
        assert words_of_rail(driver) == ["Cards", "People", "Talks"]
        await driver.open("/ik")
        assert words_of_rail(driver) == ["Cards", "People", "Talks", "Me"]

    wide(steps)


def test_the_rail_has_the_lock_the_group_moment_and_the_settings_and_the_bars_above_have_them_not():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}")
        (rail,) = rails(driver)
        assert texts(rail.trailing) == ["Group moment", "Lock", "Settings"]
        buttons = [one for view in driver._views() for one in view.appbar.actions]
        assert [one.content.label for one in buttons] == ["Search your notes", "Add someone"]
        await app.access.lock()
        await asyncio.sleep(SETTLE_SECONDS)
        (rail,) = rails(driver)
        assert texts(rail.trailing) == ["Settings"]

    wide(steps)


@pytest.mark.parametrize(
    ("route", "listed", "opened"),
    [
        ("/", "Cards", "Balance map"),
        ("/kaarten/schaalvraag", "Cards", "Card"),
        ("/mensen", "People", "Attention"),
        ("/mensen/{person}", "People", "Test Teun"),
        ("/mensen/{person}/notitie/nieuw", "People", "New note"),
        ("/mensen/{person}/doelen", "People", "IOP goals"),
        ("/gesprek", "Talks", "Talk"),
        ("/ik", "Practise", "My balance"),
        ("/ik/week", "Practise", "Week look"),
        ("/instellingen/bronnen", "Settings", "Sources"),
    ],
)
def test_the_list_of_a_place_stands_beside_what_was_opened_from_it(route, listed, opened):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(route.format(person=person.id))
        assert bars(driver) == [listed, opened]

    wide(steps)


@pytest.mark.parametrize(
    ("size", "text_size", "shown"),
    [
        ((839, 700), 100, ["Cards", "Card"]),
        ((840, 700), 100, ["Cards", "Card"]),
        (TABLET, 150, ["Cards", "Card"]),
        (TABLET, 200, ["Card"]),
        (DESK, 200, ["Cards", "Card"]),
    ],
)
def test_a_list_stands_beside_a_screen_where_both_have_room_for_their_text(size, text_size, shown):
    async def steps(app, driver):
        await app.preferences.choose(replace(app.settings, text_size=text_size))
        await driver.open("/kaarten/schaalvraag")
        assert bars(driver) == shown
        is_beside = any(isinstance(one, ft.Pagelet) for one in _walk(driver.page.views)) and len(shown) == 2
        assert is_beside == (size[0] >= Width.TABLET.value and len(shown) == 2)

    wide(steps, size)


def test_a_screen_that_a_worker_looks_at_has_no_list_of_people_beside_it():
    found = {}

    def look(routes, above=""):
        for route in routes:
            path = f"{above}/{(route.path or '').strip('/')}".rstrip("/") or "/"
            look(route.children or [], path.rstrip("/"))
            if isinstance(route, ScreenRoute) and route.screen and path.startswith("/mensen"):
                found[path] = route.beside

    look(open_routes())
    assert {path for path, beside in found.items() if beside is None} == TOGETHER


def test_what_is_read_from_further_away_has_the_window_to_itself():
    async def steps(app, driver):
        guides = [guide for guide in app.guides if guide.is_for_group]
        await driver.open(f"/gesprek/{guides[0].id}/scherm")
        assert not rails(driver)
        await driver.open(f"/gesprek/{guides[0].id}/strook")
        assert not rails(driver)

    wide(steps)


def test_the_list_stays_as_it_is_while_one_after_the_other_is_opened_from_it():
    async def steps(app, driver):
        people = [await add_person(app.book, f"Proef {number}") for number in range(9)]
        await driver.open("/mensen")
        await driver.open(f"/mensen/{people[0].id}")
        first = driver._views()[0]._i
        await driver.open(f"/mensen/{people[1].id}/doelen")
        assert driver._views()[0]._i == first
        assert bars(driver) == ["People", "IOP goals"]

    wide(steps)


def test_what_was_sought_in_the_list_is_still_found_beside_the_first_that_was_opened():
    async def steps(_app, driver):
        await driver.open("/")
        field = next(one for one in _walk(driver._views()[0]) if isinstance(one, ft.TextField))
        driver._session.apply_patch(field._i, {"value": "boos"})
        await driver._session.dispatch_event(field._i, "change", "boos")
        await asyncio.sleep(SETTLE_SECONDS)
        found = texts(driver._views()[0])
        await driver.open("/kaarten/schaalvraag")
        assert texts(driver._views()[0]) == found

    wide(steps)


def test_the_row_of_the_person_who_was_opened_is_marked():
    async def steps(app, driver):
        teun = await add_person(app.book, "Test Teun")
        await add_person(app.book, "Proef Piet")

        def marked():
            listed = _walk(driver._views()[0])
            return [one.label for one in listed if isinstance(one, ft.Semantics) and one.selected]

        await driver.open("/mensen")
        assert marked() == []
        await driver.open(f"/mensen/{teun.id}/doelen")
        assert [name.split(".")[0] for name in marked()] == ["Test Teun"]

    wide(steps)


@pytest.mark.parametrize("how", ["lock", "group moment"])
def test_a_lock_and_a_group_moment_take_the_notes_from_both_parts_of_the_window(how):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}")
        assert "Test Teun" in texts(driver._views()[0])
        (rail,) = rails(driver)
        name = {"lock": "Lock", "group moment": "Group moment"}[how]
        buttons = [one for one in _walk(rail.trailing) if isinstance(one, ft.Container) and one.on_click]
        button = next(one for one in buttons if texts(one) == [name])
        await driver._session.dispatch_event(button._i, "click", None)
        await asyncio.sleep(SETTLE_SECONDS)
        if how == "group moment":
            assert driver.went_to == "/"
            await driver.open("/")
        everything = list(_walk(driver.page.views))
        assert not [one for one in everything if "Test Teun" in str(getattr(one, "value", ""))]
        assert not [one for one in everything if "Test Teun" in str(getattr(one, "label", ""))]
        if how == "lock":
            assert bars(driver) == ["People"]
            await app.access.unlock(PASSPHRASE)
            await asyncio.sleep(SETTLE_SECONDS)
            assert bars(driver) == ["People", "Test Teun"]

    wide(steps)


def test_the_way_back_is_on_what_was_opened_and_not_on_the_list():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/doelen")
        listed, opened = (one.appbar for one in driver._views())
        assert listed.leading is None
        assert not listed.automatically_imply_leading
        await driver._session.dispatch_event(arrow_of(opened)._i, "click", None)
        await asyncio.sleep(SETTLE_SECONDS)
        assert driver.went_to == f"/mensen/{person.id}"
        await driver.open("/mensen")
        assert all(one.appbar.leading is None for one in driver._views())

    wide(steps)


def test_the_way_back_closes_a_question_first():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        note = await app.book.add_note(person.id, "Vroeg om de kruk", day=app.today(), goal=None)
        await driver.open(f"/mensen/{person.id}/notitie/{note.id}")
        await driver.tap("Erase")
        assert driver.phone.on_top
        opened = driver._views()[-1].appbar
        driver.went_to = ""
        await driver._session.dispatch_event(arrow_of(opened)._i, "click", None)
        await asyncio.sleep(SETTLE_SECONDS)
        assert not driver.phone.on_top
        assert driver.went_to == ""

    wide(steps)


@pytest.mark.parametrize(
    ("route", "left", "right"),
    [
        ("/kaarten/schaalvraag", "Say", "Steps"),
        ("/situatie/te-laat", "Say", "Steps"),
        ("/mensen/{person}", "Last talks", "IOP goals"),
        ("/gesprek/{guide}", "When", "Steps"),
    ],
)
@pytest.mark.parametrize(("size", "are_two"), [(DESK, True), ((1200, 800), False), (TABLET, False)])
def test_a_long_screen_has_two_columns_where_both_are_as_wide_as_a_phone(route, left, right, size, are_two):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(route.format(person=person.id, guide=next(iter(app.guides)).id))
        columns = columns_of(driver)
        assert bool(columns) == are_two
        if are_two:
            assert left in texts(columns[0])
            assert right in texts(columns[1])
        else:
            said = driver.words()
            assert said.index(left) < said.index(right)

    wide(steps, size)


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize(
    "route", ["/mensen/nieuw", "/kaarten/schaalvraag", "/instellingen", "/mensen/loggen"]
)
@pytest.mark.parametrize("size", [TABLET, (1200, 800), DESK, (1920, 1080)])
def test_a_line_has_at_most_seventy_letters(size, route, text_size):
    async def steps(app, driver):
        await app.preferences.choose(replace(app.settings, text_size=text_size))
        await add_person(app.book, "Test Teun")
        await driver.open(route)
        most = LINE_WIDTH * text_size / 100
        if columns_of(driver):
            most = 2 * most + GAP_LARGE
        assert all(line <= most for line in lines(driver, size[0]))

    wide(steps, size)


@pytest.mark.parametrize(("text_size", "across"), [(100, SHARED_WIDTH), (200, 2 * SHARED_WIDTH)])
@pytest.mark.parametrize("screen", ["inzage", "meenemen", "doel/{goal}/schaal", "doel/{goal}/cirkels"])
def test_what_two_people_look_at_is_as_wide_as_a_line_in_the_middle_of_a_wide_window(
    screen, text_size, across
):
    async def steps(app, driver):
        await app.preferences.choose(replace(app.settings, text_size=text_size))
        person = await add_person(app.book, "Test Teun")
        goal = await app.book.add_goal(person.id, "Heftruck rijden", Rung.TOMORROW)
        await app.book.agreements.add(person.id, Assignee.WORKER, "Bank verzetten", None)
        await driver.open(f"/mensen/{person.id}/{screen.format(goal=goal.id)}")
        (view,) = driver._views()
        found = {one.width for one in _walk(view) if isinstance(one, ft.Container) and one.width}
        assert max(found) == across
        assert LINE_WIDTH not in found

    wide(steps)


def test_a_list_has_its_floating_button_only_while_nothing_was_opened_from_it():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open("/mensen")
        listed, _ = driver._views()
        assert [texts(one) for one in _walk(listed) if isinstance(one, ft.FilledButton)] == [["Log"]]
        for opened in (f"{person.id}", f"{person.id}/notitie/nieuw", "groep", "nieuw"):
            await driver.open(f"/mensen/{opened}")
            (listed, _) = driver._views()
            assert not [one for one in _walk(listed) if isinstance(one, ft.FilledButton)]
            assert listed.appbar.toolbar_height == TOUCH, "the list stays where it is"

    wide(steps)


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("route", ["/vragen/b01-blijfvragen", "/mensen/{person}/bellen"])
def test_a_line_in_small_type_has_at_most_seventy_letters_too(route, text_size):
    async def steps(app, driver):
        await app.preferences.choose(replace(app.settings, text_size=text_size))
        person = await add_person(app.book, "Test Teun")
        await driver.open(route.format(person=person.id))
        boxes = [one for one in driver.controls_of(ft.Container) if isinstance(one.content, ft.Text)]
        small = {one.content.value: one.width for one in boxes if one.content.theme_style is SMALL}
        found = [one.value for one in driver.controls_of(ft.Text) if one.theme_style is SMALL]
        long = [one for one in found if len(one) > 70]
        assert long
        for text in long:
            letters = small[text] / type_sizes(text_size).small / (type_width(text) / len(text))
            assert letters <= 75, "seventy of the usual width"

    wide(steps)


def test_the_steps_of_the_scale_are_laid_out_for_the_line_that_they_stand_on(monkeypatch):
    rooms = []

    def laid_out(asked, room, *args, **kwargs):
        rooms.append(room)
        return step_layout(asked, room, *args, **kwargs)

    monkeypatch.setattr(scale_views, "step_layout", laid_out)

    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        goal = await app.book.add_goal(person.id, "Heftruck rijden", Rung.TOMORROW)
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}/schaal")
        await driver.tap("How important is this to you?")
        assert {room.width for room in rooms} == {SHARED_WIDTH + 2 * MARGIN}

    wide(steps)


def lines(driver, width):
    """The widths of the columns of what was opened; where there are two, of both together."""
    room = width - RAIL_WIDTH - 2 * MARGIN
    boxes = [
        one
        for one in _walk(driver._views()[-1])
        if isinstance(one, ft.Container) and isinstance(one.content, ft.Column) and one.width
    ]
    return [min(one.width, room) for one in boxes]


def test_at_a_desk_most_of_the_width_is_used():
    """The rail, the list and the two columns of a card, of 1440 pixels."""

    async def steps(_app, driver):
        await driver.open("/kaarten/schaalvraag")
        assert columns_of(driver)
        used = DESK[0] - 2 * MARGIN - GAP_LARGE
        assert used / DESK[0] >= 0.75
        await driver.open("/mensen/nieuw")
        assert (RAIL_WIDTH + WIDE_LIST + max(lines(driver, DESK[0]))) / DESK[0] >= 0.75

    wide(steps)


@pytest.mark.parametrize(
    ("size", "across"), [((840, 700), LIST_WIDTH), ((1199, 700), LIST_WIDTH), (DESK, WIDE_LIST)]
)
def test_a_list_is_about_as_wide_as_a_phone(size, across):
    async def steps(_app, driver):
        await driver.open("/kaarten/schaalvraag")
        boxes = [
            one for one in _walk(driver.page.views) if isinstance(one, ft.Container) and one.key == "list /"
        ]
        assert [one.width for one in boxes] == [across]
        assert 320 <= across <= 412

    wide(steps, size)


def test_turning_a_tablet_while_someone_types_waits_with_the_list_until_they_are_done():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        await driver.type("What did you see, agree or hear?", "Vroeg om")
        before = [one._i for one in driver.fields()]
        await resize(driver, 1024, 768)
        assert [one._i for one in driver.fields()] == before
        assert app.state.width is Width.PHONE
        await driver.open(f"/mensen/{person.id}")
        await asyncio.sleep(SETTLE_SECONDS)
        assert bars(driver) == ["People", "Test Teun"]

    wide(steps, (768, 1024))


def test_turning_a_tablet_shows_the_list_and_hides_it_again():
    async def steps(_app, driver):
        await driver.open("/kaarten/schaalvraag")
        assert not rails(driver)
        await resize(driver, 1024, 768)
        assert bars(driver) == ["Cards", "Card"]
        await resize(driver, 768, 1024)
        assert not rails(driver)
        assert driver.bar() == "Card"

    wide(steps, (768, 1024))


def test_a_wide_window_finds_the_same_screens_at_the_same_addresses():
    for routes in (LOCKED, open_routes()):
        paths = [route.path for route in framed(routes)]
        assert len(paths) == len(set(paths))
        assert paths[-1] == "/:rest*"
        assert set(ROOTS) - {"/mensen", "/ik"} <= set(paths)


def test_a_notice_is_said_beside_the_list_and_not_in_it_too():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}")
        app.notices.announce("Saved for the test")
        await asyncio.sleep(SETTLE_SECONDS)
        listed, opened = driver._views()
        assert "Saved for the test" not in texts(listed)
        assert "Saved for the test" in texts(opened)

    wide(steps)


def test_the_word_in_the_bar_stands_above_what_it_names():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}")
        listed, opened = driver._views()
        assert listed.appbar.title_spacing == MARGIN
        assert opened.appbar.title_spacing == 0
        await driver.open("/mensen")
        assert [one.appbar.title_spacing for one in driver._views()] == [MARGIN, MARGIN]

    wide(steps)
