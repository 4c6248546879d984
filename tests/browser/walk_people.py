"""A walk along the private half: someone with all there is to have, someone with nothing, and odd names."""

from collections.abc import Iterator

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.invented_people import bring_people
from tests.browser.phone import Phone

SCREENS = (
    "ik",
    "mensen/aandacht",
    "mensen/agenda",
    "mensen/onderweg",
    "mensen/opruimen",
    "mensen/loggen",
    "mensen/zoeken",
    "mensen/groep",
    "mensen/groep/nieuw",
    "mensen/groep/{group}",
    "mensen/{nobody}",
    "mensen/{nobody}/doelen",
    "mensen/{nobody}/tijdlijn",
    "mensen/{person}",
    "mensen/{person}/meer",
    "mensen/{person}/gegevens",
    "mensen/{person}/inzage",
    "mensen/{person}/bewaren",
    "mensen/{person}/bellen",
    "mensen/{person}/vragen",
    "mensen/{person}/doelen",
    "mensen/{person}/tijdlijn",
    "mensen/{person}/doel/nieuw",
    "mensen/{person}/doel/{goal}",
    "mensen/{person}/doel/{goal}/plan",
    "mensen/{person}/doel/{goal}/schaal",
    "mensen/{person}/doel/{goal}/lijn",
    "mensen/{person}/doel/{goal}/antwoord/{answer}",
    "mensen/{person}/notitie/nieuw",
    "mensen/{person}/notitie/{note}",
    "mensen/{person}/afspraak/nieuw",
    "mensen/{person}/afspraak/{agreement}",
)


def along_people(phone: Phone, host: Host) -> Iterator[str]:
    """Go from screen to screen; yields a name wherever there is something to look at."""
    ids = bring_people(phone, host)
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.arrive_at_people()
    yield "mensen"
    for route in SCREENS:
        phone.go_to(route.format(**ids))
        yield route.replace("/", "-").replace("{", "").replace("}", "")
    phone.go_to("mensen/{person}/afspraak/nieuw".format(**ids))
    phone.further("Choose a day")
    yield "calendar"
    phone.press("Cancel")
    phone.go_to("mensen/{person}/doel/{goal}/schaal".format(**ids))
    phone.further("How sure are you that it will work out?")
    yield "scale-number"
    phone.further("6,")
    yield "scale-chosen"
    phone.press("Next")
    yield "scale-words"
    phone.press("Ready")
    phone.button("Another number").wait_for()
    yield "scale-line"
    phone.go_to("mensen/{person}/tijdlijn".format(**ids))
    phone.press("Day, card and goal")
    yield "timeline-filters"
