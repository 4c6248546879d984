"""The frame of every screen: bars, margins and a readable line, on a phone and in a wide window."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from mobile.hooks.use_part import Part, use_part
from mobile.lock_state import LockState
from mobile.routing import SETTINGS_ROUTE, link_to, use_location
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.overlays import Overlays
from mobile.services.preferences import Preferences
from mobile.services.undo import Undo
from mobile.services.vault_access import VaultAccess
from mobile.state import State, use_app
from mobile.theme import GAP, GAP_LARGE, MARGIN, TEXT_LINE, TOUCH, Colour, type_sizes
from mobile.widgets.arrival import arrival, has_title, has_title_of
from mobile.widgets.big_type import unbroken
from mobile.widgets.buttons import Tap, icon_button, in_bar, primary
from mobile.widgets.group_moment import group_moment
from mobile.widgets.screen_bar import (
    BAR_END,
    fitting_size,
    has_place_in_bar,
    title_fit,
    title_inset,
    use_way_back,
)
from mobile.widgets.screen_body import all_at_once, floating, rows, span_of, two_columns
from mobile.widgets.tab_bar import tab_bar, tab_grid

PINNED_UP_TO = 125
"""The largest text size, in per cent, at which a foot stays on the screen."""


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
    second: Sequence[ft.Control] = (),
    scroller: ft.Ref[ft.Column] | None = None,
) -> ft.Control:
    """Build a screen; call it inside a component.

    `bar` is the word in the top bar, and comes first below that where a larger text size leaves it no room
    there. `tab` is the route of the tab it is the root of; that has the way to the settings last in the top
    bar (deeper screens have a way back instead of tabs). `alert` stands above all
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
    scrolls, at every text size, and the bar above is low for it; not over a list beside what was opened from
    it, as that has a next step of its own. What can be undone floats there too, on a
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
    part = use_part()
    saves_in_bar = save is not None and _can_be_covered(app)
    buttons = [*actions, *tools]
    if shared and app.lock is LockState.OPEN:
        buttons.append(icon_button(ft.Icons.MOBILE_OFF, app.language.text("Phone away"), access.lock))
    elif private and app.lock is LockState.OPEN and not part.is_framed:
        lock = icon_button(ft.Icons.LOCK_OUTLINE, app.language.text("Lock"), access.lock)
        buttons += [lock] if actions or saves_in_bar else [group_moment(app, access, preferences), lock]
    if tab and not part.is_framed:
        name = app.language.text("Settings")
        buttons.append(icon_button(ft.Icons.SETTINGS_OUTLINED, name, link_to(SETTINGS_ROUTE)))
    if save:
        name = save.name or app.language.text("Save")
        if saves_in_bar:
            size = fitting_size(name, buttons, part, app)
            buttons.insert(0, in_bar(name, save.on_save, disabled=save.disabled, size=size))
        else:
            foot = [primary(name, save.on_save, icon=save.icon, disabled=save.disabled)]
    back = use_way_back(part, is_root=tab is not None, is_asking=question is not None)
    has_arrow = back is not None
    spacing, size = title_fit(bar, buttons, part, app, has_arrow=has_arrow)
    if part.is_framed and not has_arrow:
        spacing = max(spacing, MARGIN)
    span = span_of(part, app, is_wide=wide, is_shared=shared, has_second=bool(second))
    spacing = max(spacing, title_inset(part, span, has_arrow=not tab))
    in_bar_above = has_place_in_bar(bar, spacing, buttons, part, app, has_arrow=has_arrow)
    ft.on_mounted(auto_lock.note_use)
    floats = None if part.is_beside else thumb
    offer = None if part.is_beside else undo.at(ft.context.page.route)
    pinned = has_room(app)
    controls = [two_columns(controls, second, gap)] if span.has_two else [*controls, *second]
    foot = [question] if question else foot
    if not pinned:
        controls = foot if question else [*controls, *foot]
    if not in_bar_above:
        size = unbroken(bar, type_sizes(app.settings.text_size).heading, part.width - 2 * MARGIN)
    word = _word(bar, size, controls, part, in_bar_above=in_bar_above)
    if not in_bar_above and not has_title_of(bar, controls):
        controls = [word, *controls]
    end = GAP_LARGE + (2 * TOUCH if floats or (private and long) else 0)  # for what floats there
    body = (
        rows(controls, auto_lock, gap, end, span, part)
        if long
        else all_at_once(controls, auto_lock, step, end, span, scroller)
    )
    if private:
        body = ft.Stack([body, floating(offer, floats, span)], fit=ft.StackFit.EXPAND, expand=True)
    shown = [
        # Always there, so that the fields below keep their place, their focus and what is typed.
        ft.Container(ft.Column(list(alert), tight=True), width=span.line, visible=bool(alert)),
        body,
        *[
            # of another step it is another button, so that none has the keyboard when one arrives there
            ft.Container(control, width=span.line, key=f"{step}-{place}" if step else None)
            for place, control in enumerate(foot)
            if pinned
        ],
    ]
    margins = ft.Padding.only(left=MARGIN, right=MARGIN, top=GAP / 2, bottom=GAP if foot and pinned else 0)
    bar_above = ft.AppBar(
        # Flutter's own arrow is no node with a name, and is too small for a finger in a desktop browser
        automatically_imply_leading=False,
        leading=back,
        title=word if in_bar_above else None,
        exclude_header_semantics=True,
        title_spacing=spacing,
        toolbar_height=_bar_height(app, is_low=app.is_low or thumb is not None, has_word=in_bar_above),
        actions=buttons,
        actions_padding=ft.Padding.only(right=BAR_END),
    )
    if part.is_framed:
        inside = ft.Column(shown, spacing=GAP, horizontal_alignment=span.side)
        return ft.Pagelet(ft.Container(inside, padding=margins), appbar=bar_above, bgcolor=Colour.GROUND)
    grid = tab_grid(app, tab, part.width) if tab else None
    return ft.View(
        route=use_location().path,
        # Flutter leaves a screen by itself, and tells only afterwards
        can_pop=question is None,
        on_confirm_pop=(lambda: overlays.close_last()) if question else None,
        appbar=bar_above,
        navigation_bar=tab_bar(app, tab) if tab and not grid else None,
        bottom_appbar=grid,
        controls=[*shown],
        horizontal_alignment=span.side,
        spacing=GAP,
        padding=margins,
        bgcolor=Colour.GROUND,
    )


def _word(
    word: str, size: float | None, controls: Sequence[ft.Control], part: Part, *, in_bar_above: bool
) -> ft.Control:
    """Build the word in the bar above, or the first line below it; the title of a screen that has no other.

    What stands beside another screen has a heading below that one's, and nobody arrives there.
    """
    style = None if in_bar_above else ft.TextThemeStyle.TITLE_LARGE
    shown = ft.Text(word, size=size, theme_style=style, color=None if in_bar_above else Colour.INK)
    if part.is_beside:
        return ft.Semantics(content=shown, header=True, heading_level=2, container=not in_bar_above)
    return shown if has_title(controls) else arrival(shown, level=1)


def _bar_height(app: State, *, is_low: bool, has_word: bool) -> float | None:
    """Return the height of the bar above, or None for the usual one, which large words need."""
    fits = not has_word or type_sizes(app.settings.text_size).bar * TEXT_LINE <= TOUCH
    return TOUCH if is_low and fits else None


def has_room(app: State) -> bool:
    """Return whether there is room for a foot below what scrolls."""
    return app.settings.text_size <= PINNED_UP_TO and not app.is_low


def _can_be_covered(app: State) -> bool:
    """Return whether a foot can be out of reach: last, below a long form, or under the keyboard.

    On an iPhone the lower half of an installed app may take no taps after the keyboard was there.
    """
    return not has_room(app) or app.platform.is_ios
