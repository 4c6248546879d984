"""Build the controls of the blocks of a card's outline."""

from collections.abc import Sequence

import flet as ft

from core.deck import outline
from core.deck.card import Card
from core.deck.depth import DepthSection
from core.language import Language
from mobile.screens.deck.card_table import card_table
from mobile.state import State
from mobile.theme import GAP, GAP_LARGE, GAP_SMALL, Colour
from mobile.widgets import typography
from mobile.widgets.deck_tiles import card_tile, question_list_tile, term_list
from mobile.widgets.gold_block import gold_block
from mobile.widgets.list_item import bullets, list_item
from mobile.widgets.say_line import say_line
from mobile.widgets.screen import PINNED_UP_TO
from mobile.widgets.tile import link_tile


def paint(block: outline.Block, card: Card, app: State) -> list[ft.Control]:
    """Build the controls of one block of `card`. The note of an advice is left to the screen."""
    match block:
        case outline.Gist():
            return [typography.body(block.text)]
        case outline.Say():
            return [gold_block(block.heading, [say_line(f"“{sentence}”", app) for sentence in block.texts])]
        case outline.ContextAdvice() | outline.When():
            return part(block.heading, bullets(block.texts))
        case outline.Steps():
            all_steps = len(block.texts)
            return part(
                block.heading,
                [_step(text, number, all_steps, app.language) for number, text in enumerate(block.texts, 1)],
            )
        case outline.WatchOut():
            return part(block.heading, warnings(block.texts))
        case outline.Comparison():
            is_narrow = app.settings.text_size > PINNED_UP_TO
            return part(block.heading, [card_table(block.table, is_narrow=is_narrow)])
        case outline.Questions():
            return part(block.heading, [*map(question_list_tile, block.lists)])
        case outline.More():
            line = _kinds(block.sections, app.language)
            return [
                ft.Container(
                    link_tile(block.heading, line, f"/kaarten/{card.id}/meer"),
                    padding=ft.Padding.only(top=GAP),
                )
            ]
        case outline.Terms():
            return part(block.heading, term_list(block.terms, app.deck, shown_on=card.id))
        case outline.Related():
            context = app.settings.cards.context
            return part(block.heading, [card_tile(other, app.language, context) for other in block.cards])
        case outline.Credit():
            lines = [typography.quiet(line) for line in (block.levels, block.text) if line]
            return [
                ft.Container(ft.Column([*lines], spacing=GAP_SMALL), padding=ft.Padding.only(top=GAP_LARGE))
            ]


def _step(text: str, number: int, all_steps: int, t: Language) -> ft.Control:
    """Build a step; a screen reader, for which there are no lists here, says how many there are."""
    said = t.text("Step {n} of {all}: {step}", n=number, all=all_steps, step=text)
    face = list_item(typography.strong(str(number)), typography.body(text))
    return ft.Semantics(content=face, label=said, exclude_semantics=True, container=True)


def part(heading: str, lines: Sequence[ft.Control]) -> list[ft.Control]:
    """Build a part of the card under its heading."""
    return [typography.part(heading), *lines]


def warnings(texts: Sequence[str]) -> list[ft.Control]:
    """Build a line with a warning sign for each text."""
    return [
        list_item(ft.Icon(ft.Icons.WARNING_AMBER, color=Colour.GOLD), typography.body(text)) for text in texts
    ]


def _kinds(sections: Sequence[DepthSection], t: Language) -> str:
    """Return what kinds of text there are in these sections, such as "Examples, a talk"."""
    kinds = {
        t.text("examples"): any(section.examples for section in sections),
        t.text("a talk"): any(section.dialogue for section in sections),
        t.text("a table"): any(section.table for section in sections),
        t.text("background"): any(section.lines for section in sections),
    }
    line = t.list([kind for kind, is_there in kinds.items() if is_there])
    return line[:1].upper() + line[1:]
