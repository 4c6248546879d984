"""The real content in both languages."""

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from core.authoring.catalogues import ROOT
from core.authoring.content_files import read_deck, read_phrases
from core.authoring.guide_files import read_guides
from core.authoring.practice_files import read_practice
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
def practice():
    return read_practice()


@pytest.fixture(scope="session")
def english_language(tmp_path_factory):
    """English with the content as it is in the catalogues, compiled or not."""
    folder = tmp_path_factory.mktemp("locales")
    for name in ("cards", "practice"):
        compiled = folder / "en" / "LC_MESSAGES" / f"{name}.mo"
        compiled.parent.mkdir(parents=True, exist_ok=True)
        with (
            (ROOT / "locales" / "en" / "LC_MESSAGES" / f"{name}.po").open("rb") as source,
            compiled.open("wb") as made,
        ):
            write_mo(made, read_po(source, locale="en"))
    return Language("en", folder)


@pytest.fixture(scope="session")
def english_texts(english_language):
    return english_language.card


@pytest.fixture(scope="session")
def english(deck, english_texts):
    return deck.translated(english_texts)


@pytest.fixture(scope="session")
def english_guides(guides, english_texts):
    return guides.translated(english_texts)


@pytest.fixture(scope="session")
def english_practice(practice, english_language):
    return practice.translated(english_language.practice)
