"""The technique of the week: choose one with one real moment to try it at, and then practise it."""

import flet as ft

from core.deck.card import Card
from core.people.records.draft import Form
from core.people.records.practice.piles import TechniquePiles
from core.people.records.practice.technique import ChosenTechnique
from mobile.hooks.component import use_state
from mobile.hooks.use_action import Action, Work, use_action
from mobile.hooks.use_draft import FormDraft, use_draft
from mobile.hooks.use_leave import use_finish
from mobile.routing import PRACTICE_ROUTE
from mobile.screens.practice.technique_list import technique_list
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, plain, secondary
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.form_screen import save_button, why_unsaved
from mobile.widgets.gold_block import gold_block
from mobile.widgets.notice import failed, hint, notice_here
from mobile.widgets.say_line import say_line
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button
from mobile.widgets.tile import link_tile
from mobile.widgets.unsaved_draft import unsaved_draft


@private
def TechniqueScreen(app: State, book: Book) -> ft.Control:
    """Show the technique that runs, or the choice of one."""
    running = book.practice.technique()
    return _Technique(running if running and running.card in app.deck else None, book.practice.piles())


@ft.component
def _Technique(running: ChosenTechnique | None, piles: TechniquePiles | None) -> ft.Control:
    """Show one step. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    t = app.language
    draft = use_draft(Form.TECHNIQUE, "", "", {"card": None, "moment": ""}, record=None, is_new=True)
    notices = use_service(Notices)
    action = use_action()
    finish = use_finish(PRACTICE_ROUTE)
    is_choosing, choose = use_state(initial=False)
    chosen = draft.values["card"]

    async def save() -> None:
        async with draft.saving() as key:
            await app.book.practice.choose_technique(
                chosen, draft.values["moment"], day=app.today(), draft=key
            )
        await finish(t.text("Saved"))

    def choose_anew() -> None:
        choose(True)
        draft.tap(card=None)

    if chosen in app.deck:
        return _moment(app.deck[chosen], draft, action, save, choose_anew, app)
    if running and not is_choosing:
        return _Running(app.deck[running.card], running, action, lambda: choose(True))
    keep = [plain(t.text("Stay with this one"), lambda: choose(False))] if running else []
    return screen(
        t.text("Technique of the week"),
        [
            *notice_here(notices),
            typography.title(t.text("Choose one technique")),
            typography.body(t.text("You practise it for a week, at one real moment.")),
            *unsaved_draft(draft, action, t),
            *keep,
            *technique_list(app, piles, lambda card: draft.tap(card=card)),
        ],
        private=True,
        alert=failed(action.fault, t),
        step="choice",
    )


def _moment(
    card: Card, draft: FormDraft[object], action: Action, save: Work, choose_anew: Tap, app: State
) -> ft.Control:
    """Build the step that asks for the moment of the technique that was tapped."""
    t = app.language
    return screen(
        t.text("Technique of the week"),
        [
            typography.title(card.title),
            typography.body(card.gist),
            *unsaved_draft(draft, action, t),
            draft_text(draft, "moment", t.text("When are you going to try it?"), lines=2),
            hint(t.text("For example: when someone has a full cart.")),
            plain(t.text("Choose another one"), choose_anew),
        ],
        private=True,
        alert=why_unsaved(draft, action, t),
        save=save_button(draft, action, save, t.text("Choose it")),
        step="moment",
    )


@ft.component
def _Running(card: Card, technique: ChosenTechnique, action: Action, choose_another: Tap) -> ft.Control:
    """Show the technique that runs, and what can be done with it."""
    app = use_app()
    t, today = app.language, app.today()
    notices = use_service(Notices)
    is_due = technique.due <= today

    async def mark() -> None:
        await app.book.practice.practised(app.today())
        notices.announce(t.text("Noted. You may do it again."))

    async def go_on() -> None:
        await app.book.practice.choose_technique(technique.card, technique.moment, day=app.today())
        notices.announce(t.text("It goes on for another week."))

    async def stop() -> None:
        await app.book.practice.end_technique()
        notices.announce(t.text("Stopped. You can choose a technique again at any time."))

    def once_more() -> list[ft.Control]:
        icon, is_off = ft.Icons.CHECK, action.is_running
        return [secondary(t.text("Practised"), lambda: action.start(mark), icon=icon, disabled=is_off)]

    foot = (
        start_button(t.text("Another week"), action, go_on, icon=ft.Icons.REPLAY)
        if is_due
        else start_button(t.text("Practised"), action, mark, icon=ft.Icons.CHECK)
    )
    return screen(
        t.text("Technique of the week"),
        [
            *notice_here(notices),
            typography.title(card.title),
            typography.body(card.gist),
            *([typography.heading(t.text("Do you want another week with it?"))] if is_due else []),
            gold_block(t.text("Say"), [say_line(f"“{_said(card, app)}”", app)]),
            *(
                [typography.part(t.text("Your moment")), typography.body(technique.moment)]
                if technique.moment
                else []
            ),
            *_when_practised(technique, app),
            *(once_more() if is_due else []),
            link_tile(t.text("To the card"), card.title, f"/kaarten/{card.id}"),
            secondary(t.text("Choose another one"), choose_another, icon=ft.Icons.SWAP_HORIZ),
            plain(t.text("Stop"), lambda: action.start(stop), disabled=action.is_running),
        ],
        private=True,
        alert=failed(action.fault, t),
        foot=[foot],
        step="running",
    )


def _said(card: Card, app: State) -> str:
    return card.say_in(app.settings.cards.context)[0]


def _when_practised(technique: ChosenTechnique, app: State) -> list[ft.Control]:
    if technique.practised is None:
        return []
    t = app.language
    day = t.relative_day(technique.practised, app.today())
    return [typography.quiet(t.text("Practised: {day}. It may be more often.", day=day))]
