"""What was typed keeps its own direction among words that run the other way."""

import pytest

from core.worker.direction import END, ISOLATE, begins_rtl, isolated, without_isolates

ARABIC = "يوم الاثنين"


@pytest.mark.parametrize(
    ("text", "is_rtl"),
    [
        ("Heftruck rijden.", False),
        (ARABIC, True),
        ("שלום", True),
        ("3 x " + ARABIC, False),
        ("3. " + ARABIC, True),
        ("ትግርኛ", False),
        ("12-3!", None),
        ("", None),
    ],
)
def test_a_text_begins_at_the_side_of_its_first_letter(text, is_rtl):
    assert begins_rtl(text) is is_rtl


def test_only_what_runs_otherwise_is_isolated():
    assert isolated("Teun!", in_rtl=True) == f"{ISOLATE}Teun!{END}"
    assert isolated(ARABIC, in_rtl=False) == f"{ISOLATE}{ARABIC}{END}"
    assert isolated("Teun!", in_rtl=False) == "Teun!"
    assert isolated(ARABIC, in_rtl=True) == ARABIC
    assert isolated("12-3", in_rtl=True) == "12-3"


def test_each_line_has_an_isolate_of_its_own_as_that_ends_with_the_line():
    assert isolated("Laden.\n\nLossen.", in_rtl=True) == f"{ISOLATE}Laden.{END}\n\n{ISOLATE}Lossen.{END}"


def test_what_is_said_has_no_isolate():
    assert without_isolates(isolated("Laden.", in_rtl=True)) == "Laden."
