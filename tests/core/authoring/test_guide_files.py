"""Guides are read from their files, and what is wrong is named by file, field and what may stand there."""

import pytest

from core.authoring.content_files import read_deck
from core.authoring.guide_files import read_guides
from core.authoring.schema import Schema
from core.errors import ContentFault
from core.people.records.details import Sign
from core.talks.guide import Look, Outcome, Stance, Work
from core.talks.guides import Guides
from tests.core.authoring.guide_example import FOR_GROUP, FOR_TWO

FILES = {"g03-vijf-minuten": FOR_TWO, "g10-weekstart": FOR_GROUP}


@pytest.fixture
def small_deck(home):
    return read_deck(home)


@pytest.fixture
def talks(home):
    """A folder with right guides."""
    (home / "guides").mkdir()
    for guide, text in FILES.items():
        (home / "guides" / f"{guide}.toml").write_text(text, encoding="utf-8")
    return home


@pytest.fixture
def guides(talks, small_deck):
    return read_guides(talks, small_deck)


def change(talks, guide, old, new):
    file = talks / "guides" / f"{guide}.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def fault_of(talks, deck):
    with pytest.raises(ContentFault) as caught:
        read_guides(talks, deck)
    return caught.value


def test_a_right_file_becomes_a_guide_with_the_id_of_its_file(guides):
    guide = guides.one("g03-vijf-minuten")

    assert guide.minutes == (5, 5)
    assert guide.stance is Stance.EITHER
    assert guide.outcome is Outcome.STEP
    assert guide.looks == (Look.SCALE, Look.SLOTS)
    assert guide.ours
    assert guide.strip == ("goed", "één vraag", "mijn belofte", "afspraak")
    assert guide.short_strip == ("goed", "één vraag", "afspraak")
    assert not guide.is_for_group


def test_a_file_without_a_stance_becomes_a_guide_for_a_group(guides):
    guide = guides.one("g10-weekstart")

    assert guide.is_for_group
    assert [step.work for step in guide.steps] == [Work.PAIRS, Work.PAIRS, Work.TOGETHER]
    assert guides.for_group() == [guide]
    assert (
        guides.for_two(Stance.HELPING) == guides.for_two(Stance.DIRECTING) == [guides.one("g03-vijf-minuten")]
    )


def test_a_talk_may_end_with_the_word_it_began_with(talks, small_deck):
    change(talks, "g03-vijf-minuten", '"afspraak"', '"goed"')

    assert read_guides(talks, small_deck).one("g03-vijf-minuten").strip[-1] == "goed"


def test_no_guide_has_an_id_that_is_not_there(guides):
    assert guides.one("g99-weg") is None
    assert guides.one(None) is None


def test_guides_as_plain_data_are_the_same_guides_again(guides):
    assert Guides.from_data(guides.to_data()) == guides
    assert len(guides) == 2


def test_each_text_of_a_guide_has_its_guide_and_field_as_context(guides):
    texts = list(guides.texts())

    assert ("talks/g03-vijf-minuten.title", "Vijf minuten") in texts
    assert ("talks/g03-vijf-minuten.steps", "één vraag") in texts
    assert ("talks/g10-weekstart.steps", "Zoek iemand naast je") in texts


def test_a_translated_guide_has_every_text_in_the_other_language(guides):
    other = guides.translated(lambda context, text: f"{context} {text}")

    assert other.one("g10-weekstart").title == "talks/g10-weekstart.title Weekstart"
    assert other.one("g10-weekstart").steps[1].wall == "talks/g10-weekstart.steps Wat is er gelukt?"
    assert other.one("g10-weekstart").steps[1].say == ""
    assert [context for context, _ in guides.texts()] == [context for context, _ in other.texts()]


@pytest.mark.parametrize(
    ("old", "new", "field", "allowed"),
    [
        pytest.param("do = ", "doe = ", "steps.doe", "word do say", id="a step field that does not exist"),
        pytest.param("questions = ", "asks = ", "asks", "questions", id="a guide field that does not exist"),
        pytest.param('questions = ["Wat', '#"', "questions", "pick one from", id="no question"),
        pytest.param('"Wat loopt er goed?", ', "", "questions", "3 to 6", id="too few questions"),
        pytest.param("Wat wil je", "Waarom wil je", "questions", "Waarom", id="a question that asks why"),
        pytest.param('"t97-proef"', '"t96-proef"', "cards", "t97-proef", id="a card that does not exist"),
        pytest.param('["003"]', '["103"]', "sources", "003", id="a source that does not exist"),
        pytest.param('["003"]', '["003", "002"]', "sources", "003", id="a source of none of the parts"),
        pytest.param('"T08"', '"P-04"', "parts", "T07", id="a part that the deck does not have"),
        pytest.param("[5, 5]", "[5]", "minutes", "2 to 2", id="one number of minutes"),
        pytest.param("[5, 5]", "[10, 5]", "minutes", "smaller", id="minutes that run back"),
        pytest.param("[5, 5]", "[0, 5]", "minutes", "from 1 to 60", id="no minutes"),
        pytest.param("[5, 5]", "[5, 90]", "minutes", "from 1 to 60", id="hours"),
        pytest.param("[5, 5]", "[true, 5]", "minutes", "whole numbers", id="a flag for minutes"),
        pytest.param('"either"', '"both"', "stance", "helping directing either", id="an unknown stance"),
        pytest.param('"scale"', '"photo"', "looks", "scale ladder", id="an unknown look"),
        pytest.param('"step"', '"note"', "outcome", "own step", id="an unknown outcome"),
        pytest.param('"idea"', '"lazy"', "signs", "did it", id="a sign that no note has"),
        pytest.param('signs = ["idea",', "#", "signs", "stance", id="no signs in a talk with one person"),
        pytest.param('"één vraag"', '"één vraag aan jou"', "steps.word", "12", id="a word that is too long"),
        pytest.param("short = true\n", "", "steps.short", "at least 3", id="a short form of two words"),
        pytest.param('retell = "', '# "', "retell", "leads to something", id="nothing to retell"),
        pytest.param('expectation = "', '# "', "expectation", "helping", id="no expectation while directing"),
        pytest.param('"either"', '"helping"', "expectation", "helping", id="an expectation while helping"),
        pytest.param("[de klus] loopt", "[iets] loopt", "openings", "[naam] [de klus]", id="an unknown slot"),
        pytest.param("[de klus] op", "[iets] op", "steps.goed.say", "[naam]", id="one in a step"),
        pytest.param("[de klus] is", "[iets] is", "expectation", "[naam]", id="one in the expectation"),
        pytest.param("Noem iets", "Noem [naam]", "steps.do", "no brackets", id="a slot in what to do"),
        pytest.param(
            'do = "Stel', 'wall = "Stel"\ndo = "Stel', "steps.één vraag.wall", "stance", id="a wall for two"
        ),
        pytest.param(
            'do = "Stel', 'work = "pairs"\ndo = "Stel', "steps.één vraag.work", "stance", id="pairs of one"
        ),
    ],
)  # fmt: skip
def test_a_fault_names_the_file_the_field_and_what_is_allowed(talks, small_deck, old, new, field, allowed):
    change(talks, "g03-vijf-minuten", old, new)

    fault = fault_of(talks, small_deck)

    assert (fault.file, fault.field) == ("guides/g03-vijf-minuten.toml", field)
    assert allowed in " ".join(fault.allowed)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        pytest.param('wall = "Wat is er gelukt?"\n', "", "steps.gelukt.wall", id="a step off the wall"),
        pytest.param('work = "together"\n', "", "steps.hulp.work", id="no way to work"),
        pytest.param("cards", 'expectation = "Wees er."\ncards', "expectation", id="an expectation"),
        pytest.param('outcome = "nothing"', 'outcome = "own step"', "retell", id="nothing to retell"),
        pytest.param('outcome = "nothing"', 'outcome = "nothing"\nstance = "helping"', "steps.duo's.wall",
                     id="a stance in a guide with a wall"),
    ],
)  # fmt: skip
def test_a_fault_in_a_guide_for_a_group_is_named_too(talks, small_deck, old, new, field):
    change(talks, "g10-weekstart", old, new)

    fault = fault_of(talks, small_deck)

    assert (fault.file, fault.field) == ("guides/g10-weekstart.toml", field)


@pytest.mark.parametrize("steps", [2, 8])
def test_a_strip_has_three_to_seven_words(talks, small_deck, steps):
    file = talks / "guides" / "g10-weekstart.toml"
    head, *_ = file.read_text(encoding="utf-8").partition("[[steps]]")
    step = '[[steps]]\nword = "{0}"\ndo = "Doe {0}."\nwall = "Doe {0}"\nwork = "alone"\n'
    file.write_text(head + "".join(step.format(number) for number in range(steps)), encoding="utf-8")

    fault = fault_of(talks, small_deck)

    assert (fault.field, fault.allowed) == ("steps", ("a list of 3 to 7",))


def test_a_guide_may_carry_parts_of_several_texts(home):
    moments = home / "moments.toml"
    other = moments.read_text(encoding="utf-8").replace('"003"', '"002"')
    moments.write_text(other, encoding="utf-8")
    (home / "guides").mkdir()
    text = FOR_TWO.replace('["003"]', '["003", "002"]').replace('"T08"', '"M-10"')
    (home / "guides" / "g03.toml").write_text(text, encoding="utf-8")

    [guide] = read_guides(home, read_deck(home))

    assert guide.sources == ("003", "002")


def test_every_sign_of_a_guide_is_one_of_a_note():
    assert Schema.read(())["guide"]["signs"].allowed == tuple(Sign)


@pytest.mark.parametrize(
    ("kind", "field", "values"),
    [
        ("guide", "stance", Stance),
        ("guide", "outcome", Outcome),
        ("guide", "looks", Look),
        ("guide_step", "work", Work),
    ],
)
def test_a_choice_in_a_file_has_the_values_of_the_app(kind, field, values):
    assert Schema.read(())[kind][field].allowed == tuple(values)


def test_the_guides_of_this_project_are_right(deck):
    guides = read_guides()

    assert guides == read_guides(deck=deck)
    assert [guide.id for guide in guides] == sorted(guide.id for guide in guides)
