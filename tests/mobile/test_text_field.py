"""Fields to type in: what is typed stays as it was typed."""

import pytest

from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk

FORMS = (
    "/mensen/nieuw",
    "/mensen/{person}/gegevens",
    "/mensen/{person}/bewaren",
    "/mensen/{person}/notitie/nieuw",
    "/mensen/{person}/afspraak/nieuw",
    "/mensen/{person}/doel/nieuw",
    "/mensen/{person}/doel/{goal}/plan/nodig",
    "/mensen/{person}/doel/{goal}/plan/als-dan",
    "/mensen/{person}/doel/{goal}/plan/wel-gelukt",
)


@pytest.mark.parametrize("form", FORMS)
def test_no_field_rewrites_what_is_typed(form):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        goal = await app.book.add_goal(person.id, "Heftruck rijden")
        await driver.open(form.format(person=person.id, goal=goal.id))
        if form.endswith("/bewaren"):
            await driver.tap("Keep it longer, with a reason")
        fields = driver.fields()
        assert fields
        assert [field.capitalization for field in fields] == [None] * len(fields)
        assert [field.input_filter for field in fields] == [None] * len(fields)

    walk(steps)


@pytest.mark.parametrize("form", ["/mensen/nieuw", "/mensen/{person}/gegevens"])
def test_enter_in_the_name_saves_the_form(form):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(form.format(person=person.id))
        await driver.type("Name", "Proef Piet")
        await driver.press_enter("Name")
        assert "Proef Piet" in {one.name for one in app.book.people()}

    walk(steps)


def test_enter_in_a_text_of_several_lines_saves_nothing():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        assert [field.on_submit for field in driver.fields() if field.multiline] == [None]

    walk(steps)
