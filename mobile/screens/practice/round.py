"""A round with a set of sentences: what it is about, one sentence after another, and what comes back.

It can be left at any moment, and goes on where it was.
"""

import flet as ft

from core.people.records.draft import Form, Value
from core.people.records.practice.round_memory import RoundMemory
from core.people.rules.repeats import after_round, coming_back, due, waiting
from core.practice.play import Play
from core.practice.practice_set import PracticeSet
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_leave import use_leave
from mobile.routing import PRACTICE_ROUTE, use_route_params
from mobile.screens.practice.round_begin import round_begin
from mobile.screens.practice.round_end import ComingBack, round_end
from mobile.screens.practice.round_item import Hand, round_item
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.services.practice_content import PracticeContent
from mobile.services.practice_rounds import PracticeRounds
from mobile.state import State, use_app
from mobile.widgets.buttons import plain
from mobile.widgets.not_found import not_found
from mobile.widgets.notice import failed, hint, notice_here
from mobile.widgets.screen import screen

_KEPT = ("items", "block", "order", "right", "wrong", "number", "taps", "aloud", "heard")
"""What is kept of a round that is going on: fields of the draft, and of `Play` by the same names."""


@private
def RoundScreen(app: State, book: Book) -> ft.Control:
    """Show a round with the set in the route."""
    t = app.language
    practice_set = use_service(PracticeContent).get().one(use_route_params().get("set"))
    if practice_set is None:
        return not_found(t.text("Practise"), t.text("This is not here to practise with (any more)."))
    return _Round(practice_set, book.practice.memory(practice_set.id))


@ft.component
def _Round(practice_set: PracticeSet, memory: RoundMemory) -> ft.Control:
    """Show the round. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    t = app.language
    rounds = use_service(PracticeRounds)
    notices = use_service(Notices)
    leave = use_leave(PRACTICE_ROUTE)
    action = use_action()
    begin_with = _kept(Play(practice_set=practice_set))
    draft = use_draft(Form.ROUND, "", practice_set.id, begin_with, record=None, is_new=True)
    play = Play(practice_set=practice_set, **{name: draft.values[name] for name in _KEPT}).checked()
    resumed_at = ft.use_memo(lambda: play if draft.is_resumed else None, [])
    no_end: ComingBack | None = None
    coming, show_end = use_state(no_end)

    def put(changed: Play) -> None:
        draft.tap(**_kept(changed))

    def begin() -> None:
        today = app.today()
        ahead = {"due": due(memory, today), "waiting": waiting(memory, today)}
        put(rounds.begin(practice_set, done=memory.blocks, **ahead, aloud=play.aloud))

    async def save(done: Play) -> None:
        today = app.today()
        async with draft.saving() as key:
            then = after_round(memory, today, right=done.right, wrong=done.wrong, block=done.block)
            await app.book.practice.save_round(then, day=today, draft=key)
        show_end(coming_back(then, done.items))
        draft.start_anew(_kept(Play(practice_set=practice_set, aloud=done.aloud)))

    def go_on() -> None:
        following = play.go_on()
        if following.item:
            put(following)
        else:
            action.start(lambda: save(following))

    if coming is not None:
        stage = round_end(practice_set, coming, lambda: show_end(None), leave, app)
    elif play.item is None:
        stage = round_begin(
            practice_set, memory.blocks, begin, lambda on: draft.tap(aloud=on), t, aloud=play.aloud
        )
    else:
        stage = round_item(play, play.item, Hand(put, go_on, action.is_running), t)
    stopped = [
        hint(t.text("You stopped here.")),
        plain(t.text("Begin a new round"), lambda: action.start(draft.discard)),
    ]
    return screen(
        practice_set.title,
        [*notice_here(notices), *(stopped if play.item and play == resumed_at else []), *stage.controls],
        private=True,
        step=stage.step,
        foot=stage.foot,
        alert=failed(action.fault, t),
    )


def _kept(play: Play) -> dict[str, Value]:
    return {name: getattr(play, name) for name in _KEPT}
