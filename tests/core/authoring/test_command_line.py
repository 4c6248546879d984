import runpy
import sys

import pytest

from core.authoring import __main__ as command_line
from core.deck.card import Card
from core.deck.deck import Deck
from core.deck.depth import Depth
from core.deck.question_list import QuestionList
from core.deck.source import Source
from tests.core.deck.second_layer import LEAFLET, SECTIONS

ALONE = {
    "source": "003",
    "gist": "Vraag wat al lukt.",
    "say": ["Wat lukt al?", "[naam], hoe doe je dat?"],
    "steps": ["Kijk.", "Vraag."],
    "when": ["Als iets lukt."],
    "watch_out": ["Wacht op het antwoord."],
    "group_fit": "apart",
    "distance_fit": "good",
    "distance_ours": ["Aan de telefoon: wacht langer."],
}
FIRST = ALONE | {
    "id": "t98-eerst",
    "title": "Eerst vragen",
    "parts": ["T98"],
    "connection": "high",
    "challenge": "low",
    "group_ours": ["Neem iemand apart."],
    "related": ["m99-dan"],
    "questions": ["proefvragen"],
    "table": {"columns": ["Dit", "Dat"], "rows": [["Vraag", "Preek"], ["Wacht", "Praat"]]},
}
SECOND = ALONE | {
    "id": "m99-dan",
    "title": "Dan wachten",
    "parts": ["M-98", "M-99"],
    "group": ["Wacht op iedereen."],
    "group_fit": "good",
    "group_say": ["Wie weet het?"],
}
QUESTION_LIST = {
    "id": "proefvragen",
    "title": "Proefvragen",
    "source": "003",
    "parts": ["T98"],
    "gist": "Kies er een.",
    "questions": [{"ask": "Wat nog meer?", "why": "Er is meer."}],
}
DECK = Deck(
    (Card.from_data(FIRST), Card.from_data(SECOND)),
    (Source(id="003", title="Het boek"),),
    (QuestionList.from_data(QUESTION_LIST),),
    depths=(Depth.from_data({"id": "m99-dan", "sections": SECTIONS}),),
    leaflets=(LEAFLET,),
)
PHRASES = {"t98-eerst": ("te laat",), "m99-dan": ("ook te laat",)}


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command on a small deck; gives its exit status, its lines and what it says is wrong."""
    monkeypatch.setattr(command_line, "read_deck", lambda: DECK)
    monkeypatch.setattr(command_line, "read_phrases", lambda _language: PHRASES)

    def run(*arguments):
        status = command_line.main(arguments)
        printed = capsys.readouterr()
        return status, printed.out.splitlines(), printed.err

    return run


def test_find_prints_ids_in_their_rank_with_the_text_that_fits(run):
    assert run("find", "laat") == (
        0,
        ["t98-eerst  phrases  te laat", "m99-dan    phrases  ook te laat"],
        "",
    )


def test_find_prints_a_leaflet_where_nothing_may_be_noted_down(run):
    status, lines, _ = run("find", "te laat en dan thuisgebleven")

    assert status == 0
    assert lines == [
        "Afwezig",
        "Vraag wanneer iemand er weer is.",
        *("", "Zeg", "  “Wanneer ben je er weer?”"),
        *("", "Wel", "  Verdeel het werk."),
        *("", "Niet", "  Vraag niet door."),
    ]


def test_find_ranks_by_the_context(run):
    _, lines, _ = run("find", "wat lukt", "--context", "group")

    assert [line.split()[0] for line in lines] == ["m99-dan", "t98-eerst"]


def test_find_says_in_a_sentence_that_nothing_was_found(run):
    sentence = "Geen kaart heeft deze woorden. Probeer een korter of ander woord.\n"
    assert run("find", "xyzzy") == (1, [], sentence)


def test_list_prints_id_levels_and_title_below_each_other(run):
    assert run("list") == (
        0,
        [
            "t98-eerst  Verbinding: hoog · Uitdaging: laag  Eerst vragen",
            "m99-dan                                        Dan wachten",
        ],
        "",
    )


def test_list_puts_first_what_fits_the_context(monkeypatch, capsys):
    better = Card.from_data(FIRST | {"id": "t99-groep", "group_fit": "good"})
    monkeypatch.setattr(command_line, "read_deck", lambda: Deck((DECK.cards[0], better), DECK.sources))

    assert command_line.main(["list", "--context", "group"]) == 0
    assert capsys.readouterr().out.startswith("t99-groep")


def test_show_prints_the_whole_card(run):
    assert run("show", "t98-eerst") == (
        0,
        [
            "Eerst vragen",
            "Verbinding: hoog · Uitdaging: laag",
            "Vraag wat al lukt.",
            "",
            "Zeg",
            "  “Wat lukt al?”",
            "  “[naam], hoe doe je dat?”",
            "",
            "Stappen",
            "  1 Kijk.",
            "  2 Vraag.",
            "",
            "Wanneer",
            "  Als iets lukt.",
            "",
            "Let op",
            "  Wacht op het antwoord.",
            "",
            "Dit | Dat",
            "  Vraag | Preek",
            "  Wacht | Praat",
            "",
            "Proefvragen",
            "  Wat nog meer?",
            "",
            "Hoort erbij",
            "  m99-dan  Dan wachten",
            "",
            "Bron: Het boek, T98",
        ],
        "",
    )


def test_show_leaves_out_what_a_card_does_not_have(run):
    _, lines, _ = run("show", "m99-dan")

    assert lines[:3] == ["Dan wachten", "Vraag wat al lukt.", ""]
    assert "Hoort erbij" not in lines
    assert lines[-1] == "Bron: Het boek, M-98 en M-99"


def test_show_names_the_sections_behind_a_card_by_their_titles(run):
    _, lines, _ = run("show", "m99-dan")

    start = lines.index("Meer bij deze kaart")
    assert lines[start : start + 6] == [
        "Meer bij deze kaart",
        *("  Zo klinkt het", "  Twee manieren", "  Naast elkaar", "  Nog dit"),
        "",
    ]


def test_show_more_prints_all_that_stands_behind_a_card(run):
    _, lines, _ = run("show", "m99-dan", "--more")

    start = lines.index("Meer bij deze kaart")
    assert lines[start:] == [
        "Meer bij deze kaart",
        "",
        "Zo klinkt het",
        "  Naar de bron, in onze woorden",
        "  Bij de pallets.",
        "  Jij: De pallet staat scheef.",
        "  Medewerker: Hij stond al zo.",
        "  Collega: Ik help wel.",
        "",
        "Twee manieren",
        "  Onze voorbeelden",
        "  Liever niet: Doe je best.",
        "  Liever zo: Leg de doos recht.",
        "    Zo weet Kees wat je wilt.",
        "  Liever niet: Let op.",
        "  Liever zo: Kijk achter je.",
        "",
        "Naast elkaar",
        "  Dit | Dat",
        "  nu | later",
        "  hier | daar",
        "",
        "Nog dit",
        "  - Oefen het eerst.",
        "  - Doe het daarna.",
        "",
        "Bron: Het boek, M-98 en M-99",
    ]


def test_show_more_of_a_card_without_a_second_layer_is_the_card(run):
    assert run("show", "t98-eerst", "--more") == run("show", "t98-eerst")


@pytest.mark.parametrize(
    ("card", "context", "lines"),
    [
        ("m99-dan", "group", ["Zeg", "  “Wie weet het?”", "", "In de groep", "  Wacht op iedereen."]),
        ("t98-eerst", "group", ["In de groep (ons advies)", "  Neem iemand apart."]),
        ("m99-dan", "distance", ["Op afstand (ons advies)", "  Aan de telefoon: wacht langer."]),
    ],
)
def test_show_gives_the_words_and_the_advice_of_the_context(run, card, context, lines):
    _, shown, _ = run("show", card, "--context", context)

    assert "\n".join(lines) in "\n".join(shown)


def test_show_says_in_a_sentence_that_there_is_no_such_card(run):
    assert run("show", "t97-weg") == (1, [], "Deze kaart bestaat niet (meer).\n")


def test_labels_and_cards_are_in_the_language_that_was_asked_for(capsys):
    assert command_line.main(["show", "t07-goudklompjes", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {"Say", "Steps", "Watch out"} <= set(lines)
    assert "Connection: medium · Challenge: low" in lines
    assert "Goudklompjes" not in lines[0]


@pytest.mark.parametrize("command", [["list"], ["find", "boos"], ["show", "t07-goudklompjes"]])
def test_no_line_has_a_tab_or_ends_in_a_space(command, capsys):
    assert command_line.main(command) == 0
    lines = capsys.readouterr().out.split("\n")
    assert not [line for line in lines if "\t" in line or line != line.rstrip()]


@pytest.mark.parametrize(
    "wrong", [[], ["search", "boos"], ["find"], ["find", "boos", "--lang", "fr"], ["list", "--context", "x"]]
)
def test_a_wrong_use_is_explained(wrong, capsys):
    with pytest.raises(SystemExit, match="2"):
        command_line.main(wrong)
    assert capsys.readouterr().err.startswith("usage: python -m core.authoring")


def test_it_runs_as_a_command(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["deck", "find", "boos"])
    monkeypatch.delitem(sys.modules, "core.authoring.__main__")

    with pytest.raises(SystemExit, match="0"):
        runpy.run_module("core.authoring", run_name="__main__")
    assert "t07-goudklompjes" in capsys.readouterr().out
