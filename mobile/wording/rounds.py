"""The sentences about a round of practice, and when its items come back."""

from collections.abc import Mapping
from datetime import date

from core.language import Language
from core.practice.play import Play, Question
from core.practice.practice_set import Item
from core.practice.rounds import Ask


def no_feedback(t: Language) -> str:
    """Return what practising alone is not."""
    return t.text("Practising here is no feedback: ask a colleague to look along too.")


def question_of(question: Question, play: Play, t: Language) -> str:
    """Return what is asked."""
    return {
        Ask.SIDE: play.practice_set.question,
        Ask.KIND: t.text("What do you hear?"),
        Ask.REPLY: t.text("What do you say back?"),
    }[question.ask]


def answers_of(question: Question, play: Play, item: Item) -> Mapping[str, str]:
    """Return the answers by their ids, in the order in which they are shown."""
    if question.ask is Ask.REPLY:
        return {one: f"“{item.replies[int(one)].text}”" for one in question.answers}
    choices = play.practice_set.sides if question.ask is Ask.SIDE else play.practice_set.kinds
    return {one.id: one.name for one in choices}


def whys_of(question: Question, item: Item) -> Mapping[str, str]:
    """Return by the ids of answers what each of them does; it is not said of a side or a kind."""
    if question.ask is not Ask.REPLY:
        return {}
    return {one: item.replies[int(one)].why for one in question.answers}


def explanation_of(question: Question, play: Play, item: Item) -> str:
    """Return why an item is what it is; of a reply its own line says so.

    Of a side it is only what that side means, as long as the words of the item would give its kind away.
    """
    if question.ask is Ask.REPLY:
        return ""
    if play.is_told(item):
        return item.why
    return next(one.meaning for one in play.practice_set.sides if one.id == question.fitting)


def comes_back(day: date, today: date, many: int, t: Language) -> str:
    """Return the heading above as `many` sentences as come back on this day."""
    away = (day - today).days
    named = {
        1: t.text("tomorrow"),
        3: t.text("in three days"),
        7: t.text("in a week"),
        21: t.text("in three weeks"),
        60: t.text("in two months"),
    }
    when = named.get(away) or t.plural("in {n} day", "in {n} days", away)
    return t.plural("This one comes back {when}", "These come back {when}", many, when=when)
