"""Seeing, printing, saving, keeping and erasing what is written about one person."""

import asyncio
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from typing import get_args, get_type_hints

import pytest

from core.authoring.content_files import read_deck
from core.authoring.guide_files import read_guides
from core.language import Language
from core.people.records.agreement import Agreement
from core.people.records.answer import Answer, Question
from core.people.records.day_route import DayRoute
from core.people.records.details import Obstacle
from core.people.records.draft import Draft, Form, to_fields
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.plan import IfThen, Plan
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy, TalkPoint
from core.people.records.trial import Trial, Verdict
from core.people.records.workplace import Workplace
from core.people.rules.access_sheet import access_sheet
from mobile.printable import Printable, PrintableSection
from mobile.wording.access_report import access_report
from mobile.wording.field_names import field_names as named_fields
from tests.core.people.setting import add_person
from tests.mobile.renderer import Renderer
from tests.mobile.setting import CATALOGUES, NOON, english

TODAY = NOON.date()
IDS = {"id", "person", "of", "stops"}


async def with_person():
    setting = english()
    app = await setting.opened()
    person = await add_person(app.book, "Test Teun")
    return setting, app, person


def paths(kind, before=()):
    """Every field that a record can have, as the access sheet names it."""
    hints = get_type_hints(kind)
    for field in fields(kind):
        inner = [hints[field.name], *get_args(hints[field.name])]
        nested = next((one for one in inner if is_dataclass(one)), None)
        if field.name in IDS or field.name == "rest":  # of a later version, which has names for it
            continue
        if nested:
            yield from paths(nested, (*before, field.name))
        else:
            name = "goal.title" if (*before, field.name) == ("goal",) else ".".join((*before, field.name))
            yield name


@pytest.mark.parametrize(
    "kind", [Person, Goal, Agreement, Answer, Note, DayRoute, TalkPoint, Trial, Workplace]
)
def test_every_field_of_a_record_has_a_plain_name_on_the_sheet(kind):
    assert set(paths(kind)) <= set(named_fields(english().app.language))


def test_no_name_of_the_code_stands_on_the_dutch_sheet():
    t = Language("nl", CATALOGUES)
    person = replace(Person("1", "Test Teun", NOON), manner="Rustig")
    plan = Plan(if_then=(IfThen("Als ik te laat ben", "Dan bel ik"),))
    goal = Goal("2", "1", "Op tijd", Standing.OPEN, NOON, plan=plan)
    route = DayRoute("3", TODAY, ("1",), frozenset({"1"}))
    sheet = access_sheet(person, [goal], [], [], [], [], route, TODAY)
    lines = [
        line
        for part in access_report(sheet, read_deck(), read_guides(), t).parts
        for entry in part.entries
        for line in entry
    ]
    assert "Bezocht: Ja" in lines
    assert "Als: ik te laat ben" in lines
    assert "Dan: bel ik" in lines
    codes = set(named_fields(t))
    assert not [line for line in lines if line.partition(":")[0] in codes]


def test_points_and_trials_stand_on_the_dutch_sheet_in_the_words_of_the_worker():
    t, person = Language("nl", CATALOGUES), Person("1", "Test Teun", NOON)
    point = TalkPoint("2", "1", "Werktijden", RaisedBy.WORKER, NOON, TODAY, Standing.REACHED, TODAY)
    trial = Trial("3", "1", "Om het uur wisselen", NOON, TODAY, verdict=Verdict.KEEP, ended=TODAY)
    sheet = access_sheet(person, [], [], [], [], [], None, TODAY, points=[point], trials=[trial])
    parts = {part.heading: part.entries for part in access_report(sheet, read_deck(), read_guides(), t).parts}
    assert parts["Wat er met jou te bespreken is"] == (
        (
            "Werktijden",
            "Wie het wil bespreken: Jij",
            "Opgeschreven op: 21 nov 2026",
            "Graag op: 21 nov 2026",
            "Hoe het staat: Besproken",
            "Afgerond op: 21 nov 2026",
            "Bewaard tot 21 nov 2027",
        ),
    )
    assert parts["Wat we met jou uitproberen"] == (
        (
            "Om het uur wisselen",
            "Opgeschreven op: 21 nov 2026",
            "Tot en met: 21 nov 2026",
            "Hoe het verdergaat: Zo houden",
            "Afgerond op: 21 nov 2026",
            "Bewaard tot 21 nov 2027",
        ),
    )


@pytest.mark.parametrize("question", ["own_question", "question"])  # as it was called up to version 0.2
def test_what_is_prepared_for_a_talk_stands_on_the_sheet_too(question):
    t, person = Language("nl", CATALOGUES), Person("1", "Test Teun", NOON)
    values = {
        "details.guide": "g04-blijfgesprek",
        question: "Wat houdt je hier?",
        "details.obstacle": Obstacle.WAITING,
        "slot.me": "Het rooster vragen",
        "talked_about": ("2",),
        "short": True,
        "practised": True,
    }
    draft = Draft(Form.TALK, "1", "1", TODAY, to_fields(values))
    sheet = access_sheet(person, [], [], [], [], [draft], None, TODAY)
    (entry,) = access_report(sheet, read_deck(), read_guides(), t).parts[-1].entries
    assert set(entry) == {
        "21 nov 2026",
        "Gesprek uit de app: Blijfgesprek",
        "De vraag: Wat houdt je hier?",
        "Wat in de weg zit: Wachten op een besluit",
        "Wat je begeleider doet: Het rooster vragen",
        "De korte versie: Ja",
        "Wat het wordt: Gesprek",
    }


def test_words_that_were_typed_are_never_taken_for_one_of_ours():
    async def scenario():
        setting, app, person = await with_person()
        await app.book.add_note(person.id, "key", day=TODAY, goal=None)
        renderer = Renderer(setting)
        await renderer.open(f"/mensen/{person.id}/inzage")
        assert "key" in renderer.words()

    asyncio.run(scenario())


def test_the_sheet_on_paper_says_what_the_screen_says_and_nothing_of_others():
    async def scenario():
        setting, app, person = await with_person()
        other = await add_person(app.book, "Proef Piet")
        await app.book.add_note(person.id, "Vroeg om hulp", day=TODAY, goal=None)
        await app.book.add_note(other.id, "Bleef thuis", day=TODAY, goal=None)
        await app.book.answers.add(person.id, Question.IMPORTANCE, 7, "Voor later", day=TODAY, goal=None)
        renderer = Renderer(setting)
        await renderer.open(f"/mensen/{person.id}/inzage")
        await renderer.tap("Print")
        (printed,) = setting.phone.printed
        said = [line for part in printed.parts for entry in part.entries for line in entry]
        assert set(said) <= set(renderer.words())
        assert {"Vroeg om hulp", "Your number: 7", "Your words: Voor later"} <= set(said)
        assert "Bleef thuis" not in str(printed)
        assert "Proef Piet" not in str(printed)

    asyncio.run(scenario())


def test_a_file_that_is_not_locked_is_saved_only_after_its_warning():
    async def scenario():
        setting, _, person = await with_person()
        renderer = Renderer(setting)
        await renderer.open(f"/mensen/{person.id}/inzage")
        await renderer.tap("Save it as a file")
        assert setting.phone.saved == {}
        assert any("not locked" in said for said in renderer.words())
        await renderer.tap("Save the file")
        assert list(setting.phone.saved) == ["goudklompje-sheet-2026-11-21.html"]

    asyncio.run(scenario())


def test_what_someone_typed_stays_text_in_the_file():
    printable = Printable(
        "<b>",
        "en",
        (PrintableSection("A & B", (("<script>alert(1)</script>", "\u05e9\u05dc\u05d5\u05dd"),)),),
    )
    page = printable.to_html().decode()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert '<p dir="auto">\u05e9\u05dc\u05d5\u05dd</p>' in page


def test_what_is_past_its_time_goes_only_when_asked_and_the_rest_stays():
    async def scenario():
        setting, app, person = await with_person()
        old = await app.book.add_note(person.id, "Lang geleden", day=TODAY - timedelta(days=400), goal=None)
        new = await app.book.add_note(person.id, "Net", day=TODAY, goal=None)
        renderer = Renderer(setting)
        await renderer.open("/mensen/opruimen")
        assert "Older than a year: 1 note" in renderer.words()
        await renderer.tap("Erase it")
        assert app.book.note(old.id) is not None
        await renderer.tap("Erase")
        assert app.book.note(old.id) is None
        assert app.book.note(new.id) is not None

    asyncio.run(scenario())


def test_keeping_longer_asks_for_a_reason_and_stops_the_question():
    async def scenario():
        setting, app, person = await with_person()
        await app.book.add_note(person.id, "Lang geleden", day=TODAY - timedelta(days=400), goal=None)
        renderer = Renderer(setting)
        await renderer.open(f"/mensen/{person.id}/bewaren")
        await renderer.tap("Keep it longer, with a reason")
        await renderer.tap("Save")
        assert app.book.person(person.id).extension is None
        await renderer.type("Why do you need it longer?", "Het traject loopt nog")
        await renderer.tap("Save")
        assert app.book.person(person.id).extension.reason == "Het traject loopt nog"
        await renderer.open("/mensen/opruimen")
        assert "Lang geleden" not in renderer.words()
        assert any(said.startswith("Nothing is past its time") for said in renderer.words())

    asyncio.run(scenario())


def test_erasing_a_person_is_asked_first():
    async def scenario():
        setting, app, person = await with_person()
        renderer = Renderer(setting)
        await renderer.open(f"/mensen/{person.id}/meer")
        await renderer.tap("Erase this person")
        assert app.book.person(person.id) is not None
        await renderer.tap("Erase")
        assert app.book.person(person.id) is None

    asyncio.run(scenario())


def test_questions_that_are_sent_have_no_name_in_them():
    async def scenario():
        setting, _, person = await with_person()
        renderer = Renderer(setting)
        await renderer.open(f"/mensen/{person.id}/vragen")
        await renderer.tap("Send or copy")
        (text,) = setting.phone.shared
        assert "Teun" not in text
        assert text.count("?") >= 3

    asyncio.run(scenario())


@pytest.mark.parametrize("screen", ["meer", "inzage", "bewaren", "bellen"])
def test_a_person_who_was_erased_meanwhile_is_told_plainly(screen):
    async def scenario():
        setting, *_ = await with_person()
        renderer = Renderer(setting)
        await renderer.open(f"/mensen/gone/{screen}")
        assert "This person is not in your notes (any more)." in renderer.words()

    asyncio.run(scenario())
