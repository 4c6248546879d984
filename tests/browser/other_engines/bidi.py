"""A connection that speaks WebDriver BiDi: commands, their answers, and what the browser tells by itself."""

import json
from typing import Any

import websocket

ANSWER_WITHIN_SECONDS = 60


class Bidi:
    """One session at `address`. `complaints` grows with the errors that pages write to the console."""

    def __init__(self, address: str) -> None:
        # Firefox refuses connections that come from a page, and an Origin header looks like one.
        self._socket = websocket.create_connection(
            address, timeout=ANSWER_WITHIN_SECONDS, suppress_origin=True
        )
        self._commands = 0
        self.complaints: list[str] = []
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=["log.entryAdded"])

    def send(self, method: str, **parameters: Any) -> Any:
        """Give the answer to a command. Raises AssertionError when the browser refuses it."""
        self._commands += 1
        self._socket.send(json.dumps({"id": self._commands, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv())
            if message["type"] == "event":
                self._hear(message["params"])
            elif message["id"] == self._commands:
                assert message["type"] == "success", f"{method}: {message}"
                return message["result"]

    def close(self) -> None:
        """Close the browser with the session."""
        self.send("browser.close")
        self._socket.close()

    def _hear(self, entry: dict[str, Any]) -> None:
        if entry["level"] == "error":
            self.complaints.append(entry["text"])
