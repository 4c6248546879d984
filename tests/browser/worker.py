"""The site with a main of our own: the real page and its real worker, in which a test runs lines of Python.

There Python has `page`, as mobile/browser/device.py connects it, and the sheets `saving` and `picking`.
"""

import io
import zipfile

from playwright.sync_api import Route

from tests.browser.host import Host
from tests.browser.phone import PATIENCE_MS, Phone

_MAIN = """
import asyncio, hashlib
from pathlib import Path
import flet_js, js
from pyodide.code import eval_code_async
from pyodide.ffi import create_proxy
from mobile.browser.device import connect
from mobile.services.file_prompts import picking, saving
from core.language import Language

line = js.BroadcastChannel.new("test")

async def serve():
    dutch = Language("nl", Path("/app/locales"))
    names = {
        "asyncio": asyncio, "hashlib": hashlib,
        "page": await connect(), "saving": saving(dutch), "picking": picking(dutch),
    }

    async def run(event):
        try:
            answer = repr(await eval_code_async(event.data, names))
        except Exception as fault:
            answer = type(fault).__name__
        line.postMessage(f"answer {answer}")

    line.addEventListener("message", create_proxy(run))
    line.postMessage("ready")

def start():
    global serving
    serving = asyncio.ensure_future(serve())
    flet_js.start_connection = lambda send: js.Promise.new(create_proxy(lambda done, failed: None))
"""

_CONNECT = """() => {
  globalThis.line = new BroadcastChannel("test");
  globalThis.ready = new Promise((ready) => {
    line.addEventListener("message", ({ data }) => data === "ready" && ready());
  });
  globalThis.ask = (code) => {
    globalThis.answer = new Promise((answered) => {
      line.onmessage = ({ data }) => data.startsWith("answer ") && answered(data.slice(7));
    });
    line.postMessage(code);
  };
}"""


class Worker:
    """Python behind the page of a phone."""

    def __init__(self, phone: Phone, host: Host) -> None:
        self._page = phone.page
        phone.context.route("**/app.zip", _with_our_main)
        phone.context.add_init_script(f"({_CONNECT})()")
        phone.page.goto(host.url)
        phone.page.evaluate("ready")

    def begin(self, code: str) -> None:
        """Let Python begin with this; its last line is the answer."""
        self._page.evaluate("code => ask(code)", code)

    def answer(self) -> str:
        """Wait for the answer, as Python writes it, or for the name of the error in its place."""
        return self._page.evaluate(
            """patience => Promise.race([answer, new Promise((_, late) => setTimeout(late, patience))])""",
            PATIENCE_MS,
        )

    def run(self, code: str) -> str:
        """Begin, and wait for the answer."""
        self.begin(code)
        return self.answer()


def _with_our_main(route: Route) -> None:
    answer = route.fetch()
    archive = io.BytesIO(answer.body())
    with zipfile.ZipFile(archive, "a") as app:
        app.writestr("mobile/main.py", _MAIN)  # Python takes it before the compiled one
    route.fulfill(response=answer, body=archive.getvalue())
