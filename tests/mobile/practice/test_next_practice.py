"""The place to practise: the one next thing above all, and below it all there is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.people.records.plan import IfThen
from core.people.records.practice.look_back import LookBackKind
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.round_memory import Repeat
from mobile.services.practice_content import PracticeContent
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON

TODAY = NOON.date()
CARD = "t19-stiltes"


def ago(days):
    return TODAY - timedelta(days=days)


async def chosen(app, *, day=TODAY, practised=None, moment=""):
    """A technique of the week."""
    await app.book.practice.choose_technique(CARD, moment, day=day)
    if practised:
        await app.book.practice.practised(practised)


async def began(app, *sets, repeats=()):
    """Rounds with some sets."""
    for one in sets:
        memory = replace(app.book.practice.memory(one), repeats=repeats)
        await app.book.practice.save_round(memory, day=ago(9))


async def intended(app, *intentions, remind=TODAY, if_then=None):
    """A sitting with the mirror whose intentions come back."""
    sitting = MirrorSitting("", ago(7), NOON, "groei", intentions=intentions, if_then=if_then, remind=remind)
    return await app.book.practice.add_mirror(sitting)


def all_sets(app):
    return [one.id for one in app.services[PracticeContent].get().sets]


async def nothing_yet(_app):
    """Somebody who begins."""


async def week_is_over(app):
    await chosen(app, day=ago(7), practised=ago(2))


async def repeat_is_due(app):
    await began(app, "oor", repeats=(Repeat("willen-open-1", 0, TODAY),))


async def a_set_is_new(app):
    await chosen(app, practised=TODAY)
    await began(app, "helpen-of-sturen")


async def no_colleague_looked(app):
    await chosen(app, practised=TODAY)
    await began(app, *all_sets(app))


async def the_week_ends(app):
    await no_colleague_looked(app)
    await app.book.practice.add_look_back(LookBackKind.COLLEAGUE, day=ago(9), good="Stil zijn", card=CARD)


async def all_is_done(app):
    await the_week_ends(app)
    await app.book.practice.add_look_back(LookBackKind.WEEK, day=TODAY, good="Doorgevraagd")
    await app.book.practice.add_mirror(MirrorSitting("", ago(9), NOON, "vooruitgang", works="Vragen"))


@pytest.mark.parametrize(
    ("past", "what", "button", "route"),
    [
        (nothing_yet, "Choose a technique for this week", "Choose", "/ik/techniek"),
        (week_is_over, "The week is over: Using silence", "Choose", "/ik/techniek"),
        (repeat_is_due, "An ear for change talk", "Begin a round", "/ik/ronde/oor"),
        (a_set_is_new, "An ear for change talk", "Begin a round", "/ik/ronde/oor"),
        (no_colleague_looked, "Ask a colleague to look along", "Prepare it", "/ik/collega"),
        (the_week_ends, "Look at the week", "Begin", "/ik/week"),
        (all_is_done, "Motivation", "Look in the mirror", "/ik/spiegel/motivatie"),
    ],
)
def test_the_one_next_thing_stands_above_all_with_one_button_that_leads_there(past, what, button, route):
    async def steps(app, driver):
        await past(app)
        await driver.open("/ik")
        words = driver.words()
        begin = words.index("Next step")
        assert words[begin + 1].startswith(what)
        assert len(words[begin + 2]) > 20
        assert words[begin + 3] == button
        assert words[begin + 4] == "To practise"
        await driver.tap(button)
        assert driver.went_to == route

    walk(steps)


def test_the_technique_of_the_week_stands_there_with_its_moment_and_one_tap_says_it_was_practised():
    async def steps(app, driver):
        await chosen(app, moment="Als de kar vol is")
        await driver.open("/ik")
        words = driver.words()
        begin = words.index("Next step")
        assert words[begin + 1 : begin + 4] == [
            "Technique of the week",
            "Using silence",
            "Als de kar vol is",
        ]
        await driver.tap("Practised")
        assert app.book.practice.technique().practised == TODAY
        assert "Noted as practised. You may do it again." in driver.words()
        assert "Practised" not in driver.words()

    walk(steps)


def test_the_technique_of_the_week_leads_to_its_screen():
    async def steps(app, driver):
        await chosen(app)
        await driver.open("/ik")
        await driver.tap("To the technique")
        assert driver.went_to == "/ik/techniek"

    walk(steps)


def test_a_technique_that_this_version_has_no_card_of_is_shown_all_the_same():
    async def steps(app, driver):
        await app.book.practice.choose_technique("t99-later", "Bij de start", day=TODAY)
        await driver.open("/ik")
        assert {"The technique you chose", "Bij de start"} <= set(driver.words())

    walk(steps)


def test_what_one_intended_comes_back_with_its_plan():
    async def steps(app, driver):
        await intended(app, "Doorvragen", "Stil zijn", if_then=IfThen("iemand zucht", "vraag ik door"))
        await driver.open("/ik")
        words = driver.words()
        assert "You intended:" in words
        assert {"Doorvragen", "Stil zijn", "If iemand zucht: vraag ik door"} <= set(words)

    walk(steps)


@pytest.mark.parametrize(
    ("answer", "remind", "said"),
    [
        ("It worked", None, "Noted: it worked"),
        ("Again next week", TODAY + timedelta(days=7), "It comes back in a week"),
        ("Never mind", None, "It does not come back any more"),
    ],
)
def test_an_intention_is_answered_with_one_tap_that_can_be_undone(answer, remind, said):
    async def steps(app, driver):
        sitting = await intended(app, "Doorvragen", remind=ago(3))
        await driver.open("/ik")
        await driver.tap(answer)
        assert app.book.practice.mirrors() == [replace(sitting, remind=remind)]
        assert said in driver.words()
        assert "You intended:" not in driver.words()
        await driver.tap("Undo")
        assert app.book.practice.mirrors() == [sitting]
        assert "You intended:" in driver.words()

    walk(steps)


def test_an_intention_that_was_erased_elsewhere_says_so_and_is_not_answered():
    async def steps(app, driver):
        sitting = await intended(app, "Doorvragen")
        await driver.open("/ik")
        erase = app.book.practice.erase
        set_reminder = app.book.practice.set_reminder

        async def after_erasing(*what):
            await erase(sitting)
            await set_reminder(*what)

        app.book.practice.set_reminder = after_erasing
        await driver.tap("It worked")
        assert any(line.startswith("This was erased meanwhile") for line in driver.words())

    walk(steps)


def test_below_it_stands_all_there_is_to_practise_and_to_look_at_oneself_with():
    async def steps(app, driver):
        await driver.open("/ik")
        words = driver.words()
        practise, look = words.index("To practise"), words.index("Looking at yourself")
        for one in app.services[PracticeContent].get().sets:
            assert practise < words.index(one.title) < look
            assert words[words.index(one.title) + 1] == one.gist
        assert practise < words.index("Scenes") < look
        for name in ("Mirror", "My balance", "Technique of the week", "After a talk", "Look back"):
            assert words.index(name) > look
        assert words[words.index("Look back") + 2].startswith("Practising here is no feedback.")

    walk(steps)


@pytest.mark.parametrize(
    ("row", "route"),
    [
        ("Helping or directing", "/ik/ronde/helpen-of-sturen"),
        ("Scenes", "/ik/scenes"),
        ("Mirror", "/ik/spiegel"),
        ("My balance", "/ik/balans"),
        ("Technique of the week", "/ik/techniek"),
        ("After a talk", "/ik/na-gesprek"),
        ("A colleague looks along", "/ik/collega"),
        ("Look at the week", "/ik/week"),
        ("Look back", "/ik/terug"),
    ],
)
def test_each_row_leads_to_its_screen(row, route):
    async def steps(_app, driver):
        await driver.open("/ik")
        await driver.tap(row)
        assert driver.went_to == route

    walk(steps)
