"""The wording around a guide that is not its own, for the app, the page and the command line."""

from collections.abc import Iterable

from core.deck.source import Source
from core.language import Language
from core.talks.guide import Guide, Work


def minutes_line(guide: Guide, t: Language) -> str:
    """Return how long the talk takes."""
    low, high = guide.minutes
    if low == high:
        return t.plural("{n} minute", "{n} minutes", high)
    return t.text("{low} to {high} minutes", low=t.number(low), high=t.number(high))


def work_names(t: Language) -> dict[Work, str]:
    """Return how a group works at a step, in a word or two."""
    return {
        Work.ALONE: t.text("On your own"),
        Work.PAIRS: t.text("In pairs"),
        Work.TOGETHER: t.text("All together"),
    }


def origin_line(guide: Guide, sources: Iterable[Source], t: Language) -> str:
    """Return the texts and the instruments the guide is made from; `sources` are those of the deck."""
    titles = [source.title for source in sources if source.id in guide.sources]
    return t.text("Source: {title}, {parts}", title=t.list(titles), parts=t.list(guide.parts))
