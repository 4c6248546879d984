"""Practice is read from its files, and what is wrong is named by file, field and what may stand there."""

import pytest

from core.authoring.content_files import read_deck
from core.authoring.practice_files import ORDER, read_practice
from core.errors import ContentFault
from tests.core.authoring.practice_example import REPLIES, SCENES, SET, items, write_practice


@pytest.fixture
def folder(home):
    """A folder with right files."""
    write_practice(home)
    return home


def change(folder, file, old, new):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def fault_of(folder):
    with pytest.raises(ContentFault) as caught:
        read_practice(folder, read_deck(folder))
    return caught.value


def test_right_files_become_a_practice_with_the_id_of_each_file(folder):
    practice = read_practice(folder, read_deck(folder))

    assert [one.id for one in practice.sets] == ["waterlijn"]
    assert practice.sets[0].round == 3
    assert len(practice.sets[0].items) == 8
    assert len(practice.mirror.parts) == 4
    assert practice.scenes[0].card == "t99-proef"


def test_the_sets_of_the_app_come_in_the_order_in_which_they_are_begun(practice):
    assert tuple(one.id for one in practice.sets) == ORDER


@pytest.mark.parametrize(
    ("file", "old", "new", "field"),
    [
        ("sets/waterlijn.toml", 'question = "Boven of onder?"\n', "", "question"),
        ("sets/waterlijn.toml", "round = 3", "round = 0", "round"),
        ("sets/waterlijn.toml", "round = 3", 'round = "drie"', "round"),
        ("sets/waterlijn.toml", "round = 3", "round = true", "round"),
        ("sets/waterlijn.toml", 'parts = ["T07"]', 'parts = ["T26"]', "parts"),
        ("sets/waterlijn.toml", 'id = "onder"', 'id = "boven"', "sides.id"),
        ("sets/waterlijn.toml", 'id = "onder"', 'id = "Onder water"', "sides.id"),
        ("sets/waterlijn.toml", 'id = "i1"', 'id = "i0"', "items.id"),
        ("sets/waterlijn.toml", "De kar stond 1 keer", "De kar stond 0 keer", "items.text"),
        ("sets/waterlijn.toml", 'side = "onder"', 'side = "ernaast"', "items.i1.side"),
        ("sets/waterlijn.toml", 'side = "onder"', 'side = "onder"\nkind = "willen"', "items.i1.kind"),
        ("sets/waterlijn.toml", 'sign = "0 keer"', 'sign = "vaak"', "items.i0.sign"),
        ("sets/waterlijn.toml", "“0 keer” heeft", "Dat heeft", "items.i0.sign"),
        ("sets/waterlijn.toml", 'side = "boven"', 'side = "boven"\nrewrite = "Anders."', "items.rewrite"),
        ("sets/waterlijn.toml", 'sign = "0 keer"\n', "", "items.sign"),
        ("mirror.toml", 'columns = "doen"', 'columns = "laten"', "parts.lists.Lijst 0.columns"),
        ("mirror.toml", 'id = "punt-0-1"', 'id = "punt-0-0"', "parts.lists.items.id"),
        ("mirror.toml", 'id = "deel-1"', 'id = "deel-0"', "parts.id"),
        ("mirror.toml", 'already = "Doe ik al"\n', "", "columns.already"),
        ("scenes.toml", 'card = "t99-proef"', 'card = "t99-weg"', "scenes.kast.card"),
        ("scenes.toml", ', "Ik zie de kast liggen."', "", "scenes.answers"),
    ],
)
def test_a_fault_is_named_by_file_and_field(folder, file, old, new, field):
    change(folder, file, old, new)

    fault = fault_of(folder)
    assert (fault.file, fault.field) == (file, field)


def test_one_of_the_replies_is_the_best(folder):
    path = folder / "sets" / "waterlijn.toml"
    path.write_text(SET + items(more=REPLIES.replace("best = true\n", "")), encoding="utf-8")

    assert fault_of(folder).field == "items.i0.replies"


def test_all_items_of_a_side_have_replies_or_none_has(folder):
    change(folder, "sets/waterlijn.toml", 'iedereen gezien."\n', f'iedereen gezien."\n{REPLIES}')

    assert fault_of(folder).field == "items.replies"


def test_a_set_nobody_knows_the_order_of_is_refused(folder):
    (folder / "sets" / "waterlijn.toml").rename(folder / "sets" / "nieuw.toml")

    assert fault_of(folder).file == "sets"


def test_scenes_have_ids_of_their_own(folder):
    path = folder / "scenes.toml"
    path.write_text(SCENES + SCENES, encoding="utf-8")

    assert fault_of(folder).field == "scenes.id"
