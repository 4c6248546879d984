"""A trial, and the one question about it: keep it, change it or stop it."""

from collections.abc import Callable
from datetime import timedelta

import flet as ft

from core.language import Language
from core.people.records.draft import Form
from core.people.records.person import Person
from core.people.records.trial import Trial, Verdict
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_leave
from mobile.routing import use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.undo import Undo
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.big_choice import big_choice
from mobile.widgets.buttons import dangerous, plain
from mobile.widgets.draft_fields import draft_day, draft_text
from mobile.widgets.form_screen import save_button, why_unsaved
from mobile.widgets.gold_block import gold_block
from mobile.widgets.not_found import not_found
from mobile.widgets.notice import hint
from mobile.widgets.screen import screen
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.widgets.use_confirmation import use_erasing
from mobile.wording.backups import erase_warning
from mobile.wording.points_and_trials import verdict_message, verdict_names

NEXT_DAYS = timedelta(days=14)
"""How long the next one runs, unless another day is chosen."""
ICONS = {
    Verdict.KEEP: ft.Icons.CHECK_CIRCLE_OUTLINE,
    Verdict.CHANGE: ft.Icons.TUNE,
    Verdict.STOP: ft.Icons.STOP_CIRCLE_OUTLINED,
}


@private
def TrialScreen(app: State, book: Book) -> ft.Control:
    """Show the trial in the route."""
    t = app.language
    names = use_route_params()
    person = use_last_known(app, book.person(names.get("person", "")))
    trial = use_last_known(app, book.trials.one(names.get("trial", "")))
    if person is None or trial is None:
        return not_found(t.text("Trial"), t.text("This trial is not in your notes (any more)."))
    return _Trial(person, trial, erase_warning(t.text("It is then gone for good."), book, t))


@ft.component
def _Trial(person: Person, trial: Trial, gone: str) -> ft.Control:
    """Show the trial. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    t, today = app.language, app.today()
    here = ft.context.page.route
    undo = use_service(Undo)
    action = use_action()
    leave = use_leave(f"/mensen/{person.id}")
    erasing = use_erasing(action, f"/mensen/{person.id}")
    draft = use_draft(
        Form.TRIAL,
        person.id,
        trial.id,
        {"verdict": None, "text": trial.text, "until": today + NEXT_DAYS},
        record=trial,
    )
    is_changing = draft.values["verdict"] is Verdict.CHANGE

    async def judge(verdict: Verdict) -> None:
        async with draft.saving() as key:
            await app.book.trials.change(trial.judged(verdict, today), shown=trial, draft=key)
        await leave()
        undo.offer(verdict_message(verdict, t), run_on, leaving=here)

    async def run_on() -> None:
        now = app.book.trials.one(trial.id)
        if now is not None:
            await app.book.trials.change(now.judged(None, today), shown=now)

    async def follow_up() -> None:
        said = draft.values
        async with draft.saving() as key:
            follows = await app.book.trials.follow_up(trial, said["text"], said["until"], today, draft=key)

        async def take_back() -> None:
            await app.book.trials.take_back_follow_up(trial, follows)

        await leave()
        undo.offer(verdict_message(Verdict.CHANGE, t), take_back, leaving=here)

    async def erase() -> None:
        async with draft.saving():
            await app.book.trials.erase(trial.id)

    def choose(verdict: Verdict) -> None:
        if verdict is Verdict.CHANGE:
            draft.tap(verdict=verdict)
        else:
            action.start(lambda: judge(verdict))

    if trial.verdict is not None:
        asked = _decided(trial, lambda: action.start(run_on), t)
    elif is_changing:
        asked = [
            draft_text(draft, "text", t.text("What are you going to try?"), lines=2),
            draft_day(draft, "until", t.text("Until which day?"), may_be_none=False),
            plain(t.text("Choose again"), lambda: draft.tap(verdict=None)),
        ]
    else:
        asked = [_choice(verdict, choose, t) for verdict in Verdict]
    return screen(
        t.text("Trial"),
        [
            typography.quiet(person.name),
            gold_block(
                t.text("On trial") if trial.verdict is None else t.text("What was tried"),
                [
                    typography.said(trial.text),
                    typography.quiet(t.text("until {day}", day=t.relative_day(trial.until, today))),
                ],
            ),
            *unsaved_draft(draft, action, t),
            *(
                [typography.heading(t.text("Keep it, change it or stop it?"))]
                if trial.verdict is None
                else []
            ),
            *([hint(t.text("The limit is the goal of the team."))] if trial.verdict is None else []),
            *asked,
            dangerous(t.text("Erase this trial"), erasing.open),
        ],
        private=True,
        alert=why_unsaved(draft, action, t),
        save=save_button(draft, action, follow_up) if is_changing else None,
        question=erasing.question(t.text("Erase this trial?"), gone, erase),
    )


def _choice(verdict: Verdict, choose: Callable[[Verdict], None], t: Language) -> ft.Control:
    return big_choice(ICONS[verdict], verdict_names(t)[verdict], lambda: choose(verdict))


def _decided(trial: Trial, run_on: Callable[[], None], t: Language) -> list[ft.Control]:
    """Return what became of the trial, and the button to let it run on."""
    name = verdict_names(t)[trial.verdict] if trial.verdict else ""
    day = t.date(trial.ended) if trial.ended else ""
    return [typography.body(" · ".join(filter(None, [name, day]))), plain(t.text("Let it run on"), run_on)]
