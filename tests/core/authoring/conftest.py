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
situations = ["proef", "toets", "stuk", "heel", "weer heel"]
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


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "cards").mkdir()
    shutil.copy(HOME / "sources.toml", tmp_path)
    (tmp_path / "questions").mkdir()
    for number in (97, 98, 99):
        card = CARD.replace("Proefkaart", f"Proefkaart {number}").replace("T07", f"T{number - 90:02}")
        (tmp_path / "cards" / f"t{number}-proef.toml").write_text(card, encoding="utf-8")
    (tmp_path / "questions" / "t10a-proef.toml").write_text(QUESTION_LIST, encoding="utf-8")
    for name, text in {"glossary": GLOSSARY, "moments": MOMENTS, "elsewhere": ELSEWHERE}.items():
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def card_file(home: Path) -> Path:
    return home / "cards" / "t99-proef.toml"
