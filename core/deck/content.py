"""The base of everything in the deck: plain fields, some of them translated."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar, Self

Translate = Callable[[str, str], str]
"""Maps a gettext context ("t07-goudklompjes.say") and the Dutch text to the text in another language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A checked table of a content file. core/authoring/fields.toml says what each field is for."""

    TRANSLATED: ClassVar[tuple[str, ...]] = ()
    """The translated fields. Listed here so that the browser need not read the schema."""

    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {}
    """Constructors of the fields that hold more than text."""

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Build it from checked data: what a content file holds, with its id, or what `to_data` returned."""
        return cls(**{name: cls.MADE_BY.get(name, _frozen)(value) for name, value in data.items()})

    def to_data(self) -> dict[str, Any]:
        """Return it as plain data, without empty fields."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: _plain(value) for name, value in values.items() if value}

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield the field name and text of each translated text, in the order of TRANSLATED."""
        for field in self.TRANSLATED:
            for text in _texts(getattr(self, field)):
                yield field, text

    def translated(self, context: str, translate: Translate) -> Self:
        """Return a translated copy; the gettext context of a text is `context`, a dot and its field."""
        return replace(
            self,
            **{
                field: _changed(getattr(self, field), f"{context}.{field}", translate)
                for field in self.TRANSLATED
            },
        )


def _frozen(value: object) -> object:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, int):  # a flag too
        return value
    return value.to_data() if isinstance(value, Content) else str(value)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, Content):
        yield from (text for _, text in value.texts())
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)


def _changed(value: object, context: str, translate: Translate) -> object:
    if isinstance(value, str):
        return translate(context, value) if value else ""
    if isinstance(value, Content):
        changed = {name: _changed(getattr(value, name), context, translate) for name in value.TRANSLATED}
        return replace(value, **changed)
    if isinstance(value, tuple):
        return tuple(_changed(one, context, translate) for one in value)
    return value
