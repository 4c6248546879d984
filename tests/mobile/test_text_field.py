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
