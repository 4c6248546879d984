"""The real deck and guides in both languages."""

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from core.authoring.catalogues import ROOT
from core.authoring.content_files import read_deck, read_phrases
from core.authoring.guide_files import read_guides
from core.language import Language


@pytest.fixture(scope="session")
def deck():
    return read_deck()


@pytest.fixture(scope="session")
def phrases():
    """What people type in Dutch."""
    return read_phrases("nl")


@pytest.fixture(scope="session")
def english_phrases():
    return read_phrases("en")


@pytest.fixture(scope="session")
def guides(deck):
    return read_guides(deck=deck)


@pytest.fixture(scope="session")
def english_texts(tmp_path_factory):
    """English with the cards as they are in the catalogue, compiled or not."""
    folder = tmp_path_factory.mktemp("locales")
    compiled = folder / "en" / "LC_MESSAGES" / "cards.mo"
    compiled.parent.mkdir(parents=True)
    with (
        (ROOT / "locales" / "en" / "LC_MESSAGES" / "cards.po").open("rb") as source,
        compiled.open("wb") as made,
    ):
        write_mo(made, read_po(source, locale="en"))
    return Language("en", folder).card


@pytest.fixture(scope="session")
def english(deck, english_texts):
    return deck.translated(english_texts)


@pytest.fixture(scope="session")
def english_guides(guides, english_texts):
    return guides.translated(english_texts)
