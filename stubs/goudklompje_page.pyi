"""The page around the app, as `python-worker.js` registers it."""

from pyodide.ffi import JsBuffer, JsDoubleProxy

settings: str
"""The kept settings, as JSON."""

platform: str
"""The facts about the device, as JSON."""

receive: JsDoubleProxy
"""Called by the page with each message to the app."""

def post(text: str, data: JsBuffer | None) -> None:
    """Send a message to the page."""
