"""The draft of a form: what is typed and tapped, stored sealed from the first letter, and restored."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from typing import Any, Generic, TypeAlias, TypeVar

import flet as ft

from core.errors import GoudklompjeError, IfThenUnfinished, NameTaken, TextEmpty, TextTooLong, VaultLocked
from core.people.records.draft import Draft, Form, Value, Values, to_fields
from mobile.hooks.component import Ref, use_state
from mobile.routing import use_query_param
from mobile.services import use_service
from mobile.services.draft_autosave import ANY, DraftAutosave, OpenDraft
from mobile.services.typing_activity import TypingActivity
from mobile.state import use_app

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

FormValues: TypeAlias = dict[str, Any]
"""The values of a form by the names of its fields, each of the type that its field has in the record."""

DRAFT_PARAM = "begun"
"""The query parameter with the id of the draft that a form begins with."""


def use_draft(
    form: Form,
    person: str,
    of: str,
    initial: Values,
    *,
    record: R,
    is_new: bool = False,
    which: Values = ANY,
) -> "FormDraft[R]":
    """Return the draft of the form of a component, open from its first drawing until it goes.

    `initial` are the fields as the form shows them without a draft, named as in `Draft`, and `record` is what
    they were read from; a form of something new has None. `which` is as in `DraftAutosave.open`.
    """
    app = use_app()
    drafts = use_service(DraftAutosave)
    typing = use_service(TypingActivity)
    key = use_query_param(DRAFT_PARAM)
    _, draw = use_state(0)

    def open_draft() -> FormDraft[R]:
        opened = FormDraft(
            drafts,
            app.today,
            form,
            person,
            of,
            initial,
            record=record,
            is_new=is_new,
            key=key,
            which=which,
        )
        opened.note_typing = typing.set
        return opened

    held = ft.use_memo(lambda: Ref(open_draft()), [])
    if (held.current.form, held.current.of) != (form, of):
        held.current.leave()
        held.current = open_draft()
    held.current.draw = lambda: draw(lambda turn: turn + 1)
    ft.on_unmounted(lambda: held.current.leave())
    return held.current


class FormDraft(Generic[R_co]):
    """What one form holds: its `values` now, and what it `showed` of the `record` that it changes.

    `note_typing` is called with True at each key, and with False when the form is left. `record` stays the
    one that was there when the form came, also when another window changes it.

    `person` is whom it is about; a form that asks for that begins with "".
    `is_resumed` is whether it goes on with an unsaved draft; `round` changes when a draft is discarded, for
    the keys of fields that then start anew. `fault` is why the last saving failed, and `labels` are those of
    the fields, by their names.
    """

    def __init__(
        self,
        drafts: DraftAutosave,
        today: Callable[[], date],
        form: Form,
        person: str,
        of: str,
        initial: Values,
        *,
        record: R_co,
        is_new: bool,
        key: str = "",
        which: Values = ANY,
    ) -> None:
        self.form = form
        self.of = of
        self.record = record
        self.round = 0
        self.fault: GoudklompjeError | None = None
        self.labels: dict[str, str] = {}
        self.draw: Callable[[], None] = lambda: None
        self.note_typing: Callable[[bool], None] = lambda _: None
        self._drafts = drafts
        self._today = today
        self._begins_with = person
        self._is_new = is_new
        self._initial = dict(initial)
        self._day = today()
        self._texts: dict[str, Ref[str]] = {}
        self._fillings: dict[str, int] = {}
        self._saved: FormValues | None = None
        self._open: OpenDraft | None = drafts.open(form, of, key, which)
        self._take_up(self._open.newest if self._open else None)

    def field(self, name: str) -> Ref[str]:
        """Return the ref that a field collects its text in."""
        return self._texts.setdefault(name, Ref(str(self.values[name] or "")))

    def typed(self) -> None:
        """Store what is typed now; nothing is drawn."""
        self.note_typing(True)
        self.values |= {name: text.current for name, text in self._texts.items()}
        if self._open:
            self._open.typed(self._draft())

    def put(self, **values: Value) -> None:
        """Store what was typed elsewhere than in a `field`, as a day; nothing is drawn. Names as in `tap`."""
        self.values |= {name.replace("__", "."): value for name, value in values.items()}
        self.typed()

    def tap(self, **values: Value) -> None:
        """Store and show what was tapped; two underscores in a name stand for its dot."""
        self.put(**values)
        self.draw()

    @property
    def field_at_fault(self) -> str | None:
        """The name of the first field that the last saving failed for; None where it was for no field."""
        fault, texts = self.fault, {name: str(self.values[name] or "") for name in self._texts}
        match fault:
            case TextTooLong():
                wrong = [name for name, text in texts.items() if len(text) > fault.limit]
            case NameTaken():
                wrong = [name for name in texts if name == "name"]
            case TextEmpty() if not isinstance(fault, IfThenUnfinished):  # which names its fields itself
                wrong = [name for name, text in texts.items() if not text.strip()]
            case _:
                wrong = []
        return wrong[0] if wrong else None

    def fill(self, name: str, text: str) -> None:
        """Store and show a text that was tapped instead of typed; its field begins anew."""
        self._texts.pop(name, None)
        self._fillings[name] = self.fillings(name) + 1
        self.tap(**{name: text})

    def fillings(self, name: str) -> int:
        """Return how often the field of this name was filled, for its key."""
        return self._fillings.get(name, 0)

    def turn_to(self, person: str) -> None:
        """Store and show that what the form holds is about this person."""
        self.person = person
        self.tap()

    def begin_with(self, **values: Value) -> None:
        """Let the fields that have no value begin with these, as if the form had shown them from the start.

        Nothing is stored or drawn. Names as in `tap`.
        """
        for name, value in values.items():
            field = name.replace("__", ".")
            if self.values[field] is None:
                self.values[field] = self.showed[field] = self._initial[field] = value

    async def store(self) -> str:
        """Store now what the form holds; return the id of the draft, or "" of a form that nobody touched.

        Raises what storing raises, and VaultLocked.
        """
        if self._open is None:
            raise VaultLocked
        return await self._open.store() or ""

    @asynccontextmanager
    async def saving(self) -> AsyncIterator[str | None]:
        """Yield the id of the draft, which goes with what is saved; see `OpenDraft`."""
        saved = dict(self.values)
        if self._open is None:
            yield None
        else:
            async with self._open.saving() as key:
                yield key
        self._saved = saved

    @property
    def is_saved(self) -> bool:
        """Whether all that the form holds now was saved by it."""
        return self._saved == self.values

    async def discard(self) -> None:
        """Discard the draft, and begin the form anew."""
        if self._open:
            await self._open.discard()
        self.start_anew(self._initial)

    def start_anew(self, initial: Values) -> None:
        """Begin the form with these fields, as after each of several answers."""
        self._initial = dict(initial)
        self._texts.clear()
        self._saved = None
        self.round += 1
        self._take_up(None)
        self.draw()

    def leave(self) -> None:
        """Store what was typed last; the form goes."""
        self.note_typing(False)
        if self._open:
            self._drafts.leave(self._open)
        self._open = None

    def _take_up(self, draft: Draft | None) -> None:
        values, showed = (draft.values, draft.shown_values) if draft else ({}, {})
        known = {name: value for name, value in values.items() if name in self._initial}
        self.showed: FormValues = {
            **self._initial,
            **{name: showed[name] for name in known if name in showed},
        }
        self.values: FormValues = {**self._initial, **known}
        self.person = (draft.person if draft else "") or self._begins_with
        self.is_resumed = self.values != self._initial
        self._day = draft.day if draft else self._today()

    def _draft(self) -> Draft | None:
        changed = {name: value for name, value in self.values.items() if value != self.showed[name]}
        if not changed:
            return None
        if self._is_new:
            return Draft(self.form, self.of, self.person, self._day, to_fields(self.values))
        shown = {name: self.showed[name] for name in changed}
        return Draft(self.form, self.of, self.person, self._day, to_fields(changed), to_fields(shown))
