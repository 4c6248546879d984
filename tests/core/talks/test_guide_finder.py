"""A guide is found by its title and by its phrases, and by nothing that only happens to be common."""

import pytest

from core.talks.guide_finder import GuideFinder
from tests.core.talks.examples import FOR_ONE, GROUP, GUIDES

PHRASES = {GROUP.id: ("maandagochtend", "begin van de week")}


@pytest.fixture(scope="module")
def finders(guides, english_guides, phrases, english_phrases):
    return {"nl": GuideFinder(guides, phrases), "en": GuideFinder(english_guides, english_phrases)}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Vijf minuten", [FOR_ONE]),
        ("MINUTEN", [FOR_ONE]),
        ("minut", [FOR_ONE]),
        ("minu", []),
        ("vijf min", []),
        ("inuten", []),
        ("vijf weekstart", []),
        ("máándag", [GROUP]),
        ("week begin", [GROUP]),
        ("maandagochtend week", []),
        ("weekstart nu", []),
        ("", []),
    ],
)
def test_every_word_typed_begins_a_word_of_one_name_and_one_of_them_is_long(query, found):
    assert GuideFinder(GUIDES, PHRASES).find(query) == found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_guide_is_found_by_its_title(finders, language, guides, english_guides):
    for guide in guides if language == "nl" else english_guides:
        assert guide in finders[language].find(guide.title)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_guide_shares_its_phrases_with_so_many_that_they_say_nothing(
    finders, language, guides, phrases, english_phrases
):
    for guide in guides:
        for phrase in (phrases if language == "nl" else english_phrases)[guide.id]:
            assert len(finders[language].find(phrase)) <= 2, phrase


@pytest.mark.parametrize(
    ("query", "guide"),
    [
        ("kwartaalgesprek", "g05-kwartaalgesprek"),
        ("blijfgesprek", "g04-blijfgesprek"),
        ("weekstart", "g10-weekstart"),
        ("intervisie", "g12-intervisie"),
        ("aanspreken", "g02-aanspreken"),
        ("helpend", "g01-helpend-gesprek"),
    ],
)
def test_what_people_call_a_talk_finds_that_guide_alone(finders, query, guide):
    assert [one.id for one in finders["nl"].find(query)] == [guide]


@pytest.mark.parametrize(
    "query", ["te laat", "boos", "niet", "over", "iemand", "alweer te laat", "werkt niet door"]
)
def test_everyday_words_find_no_guide(finders, query):
    assert finders["nl"].find(query) == []
