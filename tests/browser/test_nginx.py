"""The configuration that `python -m mobile.site.nginx` prints, tried on Debian's nginx."""

import gzip
import json
import os
import shutil
import socket
import subprocess
import time
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import brotli
import pytest

from mobile.site.headers import cache_control
from mobile.site.nginx import configuration
from tests.needs import NEEDS

BASE = "/werkvloer/goudklompje/"
BROTLI_MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
TYPES = {
    "index.html": "text/html; charset=utf-8",
    "service-worker.js": "text/javascript; charset=utf-8",
    "manifest.json": "application/json",
    "icons/nugget.svg": "image/svg+xml",
    "icons/icon-192.png": "image/png",
    "app-*/app.zip": "application/zip",
    "engine-*/pyodide/pyodide.mjs": "text/javascript; charset=utf-8",
    "engine-*/canvaskit/skwasm.wasm": "application/wasm",
    "engine-*/assets/fonts/*Regular.woff2": "font/woff2",
}
_TOO_LONG_TO_PACK_HERE = 8_000_000


class Nginx:
    """An nginx of our own that serves one site, in one process and with all its files in `folder`."""

    def __init__(self, site: Path, folder: Path) -> None:
        self.site = site
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        (folder / "site.conf").write_text(
            configuration(site, root=site, name="localhost", listen=f"127.0.0.1:{self.port}")
        )
        main = folder / "nginx.conf"
        main.write_text(
            f"""
            load_module {BROTLI_MODULE};
            daemon off;
            master_process off;
            pid {folder}/nginx.pid;
            events {{ }}
            http {{
                access_log off;
                sendfile on;
                client_body_temp_path {folder}/body;
                proxy_temp_path {folder}/proxy;
                fastcgi_temp_path {folder}/fastcgi;
                uwsgi_temp_path {folder}/uwsgi;
                scgi_temp_path {folder}/scgi;
                include {folder}/site.conf;
            }}
            """
        )
        self._log = folder / "error.log"
        self._process = subprocess.Popen([NEEDS["nginx"].find(), "-c", main, "-p", folder, "-e", self._log])
        self._wait()

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}{BASE}"

    def file(self, pattern: str) -> str:
        """Give the address, below the base path, of the one file that matches."""
        (found,) = self.site.glob(pattern)
        return found.relative_to(self.site).as_posix()

    def ask(self, path: str, accepted: str = "") -> HTTPResponse:
        """Ask for a path of the host, as a browser that takes these encodings; the body is read later."""
        connection = HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", path, headers={"Accept-Encoding": accepted, "Connection": "close"})
        return connection.getresponse()

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()

    def _wait(self) -> None:
        for _ in range(100):
            assert self._process.poll() is None, self._log.read_text()
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise TimeoutError(self._log.read_text())


@pytest.fixture(scope="module")
def nginx(site_below_path, tmp_path_factory):
    if NEEDS["nginx"].find() is None or not BROTLI_MODULE.exists():
        why = "nginx is missing: python -m tests.needs nginx says how to get it"
        pytest.fail(why) if os.environ.get("ALL_BROWSERS") else pytest.skip(why)
    site = tmp_path_factory.mktemp("site")
    shutil.copytree(site_below_path, site, dirs_exist_ok=True)
    pack_quickly(site)
    running = Nginx(site, tmp_path_factory.mktemp("nginx"))
    yield running
    running.stop()


def pack_quickly(site):
    """Give most files a twin as publish does, with less effort and less gain."""
    for file in [
        file for file in site.rglob("*") if file.is_file() and file.suffix not in (".png", ".woff2")
    ]:
        content = file.read_bytes()
        if len(content) < _TOO_LONG_TO_PACK_HERE:
            file.with_name(f"{file.name}.br").write_bytes(brotli.compress(content, quality=1))
            file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(content, compresslevel=1))


@pytest.mark.parametrize(("pattern", "kind"), TYPES.items())
def test_every_kind_of_file_has_its_type_and_the_headers_of_the_site(nginx, pattern, kind):
    address = nginx.file(pattern)
    answer = nginx.ask(BASE + address)
    assert answer.status == 200
    assert answer.headers.get_all("Content-Type") == [kind]
    assert answer.headers.get_all("Cache-Control") == [cache_control(address)]
    assert {name: answer.headers[name] for name in site_headers(nginx)} == site_headers(nginx)


@pytest.mark.parametrize("path", ["", "en/"])
def test_a_folder_answers_with_its_page(nginx, path):
    answer = nginx.ask(BASE + path)
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.read() == (nginx.site / path / "index.html").read_bytes()


@pytest.mark.parametrize("pattern", ["index.html", "engine-*/canvaskit/skwasm.wasm", "app-*/app.zip"])
@pytest.mark.parametrize(
    ("accepted", "encoding", "unpack"),
    [("gzip, deflate, br", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress)],
)
def test_a_packed_twin_is_sent_with_the_type_of_the_file_itself(nginx, pattern, accepted, encoding, unpack):
    address = nginx.file(pattern)
    answer = nginx.ask(BASE + address, accepted)
    assert answer.headers["Content-Encoding"] == encoding
    assert answer.headers["Content-Type"] == TYPES[pattern]
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert unpack(answer.read()) == (nginx.site / address).read_bytes()


def test_what_is_not_there_is_not_found_and_not_kept(nginx):
    answer = nginx.ask(f"{BASE}engine-000000000000/main.dart.wasm")
    assert answer.status == 404
    assert answer.headers["Cache-Control"] is None
    assert answer.headers["Content-Security-Policy"] == site_headers(nginx)["Content-Security-Policy"]


def test_the_path_without_its_last_slash_leads_to_the_site(nginx):
    answer = nginx.ask(BASE.rstrip("/"))
    assert (answer.status, answer.headers["Location"]) == (301, BASE)


def test_the_app_starts_from_nginx_and_again_after_nginx_is_gone(nginx, phone, tmp_path):
    host = Nginx(nginx.site, tmp_path)
    phone.open(host.url)
    assert phone.page.evaluate("crossOriginIsolated")
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    host.stop()
    phone.close()
    phone.start()
    phone.open(host.url)
    assert phone.page.evaluate("crossOriginIsolated")


def site_headers(nginx):
    return json.loads((nginx.site / "site.json").read_text())["headers"]
