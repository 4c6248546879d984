"""What a worker looks at and is sent is in the worker's language; what is noted is in the coach's."""

from dataclasses import replace

import flet as ft
import pytest

from core.people.records.agreement import Assignee
from core.people.records.goal import Rung
from core.people.records.plan import Plan
from core.worker.direction import END, ISOLATE
from mobile.device import SpokenLine
from mobile.services.worker_words import WorkerWords
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import _walk
from tests.mobile.setting import NOON
from tests.mobile.test_looking_together import ENERGY, PROGRESS, STAY, look, talk
from tests.mobile.test_scale import names

TODAY = NOON.date()


def isolated(text):
    """A text as it stands among words that run the other way."""
    return f"{ISOLATE}{text}{END}"


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
        await driver.tap("Wyślij")
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
        turned = [one for one in driver._controls() if isinstance(one, ft.Container) and one.rtl]
        texts = {one.value: one for panel in turned for one in _walk(panel) if isinstance(one, ft.Text)}
        assert len(texts) > 5, "the rights of the worker, each a line, begin at the right"
        assert texts[isolated("Vroeg om de kruk")].text_align is ft.TextAlign.LEFT
        await driver.tap("قراءة بصوت عالٍ")
        (lines,) = driver.phone.spoken
        assert SpokenLine("Vroeg om de kruk", "en") in lines
        assert {line.language for line in lines} == {"ar", "en"}

    walk(steps)


def test_the_names_of_fields_and_days_are_in_that_language_and_what_was_chosen_is_as_the_coach_reads_it():
    async def steps(app, driver):
        driver.phone.voices = ("ar",)
        person = await someone(app, "Arabisch")
        await app.book.change_person(replace(person, manner="Rustig praten."))
        await app.book.agreements.add(person.id, Assignee.TOGETHER, "Bank verzetten", TODAY)
        await driver.open(f"/mensen/{person.id}/inzage")
        shown = driver.words()
        assert f"كيف يتم الحديث بينكما: {isolated('Rustig praten.')}" in shown
        assert "من يفعل ذلك: معًا" in shown
        assert "الموعد: 21 نوفمبر 2026" in shown
        assert f"الوضع الآن: {isolated('Still open')}" in shown
        await driver.tap("قراءة بصوت عالٍ")
        (lines,) = driver.phone.spoken
        name, words = SpokenLine("كيف يتم الحديث بينكما", "ar"), SpokenLine("Rustig praten.", "en")
        assert lines[lines.index(name) + 1] == words
        assert SpokenLine("معًا", "ar") in lines

    walk(steps)


def test_what_is_saved_as_a_file_has_the_names_of_fields_in_the_language_of_the_worker():
    async def steps(app, driver):
        person = await someone(app, "Frans")
        await app.book.change_person(replace(person, manner="Rustig praten."))
        await driver.open(f"/mensen/{person.id}/inzage")
        await driver.tap("Save it as a file")
        await driver.tap("Save the file")
        (page,) = driver.phone.saved.values()
        assert "Comment vous vous parlez\N{NO-BREAK SPACE}: Rustig praten." in page.decode()

    walk(steps)


@pytest.mark.parametrize("screen", ["meenemen", "inzage"])
def test_what_stands_at_the_edges_of_the_slip_and_the_access_sheet_is_no_word_of_the_coach(screen):
    async def steps(app, driver):
        person = await someone(app, "Pools")
        await app.book.agreements.add(person.id, Assignee.WORKER, "Bank verzetten", None)
        await driver.open(f"/mensen/{person.id}/{screen}")
        assert {"Print", "Share", "What is written here", "To take home"}.isdisjoint(driver.words())
        await driver.tap("Drukuj")
        assert driver.phone.printed
        await driver.tap("English")
        assert "Print" in driver.words()

    walk(steps)


async def at_the_words(app, driver, language):
    """Open the field for the worker's own words on the scale."""
    person = await someone(app, language)
    goal = await app.book.add_goal(person.id, "Heftruck rijden", Rung.TOMORROW)
    await driver.open(f"/mensen/{person.id}/doel/{goal.id}/schaal")
    w = app.services[WorkerWords].shown(language)
    for name in ("How important is this to you?", w.number(7), "Next"):
        await driver.tap(w.text(name))
    return w


@pytest.mark.parametrize("language", ["", "Arabisch", "Tigrinya"])
def test_what_to_leave_out_of_a_field_is_said_in_the_language_of_the_worker(language):
    async def steps(app, driver):
        w = await at_the_words(app, driver, language)
        hint = w.text("Leave out anything about your health.")
        assert hint in driver.words()
        assert "Nothing about health. Write behaviour, agreements, their own words." not in driver.words()
        await driver.type(w.text("In your own words"), "Ik ben depressief")
        (found,) = [one for one in driver.words() if "depressief" in one and hint in one]
        assert found == f"“{isolated('depressief') if w.is_rtl else 'depressief'}”. {hint}"
        await driver.type(w.text("In your own words"), "Bel 0612345678")
        assert any(w.text("Leave this out: nobody needs it here.") in one for one in driver.words())

    walk(steps)


@pytest.mark.parametrize("language", ["Arabisch", "Pools"])
def test_an_item_of_a_circle_is_taken_out_in_the_language_of_the_worker(language):
    async def steps(app, driver):
        person = await someone(app, language)
        goal = await app.book.add_goal(person.id, "Heftruck rijden", Rung.TOMORROW)
        await app.book.change_goal(replace(goal, plan=Plan(reached="Theorie")), shown=goal)
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}/cirkels")
        w = app.services[WorkerWords].shown(language)
        circle = w.text("Reached so far")
        await driver.tap(w.text("{item}, in the circle {circle}", item="Theorie", circle=circle))
        await driver.tap(w.text("Remove"))
        assert "Remove" not in driver.words()
        assert not any("Theorie" in one for one in driver.words())

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
