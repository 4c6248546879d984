"""Printing stops with a sentence when something is missing; that it prints is for the browser tests."""

from pathlib import Path

import pytest

from mobile.site import deck_pdf
from mobile.site.deck_pdf import find_browser, print_deck
from mobile.site.settings import PublishError, read_settings

SETTINGS = read_settings()


def test_without_a_site_it_says_how_to_make_one(tmp_path: Path):
    with pytest.raises(PublishError, match="make site"):
        print_deck(SETTINGS, tmp_path, tmp_path / "paper", Path("chromium"))


def test_without_a_browser_it_says_which_one_to_install():
    with pytest.raises(PublishError, match="Chromium"):
        find_browser(["no-such-browser-here"])


def test_the_guides_are_printed_after_the_cards_in_each_language(tmp_path: Path, monkeypatch):
    printed = []
    monkeypatch.setattr(
        deck_pdf, "_print", lambda _, address, file: printed.append((address.split("/", 3)[3], file.name))
    )
    (tmp_path / "site.json").write_text('{"base_path": "/", "version": "1", "headers": {}}', encoding="utf-8")
    files = print_deck(SETTINGS, tmp_path, tmp_path / "paper", Path("chromium"))
    assert [file.name for file in files] == [name for _, name in printed]
    assert [one for one in printed if "a5" in one[1]] == [
        ("gesprekken-op-papier/", "goudklompje-gesprekken-nl-a5.pdf"),
        ("en/talks-on-paper/", "goudklompje-gesprekken-en-a5.pdf"),
    ]
    assert len(printed) == 2 * 5


def test_a_browser_that_prints_nothing_is_named(tmp_path: Path):
    (tmp_path / "site.json").write_text('{"base_path": "/", "version": "1", "headers": {}}', encoding="utf-8")
    with pytest.raises(PublishError, match=r"true did not print goudklompje-kaarten-nl-a4\.pdf"):
        print_deck(SETTINGS, tmp_path, tmp_path / "paper", find_browser(["true"]))
