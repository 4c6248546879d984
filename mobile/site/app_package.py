"""The app for the browser in one zip: its code, the packages it uses, its content and catalogues.

browser_python.toml lists what is in it; python_runtime.py compiles and packs it.
"""

import json
import pickle
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from core.authoring.content_files import read_deck, read_phrases
from core.authoring.guide_files import read_guides
from core.authoring.practice_files import read_practice
from core.deck import loader as deck_loader
from core.deck.phrases import compiled_phrases
from core.language import VARIANTS
from core.practice import loader as practice_loader
from core.talks import loader as guide_loader
from mobile.site.fonts import used_icons
from mobile.site.python_runtime import compile_folder, leave_out, pack, read_lists
from mobile.site.settings import ROOT, PublishError, SiteSettings

_IGNORED = shutil.ignore_patterns("__pycache__", "*.pyi", "py.typed")


def web_packages() -> Path:
    """Return the folder with the locked wheels for the browser, which `make` fills."""
    folder = ROOT / ".venv" / "web-packages"
    if not folder.is_dir():
        raise PublishError("The packages for the browser are not there yet: run `make site`")
    return folder


def pack_app(target: Path, settings: SiteSettings) -> None:
    """Make the zip file `target`."""
    lists = read_lists()
    with tempfile.TemporaryDirectory() as scratch:
        app = Path(scratch, "app")
        app.mkdir()
        _copy_own(app, settings.languages, lists["app"]["left_out"])
        _copy_packages(app, lists["packages"])
        _copy_babel(app / "babel", settings.languages, lists["babel"])
        _shorten_icon_list(app)
        pack(compile_folder(app, Path(scratch, "bytecode")), target)


def _copy_own(app: Path, languages: Iterable[str], left_out: Iterable[str]) -> None:
    for package in ("core", "mobile"):
        shutil.copytree(ROOT / package, app / package, ignore=_IGNORED)
    whole = tuple(languages)
    for language in (*whole, *(code.replace("-", "_") for code, of in VARIANTS.items() if of in whole)):
        for catalogue in sorted((ROOT / "locales" / language).rglob("*.mo")):
            copy = app / catalogue.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(catalogue, copy)
    leave_out(app, left_out)
    compile_content(app, whole)


def compile_content(app: Path, languages: Iterable[str]) -> None:
    """Write all content, and the phrases of each language, as the JSON files that the app in `app` loads."""
    source_deck = read_deck()
    deck = app / deck_loader.COMPILED.relative_to(ROOT)
    _write_json(deck, source_deck.to_data())
    guides = app / guide_loader.COMPILED.relative_to(ROOT)
    _write_json(guides, read_guides(deck=source_deck).to_data())
    practice = app / practice_loader.COMPILED.relative_to(ROOT)
    _write_json(practice, read_practice(deck=source_deck).to_data())
    for language in languages:
        _write_json(compiled_phrases(language, deck.parent), read_phrases(language))


def _write_json(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def _copy_packages(app: Path, lists: dict[str, list[str]]) -> None:
    for name in lists["packed"]:
        source = web_packages() / name
        if source.is_dir():
            shutil.copytree(source, app / name, ignore=_IGNORED)
        else:
            shutil.copyfile(source, app / name)
    leave_out(app, lists["left_out"])


def _copy_babel(target: Path, languages: Iterable[str], lists: dict[str, list[str]]) -> None:
    """Copy Babel's formatting half, with the data of the shipped languages and their parent."""
    source = web_packages() / "babel"
    (target / "locale-data").mkdir(parents=True)
    for module in lists["modules"]:
        shutil.copyfile(source / f"{module}.py", target / f"{module}.py")
    shutil.copytree(source / "localtime", target / "localtime", ignore=_IGNORED)
    data = {"global.dat", *(f"locale-data/{locale}.dat" for locale in ("root", *languages))}
    emptied: set[str] = set()
    for name in sorted(data):
        parts: dict[str, Any] = pickle.loads((source / name).read_bytes())  # noqa: S301 - from a locked wheel
        unneeded = parts.keys() & set(lists["emptied"])
        emptied |= unneeded
        parts.update({part: type(parts[part])() for part in unneeded})
        (target / name).write_bytes(pickle.dumps(parts, 2))
    if rot := set(lists["emptied"]) - emptied:
        raise PublishError(f"Babel's data has no {', '.join(sorted(rot))} any more: mend browser_python.toml")


def _shorten_icon_list(app: Path) -> None:
    """Leave only the icons in use in Flet's table of 8 900, which is read at the first icon."""
    table = app / "flet" / "controls" / "material" / "icons.json"
    numbers = json.loads(table.read_text(encoding="utf-8"))
    kept = {name: numbers[name] for name in sorted(used_icons(app))}
    table.write_text(json.dumps(kept), encoding="utf-8")
