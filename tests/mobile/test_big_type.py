"""How large words can be: rather a little too small than over the edge."""

from functools import partial

import pytest

from core.authoring.content_files import read_deck
from core.language import LANGUAGES
from mobile.widgets.big_type import LINE, largest_fitting, lines, width
from tests.mobile.setting import read_language
from tests.mobile.type_width import type_width


@pytest.fixture(scope="module")
def measure():
    """What measures a text in the bold type of the app, in heights of that type."""
    return partial(type_width, style="Bold")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_cards_is_wider_than_it_is_taken_to_be(measure, language):
    deck = read_deck().translated(read_language(language).card)
    words = {word for _, text in deck.texts() for word in text.split()}
    assert len(words) > 1000
    assert [word for word in words if measure(word) > width(word)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_not_taken_to_be_much_wider_than_it_is(measure, language):
    deck = read_deck().translated(read_language(language).card)
    sentences = [text for _, text in deck.texts() if len(text) > 20]
    assert [text for text in sentences if width(text) > 1.2 * measure(text)] == []


def test_an_accent_takes_no_width():
    assert width("één") == width("een")


@pytest.mark.parametrize(
    ("text", "room", "many"),
    [("aa aa aa", 100, 1), ("aa aa aa", 3, 2), ("aa aa aa", 2, 3), ("aaaa aa aa", 3, 2)],
)
def test_a_text_goes_on_below_itself_between_words(text, room, many):
    assert lines(text, room) == many


@pytest.mark.parametrize(
    "texts", [["nut"], ["Wat is er gelukt?", "Wie kan hulp gebruiken deze week?"], ["verantwoordelijkheid"]]
)
def test_texts_at_their_largest_fit_and_a_size_more_would_not(texts):
    across, down, between = 500, 300, 12

    def fits(size):
        high = sum(lines(text, across / size) for text in texts) * size * LINE
        widest = max(width(word) for text in texts for word in text.split()) * size
        return high + between * len(texts) <= down and widest <= across + 0.001

    size = largest_fitting(texts, across, down, between=between, smallest=10)
    assert fits(size)
    assert not fits(size + 2.001)


def test_what_does_not_fit_at_the_smallest_size_has_none():
    assert largest_fitting(["a long line of words that goes on"], 100, 40, smallest=20) is None
