"""The real deck in both languages, and a small home for a deck with one right card to take apart."""

import shutil
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from core.catalogues import ROOT
from core.deck import load_deck, loader
from core.language import Language

CARD = """
title = "Proefkaart"
source = "003"
parts = ["T07"]
connection = "middle"
challenge = "low"
gist = "Een kaart om stuk te maken."
say = ["Wat zie je?", "Wat nog meer?"]
steps = ["Kijk.", "Kijk nog eens."]
when = ["Altijd."]
watch_out = ["Nergens voor."]
situations = ["proef", "toets", "stuk", "heel", "weer heel"]
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "cards").mkdir()
    shutil.copy(loader.HOME / "sources.toml", tmp_path)
    (tmp_path / "cards" / "t99-proef.toml").write_text(CARD, encoding="utf-8")
    return tmp_path


@pytest.fixture
def card_file(home: Path) -> Path:
    return home / "cards" / "t99-proef.toml"


@pytest.fixture(scope="session")
def deck():
    return load_deck()


@pytest.fixture(scope="session")
def english(deck, tmp_path_factory):
    folder = tmp_path_factory.mktemp("locales")
    compiled = folder / "en" / "LC_MESSAGES" / "cards.mo"
    compiled.parent.mkdir(parents=True)
    with (
        (ROOT / "locales" / "en" / "LC_MESSAGES" / "cards.po").open("rb") as source,
        compiled.open("wb") as made,
    ):
        write_mo(made, read_po(source, locale="en"))
    return deck.translated(Language("en", folder).card)
