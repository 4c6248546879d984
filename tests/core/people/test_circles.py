"""The two circles: items as lines of two texts, and how one moves between them."""

from hypothesis import given
from hypothesis import strategies as st

from core.people.rules.circles import Circle, Circles

items = st.lists(st.sampled_from(["op tijd komen", "heftruck", "vragen stellen", "rustig blijven", "é"]))
texts = st.lists(st.text(max_size=6), max_size=5).map("\n".join)
circle_of = st.sampled_from(list(Circle))
both = st.builds(Circles.from_texts, texts, texts)


def test_each_line_of_a_text_is_an_item_and_empty_lines_are_none():
    circles = Circles.from_texts("Op tijd\n\n  Vragen stellen \r\nOp tijd", "Heftruck")
    assert circles == Circles(("Op tijd", "Vragen stellen"), ("Heftruck",))


def test_what_stands_in_both_texts_is_reached():
    assert Circles.from_texts("Heftruck", "Heftruck\nReachtruck") == Circles(("Heftruck",), ("Reachtruck",))


@given(both)
def test_items_written_as_lines_are_read_back_as_they_were(circles):
    assert Circles.from_texts(circles.as_lines(Circle.REACHED), circles.as_lines(Circle.AHEAD)) == circles


@given(items, items, st.sampled_from(["heftruck", "iets nieuws"]), circle_of)
def test_what_is_put_in_a_circle_stands_there_last_and_nowhere_else(reached, ahead, item, circle):
    before = Circles.from_texts("\n".join(reached), "\n".join(ahead))
    after = before.put(item, circle)
    assert after.items(circle)[-1] == item
    assert [*after.reached, *after.ahead].count(item) == 1
    assert after.without(item) == before.without(item)


@given(both, st.sampled_from(["", "  ", "\n"]), circle_of)
def test_an_item_that_shows_nothing_changes_nothing(circles, item, circle):
    assert circles.put(item, circle) == circles


def test_an_item_that_was_pasted_with_line_breaks_stays_one_item():
    assert Circles((), ()).put("op tijd\n komen", Circle.AHEAD).ahead == ("op tijd komen",)
