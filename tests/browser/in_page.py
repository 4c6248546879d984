"""Python of the site's own, run in the page of a phone: a Pyodide with the app's modules, without the app.

The page is the one with the cards on paper, so that no app is there that takes time or touches storage.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from tests.browser.host import Host
from tests.browser.phone import Phone

PROJECT = Path(__file__).parents[2]
_WITHOUT_APP = "kaarten-op-papier/"

_OPEN = """async ({ engine, app, lock, files }) => {
  const { loadPyodide } = await import(`${engine}/pyodide/pyodide.mjs`);
  const folder = `${engine}/pyodide/`;
  const lockFileContents = JSON.stringify(lock);
  const pyodide = await loadPyodide({ indexURL: folder, packageBaseUrl: folder, lockFileContents });
  const archive = await (await fetch(`${app}/app.zip`)).arrayBuffer();
  pyodide.unpackArchive(archive, "zip", { extractDir: "/app" });
  for (const [name, text] of Object.entries(files)) {
    const path = `/app/${name}`;
    pyodide.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    pyodide.FS.writeFile(path, text);
  }
  pyodide.runPython(`import sys\\nsys.path.insert(0, "/app")`);
  globalThis.python = pyodide;
}"""


def open_python(phone: Phone, host: Host, files: Iterable[str] = ()) -> None:
    """Go to a page without the app and load Python there.

    `files` are paths in the project, of what shall be there beside the app's code.
    """
    facts = json.loads(_between(_get(phone, host.url), 'id="site">', "</script>"))
    worker = _get(phone, host.origin + facts["app"] + "/python-worker.js")
    phone.page.goto(host.url + _WITHOUT_APP)
    phone.page.evaluate(
        _OPEN,
        {
            "engine": facts["engine"],
            "app": facts["app"],
            "lock": json.loads(_between(worker, "lockFileContents: JSON.stringify(", "),")),
            "files": {file: (PROJECT / file).read_text(encoding="utf-8") for file in files},
        },
    )


def run_python(phone: Phone, code: str) -> object:
    """Run `code`, which may await, where `open_python` loaded Python; gives the value of its last line."""
    return phone.page.evaluate("code => python.runPythonAsync(code)", code)


def start_python(phone: Phone, code: str) -> None:
    """Run `code` as `run_python` does, without waiting for it; what it raises goes to the console."""
    phone.page.evaluate("code => { python.runPythonAsync(code).catch(console.error); }", code)


def run_in_page(phone: Phone, host: Host, code: str, files: Iterable[str] = ()) -> object:
    """Go to a page without the app, load Python there and run `code`; gives the value of its last line."""
    open_python(phone, host, files)
    return run_python(phone, code)


def _get(phone: Phone, address: str) -> str:
    return phone.page.request.get(address).text()


def _between(text: str, before: str, after: str) -> str:
    return text.partition(before)[2].partition(after)[0]
