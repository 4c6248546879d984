"""Everything about one person in one piece: nothing left out, nothing about anyone else."""

import json
from dataclasses import replace
from datetime import date, datetime
from enum import Enum

from hypothesis import assume, given
from hypothesis import strategies as st

from core.people.records.agreement import COLLEAGUE
from core.people.records.day_route import DayRoute
from core.people.records.details import Details, Obstacle, Sign, Talk
from core.people.records.note import Origin
from core.people.records.person import Extension
from core.people.records.place import Place, Work
from core.people.records.plan import IfThen, Plan
from core.people.records.postponed_reminder import PostponedReminder
from core.people.records.standing import Standing
from core.people.records.tables import (
    AGREEMENTS,
    ANSWERS,
    DRAFTS,
    GOALS,
    NOTES,
    PEOPLE,
    POINTS,
    POSTPONED,
    ROUTES,
    TRIALS,
)
from core.people.records.trial import Verdict
from core.people.rules.access_sheet import SheetLine, access_sheet
from core.people.rules.retention import retention_end
from tests.core.people.setting import (
    TODAY,
    a_goal,
    a_note,
    a_person,
    a_point,
    a_trial,
    ago,
    an_agreement,
    an_answer,
    noon,
)
from tests.core.people.test_records import agreements, answers, drafts, goals, notes, people, points, trials
from tests.core.people.unsaved import half

MACHINE_WORDS = {"id", "person", "goal", "of", "talked_about", "practised"}


def some(kind, person):
    """Give records about the person."""
    return st.lists(
        st.builds(replace, kind, person=st.just(person.id)), max_size=3, unique_by=lambda one: one.id
    )


@st.composite
def files(draw):
    """Draw a person with everything about them."""
    person = draw(people)
    about = [draw(some(kind, person)) for kind in (goals, notes, answers, agreements, points, trials)]
    of = st.sampled_from([person.id, *(note.id for note in about[1])])
    named = st.builds(replace, drafts, person=st.just(person.id))
    older = st.builds(replace, drafts, person=st.just(""), of=of)
    *about, own_points, own_trials = about
    return person, *about, draw(st.lists(named | older, max_size=2)), own_points, own_trials


def values(doc):
    """Yield every text and number in a document, but for the ids."""
    if isinstance(doc, dict):
        for field, value in doc.items():
            if field not in MACHINE_WORDS:
                yield from values(value)
    elif isinstance(doc, list):
        for one in doc:
            yield from values(one)
    elif doc not in (None, "", False):
        yield doc


def told(doc):
    """Name who does an agreement in one word, as the sheet does; a document takes two for a colleague."""
    if COLLEAGUE not in doc:
        return doc
    return {**{field: value for field, value in doc.items() if field != COLLEAGUE}, "slot": COLLEAGUE}


def kept(value):
    """Give a value of the sheet as documents have it."""
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date | datetime) else value


def all_lines(sheet):
    return [line for section in sheet.sections for entry in section.entries for line in entry.lines]


def sheet_of(person, goals, notes, answers, agreements, drafts, points=(), trials=(), *, route=None):
    about = (goals, notes, answers, agreements, drafts)
    return access_sheet(person, *about, route, TODAY, points=points, trials=trials)


@given(files())
def test_everything_any_record_about_the_person_says_stands_in_the_sheet(file):
    person, *records = file
    unsaved = records.pop(4)
    said = [kept(line.value) for line in all_lines(sheet_of(*file)) if line.field != "goal.title"]
    docs = [told(one.to_doc()) for kind in ([person], *records) for one in kind]
    wanted = [value for doc in json.loads(json.dumps(docs)) for value in values(doc)]
    for draft in unsaved:
        shown = {"day": draft.day, "form": draft.form, **draft.values}
        shown["day"] = shown["day"] or draft.day
        said_of = [value for name, value in shown.items() if name not in MACHINE_WORDS]
        flat = [one for value in said_of for one in (value if isinstance(value, tuple) else [value])]
        wanted += [kept(value) for value in flat if value not in (None, "", False)]
    assert sorted(map(repr, said)) == sorted(map(repr, wanted))


@given(files(), files())
def test_nothing_about_anyone_else_stands_in_it(mine, theirs):
    assume(drafted_on(mine).isdisjoint(drafted_on(theirs)))  # an id is drawn once
    both = [own + other for own, other in zip(mine[1:], theirs[1:], strict=True)]
    assert sheet_of(mine[0], *both) == sheet_of(*mine)


def drafted_on(file):
    """The ids that a draft can be of: the person and the notes."""
    return {file[0].id, *(note.id for note in file[2])}


@given(files())
def test_every_record_is_one_entry_that_tells_until_when_it_is_kept(file):
    person, goals, notes, answers, agreements, _, points, trials = file
    days = {
        section.table: sorted(map(repr, (entry.retained_until for entry in section.entries)))
        for section in sheet_of(*file).sections
    }
    kinds = (
        (PEOPLE, [person]),
        (GOALS, goals),
        (NOTES, notes),
        (ANSWERS, answers),
        (AGREEMENTS, agreements),
        (POINTS, points),
        (TRIALS, trials),
    )
    for table, records in kinds:
        assert days.get(table, []) == sorted(repr(retention_end(person, one)) for one in records)


def test_it_reads_from_the_person_to_the_notes_each_from_old_to_new():
    person = a_person()
    old, new = a_note(person.id, ago(3), "Oud"), a_note(person.id, ago(1), "Nieuw")
    first, second = a_goal(person.id, made=ago(9)), a_goal(person.id, made=ago(8))
    agreed = [an_agreement(person.id, made=ago(days)) for days in (1, 2)]
    asked = [an_answer(person.id, ago(days)) for days in (1, 2)]
    wanted = [a_point(person.id, made=ago(days)) for days in (3, 4)]
    tried = [a_trial(person.id, made=ago(days)) for days in (5, 6)]
    draft = half(new.id, "Half", person=person.id, next_step="Vragen")
    route = DayRoute("r", TODAY, (person.id,), frozenset({person.id}))
    sheet = sheet_of(person, [second, first], [new, old], asked, agreed, [draft], wanted, tried, route=route)
    assert (sheet.person, sheet.made) == (person, TODAY)
    tables = [section.table for section in sheet.sections]
    assert tables == [PEOPLE, GOALS, AGREEMENTS, POINTS, TRIALS, ANSWERS, NOTES, DRAFTS, ROUTES]
    days = {
        section.table: [
            line.value for entry in section.entries for line in entry.lines if line.field == field
        ]
        for section, field in zip(
            sheet.sections,
            ("name", "created", "made", "made", "made", "day", "text", "next_step", "visited"),
            strict=True,
        )
    }
    assert days == {
        PEOPLE: ["Test Teun"],
        GOALS: [noon(ago(9)), noon(ago(8))],
        AGREEMENTS: [noon(ago(2)), noon(ago(1))],
        POINTS: [noon(ago(4)), noon(ago(3))],
        TRIALS: [noon(ago(6)), noon(ago(5))],
        ANSWERS: [ago(2), ago(1)],
        NOTES: ["Oud", "Nieuw"],
        DRAFTS: ["Vragen"],
        ROUTES: [True],
    }


def test_of_someone_of_whom_little_is_kept_it_has_no_empty_sections():
    person = a_person()
    route = DayRoute("r", TODAY, (person.id, "another"))
    assert [section.table for section in sheet_of(person, [], [], [], [], []).sections] == [PEOPLE]
    sheet = sheet_of(person, [], [], [], [], [], route=route)
    assert sheet.sections[1].entries[0].lines == (SheetLine("day", TODAY),)
    assert len(sheet_of(person, [], [], [], [], [], route=DayRoute("r", TODAY)).sections) == 1


def test_a_reminder_that_was_postponed_stands_on_the_sheet_of_that_person_alone():
    person = a_person()
    waiting = PostponedReminder("1", person.id, "quarter", None, TODAY, ago(-7))
    others = replace(waiting, id="2", person="another")
    sheet = access_sheet(person, [], [], [], [], [], None, TODAY, postponed=[waiting, others])
    assert [section.table for section in sheet.sections] == [PEOPLE, POSTPONED]
    assert [entry.lines for entry in sheet.sections[1].entries] == [(SheetLine("until", ago(-7)),)]


def test_a_goal_is_named_by_its_title_where_another_record_is_about_it():
    person = a_person()
    goal = a_goal(person.id)
    theirs = a_goal("someone else")
    notes = [
        a_note(person.id, goal=goal.id),
        a_note(person.id, goal="erased"),
        a_note(person.id, goal=theirs.id),
    ]
    lines = all_lines(sheet_of(person, [goal, theirs], notes, [], [], []))
    assert [line for line in lines if line.field == "goal.title"] == [SheetLine("goal.title", goal.title)]


def test_these_are_all_the_fields_that_a_screen_needs_words_for():
    place, extension = Place(Work.TRACK, "Hal 3", ago(90), ago(-90)), Extension(TODAY, "reden")
    person = a_person(
        place=place, language="Tigrinya", manner="Kort", symbol="leaf", archived=TODAY, extension=extension
    )
    lost = replace(person, is_lost=True)
    plan = Plan("a", "b", "c", "d", "e", (IfThen("f", "g"),), ("h",), TODAY)
    goal = replace(a_goal(person.id, state=Standing.REACHED, ended=TODAY), plan=plan)
    details = Details(
        Talk.CALL, "t07-goudklompjes", (Sign.ASKED,), is_nugget=True, guide="g04-a", obstacle=Obstacle.TOOLS
    )
    note = a_note(
        person.id,
        goal=goal.id,
        details=details,
        changed=noon(TODAY),
        origin=Origin("x", TODAY, Standing.OPEN, is_window=True),
    )
    answer = an_answer(person.id, goal=goal.id, words="Mijn woorden")
    agreement = an_agreement(
        person.id, due=TODAY, goal=goal.id, state=Standing.REACHED, ended=TODAY, shown=TODAY
    )
    point = a_point(person.id, day=TODAY, state=Standing.REACHED, ended=TODAY)
    trial = a_trial(person.id, goal=goal.id, verdict=Verdict.KEEP, ended=TODAY)
    draft = half(person.id, "Half", goal=goal.id, next_step="Vragen", due=None)
    route = DayRoute("r", TODAY, (person.id,), frozenset({person.id}))
    sheet = sheet_of(
        lost,
        [goal],
        [replace(note, is_corrected=True)],
        [answer],
        [agreement],
        [draft],
        [point],
        [trial],
        route=route,
    )
    names = {
        section.table: [line.field for entry in section.entries for line in entry.lines]
        for section in sheet.sections
    }
    whole_details = ["details.talk", "details.card", "details.signs", "details.is_nugget"]
    whole_details += ["details.guide", "details.obstacle"]
    assert names == {
        PEOPLE: [
            *("name", "created", "is_lost", "place.work", "place.where", "place.start", "place.end"),
            *("language", "manner", "symbol", "archived", "extension.until", "extension.reason"),
        ],
        GOALS: [
            *("title", "state", "created", "rung", "plan.needs", "plan.helpers", "plan.hold", "plan.reached"),
            *("plan.ahead", "plan.if_then.cue", "plan.if_then.action", "plan.exceptions", "plan.look_back"),
            "ended",
        ],
        AGREEMENTS: ["slot", "text", "made", "due", "goal.title", "state", "ended", "shown"],
        POINTS: ["text", "raised_by", "made", "day", "state", "ended"],
        TRIALS: ["text", "made", "until", "goal.title", "verdict", "ended"],
        ANSWERS: ["goal.title", "question", "number", "words", "day", "written"],
        NOTES: [
            *("goal.title", "day", "text", "written", "changed", "origin.day", "origin.state"),
            *("origin.is_window", *whole_details, "is_corrected"),
        ],
        DRAFTS: ["day", "text", "goal.title", "next_step", "form"],
        ROUTES: ["day", "visited"],
    }
