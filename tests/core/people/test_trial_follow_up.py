"""A trial that goes on in another way: it ends, and the one that follows begins, in one step."""

from datetime import timedelta

import pytest

from core.errors import NoLongerHere, TextEmpty
from core.people.records.draft import Form
from core.people.records.trial import Verdict
from tests.core.people.setting import add_person
from tests.core.people.test_notebook import TODAY, story
from tests.core.people.unsaved import half

SOON = TODAY + timedelta(days=14)


async def a_running_trial(book):
    person = await add_person(book, "Test Teun")
    goal = await book.add_goal(person.id, "Rustig beginnen")
    return await book.trials.add(person.id, "Eerst het zware werk", TODAY, goal.id)


def test_it_ends_as_changed_and_the_next_runs_for_the_same_goal_and_the_draft_is_gone():
    async def tell(book):
        trial = await a_running_trial(book)
        await book.drafts.save("d" * 32, half(trial.id, form=Form.TRIAL, person=trial.person))
        next_one = await book.trials.follow_up(trial, " Om en om ", SOON, TODAY, draft="d" * 32)
        assert book.trials.of(trial.person) == [trial.judged(Verdict.CHANGE, TODAY), next_one]
        assert (next_one.text, next_one.until, next_one.goal) == ("Om en om", SOON, trial.goal)
        assert next_one.verdict is None
        assert book.drafts.about(trial.person) == {}

    story(tell)


def test_nothing_changes_when_the_words_are_missing_or_the_trial_was_erased():
    async def tell(book):
        trial = await a_running_trial(book)
        before = book.records()
        with pytest.raises(TextEmpty):
            await book.trials.follow_up(trial, " ", SOON, TODAY)
        assert book.records() == before
        await book.trials.erase(trial.id)
        with pytest.raises(NoLongerHere):
            await book.trials.follow_up(trial, "Om en om", SOON, TODAY)
        assert book.trials.all() == []

    story(tell)


def test_it_can_be_taken_back_also_when_the_trial_was_erased_meanwhile():
    async def tell(book):
        trial = await a_running_trial(book)
        next_one = await book.trials.follow_up(trial, "Om en om", SOON, TODAY)
        await book.drafts.save("d" * 32, half(next_one.id, form=Form.TRIAL, person=trial.person))
        await book.trials.take_back_follow_up(trial, next_one)
        assert book.trials.all() == [trial]
        assert book.drafts.about(trial.person) == {}
        next_one = await book.trials.follow_up(trial, "Om en om", SOON, TODAY)
        await book.trials.erase(trial.id)
        await book.trials.take_back_follow_up(trial, next_one)
        assert book.trials.all() == []

    story(tell)
