"""Colours, type and spacing: the only place with such numbers, for both themes and every text size."""

from dataclasses import dataclass, replace

import flet as ft

FONT = "Atkinson"
FALLBACK_FONTS = ["Noto"]
NUMBERS = "Numbers"
"""The font of a number that stands by itself, whose zero is not struck through."""

LINE_WIDTH = 540
"""The width of a column of text: seventy letters."""
SHARED_WIDTH = 640
"""The width, in a wide window, of a screen that two people look at together."""
MOST_LETTERS = 70
"""How many letters a line of running text has at most."""
LETTER_WIDTH = 0.44
"""The width of a letter of running text in heights of its type, as the cards have it on average."""
RAIL_WIDTH = 128
"""The width of the rail at least; words in large text make it wider."""
ARROW_WIDTH = 56
"""The width of the arrow in the bar above, with what Flutter leaves around it."""
LIST_WIDTH = 320
WIDE_LIST = 412
"""The width of a list beside what was opened from it, on a tablet and in a wider window."""
TWO_COLUMNS = 740
"""A part of the window of this width has room for two columns, each about as wide as a phone."""
TOUCH = 48
BAR = 56
"""The height of the bar above a screen, where that is not low."""
LOW = 320
"""Less height than this leaves no room for bars and a foot beside what one reads or types."""
ON_ITS_SIDE = 480
LOW_ON_ITS_SIDE = 420
"""The same in landscape, which is at least so wide: there one reads a few long lines."""

RADIUS = 14
GOLD_EDGE = 5
EDGE_WIDTH = 1
GAP_SMALL = 6
GAP = 12
GAP_LARGE = 24
MARGIN = 20
IN_CALENDAR = 20
"""The largest size of the digits in the calendar; a day can be typed as well."""
SMALLEST = 14
"""The size that every text has at least."""
NORMAL = 100
"""The text size in per cent that nobody chose. At a larger one no word is made smaller, or cut, to fit."""
TEXT_LINE = 1.4
"""The height of a line in heights of its type, where nothing else is said."""

NIGHT_GROUND = "#060A09"
NIGHT_TEXT = "#7F8C88"
"""What one reads on a screen that is put away: as little light as can be read, in both themes."""


@dataclass(frozen=True)
class Type:
    """Sizes of type in logical pixels for one chosen text size."""

    small: float
    body: float
    heading: float
    title: float
    say: float
    bar: float
    in_bar: float
    tab: float
    icon: float


def type_sizes(percent: int) -> Type:
    """Return the sizes at this percentage.

    A title grows to 160 %, so that a long Dutch word still fits on a line, and an icon to 130 %: no word
    depends on it. All else grows fully.
    """
    scale = percent / 100
    return Type(
        small=15 * scale,
        body=17.5 * scale,
        heading=19 * scale,
        title=26 * min(scale, 1.6),
        say=23 * scale,
        bar=19 * scale,
        in_bar=17.1 * scale,
        tab=14.5 * scale,
        icon=24 * min(scale, 1.3),
    )


def shared_width(percent: int) -> float:
    """Return how wide a screen that two people look at is in a wide window, with its margins."""
    return SHARED_WIDTH * percent / 100 + 2 * MARGIN


@dataclass(frozen=True)
class Palette:
    """The colours of one theme, named for what they are for."""

    ground: str
    card: str
    text: str
    quiet: str
    ink: str
    on_ink: str
    ink_wash: str
    gold: str
    gold_wash: str
    gold_text: str
    edge: str
    done: str
    danger: str
    on_danger: str


LIGHT = Palette(
    ground="#FBF6EA",
    card="#FFFDF7",
    text="#12302F",
    quiet="#41534F",
    ink="#0E4A50",
    on_ink="#FFFFFF",
    ink_wash="#DCE9E4",
    gold="#B8860B",
    gold_wash="#FBEFCB",
    gold_text="#6B4E00",
    edge="#D9CDB0",
    done="#1E5B2E",
    danger="#8C1D18",
    on_danger="#FFFFFF",
)
DARK = Palette(
    ground="#12211F",
    card="#1B2E2B",
    text="#EEF3EA",
    quiet="#BAC9C1",
    ink="#8FD6D2",
    on_ink="#06302F",
    ink_wash="#25423F",
    gold="#E0B13A",
    gold_wash="#3A3216",
    gold_text="#F2D27A",
    edge="#3C524D",
    done="#9BDCA8",
    danger="#FFB4AB",
    on_danger="#5C0906",
)


class Colour:
    """The colour roles of the theme for controls, which follow light and dark by themselves."""

    GROUND = ft.Colors.SURFACE
    CARD = ft.Colors.SURFACE_CONTAINER_LOW
    TEXT = ft.Colors.ON_SURFACE
    QUIET = ft.Colors.ON_SURFACE_VARIANT
    INK = ft.Colors.PRIMARY
    FILLED = ft.Colors.PRIMARY_CONTAINER
    ON_INK = ft.Colors.ON_PRIMARY
    INK_WASH = ft.Colors.PRIMARY_CONTAINER
    GOLD = ft.Colors.SECONDARY
    GOLD_WASH = ft.Colors.SECONDARY_CONTAINER
    GOLD_TEXT = ft.Colors.ON_SECONDARY_CONTAINER
    EDGE = ft.Colors.OUTLINE_VARIANT
    DONE = ft.Colors.TERTIARY
    DANGER = ft.Colors.ERROR
    ON_DANGER = ft.Colors.ON_ERROR


def with_contrast(palette: Palette) -> Palette:
    """Return the palette for who asks for more contrast: what is quiet, and every edge, as plain as text."""
    return replace(palette, quiet=palette.text, edge=palette.text, gold=palette.gold_text)


def theme(palette: Palette, percent: int) -> ft.Theme:
    """Build Flet's theme from a palette and a text size in per cent."""
    sizes = type_sizes(percent)
    scheme = ft.ColorScheme(
        primary=palette.ink,
        on_primary=palette.on_ink,
        primary_container=palette.ink_wash,
        on_primary_container=palette.text,
        secondary=palette.gold,
        on_secondary=palette.on_ink,
        secondary_container=palette.gold_wash,
        on_secondary_container=palette.gold_text,
        tertiary=palette.done,
        on_tertiary=palette.card,
        error=palette.danger,
        on_error=palette.on_danger,
        surface=palette.ground,
        on_surface=palette.text,
        on_surface_variant=palette.quiet,
        surface_container_lowest=palette.ground,
        surface_container_low=palette.card,
        surface_container=palette.card,
        surface_container_high=palette.card,
        surface_container_highest=palette.ink_wash,
        outline=palette.quiet,
        outline_variant=palette.edge,
        surface_tint=palette.ground,
    )
    button = ft.ButtonStyle(
        text_style=_style(sizes.body, ft.FontWeight.BOLD),
        icon_size=sizes.body * 1.1,
        padding=ft.Padding.symmetric(
            horizontal=GAP, vertical=GAP
        ),  # two fit beside each other in a box at 360
        shape=ft.RoundedRectangleBorder(radius=RADIUS),
    )
    return ft.Theme(
        color_scheme=scheme,
        font_family=FONT,
        scaffold_bgcolor=palette.ground,
        text_theme=ft.TextTheme(
            headline_medium=_style(sizes.title, ft.FontWeight.BOLD, height=1.2),
            headline_small=_style(sizes.say, height=1.3),
            body_large=_style(sizes.body),
            body_medium=_style(sizes.body),
            body_small=_style(sizes.small),
            title_large=_style(sizes.heading, ft.FontWeight.BOLD),
            title_medium=_style(sizes.body, ft.FontWeight.BOLD),
            title_small=_style(sizes.small, ft.FontWeight.BOLD),
            label_large=_style(sizes.body, ft.FontWeight.BOLD),
            label_medium=_style(sizes.tab),
            label_small=_style(sizes.in_bar, ft.FontWeight.BOLD),
        ),
        appbar_theme=ft.AppBarTheme(
            bgcolor=palette.ground,
            color=palette.ink,
            elevation=0,
            center_title=False,
            title_text_style=_style(sizes.bar, ft.FontWeight.BOLD, palette.ink),
        ),
        navigation_bar_theme=ft.NavigationBarTheme(
            bgcolor=palette.card,
            indicator_color=palette.ink_wash,
            elevation=0,
            height=56 + sizes.tab,
            label_text_style=_style(sizes.tab, colour=palette.text),
        ),
        navigation_rail_theme=ft.NavigationRailTheme(
            bgcolor=palette.card,
            indicator_color=palette.ink_wash,
            elevation=0,
            selected_label_text_style=_style(sizes.tab, colour=palette.text),
            unselected_label_text_style=_style(sizes.tab, colour=palette.text),
        ),
        filled_button_theme=ft.FilledButtonTheme(style=button),
        outlined_button_theme=ft.OutlinedButtonTheme(style=button),
        text_button_theme=ft.TextButtonTheme(style=button),
        dialog_theme=ft.DialogTheme(
            bgcolor=palette.card,
            shape=ft.RoundedRectangleBorder(radius=RADIUS),
            title_text_style=_style(sizes.heading, ft.FontWeight.BOLD, palette.text),
            content_text_style=_style(sizes.body, colour=palette.text),
            inset_padding=ft.Padding.all(MARGIN),
        ),
        date_picker_theme=ft.DatePickerTheme(
            day_text_style=_style(min(sizes.body, IN_CALENDAR)),
            weekday_text_style=_style(min(sizes.body, IN_CALENDAR), colour=palette.quiet),
            year_text_style=_style(min(sizes.body, IN_CALENDAR)),
        ),
        icon_theme=ft.IconTheme(size=sizes.icon),
        # Screens change at once: nothing to wait for, and nothing that moves under "reduce motion".
        page_transitions=ft.PageTransitionsTheme(
            android=ft.PageTransitionTheme.NONE,
            ios=ft.PageTransitionTheme.NONE,
            linux=ft.PageTransitionTheme.NONE,
            macos=ft.PageTransitionTheme.NONE,
            windows=ft.PageTransitionTheme.NONE,
        ),
        visual_density=ft.VisualDensity.STANDARD,
    )


def _style(
    size: float, weight: ft.FontWeight | None = None, colour: str | None = None, height: float = TEXT_LINE
) -> ft.TextStyle:
    return ft.TextStyle(
        size=size,
        weight=weight,
        color=colour,
        height=height,
        letter_spacing=0,
        font_family=FONT,
        font_family_fallback=FALLBACK_FONTS,
    )
