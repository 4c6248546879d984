from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from core.folding import fold
from core.people.records.person import Person
from core.people.records.place import Place, Work
from core.people.rules.workplaces import workplaces

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)

places = st.builds(Place, st.sampled_from(Work), st.sampled_from(["", "Bakkerij", "bakkerij", "Kwekerij"]))
groups = st.lists(places).map(
    lambda them: [
        Person(str(number), f"Test {number}", NOON, place=place) for number, place in enumerate(them)
    ]
)


def person(number, work, where=""):
    return Person(str(number), f"Test {number}", NOON, place=Place(work, where))


@given(groups)
def test_everyone_stands_in_exactly_one_place(people):
    placed = [one for place in workplaces(people) for one in place.people]
    assert sorted(one.id for one in placed) == sorted(one.id for one in people)


@given(groups)
def test_in_a_place_people_keep_the_order_they_came_in(people):
    for place in workplaces(people):
        assert list(place.people) == [one for one in people if one in place.people]


@given(groups)
def test_no_place_is_empty_and_none_comes_twice(people):
    found = workplaces(people)
    assert all(place.people for place in found)
    names = [(place.work, fold(place.where)) for place in found]
    assert len(set(names)) == len(names)


def test_ones_own_floor_comes_first_then_companies_by_name_then_tracks():
    people = [
        person(1, Work.TRACK, "Heftruck"),
        person(2, Work.SECONDED, "Kwekerij"),
        person(3, Work.SECONDED, "Bakkerij"),
        person(4, Work.OWN, "Hal 2"),
    ]
    assert [(place.work, place.where) for place in workplaces(people)] == [
        (Work.OWN, ""),
        (Work.SECONDED, "Bakkerij"),
        (Work.SECONDED, "Kwekerij"),
        (Work.TRACK, ""),
    ]


def test_two_spellings_of_one_company_are_one_place_called_as_it_was_first():
    spellings = ["Café Proef", "CAFÉ PROEF", "Cafe Proef ", "Cafe\u0301 Proef"]
    people = [person(number, Work.SECONDED, where) for number, where in enumerate(spellings)]
    (place,) = workplaces(people)
    assert place.where == "Café Proef"
    assert len(place.people) == len(spellings)


def test_companies_stand_in_the_order_of_their_letters_whatever_the_accents():
    names = ["Proefbakkerij", "Éénproef", "Zagerij", "Łódź Test"]
    people = [person(number, Work.SECONDED, where) for number, where in enumerate(names)]
    assert [place.where for place in workplaces(people)] == [
        "Éénproef",
        "Łódź Test",
        "Proefbakkerij",
        "Zagerij",
    ]
