"""What there is to practise with on the command line."""

import runpy
import sys

import pytest

from core.practice import __main__ as command_line
from tests.core.practice.examples import PRACTICE


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command on a small practice; gives its exit status, its lines and what it says is wrong."""
    monkeypatch.setattr(command_line, "read_practice", lambda: PRACTICE)

    def run(*arguments):
        status = command_line.main(arguments)
        printed = capsys.readouterr()
        return status, printed.out.splitlines(), printed.err

    return run


def test_list_prints_how_many_items_there_are_of_each(run):
    assert run("list") == (
        0,
        [
            "oor        9  Het oor",
            "waterlijn  3  De lijn",
            "mirror     2  Eerste deel",
            "scenes     1  De kast",
        ],
        "",
    )


def test_show_prints_each_item_with_its_answer_and_replies(run):
    _, lines, _ = run("show", "oor")
    start = lines.index("willen-open-1")
    assert lines[start + 1 : start + 6] == [
        "  Ik willen open 1.",
        "  open · willen · “Ik willen open” zegt het.",
        "  + Vertel eens. (Zo praat hij door.)",
        "  - Dat moet. (Zo stopt hij.)",
        "  - Ik ook. (Zo gaat het over jou.)",
    ]


def test_a_sentence_that_can_be_said_better_is_followed_by_how(run):
    assert "  → Je was laat. Hoe komt dat?" in run("show", "waterlijn")[1]


def test_blind_leaves_the_answers_out(run):
    _, lines, _ = run("show", "oor", "--blind")
    start = lines.index("willen-open-1")
    assert lines[start + 1 : start + 5] == [
        "  Ik willen open 1.",
        "  - Vertel eens.",
        "  - Dat moet.",
        "  - Ik ook.",
    ]
    assert "zegt het" not in "\n".join(lines)
    assert "Zo zoek je een schuldige." not in "\n".join(run("show", "scenes", "--blind")[1])


def test_the_mirror_is_shown_with_what_can_be_ticked(run):
    assert run("show", "mirror")[1] == [
        "Eerste deel",
        "",
        "Dit helpt (Doe ik al | Wil ik meer doen)",
        "  Ik zeg waar het om gaat. — “Om tien uur klaar.”",
        "  Ik help.",
        "",
    ]


def test_a_scene_is_shown_with_two_answers_and_its_trap(run):
    assert run("show", "scenes")[1] == [
        "",
        "kast",
        "  De kast · t99-proef",
        "  De kast valt om.",
        "  Zeg wat je ziet.",
        "  + De kast ligt om.",
        "  + Ik zie de kast liggen.",
        "  - Wie doet dat nou? (Zo zoek je een schuldige.)",
    ]


def test_show_says_in_a_sentence_that_there_is_no_such_set(run):
    assert run("show", "weg") == (1, [], "Deze oefening bestaat niet (meer).\n")


@pytest.mark.parametrize("wrong", [[], ["find", "boos"], ["show"], ["list", "--lang", "fr"]])
def test_a_wrong_use_is_explained(wrong, capsys):
    with pytest.raises(SystemExit, match="2"):
        command_line.main(wrong)
    assert capsys.readouterr().err.startswith("usage: python -m core.practice")


def test_it_runs_as_a_command(monkeypatch):
    monkeypatch.setattr("sys.argv", ["practice", "list"])
    monkeypatch.delitem(sys.modules, "core.practice.__main__")

    with pytest.raises(SystemExit, match="0"):
        runpy.run_module("core.practice", run_name="__main__")
