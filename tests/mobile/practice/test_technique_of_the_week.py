"""One technique for a week: chosen with a real moment, practised, and let go of without a reproach."""

from datetime import timedelta

from core.people.records.draft import Form
from core.practice.own_map import techniques
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON, PASSPHRASE

TODAY = NOON.date()
HERE, ROOT = "/ik/techniek", "/ik"
SUMMING_UP, SILENCE, NUGGETS = "t01-samenvatten", "t19-stiltes", "t07-goudklompjes"
WHEN = "When are you going to try it?"
MOMENT = "Als iemand zijn kar vol heeft"


def headings(driver, *wanted):
    """Which of these words are on the screen, in their order there."""
    return [word for word in driver.words() if word in wanted]


async def with_technique(app, days=0, moment=MOMENT):
    """Choose a technique so many days ago."""
    return await app.book.practice.choose_technique(SILENCE, moment, day=TODAY - timedelta(days))


def test_all_techniques_are_there_to_choose_from_in_the_order_of_the_deck():
    async def steps(app, driver):
        await driver.open(HERE)
        titles = [card.title for card in techniques(app.deck)]
        assert len(titles) == 26
        assert headings(driver, *titles) == titles
        assert "All techniques" in driver.words()
        assert "Stay with this one" not in driver.words()

    walk(steps)


def test_what_was_sorted_as_new_or_as_used_sometimes_comes_first():
    async def steps(app, driver):
        await app.book.practice.save_piles([SUMMING_UP], [NUGGETS], [SILENCE], [], day=TODAY)
        await driver.open(HERE)
        order = ["New to you", app.deck[SILENCE].title, "You use these sometimes", app.deck[NUGGETS].title]
        order += ["The others", app.deck[SUMMING_UP].title]
        assert headings(driver, *order) == order

    walk(steps)


def test_a_technique_and_a_moment_are_chosen_with_two_taps_and_it_runs_a_week():
    async def steps(app, driver):
        await driver.open(HERE)
        await driver.tap(app.deck[SILENCE].title)
        assert "For example: when someone has a full cart." in driver.words()
        await driver.type(WHEN, MOMENT)
        await driver.tap("Choose it")
        assert driver.taps == 2
        running = app.book.practice.technique()
        assert (running.card, running.moment, running.due) == (SILENCE, MOMENT, TODAY + timedelta(7))
        assert driver.went_to == ROOT
        assert "Saved" in driver.words()
        await app.drafts.settle()
        assert app.book.drafts.of(Form.TECHNIQUE, "") == {}

    walk(steps)


def test_another_one_can_be_tapped_before_it_is_chosen_and_the_moment_stays():
    async def steps(app, driver):
        await driver.open(HERE)
        await driver.tap(app.deck[SILENCE].title)
        await driver.type(WHEN, MOMENT)
        await driver.tap("Choose another one")
        await driver.tap(app.deck[NUGGETS].title)
        await driver.tap("Choose it")
        running = app.book.practice.technique()
        assert (running.card, running.moment) == (NUGGETS, MOMENT)

    walk(steps)


def test_a_moment_that_is_too_long_is_said_and_stays_on_the_screen():
    async def steps(app, driver):
        await driver.open(HERE)
        await driver.tap(app.deck[SILENCE].title)
        await driver.type(WHEN, "x" * 301)
        await driver.tap("Choose it")
        assert any("This text is too long" in word for word in driver.words())
        assert [field.value for field in driver.fields()] == ["x" * 301]
        assert app.book.practice.technique() is None

    walk(steps)


def test_what_was_being_chosen_is_there_again_after_a_lock_and_can_be_thrown_away():
    async def steps(app, driver):
        await driver.open(HERE)
        await driver.tap(app.deck[SILENCE].title)
        await driver.type(WHEN, MOMENT)
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        await driver.open(ROOT)
        await driver.open(HERE)
        assert {app.deck[SILENCE].title, "You stopped here. This is not saved yet."} <= set(driver.words())
        assert [field.value for field in driver.fields()] == [MOMENT]
        await driver.tap("Throw this draft away")
        assert "Choose one technique" in driver.words()
        assert app.book.drafts.of(Form.TECHNIQUE, "") == {}

    walk(steps)


def test_the_technique_that_runs_shows_what_to_say_the_moment_and_the_way_to_its_card():
    async def steps(app, driver):
        await with_technique(app)
        await driver.open(HERE)
        card = app.deck[SILENCE]
        assert {card.title, card.gist, "Your moment", MOMENT} <= set(driver.words())
        assert any(word.startswith("“") for word in driver.words())
        assert "Do you want another week with it?" not in driver.words()
        await driver.tap("To the card")
        assert driver.went_to == f"/kaarten/{SILENCE}"

    walk(steps)


def test_without_a_moment_none_is_asked_after():
    async def steps(app, driver):
        await with_technique(app, moment="")
        await driver.open(HERE)
        assert "Your moment" not in driver.words()
        assert not any(word.startswith("Practised:") for word in driver.words())

    walk(steps)


def test_it_is_marked_as_practised_with_one_tap_which_says_that_it_may_be_again():
    async def steps(app, driver):
        await with_technique(app, days=2)
        await driver.open(HERE)
        await driver.tap("Practised")
        assert app.book.practice.technique().practised == TODAY
        assert {"Noted. You may do it again.", "Practised: today. It may be more often."} <= set(
            driver.words()
        )
        await driver.tap("Practised")
        assert len(app.book.practice.techniques()) == 1

    walk(steps)


def test_another_one_takes_its_place_only_when_it_is_chosen():
    async def steps(app, driver):
        before = await with_technique(app)
        await driver.open(HERE)
        await driver.tap("Choose another one")
        await driver.tap("Stay with this one")
        assert "Your moment" in driver.words()
        await driver.tap("Choose another one")
        await driver.tap(app.deck[NUGGETS].title)
        assert app.book.practice.technique() == before
        await driver.tap("Choose it")
        assert app.book.practice.technique().card == NUGGETS
        assert [one.is_over for one in app.book.practice.techniques()] == [False, True]

    walk(steps)


def test_a_choice_that_was_resumed_beside_a_technique_can_be_made_anew():
    async def steps(app, driver):
        await with_technique(app)
        await driver.open(HERE)
        await driver.tap("Choose another one")
        await driver.tap(app.deck[NUGGETS].title)
        await driver.open(ROOT)
        await driver.open(HERE)
        assert app.deck[NUGGETS].title in driver.words()
        await driver.tap("Choose another one")
        assert "Choose one technique" in driver.words()

    walk(steps)


def test_it_is_stopped_with_one_tap():
    async def steps(app, driver):
        await with_technique(app)
        await driver.open(HERE)
        await driver.tap("Stop")
        assert app.book.practice.technique() is None
        assert {
            "Stopped. You can choose a technique again at any time.",
            "Choose one technique",
        } <= set(driver.words())

    walk(steps)


def test_when_the_week_is_over_it_asks_for_another_week_and_goes_on_with_the_same_moment():
    async def steps(app, driver):
        await with_technique(app, days=7)
        await driver.open(HERE)
        assert "Do you want another week with it?" in driver.words()
        await driver.tap("Practised")
        assert app.book.practice.technique().practised == TODAY
        await driver.tap("Another week")
        running = app.book.practice.technique()
        assert (running.card, running.moment, running.due) == (SILENCE, MOMENT, TODAY + timedelta(7))
        assert "It goes on for another week." in driver.words()
        assert "Do you want another week with it?" not in driver.words()

    walk(steps)


def test_a_technique_that_the_deck_does_not_have_leaves_room_for_a_choice():
    async def steps(app, driver):
        await app.book.practice.choose_technique("t99-weg", "", day=TODAY)
        await driver.open(HERE)
        assert "Choose one technique" in driver.words()

    walk(steps)
