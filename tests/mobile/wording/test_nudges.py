"""The advice below a field for free text."""

import pytest

from core.language import Language
from core.people.nudges import Nudge, NudgeKind
from mobile.wording.nudges import SHOWN, advice
from tests.mobile.setting import CATALOGUES

ENGLISH = Language("en", CATALOGUES)


@pytest.mark.parametrize("kind", NudgeKind)
def test_a_nudge_repeats_what_was_found_and_says_what_to_do(kind):
    text = "he was ill today"
    said = advice(Nudge(kind, 7, 10), text, ENGLISH)
    assert said.startswith("“ill”. ")
    assert len(said) > len("“ill”. ")


def test_a_nudge_repeats_no_more_than_the_beginning_of_something_long():
    text = "x" * 1000
    assert text[: SHOWN + 1] not in advice(Nudge(NudgeKind.HEALTH, 0, 1000), text, ENGLISH)
