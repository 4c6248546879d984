"""Questions to share before a talk, through an app of the phone: they hold no name."""

import flet as ft

from core.deck.question_list import QuestionList
from core.language import Words
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.sharing import Sharing
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.layout import panel
from mobile.widgets.notice import done, failed
from mobile.widgets.radio_choice import radio_choice
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button

LISTS = ("b05-startvragen", "b04-kwartaalvragen", "e04-energievragen", "p07-progressievragen")


@private
def QuestionsToSendScreen(app: State, book: Book) -> ft.View:  # noqa: ARG001 - they are the same for everyone
    """Show the choice of a list, and share it as a text."""
    t = app.language
    sharing = use_service(Sharing)
    chosen, choose = use_state(LISTS[0])
    is_sent, show_sent = use_state(initial=False)
    action = use_action()
    lists = {
        question_list.id: question_list
        for question_list in app.deck.question_lists
        if question_list.id in LISTS
    }
    text = message(lists[chosen], t)

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
            panel([typography.body(line) for line in text.splitlines() if line]),
        ],
        private=True,
        foot=[start_button(t.text("Send or copy"), action, send, icon=ft.Icons.SEND)],
    )


def message(question_list: QuestionList, t: Words) -> str:
    """Return the questions as a message."""
    asked = [f"{number}. {question.ask}" for number, question in enumerate(question_list.questions, 1)]
    return "\n".join(
        [
            t.text("Shall we talk soon? I am curious about this:"),
            *asked,
            t.text("You need not write anything back."),
        ]
    )
