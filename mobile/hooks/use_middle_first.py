"""A screen too long to be seen at once, that begins with the middle of what matters on it in sight."""

import flet as ft

from mobile.hooks.use_room import PHONE

_SizeChange = ft.LayoutSizeChangeEvent[ft.LayoutControl]


class MiddleFirst:
    """Scrolls once, when what stands above and what is to be centred below it were laid out.

    `scroller` refers to what scrolls. `bars` and `between` are pixels: of the bar above the screen, and
    between the two.
    """

    def __init__(self, bars: float, between: float) -> None:
        self.scroller: ft.Ref[ft.Column] = ft.Ref()
        self._bars = bars
        self._between = between
        self._heights: dict[str, float] = {}
        self._is_done = False

    async def measure_above(self, event: _SizeChange) -> None:
        """Take the height of what stands above."""
        await self._measured("above", event)

    async def measure(self, event: _SizeChange) -> None:
        """Take the height of what is to be centred."""
        await self._measured("centred", event)

    async def _measured(self, part: str, event: _SizeChange) -> None:
        self._heights[part] = event.height
        if len(self._heights) == 1 or self._is_done:
            return
        self._is_done = True
        in_sight = (ft.context.page.height or PHONE.height) - self._bars
        begin = self._heights["above"] + self._between
        centred = self._heights["centred"]
        scroller = self.scroller.current
        if scroller and begin + centred > in_sight:
            await scroller.scroll_to(offset=max(0, begin + (centred - in_sight) / 2))


def use_middle_first(of: object, *, bars: float, between: float) -> MiddleFirst:
    """Return what scrolls a screen; it begins anew for each thing that the screen is `of`."""
    return ft.use_memo(lambda: MiddleFirst(bars, between), [of])
