"""A walk along the cards, the people and their notes, and the settings."""

from collections.abc import Iterator

from core.authoring.content_files import read_deck
from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.phone import Phone

CARD = "kaarten/t07-goudklompjes"
CARDS = (CARD, "kaarten/schaalvraag", "kaarten/t24-verandertaal")
WAYS = (
    "deel/techniques",
    "moment",
    "moment/nu-stoppen",
    "balans",
    "vragen",
    "vragen/b01-blijfvragen",
    "woorden",
    "situatie/te-laat/t22-negatieve-feedback",
    "lezen/verzuim",
)


def along_cards_and_notes(phone: Phone, host: Host) -> Iterator[str]:
    """Go from screen to screen; yields a name wherever there is something to look at."""
    phone.page.route("**/python-worker.js", lambda _route: None)
    phone.page.goto(host.url + "?reading")
    yield "page-deck"
    phone.page.goto(f"{host.url}?reading#/{CARD}")
    yield "page-card"
    phone.page.unroute_all()

    phone.open(host.url)
    yield "deck"
    phone.fill("Search the cards", "te laat")
    yield "deck-found"
    phone.fill("Search the cards", "zzzz")
    yield "deck-nothing-found"
    for card in CARDS:
        phone.open(f"{host.url}#/{card}")
        yield f"card-{card.partition('/')[2]}"
    phone.press("In the group")
    yield "card-in-the-group"
    phone.open(f"{host.url}#/{CARD}/zin")
    yield "own-sentence"
    depth = read_deck().depths[0]
    phone.open(f"{host.url}#/kaarten/{depth.id}/meer")
    yield "depth"
    for route in WAYS:
        phone.open(f"{host.url}#/{route}")
        yield route.replace("/", "-")
    phone.open(f"{host.url}#/mensen")
    phone.make_vault(PASSPHRASE)
    yield "no-people"
    phone.press("Add someone")
    phone.fill("Name", "Proef Piet de Vries")
    yield "new-person"
    phone.press("Save")
    phone.reads("Next step")
    yield "new-person-saved"
    phone.further("IOP goals")
    yield "ladder"
    phone.press("Add a goal")
    yield "new-goal"
    phone.page.go_back()
    phone.button("Add a goal").wait_for()
    phone.page.go_back()
    phone.press("Write a note")
    phone.fill("What did you see, agree or hear?", "Hij vroeg zelf om hulp bij de zaag.")
    yield "note"
    phone.press("Save")
    phone.note("Hij vroeg zelf").wait_for()
    yield "person"
    phone.further("More")
    phone.press("Erase this person")
    yield "erase-question"
    phone.press("Keep")
    phone.go_to_people()
    yield "people"
    phone.open(f"{host.url}#/instellingen")
    yield "settings"
    phone.open(f"{host.url}#/instellingen/bronnen")
    yield "sources"
    phone.open(f"{host.url}#/instellingen/bronnen/keuzes")
    yield "decisions"
    phone.open(f"{host.url}#/instellingen/bronnen/003")
    yield "source"
    phone.open(f"{host.url}#/nergens")
    yield "lost"
