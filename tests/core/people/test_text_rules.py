"""What a text must be before it is kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import TextEmpty, TextTooLong
from core.people.records.text_rules import fitting, fitting_line


@given(st.text(max_size=80))
def test_a_kept_text_is_kept_the_same_a_second_time(text):
    try:
        once = fitting(text, 80)
    except (TextEmpty, TextTooLong):
        return
    assert fitting(once, 80) == once


@given(st.text(max_size=200), st.integers(min_value=1, max_value=50))
def test_a_kept_text_is_never_longer_than_its_limit(text, limit):
    try:
        kept = fitting(text, limit)
    except (TextEmpty, TextTooLong):
        return
    assert len(kept) <= limit


@pytest.mark.parametrize(
    "text", ["", " ", "\n\t ", "\u200b\u200b", "\u200d", "\ufeff", "\u202e", "\x00", "\u3000"]
)
def test_a_text_that_shows_nothing_is_empty(text):
    with pytest.raises(TextEmpty):
        fitting(text, 10)
    with pytest.raises(TextEmpty):
        fitting_line(text, 10)


def test_a_text_at_its_limit_is_kept_and_one_character_more_is_not():
    assert fitting("x" * 60, 60) == "x" * 60
    with pytest.raises(TextTooLong) as caught:
        fitting("x" * 61, 60)
    assert caught.value.limit == 60


@pytest.mark.parametrize("text", ["👩‍🏭 aan de lijn", "محمد", "‏שלום‏", "naïef", "🇳🇱"])
def test_emoji_and_right_to_left_text_are_kept_as_they_are(text):
    assert fitting(text, 60) == unicodedata.normalize("NFC", text)


def test_letters_and_their_accents_become_one_character():
    assert fitting("ee\u0301n", 10) == "eén"


def test_line_breaks_of_every_system_become_one_kind_and_control_characters_go():
    assert fitting("een\r\ntwee\rdrie\x00\x07", 20) == "een\ntwee\ndrie"


def test_half_a_character_is_left_out_because_it_cannot_be_stored():
    fitting("goed \ud83d zo", 20).encode()


def test_a_line_has_no_breaks_and_no_double_spaces():
    assert fitting_line("  Test \n\t Teun  ", 20) == "Test Teun"
