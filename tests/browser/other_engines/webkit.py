"""Debian's WebKitGTK, the engine closest to Safari, on a screen of its own that nobody sees."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Remote
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.key_input import KeyInput
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.phone import ZONE

WINDOW = (412, 915)
ANSWER_WITHIN_SECONDS = 60
# WebKit tells pages the name of its locale as their language. Of "C" alone it makes English; "C.UTF-8",
# common in containers, it passes on as "C", which is no language: Flutter refuses to start.
LOCALE = "C"


class WebKit:
    """A WebKit that keeps nothing it stores beyond `close`."""

    def __init__(self, browser: Path, driver: Path, xvfb: Path, home: Path) -> None:
        home.mkdir()
        self.complaints: list[str] = []  # this engine's driver does not pass on the console
        options = Options()
        options.binary_location = str(browser)
        options.add_argument("--automation")
        with ExitStack() as opened:
            display = opened.enter_context(_display(xvfb))
            here = {"HOME": str(home), "DISPLAY": display, "GDK_BACKEND": "x11", "LC_ALL": LOCALE, "TZ": ZONE}
            service = Service(str(driver), env={**os.environ, **here}, log_output=str(home / "webkit.log"))
            opened.callback(service.stop)
            service.start()
            config = ClientConfig(service.service_url, timeout=ANSWER_WITHIN_SECONDS)
            self._driver = Remote(RemoteConnection(client_config=config), options=options)
            opened.callback(self._driver.quit)
            self._driver.set_window_size(*WINDOW)
            self._opened = opened.pop_all()

    def go(self, address: str) -> None:
        self._driver.get(address)

    def reload(self) -> None:
        self._driver.refresh()

    def run(self, expression: str) -> Any:
        return self._driver.execute_script(f"return {expression}")

    def tap(self, x: float, y: float) -> None:
        mouse = PointerInput("mouse", "mouse")  # what this driver calls touch is a mouse all the same
        mouse.create_pointer_move(x=round(x), y=round(y))
        mouse.create_pointer_down(button=0)
        mouse.create_pointer_up(button=0)
        ActionBuilder(self._driver, mouse=mouse).perform()

    def type(self, text: str) -> None:
        keys = KeyInput("keyboard")
        for key in text:
            keys.create_key_down(key)
            keys.create_key_up(key)
        try:
            ActionBuilder(self._driver, keyboard=keys).perform()
        except WebDriverException:
            # On a busy machine the driver itself gives up on a row of keys, without a reason. What it typed
            # so far is selected, so that the second try replaces it.
            ActionBuilder(self._driver).clear_actions()
            self.run("document.activeElement.select()")
            ActionBuilder(self._driver, keyboard=keys).perform()

    def close(self) -> None:
        self._opened.close()


@contextmanager
def _display(xvfb: Path) -> Iterator[str]:
    """Keep up a screen in memory; gives its name."""
    number, for_xvfb = os.pipe()
    command = [xvfb, "-displayfd", str(for_xvfb), "-screen", "0", "1024x1024x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=[for_xvfb], stderr=subprocess.DEVNULL)
    os.close(for_xvfb)
    try:
        with open(number, encoding="ascii") as told:  # noqa: PTH123 - a pipe has no path
            name = told.readline().strip()
        assert name, "Xvfb did not start"
        yield f":{name}"
    finally:
        screen.terminate()
        screen.wait()
