"""What a typed secret may have been made from, and which of it opens a vault."""

import asyncio
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import BlankSecret, WrongSecret
from core.vault.kdf import FLOOR
from core.vault.key_slot import make_slot
from core.vault.key_slots import PASSPHRASE_SLOT, open_slot
from core.vault.recovery_code import RecoveryCode
from core.vault.secret_readings import MOST, plain_reading, readings, secret_of, wide_reading
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import QuickCipher, reopened, vault_on

VECTORS = Path(__file__).parent / "vectors" / "secrets" / "readings.json"
STRAIGHT = "zo'n \"oude\" fiets-bel bij foto's"


async def opens(made: str, typed: str) -> bool:
    """Whether what was typed opens a vault that was made with the other text."""
    store = MemoryStore()
    await vault_on(store).create(made, rounds=FLOOR)
    try:
        await reopened(store, typed)
    except WrongSecret:
        return False
    return True


async def opens_of_before(made: str, typed: str) -> bool:
    """The same for a slot of before there was a wide reading."""
    cipher, secret = QuickCipher(), plain_reading(made).encode()
    slot = await make_slot(cipher, bytes, PASSPHRASE_SLOT, bytes(16), bytes(32), secret, FLOOR)
    try:
        await open_slot({PASSPHRASE_SLOT: slot}, typed, cipher)
    except WrongSecret:
        return False
    return True


@pytest.mark.parametrize(
    "typed",
    [
        STRAIGHT,
        "zo’n “oude” fiets-bel bij foto’s",
        "zo‘n „oude” fiets–bel bij foto´s",
        "zo`n «oude» fiets—bel bij foto′s",
        "zo'n \"oude\" fiets\u2011bel bij foto's",
        "zo'n \"oude\" fiets\u2212bel bij foto's",
        "\ufeffzo'n \"oude\" fiets-bel bij foto's",
        "zo'n\u00a0\"oude\"\u202ffiets-bel  bij foto's\n",
        "zo'n \"ou\u00adde\" fiets-bel\u200b bij fo\u200dto\ufe0f's\u2060",
        "Zo'n \"oude\" fiets-bel bij foto's",
        "zo'n \"oude\" fiets-bel bij foto's.",
        "Zo’n “oude” fiets-bel bij foto’s. ",
    ],
)
def test_marks_that_look_alike_open_what_each_other_made(typed):
    assert asyncio.run(opens(STRAIGHT, typed))


@pytest.mark.parametrize(
    "made", ["zo’n “oude” fiets–bel bij foto’s", "zo'n \u200b\"oude\" fiets\u2011bel bij foto's"]
)
def test_a_keyboard_without_curly_marks_opens_what_one_with_them_made(made):
    assert asyncio.run(opens(made, STRAIGHT))


@pytest.mark.parametrize(
    ("made", "typed"),
    [
        ("vier geiten op een dak", "Vier geiten op een dak"),
        ("Vier geiten op een dak", "vier geiten op een dak"),
        ("vier geiten op een dak", "Vier geiten op een dak. "),
        ("Vier geiten op een dak", "Vier geiten op een dak. "),
        ("vier geiten op een dak", "vier geiten op een dak.."),
        ("ijsbeer op een blauwe step", "Ijsbeer op een blauwe step"),
        ("élf ganzen fluiten bij de slager", "Élf ganzen fluiten bij de slager"),
    ],
)
def test_a_phone_that_writes_a_capital_or_a_full_stop_keeps_nobody_out(made, typed):
    assert asyncio.run(opens(made, typed))


@pytest.mark.parametrize(
    "typed",
    [
        "vier Geiten op een dak",
        "VIER GEITEN OP EEN DAK",
        "viergeiten op een dak",
        "vier geiten op een dak!",
        "vier geiten op een",
        ".vier geiten op een dak",
    ],
)
def test_another_text_opens_nothing(typed):
    assert not asyncio.run(opens("vier geiten op een dak", typed))


@pytest.mark.parametrize(
    ("made", "typed"),
    [
        ("zo’n oude fiets – bij foto’s", "zo’n oude fiets – bij foto’s"),
        ("zo’n oude fiets bij foto’s", "zo'n oude fiets bij foto's"),
        ("zo'n oude fiets bij foto's", "zo’n oude fiets bij foto’s"),
        ("zo'n oude\u200b fiets", "zo'n oude\u200b fiets"),
        ("Zo'n oude fiets bij de brug", "zo'n oude fiets bij de brug"),
    ],
)
def test_a_vault_of_before_opens_as_ever_and_with_the_apostrophe_of_another_keyboard(made, typed):
    assert asyncio.run(opens_of_before(made, typed))


@pytest.mark.parametrize("blank", ["", " ", "\n\t ", "\u00a0\u3000", "\u200b\ufeff", "\u00ad \u2060"])
def test_a_blank_secret_is_no_try(blank):
    async def story():
        store = MemoryStore()
        await vault_on(store).create(STRAIGHT, rounds=FLOOR)
        vault = vault_on(store)
        for _ in range(12):
            for step in (vault.unlock(blank), vault.change_passphrase(blank, "zes emmers naast de trap")):
                with pytest.raises(BlankSecret):
                    await step
        assert "tries" not in store.values
        assert vault.wait_seconds == 0

    asyncio.run(story())


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_has_few_readings_and_the_first_is_what_it_makes(text):
    read = readings(text)
    assert len(read) <= MOST == 3
    assert len(set(read)) == len(read)
    assert read[:1] == ((secret_of(text),) if wide_reading(text) else ())
    assert not text.strip() or plain_reading(text).encode(errors="surrogatepass") in (*read, b"") or not read


@pytest.mark.parametrize(
    "vector", json.loads(VECTORS.read_text(encoding="utf-8")), ids=lambda one: ascii(one["typed"])
)
def test_the_readings_are_the_known_ones(vector):
    assert [reading.hex() for reading in readings(vector["typed"])] == vector["readings"]


@given(st.text())
def test_the_wide_reading_of_a_wide_reading_is_itself(text):
    assert wide_reading(wide_reading(text)) == wide_reading(text)


def test_a_text_without_odd_marks_is_derived_once_when_it_is_right():
    class Counting(QuickCipher):
        derived = 0

        async def derive(self, *arguments):
            Counting.derived += 1
            return await super().derive(*arguments)

    async def story():
        cipher, secret = Counting(), b"vier geiten op een dak"
        slot = await make_slot(cipher, bytes, PASSPHRASE_SLOT, bytes(16), bytes(32), secret, FLOOR)
        for typed, derived in (("vier geiten op een dak", 1), ("Vier geiten op een dak", 2), ("fout", 2)):
            Counting.derived = 0
            try:
                assert (await open_slot({PASSPHRASE_SLOT: slot}, typed, cipher)).derived == derived
            except WrongSecret:
                assert typed == "fout"
            assert Counting.derived == derived

    asyncio.run(story())


def test_a_recovery_code_opens_with_any_dashes_and_marks_that_nobody_sees():
    code = RecoveryCode.draw(lambda size: bytes(range(size)))
    for dash in "-‐‑–—−\u00ad\u200b\ufeff":
        assert RecoveryCode.read(f"\ufeff{dash.join(code.groups)}\u200b") == code
