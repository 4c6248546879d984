"""What gave way to an edit, in the words of the app, as the note says it that keeps it."""

from core.people.records.agreement import Assignee
from core.people.records.standing import Standing
from core.people.records.tables import AGREEMENTS, GOALS, POINTS, TRIALS, WORKPLACES
from core.people.records.trial import Verdict
from core.people.three_way import Displaced
from mobile.wording.access_report import displaced_text
from tests.mobile.setting import NOON, Setting

TODAY = NOON.date()


def said(table, *displaced):
    app = Setting().app
    return displaced_text(table, displaced, app.deck, app.guides, app.language)


def test_a_text_stands_there_word_for_word_and_a_choice_and_a_day_as_the_app_says_them():
    displaced = [
        Displaced("slot", Assignee.TOGETHER),
        Displaced("text", "Kar regelen"),
        Displaced("due", TODAY),
    ]
    assert said(AGREEMENTS, *displaced) == "Wie doet het: Samen\nKar regelen\nVoor: 21 nov 2026"


def test_how_a_goal_stood_is_said_in_words():
    displaced = [Displaced("state", Standing.REACHED), Displaced("plan.needs", "Een kar")]
    assert said(GOALS, *displaced) == "Hoe het staat: Gehaald\nWat nodig is: Een kar"


def test_how_a_point_stood_what_became_of_a_trial_and_what_a_place_asks_is_said_in_words():
    assert said(POINTS, Displaced("state", Standing.STOPPED)) == "Hoe het staat: Hoeft niet meer"
    assert said(TRIALS, Displaced("verdict", Verdict.CHANGE)) == "Hoe het verdergaat: Iets veranderen"
    assert said(WORKPLACES, Displaced("role", "Op tijd")) == "Wat de functie vraagt: Op tijd"
