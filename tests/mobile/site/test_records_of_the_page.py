"""The page's way to the vault's records: one connection for all scripts, opened anew when it is gone."""

import pytest

from tests.mobile.site.letterbox import run_script

_STORY = """
const databases = [];
let refuses = false;
const { open } = indexedDB;
indexedDB.open = (...asked) => {
  if (refuses) {
    events.push("open in vain");
    const request = { error: Object.assign(new Error(), { name: "UnknownError" }) };
    soon(() => request.onerror());
    return request;
  }
  const request = open(...asked);
  soon(() => {
    const { result } = request;
    if (!result) return;
    const { transaction } = result;
    result.transaction = (...those) => {
      if (result.isClosed) throw Object.assign(new Error(), { name: "InvalidStateError" });
      return transaction(...those);
    };
    result.close = () => (result.isClosed = true);
    databases.push(result);
  });
  return request;
};
const last = () => databases.at(-1);
import(process.argv[1]).then(async ({ records }) => {
  const told = [];
  const acts = {
    ask: async (many) => {
      const asked = Array.from({ length: many }, () => records("readonly").then(Boolean, ({ name }) => name));
      told.push(await Promise.all(asked));
      await new Promise(soon);
    },
    appear: () => (isThere = true),
    refuse: (isSo) => (refuses = isSo),
    versionchange: () => last().onversionchange(),
    goUntold: () => last().close(),
    go: () => {
      last().close();
      last().onclose();
    },
  };
  for (const [act, value] of given.acts) await acts[act](value);
  const opened = events.filter((event) => event.startsWith("open")).length;
  process.stdout.write(JSON.stringify({ told, opened, kept: {} }));
});
"""


def run(*acts, **setting):
    answer = run_script("records.js", _STORY, acts, **setting)
    return answer["told"], answer["opened"]


def test_all_who_ask_at_the_start_and_later_share_one_connection():
    assert run(["ask", 3], ["ask", 2]) == ([[True] * 3, [True] * 2], 1)


@pytest.mark.parametrize("end", ["versionchange", "go", "goUntold"])
def test_a_connection_that_is_closed_is_opened_anew_once(end):
    assert run(["ask", 1], [end, None], ["ask", 3]) == ([[True], [True] * 3], 2)


def test_a_database_that_is_made_later_is_found():
    acts = (["ask", 3], ["appear", None], ["ask", 2])
    assert run(*acts, is_there=False) == ([[False] * 3, [True] * 2], 2)


def test_a_refusal_is_told_to_all_who_ask_and_not_to_who_ask_later():
    acts = (["refuse", True], ["ask", 3], ["refuse", False], ["ask", 2])
    assert run(*acts) == ([["UnknownError"] * 3, [True] * 2], 2)
