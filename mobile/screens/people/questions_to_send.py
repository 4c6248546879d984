"""Questions to share before a talk, through an app of the phone: they hold no name."""

from collections.abc import Sequence

import flet as ft

from core.language import Words
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.routing import use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.sharing import Sharing
from mobile.services.worker_words import WorkerWords
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.language_switch import language_switch
from mobile.widgets.layout import panel
from mobile.widgets.notice import done, failed, hint
from mobile.widgets.radio_choice import radio_choice
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button
from mobile.wording.worker_languages import unchecked_remark

LISTS = ("b05-startvragen", "b04-kwartaalvragen", "e04-energievragen", "p07-progressievragen")


@private
def QuestionsToSendScreen(app: State, book: Book) -> ft.Control:
    """Show the choice of a list, and share it as a text in the language of the person in the route."""
    t = app.language
    words = use_service(WorkerWords)
    person = book.person(use_route_params().get("person", ""))
    speaks = person.language if person else ""
    own, w = words.own(speaks), words.shown(speaks)
    remark = unchecked_remark(own, t) if own else ""
    sharing = use_service(Sharing)
    chosen, choose = use_state(LISTS[0])
    is_sent, show_sent = use_state(initial=False)
    action = use_action()
    lists = {
        question_list.id: question_list
        for question_list in app.deck.question_lists
        if question_list.id in LISTS
    }
    text = message(words.listed(chosen, w), w)

    async def send() -> None:
        show_sent(await sharing.share(text))

    def take(question_list: str) -> None:
        show_sent(False)
        choose(question_list)

    return screen(
        t.text("Questions to send"),
        [
            typography.title(t.text("Questions to send")),
            typography.body(t.text("The other can think about it quietly. There is no name in it.")),
            *done(t.text("The questions are sent or copied.") if is_sent else ""),
            *failed(action.fault, t),
            radio_choice(t.text("Which questions?"), {one: lists[one].title for one in LISTS}, chosen, take),
            *language_switch(own, app),
            *([hint(remark)] if remark else []),
            _preview(text, w),
        ],
        private=True,
        foot=[start_button(t.text("Send or copy"), action, send, icon=ft.Icons.SEND)],
    )


def message(questions: Sequence[str], w: Words) -> str:
    """Return the questions as a message."""
    asked = [f"{w.number(number)}. {question}" for number, question in enumerate(questions, 1)]
    return "\n".join(
        [
            w.text("Shall we talk soon? I am curious about this:"),
            *asked,
            w.text("You need not write anything back."),
        ]
    )


def _preview(text: str, w: Words) -> ft.Control:
    """Build the message as it will be read."""
    shown = panel([typography.body(line) for line in text.splitlines() if line])
    shown.rtl = w.is_rtl
    return shown
