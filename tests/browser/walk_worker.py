"""A walk along what a worker sees, in the worker's own language."""

from collections.abc import Iterator

from core.worker.matching import match_language
from core.worker.words import WorkerLanguage
from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.invented_people import bring_people
from tests.browser.phone import LOCALES, Phone

LOOKS = (
    "gesprek/g04-blijfgesprek/samen/slots",
    "gesprek/g04-blijfgesprek/samen/questions",
    "gesprek/g07-energie-en-proef/samen/tasks",
    "gesprek/g06-progressiegesprek/samen/circles",
    "meenemen",
    "inzage",
    "vragen",
)


def along_worker(phone: Phone, host: Host, language: str = "Turks") -> Iterator[str]:
    """Go along the scale and what else two look at; yields a name wherever there is something to look at."""
    words = WorkerLanguage(match_language(language) or "nl", LOCALES)
    ids = bring_people(phone, host, language)
    here = f"mensen/{ids['person']}"
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.arrive_at_people()
    phone.go_to(f"{here}/doel/{ids['goal']}/schaal")
    yield "scale-question"
    for step, name in (
        (words.text("How sure are you that it will work out?"), "scale-number"),
        (f"{words.number(6)}, {words.text('in between')}", "scale-chosen"),
        (words.text("Next"), "scale-words"),
        (words.text("Ready"), "scale-line"),
    ):
        rows, answers = (phone.front.get_by_role(role, name=step, exact=True) for role in ("button", "radio"))
        phone.tap(rows.or_(answers).first)
        yield name
    phone.go_to(f"{here}/doel/{ids['goal']}/lijn")
    yield "line"
    for look in LOOKS:
        phone.go_to(f"{here}/{look}")
        yield look.split("/")[-1]
