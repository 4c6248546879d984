import runpy
import sys
import tomllib
from dataclasses import replace

import pytest

from core.authoring import readability
from core.authoring.readability import Fault, Measure, Rules, sentences, syllables
from core.deck.card import Card
from core.deck.deck import Deck
from core.deck.glossary import Glossary, Term
from core.deck.slot import Slot
from core.talks.guides import Guides
from tests.core.practice.examples import PRACTICE, SCENE
from tests.core.talks.examples import FOR_ONE, GUIDES

PLAIN = {
    "id": "t99-proef",
    "title": "Perspectiefwisseling",
    "source": "003",
    "parts": ["T07"],
    "gist": "Kijk eerst wat al lukt.",
    "say": ["Dat heb ik je zien doen.", "Hoe doe je dat?"],
    "steps": ["Kijk goed.", "Zeg wat je ziet."],
    "when": ["Als iets lukt."],
    "watch_out": ["Zeg alleen wat je meent."],
    "group_fit": "good",
    "distance_ours": ["Aan de telefoon: zeg het ook."],
    "distance_fit": "good",
}


SLOTS = (
    Slot(id="naam", name="naam", fillings=("Samira", "Kees", "Tineke")),
    Slot(id="de-klus", name="de klus", fillings=("het inpakken", "het vegen", "de bestelling")),
)


def deck(*terms, **changes):
    return Deck((Card.from_data(PLAIN | changes),), (), glossary=Glossary(terms))


def broken(*terms, **changes):
    return [str(fault) for fault in Rules.read().faults(deck(*terms, **changes))]


def term(**fields):
    return Term(id="proef", meaning="Wat je zelf kiest.", **fields)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("ja", 1),
        ("doe", 1),
        ("mooi", 1),
        ("mooie", 2),
        ("nieuwe", 2),
        ("vrij", 1),
        ("tijdens", 2),
        ("moeilijk", 2),
        ("geoefend", 3),
        ("beoordeel", 3),
        ("dialoog", 3),
        ("situatie", 4),
        ("idee", 2),
        ("ideeën", 3),
        ("geïrriteerd", 4),
        ("creëer", 2),
        ("beëindigen", 4),
        ("geüit", 2),
        ("coördineren", 5),
        ("ruïne", 3),
        ("baby", 2),
        ("yes", 1),
        ("niveau", 2),
        ("trainen", 2),
        ("team", 1),
        ("coachen", 2),
        ("collega's", 3),
        ("één", 1),
        ("dóét", 1),
        ("begeleider", 4),
        ("10", 1),
        ("'s", 1),
        ("LSD", 1),
    ],
)
def test_syllables_are_counted_as_a_dutch_ear_does(word, count):
    assert syllables(word) == count


def test_a_sentence_ends_with_its_sign_and_not_with_a_colon():
    assert sentences("Vraag: wat lukt? Wacht. “Fijn.” En dan… zeg dank je") == [
        "Vraag: wat lukt?",
        "Wacht.",
        "“Fijn.",
        "En dan…",
        "zeg dank je",
    ]


def test_signs_alone_are_no_sentence():
    assert sentences("Ja. ? …") == ["Ja."]


def test_a_measure_counts_sentences_words_syllables_and_letters():
    measure = Measure.of(["Kijk goed. Zeg wat je ziet.", "Mooie collega's"])

    assert measure == Measure(sentences=3, longest_sentence=4, words=8, syllables=11, letters=34)
    assert measure.words_per_sentence == pytest.approx(8 / 3)
    assert measure.letters_per_word == pytest.approx(34 / 8)


def test_reading_ease_is_the_formula_of_douma():
    assert Measure(1, 10, 10, 15, 50).reading_ease == pytest.approx(206.84 - 9.3 - 115.5)


def test_a_plain_card_breaks_no_rule():
    assert broken() == []


def test_a_card_that_is_hard_on_average_is_named_with_what_was_found():
    hard = ["Inventariseer ontwikkelmogelijkheden en verantwoordelijkheden binnen de organisatiestructuur."]

    found = broken(steps=hard * 2, when=hard, watch_out=hard)

    assert [line.partition(", and")[0] for line in found] == [
        "t99-proef: reading ease at least 76",
        "t99-proef: letters per word at most 4.9",
    ]


def test_sentences_that_are_long_on_average_are_named():
    long = "Zeg na het werk even kort tegen haar wat je vandaag bij haar zag, en wat je vond."

    found = broken(steps=[long, long, long], when=[long], watch_out=[long])

    assert [line.partition(", and")[0] for line in found] == ["t99-proef: words per sentence at most 11"]


def test_one_sentence_that_is_too_long_is_named_with_its_field():
    long = "Zeg wat je ziet en wat dat met je doet, en vraag dan wat hij er zelf van vindt en nu wil doen."

    assert broken(watch_out=[long]) == [
        f"t99-proef.watch_out: longest sentence at most 22 words, and this has 23: {long}"
    ]


def test_jargon_without_an_explanation_is_named():
    assert broken(gist="Geef autonomie.") == [
        "t99-proef.gist: jargon is explained in the glossary, and 'autonomie' is not: Geef autonomie."
    ]


def test_jargon_with_an_explanation_may_stand_on_a_card():
    assert broken(term(name="Autonomie", also=("autonoom",)), gist="Autonomie: kies autonoom.") == []


def test_an_explanation_of_one_form_does_not_explain_another():
    [fault] = broken(term(name="Autonomie"), gist="Kies autonoom.")

    assert "'autonoom'" in fault


def test_names_may_be_jargon():
    assert broken(title="Autonomie") == []


def test_what_is_no_card_is_judged_by_its_kind():
    meaning = "Kijk wat al lukt, en zeg dat dan ook. Dat is goed voor ieders competentie."

    [fault] = Rules.read().faults(deck(Term(id="proef", name="Lat", meaning=meaning)))

    assert (fault.card, fault.field) == ("glossary", "meaning")


@pytest.mark.parametrize("field", ["say", "group_say", "distance_say"])
def test_nothing_that_is_said_begins_with_waarom(field):
    assert broken(**{field: ["Zeg het maar.", "“Waarom doe je dat?”"]}) == [
        f"t99-proef.{field}: never begins with waarom: “Waarom doe je dat?”"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Je bent slim.",
        "Je bent echt een harde werker.",
        "Jij bent hier zo goed in.",
        "Wat ben je toch handig.",
        "Jullie zijn de top.",
        "Daar heb je talent voor.",
    ],
)
def test_nothing_that_is_said_praises_a_trait(said):
    assert broken(say=["Dat lukte.", said]) == [f"t99-proef.say: never says who someone is: {said}"]


@pytest.mark.parametrize("said", ["Je bent goed bezig.", "Je bent vandaag op tijd.", "Dat deed je goed."])
def test_what_someone_did_may_be_praised(said):
    assert broken(say=["Dat lukte.", said]) == []


@pytest.mark.parametrize("said", ["Was je ziek?", "Heb je hoofdpijn?", "Weet de dokter dat?"])
def test_nothing_that_is_said_speaks_of_health(said):
    assert broken(say=["Dag.", said]) == [f"t99-proef.say: never speaks of health: {said}"]


def test_these_rules_are_for_what_is_said_only():
    assert broken(steps=["Waarom eerst kijken?", "Zeg nooit: je bent slim."]) == []


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("Hij was weer ziek.", "never speaks of health"),
        ("Het was de kater van gisteren.", "never speaks of drink"),
        ("Een biertje kan wel.", "never speaks of drink"),
    ],
)
def test_no_sentence_to_practise_with_speaks_of_health_or_drink_not_even_as_a_trap(said, rule):
    practice = replace(PRACTICE, scenes=(replace(SCENE, trap=said),))
    assert [str(fault) for fault in Rules.read().faults(deck(), practice=practice)] == [
        f"scene/kast.trap: {rule}: {said}"
    ]


def test_what_is_to_be_practised_is_plain_dutch_too():
    scene = replace(SCENE, situation="De verantwoordelijkheidsverdeling is autonomiebevorderend.")
    faults = [
        str(fault) for fault in Rules.read().faults(deck(), practice=replace(PRACTICE, scenes=(scene,)))
    ]
    assert any(fault.startswith("scene: reading ease") for fault in faults)
    assert any(fault.startswith("scene.situation: jargon") for fault in faults)


def test_a_trap_may_begin_as_what_is_said_never_does():
    practice = replace(PRACTICE, scenes=(replace(SCENE, trap="Waarom ben jij zo lui?"),))
    assert list(Rules.read().faults(deck(), practice=practice)) == []


def test_cells_of_a_table_count_for_all_but_the_averages():
    cells = [["Verantwoordelijkheid", "Verantwoordelijkheidsgevoel"], ["Geef", "autonomie"]]

    assert (
        broken(table={"columns": ["Links", "Rechts"], "rows": cells * 6})
        == ["t99-proef.table: jargon is explained in the glossary, and 'autonomie' is not: autonomie"] * 6
    )


def test_a_cell_without_words_breaks_no_rule():
    assert broken(table={"columns": ["Links", "Rechts"], "rows": [["Ja", "…"], ["…", "Ja"]]}) == []


def test_deck_and_guides_keep_every_rule():
    faults = Rules.read().faults(readability.read_deck(), readability.read_guides())
    assert [str(fault) for fault in faults] == []


def test_a_guide_is_judged_like_a_card_and_named():
    long = "Vraag wat er goed gaat en wat beter kan, en zeg dan wat jij ziet en wat je zelf nog gaat doen."
    step = replace(FOR_ONE.steps[0], do=f"{long[:-1]} vandaag.", say="Je bent een kanjer.")
    guide = replace(FOR_ONE, steps=(step,), gist="Geef autonomie.", questions=("Waarom nu?",))

    assert [str(fault) for fault in Rules.read().faults(deck(), [guide])] == [
        "g03-vijf-minuten.gist: jargon is explained in the glossary, and 'autonomie' is not: Geef autonomie.",
        "g03-vijf-minuten.questions: never begins with waarom: Waarom nu?",
        f"g03-vijf-minuten.do: longest sentence at most 22 words, and this has 23: {step.do}",
        "g03-vijf-minuten.say: never says who someone is: Je bent een kanjer.",
    ]


def test_a_plain_guide_breaks_no_rule():
    assert list(Rules.read().faults(deck(), GUIDES)) == []


def test_the_words_of_a_strip_and_the_title_are_no_sentences():
    step = replace(FOR_ONE.steps[0], word="autonomie")

    assert list(Rules.read().faults(deck(), [replace(FOR_ONE, title="Autonomie", steps=(step,))])) == []


def test_every_limit_has_its_reason_beside_it():
    lines = readability.RULES.read_text(encoding="utf-8").splitlines()

    for limit in tomllib.loads("\n".join(lines))["limits"]:
        [line] = [line for line in lines if line.startswith(limit)]
        assert " # " in line


def test_the_command_reports_each_card_and_guide_in_one_line(monkeypatch, capsys):
    monkeypatch.setattr(readability, "read_deck", lambda: replace(deck(), slots=SLOTS))
    monkeypatch.setattr(readability, "read_guides", lambda **_deck: GUIDES)
    monkeypatch.setattr(readability, "read_practice", lambda **_deck: PRACTICE)

    assert readability.main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [
        "t99-proef",
        "g03-vijf-minuten",
        "g10-weekstart",
        "oor",
        "waterlijn",
        "mirror",
        "scene",
    ]
    assert all("   reading ease " in line for line in lines)


def test_the_command_names_what_breaks_a_rule_and_fails(monkeypatch, capsys):
    monkeypatch.setattr(readability, "read_deck", lambda: deck(say=["Waarom?", "Dag."]))
    monkeypatch.setattr(readability, "read_guides", lambda **_deck: Guides(()))
    monkeypatch.setattr(readability, "read_practice", lambda **_deck: None)

    assert readability.main() == 1
    assert capsys.readouterr().out.splitlines()[1:] == [
        str(Fault("t99-proef", "never begins with waarom", "say", "Waarom?"))
    ]


def test_it_runs_as_a_command(monkeypatch, capsys):
    monkeypatch.delitem(sys.modules, "core.authoring.readability")

    with pytest.raises(SystemExit):
        runpy.run_module("core.authoring.readability", run_name="__main__")
    assert "t07-goudklompjes" in capsys.readouterr().out
