"""What one chooses at the mirror: first what works already, then what one wants, and how to begin."""

from collections.abc import Callable, Collection

import flet as ft

from core.practice.mirror import Columns, Mirror, MirrorPart
from mobile.hooks.component import Ref, use_ref, use_state
from mobile.hooks.use_draft import FormDraft
from mobile.state import use_app
from mobile.widgets import typography
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.layout import column
from mobile.widgets.list_item import bullets
from mobile.wording.nudges import no_names

INTENTIONS = ("intentions.1", "intentions.2", "intentions.3")
"""The fields of the intentions, one line each."""
CUE, ACTION = "if_then.cue", "if_then.action"
"""The fields of the plan for the first of them."""


@ft.component
def MirrorChoice(mirror: Mirror, part: MirrorPart, draft: FormDraft[object]) -> ft.Control:
    """Show what was ticked with the question about it, and ask for the intentions.

    A question about which nothing was ticked is left out, unless it was answered already.
    """
    t = use_app().language
    now = draft.values

    def ask(ticked: str, answer: str, question: str, name: Callable[[Columns], str]) -> list[ft.Control]:
        if not (now[ticked] or now[answer]):
            return []
        return [
            *_ticked(mirror, part, now[ticked], name),
            draft_text(draft, answer, question, lines=2, standing=no_names(t)),
        ]

    return column(
        [
            *ask("already", "works", t.text("How do you manage that?"), lambda columns: columns.already),
            *ask("more", "how", t.text("How will you bring that about?"), lambda columns: columns.more),
            typography.part(t.text("Where do you begin?")),
            typography.body(t.text("One small thing is enough. It comes back in a week.")),
            _Intentions(draft),
        ]
    )


def _ticked(
    mirror: Mirror, part: MirrorPart, ids: Collection[str], name: Callable[[Columns], str]
) -> list[ft.Control]:
    """Return the ticked items of one of the two columns, under the names that it has in their lists."""
    texts: dict[str, list[str]] = {}
    for one in part.lists:
        found = [item.text for item in one.items if item.id in ids]
        texts.setdefault(name(mirror.columns_of(one)), []).extend(found)
    return [
        row
        for heading, items in texts.items()
        if items
        for row in (typography.part(heading), *bullets(items))
    ]


@ft.component
def _Intentions(draft: FormDraft[object]) -> ft.Control:
    """Show the first field; each next one comes once the one before it is filled, as does the if-then plan.

    What comes is drawn by itself: a field that is drawn while someone types may lose a letter.
    """
    t = use_app().language
    first, second, third = INTENTIONS
    looks: Ref[dict[str, Callable[[], None]]] = use_ref({})

    def typed() -> None:
        draft.typed()
        for look in looks.current.values():
            look()

    def is_filled(*names: str) -> bool:
        return any(draft.values[name].strip() for name in names)

    def field(name: str, label: str, standing: str = "") -> ft.Control:
        return draft_text(draft, name, label, standing=standing, on_type=typed)

    def if_then() -> ft.Control:
        return column(
            [
                typography.strong(t.text("When exactly do you do the first one? You may leave this open.")),
                field(CUE, t.text("If this happens")),
                field(ACTION, t.text("then I do this")),
            ]
        )

    return column(
        [
            field(first, t.text("What I intend"), no_names(t)),
            _Following(
                lambda: is_filled(first, second), looks, second, lambda: field(second, t.text("And also"))
            ),
            _Following(
                lambda: is_filled(second, third), looks, third, lambda: field(third, t.text("And this"))
            ),
            _Following(lambda: is_filled(first, CUE, ACTION), looks, CUE, if_then),
        ]
    )


@ft.component
def _Following(
    is_due: Callable[[], bool],
    looks: Ref[dict[str, Callable[[], None]]],
    name: str,
    build: Callable[[], ft.Control],
) -> ft.Control:
    """Show what `build` makes from the moment that it `is_due`; it does not go while one is here.

    `looks` gets the function of this `name` that looks whether it is due.
    """
    is_shown, show = use_state(is_due)
    looks.current[name] = lambda: show(lambda was_shown: was_shown or is_due())
    return build() if is_shown else ft.Container()
