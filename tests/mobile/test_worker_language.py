"""What a worker looks at and is sent is in the worker's language; what is noted is in the coach's."""

from dataclasses import replace

import flet as ft
import pytest

from core.people.records.agreement import Assignee
from core.people.records.goal import Rung
from mobile.device import SpokenLine
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import _walk
from tests.mobile.setting import NOON
from tests.mobile.test_looking_together import ENERGY, PROGRESS, STAY, look, talk
from tests.mobile.test_scale import names

TODAY = NOON.date()


async def someone(app, language):
    """A person who speaks this language."""
    person = await add_person(app.book, "Test Teun")
    await app.book.change_person(replace(person, language=language))
    return app.book.person(person.id)


def test_the_slip_is_shown_shared_and_read_aloud_in_the_language_of_the_worker():
    async def steps(app, driver):
        driver.phone.voices = ("pl", "en")
        person = await someone(app, "Pools")
        await app.book.agreements.add(person.id, Assignee.WORKER, "Bank verzetten", None)
        await driver.open(f"/mensen/{person.id}/meenemen")
        await driver.tap("Czytaj na głos")
        (lines,) = driver.phone.spoken
        assert {line.language for line in lines if line.text != "Bank verzetten"} == {"pl"}
        assert SpokenLine("Bank verzetten", "en") in lines
        await driver.tap("Share")
        (sent,) = driver.phone.shared
        assert sent.splitlines()[1] in driver.words()
        assert "This is what we agreed" not in sent

    walk(steps)


def test_questions_are_sent_in_the_language_of_the_worker_with_a_remark_for_the_coach():
    async def steps(app, driver):
        person = await someone(app, "Oekraïens")
        await driver.open(f"/mensen/{person.id}/vragen")
        assert "Not checked by a native speaker yet" in driver.words()
        await driver.tap("Send or copy")
        await driver.tap("English")
        await driver.tap("Send or copy")
        own, english = driver.phone.shared
        assert "Shall we talk soon?" in english
        assert "Shall we talk soon?" not in own
        assert own.count("\n") == english.count("\n")

    walk(steps)


def test_a_question_that_is_picked_in_another_language_is_noted_in_that_of_the_coach():
    async def steps(app, driver):
        person = await someone(app, "Duits")
        await driver.open(look(person, STAY, "questions"))
        asked = app.guides.one(STAY).questions[0]
        assert asked not in driver.words()
        (pick,) = [one for one in driver._controls() if isinstance(one, ft.FilledButton)]
        await driver.tap(pick.content.value)
        await app.drafts.settle()
        assert talk(app, person)["own_question"] == asked

    walk(steps)


def test_tasks_that_are_tapped_in_another_language_are_noted_in_that_of_the_coach():
    async def steps(app, driver):
        person = await someone(app, "Frans")
        await driver.open(look(person, ENERGY, "tasks"))
        task = next(name for name in names(driver) if name.startswith("Emballer"))
        await driver.tap(task)
        (ready,) = [one for one in driver._controls() if isinstance(one, ft.FilledButton)]
        await driver.tap(ready.content.value)
        await app.drafts.settle()
        assert talk(app, person)["text"] == "Gives energy: Packing."

    walk(steps)


@pytest.mark.parametrize("what", ["slots", "circles"])
def test_actions_and_circles_are_asked_in_the_language_of_the_worker(what):
    async def steps(app, driver):
        person = await someone(app, "Spaans")
        await app.book.add_goal(person.id, "Heftruck rijden", Rung.TOMORROW)
        await driver.open(look(person, STAY if what == "slots" else PROGRESS, what))
        assert driver.chosen() == ["Español"]
        english = {"Next", "Ready", "Reached so far", "Still to do", "What will your coach do?"}
        assert english.isdisjoint(driver.words())
        await driver.tap("English")
        assert not english.isdisjoint(driver.words())

    walk(steps)


def test_what_stands_around_the_notes_about_someone_is_in_that_persons_language():
    async def steps(app, driver):
        driver.phone.voices = ("ar",)
        person = await someone(app, "Arabisch")
        await app.book.add_note(person.id, "Vroeg om de kruk", day=TODAY, goal=None)
        await driver.open(f"/mensen/{person.id}/inzage")
        assert "This is yours to see" not in driver.words()
        assert "Vroeg om de kruk" in driver.words()
        turned = [one for one in driver._controls() if isinstance(one, ft.Container) and one.rtl]
        words = [one.value for panel in turned for one in _walk(panel) if isinstance(one, ft.Text)]
        assert len(words) > 5, "the rights of the worker, each a line, begin at the right"
        assert "Vroeg om de kruk" not in words
        await driver.tap("قراءة بصوت عالٍ")
        (lines,) = driver.phone.spoken
        assert SpokenLine("Vroeg om de kruk", "en") in lines
        assert {line.language for line in lines} == {"ar", "en"}

    walk(steps)


def test_the_coach_is_told_where_the_language_is_chosen_that_nobody_checked_it():
    async def steps(app, driver):
        person = await someone(app, "")
        await driver.open(f"/mensen/{person.id}/gegevens")
        remark = "Not checked by a native speaker yet"
        assert remark not in driver.words()
        await driver.tap("Arabic")
        assert remark in driver.words()
        await driver.tap("Dutch")
        await driver.tap("English")
        assert remark not in driver.words()

    walk(steps)


def test_a_language_whose_words_did_not_come_yet_leaves_the_screen_in_that_of_the_app():
    async def steps(app, driver):
        person = await someone(app, "Turks")
        words = next(one for kind, one in app.services.items() if kind.__name__ == "WorkerWords")
        words._read = lambda _code: None
        await driver.open(look(person, STAY, "slots"))
        assert "What will you do, Test Teun?" in driver.words()

    walk(steps)
