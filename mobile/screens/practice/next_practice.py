"""The one next thing to practise, as the gold block at the top of the place where one practises."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import flet as ft

from core.language import Language
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.technique import ChosenTechnique
from core.people.rules.intentions import RETURN_AFTER
from core.people.rules.practice_next import Next, NextThing, next_thing
from core.practice.practice import Practice
from mobile.hooks.use_action import Action
from mobile.routing import (
    COLLEAGUE_ROUTE,
    MIRROR_ROUTE,
    ROUND_ROUTE,
    TECHNIQUE_ROUTE,
    WEEK_LOOK_ROUTE,
    link_to,
)
from mobile.screens.vault.guard import Book
from mobile.services.notices import Notices
from mobile.services.undo import Undo
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import primary, secondary
from mobile.widgets.gold_block import gold_block
from mobile.widgets.layout import wrapped_row
from mobile.widgets.list_item import bullets
from mobile.wording.plan import if_then_line


class _Step(NamedTuple):
    """What to do, a sentence on what that is, and the button that leads there."""

    what: str
    line: str
    button: str
    route: str


def next_practice(
    app: State, book: Book, content: Practice, action: Action, notices: Notices, undo: Undo
) -> ft.Control:
    """Build the block; what its buttons save is saved by the one `action` of the screen."""
    practice, t = book.practice, app.language
    technique, mirrors = practice.technique(), practice.mirrors()
    sets = [one.id for one in content.sets]
    thing = next_thing(
        technique=technique,
        mirrors=mirrors,
        memories=map(practice.memory, sets),
        look_backs=practice.look_backs(),
        sets=sets,
        parts=[part.id for part in content.mirror.parts],
        today=app.today(),
    )
    if thing.kind is Next.TECHNIQUE and technique:
        return _block(_technique(technique, app, action, notices), t)
    if thing.kind is Next.INTENTION:
        sitting = next(one for one in mirrors if one.id == thing.of)
        return _block(_intention(sitting, app, action, undo), t)
    step = _step(thing, technique, content, app)
    return _block(
        [
            typography.strong(step.what),
            typography.body(step.line),
            primary(step.button, link_to(step.route), icon=ft.Icons.ARROW_FORWARD),
        ],
        t,
    )


def _block(lines: Sequence[ft.Control], t: Language) -> ft.Control:
    return gold_block(t.text("Next step"), lines)


def _technique(technique: ChosenTechnique, app: State, action: Action, notices: Notices) -> list[ft.Control]:
    """Return the technique that runs: its name, the moment to try it, and what one can tap."""
    t = app.language

    async def mark() -> None:
        await app.book.practice.practised(app.today())
        notices.announce(t.text("Noted as practised. You may do it again."))

    return [
        typography.quiet(t.text("Technique of the week")),
        typography.strong(technique_title(technique, app)),
        *([typography.body(technique.moment)] if technique.moment else []),
        wrapped_row(
            [
                primary(t.text("Practised"), lambda: action.start(mark), icon=ft.Icons.CHECK),
                secondary(t.text("To the technique"), link_to(TECHNIQUE_ROUTE)),
            ]
        ),
    ]


def technique_title(technique: ChosenTechnique, app: State) -> str:
    """Return the title of its card; of one that this version does not have, what it is."""
    deck, card = app.deck, technique.card
    return deck[card].title if card in deck else app.language.text("The technique you chose")


def _intention(sitting: MirrorSitting, app: State, action: Action, undo: Undo) -> list[ft.Control]:
    """Return what one intended a week ago, and the three answers to it, each of which can be undone."""
    t = app.language

    def answer(name: str, icon: ft.IconData, remind: date | None, sentence: str) -> ft.Control:
        async def save() -> None:
            await app.book.practice.set_reminder(sitting, remind)
            undo.offer(sentence, take_back)

        return secondary(name, lambda: action.start(save), icon=icon)

    async def take_back() -> None:
        await app.book.practice.set_reminder(sitting, sitting.remind)

    next_week = app.today() + RETURN_AFTER
    return [
        typography.quiet(t.text("You intended:")),
        *bullets(sitting.intentions),
        *([typography.quiet(if_then_line(sitting.if_then, t))] if sitting.if_then else []),
        wrapped_row(
            [
                answer(t.text("It worked"), ft.Icons.CHECK, None, t.text("Noted: it worked")),
                answer(
                    t.text("Again next week"),
                    ft.Icons.EVENT_REPEAT,
                    next_week,
                    t.text("It comes back in a week"),
                ),
                answer(t.text("Never mind"), ft.Icons.CLOSE, None, t.text("It does not come back any more")),
            ]
        ),
    ]


def _step(thing: NextThing, technique: ChosenTechnique | None, content: Practice, app: State) -> _Step:
    """Return the words for all that is one step to take."""
    t = app.language
    practice_set, part = content.one(thing.of), content.mirror.part(thing.of)
    name = practice_set.title if practice_set else part.title if part else ""
    round_route = f"{ROUND_ROUTE}/{thing.of}"
    match thing.kind:
        case Next.REPEATS:
            line = t.text("Sentences of last time come back. A round takes two minutes.")
            return _Step(name, line, t.text("Begin a round"), round_route)
        case Next.NEW_SET:
            line = practice_set.gist if practice_set else ""
            return _Step(name, line, t.text("Begin a round"), round_route)
        case Next.CHOOSE if technique:
            what = t.text("The week is over: {title}", title=technique_title(technique, app))
            return _Step(
                what, t.text("Go on with it, or take another one."), t.text("Choose"), TECHNIQUE_ROUTE
            )
        case Next.CHOOSE:
            line = t.text("One technique, and one real moment to try it.")
            what = t.text("Choose a technique for this week")
            return _Step(what, line, t.text("Choose"), TECHNIQUE_ROUTE)
        case Next.COLLEAGUE:
            line = t.text("Choose a technique, and hear what your colleague saw.")
            what = t.text("Ask a colleague to look along")
            return _Step(what, line, t.text("Prepare it"), COLLEAGUE_ROUTE)
        case Next.WEEK:
            line = t.text("Ten minutes: what went well, and what do you bring to the peer consultation?")
            return _Step(t.text("Look at the week"), line, t.text("Begin"), WEEK_LOOK_ROUTE)
        case _:
            line = t.text("Three quiet minutes with the mirror: what works, and what do you choose?")
            return _Step(name, line, t.text("Look in the mirror"), f"{MIRROR_ROUTE}/{thing.of}")
