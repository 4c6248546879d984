"""What was tapped in a list is kept for one visit to its screen."""

import flet as ft

from mobile.hooks.component import use_state
from mobile.hooks.use_in_visit import use_in_visit
from mobile.routing import Location, LocationContext
from tests.mobile.hooks.test_component import draw


def drawn_after(*changes):
    """What is kept at each drawing, while these changes are made with what is kept and the way to a visit."""
    drawn = []

    @ft.component
    def rows():
        drawn.append(use_in_visit())
        return ft.Text("")

    goings = []

    @ft.component
    def screen():
        visit, go = use_state(0)
        goings.append(go)
        return LocationContext(Location("/mensen", {}, visit), rows)

    draw(screen, *(lambda change=change: change(drawn, goings[-1]) for change in changes))
    return [one.rows for one in drawn]


def test_two_rows_of_one_drawing_are_both_kept_and_each_is_dropped_by_itself():
    kept = drawn_after(
        lambda drawn, _go: (drawn[0].put("a", 1), drawn[0].put("b", 2)), lambda drawn, _go: drawn[0].drop("a")
    )
    assert (kept[0], kept[-1]) == ({}, {"b": 2})
    assert {"a": 1, "b": 2} in kept


def test_what_is_kept_of_a_row_first_stays():
    kept = drawn_after(lambda drawn, _go: drawn[0].put("a", 1), lambda drawn, _go: drawn[-1].put("a", 2))
    assert kept[-1] == {"a": 1}


def test_another_visit_begins_with_nothing_and_keeps_its_own():
    kept = drawn_after(
        lambda drawn, _go: drawn[0].put("a", 1),
        lambda _drawn, go: go(1),
        lambda drawn, _go: drawn[-1].put("b", 2),
    )
    assert {"a": 1} in kept
    assert {} in kept[kept.index({"a": 1}) :]
    assert kept[-1] == {"b": 2}
