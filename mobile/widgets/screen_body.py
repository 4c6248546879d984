"""What scrolls on a screen, how wide it is, and what floats over its end."""

from collections.abc import Sequence
from typing import NamedTuple

import flet as ft

from mobile.hooks.use_part import Part
from mobile.services.auto_lock import AutoLock
from mobile.state import State
from mobile.theme import GAP, GAP_LARGE, LINE_WIDTH, MARGIN, SHARED_WIDTH, TWO_COLUMNS
from mobile.undo_offer import UndoOffer
from mobile.widgets.layout import column
from mobile.widgets.undo_bar import undo_bar
from mobile.width import Width

_SCROLL_EVENTS_EVERY_MS = 1000
_NEAR = 600
"""Pixels above and below the viewport in which the rows of a long screen exist: almost a screenful."""


class Span(NamedTuple):
    """How wide what stands on a screen is, and a `line` of it; whether it has two columns, and its side."""

    width: float
    line: float
    has_two: bool = False
    is_at_start: bool = False

    @property
    def side(self) -> ft.CrossAxisAlignment:
        """Where it stands in a part of the window that is wider."""
        return ft.CrossAxisAlignment.START if self.is_at_start else ft.CrossAxisAlignment.CENTER


def span_of(part: Part, app: State, *, is_wide: bool, is_shared: bool, has_second: bool) -> Span:
    """Return how wide a screen is in its part of the window; see `screen`."""
    is_broad = is_wide and app.is_low
    scale = app.settings.text_size / 100
    room = part.width - 2 * MARGIN
    if not part.is_framed:
        # what has a wide window to itself stands in the middle of it
        across = LINE_WIDTH if app.width is Width.PHONE else min(room, SHARED_WIDTH * scale)
        return Span(2 * LINE_WIDTH if is_broad else across, across)
    line = min(room, (SHARED_WIDTH if is_shared else LINE_WIDTH) * scale)
    has_two = has_second and part.width >= TWO_COLUMNS * scale
    of_two = min(room, 2 * LINE_WIDTH * scale + GAP_LARGE)
    return Span(of_two if has_two or is_broad else line, line, has_two=has_two, is_at_start=not part.is_alone)


def two_columns(first: Sequence[ft.Control], second: Sequence[ft.Control], gap: float) -> ft.Control:
    """Build two columns, each with its controls `gap` pixels apart, and heard one after the other."""
    return ft.Row(
        [ft.Semantics(content=column(one, gap), container=True, expand=1) for one in (first, second)],
        spacing=GAP_LARGE,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def floating(offer: UndoOffer | None, thumb: ft.Control | None, span: Span) -> ft.Control:
    """Build what floats at the foot; taps beside it reach what lies below."""
    shown = ft.Column(
        [
            *([undo_bar(offer)] if offer else []),
            # not a row, in which a long name at a large text size would reach over the edge
            *([ft.Container(thumb, alignment=ft.Alignment.CENTER_RIGHT)] if thumb else []),
        ],
        tight=True,
        spacing=GAP,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    return ft.Container(
        ft.Container(shown, width=span.line),
        alignment=ft.Alignment.BOTTOM_LEFT if span.is_at_start else ft.Alignment.BOTTOM_CENTER,
        left=0,
        right=0,
        bottom=GAP,
    )


def all_at_once(
    controls: Sequence[ft.Control],
    auto_lock: AutoLock,
    step: str | None,
    end: float,
    span: Span,
    scroller: ft.Ref[ft.Column] | None,
) -> ft.Control:
    """Build what scrolls as one column; each `step` begins at its top, and `end` stays free below it.

    A `scroller` refers to it.
    """
    return ft.Column(
        [ft.Container(column(controls), width=span.width, padding=ft.Padding.only(bottom=end))],
        scroll=ft.ScrollMode.AUTO,
        expand=True,
        horizontal_alignment=span.side,
        scroll_interval=_SCROLL_EVENTS_EVERY_MS,
        on_scroll=lambda _: auto_lock.note_use(),
        key=step,
        ref=scroller,
    )


def rows(
    controls: Sequence[ft.Control], auto_lock: AutoLock, gap: float, end: float, span: Span, part: Part
) -> ft.Control:
    """Build what scrolls as rows, `gap` pixels apart, of which only those near the ones in sight exist."""
    is_wider = part.width > span.width + 2 * MARGIN
    side = ft.Alignment.TOP_LEFT if span.is_at_start else ft.Alignment.TOP_CENTER
    return ft.ListView(
        [_narrowed(one, span.width, side) for one in controls] if is_wider else list(controls),
        spacing=gap,
        padding=ft.Padding.only(bottom=end),
        expand=True,
        cache_extent=_NEAR,
        build_controls_on_demand=False,  # made one by one they take longer, as measured
        scroll_interval=_SCROLL_EVENTS_EVERY_MS,
        on_scroll=lambda _: auto_lock.note_use(),
    )


def _narrowed(control: ft.Control, width: float, side: ft.Alignment) -> ft.Control:
    return ft.Container(ft.Container(control, width=width), alignment=side)
