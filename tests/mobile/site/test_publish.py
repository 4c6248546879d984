"""Making the site: the same bytes each time, nothing that is not shipped, and a stop when Flet changed."""

import dataclasses
import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from core.authoring.content_files import read_deck
from core.authoring.guide_files import read_guides
from core.language import Language
from mobile.site import fonts
from mobile.site.flet_client import ENGINES, build_config, check_versions, client_folder, copy_client
from mobile.site.settings import ROOT, PublishError, read_settings

SETTINGS = read_settings()


@pytest.fixture(scope="module")
def two_sites(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The site made twice, each time from nothing and with Python's hashes in another order."""
    sites = []
    for seed in ("1", "2"):
        folder = tmp_path_factory.mktemp("site")
        code = (
            "from pathlib import Path; from mobile.site import publish; "
            "from mobile.site.settings import read_settings; "
            f"publish.KEPT = Path({str(folder / 'kept')!r}); "
            f"publish.publish(read_settings(), Path({str(folder / 'site')!r}), compressed=False)"
        )
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env=environment, check=True, capture_output=True
        )
        sites.append(folder / "site")
    return sites


def test_the_same_input_gives_the_same_bytes(two_sites: list[Path]):
    names = [sorted(file.relative_to(site) for file in _files(site)) for site in two_sites]
    assert names[0] == names[1]
    differ = [
        name for name in names[0] if not filecmp.cmp(*(site / name for site in two_sites), shallow=False)
    ]
    assert differ == []


def test_the_service_worker_keeps_every_file_but_the_other_engines(two_sites: list[Path]):
    site = two_sites[0]
    script = (site / "service-worker.js").read_text(encoding="utf-8")
    listed = json.loads(script.partition("const FILES = ")[2].partition(";")[0])
    names = {file.relative_to(site).as_posix() for file in _files(site)}
    needs_a_connection = {name for name in names if name.startswith("screenshots/")}
    assert set(listed) == names - needs_a_connection - {"service-worker.js", "site.json"}
    engines = json.loads(script.partition("const ENGINES = ")[2].partition(";")[0])
    assert engines.keys() == ENGINES.keys()
    assert all(name in listed for names in engines.values() for name in names)


def test_python_fetches_the_app_and_the_words_for_workers_from_where_they_are(two_sites: list[Path]):
    scripts = [*two_sites[0].glob("app-*/python*.js")]
    fetched = {
        scripts[0].parent / name
        for script in scripts
        for name in re.findall(r'fetch\("([\w.-]+)"\)', script.read_text(encoding="utf-8"))
    }

    assert {file.name for file in fetched} == {"app.zip", "worker-words.zip"}
    assert all(file.is_file() for file in fetched)


def test_the_browser_gets_bytecode_only_and_no_installer(two_sites: list[Path]):
    for archive in two_sites[0].rglob("*.zip"):
        names = zipfile.ZipFile(archive).namelist()
        assert [name for name in names if name.endswith(".py")] == []
        assert {"pyproject.toml", "requirements.txt"}.isdisjoint(names)
        assert not any("micropip" in name or name.startswith("mobile/site") for name in names)
        assert not any(name.endswith(".toml") and "/nudges/" not in name for name in names)


def test_no_page_or_script_names_another_host(two_sites: list[Path]):
    # Flutter's own code names hosts in texts for developers; those it would ask are patched out
    for file in _files(two_sites[0]):
        if file.suffix in {".html", ".json", ".css"} or file.parent.name.startswith("app-"):
            content = file.read_text(encoding="utf-8", errors="replace")
            assert "https://" not in content, file.name


def test_every_text_is_drawn_with_the_fonts_that_are_shipped():
    covered = set(TTFont(fonts.text_font("AtkinsonHyperlegible-Regular.ttf")).getBestCmap())
    covered &= set(TTFont(fonts.text_font("AtkinsonHyperlegible-Bold.ttf")).getBestCmap())
    for code in SETTINGS.languages:
        language = Language(code, ROOT / "locales")
        deck, guides = read_deck(), read_guides()
        texts = [
            text for content in (deck, guides) for _context, text in content.translated(language.card).texts()
        ]
        catalogue = ROOT / "locales" / code / "LC_MESSAGES" / "screens.po"
        if catalogue.is_file():
            texts.append(catalogue.read_text(encoding="utf-8"))
        missing = {
            letter for text in texts for letter in text if ord(letter) not in covered and letter != "\n"
        }
        assert missing == set()


def test_every_icon_in_use_is_in_the_small_icon_font(two_sites: list[Path]):
    font = TTFont(next(two_sites[0].rglob("MaterialIcons.woff2")))
    whole = TTFont(client_folder() / "assets" / "fonts" / "MaterialIcons-Regular.otf").getBestCmap()
    glyph_of = {glyph: point for point, glyph in whole.items()}
    names = {name.lower() for name in fonts.used_icons(ROOT / "mobile")}
    assert len(names) > 10
    points = {glyph_of.get(f"{name}_baseline", glyph_of.get(name)) for name in names}
    assert points <= set(font.getBestCmap())


def test_another_version_of_flet_stops_the_build():
    with pytest.raises(PublishError, match=r"expects flet 9\.9"):
        check_versions(dataclasses.replace(SETTINGS, flet_version="9.9"))


@pytest.mark.parametrize(
    ("name", "before", "after", "act"),
    [
        ("python.js", b"jsConnect", b"jsJoin", lambda: check_versions(SETTINGS)),
        ("flutter_bootstrap.js", b"_flutter.buildConfig =", b"_flutter.config =", build_config),
        ("main.dart.js", b"cdn.jsdelivr.net", b"cdn.elsewhere.net", None),
        ("main.dart.wasm", b"cdn.jsdelivr.net", b"cdn.elsewhere.net", None),
        ("main.dart.js", b"user-scalable=no", b"user-scalable=0", None),
        ("main.dart.wasm", b"user-scalable=no", b"user-scalable=0", None),
    ],
)
def test_a_client_that_changed_where_we_rely_on_it_stops_the_build(
    name, before, after, act, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    client = tmp_path / "client"
    shutil.copytree(client_folder(), client, ignore=shutil.ignore_patterns("pyodide", "*.symbols"))
    content = (client / name).read_bytes()
    assert before in content
    (client / name).write_bytes(content.replace(before, after))
    monkeypatch.setenv("FLET_WEB_PATH", str(client))
    with pytest.raises(PublishError, match=name.replace(".", r"\.")):
        act() if act else copy_client(tmp_path / "engine", "/")


def test_a_base_path_without_slashes_is_refused_with_a_sentence(tmp_path: Path):
    file = tmp_path / "flet.toml"
    text = (ROOT / "flet.toml").read_text(encoding="utf-8")
    file.write_text(text.replace('base_path = "/"', 'base_path = "goudklompje"'), encoding="utf-8")
    with pytest.raises(PublishError, match="base_path must begin and end with"):
        read_settings(file)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
