"""One vault in several windows: edits merge, both texts stay, and nothing is written of whom was erased."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import ChangedElsewhere, NameTaken, NoLongerHere
from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.goal import Goal
from core.people.records.note import TEXT_LIMIT, Note
from core.people.records.person import Person
from core.people.records.place import Place, Work
from core.people.records.plan import Plan
from core.people.records.standing import Standing
from core.people.records.tables import ERASED, PEOPLE
from tests.core.people.setting import add_person
from tests.core.people.test_notebook import TODAY, notebook_of
from tests.core.people.unsaved import half
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import made_vault, reopened


class BusyStore(MemoryStore):
    """Another window wrote just before each of the next `writes`."""

    writes = 0

    async def commit(self, puts, deletes, guard):
        if self.writes:
            self.writes -= 1
            raise ChangedElsewhere
        await super().commit(puts, deletes, guard)


def windows(tell):
    """Run a story about a person in two windows of one vault."""

    async def run():
        store = MemoryStore()
        mine = notebook_of(await made_vault(store))
        person = await add_person(mine, "Test Anna")
        await tell(mine, notebook_of(await reopened(store)), person)

    asyncio.run(run())


def test_different_fields_that_two_windows_changed_are_both_kept():
    async def tell(mine, theirs, person):
        await mine.change_person(replace(person, manner="Rustig praten"), shown=person)
        place = Place(Work.SECONDED, "Proefbedrijf")
        assert await theirs.change_person(replace(person, place=place), shown=person) == ()
        kept = theirs.person(person.id)
        assert (kept.manner, kept.place, theirs.notes(person.id)) == ("Rustig praten", place, [])

    windows(tell)


def test_a_draft_that_was_kept_meanwhile_does_not_make_the_save_forget_what_the_form_showed():
    async def tell(mine, theirs, person):
        note = await mine.add_note(person.id, "eerst", day=TODAY, goal=None)
        await theirs.drafts.save("d1" * 16, half(person.id, "x"))  # which reads what mine wrote
        await mine.change_note(note, "van mij", day=TODAY, goal=None)
        await theirs.drafts.save("d2" * 16, half(note.id, "van hen", person=person.id))
        (other,) = await theirs.change_note(note, "van hen", day=TODAY, goal=None)
        assert {one.text for one in theirs.notes(person.id)} == {"van hen", "van mij"}
        assert (other.text, other.origin.of, other.origin.is_window) == ("van mij", note.id, True)
        assert theirs.note(note.id).text == "van hen"

    windows(tell)


def test_of_a_field_that_two_windows_changed_the_newest_stays_and_a_note_keeps_the_other():
    async def tell(mine, theirs, person):
        goal = await mine.add_goal(person.id, "Zelf vragen")
        await theirs.drafts.save("d1" * 16, half(person.id, "x"))
        await mine.change_goal(replace(goal, plan=Plan(needs="Een kar"), state=Standing.REACHED), shown=goal)
        (note,) = await theirs.change_goal(replace(goal, plan=Plan(needs="Een sleutel")), shown=goal)
        kept = theirs.goal(goal.id)
        assert (kept.plan.needs, kept.state) == ("Een sleutel", Standing.REACHED)
        assert theirs.notes(person.id) == [note]
        assert (note.text, note.goal, note.day, note.origin.of) == ("Een kar", goal.id, TODAY, goal.id)

    windows(tell)


def test_a_choice_that_two_windows_made_differently_is_told_in_the_note():
    async def tell(mine, theirs, person):
        agreement = await mine.agreements.add(person.id, Assignee.ME, "Kar regelen", TODAY)
        await theirs.drafts.save("d1" * 16, half(person.id, "x"))
        due = TODAY + timedelta(7)
        await mine.agreements.change(replace(agreement, slot=Assignee.TOGETHER, due=due), shown=agreement)
        theirs.edits.wording = lambda table, told: f"{table}: {[one.value for one in told]}"
        (note,) = await theirs.agreements.change(
            replace(agreement, slot=Assignee.WORKER, due=None), shown=agreement
        )
        assert note.text == f"agreements: {[Assignee.TOGETHER, due]}"

    windows(tell)


def test_without_words_of_the_app_the_note_has_the_values_alone():
    async def tell(mine, theirs, person):
        answer = await mine.answers.add(person.id, Question.IMPORTANCE, 4, "Leuk", day=TODAY, goal=None)
        await theirs.drafts.save("d1" * 16, half(person.id, "x"))
        await mine.answers.change(replace(answer, number=5, words="Erbij horen"), shown=answer)
        (note,) = await theirs.answers.change(replace(answer, number=6, words="Geld"), shown=answer)
        assert note.text == "5\nErbij horen"
        assert theirs.answers.one(answer.id).number == 6

    windows(tell)


def test_words_that_do_not_fit_in_one_note_are_kept_in_several():
    async def tell(mine, theirs, person):
        goal = await mine.add_goal(person.id, "Zelf vragen")
        await theirs.drafts.save("d1" * 16, half(person.id, "x"))
        await mine.change_goal(replace(goal, plan=Plan(*("x" * 2_000 for _ in range(5)))), shown=goal)
        theirs.edits.wording = lambda _table, told: "".join(one.value + " " * 9_000 for one in told)
        notes = await theirs.change_goal(replace(goal, plan=Plan(*"abcde")), shown=goal)
        assert "".join(note.text for note in notes).count("x") == 10_000
        assert [note.fitted() for note in notes] == list(notes)

        await mine.change_goal(replace(goal, plan=Plan(*("y" * 2_000 for _ in range(5)))), shown=goal)
        theirs.edits.wording = lambda _table, told: "\n".join(one.value for one in told)
        notes = await theirs.change_goal(replace(goal, plan=Plan(*"fghij")), shown=goal)
        assert [len(note.text) for note in notes] == [4 * 2_000 + 3, 2_000]
        assert max(len(note.text) for note in notes) < TEXT_LIMIT

    windows(tell)


def test_saving_again_after_the_other_text_was_kept_keeps_it_once():
    async def tell(mine, theirs, person):
        await mine.change_person(replace(person, manner="Rustig"), shown=person)
        edited = replace(person, manner="Kort")
        await theirs.change_person(edited, shown=person)
        assert await theirs.change_person(edited, shown=person) == ()
        assert [note.text for note in theirs.notes(person.id)] == ["Rustig"]

    windows(tell)


def test_a_note_that_keeps_what_another_window_had_can_be_erased_without_naming_a_copy():
    async def tell(mine, theirs, person):
        await mine.change_person(replace(person, manner="Rustig"), shown=person)
        (note,) = await theirs.change_person(replace(person, manner="Kort"), shown=person)
        assert Note.from_doc(note.to_doc()) == note
        await theirs.erase_note(note.id)
        assert [doc["of"] for table, doc in theirs.records() if table == ERASED] == [[note.id]]

    windows(tell)


@pytest.mark.parametrize(
    "write",
    [
        lambda book, person, **_: book.add_note(person.id, "Nog een", day=TODAY, goal=None),
        lambda book, note, **_: book.change_note(note, "Anders", day=TODAY, goal=None),
        lambda book, person, **_: book.add_goal(person.id, "Nog een"),
        lambda book, goal, **_: book.change_goal(replace(goal, title="Anders"), shown=goal),
        lambda book, person, **_: book.change_person(replace(person, manner="Kort"), shown=person),
        lambda book, person, **_: book.agreements.add(person.id, Assignee.ME, "Kar regelen", None),
        lambda book, agreement, **_: book.agreements.change(replace(agreement, text="x"), shown=agreement),
        lambda book, person, goal, **_: book.answers.add(
            person.id, Question.IMPORTANCE, 4, "x", day=TODAY, goal=goal.id
        ),
        lambda book, answer, **_: book.answers.change(replace(answer, number=7), shown=answer),
    ],
)
@pytest.mark.parametrize("gives_shown", [True, False])
def test_a_write_about_someone_who_was_erased_in_another_window_is_refused(write, gives_shown):
    async def tell(mine, theirs, person):
        goal = await theirs.add_goal(person.id, "Zelf vragen")
        about = {
            "person": person,
            "goal": goal,
            "note": await theirs.add_note(person.id, "Vroeg hulp", day=TODAY, goal=None),
            "agreement": await theirs.agreements.add(person.id, Assignee.ME, "Kar", None),
            "answer": await theirs.answers.add(
                person.id, Question.IMPORTANCE, 3, "", day=TODAY, goal=goal.id
            ),
        }
        await mine.erase_person(person.id)
        if not gives_shown:
            await theirs.drafts.save("d1" * 16, half(person.id, "x"))  # which reads that it is gone
        with pytest.raises(NoLongerHere):
            await write(theirs, **about)
        assert [table for table, _ in theirs.records()] == [ERASED]

    windows(tell)


def test_a_draft_about_someone_who_was_erased_in_another_window_is_not_kept():
    async def tell(mine, theirs, person):
        await mine.erase_person(person.id)
        await theirs.drafts.save("d1" * 16, half(person.id, "Bleef"))
        assert [table for table, _ in theirs.records()] == [ERASED]

    windows(tell)


@pytest.mark.parametrize("kind", ["note", "agreement"])
def test_a_goal_that_was_erased_in_another_window_takes_no_words_with_it(kind):
    async def tell(mine, theirs, person):
        goal = await theirs.add_goal(person.id, "Zelf vragen")
        await mine.erase_goal(goal.id)
        if kind == "note":
            await theirs.add_note(
                person.id,
                "Vroeg hulp",
                day=TODAY,
                goal=goal.id,
                agreements=[(Assignee.ME, "Kar regelen", None)],
            )
            assert [note.goal for note in theirs.notes(person.id)] == [None]
        else:
            await theirs.agreements.add(person.id, Assignee.ME, "Kar regelen", None, goal.id)
        assert [one.goal for one in theirs.agreements.of(person.id)] == [None]

    windows(tell)


def test_an_answer_about_a_goal_that_was_erased_in_another_window_is_refused():
    async def tell(mine, theirs, person):
        goal = await theirs.add_goal(person.id, "Zelf vragen")
        await mine.erase_goal(goal.id)
        with pytest.raises(NoLongerHere):
            await theirs.answers.add(person.id, Question.IMPORTANCE, 4, "x", day=TODAY, goal=goal.id)
        assert theirs.answers.all() == []

    windows(tell)


def test_two_windows_add_no_two_people_of_one_name():
    async def tell(mine, theirs, _person):
        await add_person(mine, "Proef Piet")
        with pytest.raises(NameTaken):
            await add_person(theirs, "proef piet")

    windows(tell)


def test_people_of_one_name_can_be_changed_and_only_another_taken_name_is_refused():
    async def tell(mine, _theirs, person):
        twin = Person("0" * 32, "Test Anna", person.created)
        piet = await add_person(mine, "Proef Piet")
        await mine.backups.merge(((PEOPLE, twin.to_doc()),), person.created)
        await mine.change_person(replace(twin, archived=TODAY), shown=twin)
        await mine.change_person(replace(person, manner="Rustig"))
        assert (mine.person(twin.id).archived, mine.person(person.id).manner) == (TODAY, "Rustig")
        with pytest.raises(NameTaken):
            await mine.change_person(replace(piet, name="test anna"), shown=piet)

    windows(tell)


def test_a_route_keeps_the_stops_of_both_windows_and_none_for_whom_was_erased():
    async def tell(mine, theirs, person):
        piet = await add_person(mine, "Proef Piet")
        kees = await add_person(theirs, "Proef Kees")
        shown = theirs.routes.of(TODAY).with_stop(kees.id)
        await mine.routes.save(mine.routes.of(TODAY).with_stop(person.id).with_stop(piet.id))
        await mine.erase_person(piet.id)
        await theirs.routes.save(shown.with_stop(piet.id))
        assert theirs.routes.of(TODAY).stops == (kees.id, person.id)
        assert [table for table, _ in theirs.records()].count("routes") == 1

    windows(tell)


@pytest.mark.parametrize(("writes", "is_kept"), [(3, True), (4, False)])
def test_a_change_is_tried_again_while_other_windows_write_but_not_for_ever(writes, is_kept):
    async def run():
        store = BusyStore()
        book = notebook_of(await made_vault(store))
        store.writes = writes
        if is_kept:
            await add_person(book, "Test Anna")
        else:
            with pytest.raises(ChangedElsewhere):
                await add_person(book, "Test Anna")
        assert len(book.people()) == is_kept

    asyncio.run(run())


def test_the_goal_that_a_form_never_saw_is_named_as_gone():
    async def tell(mine, _theirs, person):
        never = Goal("0" * 32, person.id, "Zelf vragen", Standing.OPEN, person.created)
        with pytest.raises(NoLongerHere):
            await mine.change_goal(never)

    windows(tell)


def test_a_record_that_cannot_be_merged_is_not_overwritten():
    async def tell(mine, theirs, person):
        await mine.backups.mark_saved(person.created, 1, is_whole=True)
        await theirs.refresh()
        await mine.backups.mark_saved(person.created + timedelta(1), 2, is_whole=True)
        with pytest.raises(ChangedElsewhere):
            await theirs.backups.mark_saved(person.created, 1, is_whole=True)
        assert theirs.backups.last.made == person.created + timedelta(1)

    windows(tell)
