"""Python as it is once all of the app is imported, kept as a snapshot of its memory for the starts to come.

`prepare` runs in a worker of its own, which never hears anything private; its memory is kept. A later start
restores it and runs `resume`. The page's side is in mobile/site/templates/snapshot.js.
"""

import random
import sys
from collections.abc import Iterator
from importlib import import_module, reload
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

FOLDER = Path(__file__).parents[1]
ARCHIVE = FOLDER.with_suffix(".zip")
"""Where the page puts the app's archive before `resume`, as files are not part of the memory."""

_COMPILED = "msgpack"
"""The package with a compiled part, which cannot be in a snapshot; nothing looks into it at import."""

_files: dict[Path, bytes] = {}
"""What a restored Python has to find in FOLDER."""


def prepare() -> None:
    """Import all of the app and read its content, apart from what is compiled."""
    sys.modules[_COMPILED] = ModuleType(_COMPILED)
    for name in _modules():
        import_module(name)
    import_module("mobile.main").read_content()
    _files.update({file: file.read_bytes() for file in FOLDER.rglob("*") if _is_needed(file)})
    _look_in_archive_too()


def resume() -> None:
    """Bring back what is not part of the memory, and let chance begin anew."""
    for file, content in _files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    _files.clear()
    sys.path_importer_cache.clear()  # it knows which files there were
    reload(sys.modules[_COMPILED])
    random.seed()


def _modules() -> Iterator[str]:
    """Give the names of all modules in FOLDER, apart from those that a computer runs and what is compiled."""
    for module in walk_packages([str(FOLDER)]):
        if module.name.partition(".")[0] != _COMPILED and not module.name.endswith("__main__"):
            yield module.name


def _is_needed(file: Path) -> bool:
    """Return whether the memory lacks this file: data, or a part of what is compiled."""
    return file.is_file() and (file.parent.name == _COMPILED or file.suffix != ".pyc")


def _look_in_archive_too() -> None:
    """Let the modules that nobody imported yet be found in the archive: they are not in FOLDER later."""
    sys.path.append(str(ARCHIVE))
    for module in list(sys.modules.values()):
        paths = getattr(module, "__path__", None)
        if isinstance(paths, list) and paths and Path(paths[0]).is_relative_to(FOLDER):
            paths.append(str(ARCHIVE / Path(paths[0]).relative_to(FOLDER)))
