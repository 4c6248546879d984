"""The frame of every screen: bars, margins and a readable line, on a phone and in a wide window."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from mobile.hooks.use_room import PHONE
from mobile.lock_state import LockState
from mobile.routing import SETTINGS_ROUTE, link_to, use_location
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.overlays import Overlays
from mobile.services.preferences import Preferences
from mobile.services.undo import Undo
from mobile.services.vault_access import VaultAccess
from mobile.state import State, use_app
from mobile.theme import GAP, GAP_LARGE, LINE_WIDTH, MARGIN, SMALLEST, TOUCH, Colour, type_sizes
from mobile.undo_offer import UndoOffer
from mobile.widgets.big_type import width as width_of
from mobile.widgets.buttons import Tap, icon_in_bar, in_bar, primary
from mobile.widgets.group_moment import group_moment
from mobile.widgets.layout import column
from mobile.widgets.tab_bar import tab_bar
from mobile.widgets.undo_bar import undo_bar

PINNED_UP_TO = 125
"""The largest text size, in per cent, at which a foot stays on the screen."""

_SCROLL_EVENTS_EVERY_MS = 1000
_NEAR = 600
"""Pixels above and below the viewport in which the rows of a long screen exist: almost a screenful."""
_BAR_END = GAP / 2
"""Pixels between the last button of the bar above and the edge of the screen."""


@dataclass(frozen=True)
class SaveButton:
    """The button that saves a form, which `screen` places; without a `name` it says "Save"."""

    on_save: Tap
    disabled: bool
    name: str = ""
    icon: ft.IconData = ft.Icons.CHECK


def screen(
    bar: str,
    controls: Sequence[ft.Control],
    *,
    tab: str | None = None,
    actions: Sequence[ft.Control] = (),
    private: bool = False,
    shared: bool = False,
    tools: Sequence[ft.Control] = (),
    alert: Sequence[ft.Control] = (),
    foot: Sequence[ft.Control] = (),
    save: SaveButton | None = None,
    question: ft.Control | None = None,
    long: bool = False,
    gap: float = GAP,
    thumb: ft.Control | None = None,
    step: str | None = None,
    wide: bool = False,
    scroller: ft.Ref[ft.Column] | None = None,
) -> ft.View:
    """Build a screen; call it inside a component.

    `bar` is the word in the top bar, `tab` the route of the tab it is the root of; that has the way to the
    settings last in the top bar (deeper screens have a way back instead of tabs). `alert` stands above all
    that scrolls, so that nobody misses why a long text was not saved. `foot`, the primary action, stays
    within reach of a thumb; a `question` takes its place while it stands. At the largest text sizes, and
    where little height is left, they would cover the screen: there the foot comes last, a question has the
    screen to itself, and the bars are low. `save`
    stands in place of the foot, or of the `actions` where something could cover it. A `private` screen gets
    the lock button, and the one for a group moment where nothing is being written. One that is `shared` with
    the worker has a button instead that says what a worker may read, and locks as well. `tools` come before
    them in the bar, with an icon only. Of a `long` screen only
    the rows near the ones in sight exist for the browser, which is what lets it open in time; nothing is
    typed in those further down; `gap` is the space between them. A `thumb` button floats over the end of what
    scrolls, at every text size, and the bar above is low for it. What can be undone floats there too, on a
    private screen, so that nothing in it moves. Where one screen asks several things in turn, `step` names
    the one it is at: each begins at its top. A `wide` screen is broader than a readable line where little
    height is left, as what it shows then stands beside each other (`side_by_side`). A `scroller` refers to
    what scrolls, unless the screen is `long`.
    """
    app = use_app()
    preferences = use_service(Preferences)
    access = use_service(VaultAccess)
    auto_lock = use_service(AutoLock)
    overlays = use_service(Overlays)
    undo = use_service(Undo)
    if save:
        name = save.name or app.language.text("Save")
        if _can_be_covered(app):
            actions = [in_bar(name, save.on_save, disabled=save.disabled)]
        else:
            foot = [primary(name, save.on_save, icon=save.icon, disabled=save.disabled)]
    buttons = [*actions, *tools]
    if shared and app.lock is LockState.OPEN:
        buttons.append(icon_in_bar(ft.Icons.MOBILE_OFF, app.language.text("Phone away"), access.lock))
    elif private and app.lock is LockState.OPEN:
        lock = icon_in_bar(ft.Icons.LOCK_OUTLINE, app.language.text("Lock"), access.lock)
        buttons += [lock] if actions else [group_moment(app, access, preferences), lock]
    if tab:
        name = app.language.text("Settings")
        buttons.append(icon_in_bar(ft.Icons.SETTINGS_OUTLINED, name, link_to(SETTINGS_ROUTE)))
    spacing, size = _beside(bar, buttons, app) if tab else (0, None)
    ft.on_mounted(auto_lock.note_use)
    offer = undo.at(ft.context.page.route)
    pinned = has_room(app)
    foot = [question] if question else foot
    if not pinned:
        controls = foot if question else [*controls, *foot]
    end = GAP_LARGE + (2 * TOUCH if thumb or (private and long) else 0)  # for what floats there
    width = 2 * LINE_WIDTH if wide and app.is_low else LINE_WIDTH
    body = (
        _rows(controls, auto_lock, gap, end)
        if long
        else _all_at_once(controls, auto_lock, step, end, width, scroller)
    )
    if private:
        body = ft.Stack([body, _floating(offer, thumb)], fit=ft.StackFit.EXPAND, expand=True)
    return ft.View(
        route=use_location().path,
        # Flutter leaves a screen at the arrow by itself, and tells only afterwards
        can_pop=question is None,
        on_confirm_pop=(lambda: overlays.close_last()) if question else None,
        appbar=ft.AppBar(
            title=ft.Text(bar, size=size),
            title_spacing=spacing,
            toolbar_height=TOUCH if app.is_low or thumb else None,
            actions=buttons,
            actions_padding=ft.Padding.only(right=_BAR_END),
        ),
        navigation_bar=tab_bar(app, tab) if tab else None,
        controls=[
            # Always there, so that the fields below keep their place, their focus and what is typed.
            ft.Container(ft.Column(list(alert), tight=True), width=LINE_WIDTH, visible=bool(alert)),
            body,
            *[ft.Container(control, width=LINE_WIDTH) for control in foot if pinned],
        ],
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        spacing=GAP,
        padding=ft.Padding.only(left=MARGIN, right=MARGIN, top=GAP / 2, bottom=GAP if foot and pinned else 0),
        bgcolor=Colour.GROUND,
    )


def has_room(app: State) -> bool:
    """Return whether there is room for a foot below what scrolls."""
    return app.settings.text_size <= PINNED_UP_TO and not app.is_low


def _can_be_covered(app: State) -> bool:
    """Return whether a foot can be out of reach: last, below a long form, or under the keyboard.

    On an iPhone the lower half of an installed app may take no taps after the keyboard was there.
    """
    return not has_room(app) or app.platform.is_ios


def _beside(word: str, buttons: Sequence[ft.Control], app: State) -> tuple[float, float]:
    """Return the space on either side of the word in the bar, and its size, so that it fits beside buttons.

    Each of them has only an icon. Where they leave little, the space gives way first, and then the size.
    """
    size = type_sizes(app.settings.text_size).bar
    room = (ft.context.page.width or PHONE.width) - len(buttons) * TOUCH - _BAR_END
    wide = width_of(word)
    spacing = MARGIN if wide * size <= room - 2 * MARGIN else GAP / 2
    return spacing, min(size, max(SMALLEST, (room - 2 * spacing) / wide))


def _floating(offer: UndoOffer | None, thumb: ft.Control | None) -> ft.Control:
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
        ft.Container(shown, width=LINE_WIDTH),
        alignment=ft.Alignment.BOTTOM_CENTER,
        left=0,
        right=0,
        bottom=GAP,
    )


def _all_at_once(
    controls: Sequence[ft.Control],
    auto_lock: AutoLock,
    step: str | None,
    end: float,
    width: float,
    scroller: ft.Ref[ft.Column] | None,
) -> ft.Control:
    return ft.Column(
        [ft.Container(column(controls), width=width, padding=ft.Padding.only(bottom=end))],
        scroll=ft.ScrollMode.AUTO,
        expand=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        scroll_interval=_SCROLL_EVENTS_EVERY_MS,
        on_scroll=lambda _: auto_lock.note_use(),
        key=step,
        ref=scroller,
    )


def _rows(controls: Sequence[ft.Control], auto_lock: AutoLock, gap: float, end: float) -> ft.Control:
    is_wide = (ft.context.page.width or 0) > LINE_WIDTH + 2 * MARGIN
    return ft.ListView(
        [*map(_centred, controls)] if is_wide else list(controls),
        spacing=gap,
        padding=ft.Padding.only(bottom=end),
        expand=True,
        cache_extent=_NEAR,
        build_controls_on_demand=False,  # made one by one they take longer, as measured
        scroll_interval=_SCROLL_EVENTS_EVERY_MS,
        on_scroll=lambda _: auto_lock.note_use(),
    )


def _centred(control: ft.Control) -> ft.Control:
    return ft.Container(ft.Container(control, width=LINE_WIDTH), alignment=ft.Alignment.TOP_CENTER)
