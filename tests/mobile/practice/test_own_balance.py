"""One's own balance: sorted one technique at a time, on a map beside what the notes say; and thoughts."""

import asyncio
from datetime import timedelta

import pytest

from core.errors import StorageFull
from core.people.records.details import Details
from core.people.records.draft import Form
from core.practice.own_map import techniques
from mobile.selectors import all_used_cards
from tests.core.people.setting import add_person
from tests.mobile.app_driver import ENGLISH, AppDriver, walk
from tests.mobile.setting import NOON, PASSPHRASE, Phone, Setting, story

TODAY = NOON.date()
BALANCE, SORTING = "/ik/balans", "/ik/balans/sorteren"
LISTENING, SILENCE, LIGHT = "t02-luisteren", "t19-stiltes", "t13-humor"
IN_NOTES = "In your notes of the last three months"
STOPPED = "You stopped here. This is not saved yet."
OURS = "We made this ourselves. It is no test: it helps you to choose."


def ago(days):
    return TODAY - timedelta(days=days)


async def sort_all(app, often=(LISTENING,), sometimes=(SILENCE,), thoughts=()):
    """Piles with all techniques, those that are not named new."""
    new = [card.id for card in techniques(app.deck.cards) if card.id not in (*often, *sometimes)]
    return await app.book.practice.save_piles(often, sometimes, new, thoughts, day=ago(1))


def titles(app):
    return [card.title for card in techniques(app.deck.cards)]


def labels(driver):
    """What a screen reader says of all that can be tapped."""
    return [said for _, said in driver._to_tap()]


def thoughts(app):
    """The thoughts with what answers them."""
    return app.deck["m13-eigen-balans"].table.rows


# The map


def test_before_sorting_it_says_what_it_is_and_leads_to_the_sorting():
    async def steps(_app, driver):
        await driver.open(BALANCE)
        assert OURS in driver.words()
        assert "Show as a list" not in driver.words()
        await driver.tap("Sort the techniques")
        assert driver.went_to == SORTING

    walk(steps)


def test_thoughts_alone_are_no_map():
    async def steps(app, driver):
        await app.book.practice.save_thoughts(["1"], day=TODAY)
        await driver.open(BALANCE)
        assert "Sort the techniques" in driver.words()
        assert "Show as a list" not in driver.words()

    walk(steps)


def test_the_map_says_of_each_square_how_often_one_uses_what_stands_there():
    async def steps(app, driver):
        await sort_all(app)
        await driver.open(BALANCE)
        assert "Upwards: more connection and safety" in driver.words()
        squares = [said for said in labels(driver) if said.startswith("Connection ")]
        counted = [int(word) for said in squares for word in said.replace(",", "").split() if word.isdigit()]
        assert sum(counted) == len(titles(app))
        silence = app.deck[SILENCE]
        assert (silence.connection, silence.challenge) == ("middle", "high")
        assert "Connection medium, challenge high: Sometimes 1, New to me 4" in squares
        assert "Connection low, challenge low: " not in squares  # an empty square takes no taps

    walk(steps)


def test_a_tapped_square_shows_its_techniques_with_sign_and_word_and_each_leads_to_its_card():
    async def steps(app, driver):
        await sort_all(app)
        await driver.open(BALANCE)
        await driver.tap("Connection medium, challenge high")
        words = driver.words()
        assert words[words.index(app.deck[SILENCE].title) + 1] == "Sometimes"
        assert app.deck[LISTENING].title not in words
        await driver.tap(app.deck[SILENCE].title)
        assert driver.went_to == f"/kaarten/{SILENCE}"

    walk(steps)


def test_as_a_list_all_techniques_are_there_once():
    async def steps(app, driver):
        await sort_all(app)
        await driver.open(BALANCE)
        await driver.tap("Show as a list")
        words = driver.words()
        assert [words.count(title) for title in titles(app)] == [1] * len(titles(app))
        assert words[words.index(app.deck[LISTENING].title) + 1] == "Often"
        await driver.tap("Show as a map")
        assert "Upwards: more connection and safety" in driver.words()

    walk(steps)


def test_what_the_notes_of_three_months_name_stands_beside_it():
    async def steps(app, driver):
        await sort_all(app)
        person = await add_person(app.book, "Test Teun")
        await app.book.add_note(
            person.id, "Bleef erbij.", day=ago(91), goal=None, details=Details(card=LISTENING)
        )
        await driver.open(BALANCE)
        await driver.tap("Show as a list")
        words = driver.words()
        assert words.count(IN_NOTES) == 1
        assert words[words.index(app.deck[LISTENING].title) + 2] == IN_NOTES
        assert "Test Teun" not in str(words)
        said = next(one for one in labels(driver) if one.startswith(app.deck[LISTENING].title))
        assert said.endswith(f"Often. {IN_NOTES}.")

    walk(steps)


@story
async def test_used_are_the_cards_of_notes_about_people_and_groups_of_the_last_91_days():
    app = await Setting().opened()
    person = await add_person(app.book, "Test Teun")
    for card, days in ((LISTENING, 91), (LIGHT, 92), (None, 0)):
        await app.book.add_note(person.id, "Zo.", day=ago(days), goal=None, details=Details(card=card))
    await app.book.group_notes.add("Dagstart", day=ago(3), details=Details(card=SILENCE))
    assert all_used_cards(app.state, app.book) == {LISTENING, SILENCE}


def test_a_technique_that_no_card_has_any_more_is_left_out():
    async def steps(app, driver):
        await sort_all(app, often=(LISTENING, "t99-later"))
        await driver.open(BALANCE)
        await driver.tap("Show as a list")
        assert driver.words().count("Often") == 1

    walk(steps)


# The thoughts


def test_a_tapped_thought_shows_what_answers_it_and_is_kept_by_its_number():
    async def steps(app, driver):
        await sort_all(app)
        await driver.open(BALANCE)
        (first, answer), (second, other_answer) = thoughts(app)[0], thoughts(app)[3]
        assert driver.checkboxes() == dict.fromkeys([thought for thought, _ in thoughts(app)], False)
        await driver.tap(second)
        await driver.tap(first)
        assert {answer, other_answer} <= set(driver.words())
        assert driver.words().index(f"“{first}”") + 1 == driver.words().index(answer)
        assert app.book.practice.piles().thoughts == ("4", "1")
        assert app.book.practice.piles().often == (LISTENING,)
        await driver.tap(second)
        assert other_answer not in driver.words()
        assert app.book.practice.piles().thoughts == ("1",)
        await driver.open("/ik")
        await driver.open(BALANCE)
        assert driver.checkboxes()[first]

    walk(steps)


def test_taps_that_come_while_one_is_saved_are_saved_too():
    async def steps(app, driver):
        await driver.open(BALANCE)
        save, saved, all_tapped = app.book.practice.save_thoughts, [], asyncio.Event()

        async def slowly(recognised, **how):
            await all_tapped.wait()
            saved.append(recognised)
            await save(recognised, **how)

        app.book.practice.save_thoughts = slowly
        boxes = [one for one, said in driver._to_tap() if said in dict(thoughts(app))]
        for one in boxes[:3]:
            await driver._session.dispatch_event(one._i, "click", None)
            await asyncio.sleep(0.01)
        all_tapped.set()
        await asyncio.sleep(0.5)
        assert app.book.practice.piles().thoughts == ("1", "2", "3")
        assert saved == [("1",), ("1", "2", "3")]
        assert list(driver.checkboxes().values())[:4] == [True, True, True, False]

    walk(steps)


def test_a_thought_that_could_not_be_saved_is_not_shown_as_if_it_were():
    async def steps(app, driver):
        await driver.open(BALANCE)

        async def fail(*_what, **_how):
            raise StorageFull

        app.book.practice.save_thoughts = fail
        await driver.tap(thoughts(app)[0][0])
        assert any(line.startswith("Your phone is full") for line in driver.words())
        assert not any(driver.checkboxes().values())

    walk(steps)


def test_below_the_thoughts_is_the_way_to_their_card():
    async def steps(app, driver):
        await driver.open(BALANCE)
        await driver.tap(app.deck["m13-eigen-balans"].title)
        assert driver.went_to == "/kaarten/m13-eigen-balans"

    walk(steps)


# Sorting


def test_one_technique_at_a_time_with_its_place_and_three_answers():
    async def steps(app, driver):
        await driver.open(SORTING)
        first, second = techniques(app.deck.cards)[:2]
        words = driver.words()
        assert {"Technique 1 of 26", first.title, first.gist, "Often", "Sometimes", "New to me"} <= set(words)
        assert second.title not in words
        assert "One back" not in words
        await driver.tap("Often")
        assert {"Technique 2 of 26", second.title} <= set(driver.words())
        assert first.title not in driver.words()
        assert driver.chosen() == []

    walk(steps)


def test_one_goes_back_to_the_answer_that_was_given_and_can_change_it():
    async def steps(app, driver):
        await driver.open(SORTING)
        for answer in ("Often", "Sometimes"):
            await driver.tap(answer)
        await driver.tap("One back")
        await driver.tap("One back")
        assert "Technique 1 of 26" in driver.words()
        assert driver.chosen() == ["Often"]
        await driver.tap("New to me")
        assert "Technique 2 of 26" in driver.words()
        assert driver.chosen() == ["Sometimes"]
        await driver.tap("Sometimes")
        assert "Technique 3 of 26" in driver.words()
        await app.drafts.settle()
        (draft,) = app.book.drafts.of(Form.PILES, "").values()
        first, second = techniques(app.deck.cards)[:2]
        assert [draft.values[name] for name in ("often", "sometimes", "new")] == [
            (),
            (second.id,),
            (first.id,),
        ]

    walk(steps)


def test_at_the_end_all_is_saved_with_the_thoughts_of_before_and_the_map_is_there():
    async def steps(app, driver):
        await app.book.practice.save_thoughts(["2"], day=ago(3))
        await driver.open(SORTING)
        for _ in range(25):
            await driver.tap("New to me")
        await driver.tap("Often")
        assert "All techniques are sorted" in driver.words()
        await driver.tap("One back")
        assert "Technique 26 of 26" in driver.words()
        await driver.tap("Sometimes")
        await app.drafts.settle()
        assert len(app.book.drafts.of(Form.PILES, "")) == 1
        await driver.tap("Save")
        assert driver.went_to == BALANCE
        *others, last = [card.id for card in techniques(app.deck.cards)]
        piles = app.book.practice.piles()
        assert (piles.often, piles.sometimes, piles.new, piles.thoughts) == (
            (),
            (last,),
            tuple(others),
            ("2",),
        )
        assert piles.day == TODAY
        assert app.book.drafts.of(Form.PILES, "") == {}
        assert {"Saved", "Show as a list"} <= set(driver.words())
        await driver.tap("Sort again")
        assert {"Technique 1 of 26"} <= set(driver.words())

    walk(steps)


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize("end", ["left", "locked", "killed"])
def test_who_stops_in_the_middle_goes_on_there(end, many):
    @story
    async def tell():
        setting = Setting(Phone(ENGLISH))
        app = await setting.opened()
        driver = AppDriver(setting)
        await driver.open(SORTING)
        for _ in range(many):
            await driver.tap("Sometimes")
        if end == "left":
            await driver.open("/ik")
        elif end == "locked":
            await app.access.lock()
            await app.access.unlock(PASSPHRASE)
            await driver.open("/ik")
        else:
            await app.drafts.settle()
            setting = Setting(Phone(ENGLISH), setting.store)
            await setting.app.access.find_vault()
            await setting.app.access.unlock(PASSPHRASE)
            driver = AppDriver(setting)
        await driver.open(SORTING)
        assert {STOPPED, f"Technique {many + 1} of 26"} <= set(driver.words())

    tell()


def test_who_throws_it_away_begins_at_the_first():
    async def steps(app, driver):
        await driver.open(SORTING)
        for _ in range(3):
            await driver.tap("Often")
        await driver.open("/ik")
        await driver.open(SORTING)
        await driver.tap("Throw this draft away")
        assert "Technique 1 of 26" in driver.words()
        assert app.book.drafts.of(Form.PILES, "") == {}

    walk(steps)
