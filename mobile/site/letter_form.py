"""What the form for a letter offers and says on the page; templates/letter.html.j2 and letter.js show it."""

from collections.abc import Mapping
from typing import Any

from core.language import Language
from core.talks.guide import Outcome
from core.talks.guides import Guides
from mobile.wording.agreements import assignee_choices
from mobile.wording.notes import FIRST_SIGNS, sign_names, talk_names


def letter_choices(t: Language) -> Mapping[str, Any]:
    """Return what can be chosen: the same signs, kinds of talk and people as in the app's own form."""
    names = sign_names(t)
    return {
        "first": {sign: names[sign] for sign in FIRST_SIGNS},
        "others": {sign: name for sign, name in names.items() if sign not in FIRST_SIGNS},
        "slots": {slot.value: name for slot, name in assignee_choices(t.text("Your worker"), t).items()},
        "talks": {talk.value: name for talk, name in talk_names(t).items()},
    }


def letter_guides(guides: Guides, t: Language) -> Mapping[str, Any]:
    """Return the title of the form after a talk and the signs beside its text, by the id of the guide.

    A guide without signs has those of every note there. A talk that leads to nothing is not written down.
    """
    return {
        guide.id: {"title": t.text("After the talk: {title}", title=guide.title), "signs": guide.signs}
        for guide in guides
        if guide.outcome is not Outcome.NOTHING
    }


def letter_texts(t: Language) -> Mapping[str, str]:
    """Return the sentences of the form, by the names that its script uses."""
    return {
        "kept": t.text("What you just wrote is saved. You will find it once your notes are open."),
        "empty": t.text("Tap something or write something down. Then it can be saved."),
        "noNext": t.text("What will be done? Write it in a few words."),
        "noSlot": t.text("Who does the next step? Choose that too."),
        "tooLong": t.text("This is too long for one note. Make it shorter; your text stays here."),
        "full": t.text(
            "There are 200 notes waiting, and no more fit. Open your notes and file some first. "
            "Your text stays here."
        ),
        "noRoom": t.text("This phone is full, so nothing was saved. Make some room. Your text stays here."),
        "refused": t.text("This browser will not store the note. Try it again. Your text stays here."),
        "noCipher": t.text(
            "This browser cannot lock the note away, so it was not saved. Your text stays here."
        ),
        "noLetterbox": t.text(
            "There are no notes here to add this to. They were erased, or never opened. Your text stays here."
        ),
    }
