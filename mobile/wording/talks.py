"""The sentences about guides: how long a talk takes, how a group works, and where a guide comes from."""

from core.deck.deck import Deck
from core.language import Language
from core.talks.guide import Guide, GuideStep, Work


def minutes_line(guide: Guide, t: Language) -> str:
    """Return how long the talk of a guide takes."""
    first, last = guide.minutes
    if first == last:
        return t.plural("{n} minute", "{n} minutes", last)
    return t.text("{first} to {last} minutes", first=first, last=last)


def group_work_names(t: Language) -> dict[Work, str]:
    """Return the names of the ways in which a group works."""
    return {Work.ALONE: t.text("Alone"), Work.PAIRS: t.text("In pairs"), Work.TOGETHER: t.text("Together")}


def wall_line(step: GuideStep, t: Language) -> str:
    """Return what a group reads of a step, with how it works then."""
    return (
        t.text("{work}: {text}", work=group_work_names(t)[step.work], text=step.wall)
        if step.work
        else step.wall
    )


def guide_credit(guide: Guide, deck: Deck, t: Language) -> list[str]:
    """Return where a guide comes from, and that its order is ours if it is."""
    titles = [source.title for source in deck.sources if source.id in guide.sources]
    return [
        *([t.text("The order is ours.")] if guide.ours else []),
        t.text("Source: {title}, {parts}", title=t.list(titles), parts=t.list(guide.parts)),
    ]
