"""Made-up stories of changes to a vault, and what the vault must hold after each change.

The worker that lives through a story, and is killed in the middle of it, is in `operations`; `judge`
decides whether a store holds what it must.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from random import Random
from typing import Any

from core.people.records.note import Note
from core.people.records.person import Person
from core.vault.recovery_code import RecoveryCode

PEOPLE, NOTES = "people", "notes"
MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
MOST_NOTES = 30
MOST_PEOPLE = 5

Step = dict[str, Any]
"""What to `do`, and with what; as plain as JSON, because another process or a browser does it."""

Record = tuple[str, dict[str, Any]]


@dataclass(frozen=True)
class State:
    """What a vault holds; that of the beginning says that there is no vault.

    `passkey` is what the passkey gives that opens it too, in hex, and `device` the label in its record; or
    "", as of a vault from a copy, which has neither. `records` are tables and documents by id, `erased` the
    ids that must stay away when a copy is taken in, `lost` those that the vault must report as missing.
    """

    exists: bool = False
    passphrase: str = ""
    code: str = ""
    passkey: str = ""
    device: str = ""
    records: Mapping[str, Record] = field(default_factory=dict)
    erased: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()

    def with_records(self, *records: Record) -> "State":
        """Give the state in which these records are there too, in place of what they were."""
        return replace(self, records={**self.records, **{doc["id"]: (table, doc) for table, doc in records}})

    def without(self, *ids: str) -> "State":
        """Give the state in which these records are not there."""
        return replace(self, records={key: self.records[key] for key in self.records if key not in ids})

    def ids(self, table: str) -> list[str]:
        """Give the ids of the records of this table."""
        return [key for key, (of, _) in self.records.items() if of == table]


@dataclass(frozen=True)
class Story:
    """Steps, and the states between them: `states[n]` is how things are after n steps."""

    steps: list[Step]
    states: list[State]


def make_story(random: Random, state: State, length: int) -> Story:
    """Make up at least so many steps, beginning from this state."""
    teller = _Teller(random, state)
    while len(teller.steps) < length:
        teller.go_on()
    return Story(teller.steps, teller.states)


class _Teller:
    def __init__(self, random: Random, state: State) -> None:
        self._random = random
        self.steps: list[Step] = []
        self.states = [state]

    @property
    def _now(self) -> State:
        return self.states[-1]

    def go_on(self) -> None:
        """Tell what happens next: one step, or a few that belong together."""
        if not self._now.exists:
            self._make()
        elif self._now.lost:
            self._tell(replace(self._now, lost=frozenset()), "accept the loss")
        elif not self._now.ids(PEOPLE):
            self._save_person()
        elif len(self._now.ids(NOTES)) > MOST_NOTES or len(self._now.ids(PEOPLE)) > MOST_PEOPLE:
            self._erase_person()
        else:
            usual = [self._write_note] * 5 + [self._save_several, self._save_person, self._take_in] * 2
            slots = [self._change_passphrase] * 3 + [self._renew_code, self._add_passkey] * 2
            slots += [self._remove_passkey] * 2 if self._now.passkey else []
            endings = [self._erase_person, self._lose_record, self._begin_anew, self._restore]
            notes = [self._rewrite_note, self._erase_note] * 3 if self._now.ids(NOTES) else []
            self._random.choice([*usual, *slots, *endings, *notes])()

    def _tell(self, state: State, do: str, **what: object) -> None:
        self.steps.append({"do": do, **what})
        self.states.append(state)

    # What may happen

    def _make(self) -> None:
        drawn, code = self._draw_code()
        passphrase = self._passphrase()
        made = State(exists=True, passphrase=passphrase, code=code)
        self._tell(made, "make", passphrase=passphrase, drawn=drawn)

    def _save_person(self) -> None:
        self._save(self._person())

    def _write_note(self) -> None:
        self._save(self._note(self._any(PEOPLE)))

    def _rewrite_note(self) -> None:
        note = self._any(NOTES)
        self._save(self._note(self._now.records[note][1]["person"], note))

    def _save_several(self) -> None:
        person = self._person()
        self._save(person, *(self._note(person[1]["id"]) for _ in range(self._random.randint(2, 9))))

    def _save(self, *records: Record) -> None:
        self._tell(self._now.with_records(*records), "save", records=records)

    def _erase_note(self) -> None:
        note = self._any(NOTES)
        self._tell(self._after_erasing(note), "erase note", note=note)

    def _erase_person(self) -> None:
        person = self._any(PEOPLE)
        notes = [key for key in self._now.ids(NOTES) if self._now.records[key][1]["person"] == person]
        self._tell(self._after_erasing(person, *notes), "erase person", person=person)

    def _take_in(self) -> None:
        here = self._random.sample(sorted(self._now.records), 1)
        gone = self._random.sample(sorted(self._now.erased), min(2, len(self._now.erased)))
        person = self._person()
        new = [person, *(self._note(person[1]["id"]) for _ in range(self._random.randint(1, 5)))]
        copy = [*(self._now.records[key] for key in here), *(self._note("0" * 32, key) for key in gone), *new]
        self._tell(self._now.with_records(*new), "take in", records=copy)

    def _change_passphrase(self) -> None:
        fresh = self._passphrase()
        changed = replace(self._now, passphrase=fresh)
        self._tell(changed, "change passphrase", secret=self._any_secret(), passphrase=fresh)

    def _renew_code(self) -> None:
        drawn, code = self._draw_code()
        self._tell(replace(self._now, code=code), "renew code", secret=self._any_secret(), drawn=drawn)

    def _add_passkey(self) -> None:
        output = self._random.randbytes(32).hex()
        secret = self._any_secret()
        added = replace(self._now, passkey=output, device=output[:8])
        self._tell(added, "add passkey", secret=secret, output=output)

    def _remove_passkey(self) -> None:
        self._tell(replace(self._now, passkey="", device=""), "remove passkey")

    def _lose_record(self) -> None:
        lost = self._random.choice(sorted(self._now.records))
        self._tell(replace(self._now.without(lost), lost=frozenset({lost})), "lose", record=lost)

    def _begin_anew(self) -> None:
        self._tell(State(), "erase everything")

    def _restore(self) -> None:
        copied = self._now
        self._tell(copied, "copy")
        self._write_note()
        self._change_passphrase()
        self._begin_anew()
        secret = self._random.choice([copied.passphrase, copied.code])
        self._tell(replace(copied, passkey="", device=""), "restore the copy", secret=secret)

    # What it is made of

    def _after_erasing(self, *ids: str) -> State:
        return replace(self._now.without(*ids), erased=self._now.erased | set(ids))

    def _any(self, table: str) -> str:
        return self._random.choice(self._now.ids(table))

    def _any_secret(self) -> str:
        return self._random.choice([self._now.passphrase, self._now.code])

    def _draw_code(self) -> tuple[str, str]:
        drawn = self._random.randbytes(15)
        return drawn.hex(), str(RecoveryCode.draw(lambda _size: drawn))

    def _passphrase(self) -> str:
        return f"vier geiten op dak {self._random.randrange(10**9)}"

    def _new_id(self) -> str:
        return self._random.randbytes(16).hex()

    def _person(self) -> Record:
        id = self._new_id()  # noqa: A001 - the record's own word
        return PEOPLE, Person(id, f"Test Teun {id[:6]}", MADE).to_doc()

    def _note(self, person: str, id: str | None = None) -> Record:  # noqa: A002 - the record's own word
        text = f"Afspraak {self._new_id()}:" + " hij vraagt zelf om hulp." * self._random.randrange(40)
        return NOTES, Note(id or self._new_id(), person, None, MADE.date(), text, MADE).to_doc()
