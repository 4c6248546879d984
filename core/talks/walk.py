"""The moments of a guided talk, and which of them comes next."""

from enum import StrEnum

from core.talks.guide import Guide, Outcome


class Moment(StrEnum):
    """A moment of a talk, in the order of a talk.

    PREPARE is before it, STRIP at the door, LOOK when two people or a group look at the phone together, and
    LOG after it.
    """

    PREPARE = "prepare"
    STRIP = "strip"
    LOOK = "look"
    LOG = "log"


def moments(guide: Guide, *, has_person: bool) -> tuple[Moment, ...]:
    """Return the moments that a guide has, in their order.

    A guide for one person is only read and remembered when nobody is chosen: nothing of it is kept. A group
    always looks along, and its guide is logged when the talk leads to something.
    """
    if guide.is_for_group:
        is_kept = guide.outcome is not Outcome.NOTHING
        return (Moment.STRIP, Moment.LOOK, Moment.LOG) if is_kept else (Moment.STRIP, Moment.LOOK)
    if not has_person:
        return (Moment.STRIP,)
    return tuple(moment for moment in Moment if moment is not Moment.LOOK or guide.looks)


def next_moment(guide: Guide, moment: Moment, *, has_person: bool) -> Moment | None:
    """Return the moment after another; None when the talk is done.

    To look together is a side step that one takes on purpose, so nothing leads to it by itself.
    """
    order = list(Moment)
    later = order[order.index(moment) + 1 :]
    ahead = (one for one in moments(guide, has_person=has_person) if one in later)
    return next((one for one in ahead if one is not Moment.LOOK), None)
