"""The one next step that the screen of a person begins with."""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.details import Details, Talk
from core.people.records.goal import Rung
from core.people.records.place import Place, Work
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy
from mobile.screens.people.next_action import choose_next_action
from mobile.selectors import person_overview
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON, Setting

TODAY = NOON.date()
A_TALK = Details(Talk.QUARTER)


def next_of(arrange):
    """Give the next step with a new person, after `arrange` did something with the book and the person."""

    async def tell():
        app = await Setting().opened()
        person = await add_person(app.book, "Proef Piet")
        await arrange(app.book, person)
        return choose_next_action(person_overview(app.book.person(person.id), app.book), app, app.book)

    return asyncio.run(tell())


async def _nothing(_book, _person):
    pass


async def _a_talk(book, person):
    await book.add_note(person.id, "Vroeg om hulp.", day=TODAY, goal=None, details=A_TALK)


async def _a_goal(book, person):
    await _a_talk(book, person)
    await book.add_goal(person.id, "Zelf de zaag instellen", Rung.TOMORROW)


async def _a_promise_for_later(book, person):
    await _a_goal(book, person)
    await book.agreements.add(person.id, Assignee.ME, "Een werktafel regelen", TODAY + timedelta(7))


async def _a_last_day_that_comes_near(book, person):
    await _a_promise_for_later(book, person)
    place = Place(Work.SECONDED, "Testbedrijf", None, TODAY + timedelta(14))
    await book.change_person(replace(person, place=place))


async def _a_promise_for_today(book, person):
    await _a_last_day_that_comes_near(book, person)
    await book.agreements.add(person.id, Assignee.WORKER, "Om hulp vragen", TODAY)


@pytest.mark.parametrize(
    ("arrange", "line"),
    [
        (_nothing, "Proef Piet"),
        (_a_talk, "Proef Piet"),
        (_a_goal, "Zelf de zaag instellen"),
        (_a_promise_for_later, "Een werktafel regelen"),
        (_a_last_day_that_comes_near, "5 december"),
        (_a_promise_for_today, "Om hulp vragen"),
    ],
)
def test_what_was_promised_comes_before_what_could_be_done(arrange, line):
    action = next_of(arrange)
    assert action.what
    assert line in action.line


async def _a_number_of_today(book, person):
    goal = await book.add_goal(person.id, "Zelf de zaag instellen", Rung.TOMORROW)
    await book.answers.add(person.id, Question.CONFIDENCE, 6, "", day=TODAY, goal=goal.id)


async def _a_number_of_yesterday(book, person):
    goal = await book.add_goal(person.id, "Zelf de zaag instellen", Rung.TOMORROW)
    await book.answers.add(person.id, Question.CONFIDENCE, 6, "", day=TODAY - timedelta(1), goal=goal.id)


async def _a_talk_of_yesterday(book, person):
    day = TODAY - timedelta(1)
    await book.add_note(person.id, "Vroeg om hulp.", day=day, goal=None, details=A_TALK)
    await book.agreements.add(person.id, Assignee.ME, "Een werktafel regelen", TODAY + timedelta(7))


async def _a_track_that_is_over(book, person):
    await book.agreements.add(person.id, Assignee.WORKER, "Om hulp vragen", TODAY - timedelta(9))
    place = Place(Work.TRACK, "Testbedrijf", None, TODAY - timedelta(1))
    await book.change_person(replace(person, place=place))


@pytest.mark.parametrize(
    ("arrange", "step"),
    [
        (_a_number_of_today, ("Volgende keer: vraag hoe het met het doel gaat", "Zelf de zaag instellen")),
        (_a_promise_for_later, ("Volgende keer: vraag hoe het ging", "Een werktafel regelen")),
        (
            _a_number_of_yesterday,
            ("Heeft pas een cijfer gegeven", "Heeft gisteren een cijfer gegeven. Vraag hoe het nu is."),
        ),
        (_a_talk_of_yesterday, ("Vraag hoe het ging", "Een werktafel regelen")),
        (_a_track_that_is_over, ("Rond af: de laatste dag is geweest", "De laatste dag was gisteren")),
    ],
)
def test_the_next_step_knows_what_was_done_today_and_who_is_gone(arrange, step):
    assert next_of(arrange)[:2] == step


def test_someone_new_and_someone_without_a_goal_are_begun_with_differently():
    assert next_of(_nothing) != next_of(_a_talk)


async def _far_away_and_long_ago(book, person):
    await book.change_person(replace(person, place=Place(Work.SECONDED, "Testbedrijf")))
    await book.add_note(person.id, "Vroeg om hulp.", day=TODAY - timedelta(40), goal=None, details=A_TALK)


async def _near_and_long_ago(book, person):
    await book.add_note(person.id, "Vroeg om hulp.", day=TODAY - timedelta(40), goal=None, details=A_TALK)


async def _a_point_for_today(book, person):
    await _a_last_day_that_comes_near(book, person)
    await book.points.add(person.id, "Andere pauze", RaisedBy.WORKER, TODAY)


async def _a_trial_that_ends_today(book, person):
    await _a_last_day_that_comes_near(book, person)
    await book.trials.add(person.id, "Eerst het zware werk", TODAY)


async def _half_a_year_without_a_talk_about_staying(book, person):
    await book.change_person(replace(person, created=NOON - timedelta(200)))
    quarter, short = Details(Talk.QUARTER), Details(Talk.SHORT)
    await book.add_note(person.id, "Wil leren.", day=TODAY - timedelta(40), goal=None, details=quarter)
    await book.add_note(person.id, "Vroeg om hulp.", day=TODAY - timedelta(1), goal=None, details=short)


@pytest.mark.parametrize(
    ("arrange", "route"),
    [
        (_nothing, r"/notitie/nieuw"),
        (_a_talk, r"/doelen"),
        (_a_goal, r"/doel/\w+/schaal"),
        (_a_promise_for_later, r"/afspraak/\w+"),
        (_a_last_day_that_comes_near, r"/gesprek/g06-progressiegesprek"),
        (_a_number_of_yesterday, r"/doel/\w+/schaal"),
        (_a_track_that_is_over, r"/bewaren"),
        (_far_away_and_long_ago, r"/bellen"),
        (_near_and_long_ago, r"/gesprek/g03-vijf-minuten"),
        (_a_point_for_today, r"/gesprek"),
        (_a_trial_that_ends_today, r"/proef/\w+"),
        (_half_a_year_without_a_talk_about_staying, r"/gesprek/g04-blijfgesprek"),
    ],
)
def test_the_next_step_leads_to_the_screen_to_do_it_on(arrange, route):
    assert re.fullmatch(r"/mensen/\w+" + route, next_of(arrange).route)


def test_a_tap_on_the_next_step_opens_it_and_the_name_stands_in_the_bar():
    async def steps(app, driver):
        person = await add_person(app.book, "Proef Piet")
        await driver.open(f"/mensen/{person.id}")
        assert driver.bar() == "Proef Piet"
        assert driver.words().count("Proef Piet") == 1, "the name in the bar does not scroll away"
        await driver.tap("Have a first talk.")
        assert driver.went_to == f"/mensen/{person.id}/notitie/nieuw"

    walk(steps)


@pytest.mark.parametrize("due", [TODAY - timedelta(2), TODAY + timedelta(7)])
def test_the_agreement_of_the_next_step_stands_once_and_is_ticked_there(due):
    async def steps(app, driver):
        person = await add_person(app.book, "Proef Piet")
        one = await app.book.agreements.add(person.id, Assignee.ME, "Een werktafel regelen", due)
        await app.book.agreements.add(person.id, Assignee.ME, "Een klembord regelen", TODAY + timedelta(9))
        await driver.open(f"/mensen/{person.id}")
        assert driver.words().count("Een werktafel regelen") == 1
        assert not [word for word in driver.words() if word.startswith("Een werktafel regelen (")]
        await driver.tap("Een werktafel regelen")
        assert driver.went_to == f"/mensen/{person.id}/afspraak/{one.id}"
        await driver.open(f"/mensen/{person.id}")
        await driver.tap("Done")
        assert app.book.agreements.one(one.id).state is Standing.REACHED
        words = driver.words()
        assert words.index("Noted as done") < words.index("Last talks"), "in the next step"

    walk(steps)


def test_the_last_talks_come_before_agreements_numbers_and_details():
    async def steps(app, driver):
        person = await add_person(app.book, "Proef Piet")
        await app.book.change_person(replace(person, manner="Korte zinnen"))
        await _a_number_of_yesterday(app.book, person)
        await app.book.agreements.add(person.id, Assignee.ME, "Een klembord regelen", None)
        await driver.open(f"/mensen/{person.id}")
        words = driver.words()
        order = ["Next step", "Last talks", "Open agreements", "Last numbers", "For a talk", "Korte zinnen"]
        assert sorted(order, key=words.index) == order

    walk(steps)


def test_the_call_card_is_one_tap_away_and_what_is_rare_is_in_the_menu():
    async def steps(app, driver):
        person = await add_person(app.book, "Proef Piet")
        await driver.open(f"/mensen/{person.id}")
        await driver.tap("Call card")
        assert driver.went_to == f"/mensen/{person.id}/bellen"
        await driver.open(f"/mensen/{person.id}/meer")
        words = driver.words()
        assert "Hand over to a colleague" in words
        assert not {"Call card", "Details"} & set(words)

    walk(steps)
