// Runs pytest in Pyodide under Node, in the very runtime that the browser gets.
//
//     node --experimental-wasm-jspi run.mjs PYODIDE_FOLDER PROJECT_FOLDER PACKAGE_FOLDERS [pytest arguments]
//
// PACKAGE_FOLDERS are joined by ":", the first wins. The flag lets a test wait for a coroutine with
// asyncio.run, as it does under CPython; the app itself never does that.
import { pathToFileURL } from "node:url";

const [pyodideFolder, project, packages, ...options] = process.argv.slice(2);
globalThis.hpke = await import(pathToFileURL(`${project}/mobile/site/templates/hpke.js`)); // as the app's worker has it
const { loadPyodide } = await import(pathToFileURL(`${pyodideFolder}/pyodide.mjs`));
const pyodide = await loadPyodide({
  env: {
    HOME: "/home",
    HYPOTHESIS_NO_PLUGINS: "1",
    PYTEST_DISABLE_PLUGIN_AUTOLOAD: "1",
    PYTHONDONTWRITEBYTECODE: "1",
  },
});

const folders = packages.split(":").map((folder, place) => {
  pyodide.mountNodeFS(`/packages/${place}`, folder);
  return `/packages/${place}`;
});
pyodide.mountNodeFS("/project", project);
pyodide.globals.set("folders", pyodide.toPy(folders));
pyodide.globals.set("options", pyodide.toPy(options));
process.exitCode = await pyodide.runPythonAsync(`
import os, sys
sys.path[:0] = ["/project", *folders]
os.chdir("/project")
import pytest
int(pytest.main(list(options)))
`);
