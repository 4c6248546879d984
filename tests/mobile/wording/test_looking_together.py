"""What two look at together, and what the worker takes home, in words."""

from datetime import date

import pytest

from core.people.records.agreement import Assignee
from core.people.rules.circles import Circles
from mobile.wording.circles import circles_text
from mobile.wording.slip import PICTURES, doers, slip, slip_message
from mobile.wording.tasks import energy_line, floor_tasks
from tests.core.people.setting import an_agreement
from tests.mobile.setting import read_language

DUTCH = read_language("nl")
DUE = date(2026, 11, 24)


def test_the_note_of_a_group_names_its_theme_and_both_circles():
    circles = Circles(("Paden vrij", "Pauze op tijd"), ("Karren terug",))
    said = circles_text(" Orde in de hal ", circles, DUTCH)
    assert said == "Thema: Orde in de hal\nBereikt: Paden vrij; Pauze op tijd\nNog te doen: Karren terug"


@pytest.mark.parametrize("theme", ["", "  "])
def test_what_a_group_left_empty_has_no_line_in_its_note(theme):
    assert circles_text(theme, Circles((), ("Karren terug",)), DUTCH) == "Nog te doen: Karren terug"
    assert circles_text(theme, Circles((), ()), DUTCH) == ""


def test_what_gives_energy_and_what_takes_it_is_one_line():
    assert energy_line(["Inpakken", "Rijden"], [], DUTCH) == "Geeft energie: Inpakken, Rijden."
    assert energy_line(["Rijden"], ["Tillen"], DUTCH) == "Geeft energie: Rijden. Kost energie: Tillen."


def test_no_two_tasks_have_the_same_name_or_picture():
    tasks = floor_tasks(DUTCH)
    assert len({task.name for task in tasks}) == len({task.icon for task in tasks}) == len(tasks)


def test_a_slip_says_who_does_what_and_on_which_day_of_the_calendar():
    one = an_agreement(slot=Assignee.WORKER, due=DUE)
    assert slip_message("Teun", [one], DUTCH) == (
        "Teun\nDit hebben we afgesproken\n\n"
        "\N{BUST IN SILHOUETTE} Dit doe jij\nVragen bij de balie\nDag: dinsdag 24 november 2026"
    )


def test_an_agreement_without_a_day_has_no_line_for_one_on_the_slip():
    (entry,) = slip("Teun", [an_agreement(slot=Assignee.TOGETHER)], DUTCH).parts[0].entries
    assert entry == ("\N{BUSTS IN SILHOUETTE} Dit doen we samen", "Vragen bij de balie")


def test_a_slip_has_a_picture_and_a_name_for_everyone_who_can_do_something():
    assert set(PICTURES) == set(doers(DUTCH)) == set(Assignee)


def test_a_slip_as_a_file_is_in_large_type():
    printable = slip("Teun", [], DUTCH)
    assert b"font-size:1.8em" in printable.to_html()
