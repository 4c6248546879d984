"""People, goals, notes and drafts as records: their rules, and their way into a document and back."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DamagedRecord, EndBeforeStart, TextEmpty, TextTooLong
from core.people.records.agreement import Agreement, Assignee
from core.people.records.answer import HIGHEST, LOWEST, Answer, Question
from core.people.records.day_route import DayRoute
from core.people.records.details import NO_DETAILS, Details, Obstacle, Sign, Talk
from core.people.records.draft import Draft, Field, Form, to_fields, to_values
from core.people.records.goal import TITLE_LIMIT, Goal, Rung
from core.people.records.group_note import GroupNote
from core.people.records.note import TEXT_LIMIT, Note, Origin, newest_first
from core.people.records.person import NAME_LIMIT, Extension, Person
from core.people.records.place import Place, Work
from core.people.records.plan import IfThen, Plan
from core.people.records.postponed_reminder import PostponedReminder
from core.people.records.practice.look_back import LookBack, LookBackKind, TalkedMost
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.piles import TechniquePiles
from core.people.records.practice.round_memory import Repeat, RoundMemory
from core.people.records.practice.technique import ChosenTechnique
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy, TalkPoint
from core.people.records.trial import Trial, Verdict
from core.people.records.workplace import Workplace

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEUN = {"id": "7", "name": "Test Teun", "created": NOON.isoformat()}
GOAL = {"id": "7", "person": "8", "title": "x", "state": "open", "created": NOON.isoformat()}
DRAFT = {"id": "7", "of": "8", "person": "8", "day": "2026-11-21", "form": "note", "fields": []}
NOTE = Note("7", "8", None, NOON.date(), "x", NOON).to_doc()
POSTPONED = PostponedReminder("7", "8", "quarter", None, NOON.date(), NOON.date()).to_doc()
ANSWER = Answer("7", "8", None, Question.IMPORTANCE, 3, "", NOON.date(), NOON).to_doc()
AGREEMENT = Agreement("7", "8", Assignee.ME, "x", NOON).to_doc()
POINT = TalkPoint("7", "8", "x", RaisedBy.WORKER, NOON).to_doc()
TRIAL = Trial("7", "8", "x", NOON, NOON.date()).to_doc()
WORKPLACE = Workplace("7", "Proefbakkerij", NOON).to_doc()
MIRROR = MirrorSitting("7", NOON.date(), NOON, "vooruitgang").to_doc()
TECHNIQUE = ChosenTechnique("7", NOON.date(), NOON, "t07-goudklompjes", "", NOON.date()).to_doc()
MEMORY = RoundMemory("7", NOON.date(), NOON, "oor").to_doc()
LOOK_BACK = LookBack("7", NOON.date(), NOON, LookBackKind.WEEK, "x").to_doc()
ids = st.text("0123456789abcdef", min_size=32, max_size=32)
FIRST, LAST = datetime(1970, 1, 1), datetime(2199, 12, 31, 23, 59)  # noqa: DTZ001 - the strategy adds the zone
moments = st.datetimes(FIRST, LAST, timezones=st.sampled_from([UTC, timezone(timedelta(hours=2))]))
texts = st.text(min_size=1)
days = st.dates(FIRST.date(), LAST.date())
maybe_days = st.none() | days
places = st.builds(Place, st.sampled_from(Work), st.text(), maybe_days, maybe_days)
extensions = st.builds(Extension, days, texts)
people = st.builds(
    Person,
    ids,
    texts,
    moments,
    place=places,
    language=st.text(),
    manner=st.text(),
    symbol=st.sampled_from(["", "leaf", "cloud"]),
    archived=maybe_days,
    extension=st.none() | extensions,
)
plans = st.builds(
    Plan,
    *[st.text()] * 5,
    if_then=st.lists(st.builds(IfThen, texts, texts), max_size=3).map(tuple),
    exceptions=st.lists(texts, max_size=3).map(tuple),
    look_back=maybe_days,
)
standings = st.sampled_from(Standing)
goals = st.builds(Goal, ids, ids, texts, standings, moments, st.sampled_from(Rung), plans, maybe_days)
details = st.builds(
    Details,
    st.none() | st.sampled_from(Talk),
    st.none() | texts,
    st.lists(st.sampled_from(Sign) | texts, max_size=3).map(tuple),
    st.booleans(),
    st.none() | texts,
    st.none() | st.sampled_from(Obstacle),
)
origins = st.builds(Origin, ids, days, st.none() | standings, st.booleans())
notes = st.builds(
    Note,
    ids,
    ids,
    st.none() | ids,
    days,
    texts,
    moments,
    st.none() | moments,
    st.none() | origins,
    details,
    st.booleans(),
)
group_notes = st.builds(
    GroupNote, ids, days, texts, moments, st.none() | moments, st.none() | origins, details
)
answers = st.builds(
    Answer,
    ids,
    ids,
    st.none() | ids,
    st.sampled_from(Question),
    st.integers(LOWEST, HIGHEST),
    st.text(),
    days,
    moments,
)
agreements = st.builds(
    Agreement,
    ids,
    ids,
    st.sampled_from(Assignee),
    texts,
    moments,
    maybe_days,
    st.none() | ids,
    standings,
    maybe_days,
    maybe_days,
)
points = st.builds(
    TalkPoint, ids, ids, texts, st.sampled_from(RaisedBy), moments, maybe_days, standings, maybe_days
)
trials = st.builds(
    Trial, ids, ids, texts, moments, days, st.none() | ids, st.none() | st.sampled_from(Verdict), maybe_days
)
workplaces = st.builds(Workplace, ids, st.text(), moments, st.text(), st.text())
items = st.lists(texts, max_size=3).map(tuple)
mirrors = st.builds(
    MirrorSitting,
    ids,
    days,
    moments,
    texts,
    items,
    items,
    st.text(),
    st.text(),
    items,
    st.none() | st.builds(IfThen, texts, texts),
    maybe_days,
)
piles = st.builds(TechniquePiles, ids, days, moments, items, items, items, items)
techniques = st.builds(ChosenTechnique, ids, days, moments, texts, st.text(), days, maybe_days, st.booleans())
repeats = st.builds(Repeat, texts, st.integers(0, 9), days)
memories = st.builds(RoundMemory, ids, days, moments, texts, items, st.lists(repeats, max_size=3).map(tuple))
look_backs = st.builds(
    LookBack,
    ids,
    days,
    moments,
    st.sampled_from(LookBackKind),
    st.text(),
    st.text(),
    st.none() | st.sampled_from(TalkedMost),
    st.none() | texts,
)
PRACTICE = (mirrors, piles, techniques, memories, look_backs)
routes = st.builds(DayRoute, ids, days, st.lists(ids, unique=True, max_size=4).map(tuple), st.frozensets(ids))
postponed_reminders = st.builds(PostponedReminder, ids, ids, texts, st.none() | ids, days, days)
SAID = {
    "text": st.text(),
    "details.signs": st.lists(st.text(min_size=1), max_size=3).map(tuple),
    "details.talk": st.none() | st.sampled_from(Talk),
    "details.is_nugget": st.booleans(),
    "due": maybe_days,
    "slot": st.none() | st.sampled_from(Assignee),
    "number": st.none() | st.integers(1, 10),
    "goal": st.none() | ids,
    "details.guide": st.none() | st.text(min_size=1),
    "details.obstacle": st.none() | st.sampled_from(Obstacle),
    "raised_by": st.sampled_from(RaisedBy),
    "verdict": st.none() | st.sampled_from(Verdict),
    "until": maybe_days,
    "trial.until": maybe_days,
    "talked_about": st.lists(ids, max_size=3).map(tuple),
    "short": st.booleans(),
    "talked_most": st.none() | st.sampled_from(TalkedMost),
    "card": st.none() | texts,
    "practised": st.booleans(),
    "aloud": st.booleans(),
    **dict.fromkeys(("already", "more", "intentions", "often", "sometimes", "new", "thoughts"), items),
    **dict.fromkeys(("items", "right", "wrong", "points"), items),
}
said = st.fixed_dictionaries({}, optional=SAID)
drafts = st.builds(Draft, st.sampled_from(Form), ids, ids, days, said.map(to_fields), said.map(to_fields))


@given(
    st.one_of(
        people,
        goals,
        notes,
        group_notes,
        answers,
        agreements,
        points,
        trials,
        workplaces,
        *PRACTICE,
        routes,
        postponed_reminders,
    )
)
def test_a_record_comes_back_from_its_document_as_it_was(record):
    through_json = json.loads(json.dumps(record.to_doc()))
    assert type(record).from_doc(through_json) == record


@given(drafts, ids)
def test_a_draft_comes_back_from_its_document_as_it_was(draft, key):
    assert Draft.from_doc(json.loads(json.dumps(draft.to_doc(key)))) == draft


def test_a_draft_of_a_record_knows_what_the_form_showed_of_it():
    fields, shown = to_fields({"due": date(2026, 11, 22)}), to_fields({"due": None})
    draft = Draft(Form.AGREEMENT, "9", "8", NOON.date(), fields, shown)
    assert (draft.values, draft.shown_values) == ({"due": date(2026, 11, 22)}, {"due": None})
    assert Draft.from_doc(draft.to_doc("7")) == draft


@given(said)
def test_what_a_form_holds_comes_back_as_it_was(values):
    assert to_values(to_fields(values)) == values


def test_a_choice_of_a_later_version_is_carried_and_what_is_no_day_is_left_out():
    fields = (
        Field("slot", "the boss"),
        Field("due", "31-31"),
        Field("day", "0001-01-01"),
        Field("text", "Bellen"),
    )
    draft = Draft(Form.AGREEMENT, "8", "8", NOON.date(), fields)
    assert draft.values == {"slot": Assignee.read("the boss"), "text": "Bellen"}
    assert draft.values["slot"].is_newer
    assert Draft.from_doc(draft.to_doc("7")) == draft


@pytest.mark.parametrize(
    "kind",
    [
        Person,
        Goal,
        Note,
        GroupNote,
        Answer,
        Agreement,
        TalkPoint,
        Trial,
        Workplace,
        MirrorSitting,
        TechniquePiles,
        ChosenTechnique,
        RoundMemory,
        LookBack,
        DayRoute,
        PostponedReminder,
        Draft,
    ],
)
@pytest.mark.parametrize("doc", [{}, {"id": "7"}])
def test_a_document_that_lacks_fields_is_named_as_damaged(kind, doc):
    with pytest.raises(DamagedRecord) as caught:
        kind.from_doc(doc)
    assert caught.value.key == str(doc.get("id"))


@pytest.mark.parametrize(
    ("kind", "doc"),
    [
        (Person, {"id": "7", "name": "Test Teun", "created": "gisteren"}),
        (Person, {"id": "7", "name": "Test Teun", "created": 3}),
        (
            Note,
            {
                "id": "7",
                "person": "8",
                "goal": None,
                "day": "31-31",
                "text": "x",
                "written": "",
                "changed": None,
            },
        ),
        (Draft, {"id": "7", "of": "8", "goal": None, "day": None, "text": "x"}),
        (Goal, {**GOAL, "state": 3}),
        (Goal, {**GOAL, "plan": []}),
        (Goal, {**GOAL, "plan": {"if_then": ["xy"]}}),
        (Draft, {**DRAFT, "fields": "x"}),
        (Draft, {**DRAFT, "fields": [["x"]]}),
        (Person, {**TEUN, "place": None}),
        (Person, {**TEUN, "language": "x" * 1_000_001}),
        (Person, {**TEUN, "extension": {"until": "2027-01-01"}}),
        (Goal, {**GOAL, "plan": {"if_then": [["only half"]], "exceptions": []}}),
        (Goal, {**GOAL, "plan": {"if_then": [], "exceptions": [3]}}),
        (Note, {**NOTE, "signs": "asked"}),
        (Note, {**NOTE, "card": 3}),
        (Note, {**NOTE, "nugget": 1}),
        (Answer, {**ANSWER, "number": 11}),
        (Answer, {**ANSWER, "number": True}),
        (Answer, {**ANSWER, "number": "7"}),
        (DayRoute, {"id": "7", "day": "2026-11-21", "stops": 3, "visited": []}),
        (PostponedReminder, {**POSTPONED, "until": "next week"}),
        (PostponedReminder, {**POSTPONED, "of": 3}),
        (Note, {**NOTE, "obstacle": 3}),
        (Note, {**NOTE, "guide": 3}),
        (TalkPoint, {**POINT, "raised_by": None}),
        (TalkPoint, {**POINT, "day": "soon"}),
        (Trial, {**TRIAL, "until": None}),
        (Trial, {**TRIAL, "verdict": True}),
        (Workplace, {**WORKPLACE, "role": None}),
        (MirrorSitting, {**MIRROR, "intentions": "x"}),
        (MirrorSitting, {**MIRROR, "if_then": ["only half"]}),
        (ChosenTechnique, {**TECHNIQUE, "due": None}),
        (ChosenTechnique, {**TECHNIQUE, "over": 1}),
        (RoundMemory, {**MEMORY, "repeats": [["item", 0, "soon"]]}),
        (RoundMemory, {**MEMORY, "repeats": [["item", "0", "2026-11-21"]]}),
        (RoundMemory, {**MEMORY, "repeats": [["item", -1, "2026-11-21"]]}),
        (RoundMemory, {**MEMORY, "repeats": [["item", 0]]}),
        (LookBack, {**LOOK_BACK, "kind": None}),
        (LookBack, {**LOOK_BACK, "talked_most": 3}),
    ],
)
def test_a_document_with_a_value_that_cannot_be_is_named_as_damaged(kind, doc):
    with pytest.raises(DamagedRecord):
        kind.from_doc(doc)


@pytest.mark.parametrize("year", ["0001", "1969", "2200", "9999"])
def test_a_day_or_moment_of_another_age_is_damaged(year):
    note = Note("7", "8", None, NOON.date(), "x", NOON).to_doc()
    for field in ("day", "written"):
        with pytest.raises(DamagedRecord):
            Note.from_doc({**note, field: year + note[field][4:]})


def test_half_a_character_can_be_read_and_shown():
    person = Person.from_doc({"id": "7", "name": "Teun \ud83d!", "created": NOON.isoformat()})
    assert person.name == "Teun \ufffd!"


def a_note(text, details=NO_DETAILS):
    return Note("7", "8", None, NOON.date(), text, NOON, details=details)


def test_a_text_that_fits_is_not_changed_by_fitting_it_again():
    once = a_note(" e\x00\u0301\r\n ").fitted()
    assert once.fitted().text == once.text == "é"


def test_a_name_is_trimmed_and_must_fit():
    assert Person("7", "  Test   Teun ", NOON).fitted().name == "Test Teun"
    with pytest.raises(TextEmpty):
        Person("7", "  ", NOON).fitted()
    with pytest.raises(TextTooLong) as caught:
        Person("7", "x" * (NAME_LIMIT + 1), NOON).fitted()
    assert caught.value.limit == NAME_LIMIT


def test_a_renamed_person_stays_the_same_person():
    person = Person("7", "Test Teun", NOON)
    assert replace(person, name=" Proef Piet ").fitted() == Person("7", "Proef Piet", NOON)


def test_an_open_goal_can_be_reached():
    goal = Goal("7", "8", "Zelf een order afronden", Standing.OPEN, NOON)
    assert goal.standing(Standing.REACHED, NOON.date()) == replace(
        goal, state=Standing.REACHED, ended=NOON.date()
    )
    assert goal.standing(Standing.REACHED, NOON.date()).standing(Standing.OPEN, NOON.date()) == goal


def test_a_goal_without_words_or_with_too_many_is_refused():
    with pytest.raises(TextEmpty):
        Goal("7", "8", "\n", Standing.OPEN, NOON).fitted()
    with pytest.raises(TextTooLong):
        Goal("7", "8", "x" * (TITLE_LIMIT + 1), Standing.OPEN, NOON).fitted()


def test_a_note_keeps_its_lines():
    assert a_note("een\ntwee ").fitted().text == "een\ntwee"


def test_a_note_without_words_or_with_too_many_is_refused():
    with pytest.raises(TextEmpty):
        a_note("\u200b").fitted()
    with pytest.raises(TextTooLong):
        a_note("x" * (TEXT_LIMIT + 1)).fitted()


def test_notes_are_ordered_by_their_day_and_then_by_when_they_were_written():
    def note(key, day, hour):
        return Note(key, "8", None, date(2026, 11, day), "x", NOON.replace(hour=hour))

    written_late, old, new, newer = note("a", 3, 23), note("b", 4, 1), note("c", 5, 1), note("d", 5, 2)
    assert newest_first([written_late, new, old, newer]) == [newer, new, old, written_late]


def test_documents_of_the_first_version_read_as_before():
    assert Person.from_doc(TEUN) == Person("7", "Test Teun", NOON)
    assert Goal.from_doc(GOAL) == Goal("7", "8", "x", Standing.OPEN, NOON)
    first = {"id": "7", "person": "8", "goal": None, "day": "2026-11-21", "text": "x", "changed": None}
    assert Note.from_doc({**first, "written": NOON.isoformat()}) == Note(
        "7", "8", None, NOON.date(), "x", NOON
    )
    draft = {"id": "7", "of": "8", "goal": None, "day": "2026-11-21", "text": "half"}
    assert Draft.from_doc(draft).values == {
        "text": "half",
        "goal": None,
        "day": NOON.date(),
        "next_step": "",
        "slot": None,
        "due": None,
        "details.talk": None,
        "details.card": None,
        "details.signs": (),
        "details.is_nugget": False,
    }


OLDER = {"id": "7", "of": "8", "goal": None, "day": "2026-11-21", "text": "half"}


def test_a_note_that_was_begun_in_an_older_version_goes_on_with_all_of_its_fields():
    doc = {**OLDER, "goal": "9", "next": "Bellen", "slot": "me", "due": "2026-11-22", "form": "note"}
    draft = Draft.from_doc({**doc, "talk": "call", "card": "t07", "signs": ["asked"], "nugget": True})
    assert (draft.form, draft.of, draft.person) == (Form.NOTE, "8", "")
    assert draft.values == {
        "text": "half",
        "goal": "9",
        "day": NOON.date(),
        "next_step": "Bellen",
        "slot": Assignee.ME,
        "due": date(2026, 11, 22),
        "details.talk": Talk.CALL,
        "details.card": "t07",
        "details.signs": ("asked",),
        "details.is_nugget": True,
    }


@pytest.mark.parametrize(
    ("doc", "draft"),
    [
        (
            {"form": "agreement", "next": "Bellen", "slot": "me", "text": ""},
            Draft(
                Form.AGREEMENT,
                "8",
                "8",
                NOON.date(),
                (Field("text", "Bellen"), Field("slot", "me"), Field("due", "")),
            ),
        ),
        ({"form": "goal"}, Draft(Form.GOAL, "8", "8", NOON.date(), (Field("title", "half"),))),
        (
            {"form": "answer", "goal": "9"},
            Draft(Form.ANSWER, "9", "8", NOON.date(), (Field("words", "half"),)),
        ),
        ({"form": "answer"}, Draft(Form.ANSWER, "8", "8", NOON.date(), (Field("words", "half"),))),
    ],
)
def test_other_forms_that_were_begun_in_an_older_version_go_on(doc, draft):
    assert Draft.from_doc({**OLDER, **doc}) == draft


@given(st.one_of(people, goals, notes, answers, agreements, points, trials, workplaces, *PRACTICE))
def test_what_fits_is_not_changed_by_fitting_it_again(record):
    try:
        once = record.fitted()
    except (TextEmpty, EndBeforeStart):
        return
    assert once.fitted() == once


def test_the_question_of_a_talk_that_was_prepared_in_version_0_2_is_still_there():
    fields = to_fields({"question": "importance", "text": "half"})
    begun = Draft(Form.TALK, "8", "8", NOON.date(), fields, fields[:1])
    assert Draft.from_doc(begun.to_doc("7")) == begun
    assert begun.values == {"own_question": "importance", "text": "half"}
    assert begun.shown_values == {"own_question": "importance"}
    answer = replace(begun, form=Form.ANSWER)
    assert answer.values == {"question": Question.IMPORTANCE, "text": "half"}


def test_a_day_in_a_row_is_written_as_a_day():
    memory = RoundMemory("7", NOON.date(), NOON, "oor", repeats=(Repeat("willen-1", 2, NOON.date()),))
    assert memory.to_doc()["repeats"] == [["willen-1", 2, "2026-11-21"]]


@given(days, days)
def test_a_place_ends_on_the_day_it_starts_or_later(one, other):
    first, last = sorted((one, other))
    assert Place(start=first, end=last).fitted() == Place(start=first, end=last)
    if first < last:
        with pytest.raises(EndBeforeStart):
            Place(start=last, end=first).fitted()


def test_a_note_with_a_sign_may_do_without_words_and_one_without_may_not():
    details = Details(signs=(Sign.ASKED,))
    assert a_note(" ", details=details).fitted().text == ""
    with pytest.raises(TextEmpty):
        a_note(" ", details=Details(is_nugget=True)).fitted()


def test_half_an_if_then_plan_is_refused():
    with pytest.raises(TextEmpty):
        Plan(if_then=(IfThen("het druk wordt", " "),)).fitted()


@pytest.mark.parametrize(
    "record", [Goal.from_doc(GOAL), Agreement.from_doc(AGREEMENT), TalkPoint.from_doc(POINT)]
)
def test_what_ends_has_a_day_and_what_is_open_again_has_none(record):
    ended = record.standing(Standing.REACHED, NOON.date())
    assert (ended.state, ended.ended) == (Standing.REACHED, NOON.date())
    assert ended.standing(Standing.REACHED, date(2027, 1, 1)) == ended
    assert ended.standing(Standing.OPEN, date(2027, 1, 1)) == record


def test_an_agreement_that_stands_anew_was_not_shown_yet():
    shown = replace(Agreement.from_doc(AGREEMENT), state=Standing.REACHED, shown=NOON.date())
    assert shown.standing(Standing.OPEN, NOON.date()).shown is None


@pytest.mark.parametrize(
    ("verdict", "state"),
    [
        (Verdict.KEEP, Standing.REACHED),
        (Verdict.CHANGE, Standing.REACHED),
        (Verdict.STOP, Standing.STOPPED),
    ],
)
def test_a_trial_ends_with_its_verdict_and_runs_on_without_one(verdict, state):
    trial = Trial.from_doc(TRIAL)
    judged = trial.judged(verdict, NOON.date())
    assert (judged.verdict, judged.ended, judged.state) == (verdict, NOON.date(), state)
    assert judged.judged(None, date(2027, 1, 1)) == trial
    assert trial.state is Standing.OPEN


def test_a_workplace_is_known_by_its_name_whatever_the_capitals_and_accents():
    workplace = Workplace.from_doc({**WORKPLACE, "where": "Café Proef"})
    assert workplace.is_at(" cafe proef ")
    assert not workplace.is_at("")
    assert workplace.about == ""


def test_a_number_off_the_scale_is_no_answer():
    for number in (0, 11):
        with pytest.raises(ValueError, match="number"):
            Answer("7", "8", None, Question.CONFIDENCE, number, "", NOON.date(), NOON)


@given(routes, ids, st.integers(-5, 5))
def test_a_route_visits_everyone_once_in_the_order_one_chose(route, person, places):
    longer = route.with_stop(person)
    assert longer == longer.with_stop(person)
    moved = longer.moved(person, places)
    assert sorted(moved.stops) == sorted(longer.stops)
    assert [one for one in moved.stops if one != person] == [one for one in longer.stops if one != person]
    expected = max(0, min(len(longer.stops) - 1, longer.stops.index(person) + places))
    assert moved.stops.index(person) == expected


def test_a_stop_can_be_visited_unvisited_and_taken_off():
    route = DayRoute("7", NOON.date()).with_stop("teun").with_visit("teun", visited=True)
    assert route.visited == {"teun"}
    assert route.with_visit("teun", visited=False).visited == frozenset()
    assert route.without_stop("teun") == DayRoute("7", NOON.date())
