"""What was chosen about the app, read back from whatever the device kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mobile.settings import LANGUAGES, LOCK_MINUTES, TEXT_SIZES, THEMES, Settings

choices = st.builds(
    Settings,
    st.sampled_from(LANGUAGES),
    st.sampled_from(THEMES),
    st.sampled_from(TEXT_SIZES),
    st.sampled_from(LOCK_MINUTES),
)


@given(choices)
def test_what_was_chosen_comes_back(settings):
    assert Settings.from_kept(settings.to_kept()) == settings


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"language": "xx", "theme": 3, "text_size": "200", "lock_minutes": -1, "colour": "red"},
        {"theme": []},
    ],
)
def test_a_choice_that_is_missing_or_not_ours_is_the_default(kept):
    assert Settings.from_kept(kept) == Settings()


def test_one_strange_choice_does_not_take_the_others_along():
    assert Settings.from_kept({"language": "en", "theme": "pink"}) == Settings(language="en")
