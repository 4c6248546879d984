"""Looking back in two minutes: what one person's screen says, its agreements, and finding something again."""

import asyncio
from datetime import timedelta

import pytest

from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.details import Details, Talk
from core.people.records.goal import Rung
from core.people.records.standing import Standing
from mobile.screens.people import timeline, timeline_filter
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON

TODAY = NOON.date()
EVERYTHING = "Search your notes"


async def someone(book):
    """A person with a goal, a number, an agreement and five talks, of which the first was a nugget."""
    person = await add_person(book, "Test Teun")
    goal = await book.add_goal(person.id, "Zelf de zaag instellen", Rung.TOMORROW)
    await book.answers.add(person.id, Question.CONFIDENCE, 6, "Het lukte al eens", day=TODAY, goal=goal.id)
    await book.agreements.add(person.id, Assignee.ME, "Een klembord regelen", TODAY - timedelta(2))
    for number in range(5):
        await book.add_note(
            person.id,
            f"Gesprek {number}",
            day=TODAY - timedelta(10 - number),
            goal=None,
            details=Details(Talk.SHORT, is_nugget=number == 0),
        )
    return person


def test_one_screen_says_what_to_do_and_what_it_rests_on():
    async def steps(app, driver):
        person = await someone(app.book)
        await driver.open(f"/mensen/{person.id}")
        words = driver.words()
        assert words.count("Een klembord regelen") == 1
        assert any("Een klembord regelen" in word for word in words[words.index("Next step") :])
        assert "Zelf de zaag instellen" in words
        assert [word for word in words if word.startswith("Gesprek")] == [
            "Gesprek 4",
            "Gesprek 3",
            "Gesprek 2",
            "Gesprek 0",
        ]
        assert "Het lukte al eens" in words

    walk(steps)


def test_an_agreement_after_its_day_is_called_open_and_nobody_late():
    async def steps(app, driver):
        person = await someone(app.book)
        await driver.open(f"/mensen/{person.id}")
        (line,) = [word for word in driver.words() if word.startswith("Me · ")]
        assert line.endswith("· still open")

    walk(steps)


def test_an_agreement_is_done_in_one_tap_and_shown_in_another():
    async def steps(app, driver):
        person = await someone(app.book)
        await driver.open(f"/mensen/{person.id}")
        await driver.tap("Done")
        (agreement,) = app.book.agreements.of(person.id)
        assert (agreement.state, agreement.ended) == (Standing.REACHED, TODAY)
        await driver.open(f"/mensen/{person.id}/meer")
        await driver.open(f"/mensen/{person.id}")
        await driver.tap("Shown")
        (agreement,) = app.book.agreements.of(person.id)
        assert agreement.shown == TODAY
        assert "Shown" not in driver.words()

    walk(steps)


def test_an_agreement_is_let_go_in_one_tap():
    async def steps(app, driver):
        person = await someone(app.book)
        await driver.open(f"/mensen/{person.id}")
        await driver.tap("Let it go")
        assert app.book.agreements.of(person.id)[0].state is Standing.STOPPED
        await driver.open(f"/mensen/{person.id}/meer")
        await driver.open(f"/mensen/{person.id}")
        assert "Een klembord regelen" not in driver.words()

    walk(steps)


@pytest.mark.parametrize(
    ("button", "said"), [("Done", "Noted as done"), ("Let it go", "Let go. It stays in the timeline.")]
)
def test_what_is_settled_stays_in_its_place_with_a_way_to_undo_it(button, said):
    async def steps(app, driver):
        person = await someone(app.book)
        (agreement,) = app.book.agreements.of(person.id)
        await app.book.agreements.add(person.id, Assignee.ME, "Een tafel regelen", None)
        await driver.open(f"/mensen/{person.id}")
        before = [word for word in driver.words() if word.startswith("Een ")]
        top = driver.words().index("Open agreements")
        await driver.tap(button)
        assert [word for word in driver.words() if word.startswith("Een ")] == before
        assert driver.words().index("Open agreements") == top, "no notice pushes the row away"
        assert said in driver.words()
        await driver.tap("Undo")
        assert app.book.agreements.one(agreement.id) == agreement
        assert said not in driver.words()

    walk(steps)


def test_what_is_typed_in_an_agreement_is_kept_when_it_is_done():
    async def steps(app, driver):
        person = await someone(app.book)
        (agreement,) = app.book.agreements.of(person.id)
        await driver.open(f"/mensen/{person.id}/afspraak/{agreement.id}")
        await driver.type("What did you agree?", "Twee klemborden regelen")
        await driver.tap("Done")
        await driver.tap("Test Teun saw or heard it")
        await driver.tap("Save")
        (agreement,) = app.book.agreements.of(person.id)
        assert (agreement.text, agreement.state) == ("Twee klemborden regelen", Standing.REACHED)
        assert agreement.shown == TODAY

    walk(steps)


def test_a_typed_day_that_is_none_is_said_and_the_day_is_as_before_the_typing():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await driver.tap("Type the day")
        await driver.type("For which day, such as 3-12 or Friday", "3-12")
        await driver.type("For which day, such as 3-12 or Friday", "31-2")
        assert any("31" in word or "day" in word for word in driver.words())
        await driver.type("What did you agree?", "Samen meten")
        await driver.tap("Save")
        assert app.book.agreements.of(person.id)[0].due is None

    walk(steps)


def test_a_timeline_makes_its_rows_a_part_at_a_time(monkeypatch):
    monkeypatch.setattr(timeline, "AT_ONCE", 4)

    async def steps(app, driver):
        person = await someone(app.book)
        await driver.open(f"/mensen/{person.id}/tijdlijn")
        before = len(driver.words())
        await driver.tap("Show more")
        assert len(driver.words()) > before
        assert "Gesprek 0" in driver.words()

    walk(steps)


def test_a_word_a_name_or_a_card_finds_a_note_again(monkeypatch):
    monkeypatch.setattr(timeline_filter, "PAUSE_SECONDS", 0)

    async def steps(app, driver):
        person = await someone(app.book)
        other = await add_person(app.book, "Proef Piet")
        card = Details(Talk.SHORT, "t07-goudklompjes")
        await app.book.add_note(other.id, "Ruimde op.", day=TODAY, goal=None, details=card)
        await driver.open("/mensen/zoeken")
        for words, row in (
            ("gesprék 3", "Gesprek 3"),
            ("piet", "Ruimde op."),
            (app.deck["t07-goudklompjes"].title, "Ruimde op."),
        ):
            await driver.type(EVERYTHING, words)
            await asyncio.sleep(0.1)
            assert row in driver.words(), words
            assert "Gesprek 2" not in driver.words()
        await driver.type(EVERYTHING, "nergens")
        await asyncio.sleep(0.1)
        assert "Nothing found" in driver.words()
        assert person.name not in driver.words()

    walk(steps)


def test_the_search_of_all_notes_is_typed_in_at_once_and_cleared_by_its_cross(monkeypatch):
    monkeypatch.setattr(timeline_filter, "PAUSE_SECONDS", 0)

    async def steps(app, driver):
        await someone(app.book)
        await driver.open("/mensen/zoeken")
        (field,) = driver.fields()
        assert field.autofocus
        await driver.type(EVERYTHING, "nergens")
        await asyncio.sleep(0.1)
        await driver.tap("Clear the search")
        assert "Nothing found" not in driver.words()
        (cleared,) = driver.fields()
        assert not cleared.value
        assert cleared._i != field._i, "a new field, which takes the focus"
        await driver.type(EVERYTHING, "gesprek 3")
        await asyncio.sleep(0.1)
        assert "Gesprek 3" in driver.words()

    walk(steps)
