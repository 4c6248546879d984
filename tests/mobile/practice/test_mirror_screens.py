"""The mirror: two boxes at each thing, then a choice of what to begin with; nothing is lost or counted."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import StorageFull
from core.people.records.draft import Form
from core.people.records.plan import IfThen
from core.people.records.practice.mirror import MirrorSitting
from mobile.services.practice_content import PracticeContent
from tests.mobile.app_driver import ENGLISH, AppDriver, walk
from tests.mobile.renderer import Renderer
from tests.mobile.setting import NOON, PASSPHRASE, Phone, Setting, story

TODAY = NOON.date()
ROUTE = "/ik/spiegel/motivatie"
MIXED = "/ik/spiegel/groei"
STOPPED = "You stopped here. This is not saved yet."
MANAGED, WANTED = "How do you manage that?", "How will you bring that about?"
FIRST, SECOND, THIRD = "What I intend", "And also", "And this"
IF, THEN = "If this happens", "then I do this"
UNFINISHED = "Something is missing. Fill in what you intend, “if” and “then”, or empty “if” and “then”."


def item(app, part, of, at):
    """The item at this place of a list of a part, in the language of the app."""
    return app.services[PracticeContent].get().mirror.part(part).lists[of].items[at]


def box(app, part, of, at, column):
    """The name of one of the two boxes at an item, as a screen reader says it."""
    mirror = app.services[PracticeContent].get().mirror
    columns = mirror.columns_of(mirror.part(part).lists[of])
    return f"{getattr(columns, column)}: {item(app, part, of, at).text}"


def drafts(app, part):
    return list(app.book.drafts.of(Form.MIRROR, part).values())


async def choose(driver):
    """Go on from the lists to the choice."""
    await driver.tap("Next")


def test_each_part_leads_to_its_sitting_and_says_on_which_day_it_was_done_last():
    async def steps(app, driver):
        for days, part in ((1, "motivatie"), (90, "motivatie"), (0, "groei")):
            day = TODAY - timedelta(days=days)
            await app.book.practice.add_mirror(MirrorSitting("", day, NOON, part, works="Vragen"))
        await driver.open("/ik/spiegel")
        titles = [part.title for part in app.services[PracticeContent].get().mirror.parts]
        words = driver.words()
        begin = words.index(titles[0])
        assert words[begin : begin + 6] == [
            titles[0],
            titles[1],
            "Last time: yesterday",
            titles[2],
            "Last time: today",
            titles[3],
        ]
        await driver.tap(titles[1])
        assert driver.went_to == ROUTE

    walk(steps)


def test_a_part_that_is_not_there_says_so():
    async def steps(_app, driver):
        await driver.open("/ik/spiegel/nergens")
        assert "This part is not in the mirror." in driver.words()

    walk(steps)


def test_every_thing_has_two_boxes_that_are_ticked_each_by_itself():
    async def steps(app, driver):
        await driver.open(ROUTE)
        part = app.services[PracticeContent].get().mirror.part("motivatie")
        many = sum(len(one.items) for one in part.lists)
        assert len(driver.checkboxes()) == 2 * many
        assert not any(driver.checkboxes().values())
        already, more = box(app, "motivatie", 0, 1, "already"), box(app, "motivatie", 0, 1, "more")
        await driver.tap(already)
        await driver.tap(more)
        assert driver.chosen() == [already, more]
        await driver.tap(already)
        assert driver.chosen() == [more]
        words = driver.words()
        assert item(app, "motivatie", 0, 1).example in words
        assert not [line for line in words if re.search(r"\d", line)]

    walk(steps)


def test_one_chooses_with_what_works_first_and_then_what_one_wants():
    async def steps(app, driver):
        await driver.open(MIXED)
        for of, at, column in ((0, 2, "more"), (1, 3, "more"), (0, 0, "already"), (1, 1, "already")):
            await driver.tap(box(app, "groei", of, at, column))
        await driver.tap(box(app, "groei", 0, 0, "more"))
        await choose(driver)
        words = [line for line in driver.words() if line != "•"]
        in_order = [
            "What do you choose?",
            "I do this already",
            item(app, "groei", 0, 0).text,
            "I already manage not to",
            item(app, "groei", 1, 1).text,
            MANAGED,
            "I want to do more of this",
            item(app, "groei", 0, 0).text,
            item(app, "groei", 0, 2).text,
            "I want to do less of this",
            item(app, "groei", 1, 3).text,
            WANTED,
            "Where do you begin?",
            FIRST,
        ]
        columns = {one.id: one for one in app.services[PracticeContent].get().mirror.columns}
        in_order[1], in_order[3] = columns["doen"].already, columns["laten"].already
        in_order[6], in_order[9] = columns["doen"].more, columns["laten"].more
        shown = [line for line in words if line in in_order]
        assert shown == in_order

    walk(steps)


def test_nothing_is_asked_about_what_was_not_ticked_unless_there_is_an_answer():
    async def steps(app, driver):
        await driver.open(ROUTE)
        already = box(app, "motivatie", 0, 0, "already")
        await choose(driver)
        assert not {MANAGED, WANTED} & set(driver.words())
        await driver.tap("Back to the list")
        await driver.tap(already)
        await choose(driver)
        assert MANAGED in driver.words()
        assert WANTED not in driver.words()
        await driver.type(MANAGED, "Eerst luisteren")
        await driver.tap("Back to the list")
        await driver.tap(already)
        await choose(driver)
        assert "Eerst luisteren" in [field.value for field in driver.fields()]

    walk(steps)


def test_a_field_comes_once_the_one_before_it_is_filled_and_no_other_is_drawn():
    async def steps(_app, driver):
        await driver.open(ROUTE)
        await choose(driver)
        assert len(driver.fields()) == 1
        with driver.counting_draws() as draws:
            await driver.type(FIRST, "Doorvragen")
        assert {SECOND, IF, THEN} <= set(driver.words())
        assert THIRD not in driver.words()
        assert "_Intentions" not in draws.of_screens
        assert draws.of_screens.count("nudged_field") == 3
        await driver.type(SECOND, "Stil zijn")
        assert THIRD in driver.words()
        with driver.counting_draws() as draws:
            await driver.type(SECOND, "Stil zijn, ook bij haast")
        assert draws.of_screens == []
        assert len(driver.fields()) == 5

    walk(steps)


def test_a_field_that_is_here_stays_while_one_empties_those_before_it():
    async def steps(_app, driver):
        await driver.open(ROUTE)
        await choose(driver)
        await driver.type(FIRST, "Doorvragen")
        await driver.type(SECOND, "Stil")
        await driver.type(FIRST, "")
        await driver.type(SECOND, "")
        assert {SECOND, THIRD, IF} <= set(driver.words())

    walk(steps)


def test_it_is_saved_as_it_was_ticked_and_typed_and_comes_back_in_a_week():
    async def steps(app, driver):
        await driver.open(ROUTE)
        await driver.tap(box(app, "motivatie", 0, 0, "already"))
        await driver.tap(box(app, "motivatie", 1, 1, "more"))
        await choose(driver)
        await driver.type(MANAGED, "Eerst luisteren")
        await driver.type(WANTED, "Tot tien tellen")
        await driver.type(FIRST, "Doorvragen")
        await driver.type(SECOND, " ")
        await driver.type(IF, "iemand zucht")
        await driver.type(THEN, "vraag ik door")
        await app.drafts.settle()
        assert len(drafts(app, "motivatie")) == 1
        await driver.tap("Save")
        assert driver.went_to == "/ik/spiegel"
        (saved,) = app.book.practice.mirrors()
        assert replace(saved, id="", changed=NOON) == MirrorSitting(
            "",
            TODAY,
            NOON,
            "motivatie",
            (item(app, "motivatie", 0, 0).id,),
            (item(app, "motivatie", 1, 1).id,),
            "Eerst luisteren",
            "Tot tien tellen",
            ("Doorvragen",),
            IfThen("iemand zucht", "vraag ik door"),
            TODAY + timedelta(days=7),
        )
        assert drafts(app, "motivatie") == []
        assert "Saved. It comes back in a week." in driver.words()
        await driver.open(ROUTE)
        assert driver.chosen() == []

    walk(steps)


def test_without_an_intention_it_is_saved_and_nothing_comes_back():
    async def steps(app, driver):
        await driver.open(ROUTE)
        await driver.tap(box(app, "motivatie", 0, 0, "already"))
        await choose(driver)
        await driver.tap("Save")
        assert [(one.intentions, one.remind) for one in app.book.practice.mirrors()] == [((), None)]
        assert "Saved" in driver.words()

    walk(steps)


@pytest.mark.parametrize("typed", [{}, {FIRST: " "}])
def test_what_says_nothing_at_all_is_not_saved(typed):
    async def steps(app, driver):
        await driver.open(ROUTE)
        await choose(driver)
        for label, text in typed.items():
            await driver.type(label, text)
        await driver.tap("Save")
        assert any(one.endswith("There is nothing here yet. Type something first.") for one in driver.words())
        assert app.book.practice.mirrors() == []

    walk(steps)


@pytest.mark.parametrize(
    "typed",
    [
        {FIRST: "Doorvragen", IF: "iemand zucht"},
        {FIRST: "Doorvragen", THEN: "vraag ik door"},
        {FIRST: "", IF: "iemand zucht", THEN: "vraag ik door"},
    ],
)
def test_half_a_plan_is_not_saved_and_says_what_is_missing(typed):
    async def steps(app, driver):
        await driver.open(ROUTE)
        await choose(driver)
        await driver.type(FIRST, "Doorvragen")
        for label, text in typed.items():
            await driver.type(label, text)
        await driver.tap("Save")
        assert UNFINISHED in driver.words()
        assert app.book.practice.mirrors() == []
        assert set(typed.values()) <= {field.value for field in driver.fields()}

    walk(steps)


def test_a_full_phone_takes_nothing_and_the_second_try_saves_it_once():
    async def steps(app, driver):
        await driver.open(ROUTE)
        await choose(driver)
        await driver.type(FIRST, "Doorvragen")
        add, tries = app.book.practice.add_mirror, []

        async def first_fails(*what, **how):
            tries.append(what)
            if len(tries) == 1:
                raise StorageFull
            return await add(*what, **how)

        app.book.practice.add_mirror = first_fails
        await driver.tap("Save")
        assert any(line.startswith("Your phone is full") for line in driver.words())
        assert driver.fields()[0].value == "Doorvragen"
        await driver.tap("Save")
        assert len(app.book.practice.mirrors()) == 1

    walk(steps)


def test_a_lock_in_the_middle_of_the_lists_brings_every_tick_back():
    async def steps(app, driver):
        await driver.open(ROUTE)
        ticked = [box(app, "motivatie", 0, 0, "already"), box(app, "motivatie", 1, 2, "more")]
        for one in ticked:
            await driver.tap(one)
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        await driver.open("/ik")
        await driver.open(ROUTE)
        assert STOPPED in driver.words()
        assert driver.chosen() == ticked

    walk(steps)


@story
async def test_after_an_empty_battery_one_is_where_one_was_with_every_word():
    mine = Setting(Phone(ENGLISH))
    app = await mine.opened()
    driver = AppDriver(mine)
    await driver.open(ROUTE)
    await driver.tap(box(app, "motivatie", 0, 0, "already"))
    await choose(driver)
    typed = {MANAGED: "Eerst luisteren", FIRST: "Doorvragen", SECOND: "Stil zijn", THIRD: "Wachten"}
    for label, text in (typed | {IF: "iemand zucht", THEN: "vraag ik door"}).items():
        await driver.type(label, text)
    await app.drafts.settle()
    later = Setting(Phone(ENGLISH), mine.store)
    await later.app.access.find_vault()
    await later.app.access.unlock(PASSPHRASE)
    driver = AppDriver(later)
    await driver.open(ROUTE)
    assert STOPPED in driver.words()
    assert [field.value for field in driver.fields()] == [
        "Eerst luisteren",
        "Doorvragen",
        "Stil zijn",
        "Wachten",
        "iemand zucht",
        "vraag ik door",
    ]
    await driver.tap("Save")
    (saved,) = later.app.book.practice.mirrors()
    assert saved.intentions == ("Doorvragen", "Stil zijn", "Wachten")
    assert saved.already == (item(later.app, "motivatie", 0, 0).id,)


def test_each_part_has_a_draft_of_its_own_that_can_be_thrown_away():
    async def steps(app, driver):
        await driver.open(ROUTE)
        await driver.tap(box(app, "motivatie", 0, 0, "already"))
        await driver.open(MIXED)
        assert STOPPED not in driver.words()
        await driver.tap(box(app, "groei", 0, 0, "more"))
        await driver.open("/ik")
        await app.drafts.settle()
        assert len(drafts(app, "motivatie")) == len(drafts(app, "groei")) == 1
        await driver.open(ROUTE)
        await driver.tap("Throw this draft away")
        assert driver.chosen() == []
        assert drafts(app, "motivatie") == []
        await driver.open(MIXED)
        assert driver.chosen() == [box(app, "groei", 0, 0, "more")]

    walk(steps)


def test_a_draft_that_is_thrown_away_while_one_chooses_empties_every_field():
    async def steps(_app, driver):
        await driver.open(ROUTE)
        await choose(driver)
        await driver.type(FIRST, "Doorvragen")
        await driver.open("/ik")
        await driver.open(ROUTE)
        await driver.tap("Throw this draft away")
        await choose(driver)
        assert [field.value for field in driver.fields()] == [""]

    walk(steps)


def test_a_part_that_was_only_looked_at_leaves_no_draft():
    async def steps(app, driver):
        await driver.open(ROUTE)
        await choose(driver)
        await driver.tap("Back to the list")
        await driver.open("/ik")
        await app.drafts.settle()
        assert drafts(app, "motivatie") == []

    walk(steps)


def test_names_are_advised_against_where_one_types():
    async def steps(_app, driver):
        await driver.open(ROUTE)
        await choose(driver)
        assert driver.words().count("No names, and nothing about health.") == 1
        await driver.type(FIRST, "Praten met Teun de Vries")
        assert any("Is that a surname?" in line for line in driver.words())

    walk(steps)


def test_two_taps_on_save_make_one_sitting():
    async def steps(app, driver):
        await driver.open(ROUTE)
        await choose(driver)
        await driver.type(FIRST, "Doorvragen")
        for _ in range(2):
            await Renderer.tap(driver, "Save")
        assert len(app.book.practice.mirrors()) == 1

    walk(steps)
