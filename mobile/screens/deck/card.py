"""One card. What to say is the largest thing on it; the rest helps before and after the talk."""

from collections.abc import Callable, Sequence

import flet as ft

from core.deck import Card
from core.deck.names import advice_name, fit_note, level_lines
from mobile.address import use_names
from mobile.lock_state import LockState
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.services.preferences import Preferences
from mobile.state import State, use_app
from mobile.theme import GAP_LARGE, GAP_SMALL, Colour
from mobile.widgets import words
from mobile.widgets.bank_tile import bank_tile
from mobile.widgets.buttons import icon_in_bar, plain, primary, secondary
from mobile.widgets.card_tile import card_tile
from mobile.widgets.context_switch import ContextSwitch
from mobile.widgets.done_here import done_here
from mobile.widgets.gold import gold_block
from mobile.widgets.lost import lost
from mobile.widgets.marked import marked
from mobile.widgets.screen import PINNED_UP_TO, screen
from mobile.widgets.table import table
from mobile.widgets.terms import terms


@ft.component
def CardScreen() -> ft.View:
    """Show the card that the route names."""
    app = use_app()
    notices = use_service(Notices)
    preferences = use_service(Preferences)
    t = app.language
    page = ft.context.page
    card_id = use_names().get("card", "")

    async def remember() -> None:
        if card_id in app.deck:
            await preferences.arrange(lambda shelf: shelf.read(card_id))

    ft.use_effect(lambda: page.run_task(remember), [card_id])
    if card_id not in app.deck:
        return lost(t.text("Card"), t.text("This card does not exist (any more)."))
    card = app.deck[card_id]
    context = app.settings.cards.context
    advice = card.advice(context)
    is_narrow = app.settings.text_size > PINNED_UP_TO
    banks, explained = app.deck.questions(card), app.deck.terms(card)
    return screen(
        t.text("Card"),
        [
            ContextSwitch(),
            *done_here(notices),
            words.title(card.title),
            words.body(card.gist),
            *_warnings([note] if (note := fit_note(card.fit(context), t)) else []),
            gold_block(t.text("Say"), [words.said(f"“{sentence}”") for sentence in card.say_in(context)]),
            *_own_sentence(card, app),
            *_part(advice_name(context, ours=advice.ours, t=t), _lines(advice.texts)),
            *_part(t.text("Steps"), _numbered(card.steps)),
            *_part(t.text("When"), _lines(card.when)),
            *_part(t.text("Watch out"), _warnings(card.watch_out)),
            *_part(t.text("Side by side"), [table(card.table, is_narrow=is_narrow)] if card.table else []),
            *_part(t.text("Questions to ask"), [bank_tile(bank) for bank in banks]),
            *_part(t.text("Words on this card"), terms(explained, app.deck, shown_on=card.id)),
            *_part(
                t.text("Related cards"), [card_tile(other, t, context) for other in app.deck.related(card)]
            ),
            *_invitation(card, app),
            _origin(card, app),
        ],
        actions=[_star(card, app, preferences)],
        foot=_used(card, app),
    )


def _star(card: Card, app: State, preferences: Preferences) -> ft.Control:
    t = app.language
    is_favourite = card.id in app.settings.cards.favourites

    async def toggle() -> None:
        await preferences.arrange(lambda shelf: shelf.toggled(card.id))

    return icon_in_bar(
        ft.Icons.STAR if is_favourite else ft.Icons.STAR_BORDER,
        t.text("Remove from favourites") if is_favourite else t.text("Add to favourites"),
        toggle,
    )


def _used(card: Card, app: State) -> list[ft.Control]:
    """Lead to the note about the talk it was used in, for who keeps notes here."""
    if app.lock not in (LockState.LOCKED, LockState.OPEN):
        return []
    page = ft.context.page
    return [
        primary(
            app.language.text("Used"),
            lambda: page.navigate(f"/mensen/loggen?card={card.id}"),
            icon=ft.Icons.EDIT_NOTE,
        )
    ]


def _own_sentence(card: Card, app: State) -> list[ft.Control]:
    t = app.language
    sentence = app.settings.cards.sentences.get(card.id)
    if not sentence:
        return []
    return [
        *_part(t.text("My sentence"), [words.said(f"“{sentence}”")]),
        plain(t.text("Change my sentence"), _to_sentence(card)),
    ]


def _invitation(card: Card, app: State) -> list[ft.Control]:
    if card.id in app.settings.cards.sentences:
        return []
    return [secondary(app.language.text("Add my own sentence"), _to_sentence(card), icon=ft.Icons.EDIT)]


def _to_sentence(card: Card) -> Callable[[], None]:
    page = ft.context.page
    return lambda: page.navigate(f"/kaarten/{card.id}/zin")


def _part(name: str, lines: Sequence[ft.Control]) -> list[ft.Control]:
    if not lines:
        return []
    return [words.part(name), *lines]


def _lines(texts: Sequence[str]) -> list[ft.Control]:
    return [marked(words.golden("•"), words.body(text)) for text in texts]


def _numbered(texts: Sequence[str]) -> list[ft.Control]:
    return [marked(words.strong(str(number)), words.body(text)) for number, text in enumerate(texts, 1)]


def _warnings(texts: Sequence[str]) -> list[ft.Control]:
    return [marked(ft.Icon(ft.Icons.WARNING_AMBER, color=Colour.GOLD), words.body(text)) for text in texts]


def _origin(card: Card, app: State) -> ft.Control:
    t = app.language
    source = app.deck.source_of(card)
    lines = [
        " · ".join(level_lines(card, t)),
        t.text("Source: {title}, {parts}", title=source.title, parts=t.list(card.parts)),
    ]
    return ft.Container(
        ft.Column([words.quiet(line) for line in lines if line], spacing=GAP_SMALL),
        padding=ft.Padding.only(top=GAP_LARGE),
    )
