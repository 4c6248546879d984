// Runs Python for the app: Pyodide in a module worker, started by boot.js before Flutter is there.
//
// Messages from the page: {kind: "start", ...}, {kind: "device", ...}, and Flet's frames (Uint8Array).
// Messages to the page: {kind: "progress" | "initialized" | "failed" | "device", ...}, and Flet's frames.
import { refetch } from "./refetch.js";
import * as hpke from "./hpke.js";
import { loadPyodide } from "__ENGINE__/pyodide/pyodide.mjs";
import { addApp, device, fetchApp, flet, moduleNamed, RUNTIME } from "./python_runtime.js";
import * as snapshot from "./snapshot.js";

self.hpke = hpke; // mobile/browser/webcrypto.py opens letters with it

// Pyodide waits for ever for a runtime that does not compile.
const instantiate = WebAssembly.instantiateStreaming;
if (instantiate) {
  WebAssembly.instantiateStreaming = (...given) => {
    const compiling = instantiate(...given);
    compiling.catch((fault) => fault instanceof WebAssembly.CompileError && fail(fault));
    return compiling;
  };
}
const runtime = load(); // does not wait for the page's first message
runtime.then(() => reach("runtime"), () => {});

async function start({ documentUrl, settings, platform }) {
  flet.documentUrl = documentUrl;
  device.settings = JSON.stringify(settings);
  device.platform = JSON.stringify(platform);
  device.post = (text, bytes) => {
    const message = JSON.parse(text);
    postMessage({ kind: "device", ...message, bytes }, bytes ? [bytes.buffer] : []);
    if (message.type === "ready") showed();
  };
  const pyodide = await runApp(await runtime);
  await flet.start_connection((frame) => {
    const bytes = frame.toJs(); // a copy of Python's bytes, so its buffer can be handed over
    postMessage(bytes, [bytes.buffer]);
  });
  postMessage({ kind: "initialized" });
  performance.mark("initialized");
  addWorkerWords(pyodide).catch((fault) => console.warn(`the words for workers did not come: ${fault}`));
}

// Returns Python, and the archive of the app for one that was not restored from a snapshot.
async function load() {
  try {
    const memory = await snapshot.find();
    if (memory) {
      const pyodide = await restore(memory);
      reach("restored");
      return { pyodide };
    }
  } catch (fault) {
    await forget(fault);
  }
  return loadAnew();
}

async function loadAnew() {
  // both downloads begin at once
  const [archive, pyodide] = await Promise.all([fetchApp(), loadPyodide(RUNTIME)]);
  return { pyodide, archive };
}

async function restore(memory) {
  const { default: create } = await import("__ENGINE__/pyodide/pyodide.asm.mjs");
  // the snapshot is larger than the memory that the runtime begins with
  const createPyodideModule = async (settings) => {
    const module = await create(settings);
    module.growMemory(memory.byteLength);
    return module;
  };
  const options = { ...RUNTIME, createPyodideModule, _loadSnapshot: memory, _snapshotDeserializer: moduleNamed };
  return loadPyodide(options);
}

// Runs the app and returns the Python in which it runs: another one where what was restored is of no use.
async function runApp({ pyodide, archive }) {
  if (archive) {
    addApp(pyodide, archive);
    return runMain(pyodide);
  }
  try {
    await pyodide.runPythonAsync("from mobile.prepared import resume; resume()");
    return await runMain(pyodide);
  } catch (fault) {
    await forget(fault);
    return runApp(await loadAnew());
  }
}

async function runMain(pyodide) {
  reach("unpacked");
  await pyodide.runPythonAsync("from mobile.main import start");
  performance.mark("imported");
  await pyodide.runPythonAsync("start()");
  return pyodide;
}

// Notes a step of the start, for the page and for whoever measures.
function reach(step) {
  performance.mark(step);
  postMessage({ kind: "progress", step });
}

function showed() {
  performance.mark("shown");
  snapshot.settle().catch(() => {}); // where storage is refused there is nothing to settle
}

async function forget(fault) {
  console.warn(`Python starts without its snapshot: ${fault}`);
  await snapshot.discard().catch(() => {}); // where storage is refused there is none
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
