"""The same app laid out as `flet publish` of the installed Flet does it, for the bench to compare with.

Where stock needs a network or an installer, it is given what spares it both; each such gift is named.
"""

import hashlib
import shutil
import tarfile
import tempfile
from pathlib import Path

import flet.version
import flet_web
from flet.controls.types import RouteUrlStrategy, WebRenderer

from mobile.site.app_package import compile_content, web_packages
from mobile.site.compress import compress_site
from mobile.site.headers import site_headers
from mobile.site.publish import KEPT, LOCALES
from mobile.site.settings import ROOT, PublishError, SiteSettings

ARCHIVE = "app.tar.gz"
# The page module that our worker registers has no place in stock; this answers in its stead.
_STAND_INS = {
    "main.py": """
import flet as ft
from mobile.main import main

ft.run(main)
""",
    "goudklompje_page.py": """
settings = '{"language": "nl"}'
platform = '{"isIos": false, "isInstalled": false, "canShareFiles": false, "wantsContrast": false}'

def post(text, data=None):
    pass
""",
}


def build_stock(target: Path, settings: SiteSettings, *, compressed: bool = True) -> None:
    """Make the stock site in `target`, compressed like ours. Raise PublishError when Flet changed."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(_client(settings, compressed=compressed), target)
    _pack_app(target / ARCHIVE, settings)


def stock_headers() -> dict[str, str]:
    """The headers of our site without its policy: the stock page has scripts of its own inline."""
    headers = site_headers([])
    del headers["Content-Security-Policy"]
    return headers


def _client(settings: SiteSettings, *, compressed: bool) -> Path:
    """Return Flet's client, patched as `flet publish --no-cdn` does; made once for each Flet."""
    recipe = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:16]
    kept = KEPT / f"stock-{flet.version.flet_version}-{recipe}{'' if compressed else '-plain'}"
    if kept.is_dir():
        return kept
    half = kept.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    shutil.copytree(flet_web.get_package_web_dir(), half)
    page = half / "index.html"
    flet_web.patch_index_html(
        index_path=str(page),
        base_href="/",
        app_name=settings.name,
        app_description=settings.descriptions[settings.first_language],
        pyodide=True,
        pyodide_script_path="main.py",
        pyodide_version=settings.pyodide_version,
        app_package_url=ARCHIVE,
        web_renderer=WebRenderer.CANVAS_KIT,  # what publish takes unless it is told otherwise
        route_url_strategy=RouteUrlStrategy.HASH,
        no_cdn=True,
    )
    # A gift: as written, no module worker accepts this address and the stock app never starts.
    html = page.read_text(encoding="utf-8")
    if 'pyodideUrl="pyodide/' not in html:
        raise PublishError("Flet's patch_index_html no longer writes the address of Pyodide as it did")
    page.write_text(html.replace('pyodideUrl="pyodide/', 'pyodideUrl="./pyodide/'), encoding="utf-8")
    flet_web.patch_manifest_json(
        manifest_path=str(half / "manifest.json"), app_name=settings.name, app_short_name=settings.name
    )
    flet_web.patch_font_manifest_json(manifest_path=str(half / "assets" / "FontManifest.json"))
    if compressed:
        compress_site(half, KEPT / "packed")
    half.rename(kept)
    return kept


def _pack_app(archive: Path, settings: SiteSettings) -> None:
    """Pack the app's source. A gift: its packages are in it, where stock installs them at each start."""
    with tempfile.TemporaryDirectory() as scratch:
        app = Path(scratch)
        for name, text in _STAND_INS.items():
            (app / name).write_text(text, encoding="utf-8")
        shutil.copytree(ROOT / "core", app / "core", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "mobile", app / "mobile", ignore=shutil.ignore_patterns("__pycache__", "site"))
        compile_content(app, settings.languages)  # a gift: stock would read all content files at each start
        for catalogue in sorted(LOCALES.rglob("*.mo")):
            copy = app / catalogue.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(catalogue, copy)
        packages = app / "__pypackages__"
        shutil.copytree(web_packages(), packages, ignore=shutil.ignore_patterns("__pycache__", "bin"))
        # Another gift: nine hundred languages this app does not have are ten megabytes more.
        spoken = {"root", *settings.languages}
        for locale in (packages / "babel" / "locale-data").glob("*.dat"):
            if locale.stem not in spoken:
                locale.unlink()
        with tarfile.open(archive, "w:gz", format=tarfile.GNU_FORMAT) as packed:
            packed.add(app, arcname="/")
