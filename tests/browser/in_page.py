"""Python of the site's own, run in the page of a phone: a Pyodide beside the app, with files one hands it."""

from collections.abc import Mapping

from tests.browser.host import Host
from tests.browser.phone import Phone

_RUN = """async ({ files, code }) => {
  const { engine, app } = JSON.parse(document.getElementById("site").textContent);
  const { loadPyodide } = await import(`${engine}/pyodide/pyodide.mjs`);
  const lock = { info: LOCK, packages: {} };
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
  return await pyodide.runPythonAsync(`import sys\\nsys.path.insert(0, "/app")\\n` + code);
}"""

_WORKER = """() => {
  const { app, base } = JSON.parse(document.getElementById("site").textContent);
  return `${app}/python-worker.js`.slice(base.length);
}"""


def run_in_page(phone: Phone, host: Host, code: str, files: Mapping[str, str] | None = None) -> object:
    """Run `code`, which may await, with the app's modules; gives the value of its last line.

    `files` are texts by their path beside the app's code.
    """
    phone.page.goto(host.url)
    worker = phone.page.request.get(host.url + phone.page.evaluate(_WORKER)).text()
    lock = worker.partition("JSON.stringify(")[2].partition("),")[0]
    return phone.page.evaluate(
        _RUN.replace("{ info: LOCK, packages: {} }", lock), {"files": dict(files or {}), "code": code}
    )
