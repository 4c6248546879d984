"""Rows to tap: a title with a line or two under it. Screen readers hear one button."""

from collections.abc import Callable, Sequence

import flet as ft

from mobile.routing import link_to
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, MARGIN, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import tappable
from mobile.widgets.layout import box


def tile(
    title: str,
    lines: Sequence[ft.Control],
    on_open: Callable[[], None],
    *,
    label: str,
    mark: ft.Control | None = None,
) -> ft.Control:
    """Build a row that opens something; `label` is what a screen reader says for the whole row.

    A `mark` stands before the title.
    """
    beside = 2 * EDGE_WIDTH + MARGIN + GAP + (GAP if mark else 0)
    name = typography.name_of_row(title, beside=beside, icons=2 if mark else 1)
    face = box(
        ft.Row(
            [
                *([ft.Container(mark, padding=ft.Padding.only(right=GAP))] if mark else []),
                ft.Column([name, *lines], spacing=GAP_SMALL, tight=True, expand=True),
                ft.Icon(ft.Icons.CHEVRON_RIGHT, color=Colour.QUIET),
            ],
            spacing=0,
        ),
        padding=ft.Padding.only(left=MARGIN, right=GAP, top=GAP, bottom=GAP),
    )
    return tappable(face, label, on_open)


def link_tile(name: str, line: str, route: str) -> ft.Control:
    """Build a row that leads to a route, with a line on what is there, if any."""
    return tile(
        name, [typography.quiet(line)] if line else [], link_to(route), label=spoken_label(name, line)
    )


def spoken_label(*sentences: str) -> str:
    """Return what a screen reader says for a row: its lines, each ended before the next begins."""
    return " ".join(line if line.endswith((".", "?", "!")) else f"{line}." for line in sentences if line)
