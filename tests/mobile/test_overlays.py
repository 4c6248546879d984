"""What lies on top of a screen, a question or a calendar, closes before the screen is left."""

import asyncio

import flet as ft

from mobile.app import lead_back
from tests.core.people.setting import add_person
from tests.mobile.drawing import SETTLE_SECONDS
from tests.mobile.hand import ENGLISH, Hand, walk
from tests.mobile.setting import Phone, Setting

QUESTION = "Erase this agreement?"


async def ask_to_erase(app, hand):
    """Make an agreement, open it, and bring up the question whether to erase it."""
    lead_back(hand.page, app.history)
    person = await add_person(app.book, "Test Teun")
    await hand.open(f"/mensen/{person.id}/afspraak/nieuw")
    await hand.type("What did you agree?", "De kruk laten maken")
    await hand.tap("Save")
    agreement = app.book.agreements.of(person.id)[0]
    await hand.open(f"/mensen/{person.id}/afspraak/{agreement.id}")
    await hand.tap("Erase this agreement")
    assert QUESTION in hand.words()


async def go_back(hand):
    """Go back as the phone does: it tells which of what lies on top that closes."""
    hand.phone.on_back(hand.phone.on_top.pop())
    await asyncio.sleep(SETTLE_SECONDS)


def test_back_closes_a_question_as_no_and_stays_on_its_screen():
    async def steps(app, hand):
        await ask_to_erase(app, hand)
        await go_back(hand)
        assert QUESTION not in hand.words()
        assert "De kruk laten maken" in [one.text for one in app.book.agreements.all()]
        assert hand.phone.on_top == []

    walk(steps)


def test_the_arrow_in_the_bar_closes_a_question_first_and_then_leaves_the_screen():
    async def steps(app, hand):
        await ask_to_erase(app, hand)
        hand.went_to = ""
        await hand.press_arrow()
        assert (QUESTION in hand.words(), hand.went_to, hand.phone.on_top) == (False, "", [])
        await hand.press_arrow()
        assert hand.went_to == f"/mensen/{app.book.people()[0].id}"

    walk(steps)


def test_a_question_that_was_answered_lies_on_top_no_more():
    async def steps(app, hand):
        await ask_to_erase(app, hand)
        await hand.tap("Keep")
        assert (QUESTION in hand.words(), hand.phone.on_top) == (False, [])

    walk(steps)


def test_back_closes_the_calendar_and_leaves_the_form_and_its_day():
    async def steps(app, hand):
        person = await add_person(app.book, "Test Teun")
        await hand.open(f"/mensen/{person.id}/afspraak/nieuw")
        await hand.type("What did you agree?", "De kruk laten maken")
        await hand.tap("Tomorrow")
        await hand.tap("Sunday, November 22, 2026")
        assert len(hand.page._dialogs.controls) == 1
        await go_back(hand)
        assert hand.phone.escapes == 1
        await hand.dismiss(hand.page._dialogs.controls[0])
        assert (hand.page._dialogs.controls, hand.phone.on_top) == ([], [])
        assert "Sunday, November 22, 2026" in hand.words()
        await hand.tap("Save")
        assert [one.text for one in app.book.agreements.all()] == ["De kruk laten maken"]

    walk(steps)


def test_a_calendar_closes_at_a_lock():
    async def steps(app, hand):
        person = await add_person(app.book, "Test Teun")
        await hand.open(f"/mensen/{person.id}/afspraak/nieuw")
        await hand.tap("Choose a day")
        await app.access.lock()
        await asyncio.sleep(SETTLE_SECONDS)
        assert (hand.phone.escapes, hand.phone.on_top) == (1, [])

    walk(steps)


def test_a_form_that_is_left_without_a_calendar_presses_no_key():
    async def steps(app, hand):
        person = await add_person(app.book, "Test Teun")
        await hand.open(f"/mensen/{person.id}/afspraak/nieuw")
        await hand.open("/mensen")
        assert hand.phone.escapes == 0

    walk(steps)


def test_a_lock_takes_off_what_lies_on_top():
    async def steps(app, hand):
        await ask_to_erase(app, hand)
        await app.access.lock()
        await asyncio.sleep(SETTLE_SECONDS)
        assert hand.phone.on_top == []
        assert not app.overlays.close_last()

    walk(steps)


def test_a_question_that_has_the_screen_to_itself_leaves_the_words_behind_it():
    async def steps():
        setting = Setting(Phone({**ENGLISH, "text_size": 150}))
        app, hand = await setting.opened(), Hand(setting)
        person = await add_person(app.book, "Test Teun")
        await app.book.add_note(person.id, "Vroeg om de kruk", day=app.today(), goal=None)
        await hand.open(f"/mensen/{person.id}/notitie/{app.book.notes(person.id)[0].id}")
        await hand.type("What did you see, agree or hear?", "Vroeg om de kruk en het klembord")
        await hand.tap("Erase this note")
        await hand.tap("Keep")
        fields = [one.value for one in hand._controls() if isinstance(one, ft.TextField)]
        assert fields == ["Vroeg om de kruk en het klembord"]

    asyncio.run(steps())
