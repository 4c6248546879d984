"""The letter that stands beside a name."""

import pytest

from mobile.widgets.symbol import initial


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Test Teun", "T"),
        ("'t Proefje", "T"),
        ("\u2019s-Testman", "S"),
        ("(Proef Piet)", "P"),
        (" “anna”", "A"),
        ("7e lijn", "7"),
        ("émile", "É"),
        ("…", "…"),
        ("", ""),
    ],
)
def test_the_letter_of_a_name_is_its_first_letter_whatever_marks_stand_before_it(name, letter):
    assert initial(name) == letter
