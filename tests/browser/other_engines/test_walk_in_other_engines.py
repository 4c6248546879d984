"""The shorter walk, in Firefox and in WebKit. Neither runs on a phone here: only the engine is the same."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.host import Host
from tests.browser.other_engines.engine import Engine
from tests.browser.other_engines.firefox import Firefox
from tests.browser.other_engines.walk import Walk
from tests.browser.other_engines.webkit import WebKit
from tests.browser.phone import ZONE
from tests.needs import NEEDS

PASSPHRASE = "kraan lamp weide stoel"
NOTE = "Hij vroeg zélf om hulp: één keer samen."


@pytest.fixture(params=["firefox", "webkit"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    started = _firefox(tmp_path) if request.param == "firefox" else _webkit(tmp_path)
    yield started
    started.close()


def test_a_sealed_note_is_there_after_a_reload_and_without_the_host(engine: Engine, host: Host):
    assert engine.run("Intl.DateTimeFormat().resolvedOptions().timeZone") == ZONE
    walk = Walk(engine)
    walk.open(f"{host.url}#/mensen")
    walk.make_vault(PASSPHRASE)
    walk.add_person("Test Teun")
    walk.write_note(NOTE)

    walk.reload()
    walk.reads("Your notes are locked")
    assert not walk.shows(NOTE)
    walk.unlock(PASSPHRASE)
    walk.sees(NOTE)

    walk.wait_until_kept()
    host.stop()
    walk.open(host.url)
    walk.reads("What do you want to reach?")
    walk.press("People")
    walk.unlock(PASSPHRASE)
    walk.press_row("Test Teun")
    walk.sees(NOTE)
    assert engine.complaints == []
    assert not walk.reaches_host(), "the host was still there"


def test_where_the_phone_has_no_finger_to_ask_for_none_is_offered(engine: Engine, host: Host):
    walk = Walk(engine)
    walk.open(f"{host.url}#/mensen")
    walk.make_vault(PASSPHRASE)
    engine.run("location.hash = '#/instellingen/veiligheid/vinger'")
    walk.reads("This phone cannot open notes with a finger. Your passphrase works as before.")
    assert not walk.shows(walk.text("Make a key"))


def test_a_later_start_has_its_python_from_a_snapshot(engine: Engine, host: Host):
    walk = Walk(engine)
    walk.open(host.url)
    walk.reads("What is going on?")
    walk.wait_until_kept()
    walk.wait_for_snapshot()
    walk.reload()
    walk.reads("What is going on?")
    assert walk.was_restored()
    assert engine.complaints == []


def _firefox(home: Path) -> Firefox:
    return Firefox(_find("firefox"), home / "firefox")


def _webkit(home: Path) -> WebKit:
    return WebKit(_find("webkit"), _find("webkit-driver"), _find("xvfb"), home / "webkit")


def _find(name: str) -> Path:
    """Give a program's path; leave the test out without it, or fail where every browser has to be there."""
    found = NEEDS[name].find()
    if found is None:
        sentence = f"{name} is not installed: python -m tests.needs says how to get it"
        if os.environ.get("ALL_BROWSERS"):
            pytest.fail(sentence)
        pytest.skip(sentence)
    return found
