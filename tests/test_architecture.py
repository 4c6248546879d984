"""Arrows run down only: who may import whom, read from the imports themselves."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from mobile.site.python_runtime import read_lists

ROOT = Path(__file__).parents[1]

FORBIDDEN = {
    "core": ("flet", "js", "pyodide", "mobile"),
    "core/authoring": ("core.people", "core.vault"),
    "core/deck": ("core.people", "core.vault", "core.talks", "core.practice"),
    "core/talks": ("core.people", "core.vault", "core.practice"),
    "core/practice": ("core.people", "core.vault", "core.talks"),
    "core/vault": ("core.people", "core.deck", "core.language"),
    "core/worker": ("core.people", "core.vault", "core.talks", "core.practice"),
    "core/people": ("core.deck", "core.language", "core.talks", "core.practice"),
    "core/people/records": (
        "core.people.rules",
        "core.people.notebook",
        "core.people.repository",
        "core.vault",
    ),
    "core/people/rules": ("core.people.notebook", "core.people.repository", "core.vault"),
    "mobile/widgets": ("mobile.screens", "mobile.app", "mobile.main", "mobile.browser", "mobile.desktop"),
    "mobile/hooks": ("mobile.screens", "mobile.widgets", "mobile.wording", "mobile.app", "mobile.main"),
    "mobile/wording": (
        "mobile.screens",
        "mobile.widgets",
        "mobile.hooks",
        "mobile.services",
        "mobile.routing",
        "mobile.app",
        "mobile.main",
    ),
    "mobile/screens": (
        "mobile.app",
        "mobile.main",
        "mobile.browser",
        "mobile.desktop",
        "mobile.site",
        "core.vault",
    ),
    "mobile/services": (
        "mobile.screens",
        "mobile.widgets",
        "mobile.wording",
        "mobile.routing",
        "mobile.selectors",
        "mobile.app",
        "mobile.main",
        "mobile.browser",
        "mobile.desktop",
        "mobile.site",
    ),
    "mobile/browser": (
        "flet",
        "mobile.state",
        "mobile.services",
        "mobile.screens",
        "mobile.app",
        "core.people",
        "core.deck",
    ),
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


def test_the_state_is_data_and_knows_no_service():
    known = [name for name in imports(ROOT / "mobile/state.py") if within(name, "mobile.services")]
    assert known == []


def imports_of_modules():
    """Return for each module of core and mobile the modules that it imports, wherever in the file it does."""
    paths = {
        module(path.relative_to(ROOT).as_posix()).removesuffix(".__init__"): path
        for folder in ("core", "mobile")
        for path in python_files(folder)
    }
    return {
        name: {
            target
            for imported in imports(path)
            for target in [imported if imported in paths else imported.rpartition(".")[0]]
            if target in paths
        }
        for name, path in paths.items()
    }


def circle(graph):
    """Return the modules of one circle of imports, each of which imports the next; none if there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1][::-1]
    return []


def test_no_module_imports_itself_by_way_of_others():
    """Imports for types alone and imports inside functions count: they hide a circle, and do not undo it."""
    assert circle(imports_of_modules()) == []


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


def test_what_runs_in_the_browser_imports_nothing_that_is_left_out_of_it():
    left_out = [module(name) for name in read_lists()["app"]["left_out"]]
    importing = {
        path.relative_to(ROOT).as_posix()
        for folder in ("core", "mobile")
        for path in python_files(folder)
        if not any(within(module(path.relative_to(ROOT).as_posix()), gone) for gone in left_out)
        for name in imports(path)
        if any(within(name, gone) for gone in left_out)
    }
    assert importing == {"mobile/main.py"}, "only the composition root picks what runs under CPython"


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


KNOWS_THE_ZONE = {"mobile/main.py": ["astimezone", "now"], "mobile/widgets/day_field.py": ["astimezone"]}
"""Who asks in which zone the device is: for the time of now, and for a midnight of the calendar."""

OF_THE_DEVICE = ("now", "today", "utcnow", "fromtimestamp", "utcfromtimestamp", "localtime", "mktime")


def asks_for_the_zone(path):
    """The calls in a file whose answer depends on the zone of the device, or is a time of now."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            name, owner = node.func.attr, getattr(node.func.value, "id", "")
            is_of_device = name in OF_THE_DEVICE and owner in ("date", "datetime", "time")
            if is_of_device or (name == "astimezone" and not node.args):
                yield name


@pytest.mark.parametrize("folder", ["core", "mobile"])
def test_only_two_places_ask_for_the_zone_of_the_device(folder):
    """A moment keeps the day it had where it was written, so nothing else may turn one into a day of here."""
    asking = {
        path.relative_to(ROOT).as_posix(): found
        for path in python_files(folder)
        if (found := list(asks_for_the_zone(path)))
    }
    assert asking == {path: calls for path, calls in KNOWS_THE_ZONE.items() if path.startswith(folder)}
