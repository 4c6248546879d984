"""What there is to practise with on the command line: `python -m core.practice list` or `show ID`.

For a terminal, or for whoever writes or marks items. With `--blind` the answers are left out.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence

from core.authoring.practice_files import read_practice
from core.authoring.terminal import CATALOGUES, NothingToPrint, add_language, aligned, part, print_lines
from core.language import Language
from core.practice.mirror import Mirror
from core.practice.practice import Practice
from core.practice.practice_set import Item, PracticeSet
from core.practice.scene import Scene

MIRROR, SCENES = "mirror", "scenes"


def listed(practice: Practice, _t: Language) -> Iterator[str]:
    """Yield a line for each set, and for the mirror and the scenes, with how many items there are."""
    mirrored = sum(len(one.items) for part in practice.mirror.parts for one in part.lists)
    return aligned(
        [
            *([one.id, str(len(one.items)), one.title] for one in practice.sets),
            [MIRROR, str(mirrored), practice.mirror.parts[0].title],
            [SCENES, str(len(practice.scenes)), practice.scenes[0].title],
        ]
    )


def shown(practice: Practice, t: Language, set_id: str, *, blind: bool) -> Iterator[str]:
    """Yield the lines of a set, the mirror or the scenes. Raises NothingToPrint when there is none."""
    if set_id == MIRROR:
        return _mirror(practice.mirror)
    if set_id == SCENES:
        return _scenes(practice.scenes, blind=blind)
    found = practice.one(set_id)
    if found is None:
        raise NothingToPrint(t.text("There is no such set."))
    return _set(found, blind=blind)


def _set(one: PracticeSet, *, blind: bool) -> Iterator[str]:
    yield from [one.title, one.gist, "", one.question]
    yield from aligned([choice.id, choice.name, choice.meaning] for choice in (*one.sides, *one.kinds))
    for item in one.items:
        yield from part(item.id, [item.text, *([] if blind else _answer(item))])
        yield from (f"  - {reply.text}" for reply in (item.replies if blind else ()))


def _answer(item: Item) -> Iterator[str]:
    yield " · ".join(filter(None, [item.side, item.kind, item.why]))
    if item.rewrite:
        yield f"→ {item.rewrite}"
    for reply in item.replies:
        yield f"{'+' if reply.best else '-'} {reply.text} ({reply.why})"


def _mirror(mirror: Mirror) -> Iterator[str]:
    for one in mirror.parts:
        yield one.title
        for few in one.lists:
            columns = mirror.columns_of(few)
            yield from part(
                f"{few.title} ({columns.already} | {columns.more})",
                [" — ".join(filter(None, [item.text, item.example])) for item in few.items],
            )
        yield ""


def _scenes(scenes: Sequence[Scene], *, blind: bool) -> Iterator[str]:
    for scene in scenes:
        said = [*(f"+ {answer}" for answer in scene.answers), f"- {scene.trap} ({scene.trap_why})"]
        lines = [f"{scene.title} · {scene.card}", scene.situation, scene.ask]
        yield from part(scene.id, [*lines, *([] if blind else said)])


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    add_language(common, "the items")
    parser = argparse.ArgumentParser(
        prog="python -m core.practice", description="Read what there is to practise with."
    )
    commands = parser.add_subparsers(required=True, metavar="list | show")
    commands.add_parser("list", parents=[common], help="list all sets").set_defaults(lines=listed)
    show = commands.add_parser("show", parents=[common], help="print one set, the mirror or the scenes")
    show.add_argument("set_id")
    show.add_argument("--blind", action="store_true", help="without the answers")
    show.set_defaults(lines=shown)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 1 when no set matches; raises SystemExit(2) for unknown arguments."""
    asked = vars(_parser().parse_args(arguments))
    lines: Callable[..., Iterable[str]] = asked.pop("lines")
    t = Language(asked.pop("lang"), CATALOGUES)
    practice = read_practice().translated(t.practice)
    return print_lines(lambda: lines(practice, t, **asked))


if __name__ == "__main__":
    sys.exit(main())
