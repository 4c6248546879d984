"""Plays rounds of practice on the drawn app: which item is on the screen, and what fits it."""

import flet as ft

from core.people.records.draft import Form
from mobile.services.practice_content import PracticeContent
from tests.mobile.renderer import _walk


def set_of(app, set_id):
    """A set of the real content, in the language of the app."""
    return app.services[PracticeContent].get().one(set_id)


def plain_words(driver):
    """The texts of the screen without the brackets around what stands out."""
    return [word.replace("[", "").replace("]", "") for word in driver.words()]


def item_in_hand(app, driver, set_id):
    """The item whose sentence is on the screen."""
    words = plain_words(driver)
    return next(item for item in set_of(app, set_id).items if item.text in words)


def name_of(app, set_id, choice):
    """The words on the button of a side or a kind."""
    practice_set = set_of(app, set_id)
    return next(one.name for one in (*practice_set.sides, *practice_set.kinds) if one.id == choice)


def another(app, set_id, fitting, of="sides"):
    """The words on the button of a side or a kind that does not fit."""
    return next(one.name for one in getattr(set_of(app, set_id), of) if one.id != fitting)


async def begin(driver, set_id):
    """Open a round, and begin it."""
    await driver.open(f"/ik/ronde/{set_id}")
    await driver.tap("Begin")


async def answer(app, driver, set_id, *, fits=True):
    """Answer what is asked about the sides of the item in hand, and go on; give the item."""
    item = item_in_hand(app, driver, set_id)
    await driver.tap(name_of(app, set_id, item.side) if fits else another(app, set_id, item.side))
    await driver.tap("Next")
    return item


async def play(app, driver, set_id, *, wrong=()):
    """Play a round to its end; the items at the places in `wrong` get another answer. Give all items."""
    await begin(driver, set_id)
    many = set_of(app, set_id).round
    return [await answer(app, driver, set_id, fits=at not in wrong) for at in range(many)]


def drafts(app, form, of):
    """The values of what is kept of a form."""
    return [one.values for one in app.book.drafts.of(form, of).values()]


def kept_round(app, set_id):
    """What is kept of the round that is going on."""
    (values,) = drafts(app, Form.ROUND, set_id)
    return values


def announced(driver):
    """What a screen reader says by itself on this screen, in order: a label, or else the words within."""
    marks = [
        one
        for one in driver._controls()
        if getattr(one, "live_region", None) or getattr(one, "focused", None)
    ]
    return [one.label or " ".join(_texts(one)) for one in marks]


def _texts(mark):
    return [one.semantics_label or one.value for one in _walk(mark.content) if isinstance(one, ft.Text)]


def to_tap(driver):
    """The names of all that can be tapped."""
    return [name for _, name in driver._to_tap()]
