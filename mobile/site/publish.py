"""Make the static site in build/site from the installed wheels, the cards and the screens.

    python -m mobile.site.publish [--base-path /goudklompje/] [--out build/site]

The site is made in a folder beside the old one and takes its place when it is complete. The same
input gives the same bytes.
"""

import argparse
import base64
import hashlib
import json
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from core.authoring.content_files import read_deck, read_phrases
from core.authoring.guide_files import read_guides
from core.language import Language
from mobile.site import (
    app_package,
    flet_client,
    fonts,
    guide_paper,
    icons,
    page,
    paper,
    python_runtime,
    worker_words,
)
from mobile.site.compress import compress_site
from mobile.site.headers import site_headers
from mobile.site.letter_nudges import WORDS_FILE, nudge_words
from mobile.site.settings import ROOT, PublishError, SiteSettings, read_settings

SITE = ROOT / "build" / "site"
KEPT = ROOT / "build" / "kept"
LOCALES = ROOT / "locales"


def publish(settings: SiteSettings, target: Path = SITE, *, compressed: bool = True) -> None:
    """Make the site in `target`. Raises PublishError with a sentence on what to change."""
    flet_client.check_versions(settings)
    fresh = target.with_name(f"{target.name}.fresh")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    engine = _add_engine(fresh, settings)
    app = _add_app(fresh, settings, engine)
    folders = {"engine": settings.base_path + engine, "app": settings.base_path + app}
    with _step("Pages and icons"):
        _add_pages(fresh, settings, folders)
        icons.write_icons(fresh / "icons")
        shutil.copytree(icons.SCREENSHOTS, fresh / "screenshots")
    _add_service_worker(fresh, settings)
    if compressed:
        with _step("Compressing"):
            compress_site(fresh, KEPT / "packed")
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)


def _add_engine(site: Path, settings: SiteSettings) -> str:
    """Add Flutter, Pyodide and the fonts, which change only with Flet, and return the folder's name."""
    engine = site / "engine"
    with _step("Flutter client"):
        flet_client.copy_client(engine, settings.base_path)
        flet_client.add_rive_stand_in(site, settings.base_path)
    with _step("Python runtime"):
        _kept(
            engine / "pyodide",
            lambda folder: python_runtime.copy_runtime(folder, settings),
            Path(python_runtime.__file__),
            python_runtime.LISTS,
            python_runtime.COMPILER,
        )
    with _step("Fonts"):
        _kept(
            engine / "assets" / "fonts",
            fonts.write_fonts,
            Path(fonts.__file__),
            *sorted(fonts.used_icons(ROOT / "mobile")),
        )
        fonts.write_manifest(engine / "assets")
    return _name_by_content(engine)


def _add_app(site: Path, settings: SiteSettings, engine: str) -> str:
    """Add the app's Python and the scripts of the page, and return the folder's name."""
    app = site / "app"
    app.mkdir()
    with _step("App"):
        app_package.pack_app(app / "app.zip", settings)
        worker_words.pack_words(app / "worker-words.zip", settings.languages)
    lock = {"info": python_runtime.lock_info(), "packages": {}}
    for name in (*page.MODULES, *page.WHEN_WANTED, paper.SCRIPT, "python-worker.js"):
        script = (page.TEMPLATES / name).read_text(encoding="utf-8")
        for mark, value in {
            "__ENGINE__": f"../{engine}",
            "__APP__": "app.zip",
            "__WORDS__": "worker-words.zip",
            "__LOCK__": json.dumps(lock, separators=(",", ":")),
        }.items():
            script = script.replace(mark, value)
        (app / name).write_text(script, encoding="utf-8")
    (app / WORDS_FILE).write_text(nudge_words(), encoding="utf-8")
    return _name_by_content(app)


def _add_pages(site: Path, settings: SiteSettings, folders: dict[str, str]) -> None:
    source_deck = read_deck()
    source_guides = read_guides(deck=source_deck)
    build = flet_client.build_config()
    for code in settings.languages:
        language = Language(code, LOCALES)
        deck = source_deck.translated(language.card)
        guides = source_guides.translated(language.card)
        for path, html in (
            (
                settings.page_path(code),
                page.render_page(settings, language, deck, guides, read_phrases(code), folders, build),
            ),
            (settings.paper_path(code), paper.render_paper(settings, language, deck, folders)),
            (
                settings.guides_paper_path(code),
                guide_paper.render_guides(settings, language, guides, folders),
            ),
        ):
            folder = site / path.removeprefix(settings.base_path)
            folder.mkdir(exist_ok=True)
            (folder / "index.html").write_text(html, encoding="utf-8")
        manifest = icons.manifest(settings, language)
        (site / page.manifest_name(settings, code)).write_text(
            json.dumps(manifest, ensure_ascii=False, indent=1), encoding="utf-8"
        )


def _add_service_worker(site: Path, settings: SiteSettings) -> None:
    """List every file with its hash; the hash over that list is the version.

    site.json says the same to servers: the base path, the version and the headers to send.
    """
    files = {
        file.relative_to(site).as_posix(): "sha256-" + base64.b64encode(_digest(file)).decode()
        for file in sorted(site.rglob("*"))
        # screenshots are for the dialog that installs the app, which needs a connection anyway
        if file.is_file() and file.parent.name != "screenshots"
    }
    engine = next(name for name in files if name.startswith("engine-")).partition("/")[0]
    headers = site_headers([page.early_script(settings)])
    paths = (settings.page_path, settings.paper_path, settings.guides_paper_path)
    pages = [path(code) for path in paths for code in settings.languages]
    values = {
        "BASE": settings.base_path,
        "VERSION": hashlib.sha256(json.dumps([files, headers]).encode()).hexdigest()[:16],
        "FILES": files,
        "ENGINES": {name: [f"{engine}/{file}" for file in own] for name, own in flet_client.ENGINES.items()},
        # the page at the base path itself answers for every address that begins like none of these
        "PAGES": sorted(
            (path.removeprefix(settings.base_path) for path in pages if path != settings.base_path),
            key=len,
            reverse=True,
        ),
        "HEADERS": headers,
    }
    script = (page.TEMPLATES / "service-worker.js").read_text(encoding="utf-8")
    for name, value in values.items():
        text = value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))
        if f"__{name}__" not in script:
            raise PublishError(f"service-worker.js has no place for {name}")
        script = script.replace(f"__{name}__", text)
    (site / "service-worker.js").write_text(script, encoding="utf-8")
    facts = {"base_path": settings.base_path, "version": values["VERSION"], "headers": headers}
    (site / "site.json").write_text(json.dumps(facts, indent=1), encoding="utf-8")


def _name_by_content(folder: Path) -> str:
    """Rename a folder to its name and the hash of all its files, for an address that is cached for ever."""
    content = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        content.update(file.relative_to(folder).as_posix().encode() + b"\0" + _digest(file))
    name = f"{folder.name}-{content.hexdigest()[:12]}"
    folder.rename(folder.with_name(name))
    return name


def _kept(target: Path, make: Callable[[Path], None], *inputs: str | Path) -> None:
    """Copy what `make` made before from the same inputs, or make it: fonts and runtime rarely change.

    The inputs are names, or files whose content counts; the locked versions always count.
    """
    key = hashlib.sha256((ROOT / "requirements.lock").read_bytes())
    for given in inputs:
        key.update(given.read_bytes() if isinstance(given, Path) else given.encode())
    kept = KEPT / f"{target.name}-{key.hexdigest()[:16]}"
    if not kept.is_dir():
        half = kept.with_suffix(".half")
        shutil.rmtree(half, ignore_errors=True)
        half.parent.mkdir(parents=True, exist_ok=True)
        make(half)
        half.rename(kept)
    shutil.copytree(kept, target)


def _digest(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()


@contextmanager
def _step(name: str) -> Iterator[None]:
    """Print what is being made, and how long it took."""
    sys.stdout.write(f"  {name} ... ")
    sys.stdout.flush()
    began = time.monotonic()
    yield
    sys.stdout.write(f"{time.monotonic() - began:.1f} s\n")


def main() -> int:
    """Make the site, or print in one sentence why not."""
    parser = argparse.ArgumentParser(description="Make the static site.")
    parser.add_argument("--base-path", help='overrides flet.toml, for example "/goudklompje/"')
    parser.add_argument("--out", type=Path, default=SITE)
    options = parser.parse_args()
    try:
        settings = read_settings()
        if options.base_path:
            settings = replace(settings, base_path=options.base_path)
        sys.stdout.write("Making the site\n")
        publish(settings, options.out.resolve())
    except PublishError as fault:
        sys.exit(str(fault))
    return 0


if __name__ == "__main__":
    sys.exit(main())
