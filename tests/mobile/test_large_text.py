"""At a larger text size every word is larger, in the bars too: none is made smaller or cut off to fit."""

import asyncio
from dataclasses import replace

import flet as ft
import pytest

from core.language import LANGUAGES
from core.people.records.goal import Rung
from core.people.records.place import Place, Work
from mobile.app import follow_size
from mobile.services.worker_words import WorkerWords
from mobile.settings import TEXT_SIZES
from mobile.theme import (
    EDGE_WIDTH,
    GAP,
    GAP_LARGE,
    GAP_SMALL,
    MARGIN,
    NORMAL,
    RAIL_WIDTH,
    SMALLEST,
    TOUCH,
    WIDE_LIST,
    type_sizes,
)
from mobile.widgets.rail import rail_width
from mobile.widgets.tab_bar import TABS
from tests.core.people.setting import add_person
from tests.mobile.app_driver import AppDriver, walk
from tests.mobile.renderer import _walk
from tests.mobile.setting import Phone, Setting
from tests.mobile.type_width import type_width

ARROW = 56
HEADLINE_SMALL = ft.TextThemeStyle.HEADLINE_SMALL
PHONES = [(320, 568), (360, 740), (412, 915)]
SITUATION = "/situatie/te-laat/t22-negatieve-feedback"
ROUTES = ["/instellingen", "/instellingen/toegankelijkheid", SITUATION, "/kaarten/schaalvraag", "/mensen"]
NOTE = "What did you see, agree or hear?"


def at(steps, size, text_size, language="en"):
    """Walk on a screen of this size, with text of this size, and with one person."""

    async def tell():
        setting = Setting(Phone({"language": language, "text_size": text_size}))
        app, driver = await setting.opened(), AppDriver(setting)
        app.person = await add_person(app.book, "Test Teun")
        driver.page.width, driver.page.height = size
        follow_size(driver.page, app.state)
        await steps(app, driver)

    asyncio.run(tell())


def bar_above(driver):
    return driver._views()[-1].appbar


def first_line(driver):
    """The first text of what scrolls."""
    return next(text for one in driver._views()[-1].controls for text in driver.texts_in(one))


def titles(driver):
    """The headings of the first level."""
    found = [one for one in driver.controls_of(ft.Semantics) if one.heading_level == 1]
    return [driver.texts_in(one)[0].value for one in found]


def across(button):
    """The width of a button in the bar above."""
    words = [one for one in _walk(button) if isinstance(one, ft.Text)]
    return sum(type_width(one.value, "Bold") * one.size + 2 * GAP for one in words) or TOUCH


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", PHONES)
def test_the_word_of_a_screen_is_whole_in_the_bar_or_comes_first_below_it(size, text_size, language):
    async def steps(_app, driver):
        full = type_sizes(text_size).bar
        least = SMALLEST if text_size == NORMAL else full
        for route in ROUTES:
            await driver.open(route)
            above = bar_above(driver)
            if above.title is None:
                line = first_line(driver)
                widest = max(type_width(word, "Bold") for word in line.value.split())
                assert line.theme_style is ft.TextThemeStyle.TITLE_LARGE
                room = size[0] - 2 * MARGIN
                assert line.size * widest <= room
                assert line.size == full or line.size * widest > 0.85 * room, "as large as the word can be"
            else:
                taken = sum(map(across, above.actions)) + above.actions_padding.right
                room = size[0] - taken - 2 * above.title_spacing - (ARROW if above.leading else 0)
                word = driver.bar_word()
                assert least <= word.size <= full
                assert type_width(word.value, "Bold") * word.size <= room

    at(steps, size, text_size, language)


@pytest.mark.parametrize(
    ("route", "is_in_bar"), [*((route, True) for route in ROUTES), ("/ik/collega", False)]
)
def test_at_the_normal_text_size_a_word_leaves_the_bar_only_where_it_would_be_cut(route, is_in_bar):
    async def steps(_app, driver):
        await driver.open(route)
        assert bool(bar_above(driver).title) == is_in_bar

    at(steps, (320, 568), NORMAL)


def test_a_word_that_came_below_the_bar_is_the_title_of_a_screen_without_another():
    async def steps(_app, driver):
        await driver.open("/instellingen/toegankelijkheid")
        assert titles(driver) == ["Accessibility"]

    at(steps, (320, 568), 200)


def test_a_card_keeps_its_own_title_below_a_word_that_came_below_the_bar():
    async def steps(_app, driver):
        await driver.open(SITUATION)
        assert bar_above(driver).title is None
        assert first_line(driver).value.startswith("1 ")
        (title,) = titles(driver)
        assert not title.startswith("1 ")

    at(steps, (320, 568), 200)


def test_a_title_that_is_the_word_in_the_bar_stands_there_once_where_that_has_no_room():
    async def steps(app, driver):
        await driver.open(f"/mensen/{app.person.id}/vragen")
        assert bar_above(driver).title is None
        assert titles(driver) == ["Questions to send"]
        assert driver.words().count("Questions to send") == 1

    at(steps, (320, 568), 200)


def test_a_low_bar_is_as_high_as_the_word_in_it_needs():
    async def steps(_app, driver):
        await driver.open("/gesprek")
        assert bar_above(driver).title
        assert bar_above(driver).toolbar_height is None
        await driver.open("/mensen")
        assert bar_above(driver).toolbar_height is None if bar_above(driver).title else TOUCH

    at(steps, (740, 360), 200)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 360])
def test_the_button_that_saves_fits_in_the_bar_at_twice_the_size(width, language):
    async def steps(app, driver):
        await driver.open(f"/mensen/{app.person.id}/notitie/nieuw")
        save, *others = bar_above(driver).actions
        shown = save.content
        assert shown.size is None
        wide = type_width(shown.value, "Bold") * type_sizes(200).in_bar + 2 * GAP
        assert ARROW + wide + len(others) * TOUCH <= width

    at(steps, (width, 740), 200, language)


def test_a_long_name_of_a_button_in_the_bar_is_as_large_as_fits_there():
    async def steps(app, driver):
        driver.page.width = 200
        await driver.open(f"/mensen/{app.person.id}/notitie/nieuw")
        save, *others = bar_above(driver).actions
        room = 200 - ARROW - len(others) * TOUCH - 2 * GAP
        assert type_width(save.content.value, "Bold") * save.content.size <= room

    at(steps, (320, 740), 200)


def foot(driver):
    view = driver._views()[-1]
    return view.bottom_appbar or view.navigation_bar


def places_in_grid(driver):
    """The words of the grid at the foot, row by row."""
    rows = [one for one in _walk(foot(driver)) if isinstance(one, ft.Row) and one.spacing == 0]
    return [[text.value for text in driver.texts_in(row)] for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", [*PHONES, (740, 360)])
def test_the_words_of_the_places_are_whole_at_their_full_size(size, text_size, language):
    async def steps(app, driver):
        full = type_sizes(text_size)
        await driver.open("/gesprek")
        below = foot(driver)
        if isinstance(below, ft.NavigationBar):
            words = [one.label for one in below.destinations]
            room, extra = size[0] / len(words), 0
            assert text_size == 100 or below.label_behavior is None, "the words are shown"
        else:
            assert text_size > 100
            rows = places_in_grid(driver)
            words = [word for row in rows for word in row]
            room, extra = size[0] / max(map(len, rows)), full.icon + GAP_SMALL
            assert below.height >= len(rows) * TOUCH
            assert len(rows) == 1 if app.is_low else 2
        assert len(words) == len(TABS)
        assert max(map(type_width, words)) * full.tab + extra <= room

    at(steps, size, text_size, language)


@pytest.mark.parametrize("tab", TABS)
def test_the_grid_marks_the_place_one_is_at_and_leads_to_the_others(tab):
    async def steps(_app, driver):
        await driver.open(tab)
        assert places_in_grid(driver) == [["Cards", "People"], ["Talks", "Me"]]
        cells = [one for one in _walk(foot(driver)) if isinstance(one, ft.Semantics) and one.button]
        assert [one.selected for one in cells] == [route == tab for route in TABS]
        await driver.tap("Talks")
        assert driver.page.route == "/gesprek"

    at(steps, (320, 568), 200)


def test_above_a_keyboard_the_places_have_no_words_and_take_one_row():
    async def steps(_app, driver):
        driver.page.height = 300
        follow_size(driver.page, driver._state)
        await driver.open("/")
        assert isinstance(foot(driver), ft.NavigationBar)
        assert foot(driver).height == TOUCH

    at(steps, (320, 568), 200)


def test_three_places_stand_in_two_rows_as_well():
    async def steps(app, driver):
        await app.preferences.choose(replace(app.settings, shows_practice=False))
        await driver.open("/")
        assert places_in_grid(driver) == [["Cards", "People"], ["Talks"]]

    at(steps, (240, 568), 200)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_the_rail_is_as_wide_as_its_longest_word(text_size, language):
    async def steps(app, driver):
        await driver.open("/mensen")
        (rail,) = [one for one in _walk(driver.page.views) if isinstance(one, ft.NavigationRail)]
        words = [one.label for one in rail.destinations]
        words += [one.value for one in driver.texts_in(rail.trailing)]
        assert len(words) == 7
        assert rail.min_width == rail_width(app.state)
        assert max(map(type_width, words)) * type_sizes(text_size).tab <= rail.min_width
        assert (rail.min_width == RAIL_WIDTH) is (text_size == 100) or text_size == 125

    at(steps, (1440, 900), text_size, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", [*PHONES, (1440, 900)])
def test_no_word_of_where_one_coaches_is_broken_or_cut(size, text_size, language):
    async def steps(_app, driver):
        full = type_sizes(text_size).tab
        await driver.open("/")
        group = next(one for one in _walk(driver.page.views) if isinstance(one, ft.RadioGroup))
        faces = [one for one in _walk(group) if isinstance(one, ft.Container) and one.on_click]
        words = [driver.texts_in(one)[0].value for one in faces]
        assert len(words) == 3
        room = min(size[0], 600 if size[0] < 840 else WIDE_LIST) - 2 * MARGIN
        rows = [one for one in _walk(group) if isinstance(one, ft.Row)]
        beside = (room - 2 * GAP_SMALL) / 3 if rows else room
        for word, face in zip(words, faces, strict=True):
            widest = max(type_width(one, "Bold") for one in word.split())
            assert widest * full <= beside
            many = -(-type_width(word, "Bold") * full // beside)
            assert many * full * 1.3 <= face.height
        if text_size == 100:
            assert rows
            assert {face.height for face in faces} == {TOUCH}

    at(steps, size, text_size, language)


@pytest.mark.parametrize(("text_size", "are_beside"), [(100, True), (200, False)])
def test_the_ways_from_the_people_stand_below_each_other_where_their_words_need_it(text_size, are_beside):
    async def steps(app, driver):
        away = Place(Work.SECONDED, "Proefbakkerij")
        await app.book.change_person(replace(app.person, place=away))
        await driver.open("/mensen")
        (way,) = [
            one
            for one in driver.controls_of(ft.OutlinedButton)
            if driver.texts_in(one) and driver.texts_in(one)[0].value == "On the way"
        ]
        assert (way.height, way.expand) == ((TOUCH, True) if are_beside else (None, None))

    at(steps, (320, 568), text_size)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", PHONES)
def test_the_levels_beside_and_below_the_map_are_whole(size, text_size, language):
    async def steps(_app, driver):
        full = type_sizes(text_size).tab
        await driver.open("/balans")
        (group,) = [one for one in driver.controls_of(ft.RadioGroup) if len(_options(one)) == 9]
        rows = [one for one in _walk(group) if isinstance(one, ft.Row)]
        squares = [[one for one in row.controls if one.expand] for row in rows]
        beside = [one for one in rows[0].controls if not one.expand]
        assert [len(row) for row in squares] == [3, 3, 3]
        names = [one for one in _walk(group) if isinstance(one, ft.Text) and one.size is None]
        names = [one.value for one in names if one.theme_style is ft.TextThemeStyle.LABEL_MEDIUM]
        assert len(names) == 3
        room = size[0] - 2 * MARGIN
        if beside:
            (name,) = beside
            assert max(map(type_width, names)) * full <= name.content.width
            room -= name.content.width + GAP_SMALL
        else:
            assert text_size > 100
        below = [
            one
            for one in driver.controls_of(ft.Text)
            if one.theme_style is ft.TextThemeStyle.LABEL_MEDIUM and one.value in names and one.size
        ]
        below = [one for one in below if one.value]
        assert len(below) == 3
        for one in below:
            assert type_width(one.value) * one.size <= (room - 2 * GAP_SMALL) / 3
            assert one.size >= 1.5 * type_sizes(100).tab or text_size < 200

    at(steps, size, text_size, language)


def _options(group):
    return [one for one in _walk(group) if isinstance(one, ft.Radio)]


@pytest.mark.parametrize(("text_size", "width"), [(100, 320), (200, 320), (200, 412)])
def test_no_word_of_a_large_answer_is_broken(text_size, width):
    async def steps(app, driver):
        goal = await app.book.add_goal(app.person.id, "Heftruck rijden", Rung.TOMORROW)
        await driver.open(f"/mensen/{app.person.id}/doel/{goal.id}/schaal")
        full = type_sizes(text_size)
        taken = full.icon + GAP + 4 * (MARGIN + EDGE_WIDTH)
        said = [one for one in driver.controls_of(ft.Text) if one.theme_style is HEADLINE_SMALL]
        assert [one.value for one in said] == [
            "Hoe belangrijk vind je dit?",
            "Hoe zeker ben je dat het lukt?",
        ]
        for one in said:
            assert max(map(type_width, one.value.split())) * one.size <= width - taken
        assert (said[0].size == full.say) is (width == 412 or text_size == 100)

    at(steps, (width, 740), text_size, "nl")


def sizes_of(driver, style):
    """The texts of this style and their sizes, which is None for the full one."""
    return {one.value: one.size for one in driver.controls_of(ft.Text) if one.theme_style is style}


def widest(text):
    """The width of its longest word in heights of its bold type."""
    return max(type_width(word, "Bold") for word in text.split())


@pytest.mark.parametrize(("width", "is_smaller"), [(320, True), (412, False)])
def test_no_word_of_a_title_is_broken(width, is_smaller):
    async def steps(app, driver):
        await app.book.change_person(replace(app.person, place=Place(Work.OWN, "")))
        await driver.open(f"/mensen/{app.person.id}/werkplek")
        size = sizes_of(driver, ft.TextThemeStyle.HEADLINE_MEDIUM)["Rol en mogelijkheden"]
        assert (size is not None) is is_smaller
        assert (size or type_sizes(200).title) * widest("mogelijkheden") <= width - 2 * MARGIN

    at(steps, (width, 740), 200, "nl")


@pytest.mark.parametrize(("width", "is_smaller"), [(320, True), (740, False)])
def test_no_word_of_the_name_of_a_row_is_broken(width, is_smaller):
    async def steps(app, driver):
        await driver.open(f"/mensen/{app.person.id}/meer")
        size = sizes_of(driver, ft.TextThemeStyle.TITLE_MEDIUM)["Rol en mogelijkheden"]
        assert (size is not None) is is_smaller
        room = width - 2 * MARGIN - 2 * EDGE_WIDTH - MARGIN - GAP - type_sizes(200).icon
        assert (size or type_sizes(200).body) * widest("mogelijkheden") <= room

    at(steps, (width, 740), 200, "nl")


@pytest.mark.parametrize("width", [320, 360])
def test_no_word_beside_the_number_of_the_scale_is_broken(width):
    async def steps(app, driver):
        await app.book.change_person(replace(app.person, language="Somalisch"))
        goal = await app.book.add_goal(app.person.id, "Heftruck rijden", Rung.TOMORROW)
        await driver.open(f"/mensen/{app.person.id}/doel/{goal.id}/schaal")
        w = app.services[WorkerWords].shown("Somalisch")
        for name in ("How important is this to you?", w.number(6), "Next"):
            await driver.tap(w.text(name))
        word = w.text("in between")
        size = sizes_of(driver, HEADLINE_SMALL)[word]
        beside = [one for one in driver.controls_of(ft.Row) if word in map(value_of, driver.texts_in(one))]
        assert not beside, "it stands below the number, where it has more room"
        assert (size or type_sizes(200).say) * widest(word) <= width - 2 * MARGIN

    at(steps, (width, 740), 200, "nl")


def value_of(text):
    return text.value


@pytest.mark.parametrize("language", ["", "Duits", "Pools"])
def test_no_word_of_a_question_card_is_broken(language):
    async def steps(app, driver):
        await app.book.change_person(replace(app.person, language=language))
        await driver.open(f"/mensen/{app.person.id}/gesprek/g04-blijfgesprek/samen/questions")
        ((asked, size),) = sizes_of(driver, HEADLINE_SMALL).items()
        room = 320 - 2 * MARGIN - 2 * (GAP_LARGE + 2 * EDGE_WIDTH)
        assert (size or type_sizes(200).say) * widest(asked.replace("ł", "l")) <= room

    at(steps, (320, 740), 200, "nl")


def test_a_larger_text_size_takes_effect_in_the_bars_at_once():
    async def steps(app, driver):
        driver.page.width = 360
        await driver.open("/")
        assert isinstance(foot(driver), ft.NavigationBar)
        await app.preferences.choose(replace(app.settings, text_size=200))
        await driver.open("/")
        assert places_in_grid(driver)

    walk(steps)
