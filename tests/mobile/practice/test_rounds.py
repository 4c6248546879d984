"""A round: a sentence at a time, explained at each tap, left and taken up, and remembered at its end."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import StorageFull
from core.people.records.draft import Form
from core.people.records.practice.round_memory import Repeat
from tests.mobile.app_driver import ENGLISH, AppDriver, walk
from tests.mobile.practice.rounds import (
    announced,
    another,
    answer,
    begin,
    drafts,
    item_in_hand,
    kept_round,
    name_of,
    plain_words,
    play,
    set_of,
    to_tap,
)
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import NOON, PASSPHRASE, Phone, Setting

TODAY = NOON.date()
LINE, EAR = "waterlijn", "oor"
STOPPED = "You stopped here."


async def remember(app, set_id, *, blocks=(), repeats=()):
    memory = replace(app.book.practice.memory(set_id), blocks=blocks, repeats=repeats)
    await app.book.practice.save_round(memory, day=TODAY)


async def all_blocks_done(app):
    await remember(app, EAR, blocks=tuple(kind.id for kind in set_of(app, EAR).kinds))


# Before


@pytest.mark.parametrize(
    "set_id", ["oor", "waterlijn", "helpen-of-sturen", "persoon-of-aanpak", "wat-verbergt"]
)
def test_it_begins_with_what_the_set_is_about_and_what_the_sides_mean(set_id):
    async def steps(app, driver):
        await driver.open(f"/ik/ronde/{set_id}")
        practice_set, words = set_of(app, set_id), driver.words()
        assert driver.bar() == practice_set.title
        assert {practice_set.title, practice_set.gist, practice_set.question} <= set(words)
        for side in practice_set.sides:
            assert {side.name, side.meaning} <= set(words)
        assert "Begin" in to_tap(driver)

    walk(steps)


def test_a_block_begins_with_the_one_kind_it_is_about_and_a_mixed_round_says_that_it_is_mixed():
    async def steps(app, driver):
        first, *others = set_of(app, EAR).kinds
        await driver.open(f"/ik/ronde/{EAR}")
        assert first.meaning in driver.words()
        assert not any(one.meaning in driver.words() for one in others)
        assert "All kinds come mixed now." not in driver.words()
        await all_blocks_done(app)
        await asyncio.sleep(SETTLE_SECONDS)
        assert "All kinds come mixed now." in driver.words()
        assert first.meaning not in driver.words()
        await driver.open(f"/ik/ronde/{LINE}")
        assert "All kinds come mixed now." not in driver.words()

    walk(steps)


@pytest.mark.parametrize("route", ["/ik/ronde/iets", "/ik/ronde/spiegel"])
def test_a_set_that_is_not_there_is_said(route):
    async def steps(_app, driver):
        await driver.open(route)
        assert "This is not here to practise with (any more)." in driver.words()

    walk(steps)


def test_locked_it_is_the_lock():
    async def steps(app, driver):
        await app.access.lock()
        await driver.open(f"/ik/ronde/{LINE}")
        assert "Your notes are locked" in driver.words()

    walk(steps)


# Item by item


def test_a_sentence_is_asked_about_with_a_button_for_each_side_and_nothing_is_explained_yet():
    async def steps(app, driver):
        await begin(driver, LINE)
        item = item_in_hand(app, driver, LINE)
        assert item.text in driver.words(), "nothing in it stands out yet"
        assert item.why not in driver.words()
        assert "Sentence 1 of 8" in driver.words()
        assert {one.name for one in set_of(app, LINE).sides} <= set(to_tap(driver))
        assert "Next" not in to_tap(driver)

    walk(steps)


def test_the_fitting_answer_is_met_with_the_explanation_and_the_words_that_decide():
    async def steps(app, driver):
        await begin(driver, LINE)
        item = item_in_hand(app, driver, LINE)
        await driver.tap(name_of(app, LINE, item.side))
        assert item.why in driver.words()
        assert item.text.replace(item.sign, f"[{item.sign}]", 1) in driver.words()
        assert "Your choice · Fits here" in driver.words()
        assert another(app, LINE, item.side) not in driver.words(), "what was neither tapped nor fits is gone"

    walk(steps)


def test_another_answer_keeps_its_mark_and_the_fitting_one_has_a_word_without_any_verdict():
    async def steps(app, driver):
        await begin(driver, LINE)
        item = item_in_hand(app, driver, LINE)
        await driver.tap(another(app, LINE, item.side))
        words = driver.words()
        at = words.index("Your choice")
        assert words[at - 1] == another(app, LINE, item.side)
        assert words[words.index("Fits here") - 1] == name_of(app, LINE, item.side)
        assert item.why in words
        spoken = " ".join(words).lower()
        assert not any(
            verdict in spoken for verdict in ("wrong", "correct", "mistake", "points", "well done")
        )

    walk(steps)


def test_a_screen_reader_hears_at_once_what_was_chosen_what_fits_and_why():
    async def steps(app, driver):
        await begin(driver, LINE)
        item = item_in_hand(app, driver, LINE)
        assert announced(driver) == [item.text]
        chosen, fitting = another(app, LINE, item.side), name_of(app, LINE, item.side)
        await driver.tap(chosen)
        assert announced(driver) == [f"{chosen}. Your choice. {fitting}. Fits here. {item.why}"]

    walk(steps)


def test_only_the_first_tap_counts():
    async def steps(app, driver):
        await begin(driver, LINE)
        item = item_in_hand(app, driver, LINE)
        await driver.tap(another(app, LINE, item.side))
        assert "Next" in to_tap(driver)
        assert not {one.name for one in set_of(app, LINE).sides} & set(to_tap(driver))
        await driver.tap("Next")
        await app.drafts.settle()
        assert kept_round(app, LINE)["wrong"] == (item.id,)

    walk(steps)


def test_next_is_another_sentence_and_its_place_in_the_round():
    async def steps(app, driver):
        await begin(driver, LINE)
        first = await answer(app, driver, LINE)
        assert item_in_hand(app, driver, LINE) != first
        assert "Sentence 2 of 8" in driver.words()

    walk(steps)


def test_in_a_block_the_side_is_asked_and_then_the_reply():
    async def steps(app, driver):
        await begin(driver, EAR)
        item = item_in_hand(app, driver, EAR)
        assert item.kind == set_of(app, EAR).kinds[0].id
        await driver.tap(name_of(app, EAR, item.side))
        assert item.why in driver.words()
        await driver.tap("Next")
        assert "What do you say back?" in driver.words()
        assert item_in_hand(app, driver, EAR) == item

    walk(steps)


def test_in_a_mixed_round_the_kind_is_asked_too_and_not_given_away_before():
    async def steps(app, driver):
        await all_blocks_done(app)
        await begin(driver, EAR)
        while not (item := item_in_hand(app, driver, EAR)).kind:
            await driver.tap(name_of(app, EAR, item.side))
            await driver.tap("Next")
            await driver.tap(f"“{item.replies[0].text}”")
            await driver.tap("Next")
        await driver.tap(name_of(app, EAR, item.side))
        meaning = next(one.meaning for one in set_of(app, EAR).sides if one.id == item.side)
        assert meaning in driver.words()
        assert item.why not in driver.words()
        assert item.text in driver.words(), "nothing in it stands out yet"
        await driver.tap("Next")
        assert "What do you hear?" in driver.words()
        assert {one.name for one in set_of(app, EAR).kinds} <= set(to_tap(driver))
        await driver.tap(another(app, EAR, item.kind, "kinds"))
        assert item.why in driver.words()
        assert f"[{item.sign}]" in "".join(driver.words())

    walk(steps)


async def at_the_replies(app, driver):
    await begin(driver, EAR)
    item = item_in_hand(app, driver, EAR)
    await driver.tap(name_of(app, EAR, item.side))
    await driver.tap("Next")
    return item, {f"“{one.text}”": one for one in item.replies}


def test_a_screen_reader_hears_the_next_question_about_a_sentence_and_not_the_sentence_again():
    async def steps(app, driver):
        await at_the_replies(app, driver)
        assert announced(driver) == ["What do you say back?"]

    walk(steps)


def test_of_three_replies_each_says_what_it_does_once_one_was_tapped():
    async def steps(app, driver):
        item, replies = await at_the_replies(app, driver)
        assert not any(one.why in driver.words() for one in item.replies)
        chosen = next(words for words, one in replies.items() if not one.best)
        best = next(words for words, one in replies.items() if one.best)
        await driver.tap(chosen)
        words = driver.words()
        assert all(one.why in words for one in item.replies)
        assert words[words.index(chosen) + 1 : words.index(chosen) + 3] == [
            "Your choice",
            replies[chosen].why,
        ]
        assert words[words.index(best) + 1 : words.index(best) + 3] == ["Fits here", replies[best].why]
        (said,) = announced(driver)
        assert said.index(replies[chosen].why) < said.index("Fits here") < said.index(replies[best].why)

    walk(steps)


# Left and taken up


@pytest.mark.parametrize("answered", [False, True])
def test_a_lock_in_the_middle_takes_nothing_and_the_round_goes_on_at_its_item(answered):
    async def steps(app, driver):
        await begin(driver, LINE)
        await answer(app, driver, LINE)
        item = item_in_hand(app, driver, LINE)
        if answered:
            await driver.tap(another(app, LINE, item.side))
        before = plain_words(driver)
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        await driver.open("/ik")
        await driver.open(f"/ik/ronde/{LINE}")
        assert [word for word in plain_words(driver) if word in before] == before
        assert STOPPED in driver.words()

    walk(steps)


def test_a_round_that_was_left_goes_on_in_an_app_that_starts_anew():
    async def tell():
        first = Setting(Phone(ENGLISH))
        app = await first.opened()
        driver = AppDriver(first)
        item, replies = await at_the_replies(app, driver)
        order = [name for name in to_tap(driver) if name in replies]
        first.phone.on_hide()
        await asyncio.sleep(SETTLE_SECONDS)
        second = Setting(Phone(ENGLISH), first.store)
        await second.app.access.find_vault()
        await second.app.access.unlock(PASSPHRASE)
        again = AppDriver(second)
        await again.open(f"/ik/ronde/{EAR}")
        assert item_in_hand(second.app, again, EAR) == item
        assert [name for name in to_tap(again) if name in replies] == order

    asyncio.run(tell())


def test_the_line_that_one_stopped_here_goes_at_the_next_tap_and_is_not_there_in_a_round_that_was_not_left():
    async def steps(app, driver):
        await begin(driver, LINE)
        assert STOPPED not in driver.words()
        await driver.open("/ik")
        await driver.open(f"/ik/ronde/{LINE}")
        assert STOPPED in driver.words()
        await answer(app, driver, LINE)
        assert STOPPED not in driver.words()

    walk(steps)


def test_instead_of_going_on_one_can_begin_a_new_round():
    async def steps(app, driver):
        await begin(driver, LINE)
        await answer(app, driver, LINE)
        await driver.open("/ik")
        await driver.open(f"/ik/ronde/{LINE}")
        await driver.tap("Begin a new round")
        assert "Begin" in to_tap(driver)
        assert drafts(app, Form.ROUND, LINE) == []
        assert not app.book.practice.memory(LINE).is_begun

    walk(steps)


def test_a_round_whose_items_are_gone_begins_anew():
    async def steps(app, driver):
        await begin(driver, LINE)
        await driver.open("/ik")
        await app.drafts.settle()
        ((key, draft),) = app.book.drafts.of(Form.ROUND, LINE).items()
        fields = tuple(one for one in draft.fields if one.name != "items")
        await app.book.drafts.save(key, replace(draft, fields=fields))
        await driver.open(f"/ik/ronde/{LINE}")
        assert "Begin" in to_tap(driver)
        assert STOPPED not in driver.words()

    walk(steps)


def test_two_sets_are_each_at_their_own_place():
    async def steps(app, driver):
        await begin(driver, LINE)
        await answer(app, driver, LINE)
        await begin(driver, EAR)
        await driver.open(f"/ik/ronde/{LINE}")
        assert "Sentence 2 of 8" in driver.words()

    walk(steps)


# The end


def test_at_the_end_the_sentences_that_come_back_stand_under_their_day_without_a_count():
    async def steps(app, driver):
        items = await play(app, driver, LINE, wrong=(0, 3))
        words = driver.words()
        at = words.index("These come back in three days")
        assert set(words[at + 1 : at + 3]) == {items[0].text, items[3].text}
        assert not any(items[other].text in words for other in (1, 2, 4, 5, 6, 7))
        assert "Practising here is no feedback: ask a colleague to look along too." in words
        assert not any(character.isdigit() for word in words[: at + 1] for character in word)

    walk(steps)


def test_one_sentence_alone_comes_back_in_the_singular_and_none_is_said_too():
    async def steps(app, driver):
        await play(app, driver, LINE, wrong=(2,))
        assert "This one comes back in three days" in driver.words()
        await driver.tap("One more round")
        await driver.tap("Begin")
        for _ in range(set_of(app, LINE).round):
            await answer(app, driver, LINE)
        assert "Nothing of this round comes back." in driver.words()

    walk(steps)


def test_what_came_back_and_went_well_comes_back_later():
    async def steps(app, driver):
        item = set_of(app, LINE).items[4]
        await remember(app, LINE, repeats=(Repeat(item.id, 0, TODAY),))
        items = await play(app, driver, LINE)
        assert items[0].id == item.id, "what is due comes first"
        assert app.book.practice.memory(LINE).repeats == (Repeat(item.id, 1, TODAY + timedelta(7)),)
        words = driver.words()
        assert words[words.index("This one comes back in a week") + 1] == item.text

    walk(steps)


def test_the_end_saves_what_comes_back_and_drops_the_draft_in_one_step():
    async def steps(app, driver):
        items = await play(app, driver, LINE, wrong=(1,))
        memory = app.book.practice.memory(LINE)
        assert memory.repeats == (Repeat(items[1].id, 0, TODAY + timedelta(3)),)
        assert (memory.day, memory.blocks) == (TODAY, ())
        assert drafts(app, Form.ROUND, LINE) == []
        await app.drafts.settle()
        assert drafts(app, Form.ROUND, LINE) == []

    walk(steps)


def test_a_block_is_done_at_its_end_and_the_next_round_is_about_the_next_kind():
    async def steps(app, driver):
        await begin(driver, EAR)
        first, second, *_ = set_of(app, EAR).kinds
        for _ in range(set_of(app, EAR).round):
            item = item_in_hand(app, driver, EAR)
            await driver.tap(name_of(app, EAR, item.side))
            await driver.tap("Next")
            await driver.tap("“" + next(one.text for one in item.replies if one.best))
            await driver.tap("Next")
        memory = app.book.practice.memory(EAR)
        assert (memory.blocks, memory.repeats) == ((first.id,), ())
        await driver.tap("One more round")
        assert second.meaning in driver.words()

    walk(steps)


def test_a_reply_that_does_not_fit_brings_its_sentence_back_too():
    async def steps(app, driver):
        item, replies = await at_the_replies(app, driver)
        await driver.tap(next(words for words, one in replies.items() if not one.best))
        await driver.tap("Next")
        await app.drafts.settle()
        assert kept_round(app, EAR)["wrong"] == (item.id,)

    walk(steps)


def test_who_is_done_goes_back_to_the_place_to_practise():
    async def steps(app, driver):
        await play(app, driver, LINE)
        await driver.tap("Finish")
        assert driver.went_to == "/ik"

    walk(steps)


def test_a_full_disk_at_the_end_is_said_and_the_last_sentence_stays_to_try_again():
    async def steps(app, driver):
        await begin(driver, LINE)
        for _ in range(set_of(app, LINE).round - 1):
            await answer(app, driver, LINE)
        save_round = app.book.practice.save_round

        async def full(*_args, **_kwargs):
            raise StorageFull

        app.book.practice.save_round = full
        item = await answer(app, driver, LINE)
        assert item.why in driver.words()
        assert not app.book.practice.memory(LINE).is_begun
        app.book.practice.save_round = save_round
        await driver.tap("Next")
        assert "That was the round" in driver.words()
        assert app.book.practice.memory(LINE).is_begun

    walk(steps)


def test_what_another_window_remembered_meanwhile_stays():
    async def steps(app, driver):
        await begin(driver, LINE)
        other = set_of(app, LINE).items[0].id
        await remember(app, LINE, repeats=(Repeat(other, 2, TODAY + timedelta(9)),))
        wrong = [await answer(app, driver, LINE, fits=False) for _ in range(set_of(app, LINE).round)]
        known = {one.item for one in app.book.practice.memory(LINE).repeats}
        assert known == {other, *(one.id for one in wrong)}

    walk(steps)
