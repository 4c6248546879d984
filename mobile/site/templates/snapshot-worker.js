// Makes the snapshot that snapshot.js keeps, in a Python that hears nothing from page or vault.
import { loadPyodide } from "__ENGINE__/pyodide/pyodide.mjs";
import { addApp, fetchApp, nameOf, RUNTIME } from "./python_runtime.js";
import { keep } from "./snapshot.js";

async function make() {
  const [pyodide, archive] = await Promise.all([loadPyodide({ ...RUNTIME, _makeSnapshot: true }), fetchApp()]);
  addApp(pyodide, archive);
  pyodide.runPython("from mobile.prepared import prepare; prepare()");
  await keep(pyodide.makeMemorySnapshot({ serializer: nameOf }));
}

make()
  .catch((fault) => console.warn(`no snapshot for the next start: ${fault}`))
  .finally(() => {
    postMessage("done");
    close();
  });
