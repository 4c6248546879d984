// What every Python of the app begins with: the runtime, the modules of the page's side, and the app's archive.

const ENGINE = "__ENGINE__/pyodide/";

export const RUNTIME = {
  indexURL: ENGINE,
  // Nothing is ever installed at run time, so the list of installable packages stays empty.
  lockFileContents: JSON.stringify(__LOCK__),
  packageBaseUrl: ENGINE,
  stdout: (text) => console.log(text),
  stderr: (text) => console.error(text),
};

// The modules of the page's side that Python imports, by the names it knows them by.
export const flet = {}; // Flet's PyodideConnection fills it
export const device = {}; // mobile/browser/device.py fills it
const MODULES = { flet_js: flet, goudklompje_page: device };

// Puts the app into a new Python, where it can be imported.
export function addApp(pyodide, archive) {
  for (const [name, module] of Object.entries(MODULES)) pyodide.registerJsModule(name, module);
  pyodide.unpackArchive(archive, "zip", { extractDir: "/app" });
  pyodide.runPython(`import sys; sys.path.insert(0, "/app")`);
}

// How those modules are written down in a snapshot, and found again when it is restored.
export function nameOf(module) {
  return Object.keys(MODULES).find((name) => MODULES[name] === module);
}

export function moduleNamed(name) {
  return MODULES[name];
}

export async function fetchApp() {
  const response = await fetch("__APP__");
  if (!response.ok) throw new Error(`app archive: HTTP ${response.status}`);
  return response.arrayBuffer();
}
