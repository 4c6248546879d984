"""Random stories about two tabs and a vandal, held against a dict that is always right."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from core.errors import ChangedElsewhere, NewerFormat, OlderRecord
from core.vault.vault import VaultStatus
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, made_vault, note, reopened, texts, vault_on

IDS = [note(number)["id"] for number in (1, 2, 3, 0xAB << 120, 0xFF << 120)]
ids, tabs, words = st.sampled_from(IDS), st.integers(0, 1), st.text(max_size=400)


class TwoTabs(RuleBasedStateMachine):
    """Two tabs on one store: each sees what was true when it last looked, and none overwrites the other."""

    @initialize()
    def begin(self):
        self.store = MemoryStore()
        self.truth = {}
        self.changes = 0
        self.seen = [({}, 0), ({}, 0)]  # per tab: what it should show, and as of which change
        self.tabs = [asyncio.run(made_vault(self.store)), asyncio.run(reopened(self.store))]

    def change(self, tab, step, truth):
        stale = self.seen[tab][1] != self.changes
        if stale:
            before = dict(self.store.values)
            with pytest.raises(ChangedElsewhere):
                asyncio.run(step())
            assert self.store.values == before
            old, fresh = self.seen[tab][0], asyncio.run(self.tabs[tab].refresh())
            assert fresh >= {
                key for key in old.keys() | self.truth.keys() if old.get(key) != self.truth.get(key)
            }
        asyncio.run(step())
        self.truth = truth
        self.changes += 1
        self.seen[tab] = (truth, self.changes)

    def is_open(self, tab):
        return asyncio.run(self.tabs[tab].status()) is VaultStatus.OPEN

    @rule(tab=tabs, key=ids, text=words)
    def save(self, tab, key, text):
        if self.is_open(tab):
            document = {"id": key, "text": text}
            self.change(tab, lambda: self.tabs[tab].apply([("notes", document)]), {**self.truth, key: text})

    @rule(tab=tabs, key=ids)
    def erase(self, tab, key):
        if self.is_open(tab):
            truth = {other: text for other, text in self.truth.items() if other != key}
            self.change(tab, lambda: self.tabs[tab].apply(erases=[("notes", key)]), truth)

    @rule(tab=tabs)
    def refresh(self, tab):
        if self.is_open(tab):
            asyncio.run(self.tabs[tab].refresh())
            self.seen[tab] = (self.truth, self.changes)

    @rule(tab=tabs)
    def lock(self, tab):
        self.tabs[tab].lock()

    @rule(tab=tabs)
    def unlock(self, tab):
        assert asyncio.run(self.tabs[tab].unlock(PASSPHRASE)) == []
        self.seen[tab] = (self.truth, self.changes)

    @invariant()
    def an_open_tab_shows_what_it_saw_last(self):
        for tab, (shown, _) in enumerate(self.seen if hasattr(self, "seen") else []):
            if self.is_open(tab):
                assert texts(self.tabs[tab]) == shown


TestTwoTabs = TwoTabs.TestCase
TestTwoTabs.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


@st.composite
def stories(draw):
    """Changes by (id, text or None), and what a vandal then does to which values."""
    changes = draw(st.lists(st.tuples(ids, st.none() | words), min_size=1, max_size=12))
    vandalism = draw(
        st.lists(
            st.tuples(st.integers(0, 99), st.sampled_from(["flip", "cut", "remove", "older"])), max_size=4
        )
    )
    return changes, vandalism, draw(st.integers(0, 10_000))


@settings(max_examples=150, deadline=None)
@given(stories())
def test_whatever_a_vandal_does_whole_records_open_and_the_rest_is_named(story):
    changes, vandalism, place = story

    async def play():
        store = MemoryStore()
        vault = await made_vault(store)
        truth, past = {}, {}
        for key, text in changes:
            for name, value in store.values.items():
                past.setdefault(name, []).append(value)
            if text is None:
                await vault.apply(erases=[("notes", key)])
                truth.pop(key, None)
            else:
                await vault.apply([("notes", {"id": key, "text": text})])
                truth[key] = text
        good = dict(store.values)
        names = sorted(name for name in good.keys() | past.keys() if "slot" not in name)
        for index, how in vandalism:
            damage(store, past, names[index % len(names)], how, place)
        touched = {name for name in names if store.values.get(name) != good.get(name)}

        other = vault_on(store)
        problems = {problem.key: problem for problem in await other.unlock(PASSPHRASE)}
        shown = texts(other)
        ledger_touched = any("record/" not in name for name in touched)
        whole = {key: text for key, text in truth.items() if f"record/{key}" not in touched}
        if not ledger_touched:
            assert problems.keys() == touched
            assert shown == whole
        elif not any(isinstance(problem, OlderRecord) for problem in problems.values()):
            assert shown.items() >= whole.items()
        assert all(f"record/{key}" not in problems for key in shown)

        if any(isinstance(problems.get(name), NewerFormat) for name in names if "record/" not in name):
            with pytest.raises(NewerFormat):
                await other.apply([("notes", {"id": IDS[0], "text": "daarna"})])
            return
        await other.apply([("notes", {"id": IDS[0], "text": "daarna"})])
        again = vault_on(store)
        left = await again.unlock(PASSPHRASE)
        assert texts(again) == {**shown, IDS[0]: "daarna"}
        assert all(problem.key.startswith("record/") for problem in left)

    asyncio.run(play())


def damage(store, past, name, how, place):
    """Do one act of vandalism to the value of this name, if there is anything to do it to."""
    value = store.values.get(name)
    if how == "older":
        if name in past:
            store.values[name] = past[name][place % len(past[name])]
    elif value:
        place %= len(value)
        del store.values[name]
        if how == "flip":
            store.values[name] = value[:place] + bytes([value[place] ^ 0x10]) + value[place + 1 :]
        elif how == "cut":
            store.values[name] = value[:place]
