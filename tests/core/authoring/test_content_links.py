"""Content files that are right by themselves, and wrong beside each other."""

import pytest

from core.authoring.content_files import read_deck
from core.errors import ContentFault

CARD = "cards/t99-proef.toml"
DEPTH = "depth/t99-proef.toml"
TABLE = """
[table]
columns = ["Links", "Rechts"]
rows = [["een", "twee"], ["drie"]]
"""


def fault_of(home):
    with pytest.raises(ContentFault) as caught:
        read_deck(home)
    return caught.value


def change(home, file, old, new):
    text = (home / file).read_text(encoding="utf-8")
    assert old in text
    (home / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def with_line(line):
    """Return the change that adds a line to a card."""
    return '["T09"]', f'["T09"]\n{line}'


@pytest.mark.parametrize(
    ("file", "change_of", "field", "allowed"),
    [
        pytest.param(CARD, with_line('related = ["t98"]'), "related", "t98-proef", id="no such card"),
        pytest.param(CARD, with_line('related = ["t99-proef"]'), "related", "t98-proef", id="itself"),
        pytest.param(CARD, with_line('questions = ["x"]'), "questions", "t10a-proef", id="no such list"),
        pytest.param("glossary.toml", ("name", 'card = "t1"\nname'), "proef.card", "t99-proef", id="a term"),
        pytest.param("moments.toml", ("t98-proef", "t98"), "nu.cards", "t98-proef", id="a moment"),
        pytest.param("situations.toml", ("t97-proef", "t97"), "te-laat.cards", "t97-proef", id="a situation"),
        pytest.param(
            CARD, ("Wat nog", "[iets] nog"), "say", "[naam] [de klus]", id="a slot that is not listed"
        ),
        pytest.param(
            CARD, with_line('group_say = ["[iets]?"]'), "group_say", "[naam]", id="such a slot for a group"
        ),
        pytest.param(
            CARD,
            with_line('distance_say = ["[iets]?"]'),
            "distance_say",
            "[naam]",
            id="such a slot on the phone",
        ),
        pytest.param(
            "slots.toml", ('name = "de klus"', 'name = "naam"'), "de-klus.name", "no other", id="a slot twice"
        ),
        pytest.param(
            CARD, with_line('built_from = ["t98-proef"]'), "built_from", "'ours'", id="built, and not ours"
        ),
        pytest.param(CARD, ('"003"', '"ours"'), "built_from", "'ours'", id="ours, and not built"),
        pytest.param(
            DEPTH,
            ('title = "Links en rechts"', 'title = "Links en rechts"\nlines = ["Zo."]'),
            "sections.Links en rechts",
            "lines table examples dialogue",
            id="a section of two kinds",
        ),
        pytest.param(
            DEPTH,
            ('lines = ["Oefen het eerst op een rustig moment."]', ""),
            "sections.Nog dit",
            "lines table examples dialogue",
            id="a section of no kind",
        ),
        pytest.param(
            DEPTH, (', "vier"', ""), "sections.table.rows", "as there are columns", id="an uneven row"
        ),
    ],
)
def test_a_fault_between_files_names_file_field_and_what_is_allowed(home, file, change_of, field, allowed):
    change(home, file, *change_of)

    fault = fault_of(home)

    assert (fault.file, fault.field) == (file, field)
    assert allowed in " ".join(fault.allowed)


def test_the_rows_of_a_card_have_a_text_for_each_column(home):
    with (home / CARD).open("a", encoding="utf-8") as card:
        card.write(TABLE)

    fault = fault_of(home)

    assert (fault.file, fault.field) == (CARD, "table.rows")


def test_a_card_of_our_own_names_the_cards_it_is_built_from(home):
    change(home, CARD, '["T09"]', '["F-1"]\nbuilt_from = ["t98-proef", "t97-proef"]')
    change(home, CARD, '"003"', '"ours"')
    deck = read_deck(home)

    assert [card.id for card in deck.built_from(deck["t99-proef"])] == ["t98-proef", "t97-proef"]
    assert deck.built_from(deck["t98-proef"]) == ()


def test_a_second_layer_belongs_to_a_card(home):
    (home / DEPTH).rename(home / "depth" / "t96-proef.toml")

    fault = fault_of(home)

    assert (fault.file, fault.field) == ("depth/t96-proef.toml", "id")
    assert "t99-proef" in fault.allowed
