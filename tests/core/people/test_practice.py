"""What the user practises, in a real vault: from one window and from two, with its drafts, and in a note."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import NoLongerHere, StorageFull, TextEmpty
from core.people.records.draft import Draft, Form, to_fields
from core.people.records.note import Note
from core.people.records.practice.look_back import LookBackKind, TalkedMost
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.round_memory import Repeat
from core.people.records.tables import (
    ERASED,
    GROUP_NOTES,
    LOOK_BACKS,
    MIRRORS,
    NOTES,
    PILES,
    PRACTICE,
    ROUNDS,
    TECHNIQUES,
)
from tests.core.people.setting import TODAY, add_person, ago, noon
from tests.core.people.test_notebook import notebook_of
from tests.core.people.test_notebook import story as one_window
from tests.core.people.test_role_and_options import story, windows
from tests.core.vault.setting import FullStore, made_vault

PARTS = ("vooruitgang", "helpen")
CARD, OTHER_CARD = "t15-reflecties", "t07-goudklompjes"
FORMS = [form for form in Form if form.is_practice]


def a_sitting(part=PARTS[0], day=TODAY, **fields):
    return MirrorSitting("", day, noon(day), part, **fields)


async def one_of_each(book):
    """A record in every table."""
    return (
        await book.practice.add_mirror(a_sitting(intentions=("Doorvragen",), remind=TODAY)),
        await book.practice.save_piles([CARD], [], [OTHER_CARD], ["haast"], day=TODAY),
        await book.practice.choose_technique(CARD, "Bij de dagstart", day=TODAY),
        await book.practice.save_round(book.practice.memory("oor"), day=TODAY),
        await book.practice.add_look_back(LookBackKind.WEEK, day=TODAY, good="Stil zijn"),
    )


def stored(book, table):
    return [doc for of, doc in book.records() if of == table]


# The mirror


def test_sittings_come_newest_first_and_the_last_of_a_part_counts():
    async def tell(book):
        assert (book.practice.mirrors(), book.practice.mirror(PARTS[0])) == ([], None)
        old = await book.practice.add_mirror(a_sitting(day=ago(30)))
        new = await book.practice.add_mirror(a_sitting(day=ago(1)))
        other = await book.practice.add_mirror(a_sitting(PARTS[1], day=ago(9)))
        assert book.practice.mirrors() == [new, other, old]
        assert book.practice.mirror(PARTS[0]) == new
        again = await book.practice.add_mirror(a_sitting(day=ago(1)))
        assert book.practice.mirror(PARTS[0]) == again
        assert book.practice.one(MIRRORS, old.id) == old
        assert book.practice.one(MIRRORS, "nothing") is None

    one_window(tell)


def test_a_reminder_moves_or_ends_and_nothing_else_changes():
    async def tell(book):
        sitting = await book.practice.add_mirror(a_sitting(intentions=("Doorvragen",), remind=TODAY))
        await book.practice.set_reminder(sitting, TODAY + timedelta(1))
        assert book.practice.mirrors() == [replace(sitting, remind=TODAY + timedelta(1))]
        await book.practice.set_reminder(sitting, None)
        assert book.practice.mirrors() == [replace(sitting, remind=None)]
        await book.practice.erase(sitting)
        with pytest.raises(NoLongerHere):
            await book.practice.set_reminder(sitting, None)

    one_window(tell)


def test_an_older_sitting_of_the_same_day_stays_the_older_one_when_its_reminder_ends():
    async def tell(book):
        first = await book.practice.add_mirror(a_sitting(intentions=("Doorvragen",), remind=TODAY))
        last = await book.practice.add_mirror(a_sitting())
        await book.practice.set_reminder(first, None)
        assert book.practice.mirror(PARTS[0]) == last

    one_window(tell)


def test_what_does_not_fit_is_not_added():
    async def tell(book):
        with pytest.raises(TextEmpty):
            await book.practice.add_mirror(a_sitting(intentions=(" ",)))
        with pytest.raises(TextEmpty):
            await book.practice.add_look_back(LookBackKind.TALK, day=TODAY)
        assert book.records() == ()

    one_window(tell)


# Piles, techniques, rounds and look backs


def test_the_newest_piles_count():
    async def tell(book):
        assert book.practice.piles() is None
        await book.practice.save_piles([CARD], [OTHER_CARD], [], [], day=ago(9))
        new = await book.practice.save_piles([], [CARD], [OTHER_CARD], ["haast"], day=TODAY)
        assert book.practice.piles() == new
        assert (new.often, new.sometimes, new.new, new.thoughts) == ((), (CARD,), (OTHER_CARD,), ("haast",))

    one_window(tell)


def test_thoughts_go_with_the_last_piles_and_change_nothing_else_of_them():
    async def tell(book):
        await book.practice.save_piles([OTHER_CARD], [], [], ["1"], day=ago(9))
        last = await book.practice.save_piles([CARD], [], [OTHER_CARD], ["1"], day=ago(2))
        await book.practice.save_thoughts(["1", "4"], day=TODAY)
        now = book.practice.piles()
        assert replace(now, changed=last.changed) == replace(last, thoughts=("1", "4"))
        assert len(stored(book, PILES)) == 2

    one_window(tell)


def test_thoughts_of_who_sorted_nothing_yet_begin_on_a_day():
    async def tell(book):
        await book.practice.save_thoughts(iter(["2"]), day=TODAY)
        await book.practice.save_thoughts([], day=TODAY)
        piles = book.practice.piles()
        assert (piles.day, piles.often, piles.new, piles.thoughts) == (TODAY, (), (), ())
        assert len(stored(book, PILES)) == 1

    one_window(tell)


def test_a_technique_runs_for_a_week_and_the_next_one_ends_it():
    async def tell(book):
        assert book.practice.technique() is None
        first = await book.practice.choose_technique(CARD, "  Bij de   dagstart ", day=TODAY)
        assert (first.moment, first.due) == ("Bij de dagstart", TODAY + timedelta(7))
        await book.practice.practised(TODAY + timedelta(2))
        running = book.practice.technique()
        assert (running.id, running.practised) == (first.id, TODAY + timedelta(2))
        changes = book.revision[1]
        second = await book.practice.choose_technique(OTHER_CARD, "", day=TODAY)
        assert book.revision[1] == changes + 1
        assert book.practice.technique() == second
        assert book.practice.one(TECHNIQUES, first.id).is_over
        await book.practice.end_technique()
        assert book.practice.technique() is None

    one_window(tell)


def test_the_techniques_of_other_weeks_come_newest_first():
    async def tell(book):
        old = await book.practice.choose_technique(CARD, "", day=ago(9))
        new = await book.practice.choose_technique(OTHER_CARD, "", day=TODAY)
        assert [(one.id, one.is_over) for one in book.practice.techniques()] == [
            (new.id, False),
            (old.id, True),
        ]

    one_window(tell)


def test_without_a_technique_there_is_nothing_to_practise_or_end():
    async def tell(book):
        await book.practice.practised(TODAY)
        await book.practice.end_technique()
        assert book.records() == ()

    one_window(tell)


def test_what_is_remembered_of_a_set_takes_the_place_of_what_was():
    async def tell(book):
        empty = book.practice.memory("oor")
        assert (empty.is_begun, empty.practice_set, empty.repeats) == (False, "oor", ())
        first = await book.practice.save_round(replace(empty, blocks=("willen",)), day=ago(3))
        other = await book.practice.save_round(book.practice.memory("waterlijn"), day=ago(3))
        repeats = (Repeat("willen-open-1", 0, TODAY),)
        second = await book.practice.save_round(replace(first, repeats=repeats), day=TODAY)
        assert (second.blocks, second.repeats, second.day) == (("willen",), repeats, TODAY)
        assert book.practice.memory("oor") == second
        assert book.practice.memory("waterlijn") == other
        assert len(stored(book, ROUNDS)) == 2
        assert stored(book, ERASED) == [], "a round is no trace of something erased"

    one_window(tell)


def test_look_backs_come_newest_first_and_by_kind():
    async def tell(book):
        add = book.practice.add_look_back
        talk = await add(LookBackKind.TALK, day=ago(3), talked_most=TalkedMost.ME, next=" Doorvragen ")
        week = await add(LookBackKind.WEEK, day=ago(1), good="Bleef rustig", next="Wie zwijgt")
        along = await add(LookBackKind.COLLEAGUE, day=ago(2), card=CARD, good="Stilte", next="Minder vragen")
        assert book.practice.look_backs() == [week, along, talk]
        assert book.practice.look_backs(LookBackKind.COLLEAGUE) == [along]
        assert (talk.next, along.card) == ("Doorvragen", CARD)

    one_window(tell)


# Erasing


def test_erasing_removes_one_record_and_leaves_its_id_alone():
    async def tell(book):
        records = await one_of_each(book)
        for number, record in enumerate(records, 1):
            await book.practice.erase(record)
            assert sum(table in PRACTICE for table, _ in book.records()) == len(records) - number
        gone = {one for doc in stored(book, ERASED) for one in doc["of"]}
        assert gone == {record.id for record in records}

    one_window(tell)


def test_erasing_all_removes_everything_of_practice_with_its_drafts_and_nothing_else():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        await book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=None)
        kept = await book.drafts.save(book.drafts.new_id(), a_draft(Form.NOTE, person.id, person.id))
        before = {doc["id"] for _, doc in book.records()}
        await one_of_each(book)
        for form in FORMS:
            await book.drafts.save(book.drafts.new_id(), a_draft(form))
        await book.practice.erase_all()
        assert {doc["id"] for table, doc in book.records() if table != ERASED} == before
        assert book.drafts.one(kept) is not None

    one_window(tell)


def test_what_was_erased_is_put_back_as_it_was_once_and_is_not_erased_any_more():
    async def tell(book):
        for record in await one_of_each(book):
            before = [doc for doc in book.records() if doc[0] != ERASED]
            await book.practice.erase(record)
            await book.practice.put_back(record)
            await book.practice.put_back(record)
            assert [doc for doc in book.records() if doc[0] != ERASED] == before
        assert [gone for doc in stored(book, ERASED) for gone in doc["of"]] == []

    one_window(tell)


# Drafts


def a_draft(form, of="", person="", **values):
    return Draft(form, of, person, TODAY, to_fields(values or {"text": "half"}))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("of", ["", PARTS[0]])
def test_what_one_practises_is_a_draft_that_is_about_nobody(form, of):
    async def tell(book):
        values = {"already": ("een", "twee"), "practised": True, "works": "half"}
        key = await book.drafts.save(book.drafts.new_id(), a_draft(form, of, **values))
        assert book.drafts.of(form, of)[key].values == values
        assert book.drafts.about("") == book.drafts.about(of) == {}

    one_window(tell)


def test_a_draft_goes_with_what_it_became():
    async def tell(book):
        practice = book.practice
        for form, of, save in (
            (Form.MIRROR, PARTS[0], lambda key: practice.add_mirror(a_sitting(), draft=key)),
            (Form.PILES, "", lambda key: practice.save_piles([], [], [], [], day=TODAY, draft=key)),
            (Form.TECHNIQUE, "", lambda key: practice.choose_technique(CARD, "", day=TODAY, draft=key)),
            (
                Form.ROUND,
                "oor",
                lambda key: practice.save_round(practice.memory("oor"), day=TODAY, draft=key),
            ),
            (
                Form.WEEK_LOOK,
                "",
                lambda key: practice.add_look_back(LookBackKind.WEEK, day=TODAY, good="x", draft=key),
            ),
        ):
            other = await book.drafts.save(book.drafts.new_id(), a_draft(Form.REWRITE, "waterlijn"))
            key = await book.drafts.save(book.drafts.new_id(), a_draft(form, of))
            changes = book.revision[1]
            await save(key)
            assert book.revision[1] == changes + 1
            assert (book.drafts.one(key), book.drafts.one(other) is not None) == (None, True)

    one_window(tell)


@story
async def test_what_could_not_be_stored_keeps_its_draft():
    store = FullStore()
    book = notebook_of(await made_vault(store))
    key = await book.drafts.save(book.drafts.new_id(), a_draft(Form.MIRROR, PARTS[0]))
    store.is_full = True
    with pytest.raises(StorageFull):
        await book.practice.add_mirror(a_sitting(), draft=key)
    assert (book.practice.mirrors(), list(book.drafts.of(Form.MIRROR, PARTS[0]))) == ([], [key])


# A note


def test_a_note_of_a_talk_marks_the_technique_as_practised_in_the_same_step_and_says_nothing_of_it():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        await book.practice.choose_technique(CARD, "Bij de dagstart", day=ago(3))
        changes = book.revision[1]
        note = await book.add_note(person.id, "Bleef erbij.", day=ago(1), goal=None, practised=True)
        assert book.revision[1] == changes + 1
        assert book.practice.technique().practised == ago(1)
        (doc,) = stored(book, NOTES)
        assert Note.from_doc(doc) == note
        assert (CARD in str(doc), doc.keys()) == (
            False,
            Note("", "", None, TODAY, "", noon(TODAY)).to_doc().keys(),
        )

    one_window(tell)


def test_a_note_in_which_nothing_was_practised_leaves_the_technique_alone():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        technique = await book.practice.choose_technique(CARD, "", day=TODAY)
        await book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=None)
        assert book.practice.technique() == technique
        await book.practice.end_technique()
        await book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=None, practised=True)
        assert [doc.get("practised") for doc in stored(book, TECHNIQUES)] == [None]

    one_window(tell)


def test_a_note_about_a_group_marks_it_in_the_same_step_too():
    async def tell(book):
        await book.practice.choose_technique(CARD, "Bij de dagstart", day=ago(3))
        await book.group_notes.add("Dagstart", day=ago(2))
        assert book.practice.technique().practised is None
        changes = book.revision[1]
        await book.group_notes.add("Dagstart", day=ago(1), practised=True)
        assert book.revision[1] == changes + 1
        assert book.practice.technique().practised == ago(1)
        assert CARD not in str(stored(book, GROUP_NOTES))

    one_window(tell)


# Two windows


@story
async def test_what_is_put_back_is_there_though_another_window_wrote_meanwhile():
    here, there = await windows()
    record = await here.practice.add_look_back(LookBackKind.WEEK, day=TODAY, good="van hier")
    await here.practice.erase(record)
    await there.practice.add_look_back(LookBackKind.TALK, day=TODAY, good="van daar")
    await here.practice.put_back(record)
    assert {one.good for one in here.practice.look_backs()} == {"van hier", "van daar"}


@story
async def test_what_two_windows_add_is_both_there():
    here, there = await windows()
    await here.practice.add_mirror(a_sitting(how="van hier"))
    await there.practice.add_mirror(a_sitting(how="van daar"))
    await here.practice.add_look_back(LookBackKind.TALK, day=TODAY, good="van hier")
    await there.practice.add_look_back(LookBackKind.TALK, day=TODAY, good="van daar")
    assert {one.how for one in there.practice.mirrors()} == {"van hier", "van daar"}
    assert {one.good for one in there.practice.look_backs()} == {"van hier", "van daar"}
    assert len(stored(there, LOOK_BACKS)) == 2


@story
async def test_of_two_windows_that_choose_a_technique_the_last_choice_runs():
    here, there = await windows()
    await here.practice.choose_technique(CARD, "van hier", day=TODAY)
    await there.practice.choose_technique(OTHER_CARD, "van daar", day=TODAY)
    await here.refresh()
    assert here.practice.technique().moment == "van daar"
    assert sorted((doc["moment"], doc.get("over", False)) for doc in stored(here, TECHNIQUES)) == [
        ("van daar", False),
        ("van hier", True),
    ]


@story
async def test_of_two_windows_that_do_a_round_with_one_set_the_last_memory_counts():
    here, there = await windows()
    first = await here.practice.save_round(here.practice.memory("oor"), day=ago(1))
    await there.refresh()
    await here.practice.save_round(replace(first, blocks=("van hier",)), day=TODAY)
    await there.practice.save_round(replace(first, blocks=("van daar",)), day=TODAY)
    await here.refresh()
    assert here.practice.memory("oor").blocks == ("van daar",)
    assert len(stored(here, ROUNDS)) == 1


@story
async def test_a_technique_that_another_window_ended_is_not_practised():
    here, there = await windows()
    technique = await here.practice.choose_technique(CARD, "", day=TODAY)
    await there.refresh()
    await here.practice.end_technique()
    await there.practice.practised(TODAY)
    ended = there.practice.one(TECHNIQUES, technique.id)
    assert (ended.is_over, ended.practised) == (True, None)


@story
async def test_a_reminder_is_set_beside_what_another_window_changed():
    here, there = await windows()
    sitting = await here.practice.add_mirror(a_sitting(intentions=("Doorvragen",), remind=TODAY))
    await there.refresh()
    await here.practice.set_reminder(sitting, None)
    await there.practice.set_reminder(sitting, TODAY + timedelta(7))
    assert there.practice.mirrors() == [replace(sitting, remind=TODAY + timedelta(7))]
