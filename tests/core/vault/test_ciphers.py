"""This platform's cipher keeps its contract and gives the known answers."""

import asyncio
import sys

import pytest

from core.vault.ports import Box
from tests.core.vault.contract import (
    CIPHER_CHECKS,
    check_file_vector,
    check_vector,
    file_vectors,
    replay,
    replay_file,
    vectors,
)
from tests.core.vault.setting import PlatformCipher

KNOWN = Box(bytes(12), b"known", b"")


@pytest.mark.parametrize("check", CIPHER_CHECKS, ids=lambda check: check.__name__)
def test_a_cipher_keeps_its_contract(check):
    asyncio.run(check(PlatformCipher()))


@pytest.mark.parametrize("name", vectors())
def test_the_known_answers_are_given_for_ever(name):
    asyncio.run(check_vector(PlatformCipher(), vectors()[name]))


@pytest.mark.parametrize("name", vectors())
def test_a_vector_uses_all_of_its_randomness(name):
    vector = vectors()[name]
    assert asyncio.run(replay(PlatformCipher(), vector))[1] == len(vector["random"]) // 2


@pytest.mark.parametrize("name", file_vectors())
def test_every_file_that_was_ever_written_opens_for_ever(name):
    asyncio.run(check_file_vector(PlatformCipher(), file_vectors()[name]))


@pytest.mark.parametrize("name", file_vectors())
def test_the_vector_of_a_file_uses_all_of_its_randomness(name):
    vector = file_vectors()[name]
    assert asyncio.run(replay_file(PlatformCipher(), vector))[1] == len(vector["random"]) // 2


def test_pbkdf2_gives_the_answer_that_rfc_7914_publishes():
    """Section 11: password "passwd", salt "salt", one round; seen through what the key seals."""

    async def story():
        cipher = PlatformCipher()
        key = await cipher.derive(b"passwd", b"salt", 1)
        (sealed,) = await cipher.seal(key, [KNOWN])
        assert sealed.hex() == "dc590c8531dbb4b9063a23219d6d0d448da9e61f8d"

    asyncio.run(story())


def test_hkdf_gives_the_answer_that_rfc_5869_publishes():
    """Test case 1, of which the first 32 bytes do not depend on the length asked for."""

    async def story():
        cipher = PlatformCipher()
        root = await cipher.import_root(b"\x0b" * 22)
        key = await cipher.subkey(root, bytes(range(13)), bytes(range(0xF0, 0xFA)))
        (sealed,) = await cipher.seal(key, [KNOWN])
        assert sealed.hex() == "5cbc9777ca283b67d6104dd0dcde922c6990bda216"

    asyncio.run(story())


@pytest.mark.skipif(sys.platform == "emscripten", reason="WebCrypto itself refuses what is no key")
def test_a_key_of_another_kind_is_refused():
    with pytest.raises(TypeError):
        asyncio.run(PlatformCipher().seal(b"no key of ours", [Box(bytes(12), b"", b"")]))
