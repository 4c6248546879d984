"""How many guesses a passphrase takes: weak ones that people choose, good ones, and each kind of piece."""

import asyncio
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import Weakness
from core.vault.kdf import FLOOR
from core.vault.key_slot import make_slot
from core.vault.key_slots import PASSPHRASE_SLOT, open_slot
from core.vault.passphrase import dutch_words, propose
from core.vault.strength import lists
from core.vault.strength.estimate import ENOUGH, LONGEST, estimate
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import QuickCipher

HERE = Path(__file__).parent / "passphrases"


def listed(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


def refused(passphrases: list[str]) -> list[str]:
    return [text for text in passphrases if estimate(text).weakness is not None]


def guesses(text: str) -> float:
    return estimate(text).guesses


def test_of_a_hundred_weak_ones_that_dutch_people_choose_at_least_ninety_five_are_refused():
    weak = listed("weak.txt")
    assert len(set(weak)) == 100
    assert len(refused(weak)) >= 95


def test_of_fifty_weak_ones_that_nothing_was_tuned_to_at_least_forty_are_refused():
    weak = listed("weak-held-out.txt")
    assert len(set(weak)) == 50
    assert len(refused(weak)) >= 40


def test_a_hundred_drawn_and_odd_ones_pass():
    drawn = [propose(Random(seed).randbytes) for seed in range(40)]  # noqa: S311 - for tests
    good = listed("good-odd.txt") + drawn
    assert len(set(good)) == 100
    assert refused(good) == []


def test_a_proposal_of_only_the_likeliest_words_is_drawn_again():
    words = dutch_words()
    likeliest = sorted(words, key=lambda word: lists.ranks()[word][0])[:5]
    assert estimate(" ".join(likeliest)).weakness is Weakness.WORDS
    others = ["augurk", "bever", "komeet", "lasagne", "zwaluw"]
    draws = iter(words.index(word).to_bytes(2, "big") for word in likeliest + others)
    assert propose(lambda _: next(draws)) == " ".join(others)


@pytest.mark.parametrize(
    ("text", "weakness"),
    [
        ("", Weakness.SHORT),
        ("tien tekens", Weakness.SHORT),
        ("wachtwoord!!", Weakness.COMMON),
        ("herfstvakantie", Weakness.WORDS),
        ("grote rode fiets", Weakness.WORDS),
        ("mohammed jansen", Weakness.NAME),
        ("zwolle almere", Weakness.NAME),
        ("herfstvakantie 2019", Weakness.NUMBER),
        ("24-12-1987 25-11-1988", Weakness.NUMBER),
        ("1987-12-24 sofie", Weakness.NUMBER),
        ("3811 ab woning", Weakness.NUMBER),
        ("berend botje ging uit varen", Weakness.LINE),
        ("zwijgen is goud", Weakness.LINE),
        ("december november oktober", Weakness.SEQUENCE),
        ("zyxwvutsrqponm", Weakness.SEQUENCE),
        ("qwertyhgfdsa", Weakness.KEYBOARD),
        ("kiwikiwikiwi", Weakness.REPEATED),
        ("::::::::::::", Weakness.REPEATED),
    ],
)
def test_the_reason_is_what_most_of_it_is(text, weakness):
    assert estimate(text).weakness is weakness


@pytest.mark.parametrize(
    ("known", "odd"),
    [
        ("herfstvakantie", "hurfstvukantie"),  # a word
        ("katten en bomen", "kutlen en bumel"),  # katt and bom are kat and boom
        ("brieven en huizen", "briemen en huikel"),  # briev is brief
        ("v4k4nti3h0tel", "v4k9nti6h7tel"),  # digits for letters
        ("eitnakavstfreh", "eitnakuvstfruh"),  # backwards
        ("19870624 tulp", "91876042 tulp"),  # a date
        ("bezem zadel bezem zadel", "bezem zadel komeet vlieg"),  # once more
        ("komeetwalrus-komeet", "komeetwalrus-augurk"),
        ("zes zeven acht negen", "zes negen zeven acht"),  # a row of words
    ],
)
def test_what_a_guesser_knows_costs_less_than_what_looks_like_it(known, odd):
    assert guesses(known) < guesses(odd)


def test_signs_and_capitals_cost_a_guesser_something():
    plain = guesses("kerstvakantie")
    assert plain < guesses("Kerstvakantie") < guesses("kersTvakAntie")
    assert guesses("KERSTVAKANTIE") == guesses("Kerstvakantie")
    assert plain < guesses("kerst vakantie") < guesses("kerst&vakantie") < guesses("kerst☃vakantie")
    assert guesses("kerst&vakantie") < guesses("kerst&vakantie&") < guesses("kerst&vakantie#")


def test_accents_and_marks_that_nobody_sees_make_nothing_stronger():
    assert guesses("kérstvakäntie") == guesses("kerstvakantie") == guesses("kerst\u00advakantie\u200b")


def test_a_word_does_not_stand_across_a_space():
    assert guesses("herfs tvakantie") > guesses("herfst vakantie")


@pytest.mark.parametrize("text", ["שלום לכולם כאן", "мой пес любит яблоки", "我的狗喜欢吃苹果和香蕉和葡萄"])
def test_another_script_is_measured_by_its_length(text):
    assert estimate(text).guesses == ENOUGH


def test_signs_alone_are_enough_when_they_are_many_and_different():
    assert estimate("::::::;/{}<>|~^+").weakness is None


def test_of_a_long_text_only_the_beginning_is_looked_at():
    weak = "de het een en " * 1000
    assert estimate(weak) == estimate(weak[:LONGEST])


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200))
def test_any_text_is_measured_and_is_weak_when_it_takes_too_few_guesses(text):
    measured = estimate(text)
    assert 0 <= measured.guesses <= ENOUGH
    assert (measured.weakness is None) == (measured.guesses >= ENOUGH)


def test_whoever_has_a_weak_passphrase_from_before_still_gets_in():
    async def story():
        cipher = QuickCipher()
        slot = await make_slot(cipher, bytes, PASSPHRASE_SLOT, bytes(16), bytes(32), b"herfstvakantie", FLOOR)
        store = MemoryStore({PASSPHRASE_SLOT: slot})
        assert (await open_slot(store.values, "herfstvakantie", cipher)).secret == b"herfstvakantie"

    asyncio.run(story())
