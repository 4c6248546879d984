"""What stands behind the cards and beside them: depth, leaflets, decisions, slots, what a search found."""

from dataclasses import replace

import flet as ft
import pytest

from core.deck.card import Table
from core.deck.decision import Decision
from core.deck.depth import Depth, DepthSection, Example, Speaker, Turn
from core.deck.finder import Finder, Found, Hit, Match
from core.deck.slot import Slot
from core.deck.source import Source
from core.talks.guides import Guides
from tests.core.talks.examples import GROUP
from tests.mobile.app_driver import walk

CARD = "t02-luisteren"
MORE = f"/kaarten/{CARD}/meer"
SECTIONS = (
    DepthSection(title="Lines", lines=("First line.", "Second line."), intro="Read this."),
    DepthSection(
        title="Rows", table=Table(columns=("When", "Say"), rows=(("Busy", "Later."), ("Calm", "Now.")))
    ),
    DepthSection(
        title="Ways", ours=True, examples=(Example(less="Hurry up.", better="Try it.", reason="Calm."),)
    ),
    DepthSection(
        title="A talk",
        dialogue=(
            Turn(who=Speaker.COACH, says="How is it going?"),
            Turn(who=Speaker.WORKER, says="The cart is stuck."),
            Turn(who=Speaker.COLLEAGUE, says="I saw it."),
        ),
    ),
)
SLOTS = (Slot(id="hoeveel", name="how much", fillings=("an hour", "a bit", "ten minutes")),)
SENTENCE = "You were [how much] late. [name], tell me."


def with_depth(app):
    app.state.deck = replace(app.deck, depths=(Depth(id=CARD, sections=SECTIONS),))


def with_sentences(app, *sentences):
    changed = replace(app.deck[CARD], say=sentences)
    cards = tuple(changed if card.id == CARD else card for card in app.deck)
    app.state.deck = replace(app.deck, cards=cards, slots=SLOTS)


def labels(driver):
    """What a screen reader says in place of what is shown."""
    return [one.label for one in driver._controls() if isinstance(one, ft.Semantics) and one.label]


def test_a_card_leads_to_what_stands_behind_it():
    async def steps(app, driver):
        with_depth(app)
        await driver.open(f"/kaarten/{CARD}")
        words = driver.words()
        assert words.index("Say") < words.index("More on this card")
        assert "Examples, a talk, a table, and background" in words
        await driver.tap("More on this card")
        assert "First line." in driver.words()

    walk(steps)


def test_every_kind_of_section_is_shown_in_order_and_ours_is_marked():
    async def steps(app, driver):
        with_depth(app)
        await driver.open(MORE)
        words = driver.words()
        said = ["Read this.", "Second line.", "Later.", "Our own examples", "Rather not", "Hurry up."]
        said += ["Rather this", "Try it.", "Calm.", "How is it going?", "The cart is stuck.", "I saw it."]
        places = [words.index(text) for text in said]
        assert places == sorted(places)
        assert words.count("Our own examples") == 1
        heard = ["When: Busy. Say: Later.", "Rather not: Hurry up.", "Rather this: Try it."]
        heard += ["You: How is it going?", "Employee: The cart is stuck.", "Colleague: I saw it."]
        assert [label for label in labels(driver) if label in heard] == heard

    walk(steps)


@pytest.mark.parametrize(
    ("width", "text_size", "is_beside"), [(360, 100, False), (740, 100, True), (740, 200, False)]
)
def test_both_ways_stand_beside_each_other_where_there_is_room(width, text_size, is_beside):
    async def steps(app, driver):
        with_depth(app)
        await app.preferences.choose(replace(app.settings, text_size=text_size))
        driver.page.width = width
        await driver.open(MORE)
        both = ["Rather not: Hurry up.", "Rather this: Try it."]
        rows = (
            [getattr(getattr(one, "content", None), "label", "") for one in row.controls]
            for row in driver._controls()
            if isinstance(row, ft.Row)
        )
        assert (both in rows) is is_beside

    walk(steps)


@pytest.mark.parametrize("route", ["/kaarten/t01-samenvatten/meer", "/kaarten/onbekend/meer"])
def test_a_card_without_more_and_no_card_have_nothing_behind_them(route):
    async def steps(app, driver):
        with_depth(app)
        await driver.open(route)
        assert "This card has no more than stands on it." in driver.words()

    walk(steps)


def test_a_slot_is_a_gap_that_is_heard_as_its_hint():
    async def steps(app, driver):
        with_sentences(app, SENTENCE)
        await driver.open(f"/kaarten/{CARD}")
        assert f"“{SENTENCE}”" in driver.words()
        line = next(one for one in driver._controls() if isinstance(one, ft.Text) and one.spans)
        assert line.semantics_label == "“You were how much late. name, tell me.”"
        (gap, _) = (span.text for span in line.spans if span.style)
        assert " " not in gap  # or it could stand on two lines

    walk(steps)


def test_a_sentence_of_the_card_is_taken_into_ones_own_with_its_first_slot_selected():
    async def steps(app, driver):
        with_sentences(app, "Tell me.", "You were [how much] late.")
        await driver.open(f"/kaarten/{CARD}/zin")
        assert "For example: “You were an hour late.”" in driver.words()
        await driver.tap("Take this sentence: You were how much late.")
        (field,) = driver.fields()
        assert field.value == "You were [how much] late."
        assert field.value[field.selection.base_offset : field.selection.extent_offset] == "[how much]"
        await driver.tap("Take this sentence: Tell me.")
        (field,) = driver.fields()
        assert (field.value, field.selection) == ("Tell me.", None)
        await driver.tap("Take this sentence: You were how much late.")
        await driver.tap("Save")
        assert app.settings.cards.sentences == {CARD: "You were [how much] late."}
        await driver.open(f"/kaarten/{CARD}")
        assert driver.words().count("“You were [how much] late.”") == 2

    walk(steps)


def test_the_slot_is_selected_once_and_not_again_at_every_letter(monkeypatch):
    async def answer(_):
        pass

    monkeypatch.setattr(ft.TextField, "focus", answer)

    async def steps(app, driver):
        with_sentences(app, "You were [how much] late.")
        await driver.open(f"/kaarten/{CARD}/zin")
        await driver.tap("Take this sentence: You were how much late.")
        (field,) = driver.fields()
        assert (field.value, field.selection) == ("You were [how much] late.", None)

    walk(steps)


def test_a_slot_without_a_filling_has_no_example():
    async def steps(app, driver):
        with_sentences(app, SENTENCE)
        await driver.open(f"/kaarten/{CARD}/zin")
        assert not any(line.startswith("For example") for line in driver.words())

    walk(steps)


def test_a_leaflet_is_read_and_nothing_is_kept_of_it():
    async def steps(app, driver):
        (leaflet, *_) = app.deck.leaflets
        await driver.open("/")
        await driver.tap(leaflet.title)
        words = driver.words()
        texts = [leaflet.gist, "Say", f"“{leaflet.say[0]}”", "Do", leaflet.do[0], "Do not", leaflet.do_not[0]]
        places = [words.index(text) for text in texts]
        assert places == sorted(places)
        assert "Used" not in words
        assert app.settings.cards.recent == ()
        assert driver.phone.kept is None

    walk(steps)


def test_an_unknown_leaflet_is_not_found():
    async def steps(_, driver):
        await driver.open("/lezen/onbekend")
        assert "This page does not exist (any more)." in driver.words()

    walk(steps)


def test_the_sources_lead_to_where_they_differ():
    async def steps(app, driver):
        readings = ("003: five, or six.", "Both: it depends.")
        decision = Decision(
            id="x", question="How long?", readings=readings, decision="Up to six.", parts=("T19",)
        )
        app.state.deck = replace(app.deck, decisions=(decision,))
        await driver.open("/instellingen/bronnen")
        await driver.tap("Where the sources differ")
        words = driver.words()
        texts = ["How long?", "Coachen op de werkplek", "Five, or six.", "Both: it depends.", "Up to six."]
        places = [words.index(text) for text in texts]
        assert places == sorted(places)

    walk(steps)


def test_a_guide_stands_under_its_source_after_the_card():
    async def steps(app, driver):
        app.state.guides = Guides((replace(GROUP, sources=("003",), parts=("T09",)),))
        await driver.open("/instellingen/bronnen/003")
        words = driver.words()
        assert (
            words.index("T09 Weekstart") == words.index("T10 " + app.deck["t10-verbindende-vragen"].title) - 1
        )

    walk(steps)


def test_our_own_cards_are_credited_to_no_text():
    async def steps(app, driver):
        ours = replace(app.deck[CARD], id="f01-ruzie", source="ours", parts=("F-1",), built_from=(CARD,))
        sources = (
            *(one for one in app.deck.sources if one.id != "ours"),
            Source(id="ours", title="Goudklompje"),
        )
        app.state.deck = replace(app.deck, cards=(*app.deck.cards, ours), sources=sources)
        await driver.open("/instellingen/bronnen")
        await driver.tap("Cards we made ourselves")
        assert ours.gist in driver.words()
        assert not any("this text" in line for line in driver.words())

    walk(steps)


def found(monkeypatch, result):
    """Have every search find this."""
    monkeypatch.setattr(Finder, "find", lambda *_: result)


@pytest.mark.parametrize(
    ("match", "reason"),
    [
        (Match("phrases", "talks back"), "Helps with: talks back"),
        (Match("say", "You were [how much] late."), "On the card: You were … late."),
        (Match("steps", "Leave room."), "On the card: Leave room."),
    ],
)
def test_a_row_says_why_it_was_found(monkeypatch, match, reason):
    async def steps(app, driver):
        found(monkeypatch, Found([Hit(app.deck[CARD], match)]))
        await driver.open("/")
        await driver.type("Search the cards", "zzz")
        assert reason in driver.words()

    walk(steps)


def test_a_row_that_shows_what_was_found_gives_no_reason(monkeypatch):
    async def steps(app, driver):
        card = app.deck[CARD]
        found(monkeypatch, Found([Hit(card, Match("gist", card.gist))]))
        await driver.open("/")
        await driver.type("Search the cards", "zzz")
        assert not any("On the card" in line or "Helps with" in line for line in driver.words())

    walk(steps)


def test_while_one_searches_the_situations_make_room_and_come_back_when_nothing_is_found(monkeypatch):
    async def steps(app, driver):
        (situation, *_) = app.deck.situations
        found(monkeypatch, Found([Hit(app.deck[CARD], Match("title", ""))]))
        await driver.open("/")
        assert situation.title in driver.words()
        await driver.type("Search the cards", "zzz")
        assert situation.title not in driver.words()
        found(monkeypatch, Found([]))
        await driver.type("Search the cards", "zzzz")
        assert "No card found" in driver.words()
        assert situation.title in driver.words()

    walk(steps)


def test_a_search_that_finds_a_leaflet_shows_it_alone(monkeypatch):
    async def steps(app, driver):
        (leaflet, *_) = app.deck.leaflets
        found(monkeypatch, Found([], leaflet))
        await driver.open("/")
        await driver.type("Search the cards", "zzz")
        assert "No card found" not in driver.words()
        await driver.tap(leaflet.title)
        assert leaflet.do[0] in driver.words()

    walk(steps)
