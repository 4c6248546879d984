"""A key slot as bytes: what it holds, and what is refused."""

import asyncio
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import DamagedRecord, NewerFormat, WrongSecret
from core.vault.kdf import CAP, FLOOR
from core.vault.key_slot import Slot, make_slot
from core.vault.ports import Box
from core.vault.value_format import checksum
from tests.core.vault.setting import QuickCipher

VAULT_ID = bytes(range(16))
ROUNDS_AT = 23


def made(key="slot/passphrase", secret=b"secret", rounds=FLOOR, root=bytes(32)):
    return asyncio.run(make_slot(QuickCipher(), os.urandom, key, VAULT_ID, root, secret, rounds))


def resigned(value, place, replacement):
    """The same slot with other bytes at a place and a checksum that fits them."""
    content = value[:place] + replacement + value[place + len(replacement) : -8]
    return content + checksum(content)


@settings(max_examples=25)
@given(secret=st.binary(min_size=1), rounds=st.integers(FLOOR, CAP), root=st.binary(min_size=32, max_size=32))
def test_a_slot_gives_back_what_was_put_in(secret, rounds, root):
    async def story():
        cipher = QuickCipher()
        value = await make_slot(cipher, os.urandom, "slot/x", VAULT_ID, root, secret, rounds)
        slot = Slot.read("slot/x", value)
        assert (slot.vault_id, slot.rounds) == (VAULT_ID, rounds)
        opened = await cipher.subkey(await slot.unlock(cipher, secret), b"", b"")
        original = await cipher.subkey(await cipher.import_root(root), b"", b"")
        box = Box(bytes(12), b"text", b"")
        assert await cipher.seal(opened, [box]) == await cipher.seal(original, [box])

    asyncio.run(story())


def test_another_secret_is_wrong():
    with pytest.raises(WrongSecret):
        asyncio.run(Slot.read("slot/passphrase", made()).unlock(QuickCipher(), b"Secret"))


def test_a_slot_opens_only_in_its_own_place():
    with pytest.raises(WrongSecret):
        asyncio.run(Slot.read("slot/recovery", made("slot/passphrase")).unlock(QuickCipher(), b"secret"))


@pytest.mark.parametrize("rounds", [0, FLOOR - 1, CAP + 1, 2**32 - 1])
def test_rounds_below_the_floor_or_above_the_cap_are_refused_without_deriving(rounds):
    value = resigned(made(), ROUNDS_AT, rounds.to_bytes(4, "big"))
    with pytest.raises(DamagedRecord):
        Slot.read("slot/passphrase", value)


def test_a_parameter_that_was_forged_within_bounds_does_not_open():
    value = resigned(made(rounds=700_000), ROUNDS_AT, FLOOR.to_bytes(4, "big"))

    async def story():
        with pytest.raises(WrongSecret):
            await Slot.read("slot/passphrase", value).unlock(QuickCipher(), b"secret")

    asyncio.run(story())


@pytest.mark.parametrize(("place", "found"), [(4, 2), (22, 9)], ids=["version", "derivation"])
def test_a_newer_slot_is_told_from_a_damaged_one(place, found):
    with pytest.raises(NewerFormat) as newer:
        Slot.read("slot/passphrase", resigned(made(), place, bytes([found])))
    assert (newer.value.key, newer.value.found) == ("slot/passphrase", found)


def cut(value):
    return value[:-9] + checksum(value[:-9])


@pytest.mark.parametrize(
    "change",
    [
        lambda value: resigned(value, 0, b"BRON"),
        lambda value: resigned(value, 4, b"\0"),
        lambda value: resigned(value, 5, b"R"),
        cut,
        lambda _: checksum(b""),
    ],
    ids=["magic", "version 0", "kind", "length", "nothing"],
)
def test_a_slot_that_makes_no_sense_is_damaged_even_when_its_checksum_fits(change):
    with pytest.raises(DamagedRecord):
        Slot.read("slot/passphrase", change(made()))
