"""Drives the drawn app as a user would: taps, follows where a tap leads, and types."""

import asyncio
from contextlib import contextmanager
from dataclasses import dataclass

import flet as ft
from flet.components import component

from tests.mobile.renderer import SETTLE_SECONDS, Renderer
from tests.mobile.setting import Phone, Setting

ENGLISH = {"language": "en"}
"""Settings in which the words on the screens are those of the code."""


@dataclass
class Draws:
    """The components that were drawn anew."""

    of_screens: list[str]


class AppDriver(Renderer):
    """Taps, follows where a tap leads, and types."""

    def __init__(self, setting):
        super().__init__(setting)
        self.taps = 0

    async def tap(self, name):
        self.went_to = ""
        self.taps += 1
        await super().tap(name)
        if self.went_to:
            await self.open(self.went_to)

    async def type(self, label, text, *, meanwhile=None):
        """Type: the client tells what the field holds, then of the key; `meanwhile` something is tapped."""
        field = self._field(label)
        self._session.apply_patch(field._i, {"value": text})
        if meanwhile:
            await self.tap(meanwhile)
        await self._session.dispatch_event(field._i, "change", text)
        await asyncio.sleep(SETTLE_SECONDS)

    async def press_enter(self, label):
        """Press Enter in a field, and follow where that leads."""
        self.went_to = ""
        field = self._field(label)
        await self._session.dispatch_event(field._i, "submit", field.value)
        await asyncio.sleep(SETTLE_SECONDS)
        if self.went_to:
            await self.open(self.went_to)

    def _field(self, label):
        return next(
            control.content
            for control in self._controls()
            if isinstance(control, ft.Semantics) and control.label == label
        )

    async def choose(self, calendar, moment):
        """Choose in a calendar: the client tells which moment it stands at."""
        calendar.value = moment
        await self._session.dispatch_event(calendar._i, "change", moment)
        await asyncio.sleep(SETTLE_SECONDS)

    def fields(self):
        """The fields to type in, in order."""
        return [control for control in self._controls() if isinstance(control, ft.TextField)]

    async def dismiss(self, calendar):
        """Close a calendar without choosing: the client tells that nothing was chosen."""
        await self._session.dispatch_event(calendar._i, "dismiss", True)
        await asyncio.sleep(SETTLE_SECONDS)

    @contextmanager
    def counting_draws(self):
        """Count what is drawn meanwhile: `of_screens` are the screens and the fields, by their names."""
        draws = Draws([])
        render = component.Renderer.render

        def counted(renderer, drawn, *args, **kwargs):
            # the line below a field, which says what was typed too much; a title, once one has arrived at it
            if drawn.__name__ not in ("_Below", "arrival"):
                draws.of_screens.append(drawn.__name__)
            return render(renderer, drawn, *args, **kwargs)

        component.Renderer.render = counted
        try:
            yield draws
        finally:
            component.Renderer.render = render

    def chosen(self):
        """The names of the chips that are chosen."""
        marks = (
            one for one in self._controls() if isinstance(one, ft.Semantics) and (one.selected or one.checked)
        )
        return [mark.label for mark in marks]

    def bar(self):
        """The word in the top bar."""
        return next(
            one.value for one in self.within(self._views()[-1].appbar.title) if isinstance(one, ft.Text)
        )

    def checkboxes(self):
        """The checkboxes by their names, and whether each is checked."""
        marks = (one for one in self._controls() if isinstance(one, ft.Semantics))
        return {mark.label: mark.checked for mark in marks if mark.checked is not None}


def walk(steps):
    """Run the steps of a test with an open app in English and its driver, and return their result."""

    async def tell():
        setting = Setting(Phone(ENGLISH))
        app = await setting.opened()
        return await steps(app, AppDriver(setting))

    return asyncio.run(tell())
