"""The slip for a colleague who looks along: one technique, what to look at, and how to go about it."""

from collections.abc import Sequence

from core.language import Language
from mobile.printable import Printable, PrintableSection


def slip(title: str, points: Sequence[str], t: Language) -> Printable:
    """Return the slip to print: the technique called `title`, and the points. It names nobody."""
    sections = ((t.text("Look at this"), [(point,) for point in points]), *_how(t))
    return Printable(
        title, t.code, tuple(PrintableSection(heading, tuple(entries)) for heading, entries in sections)
    )


def slip_message(title: str, points: Sequence[str], t: Language) -> str:
    """Return the slip as a message."""
    parts = [title]
    for section in slip(title, points, t).parts:
        lines = [": ".join(map(str, entry)) for entry in section.entries]
        parts.append("\n".join([section.heading, *(f"- {line}" for line in lines)]))
    return "\n\n".join(parts)


def ways_to_look(t: Language) -> tuple[tuple[str, str], ...]:
    """Return the two ways to look along, each with how it goes."""
    return (
        (t.text("With three"), t.text("One coaches, one plays the worker, one looks. Then swap.")),
        (t.text("In a real talk"), t.text("Only when the worker has said yes beforehand.")),
    )


def _how(t: Language) -> tuple[tuple[str, Sequence[tuple[str, ...]]], ...]:
    return (
        (t.text("How to do it"), ways_to_look(t)),
        (
            t.text("Afterwards"),
            [
                (t.text("Say what you saw and heard. Give no mark, and no advice yet."),),
                (t.text("Then I say what I keep, and what I try."),),
            ],
        ),
    )
