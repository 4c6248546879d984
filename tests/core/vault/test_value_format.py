"""Padding, headers, and what a sealed value gives when it is not what it should be."""

import asyncio
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import DamagedRecord
from core.vault.ports import Box
from core.vault.value_format import Kind, Sealer, header, pad, unpad
from tests.core.vault.setting import QuickCipher

VAULT_ID = bytes(range(16))


@settings(deadline=None)
@given(st.binary(max_size=5000))
def test_padding_is_undone_and_leaves_a_size_class(data):
    padded = pad(data)
    assert unpad(padded) == data
    assert len(padded) in {256 * 2**power for power in range(10)}
    assert len(padded) == 256 or len(padded) < 2 * (len(data) + 4)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_unpadded_or_refused(data):
    try:
        assert len(unpad(data)) <= len(data)
    except ValueError:
        assert int.from_bytes(data[:4], "big") > len(data) - 4


def test_the_header_names_format_version_and_kind():
    assert [header(kind) for kind in Kind] == [
        b"GOUD\x01" + kind for kind in (b"S", b"R", b"P", b"H", b"T", b"B", b"O", b"K", b"L")
    ]


async def sealer():
    key = await QuickCipher().derive(b"key", bytes(16), 1)
    return Sealer(QuickCipher(), key, VAULT_ID, os.urandom)


def test_every_sealing_takes_a_new_nonce():
    async def story():
        vault = await sealer()
        sealed = [(await vault.seal(Kind.RECORD, {"a": {}}))["a"][22:34] for _ in range(50)]
        assert len(set(sealed)) == 50

    asyncio.run(story())


def test_a_value_opens_only_as_its_own_kind_and_under_its_own_name():
    async def story():
        vault = await sealer()
        sealed = await vault.seal(Kind.RECORD, {"a": {"x": 1}})
        assert await vault.open(Kind.RECORD, sealed) == ({"a": {"x": 1}}, {})
        for kind, values in ((Kind.PAGE, sealed), (Kind.RECORD, {"b": sealed["a"]})):
            opened, problems = await vault.open(kind, values)
            assert opened == {}
            assert [type(problem) for problem in problems.values()] == [DamagedRecord]

    asyncio.run(story())


@pytest.mark.parametrize("plain", [b"", b"\0\0\0\xff", pad(b"{"), pad(b"[]"), pad(b"\xff")])
def test_a_value_that_opens_but_holds_no_document_is_damaged(plain):
    async def story():
        vault = await sealer()
        start = header(Kind.RECORD) + VAULT_ID
        (data,) = await vault.cipher.seal(vault.key, [Box(bytes(12), plain, start + b"a")])
        opened, problems = await vault.open(Kind.RECORD, {"a": start + bytes(12) + data})
        assert opened == {}
        assert isinstance(problems["a"], DamagedRecord)

    asyncio.run(story())


def test_a_sealer_never_shows_its_key():
    assert "key" not in repr(asyncio.run(sealer())).replace("QuickCipher", "")
