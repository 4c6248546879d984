"""The timeline of one person, and search in that of everyone; both in memory only."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import flet as ft

from core.errors import EndBeforeStart
from core.people.records.note import Note
from core.people.records.tables import AnyNote
from core.people.rules.timeline import Filter, TimelineEvent, found, timeline
from mobile.hooks.component import use_state
from mobile.routing import link_to, use_route_params
from mobile.screens.people.timeline_filter import TimelineFilter
from mobile.screens.vault.guard import Book, private
from mobile.selectors import cached
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.event_tile import event_tile
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import complaint, notice_here
from mobile.widgets.screen import screen
from mobile.wording.error_messages import error_message
from mobile.wording.notes import sign_names

AT_ONCE = 20
"""Rows that are built at a time: more would delay the screen."""


@private
def TimelineScreen(app: State, book: Book) -> ft.Control:
    """Show what happened with the person that the route names, newest first."""
    notices = use_service(Notices)
    t = app.language
    person = book.person(use_route_params().get("person", ""))
    search = _use_search()
    if person is None:
        return person_not_found(t.text("Everything by day"), t)
    goals = book.goals(person.id)
    events = timeline(goals, book.notes(person.id), book.answers.of(person.id), book.agreements.of(person.id))
    nothing = typography.body(t.text("What happens with {name} comes here, day by day.", name=person.name))
    cards = {one.record.details.card for one in events if isinstance(one.record, Note)}
    narrowing = TimelineFilter(
        {card.id: card.title for card in app.deck if card.id in cards},
        {goal.id: goal.title for goal in goals},
        search.wanted,
        search.want,
        hint=t.text("A word"),
    )
    return screen(
        t.text("Everything by day"),
        [
            typography.title(person.name),
            *notice_here(notices),
            *([narrowing, *_rows(events, search, {}, app, book)] if events else [nothing]),
            plain(t.text("Search with everyone"), link_to("/mensen/zoeken")),
        ],
        private=True,
        long=True,
    )


@private
def SearchScreen(app: State, book: Book) -> ft.Control:
    """Find something in the notes about everyone."""
    notices = use_service(Notices)
    t = app.language
    search = _use_search()
    preferences = app.settings.cards
    at_hand = dict.fromkeys([*preferences.favourites, *preferences.recent])
    names = {person.id: person.name for person in book.people()}
    calm = typography.body(t.text("This looks in your own notes, on this phone. Nothing is sent."))
    is_asked = search.wanted != Filter()
    return screen(
        t.text("Search"),
        [
            *notice_here(notices),
            TimelineFilter(
                {card: app.deck[card].title for card in at_hand if card in app.deck},
                {},
                search.wanted,
                search.want,
                hint=t.text("A word or a name"),
                autofocus=True,
            ),
            *(_rows(_of_everyone(app, book), search, names, app, book) if is_asked else [calm]),
        ],
        private=True,
        long=True,
    )


@dataclass(frozen=True)
class _Search:
    """The filter, and how many rows are built; `more` adds as many again."""

    wanted: Filter
    want: Callable[[Filter], None]
    rows: int
    more: Callable[[], None]


def _use_search() -> _Search:
    wanted, look_for = use_state(Filter())
    rows, make = use_state(AT_ONCE)

    def want(other: Filter) -> None:
        make(AT_ONCE)
        look_for(other)

    return _Search(wanted, want, rows, lambda: make(rows + AT_ONCE))


@cached
def _of_everyone(_app: State, book: Book) -> tuple[TimelineEvent, ...]:
    notes: list[AnyNote] = [*book.all_notes(), *book.group_notes.all()]
    return timeline(book.all_goals(), notes, book.answers.all(), book.agreements.all())


def _rows(
    events: Sequence[TimelineEvent], search: _Search, names: Mapping[str, str], app: State, book: Book
) -> list[ft.Control]:
    """Build the newest rows that match; `names` are of the people, where there is more than one."""
    t = app.language
    called = {
        **names,
        **sign_names(t),
        **{card.id: card.title for card in app.deck},
        **{goal.id: goal.title for goal in book.all_goals()},
    }
    try:
        hits = found(events, search.wanted, called)
    except EndBeforeStart as fault:
        return complaint(error_message(fault, t))
    count = t.plural("{n} found", "{n} found", len(hits)) if hits else t.text("Nothing found")
    more = secondary(t.text("Show more"), search.more)
    return [
        *(
            []
            if search.wanted == Filter()
            else [ft.Semantics(content=typography.quiet(count), live_region=True)]
        ),
        *[
            event_tile(hit, book, app.deck, app.today(), t, names.get(hit.person, ""))
            for hit in hits[: search.rows]
        ],
        *([more] if len(hits) > search.rows else []),
    ]
