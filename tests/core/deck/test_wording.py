"""The words for the deck's own kinds: each kind has one, and no two share it."""

import pytest

from core.authoring.catalogues import ROOT
from core.deck.card import DeckSection
from core.deck.context import Context
from core.deck.depth import DepthSection, Example, Speaker, Turn
from core.deck.wording import context_names, section_names, section_note, speaker_names
from core.language import LANGUAGES, Language


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("names", "kinds"), [(section_names, DeckSection), (context_names, Context), (speaker_names, Speaker)]
)
def test_every_kind_has_a_name_of_its_own(code, names, kinds):
    found = names(Language(code, ROOT / "locales"))

    assert list(found) == list(kinds)
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize(
    ("content", "note"),
    [
        ({"lines": ("Oefen.",), "ours": True}, "Our own examples"),
        ({"lines": ("Oefen.",)}, ""),
        (
            {"examples": (Example(less="Schiet op.", better="Rustig aan."),)},
            "Based on the source, in our words",
        ),
        ({"dialogue": (Turn(who=Speaker.COACH, says="Hoe is het?"),)}, "Based on the source, in our words"),
    ],
)
def test_a_section_says_whose_words_it_has(content, note):
    section = DepthSection(title="Nog dit", **content)

    assert section_note(section, Language("en", ROOT / "locales")) == note


def test_what_we_made_ourselves_is_no_text_to_credit(deck):
    assert [source.id for source in deck.sources if source.is_ours] == ["ours"]
