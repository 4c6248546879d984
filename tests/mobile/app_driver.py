"""Drives the drawn app as a user would: taps, follows where a tap leads, and types."""

import asyncio
from contextlib import contextmanager
from dataclasses import dataclass

import flet as ft
from flet.components import component

from tests.mobile.renderer import SETTLE_SECONDS, Renderer, _walk
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
        await self.type_in(self._field(label), text, meanwhile=meanwhile)

    async def type_in(self, field, text, *, meanwhile=None):
        """Type in this field, as above."""
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

    async def choose_row(self, name):
        """Tap the row with this answer, in a choice of which each answer is a row."""
        rows = (one for one in self._controls() if isinstance(one, ft.Container) and one.on_click)
        row = next(row for row in rows if name in [text.value for text in _texts_beside_radio(row)])
        await self._session.dispatch_event(row._i, "click", None)
        await asyncio.sleep(SETTLE_SECONDS)

    def fields(self):
        """The fields to type in, in order."""
        return [control for control in self._controls() if isinstance(control, ft.TextField)]

    def controls_of(self, kind):
        """The controls of this class on the screen, in order."""
        return [control for control in self._controls() if isinstance(control, kind)]

    def texts_in(self, control):
        """The texts inside a control."""
        return [one for one in _walk(control) if isinstance(one, ft.Text)]

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
        taken = [target._i for group in self._groups() for target in _taken(group)]
        return [name for name, target in self.nodes() if _is_on(target) or target._i in taken]

    def groups(self):
        """The names of the groups of which one can be chosen."""
        return [group.content.label for group in self._groups() if isinstance(group.content, ft.Semantics)]

    def _groups(self):
        return [one for one in self._controls() if isinstance(one, ft.RadioGroup)]

    def bar(self):
        """The word in the top bar."""
        return self.bar_word().value

    def bar_word(self):
        """The text in the top bar, which may be the title of the screen."""
        return next(one for one in self.within(self._views()[-1].appbar.title) if isinstance(one, ft.Text))

    def checkboxes(self):
        """The checkboxes and switches by their names, and whether each is on."""
        return {name: _is_on(target) for name, target in self.nodes() if _is_on(target) is not None}


def _taken(group):
    for one in _walk(group.content):
        if isinstance(one, ft.Container) and one.on_click:
            marks = [mark for mark in _walk(one) if isinstance(mark, ft.Radio)]
            if any(mark.value == group.value for mark in marks):
                yield one


def _is_on(target):
    for one in _walk(target):
        if isinstance(one, ft.Switch):
            return one.value
        if isinstance(one, ft.Semantics) and one.checked is not None:
            return one.checked
    return None


def _texts_beside_radio(row):
    """The texts of a row that begins with a radio."""
    parts = row.content.controls if isinstance(row.content, ft.Row) else []
    return [part.content for part in parts[1:] if isinstance(parts[0].content, ft.Radio)]


def walk(steps):
    """Run the steps of a test with an open app in English and its driver, and return their result."""

    async def tell():
        setting = Setting(Phone(ENGLISH))
        app = await setting.opened()
        return await steps(app, AppDriver(setting))

    return asyncio.run(tell())
