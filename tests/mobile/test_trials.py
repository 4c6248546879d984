"""A trial: on its day, or before, there is one question, and each answer can be undone."""

from datetime import timedelta

import pytest

from core.people.records.trial import Verdict
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON

TODAY = NOON.date()
SOON = TODAY + timedelta(days=14)
ASKED = "Keep it, change it or stop it?"


async def a_running_trial(app):
    person = await add_person(app.book, "Test Teun")
    return await app.book.trials.add(person.id, "Eerst het zware werk", TODAY)


def route(trial):
    return f"/mensen/{trial.person}/proef/{trial.id}"


@pytest.mark.parametrize(
    ("answer", "verdict", "said"),
    [
        ("Keep it this way", Verdict.KEEP, "It stays this way"),
        ("Stop it", Verdict.STOP, "The trial is stopped"),
    ],
)
def test_one_tap_decides_and_leads_back_to_the_person_where_it_can_be_undone(answer, verdict, said):
    async def steps(app, driver):
        trial = await a_running_trial(app)
        await driver.open(f"/mensen/{trial.person}")
        await driver.tap("Eerst het zware werk. until today")
        assert driver.went_to == route(trial)
        assert {"Eerst het zware werk", ASKED, "The limit is the goal of the team."} <= set(driver.words())
        await driver.tap(answer)
        assert app.book.trials.of(trial.person) == [trial.judged(verdict, TODAY)]
        await driver.open(f"/mensen/{trial.person}")
        assert said in driver.words()
        assert "On trial" not in driver.words()
        await driver.tap("Undo")
        assert app.book.trials.of(trial.person) == [trial]

    walk(steps)


def test_a_change_begins_with_the_words_of_before_and_runs_two_weeks_and_can_be_undone():
    async def steps(app, driver):
        trial = await a_running_trial(app)
        await driver.open(route(trial))
        assert "Save" not in driver.words()
        await driver.tap("Change something")
        assert [field.value for field in driver.fields()][:1] == ["Eerst het zware werk"]
        await driver.type("What are you going to try?", "Om en om")
        await driver.tap("Save")
        before, after = app.book.trials.of(trial.person)
        assert before == trial.judged(Verdict.CHANGE, TODAY)
        assert (after.text, after.until, after.verdict) == ("Om en om", SOON, None)
        await driver.open(f"/mensen/{trial.person}")
        assert "The trial goes on in another way" in driver.words()
        await driver.tap("Undo")
        assert app.book.trials.of(trial.person) == [trial]

    walk(steps)


def test_who_chooses_again_sees_the_question_again_and_nothing_is_kept():
    async def steps(app, driver):
        trial = await a_running_trial(app)
        await driver.open(route(trial))
        await driver.tap("Change something")
        await driver.tap("Choose again")
        assert "Stop it" in driver.words()
        await app.drafts.settle()
        assert app.book.drafts.about(trial.person) == {}
        assert app.book.trials.of(trial.person) == [trial]

    walk(steps)


def test_a_trial_that_was_decided_says_so_and_can_run_on():
    async def steps(app, driver):
        trial = await a_running_trial(app)
        await app.book.trials.change(trial.judged(Verdict.STOP, TODAY))
        await driver.open(route(trial))
        assert "Stop it · Nov 21, 2026" in driver.words()
        assert ASKED not in driver.words()
        await driver.tap("Let it run on")
        assert app.book.trials.one(trial.id) == trial
        assert ASKED in driver.words()

    walk(steps)


def test_a_trial_is_erased_after_a_question():
    async def steps(app, driver):
        trial = await a_running_trial(app)
        await driver.open(route(trial))
        await driver.tap("Erase this trial")
        assert app.book.trials.of(trial.person) == [trial]
        await driver.tap("Erase")
        assert app.book.trials.of(trial.person) == []
        await driver.open(route(trial))
        assert "This trial is not in your notes (any more)." in driver.words()

    walk(steps)
