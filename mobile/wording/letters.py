"""The sentences about letters."""

from datetime import date

from core.deck.deck import Deck
from core.language import Language
from core.people.records.details import Talk
from core.people.records.letter import Letter
from core.talks.guides import Guides
from mobile.wording.agreements import assignee_names
from mobile.wording.notes import talk_text


def waiting_line(many: int, t: Language) -> str:
    """Return how many letters wait."""
    return (
        t.plural("{n} quick note waits", "{n} quick notes wait", many)
        if many
        else t.text("No quick notes waiting")
    )


def filed_message(name: str, t: Language) -> str:
    """Return with whom a letter stands now; without a name, that another window put it away before."""
    return t.text("It is now with {name}", name=name) if name else t.text("It was put away already")


def is_about_group(letter: Letter, deck: Deck, guides: Guides) -> bool:
    """Return whether a letter may well be about a group: it or its guide says so, or its card fits there."""
    card, guide = letter.details.card or "", guides.one(letter.details.guide)
    fits = card in deck and deck[card].is_for_groups
    is_said = letter.details.talk is Talk.GROUP or (guide is not None and guide.is_for_group)
    return is_said or (fits and not letter.who)


def letter_head(letter: Letter, today: date, t: Language) -> str:
    """Return the day of a letter, and for whom it is if it says so."""
    day = t.relative_day(letter.day, today, begins=True)
    return t.text("{day} · about {who}", day=day, who=letter.who) if letter.who else day


def letter_remarks(letter: Letter, deck: Deck, guides: Guides, today: date, t: Language) -> list[str]:
    """Return what a letter says besides its text: talk, card, next step, and that it is not finished."""
    guide = guides.one(letter.details.guide)
    card, step = letter.details.card, letter.next_step.strip()
    due = t.relative_day(letter.due, today) if letter.due else ""
    return [
        *([t.text("Talk: {title}", title=guide.title)] if guide else []),
        *([t.text("Card: {title}", title=deck[card].title)] if card and card in deck else []),
        *([t.text("Next step: {step}", step=f"{step} ({due})" if due else step)] if step else []),
        *([t.text("Not finished: you were called away.")] if letter.is_unfinished else []),
    ]


def more_written_line(name: str, t: Language) -> str:
    """Return that more was written down about the talk with someone, and what becomes of that."""
    return t.text(
        "You wrote down more about this talk with {name}. Put it there: you then see all of it, and save it.",
        name=name,
    )


def note_text(letter: Letter, t: Language) -> str:
    """Return the text of a note about a person that a letter becomes."""
    return talk_text(letter.text, letter.details.signs, letter.next_step, t)


def group_text(letter: Letter, t: Language) -> str:
    """Return the text of a note about a group that a letter becomes.

    The next step stands below what was written, with who does it and the day in full: the note is read later.
    """
    return "\n".join(filter(None, (letter.text.strip(), _step_line(letter, t))))


def _step_line(letter: Letter, t: Language) -> str:
    """Return the next step of a letter; what was filled in of it is never left out."""
    names = assignee_names(t.text("Your worker"), t)  # a note about a group names nobody
    step = letter.next_step.strip()
    when = ", ".join(
        [
            *([names[letter.slot]] if letter.slot else []),
            *([t.date_long(letter.due)] if letter.due else []),
        ]
    )
    said = (f"{step} ({when})" if when else step) if step else when
    return t.text("Next step: {step}", step=said) if said else ""
