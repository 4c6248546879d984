"""What is known before a talk with someone, and the ways along the moments of a guided talk."""

import re
from datetime import UTC, datetime, timedelta

from core.authoring.guide_files import read_guides
from core.people.notebook import Notebook
from core.people.records.agreement import Assignee
from core.people.records.details import Details, Talk
from core.people.records.goal import Rung
from core.people.records.person import Person
from core.people.records.place import Place, Work
from core.people.records.talk_point import RaisedBy
from core.talks.guide import Guide
from tests.browser.phone import Phone
from tests.browser.ready_vaults import PERSON

GOAL = "Zelf om hulp vragen"
PROMISE = "De tweede kar laten maken"
POINT = "Of hij op de late dienst kan"
SAID = "Het stapelen gaat nu vanzelf."
EXPECTED = "Karren staan voor de pauze in het vak."
TRIED = "Een week aan de andere band"
_COUNT = """() => {
  const count = () => { window.taps += 1; };
  if (window.taps === undefined) addEventListener("pointerup", count, { capture: true });
  window.taps = 0;
}"""


async def someone_to_talk_with(book: Notebook) -> None:
    """A vault that takes letters, with one person of whom something is known: a promise, a point, a goal."""
    now = datetime.now(UTC)
    today = now.date()
    person = await book.add_person(Person("", PERSON, now, place=Place(Work.OWN, "Inpak")))
    goal = await book.add_goal(person.id, GOAL, rung=Rung.SHORT)
    week_ago = today - timedelta(days=7)
    await book.add_note(person.id, SAID, day=week_ago, goal=goal.id, details=Details(Talk.SHORT))
    await book.agreements.add(person.id, Assignee.ME, PROMISE, today)
    await book.points.add(person.id, POINT, RaisedBy.WORKER, today)
    await book.trials.add(person.id, TRIED, today + timedelta(days=3))
    await book.workplaces.save("Inpak", EXPECTED, "Heftruckles in het voorjaar.")
    await book.letters.look()


def guide_of(guide_id: str) -> Guide:
    """Give the guide with this id, in Dutch."""
    guide = read_guides().one(guide_id)
    assert guide is not None, guide_id
    return guide


def choose_guide(phone: Phone, guide: Guide) -> None:
    """Tap the row of a guide in a list of them."""
    phone.tap(phone.front.get_by_role("button", name=re.compile(f"^{re.escape(guide.title)}")).first)


def prepare(phone: Phone, guide: Guide) -> None:
    """From a person to the preparation of a talk by this guide."""
    phone.further("Talk")
    phone.reads("Whose goal is it?")
    choose_guide(phone, guide)
    phone.button("Remember").wait_for()


def to_strip(phone: Phone, guide: Guide) -> None:
    """From the preparation to the memory strip, until its words are there."""
    phone.press("Remember")
    phone.sees(guide.strip[-1])


def count_taps(phone: Phone) -> None:
    """Count taps from now on; a page that is loaded anew counts no more."""
    phone.page.evaluate(_COUNT)


def taps(phone: Phone) -> int:
    """Give the taps since they are counted."""
    return phone.page.evaluate("window.taps")
