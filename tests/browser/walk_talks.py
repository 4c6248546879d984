"""A walk along the guided talks: read, remembered, shown to a group, and prepared and held with someone."""

from collections.abc import Iterator
from datetime import UTC, datetime

from core.people.notebook import Notebook
from core.people.records.details import Details, Obstacle
from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.profiles import bring_vault
from tests.browser.ready_vaults import PASSPHRASE, PERSON
from tests.browser.talks_in_page import SAID, guide_of, someone_to_talk_with
from tests.core.people.setting import add_person

FIVE_MINUTES = guide_of("g03-vijf-minuten")
PUBLIC = (
    "gesprek",
    f"gesprek/{FIVE_MINUTES.id}",
    f"gesprek/{FIVE_MINUTES.id}/strook",
    "gesprek/g11-cirkelsessie",
    "gesprek/g11-cirkelsessie/scherm",
    "gesprek/g12-intervisie/strook",
)
WITH_SOMEONE = (
    "gesprek",
    "gesprek/g06-progressiegesprek",
    "gesprek/g05-kwartaalgesprek",
    "gesprek/g05-kwartaalgesprek/samen/slots",
    "gesprek/g05-kwartaalgesprek/samen/questions",
    "gesprek/g07-energie-en-proef/samen/tasks",
    "gesprek/g05-kwartaalgesprek/klaar",
    "gesprek/g07-energie-en-proef/klaar",
    "meenemen",
    "punt/nieuw",
    "werkplek",
)
CIRCLES = "gesprek/g06-progressiegesprek/samen/circles"
REACHED = "Wacht tot de collega klaar is met zijn verhaal"
AHEAD = "Zelf de bon invullen"


async def people_to_talk_with(book: Notebook) -> None:
    """A vault with someone of whom much is known, and three who named the same thing as in their way."""
    await someone_to_talk_with(book)
    today = datetime.now(UTC).date()
    for name in ("Proef Anna", "Proef Bram", "Proef Wilhelmina-Constantijntje van Voorbeeldenburgen"):
        person = await add_person(book, name)
        for obstacle in (Obstacle.TOOLS, Obstacle.TOO_MUCH):
            await book.add_note(person.id, SAID, day=today, goal=None, details=Details(obstacle=obstacle))


def along_talks(phone: Phone, host: Host) -> Iterator[str]:
    """Go from screen to screen; yields a name wherever there is something to look at."""
    bring_vault(phone, host, people_to_talk_with)
    phone.open(f"{host.url}#/gesprek")
    for route in PUBLIC:
        phone.go_to(route)
        yield _called(route)
    phone.go_to("mensen")
    phone.unlock(PASSPHRASE)
    phone.arrive_at_people()
    for route in ("mensen/aandacht", f"mensen/gesprek?gids={FIVE_MINUTES.id}", "mensen/groep/cirkels"):
        phone.go_to(route)
        yield _called(route)
    yield from _fill_circles(phone, "of-a-group")
    phone.go_to("mensen/groep/nieuw?guide=g11-cirkelsessie")
    yield "note-after-a-group-guide"
    phone.go_to(f"mensen/gesprek?gids={FIVE_MINUTES.id}")
    phone.press(PERSON)
    phone.button("Remember").wait_for()
    here = phone.page.url.split("#/")[1].split("/gesprek/")[0]
    phone.go_to(here)
    yield "person"
    for route in WITH_SOMEONE:
        phone.go_to(f"{here}/{route}")
        yield _called(route)
    phone.go_to(f"{here}/{CIRCLES}")
    yield "circles-of-a-goal"
    yield from _fill_circles(phone, "of-a-goal")
    phone.go_to(f"{here}/gesprek/{FIVE_MINUTES.id}")
    phone.press("Remember")
    phone.press("Phone away")
    phone.button("Light on").wait_for()
    yield "phone-away"
    phone.press("Finish")
    yield "quick-note-after-a-talk"


def _fill_circles(phone: Phone, whose: str) -> Iterator[str]:
    phone.fill("A few words for one of the circles", REACHED)
    phone.press("Reached so far")
    phone.fill("A few words for one of the circles", AHEAD)
    phone.press("Still to do")
    phone.keyboard.follow_focus()
    yield f"filled-circles-{whose}"
    item = phone.text("{item}, in the circle {circle}", item=AHEAD, circle=phone.text("Still to do"))
    phone.tap(phone.front.get_by_role("button", name=item))
    yield f"chosen-in-circles-{whose}"


def _called(route: str) -> str:
    return route.split("?")[0].replace("/", "-")
