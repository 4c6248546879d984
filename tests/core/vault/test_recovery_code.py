"""The recovery code as it is drawn, shown, typed and read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.vault.recovery_code import RecoveryCode

codes = st.binary(min_size=15, max_size=15).map(lambda data: RecoveryCode.draw(lambda _: data))


@given(codes)
def test_a_code_is_six_groups_of_four_and_reads_back(code):
    assert [len(group) for group in code.groups] == [4] * 6
    assert str(code) == "-".join(code.groups)
    assert RecoveryCode.read(str(code)) == code


@given(codes, st.lists(st.sampled_from(" -\u2013_.\t\n"), max_size=8), st.randoms())
def test_a_code_may_be_typed_in_many_ways(code, noise, random):
    typed = list(code.symbols.lower())
    typed = [random.choice({"0": "0oO", "1": "1iIlL"}.get(symbol, symbol)) for symbol in typed]
    for sign in noise:
        typed.insert(random.randrange(len(typed) + 1), sign)
    assert RecoveryCode.read("".join(typed)) == code


@given(st.binary(min_size=15, max_size=15), st.binary(min_size=15, max_size=15))
def test_different_draws_give_different_codes(one, other):
    assert (RecoveryCode.draw(lambda _: one) == RecoveryCode.draw(lambda _: other)) == (one == other)


def test_known_bytes_give_a_known_code():
    assert str(RecoveryCode.draw(lambda size: bytes(range(size)))) == "000G-40R4-0M30-E209-185G-R38E"


@pytest.mark.parametrize(
    "text", ["", "ABCD", "U" * 24, "A" * 23, "A" * 25, "é" * 24, "vier geiten op een dak"]
)
def test_what_is_no_code_reads_as_none(text):
    assert RecoveryCode.read(text) is None


def test_a_code_is_not_shown_by_its_repr():
    code = RecoveryCode.draw(bytes)
    assert code.symbols not in repr(code)
