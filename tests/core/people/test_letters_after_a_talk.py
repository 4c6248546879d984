"""Letters after a guided talk: what was prepared goes along when one is filed, and no word of it is lost."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from core.errors import TextTooLong
from core.people.records.agreement import Assignee
from core.people.records.details import Talk
from core.people.records.draft import Draft, Form, to_fields
from tests.core.people.setting import add_person
from tests.core.people.test_letters import FULL, ONE, TWO, file, other_window, waiting_book
from tests.core.people.test_notebook import TODAY
from tests.core.vault.setting import post_letter

GUIDE = "g03-vijf-minuten"
PREPARED = {"details.guide": GUIDE, "opening": "Heb je even?", "day": None}


def a_talk_draft(person, **values):
    """The draft of a guided talk, with what was prepared and these values."""
    fields = to_fields(PREPARED | {name.replace("__", "."): value for name, value in values.items()})
    return Draft(Form.TALK, person, person, TODAY, fields)


async def after_a_talk(document=FULL, **values):
    """A notebook with the draft of a talk, of which a letter that waits knows the id."""
    store, book, person = await waiting_book(document)
    await book.drafts.save(document["begun"], a_talk_draft(person.id, **values))
    return store, book, person


def test_a_letter_belongs_to_the_talk_of_its_guide_while_there_is_a_draft_of_it():
    async def run():
        _, book, person = await after_a_talk()
        (letter,) = book.letters.waiting()
        assert book.letters.begun_with(letter) == person.id
        await book.drafts.drop(FULL["begun"])
        assert book.letters.begun_with(letter) == ""

    asyncio.run(run())


@pytest.mark.parametrize(
    ("document", "form"),
    [
        (FULL | {"guide": "g09-twijfel"}, Form.TALK),
        (FULL | {"guide": None}, Form.TALK),
        (FULL, Form.NOTE),
    ],
)
def test_a_letter_that_names_another_draft_belongs_to_no_talk_and_leaves_that_draft(document, form):
    async def run():
        _, book, person = await waiting_book(document)
        draft = replace(a_talk_draft(person.id), form=form)
        await book.drafts.save(document["begun"], draft)
        (letter,) = book.letters.waiting()
        assert book.letters.begun_with(letter) == ""
        await file(book, letter, person.id)
        assert list(book.drafts.of(form, person.id)) == [document["begun"]]

    asyncio.run(run())


def test_filing_a_letter_after_a_talk_drops_what_was_prepared_in_the_same_step():
    async def run():
        store, book, person = await after_a_talk()
        (letter,) = book.letters.waiting()
        assert not book.letters.is_to_look_at(letter, person.id)
        note = await file(book, letter, person.id)
        assert note.details.guide == GUIDE
        other = await other_window(store)
        assert other.notes(person.id) == [note]
        assert other.drafts.about(person.id) == {}

    asyncio.run(run())


def test_a_letter_that_cannot_be_filed_leaves_what_was_prepared():
    async def run():
        _, book, person = await after_a_talk(FULL | {"text": "x" * 10_001})
        with pytest.raises(TextTooLong):
            await file(book, book.letters.waiting()[0], person.id)
        assert list(book.drafts.about(person.id)) == [FULL["begun"]]

    asyncio.run(run())


def test_filing_a_letter_with_somebody_else_or_the_group_leaves_what_was_prepared():
    async def run():
        store, book, person = await after_a_talk()
        await post_letter(store, TWO, **FULL)
        await book.refresh()
        await book.letters.look()
        anna = await add_person(book, "Test Anna")
        await file(book, book.letters.one(ONE), anna.id)
        await book.letters.file_with_group(book.letters.one(TWO), "Liep goed.")
        assert list(book.drafts.about(person.id)) == [FULL["begun"]]

    asyncio.run(run())


def test_filing_a_letter_leaves_what_another_window_wrote_of_the_talk_meanwhile():
    async def run():
        store, book, person = await after_a_talk()
        (letter,) = book.letters.waiting()
        other = await other_window(store)
        other.drafts.take_up(FULL["begun"])
        await other.drafts.save(FULL["begun"], a_talk_draft(person.id, text="Lastig."))
        await file(book, letter, person.id)
        (draft,) = book.drafts.about(person.id).values()
        assert draft.values["text"] == "Lastig."
        assert [note.id for note in book.notes(person.id)] == [ONE]

    asyncio.run(run())


def test_a_letter_that_another_window_filed_leaves_what_was_prepared_since():
    async def run():
        store, book, person = await waiting_book()
        (letter,) = book.letters.waiting()
        other = await other_window(store)
        await file(other, letter, person.id)
        await other.drafts.save(FULL["begun"], a_talk_draft(person.id))
        assert await file(book, letter, person.id) is None
        assert list(book.drafts.about(person.id)) == [FULL["begun"]]

    asyncio.run(run())


def test_two_windows_file_a_letter_after_a_talk_once():
    async def run():
        store, book, person = await after_a_talk()
        other = await other_window(store)
        (letter,) = other.letters.waiting()
        first = await file(other, letter, person.id)
        assert await file(book, letter, person.id) is None
        assert book.all_notes() == [first]
        assert book.drafts.about(person.id) == {}

    asyncio.run(run())


@pytest.mark.parametrize(
    "values",
    [
        {"text": "Lastig."},
        {"slot__worker": "Kar regelen"},
        {"talked_about": ("1" * 32,)},
        {"goal": "1" * 32},
        {"due": TODAY},
        {"details__card": "t07-goudklompjes"},
    ],
)
def test_a_talk_of_which_something_was_written_is_looked_at_with_its_letter(values):
    async def run():
        _, book, person = await after_a_talk(**values)
        (letter,) = book.letters.waiting()
        anna = await add_person(book, "Test Anna")
        assert book.letters.is_to_look_at(letter, person.id)
        assert not book.letters.is_to_look_at(letter, anna.id)

    asyncio.run(run())


def test_a_letter_goes_into_the_draft_of_its_talk_and_no_word_of_either_is_lost():
    async def run():
        store, book, person = await after_a_talk(
            text="Lastig.", next_step="Kar regelen", slot=Assignee.ME, details__signs=("proud",), short=True
        )
        (letter,) = book.letters.waiting()
        assert await book.letters.begin_note(letter, person.id) == FULL["begun"]
        ((key, draft),) = book.drafts.about(person.id).items()
        assert (key, draft.form) == (FULL["begun"], Form.TALK)
        assert draft.values == PREPARED | {
            "short": True,
            "text": "Lastig.\nVroeg zelf om hulp.",
            "day": letter.day,
            "due": letter.due,
            "details.talk": Talk.SHORT,
            "details.card": "t07-goudklompjes",
            "details.signs": ("proud", "asked"),
            "details.is_nugget": True,
            "next_step": "Kar regelen; Morgen kijken",
            "slot": Assignee.TOGETHER,
        }
        assert f"letter/{ONE}" not in store.values
        assert await book.letters.begin_note(letter, person.id) is None

    asyncio.run(run())


def test_the_next_step_of_a_letter_is_an_action_of_who_does_it_where_a_talk_ends_with_those():
    async def run():
        _, book, person = await after_a_talk(slot__together="Oefenen", slot__me="Bellen", slot=None)
        await book.letters.begin_note(book.letters.waiting()[0], person.id, has_slots=True)
        (draft,) = book.drafts.about(person.id).values()
        assert draft.values["slot.together"] == "Oefenen; Morgen kijken"
        assert (draft.values["slot.me"], draft.values["slot"]) == ("Bellen", None)
        assert "next_step" not in draft.values

    asyncio.run(run())


@pytest.mark.parametrize("has_slots", [False, True])
def test_a_letter_of_signs_alone_leaves_the_rest_of_the_talk_as_it_was(has_slots):
    async def run():
        before = {
            "text": "Lastig.",
            "due": TODAY,
            "details.talk": Talk.QUARTER,
            "details.card": "t07-goudklompjes",
            "details.is_nugget": True,
            "next_step": "",
            "slot": None,
        }
        document = {"guide": GUIDE, "begun": FULL["begun"], "day": "2026-11-28", "signs": ["asked"]}
        _, book, person = await after_a_talk(document, **before)
        await book.letters.begin_note(book.letters.waiting()[0], person.id, has_slots=has_slots)
        (draft,) = book.drafts.about(person.id).values()
        changed = {"day": date(2026, 11, 28), "details.signs": ("asked",)}
        slots = {"slot.me": ""} if has_slots else {}
        assert draft.values == PREPARED | before | changed | slots

    asyncio.run(run())


def test_a_next_step_that_nobody_was_chosen_for_is_for_who_writes_after_a_talk_too():
    async def run():
        document = FULL | {"slot": None}
        _, book, person = await after_a_talk(document, text="Lastig.")
        await book.letters.begin_note(book.letters.waiting()[0], person.id)
        (draft,) = book.drafts.about(person.id).values()
        assert (draft.values["next_step"], draft.values["slot"]) == ("Morgen kijken", Assignee.ME)

    asyncio.run(run())


def test_a_letter_whose_talk_ended_meanwhile_becomes_the_draft_of_a_note_that_names_the_guide():
    async def run():
        store, book, person = await after_a_talk(text="Lastig.")
        (letter,) = book.letters.waiting()
        other = await other_window(store)
        other.drafts.take_up(FULL["begun"])
        await other.drafts.drop(FULL["begun"])
        key = await book.letters.begin_note(letter, person.id)
        ((found, draft),) = book.drafts.about(person.id).items()
        assert (found, draft.form, draft.values["details.guide"]) == (key, Form.NOTE, GUIDE)
        assert key != FULL["begun"]

    asyncio.run(run())


def test_a_letter_about_a_group_names_its_guide_as_a_note_and_as_a_draft():
    async def run():
        _, book, _ = await waiting_book(FULL, FULL)
        await book.letters.file_with_group(book.letters.one(ONE), "Liep goed.")
        await book.letters.begin_group_note(book.letters.one(TWO), "Liep goed.")
        assert book.group_notes.one(ONE).details.guide == GUIDE
        (draft,) = book.drafts.of(Form.GROUP_NOTE, "").values()
        assert draft.values["details.guide"] == GUIDE

    asyncio.run(run())
