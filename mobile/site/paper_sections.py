"""A section of the second layer of a card as printed."""

from collections.abc import Iterable, Iterator

from core.deck.depth import DepthSection
from core.deck.wording import section_note, speaker_names
from core.language import Language
from mobile.site.paper_layout import PrintedBlock


def printed_section(section: DepthSection, t: Language) -> Iterator[PrintedBlock]:
    """Yield the blocks of a section: its title with what comes before the content, and the content."""
    heading = ". ".join(filter(None, [section.title, section_note(section, t)]))
    if section.intro:
        yield _texts("plain", heading, [section.intro])
        heading = ""
    if section.lines:
        yield _texts("lines", heading, section.lines)
    if section.table:
        yield PrintedBlock("table", heading, section.table.rows, section.table.columns)
    if section.examples:
        less, better = t.text("Instead of"), t.text("Try this")
        ways = [(f"{less}: {one.less}", f"{better}: {one.better}", one.reason) for one in section.examples]
        yield PrintedBlock("examples", heading, tuple(tuple(filter(None, way)) for way in ways))
    if section.dialogue:
        names = speaker_names(t)
        yield _texts("plain", heading, (f"{names[turn.who]}: {turn.says}" for turn in section.dialogue))


def _texts(kind: str, heading: str, texts: Iterable[str]) -> PrintedBlock:
    return PrintedBlock(kind, heading, tuple((text,) for text in texts))
