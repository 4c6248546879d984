"""Logging a talk in fifteen seconds: how many taps it takes, and that nothing of it gets lost."""

import asyncio
from datetime import timedelta

import pytest

from core.deck.context import Context
from core.people.records.agreement import Assignee
from core.people.records.details import Details, Obstacle, Sign, Talk
from mobile.services import draft_autosave
from tests.core.people.setting import add_person
from tests.mobile.app_driver import ENGLISH, walk
from tests.mobile.renderer import Renderer
from tests.mobile.setting import NOON, Phone, Setting

CARD = "t07-goudklompjes"
TODAY = NOON.date()
MOST_TAPS = 3
WHAT = "What did you see, agree or hear?"
A_ROW = 4


def names_in(driver):
    """The names on the screen, in order."""
    return [word for word in driver.words() if word.startswith("Test ")]


def test_from_a_card_the_text_is_three_taps_away():
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        await driver.open(f"/kaarten/{CARD}")
        await driver.tap("Used")
        await driver.tap("Test Teun")
        assert WHAT in driver.words()
        assert driver.taps + 1 <= MOST_TAPS  # and one into the text
        assert f"Card: {app.deck[CARD].title}" in driver.words()

    walk(steps)


def test_from_a_person_the_text_is_two_taps_away():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}")
        await driver.tap("Write a note")
        assert WHAT in driver.words()
        assert driver.taps + 1 < MOST_TAPS

    walk(steps)


def test_a_card_asks_for_a_talk_only_where_notes_are_kept():
    async def tell():
        setting = Setting(Phone(ENGLISH))
        await setting.app.access.find_vault()
        renderer = Renderer(setting)
        await renderer.open(f"/kaarten/{CARD}")
        assert "Used" not in renderer.words()

    asyncio.run(tell())


def test_all_that_is_tapped_and_typed_is_in_the_note_and_its_agreement():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw?card={CARD}")
        for chip in ("Asked", "Kept at it", "Add more", "A gold nugget", "Me", "In a week"):
            await driver.tap(chip)
        await driver.type(WHAT, "Vroeg hoe de zaag werkt.")
        await driver.type("What did you agree?", "De zaag laten zien")
        await driver.tap("Save")
        (note,), (agreement,) = app.book.notes(person.id), app.book.agreements.of(person.id)
        assert note.text == "Vroeg hoe de zaag werkt."
        assert note.details == Details(Talk.SHORT, CARD, (Sign.ASKED, Sign.KEPT_AT_IT), is_nugget=True)
        assert (agreement.slot, agreement.text) == (Assignee.ME, "De zaag laten zien")
        assert agreement.due == TODAY + timedelta(7)
        assert app.book.drafts.about(person.id) == {}

    walk(steps)


def test_a_chip_is_enough_for_a_note():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        await driver.tap("Proud")
        await driver.tap("Save")
        assert app.book.notes(person.id)[0].details.signs == (Sign.PROUD,)

    walk(steps)


def test_a_next_step_alone_is_enough_for_a_note():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        await driver.tap("Add more")
        await driver.tap("Together")
        await driver.type("What did you agree?", "Samen naar de zaag ")
        await driver.tap("Save")
        assert [note.text for note in app.book.notes(person.id)] == ["Agreed: Samen naar de zaag"]
        assert [one.text for one in app.book.agreements.of(person.id)] == ["Samen naar de zaag"]

    walk(steps)


def test_a_next_step_of_which_only_was_tapped_who_takes_it_is_asked_for_and_nothing_is_lost():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        await driver.type(WHAT, "Vroeg hoe de zaag werkt.")
        await driver.tap("Add more")
        await driver.tap("Me")
        await driver.tap("Save")
        asked = "You tapped who takes the next step. Type what it is, or tap that choice again."
        assert asked in driver.words()
        assert (app.book.notes(person.id), app.book.agreements.of(person.id)) == ([], [])
        await driver.tap("Me")
        await driver.tap("Save")
        assert [note.text for note in app.book.notes(person.id)] == ["Vroeg hoe de zaag werkt."]

    walk(steps)


def test_without_a_chip_or_a_word_it_says_so_and_keeps_nothing():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        await driver.tap("Save")
        assert app.book.notes(person.id) == []
        assert any(one.endswith("There is nothing here yet. Type something first.") for one in driver.words())

    walk(steps)


def test_what_was_tapped_and_typed_is_there_again_after_a_stop(monkeypatch):
    monkeypatch.setattr(draft_autosave, "PAUSE_SECONDS", 0)

    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        here = f"/mensen/{person.id}/notitie/nieuw"
        await driver.open(here)
        for chip in ("Asked", "Add more", "Together", "Tomorrow, Sunday", "Phone call"):
            await driver.tap(chip)
        await driver.type("What did you agree?", "Samen naar de zaag")
        await driver.type(WHAT, "Vroeg hoe")
        await asyncio.sleep(0.05)
        (draft,) = app.book.drafts.about(person.id).values()
        said = draft.values
        assert (said["text"], said["next_step"]) == ("Vroeg hoe", "Samen naar de zaag")
        assert (said["slot"], said["due"]) == (Assignee.TOGETHER, TODAY + timedelta(1))
        await driver.open("/mensen")
        await driver.open(here)
        assert {"Asked", "Together", "Tomorrow, Sunday", "Phone call"} <= set(driver.chosen())
        assert "You stopped here. This is not saved yet." in driver.words()

    walk(steps)


def test_with_whom_one_spoke_last_comes_first_and_many_are_searched():
    async def steps(app, driver):
        people = [await add_person(app.book, f"Test {number}") for number in range(9)]
        await app.book.add_note(people[4].id, "Sprak.", day=TODAY, goal=None, details=Details(Talk.SHORT))
        await driver.open("/mensen/loggen")
        assert names_in(driver)[0] == "Test 4"
        assert len(names_in(driver)) == A_ROW
        await driver.tap("Someone else")
        await driver.type("Search a name", "TÉST 8")
        await driver.tap("Test 8")
        assert len(names_in(driver)) == A_ROW
        assert "Test 8" in driver.chosen()
        await driver.tap("Proud")
        await driver.tap("Save")
        assert len(app.book.notes(people[8].id)) == 1

    walk(steps)


def test_from_the_log_a_talk_is_saved_with_a_person_and_a_chip():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open("/mensen")
        await driver.open("/mensen/loggen")
        for tap in ("Test Teun", "Asked", "Save"):
            await driver.tap(tap)
        (note,) = app.book.notes(person.id)
        assert note.details == Details(Talk.SHORT, signs=(Sign.ASKED,))
        assert app.book.drafts.about(person.id) == app.book.drafts.about("") == {}
        assert app.state.notice == "Saved"

    walk(steps)


def test_a_log_without_a_person_asks_for_one_and_keeps_what_was_typed():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open("/mensen/loggen")
        await driver.type(WHAT, "Vroeg hoe de zaag werkt.")
        await driver.tap("Save")
        assert (
            "Tap with whom it was. What you typed is still on the screen. Then save again." in driver.words()
        )
        await driver.tap("Test Teun")
        await driver.tap("Save")
        assert [note.text for note in app.book.notes(person.id)] == ["Vroeg hoe de zaag werkt."]

    walk(steps)


def test_who_taps_the_wrong_person_first_logs_with_the_other_alone():
    async def steps(app, driver):
        teun, piet = [await add_person(app.book, name) for name in ("Test Teun", "Proef Piet")]
        goal = await app.book.add_goal(teun.id, "Heftruck rijden")
        await driver.open("/mensen/loggen")
        for tap in ("Test Teun", "Asked", "Add more", goal.title, "Proef Piet"):
            await driver.tap(tap)
        await app.drafts.settle()
        assert app.drafts.about(teun.id) == {}
        assert list(app.drafts.about(piet.id)) == list(app.book.drafts.about(piet.id))
        await driver.tap("Save")
        assert app.book.notes(teun.id) == []
        assert [(note.details.signs, note.goal) for note in app.book.notes(piet.id)] == [
            ((Sign.ASKED,), None)
        ]

    walk(steps)


def test_someone_who_is_erased_while_a_talk_is_logged_is_said_and_another_can_be_tapped():
    async def steps(app, driver):
        teun, piet = [await add_person(app.book, name) for name in ("Test Teun", "Proef Piet")]
        await driver.open("/mensen/loggen")
        await driver.tap("Test Teun")
        await driver.type(WHAT, "Vroeg hoe de zaag werkt.")
        await app.book.erase_person(teun.id)
        await app.drafts.settle()
        assert app.book.drafts.about(teun.id) == {}
        await driver.tap("Save")
        assert any(word.startswith("This was erased meanwhile") for word in driver.words())
        await driver.tap("Proef Piet")
        await driver.tap("Save")
        assert [note.text for note in app.book.notes(piet.id)] == ["Vroeg hoe de zaag werkt."]

    walk(steps)


@pytest.mark.parametrize(("context", "talk"), [(Context.GROUP, Talk.GROUP), (Context.DISTANCE, Talk.CALL)])
def test_the_kind_of_talk_is_that_of_the_cards(context, talk):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await app.preferences.arrange(lambda cards: cards.in_context(context))
        await driver.open("/mensen/loggen")
        for tap in ("Test Teun", "Asked", "Save"):
            await driver.tap(tap)
        assert app.book.notes(person.id)[0].details.talk is talk

    walk(steps)


def test_what_is_often_agreed_is_tapped_and_never_wipes_what_was_typed():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        for tap in ("Asked", "Add more", "Together", "Find it out"):
            await driver.tap(tap)
        assert "Find it out" in driver.chosen()
        await driver.tap("Find it out")
        assert "Find it out" not in driver.chosen()
        await driver.tap("Look at it tomorrow")
        assert {"Look at it tomorrow", "Tomorrow, Sunday"} <= set(driver.chosen())
        await driver.type("What did you agree?", "Eerst de zaag")
        await driver.tap("Show how it is done")
        assert "Eerst de zaag\nShow how it is done" in [field.value for field in driver.fields()]
        await driver.tap("Save")
        (agreement,) = app.book.agreements.of(person.id)
        assert agreement.text == "Eerst de zaag\nShow how it is done"
        assert (agreement.slot, agreement.due) == (Assignee.TOGETHER, TODAY + timedelta(1))

    walk(steps)


def test_chips_of_which_several_can_be_chosen_are_checkboxes_to_a_screen_reader():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        await driver.tap("Asked")
        await driver.tap("Proud")
        assert driver.checkboxes() == {
            "Did the job": False,
            "Kept at it": False,
            "Asked": True,
            "Helped": False,
            "Doubts": False,
            "Proud": True,
        }

    walk(steps)


def test_a_note_of_a_guided_talk_that_is_changed_keeps_its_guide_and_what_was_in_the_way():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        details = Details(Talk.SHORT, guide="g04-blijfgesprek", obstacle=Obstacle.TOOLS)
        note = await app.book.add_note(person.id, "Blijft.", day=TODAY, goal=None, details=details)
        await driver.open(f"/mensen/{person.id}/notitie/{note.id}")
        await driver.type(WHAT, "Blijft graag.")
        await driver.tap("Save")
        (changed,) = app.book.notes(person.id)
        assert (changed.text, changed.details) == ("Blijft graag.", details)

    walk(steps)


def test_a_note_changed_on_request_says_so():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        note = await app.book.add_note(person.id, "Kwam te laat.", day=TODAY, goal=None)
        await driver.open(f"/mensen/{person.id}/notitie/{note.id}")
        await driver.type(WHAT, "Kwam om negen uur.")
        await driver.tap("Test Teun asked for this change")
        await driver.tap("Save")
        (changed,) = app.book.notes(person.id)
        assert (changed.text, changed.is_corrected) == ("Kwam om negen uur.", True)

    walk(steps)


def test_what_was_typed_about_one_person_never_turns_up_with_another():
    async def steps(app, driver):
        teun, piet = [await add_person(app.book, name) for name in ("Test Teun", "Proef Piet")]
        await driver.open(f"/mensen/{teun.id}/notitie/nieuw")
        await driver.tap("Proud")
        await driver.open(f"/mensen/{piet.id}/notitie/nieuw")
        assert "Proud" not in driver.chosen()
        await driver.tap("Asked")
        await driver.tap("Save")
        assert app.book.notes(piet.id)[0].details.signs == (Sign.ASKED,)

    walk(steps)
