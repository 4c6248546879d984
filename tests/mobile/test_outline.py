"""Screen, page, paper and command line show every block of every card, in the order of its outline."""

import asyncio
import re
from html.parser import HTMLParser
from typing import get_args

import pytest

from core.authoring import __main__ as command_line
from core.authoring.content_files import read_deck, read_phrases
from core.authoring.guide_files import read_guides
from core.deck import outline
from core.deck.context import Context
from core.deck.slot import pieces
from core.language import LANGUAGES, Language
from mobile.site.page import render_page
from mobile.site.paper import BACK, FRONT, render_paper
from mobile.site.settings import read_settings
from tests.mobile.renderer import Renderer
from tests.mobile.setting import CATALOGUES, Phone, Setting

FOLDERS = {"engine": "/engine", "app": "/app"}
KINDS = get_args(outline.Block)


class Articles(HTMLParser):
    """Collects the texts of each card; the faces that continue one belong to it."""

    def __init__(self, html):
        super().__init__()
        self.cards = []
        self._is_inside = self._is_named = False
        self.feed(re.sub(r'<span lang="[^"]*">(.*?)</span>', r"\1", html))  # a part of its line

    def handle_starttag(self, tag, attributes):
        if tag == "article":
            self._is_inside, self._is_named = True, False  # what stands above its title is the way here
        elif tag == "h2" and self._is_inside:
            self._is_named = True
            if ("class", "again") not in attributes:
                self.cards.append([])

    def handle_endtag(self, tag):
        if tag == "article":
            self._is_inside = False

    def handle_data(self, text):
        if self._is_inside and self._is_named and text.strip():
            self.cards[-1].append(text.strip())


def deck_in(code):
    language = Language(code, CATALOGUES)
    return language, read_deck().translated(language.card)


def marks(block):
    """What of a block every painter shows in its own words: (text, whether a line begins with it)."""
    match block:
        case outline.Gist() | outline.Credit():
            return [(block.text, True)]
        case outline.Comparison():
            ours = [(block.heading, True)] if block.table.ours else []
            return [*ours, *[(cell, False) for row in block.table.rows for cell in row]]
        case outline.Questions():  # under a heading that is for each painter to choose
            return [(one.title, False) for one in block.lists]
        case outline.More():  # a painter of the first layer only leads to it
            return [(block.heading, True)]
        case outline.Terms():
            terms = [text for term in block.terms for text in (term.name, term.meaning)]
            return [(block.heading, True), *[(text, False) for text in terms]]
        case outline.Related():
            return [(block.heading, True), *[(card.title, False) for card in block.cards]]
        case outline.Say():  # a slot is a gap, which each painter draws in its own way
            return [
                (block.heading, True),
                *[(piece.strip(), False) for text in block.texts for piece, _ in pieces(text)],
            ]
        case _:
            return [(block.heading, True), *[(text, False) for text in block.texts]]


def lacking(shown, blocks):
    """Return the first text that does not stand in `shown` behind those before it; None when all do."""
    said, at = "\n" + "\n".join(shown), 0
    for block in blocks:
        for mark, begins in marks(block):
            at = said.find(f"\n{mark}" if begins else mark, at)
            if at < 0:
                return type(block).__name__, mark
            at += len(mark)
    return None


def test_the_deck_has_a_block_of_every_kind():
    language, deck = deck_in("nl")
    found = {type(block) for card in deck for block in outline.blocks(card, deck, tuple(Context), language)}
    assert found == set(KINDS)


@pytest.mark.parametrize("context", Context)
def test_the_screen_shows_every_block_in_order(context):
    language, deck = deck_in("nl")

    async def draw():
        renderer = Renderer(Setting(Phone({"language": "nl", "cards": {"context": str(context)}})))
        for card in deck:
            await renderer.open(f"/kaarten/{card.id}")
            shown[card] = renderer.words()

    shown = {}
    asyncio.run(draw())
    wrong = {
        card.id: found
        for card, words in shown.items()
        if (found := lacking(words, outline.blocks(card, deck, [context], language)))
    }
    assert len(shown) == len(deck)
    assert wrong == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_shows_every_block_in_order(code):
    language, deck = deck_in(code)
    guides = read_guides().translated(language.card)
    page = render_page(read_settings(), language, deck, guides, read_phrases(code), FOLDERS, "{}")
    shown = Articles(page).cards
    wrong = {
        card.id: found
        for card, texts in zip(deck, shown, strict=True)
        if (found := lacking(texts, outline.blocks(card, deck, tuple(Context), language)))
    }
    assert wrong == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_paper_shows_every_block_but_terms_in_the_order_of_its_sides(code):
    language, deck = deck_in(code)
    index, *shown = Articles(render_paper(read_settings(), language, deck, FOLDERS)).cards
    assert index[0] == language.text("What is going on?")
    wrong = {}
    for card, texts in zip(deck, shown, strict=False):  # the question lists come after the cards
        blocks = list(outline.blocks(card, deck, tuple(Context), language))
        own = [one for one in blocks if isinstance(one, outline.Say) and Context.ALONE not in one.contexts]
        kinds = (outline.Gist, *FRONT, *BACK)
        printed = [one for kind in kinds for one in blocks if isinstance(one, kind) and one not in own]
        wrong[card.id] = lacking(texts, printed)
        whole = "\n".join(texts)
        assert f": {', '.join(card.parts)}" in whole
        assert all(piece.strip() in whole for one in own for text in one.texts for piece, _ in pieces(text))
    assert wrong == dict.fromkeys(card.id for card in deck)


def test_paper_prints_every_kind_of_block_but_terms_and_has_leaves_of_its_own_for_the_second_layer():
    assert {outline.Gist, *FRONT, *BACK, outline.Credit} == set(KINDS) - {outline.Terms, outline.More}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_command_line_prints_every_block_but_terms_in_order(code, capsys, monkeypatch):
    language, deck = deck_in(code)
    dutch = read_deck()
    monkeypatch.setattr(command_line, "read_deck", lambda: dutch)
    wrong = {}
    for card in deck:
        for context in Context:
            command_line.main(["show", card.id, "--lang", code, "--context", str(context)])
            blocks = outline.blocks(card, deck, [context], language)
            printed = [block for block in blocks if not isinstance(block, outline.Terms)]
            wrong[card.id, context] = lacking(capsys.readouterr().out.splitlines(), printed)
    assert set(wrong.values()) == {None}
