"""The user's own sentence on a card: typed, or taken over from the card and filled in."""

import flet as ft

from core.deck.card_preferences import SENTENCE_LIMIT
from mobile.hooks.component import use_ref, use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_focus import give_focus
from mobile.hooks.use_leave import use_leave
from mobile.routing import use_route_params
from mobile.screens.deck.sentence_offer import first_slot, sentence_offer
from mobile.services import use_service
from mobile.services.preferences import Preferences
from mobile.services.typing_activity import TypingActivity
from mobile.state import use_app
from mobile.widgets import typography
from mobile.widgets.buttons import in_bar
from mobile.widgets.not_found import not_found
from mobile.widgets.notice import failed
from mobile.widgets.screen import screen
from mobile.widgets.text_field import text_field


@ft.component
def SentenceScreen() -> ft.Control:
    """Show the form of the sentence, and the sentences of the card to begin with."""
    app = use_app()
    preferences = use_service(Preferences)
    t = app.language
    card_id = use_route_params().get("card", "")
    leave = use_leave(f"/kaarten/{card_id}")
    typed = use_ref(app.settings.cards.sentences.get(card_id, ""))
    field: ft.Ref[ft.TextField] = ft.use_memo(ft.Ref, [])
    put, note_put = use_state("")
    action = use_action()
    typing = use_service(TypingActivity)
    ft.on_unmounted(lambda: typing.set(False))

    async def settle() -> None:
        if put and field.current:
            await give_focus(field)
            # the client would select the slot anew at every letter
            note_put("")

    ft.use_effect(settle, [put])
    if card_id not in app.deck:
        return not_found(t.text("Card"), t.text("This card does not exist (any more)."))
    card = app.deck[card_id]

    def take(sentence: str) -> None:
        typing.set(True)
        typed.current = sentence
        note_put(sentence)

    async def save() -> None:
        await preferences.arrange(lambda preferences: preferences.with_sentence(card_id, typed.current))
        await leave()

    return screen(
        t.text("My sentence"),
        [
            typography.body(card.title),
            text_field(
                t.text("How would you say it?"),
                typed,
                lambda: typing.set(True),
                lines=2,
                autofocus=True,
                ref=field,
                selection=first_slot(put),
            ),
            typography.quiet(
                t.text(
                    "At most {limit} characters. No names: this sentence can be read without unlocking.",
                    limit=t.number(SENTENCE_LIMIT),
                )
            ),
            typography.heading(t.text("The method says")),
            *[sentence_offer(one, take, app) for one in card.say_in(app.settings.cards.context)],
        ],
        actions=[in_bar(t.text("Save"), lambda: action.start(save), disabled=action.is_running)],
        alert=failed(action.fault, t),
    )
