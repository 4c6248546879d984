"""Python as it is once all of the app is imported, kept as a snapshot of its memory for the starts to come.

`prepare` runs in a worker of its own, which never hears anything private; its memory is kept. A later start
restores it and runs `resume`. The page's side is in mobile/site/templates/snapshot.js.
"""

import random
import sys
from collections.abc import Iterator
from importlib import import_module, reload
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).parents[1]
"""Where the archive of the app was unpacked. Files are no part of the memory."""

_COMPILED = "msgpack"
"""The package with a compiled part, which cannot be in a snapshot; nothing looks into it at import."""

_APART = (FOLDER / _COMPILED, FOLDER / "mobile" / "browser")
"""What is imported at each start: what is compiled, and what takes hold of JavaScript's objects at import."""

_files: dict[Path, bytes] = {}
"""What a restored Python has to find in FOLDER."""


def prepare() -> None:
    """Import all of the app that need not be imported at each start, and read its content."""
    sys.modules[_COMPILED] = ModuleType(_COMPILED)
    for name in _modules():
        import_module(name)
    import_module("mobile.main").read_content()
    _files.update({file: file.read_bytes() for file in FOLDER.rglob("*") if _is_needed(file)})


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
    """Yield the names of all modules in FOLDER, apart from those that are run or imported at each start."""
    for file in sorted(FOLDER.rglob("*.pyc")):
        parts = file.relative_to(FOLDER).with_suffix("").parts
        if file.parent not in _APART and file.stem != "__main__":
            yield ".".join(part for part in parts if part != "__init__")


def _is_needed(file: Path) -> bool:
    """Return whether the memory lacks this file: data, or a module that is imported at each start."""
    return file.is_file() and (file.parent in _APART or file.suffix != ".pyc")
