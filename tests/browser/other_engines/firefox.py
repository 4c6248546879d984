"""Debian's Firefox, headless, over the WebDriver BiDi that is built into it."""

import json
import os
import subprocess
import time
from pathlib import Path
from typing import Any

from tests.browser.other_engines.bidi import Bidi
from tests.browser.phone import ZONE

START_SECONDS = 60
SCREEN = {"width": 412, "height": 915}


class Firefox:
    """A Firefox that keeps everything it writes in `home`."""

    def __init__(self, program: Path, home: Path) -> None:
        profile = home / "profile"
        profile.mkdir(parents=True)
        with (home / "firefox.log").open("wb") as log:
            self._process = subprocess.Popen(
                [program, "--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile],
                env={**os.environ, "HOME": str(home), "TZ": ZONE},
                stdout=log,
                stderr=log,
            )
        try:
            self._bidi = Bidi(self._address(profile / "WebDriverBiDiServer.json"))
            self._tab: str = self._bidi.send("browsingContext.getTree")["contexts"][0]["context"]
            self._bidi.send("browsingContext.setViewport", context=self._tab, viewport=SCREEN)
        except BaseException:
            self._end()
            raise

    @property
    def complaints(self) -> list[str]:
        return self._bidi.complaints

    def go(self, address: str) -> None:
        self._bidi.send("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def reload(self) -> None:
        self._bidi.send("browsingContext.reload", context=self._tab, wait="complete")

    def run(self, expression: str) -> Any:
        answer = self._bidi.send(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then((value) => JSON.stringify(value ?? null))",
            target={"context": self._tab},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    def tap(self, x: float, y: float) -> None:
        press = [
            {"type": "pointerMove", "x": round(x), "y": round(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._perform(
            {"type": "pointer", "id": "finger", "parameters": {"pointerType": "touch"}, "actions": press}
        )

    def type(self, text: str) -> None:
        keys = [{"type": way, "value": key} for key in text for way in ("keyDown", "keyUp")]
        self._perform({"type": "key", "id": "keyboard", "actions": keys})

    def close(self) -> None:
        try:
            self._bidi.close()
        finally:
            self._end()

    def _perform(self, source: dict[str, Any]) -> None:
        self._bidi.send("input.performActions", context=self._tab, actions=[source])

    def _address(self, file: Path) -> str:
        """Wait for the file in which Firefox says where it listens."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self._process.poll() is None:
            if file.is_file() and (text := file.read_text(encoding="utf-8")):
                place = json.loads(text)
                return f"ws://{place['ws_host']}:{place['ws_port']}/session"
            time.sleep(0.1)
        raise AssertionError("Firefox did not start; firefox.log beside its profile says why")

    def _end(self) -> None:
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
