"""A letter that is being written, each state of which takes the place of the one before."""

import pytest

from tests.mobile.site.letterbox import Vault, letters, run_script

_STORY = """
import(process.argv[1]).then(async ({ LetterPlace }) => {
  const place = new LetterPlace();
  const told = [];
  const begun = [];
  const acts = {
    keep: async (text) => place.keep({ text }),
    begin: (text) => begun.push(place.keep({ text }).catch((fault) => told.push(fault.name))),
    // begins, and goes on once it is being written and can no longer be overtaken
    write: async (text) => {
      durability = null;
      acts.begin(text);
      while (!durability) await new Promise((next) => setImmediate(next));
    },
    refuse: (writes) => Object.defineProperty(given, "isFull", { get: () => writes.shift() }),
    change: (box) => kept.set("letterbox", bytes(box)),
    finish: async (text) => place.finish({ text }),
    drop: async () => place.drop(),
    wait: async () => Promise.all(begun),
    fill: (isFull) => (given.isFull = isFull),
    file: () => [...kept.keys()].forEach((name) => name.startsWith("letter/") && kept.delete(name)),
  };
  for (const [act, value] of given.acts) {
    try {
      await acts[act](value);
    } catch (fault) {
      told.push(fault.name);
    }
  }
  const values = Object.fromEntries([...kept].map(([name, value]) => [name, hex(value)]));
  process.stdout.write(JSON.stringify({ told, kept: values }));
});
"""


@pytest.fixture(scope="module")
def vault():
    return Vault()


def texts(vault, *acts, kept=None):
    """The texts of the letters that are stored after these acts, in order of the alphabet, and the faults."""
    answer = run_script("letter_place.js", _STORY, acts, kept={"letterbox": vault.box, **(kept or {})})
    opened = [vault.opened(name, value)[0]["text"] for name, value in letters(answer).items()]
    return sorted(opened), answer["told"]


def test_each_state_of_a_letter_takes_the_place_of_the_one_before(vault):
    acts = [("keep", "He"), ("keep", "He helped"), ("finish", "He helped a colleague.")]
    assert texts(vault, *acts) == (["He helped a colleague."], [])


def test_what_is_written_after_a_letter_is_another_one(vault):
    assert texts(vault, ("keep", "a"), ("finish", "a."), ("keep", "b")) == (["a.", "b"], [])


def test_a_state_that_is_overtaken_is_not_stored(vault):
    acts = [("begin", "He"), ("begin", "He helped"), ("finish", "He helped."), ("wait", None)]
    assert texts(vault, *acts) == (["He helped."], [])


def test_a_letter_that_was_emptied_is_removed(vault):
    assert texts(vault, ("keep", "He"), ("drop", None)) == ([], [])


@pytest.mark.parametrize("last", ["keep", "finish"])
def test_where_a_state_cannot_be_stored_the_one_before_stands_and_is_replaced_later(vault, last):
    acts = [("keep", "He"), ("fill", True), (last, "He helped")]
    told = ["QuotaExceededError"]
    assert texts(vault, *acts) == (["He"], told)
    assert texts(vault, *acts, ("fill", False), (last, "He helped.")) == (["He helped."], told)


def test_a_state_that_was_filed_meanwhile_takes_nothing_along(vault):
    assert texts(vault, ("keep", "He"), ("file", None), ("finish", "He helped")) == (["He helped"], [])


def test_a_letter_that_was_filed_or_thrown_away_elsewhere_does_not_come_back_by_itself(vault):
    acts = [("keep", "He"), ("file", None), ("keep", "He helped")]
    assert texts(vault, *acts) == ([], [])
    assert texts(vault, *acts, ("keep", "He helped a")) == ([], [])
    assert texts(vault, *acts, ("finish", "He helped a colleague.")) == (["He helped a colleague."], [])
    assert texts(vault, *acts, ("finish", "a"), ("keep", "b")) == (["a", "b"], [])


def test_a_state_that_fails_while_the_letter_is_finished_leaves_none_before_it(vault):
    acts = [
        ("keep", "He"),
        ("refuse", [True]),
        ("write", "He helped"),
        ("finish", "He helped."),
        ("wait", None),
    ]
    assert texts(vault, *acts) == (["He helped."], ["QuotaExceededError"])


def test_a_state_that_fails_while_the_letter_is_emptied_leaves_none_before_it(vault):
    acts = [("keep", "He"), ("refuse", [True]), ("write", "He helped"), ("drop", None), ("wait", None)]
    assert texts(vault, *acts) == ([], ["QuotaExceededError"])


def test_a_state_that_arrives_before_the_end_fails_is_replaced_by_the_next_end(vault):
    acts = [("keep", "He"), ("refuse", [False, True]), ("write", "He helped"), ("finish", "He helped.")]
    told = ["QuotaExceededError"]
    assert texts(vault, *acts) == (["He helped"], told)
    assert texts(vault, *acts, ("finish", "He helped them.")) == (["He helped them."], told)
    assert texts(vault, *acts, ("keep", "He helped them")) == (["He helped them"], told)


def test_what_could_not_be_removed_is_removed_the_next_time(vault):
    acts = [("keep", "He"), ("refuse", [True]), ("drop", None), ("drop", None)]
    assert texts(vault, *acts) == ([], ["QuotaExceededError"])


def test_a_state_that_goes_to_another_letterbox_can_be_overtaken_on_its_way(vault):
    acts = [
        ("keep", "He"),
        ("change", Vault().box.hex()),
        ("write", "He helped"),
        ("drop", None),
        ("wait", None),
    ]
    assert texts(vault, *acts) == ([], [])


def test_a_state_for_a_letterbox_that_was_renewed_takes_the_place_of_the_one_before(vault):
    other = Vault()
    acts = [("keep", "He"), ("change", other.box.hex()), ("keep", "He helped")]
    for last in ([], [("finish", "He helped")]):
        answer = run_script("letter_place.js", _STORY, [*acts, *last], kept={"letterbox": vault.box})
        ((name, value),) = letters(answer).items()
        assert other.opened(name, value)[0] == {"text": "He helped"}


def test_the_last_of_200_letters_can_still_be_finished(vault):
    waiting = {f"letter/{number:032x}": b"x" for number in range(199)}
    acts = [("keep", "He"), ("finish", "He helped")]
    answer = run_script("letter_place.js", _STORY, acts, kept={"letterbox": vault.box, **waiting})
    assert answer["told"] == []
    assert len(letters(answer)) == 200


def test_removing_a_letter_leaves_the_generation_as_it_is(vault):
    kept = {"letterbox": vault.box, "generation": bytes(24)}
    answer = run_script("letter_place.js", _STORY, [("keep", "He"), ("drop", None)], kept=kept)
    assert answer["kept"] == kept
