"""A letter put with a person: as a note at once, or in a form in which something is left to do."""

from dataclasses import replace

from core.people.records.draft import Form
from core.people.records.letter import Letter
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.rules.letter_suggestions import suggested
from core.talks.guide import Outcome
from core.talks.guides import Guides
from mobile.hooks.use_draft import DRAFT_PARAM
from mobile.screens.people.talk.talk_form import talk_kind
from mobile.screens.vault.guard import Book
from mobile.selectors import all_last_talks
from mobile.state import State
from mobile.wording.letters import note_text


def with_known_guide(letter: Letter, guides: Guides) -> Letter:
    """Return a letter without its guide when there is no such guide: anybody can have named one."""
    guide = guides.one(letter.details.guide)
    return replace(letter, details=replace(letter.details, guide=guide.id if guide else None))


def likeliest(letter: Letter, app: State, book: Book) -> tuple[Person, ...]:
    """Return everyone a letter can be about, the likeliest first."""
    stops, last = book.routes.of(app.today()).stops, all_last_talks(app, book)
    return suggested(letter, book.people(), stops, last, book.letters.begun_with(letter))


def more_written_with(letter: Letter, book: Book) -> Person | None:
    """Return the person of its talk when more was written down about that, which is to be looked at first."""
    person = book.letters.begun_with(letter)
    return book.person(person) if book.letters.is_to_look_at(letter, person) else None


async def file_with(letter: Letter, person: Person, app: State) -> Note | None:
    """File a letter as a note about a person; return None when another window put it away before."""
    filed = _with_kind(letter, app)
    return await app.book.letters.file(filed, person.id, note_text(letter, app.language))


async def begin_with(letter: Letter, person: Person, app: State) -> str:
    """Turn a letter into the draft of a note about a person, or add it to that of its talk.

    Return the route of the form, or "" when another window put the letter away before.
    """
    book, guide = app.book, app.guides.one(letter.details.guide)
    key = await book.letters.begin_note(
        letter if book.letters.begun_with(letter) == person.id else _with_kind(letter, app),
        person.id,
        has_slots=guide is not None and guide.outcome is Outcome.SLOTS,
    )
    draft = book.drafts.one(key or "")
    if draft is None:
        return ""
    form = "/mensen/klaar" if draft.form is Form.TALK else f"/mensen/{person.id}/notitie/nieuw"
    return f"{form}?{DRAFT_PARAM}={key}"


def _with_kind(letter: Letter, app: State) -> Letter:
    """Return a letter after a guided talk with the kind of talk that a log of it begins with."""
    guide = app.guides.one(letter.details.guide)
    if guide is None or letter.details.talk is not None:
        return letter
    return replace(letter, details=replace(letter.details, talk=talk_kind(app, guide)))
