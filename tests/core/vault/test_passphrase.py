"""Which passphrases are refused, and the ones we propose."""

import re
from collections import Counter
from contextlib import suppress
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import Weakness, WeakPassphrase
from core.vault.passphrase import check, dutch_words, suggest


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Weakness.SHORT),
        ("kort 8!", Weakness.SHORT),
        ("  elf tekens  ", Weakness.SHORT),
        ("aaaaaaaaaaaaaaaa", Weakness.REPEATED),
        ("abababcabababc", Weakness.REPEATED),
        ("fiets fiets fiets", Weakness.REPEATED),
        ("lepelbootlepelboot", Weakness.REPEATED),
        ("abcdefghijklmnop", Weakness.SEQUENCE),
        ("12345678901234", Weakness.SEQUENCE),
        ("98765432109876", Weakness.SEQUENCE),
        ("aabbccddeeffgg", Weakness.SEQUENCE),
        ("a b c d e f g h", Weakness.SEQUENCE),
        ("qwertyuiop12", Weakness.KEYBOARD),
        ("azertyuiop!!", Weakness.KEYBOARD),
        ("1qaz2wsx3edc", Weakness.KEYBOARD),
        ("lkjhgfdsapoiuy", Weakness.KEYBOARD),
        ("wachtwoord123!", Weakness.COMMON),
        ("Welkom 2026 !!", Weakness.COMMON),
        ("W4chtw00rd2026", Weakness.COMMON),
        ("mijn wachtwoord", Weakness.COMMON),
        ("goudklompje2026", Weakness.COMMON),
        ("202620272028!?#", Weakness.NUMBER),
    ],
)
def test_what_is_tried_first_is_refused_with_its_reason(text, reason):
    with pytest.raises(WeakPassphrase) as weak:
        check(text)
    assert weak.value.reason is reason


@pytest.mark.parametrize(
    "text",
    [
        "vier geiten op een dak",
        "boot lepel fiets kast wolk",
        "kR7#pq!Zm2vx",
        "mijn hond eet graag appels",
        "שלום לכולם כאן",
    ],
)
def test_a_good_passphrase_is_accepted(text):
    check(text)


@settings(deadline=None)
@given(st.text())
def test_any_text_is_accepted_or_refused(text):
    with suppress(WeakPassphrase):
        check(text)


def test_the_word_list_is_large_and_plain():
    words = dutch_words()
    assert len(words) >= 1296
    assert len(set(words)) == len(words)
    assert all(re.fullmatch("[a-z]{4,8}", word) for word in words)


@settings(deadline=None)
@given(st.integers(0, 2**32))
def test_a_proposal_is_five_words_of_the_list_that_pass_the_check(seed):
    proposal = suggest(dutch_words(), Random(seed).randbytes)  # noqa: S311 - for tests
    assert len(proposal.split()) == 5
    assert set(proposal.split()) <= set(dutch_words())
    check(proposal)


def test_a_proposal_never_says_a_word_twice():
    draws = iter([b"\0\1", b"\0\1", b"\0\0"])
    assert suggest(["boot", "fiets"], lambda _: next(draws), count=2) == "fiets boot"


def test_draws_that_would_favour_some_words_are_thrown_away():
    words = [str(number) for number in range(40_000)]
    draws = iter([b"\xff\xff", b"\x9c\x40", b"\x9c\x3f", b"\x00\x00"])
    assert suggest(words, lambda _: next(draws), count=2) == "39999 0"


def test_each_word_is_equally_likely():
    numbers = iter(range(65_536))
    drawn = [
        suggest(["a", "b", "c"], lambda size: next(numbers).to_bytes(size, "big"), count=1)
        for _ in range(65_535)
    ]
    assert Counter(drawn) == {"a": 21_845, "b": 21_845, "c": 21_845}
