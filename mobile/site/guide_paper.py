"""Render the page with the guides of talks on paper: each on one page of A5, in the largest type that fits.

A guide that weighs for and against comes with a second page: a grid for the worker to fill in and keep.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from core.deck.slot import pieces
from core.language import Language
from core.talks.guide import Guide, GuideStep, Look
from core.talks.guides import Guides
from core.talks.wording import minutes_line, work_names
from mobile import theme
from mobile.site import paper_layout
from mobile.site.headers import content_security_policy
from mobile.site.page import template_environment, without_gaps
from mobile.site.paper import SCRIPT
from mobile.site.paper_layout import A5_HEIGHT_MM, A5_WIDTH_MM, GAP_ROOM, Face, Head, PrintedBlock, Ruler
from mobile.site.settings import PublishError, SiteSettings

SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
"""Type sizes in points, best first."""


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A guide on its page of A5."""

    guide: Guide
    head: Head
    face: Face
    origin: str

    @property
    def has_grid(self) -> bool:
        """Whether the grid to weigh for and against comes after it."""
        return Look.GRID in self.guide.looks


def render_guides(settings: SiteSettings, language: Language, guides: Guides, folders: dict[str, str]) -> str:
    """Return the HTML of the guides on paper in one language; the arguments are those of render_page.

    Raises PublishError when a guide does not fit on its page.
    """
    environment = template_environment()
    style = environment.get_template("guide_paper.css.j2").render(
        engine=folders["engine"], gold=theme.LIGHT.gold, layout=paper_layout
    )
    html = environment.get_template("guide_paper.html.j2").render(
        _=language.text,
        app=folders["app"],
        engine=folders["engine"],
        grid=grid_questions(language),
        language=language.code,
        pages=[guide_page(guide, language) for guide in guides],
        pieces=pieces,
        policy=content_security_policy([], meta=True),
        room=GAP_ROOM,
        script=SCRIPT,
        site=settings,
        style=Markup(without_gaps(style)),  # noqa: S704 - our own file
    )
    return without_gaps(html)


def guide_page(guide: Guide, t: Language) -> GuidePage:
    """Return the page of a guide. Raises PublishError when it does not fit."""
    head = Head(guide.title, guide.gist, minutes_line(guide, t))
    blocks = tuple(_blocks(guide, t))
    for size in SIZES:
        ruler = Ruler(size, A5_WIDTH_MM, A5_HEIGHT_MM)
        if ruler.head_height(head) + sum(map(ruler.block_height, blocks)) <= ruler.height:
            return GuidePage(guide, head, Face(blocks, size), _origin(guide, t))
    raise PublishError(f"The guide {guide.id} does not fit on one page of A5: shorten its texts")


def grid_questions(t: Language) -> tuple[str, str, str, str]:
    """Return the four fields of the grid, from left to right: to stay above, to change below."""
    return (
        t.text("What is good about keeping it as it is?"),
        t.text("What is less good about keeping it as it is?"),
        t.text("What is good about changing it?"),
        t.text("What is less good about changing it?"),
    )


def _blocks(guide: Guide, t: Language) -> Iterator[PrintedBlock]:
    """Yield what is printed of a guide: the strip first, as it is to be read from further away."""
    yield _texts("strip", "", [_unbroken(guide.strip)])
    if guide.short_strip:
        yield _texts("plain", "", [t.text("Short: {words}", words=_unbroken(guide.short_strip))])
    yield _texts("say", t.text("Begin with one of these"), guide.openings)
    if guide.expectation:
        yield _texts("say", t.text("What you expect"), [guide.expectation])
    yield PrintedBlock("talk", t.text("Steps"), tuple(tuple(_step(step, t)) for step in guide.steps))
    yield _texts("lines", t.text("Choose one question"), map(_quoted, guide.questions))
    if guide.retell:
        yield _texts("plain", t.text("Let them say it in their own words"), [guide.retell])


def _step(step: GuideStep, t: Language) -> Iterator[str]:
    yield step.word
    yield step.do
    if step.say:
        yield _quoted(step.say)
    if step.work:
        yield f"{work_names(t)[step.work]}: {step.wall}"


def _unbroken(words: Iterable[str]) -> str:
    """Return the words in one line that breaks only between them."""
    return " ".join(f"{word}\u00a0·".replace(" ", "\u00a0") for word in words).removesuffix("\u00a0·")


def _quoted(text: str) -> str:
    return f"“{text}”"


def _texts(kind: str, heading: str, texts: Iterable[str]) -> PrintedBlock:
    return PrintedBlock(kind, heading, tuple((text,) for text in texts))


def _origin(guide: Guide, t: Language) -> str:
    source, ours = t.text("Source"), t.text("The order is ours.")
    made_from = f"{source} {', '.join(guide.sources)}: {', '.join(guide.parts)}"
    return f"{made_from} · {ours}" if guide.ours else made_from
