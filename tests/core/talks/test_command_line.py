"""The guides on the command line."""

import runpy
import sys

import pytest

from core.deck.card import Card
from core.deck.deck import Deck
from core.deck.source import Source
from core.talks import __main__ as command_line
from core.talks.guides import Guides
from tests.core.talks.examples import FOR_ONE, GUIDES

CARD = {
    "source": "003",
    "parts": ["T07"],
    "gist": "Kijk eerst.",
    "say": ["Wat zie je?"],
    "steps": ["Kijk."],
    "when": ["Altijd."],
    "watch_out": ["Nergens voor."],
    "group_fit": "good",
    "distance_fit": "good",
    "distance_ours": ["Later kijken."],
}


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command on small guides; gives its exit status, its lines and what it says is wrong."""
    cards = tuple(
        Card.from_data(CARD | {"id": name, "title": f"Proef {name[1:3]}"}) for name in FOR_ONE.cards
    )
    deck = Deck(cards, (Source(id="002", title="Een ander"), Source(id="003", title="Het boek")))
    monkeypatch.setattr(command_line, "read_deck", lambda: deck)
    monkeypatch.setattr(command_line, "read_guides", lambda **_deck: GUIDES)

    def run(*arguments):
        status = command_line.main(arguments)
        printed = capsys.readouterr()
        return status, printed.out.splitlines(), printed.err

    return run


def test_list_prints_id_minutes_and_title_below_each_other(run):
    assert run("list") == (
        0,
        [
            "g03-vijf-minuten  5 minuten        Vijf minuten",
            "g10-weekstart     5 tot 8 minuten  Weekstart",
        ],
        "",
    )


def test_show_prints_the_whole_guide_for_one_person(run):
    status, lines, _ = run("show", "g03-vijf-minuten")

    assert status == 0
    assert lines == [
        *("Vijf minuten", "5 minuten", "Even bijpraten, met één vraag en één afspraak."),
        *("", "Wanneer", "  Je loopt langs en hebt even tijd."),
        *("", "Om te onthouden", "  goed · één vraag · mijn belofte · afspraak"),
        "  Kort: goed · één vraag · afspraak",
        *("", "Stappen", "  1 goed: Noem iets wat je hebt gezien."),
        "    “[naam], je hebt [de klus] op tijd af.”",
        "  2 één vraag: Stel één vraag, en wacht.",
        "  3 mijn belofte: Zeg wat je zelf hebt beloofd, en of het af is.",
        "  4 afspraak: Spreek één ding af.",
        *("", "Zo kun je beginnen", "  “Heb je vijf minuten, [naam]?”"),
        "  “Ik wil even horen hoe [de klus] loopt.”",
        *("", "Vragen om te stellen", "  “Wat loopt er goed?”", "  “Wat wil je anders?”"),
        "  “Waar heb je mij bij nodig?”",
        *("", "De verwachting", "  “Van jou vraag ik: [de klus] is om twaalf uur klaar.”"),
        *("", "In eigen woorden", "  Wat ga je nu doen?"),
        *("", "Let op", "  Houd het bij één vraag."),
        *("", "Hoort erbij", "  t97-proef  Proef 97", "  t98-proef  Proef 98", "  t99-proef  Proef 99"),
        *("", "Bron: Het boek, T07 en T08", "De volgorde van de stappen is van ons."),
    ]


def test_show_says_what_a_group_reads_and_how_it_works(run):
    _, lines, _ = run("show", "g10-weekstart")

    assert "    Met z'n tweeën: Zoek iemand naast je" in lines
    assert "    Met z'n allen: Welke hulp wil je?" in lines


def test_show_leaves_out_what_a_guide_does_not_have(run):
    _, lines, _ = run("show", "g10-weekstart")

    assert not {"De verwachting", "In eigen woorden", "De volgorde van de stappen is van ons."} & set(lines)
    assert [line for line in lines if line.startswith("  Kort")] == []


def test_show_says_in_a_sentence_that_there_is_no_such_guide(run):
    assert run("show", "g99-weg") == (1, [], "Dit gesprek bestaat niet (meer).\n")


def test_labels_are_in_the_language_that_was_asked_for(run):
    _, lines, _ = run("show", "g10-weekstart", "--lang", "en")

    assert {"Steps", "Opening sentences", "Watch out"} <= set(lines)


def test_no_guides_are_no_lines(run, monkeypatch):
    monkeypatch.setattr(command_line, "read_guides", lambda **_deck: Guides(()))

    assert run("list") == (0, [], "")


@pytest.mark.parametrize("wrong", [[], ["find", "boos"], ["show"], ["list", "--lang", "fr"]])
def test_a_wrong_use_is_explained(wrong, capsys):
    with pytest.raises(SystemExit, match="2"):
        command_line.main(wrong)
    assert capsys.readouterr().err.startswith("usage: python -m core.talks")


def test_it_runs_as_a_command(monkeypatch):
    monkeypatch.setattr("sys.argv", ["talks", "list"])
    monkeypatch.delitem(sys.modules, "core.talks.__main__")

    with pytest.raises(SystemExit, match="0"):
        runpy.run_module("core.talks", run_name="__main__")
