"""Renders the app without a browser, in place of Flet's client: what is on a screen, what a tap does."""

import asyncio
from collections.abc import Iterator

import flet as ft
import msgpack
from flet.controls.base_control import BaseControl
from flet.controls.context import _context_page
from flet.messaging.connection import Connection
from flet.messaging.protocol import configure_encode_object_for_msgpack
from flet.messaging.session import Session
from flet.pubsub.pubsub_hub import PubSubHub

from mobile.app import App

SETTLE_SECONDS = 0.08
_INSIDE = ("_b", "content", "controls", "appbar", "title", "actions", "navigation_bar", "bottom_appbar")


class _Client(Connection):
    """Reads every message to its end, as the real one does."""

    def __init__(self):
        super().__init__()
        self.page_url = "http://localhost"
        self.loop = asyncio.get_running_loop()
        self.pubsubhub = PubSubHub(loop=self.loop)

    def send_message(self, message):
        msgpack.packb(
            [message.action, message.body], default=configure_encode_object_for_msgpack(BaseControl)
        )


class Renderer:
    """The app of a setting, drawn. `went_to` is where a tap led; going there is up to the test."""

    def __init__(self, setting):
        self._client = _Client()
        self._session = Session(self._client)
        self.page = self._session.page
        self.page.navigate = self._go
        self.page.push_route = self._push
        self.went_to = ""
        self.services = setting.app.services
        self.phone = setting.phone
        self.store = setting.store
        self._state = setting.app.state
        self._is_new = True

    async def open(self, route):
        """Go to an address."""
        if self._is_new:
            self._is_new = False
            _context_page.set(self.page)
            await self._session.connect(self._client)
            self._session.get_page_patch()
            self.page.route = route
            self.page.render_views(App, self._state, self.services)
            self._session.get_page_patch()
            await asyncio.sleep(SETTLE_SECONDS)
        self.page.route = route
        await self._session.dispatch_event(self.page._i, "route_change", {"route": route})
        await asyncio.sleep(SETTLE_SECONDS)

    def words(self, *, below=0):
        """All texts of the screen, in order; or of one this many screens below it. Gaps stand in brackets."""
        return [_written(control) for control in self._controls(below) if isinstance(control, ft.Text)]

    async def press_arrow(self):
        """Tap the arrow in the bar."""
        arrow = next(one for one in _walk(self._views()[-1].appbar.leading) if isinstance(one, ft.IconButton))
        await self._session.dispatch_event(arrow._i, "click", None)
        await asyncio.sleep(SETTLE_SECONDS)

    async def swipe_back(self):
        """Swipe back: the client leaves the screen, unless that says that it cannot be left."""
        view = self._views()[-1]
        if view.can_pop:
            self.page.on_view_pop(None)
        else:
            await self._session.dispatch_event(view._i, "confirm_pop", None)
        await asyncio.sleep(SETTLE_SECONDS)

    def levels(self):
        """How many screens lie on each other."""
        return len(self._views())

    async def tap(self, name):
        """Tap the button or row with this name, or else the first whose name begins so."""
        fitting = [(said != name, one) for one, said in self._to_tap() if said.startswith(name)]
        _, control = min(fitting, key=lambda found: found[0])
        await self._session.dispatch_event(control._i, "click", None)
        await asyncio.sleep(SETTLE_SECONDS)

    async def type(self, label, text):
        """Type into the field that stands below this label."""
        found = list(self._controls())
        named = next(place for place, one in enumerate(found) if getattr(one, "value", None) == label)
        field = next(one for one in found[named:] if isinstance(one, ft.TextField))
        self._session.apply_patch(field._i, {"value": text})
        await self._session.dispatch_event(field._i, "change", text)
        await asyncio.sleep(SETTLE_SECONDS)

    def within(self, control):
        """This control and all in it, in order."""
        return list(_walk(control))

    def _go(self, route):
        self.went_to = route

    async def _push(self, route):
        self._go(route)

    def _to_tap(self):
        names = {target._i: name for name, target in self.nodes()}
        for control in self._controls():
            if control._i in names:
                if not control.disabled:
                    yield control, names[control._i]
            elif getattr(control, "on_click", None) and isinstance(
                getattr(control, "content", None), ft.Text
            ):
                yield control, control.content.value

    def nodes(self):
        """What is one node to a screen reader and takes taps: its name, and the control that takes them."""
        for merged in self._controls():
            if isinstance(merged, ft.MergeSemantics):
                target = next((one for one in _walk(merged.content) if getattr(one, "on_click", None)), None)
                if target:
                    yield heard(merged), target

    def _views(self):
        """The screens that lie on each other, or that a wide window shows by its rail, the opened last."""
        views = [control for control in _walk(self.page.views) if isinstance(control, ft.View)]
        return [part for view in views for part in _parts(view) or [view]]

    def _controls(self, below=0):
        return _walk(self._views()[-1 - below])


def _parts(view):
    return [one for one in _walk(view) if isinstance(one, ft.Pagelet)]


def _written(text):
    spans = text.spans or []
    return text.value + "".join(f"[{' '.join(one.text.split())}]" if one.style else one.text for one in spans)


def heard(merged):
    """Return what a screen reader says of a node, or "" for what is none."""
    if not isinstance(merged, ft.MergeSemantics):
        return ""
    inside = list(_walk(merged.content))
    label = next((one.label for one in inside if isinstance(one, ft.Semantics) and one.label), None)
    return label or next(one.value for one in inside if isinstance(one, ft.Text))


def _walk(found) -> Iterator[ft.Control]:
    if isinstance(found, list | tuple):
        for one in found:
            yield from _walk(one)
    elif isinstance(found, BaseControl):
        yield found
        for name in _INSIDE:
            inside = getattr(found, name, None)
            if not isinstance(inside, str | None):
                yield from _walk(inside)
