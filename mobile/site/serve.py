"""Serve the built site on this machine only, with the headers a real host should send.

    python -m mobile.site.serve [--port 8550] [--site build/site]

docs/hosting.md shows the same as a configuration for nginx.
"""

import argparse
import contextlib
import json
import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from mobile.site.headers import cache_control
from mobile.site.publish import SITE

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".png": "image/png",
    ".zip": "application/zip",
}
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers from one site folder below its base path, from the packed twin where the browser takes it."""

    protocol_version = "HTTP/1.1"
    site: Path
    base: str
    headers_sent: dict[str, str]

    def do_GET(self) -> None:
        """Answer a request with a file, a redirect to the site, or 404."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        """Answer with the headers only."""
        self._answer(with_body=False)

    def handle(self) -> None:
        """Answer until the browser closes the connection, which is no error."""
        with contextlib.suppress(ConnectionError):
            super().handle()

    def log_message(self, *_arguments: object) -> None:
        """Log nothing: what is asked for is nobody's business."""

    def _answer(self, *, with_body: bool) -> None:
        path = urlsplit(self.path).path
        if not path.startswith(self.base):
            self._send(302, b"", {"Location": self.base}, with_body=with_body)
            return
        address = path[len(self.base) :]
        if address == "" or address.endswith("/"):
            address += "index.html"
        file = self._file_at(address)
        if file is None:
            self._send(404, b"Not found", {"Content-Type": "text/plain"}, with_body=with_body)
            return
        headers = {
            "Content-Type": TYPES.get(file.suffix, "application/octet-stream"),
            "Vary": "Accept-Encoding",
        }
        accepted = self.headers.get("Accept-Encoding", "")
        for encoding, suffix in _ENCODINGS:
            packed = file.with_name(file.name + suffix)
            if encoding in accepted and packed.is_file():
                file, headers["Content-Encoding"] = packed, encoding
                break
        headers["Cache-Control"] = cache_control(address)
        self._send(200, file.read_bytes(), headers, with_body=with_body)

    def _file_at(self, address: str) -> Path | None:
        """Return the file of the site at this address, or None when there is none."""
        try:
            file = (self.site / address).resolve()
            return file if file.is_relative_to(self.site) and file.is_file() else None
        except (OSError, ValueError):  # a name that no file can have: too long, or with a NUL
            return None

    def _send(self, status: int, body: bytes, headers: dict[str, str], *, with_body: bool) -> None:
        self.send_response(status)
        for name, value in {**self.headers_sent, **headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(body)


def make_server(site: Path, port: int) -> ThreadingHTTPServer:
    """Return a server for a built site on 127.0.0.1, for the caller to run and close; port 0 takes any."""
    facts = json.loads((site / "site.json").read_text(encoding="utf-8"))
    handler = type(
        "Handler",
        (SiteHandler,),
        {"site": site.resolve(), "base": facts["base_path"], "headers_sent": facts["headers"]},
    )
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    return server


def main() -> int:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description="Serve the built site on this machine.")
    parser.add_argument("--port", type=int, default=8550)
    parser.add_argument("--site", type=Path, default=SITE)
    options = parser.parse_args()
    try:
        server = make_server(options.site, options.port)
    except OSError as fault:
        sys.exit(f"Port {options.port} cannot be used ({fault.strerror}). Choose another: make run PORT=8551")
    base = server.RequestHandlerClass.base  # type: ignore[attr-defined] # as `make_server` sets it
    sys.stdout.write(f"Goudklompje is on http://localhost:{server.server_port}{base}  (stop with Ctrl-C)\n")
    sys.stdout.flush()
    with contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()
    server.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
