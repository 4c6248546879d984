"""A small practice to test with: a set with kinds and replies, one with two sides, a mirror and a scene."""

from core.practice.mirror import Columns, Mirror, MirrorItem, MirrorList, MirrorPart
from core.practice.practice import Practice
from core.practice.practice_set import Choice, Item, PracticeSet, Reply
from core.practice.scene import Scene

KINDS = ("willen", "kunnen")


def an_item(kind, side, number):
    sign = f"Ik {kind} {side}"
    return Item(
        id=f"{kind}-{side}-{number}",
        text=f"{sign} {number}.",
        side=side,
        kind=kind,
        sign=sign,
        why=f"“{sign}” zegt het.",
        replies=(
            Reply(text="Vertel eens.", why="Zo praat hij door.", best=True),
            Reply(text="Dat moet.", why="Zo stopt hij."),
            Reply(text="Ik ook.", why="Zo gaat het over jou."),
        ),
    )


EAR = PracticeSet(
    id="oor",
    title="Het oor",
    gist="Hoor of de deur open gaat.",
    question="Wat doet de deur?",
    source="003",
    parts=("T07",),
    round=4,
    sides=(
        Choice(id="open", name="Open", meaning="Iemand wil iets."),
        Choice(id="dicht", name="Dicht", meaning="Iemand wil iets niet."),
    ),
    kinds=tuple(Choice(id=kind, name=kind.title(), meaning=f"Iemand zegt {kind}.") for kind in KINDS),
    items=(
        *(an_item(kind, side, number) for kind in KINDS for side in ("open", "dicht") for number in (1, 2)),
        Item(
            id="kier-1",
            text="Ik wil wel, maar niet nu.",
            side="open",
            sign="wil wel",
            why="“wil wel” gaat open.",
        ),
    ),
)
WATERLINE = PracticeSet(
    id="waterlijn",
    title="De lijn",
    gist="Zeg wat je hebt gezien.",
    question="Boven of onder?",
    source="003",
    parts=("T07",),
    round=3,
    sides=(
        Choice(id="boven", name="Boven", meaning="Dit kan iedereen zien."),
        Choice(id="onder", name="Onder", meaning="Dit vul je zelf in."),
    ),
    items=(
        Item(id="b1", text="Je was laat.", side="boven", sign="laat", why="“laat” zie je."),
        Item(id="b2", text="Het hek stond open.", side="boven", sign="open", why="“open” zie je."),
        Item(
            id="o1",
            text="Je bent lui.",
            side="onder",
            sign="lui",
            why="“lui” vul je in.",
            rewrite="Je was laat. Hoe komt dat?",
        ),
    ),
)
MIRROR = Mirror(
    source="002",
    columns=(Columns(id="doen", already="Doe ik al", more="Wil ik meer doen"),),
    parts=(
        MirrorPart(
            id="een",
            title="Eerste deel",
            lists=(
                MirrorList(
                    title="Dit helpt",
                    columns="doen",
                    items=(
                        MirrorItem(
                            id="doel", text="Ik zeg waar het om gaat.", example="“Om tien uur klaar.”"
                        ),
                        MirrorItem(id="hulp", text="Ik help."),
                    ),
                ),
            ),
        ),
    ),
)
SCENE = Scene(
    id="kast",
    card="t99-proef",
    title="De kast",
    situation="De kast valt om.",
    ask="Zeg wat je ziet.",
    answers=("De kast ligt om.", "Ik zie de kast liggen."),
    trap="Wie doet dat nou?",
    trap_why="Zo zoek je een schuldige.",
)
PRACTICE = Practice((EAR, WATERLINE), MIRROR, (SCENE,))
