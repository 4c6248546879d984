"""What a role asks for and what is possible is written once for all who work at a place."""

import asyncio
from dataclasses import replace

from core.people.records.place import Place, Work
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS

ROLE, OPTIONS = "What does the role ask for?", "What can you learn, do or become here?"


async def someone(app, name="Test Teun", place=None):
    person = await add_person(app.book, name)
    if place:
        await app.book.change_person(replace(person, place=place))
    return person


def shown(driver):
    return [field.value for field in driver.fields()]


def test_what_is_written_for_one_is_there_for_all_at_that_place_and_for_nobody_elsewhere():
    async def steps(app, driver):
        bakery = Place(Work.SECONDED, "Proefbakkerij")
        teun = await someone(app, place=bakery)
        piet = await someone(app, "Proef Piet", Place(Work.SECONDED, "proefbakkerij"))
        own = await someone(app, "Proef Fien")
        await driver.open(f"/mensen/{teun.id}/meer")
        await driver.tap("Role and options")
        assert "One text for everyone who works at Proefbakkerij." in driver.words()
        assert "Write about the work, and nothing about people." in driver.words()
        await driver.type(ROLE, "Deeg afwegen")
        await driver.tap("Save")
        await driver.open(f"/mensen/{piet.id}/werkplek")
        assert shown(driver) == ["Deeg afwegen", ""]
        await driver.type(OPTIONS, "Ovens leren")
        await driver.tap("Save")
        (workplace,) = app.book.workplaces.all()
        assert (workplace.role, workplace.options) == ("Deeg afwegen", "Ovens leren")
        await driver.open(f"/mensen/{own.id}/werkplek")
        assert "One text for everyone on our own floor." in driver.words()
        assert shown(driver) == ["", ""]

    walk(steps)


def test_who_works_elsewhere_without_a_place_gets_one_first():
    async def steps(app, driver):
        person = await someone(app, place=Place(Work.SECONDED, ""))
        await driver.open(f"/mensen/{person.id}/werkplek")
        assert driver.fields() == []
        await driver.tap("To the details")
        assert driver.went_to == f"/mensen/{person.id}/gegevens"

    walk(steps)


def test_a_text_without_words_is_not_kept_and_one_that_is_kept_can_be_erased():
    async def steps(app, driver):
        person = await someone(app)
        await driver.open(f"/mensen/{person.id}/werkplek")
        assert "Erase this text" not in driver.words()
        await driver.tap("Save")
        assert app.book.workplaces.all() == []
        await app.book.workplaces.save("", "Kratten stapelen", "")
        await driver.open("/mensen")
        await driver.open(f"/mensen/{person.id}/werkplek")
        await driver.tap("Erase this text")
        await driver.tap("Erase")
        assert app.book.workplaces.all() == []

    walk(steps)


def test_what_another_window_writes_meanwhile_stays_beside_what_is_typed_here():
    async def steps(app, driver):
        person = await someone(app)
        await driver.open(f"/mensen/{person.id}/werkplek")
        await driver.type(ROLE, "Kratten stapelen")
        await app.book.workplaces.save("", "", "Heftruck leren")
        await asyncio.sleep(SETTLE_SECONDS)
        assert shown(driver) == ["Kratten stapelen", ""]
        await driver.tap("Save")
        (workplace,) = app.book.workplaces.all()
        assert (workplace.role, workplace.options) == ("Kratten stapelen", "Heftruck leren")

    walk(steps)
