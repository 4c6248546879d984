"""A host for a built site. It can stop, as for a phone without a connection, and come back."""

import contextlib
import socket
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from mobile.site.serve import make_server


class Host:
    """Serves `site` on 127.0.0.1. The address stays the same when it stops and starts again.

    Port 0 takes any that is free.
    """

    def __init__(self, site: Path, port: int = 0) -> None:
        self.port = port
        self._server: ThreadingHTTPServer | None = None
        self._connections: list[socket.socket] = []
        self.start(site)

    @property
    def origin(self) -> str:
        """Scheme, host and port, without a slash at the end."""
        return f"http://localhost:{self.port}"

    @property
    def url(self) -> str:
        """Where the site begins."""
        return self.origin + self.base

    def start(self, site: Path, without: str | None = None) -> None:
        """Serve this site, in place of the one before it; a file named `without` is not there."""
        self.stop()
        self._server = make_server(site, self.port)
        if without:
            handler = self._server.RequestHandlerClass
            answer = handler.do_GET  # type: ignore[attr-defined]
            handler.do_GET = lambda request: (  # type: ignore[attr-defined]
                request.send_error(404) if request.path.endswith(without) else answer(request)
            )
        self.port = self._server.server_port
        accept = self._server.get_request
        self._server.get_request = lambda: self._remember(accept())  # type: ignore[method-assign]
        self.base: str = self._server.RequestHandlerClass.base  # type: ignore[attr-defined]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Be gone: every request from now on is refused."""
        if self._server is not None:
            self._server.shutdown()
            # a browser keeps connections open, and would go on being answered over them
            for connection in self._connections:
                with contextlib.suppress(OSError):  # closed by the browser before
                    connection.shutdown(socket.SHUT_RDWR)
            self._connections.clear()
            self._server.server_close()
            self._server = None

    def _remember(self, accepted: tuple[socket.socket, object]) -> tuple[socket.socket, object]:
        self._connections.append(accepted[0])
        return accepted
