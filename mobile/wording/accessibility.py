"""The statement of accessibility. Its facts are here and nowhere else; page and app show the same.

Whoever mends what is not met, or tries what nobody tried, changes the line here and the day with it.
"""

from dataclasses import dataclass
from datetime import date

from core.language import Language

LOOKED_AT = date(2026, 11, 30)
"""The day on which every line was last compared with what page and app do."""


@dataclass(frozen=True, slots=True)
class StatementPart:
    """A part of the statement; without a heading for what it begins with."""

    heading: str
    lines: tuple[str, ...]


def accessibility_statement(t: Language) -> tuple[StatementPart, ...]:
    """Return what is tested, what is not met, what nobody tried, and how to tell us."""
    return (
        StatementPart("", (t.text("Everyone should be able to use Goudklompje. Not everyone can yet."),)),
        StatementPart(
            t.text("What we tested"),
            (
                t.text("We look at the rules of WCAG 2.2, at levels A and AA."),
                t.text(
                    "On this website, before the app starts: "
                    "a program that looks for faults (axe) finds none, in light and in dark."
                ),
                t.text(
                    "In the app: with axe, with the keyboard, and by what the browser tells a screen reader."
                ),
                t.text("All in Chromium. Text can be twice as large, and two fingers zoom in."),
            ),
        ),
        StatementPart(
            t.text("What is not good enough yet in the app"),
            (
                t.text(
                    "With text twice as large, titles and the days in the calendar grow less than the rest."
                ),
                t.text("At the normal text size, a long title in the bar above can be cut off."),
            ),
        ),
        StatementPart(
            t.text("What nobody has tried yet"),
            (t.text("TalkBack, VoiceOver, NVDA, Safari, and real phones."),),
        ),
        StatementPart(
            t.text("Does something not work for you?"),
            (
                t.text(
                    "Goudklompje has no server and no address, so we do not notice. "
                    "Tell whoever gave you the app. Its code is open: anyone may mend it."
                ),
                t.text("You can read the cards and talks on this website and on paper too."),
                t.text("Looked at on {day}.", day=t.date(LOOKED_AT)),
            ),
        ),
    )
