"""Where someone works, what a nudge says, and the symbols, on screen."""

from datetime import date

import pytest

from core.language import Language
from core.people.nudges import Nudge, NudgeKind
from core.people.records.place import Place, Work
from core.people.rules.workplaces import Workplace
from mobile.widgets.nudge import SHOWN, advice
from mobile.widgets.place import line_under, place_line, workplace_name, works
from mobile.widgets.symbol import ICONS, symbol_names
from tests.mobile.setting import CATALOGUES

ENGLISH = Language("en", CATALOGUES)


def test_every_symbol_of_a_person_has_a_picture_and_a_name():
    assert list(symbol_names(ENGLISH)) == ["", *ICONS]


@pytest.mark.parametrize("kind", NudgeKind)
def test_a_nudge_repeats_what_was_found_and_says_what_to_do(kind):
    text = "he was ill today"
    said = advice(Nudge(kind, 7, 10), text, ENGLISH)
    assert said.startswith("“ill”. ")
    assert len(said) > len("“ill”. ")


def test_a_nudge_repeats_no_more_than_the_beginning_of_something_long():
    text = "x" * 1000
    assert text[: SHOWN + 1] not in advice(Nudge(NudgeKind.HEALTH, 0, 1000), text, ENGLISH)


def test_nothing_is_said_of_ones_own_floor_without_a_department():
    assert place_line(Place(), ENGLISH) == ""
    assert place_line(Place(Work.OWN, "Hall 2"), ENGLISH) == "Hall 2"


def test_who_works_elsewhere_works_there_until_the_last_day():
    assert place_line(Place(Work.SECONDED, "Test Bakery"), ENGLISH) == "Test Bakery"
    until = place_line(Place(Work.SECONDED, "Test Bakery", end=date(2026, 12, 3)), ENGLISH)
    assert until == "Test Bakery, until Dec 3, 2026"
    assert place_line(Place(Work.TRACK), ENGLISH) == works(ENGLISH)[Work.TRACK]


@pytest.mark.parametrize("work", Work)
def test_a_place_without_a_name_is_called_by_its_kind_of_work(work):
    assert workplace_name(Workplace(work, "", ()), ENGLISH) == works(ENGLISH)[work]
    assert workplace_name(Workplace(work, "Test Bakery", ()), ENGLISH) == "Test Bakery"


def test_under_the_name_of_a_company_a_row_does_not_say_it_again():
    bakery = Workplace(Work.SECONDED, "Test Bakery", ())
    until = Place(Work.SECONDED, "test bakery", end=date(2026, 12, 3))
    assert line_under(bakery, until, ENGLISH) == "Until Dec 3, 2026"
    assert line_under(bakery, Place(Work.SECONDED, "Test Bakery"), ENGLISH) == ""


def test_under_the_heading_of_the_tracks_a_row_says_which_track():
    tracks = Workplace(Work.TRACK, "", ())
    assert line_under(tracks, Place(Work.TRACK, "Forklift"), ENGLISH) == "Forklift"
    assert line_under(tracks, Place(Work.TRACK), ENGLISH) == "On a learn-work track"
