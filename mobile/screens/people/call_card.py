"""The call card: a talk of five minutes, to read before a call."""

import flet as ft

from core.deck.context import Context
from core.language import Language
from core.people.records.goal import Goal
from core.people.records.person import Person
from core.people.rules.carry_over import Carried, open_agreements
from core.people.rules.ladder import in_hand
from mobile.routing import link_to, use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.state import State
from mobile.theme import Colour
from mobile.widgets import typography
from mobile.widgets.away_choice import AwayChoice
from mobile.widgets.buttons import primary, secondary
from mobile.widgets.gold_block import gold_block
from mobile.widgets.list_item import list_item
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import hint
from mobile.widgets.say_line import small_say_line
from mobile.widgets.screen import screen
from mobile.wording.agreements import ASSIGNEE_ICONS, assignee_names

MOST_AGREEMENTS = 3


@private
def CallCardScreen(app: State, book: Book) -> ft.Control:
    """Show the steps, with what was agreed and the goal in hand."""
    t = app.language
    person = book.person(use_route_params().get("person", ""))
    if person is None:
        return person_not_found(t.text("Call card"), t)
    here = f"/mensen/{person.id}"
    goal = in_hand(book.goals(person.id))
    carried = open_agreements(book.agreements.of(person.id), app.today())
    return screen(
        t.text("Call card"),
        [
            typography.title(t.text("Call {name}", name=person.name)),
            hint(t.text("Park first. Read this, and then call: five minutes can do a lot.")),
            *_manner(person, t),
            *([gold_block(t.text("The goal in hand"), [typography.said(goal.title)])] if goal else []),
            *_agreed(person, carried, app),
            typography.part(t.text("Five minutes")),
            *[_step(number, advice, said, app) for number, (advice, said) in enumerate(_steps(goal, app), 1)],
            AwayChoice(t.text("How long may this stay open while you call?")),
            secondary(t.text("Send questions beforehand"), link_to(f"{here}/vragen"), icon=ft.Icons.SEND),
        ],
        private=True,
        foot=[
            primary(t.text("Write down the talk"), link_to(f"{here}/notitie/nieuw"), icon=ft.Icons.EDIT_NOTE)
        ],
    )


def _manner(person: Person, t: Language) -> list[ft.Control]:
    """Return how to speak with the person."""
    language = t.text("Likes to speak: {language}", language=person.language) if person.language else ""
    return [_line(ft.Icons.RECORD_VOICE_OVER, line) for line in (language, person.manner) if line]


def _agreed(person: Person, carried: tuple[Carried, ...], app: State) -> list[ft.Control]:
    if not carried:
        return []
    t = app.language
    who = assignee_names(person.name, t)
    first = [one.agreement for one in carried[:MOST_AGREEMENTS]]
    rest = len(carried) - len(first)
    return [
        typography.heading(t.text("Still agreed")),
        *[_line(ASSIGNEE_ICONS[one.slot], f"{who[one.slot]}: {one.text}") for one in first],
        *([typography.quiet(t.plural("and {n} more", "and {n} more", rest))] if rest else []),
    ]


def _line(icon: ft.IconData, text: str) -> ft.Control:
    return list_item(ft.Icon(icon, color=Colour.INK), typography.body(text))


def _steps(goal: Goal | None, app: State) -> list[tuple[str, list[str]]]:
    """Return what to do in each minute, with what to say: a card's first sentence for a call, or our own."""
    t = app.language

    def from_card(card_id: str) -> list[str]:
        return list(app.deck[card_id].say_in(Context.DISTANCE)[:1])

    return [
        (t.text("Say why you call, and ask if this is a good moment."), from_card("p01-helpen-of-sturen")),
        (t.text("Ask what went well. Say what you noticed yourself."), from_card("p04-vergadering-starten")),
        (t.text("Begin with what you would do. Then ask how the other got on."), from_card("b02-opvolgen")),
        (
            t.text("Ask for a number about the goal. Count to five, then ask what is there already."),
            [_number_question(goal, t), t.text("What makes you say that number, and not a two?")],
        ),
        (t.text("Agree on one step and a day. Let the other say it back."), from_card("t17-plan-maken")),
    ]


def _number_question(goal: Goal | None, t: Language) -> str:
    """Return the question that a number answers; it names the goal in hand, if there is one."""
    if goal is None:
        return t.text("What are you working on now? How important is that to you, from 1 to 10?")
    return t.text("Your goal is: {goal}. How important is it to you, from 1 to 10?", goal=goal.title)


def _step(number: int, advice: str, said: list[str], app: State) -> ft.Control:
    lines = [typography.body(advice), *[small_say_line(f"“{sentence}”", app) for sentence in said]]
    return list_item(typography.golden(str(number)), ft.Column(lines, spacing=0, tight=True))
