"""The user's own sentence on a card, apart from those of the method."""

import flet as ft

from core.deck.card_preferences import SENTENCE_LIMIT
from mobile.address import use_names
from mobile.hooks.component import use_ref
from mobile.services import use_service
from mobile.services.preferences import Preferences
from mobile.state import use_app
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.buttons import in_bar
from mobile.widgets.editing import use_editing
from mobile.widgets.entry import entry
from mobile.widgets.lost import lost
from mobile.widgets.marked import marked
from mobile.widgets.notice import failed
from mobile.widgets.screen import screen
from mobile.widgets.use_leave import use_leave


@ft.component
def SentenceScreen() -> ft.View:
    """Show the form of the sentence."""
    app = use_app()
    preferences = use_service(Preferences)
    t = app.language
    card_id = use_names().get("card", "")
    leave = use_leave(f"/kaarten/{card_id}")
    typed = use_ref(app.settings.cards.sentences.get(card_id, ""))
    action = use_action()
    writing = use_editing()
    if card_id not in app.deck:
        return lost(t.text("Card"), t.text("This card does not exist (any more)."))
    card = app.deck[card_id]

    async def save() -> None:
        await preferences.arrange(lambda preferences: preferences.with_sentence(card_id, typed.current))
        await leave()

    return screen(
        t.text("My sentence"),
        [
            words.body(card.title),
            entry(t.text("How would you say it?"), typed, writing, lines=2, autofocus=True),
            words.quiet(
                t.text(
                    "At most {limit} characters. No names: this sentence can be read without unlocking.",
                    limit=t.number(SENTENCE_LIMIT),
                )
            ),
            words.heading(t.text("The method says")),
            *[marked(words.golden("•"), words.body(f"“{sentence}”")) for sentence in card.say],
        ],
        actions=[in_bar(t.text("Save"), lambda: action.start(save), disabled=action.is_running)],
        alert=failed(action.fault, t),
    )
