"""The content of the app for the browser is compiled from the content files."""

from core.authoring.content_files import read_deck, read_phrases
from core.authoring.guide_files import read_guides
from core.authoring.practice_files import read_practice
from core.deck.loader import load_deck
from core.deck.phrases import load_phrases
from core.practice.loader import load_practice
from core.talks.loader import load_guides
from mobile.site import app_package
from mobile.site.app_package import compile_content
from tests.core.talks.examples import GUIDES


def compiled(tmp_path):
    for folder in ("deck", "talks", "practice"):
        (tmp_path / "core" / folder).mkdir(parents=True)
    compile_content(tmp_path, ["nl"])
    return tmp_path / "core"


def test_the_compiled_content_is_that_of_the_files(tmp_path):
    core = compiled(tmp_path)

    assert load_deck(core / "deck" / "deck.json") == read_deck()
    assert load_phrases("nl", core / "deck") == read_phrases("nl")
    assert load_guides(core / "talks" / "guides.json") == read_guides()
    assert load_practice(core / "practice" / "practice.json") == read_practice()


def test_guides_are_compiled_where_the_app_loads_them(tmp_path, monkeypatch):
    monkeypatch.setattr(app_package, "read_guides", lambda **_deck: GUIDES)

    assert load_guides(compiled(tmp_path) / "talks" / "guides.json") == GUIDES
