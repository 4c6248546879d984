// Runs Python for the app: Pyodide in a module worker, started by boot.js before Flutter is there.
//
// Messages from the page: {kind: "start", ...}, {kind: "device", ...}, and Flet's frames (Uint8Array).
// Messages to the page: {kind: "progress" | "initialized" | "failed" | "device", ...}, and Flet's frames.
import { refetch } from "./refetch.js";
import * as hpke from "./hpke.js";
import { loadPyodide } from "__ENGINE__/pyodide/pyodide.mjs";

const flet = {}; // the module that Flet's PyodideConnection imports as flet_js
const device = {}; // the module that mobile/browser/device.py imports as goudklompje_page
self.hpke = hpke; // mobile/browser/webcrypto.py opens letters with it

// Both downloads begin at once; neither waits for the other or for the page's first message.
const appArchive = fetch("__APP__").then((response) => {
  if (!response.ok) throw new Error(`app archive: HTTP ${response.status}`);
  return response.arrayBuffer();
});
// Pyodide waits for ever for a runtime that does not compile.
const instantiate = WebAssembly.instantiateStreaming;
if (instantiate) {
  WebAssembly.instantiateStreaming = (...given) => {
    const compiling = instantiate(...given);
    compiling.catch((fault) => fault instanceof WebAssembly.CompileError && fail(fault));
    return compiling;
  };
}
const runtime = loadPyodide({
  indexURL: "__ENGINE__/pyodide/",
  // Nothing is ever installed at run time, so the list of installable packages stays empty.
  lockFileContents: JSON.stringify(__LOCK__),
  packageBaseUrl: "__ENGINE__/pyodide/",
  stdout: (text) => console.log(text),
  stderr: (text) => console.error(text),
});
runtime.then(() => postMessage({ kind: "progress", step: "runtime" }), () => {});

async function start({ documentUrl, settings, platform }) {
  flet.documentUrl = documentUrl;
  device.settings = JSON.stringify(settings);
  device.platform = JSON.stringify(platform);
  device.post = (text, bytes) =>
    postMessage({ kind: "device", ...JSON.parse(text), bytes }, bytes ? [bytes.buffer] : []);
  const [pyodide, archive] = await Promise.all([runtime, appArchive]);
  pyodide.registerJsModule("flet_js", flet);
  pyodide.registerJsModule("goudklompje_page", device);
  pyodide.unpackArchive(archive, "zip", { extractDir: "/app" });
  postMessage({ kind: "progress", step: "unpacked" });
  await pyodide.runPythonAsync(`
import runpy, sys
sys.path.insert(0, "/app")
runpy.run_module("mobile.main", run_name="__main__")
`);
  await flet.start_connection((frame) => {
    const bytes = frame.toJs(); // a copy of Python's bytes, so its buffer can be handed over
    postMessage(bytes, [bytes.buffer]);
  });
  postMessage({ kind: "initialized" });
  addWorkerWords(pyodide).catch((fault) => console.warn(`the words for workers did not come: ${fault}`));
}

// What only workers read comes after the start, for which nobody waits; Python looks whether it is there.
async function addWorkerWords(pyodide) {
  const response = await fetch("__WORDS__");
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  pyodide.unpackArchive(await response.arrayBuffer(), "zip", { extractDir: "/app" });
}

function fail(fault) {
  postMessage({ kind: "failed", fault: String(fault) });
  refetch();
}

onmessage = ({ data }) => {
  if (data instanceof Uint8Array) flet.send(data);
  else if (data.kind === "start") start(data).catch(fail);
  else if (data.kind === "device") {
    const { bytes, key, ...message } = data; // megabytes, and a key nobody can read, are handed over as they are
    if (message.type === "settings") device.settings = JSON.stringify(message.value); // for a Python yet to start
    device.receive?.(JSON.stringify(message), bytes, key);
  }
};
