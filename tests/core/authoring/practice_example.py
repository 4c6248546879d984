"""Right files of what there is to practise with, to take apart."""

SET = """
title = "De lijn"
gist = "Zeg wat je hebt gezien."
question = "Boven of onder?"
source = "003"
parts = ["T07"]
round = 3

[[sides]]
id = "boven"
name = "Boven"
meaning = "Dit kan iedereen zien."

[[sides]]
id = "onder"
name = "Onder"
meaning = "Dit vul je zelf in."
"""
ITEM = """
[[items]]
id = "{id}"
text = "De kar stond {n} keer in het pad."
side = "{side}"
sign = "{n} keer"
why = "“{n} keer” heeft iedereen gezien."
{more}
"""
REPLIES = """
[[items.replies]]
text = "Vertel eens."
why = "Zo praat iemand door."
best = true

[[items.replies]]
text = "Dat moet anders."
why = "Zo stopt het gesprek."

[[items.replies]]
text = "Dat heb ik ook."
why = "Zo gaat het over jou."
"""
MIRROR = """
source = "003"

[[columns]]
id = "doen"
already = "Doe ik al"
more = "Wil ik meer doen"
""" + "".join(
    f"""
[[parts]]
id = "deel-{part}"
title = "Deel {part}"

[[parts.lists]]
title = "Lijst {part}"
columns = "doen"
"""
    + "".join(f'\n[[parts.lists.items]]\nid = "punt-{part}-{n}"\ntext = "Punt {n}."\n' for n in range(5))
    for part in range(4)
)
SCENES = """
[[scenes]]
id = "kast"
card = "t99-proef"
title = "De kast"
situation = "De kast valt om."
ask = "Zeg wat je ziet."
answers = ["De kast ligt om.", "Ik zie de kast liggen."]
trap = "Wie doet dat nou?"
trap_why = "Zo zoek je een schuldige."
"""


def items(*, more=""):
    sides = ("boven", "onder") * 4
    return "".join(ITEM.format(id=f"i{n}", n=n, side=side, more=more) for n, side in enumerate(sides))


def write_practice(folder):
    """Write a set, a mirror and a scene for the card t99-proef into a folder."""
    (folder / "sets").mkdir(parents=True)
    (folder / "sets" / "waterlijn.toml").write_text(SET + items(), encoding="utf-8")
    (folder / "mirror.toml").write_text(MIRROR, encoding="utf-8")
    (folder / "scenes.toml").write_text(SCENES, encoding="utf-8")
