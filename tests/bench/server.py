"""The site's own server, on a line of a chosen speed, with a list of what it sent."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from pathlib import Path

from mobile.site.serve import SiteHandler, make_server

_PACKET = 16 * 1024


class Line:
    """A connection to the phone: every request and every new connection waits once for the way there and
    back (seconds), and all answers together share the speed (bytes a second)."""

    def __init__(self, speed: float, delay: float) -> None:
        self.speed = speed
        self.delay = delay
        self._turn = threading.Lock()
        self._free = 0.0

    def carry(self, size: int) -> None:
        """Wait until so many bytes have passed, behind what others sent before."""
        with self._turn:
            self._free = max(self._free, time.monotonic()) + size / self.speed
            arrival = self._free
        time.sleep(max(0.0, arrival - time.monotonic()))


# An ordinary 4G connection, as browsers' developer tools describe it: 9 Mbit/s, 60 ms.
FOUR_G_SPEED = 9e6 / 8
FOUR_G_DELAY = 0.06


@dataclass
class Server:
    """A running server; `sent` lists each address it answered with the bytes that went over the line."""

    url: str
    _running: ThreadingHTTPServer
    sent: list[tuple[str, int]] = field(default_factory=list)

    def stop(self) -> None:
        """Be gone: every request from now on is refused."""
        if self._running.fileno() != -1:
            self._running.shutdown()
            self._running.server_close()


@contextmanager
def serving(site: Path, line: Line | None = None, *, keep_everything: bool = False) -> Iterator[Server]:
    """Serve a site on a free port of this machine.

    With `keep_everything` the browser may keep each file but the page itself for a year.
    """
    running = make_server(site, 0)
    handler = running.RequestHandlerClass
    base: str = handler.base  # type: ignore[attr-defined]
    server = Server(f"http://localhost:{running.server_port}{base}", running)
    running.RequestHandlerClass = type(
        "Answers",
        (_Answers, handler),
        {"line": line, "sent": server.sent, "keep_everything": keep_everything},
    )
    threading.Thread(target=running.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.stop()


def add_facts(site: Path, headers: dict[str, str]) -> None:
    """Write what the server reads about a site that was not made by publish."""
    (site / "site.json").write_text(json.dumps({"base_path": "/", "headers": headers}), encoding="utf-8")


class _Answers(SiteHandler):
    line: Line | None
    sent: list[tuple[str, int]]
    keep_everything: bool

    def setup(self) -> None:
        super().setup()
        if self.line:
            time.sleep(self.line.delay)

    def _send(self, status: int, body: bytes, headers: dict[str, str], *, with_body: bool) -> None:
        self.sent.append((self.path, len(body)))
        if self.keep_everything and headers.get("Content-Type", "text/html").partition(";")[0] != "text/html":
            headers["Cache-Control"] = "public, max-age=31536000, immutable"
        if self.line:
            time.sleep(self.line.delay)
        super()._send(status, body, headers, with_body=False)
        if with_body:
            for start in range(0, len(body), _PACKET):
                packet = body[start : start + _PACKET]
                if self.line:
                    self.line.carry(len(packet))
                self.wfile.write(packet)
