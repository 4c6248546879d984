"""Two changes of one record, merged against what both began with: no word of either side is lost."""

from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from core.errors import EndBeforeStart, TextEmpty, TextTooLong
from core.people.records.agreement import Agreement, Assignee
from core.people.records.day_route import DayRoute
from core.people.records.details import Details, Sign
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.person import Extension, Person
from core.people.records.place import Place, Work
from core.people.records.plan import IfThen, Plan
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy, TalkPoint
from core.people.records.trial import Trial, Verdict
from core.people.three_way import Displaced, Merged, merge_edit, three_way
from tests.core.people.test_records import (
    NOON,
    agreements,
    answers,
    goals,
    notes,
    people,
    points,
    routes,
    trials,
    workplaces,
)

TODAY = NOON.date()
TEUN = Person("teun", "Test Teun", NOON, manner="Rustig praten")
GOAL = Goal("goal", "teun", "Zelf vragen", Standing.OPEN, NOON)
AGREEMENT = Agreement("agreement", "teun", Assignee.ME, "Kar regelen", NOON)
NOTE = Note("note", "teun", None, TODAY, "Vroeg hulp", NOON)
SAME = ("id", "person", "goal", "changed")


@st.composite
def changes(draw, records):
    """A record as it was shown, and two changes of some of its fields."""
    shown = draw(records)

    def changed():
        other = draw(records)
        names = [field.name for field in fields(shown) if field.name not in SAME]
        chosen = draw(st.sets(st.sampled_from(names)))
        return replace(shown, **{name: getattr(other, name) for name in chosen})

    return shown, changed(), changed()


any_changes = st.one_of(
    *map(changes, (people, goals, notes, answers, agreements, points, trials, workplaces))
)


def said(value, path=""):
    """Everything a record says, each with its path."""
    if is_dataclass(value):
        return {one for field in fields(value) for one in said(getattr(value, field.name), field.name)}
    if isinstance(value, tuple | frozenset):
        return {(path, one) for one in value}
    return set() if value in (None, "", False, {}) else {(path, value)}


def is_kept(one, kept):
    """Whether it stands there, or in a longer text of the same field."""
    path, value = one
    return one in kept or (
        isinstance(value, str) and any(path == other and value in str(text) for other, text in kept)
    )


@given(any_changes)
def test_nothing_that_either_side_changed_is_lost(three):
    shown, edited, stored = three
    merged = three_way(shown, edited, stored)
    kept = said(merged.record) | {(one.field.rsplit(".")[-1], one.value) for one in merged.displaced}
    new = (said(edited) | said(stored)) - said(shown)
    assert [one for one in new if not is_kept(one, kept)] == []


@given(any_changes)
def test_what_the_edit_changed_is_what_stays_in_its_place(three):
    shown, edited, stored = three
    merged = said(three_way(shown, edited, stored).record)
    assert [one for one in said(edited) - said(shown) if not is_kept(one, merged)] == []


@given(any_changes | changes(routes))
def test_without_another_change_the_record_is_the_edit(three):
    shown, edited, _ = three
    assert three_way(shown, edited, shown) == Merged(edited)
    assert three_way(shown, edited, edited) == Merged(edited)


@given(any_changes | changes(routes))
def test_without_an_edit_the_record_is_what_was_stored(three):
    shown, _, stored = three
    assert three_way(shown, shown, stored) == Merged(stored)


@given(any_changes | changes(routes))
def test_saving_the_same_edit_again_changes_nothing_and_displaces_nothing(three):
    shown, edited, stored = three
    once = three_way(shown, edited, stored).record
    assert three_way(shown, edited, once) == Merged(once)


@given(changes(people) | changes(notes) | changes(goals))
def test_two_changes_that_fit_make_a_record_that_fits(three):
    shown, edited, stored = three
    try:
        shown, edited, stored = shown.fitted(), edited.fitted(), stored.fitted()
    except (TextEmpty, TextTooLong, EndBeforeStart):
        assume(False)
    record = merge_edit(shown, edited, stored).record
    assert record.fitted() == record


def test_different_fields_merge():
    edited = replace(TEUN, language="Pools", place=Place(Work.SECONDED, "Proefbedrijf", start=TODAY))
    stored = replace(TEUN, manner="Kort en duidelijk", place=Place(end=TODAY))
    merged = merge_edit(TEUN, edited, stored)
    place = Place(Work.SECONDED, "Proefbedrijf", TODAY, TODAY)
    assert merged == Merged(replace(TEUN, language="Pools", manner="Kort en duidelijk", place=place))


def test_of_one_field_the_edit_stays_and_what_was_stored_is_displaced_word_for_word():
    edited = replace(GOAL, plan=Plan(needs="Een kar", look_back=TODAY))
    stored = replace(GOAL, plan=Plan(needs="Een sleutel", look_back=TODAY + timedelta(7)))
    assert merge_edit(GOAL, edited, stored) == Merged(
        edited,
        (Displaced("plan.needs", "Een sleutel"), Displaced("plan.look_back", TODAY + timedelta(7))),
    )


def test_a_text_that_has_the_other_one_in_it_displaces_nothing():
    edited = replace(TEUN, manner="Rustig praten, en kort. Vraag door.")
    stored = replace(TEUN, manner="Rustig praten, en kort.")
    assert merge_edit(TEUN, edited, stored) == Merged(edited)


def test_what_was_emptied_elsewhere_displaces_nothing():
    edited = replace(TEUN, manner="Kort en duidelijk")
    assert merge_edit(TEUN, edited, replace(TEUN, manner="")) == Merged(edited)


def test_rows_of_answers_have_what_either_side_put_in_and_not_what_either_side_took_out():
    late, absent = IfThen("te laat", "bellen"), IfThen("ziek", "appen")
    shown = replace(GOAL, plan=Plan(if_then=(late,), exceptions=("maandag", "dinsdag")))
    edited = replace(GOAL, plan=Plan(if_then=(late, absent), exceptions=("dinsdag", "vrijdag")))
    stored = replace(GOAL, plan=Plan(if_then=(), exceptions=("maandag", "dinsdag", "zondag")))
    plan = Plan(if_then=(absent,), exceptions=("dinsdag", "vrijdag", "zondag"))
    assert merge_edit(shown, edited, stored) == Merged(replace(GOAL, plan=plan))


def test_how_an_agreement_stands_and_since_when_comes_from_one_side():
    edited = AGREEMENT.standing(Standing.STOPPED, TODAY)
    stored = replace(AGREEMENT.standing(Standing.REACHED, TODAY - timedelta(1)), shown=TODAY)
    merged = merge_edit(AGREEMENT, edited, stored)
    told = {"state": Standing.REACHED, "ended": TODAY - timedelta(1), "shown": TODAY}
    assert merged == Merged(edited, tuple(Displaced(*one) for one in told.items()))


def test_what_became_of_a_point_or_a_trial_and_when_comes_from_one_side():
    point = TalkPoint("point", "teun", "Werktijden", RaisedBy.WORKER, NOON)
    trial = Trial("trial", "teun", "Wisselen", NOON, TODAY)
    for shown, edited, stored in (
        (
            point.standing(Standing.REACHED, TODAY),
            point.standing(Standing.STOPPED, TODAY),
            point,
        ),
        (trial.judged(Verdict.KEEP, TODAY), trial.judged(Verdict.STOP, TODAY), trial),
    ):
        assert merge_edit(shown, edited, stored).record == edited


def test_days_that_cannot_go_together_stay_those_of_the_edit():
    edited = replace(TEUN, manner="Kort", place=Place(end=date(2026, 11, 1)))
    stored = replace(TEUN, language="Pools", place=Place(start=date(2026, 12, 1)))
    assert merge_edit(TEUN, edited, stored) == Merged(
        edited,
        (
            Displaced("place.work", Work.OWN),
            Displaced("place.start", date(2026, 12, 1)),
            Displaced("language", "Pools"),
        ),
    )


def test_a_note_that_one_side_emptied_keeps_its_signs():
    shown = replace(NOTE, details=Details(signs=(Sign.ASKED, Sign.HELPED)))
    edited = replace(shown, text="", details=Details(signs=(Sign.ASKED,)))
    stored = replace(shown, details=Details(signs=(Sign.HELPED,)))
    assert merge_edit(shown, edited, stored) == Merged(edited, (Displaced("details.signs", Sign.HELPED),))


def test_the_reason_to_keep_longer_is_told_when_the_extension_is_taken_away():
    shown = replace(TEUN, extension=Extension(TODAY, "Nog een gesprek"))
    stored = replace(TEUN, extension=Extension(TODAY, "De gemeente vraagt erom"))
    merged = merge_edit(shown, TEUN, stored)
    assert merged.record == TEUN
    assert Displaced("extension.reason", "De gemeente vraagt erom") in merged.displaced


def test_what_a_later_version_stored_meanwhile_stays():
    edited = replace(TEUN, manner="Kort", place=Place(where="Hal 3"))
    stored = replace(TEUN, manner="Rustig", rest={"pace": 7}, place=Place(rest={"floor": {"level": 2}}))
    place = Place(where="Hal 3", rest={"floor": {"level": 2}})
    assert merge_edit(TEUN, edited, stored) == Merged(
        replace(edited, place=place, rest={"pace": 7}), (Displaced("manner", "Rustig"),)
    )
    late = replace(stored, place=replace(stored.place, start=date(2026, 12, 1)))
    edited = replace(TEUN, place=Place(end=date(2026, 11, 1)))
    told = [one.field for one in merge_edit(TEUN, edited, late).displaced]
    assert told == ["place.work", "place.start", "manner"]


def test_a_route_has_the_stops_and_visits_of_both():
    shown = DayRoute("route", TODAY, ("teun", "piet"), frozenset({"piet"}))
    edited = shown.with_stop("anna").with_visit("teun", visited=True)
    stored = shown.with_stop("kees").with_visit("piet", visited=False)
    assert three_way(shown, edited, stored).record == DayRoute(
        "route", TODAY, ("teun", "piet", "anna", "kees"), frozenset({"teun"})
    )
