"""Every conversation of the sources that a guide carries leads to that guide."""

from collections import defaultdict
from dataclasses import replace

import pytest

from core.authoring.guide_files import read_guides
from core.deck.source_index import ContentKind, locations
from core.talks.guides import Guides
from core.talks.source_index import all_locations
from tests.core.talks.examples import GROUP

CARRIED = {
    "P-02": {"g01-helpend-gesprek"},
    "P-03": {"g02-aanspreken"},
    "T22": {"g02-aanspreken"},
    "B-01": {"g03-vijf-minuten", "g04-blijfgesprek"},
    "B-02": {"g03-vijf-minuten", "g04-blijfgesprek"},
    "T11": {"g03-vijf-minuten"},
    "B-05": {"g04-blijfgesprek"},
    "B-04": {"g05-kwartaalgesprek"},
    "D-03": {"g05-kwartaalgesprek"},
    "D-04": {"g05-kwartaalgesprek"},
    "P-06": {"g06-progressiegesprek", "g11-cirkelsessie"},
    "P-07": {"g06-progressiegesprek"},
    "E-03": {"g07-energie-en-proef"},
    "E-04": {"g07-energie-en-proef"},
    "E-05": {"g07-energie-en-proef"},
    "T17": {"g08-plan-en-volhouden"},
    "T18": {"g03-vijf-minuten", "g08-plan-en-volhouden"},
    "T24c": {"g08-plan-en-volhouden"},
    "T20": {"g09-twijfel"},
    "T24": {"g09-twijfel"},
    "T25": {"g09-twijfel"},
    "P-04": {"g10-weekstart"},
    "P-05": {"g12-intervisie"},
}
"""The instruments that are a whole conversation or a step of one, with the guides that carry each."""

SOURCES = {"T": "003", "P": "002", "D": "001", "B": "004", "E": "000"}
"""The text that each kind of instrument comes from."""


@pytest.fixture(scope="module")
def index(deck):
    return [one for one in all_locations(deck, read_guides()) if one.kind is ContentKind.GUIDE]


def test_each_instrument_that_a_guide_carries_leads_to_it(index):
    carried = defaultdict(set)
    for location in index:
        carried[location.part].add(location.id)

    assert carried == CARRIED


def test_a_guide_stands_under_the_text_that_each_of_its_parts_comes_from(index):
    assert [one for one in index if one.source != SOURCES[one.part[0]]] == []


def test_every_part_and_every_source_of_a_guide_is_in_the_index(index):
    for guide in read_guides():
        here = [one for one in index if one.id == guide.id]

        assert {one.part for one in here} == set(guide.parts)
        assert {one.source for one in here} == set(guide.sources)


def test_a_guide_comes_after_the_cards_of_its_instrument(deck):
    guides = Guides((replace(GROUP, sources=("003", "002"), parts=("T09",)),))
    found = all_locations(deck, guides)

    assert [one.kind for one in found if one.part == "T09"] == [ContentKind.CARD, ContentKind.GUIDE]
    assert [one for one in found if one.kind is not ContentKind.GUIDE] == locations(deck)
