"""What is known before a talk with someone, and the way to a guide from the list of people."""

from datetime import UTC, datetime, timedelta

from core.people.notebook import Notebook
from core.people.records.agreement import Assignee
from core.people.records.details import Details, Talk
from core.people.records.goal import Rung
from core.people.records.person import Person
from core.people.records.place import Place, Work
from core.people.records.talk_point import RaisedBy
from tests.browser.phone import Phone
from tests.browser.ready_vaults import PERSON

GOAL = "Zelf om hulp vragen"
PROMISE = "De tweede kar laten maken"
POINT = "Of hij op de late dienst kan"
SAID = "Het stapelen gaat nu vanzelf."
EXPECTED = "Karren staan voor de pauze in het vak."
TRIED = "Een week aan de andere band"


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


def open_guide(phone: Phone, guide: str) -> None:
    """Open the preparation of the guide with this title, from the list of people."""
    phone.go_to_people()
    phone.open_person(PERSON)
    phone.press("Talk")
    phone.tap(phone.page.get_by_role("button", name=guide))
