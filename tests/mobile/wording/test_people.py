"""Where someone works, and the symbols, in words."""

from datetime import date

from core.language import Language
from core.people.records.place import Place, Work
from mobile.widgets.symbol import SYMBOL_ICONS
from mobile.wording.people import placement_line, symbol_names, work_names
from tests.mobile.setting import CATALOGUES

ENGLISH = Language("en", CATALOGUES)
TODAY = date(2026, 11, 21)


def test_every_symbol_of_a_person_has_a_picture_and_a_name():
    assert list(symbol_names(ENGLISH)) == ["", *SYMBOL_ICONS]


def test_nothing_is_said_of_ones_own_floor_without_a_department():
    assert placement_line(Place(), TODAY, ENGLISH) == ""
    assert placement_line(Place(Work.OWN, "Hall 2"), TODAY, ENGLISH) == "Hall 2"


def test_who_works_elsewhere_works_there_until_the_last_day():
    assert placement_line(Place(Work.SECONDED, "Test Bakery"), TODAY, ENGLISH) == "Test Bakery"
    until = placement_line(Place(Work.SECONDED, "Test Bakery", end=date(2026, 12, 3)), TODAY, ENGLISH)
    assert until == "Test Bakery, until December 3"
    tuesday = placement_line(Place(Work.TRACK, "Forklift", end=date(2026, 11, 24)), TODAY, ENGLISH)
    assert tuesday == "Forklift, until Tuesday"
    assert placement_line(Place(Work.TRACK), TODAY, ENGLISH) == work_names(ENGLISH)[Work.TRACK]
