"""A passkey slot as bytes: what it holds, and what is refused."""

import asyncio
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import DamagedRecord, NewerFormat, PassphraseInstead
from core.vault.passkey_slot import PasskeySlot, make_passkey_slot
from core.vault.ports import Box
from core.vault.value_format import checksum
from tests.core.vault.setting import OUTPUT, QuickCipher, new_passkey

VAULT_ID = bytes(range(16))
NAME = "slot/passkey-" + "07" * 16
DERIVATION_AT, RP_AT, CREDENTIAL_AT = 22, 55, 67


def made(**passkey):
    """The value of a slot under NAME."""

    async def make():
        passkey_now = await new_passkey(**passkey)
        return await make_passkey_slot(
            QuickCipher(), lambda size: b"\7" * size, VAULT_ID, bytes(32), passkey_now
        )

    name, value = asyncio.run(make())
    assert name == NAME
    return value


def resigned(value, place, replacement):
    """The same slot with other bytes at a place and a checksum that fits them."""
    content = value[:place] + replacement + value[place + len(replacement) : -8]
    return content + checksum(content)


async def unlocked(value, name=NAME, output=OUTPUT):
    """The root key of a slot."""
    cipher = QuickCipher()
    return await PasskeySlot.read(name, value).unlock(cipher, await cipher.import_root(output))


@settings(max_examples=40, deadline=None)
@given(
    root=st.binary(min_size=32, max_size=32),
    output=st.binary(min_size=32, max_size=32),
    salt=st.binary(min_size=32, max_size=32),
    credential_id=st.binary(min_size=1, max_size=1023),
    rp_id=st.text("abc-.1", min_size=1, max_size=255),
)
def test_a_slot_gives_back_what_was_put_in(root, output, salt, credential_id, rp_id):
    async def story():
        cipher = QuickCipher()
        passkey = await new_passkey(output, salt=salt, credential_id=credential_id, rp_id=rp_id)
        name, value = await make_passkey_slot(cipher, os.urandom, VAULT_ID, root, passkey)
        slot = PasskeySlot.read(name, value)
        assert (slot.vault_id, slot.salt, slot.rp_id) == (VAULT_ID, salt, rp_id)
        assert slot.credential_id == credential_id
        opened = await cipher.subkey(await unlocked(value, name, output), b"", b"")
        original = await cipher.subkey(await cipher.import_root(root), b"", b"")
        box = Box(bytes(12), b"text", b"")
        assert await cipher.seal(opened, [box]) == await cipher.seal(original, [box])

    asyncio.run(story())


def test_the_output_of_another_passkey_opens_nothing():
    with pytest.raises(PassphraseInstead):
        asyncio.run(unlocked(made(), output=bytes(32)))


def test_a_slot_opens_only_under_its_own_name():
    with pytest.raises(PassphraseInstead):
        asyncio.run(unlocked(made(), name="slot/passkey-" + "08" * 16))


@pytest.mark.parametrize("place", [6, 21, 23, 54, 56, 66, 69, 77, 78, 89, 90, 137])
def test_whatever_is_changed_in_a_slot_it_does_not_open(place):
    value = made()
    changed = resigned(value, place, bytes([value[place] ^ 1]))
    with pytest.raises(PassphraseInstead):
        asyncio.run(unlocked(changed))
    with pytest.raises(DamagedRecord):
        PasskeySlot.read(NAME, changed[:-8] + value[-8:])


@pytest.mark.parametrize(("place", "found"), [(4, 2), (DERIVATION_AT, 3)], ids=["version", "derivation"])
def test_a_newer_slot_is_told_from_a_damaged_one(place, found):
    with pytest.raises(NewerFormat) as newer:
        PasskeySlot.read(NAME, resigned(made(), place, bytes([found])))
    assert (newer.value.key, newer.value.found) == (NAME, found)


def test_a_slot_cut_at_any_place_is_damaged_even_when_its_checksum_fits():
    content = made()[:-8]
    for end in range(len(content)):
        with pytest.raises(DamagedRecord):
            PasskeySlot.read(NAME, content[:end] + checksum(content[:end]))


@pytest.mark.parametrize(
    ("place", "replacement"),
    [
        (0, b"BRON"),
        (4, b"\0"),
        (5, b"R"),
        (DERIVATION_AT, b"\1"),
        (RP_AT, b"\0"),
        (RP_AT, b"\x0c"),
        (RP_AT, b"\xff"),
        (RP_AT + 1, b"\xe9"),
        (CREDENTIAL_AT, b"\0\0"),
        (CREDENTIAL_AT, b"\0\x08"),
        (CREDENTIAL_AT, b"\xff\xff"),
    ],
)
def test_a_slot_that_makes_no_sense_is_damaged_even_when_its_checksum_fits(place, replacement):
    with pytest.raises(DamagedRecord):
        PasskeySlot.read(NAME, resigned(made(), place, replacement))


def test_a_credential_id_longer_than_there_are_is_damaged():
    whole = made(credential_id=b"x" * 1023)
    longer = whole[:CREDENTIAL_AT] + (1024).to_bytes(2, "big") + b"x" + whole[CREDENTIAL_AT + 2 : -8]
    with pytest.raises(DamagedRecord):
        PasskeySlot.read(NAME, longer + checksum(longer))


@pytest.mark.parametrize(
    "passkey",
    [
        {"credential_id": b""},
        {"credential_id": b"x" * 1024},
        {"rp_id": ""},
        {"rp_id": "x" * 256},
        {"rp_id": "caf\xe9.nl"},
        {"salt": bytes(31)},
        {"salt": bytes(33)},
    ],
)
def test_what_can_be_no_passkey_makes_no_slot(passkey):
    with pytest.raises(ValueError, match="no passkey"):
        made(**passkey)
