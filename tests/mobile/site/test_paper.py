"""What is on paper: slots, the situations, the leaflet, and the second layer on sheets of its own."""

import re

import pytest

from core.language import Language
from mobile.site.paper import render_paper
from mobile.site.paper_layout import GAP_ROOM, Head, PrintedBlock, lay_out
from mobile.site.settings import ROOT, read_settings
from tests.mobile.site.full_deck import full_deck

DUTCH = Language("nl", ROOT / "locales")


@pytest.fixture(scope="module")
def html():
    return render_paper(read_settings(), DUTCH, full_deck(), {"engine": "/engine", "app": "/app"})


def text_of(part):
    return " ".join(re.sub(r"<[^>]*>", " ", part).split())


def faces_of(html, title):
    """Return the texts of the faces with a title."""
    faces = re.findall(r'<article class="face".*?</article>', html, re.DOTALL)
    return [text_of(face) for face in faces if re.search(rf"<h2[^>]*>{re.escape(title)}", face)]


def test_a_slot_is_a_gap_with_its_hint_in_it(html):
    assert f'<p><span class="slot">{GAP_ROOM}naam{GAP_ROOM}</span>, fijn dat je er bent.</p>' in html
    assert "[naam]" not in html


def test_the_gap_takes_as_much_room_in_the_layout_as_in_print():
    """A slot of some words is one long word: it is never broken, so that it is measured as one."""
    slot, same = (
        "[wat je zag op de vloer]",
        f"{GAP_ROOM}wat je zag op de vloer{GAP_ROOM}".replace(" ", "\u00a0"),
    )
    for count in range(1, 40):
        texts = [
            PrintedBlock("say", "Zeg", ((f"{'Dus ' * count}{text} {'en ' * count}",),) * 9)
            for text in (slot, same)
        ]
        faces = [lay_out(Head("Titel", "Kern."), [text], []) for text in texts]
        assert [face.size for face in faces[0]] == [face.size for face in faces[1]]
        assert [[len(block.items) for block in face.blocks] for face in faces[0]] == [
            [len(block.items) for block in face.blocks] for face in faces[1]
        ]


def test_the_first_leaf_is_an_index_of_the_situations(html):
    (front,) = faces_of(html, "Wat speelt er?")

    assert "Te laat Samenvatten en structuur bieden" in front
    assert html.index("<h2>Wat speelt er?</h2>") == html.index("<h2>")


def test_the_leaflet_has_a_leaf(html):
    (front,) = faces_of(html, "Afwezig")

    assert "Zeg Wanneer ben je er weer?" in front
    assert "Wel Verdeel het werk. Niet Vraag niet door." in front
    assert front.endswith("Ons eigen advies")


def test_the_second_layer_is_on_the_last_sheets_which_are_printed_when_that_is_chosen(html):
    sheets = re.findall(r'<div class="sheet( deeper)?">', html)
    first = html.index('<div class="sheet deeper">')

    assert sheets == sorted(sheets)
    assert " deeper" in sheets
    assert '<input type="checkbox" id="more"' in html
    assert ":root:not(:has(#more:checked)) .deeper { display: none }" in html
    assert "Bij de pallets." not in html[:first]
    (face,) = faces_of(html[first:], "Samenvatten")
    assert "Zo klinkt het. Naar de bron, in onze woorden Bij de pallets. Jij: De pallet staat scheef." in face
    assert "Twee manieren. Onze voorbeelden Liever niet: Doe je best. Liever zo: Leg de doos recht." in face
    assert "Naast elkaar Dit Dat nu later hier daar Nog dit Oefen het eerst. Doe het daarna." in face
    assert face.endswith("Bron 003: T01")
