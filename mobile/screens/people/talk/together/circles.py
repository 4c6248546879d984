"""Two circles around each other that two people, or a group, fill: what is reached, what is still to do."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import flet as ft

from core.errors import ItemUnplaced
from core.language import Words
from core.people.records.draft import Value
from core.people.rules.circles import Circle, Circles
from mobile.device import SpokenLine
from mobile.hooks.component import use_state
from mobile.hooks.use_draft import FormDraft, FormValues
from mobile.state import State, use_app
from mobile.theme import EDGE_WIDTH, GAP, GAP_LARGE, GAP_SMALL, RADIUS, TOUCH, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import plain, secondary, tappable
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.layout import column, wrapped_row
from mobile.widgets.screen import has_room
from mobile.widgets.worker_screen import turned, typed
from mobile.wording.circles import CIRCLE_ICONS, circle_names, nothing_yet

FIELDS = {Circle.REACHED: "plan.reached", Circle.AHEAD: "plan.ahead"}
"""The draft field of each circle."""

ITEM = "item"
"""The draft field of what is typed and stands in no circle yet."""

_GROUP = "circles"
_ROUND = 150
"""The radius of a circle, where the words are small enough to stand in one."""
_HELD_WIDTH = 220


def circle_values(reached: str, ahead: str) -> dict[str, Value]:
    """Return the fields of a form with two circles."""
    return {FIELDS[Circle.REACHED]: reached, FIELDS[Circle.AHEAD]: ahead, ITEM: ""}


def circles_in(values: FormValues) -> Circles:
    """Return the circles that a form holds."""
    return Circles.from_texts(values[FIELDS[Circle.REACHED]], values[FIELDS[Circle.AHEAD]])


def placed(values: FormValues) -> Circles:
    """Return the circles to save. Raise ItemUnplaced when something is typed that stands in neither."""
    if values[ITEM].strip():
        raise ItemUnplaced
    return circles_in(values)


def said_of_circles(values: FormValues, w: Words, app: State) -> list[str | SpokenLine]:
    """Return the circles that a form holds as they are read aloud."""
    circles = circles_in(values)
    return [
        line
        for circle, name in circle_names(w).items()
        for line in (name, *[one for item in circles.items(circle) for one in typed(item, app)])
    ]


@ft.component
def CircleFields(draft: FormDraft[object], w: Words) -> ft.Control:
    """Show the circles, and below them the field for what comes into one of them.

    An item that is tapped gets buttons; its handle is dragged.
    """
    app = use_app()
    chosen, choose = use_state("")
    circles = circles_in(draft.values)

    def show(changed: Circles) -> None:
        choose("")
        if changed != circles:
            draft.tap(**{FIELDS[one].replace(".", "__"): changed.as_lines(one) for one in Circle})

    def add(circle: Circle) -> None:
        item = draft.values[ITEM]
        draft.fill(ITEM, "")
        show(circles.put(item, circle))

    hand = _Hand(
        chosen,
        lambda item: choose("" if item == chosen else item),
        lambda item, circle: show(circles.put(item, circle)),
        lambda item: show(circles.without(item)),
    )
    inner = _circle(Circle.REACHED, circles, hand, [], w, is_round=has_room(app))
    outer = _circle(Circle.AHEAD, circles, hand, [inner], w, is_round=has_room(app))
    choice = wrapped_row(
        [
            secondary(name, partial(add, circle), icon=CIRCLE_ICONS[circle])
            for circle, name in circle_names(w).items()
        ]
    )
    field = draft_text(draft, ITEM, w.text("A few words for one of the circles"), is_large=True, w=w)
    return column([turned(outer, w), field, turned(choice, w)], GAP_LARGE)


@dataclass(frozen=True)
class _Hand:
    """What can be done with an item, and the one that is tapped, or ""."""

    chosen: str
    tap: Callable[[str], None]
    put: Callable[[str, Circle], None]
    take_away: Callable[[str], None]


def _circle(
    circle: Circle,
    circles: Circles,
    hand: _Hand,
    within: list[ft.Control],
    w: Words,
    *,
    is_round: bool,
) -> ft.Control:
    """Build a circle with its items, and another one `within` it."""
    is_inner = circle is Circle.REACHED
    items = circles.items(circle)
    name = ft.Row(
        [ft.Icon(CIRCLE_ICONS[circle], color=Colour.INK), typography.heading(circle_names(w)[circle])],
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=GAP_SMALL,
        wrap=True,
    )
    empty = ft.Text(
        nothing_yet(w)[circle],
        theme_style=ft.TextThemeStyle.BODY_LARGE,
        color=Colour.QUIET,
        text_align=ft.TextAlign.CENTER,
    )
    face = ft.Container(
        column([name, *([_item(one, circle, hand, w) for one in items] or [empty]), *within]),
        padding=_inside_round(is_inner=is_inner) if is_round else GAP,
        bgcolor=Colour.GOLD_WASH if is_inner else Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH * 2, Colour.INK),
        border_radius=_ROUND if is_round else RADIUS,
    )
    return ft.DragTarget(face, group=_GROUP, on_accept=lambda event: hand.put(str(event.src.data), circle))


def _inside_round(*, is_inner: bool) -> ft.Padding:
    """Return the room that keeps what stands in a circle within its line, above all its last item."""
    return ft.Padding.only(
        left=GAP_LARGE, right=GAP_LARGE, top=GAP_LARGE, bottom=TOUCH if is_inner else GAP_LARGE
    )


def _item(item: str, circle: Circle, hand: _Hand, w: Words) -> ft.Control:
    is_chosen = item == hand.chosen
    names = circle_names(w)
    other = Circle.AHEAD if circle is Circle.REACHED else Circle.REACHED
    words = tappable(
        ft.Container(
            typography.strong(item, around=w),
            alignment=ft.Alignment.CENTER_LEFT,
            padding=ft.Padding.symmetric(vertical=GAP),
        ),
        w.text("{item}, in the circle {circle}", item=item, circle=names[circle]),
        lambda: hand.tap(item),
        expanded=is_chosen,
        expand=True,
    )
    buttons = wrapped_row(
        [
            secondary(names[other], lambda: hand.put(item, other), icon=CIRCLE_ICONS[other]),
            plain(w.text("Remove"), lambda: hand.take_away(item)),
        ]
    )
    beside = ft.Container(buttons, padding=ft.Padding.only(left=GAP))
    return ft.Container(
        column([ft.Row([_handle(item), words], spacing=0), *([beside] if is_chosen else [])], GAP_SMALL),
        padding=ft.Padding.only(right=GAP, bottom=GAP_SMALL if is_chosen else 0),
        bgcolor=Colour.GROUND,
        border=ft.Border.all(EDGE_WIDTH * (2 if is_chosen else 1), Colour.INK if is_chosen else Colour.EDGE),
        border_radius=RADIUS,
    )


def _handle(item: str) -> ft.Control:
    """Build what an item is dragged by: the rest of it scrolls. A screen reader has the buttons instead."""
    grip = ft.Container(
        ft.Icon(ft.Icons.DRAG_INDICATOR, color=Colour.QUIET),
        width=TOUCH,
        height=TOUCH,
        alignment=ft.Alignment.CENTER,
    )
    held = ft.Container(
        typography.strong(item), width=_HELD_WIDTH, padding=GAP, bgcolor=Colour.GROUND, border_radius=RADIUS
    )
    handle = ft.Draggable(grip, group=_GROUP, content_feedback=held, data=item)
    return ft.Semantics(content=handle, exclude_semantics=True)
