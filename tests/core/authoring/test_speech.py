"""What is said aloud is spoken Dutch; a text that is not is named with the rule it breaks."""

from dataclasses import replace

import pytest

from core.authoring.speech import Speech, readings
from core.deck.card import Card
from core.deck.deck import Deck
from core.deck.slot import Slot
from tests.core.talks.examples import FOR_ONE, GROUP

SPOKEN = {
    "id": "t99-proef",
    "title": "Proef",
    "source": "003",
    "parts": ["T07"],
    "gist": "Kijk eerst wat al lukt.",
    "say": ["Je hebt [naam] op weg geholpen.", "Wat heb je toen gedaan?"],
    "steps": ["Kijk goed.", "Zeg wat je ziet."],
    "when": ["Iemand doet iets goed.", "Je wilt dat het zo blijft."],
    "watch_out": ["Zeg alleen wat je meent."],
    "group_fit": "good",
    "distance_ours": ["Aan de telefoon: zeg het ook."],
    "distance_fit": "good",
}
NAMES = Slot(id="naam", name="naam", fillings=("Samira", "Kees", "Tineke"))


def deck(*others, slots=(NAMES,), **changes):
    cards = [
        SPOKEN | changes,
        *(SPOKEN | {"id": f"t{number}-ander"} | one for number, one in enumerate(others)),
    ]
    return Deck(tuple(map(Card.from_data, cards)), (), slots=slots)


def broken(*others, **changes):
    return [str(fault) for fault in Speech.read().faults(deck(*others, **changes))]


def test_a_spoken_card_breaks_no_rule():
    assert broken() == []


@pytest.mark.parametrize("field", ["say", "group_say", "distance_say"])
def test_a_line_in_the_simple_past_is_named_with_its_word(field):
    line = "Je hielp je collega op weg."
    assert broken(**{field: [line]}) == [
        f"t99-proef.{field}: spoken lines take the perfect, and this has 'hielp': {line}"
    ]


@pytest.mark.parametrize("line", ["Dat was mooi om te zien.", "Hoe ging dat bij jou?", "Ik wist het niet."])
def test_the_simple_past_that_people_say_is_left_alone(line):
    assert broken(say=[line]) == []


def test_steps_and_moments_may_be_told_in_any_tense():
    assert broken(steps=["Vraag wat er gebeurde.", "Zeg wat je zag."]) == []


def test_a_filling_is_spoken_too():
    slot = Slot(id="naam", name="naam", fillings=("wie je hielp", "Kees", "Tineke"))
    assert broken(slots=(slot,)) == [
        "slots.naam: spoken lines take the perfect, and this has 'hielp': wie je hielp"
    ]


def test_a_line_is_short_with_each_of_its_fillings():
    slot = Slot(id="naam", name="naam", fillings=("Samira", "Kees " * 20 + "en Kees", "Tineke"))
    assert [fault.partition(":")[0] for fault in broken(slots=(slot,))] == ["t99-proef.say"]


def test_the_readings_of_a_line_have_one_filling_each():
    assert list(readings("[naam], kijk eens.", deck())) == [
        "Samira, kijk eens.",
        "Kees, kijk eens.",
        "Tineke, kijk eens.",
    ]
    assert list(readings("Kijk eens.", deck())) == []


def test_a_line_stands_on_one_card_only():
    other = {"say": ["Wat heb je toen gedaan?"]}
    assert broken(other) == [
        "t0-ander.say: stands on t99-proef too, as 'Wat heb je toen gedaan?': Wat heb je toen gedaan?"
    ]


def test_a_line_that_is_nearly_another_is_that_line():
    other = {"say": ["En wat heb je toen gedaan, Kees?"], "when": ["Je wilt het weten."]}
    assert len(broken(other, say=["Wat heb je toen dan gedaan, Kees?"])) == 1


def test_lines_that_only_share_common_words_are_two():
    assert broken({"say": ["Wat heb je nodig van mij?"]}) == []


@pytest.mark.parametrize(
    "text",
    [
        "Zeg terug wat je hebt gehoord.",
        "Zeg het in je eigen woorden terug.",
        "Dat kun je terugzeggen.",
        "Vraag het, en die gaat hardop denken.",
    ],
)
def test_words_of_paper_are_named_wherever_they_stand(text):
    assert [fault.partition(":")[0] for fault in broken(watch_out=[text])] == ["t99-proef.watch_out"]


def test_coach_language_is_not_said_but_for_the_scaling_question():
    assert len(broken(say=["Wat maakt dat het nog niet lukt?"])) == 1
    assert broken(say=["Wat maakt dat het geen twee is?"]) == []


def test_one_moment_of_a_card_may_begin_with_iemand():
    assert broken(when=["Iemand zwijgt.", "Iemand zucht."]) == [
        "t99-proef.when: at most 1 begins with 'iemand'"
    ]


def broken_by(guide):
    slots = (NAMES, Slot(id="de-klus", name="de klus", fillings=("het inpakken", "het vegen", "de lijst")))
    return [str(fault) for fault in Speech.read().faults(deck(slots=slots), [guide])]


def test_a_spoken_guide_breaks_no_rule():
    assert broken_by(FOR_ONE) == broken_by(GROUP) == []


@pytest.mark.parametrize("field", ["openings", "questions", "expectation", "retell"])
def test_a_line_of_a_guide_in_the_simple_past_is_named_with_its_word(field):
    line = "Je hielp je collega op weg."
    guide = replace(FOR_ONE, **{field: line if field in {"expectation", "retell"} else (line,)})
    assert broken_by(guide) == [
        f"g03-vijf-minuten.{field}: spoken lines take the perfect, and this has 'hielp': {line}"
    ]


@pytest.mark.parametrize("field", ["say", "wall"])
def test_what_a_step_has_a_coach_or_a_group_read_out_is_spoken_too(field):
    guide = replace(FOR_ONE, steps=(replace(FOR_ONE.steps[0], **{field: "Wat maakt dat het loopt?"}),))
    assert [fault.partition(":")[0] for fault in broken_by(guide)] == [f"g03-vijf-minuten.{field}"]


def test_a_line_of_a_card_stands_in_no_guide():
    guide = replace(FOR_ONE, questions=("Wat heb je toen gedaan?",))
    [fault] = broken_by(guide)
    assert fault.startswith("g03-vijf-minuten.questions: stands on t99-proef too")


def test_the_wall_of_a_guide_may_ask_its_questions():
    asked = zip(GROUP.steps, GROUP.questions, strict=True)
    steps = tuple(replace(step, wall=question) for step, question in asked)
    assert broken_by(replace(GROUP, steps=steps)) == []


def test_the_lines_of_guides_have_the_words_and_openings_of_spoken_dutch():
    guide = replace(FOR_ONE, when=("Iemand zwijgt.", "Iemand zucht."), watch_out=("Dat kun je terugzeggen.",))
    assert [fault.partition(":")[0] for fault in broken_by(guide)] == [
        "g03-vijf-minuten.watch_out",
        "g03-vijf-minuten.when",
    ]
