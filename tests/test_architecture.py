"""Arrows run down only: who may import whom, read from the imports themselves."""

import ast
from pathlib import Path

import pytest

from mobile.site.python_runtime import read_lists

ROOT = Path(__file__).parents[1]

FORBIDDEN = {
    "core": ("flet", "js", "pyodide", "mobile"),
    "core/deck": ("core.people", "core.vault"),
    "core/vault": ("core.people", "core.deck", "core.language"),
    "core/people": ("core.deck", "core.language"),
    "core/people/records": ("core.people.rules", "core.people.notebook", "core.people.pages", "core.vault"),
    "core/people/rules": ("core.people.notebook", "core.people.pages", "core.vault"),
    "mobile/widgets": ("mobile.screens", "mobile.app", "mobile.main", "mobile.browser", "mobile.desktop"),
    "mobile/screens": (
        "mobile.app",
        "mobile.main",
        "mobile.browser",
        "mobile.desktop",
        "mobile.site",
        "core.vault",
    ),
    "mobile/browser": ("flet", "mobile.state", "mobile.screens", "mobile.app", "core.people", "core.deck"),
}
"""What the files below a folder may not import."""


def python_files(folder):
    return sorted((ROOT / folder).rglob("*.py"))


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def module(path):
    return path.removesuffix(".py").replace("/", ".")


def within(name, package):
    return name == package or name.startswith(f"{package}.")


@pytest.mark.parametrize("folder", FORBIDDEN)
def test_a_room_imports_nothing_from_above_it(folder):
    wrong = [
        (path.relative_to(ROOT).as_posix(), name)
        for path in python_files(folder)
        for name in imports(path)
        if any(within(name, package) for package in FORBIDDEN[folder])
    ]
    assert wrong == []


def test_what_runs_in_the_browser_imports_nothing_that_its_python_lacks():
    lists = read_lists()
    lacking = [module(name) for part in ("stdlib", "packages") for name in lists[part]["left_out"]]
    desktop_only = [module(name) for name in lists["app"]["left_out"]]
    wrong = [
        (path.relative_to(ROOT).as_posix(), name)
        for folder in ("core", "mobile")
        for path in python_files(folder)
        if not any(within(module(path.relative_to(ROOT).as_posix()), gone) for gone in desktop_only)
        for name in imports(path)
        if any(within(name, gone) for gone in lacking)
    ]
    assert wrong == []


def test_only_the_browser_room_speaks_to_the_browser():
    speaking = {
        path.relative_to(ROOT).parts[:2]
        for folder in ("core", "mobile")
        for path in python_files(folder)
        if any(
            within(name, package)
            for name in imports(path)
            for package in ("js", "pyodide", "goudklompje_page")
        )
    }
    assert speaking == {("mobile", "browser")}


def test_only_the_composition_root_picks_the_browser():
    picking = {
        path.relative_to(ROOT).as_posix()
        for folder in ("core", "mobile")
        for path in python_files(folder)
        if "browser" not in path.parts and any(within(name, "mobile.browser") for name in imports(path))
    }
    assert picking == {"mobile/main.py"}
