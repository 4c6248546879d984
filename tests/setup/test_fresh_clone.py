"""A clone sets itself up in an empty folder, whatever newer releases there are by then."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from mobile.site.settings import ROOT
from tests.setup.newer_index import NEWER, offer_newer_releases
from tests.setup.pythons import Python, pythons_with_oldest_pip

PYTHONS = pythons_with_oldest_pip()
BROUGHT_ALONG = {"pip", "setuptools"}
MOST_OF_THE_LOCK = 0.85
LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


@pytest.fixture(scope="session")
def newer_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index") / "newer"
    offer_newer_releases(folder, locked("requirements.lock"))
    return folder


@pytest.fixture(scope="session")
def environment(newer_index: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The surroundings of someone new: an empty cache, and an index with newer releases of everything."""
    cache = tmp_path_factory.mktemp("cache")
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTEST"))}
    return {**outside, "PIP_FIND_LINKS": str(newer_index), "PIP_CACHE_DIR": str(cache)}


@dataclass(frozen=True)
class Clone:
    folder: Path
    python: Python
    environment: Mapping[str, str]

    def make_setup(self) -> "subprocess.CompletedProcess[str]":
        return run(self.folder, self.environment, "make", "setup", f"PYTHON={self.python.path}")

    def read(self, *arguments: str) -> str:
        return read(self.folder, self.environment, ".venv/bin/python", *arguments)


@pytest.fixture(scope="module", params=PYTHONS, ids=str)
def clone(
    request: pytest.FixtureRequest, environment: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Clone:
    made = Clone(clone_into(tmp_path_factory.mktemp("clone")), request.param, environment)
    setup = made.make_setup()
    assert setup.returncode == 0, setup.stdout + setup.stderr
    return made


def test_a_clone_gets_exactly_what_the_lock_says_from_the_pip_that_comes_with_python(clone: Clone) -> None:
    assert clone.read("-m", "pip", "--version").startswith(f"pip {clone.python.pip} ")
    frozen = dict(LOCKED.findall(clone.read("-m", "pip", "freeze", "--all")))
    installed = {same(name): version for name, version in frozen.items() if name not in BROUGHT_ALONG}
    wanted = {same(name): version for name, version in locked("requirements.lock").items()}
    assert len(installed) > MOST_OF_THE_LOCK * len(wanted)  # the rest is for other systems and Pythons
    assert installed == {name: wanted[name] for name in installed}


def test_a_clone_that_was_set_up_finds_a_card(clone: Clone) -> None:
    assert "laat" in clone.read("-m", "core.authoring", "find", "te laat").lower()


def test_a_clone_that_was_set_up_has_the_packages_for_the_browser(clone: Clone) -> None:
    infos = (clone.folder / ".venv" / "web-packages").glob("*.dist-info")
    installed = {same(info.name.removesuffix(".dist-info").rpartition("-")[0]) for info in infos}
    assert installed == set(map(same, locked("requirements-web.lock")))


def test_the_set_up_stops_when_a_package_that_another_one_needs_is_not_in_the_lock(clone: Clone) -> None:
    lock = clone.folder / "requirements.lock"
    whole = lock.read_text(encoding="utf-8")
    lock.write_text(re.sub(r"^execnet==(.+\n)+?(?=\S)", "", whole, flags=re.MULTILINE), encoding="utf-8")
    clone.read("-m", "pip", "uninstall", "--quiet", "--yes", "execnet")
    setup = clone.make_setup()
    assert setup.returncode != 0
    assert "pytest-xdist" in setup.stdout
    assert "requires execnet" in setup.stdout


def test_the_oldest_supported_python_is_among_those_tried() -> None:
    assert [python.version[:2] for python in PYTHONS][:1] == [(3, 11)]


def test_the_index_of_these_tests_offers_a_newer_release_to_whoever_resolves(
    environment: Mapping[str, str], tmp_path: Path
) -> None:
    read(tmp_path, environment, PYTHONS[0].path, "-m", "venv", "fresh")
    pip = ("fresh/bin/python", "-m", "pip", "download", "--quiet", "--no-index", "--no-deps", "--dest", "got")
    read(tmp_path, environment, *pip, "coverage")
    assert [wheel.name for wheel in (tmp_path / "got").iterdir()] == [f"coverage-{NEWER}-py3-none-any.whl"]


def locked(name: str) -> dict[str, str]:
    return dict(LOCKED.findall((ROOT / name).read_text(encoding="utf-8")))


def same(name: str) -> str:
    """Write a name as the index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def clone_into(folder: Path) -> Path:
    """Copy what a commit of the work tree would hold, and nothing that was built or installed."""
    listed = read(ROOT, os.environ, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, listed.split("\0")):
        source, copy = ROOT / name, folder / name
        if source.is_file():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, copy)
    return folder


def run(folder: Path, environment: Mapping[str, str], *command: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        list(map(str, command)), cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def read(folder: Path, environment: Mapping[str, str], *command: object) -> str:
    """Run a command that must succeed, and return what it printed."""
    done = run(folder, environment, *command)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
