"""The app in an engine, seen by role and name as a screen reader does, used with a real pointer and keys.

Names are given as the English text in the code and looked up in the Dutch catalogue.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.language import Language
from tests.browser.other_engines.engine import Engine
from tests.browser.snapshots import HAS_SNAPSHOT, WAS_RESTORED

LOCALES = Path(__file__).parents[3] / "locales"
PATIENCE_SECONDS = 60
LOOK_EVERY_SECONDS = 0.1

READ_NODES = """
[...document.querySelectorAll(
  document.documentElement.dataset.app === "open"
    ? "flt-semantics-host :is(flt-semantics, h1, h2, h3, input, textarea)"
    : "#gate :is(h2, p, input, button)",
)]
.map((node) => {
  const { x, y, width, height } = node.getBoundingClientRect();
  const centre = [x + width / 2, y + height / 2];
  const words = [...node.childNodes].filter(({ nodeName }) => nodeName === "#text" || nodeName === "SPAN");
  return {
    role: node.role ?? { INPUT: "textbox", TEXTAREA: "textbox", BUTTON: "button" }[node.nodeName] ?? "text",
    name: node.ariaLabel ?? node.labels?.[0]?.textContent ?? words.map((child) => child.textContent).join(""),
    centre,
    value: node.value ?? "",
    focused: node === document.activeElement,
    usable: node.ariaDisabled !== "true" && !node.disabled && document.elementFromPoint(...centre) === node,
  };
})
"""
CAN_BE_USED = "Boolean(document.querySelector('html[data-app=open], html[data-app=ready] .at-gate'))"
# Flutter listens to the keys of a focused field only after it has drawn itself again. Until then the field
# shows what is typed and the app hears nothing. Counting frames holds on a slow machine too.
SOME_FRAMES = """
new Promise((done) => {
  let left = 5;
  const frame = () => (left-- ? requestAnimationFrame(frame) : done(true));
  frame();
})
"""


@dataclass(frozen=True)
class Node:
    """One thing on the screen; `usable` when it is enabled and nothing covers its centre."""

    role: str
    name: str
    centre: list[float]
    value: str
    focused: bool
    usable: bool


class Screen:
    """What can be seen and done in an engine. Each step waits until it can be taken, or fails in the end."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._language = Language("nl", LOCALES)

    # Going somewhere

    def open(self, address: str) -> None:
        """Come to an address from elsewhere, and wait until the app has taken over."""
        self._engine.go("about:blank")
        self._engine.go(address)
        self._enter_app()

    def reload(self) -> None:
        """Load the page again, and wait until the app has taken over."""
        self._engine.reload()
        self._enter_app()

    def wait_until_kept(self) -> None:
        """Wait until the service worker has the whole site and answers for it."""
        self._until(
            lambda: self._engine.run("Boolean(navigator.serviceWorker.controller)"), "the site is kept"
        )

    def wait_for_snapshot(self) -> None:
        """Leave the app alone until Python's snapshot for the next start is kept."""
        self._until(lambda: self._engine.run(HAS_SNAPSHOT), "a snapshot is kept")

    def was_restored(self) -> bool:
        """Tell whether the Python that runs came from a snapshot."""
        return bool(self._engine.run(WAS_RESTORED))

    def reaches_host(self) -> bool:
        """Tell whether anyone answers for an address that the service worker does not keep."""
        return self._engine.run("fetch('not-on-the-phone').then(() => true, () => false)")

    # Seeing and doing

    def press(self, name: str) -> None:
        """Press the button or the tab with this name."""
        name = self.text(name)
        self._tap(lambda node: node.role in ("button", "radio", "tab") and node.name == name, name)

    def press_row(self, beginning: str) -> None:
        """Press the row of a list that begins with this text, as given."""
        self._tap(lambda node: node.role == "button" and node.name.startswith(beginning), beginning)

    def has_field(self, label: str, **values: object) -> bool:
        """Tell whether there is a field with this label now."""
        return any(_is_field(node, self.text(label, **values)) for node in self._nodes())

    def fill(self, label: str, typed: str, **values: object) -> None:
        """Type into the empty field with this label."""
        label = self.text(label, **values)
        self._tap(lambda node: _is_field(node, label), label)
        self._until(
            lambda: any(node.focused for node in self._nodes() if _is_field(node, label)),
            f"{label!r} has the focus",
        )
        self._engine.run(SOME_FRAMES.strip())
        self._engine.type(typed)
        self._until(
            lambda: any(node.value == typed for node in self._nodes() if _is_field(node, label)),
            f"{label!r} is filled",
        )

    def sees(self, text: str) -> None:
        """Wait for this text, as given."""
        self._until(lambda: self.shows(text), f"it says {text!r}")

    def reads(self, message: str) -> None:
        """Wait for this text of the code."""
        self.sees(self.text(message))

    def shows(self, text: str) -> bool:
        """Tell whether this text, as given, is on the screen now."""
        return any(text in name for name in self.names())

    def names(self) -> list[str]:
        """Give every text and name on the screen now."""
        return [node.name for node in self._nodes() if node.name]

    def text(self, message: str, **values: object) -> str:
        """Give a text of the code in Dutch."""
        return self._language.text(message, **values)

    # How

    def _enter_app(self) -> None:
        self._until(lambda: self._engine.run(CAN_BE_USED), "the app opens, or the lock of the page before it")

    def _nodes(self) -> list[Node]:
        return [Node(**node) for node in self._engine.run(READ_NODES.strip())]

    def _tap(self, is_meant: Callable[[Node], bool], name: str) -> None:
        seen: list[Node] = []

        def stands_still() -> bool:
            before = seen.copy()
            seen[:] = [node for node in self._nodes() if node.usable and is_meant(node)]
            return bool(seen) and seen == before

        self._until(stands_still, f"{name!r} can be pressed")
        self._engine.tap(*seen[0].centre)

    def _until(self, happens: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + PATIENCE_SECONDS
        while not happens():
            assert time.monotonic() < until, f"waited in vain until {what}; on the screen: {self.names()}"
            time.sleep(LOOK_EVERY_SECONDS)


def _is_field(node: Node, label: str) -> bool:
    return node.role == "textbox" and node.name == label
