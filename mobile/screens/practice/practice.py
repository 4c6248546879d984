"""Where one practises the techniques: the root of the fourth tab, with the one next thing above all."""

from collections.abc import Iterable

import flet as ft

from core.language import Language
from core.practice.practice_set import PracticeSet
from mobile.hooks.use_action import use_action
from mobile.hooks.use_part import use_part
from mobile.routing import (
    COLLEAGUE_ROUTE,
    MIRROR_ROUTE,
    OWN_BALANCE_ROUTE,
    PRACTICE_ROUTE,
    ROUND_ROUTE,
    SCENES_ROUTE,
    TECHNIQUE_ROUTE,
    WEEK_LOOK_ROUTE,
    link_to,
)
from mobile.screens.practice.next_practice import next_practice
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.services.practice_content import PracticeContent
from mobile.services.undo import Undo
from mobile.state import State
from mobile.theme import Colour
from mobile.widgets import typography
from mobile.widgets.notice import failed, notice_here
from mobile.widgets.screen import screen
from mobile.widgets.tile import spoken_label, tile

SET_ICONS = {
    "helpen-of-sturen": ft.Icons.ALT_ROUTE,
    "oor": ft.Icons.HEARING,
    "waterlijn": ft.Icons.WATER,
    "persoon-of-aanpak": ft.Icons.THUMB_UP_OUTLINED,
    "wat-verbergt": ft.Icons.VISIBILITY_OUTLINED,
}
"""The pictures of the sets, by their ids."""


@private
def PracticeScreen(app: State, book: Book) -> ft.Control:
    """Show the one next thing, all there is to practise, and what practising here is not."""
    notices, undo = use_service(Notices), use_service(Undo)
    content = use_service(PracticeContent).get()
    action = use_action()
    part = use_part()
    t = app.language
    return screen(
        t.text("Practise"),
        [
            *([] if part.is_beside else notice_here(notices)),
            next_practice(app, book, content, action, notices, undo),
            typography.part(t.text("To practise")),
            *_sets(content.sets, t),
            typography.part(t.text("Looking at yourself")),
            *_looks(t),
            typography.quiet(
                t.text(
                    "Practising here is no feedback. What helps to keep a skill: a colleague who looks "
                    "along, three or four times in half a year."
                )
            ),
        ],
        tab=PRACTICE_ROUTE,
        private=True,
        alert=failed(action.fault, t),
        long=True,
    )


def _sets(sets: Iterable[PracticeSet], t: Language) -> list[ft.Control]:
    """Return the rows of the sets of sentences, and of the scenes."""
    return [
        *[
            _row(
                SET_ICONS.get(one.id, ft.Icons.FORMAT_QUOTE),
                one.title,
                one.gist,
                f"{ROUND_ROUTE}/{one.id}",
            )
            for one in sets
        ],
        _row(
            ft.Icons.RECORD_VOICE_OVER_OUTLINED,
            t.text("Scenes"),
            t.text("Small moments from the floor: say it aloud, then compare."),
            SCENES_ROUTE,
        ),
    ]


def _looks(t: Language) -> list[ft.Control]:
    """Return the rows of what one looks at oneself with."""
    return [
        _row(
            ft.Icons.PERSON_SEARCH,
            t.text("Mirror"),
            t.text("What do you do already, and what do you want to try?"),
            MIRROR_ROUTE,
        ),
        _row(
            ft.Icons.BALANCE,
            t.text("My balance"),
            t.text("Which techniques do you use, and which are new to you?"),
            OWN_BALANCE_ROUTE,
        ),
        _row(
            ft.Icons.TODAY,
            t.text("Technique of the week"),
            t.text("One technique, at one real moment."),
            TECHNIQUE_ROUTE,
        ),
        _row(
            ft.Icons.FORUM_OUTLINED,
            t.text("After a talk"),
            t.text("Three taps: who talked most, what to keep, what next time."),
            f"{PRACTICE_ROUTE}/na-gesprek",
        ),
        _row(
            ft.Icons.GROUP_OUTLINED,
            t.text("A colleague looks along"),
            t.text("Choose what your colleague looks at, and hear what was there to see."),
            COLLEAGUE_ROUTE,
        ),
        _row(
            ft.Icons.DATE_RANGE,
            t.text("Look at the week"),
            t.text("Ten minutes: what went well, and what do you bring to the peer consultation?"),
            WEEK_LOOK_ROUTE,
        ),
        _row(
            ft.Icons.HISTORY,
            t.text("Look back"),
            t.text("Everything that you wrote here for yourself."),
            f"{PRACTICE_ROUTE}/terug",
        ),
    ]


def _row(icon: ft.IconData, name: str, line: str, route: str) -> ft.Control:
    return tile(
        name,
        [typography.body(line)],
        link_to(route),
        label=spoken_label(name, line),
        mark=ft.Icon(icon, color=Colour.INK),
    )
