"""One sentence of a round: as it is said or read aloud, what is asked about it, and what the answer did."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import flet as ft

from core.language import Language
from core.practice.play import Play
from core.practice.practice_set import Item
from mobile.routing import link_to, rewrite_route
from mobile.screens.practice.answers import Outcome, answered, answers_to_tap
from mobile.screens.practice.sentence_card import heard_card, sentence_card
from mobile.screens.practice.stage import Stage
from mobile.widgets import typography
from mobile.widgets.buttons import plain, primary
from mobile.wording.rounds import answers_of, explanation_of, question_of, whys_of


@dataclass(frozen=True)
class Hand:
    """What can be done: `put` another state of the round in place of this one, or `go_on` after an answer.

    `is_busy` is whether the round is being saved.
    """

    put: Callable[[Play], None]
    go_on: Callable[[], None]
    is_busy: bool


def round_item(play: Play, item: Item, hand: Hand, t: Language) -> Stage:
    """Build the item in hand."""
    if play.is_read_aloud_now(item):
        return _to_read(play, item, hand, t)
    tapped = play.tapped()
    return _to_answer(play, item, hand, t) if tapped is None else _explained(play, item, tapped, hand, t)


def _to_read(play: Play, item: Item, hand: Hand, t: Language) -> Stage:
    """Build the sentence for the colleague who reads it aloud."""
    read = replace(play, heard=item.id)
    return Stage(
        step=f"{item.id}-read",
        controls=[
            typography.strong(t.text("Read this sentence aloud, and hand the phone back.")),
            sentence_card([_place(play, t)], item.text),
        ],
        foot=[primary(t.text("I have read it aloud"), lambda: hand.put(read), icon=ft.Icons.CHECK)],
    )


def _to_answer(play: Play, item: Item, hand: Hand, t: Language) -> Stage:
    question = play.question(item)
    again = replace(play, heard="")
    asked = question_of(question, play, t)
    return Stage(
        step=f"{item.id}-{question.ask}",
        controls=[
            _card(play, item, t),
            *(
                [ft.Row([plain(t.text("Hear it again"), lambda: hand.put(again))])]
                if play.aloud and not play.taps
                else []
            ),
            # the first question comes with a sentence, which is where one arrives
            typography.next_heading(asked) if play.taps else typography.heading(asked),
            answers_to_tap(answers_of(question, play, item), lambda one: hand.put(play.tap(one))),
        ],
    )


def _explained(play: Play, item: Item, tapped: str, hand: Hand, t: Language) -> Stage:
    question = play.question(item)
    why, whys = explanation_of(question, play, item), whys_of(question, item)
    outcome = Outcome(tapped, question.fitting, why, whys)
    rewriting = plain(t.text("Say it yourself"), link_to(rewrite_route(play.practice_set.id, item.id)))
    return Stage(
        step=f"{item.id}-{question.ask}-told",
        controls=[
            _card(play, item, t),
            typography.heading(question_of(question, play, t)),
            answered(answers_of(question, play, item), outcome, t),
            *([ft.Row([rewriting], wrap=True)] if item.rewrite and play.is_told(item) else []),
        ],
        foot=[primary(t.text("Next"), hand.go_on, icon=ft.Icons.ARROW_FORWARD, disabled=hand.is_busy)],
    )


def _card(play: Play, item: Item, t: Language) -> ft.Control:
    """Build the sentence, or what stands for one that was heard; what decides is strong once it is told."""
    place = [_place(play, t)]
    if play.is_hidden(item):
        return heard_card(place, t, is_new=not play.taps)
    return sentence_card(place, item.text, item.sign if play.is_told(item) else "", is_new=not play.taps)


def _place(play: Play, t: Language) -> ft.Control:
    return typography.quiet(t.text("Sentence {n} of {all}", n=play.place, all=len(play.items)))
