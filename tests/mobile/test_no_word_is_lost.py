"""Whatever happens while someone types: no word is lost, and none comes to stand in another place."""

import asyncio

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core.errors import StorageRefused
from core.people.records.draft import Form
from mobile.hooks.use_draft import FormDraft
from tests.core.people.setting import add_person
from tests.mobile.setting import NOON, PASSPHRASE, Setting

PLACES = [("Test Teun", Form.NOTE), ("Proef Piet", Form.NOTE), ("Test Teun", Form.RETENTION)]
FIELD = {Form.NOTE: "text", Form.RETENTION: "extension.reason"}
WINDOWS = (0, 1)
windows, places = st.sampled_from(WINDOWS), st.sampled_from(PLACES)


class Typing(RuleBasedStateMachine):
    """Two windows of one vault, in which someone types, leaves, locks, saves, and meets bad storage.

    `expected` is what must be there for each place, in the texts of its drafts: a text once it was settled,
    and until then the text may be there or not.
    """

    @initialize()
    def begin(self):
        self.loop = asyncio.new_event_loop()
        self.count = self.count_at_lock = 0
        self.is_failing = False
        self.forms = [None, None]
        self.expected = {place: set() for place in PLACES}
        self.run(self._begin())

    async def _begin(self):
        mine = Setting()
        theirs = Setting(mine.phone.beside(), mine.store)
        self.settings = [mine, theirs]
        commit = mine.store.commit

        async def commit_or_fail(*what):
            if self.is_failing:
                raise StorageRefused
            await commit(*what)

        mine.store.commit = commit_or_fail
        await mine.opened()
        book = mine.app.book
        self.people = {name: (await add_person(book, name)).id for name in ("Test Teun", "Proef Piet")}
        await theirs.app.access.find_vault()
        await theirs.app.access.unlock(PASSPHRASE)

    def run(self, work):
        return self.loop.run_until_complete(work)

    def teardown(self):
        if hasattr(self, "loop"):
            for task in asyncio.all_tasks(self.loop):
                task.cancel()
            self.loop.run_until_complete(asyncio.sleep(0))
            self.loop.close()

    def app(self, window):
        return self.settings[window].app

    @rule(window=windows, place=places)
    def write(self, window, place):
        """Type a word in a form of this window, leaving the one it was in."""
        self.run(self._write(window, place))

    async def _write(self, window, place):
        if not self.forms[window] or self.forms[window][0] != place:
            await self._go_to(window, place)
        await self._type(window)

    @rule(window=windows, words=st.integers(1, 3))
    @precondition(lambda self: any(self.forms))
    def write_on(self, window, words):
        """Type some words more where one is."""
        for _ in range(words if self.forms[window] else 0):
            self.run(self._type(window))

    @rule(window=windows)
    @precondition(lambda self: any(self.forms))
    def leave(self, window):
        """Leave the form of this window, and open no other."""
        self.run(self._leave(window))

    async def _go_to(self, window, place):
        await self._leave(window)
        name, form = place
        is_new, person = form is not Form.RETENTION, self.people[name]
        begin = {FIELD[form]: ""}
        app = self.app(window)
        opened = FormDraft(app.drafts, app.today, form, person, person, begin, record=None, is_new=is_new)
        self.forms[window] = (place, opened)

    async def _leave(self, window):
        if self.forms[window]:
            self.forms[window][1].leave()
            self.forms[window] = None
            await asyncio.sleep(0)

    async def _type(self, window):
        self.count += 1
        (place, form) = self.forms[window]
        text = form.field(FIELD[place[1]])
        before, text.current = text.current, f"{text.current} woord{self.count}".strip()
        form.typed()
        # what goes on with a draft takes its place; a window of its own goes on beside it
        if self._shared(place, before) < 2:
            self.expected[place].discard(before)
        self.expected[place].add(text.current)

    def _shared(self, place, text):
        """In how many windows this text stands in the form of this place."""
        open_here = [one for one in self.forms if one and one[0] == place]
        return sum(form.values[FIELD[place[1]]] == text for _, form in open_here)

    @rule(is_failing=st.booleans())
    def storage(self, is_failing):
        """Let storage fail from now on, or be well."""
        self.is_failing = is_failing

    @rule(window=windows)
    @precondition(lambda self: any(self.forms))
    def pause(self, window):
        """Stop typing for a moment."""
        self.run(self.app(window).drafts.settle())

    @rule(window=windows)
    @precondition(lambda self: any(self.forms))
    def out_of_sight(self, window):
        """Put the app out of sight and back."""
        self.run(self._out_of_sight(window))

    async def _out_of_sight(self, window):
        self.settings[window].phone.on_hide()
        await asyncio.sleep(0)
        await self.settings[window].phone.on_show()

    @rule(window=windows)
    @precondition(lambda self: any(self.forms) and not self.is_failing)
    def save_elsewhere(self, window):
        """Save something else in this window, of which the other one hears."""
        self.run(self._save_elsewhere(window))

    async def _save_elsewhere(self, window):
        book = self.app(window).book
        await add_person(book, f"Proef {len(book.people())}")
        await asyncio.sleep(0.01)

    @rule()
    @precondition(lambda self: self.count > self.count_at_lock)
    def lock_and_unlock(self):
        """Lock every window, with storage that is well, and open them again."""
        self.is_failing = False
        self.count_at_lock = self.count
        self.run(self._lock())

    async def _lock(self):
        await self.app(0).access.lock()
        await asyncio.sleep(0.01)
        await self.app(1).access.lock_here()
        self.forms = [None, None]
        for window in WINDOWS:
            await self.app(window).access.unlock(PASSPHRASE)
        assert self._kept() == self.expected

    @rule(window=windows)
    @precondition(lambda self: any(self.forms))
    def save(self, window):
        """Save the form; what it says is a record then."""
        if self.forms[window] and self.forms[window][0][1] is Form.NOTE:
            self.run(self._save(window))

    async def _save(self, window):
        place, form = self.forms[window]
        text, app = form.values["text"], self.app(window)
        if not text:
            return
        try:
            async with form.saving() as key:
                await app.book.add_note(self.people[place[0]], text, day=NOON.date(), goal=None, draft=key)
        except StorageRefused:
            return
        if self._shared(place, text) < 2:
            self.expected[place].discard(text)
        await self._leave(window)

    def _kept(self):
        """Return the texts of the drafts that are in the vault, by their place."""
        names = {person: name for name, person in self.people.items()}
        book = self.app(0).book
        kept = {place: set() for place in PLACES}
        for person, name in names.items():
            for draft in book.drafts.about(person).values():
                kept[name, draft.form].add(draft.values[FIELD[draft.form]])
        return kept

    @invariant()
    def no_word_stands_in_another_place(self):
        if not hasattr(self, "people"):
            return
        for place, texts in self._kept().items():
            words = {word for text in texts for word in text.split()}
            typed_here = {word for text in self.typed_at(place) for word in text.split()}
            assert words <= typed_here

    def typed_at(self, place):
        """Return all that was ever typed at a place."""
        self.history = getattr(self, "history", {one: set() for one in PLACES})
        self.history[place] |= self.expected[place]
        return self.history[place]


def test_no_word_is_lost_and_none_stands_in_another_place():
    run_state_machine_as_test(
        Typing,
        settings=settings(
            max_examples=60,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
