"""fields.toml as objects: says whether a value may stand on a card, and if not, what may. Reads no cards."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from core.errors import CardFault

FIELDS = Path(__file__).with_name("fields.toml")
CARD_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
WORD = re.compile(r"\w+")
PART = re.compile(r"([A-Z]+)-?([0-9A-C][0-9]?)([a-z]?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a card, as fields.toml describes it."""

    name: str
    type: Literal["text", "texts", "choice", "parts", "cards"]
    purpose: str
    required: bool = False
    most: int = 0
    items: tuple[int, int] = (1, 1)
    allowed: tuple[str, ...] = ()
    never_first: tuple[str, ...] = ()
    translated: bool = False

    def fault(self, value: object) -> tuple[str, ...]:
        """Say what may stand in the place of `value`; nothing when `value` is right."""
        if self.type in ("text", "choice"):
            return self._fault_of_one(value)
        fewest, most = self.items
        if not isinstance(value, list) or not fewest <= len(value) <= most:
            return (f"a list of {fewest} to {most} texts",)
        if len({str(one) for one in value}) < len(value):
            return ("a list without doubles",)
        return next(filter(None, map(self._fault_of_one, value)), ())

    def rank(self, part: str) -> tuple[int, str, str]:
        """Place a part in the order of the deck: by kind, as `allowed` lists the kinds, then by number."""
        kind, number, letter = PART.findall(part)[0]
        return self.allowed.index(kind), number.zfill(2), letter

    def _fault_of_one(self, value: object) -> tuple[str, ...]:
        if not isinstance(value, str) or not value:
            return ("a text",)
        if self.type == "choice":
            return () if value in self.allowed else self.allowed
        if self.type == "cards":
            return () if CARD_ID.fullmatch(value) else ("ids of cards",)
        if self.type == "parts":
            part = PART.fullmatch(value)
            known = part is not None and part[1] in self.allowed
            return () if known else tuple(f"{kind} and its number" for kind in self.allowed)
        return self._fault_of_text(value)

    def _fault_of_text(self, text: str) -> tuple[str, ...]:
        if text != " ".join(text.split()):
            return ("one line, with single spaces and none around it",)
        if len(text) > self.most:
            return (f"at most {self.most} characters, and this one has {len(text)}",)
        if WORD.findall(text)[:1] in [[word] for word in self.never_first]:
            return ("a text that does not begin with " + " or ".join(self.never_first),)
        return ()


class Schema(dict[str, Field]):
    """The fields by name, in the order in which a card file is best written."""

    @classmethod
    def read(cls, sources: Sequence[str], path: Path = FIELDS) -> "Schema":
        """Read fields.toml; `sources` are the ids that `allowed = "sources.toml"` stands for."""
        schema = cls()
        for name, lines in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if lines.get("allowed") == "sources.toml":
                lines["allowed"] = sources
            lists = {key: tuple(value) for key, value in lines.items() if not isinstance(value, str | int)}
            schema[name] = Field(name=name, **(lines | lists))
        return schema

    def check(self, file: str, data: Mapping[str, Any]) -> None:
        """Hold what a card file says against the schema.

        Raises CardFault for the first field that is unknown, missing or wrong.
        """
        for name in data:
            if name not in self:
                raise CardFault(file, name, self)
        for name, field in self.items():
            if name not in data and field.required:
                raise CardFault(file, name, [field.purpose])
            if name in data and (allowed := field.fault(data[name])):
                raise CardFault(file, name, allowed)
