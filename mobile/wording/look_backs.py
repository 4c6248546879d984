"""Looking back in words: on a talk, on a week, and on a colleague's look; and on all that one practised."""

from collections.abc import Iterator
from typing import TypeAlias

from core.deck.deck import Deck
from core.language import Language
from core.people.records.practice.look_back import LookBack, LookBackKind, TalkedMost
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.technique import ChosenTechnique
from core.practice.mirror import Mirror
from mobile.wording.newer_version import Labels, newer_version_label
from mobile.wording.plan import if_then_line

LookedBackOn: TypeAlias = MirrorSitting | ChosenTechnique | LookBack
"""What one looks back on of all that one practised."""


def look_back_names(t: Language) -> dict[LookBackKind, str]:
    """Return the names of what one looks back on."""
    return Labels(
        {
            LookBackKind.TALK: t.text("After a talk"),
            LookBackKind.WEEK: t.text("Week look"),
            LookBackKind.COLLEAGUE: t.text("A colleague looks along"),
        },
        newer_version_label(t),
    )


def talked_most_names(t: Language) -> dict[TalkedMost, str]:
    """Return the names of who can have talked most."""
    return Labels(
        {
            TalkedMost.ME: t.text("Me"),
            TalkedMost.WORKER: t.text("The other"),
            TalkedMost.EQUALLY: t.text("About equally"),
        },
        newer_version_label(t),
    )


def to_keep(t: Language) -> tuple[str, ...]:
    """Return what one can have done in a talk, in the words of the method."""
    return (
        t.text("Asked an open question"),
        t.text("Stayed silent"),
        t.text("Summed it up"),
        t.text("Said what worked"),
        t.text("Waited with a solution"),
        t.text("Made an agreement"),
    )


def to_do_next_time(t: Language) -> tuple[str, ...]:
    """Return the same as one does it a next time."""
    return (
        t.text("Ask an open question"),
        t.text("Stay silent"),
        t.text("Sum it up"),
        t.text("Say what works"),
        t.text("Wait with a solution"),
        t.text("Agree on something"),
    )


def record_name(record: LookedBackOn, deck: Deck, mirror: Mirror, t: Language) -> str:
    """Return what a record of practising is, such as "Week look" or the title of a technique."""
    match record:
        case MirrorSitting():
            part = mirror.part(record.part)
            return t.text("Mirror: {part}", part=part.title) if part else t.text("Mirror")
        case ChosenTechnique():
            name, card = t.text("Technique of the week"), record.card
        case LookBack():
            name, card = look_back_names(t)[record.kind], record.card or ""
    return f"{name}: {deck[card].title}" if card in deck else name


def record_lines(record: LookedBackOn, t: Language) -> list[str]:
    """Return what was typed and tapped in a record of practising, a line each."""
    match record:
        case MirrorSitting():
            return list(_of_sitting(record, t))
        case ChosenTechnique():
            return list(_of_technique(record, t))
        case LookBack():
            return list(_of_look_back(record, t))


def _of_sitting(sitting: MirrorSitting, t: Language) -> Iterator[str]:
    if sitting.works:
        yield t.text("This is how it works already: {text}", text=sitting.works)
    if sitting.how:
        yield t.text("This is how I go about it: {text}", text=sitting.how)
    for intention in sitting.intentions:
        yield t.text("My intention: {text}", text=intention)
    if sitting.if_then:
        yield if_then_line(sitting.if_then, t)


def _of_technique(technique: ChosenTechnique, t: Language) -> Iterator[str]:
    if technique.moment:
        yield t.text("My moment: {text}", text=technique.moment)
    if technique.practised:
        yield t.text("Practised on {day}", day=t.date(technique.practised))


def _of_look_back(look: LookBack, t: Language) -> Iterator[str]:
    if look.talked_most:
        yield t.text("Talked most: {who}", who=talked_most_names(t)[look.talked_most])
    if look.good:
        yield _named_good(look, t)
    if look.next:
        yield _named_next(look, t)


def _named_good(look: LookBack, t: Language) -> str:
    if look.kind is LookBackKind.WEEK:
        return t.text("A gold nugget of my own: {text}", text=look.good)
    return t.text("I keep: {text}", text=look.good)


def _named_next(look: LookBack, t: Language) -> str:
    match look.kind:
        case LookBackKind.WEEK:
            return t.text("For the peer consultation: {text}", text=look.next)
        case LookBackKind.COLLEAGUE:
            return t.text("I try: {text}", text=look.next)
        case _:
            return t.text("Next time: {text}", text=look.next)
