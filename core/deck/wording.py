"""The wording of the deck's enumerations, for the app, the page, paper and the command line."""

from core.deck.card import Card, DeckSection, Level
from core.deck.context import Context, Fit
from core.deck.depth import DepthSection, Speaker
from core.language import Language


def section_names(t: Language) -> dict[DeckSection, str]:
    """Return the names of the sections."""
    return {
        DeckSection.TECHNIQUES: t.text("Techniques"),
        DeckSection.PITFALLS: t.text("Pitfalls"),
        DeckSection.MODELS: t.text("The method"),
        DeckSection.PROGRESS: t.text("Seeing progress"),
        DeckSection.GOOD_TALK: t.text("The good conversation"),
        DeckSection.STAY: t.text("The stay interview"),
        DeckSection.ENGAGEMENT: t.text("Energy in work"),
        DeckSection.FLOOR: t.text("From the floor"),
    }


def context_names(t: Language) -> dict[Context, str]:
    """Return the names of the contexts, short enough for three side by side on a phone."""
    return {
        Context.ALONE: t.text("One-on-one"),
        Context.GROUP: t.text("In the group"),
        Context.DISTANCE: t.text("At a distance"),
    }


def speaker_names(t: Language) -> dict[Speaker, str]:
    """Return the names of those who speak in a dialogue."""
    return {
        Speaker.COACH: t.text("You"),
        Speaker.WORKER: t.text("Worker"),
        Speaker.COLLEAGUE: t.text("Colleague"),
    }


def section_note(section: DepthSection, t: Language) -> str:
    """Return who made what a section of the second layer says; empty for a text or table of the source.

    The lines of examples and dialogues are never quoted: a source gives what happens in them.
    """
    if section.ours:
        return t.text("Our own examples")
    return t.text("Based on the source, in our words") if section.examples or section.dialogue else ""


def advice_name(context: Context, *, ours: bool, t: Language) -> str:
    """Return the heading of the advice for a context."""
    if context is Context.GROUP:
        return t.text("In the group (our advice)") if ours else t.text("In the group")
    return t.text("At a distance (our advice)")


def level_names(t: Language) -> dict[Level, str]:
    """Return the names of the levels, as printed in the source."""
    return {Level.LOW: t.text("low"), Level.MIDDLE: t.text("medium"), Level.HIGH: t.text("high")}


def level_line(card: Card, t: Language) -> str:
    """Return the levels of a card in one line; empty when the source gives it none."""
    names = level_names(t)
    lines = []
    if card.connection:
        lines.append(t.text("Connection: {level}", level=names[card.connection]))
    if card.challenge:
        lines.append(t.text("Challenge: {level}", level=names[card.challenge]))
    return " · ".join(lines)


def fit_note(fit: Fit, t: Language) -> str:
    """Return a warning about how a card fits; empty when it fits."""
    return {
        Fit.GOOD: "",
        Fit.CAREFUL: t.text("With care"),
        Fit.APART: t.text("Better take the person aside"),
        Fit.WAIT: t.text("Better wait until you see each other"),
    }[fit]
