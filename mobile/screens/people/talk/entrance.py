"""The entrance of a guided talk: whose goal it serves (P-01), answered by the tap on a guide."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from core.people.records.draft import Form
from core.people.rules.reminders import ReminderKind
from core.talks.guide import Guide, Stance
from mobile.routing import use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.selectors import all_reminders
from mobile.services import use_service
from mobile.services.draft_autosave import DraftAutosave
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.gold_block import gold_block
from mobile.widgets.guide_tile import guide_tile
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import hint
from mobile.widgets.screen import screen
from mobile.widgets.unsaved_draft import resume_links
from mobile.wording.reminders import GUIDES

if TYPE_CHECKING:
    from core.people.notebook import Notebook

_COMING_BACK = (ReminderKind.QUARTER, ReminderKind.STAY)
"""The reminders of talks that come back by themselves."""


@private
def EntranceScreen(app: State, book: Book) -> ft.Control:
    """Show the guides for the person in the route: those that help, and those that direct."""
    drafts = use_service(DraftAutosave)
    t = app.language
    person = book.person(use_route_params().get("person", ""))
    if person is None:
        return person_not_found(t.text("Talk"), t)
    here = f"/mensen/{person.id}/gesprek"
    due = _due(person.id, app, book)
    groups = {
        t.text("It is {name}'s: you help", name=person.name): app.guides.for_two(Stance.HELPING),
        t.text("It is ours: you direct"): app.guides.for_two(Stance.DIRECTING),
    }
    return screen(
        t.text("Talk"),
        [
            typography.title(t.text("Whose goal is it?")),
            hint(t.text("Tell {name} too whether you help or direct.", name=person.name)),
            *resume_links(person.id, app, drafts, book, only=Form.TALK),
            *([gold_block(t.text("Time for this talk"), _tiles(due, here, t))] if due else []),
            *[
                control
                for name, guides in groups.items()
                for control in (typography.part(name), *_tiles(guides, here, t))
            ],
        ],
        private=True,
        long=True,
    )


def _tiles(guides: Sequence[Guide], here: str, t: Language) -> list[ft.Control]:
    return [guide_tile(guide, f"{here}/{guide.id}", t) for guide in guides]


def _due(person: str, app: State, book: "Notebook") -> list[Guide]:
    """Return the guides of the talks that a reminder asks for now."""
    kinds = {one.kind for one in all_reminders(app, book) if one.person == person}
    due = [GUIDES[kind] for kind in _COMING_BACK if kind in kinds]
    return list(filter(None, map(app.guides.one, due)))
