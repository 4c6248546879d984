"""Every form of the app: what is typed and tapped in it is kept sealed, given back, told and forgotten."""

import asyncio
from dataclasses import dataclass, replace

import pytest

from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.draft import Draft, Form, to_fields
from core.people.records.talk_point import RaisedBy
from mobile.services import draft_autosave
from mobile.widgets.unsaved_draft import unsaved_forms
from tests.core.people.setting import add_person
from tests.mobile.app_driver import AppDriver, walk
from tests.mobile.setting import NOON, PASSPHRASE, Phone, Setting

TODAY = NOON.date()
STOPPED = "You stopped here. This is not saved yet."
WORDS = "zachte kersenbloesem"
OWN_WORDS = "In their own words"
GROUP = "How did it go, what did you agree?"
TALK_ABOUT = "What do you want to talk about?"
MANNER = "How do you speak with this person?"


@dataclass(frozen=True)
class AForm:
    """A form: its address, what is tapped before one can type, the label to type under, how it resumes."""

    address: str
    label: str
    taps: tuple[str, ...] = ()
    chips: tuple[str, ...] = ()
    stopped: str = STOPPED


FORMS = {
    "new person": AForm(
        "/mensen/nieuw", "How do you speak with this person?", chips=("Seconded to a company",)
    ),
    "details": AForm("{person}/gegevens", MANNER, chips=("Polish",)),
    "keeping time": AForm(
        "{person}/bewaren", "Why do you need it longer?", ("Keep it longer, with a reason",)
    ),
    "new note": AForm("{person}/notitie/nieuw", "What did you see, agree or hear?", chips=("Asked",)),
    "next step": AForm(
        "{person}/notitie/nieuw", "What did you agree?", ("Add more", "Me"), ("Me", "Tomorrow, Sunday")
    ),
    "log": AForm("/mensen/loggen", "What did you see, agree or hear?", chips=("Asked",)),
    "log with a person": AForm(
        "/mensen/loggen", "What did you see, agree or hear?", ("Test Teun",), ("Test Teun", "Asked")
    ),
    "new group note": AForm("/mensen/groep/nieuw", GROUP, chips=("A gold nugget",)),
    "group note": AForm("/mensen/groep/{group}", GROUP, chips=("A gold nugget",)),
    "group circles": AForm("/mensen/groep/cirkels", "What is it about?"),
    "circles": AForm("{person}/doel/{goal}/cirkels", "A few words for one of the circles"),
    "talk that is prepared": AForm(
        "{person}/gesprek/g01-helpend-gesprek",
        "In your own words",
        chips=("The short form",),
        stopped="You were preparing this talk already.",
    ),
    "talk that is logged": AForm(
        "{person}/gesprek/g04-blijfgesprek/klaar", "What does Test Teun do?", chips=("Proud", "Alone with it")
    ),
    "note": AForm("{person}/notitie/{note}", "What did you see, agree or hear?", chips=("Asked",)),
    "new agreement": AForm(
        "{person}/afspraak/nieuw", "What did you agree?", chips=("Together", "Tomorrow, Sunday")
    ),
    "agreement": AForm("{person}/afspraak/{agreement}", "What did you agree?", chips=("Done",)),
    "new goal": AForm("{person}/doel/nieuw", "What does this person want to reach?", chips=("The dream",)),
    "new answer": AForm(
        "{person}/doel/{goal}/schaal",
        "In your own words",
        ("How sure are you that it will work out?", "7", "Next"),
    ),
    "answer": AForm("{person}/doel/{goal}/antwoord/{answer}", "What makes it not a 2?", chips=()),
    **{
        f"plan: {part}": AForm(f"{{person}}/doel/{{goal}}/plan/{part}", OWN_WORDS)
        for part in ("woorden", "nodig", "wel-gelukt")
    },
    "new point": AForm("{person}/punt/nieuw", TALK_ABOUT, chips=("Me", "Tomorrow, Sunday")),
    "point": AForm("{person}/punt/{point}", TALK_ABOUT, chips=("Me",)),
    "trial": AForm("{person}/proef/{trial}", "What are you going to try?", ("Change something",)),
    "workplace": AForm("{person}/werkplek", "What does the role ask for?"),
    "if": AForm("{person}/doel/{goal}/plan/als-dan", "If this happens"),
    "then": AForm("{person}/doel/{goal}/plan/als-dan", "then I do this"),
}
ABOUT_NOBODY = ("new person", "log", "new group note", "group note", "group circles")
"""Forms that are about nobody, or nobody yet, whose drafts the list of people tells."""
EVERY_FORM = pytest.mark.parametrize("name", FORMS)


async def someone(app):
    """A person with one of everything; gives the person and the parts of the addresses."""
    person = await add_person(app.book, "Test Teun")
    goal = await app.book.add_goal(person.id, "Heftruck rijden")
    note = await app.book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=None)
    agreement = await app.book.agreements.add(person.id, Assignee.ME, "Bellen", None)
    answer = await app.book.answers.add(person.id, Question.CONFIDENCE, 3, "", day=TODAY, goal=goal.id)
    point = await app.book.points.add(person.id, "Andere pauze", RaisedBy.WORKER, None)
    trial = await app.book.trials.add(person.id, "Eerst het zware werk", TODAY)
    group = await app.book.group_notes.add("Dagstart", day=TODAY)
    ids = {
        "group": group.id,
        "goal": goal.id,
        "note": note.id,
        "agreement": agreement.id,
        "answer": answer.id,
        "point": point.id,
        "trial": trial.id,
    }
    return person, {"person": f"/mensen/{person.id}", **ids}


async def fill_in(driver, form, ids, words=WORDS):
    """Open a form, tap what is to be tapped, and type."""
    await driver.open(form.address.format(**ids))
    for chip in (*form.taps, *form.chips):
        if chip not in form.taps or chip not in driver.chosen():
            await driver.tap(chip)
    await driver.type(form.label, words)


def shown(driver):
    """The texts in the fields of the screen."""
    return [one.value for one in driver.fields()]


@EVERY_FORM
def test_a_lock_right_after_typing_takes_nothing_of_a_form(name):
    form = FORMS[name]

    async def steps(app, driver):
        _, ids = await someone(app)
        await fill_in(driver, form, ids)
        await app.access.lock()
        await asyncio.sleep(0.1)
        await app.access.unlock(PASSPHRASE)
        await asyncio.sleep(0.1)
        assert WORDS in shown(driver)  # in place
        await driver.open("/mensen")
        await driver.open(form.address.format(**ids))
        assert form.stopped in driver.words()
        assert WORDS in shown(driver)
        assert set(form.chips) <= set(driver.chosen())

    walk(steps)


@EVERY_FORM
def test_a_form_that_was_left_is_told_and_leads_back_to_what_was_typed(name):
    form = FORMS[name]

    async def steps(app, driver):
        person, ids = await someone(app)
        await fill_in(driver, form, ids)
        await driver.open("/mensen" if name in ABOUT_NOBODY else f"/mensen/{person.id}")
        await driver.tap("Write on")
        assert driver.went_to.partition("?")[0] == form.address.format(**ids)
        assert form.stopped in driver.words()
        assert WORDS in shown(driver)

    walk(steps)


@EVERY_FORM
def test_what_was_typed_in_a_form_stands_on_the_access_sheet_under_plain_names(name):
    form = FORMS[name]

    async def steps(app, driver):
        person, ids = await someone(app)
        await fill_in(driver, form, ids)
        await app.drafts.settle()
        await driver.open(f"/mensen/{person.id}/inzage")
        on_sheet = [line for line in driver.words() if WORDS in line]
        if name in ABOUT_NOBODY:
            assert on_sheet == []
        else:
            assert len(on_sheet) == 1
            names = [line.partition(":")[0] for line in driver.words() if ":" in line]
            assert [one for one in names if "." in one or "_" in one] == []

    walk(steps)


@EVERY_FORM
def test_a_draft_that_is_thrown_away_leaves_the_form_as_it_was(name):
    form = FORMS[name]

    async def steps(app, driver):
        person, ids = await someone(app)
        await driver.open(form.address.format(**ids))
        before = shown(driver)
        await fill_in(driver, form, ids)
        await driver.open("/mensen")
        await driver.open(form.address.format(**ids))
        await driver.tap("Throw this draft away")
        assert form.stopped not in driver.words()
        assert WORDS not in shown(driver)
        assert app.book.drafts.about(person.id) == app.book.drafts.about("") == {}
        if not form.taps:
            assert shown(driver) == before

    walk(steps)


def test_forms_that_were_only_looked_at_leave_no_draft():
    async def steps(app, driver):
        person, ids = await someone(app)
        for form in FORMS.values():
            await driver.open(form.address.format(**ids))
        await driver.open("/mensen")
        assert app.book.drafts.about(person.id) == app.book.drafts.about("") == {}

    walk(steps)


@pytest.mark.parametrize("name", ["details", "new note", "if"])
def test_what_is_taken_back_to_how_it_was_leaves_no_draft(name):
    form = FORMS[name]

    async def steps(app, driver):
        person, ids = await someone(app)
        await driver.open(form.address.format(**ids))
        await driver.type(form.label, WORDS)
        await app.drafts.settle()
        assert len(app.book.drafts.about(person.id)) == 1
        await driver.type(form.label, "")
        await app.drafts.settle()
        assert app.book.drafts.about(person.id) == {}

    walk(steps)


@EVERY_FORM
def test_keeping_a_draft_draws_nothing(name, monkeypatch):
    form = FORMS[name]
    monkeypatch.setattr(draft_autosave, "PAUSE_SECONDS", 0.2)

    async def steps(app, driver):
        _, ids = await someone(app)
        await fill_in(driver, form, ids, "zachte")
        await app.drafts.settle()
        await asyncio.sleep(0.5)  # the rows far down a screen below come a moment later
        with driver.counting_draws() as draws:
            await driver.type(form.label, WORDS)
            await asyncio.sleep(0.4)
        drafts = {**app.book.drafts.about(ids["person"].rpartition("/")[2]), **app.book.drafts.about("")}
        assert WORDS in str(list(drafts.values()))
        assert draws.of_screens == []

    walk(steps)


def test_words_about_one_person_stay_when_another_gets_a_letter_within_a_second():
    async def steps(app, driver):
        teun, piet = await add_person(app.book, "Test Teun"), await add_person(app.book, "Proef Piet")
        for person, text in ((teun, "over Teun"), (piet, "over Piet")):
            await driver.open(f"/mensen/{person.id}/notitie/nieuw")
            await driver.type("What did you see, agree or hear?", text)
        await app.drafts.settle()
        kept = {
            person.name: [draft.values["text"] for draft in app.book.drafts.about(person.id).values()]
            for person in (teun, piet)
        }
        assert kept == {"Test Teun": ["over Teun"], "Proef Piet": ["over Piet"]}

    walk(steps)


def test_out_of_sight_everything_that_was_typed_is_kept():
    async def tell():
        setting = Setting(Phone({"language": "en"}))
        app = await setting.opened()
        driver = AppDriver(setting)
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        await driver.type("What did you see, agree or hear?", WORDS)
        setting.phone.on_hide()
        await asyncio.sleep(0.05)
        (draft,) = app.book.drafts.about(person.id).values()
        assert draft.values["text"] == WORDS

    asyncio.run(tell())


def test_a_form_that_goes_on_keeps_what_another_window_changed_in_other_fields():
    async def steps(app, driver):
        person, _ = await someone(app)
        await driver.open(f"/mensen/{person.id}/gegevens")
        await driver.type("How do you speak with this person?", WORDS)
        await driver.open("/mensen")
        await app.book.change_person(replace(person, language="Pools"))
        await driver.open(f"/mensen/{person.id}/gegevens")
        await driver.tap("Save")
        now = app.book.person(person.id)
        assert (now.manner, now.language) == (WORDS, "Pools")
        assert len(app.book.notes(person.id)) == 1

    walk(steps)


def test_two_drafts_of_one_form_are_both_offered():
    async def steps(app, driver):
        person, _ = await someone(app)
        first = await app.book.drafts.save("d1" * 16, note_draft(person, "van hier"))
        second = await app.book.drafts.save("d2" * 16, note_draft(person, "van daar"))
        for key, text in ((first, "van hier"), (second, "van daar")):
            await driver.open(f"/mensen/{person.id}")
            assert driver.words().count("You were writing a note here. It is not saved yet.") == 2
            await driver.open(f"/mensen/{person.id}/notitie/nieuw?begun={key}")
            assert text in shown(driver)

    walk(steps)


@pytest.mark.parametrize(
    ("form", "of", "values", "address"),
    [
        (Form.TALK, "{person}", {"details.guide": "g01-helpend-gesprek"}, "gesprek/g01-helpend-gesprek"),
        (Form.TALK, "{person}", {"text": "half"}, "gesprek"),
        (Form.POINT, "{person}", {"text": "half"}, "punt/nieuw"),
        (Form.POINT, "{point}", {"text": "half"}, "punt/{point}"),
        (Form.TRIAL, "{trial}", {"text": "half"}, "proef/{trial}"),
        (Form.WORKPLACE, "{person}", {"role": "half"}, "werkplek"),
    ],
)
def test_what_was_being_written_around_a_talk_is_offered_where_it_goes_on(form, of, values, address):
    async def steps(app, driver):
        person, _ = await someone(app)
        point = await app.book.points.add(person.id, "Werktijden", RaisedBy.WORKER, None)
        trial = await app.book.trials.add(person.id, "Wisselen", TODAY)
        ids = {"person": person.id, "point": point.id, "trial": trial.id}
        draft = Draft(form, of.format(**ids), person.id, TODAY, to_fields(values))
        key = await app.book.drafts.save("d1" * 16, draft)
        await driver.open(f"/mensen/{person.id}")
        assert unsaved_forms(app.language)[form] in driver.words()
        await driver.tap("Write on")
        assert driver.went_to == f"/mensen/{person.id}/{address.format(**ids)}?begun={key}"

    walk(steps)


def note_draft(person, text):
    """A new note in which this was typed."""
    return Draft(Form.NOTE, person.id, person.id, TODAY, to_fields({"text": text}))
