"""Python of the site's own, in a worker as in the app: a Pyodide with the app's modules, without the app.

The page is the one with the cards on paper, so that no app is there that takes time or touches storage.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from tests.browser.host import Host
from tests.browser.phone import Phone

PROJECT = Path(__file__).parents[2]
WITHOUT_APP = "kaarten-op-papier/"

_LOAD = """
  const load = async (loadPyodide, { engine, app, lock, files }) => {
    const folder = engine + "/pyodide/";
    const lockFileContents = JSON.stringify(lock);
    const python = await loadPyodide({ indexURL: folder, packageBaseUrl: folder, lockFileContents });
    const archive = await (await fetch(app + "/app.zip")).arrayBuffer();
    python.unpackArchive(archive, "zip", { extractDir: "/app" });
    for (const [name, text] of Object.entries(files)) {
      const path = "/app/" + name;
      python.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
      python.FS.writeFile(path, text);
    }
    python.runPython("import sys; sys.path.insert(0, '/app')");
    self.hpke = await import(app + "/hpke.js");
    return python;
  };
"""

# The worker of a test is made of text, which the page's own policy forbids; so that is set aside meanwhile.
_OPEN = (
    """async ({ engine, app, lock, files }) => {
  const code = `
    import { loadPyodide } from "${location.origin}${engine}/pyodide/pyodide.mjs";
    let python;"""
    + _LOAD
    + """
    onmessage = async ({ data: { id, opening, code } }) => {
      try {
        if (opening) python = await load(loadPyodide, opening);
        postMessage({ id, value: opening ? null : await python.runPythonAsync(code) });
      } catch (fault) {
        postMessage({ id, fault: String(fault) });
      }
    };`;
  const script = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(script, { type: "module" });
  const asked = new Map();
  worker.onmessage = ({ data: { id, value, fault } }) => {
    const { good, bad } = asked.get(id);
    asked.delete(id);
    if (fault === undefined) good(value);
    else bad(new Error(fault));
  };
  let number = 0;
  const ask = (message) => new Promise((good, bad) => {
    worker.onerror = ({ message }) => bad(new Error(message));
    asked.set(++number, { good, bad });
    worker.postMessage({ id: number, ...message });
  });
  const origin = location.origin;
  await ask({ opening: { engine: origin + engine, app: origin + app, lock, files } });
  globalThis.python = { runPythonAsync: (code) => ask({ code }) };
}"""
)
# Of a page that is slowed down only its own thread is.
_OPEN_IN_ITS_THREAD = (
    """async ({ engine, app, lock, files }) => {"""
    + _LOAD
    + """
  const origin = location.origin;
  const { loadPyodide } = await import(`${origin}${engine}/pyodide/pyodide.mjs`);
  globalThis.python = await load(loadPyodide, { engine: origin + engine, app: origin + app, lock, files });
}"""
)


def open_python(phone: Phone, host: Host, files: Iterable[str] = (), *, in_worker: bool = True) -> None:
    """Go to a page without the app and load Python there: in a worker, as the app has it, or in its thread.

    `files` are paths in the project, of what shall be there beside the app's code.
    """
    facts = json.loads(_between(_get(phone, host.url), 'id="site">', "</script>"))
    script = _get(phone, host.origin + facts["app"] + "/python_runtime.js")
    session = phone.context.new_cdp_session(phone.page)
    session.send("Page.setBypassCSP", {"enabled": True})
    phone.page.goto(host.url + WITHOUT_APP)
    phone.page.evaluate(
        _OPEN if in_worker else _OPEN_IN_ITS_THREAD,
        {
            "engine": facts["engine"],
            "app": facts["app"],
            "lock": json.loads(_between(script, "lockFileContents: JSON.stringify(", "),")),
            "files": {file: (PROJECT / file).read_text(encoding="utf-8") for file in files},
        },
    )
    session.send("Page.setBypassCSP", {"enabled": False})
    session.detach()


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
