import tomllib

import pytest

from core.authoring.content_files import read_deck
from core.authoring.schema import FIELDS
from core.deck.depth import Speaker
from core.errors import ContentFault


def fault_of(home):
    with pytest.raises(ContentFault) as caught:
        read_deck(home)
    return caught.value


def change(card_file, old, new):
    text = card_file.read_text(encoding="utf-8")
    assert old in text
    card_file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_right_card_file_becomes_a_card_with_the_id_of_its_file(home):
    card = read_deck(home)["t99-proef"]

    assert card.title == "Proefkaart 99"
    assert card.say == ("Wat zie je?", "Wat nog meer?")
    assert card.related == ()


def test_a_card_needs_no_levels(home, card_file):
    change(card_file, 'connection = "middle"\nchallenge = "low"\n', "")

    assert read_deck(home)["t99-proef"].connection is None


@pytest.mark.parametrize(
    ("old", "new", "field", "allowed"),
    [
        pytest.param('title = "P', 'titel = "P', "titel", "title", id="a field that does not exist"),
        pytest.param('gist = "Een kaart om stuk te maken."', "", "gist", "one line", id="a missing field"),
        pytest.param('"middle"', '"midden"', "connection", "low middle high", id="a level by another name"),
        pytest.param('"003"', '"103"', "source", "003", id="a source that is not listed"),
        pytest.param('"003"', "3", "source", "a text", id="a number for a text"),
        pytest.param('["Altijd."]', '"Altijd."', "when", "a list of 1 to 5", id="a text for a list"),
        pytest.param('["Altijd."]', "[]", "when", "a list of 1 to 5", id="an empty list"),
        pytest.param('["Altijd."]', "[7]", "when", "a text", id="a number in a list"),
        pytest.param('["Altijd."]', '[""]', "when", "a text", id="an empty text"),
        pytest.param('["Altijd."]', '[" Altijd."]', "when", "single spaces", id="spaces around a text"),
        pytest.param('["Altijd."]', '["Al\\ntijd."]', "when", "one line", id="a text of two lines"),
        pytest.param('"Kijk nog eens."', '"Kijk."', "steps", "without doubles", id="the same twice"),
        pytest.param("Kijk nog", "Kijk [naam]", "steps", "no brackets", id="a slot in a step"),
        pytest.param("Wat nog", "Wat ] nog", "say", "at most 2 slots", id="a stray bracket"),
        pytest.param("Wat nog", "[[naam]] nog", "say", "at most 2 slots", id="brackets in brackets"),
        pytest.param(
            "Wat nog", "[naam], [naam] en [naam]", "say", "at most 2 slots", id="three slots in a sentence"
        ),
        pytest.param("Een kaart", "Een" + 20 * " heel", "gist", "at most 90", id="a gist that is too long"),
        pytest.param(
            '"Wat nog meer?"', '"Waarom?"', "say", "Waarom", id="a sentence that begins with Waarom"
        ),
        pytest.param('"Wat nog meer?"', '"“Waarom?”"', "say", "Waarom", id="the same between quotes"),
        pytest.param('"Wat nog meer?"', '"Wat zo.", "A", "B"', "say", "2 to 3", id="too much to say"),
        pytest.param('["T09"]', '["X07"]', "parts", "T and its number", id="a part of no source"),
        pytest.param('["T09"]', '["T07", "t"]', "parts", "T and its number", id="a part without number"),
        pytest.param(
            '["T09"]', '["T09"]\nrelated = ["T 7"]', "related", "the id of", id="a link that is no id"
        ),
        pytest.param('"wait"', '"apart"', "distance_fit", "good careful wait", id="a fit of another context"),
        pytest.param(
            'group_ours = ["Samen kijken."]', "", "group_ours", "our own advice", id="no advice for a group"
        ),
        pytest.param("group_ours", 'group = ["Zo."]\ngroup_ours', "group_ours", "beside group", id="both"),
        pytest.param("group_ours", "table = 3\ngroup_ours", "table", "[table]", id="a number for a table"),
    ],
)
def test_a_fault_names_file_field_and_what_is_allowed(home, card_file, old, new, field, allowed):
    change(card_file, old, new)

    fault = fault_of(home)

    assert (fault.file, fault.field) == ("cards/t99-proef.toml", field)
    assert allowed in " ".join(fault.allowed)


def test_bad_toml_is_named_with_the_line_it_is_on(home, card_file):
    change(card_file, 'gist = "Een', 'gist = Een"')

    fault = fault_of(home)

    assert fault.file == "cards/t99-proef.toml"
    assert "line 7" in fault.allowed[0]


def test_a_file_that_is_not_utf_8_is_a_fault_of_that_file(home, card_file):
    card_file.write_bytes("title = 'één'".encode("latin-1"))

    assert fault_of(home).file == "cards/t99-proef.toml"


def test_two_folders_cannot_hold_a_card_of_the_same_id(home, card_file):
    (home / "cards" / "more").mkdir()
    (home / "cards" / "more" / card_file.name).write_bytes(card_file.read_bytes())

    assert fault_of(home).field == "id"


def test_a_card_file_has_a_name_that_fits_in_an_address(home, card_file):
    card_file.rename(card_file.with_name("Één kaart.toml"))

    assert fault_of(home).field == "id"


def test_cards_stand_in_the_order_of_the_source_techniques_first(home, card_file):
    for name, parts in {
        "m12": '["M-12"]',
        "t24": '["T24c"]',
        "t08": '["T08", "M-01"]',
        "v0": '["V-0"]',
    }.items():
        text = card_file.read_text(encoding="utf-8").replace('["T09"]', parts)
        card_file.with_name(f"{name}.toml").write_text(text, encoding="utf-8")

    ids = [card.id for card in read_deck(home)]

    assert ids == ["t97-proef", "t98-proef", "t08", "t99-proef", "t24", "v0", "m12"]


def test_every_field_says_what_it_is_for():
    fields = tomllib.loads(FIELDS.read_text(encoding="utf-8"))

    assert all(field["purpose"].endswith(".") for kind in fields.values() for field in kind.values())


TABLE = """
[table]
columns = ["Links", "Rechts"]
rows = [["een", "twee"], ["drie", "vier"]]
"""


def test_a_card_may_hold_a_table(home, card_file):
    card_file.write_text(card_file.read_text(encoding="utf-8") + TABLE, encoding="utf-8")

    table = read_deck(home)["t99-proef"].table

    assert table.columns == ("Links", "Rechts")
    assert table.rows == (("een", "twee"), ("drie", "vier"))


@pytest.mark.parametrize(
    ("old", "new", "field", "allowed"),
    [
        pytest.param('["drie", "vier"]', '"drie"', "table.rows", "a list of texts", id="a text for a row"),
        pytest.param('"vier"', "4", "table.rows", "a text", id="a number in a row"),
        pytest.param('"Links", ', "", "table.columns", "2 to 3", id="one column"),
        pytest.param("columns", "heads", "table.heads", "columns", id="a field that a table does not have"),
    ],
)
def test_a_fault_in_a_table_names_the_table_and_the_field(home, card_file, old, new, field, allowed):
    card_file.write_text(card_file.read_text(encoding="utf-8") + TABLE, encoding="utf-8")
    change(card_file, old, new)

    fault = fault_of(home)

    assert (fault.file, fault.field) == ("cards/t99-proef.toml", field)
    assert allowed in " ".join(fault.allowed)


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "allowed"),
    [
        pytest.param(
            "questions/t10a-proef.toml", 'ask = "Wat zie je?"', "", "questions.ask", "", id="no question"
        ),
        pytest.param(
            "questions/t10a-proef.toml", "Wat zie", "Waarom zie", "questions.ask", "Waarom", id="a why"
        ),
        pytest.param(
            "questions/t10a-proef.toml", "[[questions]]", "[questions]", "", "TOML", id="a table twice"
        ),
        pytest.param("glossary.toml", "meaning", "means", "proef.means", "meaning", id="an unknown field"),
        pytest.param("elsewhere.toml", "[M-15]", "[x]\nreason=3\n[M-15]", "x.source", "text", id="a source"),
        pytest.param("elsewhere.toml", "[M-15]", "M-16 = 3\n[M-15]", "M-16", "a table", id="a loose value"),
        pytest.param(
            "depth/t99-proef.toml", "ours = true", "ours = false", "sections.ours", "true", id="not ours"
        ),
        pytest.param(
            "depth/t99-proef.toml", '"worker"', '"boss"', "sections.dialogue.who", "coach", id="no speaker"
        ),
        pytest.param("depth/t99-proef.toml", "says =", "say =", "sections.dialogue.say", "says", id="a turn"),
        pytest.param("depth/t99-proef.toml", "title", "name", "sections.name", "title", id="no heading"),
        pytest.param(
            "situations.toml",
            "Te laat",
            "Alweer veel te laat op het werk",
            "te-laat.title",
            "20",
            id="a situation that fits on no button",
        ),
        pytest.param("leaflets.toml", "Vraag niet", "[naam] niet", "weg.do_not", "no brackets", id="a slot"),
        pytest.param(
            "leaflets.toml", "Wat neem", "Waarom neem", "weg.say", "Waarom", id="a leaflet asks why"
        ),
        pytest.param("decisions.toml", "T19", "X19", "stilte.parts", "T and its", id="no instrument"),
        pytest.param("slots.toml", ', "Tineke"', "", "naam.fillings", "a list of 3", id="two fillings"),
    ],
)
def test_a_fault_in_any_other_file_is_named_as_well(home, file, old, new, field, allowed):
    change(home / file, old, new)

    fault = fault_of(home)

    assert (fault.file, fault.field) == (file, field)
    assert allowed in " ".join(fault.allowed)


def test_a_list_of_questions_needs_tables(home):
    question_list = home / "questions" / "t10a-proef.toml"
    text = question_list.read_text(encoding="utf-8")
    question_list.write_text(text[: text.index("[[")] + 'questions = ["Wat?", "Hoe?"]', encoding="utf-8")

    fault = fault_of(home)

    assert (fault.field, fault.allowed) == ("questions", ("tables [[questions]]",))


def test_what_belongs_to_the_cards_is_read_with_them(home):
    deck = read_deck(home)
    sections = deck.depth_of(deck["t99-proef"])

    assert [section.title for section in sections] == [
        "In het magazijn",
        "Twee manieren",
        "Links en rechts",
        "Nog dit",
    ]
    assert [section.ours for section in sections] == [False, True, False, False]
    assert sections[0].dialogue[1].who is Speaker.WORKER
    assert sections[1].examples[0].reason == "Zo weet Kees wat je wilt."
    assert deck.depth_of(deck["t98-proef"]) == ()
    assert [one.id for one in deck.situations] == ["te-laat"]
    assert deck.leaflets[0].do_not == ("Vraag niet door.", "Schrijf niets op.")
    assert deck.leaflets[0].words == ("weg", "weggebleven*", "*dagen", "niet hier")
    assert deck.decisions[0].parts == ("T19",)
    assert [slot.name for slot in deck.slots] == ["naam", "de klus"]


def test_a_card_may_say_a_sentence_with_slots(home, card_file):
    change(card_file, "Wat nog meer?", "[naam], hoe ging [de klus]?")

    assert read_deck(home)["t99-proef"].say[1] == "[naam], hoe ging [de klus]?"
