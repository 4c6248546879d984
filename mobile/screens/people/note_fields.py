"""The fields of a note, in the order of fifteen seconds: tap what fits, type, and what comes next."""

from collections.abc import Sequence

import flet as ft

from core.people.records.details import Talk
from core.people.records.goal import Goal
from core.people.records.standing import Standing
from mobile.hooks.component import use_state
from mobile.hooks.use_draft import FormDraft
from mobile.screens.people.card_choice import CardChoice
from mobile.screens.people.next_step import NextStep
from mobile.screens.people.practised import practised_box
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets.buttons import secondary
from mobile.widgets.chips import chips
from mobile.widgets.draft_fields import draft_day, draft_switch, draft_text
from mobile.widgets.layout import column
from mobile.wording.notes import FIRST_SIGNS, sign_names, talk_names

TEXT_LINES = 3
_STEP = ("next_step", "slot", "due")
_FOLDED = ("details.is_nugget", *_STEP, "details.card", "goal", "details.talk", "day")


@ft.component
def NoteFields(
    name: str,
    draft: FormDraft[object],
    goals: tuple[Goal, ...],
    *,
    is_new: bool,
    first_signs: Sequence[str] = FIRST_SIGNS,
    outcome: Sequence[ft.Control] = (),
    practising: str = "",
) -> ft.Control:
    """Show the fields of the form's draft. `name` is what the worker is called in them.

    Only a new note has a next step: of one that is there already, it is an agreement by now. It shows the
    first signs and the text, and the rest at a tap or when the draft holds more. The `outcome` of a guided
    talk stands below the text, in place of the next step among the rest. `practising` is the title of the
    technique of the week, if there is one.
    """
    app = use_app()
    t = app.language
    now = draft.values
    folded = [name for name in _FOLDED if name not in _STEP] if outcome else _FOLDED
    is_unfolded, unfold = use_state(not is_new or _holds_more(draft, folded, first_signs))

    def tap_sign(sign: str) -> None:
        before = draft.values["details.signs"]
        without = tuple(one for one in before if one != sign)
        draft.tap(details__signs=without if sign in before else (*before, str(sign)))

    def tap_talk(talk: Talk) -> None:
        draft.tap(details__talk=None if talk is draft.values["details.talk"] else talk)

    def tap_goal(goal: str) -> None:
        draft.tap(goal=None if goal == draft.values["goal"] else goal)

    def more() -> list[ft.Control]:
        others = [sign for sign in known if sign not in first_signs]
        newer = [sign for sign in now["details.signs"] if sign not in known]
        about = {
            goal.id: goal.title for goal in goals if goal.state is Standing.OPEN or goal.id == now["goal"]
        }
        return [
            draft_switch(draft, "details.is_nugget", t.text("A gold nugget")),
            *([NextStep(name, draft)] if is_new and not outcome else []),
            chips(
                {sign: known[sign] for sign in (*others, *newer)},
                now["details.signs"],
                tap_sign,
                t.text("What else?"),
                several=True,
            ),
            CardChoice(now["details.card"], lambda card: draft.tap(details__card=card)),
            *([chips(about, {now["goal"]}, tap_goal, t.text("Is it about a goal?"))] if about else []),
            chips(talk_names(t), {now["details.talk"]}, tap_talk, t.text("What kind of talk was it?")),
            draft_day(draft, "day", ahead=False, may_be_none=False),
        ]

    known = sign_names(t)
    return column(
        [
            column(
                [
                    chips(
                        {sign: known[sign] for sign in first_signs},
                        now["details.signs"],
                        tap_sign,
                        t.text("Tap what fits"),
                        several=True,
                    ),
                    *practised_box(draft, practising, app),
                ],
                GAP_SMALL,
            ),
            draft_text(draft, "text", t.text("What did you see, agree or hear?"), lines=TEXT_LINES),
            *outcome,
            *(
                more()
                if is_unfolded
                else [secondary(t.text("Add more"), lambda: unfold(True), icon=ft.Icons.EXPAND_MORE)]
            ),
        ]
    )


def _holds_more(draft: FormDraft[object], folded: Sequence[str], first_signs: Sequence[str]) -> bool:
    """Return whether the draft holds something that is folded away."""
    now = draft.values
    return any(now[name] != draft.showed[name] for name in folded) or any(
        sign not in first_signs for sign in now["details.signs"]
    )
