"""Answers, agreements and the route of the day in a real vault."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from core.errors import NameTaken, NoLongerHere, TextEmpty
from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.details import Details, Sign
from core.people.records.person import Person
from core.people.records.place import Place, Work
from core.people.records.standing import Standing
from core.people.records.tables import AGREEMENTS, ANSWERS
from tests.core.people.setting import add_person
from tests.core.people.test_notebook import TODAY, story

TOMORROW = TODAY + timedelta(days=1)


async def asked(book, person, number, day=TODAY, goal=None):
    return await book.answers.add(
        person.id, Question.IMPORTANCE, number, "Om erbij te horen", day=day, goal=goal
    )


def test_answers_come_oldest_first_and_can_be_worded_anew_and_erased():
    async def tell(book):
        teun, piet = await add_person(book, "Test Teun"), await add_person(book, "Proef Piet")
        late = await asked(book, teun, 4)
        early = await asked(book, teun, 2, day=date(2026, 11, 1))
        other = await asked(book, piet, 3, day=date(2026, 11, 10))
        assert book.answers.of(teun.id) == [early, late]
        assert book.answers.all() == [early, other, late]
        await book.answers.change(replace(early, words=" Voor mezelf "))
        assert book.answers.one(early.id).words == "Voor mezelf"
        await book.answers.erase(early.id)
        assert book.answers.one(early.id) is None
        with pytest.raises(NoLongerHere):
            await book.answers.change(early)

    story(tell)


def test_agreements_come_by_the_day_they_are_for_and_those_without_one_last():
    async def tell(book):
        teun, piet = await add_person(book, "Test Teun"), await add_person(book, "Proef Piet")
        some_day = await book.agreements.add(teun.id, Assignee.WORKER, "Zelf vragen", None)
        soon = await book.agreements.add(teun.id, Assignee.ME, "Kar regelen", TOMORROW)
        other = await book.agreements.add(piet.id, Assignee.TOGETHER, "Samen kijken", TODAY)
        assert book.agreements.of(teun.id) == [soon, some_day]
        assert book.agreements.all() == [other, soon, some_day]
        await book.agreements.change(soon.standing(Standing.REACHED, TODAY))
        assert book.agreements.one(soon.id).ended == TODAY
        await book.agreements.erase(soon.id)
        assert book.agreements.one(soon.id) is None
        with pytest.raises(NoLongerHere):
            await book.agreements.change(soon)

    story(tell)


def test_a_note_and_the_agreement_that_came_out_of_it_are_kept_in_one_step():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        details = Details(card="t07-goudklompjes", signs=(Sign.HELPED,), is_nugget=True)
        before = book.records()
        with pytest.raises(TextEmpty):
            await book.add_note(
                person.id,
                "",
                day=TODAY,
                goal=None,
                details=details,
                agreements=[(Assignee.ME, " ", TOMORROW)],
            )
        assert book.records() == before
        note = await book.add_note(
            person.id,
            "",
            day=TODAY,
            goal=None,
            details=details,
            agreements=[(Assignee.ME, "Kar regelen", TOMORROW)],
        )
        assert book.notes(person.id) == [note]
        assert [one.text for one in book.agreements.of(person.id)] == ["Kar regelen"]
        assert book.all_notes() == [note]

    story(tell)


def test_a_correction_the_worker_asked_for_says_so_and_keeps_what_was_tapped():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        details = Details(signs=(Sign.HELPED,))
        note = await book.add_note(person.id, "Hielp Piet", day=TODAY, goal=None, details=details)
        await book.change_note(note, "Hielp mee", day=TODAY, goal=None, is_corrected=True)
        kept = book.note(note.id)
        assert (kept.text, kept.details, kept.is_corrected) == ("Hielp mee", details, True)
        assert kept.changed > note.written

    story(tell)


def test_nothing_can_be_added_to_or_changed_of_what_was_erased():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        goal = await book.add_goal(person.id, "Zelf vragen")
        note = await book.add_note(person.id, "Vroeg het", day=TODAY, goal=goal.id)
        await book.erase_person(person.id)
        for change in (
            book.change_person(person),
            book.add_goal(person.id, "Nog een"),
            book.change_goal(goal),
            book.add_note(person.id, "Nog een", day=TODAY, goal=None),
            book.change_note(note, "Anders", day=TODAY, goal=None),
            asked(book, person, 4),
            book.agreements.add(person.id, Assignee.ME, "Kar regelen", None),
        ):
            with pytest.raises(NoLongerHere):
                await change
        assert [table for table, _ in book.records()] == ["erased"]

    story(tell)


def test_erasing_a_person_or_a_goal_takes_its_answers_with_it():
    async def tell(book):
        teun, piet = await add_person(book, "Test Teun"), await add_person(book, "Proef Piet")
        goal = await book.add_goal(teun.id, "Zelf vragen")
        await asked(book, teun, 4, goal=goal.id)
        about_teun = await asked(book, teun, 5)
        agreement = await book.agreements.add(teun.id, Assignee.ME, "Kar regelen", None, goal.id)
        of_piet = await asked(book, piet, 6)
        assert book.all_goals() == [goal]
        await book.erase_goal(goal.id)
        assert book.answers.of(teun.id) == [about_teun]
        assert book.agreements.of(teun.id) == [agreement]
        await book.erase_person(teun.id)
        left = [(table, doc["id"]) for table, doc in book.records() if table in (ANSWERS, AGREEMENTS)]
        assert left == [(ANSWERS, of_piet.id)]

    story(tell)


def test_a_handover_holds_the_answers_and_agreements_too():
    async def tell(book):
        teun, piet = await add_person(book, "Test Teun"), await add_person(book, "Proef Piet")
        answer = await asked(book, teun, 4)
        agreement = await book.agreements.add(teun.id, Assignee.ME, "Kar regelen", None)
        await asked(book, piet, 5)
        given = {doc["id"] for _, doc in book.handover_of(teun.id)}
        assert given == {teun.id, answer.id, agreement.id}

    story(tell)


def test_a_person_is_added_with_every_field_and_two_never_share_a_name():
    async def tell(book):
        asked_for = Person(
            "", " Test  Teun", datetime(2026, 1, 1, tzinfo=UTC), place=Place(Work.SECONDED, "Proefbakkerij")
        )
        teun = await book.add_person(asked_for)
        assert (teun.name, teun.place.where) == ("Test Teun", "Proefbakkerij")
        assert teun.created.date() == TODAY
        with pytest.raises(NameTaken):
            await add_person(book, "test teun")
        piet = await add_person(book, "Proef Piet")
        with pytest.raises(NameTaken):
            await book.change_person(replace(piet, name="TEST TEUN"))
        await book.change_person(replace(teun, manner="Rustig"))
        assert book.person(teun.id).manner == "Rustig"

    story(tell)


def test_the_route_is_that_of_today_and_yesterdays_is_gone():
    async def tell(book):
        teun, piet = await add_person(book, "Test Teun"), await add_person(book, "Proef Piet")
        assert book.routes.of(TODAY).stops == ()
        await book.routes.save(book.routes.of(TODAY).with_stop(teun.id))
        assert book.routes.of(TODAY).stops == (teun.id,)
        await book.routes.save(book.routes.of(TOMORROW).with_stop(piet.id))
        assert book.routes.of(TOMORROW).stops == (piet.id,)
        assert book.routes.of(TODAY).stops == ()

    story(tell)
