"""What was chosen about the app, read back from whatever the device kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mobile.settings import CODES, HIDDEN_MINUTES, LOCK_MINUTES, TEXT_SIZES, THEMES, Settings

choices = st.builds(
    Settings,
    st.sampled_from(CODES),
    st.sampled_from(THEMES),
    st.sampled_from(TEXT_SIZES),
    st.sampled_from(LOCK_MINUTES),
    st.sampled_from(HIDDEN_MINUTES),
)


@given(choices)
def test_what_was_chosen_comes_back(settings):
    assert Settings.from_data(settings.to_data()) == settings


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"language": "xx", "theme": 3, "text_size": "200", "lock_minutes": -1, "colour": "red"},
        {"theme": []},
    ],
)
def test_a_choice_that_is_missing_or_not_ours_is_the_default(kept):
    assert Settings.from_data(kept) == Settings()


@pytest.mark.parametrize("minutes", [0, 1, 2, 5, 15])
def test_the_lock_times_of_released_versions_are_read_with_half_a_minute_out_of_sight(minutes):
    read = Settings.from_data({"lock_minutes": minutes, "away_minutes": 10})
    assert (read.lock_minutes, read.hidden_minutes, read.away_minutes) == (minutes, 0, 10)


def test_a_time_that_only_a_later_version_knows_is_read_as_the_default():
    assert Settings.from_data({"lock_minutes": 240, "hidden_minutes": 30}) == Settings()


def test_no_time_is_never():
    assert 0 < max(LOCK_MINUTES) <= 60
    assert 0 < max(HIDDEN_MINUTES) <= 5


def test_one_strange_choice_does_not_take_the_others_along():
    assert Settings.from_data({"language": "en", "theme": "pink"}) == Settings(language="en")


def test_the_device_keeps_a_whole_language_and_the_variant_beside_it():
    kept = Settings(language="nl-BE").to_data()
    assert kept["language"] == "nl"
    assert Settings.from_data(kept).language == "nl-BE"


@pytest.mark.parametrize(
    "kept", [{"language": "en", "variant": "nl-BE"}, {"language": "nl", "variant": ["nl-BE"]}]
)
def test_a_variant_of_another_language_or_none_of_ours_does_not_count(kept):
    assert Settings.from_data(kept).language == kept["language"]


def test_the_day_of_the_last_cue_comes_back_and_one_that_is_none_does_not_count():
    shown = Settings(cue_shown=date(2026, 11, 21))
    assert Settings.from_data(shown.to_data()) == shown
    assert Settings.from_data({"cue_shown": "yesterday"}) == Settings()


def test_a_warning_that_was_put_off_comes_back_with_its_day_and_what_is_no_day_does_not_count():
    chosen = Settings(warnings_put_off={"copy due": date(2026, 11, 21)})
    assert Settings.from_data(chosen.to_data()) == chosen
    for stored in ({"copy due": "soon"}, ["copy due"], "copy due", None):
        assert Settings.from_data({"warnings_put_off": stored}) == Settings()


@pytest.mark.parametrize("stored", [{"unlocks": 4}, {"unlocks": "many"}, {"passkey_offered": "yes"}])
def test_what_is_no_count_of_unlockings_and_no_answer_to_the_offer_does_not_count(stored):
    assert Settings.from_data(stored) == Settings()
    chosen = Settings(unlocks=2, passkey_offered=True)
    assert Settings.from_data(chosen.to_data()) == chosen


def test_the_place_to_practise_shows_until_someone_hides_it():
    assert Settings.from_data({}).shows_practice
    assert Settings.from_data({"shows_practice": "no"}).shows_practice
    hidden = Settings(shows_practice=False)
    assert Settings.from_data(hidden.to_data()) == hidden
