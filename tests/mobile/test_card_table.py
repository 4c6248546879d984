"""The widths of a table's columns."""

import pytest

from mobile.screens.deck.card_table import column_parts

LONG = "Je laat je werk even liggen, kijkt iemand aan en knikt."


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        pytest.param(("Luisteren", LONG), (2, 3), id="the second says much more"),
        pytest.param((LONG, "Luisteren"), (3, 2), id="the first says much more"),
        pytest.param((LONG, LONG), (1, 1), id="both say as much"),
        pytest.param(("Schoonmaakronde", LONG), (1, 1), id="a long word needs its half"),
        pytest.param((LONG, "Schoonmaakronde"), (1, 1), id="a long word in the second as well"),
    ],
)
def test_the_column_that_says_much_more_is_the_wider_one(row, parts):
    assert column_parts([row]) == parts
