"""Where someone works, and the symbols, in words."""

from datetime import date

import pytest

from core.language import Language
from core.people.records.place import Place, Work
from core.people.rules.workplaces import Workplace
from mobile.widgets.symbol import SYMBOL_ICONS
from mobile.wording.people import (
    placement_line,
    placement_under_heading,
    symbol_names,
    work_names,
    workplace_name,
)
from tests.mobile.setting import CATALOGUES

ENGLISH = Language("en", CATALOGUES)


def test_every_symbol_of_a_person_has_a_picture_and_a_name():
    assert list(symbol_names(ENGLISH)) == ["", *SYMBOL_ICONS]


def test_nothing_is_said_of_ones_own_floor_without_a_department():
    assert placement_line(Place(), ENGLISH) == ""
    assert placement_line(Place(Work.OWN, "Hall 2"), ENGLISH) == "Hall 2"


def test_who_works_elsewhere_works_there_until_the_last_day():
    assert placement_line(Place(Work.SECONDED, "Test Bakery"), ENGLISH) == "Test Bakery"
    until = placement_line(Place(Work.SECONDED, "Test Bakery", end=date(2026, 12, 3)), ENGLISH)
    assert until == "Test Bakery, until Dec 3, 2026"
    assert placement_line(Place(Work.TRACK), ENGLISH) == work_names(ENGLISH)[Work.TRACK]


@pytest.mark.parametrize("work", Work)
def test_a_place_without_a_name_is_called_by_its_kind_of_work(work):
    assert workplace_name(Workplace(work, "", ()), ENGLISH) == work_names(ENGLISH)[work]
    assert workplace_name(Workplace(work, "Test Bakery", ()), ENGLISH) == "Test Bakery"


def test_under_the_name_of_a_company_a_row_does_not_say_it_again():
    bakery = Workplace(Work.SECONDED, "Test Bakery", ())
    until = Place(Work.SECONDED, "test bakery", end=date(2026, 12, 3))
    assert placement_under_heading(bakery, until, ENGLISH) == "Until Dec 3, 2026"
    assert placement_under_heading(bakery, Place(Work.SECONDED, "Test Bakery"), ENGLISH) == ""


def test_under_the_heading_of_the_tracks_a_row_says_which_track():
    tracks = Workplace(Work.TRACK, "", ())
    assert placement_under_heading(tracks, Place(Work.TRACK, "Forklift"), ENGLISH) == "Forklift"
    assert placement_under_heading(tracks, Place(Work.TRACK), ENGLISH) == "On a learn-work track"
