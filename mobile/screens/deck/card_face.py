"""What stands on a card, and the buttons in its bars; alone and among the cards of a situation."""

from collections.abc import Callable
from typing import NamedTuple

import flet as ft

from core.deck import outline
from core.deck.card import Card
from core.deck.context import Context
from core.deck.wording import fit_note
from mobile.lock_state import LockState
from mobile.routing import GROUP_ROUTE, link_to
from mobile.screens.deck.card_blocks import paint, part, warnings
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.services.preferences import Preferences
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import icon_button, plain, primary, secondary
from mobile.widgets.context_switch import ContextSwitch
from mobile.widgets.notice import notice_here
from mobile.widgets.say_line import say_line


def use_read_last(card_id: str) -> None:
    """Note that this card is read, if there is such a card."""
    app = use_app()
    preferences = use_service(Preferences)
    page = ft.context.page

    async def remember() -> None:
        if card_id in app.deck:
            await preferences.arrange(lambda preferences: preferences.read(card_id))

    ft.use_effect(lambda: page.run_task(remember), [card_id])


_FIRST = (outline.Gist, outline.Say, outline.ContextAdvice)
"""What one reads with an eye on someone; the outline begins with it."""


class CardFace(NamedTuple):
    """What stands on a card: what to say and what to do differently here, and then the rest."""

    first: list[ft.Control]
    second: list[ft.Control]


def use_card_face(card: Card) -> CardFace:
    """Return all that stands on the card, from the context to its source."""
    app = use_app()
    notices = use_service(Notices)
    blocks = [*outline.blocks(card, app.deck, [app.settings.cards.context], app.language)]
    first = [block for block in blocks if isinstance(block, _FIRST)]
    return CardFace(
        [
            ContextSwitch(),
            *notice_here(notices),
            typography.title(card.title),
            *_used_with_group(card, app),
            *[control for block in first for control in _shown(block, card, app)],
        ],
        [
            control
            for block in blocks
            if not isinstance(block, _FIRST)
            for control in _shown(block, card, app)
        ],
    )


def use_star(card: Card) -> ft.Control:
    """Return the button that makes the card a favourite, or no longer."""
    app = use_app()
    preferences = use_service(Preferences)
    t = app.language
    is_favourite = card.id in app.settings.cards.favourites

    async def toggle() -> None:
        await preferences.arrange(lambda preferences: preferences.toggled(card.id))

    return icon_button(
        ft.Icons.STAR if is_favourite else ft.Icons.STAR_BORDER,
        t.text("Remove from favourites") if is_favourite else t.text("Add to favourites"),
        toggle,
    )


def used_button(card: Card, app: State) -> list[ft.Control]:
    """Build the button to a note about the talk, or about the group; none where there is no vault."""
    if app.lock not in (LockState.LOCKED, LockState.OPEN):
        return []
    is_group = app.settings.cards.context is Context.GROUP and card.is_for_groups
    form = f"{GROUP_ROUTE}/nieuw" if is_group else "/mensen/loggen"
    return [primary(app.language.text("Used"), link_to(f"{form}?card={card.id}"), icon=ft.Icons.EDIT_NOTE)]


def _shown(block: outline.Block, card: Card, app: State) -> list[ft.Control]:
    """Build the controls of a block with what the screen adds to it."""
    painted = paint(block, card, app)
    match block:
        case outline.Gist():
            # here and not beside the advice, so that who had better not use the card sees it first
            note = fit_note(card.fit(app.settings.cards.context), app.language)
            return [*painted, *warnings([note] if note else [])]
        case outline.Say():
            return [*painted, *_own_sentence(card, app)]
        case outline.Credit():
            return [*_invitation(card, app), *painted]
        case _:
            return painted


def _used_with_group(card: Card, app: State) -> list[ft.Control]:
    """Build the way to the last time that a group had this card, while the notes are open."""
    if app.notebook is None or app.settings.cards.context is not Context.GROUP:
        return []
    last = next((note for note in app.notebook.group_notes.all() if note.details.card == card.id), None)
    if last is None:
        return []
    t = app.language
    day = t.relative_day(last.day, app.today())
    return [plain(t.text("With the group: {day}", day=day), link_to(f"{GROUP_ROUTE}/{last.id}"))]


def _own_sentence(card: Card, app: State) -> list[ft.Control]:
    t = app.language
    sentence = app.settings.cards.sentences.get(card.id)
    if not sentence:
        return []
    return [
        *part(t.text("My sentence"), [say_line(f"“{sentence}”", app)]),
        plain(t.text("Change my sentence"), _to_sentence(card)),
    ]


def _invitation(card: Card, app: State) -> list[ft.Control]:
    if card.id in app.settings.cards.sentences:
        return []
    return [secondary(app.language.text("Add my own sentence"), _to_sentence(card), icon=ft.Icons.EDIT)]


def _to_sentence(card: Card) -> Callable[[], None]:
    return link_to(f"/kaarten/{card.id}/zin")
