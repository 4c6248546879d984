"""When the sentences of a round come back, as people say it."""

from datetime import timedelta

import pytest

from mobile.wording.rounds import comes_back
from tests.mobile.setting import NOON, read_language

TODAY = NOON.date()


@pytest.mark.parametrize(
    ("days", "many", "expected"),
    [
        (1, 1, "Deze komt morgen terug"),
        (3, 2, "Deze komen over drie dagen terug"),
        (3, 1, "Deze komt over drie dagen terug"),
        (5, 2, "Deze komen over 5 dagen terug"),
        (7, 2, "Deze komen over een week terug"),
        (21, 2, "Deze komen over drie weken terug"),
        (60, 2, "Deze komen over twee maanden terug"),
    ],
)
def test_the_day_is_said_from_today_on(days, many, expected):
    assert comes_back(TODAY + timedelta(days), TODAY, many, read_language("nl")) == expected
