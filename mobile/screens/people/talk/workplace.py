"""What the role asks for and what is possible at a workplace (D-04), written once for all who work there."""

from collections.abc import Sequence

import flet as ft

from core.people.records.draft import Form
from core.people.records.person import Person
from core.people.records.place import Work
from core.people.records.tables import AnyNote
from core.people.records.workplace import Workplace
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish
from mobile.routing import link_to, use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous, primary
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.form_screen import form_screen
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import hint
from mobile.widgets.screen import screen
from mobile.widgets.use_confirmation import use_erasing
from mobile.wording.backups import erase_warning
from mobile.wording.notes import saved_message

TEXT_LINES = 3


@private
def WorkplaceScreen(app: State, book: Book) -> ft.Control:
    """Show what is written about the workplace of the person in the route."""
    t = app.language
    person = use_last_known(app, book.person(use_route_params().get("person", "")))
    if person is None:
        return person_not_found(t.text("Workplace"), t)
    where = person.place.where
    if not where and person.place.work is not Work.OWN:
        return screen(
            t.text("Workplace"),
            [typography.body(t.text("Fill in first where {name} works.", name=person.name))],
            private=True,
            foot=[primary(t.text("To the details"), link_to(f"/mensen/{person.id}/gegevens"))],
        )
    stored = use_last_known(app, book.workplaces.at(where))
    return _Form(person, stored, erase_warning(t.text("It is then gone for good."), book, t))


@ft.component
def _Form(person: Person, stored: Workplace | None, gone: str) -> ft.Control:
    """Show the form. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    t, where = app.language, person.place.where
    begun = ft.use_memo(lambda: stored, [])  # another window may write the text meanwhile: saving merges both
    draft = use_draft(
        Form.WORKPLACE,
        person.id,
        begun.id if begun else person.id,
        {"role": begun.role if begun else "", "options": begun.options if begun else ""},
        record=begun,
        is_new=begun is None,
    )
    action = use_action()
    finish = use_finish(f"/mensen/{person.id}")
    erasing = use_erasing(action, f"/mensen/{person.id}")

    async def save() -> None:
        role, options = draft.values["role"], draft.values["options"]
        beside: Sequence[AnyNote] = ()
        async with draft.saving() as key:
            if begun or role.strip() or options.strip():
                beside = await app.book.workplaces.save(where, role, options, shown=begun, draft=key)
        await finish(saved_message(beside, t))

    async def erase() -> None:
        async with draft.saving():
            await app.book.workplaces.erase(draft.of)

    for_all = (
        t.text("One text for everyone who works at {where}.", where=where)
        if where
        else t.text("One text for everyone on our own floor.")
    )
    return form_screen(
        t.text("Workplace"),
        [typography.title(t.text("Role and options")), typography.body(for_all)],
        [
            hint(t.text("Write about the work, and nothing about people.")),
            draft_text(draft, "role", t.text("What does the role ask for?"), lines=TEXT_LINES),
            draft_text(draft, "options", t.text("What can you learn, do or become here?"), lines=TEXT_LINES),
            *([dangerous(t.text("Erase this text"), erasing.open)] if begun else []),
        ],
        t=t,
        draft=draft,
        action=action,
        save=save,
        question=erasing.question(t.text("Erase this text?"), gone, erase),
    )
