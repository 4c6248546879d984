"""Cards, lists of questions, terms and guides of talks as rows."""

from collections.abc import Iterable

import flet as ft

from core.deck.card import Card
from core.deck.context import Context
from core.deck.deck import Deck
from core.deck.glossary import Term
from core.deck.leaflet import Leaflet
from core.deck.question_list import QuestionList
from core.deck.source_index import ContentKind
from core.deck.wording import fit_note
from core.language import Language
from core.talks.guide import Guide
from core.talks.wording import minutes_line
from mobile.content_routes import CONTENT_ROUTES
from mobile.routing import link_to
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.tile import spoken_label, tile


def card_tile(card: Card, t: Language, context: Context = Context.ALONE, found_by: str = "") -> ft.Control:
    """Build the row that opens a card, with how it fits the context, and what it was found by, if given."""
    remarks = [line for line in (found_by, fit_note(card.fit(context), t)) if line]
    return tile(
        card.title,
        [typography.body(card.gist), *map(typography.quiet, remarks)],
        link_to(f"/kaarten/{card.id}"),
        label=spoken_label(card.title, card.gist, *remarks),
    )


def short_tile(card: Card) -> ft.Control:
    """Build a row with only the title, for a card that is known already."""
    return tile(card.title, [], link_to(f"/kaarten/{card.id}"), label=card.title)


def question_list_tile(question_list: QuestionList) -> ft.Control:
    """Build the row that opens a list of questions."""
    return gist_tile(question_list.title, question_list.gist, f"/vragen/{question_list.id}")


def leaflet_tile(leaflet: Leaflet) -> ft.Control:
    """Build the row that opens a leaflet."""
    return gist_tile(leaflet.title, leaflet.gist, f"/lezen/{leaflet.id}")


def guide_tile(guide: Guide, t: Language) -> ft.Control:
    """Build the row that opens a guide among cards, which says that it is a talk and how long it takes."""
    talk = " · ".join((t.text("Talk"), minutes_line(guide, t)))
    return tile(
        guide.title,
        [typography.body(guide.gist), typography.quiet(talk)],
        link_to(CONTENT_ROUTES[ContentKind.GUIDE].format(guide.id)),
        label=spoken_label(guide.title, guide.gist, talk),
    )


def gist_tile(title: str, gist: str, route: str) -> ft.Control:
    """Build the row that opens what is at a route, with what it comes down to."""
    return tile(title, [typography.body(gist)], link_to(route), label=spoken_label(title, gist))


def term_list(them: Iterable[Term], deck: Deck, shown_on: str = "") -> list[ft.Control]:
    """Build a block for each term; without a link to the card that it is `shown_on`."""
    return [
        ft.Column(
            [
                typography.strong(term.name),
                typography.body(term.meaning),
                *([short_tile(deck[term.card])] if term.card not in ("", shown_on) else []),
            ],
            spacing=GAP_SMALL,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        )
        for term in them
    ]
