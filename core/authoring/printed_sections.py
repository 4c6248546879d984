"""What stands beside the cards as plain text: a section of the second layer, and a leaflet."""

from collections.abc import Iterator

from core.authoring.terminal import part, quoted
from core.deck.depth import DepthSection
from core.deck.leaflet import Leaflet
from core.deck.wording import section_note, speaker_names
from core.language import Language


def printed_section(section: DepthSection, t: Language) -> Iterator[str]:
    """Yield the lines of a section: an empty one, its title, and what is in it, indented."""
    yield ""
    yield section.title
    for text in filter(None, [section_note(section, t), section.intro]):
        yield f"  {text}"
    yield from (f"  - {text}" for text in section.lines)
    if section.table:
        yield from (f"  {' | '.join(row)}" for row in (section.table.columns, *section.table.rows))
    for one in section.examples:
        yield "  " + t.text("Rather not") + f": {one.less}"
        yield "  " + t.text("Rather this") + f": {one.better}"
        if one.reason:
            yield f"    {one.reason}"
    names = speaker_names(t)
    yield from (f"  {names[turn.who]}: {turn.says}" for turn in section.dialogue)


def printed_leaflet(leaflet: Leaflet, t: Language) -> Iterator[str]:
    """Yield the lines of a leaflet: its title and gist, and each of its parts under a heading."""
    yield leaflet.title
    yield leaflet.gist
    for heading, texts in (
        (t.text("Say"), quoted(leaflet.say)),
        (t.text("Do"), leaflet.do),
        (t.text("Do not"), leaflet.do_not),
    ):
        yield from part(heading, texts)
