"""What a letter says in the note that it becomes."""

from datetime import UTC, date, datetime

import pytest

from core.language import Language
from core.people.records.agreement import Assignee
from core.people.records.letter import Letter
from mobile.wording.letters import group_text
from tests.mobile.setting import CATALOGUES

ENGLISH = Language("en", CATALOGUES)
DUTCH = Language("nl", CATALOGUES)
WRITTEN = datetime(2026, 11, 30, 7, tzinfo=UTC)
DUE = date(2026, 12, 1)


def a_letter(text="", step="", slot=None, due=None, who=""):
    return Letter("1" * 32, WRITTEN, WRITTEN.date(), who, text, next_step=step, slot=slot, due=due)


def test_a_note_about_a_group_says_below_the_text_what_the_next_step_is_who_does_it_and_when():
    letter = a_letter(" Dagstart liep goed. ", " Morgen kijken ", Assignee.TOGETHER, DUE)
    assert group_text(letter, DUTCH) == (
        "Dagstart liep goed.\nVolgende stap: Morgen kijken (Samen, dinsdag 1 december 2026)"
    )


@pytest.mark.parametrize(
    ("letter", "said"),
    [
        (a_letter("Fine."), "Fine."),
        (a_letter("Fine.", "Look"), "Fine.\nNext step: Look"),
        (a_letter("", "Look", Assignee.ME), "Next step: Look (Me)"),
        (a_letter("", "Look", due=DUE), "Next step: Look (Tuesday, December 1, 2026)"),
        (a_letter("Fine.", slot=Assignee.ME), "Fine.\nNext step: Me"),
        (a_letter("Fine.", due=DUE), "Fine.\nNext step: Tuesday, December 1, 2026"),
        (a_letter(" ", " "), ""),
    ],
)
def test_it_says_all_of_the_next_step_that_was_filled_in_and_no_more(letter, said):
    assert group_text(letter, ENGLISH) == said


def test_a_note_about_a_group_does_not_name_the_worker_who_does_the_step():
    letter = a_letter("", "Look", Assignee.WORKER, who="Test Teun")
    assert group_text(letter, ENGLISH) == "Next step: Look (Your worker)"
