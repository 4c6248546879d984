"""The snapshot of Python that the page keeps: whole, for one version, and thrown away when it is no use."""

import pytest

from tests.mobile.site.letterbox import run_script

_STORY = """
const stores = new Map();
class Store {
  answers = new Map();
  async match(key) { return this.answers.get(key)?.clone(); }
  async put(key, answer) {
    const whole = await answer.arrayBuffer();
    if (given.isFull) throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
    this.answers.set(key, new Response(whole));
  }
  async delete(key) { return this.answers.delete(key); }
  async keys() { return [...this.answers.keys()]; }
}
globalThis.caches = {
  open: async (name) => {
    if (!given.isThere) throw Object.assign(new Error("refused"), { name: "SecurityError" });
    if (!stores.has(name)) stores.set(name, new Store());
    return stores.get(name);
  },
  delete: async (name) => stores.delete(name),
};
const text = async (memory) => memory && new TextDecoder().decode(await memory);
const seen = [];
const told = async (act) => {
  try { seen.push((await act()) ?? null); } catch (fault) { seen.push(fault.name); }
};
import(process.argv[1]).then(async ({ discard, find, isKept, keep, settle }) => {
  const acts = {
    keep: (words) => told(() => keep(new TextEncoder().encode(words))),
    find: () => told(async () => text(await find())),
    isKept: () => told(isKept),
    settle,
    discard,
    another: (address) => [...stores.values()][0].put(address, new Response("old")),
    spoil: async () => {
      const store = [...stores.values()][0];
      const [key] = [...store.answers.keys()].filter((one) => one.endsWith("/snapshot"));
      const whole = new Uint8Array(await store.answers.get(key).arrayBuffer());
      store.answers.set(key, new Response(whole.slice(0, whole.length - 4)));
    },
    addresses: async () => {
      const [store] = stores.values();
      seen.push((await store.keys()).map((one) => one.split("/").at(-1)));
    },
  };
  for (const [act, value] of given.acts) await acts[act](value);
  process.stdout.write(JSON.stringify({ told: seen, kept: {} }));
});
"""

KEPT = ["keep", "the memory"]


def told(*acts, **state):
    """What each act gave, or the name of its fault."""
    given = [act if isinstance(act, list) else [act, 0] for act in acts]
    return run_script("snapshot.js", _STORY, given, **state)["told"]


def test_what_is_kept_is_found_again_as_it_was():
    assert told(KEPT, "isKept", "find") == [None, True, "the memory"]


def test_without_a_snapshot_there_is_nothing_to_find():
    assert told("isKept", "find") == [False, None]


def test_a_new_snapshot_takes_the_place_of_the_one_of_another_version():
    assert told(KEPT, ["another", "http://localhost/app-old/snapshot"], KEPT, "addresses")[-1] == ["snapshot"]


def test_a_snapshot_that_is_of_use_can_be_found_for_ever():
    assert told(KEPT, *["find", "settle"] * 4)[1:] == ["the memory"] * 4


def test_a_snapshot_that_twice_led_to_nothing_is_thrown_away():
    assert told(KEPT, "find", "find", "find", "isKept")[1:] == ["the memory", "the memory", None, False]


def test_a_snapshot_of_which_a_part_is_lost_is_not_taken_for_one():
    assert told(KEPT, "spoil", "find")[1:] != ["the memory"]
    assert told(KEPT, "spoil", "find")[-1] in ("TypeError", "Error")


@pytest.mark.parametrize("acts", [(KEPT,), ("find",), ("isKept",)])
def test_where_storage_is_refused_nothing_is_kept_or_found(acts):
    assert told(*acts, is_there=False) == ["SecurityError"]


def test_where_the_phone_is_full_nothing_is_kept():
    assert told(KEPT, "isKept", is_full=True) == ["QuotaExceededError", False]
