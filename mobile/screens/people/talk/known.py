"""What is known before a talk with someone, to read in a minute: promises first."""

from collections.abc import Sequence

import flet as ft

from core.deck.context import Context
from core.people.records.person import Person
from core.people.records.talk_point import TalkPoint
from core.people.records.trial import Trial
from core.people.rules.preparation import Preparation
from core.talks.guide import Guide
from mobile.routing import link_to
from mobile.screens.people.agreement_row import agreement_to_read
from mobile.screens.vault.guard import Book
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.deck_tiles import card_tile
from mobile.widgets.event_tile import note_tile
from mobile.widgets.layout import box
from mobile.widgets.tile import link_tile, spoken_label, tile
from mobile.wording.points_and_trials import raised_by_names


def what_is_known(
    known: Preparation, person: Person, guide: Guide, app: State, book: Book
) -> list[ft.Control]:
    """Build the parts of what is known, each only when there is something, and a card that fits."""
    t, today = app.language, app.today()
    here = f"/mensen/{person.id}"

    return [
        *_part(
            t.text("What you promised"),
            [box(agreement_to_read(one, person.name, today, t)) for one in known.promises],
        ),
        *_part(t.text("To talk about"), [_point(one, person, app) for one in known.points]),
        *_part(
            t.text("Open agreements"),
            [box(agreement_to_read(one, person.name, today, t)) for one in known.agreements],
        ),
        *_part(
            t.text("Last talk"),
            [note_tile(known.last_talk, book, app.deck, today, t)] if known.last_talk else [],
        ),
        *_part(
            t.text("Goal in hand"),
            [link_tile(known.goal.title, "", f"{here}/doel/{known.goal.id}")] if known.goal else [],
        ),
        *_part(t.text("On trial"), [_trial(one, app) for one in known.trials]),
        *_part(t.text("At the workplace"), [_workplace(known, here, app)]),
        *_part(t.text("A card that fits"), _card(guide, app)),
    ]


def _part(name: str, rows: Sequence[ft.Control]) -> list[ft.Control]:
    return [typography.heading(name), *rows] if rows else []


def _point(point: TalkPoint, person: Person, app: State) -> ft.Control:
    t = app.language
    day = t.relative_day(point.day, app.today()) if point.day else ""
    line = " · ".join(filter(None, [raised_by_names(person.name, t)[point.raised_by], day]))
    return link_tile(point.text, line, f"/mensen/{person.id}/punt/{point.id}")


def _trial(trial: Trial, app: State) -> ft.Control:
    t = app.language
    until = t.text("until {day}", day=t.relative_day(trial.until, app.today()))
    return link_tile(trial.text, until, f"/mensen/{trial.person}/proef/{trial.id}")


def _workplace(known: Preparation, here: str, app: State) -> ft.Control:
    """Build the row with the role and what is possible there; a tap opens the form of both."""
    t = app.language
    name, route = t.text("Role and options"), f"{here}/werkplek"
    workplace = known.workplace
    said = [text for text in (workplace.role, workplace.options) if text] if workplace else []
    if not said:
        return link_tile(name, t.text("Write once what the role asks for, and what is possible there"), route)
    return tile(
        name, [typography.body(text) for text in said], link_to(route), label=spoken_label(name, *said)
    )


def _card(guide: Guide, app: State) -> list[ft.Control]:
    """Return the row of the first card of the guide that fits how one speaks now, if any."""
    is_away = app.settings.cards.context is Context.DISTANCE
    context = Context.DISTANCE if is_away else Context.ALONE
    cards = sorted(
        (app.deck[card] for card in guide.cards if card in app.deck), key=lambda card: card.fit(context).rank
    )
    return [card_tile(card, app.language, context) for card in cards[:1]]
