// Compiles a folder of Python files inside the pinned Pyodide, so that the bytecode is exactly the
// one the browser runs. Called by python_runtime.py: node compile_in_pyodide.mjs PYODIDE IN OUT
import { pathToFileURL } from "node:url";

const [pyodideFolder, input, output] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodideFolder}/pyodide.mjs`).href);
// a fault tells the line it happened in; the columns within it would be a fifth of what is fetched of the app
const env = { HOME: "/home/pyodide", PYTHONNODEBUGRANGES: "1" };
const pyodide = await loadPyodide({ indexURL: pyodideFolder, env });
pyodide.mountNodeFS("/in", input);
pyodide.mountNodeFS("/out", output);

const count = pyodide.runPython(`
import py_compile, shutil
from pathlib import Path

count = 0
for source in sorted(Path("/in").rglob("*")):
    name = source.relative_to("/in")
    target = Path("/out", name)
    if source.is_dir():
        target.mkdir(parents=True, exist_ok=True)
    elif source.suffix == ".py":
        # optimize=2 leaves out docstrings; an unchecked hash means no look at the source at start
        py_compile.compile(
            str(source), cfile=str(target.with_suffix(".pyc")), dfile=str(name), doraise=True, optimize=2,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        count += 1
    else:
        shutil.copyfile(source, target)
count
`);
console.log(JSON.stringify({ pyodide: pyodide.version, files: count }));
