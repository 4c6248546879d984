"""The files with what people type: phrases for everything that can be found, and for nothing else."""

import pytest

from core.authoring.content_files import read_phrases
from core.errors import ContentFault
from core.language import LANGUAGES


def fault_after(home, old, new):
    file = home / "phrases" / "nl.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentFault) as caught:
        read_phrases("nl", home)
    return caught.value


def test_each_card_and_leaflet_has_its_phrases(home):
    found = read_phrases("nl", home)

    assert list(found) == ["t97-proef", "t98-proef", "t99-proef", "weg"]
    assert found["weg"] == ("proef", "toets", "stuk", "heel", "weer heel")


@pytest.mark.parametrize(
    ("old", "new", "field", "allowed"),
    [
        pytest.param("[t98-proef]", "[t96-proef]", "t96-proef", "t98-proef", id="phrases for no card"),
        pytest.param('"stuk", "heel"', '"stuk", "stuk"', "t97-proef.phrases", "doubles", id="one twice"),
        pytest.param('"toets", "stuk", "heel", ', "", "t97-proef.phrases", "5 to 125", id="two phrases"),
        pytest.param('"toets"', '"[naam]"', "t97-proef.phrases", "no brackets", id="a slot"),
        pytest.param("phrases =", "phrase =", "t97-proef.phrase", "phrases", id="another field"),
    ],
)
def test_a_fault_names_file_field_and_what_is_allowed(home, old, new, field, allowed):
    fault = fault_after(home, old, new)

    assert (fault.file, fault.field) == ("phrases/nl.toml", field)
    assert allowed in " ".join(fault.allowed)


def test_a_card_without_phrases_is_named(home):
    for card in (home / "cards").glob("t97*"):
        card.with_name("t96-proef.toml").write_bytes(card.read_bytes())
    with pytest.raises(ContentFault) as caught:
        read_phrases("nl", home)

    assert (caught.value.file, caught.value.field) == ("phrases/nl.toml", "t96-proef")


def test_a_guide_without_phrases_is_named(tmp_path, home):
    content, guides = tmp_path / "all" / "authoring", tmp_path / "all" / "talks" / "guides"
    guides.mkdir(parents=True)
    (guides / "g03-proef.toml").touch()
    (home / "phrases").rename(tmp_path / "phrases-kept")
    content.mkdir()
    for name in ("cards", "leaflets.toml"):
        (home / name).rename(content / name)
    (tmp_path / "phrases-kept").rename(content / "phrases")
    with pytest.raises(ContentFault) as caught:
        read_phrases("nl", content)

    assert (caught.value.file, caught.value.field) == ("phrases/nl.toml", "g03-proef")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_phrases_for_every_card_leaflet_and_guide(language, deck, guides):
    ids = {one.id for one in (*deck.cards, *deck.leaflets, *guides)}

    assert read_phrases(language).keys() == ids
