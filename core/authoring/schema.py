"""The schema of fields.toml: whether a value is allowed in a content file, and what is."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from core.deck.slot import pieces, slot_names
from core.errors import ContentFault

FIELDS = Path(__file__).with_name("fields.toml")
CONTENT_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
WORD = re.compile(r"\w+")
PART = re.compile(r"([A-Z]+)-?([0-9A-C][0-9]?)([a-z]?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """One field of a kind of content, as fields.toml describes it."""

    name: str
    type: Literal[
        "text",
        "texts",
        "choice",
        "choices",
        "number",
        "numbers",
        "flag",
        "id",
        "parts",
        "link",
        "links",
        "rows",
        "table",
        "tables",
    ]
    purpose: str
    required: bool = False
    unless: str = ""
    most: int = 0
    words: int = 0
    slots: int = 0
    items: tuple[int, int] = (1, 1)
    allowed: tuple[str, ...] = ()
    never_first: tuple[str, ...] = ()
    to: str = ""
    of: str = ""
    translated: bool = False

    def fault(self, value: object) -> tuple[str, ...]:
        """Return what is allowed in the place of `value`; empty when `value` is right.

        The fields of a table are checked by `Schema.check`, which knows the other kinds.
        """
        if self.type in ("text", "choice", "link", "id"):
            return self._fault_of_one(value)
        if self.type == "number":
            return (
                ()
                if type(value) is int and 1 <= value <= self.most
                else (f"a whole number, 1 to {self.most}",)
            )
        if self.type == "flag":
            return () if value is True else ("true",)
        if self.type == "table":
            return () if isinstance(value, dict) else (f"a table [{self.name}]",)
        fewest, most = self.items
        if not isinstance(value, list) or not fewest <= len(value) <= most:
            return (f"a list of {fewest} to {most}",)
        if self.type == "numbers":
            right = all(type(one) is int and 1 <= one <= self.most for one in value)
            return () if right else (f"whole numbers from 1 to {self.most}",)
        if self.type == "tables":
            return () if all(isinstance(one, dict) for one in value) else (f"tables [[{self.name}]]",)
        if len({str(one) for one in value}) < len(value):
            return ("a list without doubles",)
        if self.type == "rows":
            return next(filter(None, map(self._fault_of_row, value)), ())
        if self.words and (many := sum(len(str(one).split()) for one in value)) > self.words:
            return (f"at most {self.words} words together, and these are {many}",)
        return next(filter(None, map(self._fault_of_one, value)), ())

    def rank(self, part: str) -> tuple[int, str, str]:
        """Return the sort key of a part: by kind, in the order of `allowed`, then by number."""
        kind, number, letter = PART.findall(part)[0]
        return self.allowed.index(kind), number.zfill(2), letter

    def _fault_of_row(self, row: object) -> tuple[str, ...]:
        if not isinstance(row, list):
            return ("a list of texts",)
        return next(filter(None, map(self._fault_of_one, row)), ())

    def _fault_of_one(self, value: object) -> tuple[str, ...]:
        if not isinstance(value, str) or not value:
            return ("a text",)
        if self.type in ("choice", "choices"):
            return () if value in self.allowed else self.allowed
        if self.type == "id":
            return () if CONTENT_ID.fullmatch(value) else ("small letters, digits and hyphens",)
        if self.type in ("link", "links"):
            return () if CONTENT_ID.fullmatch(value) else (f"the id of a {self.to.replace('_', ' ')}",)
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
        has_stray_bracket = any(bracket in piece for piece, _ in pieces(text) for bracket in "[]")
        if has_stray_bracket or len(slot_names(text)) > self.slots:
            return (f"at most {self.slots} slots in brackets" if self.slots else "no brackets",)
        if WORD.findall(text)[:1] in [[word] for word in self.never_first]:
            return ("a text that does not begin with " + " or ".join(self.never_first),)
        return ()


class Schema(dict[str, dict[str, FieldSpec]]):
    """The fields by kind and name, in the order in which to write a file."""

    @classmethod
    def read(cls, sources: Sequence[str], path: Path = FIELDS) -> "Schema":
        """Read fields.toml; `sources` are the ids that `allowed = "sources.toml"` stands for."""
        schema = cls()
        for kind, described in tomllib.loads(path.read_text(encoding="utf-8")).items():
            schema[kind] = {}
            for name, lines in described.items():
                if lines.get("allowed") == "sources.toml":
                    lines["allowed"] = sources
                lists = {
                    key: tuple(value) for key, value in lines.items() if not isinstance(value, str | int)
                }
                schema[kind][name] = FieldSpec(name=name, **(lines | lists))
        return schema

    def check(self, kind: str, file: str, data: Mapping[str, Any], at: str = "") -> None:
        """Check the data of a file against a kind; `at` is the prefix of the field names, such as "table.".

        Raises ContentFault for the first field that is unknown, missing or wrong.
        """
        fields = self[kind]
        for name in data:
            if name not in fields:
                raise ContentFault(file, at + name, fields)
        for name, field in fields.items():
            if name in data:
                self._check_value(field, file, data, at + name)
            elif field.required or (field.unless and field.unless not in data):
                raise ContentFault(file, at + name, [field.purpose])

    def _check_value(self, field: FieldSpec, file: str, data: Mapping[str, Any], at: str) -> None:
        value = data[field.name]
        if field.unless in data:
            raise ContentFault(file, at, [f"nothing beside {field.unless}"])
        if allowed := field.fault(value):
            raise ContentFault(file, at, allowed)
        if field.of:
            for one in value if isinstance(value, list) else [value]:
                self.check(field.of, file, one, f"{at}.")
