"""The deck's own choices in words, for the app, the page around it, paper and the command line."""

from core.deck.card import Card, Level, Section
from core.deck.context import Context, Fit
from core.language import Language


def section_names(t: Language) -> dict[Section, str]:
    """Name the parts of the deck."""
    return {
        Section.TECHNIQUES: t.text("Techniques"),
        Section.PITFALLS: t.text("Pitfalls"),
        Section.MODELS: t.text("The method"),
        Section.PROGRESS: t.text("Seeing progress"),
        Section.GOOD_TALK: t.text("The good conversation"),
        Section.STAY: t.text("The stay interview"),
        Section.ENGAGEMENT: t.text("Energy in work"),
    }


def context_names(t: Language) -> dict[Context, str]:
    """Name where someone coaches, short enough for three beside each other on a phone."""
    return {
        Context.ALONE: t.text("One-on-one"),
        Context.GROUP: t.text("In the group"),
        Context.DISTANCE: t.text("At a distance"),
    }


def advice_name(context: Context, *, ours: bool, t: Language) -> str:
    """Name the part of a card that says what changes in a context."""
    if context is Context.GROUP:
        return t.text("In the group (our advice)") if ours else t.text("In the group")
    return t.text("At a distance (our advice)")


def level_names(t: Language) -> dict[Level, str]:
    """Name the levels, as the source prints them."""
    return {Level.LOW: t.text("low"), Level.MIDDLE: t.text("middle"), Level.HIGH: t.text("high")}


def level_line(card: Card, t: Language) -> str:
    """Return how much a card brings of connection and challenge; empty when the source gives it no levels."""
    names = level_names(t)
    lines = []
    if card.connection:
        lines.append(t.text("Connection: {level}", level=names[card.connection]))
    if card.challenge:
        lines.append(t.text("Challenge: {level}", level=names[card.challenge]))
    return " · ".join(lines)


def fit_note(fit: Fit, t: Language) -> str:
    """Say how a card fits; empty when it simply does."""
    return {
        Fit.GOOD: "",
        Fit.CAREFUL: t.text("With care"),
        Fit.APART: t.text("Better take the person aside"),
        Fit.WAIT: t.text("Better wait until you see each other"),
    }[fit]
