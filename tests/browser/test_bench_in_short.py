"""The bench still works: each part of `make bench`, shortened, on the site that the other tests use."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.bench import numbers
from tests.bench.__main__ import measure
from tests.bench.effort import SHORT
from tests.bench.screens import SCREENS

BOUNDS = tomllib.loads(Path(numbers.__file__).with_name("bounds.toml").read_text(encoding="utf-8"))


def worse_than_bounds(figures: Mapping[str, object]) -> dict[str, object]:
    """Give the figures that are worse than the generous bounds they have."""
    return {name: value for name, value in figures.items() if name in BOUNDS and value > BOUNDS[name]}


def test_the_start_is_measured_against_the_stock_layout(playwright: Playwright, site: Path) -> None:
    figures = measure(playwright, "start", site, SHORT)
    seconds = figures["seconds"]
    assert {side: set(measured) for side, measured in seconds.items()} == {
        "stock": set(numbers.MEASURES),
        "ours": set(numbers.MEASURES),
    }
    cold = seconds["ours"]["usable cold"]["median"] / seconds["stock"]["usable cold"]["median"]
    assert figures["usable_cold_ratio"] == pytest.approx(cold, abs=0.01)
    # the page can be read before any engine runs: on whatever machine, that is sooner than stock's first card
    assert 0 < figures["first_card_ratio"] < 1
    assert 0 < figures["slow"]["first_card_ratio"] < 1
    assert worse_than_bounds(figures) == {}


@pytest.mark.release
def test_a_letter_is_measured_at_full_speed_and_slowed(playwright: Playwright, site: Path) -> None:
    figures = measure(playwright, "letters", site, SHORT)
    assert list(figures["letters"]) == ["slowed_1", "slowed_4"]
    # a letter needs no engine: on whatever machine, it can be typed before stock has drawn anything
    assert 0 < figures["letter_cold_ratio"] < 1
    assert figures["letter_saved_p95_ms"] > 0
    assert (figures["log_taps"], figures["log_chars"]) == (3, 0)


@pytest.mark.release
def test_a_finger_is_measured_at_full_speed_and_slowed(playwright: Playwright, site: Path) -> None:
    figures = measure(playwright, "passkey", site, SHORT)
    assert list(figures["passkey"]) == ["slowed_1", "slowed_4"]
    assert figures["unlock_passkey_ms"] > 0


@pytest.mark.release
def test_the_vault_is_measured_at_sizes_far_apart(playwright: Playwright, site: Path) -> None:
    figures = measure(playwright, "vault", site, SHORT)
    assert list(figures["vault"]["ms"]) == [str(size) for size in SHORT.sizes]
    assert figures["save_p95_ms"] > 0
    assert figures["save_growth"] > 0


def test_every_screen_that_reads_notes_is_measured(playwright: Playwright, site: Path) -> None:
    figures = measure(playwright, "screens", site, SHORT)
    assert set(figures["screens"]["ms"]) == set(SCREENS)
    assert figures["screen_p95_ms"] > 0
    assert worse_than_bounds(figures) == {}
