"""Keeping a text while it is typed."""

import asyncio

import pytest

from core.errors import StorageFull, TextTooLong
from core.people.records.draft import Draft
from mobile import drafting
from tests.mobile.setting import NOON, Setting


def draft(of, text):
    return Draft(of, None, NOON.date(), text)


def test_only_the_newest_text_is_kept_once_the_typing_pauses(monkeypatch):
    monkeypatch.setattr(drafting, "PAUSE_SECONDS", 0.05)

    async def tell():
        app = await Setting().opened()
        person = await app.book.add_person("Test Teun")
        for text in ("B", "Bl", "Ble"):
            app.drafts.typed(draft(person.id, text))
        assert app.book.drafts.one(person.id) is None
        await asyncio.sleep(0.2)
        assert app.book.drafts.one(person.id).text == "Ble"
        app.drafts.typed(draft(person.id, "Bleef"))
        await asyncio.sleep(0.2)
        assert app.book.drafts.one(person.id).text == "Bleef"
        edition = app.book.edition
        await app.drafts.settle()
        assert app.book.edition == edition

    asyncio.run(tell())


def test_after_a_stop_nothing_more_is_kept(monkeypatch):
    monkeypatch.setattr(drafting, "PAUSE_SECONDS", 0.01)

    async def tell():
        app = await Setting().opened()
        person = await app.book.add_person("Test Teun")
        app.drafts.typed(draft(person.id, "Bleef"))
        await app.drafts.stop()
        await asyncio.sleep(0.05)
        assert app.book.drafts.one(person.id) is None

    asyncio.run(tell())


def test_what_was_typed_is_kept_on_when_it_cannot_be_saved(monkeypatch):
    monkeypatch.setattr(drafting, "PAUSE_SECONDS", 0.01)

    async def tell():
        app = await Setting().opened()
        person = await app.book.add_person("Test Teun")
        app.drafts.typed(draft(person.id, "Bleef"))
        await app.drafts.settle()
        await app.book.drafts.drop(person.id)  # as saving in another window does
        with pytest.raises(TextTooLong):
            async with app.drafts.saving():
                raise TextTooLong(1)
        await asyncio.sleep(0.05)
        assert app.book.drafts.one(person.id).text == "Bleef"

    asyncio.run(tell())


def test_a_stop_waits_for_a_draft_that_is_on_its_way():
    async def tell():
        setting = Setting()
        app = await setting.opened()
        person = await app.book.add_person("Test Teun")
        commit = setting.store.commit

        async def slow_commit(*what):
            await asyncio.sleep(0.02)
            await commit(*what)

        setting.store.commit = slow_commit
        app.drafts.typed(draft(person.id, "Bleef"))
        settling = asyncio.create_task(app.drafts.settle())
        await asyncio.sleep(0)
        await app.drafts.stop()
        assert settling.done()
        assert app.book.drafts.one(person.id).text == "Bleef"

    asyncio.run(tell())


def test_a_draft_that_cannot_be_kept_is_no_error_while_typing():
    async def tell():
        setting = Setting()
        app = await setting.opened()
        person = await app.book.add_person("Test Teun")

        async def full(*_):
            raise StorageFull

        setting.store.commit = full
        app.drafts.typed(draft(person.id, "Bleef"))
        await app.drafts.settle()

    asyncio.run(tell())
