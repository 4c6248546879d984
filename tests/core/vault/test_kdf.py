"""Rounds that fit the device."""

import asyncio

import pytest

from core.vault.kdf import CAP, FLOOR, rounds_for, tuned_rounds
from tests.core.vault.setting import QuickCipher


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0.1, 1_000_000),
        (0.08, 1_250_000),
        (0.0771, 1_297_000),
        (10.0, FLOOR),
        (0.000_001, CAP),
        (0.0, FLOOR),
        (-1.0, FLOOR),
    ],
)
def test_rounds_take_half_a_second_within_the_bounds(seconds, expected):
    assert rounds_for(200_000, seconds) == pytest.approx(expected, abs=1000)
    assert FLOOR <= rounds_for(200_000, seconds) <= CAP


def test_the_device_is_measured_with_the_clock_that_is_given():
    ticks = iter((5.0, 5.0625))
    assert asyncio.run(tuned_rounds(QuickCipher(), lambda: next(ticks))) == 1_600_000
