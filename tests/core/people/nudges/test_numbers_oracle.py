"""Numbers of citizens by our checks and by those of python-stdnum."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from stdnum.be import nn
from stdnum.nl import bsn

from core.people.nudges.numbers import is_citizen_number, numbers


def is_ours(digits):
    (number,) = numbers(digits)
    return is_citizen_number(number)


@given(st.integers(0, 99_999_999))
def test_nine_digits_are_a_dutch_number_when_stdnum_says_so(first_eight):
    for last in range(10):
        digits = f"{first_eight:08}{last}"
        assert is_ours(digits) == bsn.is_valid(digits)


@given(st.dates(date(1900, 1, 1), date(2025, 12, 31)), st.integers(1, 997))
def test_eleven_digits_are_a_belgian_number_whenever_stdnum_says_so(birth, serial):
    base = f"{birth:%y%m%d}{serial:03}"
    valid = [check for check in range(100) if nn.is_valid(f"{base}{check:02}")]
    assert valid
    assert all(is_ours(f"{base}{check:02}") for check in valid)
    assert sum(is_ours(f"{base}{check:02}") for check in range(100)) <= 2
