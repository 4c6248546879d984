"""Keeping what is typed: soon after each pause, again when it failed, and never in the wrong place."""

import asyncio

import pytest

from core.errors import StorageFull, StorageRefused, TextTooLong, VaultLocked
from core.people.records.draft import Form
from mobile.hooks.use_draft import FormDraft
from mobile.services import draft_autosave
from tests.core.people.setting import add_person
from tests.mobile.setting import NOON, PASSPHRASE, Setting, begun_texts, type_note


@pytest.fixture
def _short_pause(monkeypatch):
    monkeypatch.setattr(draft_autosave, "PAUSE_SECONDS", 0.02)


def story(tell):
    """Run a test with an open app and a person."""

    async def run():
        setting = Setting()
        app = await setting.opened()
        await tell(setting, app, await add_person(app.book, "Test Teun"))

    asyncio.run(run())


def fails(setting, times, fault=StorageRefused):
    """Let the store fail so many times, and then be well; gives how often it was asked."""
    commit, tries = setting.store.commit, []

    async def failing(*what):
        tries.append(what)
        if len(tries) <= times:
            raise fault
        await commit(*what)

    setting.store.commit = failing
    return tries


def retype(form, text):
    """Type this in place of what was there."""
    form.field("text").current = text
    form.typed()


@pytest.mark.usefixtures("_short_pause")
def test_only_the_newest_text_is_kept_once_the_typing_pauses():
    async def tell(_setting, app, person):
        form = type_note(app, person, "B")
        for text in ("Bl", "Ble"):
            retype(form, text)
        assert begun_texts(app, person) == []
        await asyncio.sleep(0.1)
        assert begun_texts(app, person) == ["Ble"]
        edition = app.book.revision
        await app.drafts.settle()
        assert app.book.revision == edition

    story(tell)


@pytest.mark.usefixtures("_short_pause")
def test_what_could_not_be_kept_at_a_pause_is_kept_at_a_later_one():
    async def tell(setting, app, person):
        tries = fails(setting, 2)
        type_note(app, person, "Bleef")
        await asyncio.sleep(0.5)
        assert begun_texts(app, person) == ["Bleef"]
        assert len(tries) == 3

    story(tell)


def test_what_is_typed_in_the_moment_of_storing_waits_no_longer_than_any_other_word(monkeypatch):
    pauses = []
    sleep = asyncio.sleep

    async def noted(seconds):
        pauses.append(seconds)
        await sleep(0)

    async def tell(setting, app, person):
        commit = setting.store.commit

        async def type_meanwhile(*what):
            if len(pauses) < 3:
                retype(form, f"Bleef{' erbij' * len(pauses)}")
            await commit(*what)

        setting.store.commit = type_meanwhile
        form = type_note(app, person, "Bleef")
        monkeypatch.setattr(draft_autosave.asyncio, "sleep", noted)
        while len(pauses) < 3 or form._open.is_behind:
            await sleep(0.001)
        assert begun_texts(app, person) == ["Bleef erbij erbij"]
        assert pauses == [draft_autosave.PAUSE_SECONDS] * 3

    story(tell)


def test_a_passing_failure_at_the_last_pause_costs_nothing_at_a_lock():
    async def tell(setting, app, person):
        fails(setting, 1)
        type_note(app, person, "Bleef")
        await app.drafts.settle()
        assert begun_texts(app, person) == []
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        assert begun_texts(app, person) == ["Bleef"]

    story(tell)


@pytest.mark.usefixtures("_short_pause")
def test_after_a_lock_nothing_is_held_and_nothing_more_is_tried():
    async def tell(setting, app, person):
        form = type_note(app, person, "Bleef")
        tries = fails(setting, 1_000)
        held = form._open
        await app.access.lock()
        many = len(tries)
        await asyncio.sleep(0.1)
        assert (len(tries), held.newest) == (many, None)
        retype(form, "Bleef erbij")
        await asyncio.sleep(0.1)
        assert (len(tries), held.newest) == (many, None)

    story(tell)


@pytest.mark.usefixtures("_short_pause")
def test_what_was_typed_is_kept_on_when_it_cannot_be_saved():
    async def tell(_setting, app, person):
        form = type_note(app, person, "Bleef")
        await app.drafts.settle()
        (key,) = app.book.drafts.about(person.id)
        await app.book.drafts.drop(key)  # as saving in another window does
        with pytest.raises(TextTooLong):
            async with form.saving():
                raise TextTooLong(1)
        await asyncio.sleep(0.1)
        assert begun_texts(app, person) == ["Bleef"]

    story(tell)


def test_what_is_typed_while_it_is_saved_is_kept():
    async def tell(_setting, app, person):
        form = type_note(app, person, "Bleef")
        async with form.saving() as key:
            await app.book.add_note(person.id, "Bleef", day=form.values["day"], goal=None, draft=key)
            retype(form, "Bleef erbij")
        await app.drafts.settle()
        assert begun_texts(app, person) == ["Bleef erbij"]

    story(tell)


def test_a_lock_while_a_save_is_on_its_way_waits_for_it_and_keeps_what_it_refused():
    async def tell(_setting, app, person):
        form, go_on = type_note(app, person, "Bleef"), asyncio.Event()

        async def save():
            async with form.saving():
                await go_on.wait()
                raise StorageFull

        saving = asyncio.create_task(save())
        await asyncio.sleep(0)
        locking = asyncio.create_task(app.access.lock())
        await asyncio.sleep(0.01)
        go_on.set()
        await locking
        with pytest.raises(StorageFull):
            await saving
        await app.access.unlock(PASSPHRASE)
        assert begun_texts(app, person) == ["Bleef"]

    story(tell)


def test_a_form_that_comes_back_before_its_words_were_kept_has_them():
    async def tell(setting, app, person):
        fails(setting, 1_000)
        form = type_note(app, person, "Bleef")
        form.leave()
        await asyncio.sleep(0.05)
        again = app.drafts.open(Form.NOTE, person.id)
        assert again.newest.values["text"] == "Bleef"
        assert [draft.values["text"] for draft in app.drafts.about(person.id).values()] == ["Bleef"]

    story(tell)


def test_a_draft_that_was_thrown_away_is_not_kept_again():
    async def tell(_setting, app, person):
        form = type_note(app, person, "Bleef")
        await app.drafts.settle()
        await form.discard()
        await app.drafts.settle()
        assert begun_texts(app, person) == []

    story(tell)


def test_words_about_someone_who_was_erased_are_kept_nowhere():
    async def tell(_setting, app, person):
        type_note(app, person, "Bleef")
        await app.book.erase_person(person.id)
        await app.drafts.settle()
        assert app.book.drafts.about(person.id) == {}

    story(tell)


def test_each_of_two_windows_keeps_its_words_about_one_person_at_the_lock_of_one():
    async def tell(setting, app, person):
        other = Setting(setting.phone.beside(), setting.store)
        await other.app.access.find_vault()
        await other.app.access.unlock(PASSPHRASE)
        type_note(app, person, "van hier")
        type_note(other.app, person, "van daar")
        await app.access.lock()
        await asyncio.sleep(0.05)
        await app.access.unlock(PASSPHRASE)
        assert sorted(begun_texts(app, person)) == ["van daar", "van hier"]

    story(tell)


def open_talk(app, person, guide, key=""):
    """The form of a talk with someone by this guide, as a window has it open."""
    begin = {"details.guide": guide, "opening": "", "day": None}
    which = {"details.guide": guide}
    return FormDraft(
        app.drafts,
        app.today,
        Form.TALK,
        person.id,
        person.id,
        begin,
        record=None,
        is_new=True,
        key=key,
        which=which,
    )


def test_a_form_that_is_open_for_two_things_has_a_draft_of_each():
    async def tell(_setting, app, person):
        first, second = (open_talk(app, person, guide) for guide in ("g01", "g02"))
        for form, words in ((first, "over de klus"), (second, "over de afspraak")):
            form.field("opening").current = words
            form.typed()
            await form.store()
            form.leave()
        await app.drafts.settle()
        await asyncio.sleep(0.01)
        again = open_talk(app, person, "g01")
        assert (again.values["opening"], again.is_resumed) == ("over de klus", True)
        assert open_talk(app, person, "g03").is_resumed is False

    story(tell)


def test_the_draft_of_another_thing_is_not_taken_up_by_its_id():
    async def tell(_setting, app, person):
        first = open_talk(app, person, "g01")
        first.put(opening="over de klus")
        key = await first.store()
        assert open_talk(app, person, "g02", key).values["opening"] == ""

    story(tell)


def test_what_is_stored_at_once_is_told_by_its_id():
    async def tell(_setting, app, person):
        form = open_talk(app, person, "g01")
        form.put(opening="over de klus")
        key = await form.store()
        assert app.book.drafts.one(key).values["opening"] == "over de klus"

    story(tell)


def test_what_cannot_be_stored_at_once_says_why_and_is_tried_again():
    async def tell(setting, app, person):
        form = open_talk(app, person, "g01")
        form.put(opening="over de klus")
        fails(setting, 1, StorageFull)
        with pytest.raises(StorageFull):
            await form.store()
        key = await form.store()
        assert app.book.drafts.one(key).values["opening"] == "over de klus"

    story(tell)


def test_nothing_is_stored_at_once_while_the_notes_are_locked():
    async def tell(_setting, app, person):
        await app.access.lock()
        with pytest.raises(VaultLocked):
            await open_talk(app, person, "g01").store()

    story(tell)


def test_what_a_form_begins_with_later_is_no_draft_and_gives_way_to_what_was_chosen():
    async def tell(_setting, app, person):
        form = open_talk(app, person, "g01")
        form.begin_with(day=NOON.date())
        form.typed()
        await form.store()
        assert app.book.drafts.about(person.id) == {}
        form.begin_with(day=None)
        assert form.values["day"] == NOON.date()

    story(tell)


def test_what_one_practises_is_no_draft_about_nobody_yet_also_while_it_is_open():
    async def tell(_setting, app, _person):
        form = FormDraft(
            app.drafts, app.today, Form.AFTER_TALK, "", "", {"good": ""}, record=None, is_new=True
        )
        form.field("good").current = "Stil zijn"
        form.typed()
        assert app.drafts.about("") == {}
        await form.store()
        assert app.drafts.about("") == {}
        (kept,) = app.book.drafts.of(Form.AFTER_TALK, "").values()
        assert kept.values == {"good": "Stil zijn"}

    story(tell)
