"""Points to talk about and trials, in a real vault: one by one, and as what a talk leads to."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import DamagedRecord, NoLongerHere, TextEmpty, TextTooLong
from core.people.handover import check_handover
from core.people.records.agreement import Assignee
from core.people.records.details import Details, Obstacle
from core.people.records.draft import Draft, Form, to_fields
from core.people.records.standing import Standing
from core.people.records.tables import AGREEMENTS, NOTES, PEOPLE, POINTS, TRIALS
from core.people.records.talk_point import POINT_LIMIT, RaisedBy
from core.people.records.trial import TRIAL_LIMIT, Verdict
from core.people.rules.last_talks import is_talk
from tests.core.people.setting import add_person
from tests.core.people.test_notebook import TODAY, story

TOMORROW = TODAY + timedelta(days=1)
NEXT_WEEK = TODAY + timedelta(days=7)


async def a_point(book, person, text="Andere werktijden", day=None):
    return await book.points.add(person.id, text, RaisedBy.WORKER, day)


def test_points_come_by_the_day_they_are_wanted_on_and_those_without_one_last():
    async def tell(book):
        teun, piet = await add_person(book, "Test Teun"), await add_person(book, "Proef Piet")
        some_day = await a_point(book, teun)
        soon = await a_point(book, teun, " De heftruck ", TOMORROW)
        other = await a_point(book, piet, "De kantine", TODAY)
        assert book.points.of(teun.id) == [soon, some_day]
        assert book.points.all() == [other, soon, some_day]
        assert (soon.text, soon.state) == ("De heftruck", Standing.OPEN)
        await book.points.change(soon.standing(Standing.STOPPED, TODAY))
        assert book.points.one(soon.id).ended == TODAY
        await book.points.erase(soon.id)
        assert book.points.one(soon.id) is None

    story(tell)


def test_trials_come_by_their_last_day_and_end_with_a_verdict():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        late = await book.trials.add(person.id, "Om het uur wisselen", NEXT_WEEK)
        soon = await book.trials.add(person.id, "Eerst de zware kratten", TOMORROW)
        assert book.trials.of(person.id) == [soon, late]
        await book.trials.change(soon.judged(Verdict.CHANGE, TODAY))
        kept = book.trials.one(soon.id)
        assert (kept.verdict, kept.ended) == (Verdict.CHANGE, TODAY)
        await book.trials.erase(soon.id)
        assert book.trials.all() == [late]

    story(tell)


def test_what_says_nothing_or_too_much_and_what_is_about_nobody_is_refused():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        before = book.records()
        for text, fault in ((" ", TextEmpty), ("x" * (POINT_LIMIT + 1), TextTooLong)):
            with pytest.raises(fault):
                await a_point(book, person, text)
        for text, fault in ((" ", TextEmpty), ("x" * (TRIAL_LIMIT + 1), TextTooLong)):
            with pytest.raises(fault):
                await book.trials.add(person.id, text, TODAY)
        with pytest.raises(NoLongerHere):
            await book.points.add("nobody", "Werktijden", RaisedBy.ME, None)
        with pytest.raises(NoLongerHere):
            await book.trials.add("nobody", "Wisselen", TODAY)
        assert book.records() == before

    story(tell)


def test_saving_a_point_or_a_trial_drops_its_draft():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        for form, save in (
            (Form.POINT, lambda key: book.points.add(person.id, "x", RaisedBy.ME, None, draft=key)),
            (Form.TRIAL, lambda key: book.trials.add(person.id, "x", TODAY, draft=key)),
        ):
            draft = Draft(form, person.id, person.id, TODAY, to_fields({"text": "x"}))
            await save(await book.drafts.save(book.drafts.new_id(), draft))
            assert book.drafts.about(person.id) == {}

    story(tell)


def test_what_a_talk_leads_to_is_saved_with_its_note_in_one_step():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        goal = await book.add_goal(person.id, "Zelf vragen")
        talked, open_still = await a_point(book, person), await a_point(book, person, "De kantine")
        values = {"details.guide": "g04-blijfgesprek", "own_question": "Wat houdt je hier?", "short": True}
        draft = Draft(Form.TALK, person.id, person.id, TODAY, to_fields(values))
        key = await book.drafts.save(book.drafts.new_id(), draft)
        changes = book.revision[1]
        note = await book.add_note(
            person.id,
            "Blijft graag.",
            day=TODAY,
            goal=goal.id,
            details=Details(guide="g04-blijfgesprek", obstacle=Obstacle.WAITING),
            agreements=[
                (Assignee.WORKER, "Zelf bellen", TOMORROW),
                (Assignee.ME, "Rooster vragen", TOMORROW),
                (Assignee.TOGETHER, "Samen kijken", None),
            ],
            trial=("Eerst de zware kratten", NEXT_WEEK),
            talked_about=[talked.id],
            draft=key,
        )
        assert book.revision[1] == changes + 1
        assert is_talk(note)
        assert [one.slot for one in book.agreements.of(person.id)] == [
            Assignee.WORKER,
            Assignee.ME,
            Assignee.TOGETHER,
        ]
        (trial,) = book.trials.of(person.id)
        assert (trial.text, trial.until, trial.goal) == ("Eerst de zware kratten", NEXT_WEEK, goal.id)
        assert book.points.one(talked.id) == replace(talked, state=Standing.REACHED, ended=TODAY)
        assert book.points.one(open_still.id) == open_still
        assert book.drafts.about(person.id) == {}

    story(tell)


def test_nothing_of_a_talk_is_saved_when_one_part_of_it_cannot_be():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        point = await a_point(book, person)
        before = book.records()
        with pytest.raises(TextEmpty):
            await book.add_note(
                person.id, "x", day=TODAY, goal=None, trial=(" ", TODAY), talked_about=[point.id]
            )
        assert book.records() == before

    story(tell)


def test_only_points_of_this_person_that_are_open_are_talked_about():
    async def tell(book):
        teun, piet = await add_person(book, "Test Teun"), await add_person(book, "Proef Piet")
        of_another, gone = await a_point(book, piet), await a_point(book, teun)
        await book.points.erase(gone.id)
        ended = (await a_point(book, teun)).standing(Standing.STOPPED, TODAY - timedelta(days=9))
        await book.points.change(ended)
        points = [of_another.id, gone.id, ended.id]
        await book.add_note(teun.id, "x", day=TODAY, goal=None, talked_about=points)
        assert book.points.all() == [of_another, ended]

    story(tell)


def test_erasing_a_person_erases_points_and_trials_with_their_drafts():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        point = await a_point(book, person)
        trial = await book.trials.add(person.id, "Wisselen", TODAY)
        for form, of in ((Form.POINT, point.id), (Form.TRIAL, trial.id), (Form.TALK, person.id)):
            draft = Draft(form, of, person.id, TODAY, to_fields({"text": "half"}))
            await book.drafts.save(book.drafts.new_id(), draft)
        copy = book.records()
        await book.erase_person(person.id)
        assert (book.points.all(), book.trials.all(), book.drafts.about(person.id)) == ([], [], {})
        report = await book.backups.merge(copy, book._repository.now())
        assert (report.points.stayed_erased, report.trials.stayed_erased) == (1, 1)

    story(tell)


def test_a_trial_outlives_its_goal():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        goal = await book.add_goal(person.id, "Zelf vragen")
        trial = await book.trials.add(person.id, "Wisselen", TODAY, goal.id)
        await book.erase_goal(goal.id)
        assert book.trials.of(person.id) == [trial]
        assert (await book.trials.add(person.id, "Anders", TODAY, goal.id)).goal is None

    story(tell)


def test_points_and_trials_are_handed_over_with_their_person_and_with_nobody_else():
    async def tell(book):
        teun, piet = await add_person(book, "Test Teun"), await add_person(book, "Proef Piet")
        await a_point(book, teun)
        await book.trials.add(teun.id, "Wisselen", TODAY)
        await a_point(book, piet)
        await book.workplaces.save("", "Op tijd", "")
        handover = book.handover_of(teun.id)
        assert [table for table, _ in handover] == [PEOPLE, POINTS, TRIALS]
        check_handover(handover)
        strange = (POINTS, book.points.of(piet.id)[0].to_doc())
        with pytest.raises(DamagedRecord):
            check_handover((*handover, strange))

    story(tell)


def test_a_copy_brings_what_a_talk_led_to_and_the_second_time_nothing():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        await book.add_note(
            person.id,
            "x",
            day=TODAY,
            goal=None,
            agreements=[(Assignee.ME, "Bellen", None)],
            trial=("Wisselen", TODAY),
        )
        point = await a_point(book, person)
        copy = book.records()
        total = (await book.backups.merge(copy, book._repository.now())).total
        assert total.same == sum(total) == 5
        tables = sorted({table for table, _ in copy})
        assert tables == sorted([PEOPLE, NOTES, AGREEMENTS, POINTS, TRIALS])
        await book.points.change(point.standing(Standing.REACHED, TODAY))
        merged = await book.backups.merge(copy, book._repository.now())
        assert merged.points.kept_both == 1
        (kept,) = [note for note in book.notes(person.id) if note.origin]
        assert (kept.text, kept.origin.of, kept.origin.state) == (point.text, point.id, Standing.OPEN)

    story(tell)


def test_a_verdict_that_a_copy_does_not_have_stays_and_the_copy_says_how_it_stood():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        trial = await book.trials.add(person.id, "Wisselen", TODAY)
        copy = book.records()
        await book.trials.change(trial.judged(Verdict.STOP, TODAY))
        assert (await book.backups.merge(copy, book._repository.now())).trials.kept_both == 1
        assert book.trials.one(trial.id).verdict is Verdict.STOP
        (kept,) = book.notes(person.id)
        assert (kept.origin.of, kept.origin.state) == (trial.id, Standing.OPEN)

    story(tell)
