"""Letters as the page's own script stores them, on a database in memory; `cryptography` opens them."""

import pytest

from tests.mobile.site.letterbox import Vault, letters, run_script

_STORY = """
import(process.argv[1]).then(async ({ prepareLetter, readLetterbox, storeLetter }) => {
  const told = [];
  let prepared;
  const acts = {
    look: async () => told.push((await readLetterbox()) !== null),
    prepare: async () => (prepared = await prepareLetter()),
    store: async (letter) => storeLetter(letter, prepared ?? prepareLetter()),
    change: (values) => Object.entries(values).forEach(([name, value]) => kept.set(name, bytes(value))),
    erase: () => kept.clear(),
  };
  for (const [act, value] of given.acts) {
    try {
      await acts[act](value);
    } catch (fault) {
      told.push(fault.name);
    }
  }
  const values = Object.fromEntries([...kept].map(([name, value]) => [name, hex(value)]));
  process.stdout.write(JSON.stringify({ told, events, durability, kept: values }));
});
"""


@pytest.fixture(scope="module")
def vault():
    return Vault()


def run(*acts, **setting):
    return run_script("letters.js", _STORY, acts, **setting)


def test_a_letter_is_stored_sealed_to_the_vault_and_durable(vault):
    answer = run(["store", {"text": "Zag een kwartelkoning", "who": "Ë."}], kept={"letterbox": vault.box})
    ((name, value),) = letters(answer).items()
    assert len(bytes.fromhex(name.removeprefix("letter/"))) == 16
    assert vault.opened(name, value) == ({"text": "Zag een kwartelkoning", "who": "Ë."}, 256)
    assert answer["durability"] == "strict"
    assert answer["told"] == []


@pytest.mark.parametrize("length", [0, 241, 242, 243, 65_521])
def test_the_size_of_a_letter_says_little_of_its_length(vault, length):
    answer = run(["store", {"text": "a" * length}], kept={"letterbox": vault.box})
    ((name, value),) = letters(answer).items()
    document, size = vault.opened(name, value)
    assert document == {"text": "a" * length}
    assert size == next(256 << step for step in range(9) if 256 << step >= length + len('{"text":""}') + 4)


def test_a_letter_over_64_kib_is_refused_and_nothing_is_stored(vault):
    answer = run(["store", {"text": "a" * 65_522}], kept={"letterbox": vault.box})
    assert answer["told"] == ["LetterTooLong"]
    assert letters(answer) == {}


@pytest.mark.parametrize("generation", [None, b"odd", bytes(16) + (255).to_bytes(8, "big")])
def test_a_letter_makes_a_database_that_fell_back_no_newer_than_its_copy(vault, generation):
    kept = {"letterbox": vault.box} | ({"generation": generation} if generation else {})
    answer = run(["store", {}], kept=kept)
    assert answer["kept"].get("generation") == generation
    assert len(letters(answer)) == 1


@pytest.mark.parametrize(("waiting", "told"), [(199, []), (200, ["LettersFull"])])
def test_no_more_than_200_letters_wait(vault, waiting, told):
    kept = {"letterbox": vault.box} | {f"letter/{number:032x}": b"x" for number in range(waiting)}
    answer = run(["store", {}], kept=kept)
    assert answer["told"] == told
    assert len(letters(answer)) == 200


def test_a_full_disk_is_told_and_nothing_is_stored(vault):
    answer = run(["store", {}], kept={"letterbox": vault.box}, is_full=True)
    assert answer["told"] == ["QuotaExceededError"]
    assert letters(answer) == {}


def test_where_no_vault_was_made_there_is_no_letterbox_and_no_database_is_made():
    answer = run(["look"], ["store", {}], is_there=False)
    assert answer["told"] == [False, "NoLetterbox"]
    assert set(answer["events"]) == {"open goudklompje 1", "stays away"}


def test_a_vault_that_was_erased_meanwhile_takes_no_letter(vault):
    answer = run(["prepare"], ["erase"], ["store", {}], kept={"letterbox": vault.box})
    assert answer["told"] == ["NoLetterbox"]
    assert answer["kept"] == {}


def test_a_letter_goes_to_the_vault_that_is_there_when_it_is_stored(vault):
    other = Vault(bytes(16))
    acts = (["prepare"], ["change", {"letterbox": other.box.hex()}], ["store", {"text": "Teun"}])
    ((name, value),) = letters(run(*acts, kept={"letterbox": vault.box})).items()
    assert other.opened(name, value)[0] == {"text": "Teun"}


def test_a_letterbox_that_is_damaged_or_of_another_size_is_none(vault):
    changed = []
    for place in (0, 5, 6, 22, 23, 87, 88, 95):
        changed.append(bytearray(vault.box))
        changed[-1][place] ^= 1
    for box in (*changed, vault.box[:-1], vault.box + b"\0"):
        assert run(["look"], kept={"letterbox": bytes(box)})["told"] == [False]
    assert run(["look"], kept={"letterbox": vault.box})["told"] == [True]
