"""A small folder with right content files, to take apart."""

import shutil
from pathlib import Path

import pytest

from core.authoring.content_files import HOME

CARD = """
title = "Proefkaart"
source = "003"
parts = ["T07"]
connection = "middle"
challenge = "low"
gist = "Een kaart om stuk te maken."
say = ["Wat zie je?", "Wat nog meer?"]
steps = ["Kijk.", "Kijk nog eens."]
when = ["Altijd."]
watch_out = ["Nergens voor."]
group_ours = ["Samen kijken."]
group_fit = "good"
distance_ours = ["Later kijken."]
distance_fit = "wait"
"""

QUESTION_LIST = """
title = "Proefvragen"
source = "003"
parts = ["T10a"]
gist = "Vragen om stuk te maken."

[[questions]]
ask = "Wat zie je?"

[[questions]]
ask = "Wat nog meer?"
why = "Er is altijd meer."
group = "Verder"
"""

GLOSSARY = """
[proef]
name = "proef"
meaning = "Iets om te proberen."
"""

MOMENTS = """
[nu]
title = "Nu"
gist = "Het moet nu."
advice = ["Doe het."]
source = "003"
parts = ["M-10"]
cards = ["t97-proef", "t98-proef", "t99-proef"]
"""

ELSEWHERE = """
[M-15]
source = "003"
reason = "Die tekst is er niet."
"""

DEPTH = """
[[sections]]
title = "In het magazijn"
intro = "Zo kan het klinken."

[[sections.dialogue]]
who = "coach"
says = "De pallet staat scheef."

[[sections.dialogue]]
who = "worker"
says = "Hij stond al zo."

[[sections.dialogue]]
who = "coach"
says = "Wat heb je nodig om hem recht te zetten?"

[[sections]]
title = "Twee manieren"
ours = true

[[sections.examples]]
less = "Doe dat nou goed."
better = "Leg de dozen recht."
reason = "Zo weet Kees wat je wilt."

[[sections]]
title = "Links en rechts"

[sections.table]
columns = ["Links", "Rechts"]
rows = [["een", "twee"], ["drie", "vier"]]

[[sections]]
title = "Nog dit"
lines = ["Oefen het eerst op een rustig moment."]
"""

SITUATIONS = """
[te-laat]
title = "Te laat"
cards = ["t97-proef", "t99-proef"]
"""

LEAFLETS = """
[weg]
title = "Niet op het werk"
gist = "Vraag wanneer iemand er weer is."
say = ["Wanneer ben je er weer?", "Wat neem ik over?"]
do = ["Spreek af wanneer je belt.", "Verdeel het werk."]
do_not = ["Vraag niet door.", "Schrijf niets op."]
words = ["weg", "weggebleven*", "*dagen", "niet hier"]
"""

DECISIONS = """
[stilte]
question = "Hoe lang is een stilte?"
readings = ["003: vijf of zes tellen."]
decision = "Tot zes tellen."
parts = ["T19"]
"""

SLOTS = """
[naam]
name = "naam"
fillings = ["Samira", "Kees", "Tineke"]

[de-klus]
name = "de klus"
fillings = ["het inpakken", "het vegen", "de bestelling"]
"""

PHRASES = """
phrases = ["proef", "toets", "stuk", "heel", "weer heel"]
"""

FILES = {
    "glossary.toml": GLOSSARY,
    "moments.toml": MOMENTS,
    "elsewhere.toml": ELSEWHERE,
    "situations.toml": SITUATIONS,
    "leaflets.toml": LEAFLETS,
    "decisions.toml": DECISIONS,
    "slots.toml": SLOTS,
    "questions/t10a-proef.toml": QUESTION_LIST,
    "depth/t99-proef.toml": DEPTH,
    "phrases/nl.toml": "".join(f"[{one}]{PHRASES}" for one in ("t97-proef", "t98-proef", "t99-proef", "weg")),
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    shutil.copy(HOME / "sources.toml", tmp_path)
    numbers = (97, 98, 99)
    cards = {
        f"cards/t{number}-proef.toml": CARD.replace("Proefkaart", f"Proefkaart {number}").replace(
            "T07", f"T{number - 90:02}"
        )
        for number in numbers
    }
    for name, text in (cards | FILES).items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def card_file(home: Path) -> Path:
    return home / "cards" / "t99-proef.toml"
