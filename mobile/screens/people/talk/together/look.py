"""What coach and worker look at together in a talk: the screen that the address names."""

from collections.abc import Callable

import flet as ft

from core.people.records.person import Person
from core.people.rules.ladder import in_hand
from core.talks.guide import Guide, Look
from mobile.hooks.component import keyed
from mobile.hooks.use_last_known import use_last_known
from mobile.routing import use_route_params
from mobile.screens.people.talk.look_together import look_together
from mobile.screens.people.talk.missing import guide_missing
from mobile.screens.people.talk.together.person_circles import choose_goal, circles_of
from mobile.screens.people.talk.together.questions import QuestionCards
from mobile.screens.people.talk.together.slots import Slots
from mobile.screens.people.talk.together.tasks import TaskPictures
from mobile.screens.vault.guard import Book, private
from mobile.state import State
from mobile.widgets.not_found import person_not_found
from mobile.widgets.screen import screen

_OF_THE_TALK: dict[str, Callable[[Person, Guide, str], ft.Control]] = {
    Look.SLOTS: Slots,
    Look.TASKS: TaskPictures,
    Look.QUESTIONS: QuestionCards,
}
"""The screens that write into the draft of the talk; each takes the route to go back to."""


@private
def LookScreen(app: State, book: Book) -> ft.Control:
    """Show what the route names, or all that the guide has to look at."""
    t = app.language
    names = use_route_params()
    look, person_id = names.get("look", ""), names.get("person", "")
    person = use_last_known(app, book.person(person_id))
    # the same one as long as the screen stands, also when another window puts a nearer goal on the ladder
    in_hand_at_first = ft.use_memo(lambda: in_hand(book.goals(person_id)), [])
    goal = use_last_known(app, book.goal(in_hand_at_first.id if in_hand_at_first else None))
    guide = app.guides.one(names.get("guide"))
    if person is None:
        return person_not_found(t.text("Talk"), t)
    if guide is None or guide.is_for_group:
        return guide_missing(guide, t)
    preparation = f"/mensen/{person.id}/gesprek/{guide.id}"
    if look in _OF_THE_TALK:
        return keyed(look, _OF_THE_TALK[look])(person, guide, preparation)
    if look == Look.CIRCLES:
        return circles_of(goal, person.language, preparation) if goal else choose_goal(person, app, book)
    return screen(guide.title, look_together(guide, person, goal, app), private=True)
