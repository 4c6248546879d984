"""The server for this machine: odd requests and browsers that leave get no traceback."""

import json
import socket
import struct
import threading
from collections.abc import Iterator
from http.client import HTTPResponse
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from mobile.site.serve import make_server

LARGE = 8 * 1024 * 1024
"""Bytes; more than a connection holds on its way, so that the server still sends when the browser leaves."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ThreadingHTTPServer]:
    (tmp_path / "site.json").write_text(json.dumps({"base_path": "/", "headers": {}}), encoding="utf-8")
    (tmp_path / "index.html").write_text("hello", encoding="utf-8")
    (tmp_path / "large.wasm").write_bytes(bytes(LARGE))
    running = make_server(tmp_path, 0)
    running.daemon_threads = False  # so that closing waits for every answer, and for what it prints
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield running
    running.shutdown()
    thread.join()
    running.server_close()


def test_a_browser_that_closes_the_connection_in_the_middle_prints_nothing(
    server: ThreadingHTTPServer, capfd: pytest.CaptureFixture[str]
):
    with socket.create_connection(("127.0.0.1", server.server_port)) as connection:
        connection.sendall(b"GET /large.wasm HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert connection.recv(1000).startswith(b"HTTP/1.1 200")
        # closing now resets the connection, as a browser does that is closed or loads another page
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    assert answer(server, b"/") == b"HTTP/1.1 200 OK"
    server.server_close()
    assert capfd.readouterr() == ("", "")


def test_a_browser_that_resets_a_connection_it_keeps_open_prints_nothing(
    server: ThreadingHTTPServer, capfd: pytest.CaptureFixture[str]
):
    with socket.create_connection(("127.0.0.1", server.server_port)) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        answered = HTTPResponse(connection)
        answered.begin()
        assert answered.read() == b"hello"
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    server.server_close()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "address", [b"/a\0b", b"/" + 300 * b"a", b"/" + b"/".join(3000 * [b"a"]), b"/index.html/below"]
)
def test_an_address_that_no_file_can_have_is_not_found_and_prints_nothing(
    server: ThreadingHTTPServer, capfd: pytest.CaptureFixture[str], address: bytes
):
    assert answer(server, address) == b"HTTP/1.1 404 Not Found"
    server.server_close()
    assert capfd.readouterr() == ("", "")


def answer(server: ThreadingHTTPServer, address: bytes) -> bytes:
    """Ask for this address, and return the first line of the answer."""
    with socket.create_connection(("127.0.0.1", server.server_port)) as connection:
        connection.sendall(b"GET " + address + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        with connection.makefile("rb") as answered:
            return answered.readline().rstrip()
